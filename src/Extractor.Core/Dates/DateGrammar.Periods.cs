using Extractor.Text;

namespace Extractor.Dates;

internal sealed partial class DateGrammar
{
    /// <summary>What "a few" stands for.</summary>
    private const int Few = 3;

    /// <summary>period = [modifier] (month | quarter | half | season | year | decade | week | unit | stretch)</summary>
    private Parsed? Period(int i)
    {
        if (text.Is(i, WordClass.Modifier) && ModifiedPeriod(i) is { } modified) return modified;
        return PlainPeriod(i);
    }

    // "mid-2018", "early next week", "end of 2013", "earlier this year", "later in 2018", "late October", "earlier in the week".
    private Parsed? ModifiedPeriod(int i)
    {
        var hyphen = text.Is(i + 1, '-');
        var j = hyphen ? i + 2 : i + 1;
        if (text.Is(i, "latter")) return LatterPart(j);
        if (text.Is(i, "midway"))
        {
            if (!text.Is(j, "through")) return null;
            j++;
        }
        else if (text.Is(i, "midyear"))
        {
            if (PartYear(i + 1, out var behind) is { } year) return new(new PartNode("MID", new YearNode(year)), behind);
            return MidYear(i, i);
        }
        else if (text.IsAny(i, "end", "beginning", "start", "middle", "close"))
        {
            if (!text.Is(j, "of")) return EndAlone(i, j, hyphen);
            if (text.Is(i, "end") && EndOfDay(Skip(j + 1, "the")) is { } closing) return closing;
            if (text.Is(i, "close") && text.Is(Skip(j + 1, "the"), "day")) return null;
            j++;
        }
        else if (text.Is(j, "to"))
        {
            // mid-to-late 2020
            j = text.Is(j + 1, '-') ? j + 2 : j + 1;
            if (!text.IsAny(j, "mid", "late")) return null;
            j = text.Is(j + 1, '-') ? j + 2 : j + 1;
        }
        else
        {
            if (hyphen && text.Is(i, "mid") && MidYear(i, j) is { } mid) return mid;
            j = text.Is(j, "part") && text.Is(j + 1, "of") ? j + 2 : Skip(j, "in", "of");
            if (text.Is(j, "on") && text.Is(j + 1, WordClass.Weekday) && !(text.Is(i, "later") && text.Is(i - 1, "or"))) j++;
        }

        j = Skip(j, "the");
        if (text.Is(j, '\'')) j++;
        if (!text.IsNear(j) || (text.Is(j, WordClass.Month) && MonthDay(j) is { Node: DayNode })) return null;
        var period = PlainPeriod(j) ?? BareUnit(j) ?? (text.Is(j - 1, "of") ? BareSeason(j) : null);
        if (text.IsAny(i, "early", "earlier", "late", "later", "mid")) period ??= text.Is(j, WordClass.Month) ? MonthPeriod(j, expected: true) : ModifiedDay(j);
        return period is { Node: not (OffsetNode or StretchNode or RecurringNode) } found ? new(new PartNode(text.Word(i).Timex, found.Node), found.End) : null;
    }

    // "the latter half of 2026", "the latter part of May"
    private Parsed? LatterPart(int i)
    {
        if (!text.IsAny(i, "half", "part") || !text.Is(i + 1, "of")) return null;
        var j = Skip(i + 2, "the");
        var period = text.Is(j, WordClass.Month) ? MonthPeriod(j, expected: true) : PlainPeriod(j) ?? BareUnit(j);
        return period switch
        {
            { Node: YearNode year, End: var end } when text.Is(i, "half") => new(new YearPartNode(year.Year, TimeUnit.HalfYear, 2), end),
            { Node: UnitNode { Unit: TimeUnit.Year } year, End: var end } when text.Is(i, "half") => new(new YearPartNode(new(null, year.Offset), TimeUnit.HalfYear, 2), end),
            { Node: SpokenOfNode { Unit: TimeUnit.Year }, End: var end } when text.Is(i, "half") => new(new YearPartNode(new(null, 0), TimeUnit.HalfYear, 2), end),
            { Node: MonthNode or YearNode or YearPartNode or UnitNode or SpokenOfNode or YearsNode } found => new(new PartNode("END", found.Node), found.End),
            _ => null,
        };
    }

    // "the back half of 2026", "the front half of the year"
    private Parsed? BackHalf(int i) => text.IsAny(i, "back", "front") && text.Is(i + 1, "half") && LatterPart(i + 1) is { Node: YearPartNode half } found
        ? found with { Node = half with { Number = text.Is(i, "back") ? 2 : 1 } }
        : null;

    // "first half of May", "second half of July 2025"
    private Parsed? HalfOfMonth(int i)
    {
        if (!text.IsAny(i, "first", "second") || !text.Is(i + 1, "half") || !text.Is(i + 2, "of") || !text.Is(i + 3, WordClass.Month) || MonthDay(i + 3) is not null) return null;
        return MonthPeriod(i + 3, expected: true) is { } month ? new(new PartNode(text.Is(i, "first") ? "START" : "END", month.Node), month.End) : null;
    }

