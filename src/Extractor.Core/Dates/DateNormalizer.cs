using System.Globalization;
using Extractor.Text;
using NodaTime;

namespace Extractor.Dates;

/// <summary>Resolves date expressions, in the order of the text, against a reference date.</summary>
/// <remarks>Values follow ISO-TimeML (TIMEX3); weeks are those of ISO 8601; the end of a period is exclusive.</remarks>
/// <param name="reference">The moment that relative expressions count from, in the years 100 to 9900; null when none is known.</param>
/// <param name="onlyYears">Whether that moment tells years that are not printed, and what year and quarter it is, but not what day.</param>
internal sealed class DateNormalizer(LocalDateTime? reference, bool onlyYears = false)
{
    /// <summary>"The following day" counts from a date that was named at most this many characters before.</summary>
    private const int AnaphoraReach = 300;

    /// <summary>"A year earlier" is compared with a quarter or month that was named at most this many characters before.</summary>
    private const int AccountReach = 600;

    /// <summary>Companies report on a quarter within this many days from its end.</summary>
    private const int ReportingTime = 75;

    /// <summary>On a year that they have named, companies report within this many days from its end.</summary>
    private const int ReportingTimeOfYear = 135;

    private const int DaysOfYear = 365;

    private static readonly string[] AnaphorStarts = ["following", "next", "same", "previous", "that", "later that", "earlier that", "late that", "early that"];
    private static readonly string[] AnaphorEnds = ["later", "earlier", "before", "after"];

    /// <summary>Any day serves where none is known: nothing that depends on it is printed.</summary>
    public static readonly LocalDateTime NoReference = new(2000, 1, 1, 0, 0);

    private static readonly LocalDate First = new(1, 1, 1);
    private static readonly LocalDate Last = new(9998, 12, 31);

    private readonly LocalDate today = (reference ?? NoReference).Date;
    // The day, or the first day of the period, that was named last, and where it ends in the text; and the last that was no period.
    private (LocalDate Day, int End)? lastNamed;
    private (LocalDate Day, int End)? lastDate;
    private bool isWeekdayLast;
    private LocalDate? lastQuarter;
    private bool reportsLastQuarter;
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
        if (value.Kind is DateKind.Date or DateKind.DateTime) lastDate = (value.Start.Date, end);
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
        return zone.Length > 0 && DateTimeZoneProviders.Tzdb.GetZoneOrNull(zone) is { } tz
            ? IsoFormat.Moment(moment, tz.AtLeniently(moment).Offset)
            : IsoFormat.Moment(moment);
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
        StretchNode stretch => Stretch(stretch),
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
        day.Year is > 99 and < 9900 && Math.Abs(days) < 36_000 ? day.PlusDays(days) : Plus(day, Period.FromDays(days));

