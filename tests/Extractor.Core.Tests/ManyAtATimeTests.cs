using Extractor.Dates;
using Extractor.Dosages;
using Extractor.Durations;
using Extractor.Emails;
using Extractor.Phones;
using Extractor.Text;
using FsCheck;
using FsCheck.Fluent;

namespace Extractor.Tests;

/// <summary>What is read many characters or tokens at a time is what reading them one at a time gives.</summary>
public sealed class ManyAtATimeTests
{
    private static readonly Marks[] AllMarks = Enum.GetValues<Marks>();

    private static readonly string[] Pieces =
    [
        " ", "  ", "\n", "\t", "\u00A0", "\u00AD", "-\n", "re", "play", "\u0301", "\u00E9", "\u2019", "\uD83D\uDE00", "\uD800", "\u0661", ".", ",", ":", "(", "@", "*", "**", "_", "\\", ">", "[1]", "\u2020", "- ", "7", "2026", new string('8', 65),
        "a", "May", "McNeil", "ChairmanDate", "onFebruary", "caf\u00E9", "intercontinental", "intercontinentally", new string('x', 65), "www", "www.quillmere.example/a", "https://", "http:",
    ];

    [Theory]
    [InlineData("a")]
    [InlineData("Nasdaq")]
    [InlineData("intercontinental")]
    public void Packs_a_word_one_letter_a_byte(string word) => Assert.Equal(OneAtATime(word), AsciiWord.Key(word));

    [Theory]
    [InlineData("")]
    [InlineData("abc\u00E4")]
    [InlineData("m2")]
    [InlineData("internationalization")]
    public void Packs_nothing_else(string word) => Assert.Equal(default, AsciiWord.Key(word));

