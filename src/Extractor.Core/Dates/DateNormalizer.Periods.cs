using Extractor.Text;
using NodaTime;

namespace Extractor.Dates;

/// <content>Periods: months, quarters, seasons, years, and what reports speak of.</content>
internal sealed partial class DateNormalizer
{
    /// <summary>"A year earlier" is compared with a quarter or month that was named at most this many characters before.</summary>
    private const int AccountReach = 600;

    /// <summary>Companies report on a quarter within this many days from its end.</summary>
    private const int ReportingTime = 75;

    /// <summary>On a year that they have named, companies report within this many days from its end.</summary>
    private const int ReportingTimeOfYear = 135;

    private static Value Days(LocalDate start, LocalDate end, string timex) => new(DateKind.Period, start.AtMidnight(), end.AtMidnight(), timex, Precision.Day);

    private Value WholePeriod(DateNode node, DateExpression expression) => node switch
    {
        YearNode year => SpanOfYears(YearOf(year.Year), 1, IsoFormat.Year(YearOf(year.Year))),
        YearsNode years => SpanOfYears(Math.Max(1, years.First), years.Count, years.Timex),
        MonthNode month => MonthOf(month, expression),
        YearPartNode part => PartOfYear(part, expression),
        SeasonNode season => SeasonOf(season, expression),
        WeekNode week => Week(WeekStart(week.Year is { } year ? YearOf(year) : Reference().Year, week.Week)),
        WeekOfNode week => Week(Monday(DayOf(week.Day, expression))),
        UnitNode unit => Unit(unit, expression),
        SpokenOfNode spokenOf => SpokenOf(spokenOf, expression),
        YearAgoNode yearAgo => YearAgo(yearAgo, expression),
        SameQuarterNode same => SameQuarter(same),
        SameMonthNode same => SameMonth(same, expression),
        WeekendOfNode weekend => WeekendAt(DayOf(weekend.Day, expression)),
        _ => throw new InvalidOperationException($"No period is defined for {node.GetType().Name}."),
    };

    private static Value SpanOfYears(int first, int count, string timex) =>
        Days(new LocalDate(Years.Clamp(first), 1, 1), new LocalDate(Math.Clamp(first + count, 2, Years.LastEnd), 1, 1), timex);

    private Value MonthOf(MonthNode month, DateExpression expression)
    {
        if (month.Year is null && InEventYear(expression, month.Month, 1) is { } ofEvent) month = month with { Year = new(ofEvent.Year) };
        if (month.Year is { Nearest: true, IsOfNamed: true }) month = month with { Year = FollowingYear(month.Month, expression) };
        var start = StartOf(month.Year, year => new LocalDate(year, month.Month, 1), 1, expression.Tense);
        return Days(start, PlusMonths(start, 1), IsoFormat.Month(start));
    }

    // "He came in August 2023 and left the following May"
    private YearRef FollowingYear(int month, DateExpression expression)
    {
        needsReference = true;
        return Near(lastNamed, expression) is { } named ? new(month > named.Month ? named.Year : named.Year + 1) : new(null, 1, Nearest: true);
    }

    private Value PartOfYear(YearPartNode part, DateExpression expression)
    {
        var months = part.Unit == TimeUnit.Quarter ? 3 : 6;
        if (part.Year is null && fiscalPart is { } named && (named.Unit, named.Number) == (part.Unit, part.Number)) part = part with { Year = named.Year };
        LocalDate InYear(int year) => new(year, ((part.Number - 1) * months) + 1, 1);

        // Results of a quarter are said to come after it has ended: one that has just ended is meant, whatever the tense, but for
        // when something is to be: "launch is planned for Q3". Of a fourth quarter that may be the last year's when it is reported on.
        bool JustEnded(int year) => PlusMonths(InYear(year), months) is var ended && ended <= today && ended.Year == today.Year && Period.DaysBetween(ended, today) < ReportingTime;
        var isOver = (JustEnded(today.Year) && !(expression.Tense > 0 && !part.IsAccount)) || (part.IsAccount && JustEnded(today.Year - 1));

        // "Reports First-Half Results", in November: those of the half that is over.
        var isReported = part is { IsAccount: true, Unit: TimeUnit.HalfYear } && expression.Tense == 0;
        var start = StartOf(part.Year, InYear, months, isOver || isReported ? -1 : expression.Tense);
        return Days(start, PlusMonths(start, months), $"{IsoFormat.Year(start.Year)}-{(months == 3 ? 'Q' : 'H')}{part.Number}");
    }

    private Value SpokenOf(SpokenOfNode spokenOf, DateExpression expression) => spokenOf.Unit switch
    {
        TimeUnit.Quarter when expression.Node is SpokenOfNode { IsOver: true } => Quarter(lastQuarter is { } named && PlusMonths(named, 3) <= today ? named : UnitStart(-1, TimeUnit.Quarter)),
        TimeUnit.Quarter => Quarter(expression.Tense > 0 ? UnitStart(0, TimeUnit.Quarter) : lastQuarter ?? UnitStart(-1, TimeUnit.Quarter)),
        TimeUnit.Year when !spokenOf.CountsFromNamed && IsAccountOfLastYear(expression) => Unit(new(TimeUnit.Year, -1), expression),
        _ => Unit(new(spokenOf.Unit, 0) { CountsFromNamed = spokenOf.CountsFromNamed }, expression),
    };

    // "For the full year, sales rose 5%": said early in a year of the last one; "Reports full-year results": at any time.
    private bool IsAccountOfLastYear(DateExpression expression) =>
        expression.Node is SpokenOfNode { IsAccount: true } ? expression.Tense <= 0 : expression.Tense < 0 && today.DayOfYear < (lastYear == today.Year - 1 ? ReportingTimeOfYear : ReportingTime);

