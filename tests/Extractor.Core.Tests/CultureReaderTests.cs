using Extractor.Cultures;
using NodaTime;
using static Extractor.Cultures.TimeExpressionKind;

namespace Extractor.Tests;

/// <summary>What becomes of what a culture reader finds. Its findings are recorded beside each text.</summary>
public class CultureReaderTests
{
    private static readonly LocalDateTime Reference = new(2026, 5, 6, 9, 30);

    [Theory]
    [InlineData("am ⟦14. Mai 2026⟧", "2026-05-14", "date", "2026-05-14", null, "2026-05-14")]
    [InlineData("am ⟦14. Mai⟧", "XXXX-05-14", "date", "2026-05-14", null, "2026-05-14")]
    [InlineData("am ⟦28. Dezember⟧", "XXXX-12-28", "date", "2025-12-28", null, "2025-12-28")]
    [InlineData("um ⟦15:30 Uhr⟧", "T15:30", "time", "15:30:00", null, "T15:30")]
    [InlineData("⟦14. Mai 2026 um 8 Uhr⟧", "2026-05-14T08", "dateTime", "2026-05-14T08:00:00", null, "2026-05-14T08:00")]
    [InlineData("im ⟦Juni 2027⟧", "2027-06", "period", "2027-06-01", "2027-07-01", "2027-06")]
    [InlineData("das ⟦erste Quartal 2026⟧", "(2026-01-01,2026-04-01,P3M)", "period", "2026-01-01", "2026-04-01", "2026-Q1")]
    [InlineData("⟦Januar bis April 2026⟧", "(2026-01-01,2026-04-01,P3M)", "period", "2026-01-01", "2026-05-01", "2026-01-01/2026-04-30")]
    [InlineData("das ⟦zweite Halbjahr 2026⟧", "(2026-07-01,2027-01-01,P6M)", "period", "2026-07-01", "2027-01-01", "2026-H2")]
    [InlineData("das ⟦Jahr 2025⟧", "2025", "period", "2025-01-01", "2026-01-01", "2025")]
    [InlineData("⟦2024 bis 2026⟧", "(2024-01-01,2026-01-01,P2Y)", "period", "2024-01-01", "2027-01-01", "2024-01-01/2026-12-31")]
    [InlineData("die ⟦1990er Jahre⟧", "(1990-01-01,2000-01-01,P10Y)", "period", "1990-01-01", "2000-01-01", "199")]
    [InlineData("vom ⟦3. bis 5. Juni 2026⟧", "(2026-06-03,2026-06-05,P2D)", "period", "2026-06-03", "2026-06-06", "2026-06-03/2026-06-05")]
    [InlineData("⟦6月3日至5日⟧", "(XXXX-06-03,XXXX-06-05,P2D)", "period", "2026-06-03", "2026-06-06", "2026-06-03/2026-06-05")]
    [InlineData("⟦2026年5月14日⟧（木）", "2026-05-14", "date", "2026-05-14", null, "2026-05-14")]
    [InlineData("公司于⟦2026年5月14日⟧公布业绩", "2026-05-14", "date", "2026-05-14", null, "2026-05-14")]
    [InlineData("⟦9 bis 11 Uhr⟧", "(T09,T11,PT2H)", "period", "09:00:00", "11:00:00", "T09:00/T11:00")]
    [InlineData("im ⟦été 2026⟧", "2026-SU", "period", "2026-06-01", "2026-09-01", "2026-SU")]
    [InlineData("⟦jeden Montag⟧", "XXXX-WXX-1", "recurring", null, null, "XXXX-WXX-1")]
    public void A_printed_date_has_its_value(string text, string timex, string kind, string? start, string? end, string value)
    {
        var date = Assert.Single(Read(text, timex, timex == "XXXX-WXX-1" ? Recurring : Date).Dates);
        Assert.Equal((kind, start, end, value, false), (Camel(date.Kind), date.Start, date.End, date.Timex, date.Relative));
    }

