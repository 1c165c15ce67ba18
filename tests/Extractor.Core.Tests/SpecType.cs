using System.Globalization;
using System.Text.Json;
using NodaTime;
using NodaTime.Text;

namespace Extractor.Tests;

/// <summary>How the rows of one rule book are checked.</summary>
/// <param name="Columns">The columns its tables may have besides Text, Reference (the reference date) and Region.</param>
/// <param name="Compare">What the extraction has different from the row; nothing when the row holds.</param>
internal sealed record SpecType(IReadOnlyCollection<string> Columns, Func<SpecRow, Extraction, IEnumerable<string>> Compare)
{
    private const string ReferenceColumn = "Reference";
    private const string RegionColumn = "Region";
    private const string NotAsserted = "*";

    /// <summary>The rule books by file name. A new one is a line here; one with a layout of its own brings its own comparison.</summary>
    public static IReadOnlyDictionary<string, SpecType> ByFile { get; } = new Dictionary<string, SpecType>
    {
        ["Dates.md"] = Mentions(e => e.Dates, new()
        {
            ["Kind"] = d => CamelCase(d.Kind),
            ["Start"] = d => d.Start,
            ["End"] = d => d.End,
            ["Timex"] = d => d.Timex,
            ["Zone"] = d => d.TimeZone,
            ["Mod"] = d => d.Modifier,
            ["Relative"] = d => YesOrNothing(d.Relative),
        }),
        ["Phones.md"] = Mentions(e => e.Phones, new()
        {
            ["E164"] = p => p.E164,
            ["National"] = p => p.National,
            ["Country"] = p => p.Country,
            ["Extension"] = p => p.Extension,
            ["Kind"] = p => CamelCase(p.Kind),
            ["Label"] = p => p.Label,
        }),
        ["Emails.md"] = Mentions(e => e.Emails, new()
        {
            ["Address"] = e => e.Address,
            ["Domain"] = e => e.Domain,
        }),
        ["Dosages.md"] = Mentions(e => e.Dosages, new()
        {
            ["Value"] = d => Quantity(d.Value, d.Low, d.High, d.Values),
            ["Unit"] = d => d.Unit,
            ["SI"] = d => d.Si is { } si ? $"{Quantity(si.Value, si.Low, si.High, si.Values)} {si.Unit}" : null,
            ["Times"] = d => d.Schedule?.Times?.ToString(CultureInfo.InvariantCulture),
            ["Over"] = d => d.Schedule?.Over,
            ["Every"] = d => d.Schedule?.Every,
            ["Infusion"] = d => d.Schedule?.Infusion,
        }),
        ["Durations.md"] = Mentions(e => e.Durations, new()
        {
            ["ISO 8601"] = u => u.Iso8601 ?? $"{u.Low}..{u.High}",
            ["Kind"] = u => CamelCase(u.Kind),
            ["Comparator"] = u => CamelCase(u.Comparator),
            ["Approximate"] = u => YesOrNothing(u.Approximate),
        }),
        ["Contacts.md"] = Assembled(e => [.. e.Contacts.Select(contact => ContactText.Cells(e, contact))], "Name", "Title", "Organization", "Kind", "Phones", "Emails"),
        ["Events.md"] = Assembled(e => [.. e.Events.Select(found => EventText.Cells(e, found))], "Kind", "Title", "Start", "Zone", "DialIn", "Replay", "ConferenceId", "ReplayUntil", "Urls", "Labels"),
        ["Headers.md"] = Assembled(e => e.Release is { } r ? [new() { ["headline"] = r.Headline, ["location"] = r.Location, ["publishedOn"] = r.PublishedOn, ["issuer"] = r.Issuer, ["ticker"] = r.Ticker, ["wire"] = r.Wire }] : [],
            "Headline", "Location", "PublishedOn", "Issuer", "Ticker", "Wire"),
    };

    /// <summary>
    /// A rule book about what is assembled from several mentions. Every cell holds one value for each thing found, in the order
    /// of the text, separated by ';'; the first column says how many there are, and is empty when nothing is found.
    /// </summary>
    /// <param name="of">The things found, as values by column in camelCase.</param>
    /// <param name="columns">The columns, the first of which counts.</param>
    public static SpecType Assembled(Func<Extraction, List<Dictionary<string, string?>>> of, params string[] columns) =>
        new(columns, (row, extraction) => CompareAssembled(row, of(extraction)));

