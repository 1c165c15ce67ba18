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
/// <param name="Small">Small letters with another letter behind.</param>
/// <param name="UrlSigns">What web addresses have behind their first word, or in it: colons, and each w before another.</param>
internal readonly record struct CharacterWindow(ulong Letters, ulong Joints, ulong Digits, ulong Visible, ulong Spaces, ulong UrlSigns, ulong Small)
{
    /// <summary>How many characters there are in a window.</summary>
    public const int Length = 64;

    /// <summary>How many bytes of folded characters: those of the window, and room behind for the longest word that is packed.</summary>
    public const int FoldedLength = Length + WordKey.Longest;

    /// <summary>The first character of each word and number, and each symbol.</summary>
    public ulong Starts => Visible & ~((Letters << 1 & Letters) | (Digits << 1 & Digits));

    /// <summary>What separates a place from the one before it, where that is at most a space.</summary>
    public Gap GapAt(int place) => (Gap)(Spaces << 1 >> place & 1);

    /// <summary>Whether a capital follows a small letter in a word, from its third letter on.</summary>
    public bool HasJoint(int start, int length) => (Joints >> start & ~3UL & ((1UL << length) - 1)) != 0;

    /// <summary>Reads the characters at the start of a text; places behind its end have no bits.</summary>
    /// <param name="text">The text.</param>
    /// <param name="folded">Room for <see cref="FoldedLength"/> bytes: the letters as small ones, from which words are packed.</param>
    public static CharacterWindow Read(ReadOnlySpan<char> text, Span<byte> folded)
    {
        if (text.Length < Length) return ReadShort(text, folded);
        ulong letters = 0, small = 0, digits = 0, visible = 0, spaces = 0, colons = 0, ws = 0;
        for (var i = 0; i < Length; i += Vector256<byte>.Count)
        {
            var characters = Narrow(text[i..]);
            var smallOnes = characters | Vector256.Create((byte)0x20);
            var isLetter = Vector256.LessThan(smallOnes - Vector256.Create((byte)'a'), Vector256.Create((byte)26));
            smallOnes.CopyTo(folded[i..]);
            letters |= (ulong)isLetter.ExtractMostSignificantBits() << i;
            small |= (ulong)(isLetter & Vector256.Equals(smallOnes, characters)).ExtractMostSignificantBits() << i;
            digits |= (ulong)Vector256.LessThan(characters - Vector256.Create((byte)'0'), Vector256.Create((byte)10)).ExtractMostSignificantBits() << i;
            visible |= (ulong)Vector256.LessThan(characters - Vector256.Create((byte)'!'), Vector256.Create((byte)('~' - '!' + 1))).ExtractMostSignificantBits() << i;
            spaces |= (ulong)Vector256.Equals(characters, Vector256.Create((byte)' ')).ExtractMostSignificantBits() << i;
            colons |= (ulong)Vector256.Equals(characters, Vector256.Create((byte)':')).ExtractMostSignificantBits() << i;
            ws |= (ulong)Vector256.Equals(smallOnes, Vector256.Create((byte)'w')).ExtractMostSignificantBits() << i;
        }

        return new(letters, letters & ~small & (small << 1), digits, visible, spaces, colons | (ws & (ws >> 1)), small & (letters >> 1));
    }

    /// <summary>How many characters in a row have a bit, from a place on.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static int Run(ulong bits, int start) => BitOperations.TrailingZeroCount(~(bits >> start));

    // The stack is kept away from the path that all windows but the last take.
    private static CharacterWindow ReadShort(ReadOnlySpan<char> text, Span<byte> folded)
    {
        Span<char> padded = stackalloc char[Length];
        padded.Clear();
        text.CopyTo(padded);
        return Read(padded, folded);
    }

    // What is not ASCII becomes a byte that is not either.
    private static Vector256<byte> Narrow(ReadOnlySpan<char> text)
    {
        var units = MemoryMarshal.Cast<char, ushort>(text);
        return Vector256.NarrowWithSaturation(Vector256.Create(units), Vector256.Create(units[Vector256<ushort>.Count..]));
    }
}