    [Theory]
    [InlineData("⟦gestern⟧", "2026-05-05", "2026-05-05", null, "2026-05-05")]
    [InlineData("am ⟦Donnerstag⟧", "XXXX-WXX-4", "2026-04-30", null, "2026-04-30")]
    [InlineData("⟦nächste Woche⟧", "2026-W20", "2026-05-11", "2026-05-18", "2026-W20")]
    [InlineData("⟦letzten Monat⟧", "2026-04", "2026-04-01", "2026-05-01", "2026-04")]
    [InlineData("⟦Juni nächsten Jahres⟧", "2027-06", "2027-06-01", "2027-07-01", "2027-06")]
    [InlineData("⟦nächstes Jahr⟧", "2027", "2027-01-01", "2028-01-01", "2027")]
    [InlineData("das ⟦letzte Quartal⟧", "(2026-01-01,2026-04-01,P3M)", "2026-01-01", "2026-04-01", "2026-Q1")]
    [InlineData("die ⟦nächsten zwei Wochen⟧", "(2026-05-07,2026-05-21,P2W)", "2026-05-07", "2026-05-21", "2026-05-07/2026-05-20")]
    public void What_counts_from_the_reference_date_is_relative(string text, string timex, string start, string? end, string value)
    {
        var date = Assert.Single(Read(text, timex).Dates);
        Assert.Equal((start, end, value, true), (date.Start, date.End, date.Timex, date.Relative));
    }

    [Theory]
    [InlineData("⟦bis Ende 2027⟧", "2027", "before-end", "Ende 2027", "END")]
    [InlineData("⟦seit 2014⟧", "2014", "since", "2014", "ON_OR_AFTER")]
    [InlineData("⟦Mitte 2027⟧", "2027", "mid", "Mitte 2027", "MID")]
    [InlineData("⟦vor dem 14. Mai 2026⟧", "2026-05-14", "before", "vor dem 14. Mai 2026", "BEFORE")]
    public void A_modifier_is_that_of_TIMEX3_and_the_span_leaves_out_prepositions(string text, string timex, string modifier, string span, string mod)
    {
        var date = Assert.Single(Read(text, timex, modifier: modifier).Dates);
        Assert.Equal((span, mod), (date.Text, date.Modifier));
    }

    [Theory]
    [InlineData("⟦18 bis 24⟧ Monate", "(XXXX-05-18,XXXX-05-24,P6D)")]
    [InlineData("⟦jetzt⟧", "PRESENT_REF")]
    [InlineData("⟦heure⟧", "(2026-05-06T00:00:00,2026-05-06T00:00:00,PT1H)")]
    [InlineData("⟦30分⟧", "2026-05-06T10:00:00")]
    [InlineData("⟦morgens⟧", "TMO")]
    [InlineData("⟦31. Februar 2026⟧", "2026-02-31")]
    [InlineData("⟦Unsinn⟧", "(2026,")]
    [InlineData("⟦Unsinn⟧", "XXXX-WXX-9")]
    [InlineData("⟦Unsinn⟧", "")]
    public void What_names_no_date_is_left_out(string text, string timex) => Assert.Empty(Read(text, timex).Dates);

    [Fact]
    public void Day_time_and_zone_are_one_moment()
    {
        const string Text = "Die Konferenz findet am Donnerstag, dem 14. Mai 2026, um 15:30 Uhr MESZ statt.";
        var date = Assert.Single(Read(Text, new Recorded("Donnerstag, dem 14. Mai 2026", "2026-05-14"), new Recorded("15:30 Uhr", "T15:30")).Dates);

        Assert.Equal("Donnerstag, dem 14. Mai 2026, um 15:30 Uhr MESZ", date.Text);
        Assert.Equal(("2026-05-14T15:30:00+02:00", "Europe/Berlin"), (date.Start, date.TimeZone));
    }

    [Fact]
    public void The_time_of_a_city_is_in_its_zone()
    {
        var date = Assert.Single(Read("Rendez-vous le jeudi 14 mai 2026 à 14h30, heure de Paris.", new Recorded("jeudi 14 mai 2026 à 14h30", "2026-05-14T14:30")).Dates);
        Assert.Equal(("2026-05-14T14:30:00+02:00", "Europe/Paris"), (date.Start, date.TimeZone));
    }

    [Fact]
    public void Two_days_are_two_mentions() =>
        Assert.Equal(2, Read("am 14. Mai 2026 und am 9. Juli 2026", new Recorded("14. Mai 2026", "2026-05-14"), new Recorded("9. Juli 2026", "2026-07-09")).Dates.Count);

