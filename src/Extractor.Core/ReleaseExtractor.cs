using Extractor.Dates;
using Extractor.Dosages;
using Extractor.Durations;
using Extractor.Emails;
using Extractor.Phones;
using Extractor.Releases;
using Extractor.Text;
using NodaTime;
using NodaTime.Text;

namespace Extractor;

/// <summary>Finds and normalizes what a release says: the entry point of the engine.</summary>
/// <remarks>Immutable and safe to use from several threads. Cost grows linearly with the text, for any text.</remarks>
/// <param name="defaults">What is known about every release that is read without options of its own.</param>
public sealed class ReleaseExtractor(ExtractionOptions? defaults = null)
{
    private static readonly IRecognizer[] Recognizers =
    [
        new DateRecognizer(),
        new PhoneRecognizer(),
        new EmailRecognizer(),
        new DosageRecognizer(),
        new DurationRecognizer(),
    ];

    private readonly ExtractionOptions defaults = defaults ?? new();

    /// <summary>The engine's version, SemVer.</summary>
    public static string Version { get; } = typeof(ReleaseExtractor).Assembly.GetName().Version!.ToString(3);

    /// <summary>Reads one release.</summary>
    /// <param name="text">The decoded text. Any string is read; unpaired surrogates are ordinary characters.</param>
    /// <param name="options">What the caller knows about this release; when absent, the extractor's defaults.</param>
    /// <returns>A document whose status is extracted.</returns>
    public Extraction Extract(string text, ExtractionOptions? options = null)
    {
        options ??= defaults;
        using var source = SourceText.Read(text);

        var found = new List<Mention>();
        foreach (var recognizer in Recognizers) recognizer.Recognize(source, options, found);
        var mentions = Overlaps.Resolve(found);

        var published = Dateline.PublishedOn(source, mentions);
        var dates = new DateNormalizer(options.ReferenceDate ?? published?.AtMidnight() ?? options.FallbackReferenceDate);

        return new()
        {
            Source = new() { Characters = text.Length },
            Extractor = new() { Culture = options.Culture },
            Release = published is { } day ? new() { PublishedOn = LocalDatePattern.Iso.Format(day) } : null,
            Dates = Number(mentions.OfType<DateExpression>().Select(dates.Normalize), "d"),
            Phones = Number(mentions.OfType<PhoneMention>(), "p"),
            Emails = Number(mentions.OfType<EmailMention>(), "e"),
            Dosages = Number(mentions.OfType<DosageMention>(), "x"),
            Durations = Number(mentions.OfType<DurationMention>(), "u"),
        };
    }

    private static List<T> Number<T>(IEnumerable<T> mentions, string prefix)
        where T : Mention => [.. mentions.Select((mention, index) => mention with { Id = $"{prefix}{index + 1}" })];
}
