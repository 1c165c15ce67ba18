using System.Buffers;
using System.Globalization;
using System.Numerics;
using System.Runtime.CompilerServices;

namespace Extractor.Text;

/// <summary>Cuts a text into tokens in one pass from left to right; the cost is linear in its length.</summary>
/// <remarks>
/// White space and characters without width (soft hyphen, zero-width space, word joiner, byte order mark) are no tokens,
/// nor are Markdown's signs at the edge of what they mark, those of notes, and those of quotations at the start of a line:
/// **May 5**, _May 5_, \$12, 10 mg†, 2026[1], 2026¹. A dash that opens a line and stands apart from what follows is a bullet, '·',
/// unless it looks like that of a range.
/// A word that is written together with the next one ("ChairmanDate", "comMain") is cut where a capital follows a small
/// letter, unless one of the halves is shorter than three letters ("McNeil", "mCi") or the lexicon knows the whole. A
/// first half of two letters is cut off when the lexicon knows the second as a long word ("onFebruary").
/// A word that a hyphen breaks at the end of a line ("Octo-" above "ber") is one token when the lexicon knows the whole.
/// </remarks>
internal ref partial struct Tokenizer
{
    private const int ShortestHalf = 3;

    private const int ShortestSyllable = 2;

    // With fewer characters left of a window, the next one is read.
    private const int ShortestRest = 24;

    private readonly ReadOnlySpan<char> text;
    private Token[] tokens;
    private Marks[] marks;
    private int count;

    // Whether the line starts with a bullet.
    private bool inList;

    // Whether the line starts with the sign of a quotation.
    private bool inQuotation;

    // Whether a word is printed with more or fewer characters than it has letters.
    private bool hasOddWords;

    private Tokenizer(ReadOnlySpan<char> text)
    {
        this.text = text;
        tokens = ArrayPool<Token>.Shared.Rent(Math.Max(64, text.Length / 4));
        marks = ArrayPool<Marks>.Shared.Rent(tokens.Length);
    }

    /// <summary>
    /// All tokens of a text and their marks in arrays of the shared pool, how many there are, and whether a word of them is printed
    /// with more or fewer characters than it has letters.
    /// </summary>
    public static (Token[] Tokens, Marks[] Marks, int Count, bool HasOddWords) Tokenize(ReadOnlySpan<char> text)
    {
        var tokenizer = new Tokenizer(text);
        tokenizer.Run();
        return (tokenizer.tokens, tokenizer.marks, tokenizer.count, tokenizer.hasOddWords);
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

    /// <summary>Whether a character of a word is none of its letters, but breaks it: a soft hyphen, or what stands where a line ends.</summary>
    public static bool IsBreak(char c) => c is '-' or '\u2010' or '>' || IsIgnorable(c) || char.IsWhiteSpace(c);

    /// <summary>The letters of a ligature; nothing for all other characters.</summary>
    public static string Ligature(char c) => c switch
    {
        '\uFB00' => "ff",
        '\uFB01' => "fi",
        '\uFB02' => "fl",
        '\uFB03' => "ffi",
        '\uFB04' => "ffl",
        '\uFB05' or '\uFB06' => "st",
        _ => "",
    };

    private void Run()
    {
        CharacterWindow window = default;
        Span<byte> folded = stackalloc byte[CharacterWindow.FoldedLength];
        var at = -CharacterWindow.Length;
        for (var i = AddNext(0); i < text.Length;)
        {
            if (i - at > CharacterWindow.Length / 2) (window, at) = (CharacterWindow.Read(text[i..], folded), i);
            i = AddPlain(window, folded, at, i);

            // Far into the window it may be only the window that ends here.
            if (i - at < CharacterWindow.Length - ShortestRest) i = AddNext(i);
        }
    }

    /// <summary>
    /// Adds the plain tokens of a window: ASCII words, numbers and symbols that are at most one space apart. Most of a text is
    /// that; <see cref="AddNext"/> reads anything.
    /// </summary>
    /// <param name="window">The window.</param>
    /// <param name="folded">Its letters as small ones.</param>
    /// <param name="at">Where it starts.</param>
    /// <param name="start">Where to go on: behind a token.</param>
    /// <returns>The place behind the last one added.</returns>
    [MethodImpl(MethodImplOptions.NoInlining)]
    private int AddPlain(in CharacterWindow window, scoped ReadOnlySpan<byte> folded, int at, int start)
    {
        if (tokens.Length - count < CharacterWindow.Length) Grow();
        var from = start - at;
        var end = start;
        var rest = text[at..];
        var added = 0;
        var room = tokens.AsSpan(count, CharacterWindow.Length);
        var roomForMarks = marks.AsSpan(count, CharacterWindow.Length);
        var unusual = (window.Joints | window.UrlSigns) != 0;
        for (var starts = window.Starts & PlainEnd(window, at, from) & (ulong.MaxValue << from); starts != 0; starts &= starts - 1)
        {
            var place = BitOperations.TrailingZeroCount(starts);
            var gap = window.GapAt(place);
            var length = 1;
            if ((window.Letters >> place & 1) != 0)
            {
                length = CharacterWindow.Run(window.Letters, place);
                if (length > WordKey.Longest) break;
                var key = AsciiWord.Key(folded[place..], length);
                ref readonly var word = ref Lexicon.Find(key);
                if (unusual && word.Number == 0 && (window.HasJoint(place, length) || MayBeUrl(at + place + length))) break;
                room[added] = new(at + place, length, (int)key.First, word.Number, TokenKind.Word, gap);
                roomForMarks[added++] = word.Marks | Small(window, place);
            }
            else if ((window.Digits >> place & 1) != 0)
            {
                length = CharacterWindow.Run(window.Digits, place);
                room[added] = new(at + place, length, Token.NoCode, 0, TokenKind.Number, gap);
                roomForMarks[added++] = Marks.Number;
            }
            else
            {
                var symbol = rest[place];
                if (symbol == '<' || (symbol is '*' or '_' or '\\' or '[' && BehindMarkup(at + place) > at + place)) break;
                room[added] = new(at + place, 1, symbol, 0, TokenKind.Symbol, gap);
                roomForMarks[added++] = Lexicon.MarksOf(symbol);
            }

            end = at + place + length;
        }

        count += added;
        return end;
    }

    // The characters of a window, from a place on, before the first that is not plain. A word or number that the window cuts, or
    // that goes on with other letters or digits, does not belong to them.
    private readonly ulong PlainEnd(in CharacterWindow window, int at, int from)
    {
        var plain = window.Visible | (window.Spaces & ((window.Visible << 1) | (1UL << from)));
        var length = from + CharacterWindow.Run(plain, from);
        if (length < CharacterWindow.Length && (at + length >= text.Length || text[at + length] < 0x80)) return (1UL << length) - 1;
        if (length == from) return 0;
        var run = (window.Letters >> (length - 1) & 1) != 0 ? window.Letters : window.Digits;
        length -= BitOperations.LeadingZeroCount(~(run << (CharacterWindow.Length - length)));
        return length == CharacterWindow.Length ? ulong.MaxValue : (1UL << length) - 1;
    }

    private static Marks Small(in CharacterWindow window, int place) => (Marks)((window.Small >> place & 1) * (ulong)Marks.Small);

    // "www.", "http:"
    private readonly bool MayBeUrl(int end) => end < text.Length && (text[end] == ':' || (text[end] == '.' && (text[end - 1] | 0x20) == 'w'));

    /// <summary>Adds the next token, whatever it is: more than one when words are written together.</summary>
    private int AddNext(int start)
    {
        var gap = SkipWhiteSpace(start, out var i);
        if (i == text.Length) return i;
        if (count == 0) gap = Gap.Paragraph;
        var c = text[i];
        var opensLine = gap >= Gap.Line;
        if (opensLine) inList = IsBullet(i);
        if (IsLetter(c)) return AddWords(i, gap);
        if (char.IsDigit(c)) return AddNumber(i, gap);
        var plain = opensLine && inList ? '·' : Plain(c);
        return Add(i, 1, plain, 0, TokenKind.Symbol, gap, Lexicon.MarksOf(plain));
    }

    // A dash at the start of a line joins two ends of a range only where the line above ends with the first one, and neither that
    // line nor the next one starts so: "from May 5 / - May 7".
    private readonly bool IsBullet(int i) => IsDashApart(text, i) && (inList || !EndsLikeRange() || IsDashApart(text, LineBehind(i)));

    private static bool IsDashApart(ReadOnlySpan<char> text, int i) =>
        i + 1 < text.Length && Plain(text[i]) == '-' && char.IsWhiteSpace(text[i + 1]) && text[i + 1] is not ('\n' or '\r');

    // "2026", "10 a.m.", "noon", "May", "ET"
    private readonly bool EndsLikeRange()
    {
        if (count == 0) return false;
        ref readonly var last = ref tokens[count - 1];
        if (last.Kind == TokenKind.Symbol) return last.Code == '.' && count > 1 && tokens[count - 2].Length == 1 && text[tokens[count - 2].Start] is 'm' or 'M';
        return last.Kind == TokenKind.Number || Lexicon.FactsOf(last.Word).Classes.HasAny(WordClass.Month | WordClass.Weekday | WordClass.Meridiem | WordClass.ClockName | WordClass.Zone);
    }

    // Where the line below starts; the end of the text where this one is long.
    private readonly int LineBehind(int i)
    {
        const int LongestRow = 200;
        var length = text.Slice(i, Math.Min(LongestRow, text.Length - i)).IndexOf('\n');
        if (length < 0) return text.Length;
        var next = i + length + 1;
        while (next < text.Length && text[next] is ' ' or '\t') next++;
        return next;
    }

    private Gap SkipWhiteSpace(int start, out int i)
    {
        i = start;
        var lines = 0;
        var marked = 0;
        var (wide, quoted, betweenPages) = (false, false, false);
        for (; i < text.Length; i++)
        {
            var c = text[i];
            if (c == ' ') continue;
            if (c == '\n' || (c == '\r' && (i + 1 == text.Length || text[i + 1] != '\n'))
                || c is '\f' or '\v' or '\u0085' or '\u2028') (lines, quoted) = (lines + 1, false);
            else if (c == '\u2029') (lines, quoted) = (lines + 2, false);
            else if (c == '\t') wide = true;
            else if (c == '>' && (lines > 0 || count == 0) && IsQuote(i)) (quoted, marked) = (true, marked + 1);
            else if (c is '*' or '_' or '\\' or '[' or '<' or '\u2020' or '\u2021' || (c >= 0x80 && Quantities.Superscript(c) >= 0))
            {
                var length = BehindMarkup(i) - i;
                if (length == 0) break;
                marked += length;
                i += length - 1;
            }
            else if (c is 'P' or '-' && lines > 0 && BehindPageNumber(i) is var behind && behind > i)
            {
                betweenPages = true;
                marked += behind - i;
                i = behind - 1;
            }
            else if (c != '\r' && !(c >= 0x80 && (char.IsWhiteSpace(c) || IsIgnorable(c)))) break;
        }

        if (lines > 0 || count == 0) inQuotation = quoted;
        if (i == start + marked) return Gap.None;
        if (lines > 0) return lines == 1 || betweenPages ? Gap.Line : Gap.Paragraph;
        if (wide || i - start - marked >= 3) return Gap.Wide;
        for (var k = start; k < i; k++)
        {
            if (char.IsWhiteSpace(text[k])) return Gap.Space;
        }

        return Gap.None;
    }

    private int AddNumber(int start, Gap gap)
    {
        var i = start + 1;
        while (i < text.Length && (char.IsAsciiDigit(text[i]) || (text[i] >= 0x80 && (char.IsDigit(text[i]) || IsInnerIgnorable(i))))) i++;
        return Add(start, i - start, Token.NoCode, 0, TokenKind.Number, gap, Marks.Number);
    }

    // A word, or words that are written together, one behind the other.
    private int AddWords(int start, Gap gap)
    {
        var end = start;
        for (; end < text.Length && (IsLetter(text[end]) || (text[end] >= 0x80 && IsInnerIgnorable(end))); end++)
        {
            if (text[end] >= 0x80) hasOddWords |= IsIgnorable(text[end]) || Ligature(text[end]).Length > 0;
        }

        if (gap == Gap.Line && char.IsAsciiLetterLower(text[start]) && AddSecondHalf(start, end)) return end;
        while (true)
        {
            var code = Lexicon.Find(text[start..end]);
            if (code == 0 && StartsUrl(start, end)) return AddUrl(start, gap);
            var joint = code == 0 ? FirstJoint(start, end) : 0;
            if (joint == 0 || !IsJoint(start, joint, end)) return AddWord(start, end, code, gap);
            AddWord(start, joint, Lexicon.Find(text[start..joint]), gap);
            (start, gap) = (joint, Gap.None);
        }
    }

    // The second half of a word that is broken at the end of a line takes the place of its hyphen and first half: "Octo-", "ber".
    private bool AddSecondHalf(int start, int end)
    {
        var first = count - 1;
        if (first > 0 && tokens[first] is { Kind: TokenKind.Symbol, Gap: Gap.None, Code: '-' }) first--;
        if (first < 0 || tokens[first].Kind != TokenKind.Word || Math.Min(tokens[first].Length, end - start) < ShortestSyllable) return false;
        var broken = tokens[first];
        var between = text[broken.End..start];
        if (between[0] is not ('-' or '\u2010' or '\u00AD') || !IsBreak(between)) return false;
        var code = Lexicon.Find(text[broken.Start..end]);
        if (code == 0) return false;
        (count, hasOddWords) = (first, true);
        AddWord(broken.Start, end, code, broken.Gap);
        return true;
    }

    private static bool IsBreak(ReadOnlySpan<char> characters)
    {
        foreach (var c in characters)
        {
            if (!IsBreak(c)) return false;
        }

        return true;
    }

    private int AddWord(int start, int end, ushort word, Gap gap) =>
        Add(start, end - start, AsciiWord.Opening(text[start..end]), word, TokenKind.Word, gap, Lexicon.MarksOfWord(word) | (end - start > 1 && char.IsLower(text[start]) ? Marks.Small : Marks.None));

    private readonly int FirstJoint(int start, int end)
    {
        for (var i = start + ShortestHalf - 1; i < end; i++)
        {
            if (char.IsAsciiLetterUpper(text[i]) && char.IsAsciiLetterLower(text[i - 1])) return i;
        }

        return 0;
    }

    private readonly bool IsJoint(int start, int joint, int end) => end - joint >= ShortestHalf
        && (joint - start >= ShortestHalf || (end - joint > ShortestHalf && Lexicon.Get(Lexicon.Find(text[joint..end])) is { MayBeName: false, Classes: not WordClass.EventWord }));

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
        while (i < text.Length && !char.IsWhiteSpace(text[i]) && text[i] is not ('<' or '>' or '"' or '\u201C' or '\u201D' or '|' or '^' or '`') && !ClosesLink(i)) i++;
        while (i > start + 1 && IsTrailing(i)) i--;
        i = BeforeSentence(start, i);
        return Add(start, i - start, Token.NoCode, 0, TokenKind.Url, gap, Marks.Url);
    }

    // "https://example.com/events.Those who wish": behind the full stop, with the only capital, the next sentence starts.
    private readonly int BeforeSentence(int start, int end)
    {
        var address = text[start..end];
        var stop = address.LastIndexOf('.');
        if (end >= text.Length || text[end] != ' ' || stop < 0 || stop + 2 >= address.Length || !char.IsAsciiLetterUpper(address[stop + 1])) return end;
        var isWord = !address[(stop + 2)..].ContainsAnyExceptInRange('a', 'z');
        return isWord && !address[..stop].ContainsAnyInRange('A', 'Z') ? start + stop : end;
    }

    // "[https://example.com](https://example.com)": the address is the words of its own link.
    private readonly bool ClosesLink(int i) => text[i] == ']' && i + 1 < text.Length && text[i + 1] == '(';

    // A closing bracket belongs to the address only if the address opened it; looking a short way back is enough for that.
    private readonly bool IsTrailing(int end) => text[end - 1] switch
    {
        '.' or ',' or ';' or ':' or '!' or '?' or '\'' or '\u2019' or '*' or '_' or '\u2026' => true,
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
    private int Add(int start, int length, int code, ushort word, TokenKind kind, Gap gap, Marks mark)
    {
        if (count == tokens.Length) Grow();
        tokens[count] = new(start, length, code, word, kind, gap);
        marks[count++] = gap >= Gap.Line ? mark | Marks.Line : mark;
        return start + length;
    }

    private void Grow()
    {
        tokens = Larger(tokens);
        marks = Larger(marks);
    }

    private readonly T[] Larger<T>(T[] full)
    {
        var larger = ArrayPool<T>.Shared.Rent(tokens.Length * 2);
        full.AsSpan(0, count).CopyTo(larger);
        ArrayPool<T>.Shared.Return(full);
        return larger;
    }
}
