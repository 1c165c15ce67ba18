using Extractor.Text;
using NodaTime;

namespace Extractor.Dates;

/// <content>The days that expressions name.</content>
internal sealed partial class DateNormalizer
{
    /// <summary>"The following day" counts from a date that was named at most this many characters before.</summary>
    private const int AnaphoraReach = 300;

    private const int DaysOfYear = 365;

    private LocalDate DayOf(DateNode node, DateExpression expression) => node switch
    {
        RelativeDayNode relative => PlusDays(relative.CountsFromNamed ? Named(NotOver(Near(lastDate, expression) ?? Near(lastNamed, expression), expression)) : Reference(), relative.Offset),
        WeekdayNode weekday => SameBefore(weekday, expression) ?? PlusDays(Monday(Reference()), (weekday.WeekOffset * 7) + weekday.Weekday - 1),
        ComingWeekdayNode weekday => Reference().Next((IsoDayOfWeek)weekday.Weekday),
        WeekdayFromNode { Direction: > 0 } weekday => DayOf(weekday.Day, expression).Next((IsoDayOfWeek)weekday.Weekday),
        WeekdayFromNode { Direction: 0 } weekday => PlusDays(DayOf(weekday.Day, expression), -4).Next((IsoDayOfWeek)weekday.Weekday),
        WeekdayFromNode weekday => DayOf(weekday.Day, expression).Previous((IsoDayOfWeek)weekday.Weekday),
        HolidayNode holiday => HolidayOf(holiday, expression),
        DayNode day => DayOf(day, expression),
        NthNode { Unit: TimeUnit.None or TimeUnit.Day } nth => Nth(nth, expression),
        OffsetNode offset => Shifted(offset, expression).Start.Date,
        _ => Resolve(node, expression).Start.Date,
    };

    // "The following day", "two weeks later", "the day before", "that year" count from the date just named, or, where there is none near by, from today.
    private LocalDate Named(LocalDate? named)
    {
        needsReference = true;
        return named ?? today;
    }

    private static T? Near<T>((T Value, int End)? named, DateExpression expression) where T : struct => named is var (value, end) && expression.Offset - end < AnaphoraReach ? value : null;

    // Where even the day is years ago, so is the text.
    private LocalDate? NotOver(LocalDate? named, DateExpression expression) =>
        expression.IsToCome && named is { } day && day < today && Period.DaysBetween(day, today) < DaysOfYear ? null : named;

    // "on Friday, down 5% from the previous Friday"
    private LocalDate? SameBefore(WeekdayNode weekday, DateExpression expression) =>
        weekday.IsPreceding && Near(lastNamed, expression) is { } named && (int)named.DayOfWeek == weekday.Weekday && named <= Reference() ? PlusDays(named, -7) : null;

    private LocalDate DayOf(DayNode day, DateExpression expression)
    {
        if (day.Day == 0) return WeekdayBehind(day.Weekday, expression) ?? WeekdayOfNotice(day.Weekday, expression) ?? WeekdayAlone(day.Weekday, expression.Tense);
        if (day.MonthOffset is { } months)
        {
            var month = PlusMonths(new LocalDate(Reference().Year, today.Month, 1), months);
            return new LocalDate(month.Year, month.Month, Math.Min(day.Day, month.Calendar.GetDaysInMonth(month.Year, month.Month)));
        }

        if (day.Month == 0 && InNamedMonth(day, expression) is { } inNamed) return inNamed;
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
        if (InYearOfList(day, expression) is { } ofList) return ofList;
        var nearestYear = new NearestDay(today, day.Weekday, expression.Tense);
        Consider(ref nearestYear, day.Month, day.Day, day.Weekday, onlyWeekday: false);

        // "Fri 8/5", which is no Friday near by but in the other order.
        if (day.IsEitherOrder && day.Weekday != 0 && (int)nearestYear.Day.DayOfWeek != day.Weekday) Consider(ref nearestYear, day.Day, day.Month, day.Weekday, onlyWeekday: true);
        return nearestYear.Day;
    }

    // Behind a day to come, a later one of the same list is of the same year.
    private LocalDate? InYearOfList(DayNode day, DateExpression expression)
    {
        if (!expression.IsNextOfList || day.Weekday != 0 || lastDate is not var (named, _) || named <= today) return null;
        var inYear = On(named.Year, day.Month, day.Day);
        return inYear > named ? inYear : null;
    }

    // A day of a month in the years around this one.
    private void Consider(ref NearestDay nearest, int month, int day, int weekday, bool onlyWeekday)
    {
        for (var y = Math.Max(1, today.Year - 8); y <= Math.Min(Years.LastEnd, today.Year + 8); y++)
        {
            if (day > CalendarSystem.Iso.GetDaysInMonth(y, month)) continue;
            var inYear = new LocalDate(y, month, day);
            if (!onlyWeekday || (int)inYear.DayOfWeek == weekday) nearest.Consider(inYear);
        }
    }

    // The day in the year of what the sentence says, where the tense does not deny it.
    private LocalDate? InEventYear(DateExpression expression, int month, int day) =>
        expression.EventYear is { } year && On(year, month, day) is var inYear && Period.DaysBetween(today, inYear) * expression.Tense > 0 ? inYear : null;

    // "On Jan 6 and on the 9th", "from Feb. 9 to 12, with a tour on Monday the 10th"; not of a month that is over, of what is to come.
    private LocalDate? InNamedMonth(DayNode day, DateExpression expression)
    {
        if (lastNamed is not var (named, end) || end != expression.NamedDayEnd || day.Day <= named.Day || day.Day > CalendarSystem.Iso.GetDaysInMonth(named.Year, named.Month)) return null;
        var inMonth = named.PlusDays(day.Day - named.Day);
        if (day.Weekday != 0 && (int)inMonth.DayOfWeek != day.Weekday) return null;
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
            var score = Math.Abs(distance) + (distance * tense < 0 ? 300 * Math.Abs(tense) : 0) + (weekday != 0 && (int)day.DayOfWeek != weekday ? 400 : 0);
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

    // "Reposing on Thursday (11th June) from 5pm. Removal Friday": the weekday at or behind a day to come.
    private LocalDate? WeekdayOfNotice(int weekday, DateExpression expression)
    {
        if (!expression.IsOfNotice || lastDate is not var (named, _) || named <= today) return null;
        needsReference = true;
        return PlusDays(named, (weekday - (int)named.DayOfWeek + 7) % 7);
    }

    private LocalDate WeekdayAlone(int weekday, int tense)
    {
        var difference = weekday - (int)Reference().DayOfWeek;
        if (tense > 0) return PlusDays(today, (difference + 7) % 7);
        return PlusDays(today, -((-difference + 7) % 7));
    }

    private LocalDate HolidayOf(HolidayNode holiday, DateExpression expression)
    {
        if (holiday.Year is { } year) return Holidays.In(holiday.Name, Years.Clamp(YearOf(year)))[0];
        if (holiday.Direction != 0) needsReference = true;
        needsYear = true;
        var days = Enumerable.Range(today.Year - 1, 3).Where(y => y is > 0 and < Years.Last).SelectMany(y => Holidays.In(holiday.Name, y)).ToList();
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
}
