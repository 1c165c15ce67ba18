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
    /// <summary>Packs the letters that folded characters start with.</summary>
    /// <param name="folded">At least <see cref="WordKey.Longest"/> characters, a byte each, letters as small ones.</param>
    /// <param name="length">How many letters, at most as many.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static WordKey Key(ReadOnlySpan<byte> folded, int length)
    {
        var packed = (Vector128.Create(folded) & Vector128.LessThan(Vector128<sbyte>.Indices, Vector128.Create((sbyte)length)).AsByte()).AsUInt64();
        return new(packed[0], packed[1]);
    }

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
