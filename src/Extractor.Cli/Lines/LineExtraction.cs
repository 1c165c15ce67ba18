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
            var problem = lines.IsTooLong ? $"is longer than {LongestLine >> 20} MiB. Split the text." : request.Problem;
            var id = request.Id ?? Encoding.UTF8.GetBytes(lines.Number.ToString(CultureInfo.InvariantCulture));
            Write(id, problem is null ? Extract(request) : Failed("invalidLine", problem));
        }
        return console.ExitCode;

        // A fault costs its own line, not those behind it.
        Extraction Extract(LineRequest request)
        {
            try
            {
                return extractor.Extract(request.Text, request.Options);
            }
            catch (Exception fault) when (fault is not (OperationCanceledException or OutOfMemoryException))
            {
                return Failed("extractorFault", $"met a fault of the extractor itself ({fault.GetType().Name}). Please report it together with the line.");
            }
        }

        Extraction Failed(string code, string problem)
        {
            var message = string.Create(CultureInfo.InvariantCulture, $"Line {lines.Number} {problem}");
            console.Fail(message);
            return Extraction.Failed(code, message);
        }

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
