using System.Runtime.InteropServices;

namespace Extractor.Text;

/// <summary>What a token is made of.</summary>
internal enum TokenKind : byte
{
    /// <summary>Before the first and behind the last token.</summary>
    Edge,

    /// <summary>Letters.</summary>
    Word,

    /// <summary>Decimal digits.</summary>
    Number,

    /// <summary>One character that is none of the others.</summary>
    Symbol,

    /// <summary>A web address, from its scheme or "www." up to the next white space.</summary>
    Url,
}

/// <summary>What separates a token from the one before it, the weakest first.</summary>
internal enum Gap : byte
{
    /// <summary>Nothing that can be seen: the two are glued.</summary>
    None,

    /// <summary>Spaces of any width.</summary>
    Space,

    /// <summary>A tab or three spaces and more: the next column.</summary>
    Wide,

    /// <summary>One line break.</summary>
    Line,

    /// <summary>A blank line.</summary>
    Paragraph,
}

/// <summary>A piece of the text: one word, one run of digits, one symbol or one web address.</summary>
/// <param name="Start">Offset in UTF-16 code units.</param>
/// <param name="Length">Length in UTF-16 code units.</param>
/// <param name="Code">What a word opens with (see <see cref="AsciiWord.Opening(string)"/>); of a symbol, its plain form (see <see cref="Tokenizer.Plain"/>); <see cref="NoCode"/> for all others.</param>
/// <param name="Word">The lexicon number of a word; 0 when unknown, and for all others.</param>
/// <param name="Kind">What it is made of.</param>
/// <param name="Gap">What separates it from the token before.</param>
[StructLayout(LayoutKind.Sequential)]
internal readonly record struct Token(int Start, int Length, int Code, ushort Word, TokenKind Kind, Gap Gap)
{
    /// <summary>The code of what is neither word nor symbol: no character's.</summary>
    public const int NoCode = -1;

    /// <summary>The offset just behind the token.</summary>
    public int End => Start + Length;
}
