using NodaTime;

namespace Extractor;

/// <summary>In which order a numeric date such as 04/05/2026 prints day and month.</summary>
public enum DateOrder
{
    /// <summary>Month first, as in the United States.</summary>
    MonthDay,

    /// <summary>Day first, as in Europe.</summary>
    DayMonth,
}

/// <summary>What reads dates and durations.</summary>
public enum Engine
{
    /// <summary>The built-in one for English, a culture reader, where there is one, for other languages.</summary>
    Builtin,

    /// <summary>A culture reader for every language: Microsoft.Recognizers.Text.</summary>
    Recognizers,
}

/// <summary>What a caller knows about a release.</summary>
public sealed record ExtractionOptions
{
    /// <summary>
    /// The moment that relative expressions such as "yesterday" count from. When absent, the release's own dateline is
    /// used, then the first plausible date of its head, then <see cref="FallbackReferenceDate"/>.
    /// </summary>
    public LocalDateTime? ReferenceDate { get; init; }

    /// <summary>
    /// Counts when the release itself names no date: for instance the day its file was written. A dateline without a year is the last
    /// such day before it.
    /// </summary>
    public LocalDateTime? FallbackReferenceDate { get; init; }

    /// <summary>
    /// ISO 3166-1 alpha-2 region for phone numbers without a country code and for the order of numeric dates; when absent,
    /// what the text's company tells (plc, "(ASX: ...)"), else the culture's: US for en-US, DE for de-DE.
    /// </summary>
    /// <exception cref="ArgumentException">What is set is no region.</exception>
    public string? Region
    {
        get;
        init => field = value is null ? null : Extractor.Region.Parse(value)
            ?? throw new ArgumentException($"\"{value}\" is not a region. Write its ISO 3166 code, for instance {Extractor.Region.Example}.", nameof(Region));
    }

    /// <summary>
    /// The language the release is written in, a BCP 47 tag such as de-DE (see <see cref="Cultures.Culture.Parse"/>); when
    /// absent, it is told from the text.
    /// </summary>
    /// <exception cref="ArgumentException">What is set is no culture.</exception>
    public string? Culture
    {
        get;
        init => field = value is null ? null : Cultures.Culture.Parse(value)
            ?? throw new ArgumentException($"\"{value}\" is not a culture. Write for instance {Cultures.Culture.Example}.", nameof(Culture));
    }

    /// <summary>What reads the dates and durations of English releases; of others, always a culture reader.</summary>
    public Engine Engine { get; init; }

    /// <summary>How long a culture reader may take for a release; what is not read by then is left out, with a warning.</summary>
    public TimeSpan ReaderTimeLimit { get; init; } = TimeSpan.FromMinutes(1);

    /// <summary>The order of day and month in numeric dates; when absent, the region's.</summary>
    public DateOrder? DateOrder { get; init; }

    internal string HomeRegion => Region ?? Cultures.Culture.RegionOf(Culture ?? Cultures.Culture.English);
}
