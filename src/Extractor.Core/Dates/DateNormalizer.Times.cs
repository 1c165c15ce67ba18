using System.Globalization;
using Extractor.Text;
using NodaTime;

namespace Extractor.Dates;

/// <content>Times of day, moments and ranges.</content>
internal sealed partial class DateNormalizer
{
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

        // "From April 1 to June 14 interest will be paid": what is to come is only the end, when today lies between the two.
        if (expression.Tense > 0 && HasMonthWithoutYear(range.From) && HasMonthWithoutYear(range.To) && end.End <= start.Start && end.End > today.AtMidnight()) start = Shift(start, -1);

        // Without a printed year both are the nearest to the reference; the end then is the next one behind the start.
        if (HasNoYear(range.To) && end.End <= start.Start)
        {
            end = Shift(end, 1);
            if (range.To is DayNode { Day: 0 } next) end = OnDay(start.Start.Date.Next((IsoDayOfWeek)next.Weekday));
        }
        else if (range.To is HolidayNode { Year: null, Direction: 0 } feast && end.End <= start.Start)
        {
            // "From Labor Day through Halloween"
            var ofYear = Holidays.In(feast.Name, start.Start.Year)[0];
            end = OnDay(ofYear > start.Start.Date ? ofYear : Holidays.In(feast.Name, Years.Clamp(start.Start.Year + 1))[0]);
        }
        else if (range is { From: MomentNode { Day: var opening }, To: MomentNode { Time: ClockNode } hour } && hour.Day == opening && end.Start <= start.Start)
        {
            // "From 21:00 on 7 May until 04:00"
            end = Resolve(hour with { Day = new OffsetNode([(1, TimeUnit.Day)], 1, opening) }, expression);
        }
        else if (expression.Tense < 0 && range is { From: MomentNode { Day: DayNode { Day: 0 } weekdayOfStart } opens, To: MomentNode { Day: DayNode { Day: 0 } } } && end.Start <= start.Start)
        {
            start = Resolve(opens with { Day = Dated(end.Start.Date.Previous((IsoDayOfWeek)weekdayOfStart.Weekday)) }, expression);
        }
        else if (range.To is MomentNode { Day: DayNode { Day: 0 } weekdayOfEnd } moment && (end.Start <= start.Start || start.Start.PlusDays(7) < end.Start))
        {
            end = Resolve(moment with { Day = Dated(start.Start.Date.Next((IsoDayOfWeek)weekdayOfEnd.Weekday)) }, expression);
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

    private static DayNode Dated(LocalDate day) => new(new(day.Year), day.Month, day.Day);

    private static Value Shift(Value part, int years) =>
        part with { Start = PlusYears(part.Start.Date, years).AtMidnight(), End = PlusYears(part.End.Date, years).AtMidnight() };

    private static bool HasMonthWithoutYear(DateNode node) => HasNoYear(node) && node is not DayNode { Month: 0 };

    // "June 3", "June", "late June"
    private static bool HasNoYear(DateNode node) => node is DayNode { Year: null } or MonthNode { Year: null } or PartNode { Period: MonthNode { Year: null } };
}
