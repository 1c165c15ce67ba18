using Extractor.Tests;

namespace Extractor.Recognizers.Tests;

/// <summary>Whole releases through the real library.</summary>
public class SampleTests
{
    private static readonly RecognizersReader Reader = new();

    public static TheoryData<string> Names => [.. SampleFile.All.Select(file => file.Name)];

    [Theory]
    [MemberData(nameof(Names))]
    public void Dates_and_durations_of_a_sample_are_what_a_careful_reader_finds(string name)
    {
        var sample = SampleFile.All.Single(file => file.Name == name);
        var extraction = new ReleaseExtractor(cultures: Reader).Extract(sample.Text);

        Assert.Empty(extraction.Warnings);
        Assert.Equal(Rows("Release"), [$"{extraction.Release?.Location} | {extraction.Release?.PublishedOn} | {extraction.Release?.Issuer}"]);
        Assert.Equal(Rows("Dates"), extraction.Dates.Select(d =>
            $"{d.Text} | {Camel(d.Kind.ToString())} | {d.Start} | {d.End} | {d.TimeZone} | {d.Modifier} | {(d.Relative ? "yes" : "")}"));
        Assert.Equal(Rows("Durations"), extraction.Durations.Select(d => $"{d.Text} | {d.Iso8601} | {Camel(d.Kind.ToString())}"));
        Assert.All([.. extraction.Dates, .. extraction.Durations], (Mention mention) => Assert.Equal(mention.Text, sample.Text.Substring(mention.Offset, mention.Length)));

        IEnumerable<string> Rows(string section) => sample.Rows(section).Select(row => string.Join(" | ", row.Values.Select(cell => cell.Trim('`'))));
    }

    [Fact]
    public void English_releases_are_read_too()
    {
        var text = File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "samples-text", "earnings-call.txt"));
        var extraction = new ReleaseExtractor(new() { Engine = Engine.Recognizers }, Reader).Extract(text);

        Assert.Equal(("en-US", "2026-05-05"), (extraction.Extractor.Culture, extraction.Release?.PublishedOn));
        Assert.Contains(extraction.Dates, d => (d.Text, d.Start) == ("8:30 a.m. Eastern Time on Thursday, May 14, 2026", "2026-05-14T08:30:00-04:00"));
        Assert.Contains(extraction.Dates, d => (d.Text, d.Timex) == ("fourth quarter of 2026", "2026-Q4"));
        Assert.Contains(extraction.Events, e => e.Start == "2026-05-14T08:30:00-04:00");
        Assert.Equal(3, extraction.Contacts.Count);
    }

    private static string Camel(string name) => char.ToLowerInvariant(name[0]) + name[1..];
}