    [Theory]
    [InlineData("⟦11,4 Monate⟧", "P11.4M", null, "11,4 Monate", null, false)]
    [InlineData("⟦mehr als 6 Monate⟧", "P6M", "more", "6 Monate", Comparator.Over, false)]
    [InlineData("⟦moins de 3 ans⟧", "P3Y", "less", "3 ans", Comparator.LessThan, false)]
    [InlineData("⟦environ 3 ans⟧", "P3Y", "approx", "3 ans", null, true)]
    public void A_duration_leaves_its_comparison_out_of_the_span(string text, string timex, string? modifier, string span, Comparator? comparator, bool approximate)
    {
        var duration = Assert.Single(Read(text, timex, TimeExpressionKind.Duration, modifier).Durations);
        Assert.Equal((span, timex, comparator, approximate), (duration.Text, duration.Iso8601, duration.Comparator, duration.Approximate));
    }

    [Fact]
    public void An_age_is_a_duration_with_more_words()
    {
        var durations = Read("Sie war 54 Jahre alt und blieb 6 Wochen.",
            new Recorded("54 Jahre", "P54Y", TimeExpressionKind.Duration), new Recorded("54 Jahre alt", "", Age), new Recorded("6 Wochen", "P6W", TimeExpressionKind.Duration), new Recorded("6 Wochen", "", Age)).Durations;
        Assert.Equal([("54 Jahre alt", DurationKind.Age), ("6 Wochen", DurationKind.Duration)], durations.Select(d => (d.Text, d.Kind)));
    }

    [Fact]
    public void Relative_dates_count_from_the_date_of_the_release()
    {
        var reader = new RecordedReader(new Recorded("5. Mai 2026", "2026-05-05"), new Recorded("gestern", ""));
        new ReleaseExtractor(new() { Culture = "de-DE" }, reader).Extract("Berlin, 5. Mai 2026 – Die Nordlicht Pharma AG hat gestern berichtet.");

        Assert.Equal(new LocalDateTime(2026, 5, 5, 0, 0), reader.References[^1]);
    }

    [Fact]
    public void Text_is_read_by_paragraphs_of_bounded_length()
    {
        var reader = new RecordedReader();
        var sentence = "Ein Satz, der nichts sagt und doch da ist. ";
        new ReleaseExtractor(new() { Culture = "de-DE", ReferenceDate = Reference }, reader)
            .Extract($"Erster Absatz.\n\n{string.Concat(Enumerable.Repeat(sentence, 100))}\n\n{string.Concat(Enumerable.Repeat("wort ", 2000))}\n\nLetzter\nAbsatz.");

        Assert.Equal("Erster Absatz.", reader.Paragraphs[0]);
        Assert.Equal("Letzter Absatz.", reader.Paragraphs[^1]);
        Assert.All(reader.Paragraphs, paragraph => Assert.InRange(paragraph.Length, 1, 1600));
        Assert.All(reader.Paragraphs.Where(p => p.StartsWith("Ein", StringComparison.Ordinal)), paragraph => Assert.EndsWith("ist.", paragraph, StringComparison.Ordinal));
    }

    [Fact]
    public void The_time_limit_costs_the_rest_of_the_dates_and_nothing_else()
    {
        var extraction = new ReleaseExtractor(new() { Culture = "de-DE", ReaderTimeLimit = TimeSpan.Zero }, new RecordedReader(new Recorded("5. Mai 2026", "2026-05-05")))
            .Extract("Am 5. Mai 2026: presse@nordlicht.example");

        Assert.Equal("timeLimitReached", Assert.Single(extraction.Warnings).Code);
        Assert.Empty(extraction.Dates);
        Assert.Single(extraction.Emails);
    }

    [Fact]
    public void A_fault_of_the_reader_costs_one_paragraph()
    {
        var extraction = new ReleaseExtractor(new() { Culture = "de-DE" }, new RecordedReader(new Recorded("5. Mai 2026", "2026-05-05")) { Fault = "böse" })
            .Extract("Ein böser Absatz vom 5. Mai 2026.\n\nDer Absatz vom 5. Mai 2026.");

        Assert.Equal("paragraphNotRead", Assert.Single(extraction.Warnings).Code);
        Assert.Single(extraction.Dates);
    }

