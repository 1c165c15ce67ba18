using Extractor.Text;

namespace Extractor.Dates;

/// <summary>What a date expression says, word for word, before any reference date is known.</summary>
internal abstract record DateNode;

/// <summary>A year: printed, or counted from the reference year ("last year" is -1).</summary>
/// <param name="Printed">The printed year.</param>
/// <param name="Offset">Years from the reference year, when none is printed.</param>
/// <param name="Nearest">Whether the offset counts what the year is said of: next June is the first June to come.</param>
/// <param name="IsElsewhere">Whether it is printed in the heading of a calendar, before its sentence or behind the last day of a list, and not with what it is said of.</param>
/// <param name="IsOfNamed">Whether the offset counts from the year of the date just named: of that year, of the following year.</param>
internal readonly record struct YearRef(int? Printed, int Offset = 0, bool Nearest = false, bool IsElsewhere = false, bool IsOfNamed = false);

/// <summary>A calendar day, with what is printed of it: May 14, 2014; the 27th; Wednesday, May 14.</summary>
/// <param name="Year">Absent when not printed.</param>
/// <param name="Month">1 to 12; 0 when not printed.</param>
/// <param name="Day">1 to 31; 0 when only the weekday is printed.</param>
/// <param name="Weekday">ISO 8601 day of the week; 0 when not printed.</param>
internal sealed record DayNode(YearRef? Year, int Month, int Day, int Weekday = 0) : DateNode
{
    /// <summary>Months from the reference month: 1 in "the 20th of next month".</summary>
    public int? MonthOffset { get; init; }

    /// <summary>Whether its month and its day may each be the other, and its year is not printed: in "Fri 8/5" the weekday tells.</summary>
    public bool IsEitherOrder { get; init; }
}

/// <summary>A weekday and the week it lies in: next Monday, Tuesday of last week.</summary>
/// <param name="Weekday">ISO 8601 day of the week.</param>
/// <param name="WeekOffset">Weeks from the reference week.</param>
internal sealed record WeekdayNode(int Weekday, int WeekOffset) : DateNode
{
    /// <summary>Whether it is the one before that of which the text speaks: the previous Friday.</summary>
    public bool IsPreceding { get; init; }
}

/// <summary>A weekday counted from the reference day, that day left out: the coming Thursday.</summary>
internal sealed record ComingWeekdayNode(int Weekday) : DateNode;

/// <summary>The weekday next to a day: the Tuesday after Labor Day, the Friday before June 3, the Saturday nearest June 30.</summary>
/// <param name="Weekday">ISO 8601 day of the week.</param>
/// <param name="Direction">1 for the first behind the day, -1 for the last before it, 0 for the nearest.</param>
/// <param name="Day">The day.</param>
internal sealed record WeekdayFromNode(int Weekday, int Direction, DateNode Day) : DateNode;

/// <summary>A day counted from the reference day: yesterday is -1.</summary>
internal sealed record RelativeDayNode(int Offset) : DateNode
{
    /// <summary>Whether it is counted from the date just named, where there is one: the following day.</summary>
    public bool CountsFromNamed { get; init; }
}

/// <summary>The reference day itself as the end of a range: "between May and now", "from March to date".</summary>
internal sealed record NowNode : DateNode;

/// <summary>A feast day.</summary>
/// <param name="Name">Its name in <see cref="Holidays"/>.</param>
/// <param name="Year">The printed year.</param>
/// <param name="Direction">1 for the next, -1 for the last one, 0 for the nearest.</param>
internal sealed record HolidayNode(string Name, YearRef? Year, int Direction) : DateNode;

/// <summary>The nth weekday, day or stretch of weeks or months in a period: the first Friday of next month, the last week of July.</summary>
/// <param name="Nth">1 for the first, -1 for the last.</param>
/// <param name="Count">How many units: 2 in "the first two weeks".</param>
/// <param name="Unit">What is counted.</param>
/// <param name="Weekday">The weekday, when <paramref name="Unit"/> is none.</param>
/// <param name="Container">The period.</param>
internal sealed record NthNode(int Nth, int Count, TimeUnit Unit, int Weekday, DateNode Container) : DateNode;

/// <summary>A month.</summary>
internal sealed record MonthNode(YearRef? Year, int Month) : DateNode;

/// <summary>A quarter (1 to 4) or a half (1, 2) of a year.</summary>
internal sealed record YearPartNode(YearRef? Year, TimeUnit Unit, int Number) : DateNode
{
    /// <summary>Whether it says what is reported on, not when something happens: "fourth quarter results".</summary>
    public bool IsAccount { get; init; }
}

/// <summary>A season, by its TIMEX3 code.</summary>
internal sealed record SeasonNode(YearRef? Year, string Season) : DateNode;

/// <summary>A year.</summary>
internal sealed record YearNode(YearRef Year, bool Fiscal = false) : DateNode;

/// <summary>A span of years that starts at one: the 1990s, the 15th century.</summary>
internal sealed record YearsNode(int First, int Count, string Timex) : DateNode;

/// <summary>An ISO 8601 week of a year.</summary>
internal sealed record WeekNode(YearRef? Year, int Week) : DateNode;

/// <summary>The week that holds a day: the week of May 12.</summary>
internal sealed record WeekOfNode(DateNode Day) : DateNode;

