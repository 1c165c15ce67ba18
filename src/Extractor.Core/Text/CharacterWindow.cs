using System.Numerics;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace Extractor.Text;

/// <summary>What each of 64 characters of a text is, a bit for each, the first lowest. Only ASCII is told apart.</summary>
/// <param name="Letters">Letters.</param>
/// <param name="Small">Small letters.</param>
/// <param name="Digits">Digits.</param>
/// <param name="Visible">All but white space, control characters and what is not ASCII.</param>
/// <param name="Spaces">Spaces.</param>
internal readonly record struct CharacterWindow(ulong Letters, ulong Small, ulong Digits, ulong Visible, ulong Spaces)
{
    /// <summary>How many characters there are in a window.</summary>
    public const int Length = 64;

    /// <summary>Whether a character is a letter.</summary>
    public bool IsLetter(int i) => Has(Letters, i);

    /// <summary>Whether a character is a digit.</summary>
    public bool IsDigit(int i) => Has(Digits, i);

    /// <summary>Whether a character can be seen.</summary>
    public bool IsVisible(int i) => Has(Visible, i);

    /// <summary>Whether a character is a space before one that can be seen.</summary>
    public bool IsOnlySpace(int i) => Has(Spaces & (Visible >> 1), i);

    /// <summary>How many letters there are from a place on.</summary>
    public int WordLength(int i) => BitOperations.TrailingZeroCount(~(Letters >> i));

    /// <summary>Whether a capital follows a small letter, from the third letter of a word on.</summary>
    public bool HasJoint(int i, int length)
    {
        var joints = Letters & ~Small & (Small << 1);
        return ((joints >> i) & ~3UL & ((1UL << length) - 1)) != 0;
    }

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

        return new(letters, small, digits, visible, spaces);
    }

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

    private static bool Has(ulong bits, int i) => ((bits >> i) & 1) != 0;
}