    private static LocalDate PlusMonths(LocalDate day, int months) =>
        day.Year is > 99 and < 9900 && Math.Abs(months) < 1_000 ? day.PlusMonths(months) : Plus(day, Period.FromMonths(months));

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
        if (year.Printed is { } printed) return Math.Clamp(printed, 1, 9990);
        needsReference = true;
        return today.Year + year.Offset;
    }

    // ---- days

    private LocalDate DayOf(DateNode node, DateExpression expression) => node switch
    {
        RelativeDayNode relative => PlusDays(Anaphora(expression, NotOver(Near(lastDate, expression) ?? Near(lastNamed, expression), expression)), relative.Offset),
        WeekdayNode weekday => SameBefore(weekday, expression) ?? PlusDays(Monday(Reference()), (weekday.WeekOffset * 7) + weekday.Weekday - 1),
        ComingWeekdayNode weekday => Reference().Next((IsoDayOfWeek)weekday.Weekday),
        WeekdayFromNode { Direction: > 0 } weekday => DayOf(weekday.Day, expression).Next((IsoDayOfWeek)weekday.Weekday),
        WeekdayFromNode weekday => DayOf(weekday.Day, expression).Previous((IsoDayOfWeek)weekday.Weekday),
        HolidayNode holiday => HolidayOf(holiday, expression),
        DayNode day => DayOf(day, expression),
        NthNode { Unit: TimeUnit.None or TimeUnit.Day } nth => Nth(nth, expression),
        OffsetNode offset => Shifted(offset, expression).Start.Date,
        _ => Resolve(node, expression).Start.Date,
    };

    // "The following day", "two weeks later", "the day before", "that year" count from the date just named; "yesterday" never does.
    private LocalDate Anaphora(DateExpression expression) => Anaphora(expression, Near(lastNamed, expression));

    private LocalDate Anaphora(DateExpression expression, LocalDate? named)
    {
        needsReference = true;
        return IsAnaphoric(expression.Text) ? named ?? today : today;
    }

    private static LocalDate? Near((LocalDate Day, int End)? named, DateExpression expression) => named is var (day, end) && expression.Offset - end < AnaphoraReach ? day : null;

    // Where even the day is years ago, so is the text.
    private LocalDate? NotOver(LocalDate? named, DateExpression expression) =>
        expression.IsToCome && named is { } day && day < today && Period.DaysBetween(day, today) < DaysOfYear ? null : named;

    // "on Friday, down 5% from the previous Friday"
    private LocalDate? SameBefore(WeekdayNode weekday, DateExpression expression) =>
        weekday.IsPreceding && Near(lastNamed, expression) is { } named && (int)named.DayOfWeek == weekday.Weekday && named <= Reference() ? PlusDays(named, -7) : null;

    private static bool IsAnaphoric(string text) =>
        Array.Exists(AnaphorStarts, start => text.StartsWith(start, StringComparison.OrdinalIgnoreCase))
        || Array.Exists(AnaphorEnds, end => text.EndsWith(end, StringComparison.OrdinalIgnoreCase));

    private LocalDate DayOf(DayNode day, DateExpression expression)
    {
        if (day.Day == 0) return WeekdayBehind(day.Weekday, expression) ?? WeekdayAlone(day.Weekday, expression.Tense);
        if (day.MonthOffset is { } months)
        {
            var month = PlusMonths(new LocalDate(Reference().Year, today.Month, 1), months);
            return new LocalDate(month.Year, month.Month, Math.Min(day.Day, month.Calendar.GetDaysInMonth(month.Year, month.Month)));
        }

        if (day.Month == 0 && day.Weekday == 0 && InNamedMonth(day, expression) is { } inNamed) return inNamed;
        if (day.Month == 0)
        {
            // "the 21st": the nearest month in which it exists and falls on the weekday.
            needsReference = true;
            var start = new LocalDate(today.Year, today.Month, 1);
            var nearest = new NearestDay(today, day.Weekday, expression.Tense);
            for (var distance = -14; distance <= 14; distance++)
            {
                var month = PlusMonths(start, distance);
                if (day.Day <= CalendarSystem.Iso.GetDaysInMonth(month.Year, month.Month)) nearest.Consider(month.PlusDays(day.Day - 1));
            }

            return nearest.Day;
        }

        if (day.Year is { Nearest: true } year)
        {
            var here = On(Reference().Year, day.Month, day.Day);
            return year.Offset > 0 ? (here > today ? here : On(today.Year + 1, day.Month, day.Day)) : here < today ? here : On(today.Year - 1, day.Month, day.Day);
        }

        if (Counted(day.Year) is { } printed) return On(YearOf(printed), day.Month, day.Day);
        if (day.Weekday == 0 && InEventYear(expression, day.Month, day.Day) is { } ofEvent) return ofEvent;
        needsYear = true;
        var fitting = new NearestDay(today, day.Weekday, expression.Tense);
        for (var y = Math.Max(1, today.Year - 8); y <= Math.Min(9998, today.Year + 8); y++)
        {
            if (day.Day <= CalendarSystem.Iso.GetDaysInMonth(y, day.Month)) fitting.Consider(new LocalDate(y, day.Month, day.Day));
        }

        return fitting.Day;
    }

    // The day in the year of what the sentence says, where the tense does not deny it.
    private LocalDate? InEventYear(DateExpression expression, int month, int day) =>
        expression.EventYear is { } year && On(year, month, day) is var inYear && Period.DaysBetween(today, inYear) * expression.Tense > 0 ? inYear : null;

    // "On Jan 6 and on the 9th"; not of a month that is over, of what is to come.
    private LocalDate? InNamedMonth(DayNode day, DateExpression expression)
    {
        if (lastDate is not var (named, end) || end != expression.NamedDayEnd || day.Day <= named.Day || day.Day > CalendarSystem.Iso.GetDaysInMonth(named.Year, named.Month)) return null;
        var inMonth = named.PlusDays(day.Day - named.Day);
        return expression.Tense > 0 && inMonth < today ? null : inMonth;
    }

    private static LocalDate On(int year, int month, int day) => new(year, month, Math.Min(day, CalendarSystem.Iso.GetDaysInMonth(year, month)));

    /// <summary>
    /// The day nearest to the reference date that fits the weekday and the tense. A day that does not fit is taken only when
    /// the fitting one is some years away: then the weekday is the slip.
    /// </summary>
    private struct NearestDay(LocalDate today, int weekday, int tense)
    {
        private LocalDate? best;
        private int bestScore = int.MaxValue;

        public readonly LocalDate Day => best ?? today;

        public void Consider(LocalDate day)
        {
            var distance = Period.DaysBetween(today, day);
            var score = Math.Abs(distance) + (distance * tense < 0 ? 300 : 0) + (weekday != 0 && (int)day.DayOfWeek != weekday ? 400 : 0);
            if (score < bestScore) (best, bestScore) = (day, score);
        }
    }

    // "probably Wednesday or Thursday": the day behind the weekday just named.
    private LocalDate? WeekdayBehind(int weekday, DateExpression expression)
    {
        const int LongestJoint = 5;
        const int LongestStep = 4;
        if (!isWeekdayLast || lastDate is not { } named || expression.Offset - named.End > LongestJoint || (int)named.Day.DayOfWeek == weekday) return null;
        needsReference = true;
        var next = named.Day.Next((IsoDayOfWeek)weekday);
        return (expression.Tense < 0 && next > today) || Period.DaysBetween(named.Day, next) > LongestStep ? null : next;
    }

    private LocalDate WeekdayAlone(int weekday, int tense)
    {
        var difference = weekday - (int)Reference().DayOfWeek;
        if (tense > 0) return PlusDays(today, (difference + 7) % 7);
        return PlusDays(today, -((-difference + 7) % 7));
    }

    private LocalDate HolidayOf(HolidayNode holiday, DateExpression expression)
    {
        if (holiday.Year is { } year) return Holidays.In(holiday.Name, Math.Clamp(YearOf(year), 1, 9990));
        if (holiday.Direction != 0) needsReference = true;
        needsYear = true;
        var days = Enumerable.Range(today.Year - 1, 3).Where(y => y is > 0 and < 9990).Select(y => Holidays.In(holiday.Name, y)).ToList();
        return holiday.Direction switch
        {
            > 0 => days.FirstOrDefault(day => day > today, today),
            < 0 => days.LastOrDefault(day => day < today, today),
            _ => Nearest(days, expression.Tense),
        };
    }

    private LocalDate Nearest(List<LocalDate> days, int tense)
    {
        var nearest = new NearestDay(today, 0, tense);
        foreach (var day in days) nearest.Consider(day);
        return nearest.Day;
    }

    private static LocalDate Monday(LocalDate day) => day.PlusDays(1 - (int)day.DayOfWeek);

    private LocalDate Nth(NthNode nth, DateExpression expression)
    {
        var container = Resolve(nth.Container, expression);
        var first = container.Start.Date;
        if (nth.Unit == TimeUnit.Day) return nth.Nth < 0 ? PlusDays(container.End.Date, -1) : PlusDays(first, nth.Nth - 1);
        var weekday = (IsoDayOfWeek)nth.Weekday;
        if (nth.Nth < 0) return container.End.Date.Previous(weekday);
        return PlusDays(first.PlusDays(-1).Next(weekday), 7 * (nth.Nth - 1));
    }

    // ---- amounts

    private Value Shifted(OffsetNode offset, DateExpression expression)
    {
        if (offset.IsComparison && (forecast?.End > offset.SentenceStart ? forecast : account) is { } reported && expression.Offset - reported.End < AccountReach)
        {
            needsReference = true;
            return YearBefore(reported.Period);
        }

        var smallest = offset.Amounts[^1].Unit;
        var anchor = offset.Anchor is not null ? DayOf(offset.Anchor, expression) : offset.NamesDay ? Anaphora(expression, Near(lastDate, expression)) : Anaphora(expression);
        if (smallest < TimeUnit.Day)
        {
            needsReference = true;
            var moment = Add(anchor == today && reference is { } now ? now : anchor.AtMidnight(), offset.Amounts, offset.Direction);
            return new(DateKind.DateTime, moment, moment, $"{IsoFormat.Day(moment.Date)}T{HourMinute(moment)}", Precision.Moment);
        }

        if (smallest == TimeUnit.BusinessDay) return OnDay(BusinessDays(anchor, (int)offset.Amounts[0].Count * offset.Direction));
        var day = Add(anchor.AtMidnight(), offset.Amounts, offset.Direction).Date;
        return OnDay(day) with
        {
            Timex = offset.NamesDay || offset.Amounts.Count > 1 ? IsoFormat.Day(day) : smallest switch
            {
                TimeUnit.Year or TimeUnit.HalfYear or TimeUnit.Decade => IsoFormat.Year(day.Year),
                TimeUnit.Month => IsoFormat.Month(day),
                TimeUnit.Week or TimeUnit.Fortnight => WeekTimex(day),
                TimeUnit.Quarter => $"{IsoFormat.Year(day.Year)}-Q{((day.Month - 1) / 3) + 1}",
                _ => IsoFormat.Day(day),
            },
        };
    }

    private static LocalDateTime Add(LocalDateTime moment, IReadOnlyList<(decimal Count, TimeUnit Unit)> amounts, int direction)
    {
        foreach (var (count, unit) in amounts) moment = Add(moment, count * direction, unit);
        return moment;
    }

    private static LocalDateTime Add(LocalDateTime moment, decimal count, TimeUnit unit)
    {
        var whole = (int)Math.Clamp(Math.Round(count), -100_000, 100_000);
        return unit switch
        {
            TimeUnit.Second => moment.PlusSeconds((long)count),
            TimeUnit.Minute => moment.PlusSeconds((long)(count * 60)),
            TimeUnit.Hour => moment.PlusSeconds((long)(count * 3600)),
            _ => Plus(moment.Date, unit switch
            {
                TimeUnit.Week or TimeUnit.Weekend => Period.FromDays((int)Math.Clamp(count * 7, -700_000, 700_000)),
                TimeUnit.Fortnight => Period.FromDays(whole * 14),
                TimeUnit.Month => count == whole ? Period.FromMonths(whole) : Period.FromDays((int)(count * 30)),
                TimeUnit.Quarter => Period.FromMonths(whole * 3),
                TimeUnit.HalfYear => Period.FromMonths(whole * 6),
                TimeUnit.Year => Period.FromMonths((int)Math.Clamp(Math.Round(count * 12), -100_000, 100_000)),
                TimeUnit.Decade => Period.FromYears(Math.Clamp(whole * 10, -9000, 9000)),
                TimeUnit.Century => Period.FromYears(Math.Clamp(whole * 100, -9000, 9000)),
                _ => Period.FromDays(whole),
            }).At(moment.TimeOfDay),
        };
    }

    private static LocalDate BusinessDays(LocalDate day, int count)
    {
        var step = Math.Sign(count);
        for (var left = Math.Min(Math.Abs(count), 10_000); left > 0;)
        {
            day = PlusDays(day, step);
            if (day.DayOfWeek <= IsoDayOfWeek.Friday) left--;
        }

        return day;
    }

    private Value Stretch(StretchNode stretch)
    {
        var count = stretch.Count;
        var timex = $"P{(stretch.Unit < TimeUnit.Day ? "T" : "")}{(stretch.Vague ? $"X{Amount(stretch.Unit, 1)[^1]}" : Amount(stretch.Unit, count))}";
        var day = Reference();
        if (stretch.Unit < TimeUnit.Day)
        {
            var now = reference ?? day.AtMidnight();
            var other = Add(now, count * stretch.Direction, stretch.Unit);
            return new(DateKind.Period, stretch.Direction > 0 ? now : other, stretch.Direction > 0 ? other : now, timex, Precision.Moment);
        }

        if (stretch.Unit is TimeUnit.Quarter or TimeUnit.Decade or TimeUnit.Century)
        {
            // Whole calendar units: the last two quarters end with the last whole one.
            var unit = UnitStart(stretch.Direction > 0 ? 1 : 0, stretch.Unit);
            var far = Add(unit.AtMidnight(), count * stretch.Direction, stretch.Unit).Date;
            return Days(stretch.Direction > 0 ? unit : far, stretch.Direction > 0 ? far : unit, timex);
        }

        if (stretch.Direction < 0) return stretch.Unit == TimeUnit.BusinessDay ? Days(BusinessDays(day, -(int)count), day, timex) : Days(Add(day.AtMidnight(), -count, stretch.Unit).Date, day, timex);
        if (stretch.FromToday && stretch.Unit != TimeUnit.BusinessDay) return Days(day, Add(day.AtMidnight(), count, stretch.Unit).Date, timex);
        var tomorrow = PlusDays(day, 1);
        return Days(tomorrow, stretch.Unit == TimeUnit.BusinessDay ? PlusDays(BusinessDays(day, (int)count), 1) : Add(tomorrow.AtMidnight(), count, stretch.Unit).Date, timex);
    }

    private static string Amount(TimeUnit unit, decimal count) => unit switch
    {
        TimeUnit.Fortnight => FormattableString.Invariant($"{count * 2:0.###}W"),
        TimeUnit.Quarter => FormattableString.Invariant($"{count * 3:0.###}M"),
        TimeUnit.HalfYear => FormattableString.Invariant($"{count * 6:0.###}M"),
        TimeUnit.Decade => FormattableString.Invariant($"{count * 10:0.###}Y"),
        TimeUnit.Century => FormattableString.Invariant($"{count * 100:0.###}Y"),
        TimeUnit.Second => FormattableString.Invariant($"{count:0.###}S"),
        TimeUnit.Minute => FormattableString.Invariant($"{count:0.###}M"),
        TimeUnit.Hour => FormattableString.Invariant($"{count:0.###}H"),
        TimeUnit.Week => FormattableString.Invariant($"{count:0.###}W"),
        TimeUnit.Month => FormattableString.Invariant($"{count:0.###}M"),
        TimeUnit.Year => FormattableString.Invariant($"{count:0.###}Y"),
        _ => FormattableString.Invariant($"{count:0.###}D"),
    };

    private Value SpanFrom(SpanFromNode span, DateExpression expression)
    {
        if (span.From is ClockNode clock)
        {
            var opening = today.At(Time(clock));
            var closing = Add(opening, span.Amounts, 1);
            return new(DateKind.Period, opening, closing, $"T{HourMinute(opening)}/T{HourMinute(closing)}", Precision.TimeOfDay);
        }

        var from = DayOf(span.From, expression);
        if (span.Amounts[^1].Unit < TimeUnit.Day && span.From is RelativeDayNode && reference is { } now)
        {
            return new(DateKind.Period, now, Add(now, span.Amounts, 1), $"PT{Amount(span.Amounts[0].Unit, span.Amounts[0].Count)}", Precision.Moment);
        }

        var end = Add(from.AtMidnight(), span.Amounts, 1);
        return span.Amounts[^1].Unit < TimeUnit.Day
            ? new(DateKind.Period, from.AtMidnight(), end, $"{IsoFormat.Day(from)}/{IsoFormat.Day(end.Date)}", Precision.Moment)
            : Days(from, end.Date, $"{IsoFormat.Day(from)}/{IsoFormat.Day(end.Date)}");
    }

    // ---- periods

    private static Value Days(LocalDate start, LocalDate end, string timex) => new(DateKind.Period, start.AtMidnight(), end.AtMidnight(), timex, Precision.Day);

    private Value WholePeriod(DateNode node, DateExpression expression) => node switch
    {
        YearNode year => Years(YearOf(year.Year), 1, IsoFormat.Year(YearOf(year.Year))),
        YearsNode years => Years(Math.Max(1, years.First), years.Count, years.Timex),
        MonthNode month => MonthOf(month, expression),
        YearPartNode part => PartOfYear(part, expression),
        SeasonNode season => SeasonOf(season, expression),
        WeekNode week => Week(WeekStart(week.Year is { } year ? YearOf(year) : Reference().Year, week.Week)),
        WeekOfNode week => Week(Monday(DayOf(week.Day, expression))),
        UnitNode unit => Unit(unit, expression),
        SpokenOfNode spokenOf => SpokenOf(spokenOf.Unit, expression),
        YearAgoNode yearAgo => YearAgo(yearAgo, expression),
        SameQuarterNode same => SameQuarter(same),
        SameMonthNode same => SameMonth(same, expression),
        WeekendOfNode weekend => WeekendAt(DayOf(weekend.Day, expression)),
        _ => throw new InvalidOperationException($"No period is defined for {node.GetType().Name}."),
    };

    private static Value Years(int first, int count, string timex) =>
        Days(new LocalDate(Math.Clamp(first, 1, 9990), 1, 1), new LocalDate(Math.Clamp(first + count, 2, 9998), 1, 1), timex);

    private Value MonthOf(MonthNode month, DateExpression expression)
    {
        if (month.Year is null && InEventYear(expression, month.Month, 1) is { } ofEvent) month = month with { Year = new(ofEvent.Year) };
        var start = StartOf(month.Year, year => new LocalDate(year, month.Month, 1), 1, expression.Tense);
        return Days(start, PlusMonths(start, 1), IsoFormat.Month(start));
    }

    private Value PartOfYear(YearPartNode part, DateExpression expression)
    {
        var months = part.Unit == TimeUnit.Quarter ? 3 : 6;
        LocalDate InYear(int year) => new(year, ((part.Number - 1) * months) + 1, 1);

        // Results of a quarter are said to come after it has ended: one that has just ended is meant, whatever the tense. Of a
        // fourth quarter that may be the last year's when it is reported on.
        bool JustEnded(int year) => PlusMonths(InYear(year), months) is var ended && ended <= today && ended.Year == today.Year && Period.DaysBetween(ended, today) < ReportingTime;
        var isOver = JustEnded(today.Year) || (part.IsAccount && JustEnded(today.Year - 1));

        // "Reports First-Half Results", in November: those of the half that is over.
        var isReported = part is { IsAccount: true, Unit: TimeUnit.HalfYear } && expression.Tense == 0;
        var start = StartOf(part.Year, InYear, months, isOver || isReported ? -1 : expression.Tense);
        return Days(start, PlusMonths(start, months), $"{IsoFormat.Year(start.Year)}-{(months == 3 ? 'Q' : 'H')}{part.Number}");
    }

    private Value SpokenOf(TimeUnit unit, DateExpression expression) => unit switch
    {
        TimeUnit.Quarter when expression.Node is SpokenOfNode { IsOver: true } => Quarter(lastQuarter is { } named && PlusMonths(named, 3) <= today ? named : UnitStart(-1, unit)),
        TimeUnit.Quarter => Quarter(expression.Tense > 0 ? UnitStart(0, unit) : lastQuarter ?? UnitStart(-1, unit)),
        TimeUnit.Year => Unit(new(unit, IsAccountOfLastYear(expression) ? -1 : 0), expression),
        _ => Unit(new(unit, 0), expression),
    };

    // "For the full year, sales rose 5%": said early in a year of the last one; "Reports full-year results": at any time.
    private bool IsAccountOfLastYear(DateExpression expression) =>
        !IsAnaphoric(expression.Text) && (expression.Node is SpokenOfNode { IsAccount: true } ? expression.Tense <= 0 : expression.Tense < 0 && today.DayOfYear < (lastYear == today.Year - 1 ? ReportingTimeOfYear : ReportingTime));

    private static Value Quarter(LocalDate start) => Days(start, PlusMonths(start, 3), $"{IsoFormat.Year(start.Year)}-Q{((start.Month - 1) / 3) + 1}");

    private Value YearAgo(YearAgoNode yearAgo, DateExpression expression) => YearBefore(Resolve(yearAgo.Part, expression));

    private Value SameQuarter(SameQuarterNode same)
    {
        needsReference = true;
        var quarter = lastQuarter ?? UnitStart(-1, TimeUnit.Quarter);
        return Quarter(new LocalDate(Math.Clamp(same.Year ?? (quarter.Year - 1), 1, 9990), quarter.Month, 1));
    }

    private Value SameMonth(SameMonthNode same, DateExpression expression)
    {
        var isNamed = account is { Period: var named, End: var end } && expression.Offset - end < AccountReach && PlusMonths(named.Start.Date, 1) == named.End.Date;
        var month = isNamed && account is { } last ? last.Period.Start.Date : new LocalDate(Reference().Year, today.Month, 1);
        needsReference = true;
        var start = new LocalDate(Math.Clamp(same.Year ?? (month.Year - 1), 1, 9990), month.Month, 1);
        return Days(start, PlusMonths(start, 1), IsoFormat.Month(start));
    }

    private static Value YearBefore(Value part) => InOtherYear(part, -1);

    // "Up from $3 million in the third quarter of 2025": what is reported on is the same quarter of the next year, if that has begun.
    private Value? ComparedWith(DateNode node, Value value) =>
        node is YearPartNode { Unit: TimeUnit.Quarter, Year.Printed: not null } && InOtherYear(value, 1) is var next && next.Start.Date <= today ? next : null;

    private static Value InOtherYear(Value part, int years)
    {
        var shifted = Shift(part, years);
        return Days(shifted.Start.Date, shifted.End.Date, $"{IsoFormat.Year(shifted.Start.Year)}{part.Timex[4..]}");
    }

    private static Value WeekendAt(LocalDate day)
    {
        var saturday = PlusDays(Monday(day), day.DayOfWeek <= IsoDayOfWeek.Tuesday ? -2 : 5);
        var monday = PlusDays(saturday, 2);
        return Days(day < saturday ? day : saturday, day >= monday ? PlusDays(day, 1) : monday, $"{WeekTimex(saturday)}-WE");
    }

    // Meteorological seasons of the northern hemisphere: spring starts on the first of March.
    private Value SeasonOf(SeasonNode season, DateExpression expression)
    {
        var month = season.Season switch { "SP" => 3, "SU" => 6, "FA" => 9, _ => 12 };
        var start = StartOf(season.Year, year => new LocalDate(year, month, 1), 3, expression.Tense);
        return Days(start, PlusMonths(start, 3), $"{IsoFormat.Year(start.Year)}-{season.Season}");
    }

    /// <summary>
    /// The start of a part of a year: of the year that is printed or counted, the next or last one of its name, or, without
    /// a year, the nearest that fits the tense.
    /// </summary>
    private LocalDate StartOf(YearRef? year, Func<int, LocalDate> inYear, int months, int tense)
    {
        year = Counted(year);
        if (year is { Printed: { } printed }) return inYear(Math.Clamp(printed, 1, 9990));
        if (year is { } reference)
        {
            var thisYear = inYear(Reference().Year);
            if (!reference.Nearest) return inYear(Math.Clamp(today.Year + reference.Offset, 1, 9990));
            if (reference.Offset == 0) return thisYear;
            if (reference.Offset > 0) return thisYear > today ? thisYear : inYear(today.Year + 1);
            return PlusMonths(thisYear, months) <= today ? thisYear : inYear(today.Year - 1);
        }

        needsYear = true;
        var best = inYear(today.Year);
        var bestScore = int.MaxValue;
        for (var y = Math.Max(1, today.Year - 1); y <= today.Year + 1; y++)
        {
            var start = inYear(y);
            var end = PlusMonths(start, months);
            var middle = start.PlusDays(Period.DaysBetween(start, end) / 2);
            var distance = Period.DaysBetween(today, middle);
            var inside = start <= today && today < end;
            var score = Math.Abs(distance) + (!inside && distance * tense < 0 ? 300 : 0);
            if (score < bestScore) (best, bestScore) = (start, score);
        }

        return best;
    }

    private static LocalDate WeekStart(int year, int week) => PlusDays(Monday(new LocalDate(Math.Clamp(year, 2, 9990), 1, 4)), 7 * (week - 1));

    private static Value Week(LocalDate monday) => Days(monday, PlusDays(monday, 7), WeekTimex(monday));

    private static string WeekTimex(LocalDate day) =>
        $"{NodaTime.Calendars.WeekYearRules.Iso.GetWeekYear(day):0000}-W{NodaTime.Calendars.WeekYearRules.Iso.GetWeekOfWeekYear(day):00}";

    private Value Unit(UnitNode unit, DateExpression expression)
    {
        if (unit is { Unit: TimeUnit.Weekend, Offset: 0 } && expression.Tense < 0 && today.DayOfWeek < IsoDayOfWeek.Saturday) unit = unit with { Offset = -1 };
        // Where the last whole quarter is reported on, the prior quarter is the one before it.
        var isPrior = reportsLastQuarter && unit is { Unit: TimeUnit.Quarter, IsPreceding: true };
        var start = UnitStart(isPrior ? -2 : unit.Offset, unit.Unit, expression);
        return unit.Unit switch
        {
            TimeUnit.Week => Week(start),
            TimeUnit.Weekend => Days(start, PlusDays(start, 2), $"{WeekTimex(start)}-WE"),
            TimeUnit.Fortnight => Days(start, PlusDays(start, 14), "P2W"),
            TimeUnit.Month => Days(start, PlusMonths(start, 1), IsoFormat.Month(start)),
            TimeUnit.Quarter => Quarter(start),
            TimeUnit.Decade => Years(start.Year, 10, $"{start.Year / 10:000}"),
            TimeUnit.Century => Years(start.Year, 100, $"{start.Year / 100:00}"),
            TimeUnit.Day or TimeUnit.BusinessDay => OnDay(start),
            _ => Years(start.Year, 1, IsoFormat.Year(start.Year)),
        };
    }

    // "The following month" counts from the date just named, the next month from the reference day.
    private LocalDate UnitStart(int offset, TimeUnit unit, DateExpression? expression = null)
    {
        var day = expression is not null && !expression.Text.StartsWith("next", StringComparison.OrdinalIgnoreCase) && !expression.Text.StartsWith("previous", StringComparison.OrdinalIgnoreCase) ? Anaphora(expression) : Reference();
        return unit switch
        {
            TimeUnit.Week or TimeUnit.Fortnight => PlusDays(Monday(day), 7 * offset),
            TimeUnit.Weekend => PlusDays(Monday(day), (offset * 7) + 5),
            TimeUnit.Month => PlusMonths(new LocalDate(day.Year, day.Month, 1), offset),
            TimeUnit.Quarter => PlusMonths(new LocalDate(day.Year, (((day.Month - 1) / 3) * 3) + 1, 1), offset * 3),
            TimeUnit.Decade => new LocalDate(Math.Max(1, ((day.Year / 10) + offset) * 10), 1, 1),
            TimeUnit.Century => new LocalDate(Math.Max(1, ((day.Year / 100) + offset) * 100), 1, 1),
            TimeUnit.Day or TimeUnit.BusinessDay => PlusDays(day, offset),
            _ => new LocalDate(Math.Clamp(day.Year + offset, 1, 9990), 1, 1),
        };
    }

    private Value Stretch(NthNode nth, DateExpression expression)
    {
        var container = Resolve(nth.Container, expression);
        var (start, end) = (container.Start.Date, container.End.Date);
        var count = nth.Count;
        if (nth.Unit == TimeUnit.Week)
        {
            // A week belongs to the month or year that holds its Thursday (ISO 8601).
            var first = Monday(start.PlusDays(-1).Next(IsoDayOfWeek.Thursday));
            var last = Monday(end.Previous(IsoDayOfWeek.Thursday));
            var monday = nth.Nth < 0 ? PlusDays(last, 7 * (1 - count)) : PlusDays(first, 7 * (nth.Nth - 1));
            return count == 1 ? Week(monday) : Days(monday, PlusDays(monday, 7 * count), $"P{count}W");
        }

        var length = nth.Unit switch
        {
            TimeUnit.Month => Period.FromMonths(count),
            TimeUnit.Quarter => Period.FromMonths(3 * count),
            TimeUnit.Year => Period.FromYears(count),
            _ => Period.FromDays(count),
        };
        var from = nth.Nth < 0 ? Plus(end, Period.Zero - length) : Plus(start, nth.Unit == TimeUnit.Month ? Period.FromMonths(nth.Nth - 1) : Period.FromDays(nth.Nth - 1));
        var timex = nth.Unit == TimeUnit.Month && count == 1 ? IsoFormat.Month(from) : $"P{Amount(nth.Unit, count)}";
        return Days(from, Plus(from, length), timex);
    }

    // ---- times

    private Value Clock(ClockNode clock)
    {
        var time = Time(clock);
        return new(DateKind.Time, today.At(time), today.At(time), $"T{TimexTime(clock)}", Precision.TimeOfDay);
    }

    private static LocalTime Time(ClockNode clock) => new(clock.Hour24, Math.Max(0, clock.Minute), Math.Max(0, clock.Second));

    private static string HourMinute(LocalDateTime moment) => IsoFormat.HourMinute(moment.Hour, moment.Minute);

    private static string TimexTime(ClockNode clock) =>
        IsoFormat.HourMinute(clock.Hour == 24 ? 24 : clock.Hour24, Math.Max(0, clock.Minute)) + (clock.Second > 0 ? string.Create(CultureInfo.InvariantCulture, $":{clock.Second:00}") : "");

    // Hours as people use the words; the night ends with the day.
    private static Value Part(LocalDate day, DayPartNode part, Precision precision)
    {
        var (from, to) = part.Part switch
        {
            "MO" => (new LocalTime(8, 0), new LocalTime(12, 0)),
            "AF" => (new LocalTime(12, 0), new LocalTime(16, 0)),
            "EV" => (new LocalTime(16, 0), new LocalTime(20, 0)),
            "NI" => (new LocalTime(20, 0), new LocalTime(23, 59, 59)),
            "MI" => (new LocalTime(11, 0), new LocalTime(13, 0)),
            _ => (new LocalTime(8, 0), new LocalTime(18, 0)),
        };
        return new(DateKind.Period, day.At(from), day.At(to), $"{(precision == Precision.Moment ? IsoFormat.Day(day) : "")}T{part.Part}", precision);
    }

    private Value Moment(MomentNode moment, DateExpression expression)
    {
        if (moment.Day is RangeNode) return Resolve(moment.Day, expression);
        var day = DayOf(moment.Day, expression);
        switch (moment.Time)
        {
            case ClockNode clock:
                var at = day.At(Time(clock));
                if (clock.Hour == 24) at = Midnight(PlusDays(day, 1));
                return new(DateKind.DateTime, at, at, $"{IsoFormat.Day(day)}T{TimexTime(clock)}", Precision.Moment);
            case RangeNode { From: ClockNode from, To: ClockNode to }:
                if (IsAfternoon(from, to)) to = to with { Half = 'p' };
                var (start, end) = (day.At(Time(from)), day.At(Time(to)));
                if (end <= start && to.Half == 'a' && to.Hour == 12 && from.Half == 'a') end = day.At(new LocalTime(12, 0));
                else if (end <= start) end = PlusDays(day, 1).At(Time(to));
                return new(DateKind.Period, start, end, $"{IsoFormat.Day(day)}T{TimexTime(from)}/{IsoFormat.Day(end.Date)}T{TimexTime(to with { Hour = end.Hour, Half = '\0' })}", Precision.Moment);
            case DayPartNode part:
                return Part(day, part, Precision.Moment);
            default:
                return OnDay(day);
        }
    }

    // "9-5", "11 to 2", "12:00 to 4:00", "1 p.m. to 3": the second is past noon.
    private static bool IsAfternoon(ClockNode from, ClockNode to) =>
        to is { Half: '\0', Hour: >= 1 and < 12 } && from.Hour <= 12 && Time(to) <= Time(from) && Time(to with { Half = 'p' }) > Time(from);

    private Value Range(RangeNode range, DateExpression expression)
    {
        if (range is { From: ClockNode from, To: ClockNode to })
        {
            if (IsAfternoon(from, to)) to = to with { Half = 'p' };
            return new(DateKind.Period, today.At(Time(from)), today.At(Time(to)), $"T{TimexTime(from)}/T{TimexTime(to)}", Precision.TimeOfDay);
        }

        var start = Resolve(range.From, expression);

        // "June 6 – Saturday": a day and its weekday.
        if (range is { From: DayNode { Day: > 0 }, To: DayNode { Day: 0 } weekday } && (int)start.Start.DayOfWeek == weekday.Weekday) return start;
        var end = Resolve(range.To, expression);

        // Without a printed year both are the nearest to the reference; the end then is the next one behind the start.
        if (HasNoYear(range.To) && end.End <= start.Start)
        {
            end = Shift(end, 1);
            if (range.To is DayNode { Day: 0 } next) end = OnDay(start.Start.Date.Next((IsoDayOfWeek)next.Weekday));
        }
        else if (range.To is MomentNode { Day: DayNode { Day: 0 } weekdayOfEnd } moment && end.Start <= start.Start)
        {
            var next = start.Start.Date.Next((IsoDayOfWeek)weekdayOfEnd.Weekday);
            end = Resolve(moment with { Day = new DayNode(new(next.Year), next.Month, next.Day) }, expression);
        }
        else if (HasNoYear(range.From) && HasNoYear(range.To) && PlusYears(start.Start.Date, 1) <= end.Start.Date)
        {
            end = Shift(end, -1);
        }
        else if (HasNoYear(range.From) && end.End <= start.Start)
        {
            // "late January-February 2025": the year of the second.
            var years = end.Start.Year - start.Start.Year;
            if (end.End <= PlusYears(start.Start.Date, years).AtMidnight()) years--;
            start = Shift(start, years);
        }

        var precise = start.Precision == Precision.Moment || end.Precision == Precision.Moment;
        var timex = precise
            ? $"{start.Timex}/{end.Timex}"
            : $"{IsoFormat.Day(start.Start.Date)}/{IsoFormat.Day(range.To is NowNode ? today : PlusDays(end.End.Date, -1))}";
        return new(DateKind.Period, start.Start, end.End, timex, precise ? Precision.Moment : Precision.Day);
    }

    private static Value Shift(Value part, int years) =>
        part with { Start = PlusYears(part.Start.Date, years).AtMidnight(), End = PlusYears(part.End.Date, years).AtMidnight() };

    // "June 3", "June", "late June"
    private static bool HasNoYear(DateNode node) => node is DayNode { Year: null } or MonthNode { Year: null } or PartNode { Period: MonthNode { Year: null } };
}
