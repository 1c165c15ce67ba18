using System.Text;
using Extractor.Json;
using Extractor.Text;
using FsCheck;
using FsCheck.Fluent;
using NodaTime;

namespace Extractor.Tests;

/// <summary>What holds for any text, whatever it says.</summary>
public class PropertyTests
{
    private static readonly ReleaseExtractor Extractor = new(new() { ReferenceDate = new LocalDateTime(2026, 5, 6, 9, 30) });

    // Pieces that recognizers care about, put together at random: more likely than random characters to reach their corners.
    private static readonly string[] Pieces =
    [
        " ", "  ", "\n", "\n\n", "\t", "\u00A0", "\u00AD", "\u200B", "-", "–", "—", ".", ",", ":", ";", "/", "(", ")", "[", "]", "@", "+", "#", "$", "%", "'", "’",
        "0", "1", "2", "7", "12", "15", "31", "99", "2014", "2026", "0086", "555-0143", "(212) 555-0100", "+44 20 7946 0000", "+49 (0)30", "ext. 12", "1234567890123",
        "May", "may", "March", "Sept.", "Monday", "Fri", "first", "second", "twenty", "one", "half", "quarter", "Q3", "H1", "FY", "week", "month", "years", "day", "hours",
        "next", "last", "this", "past", "early", "mid", "end", "of", "the", "to", "and", "or", "in", "on", "at", "from", "until", "between", "ago", "later", "before", "after",
        "today", "yesterday", "tonight", "morning", "noon", "am", "p.m.", "ET", "CEST", "Eastern", "Time", "GMT", "Christmas", "Easter", "every", "century", "1990s",
        "mg", "kg", "mCi", "m²", "m2", "µg", "MBq", "IU", "mL", "per", "dose", "Gy", "a@b.com", "ir", "example", ".org", "www.x.example/1", "https://", "aged", "old", "-year-old",
        "CONTACT:", "Phone:", "Fax", "Dr.", "Inc.", "conference call", "replay", "passcode", "x", "×", "10^6", "10^6.785", "10^18", "trillion", "999999999999", "2,5 mg", "TBq", "½", "é", "ﬁ", "\uD83D\uDE00", "\uD800", "\uDC00", "５",
    ];

    // Every word that the engine knows can be the first and the last of a text, in any case.
    private static readonly Gen<string> KnownWords = Gen.Choose(1, Lexicon.Count - 1).Select(number => Lexicon.Get((ushort)number).Text)
        .SelectMany(word => Gen.Elements(word, char.ToUpperInvariant(word[0]) + word[1..], word.ToUpperInvariant()));

    private static readonly Arbitrary<string> Texts = Gen.OneOf(
        Gen.ArrayOf(Gen.OneOf(KnownWords, Gen.Elements(Pieces))).Select(pieces => string.Join(' ', pieces)),
        Gen.ArrayOf(Gen.Elements(Pieces)).Select(string.Concat),
        Gen.ArrayOf(Gen.Elements(Pieces)).Select(pieces => string.Join(' ', pieces)),
        ArbMap.Default.GeneratorFor<string?>().Select(text => text ?? "")).ToArbitrary();

    [Fact]
    public void Every_mention_is_the_text_at_its_offset() => Check(text =>
    {
        var extraction = Extractor.Extract(text);
        return Mentions(extraction).All(mention => text.Substring(mention.Offset, mention.Length) == mention.Text && mention.Length > 0);
    });

    [Fact]
    public void Mentions_do_not_overlap_and_stand_in_the_order_of_the_text() => Check(text =>
    {
        var mentions = Mentions(Extractor.Extract(text)).OrderBy(mention => mention.Offset).ToList();
        return mentions.Zip(mentions.Skip(1)).All(pair => pair.First.Offset + pair.First.Length <= pair.Second.Offset);
    });

    [Fact]
    public void No_mention_goes_over_a_blank_line() => Check(text =>
        Mentions(Extractor.Extract(text)).All(mention => mention.Text.Trim().ReplaceLineEndings("\n").Split('\n')[1..].All(line => !string.IsNullOrWhiteSpace(line))));

