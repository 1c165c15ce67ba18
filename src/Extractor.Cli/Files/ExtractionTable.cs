using System.Globalization;
using Extractor.Documents;
using Spectre.Console;
using StyledText = Spectre.Console.Text;

namespace Extractor.Cli.Files;

/// <summary>Extractions for people: under each file's name a table of contacts and events, then of every mention.</summary>
internal sealed class ExtractionTable(CliConsole console)
{
    private readonly IAnsiConsole output = console.Tables();

    /// <summary>Writes what one file says.</summary>
    /// <param name="extraction">The result.</param>
    /// <param name="content">The bytes it was read from, for line numbers.</param>
    public void Write(Extraction extraction, ReadOnlySpan<byte> content)
    {
        WriteHeading(extraction);
        var rows = Rows(extraction).ToList();
        if (rows.Count == 0) output.WriteLine("Nothing found.");
        else output.Write(Table(rows, DocumentReader.Read(content, extraction.Source?.Name ?? "", out _)!.Text));
        output.WriteLine();
    }

    private void WriteHeading(Extraction extraction)
    {
        output.Write(new StyledText(Clean(extraction.Source?.Name) + "\n", new(decoration: Decoration.Bold)));
        if (extraction.Release is not { } release) return;
        if (release.Headline is { } headline) output.Write(new StyledText(Clean(headline) + "\n"));
        var dateline = Join(release.Issuer, release.Ticker, release.Location, release.PublishedOn);
        if (dateline.Length > 0) output.Write(new StyledText(dateline + "\n", new(Color.Grey)));
    }

    private Table Table(List<Row> rows, string text)
    {
        var table = new Table { Border = console.OutputIsTerminal ? TableBorder.Rounded : TableBorder.None, BorderStyle = new(Color.Grey) };
        foreach (var heading in (ReadOnlySpan<string>)["Type", "Found text", "Value", "Details", "Line", "Offset"])
            table.AddColumn(new TableColumn(new StyledText(heading, new(decoration: Decoration.Bold))));
        table.Columns[^1].RightAligned();
        table.Columns[^2].RightAligned();

        var lines = LineStarts(text);
        foreach (var row in rows)
        {
            var line = lines.BinarySearch(row.Offset);
            table.AddRow(
                new StyledText(row.Type, new(row.Color)),
                new StyledText(Clean(row.Text)),
                new StyledText(Clean(row.Value), new(row.Color)),
                new StyledText(Clean(row.Details)),
                new StyledText((line < 0 ? ~line : line + 1).ToString(CultureInfo.InvariantCulture)),
                new StyledText(row.Offset.ToString(CultureInfo.InvariantCulture)));
        }
        return table;
    }

    private static IEnumerable<Row> Rows(Extraction extraction)
    {
        var phones = extraction.Phones.ToDictionary(p => p.Id, p => p.E164 ?? p.Text);
        var emails = extraction.Emails.ToDictionary(e => e.Id, e => e.Address);
        foreach (var c in extraction.Contacts)
            yield return new("contact", c.Name ?? c.Organization, CamelCase(c.Kind), Join(
                [c.Title, c.Name is null ? null : c.Organization, .. c.Phones.Select(id => phones.GetValueOrDefault(id, id)),
                    .. c.Emails.Select(id => emails.GetValueOrDefault(id, id))]), c.Offset, Color.Green);
        foreach (var e in extraction.Events)
            yield return new("event", e.Title ?? CamelCase(e.Kind), $"{e.Start} {e.TimeZone}".Trim(), Join(
                [e.Title is null ? null : CamelCase(e.Kind), .. e.DialIn.Select(p => Number("dial-in", p)),
                    .. e.Replay.Select(p => Number("replay", p)), Named("until", e.ReplayUntil), Named("ID", e.ConferenceId), .. e.Urls]),
                e.Offset, Color.Fuchsia);
        foreach (var d in extraction.Dates)
            yield return new("date", d.Text, d.End is null ? d.Start ?? d.Timex : $"{d.Start}..{d.End}",
                Join(CamelCase(d.Kind), d.TimeZone, d.Timex, d.Modifier, d.Relative ? "relative" : null), d.Offset, Color.Blue);
        foreach (var p in extraction.Phones)
            yield return new("phone", p.Text, p.E164 ?? p.National,
                Join(Named("ext.", p.Extension), p.Country, CamelCase(p.Kind), p.Label), p.Offset, Color.Teal);
        foreach (var e in extraction.Emails)
            yield return new("email", e.Text, e.Address, null, e.Offset, Color.Teal);
        foreach (var d in extraction.Dosages)
            yield return new("dosage", d.Text, Quantity(d.Value, d.Low, d.High, d.Values, d.Unit), Join(
                d.Si is { } si ? "= " + Quantity(si.Value, si.Low, si.High, si.Values, si.Unit) : null,
                d.Schedule?.Times is { } times ? string.Create(CultureInfo.InvariantCulture, $"{times} times") : null,
                Named("over", d.Schedule?.Over), Named("every", d.Schedule?.Every), Named("infusion", d.Schedule?.Infusion)),
                d.Offset, Color.Olive);
        foreach (var u in extraction.Durations)
            yield return new("duration", u.Text, u.Iso8601 ?? $"{u.Low}..{u.High}",
                Join(CamelCase(u.Kind), u.Approximate ? "approximate" : null, CamelCase(u.Comparator)), u.Offset, Color.Purple);

        string Number(string use, EventPhone phone) => $"{use} {phone.Label} {phones.GetValueOrDefault(phone.Phone, phone.Phone)}".Replace("  ", " ");
    }

    private static string Quantity(decimal? value, decimal? low, decimal? high, IReadOnlyList<decimal>? values, string unit) =>
        (values is not null ? string.Join('/', values.Select(Number)) : value is { } v ? Number(v) : $"{Number(low)}..{Number(high)}") + " " + unit;

    private static string Number(decimal? value) => value?.ToString("0.############", CultureInfo.InvariantCulture) ?? "";

    private static string Number(decimal value) => Number((decimal?)value);

    private static string? Named(string name, string? value) => value is null ? null : $"{name} {value}";

    private static string Join(params IEnumerable<string?> parts) => string.Join(", ", parts.Where(p => !string.IsNullOrEmpty(p)).Select(Clean));

    private static string? CamelCase<T>(T value) =>
        value?.ToString() is { } name ? System.Text.Json.JsonNamingPolicy.CamelCase.ConvertName(name) : null;

    private static string Clean(string? text) => CliConsole.Printable(text ?? "");

    /// <summary>Where lines start; they end with a line feed, a carriage return or both.</summary>
    private static List<int> LineStarts(string text)
    {
        var starts = new List<int> { 0 };
        for (var i = 0; (i = IndexOfBreak(text, i)) >= 0;)
        {
            i += text.AsSpan(i).StartsWith("\r\n") ? 2 : 1;
            starts.Add(i);
        }
        return starts;
    }

    private static int IndexOfBreak(string text, int from) => text.AsSpan(from).IndexOfAny('\r', '\n') is >= 0 and var at ? from + at : -1;

    private readonly record struct Row(string Type, string? Text, string? Value, string? Details, int Offset, Color Color);
}