    // "end of tomorrow", "end of day", "end of the day on June 6": its last second.
    private Parsed? EndOfDay(int i)
    {
        if (text.Is(i, "day") && text.Is(Skip(i + 1, "on"), WordClass.Weekday) && WeekdayFirst(Skip(i + 1, "on")) is { Node: DayNode } weekday) return AtLastSecond(weekday);
        if (text.Is(i, "day") && text.Is(i + 1, "on") && DayInMonth(i + 2) is { Node: DayNode } printed) return AtLastSecond(printed);
        var today = text.Is(i, "day") && text.Is(i - 1, "of") && (text[i + 1].Kind != TokenKind.Word || text.IsAny(i + 1, "since", "on"));
        var day = RelativeDay(i) ?? (today ? new(new RelativeDayNode(0), i + 1) : null);
        return day is { Node: RelativeDayNode } found ? AtLastSecond(found) : null;
    }

    private static Parsed AtLastSecond(Parsed day) => new(new MomentNode(day.Node, new ClockNode(23, 59, 59, '\0', "")), day.End);

    // "end-2025", "by end June", "at end 2025"
    private Parsed? EndAlone(int i, int j, bool hyphen)
    {
        if (!text.Is(i, "end") || !text.IsNear(j) || !(hyphen || text.Is(i - 1, DateWord.BeforePart))) return null;
        var period = text.Is(j, WordClass.Month) ? MonthPeriod(j, expected: true) : PlainPeriod(j);
        return period is { Node: MonthNode or YearNode or YearPartNode } found ? new(new PartNode("END", found.Node), found.End) : null;
    }

    // "by mid-year", "report data mid-year", "by midyear"; "mid-year results" name no period.
    private Parsed? MidYear(int i, int j)
    {
        if (!text.IsAny(j, "year", "yr", "month", "week", "midyear") || !IsPhraseEnd(j + 1)) return null;
        var isWhen = text.Is(i - 1, DateWord.BeforePart) || (text[i - 1].Kind == TokenKind.Word && text.IsOnLine(i) && !text.IsAny(i - 1, WordClass.Article | WordClass.Deictic) && !text.IsAny(j + 1, "and", "or"));
        return isWhen ? new(new PartNode("MID", new UnitNode(text.Is(j, "midyear") ? TimeUnit.Year : text.Word(j).TimeUnit, 0)), j + 1) : null;
    }

    // "earlier today", "late Friday", "early Monday morning"
    private Parsed? ModifiedDay(int i)
    {
        var day = text.Is(i, WordClass.RelativeDay) ? RelativeDay(i) : text.Is(i, WordClass.Weekday) ? WeekdayFirst(i) : null;
        return day switch
        {
            { Node: RelativeDayNode or DayNode } found => TimeBehind(i, found) ?? found,
            { Node: MomentNode } tonight => tonight,
            _ => null,
        };
    }

    // "the year", "the fiscal year", "the week" behind "end of": the unit that holds the reference day.
    private Parsed? BareUnit(int i)
    {
        if (!text.IsAny(i - 1, "the", "of") || (text.Is(i - 1, "of") && (text.Is(i + 1, WordClass.Cardinal) || text.IsNumber(i + 1)))) return null;
        var unit = BehindYearWord(i);
        var isWhole = text.Word(unit).TimeUnit is TimeUnit.Day or TimeUnit.Week or TimeUnit.Month or TimeUnit.Quarter or TimeUnit.Year or TimeUnit.Decade;
        return isWhole && text[unit].Length >= 3 && !text.IsPlural(unit) && IsUnitEnd(unit + 1) ? Spoken(unit) : null;
    }

    // "the fiscal year", "the full year"
    private int BehindYearWord(int i) => text.Is(i, WordClass.YearWord) && text.IsAny(i + 1, "year", "quarter") && text.IsInProse(i + 1) ? i + 1 : i;

    private Parsed Spoken(int unit) => new(text.IsAny(unit, "quarter", "year") ? new SpokenOfNode(text.Word(unit).TimeUnit) : new UnitNode(text.Word(unit).TimeUnit, 0), unit + 1);

    private bool IsUnitEnd(int i) => text[i].Kind is not TokenKind.Word || text[i].Gap >= Gap.Paragraph
        || !text.Is(i, DateWord.BreaksUnit);

