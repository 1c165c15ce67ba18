namespace Extractor.Tests;

/// <summary>Samples in other languages, without anything that reads their dates. What is found of them is in their tables.</summary>
public class OtherLanguageTests
{
    public static TheoryData<string, string> Samples => new()
    {
        { "quartalszahlen-rostock.txt", "de-DE" },
        { "resultats-essai-lyon.txt", "fr-FR" },
    };

    [Theory]
    [MemberData(nameof(Samples))]
    public void A_warning_says_what_is_missing(string name, string culture)
    {
        var extraction = new ReleaseExtractor().Extract(SampleFile.All.Single(file => file.Name == name).Text);

        Assert.Equal(culture, extraction.Extractor.Culture);
        Assert.Empty(extraction.Dates);
        Assert.Empty(extraction.Durations);
        var warning = Assert.Single(extraction.Warnings);
        Assert.Equal("cultureNotRead", warning.Code);
        Assert.Contains(culture, warning.Message, StringComparison.Ordinal);
        Assert.Contains("dates and durations", warning.Message, StringComparison.Ordinal);
    }
}
