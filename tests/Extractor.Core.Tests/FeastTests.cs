using NodaTime;
using NodaTime.Text;

namespace Extractor.Tests;

/// <summary>Feasts of all calendars, in years of which the calendar tells nothing as well.</summary>
public sealed class FeastTests
{
    private static readonly ReleaseExtractor Extractor = new();

    [Theory]
    [InlineData("Eid al-Fitr")]
    [InlineData("Islamic New Year")]
    [InlineData("Passover")]
    [InlineData("Purim")]
    [InlineData("Hanukkah")]
    [InlineData("Chinese New Year")]
    [InlineData("Mid-Autumn Festival")]
    [InlineData("Orthodox Easter")]
    [InlineData("Good Friday")]
    [InlineData("Thanksgiving")]
    public void A_feast_falls_in_the_year_it_is_printed_with(string feast)
    {
        for (var year = 1500; year <= 2200; year++)
        {
            Assert.Equal(year, Read($"The office is closed on {feast} {year}.", null).Year);
        }
    }

    [Theory]
    [InlineData("Eid al-Adha")]
    [InlineData("Yom Kippur")]
    [InlineData("Lunar New Year")]
    [InlineData("Orthodox Easter")]
    [InlineData("Christmas")]
    public void The_next_feast_is_at_most_a_lunar_leap_year_away(string feast)
    {
        const int LongestLunarYear = 385;
        for (var year = 623; year < 9900; year += 7)
        {
            var today = new LocalDate(year, 5, 6);
            var day = Read($"The office is closed next {feast}.", today);
            Assert.InRange(Period.DaysBetween(today, day), 1, LongestLunarYear);
        }
    }

    private static LocalDate Read(string text, LocalDate? today)
    {
        var mention = Assert.Single(Extractor.Extract(text, new() { ReferenceDate = today?.AtMidnight() }).Dates);
        return LocalDatePattern.Iso.Parse(mention.Start!).Value;
    }
}