/// <summary>A calendar unit counted from the one that holds the reference day: last quarter is -1.</summary>
internal sealed record UnitNode(TimeUnit Unit, int Offset) : DateNode
{
    /// <summary>Whether it is counted from the date just named, where there is one: the following month; the next month never is.</summary>
    public bool CountsFromNamed { get; init; }

    /// <summary>Whether it is the one before that of which the text speaks: the prior quarter.</summary>
    public bool IsPreceding { get; init; }
}

/// <summary>The unit that the text speaks of: the quarter that was named last, the last whole one, or this one for what is to come; the weekend that fits the tense.</summary>
internal sealed record SpokenOfNode(TimeUnit Unit) : DateNode
{
    /// <summary>Whether it is that of the date just named, where there is one: that week.</summary>
    public bool CountsFromNamed { get; init; }

    /// <summary>Whether it is over, whatever the tense: the latest quarter.</summary>
    public bool IsOver { get; init; }

    /// <summary>Whether an account is given of the whole of it, which is over when it is told in the past: full-year sales rose.</summary>
    public bool IsAccount { get; init; }
}

/// <summary>The same part of the year before: the year-ago quarter, the prior-year first half.</summary>
internal sealed record YearAgoNode(DateNode Part) : DateNode;

/// <summary>The quarter that the text speaks of, in another year: the same quarter last year, the corresponding quarter of 2019.</summary>
/// <param name="Year">The printed year; the year before that of the quarter when absent.</param>
internal sealed record SameQuarterNode(int? Year) : DateNode;

/// <summary>The month that the text speaks of, in another year: the same month last year.</summary>
/// <param name="Year">The printed year; the year before that of the month when absent.</param>
internal sealed record SameMonthNode(int? Year) : DateNode;

/// <summary>The weekend at a day, with the days between: Labor Day weekend ends with the Monday, the weekend of Friday, May 8 starts with it.</summary>
internal sealed record WeekendOfNode(DateNode Day) : DateNode;

/// <summary>A stretch up to or from the reference day: the past three months, the next two weeks.</summary>
/// <param name="Unit">The unit.</param>
/// <param name="Count">How many units.</param>
/// <param name="Direction">1 for the next, -1 for the past.</param>
/// <param name="Vague">Whether the count is not printed: the next few days.</param>
/// <param name="FromToday">Whether the reference day belongs to it: within the next two weeks.</param>
internal sealed record StretchNode(TimeUnit Unit, decimal Count, int Direction, bool Vague = false, bool FromToday = false) : DateNode;

/// <summary>An amount of time from a day: three days ago, two weeks later, two days after tomorrow.</summary>
/// <param name="Amounts">The parts of the amount.</param>
/// <param name="Direction">1 for later, -1 for earlier.</param>
/// <param name="Anchor">The day it counts from; the reference day when absent.</param>
internal sealed record OffsetNode(IReadOnlyList<(decimal Count, TimeUnit Unit)> Amounts, int Direction, DateNode? Anchor) : DateNode
{
    /// <summary>Whether it counts, without an anchor, from the date just named, where there is one: two weeks later; "two weeks ago" never does.</summary>
    public bool CountsFromNamed { get; init; }

    /// <summary>Whether it is the year before in an account of the quarter or month that the text speaks of: "up 19% from a year earlier".</summary>
    public bool IsComparison { get; init; }

    /// <summary>Whether the day is meant and not the week, month or year that holds it: two weeks ago today.</summary>
    public bool NamesDay { get; init; }

    /// <summary>Of such a year, the offset at which its sentence starts: what is expected of a quarter is compared only in its own.</summary>
    public int SentenceStart { get; init; }
}

/// <summary>An amount of time that starts on a day or at a time of day: two weeks starting May 20, two hours from 2 pm.</summary>
internal sealed record SpanFromNode(IReadOnlyList<(decimal Count, TimeUnit Unit)> Amounts, DateNode From) : DateNode;

/// <summary>A time of day.</summary>
/// <param name="Hour">As printed, 0 to 24.</param>
/// <param name="Minute">0 to 59; -1 when not printed.</param>
/// <param name="Second">0 to 59; -1 when not printed.</param>
/// <param name="Half">'a', 'p' or '\0' when not printed.</param>
/// <param name="Zone">IANA zone, or empty.</param>
internal sealed record ClockNode(int Hour, int Minute, int Second, char Half, string Zone) : DateNode
{
    /// <summary>The hour from 0 to 23, a bare "7" being seven in the morning.</summary>
    public int Hour24 => (Half switch
    {
        'a' => Hour == 12 ? 0 : Hour,
        'p' => Hour < 12 ? Hour + 12 : Hour,
        _ => Hour,
    }) % 24;
}

/// <summary>Morning, afternoon, evening or night, by its TIMEX3 code.</summary>
internal sealed record DayPartNode(string Part) : DateNode;

/// <summary>A time of day, or a part of the day, on a day.</summary>
internal sealed record MomentNode(DateNode Day, DateNode Time) : DateNode;

/// <summary>From one to another, the last named unit included; a clock range ends at the printed end.</summary>
internal sealed record RangeNode(DateNode From, DateNode To) : DateNode;

/// <summary>A part of a period: early 2014, the end of March. Its value is the whole period.</summary>
/// <param name="Modifier">TIMEX3 mod: START, MID or END.</param>
/// <param name="Period">The period.</param>
internal sealed record PartNode(string Modifier, DateNode Period) : DateNode;

/// <summary>A set of times: every Monday, each year.</summary>
internal sealed record RecurringNode(string Timex) : DateNode;
