using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace Extractor.Text;

/// <summary>A word of up to 16 ASCII letters, folded to small ones and packed eight to a number, the first lowest.</summary>
internal readonly record struct WordKey(ulong First, ulong Second)
{
    /// <summary>How many letters fit.</summary>
    public const int Longest = 16;

    /// <summary>A hash whose upper bits are the best ones.</summary>
    public uint Hash() => (uint)(((First * 0x9E3779B97F4A7C15) ^ (Second * 0xC2B2AE3D27D4EB4F)) >> 32);
}

/// <summary>Packs words of ASCII letters.</summary>
internal static class AsciiWord
{
    /// <summary>How many letters an opening has.</summary>
    public const int LongestOpening = 4;

    /// <summary>Packs the letters that folded characters start with.</summary>
    /// <param name="folded">At least <see cref="WordKey.Longest"/> characters, a byte each, letters as small ones.</param>
    /// <param name="length">How many letters, at most as many.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static WordKey Key(ReadOnlySpan<byte> folded, int length)
    {
        var packed = (Vector128.Create(folded) & Vector128.LessThan(Vector128<sbyte>.Indices, Vector128.Create((sbyte)length)).AsByte()).AsUInt64();
        return new(packed[0], packed[1]);
    }

    /// <summary>The first four letters of a word, as small ones, a byte each, the first lowest; 128 for a letter beyond ASCII, 0 behind the last one. No symbol's code.</summary>
    /// <param name="word">The word, without signs that break it.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static int Opening(string word) =>
        Letter(word[0]) | (word.Length > 1 ? Letter(word[1]) << 8 : 0) | (word.Length > 2 ? Letter(word[2]) << 16 : 0) | (word.Length > 3 ? Letter(word[3]) << 24 : 0);

    /// <inheritdoc cref="Opening(string)"/>
    /// <param name="word">The word as it is printed.</param>
    public static int Opening(ReadOnlySpan<char> word)
    {
        var opening = 0;
        var count = 0;
        foreach (var c in word)
        {
            if (Tokenizer.IsBreak(c)) continue;
            var ligature = Tokenizer.Ligature(c);
            if (ligature.Length == 0) opening |= Letter(c) << (8 * count++);
            foreach (var letter in ligature)
            {
                if (count < LongestOpening) opening |= Letter(letter) << (8 * count++);
            }

            if (count == LongestOpening) break;
        }

        return opening;
    }

    /// <summary>What a letter is in an opening.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static int Letter(char c) => c < 0x80 ? c | 0x20 : 0x80;

    /// <summary>Packs a word.</summary>
    /// <returns>Its key; the default when it is too long, or has other than ASCII letters.</returns>
    public static WordKey Key(ReadOnlySpan<char> word)
    {
        if (word.Length > WordKey.Longest) return default;
        var (first, second) = (0UL, 0UL);
        for (var i = 0; i < word.Length; i++)
        {
            if (!char.IsAsciiLetter(word[i])) return default;
            var letter = (ulong)(word[i] | 0x20) << (i % 8 * 8);
            if (i < 8) first |= letter;
            else second |= letter;
        }

        return new(first, second);
    }
}