    [Fact]
    public void The_same_text_gives_the_same_document() => Check(text =>
        ExtractionJson.ToUtf8(Extractor.Extract(text)).AsSpan().SequenceEqual(ExtractionJson.ToUtf8(new ReleaseExtractor(new() { ReferenceDate = new LocalDateTime(2026, 5, 6, 9, 30) }).Extract(text))));

    [Fact]
    public void A_document_is_read_back_as_it_was_written() => Check(text =>
    {
        // JSON cannot hold half a surrogate pair.
        if (text.EnumerateRunes().Contains(Rune.ReplacementChar)) return true;
        var written = ExtractionJson.ToUtf8(Extractor.Extract(text));
        return ExtractionJson.ToUtf8(ExtractionJson.Read(written)).AsSpan().SequenceEqual(written);
    });

    [Theory]
    [InlineData(10)]
    [InlineData(100_000)]
    [InlineData(3_000_000)]
    public void A_document_is_as_long_as_what_it_holds(int length)
    {
        var headline = new string('x', length);
        var release = new ReleaseInfo { Headline = headline };
        for (var time = 0; time < 2; time++)
        {
            var written = ExtractionJson.ToUtf8(new Extraction { Release = release });
            Assert.Equal((byte)'\n', written[^1]);
            Assert.Equal(headline, ExtractionJson.Read(written).Release!.Headline);
        }
    }

    [Fact]
    public void Without_a_day_to_count_from_nothing_relative_has_a_start() => Check(text =>
        new ReleaseExtractor().Extract(text).Dates is var dates && (dates.Any(date => date is { Relative: false, Start: not null }) || dates.All(date => !date.Relative || date.Start is null)));

    [Theory]
    [InlineData("first and second and third and ")]
    [InlineData("2008 2009 ")]
    [InlineData("rest of the rest of ")]
    [InlineData("Friday, 2 days after today, ")]
    [InlineData("May 1, 2, 3, 4, 5, 6, 7, 8, 9, ")]
    [InlineData("9:00 am ET (8:00 am ET (")]
    [InlineData("9:00 am ET - 2:00 pm UK - ")]
    [InlineData("1.1.-")]
    [InlineData("1.-")]
    [InlineData("27, 28 and ")]
    [InlineData("a week ago Saturday and ")]
    [InlineData("5 mg (0.5 mL) per ")]
    [InlineData("March of that year of that ")]
    [InlineData("May")]
    public void A_chain_of_words_that_lead_on_to_each_other_ends(string link) =>
        Assert.All(Mentions(Extractor.Extract(string.Concat(Enumerable.Repeat(link, 20_000)))), mention => Assert.True(mention.Length < 200));

    [Theory]
    [MemberData(nameof(DateOpeningTests.Books), MemberType = typeof(DateOpeningTests))]
    public void A_text_may_end_anywhere(string book)
    {
        foreach (var row in SpecFile.Parse(book, File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "Specs", book))))
        {
            for (var end = 1; end < row.Text.Length; end++)
            {
                if (char.IsAsciiLetterOrDigit(row.Text[end - 1]) && char.IsAsciiLetterOrDigit(row.Text[end])) continue;
                var cut = row.Text[..end];
                var fault = Record.Exception(() => Assert.All(Mentions(Extractor.Extract(cut)), mention => Assert.Equal(mention.Text, cut.Substring(mention.Offset, mention.Length))));
                Assert.True(fault is null, $"{book}, line {row.Line}, up to '{cut}': {fault?.Message}");
            }
        }
    }

    [Fact]
    public void Every_document_follows_the_schema()
    {
        var texts = Texts.Generator.Sample(300, 80);
        OutputSchema.Validate(texts.Select(text => ExtractionJson.ToUtf8(Extractor.Extract(text))));
    }

    private static void Check(Func<string, bool> property) =>
        Prop.ForAll(Texts, property).Check(Config.QuickThrowOnFailure.WithMaxTest(2000).WithEndSize(120));

    private static IEnumerable<Mention> Mentions(Extraction extraction) =>
        [.. extraction.Dates, .. extraction.Phones, .. extraction.Emails, .. extraction.Dosages, .. extraction.Durations];
}