    private Parsed? PlainPeriod(int i)
    {
        if (text.IsNumber(i))
        {
            if (DateOpening.IsShortYear(text, i)) return new(new YearNode(new(ShortYear(i))), i + 1);
            if (text[i].Length == 4) return MonthPeriod(i, expected: false) ?? IsoWeek(i) ?? QuarterOrHalf(i) ?? NumericMonth(i) ?? YearRange(i) ?? Decade(i) ?? (BareYear(i) is { } year ? PartBehind(year) : null);
            if (text[i + 1].Kind != TokenKind.Word) return NumericMonth(i) ?? NumericMonths(i) ?? Decade(i) ?? Deictic(i);
            return text.IsGlued(i + 1) ? QuarterOrHalf(i) ?? FirstMonths(i) ?? Decade(i) ?? Deictic(i) ?? Century(i) : Deictic(i) ?? Century(i);
        }

        var opener = text.Classes(i);
        bool Opens(WordClass classes) => opener.HasAny(classes);
        if (Opens(WordClass.Month) && (MonthQuarter(i) ?? MonthPeriod(i, expected: false)) is { } month) return month;
        if (Opens(WordClass.YearPart | WordClass.PeriodOpener) && (NumberedQuarter(i) ?? SameQuarter(i) ?? HalfYear(i) ?? BackHalf(i)) is { } quarter) return quarter;
        if (Opens(WordClass.Ordinal | WordClass.Deictic | WordClass.PeriodOpener | WordClass.YearPartCode) && (QuarterOrHalf(i) ?? HalfOfMonth(i)) is { } part) return part;
        if (Opens(WordClass.YearWord | WordClass.TimeUnit) && (FiscalPart(i) ?? FiscalYear(i)) is { } fiscal) return PartBehind(fiscal);
        if (Opens(WordClass.YearWord) && YearOfAccount(i) is { } account) return account;
        if (Opens(WordClass.YearWord) && SpokenOf(i) is { } whole) return whole;
        if (Opens(WordClass.PeriodOpener | WordClass.Deictic) && (ThatUnit(i) ?? RecentUnits(i) ?? YearAgo(i)) is { } spokenOf) return spokenOf;
        if (Opens(WordClass.PeriodOpener | WordClass.TimeUnit) && (Week(i) ?? YearEnd(i) ?? LatestQuarter(i) ?? NamedUnit(i)) is { } unit) return unit;
        if (Opens(WordClass.Every) && Recurring(i) is { } recurring) return recurring;
        if (Opens(WordClass.Decade | WordClass.Cardinal) && Decade(i) is { } decade) return decade;
        if (Opens(WordClass.Deictic | WordClass.Cardinal | WordClass.VagueAmount | WordClass.PeriodOpener) && Deictic(i) is { } deictic) return PartBehind(deictic);
        if (Opens(WordClass.Season) && Season(i) is { } season) return season;
        return Opens(WordClass.Ordinal | WordClass.Cardinal) ? Century(i) : null;
    }

    // ISO 8601: "2026-W23", "2026W23".
    private Parsed? IsoWeek(int i)
    {
        var week = text.IsGlued(i + 1, '-') ? i + 2 : i + 1;
        if (!text.IsGlued(week) || !text.Is(week, "w") || !text.IsGluedNumber(week + 1) || text[week + 1].Length != 2 || !Years.IsBesideDate(text.Int(i))) return null;
        return text.Int(week + 1) is >= 1 and <= 53 and var number && IsFree(week + 2) && !text.IsGlued(week + 2, '-') ? new(new WeekNode(new(text.Int(i)), number), week + 2) : null;
    }

    // "week 3 of 2027", "Wk 12/2025", "the week of May 12", "the week starting February 4", "w/c 4 February", "the week 31"
    private Parsed? Week(int i)
    {
        if (text.Is(i, "w")) return text.IsGlued(i + 1, '/') && text.IsGlued(i + 2) && text.Is(i + 2, "c") ? WeekOf(DayInMonth(i + 3) ?? NumericDay(i + 3)) : null;
        if (!text.Is(i, "week") && !(text.Is(i, "wk") && text.IsGlued(i + 2, '/'))) return null;
        if (text.IsNumber(i + 1) && text.Int(i + 1) is >= 1 and <= 53 and var week)
        {
            var year = YearBehind(i + 2, out var end);
            return year is not null || text.Is(i - 1, "the") ? new(new WeekNode(year, week), end) : null;
        }

        var starting = text.IsAny(i + 1, "starting", "beginning", "commencing");
        if (!starting && !text.Is(i + 1, "of")) return null;
        var j = Skip(i + 2, "on", "the");
        // "the week of the 12th", not "within one week of the first dose".
        var day = DayInMonth(j) ?? (DayNumber(j, out var nth) is var number and > 0 && text[nth - 1].Kind == TokenKind.Word && IsPhraseEnd(nth) ? new Parsed(new DayNode(null, 0, number), nth) : null);
        return WeekOf(day);
    }

    private static Parsed? WeekOf(Parsed? day) => day is { Node: DayNode } found ? new(new WeekOfNode(found.Node), found.End) : null;

