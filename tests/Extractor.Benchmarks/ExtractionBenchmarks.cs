using System.Text;
using BenchmarkDotNet.Attributes;
using Extractor.Json;

namespace Extractor.Benchmarks;

/// <summary>Whole extraction of texts from one release to 64 MB.</summary>
[MemoryDiagnoser]
public class ExtractionBenchmarks
{
    private static readonly ReleaseExtractor Extractor = new();
    private string text = "";
    private byte[] utf8 = [];

    /// <summary>In UTF-8 bytes.</summary>
    [Params(4 << 10, 64 << 10, 1 << 20, 64 << 20)]
    public int Size { get; set; }

    [GlobalSetup]
    public void Setup() => utf8 = Encoding.UTF8.GetBytes(text = Corpus.Read().Repeated(Size));

    [Benchmark(Baseline = true)]
    public int Regex() => Floors.Regex(text);

    [Benchmark]
    public int SearchValues() => Floors.Search(text);

    [Benchmark]
    public Extraction FromString() => Extractor.Extract(text);

    [Benchmark]
    public byte[] FromUtf8ToJson() => ExtractionJson.ToUtf8(Extractor.Extract(Encoding.UTF8.GetString(utf8)));
}

/// <summary>Whole extraction of texts that are made to be slow to read, next to ordinary ones.</summary>
public class AdversarialBenchmarks
{
    private const int Size = 1 << 20;
    private static readonly ReleaseExtractor Extractor = new();
    private string text = "";

    [ParamsSource(nameof(Pieces))]
    public string Piece { get; set; } = "";

    public static IEnumerable<string> Pieces => Corpus.Adversarial(1).Keys.Prepend("releases");

    [GlobalSetup]
    public void Setup() => text = Piece == "releases" ? Corpus.Read().Repeated(Size) : Corpus.Adversarial(Size)[Piece];

    [Benchmark]
    public Extraction Extract() => Extractor.Extract(text);
}