    private static IEnumerable<string> CompareAssembled(SpecRow row, List<Dictionary<string, string?>> found)
    {
        foreach (var (column, cell) in row.Cells)
        {
            if (column is ReferenceColumn or RegionColumn || cell == NotAsserted) continue;
            string[] wanted = cell.Length == 0 && found.Count != 1 ? [] : cell.Split(';', StringSplitOptions.TrimEntries);
            var values = found.Select(cells => cells[JsonNamingPolicy.CamelCase.ConvertName(column)] ?? "").ToList();
            if (wanted.Length == 0 && values.All(value => value.Length == 0) && column != row.Cells.Keys.First()) continue;
            if (wanted.Length != values.Count || wanted.Zip(values).Any(pair => pair.First != NotAsserted && pair.First != pair.Second))
                yield return $"{column} should be \"{cell}\" and is \"{string.Join(" ; ", values)}\"";
        }
    }

    /// <summary>
    /// A rule book about one type of mention. What is marked, and nothing else, must be found. A cell holds one value for
    /// each mark, separated by ';'. An empty value says that there is none, * that it does not matter here.
    /// </summary>
    /// <param name="of">The mentions.</param>
    /// <param name="values">The value of each column as it is written in a cell; null is an empty one.</param>
    public static SpecType Mentions<T>(Func<Extraction, IReadOnlyList<T>> of, Dictionary<string, Func<T, string?>> values)
        where T : Mention =>
        new(values.Keys, (row, extraction) => CompareMentions(row, of(extraction), values));

    /// <summary>What is wrong with a row; empty when it holds.</summary>
    /// <param name="row">The row.</param>
    /// <param name="extract">The engine.</param>
    public IReadOnlyList<string> Check(SpecRow row, Func<string, ExtractionOptions, Extraction> extract)
    {
        if (row.Problem is { } problem) return [problem];
        var unknown = row.Cells.Keys.Except([.. Columns, ReferenceColumn, RegionColumn]).ToList();
        if (unknown.Count > 0)
            return [$"Unknown column {string.Join(", ", unknown)}. There are {string.Join(", ", Columns)}, {ReferenceColumn} and {RegionColumn}."];

        var options = new ExtractionOptions();
        if (row.Cells.GetValueOrDefault(ReferenceColumn) is { Length: > 0 } reference)
        {
            if (ParseReference(reference) is not { } date) return [$"The reference {reference} is not written as 2016-11-07 or 2016-11-07T16:12:00."];
            options = options with { ReferenceDate = date };
        }
        if (row.Cells.GetValueOrDefault(RegionColumn) is { Length: > 0 } region) options = options with { Region = region };
        return [.. Compare(row, extract(row.Text, options))];
    }

    private static IEnumerable<string> CompareMentions<T>(SpecRow row, IReadOnlyList<T> found, Dictionary<string, Func<T, string?>> values)
        where T : Mention
    {
        foreach (var mention in found.Where(m => row.Text.Substring(m.Offset, m.Length) != m.Text))
            yield return $"\"{mention.Text}\" is not the text at {mention.Offset}.";

        var spans = found.Select(m => (m.Offset, m.Length)).ToList();
        if (!spans.SequenceEqual(row.Marks))
        {
            yield return $"found {row.Mark(spans)}";
            foreach (var mention in found)
                yield return $"  {mention.Text}: {string.Join(", ", values.Select(v => (v.Key, Value: v.Value(mention))).Where(v => v.Value is not null).Select(v => $"{v.Key} {v.Value}"))}";
            yield break;
        }
        foreach (var (column, cell) in row.Cells)
        {
            if (!values.TryGetValue(column, out var value) || cell == NotAsserted) continue;
            var expected = cell.Length == 0 ? [.. found.Select(_ => "")] : cell.Split(';', StringSplitOptions.TrimEntries);
            if (expected.Length != found.Count)
            {
                yield return $"{column} has {expected.Length} values for {found.Count} marks.";
                continue;
            }
            foreach (var (mention, wanted) in found.Zip(expected))
                if (wanted != NotAsserted && wanted != (value(mention) ?? ""))
                    yield return $"{mention.Text}: {column} should be \"{wanted}\" and is \"{value(mention)}\"";
        }
    }

    private static LocalDateTime? ParseReference(string text) =>
        LocalDatePattern.Iso.Parse(text) is { Success: true } day ? day.Value.AtMidnight()
        : LocalDateTimePattern.GeneralIso.Parse(text) is { Success: true } moment ? moment.Value
        : null;

    private static string Quantity(decimal? value, decimal? low, decimal? high, IReadOnlyList<decimal>? values) =>
        values is not null ? string.Join(',', values.Select(v => Number(v))) : value is not null ? Number(value) : $"{Number(low)}..{Number(high)}";

    private static string Number(decimal? value) => value?.ToString("0.############", CultureInfo.InvariantCulture) ?? "";

    private static string? CamelCase<T>(T value) => value?.ToString() is { } name ? JsonNamingPolicy.CamelCase.ConvertName(name) : null;

    private static string? YesOrNothing(bool value) => value ? "yes" : null;
}