    // "year-end 2018", "by year end", "month-end", "EOY", "by YE"
    private Parsed? YearEnd(int i)
    {
        if (text.IsAny(i, "ye", "eoy"))
        {
            if (text.IsGluedNumber(i + 1) && text.IsNumber(i + 1, 2) && IsFree(i + 2)) return new(new PartNode("END", new YearNode(new(Years.OfTwoDigits(text.Int(i + 1))))), i + 2);
            return EndOfYear(i + 1) ?? (text.Is(i, "eoy") || (text.Span(i) is "YE" && text.Is(i - 1, DateWord.BeforePart) && IsPhraseEnd(i + 1)) ? EndOf(TimeUnit.Year, i + 1) : null);
        }

        var isOneWord = text.Is(i, "yearend");
        if (!isOneWord && !text.IsAny(i, "year", "yr", "month", "quarter")) return null;
        var unit = isOneWord ? TimeUnit.Year : text.Word(i).TimeUnit;
        var behind = BehindPossessive(i + 1);
        if (behind > i + 1 && text.Is(behind, "end")) return EndOf(unit, behind + 1);

        var end = text.Is(i + 1, '-') ? i + 2 : i + 1;
        if (!isOneWord && !text.Is(end, "end")) return null;
        var j = isOneWord ? i + 1 : end + 1;
        if (unit == TimeUnit.Year && EndOfYear(j) is { } printed) return printed;
        var isWhen = text[j].Kind != TokenKind.Word || text.IsAny(i - 1, "by", "at", "before", "until", "through") || (text.IsAny(i - 1, "of", "the") && IsPhraseEnd(j));
        return isWhen ? EndOf(unit, j) : null;
    }

    private static Parsed EndOf(TimeUnit unit, int end) => new(new PartNode("END", new SpokenOfNode(unit)), end);

    private Parsed? EndOfYear(int i) => YearBehind(i, out var end) is { } year ? new(new PartNode("END", new YearNode(year)), end) : null;

    // "next month", "last quarter", "this year", "the past three months", "the last 2 weeks", "the coming week", "2 upcoming months"
    private Parsed? Deictic(int i) => (text.IsNumber(i) || text.Is(i, WordClass.Cardinal)) && !CanCount(i, WordClass.Deictic) ? null : DeicticPeriod(i);

    private Parsed? DeicticPeriod(int i)
    {
        if (text.Is(i, "following") && IsPreposition(i)) return null;
        if (text.IsAny(i, "rest", "remainder") && text.Is(i + 1, "of")) return RestOf(Skip(i + 2, "the"));

        // "2 upcoming months"
        var isCounted = Count(i, WordClass.Deictic, out var count, out var word) && text.Is(word, WordClass.Deictic) && !text.IsAny(word, "this", "same", "current");
        if (DeixisAt(i, isCounted ? word : i) is not { } deixis) return null;
        if (BusinessDays(in deixis) is { } businessDays) return businessDays;
        if (!text.IsNear(deixis.End)) return null;
        if (isCounted) return CountedStretch(in deixis, count, word, deixis.End);

        // "the past three months", "the last 2 fiscal years"
        if (Count(deixis.End, WordClass.TimeUnit | WordClass.TimeAdjective, out count, out var counted))
        {
            var unit = text.IsAny(counted, "fiscal", "full", "consecutive") ? counted + 1 : counted;
            if (text.Is(unit, WordClass.TimeUnit)) return CountedStretch(in deixis, count, counted, unit);
        }

        if (text.Is(deixis.End, WordClass.TimeUnit) && text[deixis.End].Length > 1) return DeicticUnit(in deixis);
        return DeicticSeasonOrMonth(in deixis) ?? DeicticDayPart(in deixis);
    }

    /// <summary>What points to a time: "next", "this coming", "last fiscal", "2 upcoming".</summary>
    /// <param name="First">The position of its first word, or of the number before it.</param>
    /// <param name="End">The position behind it, where the unit stands, or the number of units.</param>
    /// <param name="Direction">1 for the next, -1 for the last one, 0 for this one.</param>
    private readonly record struct Deixis(int First, int End, int Direction);

    private Deixis? DeixisAt(int first, int i)
    {
        if (!text.Is(i, WordClass.Deictic) || IsVerb(i)) return null;
        var word = text.Is(i, "this") && text.IsAny(i + 1, "coming", "upcoming", "past", "next", "last") ? i + 1 : i;
        var end = text.IsAny(word + 1, "fiscal", "calendar", "financial") ? word + 2 : word + 1;
        return new(first, end, text.Word(word).Number);
    }

    // "the rest of the year", "the remainder of this month"
    private Parsed? RestOf(int i)
    {
        if (text.Is(i, WordClass.Deictic) && Deictic(i) is { Node: UnitNode } unit) return unit;
        return text.IsAny(i, "week", "year", "month", "quarter") ? new(new UnitNode(text.Word(i).TimeUnit, 0), i + 1) : null;
    }

    // "the next five business days", "the last ten trading days"
    private Parsed? BusinessDays(in Deixis deixis) =>
        Count(deixis.End, WordClass.TimeAdjective, out var count, out var end) && deixis.Direction != 0 && text.IsAny(end, "business", "working", "trading") && text.IsAny(end + 1, "days", "day")
            ? new(new StretchNode(TimeUnit.BusinessDay, count, deixis.Direction), end + 2)
            : null;

