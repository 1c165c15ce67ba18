using Extractor.Cultures;
using NodaTime;

namespace Extractor.Recognizers.Tests;

/// <summary>Single expressions through the real library.</summary>
public class RecognizersReaderTests
{
    private static readonly RecognizersReader Reader = new();

    [Theory]
    [InlineData("de-DE", "Die Sitzung ist am 14. Mai 2026.", "14. Mai 2026", "2026-05-14")]
    [InlineData("de-AT", "Die Sitzung ist am 14. Mai 2026.", "14. Mai 2026", "2026-05-14")]
    [InlineData("fr-FR", "La réunion est le 14 mai 2026.", "14 mai 2026", "2026-05-14")]
    [InlineData("es-ES", "La reunión es el 14 de mayo de 2026.", "14 de mayo de 2026", "2026-05-14")]
    [InlineData("it-IT", "La riunione è il 14 maggio 2026.", "14 maggio 2026", "2026-05-14")]
    [InlineData("pt-BR", "A reunião é em 14 de maio de 2026.", "14 de maio de 2026", "2026-05-14")]
    [InlineData("nl-NL", "De vergadering is op 14 mei 2026.", "14 mei 2026", "2026-05-14")]
    [InlineData("ja-JP", "会議は2026年5月14日です。", "2026年5月14日", "2026-05-14")]
    [InlineData("zh-CN", "会议于2026年5月14日举行。", "2026年5月14日", "2026-05-14")]
    [InlineData("en-US", "The meeting is on 05/14/2026.", "05/14/2026", "2026-05-14")]
    [InlineData("en-GB", "The meeting is on 05/06/2026.", "05/06/2026", "2026-06-05")]
    public void A_day_is_read_in_each_language(string culture, string text, string words, string day)
    {
        var date = Assert.Single(new ReleaseExtractor(new() { Culture = culture, Engine = Engine.Recognizers }, Reader).Extract(text).Dates);
        Assert.Equal((words, day), (date.Text, date.Start));
    }

    [Theory]
    [InlineData("de-DE", "Die Wirkung hielt 11,4 Monate an.", "11,4 Monate", "P11.4M")]
    [InlineData("fr-FR", "L'effet a duré 11,4 mois.", "11,4 mois", "P11.4M")]
    [InlineData("es-ES", "El efecto duró seis semanas.", "seis semanas", "P6W")]
    [InlineData("ja-JP", "効果は11.4か月続きました。", "11.4か月", "P11.4M")]
    [InlineData("zh-CN", "疗效持续6周。", "6周", "P6W")]
    public void A_duration_is_read_in_each_language(string culture, string text, string words, string iso8601)
    {
        var duration = Assert.Single(new ReleaseExtractor(new() { Culture = culture }, Reader).Extract(text).Durations);
        Assert.Equal((words, iso8601), (duration.Text, duration.Iso8601));
    }

    [Theory]
    [InlineData("de-CH", true)]
    [InlineData("zh", true)]
    [InlineData("sv-SE", false)]
    [InlineData("ko-KR", false)]
    public void Languages_without_a_date_model_are_not_read(string culture, bool reads) => Assert.Equal(reads, Reader.Reads(culture));

    [Fact]
    public void A_missing_year_stays_open()
    {
        var found = Assert.Single(Reader.Read("Die Sitzung ist am 14. Mai.", "de-DE", new LocalDateTime(2026, 5, 6, 0, 0)));
        Assert.Equal((TimeExpressionKind.Date, "XXXX-05-14", 19, 7), (found.Kind, found.Timex, found.Offset, found.Length));
    }
}
