using FsCheck;
using FsCheck.Fluent;

namespace Extractor.Tests;

/// <summary>What holds of dosages and durations in any text.</summary>
public class QuantityTests
{
    private static readonly ReleaseExtractor Extractor = new(new() { Culture = "en-US" });

    private static readonly string[] Pieces =
    [
        "1", "2.5", "10", "1,000", "½", "twelve", "one", "half", "a", "few", "couple", "of", "mg", "mCi", "m", "²", "2", "kg", "/", "per", "-", "–", "to",
        "and", "or", ",", ".", "(", ")", "±", "+", "×", "^", "x", "million", "cells", "CAR", "units", "insulin", "day", "days", "month", "years", "old", "h",
        "every", "once", "twice", "daily", "over", "Q3W", "infusion", "dose", "doses", "single", "between", "aged", "≥", "week", "10", "6", "e", "second",
        "\u00A0", "\u00AD", "\n", "\n\n", " ", " ", " ", " ", "",
    ];

    private static Arbitrary<string> Texts() =>
        Gen.Elements(Pieces).ListOf().Select(pieces => string.Concat(pieces)).Resize(120).ToArbitrary();

    [Fact]
    public void Mentions_are_the_characters_at_their_offset() => Check(text =>
        Mentions(text).All(m => m.Length > 0 && text.Substring(m.Offset, m.Length) == m.Text));

    [Fact]
    public void Mentions_do_not_overlap_and_are_in_order() => Check(text =>
    {
        var mentions = Mentions(text).OrderBy(m => m.Offset).ToList();
        return mentions.Zip(mentions.Skip(1)).All(pair => pair.First.Offset + pair.First.Length <= pair.Second.Offset);
    });

    [Fact]
    public void The_same_text_gives_the_same_mentions() => Check(text => Json.ExtractionJson.ToUtf8(Extractor.Extract(text)).AsSpan()
        .SequenceEqual(Json.ExtractionJson.ToUtf8(Extractor.Extract(text))));

    [Fact]
    public void Every_dosage_has_one_value_a_range_or_a_list() => Check(text => Extractor.Extract(text).Dosages.All(d =>
        (d.Value is not null ? 1 : 0) + (d.Low < d.High ? 1 : 0) + (d.Values is { Count: > 1 } ? 1 : 0) == 1));

    [Fact]
    public void Every_duration_has_one_value_or_a_range() => Check(text => Extractor.Extract(text).Durations.All(d =>
        d.Iso8601 is null ? d.Low is not null && d.High is not null : d.Low is null && d.High is null));

    [Fact]
    public void Words_before_and_after_a_paragraph_do_not_change_what_is_found() => Check(text =>
        Mentions("Nothing here.\n\n" + text + "\n\nNothing there.").Select(m => m.Text).SequenceEqual(Mentions(text).Select(m => m.Text)));

    private static IEnumerable<Mention> Mentions(string text)
    {
        var extraction = Extractor.Extract(text);
        return [.. extraction.Dosages, .. extraction.Durations];
    }

    private static void Check(Func<string, bool> property) =>
        FsCheck.Check.One(Config.QuickThrowOnFailure.WithMaxTest(500), Prop.ForAll(Texts(), property));
}
