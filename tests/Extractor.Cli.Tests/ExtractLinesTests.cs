using System.Text;
using System.Text.Json.Nodes;

namespace Extractor.Cli.Tests;

public class ExtractLinesTests
{
    private static async Task<Run> LinesAsync(params string[] lines) =>
        (await Run.WithInputAsync(string.Join('\n', lines), "extract", "--jsonl")).WithValidLines();

    [Fact]
    public async Task Every_line_gives_a_line_with_its_id_first_in_the_same_order()
    {
        var run = await LinesAsync("""{"id":"b","text":"one"}""", "", """{"text":"three","id":7,"more":{"id":"x"}}""");
        Assert.Equal((0, ""), (run.ExitCode, run.Error));
        Assert.Equal(["b", "7"], run.Lines.Select(l => l["id"]!.ToString()));
        Assert.Equal([3, 5], run.Lines.Select(l => (int)l["source"]!["characters"]!));
        Assert.StartsWith("{\"id\":\"b\",\"schemaVersion\":", run.Output);
    }

    [Theory]
    [InlineData("2016-11-07")]
    [InlineData("2016-11-07T16:12")]
    [InlineData("2016-11-07T16:12:00")]
    [InlineData("2016-11-07T16:12:00.5")]
    [InlineData("2016-11-07T16:12:00Z")]
    [InlineData("2016-11-07T16:12:00+02:00")]
    [InlineData("2016-11-07T16:12:00-0500")]
    public async Task Reference_dates_are_read_with_or_without_time_and_offset(string date)
    {
        Assert.Equal(new(2016, 11, 7), ReferenceDate.Parse(date)!.Value.Date);
        Assert.Equal(0, (await LinesAsync($$"""{"id":"1","text":"x","referenceDate":"{{date}}","region":"de"}""")).ExitCode);
    }

    [Fact]
    public void Offset_of_a_reference_date_is_dropped() =>
        Assert.Equal(new(2016, 11, 7, 16, 12, 0), ReferenceDate.Parse("2016-11-07T16:12:00-05:00")!.Value);

    [Theory]
    [InlineData("tomorrow")]
    [InlineData("2016-13-07")]
    [InlineData("07.11.2016")]
    [InlineData("2016-11-07T25:00:00")]
    [InlineData("2016-11-07+02:00")]
    [InlineData("")]
    public void What_is_not_a_date_is_no_reference_date(string text) => Assert.Null(ReferenceDate.Parse(text));

    [Fact]
    public async Task Null_is_the_same_as_absent()
    {
        var run = await LinesAsync("""{"id":"1","text":"x","referenceDate":null,"region":null,"culture":null}""");
        Assert.Equal((0, ""), (run.ExitCode, run.Error));
    }

    [Theory]
    [InlineData("""{"id":"a","text":5}""", "a", "Line 1 has a \"text\" that is not a string.")]
    [InlineData("""{"id":"a"}""", "a", "Line 1 has no \"text\".")]
    [InlineData("""{"text":"x"}""", "1", "Line 1 has no \"id\".")]
    [InlineData("""{"id":["a"],"text":"x"}""", "1", "Line 1 has a \"id\" that is not a string.")]
    [InlineData("""["a"]""", "1", "Line 1 is not a JSON object.")]
    [InlineData("""{"id":"a","text":"x" """, "a", "Line 1 is not valid JSON at byte 22.")]
    [InlineData("""{"id":"a","text":"x"} {}""", "a", "Line 1 is not valid JSON at byte 23.")]
    [InlineData("""{"id":"a","text":"x","referenceDate":"soon"}""", "a", "Line 1 has a \"referenceDate\" that is not a date.")]
    [InlineData("""{"id":"a","text":"x","culture":"german"}""", "a", "Line 1 has a \"culture\" that is not one.")]
    [InlineData("""{"id":"a","text":"x","reference_date":"2026-05-14"}""", "a", "Line 1 has a \"reference_date\", which is written \"referenceDate\".")]
    [InlineData("""{"id":"a","Region":{"code":"DE"},"text":"x"}""", "a", "Line 1 has a \"Region\", which is written \"region\".")]
    [InlineData("""{"id":"a","text":"x","region":"Germany"}""", "a", "Line 1 has a \"region\" that is not one.")]
    public async Task A_bad_line_gives_a_failed_line_in_its_place_and_the_next_is_read(string line, string id, string message)
    {
        var run = await LinesAsync(line, """{"id":"good","text":"x"}""");
        Assert.Equal(1, run.ExitCode);
        Assert.Equal([id, "good"], run.Lines.Select(l => l["id"]!.ToString()));
        Assert.Equal(["failed", "extracted"], run.Lines.Select(l => (string)l["status"]!));
        Assert.StartsWith(message, (string)run.Lines[0]["error"]!["message"]!);
        Assert.StartsWith($"error: {message}", run.Error);
    }

