using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace Extractor.Text;

/// <summary>What each of 64 characters of a text is, a bit for each, the first lowest. Only ASCII is told apart.</summary>
/// <param name="Letters">Letters.</param>
/// <param name="Joints">Capitals behind a small letter.</param>
/// <param name="Digits">Digits.</param>
/// <param name="Visible">All but white space, control characters and what is not ASCII.</param>
/// <param name="Spaces">Spaces.</param>
internal readonly record struct CharacterWindow(ulong Letters, ulong Joints, ulong Digits, ulong Visible, ulong Spaces)
{
    /// <summary>How many characters there are in a window.</summary>
    public const int Length = 64;

    /// <summary>The first character of each word and number, and each symbol.</summary>
    public ulong Starts => Visible & ~((Letters << 1 & Letters) | (Digits << 1 & Digits));

    /// <summary>Whether a capital follows a small letter in a word, from its third letter on.</summary>
    public bool HasJoint(int start, int length) => (Joints >> start & ~3UL & ((1UL << length) - 1)) != 0;

    /// <summary>Reads the characters at the start of a text; what lies behind its end is neither.</summary>
    public static CharacterWindow Read(ReadOnlySpan<char> text)
    {
        if (text.Length < Length) return ReadShort(text);
        ulong letters = 0, small = 0, digits = 0, visible = 0, spaces = 0;
        for (var i = 0; i < Length; i += Vector256<byte>.Count)
        {
            var characters = Narrow(text[i..]);
            var folded = characters | Vector256.Create((byte)0x20);
            var isLetter = Vector256.LessThan(folded - Vector256.Create((byte)'a'), Vector256.Create((byte)26));
            letters |= (ulong)isLetter.ExtractMostSignificantBits() << i;
            small |= (ulong)(isLetter & Vector256.Equals(folded, characters)).ExtractMostSignificantBits() << i;
            digits |= (ulong)Vector256.LessThan(characters - Vector256.Create((byte)'0'), Vector256.Create((byte)10)).ExtractMostSignificantBits() << i;
            visible |= (ulong)Vector256.LessThan(characters - Vector256.Create((byte)'!'), Vector256.Create((byte)('~' - '!' + 1))).ExtractMostSignificantBits() << i;
            spaces |= (ulong)Vector256.Equals(characters, Vector256.Create((byte)' ')).ExtractMostSignificantBits() << i;
        }

        return new(letters, letters & ~small & (small << 1), digits, visible, spaces);
    }

    /// <summary>How many characters in a row have a bit, from a place on.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static int Run(ulong bits, int start) => BitOperations.TrailingZeroCount(~(bits >> start));

    // The stack is kept away from the path that all windows but the last take.
    private static CharacterWindow ReadShort(ReadOnlySpan<char> text)
    {
        Span<char> padded = stackalloc char[Length];
        padded.Clear();
        text.CopyTo(padded);
        return Read(padded);
    }

    // What is not ASCII becomes a byte that is not either.
    private static Vector256<byte> Narrow(ReadOnlySpan<char> text)
    {
        var units = MemoryMarshal.Cast<char, ushort>(text);
        return Vector256.NarrowWithSaturation(Vector256.Create(units), Vector256.Create(units[Vector256<ushort>.Count..]));
    }
}
