using System.Text;
using Extractor.Cli.Files;
using Extractor.Tests;

namespace Extractor.Cli.Tests;

public class ExtractionTableTests
{
    private static string[] Rows(Extraction extraction, string text)
    {
        using var output = new MemoryStream();
        new ExtractionTable(new(Stream.Null, output, TextWriter.Null)).Write(extraction, Encoding.UTF8.GetBytes(text));
        return Encoding.UTF8.GetString(output.ToArray()).Split('\n');
    }

    private static string[] Words(string row) => row.Split("  ", StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);

    [Fact]
    public void Contacts_and_events_come_first_then_every_mention_with_its_value()
    {
        var rows = Rows(SampleExtraction.Full, new string('\n', 1200) + "end");
        Assert.Equal("2026/q1 results.txt", rows[0]);
        Assert.Equal("Lumenode Reports First Quarter Results", rows[1]);
        Assert.Equal("Lumenode AG, SIX:LUMN, BASEL, Switzerland, 2026-05-11", rows[2]);
        Assert.Equal(["Type", "Found text", "Value", "Details", "Line", "Offset"], Words(rows[3]));
        Assert.Equal(["contact", "Ada Vogel", "investor", "Head of Investor Relations, Lumenode AG, +18005550142, ir@lumenode.example", "91", "90"], Words(rows[4]));
        Assert.Equal(
            ["event", "First quarter results call", "2026-05-12T17:00:00-04:00 America/New_York",
                "conferenceCall, dial-in domestic +18005550142, replay tollFree +18005550142, until 2026-05-26, ID 4471290, https://ir.lumenode.example/call", "21", "20"],
            Words(rows[5]));
        Assert.Equal(["date", "11 May 2026", "2026-05-11", "date", "1", "0"], Words(rows[6]));
        Assert.Equal(["dosage", "12.5 mCi/m²", "12.5 mCi/m2", "= 462.5 MBq/m2, 3 times, over P6W, every P2W, infusion PT30M", "201", "200"], Words(rows[13]));
        Assert.Equal(["duration", "18-75 years old", "P18Y..P75Y", "age", "321", "320"], Words(rows[17]));
    }

    [Fact]
    public void Long_values_are_neither_cut_nor_wrapped_in_a_pipe()
    {
        var address = new string('a', 3000) + "@example.com";
        var rows = Rows(
            new() { Source = new() { Name = "a" }, Emails = [new() { Id = "e1", Text = address, Offset = 0, Length = address.Length, Address = address, Domain = "example.com" }] },
            address);
        Assert.Equal(["email", address, address, "1", "0"], Words(rows[2]));
    }

    [Fact]
    public void Control_characters_from_the_text_do_not_reach_the_terminal()
    {
        var rows = Rows(
            new() { Source = new() { Name = "a\u001b[31m" }, Durations = [new() { Id = "u1", Text = "2\r\nweeks\u001b[2J", Offset = 0, Length = 9, Iso8601 = "P2W" }] },
            "2\r\nweeks\u001b[2J");
        Assert.Equal("a [31m", rows[0].Trim());
        Assert.DoesNotContain('\u001b', string.Concat(rows));
        Assert.StartsWith("duration", rows[2]);
        Assert.Contains("weeks [2J", rows[2]);
    }

    [Theory]
    [InlineData("a\nb\nX", 3)]
    [InlineData("a\r\nb\r\nX", 3)]
    [InlineData("a\rb\r\rX", 4)]
    [InlineData("X", 1)]
    public void Lines_end_with_a_line_feed_a_carriage_return_or_both(string text, int line)
    {
        var rows = Rows(
            new() { Source = new() { Name = "a" }, Durations = [new() { Id = "u1", Text = "X", Offset = text.IndexOf('X'), Length = 1, Iso8601 = "P1D" }] }, text);
        Assert.Equal($"{line}", Words(rows[2])[^2]);
    }
}
