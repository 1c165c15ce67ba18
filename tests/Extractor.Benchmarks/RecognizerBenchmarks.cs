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
    public int Dates() => Recognize(new DateRecognizer());

    [Benchmark]
    public int Phones() => Recognize(new PhoneRecognizer());

    [Benchmark]
    public int Emails() => Recognize(new EmailRecognizer());

    [Benchmark]
    public int Dosages() => Recognize(new DosageRecognizer());

    [Benchmark]
    public int Durations() => Recognize(new DurationRecognizer());

    private int Recognize(IRecognizer recognizer)
    {
        var found = new List<Mention>();
        recognizer.Recognize(source, options, found);
        return found.Count;
    }
}
