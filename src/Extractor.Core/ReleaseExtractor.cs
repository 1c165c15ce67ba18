using System.Globalization;
using Extractor.Cultures;
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
/// <param name="cultures">Reads dates and durations in languages other than English; without one they are left out, with a warning.</param>
public sealed class ReleaseExtractor(ExtractionOptions? defaults = null, ICultureReader? cultures = null)
{
    /// <summary>How far into the text its date is looked for, in characters.</summary>
    private const int Head = 3000;

    /// <summary>So many days before the first day that a release names, without telling its own, may an event lie that is to come.</summary>
    private const int LongestNotice = 60;

    /// <summary>The engine's version, SemVer.</summary>
    public static string Version { get; } = typeof(ReleaseExtractor).Assembly.GetName().Version!.ToString(3);

    /// <summary>What is known about every release that is read without options of its own.</summary>
    public ExtractionOptions Defaults { get; } = defaults ?? new();

    /// <summary>Reads one release.</summary>
    /// <param name="text">The decoded text. Any string is read; unpaired surrogates are ordinary characters.</param>
    /// <param name="options">What the caller knows about this release; when absent, the extractor's defaults.</param>
    /// <returns>A document whose status is extracted.</returns>
    /// <exception cref="ArgumentNullException">There is no text.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The reference date lies outside the years 100 to 9900.</exception>
    /// <exception cref="InvalidOperationException">The engine is a culture reader, and the extractor has none.</exception>
    public Extraction Extract(string text, ExtractionOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(text);
        options ??= Defaults;
        if (options.ReferenceDate is { Year: < 100 or > 9900 }) throw new ArgumentOutOfRangeException(nameof(options), options.ReferenceDate, "The reference date lies outside the years 100 to 9900.");
        if (options.Engine == Engine.Recognizers && cultures is null) throw new InvalidOperationException("The engine Recognizers needs a culture reader; give one to the extractor.");
        using var source = SourceText.Read(text);
        options = options with { Culture = options.Culture ?? LanguageDetector.Detect(source) };

        var found = new List<Mention>();
        var isEnglish = options.Engine == Engine.Builtin && Culture.IsEnglish(options.Culture);
        Recognize(source, options, found, isEnglish);
        var lines = TextLine.ReadAll(source);
        var warning = isEnglish ? null : ReadTimes(source, lines, options, found);
        var mentions = Overlaps.Resolve(found);

        var (header, published, near, dateline) = HeaderReader.Read(source, lines, mentions);

        // A day that is not the release's own tells the years that are not printed, but not what "today" is, and events come soon before or after it.
        var onlyYears = options.ReferenceDate is null && published is null && near is not null;
        var ofDateline = near is null && options is { ReferenceDate: null, FallbackReferenceDate: { } kept } ? DayOfDateline(source, mentions, dateline, kept.Date) : null;
        var normalizer = new DateNormalizer(options.ReferenceDate ?? (near ?? ofDateline)?.AtMidnight() ?? options.FallbackReferenceDate, onlyYears);
        var firstOfEvents = options.ReferenceDate?.Date ?? published ?? near?.PlusDays(-LongestNotice) ?? ofDateline;
        var numbered = new NumberedMentions(mentions, normalizer);
        var release = new ReleaseText(source, lines, [.. numbered.Named]);
        var contacts = ContactReader.Read(release, header?.Issuer);

        return new()
        {
            Source = new() { Characters = text.Length },
            Extractor = new() { Culture = options.Culture },
            Release = header,
            Dates = numbered.Dates,
            Phones = numbered.Phones,
            Emails = numbered.Emails,
            Dosages = numbered.Dosages,
            Durations = numbered.Durations,
            Contacts = RepeatedContacts.Drop(contacts, numbered.Phones, numbered.Emails),
            Events = EventReader.Read(release, contacts, firstOfEvents, dateline),
            Warnings = warning is null ? [] : [warning],
        };
    }

    // "RENO, Nev., Sept. 2 /WIRE/ --": the last such day before the text was kept.
    private static LocalDate? DayOfDateline(SourceText source, List<Mention> mentions, Range dateline, LocalDate kept)
    {
        foreach (var mention in mentions)
        {
            if (source.At(mention.Offset) >= dateline.End.Value) return null;
            if (mention is not DateExpression { Node: DayNode { Year: null, Month: > 0 and var month, Day: > 0 and var day } } || source.At(mention.Offset) < dateline.Start.Value) continue;
            var ofYear = new LocalDate(kept.Year, month, Math.Min(day, CalendarSystem.Iso.GetDaysInMonth(kept.Year, month)));
            return ofYear <= kept.PlusDays(1) ? ofYear : ofYear.PlusYears(-1);
        }

        return null;
    }

    private static void Recognize(SourceText source, ExtractionOptions options, List<Mention> found, bool isEnglish)
    {
        // What is written alike in every language, and what the words of one language say.
        List<IRecognizer> recognizers = [new PhoneRecognizer(source, options, found), new EmailRecognizer(source, found), new DosageRecognizer(source, found)];
        if (isEnglish) recognizers.AddRange([new DateRecognizer(source, options, found), new DurationRecognizer(source, found)]);
        for (var first = 0; first < source.Count; first += SourceText.Piece)
        {
            source.Fetch(first);
            foreach (var recognizer in recognizers) recognizer.ReadTo(Math.Min(first + SourceText.Piece, source.Count));
        }
    }

    // What the built-in recognizers do not read.
    private ExtractionWarning? ReadTimes(SourceText source, List<TextLine> lines, ExtractionOptions options, List<Mention> found)
    {
        var culture = options.Culture!;
        if (cultures?.Reads(culture) != true)
            return new("cultureNotRead", $"The text is in {Culture.Describe(culture)}, whose dates and durations are not read here: they and the events are missing, all else was read. "
                + (cultures is null ? "The function app reads them through Microsoft.Recognizers.Text. " : "") + "If the language is wrong, name the culture.");

        // Relative expressions count from the release's own date, which its head tells first.
        var reader = new CultureMentions(cultures, source, options);
        var reference = options.ReferenceDate;
        if (reference is null)
        {
            var head = new List<Mention>();
            reader.Read(DateNormalizer.NoReference, Head, head);
            reference = HeaderReader.Read(source, lines, Overlaps.Resolve(head)).Reference?.AtMidnight() ?? options.FallbackReferenceDate;
        }

        reader.Read(reference ?? DateNormalizer.NoReference, int.MaxValue, found);
        return reader switch
        {
            { IsCutOff: true } => new("timeLimitReached", string.Create(CultureInfo.InvariantCulture,
                $"Dates and durations were read for {options.ReaderTimeLimit.TotalSeconds:0.#} seconds; those in the rest of the text are missing. Split the text.")),
            { Faults: > 0 } => new("paragraphNotRead", string.Create(CultureInfo.InvariantCulture,
                $"The dates and durations of {reader.Faults} paragraphs could not be read and are missing.")),
            _ => null,
        };
    }
}
