using Extractor.Text;
using NodaTime;

namespace Extractor.Dates;

/// <content>What lies an amount of time away from a day, and stretches of such amounts: "two weeks later", "the past three months".</content>
internal sealed partial class DateNormalizer
{
    private Value Shifted(OffsetNode offset, DateExpression expression)
    {
        if (offset.IsComparison && (forecast?.End > offset.SentenceStart ? forecast : account) is { } reported && expression.Offset - reported.End < AccountReach)
        {
            needsReference = true;
            return YearBefore(reported.Period);
        }

        var smallest = offset.Amounts[^1].Unit;
        var anchor = offset.Anchor is not null ? DayOf(offset.Anchor, expression) : offset.CountsFromNamed ? Named(Near(offset.NamesDay ? lastDate : lastNamed, expression)) : Reference();
        if (smallest < TimeUnit.Day)
        {
            needsReference = true;
            var from = offset is { Anchor: null, CountsFromNamed: true } && Near(lastMoment, expression) is { } named ? named
                : anchor == today && reference is { } now ? now
                : anchor.AtMidnight();
            var moment = Add(from, offset.Amounts, offset.Direction);
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

    private Value Stretch(StretchNode stretch, DateExpression expression)
    {
        var count = stretch.Count;
        var timex = $"P{(stretch.Unit < TimeUnit.Day ? "T" : "")}{(stretch.Vague ? $"X{IsoUnits.Of(stretch.Unit).Designator}" : Amount(stretch.Unit, count))}";
        // "He died in 1937; she ran the firm for the next 31 years."
        if (expression.IsPastNext && namedYear < today.Year && stretch.Unit is not TimeUnit.BusinessDay && Near(lastNamed, expression) is { } named) return Days(named, Add(named.AtMidnight(), stretch.Count, stretch.Unit).Date, timex);
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

    private static string Amount(TimeUnit unit, decimal count)
    {
        // "The next two weekends" counts weekends, not their days.
        var (factor, designator) = unit == TimeUnit.Weekend ? (1, 'D') : IsoUnits.Of(unit);
        return FormattableString.Invariant($"{count * factor:0.###}{designator}");
    }

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
}
