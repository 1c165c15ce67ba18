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

/// <summary>What a caller knows about a release.</summary>
public sealed record ExtractionOptions
{
    /// <summary>
    /// The moment that relative expressions such as "yesterday" count from. When absent, the release's own dateline is
    /// used, then the first plausible date of its head, then <see cref="FallbackReferenceDate"/>.
    /// </summary>
    public LocalDateTime? ReferenceDate { get; init; }

    /// <summary>Counts when the release itself names no date: for instance the day its file was written.</summary>
    public LocalDateTime? FallbackReferenceDate { get; init; }

    /// <summary>ISO 3166-1 alpha-2 region for phone numbers without a country code and for the order of numeric dates.</summary>
    public string Region { get; init; } = "US";

    /// <summary>The language the release is written in, a BCP 47 tag. The built-in engine reads English.</summary>
    public string Culture { get; init; } = "en-US";

    /// <summary>The order of day and month in numeric dates; when absent, the region's.</summary>
    public DateOrder? DateOrder { get; init; }
}