    [Fact]
    public async Task Bytes_that_are_not_utf8_fail_their_line()
    {
        var run = await Run.InProcessAsync(new MemoryStream([.. "{\"id\":\"1\",\"text\":\""u8, 0xFF, .. "\"}"u8]), ["extract", "--jsonl"]);
        Assert.Equal(1, run.WithValidLines().ExitCode);
        Assert.StartsWith("error: Line 1 is not valid UTF-8.", run.Error);
    }

    [Fact]
    public async Task Unpaired_surrogates_are_kept_as_one_character_each()
    {
        var run = await LinesAsync("""{"id":"\ud800","text":"a\ud800b \udc00\ud83d\ude00","\ud800":1}""");
        Assert.Equal((0, ""), (run.ExitCode, run.Error));
        Assert.Contains("{\"id\":\"\\ud800\",", run.Output);
        Assert.Contains("\"characters\":7}", run.Output);
    }

    [Fact]
    public async Task Every_escape_is_read()
    {
        var request = Lines.LineRequest.Parse("""{"id":1,"text":"\"\\\/\b\f\n\r\té\u00e9ü\uD83D\uDE00"}"""u8, new());
        Assert.Equal("\"\\/\b\f\n\r\téé\u00fc\U0001F600", request.Text);
        Assert.Equal(0, (await LinesAsync("""{"id":1,"text":"\"\\\/\b\f\n\r\t\u00e9"}""")).ExitCode);
    }

    [Fact]
    public async Task A_byte_order_mark_and_carriage_returns_do_no_harm()
    {
        var run = (await Run.WithInputAsync("\uFEFF{\"id\":\"1\",\"text\":\"x\"}\r\n\r\n", "extract", "--jsonl")).WithValidLines();
        Assert.Equal((0, 1), (run.ExitCode, run.Lines.Length));
    }

    [Fact]
    public async Task Lines_longer_than_a_read_and_split_anywhere_arrive_whole()
    {
        var texts = Enumerable.Range(0, 60).Select(i => new string('é', i * i * 60)).ToArray();
        var input = string.Join('\n', texts.Select((t, i) => $$"""{"id":"{{i}}","text":"{{t}}"}"""));
        var run = await Run.InProcessAsync(new Trickle(Encoding.UTF8.GetBytes(input)), ["extract", "--jsonl"]);
        Assert.Equal(texts.Select(t => t.Length), run.WithValidLines().Lines.Select(l => (int)l["source"]!["characters"]!));
    }

    [Fact]
    public async Task A_line_over_the_limit_is_skipped_and_named()
    {
        var console = new CliConsole(new MemoryStream(Encoding.UTF8.GetBytes($"{new string('a', 200_000)}\nshort\n{new string('b', 300_000)}")), Stream.Null, TextWriter.Null);
        var reader = new Lines.LineReader(console, limit: 100_000);
        var lines = new List<(long, bool, int)>();
        while (await reader.ReadAsync(default) is { } line) lines.Add((reader.Number, reader.IsTooLong, line.Length));
        Assert.Equal([(1, true, 1024), (2, false, 5), (3, true, 1024)], lines);
    }

    [Fact]
    public async Task An_answer_is_written_before_more_input_is_awaited()
    {
        using var output = new MemoryStream();
        var input = new Watching("{\"id\":\"1\",\"text\":\"x\"}\n", () => output.Length);
        await CommandLine.RunAsync(["extract", "--jsonl"], new(input, new BufferedStream(output, 1 << 16), TextWriter.Null));
        Assert.True(input.WrittenBeforeTheEnd > 0);
    }

    /// <summary>Gives a few bytes at a time.</summary>
    private sealed class Trickle(byte[] content) : MemoryStream(content)
    {
        public override ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default) =>
            base.ReadAsync(buffer[..Math.Min(buffer.Length, 1009)], cancellationToken);
    }

    /// <summary>Notes how much was written when the end is asked for.</summary>
    private sealed class Watching(string content, Func<long> written) : MemoryStream(Encoding.UTF8.GetBytes(content))
    {
        public long WrittenBeforeTheEnd { get; private set; }

        public override ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
        {
            if (Position == Length) WrittenBeforeTheEnd = written();
            return base.ReadAsync(buffer, cancellationToken);
        }
    }
}
