using System.Globalization;

namespace Extractor.Tests;

/// <summary>Samples in other languages, without anything that reads their dates: all else is found.</summary>
public class OtherLanguageTests
{
    public static TheoryData<string, string> Samples => new()
    {
        { "quartalszahlen-rostock.txt", "de-DE" },
        { "resultats-essai-lyon.txt", "fr-FR" },
    };

    [Theory]
    [MemberData(nameof(Samples))]
    public void Phones_emails_and_dosages_are_found(string name, string culture)
    {
        var sample = SampleFile.All.Single(file => file.Name == name);
        var extraction = new ReleaseExtractor().Extract(sample.Text);

        Assert.Equal(culture, extraction.Extractor.Culture);
        Assert.Equal(Rows("Phones", "Text", "e164", "label"), extraction.Phones.Select(p => $"{p.Text} | {p.E164} | {p.Label}"));
        Assert.Equal(Rows("Emails", "Text", "address"), extraction.Emails.Select(e => $"{e.Text} | {e.Address}"));
        Assert.Equal(Rows("Dosages", "Text", "value", "unit", "si"), extraction.Dosages.Select(d =>
            string.Create(CultureInfo.InvariantCulture, $"{d.Text} | {d.Value} | {d.Unit} | {(d.Si is { } si ? $"{si.Value} {si.Unit}" : "")}")));

        IEnumerable<string> Rows(string section, params string[] columns) =>
            sample.Rows(section).Select(row => string.Join(" | ", columns.Select(column => row[column].Trim('`'))));
    }

    [Theory]
    [MemberData(nameof(Samples))]
    public void A_warning_says_what_is_missing(string name, string culture)
    {
        var extraction = new ReleaseExtractor().Extract(SampleFile.All.Single(file => file.Name == name).Text);

        Assert.Empty(extraction.Dates);
        Assert.Empty(extraction.Durations);
        var warning = Assert.Single(extraction.Warnings);
        Assert.Equal("cultureNotRead", warning.Code);
        Assert.Contains(culture, warning.Message, StringComparison.Ordinal);
        Assert.Contains("dates and durations", warning.Message, StringComparison.Ordinal);
    }
}
