using System.IO.Hashing;

namespace Extractor.HashingShim;

/// <summary>Uses the assembly, so that it travels with everything that references this project.</summary>
internal static class Shim
{
    internal static readonly Type Used = typeof(Crc64);
}
