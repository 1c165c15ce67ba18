using System.Diagnostics;
using System.Text.Json;
using System.Text.Json.Nodes;
using Extractor.Dates;
using Extractor.Phones;
using Extractor.Text;

namespace Extractor.Benchmarks;

/// <summary>Compares with the libraries of npm that do part of the same work, over the same texts.</summary>
internal static class Peers
{
    private static readonly JsonSerializerOptions Json = new() { WriteIndented = true };
    private static readonly string[] Packages = ["@microsoft/recognizers-text-suite@1.3.1", "chrono-node@2.10.3", "libphonenumber-js@1.13.16"];

    public static async Task<int> RunAsync(Corpus corpus)
    {
        var folder = Directory.CreateTempSubdirectory("extractor-peers-").FullName;
        try
        {
            Console.Error.WriteLine($"Installing {string.Join(", ", Packages)} in a scratch folder ...");
            await NpmAsync(folder, ["install", "--prefix", folder, "--no-audit", "--no-fund", "--loglevel=error", .. Packages]);
            File.Copy(Path.Combine(AppContext.BaseDirectory, "peers", "peers.mjs"), Path.Combine(folder, "peers.mjs"));
            await File.WriteAllTextAsync(Path.Combine(folder, "texts.json"), JsonSerializer.Serialize(corpus.Texts));
            Console.Error.WriteLine("Measuring; the slowest library takes a while ...");
            var peers = JsonNode.Parse(await RunAsync("node", folder, [Path.Combine(folder, "peers.mjs"), Path.Combine(folder, "texts.json")]))!;
            Console.WriteLine(Compare(corpus, peers).ToJsonString(Json));
            return 0;
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static JsonObject Compare(Corpus corpus, JsonNode peers)
    {
        var extractor = new ReleaseExtractor();
        return new()
        {
            ["dates"] = Row(corpus, text => Recognize(text, static source => new DateRecognizer(source, new(), [])), peers, "chrono-node"),
            ["phones"] = Row(corpus, text => Recognize(text, static source => new PhoneRecognizer(source, new(), [])), peers, "libphonenumber-js"),
            ["everything"] = Row(corpus, text => extractor.Extract(text), peers, "@microsoft/recognizers-text-suite"),
        };
    }

    private static JsonObject Row(Corpus corpus, Action<string> action, JsonNode peers, string peer)
    {
        var ours = corpus.Bytes / 1e6 / FastestSeconds(corpus, action);
        var theirs = peers[peer]!.GetValue<double>();
        return new() { ["extractorMegabytesPerSecond"] = Math.Round(ours, 1), [peer + "MegabytesPerSecond"] = Math.Round(theirs, 4), ["ratio"] = Math.Round(ours / theirs, 1) };
    }

    private static void Recognize(string text, Func<SourceText, IRecognizer> recognizer)
    {
        using var source = SourceText.Read(text);
        recognizer(source).ReadTo(source.Count);
    }

    private static double FastestSeconds(Corpus corpus, Action<string> action)
    {
        var fastest = double.MaxValue;
        for (var clock = Stopwatch.StartNew(); clock.Elapsed < TimeSpan.FromSeconds(8);)
        {
            var start = Stopwatch.GetTimestamp();
            foreach (var text in corpus.Texts) action(text);
            fastest = Math.Min(fastest, Stopwatch.GetElapsedTime(start).TotalSeconds);
        }

        return fastest;
    }

    private static Task<string> NpmAsync(string folder, string[] arguments) => OperatingSystem.IsWindows()
        ? RunAsync("cmd", folder, ["/c", "npm", .. arguments])
        : RunAsync("npm", folder, arguments);

    private static async Task<string> RunAsync(string program, string folder, string[] arguments)
    {
        using var process = Process.Start(new ProcessStartInfo(program, arguments) { WorkingDirectory = folder, RedirectStandardOutput = true })!;
        var output = await process.StandardOutput.ReadToEndAsync();
        await process.WaitForExitAsync();
        return process.ExitCode == 0 ? output : throw new InvalidOperationException($"{program} ended with exit code {process.ExitCode}; see what it printed above.");
    }
}
