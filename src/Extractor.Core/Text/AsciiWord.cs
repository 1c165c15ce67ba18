using System.Numerics;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace Extractor.Text;

/// <summary>A word of up to 24 ASCII letters, folded to small ones and packed eight to a number, the first lowest.</summary>
internal readonly record struct WordKey(ulong First, ulong Second, ulong Third)
{
    /// <summary>How many letters fit.</summary>
    public const int Longest = 24;

    /// <summary>A hash whose upper bits are the best ones.</summary>
    public uint Hash() => (uint)((((First * 0x9E3779B97F4A7C15) ^ (Second * 0xC2B2AE3D27D4EB4F) ^ (Third * 0x165667B19E3779F9)) * 0x9E3779B97F4A7C15) >> 32);
}

/// <summary>Reads ASCII letters eight at a time.</summary>
internal static class AsciiWord
{
    private const int Block = 8;

    /// <summary>Reads the letters that a text starts with.</summary>
    /// <param name="text">The text.</param>
    /// <param name="joint">The first place, from the third on, where a capital follows a small letter; 0 when there is none.</param>
    /// <param name="key">They, packed; the default when they do not fit.</param>
    /// <returns>How many they are.</returns>
    public static int Read(ReadOnlySpan<char> text, out int joint, out WordKey key)
    {
        var length = 0;
        joint = 0;
        var smallBefore = 0u;
        ulong first = 0, second = 0, third = 0;
        while (true)
        {
            var letters = Letters(text[length..], out var small, out var packed);
            var count = BitOperations.TrailingZeroCount(~letters);
            if (joint == 0)
            {
                var joints = letters & ~small & ((small << 1) | smallBefore);
                if (length == 0) joints &= ~3u;
                joints &= (1u << count) - 1;
                if (joints != 0) joint = length + BitOperations.TrailingZeroCount(joints);
                smallBefore = (small >> (Block - 1)) & 1;
            }

            if (count < Block) packed &= (1UL << (Block * count)) - 1;
            switch (length)
            {
                case 0: first = packed; break;
                case Block: second = packed; break;
                case 2 * Block: third = packed; break;
            }

            length += count;
            if (count < Block)
            {
                key = length <= WordKey.Longest ? new(first, second, third) : default;
                return length;
            }
        }
    }

    // A bit for each of the first eight characters that is a letter, and for each that is a small one.
    private static uint Letters(ReadOnlySpan<char> text, out uint small, out ulong packed)
    {
        var characters = text.Length >= Block ? Load(text) : LoadShort(text);
        var folded = characters | Vector128.Create((ushort)0x20);
        var isLetter = Vector128.LessThan(folded - Vector128.Create((ushort)'a'), Vector128.Create((ushort)26));
        small = (isLetter & Vector128.Equals(folded, characters)).ExtractMostSignificantBits();
        packed = Vector128.Narrow(folded, folded).AsUInt64().ToScalar();
        return isLetter.ExtractMostSignificantBits();
    }

    private static Vector128<ushort> Load(ReadOnlySpan<char> text) => Vector128.Create(MemoryMarshal.Cast<char, ushort>(text));

    private static Vector128<ushort> LoadShort(ReadOnlySpan<char> text)
    {
        Span<char> padded = stackalloc char[Block];
        text.CopyTo(padded);
        return Load(padded);
    }
}
