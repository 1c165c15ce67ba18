using System.Buffers;
using System.Globalization;
using System.Runtime.CompilerServices;

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
        for (var i = 0; i < text.Length;)
        {
            var gap = Gap.None;
            if (text[i] is <= ' ' or >= '\u0080')
            {
                gap = SkipWhiteSpace(i, out i);
                if (i == text.Length) return;
            }

            if (count == 0) gap = Gap.Paragraph;
            var c = text[i];
            if (IsLetter(c)) i = AddWords(i, gap);
            else if (char.IsDigit(c)) i = AddNumber(i, gap);
            else i = Add(i, 1, Plain(c), TokenKind.Symbol, gap);
        }
    }

    private readonly Gap SkipWhiteSpace(int start, out int i)
    {
        // One space, as between most words.
        i = start + 1;
        if (text[start] == ' ' && i < text.Length && text[i] is > ' ' and < '\u0080') return Gap.Space;

        i = start;
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
        return Add(start, i - start, 0, TokenKind.Number, gap);
    }

    private int AddWords(int start, Gap gap)
    {
        var end = start + AsciiWord.Read(text[start..], out var joint, out var key);
        if (joint > 0) joint += start;
        ushort code;
        if (end < text.Length && text[end] >= 0x80 && (IsLetter(text[end]) || IsInnerIgnorable(end)))
        {
            end = WordEnd(end);
            if (joint == 0) joint = FirstJoint(start, end);
            code = Lexicon.Find(text[start..end]);
        }
        else
        {
            code = Lexicon.Find(key);
        }

        if (code == 0)
        {
            if (StartsUrl(start, end)) return AddUrl(start, gap);
            if (joint != 0 && IsJoint(start, joint, end))
            {
                Add(start, joint - start, Lexicon.Find(text[start..joint]), TokenKind.Word, gap);
                return AddWords(joint, Gap.None);
            }
        }

        return Add(start, end - start, code, TokenKind.Word, gap);
    }

    // The rest of a word that has other than ASCII letters.
    private readonly int WordEnd(int i)
    {
        while (i < text.Length && (IsLetter(text[i]) || (text[i] >= 0x80 && IsInnerIgnorable(i)))) i++;
        return i;
    }

    private readonly int FirstJoint(int start, int end)
    {
        for (var i = start + ShortestHalf - 1; i < end; i++)
        {
            if (char.IsAsciiLetterUpper(text[i]) && char.IsAsciiLetterLower(text[i - 1])) return i;
        }

        return 0;
    }

    private readonly bool IsJoint(int start, int joint, int end) => end - joint >= ShortestHalf
        && (joint - start >= ShortestHalf || (end - joint > ShortestHalf && Lexicon.Find(text[joint..end]) != 0));

    private readonly bool StartsUrl(int start, int end)
    {
        if (end >= text.Length || text[end] is not ('.' or ':')) return false;
        var word = text[start..end];
        if (word.Equals("www", StringComparison.OrdinalIgnoreCase)) return text[end] == '.' && end + 1 < text.Length && char.IsLetterOrDigit(text[end + 1]);
        return (word.Equals("http", StringComparison.OrdinalIgnoreCase) || word.Equals("https", StringComparison.OrdinalIgnoreCase)
            || word.Equals("ftp", StringComparison.OrdinalIgnoreCase)) && text[end..].StartsWith("://");
    }

    private int AddUrl(int start, Gap gap)
    {
        var i = start;
        while (i < text.Length && !char.IsWhiteSpace(text[i]) && text[i] is not ('<' or '>' or '"' or '\u201C' or '\u201D' or '|' or '^' or '`')) i++;
        while (i > start + 1 && IsTrailing(i)) i--;
        return Add(start, i - start, 0, TokenKind.Url, gap);
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

    private static bool IsLetter(char c) => c < 0x80 ? char.IsAsciiLetter(c) : char.IsLetter(c)
        || CharUnicodeInfo.GetUnicodeCategory(c) is UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private int Add(int start, int length, ushort code, TokenKind kind, Gap gap)
    {
        if (count == tokens.Length) Grow();
        tokens[count++] = new(start, length, code, kind, gap);
        return start + length;
    }

    private void Grow()
    {
        var larger = ArrayPool<Token>.Shared.Rent(tokens.Length * 2);
        tokens.AsSpan(0, count).CopyTo(larger);
        ArrayPool<Token>.Shared.Return(tokens);
        tokens = larger;
    }
}