    private static Value Quarter(LocalDate start) => Days(start, PlusMonths(start, 3), $"{IsoFormat.Year(start.Year)}-Q{((start.Month - 1) / 3) + 1}");

    private Value YearAgo(YearAgoNode yearAgo, DateExpression expression) => YearBefore(Resolve(yearAgo.Part, expression));

    private Value SameQuarter(SameQuarterNode same)
    {
        needsReference = true;
        var quarter = lastQuarter ?? UnitStart(-1, TimeUnit.Quarter);
        return Quarter(new LocalDate(Years.Clamp(same.Year ?? (quarter.Year - 1)), quarter.Month, 1));
    }

    private Value SameMonth(SameMonthNode same, DateExpression expression)
    {
        var isNamed = account is { Period: var named, End: var end } && expression.Offset - end < AccountReach && PlusMonths(named.Start.Date, 1) == named.End.Date;
        var month = isNamed && account is { } last ? last.Period.Start.Date : new LocalDate(Reference().Year, today.Month, 1);
        needsReference = true;
        var start = new LocalDate(Years.Clamp(same.Year ?? (month.Year - 1)), month.Month, 1);
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
        var ofSeason = season.Year is { Nearest: true, IsOfNamed: true } ? FollowingYear(month, expression) : season.Year;
        var start = StartOf(ofSeason, year => new LocalDate(year, month, 1), 3, expression.Tense);
        return Days(start, PlusMonths(start, 3), $"{IsoFormat.Year(start.Year)}-{season.Season}");
    }

    /// <summary>
    /// The start of a part of a year: of the year that is printed or counted, the next or last one of its name, or, without
    /// a year, the nearest that fits the tense.
    /// </summary>
    private LocalDate StartOf(YearRef? year, Func<int, LocalDate> inYear, int months, int tense)
    {
        year = Counted(year);
        if (year is { Printed: { } printed }) return inYear(Years.Clamp(printed));
        if (year is { } reference)
        {
            var thisYear = inYear(Reference().Year);
            if (!reference.Nearest) return inYear(Years.Clamp(today.Year + reference.Offset));
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
            var score = Math.Abs(distance) + (!inside && distance * tense < 0 ? 300 * Math.Abs(tense) : 0);
            if (score < bestScore) (best, bestScore) = (start, score);
        }

        return best;
    }

    private static LocalDate WeekStart(int year, int week) => PlusDays(Monday(new LocalDate(Math.Clamp(year, 2, Years.Last), 1, 4)), 7 * (week - 1));

    private static Value Week(LocalDate monday) => Days(monday, PlusDays(monday, 7), WeekTimex(monday));

    private static string WeekTimex(LocalDate day) =>
        $"{NodaTime.Calendars.WeekYearRules.Iso.GetWeekYear(day):0000}-W{NodaTime.Calendars.WeekYearRules.Iso.GetWeekOfWeekYear(day):00}";

    private Value Unit(UnitNode unit, DateExpression expression)
    {
        if (unit is { Unit: TimeUnit.Weekend, Offset: 0 } && expression.Tense < 0 && today.DayOfWeek < IsoDayOfWeek.Saturday) unit = unit with { Offset = -1 };
        // Where the last whole quarter is reported on, the prior quarter is the one before it.
        var isPrior = reportsLastQuarter && unit is { Unit: TimeUnit.Quarter, IsPreceding: true };
        // The next month counts from the reference day, but for "the next year he left".
        var isOfNamed = unit.CountsFromNamed || (expression.IsPastNext && namedYear < today.Year);
        var start = UnitStart(isOfNamed ? Named(Near(lastNamed, expression)) : Reference(), isPrior ? -2 : unit.Offset, unit.Unit);
        return unit.Unit switch
        {
            TimeUnit.Week => Week(start),
            TimeUnit.Weekend => Days(start, PlusDays(start, 2), $"{WeekTimex(start)}-WE"),
            TimeUnit.Fortnight => Days(start, PlusDays(start, 14), "P2W"),
            TimeUnit.Month => Days(start, PlusMonths(start, 1), IsoFormat.Month(start)),
            TimeUnit.Quarter => Quarter(start),
            TimeUnit.Decade => SpanOfYears(start.Year, 10, $"{start.Year / 10:000}"),
            TimeUnit.Century => SpanOfYears(start.Year, 100, $"{start.Year / 100:00}"),
            TimeUnit.Day or TimeUnit.BusinessDay => OnDay(start),
            _ => SpanOfYears(start.Year, 1, IsoFormat.Year(start.Year)),
        };
    }

    private LocalDate UnitStart(int offset, TimeUnit unit) => UnitStart(Reference(), offset, unit);

    // The start of the unit that holds a day, or of one so many units later.
    private static LocalDate UnitStart(LocalDate day, int offset, TimeUnit unit) => unit switch
    {
        TimeUnit.Week or TimeUnit.Fortnight => PlusDays(Monday(day), 7 * offset),
        TimeUnit.Weekend => PlusDays(Monday(day), (offset * 7) + 5),
        TimeUnit.Month => PlusMonths(new LocalDate(day.Year, day.Month, 1), offset),
        TimeUnit.Quarter => PlusMonths(new LocalDate(day.Year, (((day.Month - 1) / 3) * 3) + 1, 1), offset * 3),
        TimeUnit.Decade => new LocalDate(Math.Max(1, ((day.Year / 10) + offset) * 10), 1, 1),
        TimeUnit.Century => new LocalDate(Math.Max(1, ((day.Year / 100) + offset) * 100), 1, 1),
        TimeUnit.Day or TimeUnit.BusinessDay => PlusDays(day, offset),
        _ => new LocalDate(Years.Clamp(day.Year + offset), 1, 1),
    };

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
}
