using System.Diagnostics;
using System.Text;
using System.Text.Json;
using Extractor.Json;

namespace Extractor.Benchmarks;

/// <summary>Measures whole extraction, UTF-8 in and JSON out, against the floors, in one process and one run.</summary>
internal static class Throughput
{
    private const int Small = 64 << 10;
    private const int Large = 64 << 20;
    private const int AdversarialSize = 1 << 20;

    private static readonly JsonSerializerOptions Json = new() { WriteIndented = true, PropertyNamingPolicy = JsonNamingPolicy.CamelCase };
    private static readonly ReleaseExtractor Extractor = new();

    public static int Run(Corpus corpus)
    {
        var documents = corpus.Texts.Select(Encoding.UTF8.GetBytes).ToList();
        var megabytes = corpus.Bytes / 1e6;
        var (extraction, regex, search) = Fastest(
            () => documents.ForEach(static document => Extract(document)),
            () => Each(corpus.Texts, Floors.Regex),
            () => Each(corpus.Texts, Floors.Search));

        var output = documents.Sum(static document => (long)Extract(document).Length);
        var allocated = Allocated(() => documents.ForEach(static document => Extract(document)));

        var sizes = Cost.InTurn(Large, [corpus.Repeated(Small), corpus.Repeated(Large)]);
        var (small, large) = (sizes[0], sizes[1]);
        var adversarial = Corpus.Adversarial(AdversarialSize);
        var costs = Cost.InTurn(2 * AdversarialSize, [corpus.Repeated(AdversarialSize), .. adversarial.Values]);
        var ordinary = costs[0];
        var ofAdversarial = adversarial.Keys.Zip(costs.Skip(1)).ToDictionary();

        Console.WriteLine(JsonSerializer.Serialize(
            new
            {
                Corpus = new { Releases = documents.Count, corpus.Bytes, OutputBytes = output },
                MegabytesPerSecond = new { Extraction = Round(megabytes / extraction), Regex = Round(megabytes / regex), SearchValues = Round(megabytes / search) },
                Ratio = new { ExtractionToRegex = Round(regex / extraction), ExtractionToSearchValues = Round(search / extraction) },
                MicrosecondsPerRelease = Round(extraction * 1e6 / documents.Count),
                BytesPerRelease = new { Allocated = allocated / documents.Count, Output = output / documents.Count, BeyondOutput = (allocated - output) / documents.Count },
                NanosecondsPerByte = new { At64KB = Round(small.PerByteRead), At64MB = Round(large.PerByteRead), Ratio = Round(large.PerByteRead / small.PerByteRead) },
                AdversarialToOrdinary = new
                {
                    PerByteRead = Ratios(ofAdversarial, ordinary, static cost => cost.PerByteRead),
                    PerByteReadAndWritten = Ratios(ofAdversarial, ordinary, static cost => cost.PerByteReadAndWritten),
                },
                StartupMilliseconds = Startup.Measure(),
            },
            Json));
        return 0;
    }

    private static byte[] Extract(byte[] utf8) => ExtractionJson.ToUtf8(Extractor.Extract(Encoding.UTF8.GetString(utf8)));

    private static void Each(IReadOnlyList<string> texts, Func<string, int> count)
    {
        foreach (var text in texts) count(text);
    }

    // Rounds of all three in turn, so that whatever else the machine does meets each of them; the fastest of each counts.
    private static (double, double, double) Fastest(Action one, Action two, Action three)
    {
        var fastest = new[] { double.MaxValue, double.MaxValue, double.MaxValue };
        Action[] actions = [one, two, three];
        for (var clock = Stopwatch.StartNew(); clock.Elapsed < TimeSpan.FromSeconds(20);)
        {
            for (var i = 0; i < actions.Length; i++) fastest[i] = Math.Min(fastest[i], Seconds(actions[i]));
        }

        return (fastest[0], fastest[1], fastest[2]);
    }

    // The dearest first.
    private static Dictionary<string, double> Ratios(Dictionary<string, Cost> texts, Cost ordinary, Func<Cost, double> perByte) =>
        texts.OrderByDescending(text => perByte(text.Value)).ToDictionary(static text => text.Key, text => Round(perByte(text.Value) / perByte(ordinary)));

    private static double Seconds(Action action)
    {
        var start = Stopwatch.GetTimestamp();
        action();
        return Stopwatch.GetElapsedTime(start).TotalSeconds;
    }

    private static long Allocated(Action action)
    {
        var before = GC.GetAllocatedBytesForCurrentThread();
        action();
        return GC.GetAllocatedBytesForCurrentThread() - before;
    }

    private static double Round(double value) => Math.Round(value, value < 10 ? 3 : 1);

    /// <summary>What a text costs, in nanoseconds; a text of mentions and nothing else makes many times its length of output.</summary>
    private sealed record Cost(double PerByteRead, double PerByteReadAndWritten)
    {
        private const int Rounds = 5;

        // Rounds of all texts in turn, each read as often as makes so many bytes: what else the machine does meets long and short
        // texts alike. The fastest round of each counts.
        public static IReadOnlyList<Cost> InTurn(int bytes, IReadOnlyList<string> texts)
        {
            var documents = texts.Select(Encoding.UTF8.GetBytes).ToList();
            var fastest = Enumerable.Repeat(double.MaxValue, documents.Count).ToArray();
            var written = new int[documents.Count];
            for (var round = 0; round < Rounds; round++)
            {
                foreach (var (i, document) in documents.Index())
                {
                    var times = Math.Max(1, bytes / document.Length);
                    var seconds = Seconds(() =>
                    {
                        for (var time = 0; time < times; time++) written[i] = Extract(document).Length;
                    });
                    fastest[i] = Math.Min(fastest[i], seconds / times);
                }
            }

            return [.. documents.Select((document, i) => new Cost(fastest[i] * 1e9 / document.Length, fastest[i] * 1e9 / (document.Length + written[i])))];
        }
    }
}