    // "the past three months", "2 upcoming weeks", "the last couple of years"; of the count, the position behind it.
    private Parsed? CountedStretch(in Deixis deixis, decimal count, int countEnd, int i)
    {
        if (!text.IsNear(i) || !text.Is(i, WordClass.TimeUnit) || text[i].Length == 1 || deixis.Direction == 0) return null;
        if (count > 1 && text.IsNumber(deixis.First) && !text.IsPlural(i)) return null;
        var unit = text.Word(i).TimeUnit;
        if (unit == TimeUnit.Decade && text.Is(deixis.First, "past")) (unit, count) = (TimeUnit.Year, count * 10);
        var isVague = text.Is(countEnd - 1, WordClass.VagueAmount) || text.Is(countEnd - 1, "of");
        var before = text.Is(deixis.First - 1, "the") ? deixis.First - 2 : deixis.First - 1;
        return new(new StretchNode(unit, count, deixis.Direction, isVague, FromToday: text.Is(before, "within")), i + 1);
    }

    // "next month", "the past decade", "the past hour", "the same day", "the past year and a half"
    private Parsed? DeicticUnit(in Deixis deixis)
    {
        var (first, i, direction) = deixis;
        var unit = text.Word(i).TimeUnit;
        if (text.Is(i - 1, "past") && unit is TimeUnit.Decade or TimeUnit.Century) return new(new StretchNode(TimeUnit.Year, unit == TimeUnit.Decade ? 10 : 100, direction), i + 1);
        if (unit < TimeUnit.Day) return text.Is(first - 1, "the") && text.IsAny(first, "past", "last") && text.IsAny(i, "minute", "hour") ? new(new StretchNode(unit, 1, direction), i + 1) : null;
        // "on the same days as", "same day surgery"
        if (text.Is(first, "same") && (text.IsPlural(i) || text.Is(i + 1, "as") || (!text.Is(first - 1, "the") && text.IsSmall(i + 1) && text.Word(i + 1).MayBeName))) return null;
        if (unit == TimeUnit.Day) return DeicticDay(in deixis);
        if (text.IsPlural(i)) return null;
        if (direction != 0 && NumberReader.ReadAndPart(text, i + 1, out var behind) is > 0 and var more) return new(new StretchNode(unit, 1 + more, direction), behind);
        if (IsPastStretch(i)) return new(new StretchNode(unit, 1, -1), i + 1);
        return new(new UnitNode(unit, direction) { IsPreceding = text.Is(i - 1, DateWord.Preceding), CountsFromNamed = text.IsAny(first, "following", "same") }, i + 1);
    }

    // "the next day", "the same day", "this day"; not "the last day of", "the coming day".
    private Parsed? DeicticDay(in Deixis deixis)
    {
        if (text.Is(deixis.End + 1, DateWord.BehindSomeDay) || text.Is(deixis.End + 1, ':')) return null;
        return deixis.Direction == 0 || text.Is(deixis.First, DateWord.BesideToday) ? new(DayOf(in deixis), deixis.End + 1) : null;
    }

    private RelativeDayNode DayOf(in Deixis deixis) => new(deixis.Direction) { CountsFromNamed = text.Is(deixis.First, DateWord.BesideNamedDay) };

    // "next summer", "last May", "the following May"
    private Parsed? DeicticSeasonOrMonth(in Deixis deixis)
    {
        var i = deixis.End;
        var year = new YearRef(null, deixis.Direction, Nearest: true, IsOfNamed: text.Is(i - 1, "following"));
        if (text.Is(i, WordClass.Season)) return new(new SeasonNode(year, text.Word(i).Timex), i + 1);
        if (!text.Is(i, WordClass.Month) || IsSmallVerb(i) || MonthDay(i) is not null) return null;
        return new(new MonthNode(year, text.Word(i).Month), i + 1);
    }

    // "this morning", "last night", "the following afternoon at 3"
    private Parsed? DeicticDayPart(in Deixis deixis)
    {
        var i = deixis.End;
        if (!text.Is(i, WordClass.DayPart) || !text.IsAny(deixis.First, "this", "last", "next", "following") || text.IsPlural(i)) return null;
        var part = new DayPartNode(text.Word(i).Timex);
        var day = DayOf(in deixis);
        var at = Bridge(i + 1);
        return text.IsNear(at) && (Time(at) ?? BareHour(at, at > i + 1)) is { } time ? new(new MomentNode(day, Settle(time.Node, part)), time.End) : new(new MomentNode(day, part), i + 1);
    }

    // "over the past year", "in the last month": up to the reference day; "last month" is one of the calendar.
    private bool IsPastStretch(int unit)
    {
        if (text.Word(unit).TimeUnit is not (TimeUnit.Week or TimeUnit.Month or TimeUnit.Year) || !text.IsAny(unit - 2, "the", "this")) return false;
        return text.Is(unit - 1, "past") || (text.Is(unit - 1, "last") && text.Is(unit - 3, DateWord.BeforeSpokenOf) && !text.IsAny(unit + 1, "of", "before", "after"));
    }

