using Extractor.Text;
using NodaTime;

namespace Extractor.Dates;

/// <summary>
/// The year of a calendar: "Financial calendar 2026", "In 2026 the reports will be published as follows:". The days that open
/// the lines below it are of that year, or of that of the day before them.
/// </summary>
/// <param name="text">The text.</param>
internal sealed class CalendarYear(SourceText text)
{
    /// <summary>How far behind the heading, or the last day of the calendar, the next day may stand, in tokens.</summary>
    private const int Reach = 60;

    /// <summary>A day that lies more months before the one above it is of the next year.</summary>
    private const int LongestStepBack = 7;

    /// <summary>How far from the year the word of the calendar may stand, in tokens.</summary>
    private const int LongestHeading = 16;

    private YearRef year;
    private int month;
    private int reach = -1;

    /// <summary>What an expression says, with the year of the calendar when it stands in one and has none itself.</summary>
    /// <param name="node">What it says.</param>
    /// <param name="first">Its first token.</param>
    /// <param name="end">The token behind its last.</param>
    public DateNode Dated(DateNode node, int first, int end)
    {
        if (node is YearNode { Fiscal: false, Year: { Printed: not null } printed } && IsCalendar(first, end)) (year, month, reach) = (printed with { IsElsewhere = true }, 0, end + Reach);
        else if (OpensLine(first) && node is DayNode or MomentNode && DayOf(node)?.Year is { Printed: not null } ofDay && (first < reach || SaysCalendar(first - 1, first - LongestHeading))) (year, month, reach) = (ofDay with { IsElsewhere = true }, MonthOf(node), end + Reach);
        if (first >= reach || !OpensLine(first)) return node;
        // February behind November is of the next year.
        var ofNode = MonthOf(node);
        if (ofNode > 0 && month - ofNode > LongestStepBack) year = year with { Printed = year.Printed + 1 };
        var dated = Dated(node);
        if (!ReferenceEquals(dated, node)) (month, reach) = (ofNode, end + Reach);
        return dated;
    }

    private static int MonthOf(DateNode node) => DayOf(node)?.Month ?? 0;

    private static DayNode? DayOf(DateNode node) => node switch
    {
        DayNode day => day,
        MomentNode { Day: DayNode day } => day,
        RangeNode { From: DayNode day } => day,
        _ => null,
    };

    private DateNode Dated(DateNode node) => node switch
    {
        DayNode { Year: null, Month: > 0, Day: > 0 } day when IsInYear(day) => day with { Year = year },
        MomentNode { Day: DayNode { Year: null, Month: > 0, Day: > 0 } day } moment when IsInYear(day) => moment with { Day = day with { Year = year } },
        RangeNode { From: DayNode { Year: null, Month: > 0 } start, To: DayNode { Year: null, Month: > 0 } last } when start.Month <= last.Month => new RangeNode(start with { Year = year }, last with { Year = year }),
        _ => node,
    };

    // A common year has no February 29.
    private bool IsInYear(DayNode day) => year.Printed is { } printed && day.Day <= CalendarSystem.Iso.GetDaysInMonth(printed, day.Month);

    // "Financial calendar": from a token back to the start of its line.
    private bool SaysCalendar(int last, int floor)
    {
        for (var i = last; i >= floor; i--)
        {
            if (IsCalendarWord(i)) return true;
            if (!text.IsOnLine(i)) return false;
        }

        return false;
    }

    private bool OpensLine(int first)
    {
        if (text[first].Gap >= Gap.Line) return true;
        return text[first - 1].Kind == TokenKind.Symbol && text[first - 1].Gap >= Gap.Line;
    }

    // The year alone on its line, a word of calendars beside it, or the colon that opens a list.
    private bool IsCalendar(int first, int end)
    {
        if (SaysCalendar(first - 1, first - LongestHeading) || (!text.IsOnLine(first) && !text.IsOnLine(end))) return true;
        for (var i = end; i < end + LongestHeading && text.IsOnLine(i); i++)
        {
            if (IsCalendarWord(i) || (text.Is(i, ':') && text[i + 1].Gap >= Gap.Line)) return true;
        }

        return false;
    }

    private bool IsCalendarWord(int i) => text.Event(i).HasFlag(EventWord.Calendar) || text.IsAny(i, "semester", "trimester");
}
