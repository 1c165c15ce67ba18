using BenchmarkDotNet.Attributes;
using Extractor.Dates;
using Extractor.Dosages;
using Extractor.Durations;
using Extractor.Emails;
using Extractor.Phones;
using Extractor.Text;

namespace Extractor.Benchmarks;

/// <summary>The tokenizer alone and each recognizer alone, over 64 KB of releases.</summary>
[MemoryDiagnoser]
public class RecognizerBenchmarks
{
    private const int Size = 64 << 10;
    private readonly ExtractionOptions options = new();
    private readonly string text = Corpus.Read().Repeated(Size);
    private SourceText source = SourceText.Read("");

    [GlobalSetup]
    public void Setup() => source = SourceText.Read(text);

    [Benchmark]
    public int Tokenizer()
    {
        using var tokens = SourceText.Read(text);
        return tokens.Count;
    }

    [Benchmark]
    public int Dates() => Recognize(found => new DateRecognizer(source, options, found));

    [Benchmark]
    public int Phones() => Recognize(found => new PhoneRecognizer(source, options, found));

    [Benchmark]
    public int Emails() => Recognize(found => new EmailRecognizer(source, found));

    [Benchmark]
    public int Dosages() => Recognize(found => new DosageRecognizer(source, found));

    [Benchmark]
    public int Durations() => Recognize(found => new DurationRecognizer(source, found));

    private int Recognize(Func<List<Mention>, IRecognizer> recognizer)
    {
        var found = new List<Mention>();
        recognizer(found).ReadTo(source.Count);
        return found.Count;
    }
}
