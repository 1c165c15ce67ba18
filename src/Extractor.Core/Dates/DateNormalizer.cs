using Extractor.Text;
using NodaTime;

namespace Extractor.Dates;

/// <summary>Resolves date expressions, in the order of the text, against a reference date.</summary>
/// <remarks>Values follow ISO-TimeML (TIMEX3); weeks are those of ISO 8601; the end of a period is exclusive.</remarks>
/// <param name="reference">The moment that relative expressions count from, in the years 100 to 9900; null when none is known.</param>
/// <param name="onlyYears">Whether that moment tells years that are not printed, and what year and quarter it is, but not what day.</param>
internal sealed partial class DateNormalizer(LocalDateTime? reference, bool onlyYears = false)
{
    /// <summary>Any day serves where none is known: nothing that depends on it is printed.</summary>
    public static readonly LocalDateTime NoReference = new(2000, 1, 1, 0, 0);

    private static readonly LocalDate First = new(1, 1, 1);
    private static readonly LocalDate Last = new(Years.LastEnd, 12, 31);

    private readonly LocalDate today = (reference ?? NoReference).Date;
    // The day, or the first day of the period, that was named last, and where it ends in the text; and the last that was no period.
    private (LocalDate Day, int End)? lastNamed;
    private (LocalDate Day, int End)? lastDate;
    // The moment named last, from which "an hour later" counts.
    private (LocalDateTime Moment, int End)? lastMoment;
    private bool isWeekdayLast;
    private LocalDate? lastQuarter;
    private bool reportsLastQuarter;
    // The part of a fiscal year that is reported on.
    private YearPartNode? fiscalPart;
    private (Value Period, int End)? account;
    private (Value Period, int End)? forecast;
    private int? lastYear;
    private int? namedYear;
    private bool needsReference;
    private bool needsYear;

    /// <summary>The mention with its values. What cannot be resolved for want of a reference date has no start.</summary>
    public DateMention Normalize(DateExpression expression)
    {
        (needsReference, needsYear) = (false, false);
        namedYear = Near(lastNamed, expression)?.Year;
        var value = Resolve(expression.Node, expression);
        var resolved = reference is not null ? !(onlyYears && needsReference && !IsLong(in value)) : !(needsReference || needsYear);
        var modifier = (expression.Node as PartNode)?.Modifier ?? expression.Modifier;
        var zone = ZoneOf(expression.Node);
        var mention = new DateMention
        {
            Text = expression.Text,
            Offset = expression.Offset,
            Length = expression.Length,
            Kind = value.Kind,
            Start = resolved ? Format(value.Start, in value, zone) : null,
            End = resolved && value.Kind == DateKind.Period ? Format(value.End, in value, zone) : null,
            TimeZone = zone.Length > 0 ? zone : null,
            Timex = resolved ? value.Timex : null,
            Relative = needsReference,
            Modifier = modifier,
        };
        if (resolved) Remember(expression, in value);
        return mention;
    }

    // A quarter, a year.
    private static bool IsLong(in Value value)
    {
        const int ShortestQuarter = 90;
        return value.Kind == DateKind.Period && value.Start.Day == 1 && Period.DaysBetween(value.Start.Date, value.End.Date) >= ShortestQuarter;
    }

    // What later expressions count from: the day, the quarter and the account named last.
    private void Remember(DateExpression expression, in Value value)
    {
        var end = expression.Offset + expression.Length;
        // What the text has named a quarter, as its fiscal year counts, stays one.
        if (expression.EndsQuarter && lastQuarter is null && QuarterEnded(value.End.Date) is { } ended) RememberAccount(new YearPartNode(null, TimeUnit.Quarter, 0), in ended, end);
        else if (!expression.IsCompared) RememberAccount(expression.Node, in value, end);
        else if (lastQuarter is null && ComparedWith(expression.Node, value) is { } reported) RememberAccount(expression.Node, in reported, end);
        if (value.Kind is DateKind.Date or DateKind.DateTime or DateKind.Period && value.Precision != Precision.TimeOfDay) lastNamed = (value.Start.Date, end);
        isWeekdayLast = expression.Node is DayNode { Day: 0 };
        if (expression is { IsFiscal: true, IsCompared: false, Node: YearPartNode part }) fiscalPart = part;
        // "On May 27 from 1 p.m. to 4 p.m." names a day as well.
        if (value.Kind is DateKind.Date or DateKind.DateTime || expression.Node is MomentNode { Day: not RangeNode, Time: RangeNode or DayPartNode }) lastDate = (value.Start.Date, end);
        if (value.Kind == DateKind.DateTime) lastMoment = (value.Start, end);
        if (expression.Node is YearNode) lastYear = value.Start.Year;
    }

    // The quarter that ends with a day, or within a week of it, as those of 13 weeks do.
    private static Value? QuarterEnded(LocalDate end)
    {
        const int Week = 7;
        var day = PlusDays(end, -Week - 1);
        var quarter = Quarter(new LocalDate(day.Year, (((day.Month - 1) / 3) * 3) + 1, 1));
        return Math.Abs(Period.DaysBetween(quarter.End.Date, end)) <= Week ? quarter : null;
    }

