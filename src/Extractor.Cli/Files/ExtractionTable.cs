using System.Globalization;
using Extractor.Documents;
using Spectre.Console;

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
        var rows = Finding.All(extraction).ToList();
        if (rows.Count == 0) output.WriteLine("Nothing found.");
        else output.Write(Table(rows, DocumentReader.Read(content, extraction.Source?.Name ?? "", out _)!.Text));
        output.WriteLine();
    }

    private void WriteHeading(Extraction extraction)
    {
        output.Write(new Spectre.Console.Text(Clean(extraction.Source?.Name) + "\n", new(decoration: Decoration.Bold)));
        if (extraction.Release is not { } release) return;
        if (release.Headline is { } headline) output.Write(new Spectre.Console.Text(Clean(headline) + "\n"));
        var dateline = Clean(Finding.Join(release.Issuer, release.Ticker, release.Location, release.PublishedOn));
        if (dateline.Length > 0) output.Write(new Spectre.Console.Text(dateline + "\n", new(Color.Grey)));
    }

    private Table Table(List<Finding> rows, string text)
    {
        var table = new Table { Border = console.OutputIsTerminal ? TableBorder.Rounded : TableBorder.None, BorderStyle = new(Color.Grey) };
        foreach (var heading in (ReadOnlySpan<string>)["Type", "Found text", "Value", "Details", "Line", "Offset"])
            table.AddColumn(new TableColumn(new Spectre.Console.Text(heading, new(decoration: Decoration.Bold))));
        if (!console.OutputIsTerminal)
            foreach (var column in table.Columns) column.PadLeft(0).PadRight(2);
        table.Columns[^1].RightAligned();
        table.Columns[^2].RightAligned();

        var lines = LineStarts(text);
        foreach (var row in rows)
        {
            var line = lines.BinarySearch(row.Offset);
            table.AddRow(
                new Spectre.Console.Text(row.Type, new(ColorOf(row.Type))),
                new Spectre.Console.Text(Clean(row.Text)),
                new Spectre.Console.Text(Clean(row.Value), new(ColorOf(row.Type))),
                new Spectre.Console.Text(Clean(row.Details)),
                new Spectre.Console.Text((line < 0 ? ~line : line + 1).ToString(CultureInfo.InvariantCulture)),
                new Spectre.Console.Text(row.Offset.ToString(CultureInfo.InvariantCulture)));
        }
        return table;
    }

    private static Color ColorOf(string type) => type switch
    {
        "contact" => Color.Green,
        "event" => Color.Fuchsia,
        "date" => Color.Blue,
        "phone" or "email" => Color.Teal,
        "dosage" => Color.Olive,
        _ => Color.Purple,
    };

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
}