    // "following 3 months of treatment" is after them; "over the following 3 months" is not.
    private bool IsPreposition(int i) => (text.IsNumber(i + 1) || text.Is(i + 1, WordClass.Cardinal)) && !text.Is(i - 1, DateWord.BeforeStretch);

    // "will last two hours"
    private bool IsVerb(int i) => text.Is(i, "last") && (text.Is(i - 1, WordClass.Modal) || text.IsAny(i - 1, "not", "t", "does", "did"));

    /// <summary>An amount of what words of some classes name: 3, three, several, a few, a couple of.</summary>
    private bool Count(int i, WordClass counted, out decimal count, out int end)
    {
        (count, end) = (0, i);
        if (text.Is(i, "a") && text.Is(i + 1, WordClass.VagueAmount)) i++;
        if (text.Is(i, WordClass.VagueAmount))
        {
            count = text.Word(i).Number;
            end = Skip(i + 1, "of");
            return true;
        }

        if (!CanCount(i, counted) || !NumberReader.TryRead(text, i, out var number) || number.Value is <= 0 or > 10_000) return false;
        (count, end) = (number.Value, number.End);
        if (text.Is(end, '-') && text.IsGlued(end)) end++;
        return true;
    }

    // Behind a number that counts comes what it counts, or more of the number.
    private bool CanCount(int i, WordClass counted)
    {
        counted |= text.IsNumber(i) ? WordClass.Cardinal : WordClass.Cardinal | WordClass.Link | WordClass.YearPart;
        ref readonly var next = ref text[i + 1];
        return next.Kind switch
        {
            TokenKind.Word => text.IsAny(i + 1, counted),
            TokenKind.Symbol => next.Code switch
            {
                '-' => text.IsAny(i + 2, counted),
                '.' or ',' or '\'' => text.IsGluedNumber(i + 2) && (text[i + 3].Kind != TokenKind.Word || text.IsAny(i + 3, counted)),
                _ => NumberReader.IsFraction(next.Code) || next.Code is '/' or '·',
            },
            TokenKind.Number => true,
            _ => false,
        };
    }

    // "summer 2016", "this spring", "the fall of 2018"
    private Parsed? Season(int i)
    {
        if (!text.Is(i, WordClass.Season)) return null;
        var year = YearBehind(i + 1, out var end);
        if (year is not null) return new(new SeasonNode(year, text.Word(i).Timex), BehindNextYear(end));
        if (IsSeasonPair(i) && YearBehind(i + 3, out _) is { } shared) return new(new SeasonNode(YearBefore(SeasonOfYear(i), SeasonOfYear(i + 2), shared), text.Word(i).Timex), i + 1);
        var isSecond = IsSeasonPair(i - 2);
        return IsAnnouncedSeason(i) || (isSecond && IsAnnouncedSeason(i - 2)) ? BareSeason(i) : null;
    }

    // The meteorological winter starts in the year before that of the spring behind it.
    private int SeasonOfYear(int i) => text.Word(i).Timex switch { "SP" => 1, "SU" => 2, "FA" => 3, _ => 4 };

    // "spring and summer", "summer/fall"
    private bool IsSeasonPair(int i) =>
        text.Is(i, WordClass.Season) && (text.IsAny(i + 1, "and", "or") || text.Is(i + 1, '/')) && text.Is(i + 2, WordClass.Season);

    // The position behind the "/26" of "winter 2025/26", the "/3" of "winter of 1962/3" and the "-2026" of "the winter of 2025-2026"; otherwise the same.
    private int BehindNextYear(int i)
    {
        var isGlued = text.IsAny(i, '-', '/') && text.IsGlued(i) && text.IsGlued(i + 1) && IsFree(i + 2);
        var digits = text[i + 1].Length == 1 ? 10 : 100;
        return isGlued && text[i + 1].Length is 1 or 2 or 4 && text.Int(i + 1) % digits == (text.Int(i - 1) + 1) % digits ? i + 2 : i;
    }

    private Parsed? BareSeason(int i) => text.Is(i, WordClass.Season) ? new(new SeasonNode(null, text.Word(i).Timex), i + 1) : null;

    // "spring" and "fall" are verbs too: they need "in the spring", "in Spring", or "by fall" at the end of a phrase.
    private bool IsAnnouncedSeason(int i)
    {
        if (text.Is(i - 1, DateWord.BeforeSeason) && (text.IsAny(i, "summer", "winter", "autumn") || (IsPhraseEnd(i + 1) && !text.Is(i - 1, "the")))) return true;
        return text.Is(i - 1, "the") ? text.IsAny(i - 2, "in", "during", "by", "of") : IsCapital(i) && text.Is(i - 1, "in");
    }

