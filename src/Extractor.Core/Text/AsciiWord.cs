using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace Extractor.Text;

/// <summary>A word of up to 16 ASCII letters, folded to small ones and packed eight to a number, the first lowest.</summary>
internal readonly record struct WordKey(ulong First, ulong Second)
{
    /// <summary>How many letters fit.</summary>
    public const int Longest = 16;

    /// <summary>A hash whose upper bits are the best ones.</summary>
    public uint Hash() => (uint)((((First * 0x9E3779B97F4A7C15) ^ (Second * 0xC2B2AE3D27D4EB4F)) * 0x9E3779B97F4A7C15) >> 32);
}

/// <summary>Packs words of ASCII letters.</summary>
internal static class AsciiWord
{
    // From its middle on backwards: as many ones as a word has letters, then zeros.
    private static ReadOnlySpan<byte> Ones =>
    [
        255, 255, 255, 255, 255, 255, 255, 255, 255, 255, 255, 255, 255, 255, 255, 255,
        0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    ];

    /// <summary>Packs the letters that a text starts with.</summary>
    /// <param name="text">The text.</param>
    /// <param name="length">How many they are, at most <see cref="WordKey.Longest"/>; all ASCII.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static WordKey Key(ReadOnlySpan<char> text, int length)
    {
        if (text.Length < WordKey.Longest) return ShortKey(text, length);
        var units = MemoryMarshal.Cast<char, ushort>(text);
        var folded = Vector128.NarrowWithSaturation(Vector128.Create(units), Vector128.Create(units[8..])) | Vector128.Create((byte)0x20);
        var packed = (folded & Vector128.Create(Ones.Slice(WordKey.Longest - length, WordKey.Longest))).AsUInt64();
        return new(packed[0], packed[1]);
    }

    private static WordKey ShortKey(ReadOnlySpan<char> text, int length)
    {
        Span<char> padded = stackalloc char[WordKey.Longest];
        text.CopyTo(padded);
        return Key(padded, length);
    }

    /// <summary>Packs a word.</summary>
    /// <returns>Its key; the default when it is too long, or has other than ASCII letters.</returns>
    public static WordKey Key(ReadOnlySpan<char> word)
    {
        if (word.Length > WordKey.Longest) return default;
        foreach (var c in word)
        {
            if (!char.IsAsciiLetter(c)) return default;
        }

        return Key(word, word.Length);
    }
}
