using System.Buffers;
using System.Globalization;

namespace Extractor.Text;

/// <summary>Cuts a text into tokens in one pass from left to right; the cost is linear in its length.</summary>
/// <remarks>
/// White space and characters without width (soft hyphen, zero-width space, word joiner, byte order mark) are no tokens.
/// A word that is written together with the next one ("ChairmanDate", "comMain") is cut where a capital follows a small
/// letter, unless one of the halves is shorter than three letters ("McNeil", "mCi") or the lexicon knows the whole. A
/// first half of two letters is cut off when the lexicon knows the second as a long word ("onFebruary").
/// </remarks>
internal ref struct Tokenizer
{
    private const int ShortestHalf = 3;

    private readonly ReadOnlySpan<char> text;
    private Token[] tokens;
    private int count;

    private Tokenizer(ReadOnlySpan<char> text)
    {
        this.text = text;
        tokens = ArrayPool<Token>.Shared.Rent(Math.Max(64, text.Length / 4));
    }

    /// <summary>All tokens of a text in an array of the shared pool, and how many there are.</summary>
    public static (Token[] Tokens, int Count) Tokenize(ReadOnlySpan<char> text)
    {
        var tokenizer = new Tokenizer(text);
        tokenizer.Run();
        return (tokenizer.tokens, tokenizer.count);
    }

    /// <summary>
    /// The plain form of a symbol: '-' for every hyphen, dash and minus sign, '\'' and '"' for every quotation mark,
    /// '.' and '*' for their typographic relatives, ASCII for full-width forms, the character itself otherwise.
    /// </summary>
    public static char Plain(char symbol) => symbol < 0x80 ? symbol : symbol switch
    {
        >= '\u2010' and <= '\u2015' or '\u2212' or '\u2043' or '\uFE58' or '\uFE63' or '\u30FC' => '-',
        '\u2018' or '\u2019' or '\u201A' or '\u201B' or '\u2032' or '\u00B4' => '\'',
        '\u201C' or '\u201D' or '\u201E' or '\u201F' or '\u00AB' or '\u00BB' or '\u2033' => '"',
        '\u00B7' or '\u22C5' or '\u2219' or '\u2022' or '\u2027' => '·',
        '\u223C' or '\u02DC' => '~',
        '\u2044' or '\u2215' => '/',
        >= '\uFF01' and <= '\uFF5E' => (char)(symbol - 0xFEE0),
        _ => symbol,
    };

    /// <summary>Whether a character has no width and means nothing between its neighbours.</summary>
    public static bool IsIgnorable(char c) => c is '\u00AD' or (>= '\u200B' and <= '\u200F') or '\u2060' or '\uFEFF';

    private void Run()
    {
        var i = 0;
        while (true)
        {
            var gap = SkipWhiteSpace(ref i);
            if (count == 0) gap = Gap.Paragraph;
            if (i >= text.Length) return;

            var c = text[i];
            if (char.IsAsciiLetter(c) || (c >= 0x80 && IsLetter(c))) i = AddWords(i, gap);
            else if (char.IsAsciiDigit(c) || (c >= 0x80 && char.IsDigit(c))) i = AddNumber(i, gap);
            else Add(new Token(i, 1, Plain(c), TokenKind.Symbol, gap), out i);
        }
    }

    private readonly Gap SkipWhiteSpace(ref int i)
    {
        var start = i;
        var lines = 0;
        var wide = false;
        for (; i < text.Length; i++)
        {
            var c = text[i];
            if (c == ' ') continue;
            if (c == '\n' || (c == '\r' && (i + 1 == text.Length || text[i + 1] != '\n'))
                || c is '\f' or '\v' or '\u0085' or '\u2028') lines++;
            else if (c == '\u2029') lines += 2;
            else if (c == '\t') wide = true;
            else if (c != '\r' && !(c >= 0x80 && (char.IsWhiteSpace(c) || IsIgnorable(c)))) break;
        }

        if (i == start) return Gap.None;
        if (lines > 0) return lines == 1 ? Gap.Line : Gap.Paragraph;
        if (wide || i - start >= 3) return Gap.Wide;
        for (var k = start; k < i; k++)
        {
            if (!IsIgnorable(text[k])) return Gap.Space;
        }

        return Gap.None;
    }

    private int AddNumber(int start, Gap gap)
    {
        var i = start + 1;
        while (i < text.Length && (char.IsAsciiDigit(text[i]) || (text[i] >= 0x80 && (char.IsDigit(text[i]) || IsInnerIgnorable(i))))) i++;
        return Add(new Token(start, i - start, 0, TokenKind.Number, gap), out _);
    }

    private int AddWords(int start, Gap gap)
    {
        var i = start + 1;
        var joint = 0;
        while (i < text.Length)
        {
            var c = text[i];
            if (char.IsAsciiLetter(c))
            {
                if (char.IsAsciiLetterUpper(c) && char.IsAsciiLetterLower(text[i - 1]) && i - start >= ShortestHalf - 1 && joint == 0) joint = i;
            }
            else if (c < 0x80 || !(IsLetter(c) || IsInnerIgnorable(i)))
            {
                break;
            }

            i++;
        }

        var code = Lexicon.Find(text[start..i]);
        if (code == 0 && StartsUrl(start, i)) return AddUrl(start, gap);
        if (code == 0 && joint != 0 && i - joint >= ShortestHalf && (joint - start >= ShortestHalf || (i - joint > ShortestHalf && Lexicon.Find(text[joint..i]) != 0)))
        {
            Add(new Token(start, joint - start, Lexicon.Find(text[start..joint]), TokenKind.Word, gap), out _);
            return AddWords(joint, Gap.None);
        }

        return Add(new Token(start, i - start, code, TokenKind.Word, gap), out _);
    }

    private readonly bool StartsUrl(int start, int end)
    {
        var word = text[start..end];
        if (word.Equals("www", StringComparison.OrdinalIgnoreCase)) return end + 1 < text.Length && text[end] == '.' && char.IsLetterOrDigit(text[end + 1]);
        return (word.Equals("http", StringComparison.OrdinalIgnoreCase) || word.Equals("https", StringComparison.OrdinalIgnoreCase)
            || word.Equals("ftp", StringComparison.OrdinalIgnoreCase)) && text[end..].StartsWith("://");
    }

    private int AddUrl(int start, Gap gap)
    {
        var i = start;
        while (i < text.Length && !char.IsWhiteSpace(text[i]) && text[i] is not ('<' or '>' or '"' or '\u201C' or '\u201D' or '|' or '^' or '`')) i++;
        while (i > start + 1 && IsTrailing(i)) i--;
        return Add(new Token(start, i - start, 0, TokenKind.Url, gap), out _);
    }

    // A closing bracket belongs to the address only if the address opened it; looking a short way back is enough for that.
    private readonly bool IsTrailing(int end) => text[end - 1] switch
    {
        '.' or ',' or ';' or ':' or '!' or '?' or '\'' or '\u2019' or '*' or '\u2026' => true,
        ')' => !text[Math.Max(0, end - 200)..(end - 1)].Contains('('),
        ']' => !text[Math.Max(0, end - 200)..(end - 1)].Contains('['),
        _ => false,
    };

    private readonly bool IsInnerIgnorable(int i) =>
        IsIgnorable(text[i]) && i + 1 < text.Length && (char.IsLetterOrDigit(text[i + 1]) || IsInnerIgnorableRun(i + 1));

    private readonly bool IsInnerIgnorableRun(int i)
    {
        // Runs longer than a few characters are not how people hyphenate.
        for (var k = i; k < Math.Min(text.Length, i + 4); k++)
        {
            if (!IsIgnorable(text[k])) return char.IsLetterOrDigit(text[k]);
        }

        return false;
    }

    private static bool IsLetter(char c) => char.IsLetter(c)
        || CharUnicodeInfo.GetUnicodeCategory(c) is UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark;

    private int Add(Token token, out int end)
    {
        if (count == tokens.Length) Grow();
        tokens[count++] = token;
        return end = token.End;
    }

    private void Grow()
    {
        var larger = ArrayPool<Token>.Shared.Rent(tokens.Length * 2);
        tokens.AsSpan(0, count).CopyTo(larger);
        ArrayPool<Token>.Shared.Return(tokens);
        tokens = larger;
    }
}