    // "every Monday", "every other Friday", "every third Thursday", "each year", "every day", "annually"
    private Parsed? Recurring(int i)
    {
        if (!text.IsAny(i, "every", "each")) return null;
        var j = i + 1;
        // "every 1st Tuesday"
        if (text.IsNumber(j, 1) && text.IsGlued(j + 1) && text.Is(j + 1, WordClass.OrdinalSuffix)) j++;
        if (text.Is(j, "other") || text.IsAny(j, WordClass.Ordinal | WordClass.OrdinalSuffix)) return text.Is(j + 1, WordClass.Weekday) ? new(new RecurringNode($"XXXX-WXX-{text.Word(j + 1).Weekday}"), j + 2) : null;
        if (text.Is(j, WordClass.Weekday)) return new(new RecurringNode($"XXXX-WXX-{text.Word(j).Weekday}"), j + 1);
        if (MonthDay(j) is { Node: DayNode { Year: null } day } found) return new(EachYear(day), found.End);
        if (text.Is(j, WordClass.Month) && IsMonth(j)) return new(new RecurringNode($"XXXX-{text.Word(j).Month:00}"), j + 1);
        return text.Is(j, DateWord.Recurring) ? new(new RecurringNode($"P1{char.ToUpperInvariant(text.Span(j)[0])}".Replace("P1Q", "P3M", StringComparison.Ordinal)), j + 1) : null;
    }

    /// <summary>The set of which a day of every year is one.</summary>
    public static RecurringNode EachYear(DayNode day) => new($"XXXX-{day.Month:00}-{day.Day:00}");

    // "the week after next", "the month of September"
    private Parsed? NamedUnit(int i)
    {
        if (text.Is(i, "month") && text.Is(i + 1, "of") && text.Is(i + 2, WordClass.Month)) return MonthPeriod(i + 2, expected: true);
        if (text.IsAny(i, "week", "month", "year", "quarter", "weekend") && text.Is(i + 1, "after") && text.Is(i + 2, "next")) return new(new UnitNode(text.Word(i).TimeUnit, 2), i + 3);
        if (text.Is(i, "weekend") && text.Is(i + 1, "of") && WeekendOf(Skip(i + 2, "the")) is { } weekend) return weekend;
        if (text.Is(i, "weekend") && !text.Is(i - 1, WordClass.Cardinal) && text.IsAny(i - 1, "on", "the", "this", "mom")) return new(new SpokenOfNode(TimeUnit.Weekend), i + 1);
        return YearAgo(i) ?? UnitBefore(i) ?? SpokenOf(i);
    }

    // "of May 9", "of May 9-10"
    private Parsed? WeekendOf(int i) => DayInMonth(i) switch
    {
        { Node: DayNode } day => day with { Node = new WeekendOfNode(day.Node) },
        var days => days,
    };

    // "profit of the year before", "the week before last"
    private Parsed? UnitBefore(int i)
    {
        if (!text.Is(i - 1, "the") || !text.IsAny(i, "week", "month", "quarter", "year") || !text.Is(i + 1, "before")) return null;
        if (text.Is(i + 2, "last")) return new(new UnitNode(text.Word(i).TimeUnit, -2), i + 3);
        return IsPhraseEnd(i + 2) ? new(new UnitNode(text.Word(i).TimeUnit, -1) { CountsFromNamed = true }, i + 2) : null;
    }

    // "the year-ago quarter", "the year-earlier second quarter", "the prior-year quarter", "the previous year's first half"
    private Parsed? YearAgo(int i)
    {
        var second = text.IsGlued(i + 1, '-') ? i + 2 : i + 1;
        var isYearAgo = text.Is(i, "year") ? text.IsAny(second, "ago", "earlier") : text.Is(i, DateWord.Preceding) && text.Is(second, "year");
        if (!isYearAgo || !text.IsInProse(second)) return null;
        var part = BehindPossessive(text.IsGlued(second + 1, '-') ? second + 2 : second + 1);
        if (text.Is(part, "quarter") || (text.Is(part, "period") && !SpeaksOfOtherPeriod(i))) return new(new YearAgoNode(new SpokenOfNode(TimeUnit.Quarter)), part + 1);
        return QuarterOrHalf(part, announced: true) is { Node: YearPartNode { Year: null } node } found ? new(new YearAgoNode(node), found.End) : null;
    }

    // "for the nine months, it lost less than in the year-ago period": no quarter.
    private bool SpeaksOfOtherPeriod(int i)
    {
        const int Reach = 40;
        for (var k = i - 1; k >= i - Reach && text[k].Kind != TokenKind.Edge; k--)
        {
            if (text.IsAny(k, "months", "month", "weeks", "half") || text.Is(k, WordClass.YearWord) || (text.Is(k, "to") && text.Is(k + 1, '-') && text.Is(k + 2, "date"))) return true;
            if (text.IsAny(k, "quarter", "quarters")) return false;
        }

        return false;
    }

    // "during the quarter", "for the full year", "partner of the month": the unit that the text speaks of.
    private Parsed? SpokenOf(int i)
    {
        if (!text.Is(i - 1, "the") || !text.Is(i - 2, DateWord.BeforeSpokenOf)) return null;
        var unit = BehindYearWord(i);
        if (!text.IsAny(unit, "day", "week", "month", "quarter", "year") || (IsCapital(unit) && !IsShoutedUnit(i, unit)) || text.IsAny(unit + 1, "ago", "earlier") || IsUpToDay(unit + 1) || !IsPhraseEnd(unit + 1)) return null;
        if (text.Is(unit, "year") && YearOfQuarterEnd(unit + 1) is { } year) return new(new YearNode(year, false), unit + 1);
        if (IsEndedBehind(unit + 1)) return null;
        if (text.Is(unit, "day")) return text.IsAny(i - 2, "in", "for") ? new(new RelativeDayNode(0), unit + 1) : null;
        return Spoken(unit);
    }