    [Fact]
    public void Packs_words_from_the_bytes_of_their_window() => Prop.ForAll(
        Characters("azzZAbcdEfghIj").Where(static word => word.Length <= WordKey.Longest).Zip(Characters("aZ@[`{ \u00C1\u0141\u2161")).ToArbitrary(),
        static text =>
        {
            var (word, folded) = (text.Item1, new byte[CharacterWindow.FoldedLength]);
            CharacterWindow.Read(word + text.Item2, folded);
            return AsciiWord.Key(folded, word.Length) == OneAtATime(word);
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void A_window_tells_characters_as_one_at_a_time_does() => Prop.ForAll(
        Characters("azAZwW09 .,-(\n\t\u00A0\u00E9\u2019\u0000\u007F@[`{/:").ToArbitrary(),
        static text =>
        {
            var window = CharacterWindow.Read(text, new byte[CharacterWindow.FoldedLength]);
            return Enumerable.Range(0, CharacterWindow.Length).All(i =>
            {
                var c = i < text.Length ? text[i] : '\0';
                var isJoint = i > 0 && i < text.Length && char.IsAsciiLetterUpper(c) && char.IsAsciiLetterLower(text[i - 1]);
                var isUrlSign = c == ':' || (i + 1 < Math.Min(text.Length, CharacterWindow.Length) && c is 'w' or 'W' && text[i + 1] is 'w' or 'W');
                return (Has(window.Letters, i), Has(window.Digits, i), Has(window.Visible, i), Has(window.Spaces, i), Has(window.Joints, i), Has(window.UrlSigns, i))
                    == (char.IsAsciiLetter(c), char.IsAsciiDigit(c), c is > ' ' and < '\u007F', c == ' ', isJoint, isUrlSign);
            });
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void A_text_has_the_same_tokens_wherever_its_windows_begin() => Prop.ForAll(
        Gen.ArrayOf(Gen.Elements(Pieces)).Select(string.Concat).ToArbitrary(),
        static text =>
        {
            using var expected = SourceText.Read("\n\n" + text);
            return Enumerable.Range(1, CharacterWindow.Length).All(moved =>
            {
                using var found = SourceText.Read(new string('.', moved) + "\n\n" + text);
                return found.Count == expected.Count + moved && Enumerable.Range(0, expected.Count).All(i =>
                    found[i + moved] == expected[i] with { Start = expected[i].Start + moved }
                    && AllMarks.All(mark => found.Has(i + moved, mark) == expected.Has(i, mark)));
            });
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void Marks_are_found_as_one_at_a_time() => Prop.ForAll(
        Gen.ArrayOf(Gen.Elements(Marks.None, Marks.None, Marks.None, Marks.None, Marks.Number, Marks.At, Marks.At | Marks.Line)).ToArbitrary(),
        static marks => Enumerable.Range(0, marks.Length + 1).All(end =>
        {
            var start = end / 3;
            var first = Array.FindIndex(marks, start, end - start, static mark => (mark & (Marks.At | Marks.Stop)) != 0);
            return MarkSearch.Next(marks, start, end, Marks.At | Marks.Stop) == (first < 0 ? end : first)
                && MarkSearch.Last(marks, end, Marks.At | Marks.Stop) == Array.FindLastIndex(marks[..end], static mark => (mark & (Marks.At | Marks.Stop)) != 0)
                && MarkSearch.Count(marks.AsSpan(start, end - start), Marks.At) == marks.Take(start..end).Count(static mark => (mark & Marks.At) != 0);
        })).QuickCheckThrowOnFailure();

    [Fact]
    public void A_text_is_cut_into_the_tokens_that_one_character_at_a_time_gives() => Prop.ForAll(
        Gen.ArrayOf(Gen.Elements("the", "replay", "re", "play", "-\n", "of", "12", "2014", "(", ",", ".", "\u2019", "-", " ", " ", " ", " ", "  ", "    ", "\t", "\n", "\r\n", "\u00A0", "sch\u00F6n", "\u03B2", "may", "mg", "zz")).Select(string.Concat).ToArbitrary(),
        static text =>
        {
            using var source = SourceText.Read(text);
            var tokens = Enumerable.Range(0, source.Count).Select(i => source[i]).ToList();
            return tokens.SequenceEqual(Mended(OneTokenAtATime(text), text))
                && tokens.Index().All(token => source.Has(token.Index, Marks.Number) == (token.Item.Kind == TokenKind.Number)
                    && source.Has(token.Index, Marks.Line) == token.Item.Gap >= Gap.Line);
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void A_text_has_the_same_mentions_however_it_is_cut_into_pieces() => Prop.ForAll(
        Gen.ArrayOf(Gen.Elements(
            "Monday", "May", "14", "2031", "from", "to", "and", "10", "mg/m\u00B2", "twice", "daily", "for", "three", "weeks", "at", "5:00 p.m. ET", "half an", "hour", "1-", "a",
            "+44 20 7946 0018", "(212) 555-0142", "Canada", "jo@quillmere.example", "](mailto:", "the", "following", "year", ",", ".", "\n", "\n\n")).Select(static words => string.Join(' ', words)).ToArbitrary(),
        static text =>
        {
            using var source = SourceText.Read(text);
            var expected = InPieces(source, source.Count);
            return InPieces(source, 1).SequenceEqual(expected) && InPieces(source, 7).SequenceEqual(expected);
        }).QuickCheckThrowOnFailure();

    // Their text and values: of two mentions, lists of values are never equal.
    private static List<string> InPieces(SourceText source, int length)
    {
        var (options, found) = (new ExtractionOptions(), new List<Mention>());
        IRecognizer[] recognizers =
        [
            new DateRecognizer(source, options, found), new PhoneRecognizer(source, options, found), new EmailRecognizer(source, found),
            new DosageRecognizer(source, found), new DurationRecognizer(source, found),
        ];
        for (var end = 0; end < source.Count;)
        {
            end = Math.Min(end + length, source.Count);
            foreach (var recognizer in recognizers) recognizer.ReadTo(end);
        }

        return [.. Overlaps.Resolve(found).Select(static mention => mention.ToString())];
    }

    // For texts without capitals, web addresses, signs of Markdown and characters without width.
    private static IEnumerable<Token> OneTokenAtATime(string text)
    {
        var (inList, endsLikeRange) = (false, false);
        for (var (i, isFirst) = (0, true); ; isFirst = false)
        {
            var start = i;
            while (i < text.Length && char.IsWhiteSpace(text[i])) i++;
            if (i == text.Length) yield break;
            var gap = isFirst ? Gap.Paragraph : GapOf(text[start..i]);
            start = i++;
            if (char.IsLetter(text[start]))
            {
                while (i < text.Length && char.IsLetter(text[i])) i++;
                (inList, endsLikeRange) = (inList && gap < Gap.Line, text[start..i] == "may");
                var word = text.AsSpan(start, i - start);
                yield return new(start, i - start, AsciiWord.Opening(word), Lexicon.Find(word), TokenKind.Word, gap);
            }
            else if (char.IsDigit(text[start]))
            {
                while (i < text.Length && char.IsDigit(text[i])) i++;
                (inList, endsLikeRange) = (inList && gap < Gap.Line, true);
                yield return new(start, i - start, Token.NoCode, 0, TokenKind.Number, gap);
            }
            else
            {
                if (gap >= Gap.Line) inList = IsDashApart(text, start) && (inList || !endsLikeRange || OpensWithDash(text[start..]));
                var isBullet = gap >= Gap.Line && inList;
                endsLikeRange = false;
                yield return new(start, 1, isBullet ? '·' : Tokenizer.Plain(text[start]), 0, TokenKind.Symbol, gap);
            }
        }
    }

    // Words that a hyphen breaks at the end of a line are one token: "re-", "play".
    private static List<Token> Mended(IEnumerable<Token> tokens, string text)
    {
        var mended = new List<Token>();
        foreach (var token in tokens)
        {
            mended.Add(token);
            if (mended is not [.., { Kind: TokenKind.Word, Length: > 1 } first, { Code: '-', Gap: Gap.None }, { Kind: TokenKind.Word, Length: > 1, Gap: Gap.Line }]) continue;
            var whole = string.Concat(text.AsSpan(first.Start, first.Length), text.AsSpan(token.Start, token.Length));
            var word = Lexicon.Find(whole);
            if (word == 0 || !char.IsAsciiLetterLower(text[token.Start])) continue;
            mended.RemoveRange(mended.Count - 3, 3);
            mended.Add(first with { Length = token.End - first.Start, Code = AsciiWord.Opening(whole), Word = word });
        }

        return mended;
    }

    private static bool IsDashApart(string text, int i) => text[i] == '-' && i + 1 < text.Length && text[i + 1] is ' ' or '\t' or '\u00A0';

    // Whether the line below starts with a dash as well.
    private static bool OpensWithDash(string text) => text[..Math.Min(200, text.Length)].IndexOf('\n') is >= 0 and var line && text[(line + 1)..].TrimStart(' ', '\t') is { Length: > 1 } below && IsDashApart(below, 0);

    private static Gap GapOf(string space) => space.Count(static c => c == '\n') switch
    {
        0 when space.Length == 0 => Gap.None,
        0 => space.Length >= 3 || space.Contains('\t') ? Gap.Wide : Gap.Space,
        1 => Gap.Line,
        _ => Gap.Paragraph,
    };

    private static bool Has(ulong bits, int i) => (bits >> i & 1) != 0;

    private static Gen<string> Characters(string some) => Gen.ArrayOf(Gen.Elements(some.ToCharArray())).Select(static characters => new string(characters));

    private static WordKey OneAtATime(string word)
    {
        var key = new ulong[2];
        for (var i = 0; i < word.Length; i++) key[i / 8] |= (ulong)char.ToLowerInvariant(word[i]) << (8 * (i % 8));
        return new(key[0], key[1]);
    }
}
