using NodaTime;

namespace Extractor.Tests;

/// <summary>What relative expressions and days without a year count from where the text does not print the whole day.</summary>
public class ReferenceDateTests
{
    private const string Undated = "RENO, Nev., Sept. 2 /PRNewswire/ -- Larch Clinics opened a ward today. A fair will be held Sept. 8.";

    [Theory]
    [InlineData("2026-09-02", "2026-09-02", "2026-09-08")]
    [InlineData("2026-11-23", "2026-09-02", "2026-09-08")]
    [InlineData("2027-01-10", "2026-09-02", "2026-09-08")]
    public void A_dateline_without_a_year_is_the_last_such_day_before_the_file_was_written(string written, string today, string fair)
    {
        var options = new ExtractionOptions { FallbackReferenceDate = Midnight(written) };
        Assert.Equal([today, today, fair], Starts(options));
    }

    [Fact]
    public void A_reference_date_that_is_given_counts_before_the_dateline() =>
        Assert.Equal(["2026-09-02", "2026-09-10", "2026-09-08"], Starts(new() { ReferenceDate = Midnight("2026-09-10"), FallbackReferenceDate = Midnight("2030-01-01") }));

    private static IEnumerable<string?> Starts(ExtractionOptions options) => new ReleaseExtractor().Extract(Undated, options).Dates.Select(date => date.Start);

    private static LocalDateTime Midnight(string day) => NodaTime.Text.LocalDatePattern.Iso.Parse(day).Value.AtMidnight();
}
