using NodaTime;

namespace Extractor.Cultures;

/// <summary>
/// Reads dates and durations in languages that the built-in engine does not read. Emails, phones, dosages and contacts need
/// no such reader. Safe to use from several threads.
/// </summary>
public interface ICultureReader
{
    /// <summary>Whether a culture can be read.</summary>
    /// <param name="culture">BCP 47, for instance de-DE.</param>
    bool Reads(string culture);

    /// <summary>What a paragraph says of dates, times and durations, in any order; overlaps are allowed.</summary>
    /// <param name="paragraph">At most a few thousand characters, without line breaks.</param>
    /// <param name="culture">A culture that is read.</param>
    /// <param name="reference">The moment that relative expressions count from.</param>
    IEnumerable<TimeExpression> Read(string paragraph, string culture, LocalDateTime reference);
}

/// <summary>What a <see cref="ICultureReader"/> found, as recorded data.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Offset">Where it starts in the paragraph, in UTF-16 code units.</param>
/// <param name="Length">How many UTF-16 code units it has.</param>
/// <param name="Timex">
/// TIMEX3 value, with X for what is not printed, or a triple of start, exclusive end and duration:
/// 2026-05-14T15:30, XXXX-05-14, XXXX-WXX-4, (2026-01-01,2026-04-01,P3M), P11.4M.
/// </param>
/// <param name="Modifier">before, after, since, until, start, mid, end, approx, more, less; absent when nothing is said.</param>
public sealed record TimeExpression(TimeExpressionKind Kind, int Offset, int Length, string Timex, string? Modifier = null);

/// <summary>What a time expression is.</summary>
public enum TimeExpressionKind
{
    /// <summary>A day, a time, a moment or a period.</summary>
    Date,

    /// <summary>A length of time.</summary>
    Duration,

    /// <summary>A person's age; its value is that of the duration which it holds.</summary>
    Age,

    /// <summary>A set of times, such as every Monday.</summary>
    Recurring,
}