    [Fact]
    public void Without_a_reader_all_but_dates_and_durations_is_read()
    {
        var extraction = new ReleaseExtractor().Extract(
            "Die Patienten erhielten am 5. Mai 2026 über 30 Minuten eine Dosis von 7,4 GBq. Die Presse erreicht uns unter 030 23125-114 oder presse@nordlicht.example.");

        Assert.Equal("de-DE", extraction.Extractor.Culture);
        Assert.Equal((0, 0), (extraction.Dates.Count, extraction.Durations.Count));
        Assert.Equal((7.4m, "GBq"), (Assert.Single(extraction.Dosages).Value!.Value, extraction.Dosages[0].Unit));
        Assert.Equal("+493023125114", Assert.Single(extraction.Phones).E164);
        Assert.Single(extraction.Emails);
        var warning = Assert.Single(extraction.Warnings);
        Assert.Equal("cultureNotRead", warning.Code);
        Assert.Contains("German (de-DE)", warning.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void The_given_culture_counts_whatever_the_text_says()
    {
        var extraction = new ReleaseExtractor(new() { Culture = "en-GB" }).Extract("Der Kontakt für die Presse ist neu. On 05/06/2026 we met.");
        Assert.Equal("en-GB", extraction.Extractor.Culture);
        Assert.Equal("2026-06-05", Assert.Single(extraction.Dates).Start);
        Assert.Empty(extraction.Warnings);
    }

    [Fact]
    public void English_is_read_by_the_built_in_engine_unless_another_is_asked_for()
    {
        var reader = new RecordedReader(new Recorded("May 5, 2026", "2026-05-05"));
        var extractor = new ReleaseExtractor(cultures: reader);
        Assert.Single(extractor.Extract("The release is of May 5, 2026.").Dates);
        Assert.Empty(reader.Paragraphs);

        Assert.Equal("2026-05-05", Assert.Single(extractor.Extract("The release is of May 5, 2026.", new() { Engine = Engine.Recognizers }).Dates).Start);
        Assert.NotEmpty(reader.Paragraphs);
    }

    [Fact]
    public void The_other_engine_cannot_be_asked_for_without_a_reader() =>
        Assert.Throws<InvalidOperationException>(() => new ReleaseExtractor(new() { Engine = Engine.Recognizers }).Extract("a"));

    private static Extraction Read(string marked, string timex, TimeExpressionKind kind = Date, string? modifier = null)
    {
        var (start, end) = (marked.IndexOf('⟦', StringComparison.Ordinal), marked.IndexOf('⟧', StringComparison.Ordinal));
        return Read(marked.Remove(end, 1).Remove(start, 1), new Recorded(marked[(start + 1)..end], timex, kind, modifier));
    }

    private static Extraction Read(string text, params Recorded[] found)
    {
        var extraction = new ReleaseExtractor(new() { Culture = "de-DE", ReferenceDate = Reference }, new RecordedReader(found)).Extract(text);
        Assert.All([.. extraction.Dates, .. extraction.Durations], (Mention mention) => Assert.Equal(mention.Text, text.Substring(mention.Offset, mention.Length)));
        return extraction;
    }

    private static string Camel(DateKind kind) => char.ToLowerInvariant(kind.ToString()[0]) + kind.ToString()[1..];

    /// <summary>A recorded finding, by its words.</summary>
    private sealed record Recorded(string Words, string Timex, TimeExpressionKind Kind = Date, string? Modifier = null);

    private sealed class RecordedReader(params Recorded[] found) : ICultureReader
    {
        public List<string> Paragraphs { get; } = [];

        public List<LocalDateTime> References { get; } = [];

        public string? Fault { get; init; }

        public bool Reads(string culture) => true;

        public IEnumerable<TimeExpression> Read(string paragraph, string culture, LocalDateTime reference)
        {
            Paragraphs.Add(paragraph);
            References.Add(reference);
            if (Fault is not null && paragraph.Contains(Fault, StringComparison.Ordinal)) throw new FormatException();
            return found.Select(f => (Recorded: f, At: paragraph.IndexOf(f.Words, StringComparison.Ordinal))).Where(f => f.At >= 0)
                .Select(f => new TimeExpression(f.Recorded.Kind, f.At, f.Recorded.Words.Length, f.Recorded.Timex, f.Recorded.Modifier));
        }
    }
}