    private void RememberAccount(DateNode node, in Value value, int end)
    {
        if (node is YearPartNode { Unit: TimeUnit.Quarter } or UnitNode { Unit: TimeUnit.Quarter, IsPreceding: false })
        {
            lastQuarter = value.Start.Date;
        }

        reportsLastQuarter |= node is YearPartNode { Unit: TimeUnit.Quarter } or UnitNode { Unit: TimeUnit.Quarter, IsPreceding: false } or SpokenOfNode { Unit: TimeUnit.Quarter } && value.Start.Date == UnitStart(-1, TimeUnit.Quarter);

        if (node is YearPartNode or MonthNode or SpokenOfNode { Unit: TimeUnit.Quarter } or UnitNode { Unit: TimeUnit.Quarter })
        {
            // What is expected of a quarter to come is no account, unless nothing else is, or in its own sentence.
            var isOver = value.End.Date <= today;
            forecast = isOver ? null : (value, end);
            if (account is null || isOver) account = (value, end);
        }
        else if (node is YearNode or SpokenOfNode { Unit: TimeUnit.Year } or StretchNode) (account, forecast) = (null, null);
    }

    /// <summary>A resolved value.</summary>
    /// <param name="Kind">What is named.</param>
    /// <param name="Start">The start; a time of day alone lies on the reference day.</param>
    /// <param name="End">The exclusive end.</param>
    /// <param name="Timex">TIMEX3 value.</param>
    /// <param name="Precision">Whether the values are printed as days, as moments or as times of day.</param>
    private readonly record struct Value(DateKind Kind, LocalDateTime Start, LocalDateTime End, string Timex, Precision Precision);

    private enum Precision
    {
        Day,
        Moment,
        TimeOfDay,
    }

    private static string? Format(LocalDateTime moment, in Value value, string zone)
    {
        if (value.Kind == DateKind.Recurring) return null;
        if (value.Precision == Precision.Day) return IsoFormat.Day(moment.Date);
        if (value.Precision == Precision.TimeOfDay) return IsoFormat.Time(moment.TimeOfDay);
        return IsoFormat.Moment(moment, zone.Length > 0 ? zone : null);
    }

    private static string ZoneOf(DateNode node) => node switch
    {
        ClockNode clock => clock.Zone,
        MomentNode moment => ZoneOf(moment.Time),
        PartNode part => ZoneOf(part.Period),
        SpanFromNode span => ZoneOf(span.From),
        RangeNode range => ZoneOf(range.From) is { Length: > 0 } zone ? zone : ZoneOf(range.To),
        _ => "",
    };

    private Value Resolve(DateNode node, DateExpression expression) => node switch
    {
        DayNode or WeekdayNode or ComingWeekdayNode or WeekdayFromNode or RelativeDayNode or HolidayNode => OnDay(DayOf(node, expression)),
        NthNode { Unit: TimeUnit.None or TimeUnit.Day, Count: 1 } nth => OnDay(Nth(nth, expression)),
        NthNode nth => Stretch(nth, expression),
        OffsetNode offset => Shifted(offset, expression),
        ClockNode clock => Clock(clock),
        DayPartNode part => Part(today, part, Precision.TimeOfDay),
        MomentNode moment => Moment(moment, expression),
        PartNode part => Resolve(part.Period, expression),
        NowNode => new(DateKind.Date, Reference().AtMidnight(), today.AtMidnight(), "PRESENT_REF", Precision.Day),
        RangeNode range => Range(range, expression),
        StretchNode stretch => Stretch(stretch, expression),
        SpanFromNode span => SpanFrom(span, expression),
        RecurringNode recurring => new(DateKind.Recurring, default, default, recurring.Timex, Precision.Day),
        _ => WholePeriod(node, expression),
    };

    private static Value OnDay(LocalDate day) => new(DateKind.Date, Midnight(day), Midnight(PlusDays(day, 1)), IsoFormat.Day(day), Precision.Day);

    private static LocalDateTime Midnight(LocalDate day) => day.AtMidnight();

    // ISO 8601 years have four digits; what lies beyond is cut there.
    private static LocalDate Plus(LocalDate day, Period period)
    {
        try
        {
            var sum = day + period;
            return sum < First ? First : sum > Last ? Last : sum;
        }
        catch (Exception exception) when (exception is OverflowException or ArgumentOutOfRangeException)
        {
            return period.ToBuilder() is { } p && (p.Years < 0 || p.Months < 0 || p.Weeks < 0 || p.Days < 0) ? First : Last;
        }
    }

    // Most days lie far from both ends.
    private static LocalDate PlusDays(LocalDate day, int days) =>
        Years.IsFarFromEnds(day.Year) && Math.Abs(days) < 36_000 ? day.PlusDays(days) : Plus(day, Period.FromDays(days));

    private static LocalDate PlusMonths(LocalDate day, int months) =>
        Years.IsFarFromEnds(day.Year) && Math.Abs(months) < 1_000 ? day.PlusMonths(months) : Plus(day, Period.FromMonths(months));

    private static LocalDate PlusYears(LocalDate day, int years) => PlusMonths(day, years * 12);

    private LocalDate Reference()
    {
        needsReference = true;
        return today;
    }

    // "That June", "March of the following year": counted from the year of the date just named, or from this one where there is none.
    private YearRef? Counted(YearRef? year) =>
        year is not { IsOfNamed: true, Offset: var offset } ? year : namedYear is { } named ? new(named + offset) : offset == 0 ? null : new(null, offset);

    private int YearOf(YearRef year)
    {
        if (year.IsOfNamed) year = Counted(year) ?? new(null);
        if (year.Printed is { } printed) return Years.Clamp(printed);
        needsReference = true;
        return today.Year + year.Offset;
    }
}
