using Extractor.Cultures;
using Extractor.Text;

namespace Extractor.Tests;

/// <summary>The language of a text. Languages/ holds paragraphs of releases, one file a language.</summary>
public class LanguageDetectorTests
{
    private static readonly (string Culture, string Text)[] Paragraphs =
    [
        .. Directory.GetFiles(Path.Combine(AppContext.BaseDirectory, "Languages"), "*.md").Order(StringComparer.Ordinal).SelectMany(path =>
            File.ReadLines(path).Where(line => line.StartsWith("- ", StringComparison.Ordinal)).Select(line => (Path.GetFileNameWithoutExtension(path), line[2..]))),
    ];

    public static TheoryData<string> Cultures => [.. Paragraphs.Select(p => p.Culture).Distinct()];

    [Theory]
    [MemberData(nameof(Cultures))]
    public void At_least_99_of_100_paragraphs_are_told_right(string culture)
    {
        var paragraphs = Paragraphs.Where(p => p.Culture == culture).ToList();
        var wrong = paragraphs.Where(p => Detect(p.Text) != culture).Select(p => $"{Detect(p.Text)}: {p.Text}").ToList();

        Assert.True(paragraphs.Count >= 25);
        Assert.True(wrong.Count <= paragraphs.Count / 100, string.Join('\n', wrong));
    }

    [Fact]
    public void Nine_languages_are_told_apart() => Assert.Equal(9, Cultures.Count);

    [Theory]
    [InlineData("")]
    [InlineData("Q1 call: 7 May 2026, 10am CET / 9am BST / 4am EDT.")]
    [InlineData("Vexalis Nuklear SE")]
    [InlineData("10.05.2026, 14:30")]
    [InlineData("We met last Tuesday in Rio de Janeiro.")]
    [InlineData("La Jolla, Calif. / El Paso, Texas / Den Haag")]
    [InlineData("de")]
    [InlineData("회사는 목요일에 전화 회의를 엽니다.")]
    public void A_text_that_does_not_tell_is_English(string text) => Assert.Equal("en-US", Detect(text));

    [Fact]
    public void Addresses_do_not_count_as_words() => Assert.Equal("en-US", Detect("www.der.example/die/das/und der@die.example das@und.example/ein/von"));

    [Fact]
    public void The_beginning_of_a_long_text_decides()
    {
        var german = string.Concat(Paragraphs.Where(p => p.Culture == "de-DE").Select(p => p.Text + "\n"));
        var english = string.Concat(Paragraphs.Where(p => p.Culture == "en-US").Select(p => p.Text + "\n"));

        Assert.Equal("de-DE", Detect(german + german + english + english + english));
    }

    [Fact]
    public void Telling_a_language_allocates_nothing()
    {
        var sources = Paragraphs.Select(static paragraph => SourceText.Read(paragraph.Text)).ToList();
        LanguageDetector.Detect(sources[0]);
        var before = GC.GetAllocatedBytesForCurrentThread();
        foreach (var source in sources) LanguageDetector.Detect(source);
        Assert.Equal(before, GC.GetAllocatedBytesForCurrentThread());
    }

    [Theory]
    [InlineData("de", "de-DE")]
    [InlineData("DE_at", "de-AT")]
    [InlineData(" en-gb ", "en-GB")]
    [InlineData("en-uk", "en-GB")]
    [InlineData("en-ZZ", "en-US")]
    [InlineData("es-419", "es-ES")]
    [InlineData("zh-Hans-CN", "zh-CN")]
    [InlineData("fr-FR-x-private", "fr-FR")]
    [InlineData("sv", "sv")]
    [InlineData("sv-SE", "sv-SE")]
    public void A_culture_is_a_language_and_a_region(string text, string culture) => Assert.Equal(culture, Culture.Parse(text));

    [Theory]
    [InlineData("")]
    [InlineData("german")]
    [InlineData("d")]
    [InlineData("de/DE")]
    [InlineData("12-DE")]
    public void Anything_else_is_no_culture(string text) => Assert.Null(Culture.Parse(text));

    private static string Detect(string text)
    {
        using var source = SourceText.Read(text);
        return LanguageDetector.Detect(source);
    }
}
