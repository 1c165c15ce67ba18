using System.Globalization;
using Extractor.Dates;
using Extractor.Dosages;
using Extractor.Durations;
using Extractor.Emails;
using Extractor.Phones;
using Extractor.Releases;
using Extractor.Text;
using NodaTime;

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
    /// <exception cref="ArgumentOutOfRangeException">The reference date lies outside the years 100 to 9900.</exception>
    public Extraction Extract(string text, ExtractionOptions? options = null)
    {
        options ??= defaults;
        if (options.ReferenceDate is { Year: < 100 or > 9900 }) throw new ArgumentOutOfRangeException(nameof(options), options.ReferenceDate, "The reference date lies outside the years 100 to 9900.");
        using var source = SourceText.Read(text);

        var found = new List<Mention>();
        foreach (var recognizer in Recognizers) recognizer.Recognize(source, options, found);
        var mentions = Overlaps.Resolve(found);

        var lines = TextLine.ReadAll(source);
        var (header, published, dateline) = HeaderReader.Read(source, lines, mentions);
        var normalizer = new DateNormalizer(options.ReferenceDate ?? published?.AtMidnight() ?? options.FallbackReferenceDate);
        var dates = Number(mentions.OfType<DateExpression>().Select(normalizer.Normalize), "d");
        var phones = Number(mentions.OfType<PhoneMention>(), "p");
        var emails = Number(mentions.OfType<EmailMention>(), "e");
        var durations = Number(mentions.OfType<DurationMention>(), "u");

        Mention[] named = [.. dates, .. phones, .. emails, .. durations];
        Array.Sort(named, static (a, b) => a.Offset.CompareTo(b.Offset));
        var release = new ReleaseText(source, lines, named);
        var contacts = ContactReader.Read(release, header?.Issuer);

        return new()
        {
            Source = new() { Characters = text.Length },
            Extractor = new() { Culture = options.Culture },
            Release = header,
            Dates = dates,
            Phones = phones,
            Emails = emails,
            Dosages = Number(mentions.OfType<DosageMention>(), "x"),
            Durations = durations,
            Contacts = contacts,
            Events = EventReader.Read(release, contacts, options.ReferenceDate?.Date ?? published, dateline),
        };
    }

    private static List<T> Number<T>(IEnumerable<T> mentions, string prefix)
        where T : Mention
    {
        List<T> numbered = [];
        foreach (var mention in mentions) numbered.Add(mention with { Id = string.Create(CultureInfo.InvariantCulture, $"{prefix}{numbered.Count + 1}") });
        return numbered;
    }
}