    // "for the quarter and year ended", "the quarter and nine months ended": the day that follows says which.
    private bool IsEndedBehind(int i)
    {
        const int Longest = 4;
        if (!text.Is(i, "and")) return false;
        for (var k = i + 1; k <= i + Longest && text[k].Kind is TokenKind.Word or TokenKind.Number; k++)
        {
            if (text.IsAny(k, "ended", "ending")) return text.Is(k - 1, WordClass.TimeUnit);
        }

        return false;
    }

    // "FOR THE FULL YEAR"; not "PARTNER OF THE YEAR", "BACK IN THE DAY".
    private bool IsShoutedUnit(int i, int unit) => text.IsInCapitals(i - 1, unit + 1) && text.IsAny(i - 2, "for", "in", "during") && !text.Is(unit, "day");

    // "for the full year and fourth quarter ended December 31, 2025": the year of that day.
    private YearRef? YearOfQuarterEnd(int i) =>
        text.Is(i, "and") && text.IsAny(i + 1, WordClass.Ordinal) && text.Is(i + 2, "quarter") && text.Is(i + 3, "ended") && MonthDay(i + 4) is { Node: DayNode { Year: { } year } } ? year : null;

    // "during the year to 31 March" is no year of the calendar.
    private bool IsUpToDay(int i) => text.Is(i, "to") && (text.IsNumber(i + 1) || text.Is(i + 1, WordClass.Month));

    private bool IsPhraseEnd(int i) => text[i].Kind switch
    {
        TokenKind.Edge => true,
        TokenKind.Symbol => text[i].Code is '.' or ',' or ';' or ')' or '!' or '?',
        TokenKind.Word => !text.IsInProse(i) || (Tense.IsFutureVerb(text, i) || Tense.IsPastVerb(text, i)) && !text.Is(i, "ended")
            || text.Is(i, DateWord.BehindPhrase),
        _ => false,
    };

    // "the latest quarter", "that quarter"
    private Parsed? LatestQuarter(int i)
    {
        var j = text.IsAny(i + 1, "fiscal", "reported") ? i + 2 : i + 1;
        return text.Is(i, "latest") && text.IsAny(j, "quarter", "period") ? new(new SpokenOfNode(TimeUnit.Quarter) { IsOver = true }, j + 1) : null;
    }

    // "that year", "that same day", "that June": the unit of the date just named.
    private Parsed? ThatUnit(int i)
    {
        if (!text.Is(i, "that")) return null;
        if (text.Is(i + 1, WordClass.Month)) return IsCapital(i + 1) && text[i + 2].Kind is TokenKind.Symbol or TokenKind.Edge && !text.Is(i + 2, ',') ? new(new MonthNode(new(null, IsOfNamed: true), text.Word(i + 1).Month), i + 2) : null;
        var j = Skip(i + 1, "same");
        if (!text.IsAny(j, "day", "week", "month", "quarter", "year")) return null;
        var isWhen = !text.Is(j, "day") && text.Is(i - 1, WordClass.Preposition) && text.IsOnLine(j + 1) && IsUnitEnd(j + 1);
        return isWhen || IsPhraseEnd(j + 1) ? new(new SpokenOfNode(text.Word(j).TimeUnit) { CountsFromNamed = true }, j + 1) : null;
    }

    // "recent weeks", "coming months": as many as "a few".
    private Parsed? RecentUnits(int i)
    {
        var direction = text.Is(i, "recent") ? -1 : text.IsAny(i, "coming", "upcoming") ? 1 : 0;
        return direction != 0 && text.IsAny(i + 1, "days", "weeks", "months", "quarters", "years") && text.IsInProse(i + 1)
            ? new(new StretchNode(text.Word(i + 1).TimeUnit, Few, direction, Vague: true), i + 2)
            : null;
    }

    // "9M 2024", "6M25": the first months of a year.
    private Parsed? FirstMonths(int i)
    {
        if (!text.IsNumber(i) || text.Int(i) is not (3 or 6 or 9 or 12) || (text.IsGlued(i) && text[i - 1].Kind != TokenKind.Symbol) || !text.IsGlued(i + 1) || text.Span(i + 1) is not "M") return null;
        var year = PartYear(i + 2, out var end);
        if (year is null && text.IsGluedNumber(i + 2) && text.IsNumber(i + 2, 2) && IsFree(i + 3)) (year, end) = (new(Years.OfTwoDigits(text.Int(i + 2))), i + 3);
        return year is { } printed ? new(new NthNode(1, text.Int(i), TimeUnit.Month, 0, new YearNode(printed)), end) : null;
    }
}
