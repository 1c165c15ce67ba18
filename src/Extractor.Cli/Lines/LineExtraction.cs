using System.Globalization;
using System.Text;
using Extractor.Cli.Commands;
using Extractor.Json;

namespace Extractor.Cli.Lines;

/// <summary><c>extract --jsonl</c>: texts in, extractions out, one a line.</summary>
internal static class LineExtraction
{
    /// <summary>Twice the longest file that is read: JSON takes more room than the text in it.</summary>
    private const int LongestLine = 128 << 20;

    /// <summary>Reads and writes line by line until standard input ends. A line that cannot be used gives a failed document in its place.</summary>
    public static async Task<int> RunAsync(CliConsole console, ExtractionOptions options, CancellationToken stop)
    {
        var extractor = new ReleaseExtractor(cultures: CultureOptions.Reader);
        var lines = new LineReader(console, LongestLine);
        using var json = new MemoryStream();
        while (await lines.ReadAsync(stop) is { } read)
        {
            var line = read.Span;
            if (lines.Number == 1 && line.StartsWith(Encoding.UTF8.Preamble)) line = line[Encoding.UTF8.Preamble.Length..];
            if (line.Trim(" \t\r"u8).IsEmpty) continue;

            var request = LineRequest.Parse(line, options);
            var name = string.Create(CultureInfo.InvariantCulture, $"Line {lines.Number}");
            var problem = lines.IsTooLong ? $"is longer than {LongestLine >> 20} MiB. Split the text." : request.Problem;
            var id = request.Id ?? Encoding.UTF8.GetBytes(lines.Number.ToString(CultureInfo.InvariantCulture));
            var extraction = problem is null
                ? EngineFault.Contain(() => extractor.Extract(request.Text, request.Options), name, "line")
                : Extraction.Failed("invalidLine", $"{name} {problem}");
            if (extraction.Error is { } error) console.Fail(error.Message);
            Write(id, extraction);
        }
        return console.ExitCode;

        void Write(ReadOnlySpan<byte> id, Extraction extraction)
        {
            json.SetLength(0);
            ExtractionJson.Write(json, extraction, indented: false);
            console.Output.Write("{\"id\":"u8);
            console.Output.Write(id);
            console.Output.WriteByte((byte)',');
            console.Output.Write(json.GetBuffer().AsSpan(1..(int)json.Length));
            console.Output.WriteByte((byte)'\n');
        }
    }
}
