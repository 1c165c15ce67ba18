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

    // "by mid-year"; "mid-year results" name no period.
    private Parsed? MidYear(int i, int j) =>
        text.IsAny(j, "year", "month", "week") && text.Is(i - 1, DateWord.BeforePart) && IsPhraseEnd(j + 1)
            ? new(new PartNode("MID", new UnitNode(text.Word(j).TimeUnit, 0)), j + 1)
            : null;

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
        if (!text.IsAny(i - 1, "the", "of")) return null;
        var unit = BehindYearWord(i);
        var isWhole = text.Word(unit).TimeUnit is TimeUnit.Day or TimeUnit.Week or TimeUnit.Month or TimeUnit.Quarter or TimeUnit.Year or TimeUnit.Decade;
        return isWhole && text[unit].Length >= 3 && !text.IsPlural(unit) && IsUnitEnd(unit + 1) ? Spoken(unit) : null;
    }

    // "the fiscal year", "the full year"
    private int BehindYearWord(int i) => text.Is(i, WordClass.YearWord) && text.IsAny(i + 1, "year", "quarter") && text.IsOnLine(i + 1) ? i + 1 : i;

    private Parsed Spoken(int unit) => new(text.IsAny(unit, "quarter", "year") ? new SpokenOfNode(text.Word(unit).TimeUnit) : new UnitNode(text.Word(unit).TimeUnit, 0), unit + 1);

    private bool IsUnitEnd(int i) => text[i].Kind is not TokenKind.Word || text[i].Gap >= Gap.Paragraph
        || !text.Is(i, DateWord.BreaksUnit);

    private Parsed? PlainPeriod(int i)
    {
        if (text.IsNumber(i))
        {
            if (DateOpening.IsShortYear(text, i)) return new(new YearNode(new(TwoDigitYear(text.Int(i)))), i + 1);
            if (text[i].Length == 4) return MonthPeriod(i, expected: false) ?? IsoWeek(i) ?? QuarterOrHalf(i) ?? NumericMonth(i) ?? YearRange(i) ?? Decade(i) ?? (BareYear(i) is { } year ? PartBehind(year) : null);
            if (text[i + 1].Kind != TokenKind.Word) return NumericMonth(i) ?? Decade(i) ?? Deictic(i);
            return text.IsGlued(i + 1) ? QuarterOrHalf(i) ?? FirstMonths(i) ?? Decade(i) ?? Deictic(i) ?? Century(i) : Deictic(i) ?? Century(i);
        }

        var opener = text.Classes(i);
        bool Opens(WordClass classes) => opener.HasAny(classes);
        if (Opens(WordClass.Month) && (MonthQuarter(i) ?? MonthPeriod(i, expected: false)) is { } month) return month;
        if (Opens(WordClass.YearPart | WordClass.PeriodOpener) && (NumberedQuarter(i) ?? SameQuarter(i) ?? HalfYear(i)) is { } quarter) return quarter;
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

    // "May 2014", "June of 1992", "Dec-2018", "2015 June", "this September", "in May".
    private Parsed? MonthPeriod(int i, bool expected)
    {
        if (text.IsNumber(i, 4) && IsYearNumber(text.Int(i)))
        {
            var m = text.IsAny(i + 1, ',', '-', '/') ? i + 2 : i + 1;
            return IsMonth(m) && text[m].Gap <= Gap.Space && DayNumber(BehindMonth(m), out _) == 0 ? new(new MonthNode(new(text.Int(i)), text.Word(m).Month), m + 1) : null;
        }

        if (!IsMonth(i)) return null;
        var month = text.Word(i).Month;
        var year = YearBehind(BehindMonth(i), out var end);
        if (year is not null) return new(new MonthNode(year, month), end);
        return expected || IsBareMonth(i) ? new(new MonthNode(YearOfMonths(i), month), i + 1) : null;
    }

    // "March and April 2025", "July, August and September 2024": the year stands behind the last month.
    private YearRef? YearOfMonths(int i)
    {
        var first = text.Word(i).Month;
        var end = BehindMonth(i);
        for (var k = 0; k < LongestList && BehindListMark(end) is var next && next > end; k++)
        {
            if (!text.IsOnLine(next) || !IsMonth(next)) return null;
            end = BehindMonth(next);
            if (YearBehind(end, out _) is { } year) return YearBefore(first, text.Word(next).Month, year);
        }

        return null;
    }

    // "Q1, Q2 and Q3 2025", "Q1/Q2 2025": the year stands behind the last part.
    private YearRef? YearOfParts(int end, TimeUnit unit, int first)
    {
        for (var k = 0; k < LongestList && BehindListMark(end) is var next && next > end; k++)
        {
            if (!Code(next, out var nextUnit, out var number, out end) || nextUnit != unit) return null;
            if (PartYear(end, out _) is { } year) return YearBefore(first, number, year);
        }

        return null;
    }

    // The position behind what parts a list: a comma, "and", ", and", "&", "/", "/early"; otherwise the same.
    private int BehindListMark(int i)
    {
        var isMark = text.IsAny(i, "and", "or") || text.IsAny(i, ',', '&', '/');
        if (!isMark) return i;
        var next = text.Is(i, ',') && text.IsAny(i + 1, "and", "or") ? i + 2 : i + 1;
        if (text.IsAny(next, "early", "mid", "late")) next += text.Is(next + 1, '-') ? 2 : 1;
        return next;
    }

    private bool IsBareMonth(int i)
    {
        if (text.IsGlued(i + 1) && text[i + 1].Kind is TokenKind.Number or TokenKind.Word) return false;
        if (text.IsNumber(i + 1) && text[i + 1].Gap <= Gap.Space && text[i + 1].Length > 2 && !IsCountBehind(i)) return false;
        if (OpensMonths(i)) return true;
        var announced = IsAnnouncedMonth(i);
        if (text.IsAny(i, "may", "march", "mar")) return (announced && !IsVerbMonth(i)) || IsMonthOfNoun(i) || (IsCapital(i) && !IsSurname(i) && (IsMonthOfAccount(i) || OpensMonthList(i) || ClosesPhrase(i)));
        if (text[i].Length > 4 || text.IsAny(i, "june", "july", "sept")) return (IsCapital(i) || announced) && !IsPersonName(i);
        if (IsAbbreviatedMonth(i) && IsCapital(i) && text.IsGlued(i + 1, '.') && text.IsAny(i + 2, DateWord.OfPeriod | DateWord.OfMonth) && text.IsOnLine(i + 2) && !IsCapital(i + 2)) return true;
        return announced && !IsGivenName(i) && (IsCapital(i) || text.Is(i - 1, "in") || (text[i].Length == 3 && !text.IsAny(i, "jan", "sep", "dec")));
    }

    // "In April 900 people were hired"
    private bool IsCountBehind(int i) =>
        text[i + 1].Length == 3 && text[i + 2] is { Kind: TokenKind.Word, Gap: Gap.Space } && !IsCapital(i + 2) && text.Is(i - 1, WordClass.Preposition);

    // "June to August", "Nov-Feb", "Jan.-Sept.", "from may to june", "from march to date"
    private bool OpensMonths(int i)
    {
        var link = BehindPoint(i + 1);
        var hasWord = text.IsAny(link, "to", "through", "until");
        if (hasWord && text.Is(i - 1, "from")) return text.Is(link + 1, WordClass.Month) || (text.IsAny(link + 1, "date", "now") && text.Is(link, "to"));
        return (hasWord || text.Is(link, '-')) && text.Is(link + 1, WordClass.Month) && IsCapital(i) && IsCapital(link + 1);
    }

    // "in June", "this June", "mid-June", "in the June", "May and June", "May, June"
    private bool IsAnnouncedMonth(int i)
    {
        if (text.IsAny(i - 1, WordClass.Preposition | WordClass.Deictic | WordClass.Every | WordClass.Modifier)) return true;
        if (text.Is(i - 1, "the")) return text.IsAny(i - 2, "in", "of");
        if (text.Is(i - 1, '-') && text.IsAny(i - 2, "mid", "early", "late")) return true;
        return text.Is(i - 2, WordClass.Month) && (text.IsAny(i - 1, "and", "or", "to") || text.IsAny(i - 1, ',', '-'));
    }

    // "March sales", "May retail sales", "returned to March levels"
    private bool IsMonthOfAccount(int i) => text.IsAny(i + 1, DateWord.OfPeriod | DateWord.OfMonth) && text[i + 1].Gap <= Gap.Space && !IsCapital(i + 1) && !DateOpening.IsShouted(text, i);

    // "March, April and May were cold"
    private bool OpensMonthList(int i) =>
        (text.IsAny(i + 1, "and", "or") || text.IsAny(i + 1, ',', '&')) && text.Is(i + 2, WordClass.Month) && IsCapital(i + 2) && text.IsOnLine(i + 2)
        && !(IsCapital(i + 3) && text.Word(i + 3).MayBeName && text[i + 3].Gap == Gap.Space);

    // "Theresa May"
    private bool IsSurname(int i) => text[i].Gap == Gap.Space && IsCapital(i - 1) && text.Word(i - 1).MayBeName;

    // "the three months to March", "Compared with March", "slipped to May", "May was a good month"; not "according to May".
    private bool ClosesPhrase(int i)
    {
        const int Reach = 5;
        if (text.Is(i + 1, "was"))
        {
            for (var k = i + 2; k <= i + Reach; k++)
            {
                if (text.Is(k, "month")) return true;
            }
        }

        var isCompared = text.Is(i - 1, "with") ? text.Is(i - 2, "compared") : text.IsAny(i - 1, "than", "versus") || (text.Is(i - 1, "to") && !text.IsAny(i - 2, "according", "back"));
        return isCompared && IsPhraseEnd(i + 1) && text.Text[text[i - 1].Start] is >= 'a' and <= 'z';
    }

    // "the March accession", "its May meeting", "a March storm"
    private bool IsMonthOfNoun(int i) => IsCapital(i) && (text.IsAny(i - 1, "the", "its", "their", "our") || text.IsAny(i - 1, "a", "her", "his"))
        && text[i + 1] is { Kind: TokenKind.Word, Gap: Gap.Space } && !IsCapital(i + 1) && !text.IsAny(i + 1, WordClass.Preposition | WordClass.Link);

    // "by march" and "the march of progress" name no month.
    private bool IsVerbMonth(int i)
    {
        if (!IsCapital(i) && !text.Is(i - 1, DateWord.BeforeSmallMonth)) return true;
        if (text.Is(i - 1, "this") && IsShoutedVerb(i)) return true;
        return text.Is(i, "march") && text.Is(i + 1, "of") && YearBehind(i + 1, out _) is null;
    }

    // April and June, August are given names too: "April Smith", "August Winery".
    private bool IsPersonName(int i) =>
        text.IsAny(i, "april", "june", "august", "january") && text[i + 1] is { Kind: TokenKind.Word, Gap: Gap.Space } && IsCapital(i + 1) && (text.Word(i + 1).MayBeName || IsInitial(i + 1))
        && !text.Is(i - 1, DateWord.BeforeMonth);

    // "presented by Jan Lindqvist"
    private bool IsGivenName(int i) =>
        text.Is(i, "jan") && text.IsAny(i - 1, "by", "to", "from", "with") && text[i + 1] is { Kind: TokenKind.Word, Gap: Gap.Space } && IsCapital(i + 1) && text.Word(i + 1).MayBeName;

    // "April C. Smith"; not "the April U.S. launch".
    private bool IsInitial(int i) => text[i].Length == 1 && text.Is(i + 1, '.') && !(text.Is(i, "u") && text.IsGlued(i + 2));

    // "third quarter of 2018", "Q3 2018", "3Q17", "first half of the year", "H1 2016", "2018-Q1", "second-quarter fiscal 2019".
    private Parsed? QuarterOrHalf(int i, bool announced = false)
    {
        if (text.IsNumber(i, 4) && IsYearNumber(text.Int(i))) return YearAndPart(i);
        return CodedPart(i) ?? SharedPart(i) ?? NamedPart(i, announced);
    }

    // "2018-Q1", "2018Q1", "2018 third quarter", "2018's third quarter", "the 2018 quarter"
    private Parsed? YearAndPart(int i)
    {
        var j = text.IsAny(i + 1, '-', ',') ? i + 2 : i + 1;
        if (text.IsOnLine(j) && Code(j, out var unit, out var number, out var end)) return new(new YearPartNode(new(text.Int(i)), unit, number), end);
        var behind = BehindPossessive(i + 1);
        if (text.Is(behind, "quarter") && text.Is(i - 1, "the") && text.IsOnLine(behind) && !IsFinal(behind + 1)) return new(new SameQuarterNode(text.Int(i)), behind + 1);
        return text.IsOnLine(behind) && Part(behind) is { Node: YearPartNode { Year: null } part } found && IsPlausibleYear(i) ? new(part with { Year = new(text.Int(i)) }, found.End) : null;
    }

    // "the 2024 quarter final", "the 2024 quarter-finals": a round of a cup.
    private bool IsFinal(int i) => text.IsAny(text.Is(i, '-') ? i + 1 : i, "final", "finals");

    // "Q3 2018", "3Q17", "Q1/25", "H1 2016", "Q1 and Q2 2025"; a half needs its year.
    private Parsed? CodedPart(int i)
    {
        if (!Code(i, out var unit, out var number, out var j)) return null;
        var year = PartYear(j, out var end);
        if (year is null && text.IsNumber(j, 2) && text[j].Gap <= Gap.None && IsFree(j + 1)) (year, end) = (new(TwoDigitYear(text.Int(j))), j + 1);
        if (year is null && text.IsGlued(j, '/') && text.IsGlued(j + 1) && text.IsNumber(j + 1, 2) && IsFree(j + 2) && !text.IsGlued(j + 2, '/')) (year, end) = (new(TwoDigitYear(text.Int(j + 1))), j + 2);
        year ??= YearOfParts(j, unit, number) ?? YearOfWhole(j);
        return year is null && unit == TimeUnit.HalfYear ? null : new(new YearPartNode(year, unit, number), end);
    }

    // "Quarter 2, 2021"
    private Parsed? NumberedQuarter(int i) =>
        text.Is(i, "quarter") && text.IsNumber(i + 1, 1) && text.Int(i + 1) is >= 1 and <= 4 && text.IsOnLine(i + 1) && PartYear(i + 2, out var end) is { } year
            ? new(new YearPartNode(year, TimeUnit.Quarter, text.Int(i + 1)), end)
            : null;

    // "the same quarter last year", "the corresponding quarter of 2019", "the quarter a year ago"
    private Parsed? SameQuarter(int i)
    {
        var named = text.IsAny(i, "same", "corresponding", "comparable");
        var behind = named ? i + 2 : i + 1;
        if (named && text.IsAny(i + 1, "day", "week", "month") && text.IsOnLine(i + 1)) return SameUnit(i + 1);
        if (!text.Is(behind - 1, "quarter") || !text.IsOnLine(behind - 1)) return null;
        if (text.Is(behind, "a") && text.Is(behind + 1, "year") && text.IsAny(behind + 2, "ago", "earlier", "before")) return new(new SameQuarterNode(null), behind + 3);
        return named && YearBehind(behind, out var end) is { } year && (year.Printed is not null || year.Offset == -1) ? new(new SameQuarterNode(year.Printed), end) : null;
    }

    // "the same month last year", "the same week a year earlier", "the same day last year"
    private Parsed? SameUnit(int i)
    {
        var isYearAgo = text.Is(i + 1, "a") && text.Is(i + 2, "year") && text.IsAny(i + 3, "ago", "earlier", "before");
        var end = i + 4;
        var year = isYearAgo ? new YearRef(null, -1) : YearBehind(i + 1, out end);
        if (year is null || (year.Value.Printed is null && year.Value.Offset != -1)) return null;
        if (text.Is(i, "month")) return new(new SameMonthNode(year.Value.Printed), end);
        if (year.Value.Printed is not null) return null;
        var day = new OffsetNode([(1, TimeUnit.Year)], -1, null) { NamesDay = true };
        return new(text.Is(i, "week") ? new WeekOfNode(day) : day, end);
    }

    // "second and third quarters of 2019" are two mentions, the first its bare ordinal.
    private Parsed? SharedPart(int i)
    {
        if (!text.Is(i, WordClass.Ordinal) || !text.IsAny(i + 1, "and", "or") || !text.Is(i + 2, WordClass.Ordinal)) return null;
        var number = text.Word(i).Number;
        if (number >= text.Word(i + 2).Number || number > 3) return null;
        return QuarterOrHalf(i + 2) is { Node: YearPartNode shared } ? new(shared with { Number = number }, i + 1) : null;
    }

    // "first quarter", "third fiscal quarter", "first-half profit", "1st half-year", "second-quarter", "last quarter of 2018"
    private Parsed? NamedPart(int i, bool announced)
    {
        var isLast = text.IsAny(i, "last", "final");
        if ((!isLast && !text.Is(i, WordClass.Ordinal) && !text.IsNumber(i, 1)) || EndsNumber(i)) return null;
        var number = text.IsNumber(i) ? text.Int(i) : text.Word(i).Number;
        var j = i + 1;
        if (text.IsNumber(i))
        {
            if (!(text.IsGlued(j) && text.IsAny(j, "st", "nd", "rd", "th"))) return null;
            j++;
        }

        if (text.Is(j, '-') && text.IsGlued(j)) j++;
        j = Skip(j, "fiscal", "calendar");
        if (!text.Is(j, WordClass.YearPart) || !text.IsNear(j)) return null;
        var endsList = text.IsAny(i - 1, "and", "or") && text.Is(i - 2, WordClass.Ordinal);
        if (text.IsAny(j, "quarters", "halves") && !endsList && !(text.Is(j + 1, "of") && text.IsNumber(j + 2, 4) && text.Is(j + 3, "and") && text.IsNumber(j + 4, 4))) return null;

        var isQuarter = text.IsAny(j, "quarter", "quarters", "qtr");
        var count = isQuarter ? 4 : 2;
        if (isLast) number = count;
        if (number < 1 || number > count) return null;
        j = BehindPart(j);
        var year = PartYear(j, out var end);
        if (year is null && YearOfWhole(j) is { } whole) (year, end) = (whole, j);
        if (year is null && isQuarter && text.Is(j, "ended") && MonthDay(j + 1) is { Node: DayNode { Year: { } ended, Month: var month } } && month == 3 * number) (year, end) = (ended, j);
        if (year is null)
        {
            if (isLast || (text.Is(j, "of") && text.Is(Skip(j + 1, "the", "a"), WordClass.TimeUnit))) return null;
            if (!isQuarter && !announced && !text.Is(i - 1, "the") && !IsOfAccount(j)) return null;
            // "the second half of the game"; "of its fiscal year"
            if (!isQuarter && text.Is(j, "of") && !text.Is(j + 2, WordClass.YearWord)) return null;
        }

        return new(new YearPartNode(year, isQuarter ? TimeUnit.Quarter : TimeUnit.HalfYear, number), year is null ? j : end);
    }

    // "fourth quarter and full year 2025", "Q4 and fiscal 2025": the year of the whole is that of its part.
    private YearRef? YearOfWhole(int i) =>
        (text.IsAny(i, "and") || text.Is(i, '&')) && text.IsOnLine(i) && text.Is(Skip(i + 1, "the"), WordClass.YearWord) && FiscalYear(Skip(i + 1, "the")) is { Node: YearNode { Year: var year } } ? year : null;

    // "half-year 2026", "Half Year 2026", "half-year profit": the first.
    private Parsed? HalfYear(int i)
    {
        var behind = BehindPart(i);
        if (!text.Is(i, "half") || behind == i + 1 || text.IsAny(i - 1, WordClass.Ordinal | WordClass.Deictic)) return null;
        if (YearBehind(behind, out var end) is { } year) return new(new YearPartNode(year, TimeUnit.HalfYear, 1), end);
        return IsOfAccount(behind) ? new(new YearPartNode(null, TimeUnit.HalfYear, 1), behind) : null;
    }

    // "full-year sales", "its fiscal-year profit"; of guidance, the year that holds the reference day.
    private Parsed? YearOfAccount(int i)
    {
        const int Reach = 3;
        var hasHyphen = text.IsGlued(i + 1, '-');
        var year = hasHyphen ? i + 2 : i + 1;
        if (!text.IsAny(i, "full", "fiscal", "financial") || !text.Is(year, "year") || !text.IsOnLine(year) || text.IsAny(i - 1, "a", "an")) return null;
        var end = year + 1;
        if (!IsOfAccount(end) && !(hasHyphen && (text.Is(end, "and") || text.Is(end, DateWord.Outlook)))) return null;
        for (var k = end; k < end + Reach && text[k].Kind == TokenKind.Word; k++)
        {
            if (text.Is(k, DateWord.Outlook)) return new(new UnitNode(TimeUnit.Year, 0), end);
        }

        return new(new SpokenOfNode(TimeUnit.Year) { IsAccount = true }, end);
    }

    private bool IsOfAccount(int i) => text.Is(i, DateWord.OfPeriod) && text[i].Gap <= Gap.Space;

    // "half-year", "qtr."
    private int BehindPart(int i)
    {
        if (text.Is(i, "qtr") && text.IsGlued(i + 1, '.')) return i + 2;
        var year = text.Is(i + 1, '-') ? i + 2 : i + 1;
        return text.Is(i, "half") && text.Is(year, "year") ? year + 1 : i + 1;
    }

    // "June quarter 2023", "December 2024 quarter": the quarter that ends with the month.
    private Parsed? MonthQuarter(int i)
    {
        var month = text.Word(i).Month;
        if (month % 3 != 0) return null;
        var year = YearBehind(BehindMonth(i), out var j);
        if (!text.Is(j, "quarter") || !text.IsOnLine(j)) return null;
        var end = j + 1;
        return new(new YearPartNode(year ?? YearBehind(j + 1, out end), TimeUnit.Quarter, month / 3), end);
    }

    // "fiscal third quarter", "fiscal Q3", "fiscal-first quarter"
    private Parsed? FiscalPart(int i)
    {
        if (!text.IsAny(i, "fiscal", "financial", "calendar")) return null;
        var j = text.IsGlued(i + 1, '-') ? i + 2 : i + 1;
        return text.IsOnLine(j) && Part(j) is { Node: YearPartNode } found ? found : null;
    }

    // "2008 fourth quarter", "fiscal 2016 Q3", "this year's first half": a part of the year that stands before it.
    private Parsed PartBehind(Parsed year)
    {
        YearRef? printed = year.Node switch
        {
            YearNode node => node.Year,
            UnitNode { Unit: TimeUnit.Year } unit => new YearRef(null, unit.Offset),
            _ => null,
        };
        if (printed is null) return year;
        var j = BehindPossessive(year.End);
        if (!text.IsOnLine(j) || Part(j) is not { Node: YearPartNode { Year: null } part } found) return year;
        return new(part with { Year = printed }, found.End);
    }

    // "this year's first half"
    private int BehindPossessive(int i) => text.Is(i, '\'') && text.Is(i + 1, "s") ? i + 2 : i;

    // A quarter or a half by its code or its ordinal, where the words before leave no doubt that it is one.
    private Parsed? Part(int i)
    {
        if (Code(i, out var unit, out var number, out var end)) return new(new YearPartNode(null, unit, number), end);
        return text.IsNumber(i, 4) ? null : SharedPart(i) ?? NamedPart(i, announced: true);
    }

    // Q3, 3Q, H1, 1H, HY1, Q3FY
    private bool Code(int i, out TimeUnit unit, out int number, out int end)
    {
        (unit, number, end) = (TimeUnit.None, 0, i + 2);
        var (letter, digit) = text.Is(i, WordClass.YearPartCode) ? (i, i + 1) : (i + 1, i);
        if (!text.Is(letter, WordClass.YearPartCode) || !text.IsNumber(digit, 1) || !text.IsGlued(i + 1)) return false;
        if (letter == i + 1 && text.IsGlued(i + 2) && text[i + 2].Kind == TokenKind.Word) return false;
        unit = text.Is(letter, "q") ? TimeUnit.Quarter : TimeUnit.HalfYear;
        number = text.Int(digit);
        if (unit == TimeUnit.HalfYear && letter == i + 1 && !(text.IsNumber(end) || text.Is(end, '\'') || IsUpper(letter))) return false;
        if (letter == i && text.IsGlued(i) && i > 0 && text[i - 1].Kind is TokenKind.Word or TokenKind.Number && !text.IsNumber(i - 1, 4)) return false;
        if (letter == i && unit == TimeUnit.Quarter && IsDosing(end) && !(IsUpper(letter) && text.Word(end).TimeUnit == TimeUnit.Day)) return false;
        if (number < 1 || number > (unit == TimeUnit.Quarter ? 4 : 2)) return false;
        var behind = text.IsGlued(end, '-') ? end + 1 : end;
        if (text[behind].Kind != TokenKind.Word) return true;
        return behind > end ? text.IsAny(behind, "fy", "q", "h") : !text.IsGlued(end) || text.Is(end, "fy");
    }

    // "q4 weeks", "Q4-6 h": every so many. "Q4 days sales outstanding" are of a quarter.
    private bool IsDosing(int i)
    {
        if (text.Is(i, '-') && text.IsNumber(i + 1)) i += 2;
        if (text.Is(i, "h")) return !text.IsGluedNumber(i + 1);
        return text[i].Length > 1 && text.Word(i).TimeUnit is TimeUnit.Minute or TimeUnit.Hour or TimeUnit.Day or TimeUnit.Week or TimeUnit.Month && (text.IsPlural(i) || text[i].Length <= 3);
    }

    // "of 2018", "2018", "'17", "of fiscal 2019", "FY2019", "of fiscal year 2020", "of this year", "of the year".
    private YearRef? PartYear(int i, out int end)
    {
        var j = Skip(text.Is(i, "for") ? i + 1 : i, "of", "in", "the");
        if (text.Is(j, ',') || (text.Is(j, '-') && text.IsGlued(j)) || text.Is(j, '/')) j++;
        var whole = BehindYearWord(j);
        if (text.Is(i, "of") && text.Is(j - 1, "the") && text.Is(whole, "year") && !text.IsNumber(whole + 1) && IsUnitEnd(whole + 1))
        {
            end = whole + 1;
            return new(null, 0);
        }

        if (text.IsNear(j) && text.Is(j, WordClass.YearWord))
        {
            j = Skip(j + 1, "year");
            if (text.Is(j, '\'')) j++;
            if (text.IsNumber(j, 2) && IsFree(j + 1))
            {
                end = BehindShortSplitYear(j);
                return new(TwoDigitYear(text.Int(j)));
            }
        }
        else if (text.IsNumber(j, 2) && BehindShortSplitYear(j) is var split && split > j + 1)
        {
            end = split;
            return new(TwoDigitYear(text.Int(j)));
        }
        else if (text.Is(j, "year") && text.IsNumber(j + 1, 4))
        {
            j++;
        }
        var year = YearBehind(j, out end);
        end = year is null ? i : BehindSplitYear(end);
        return year;
    }

    // "Q2 2025/26": a fiscal year that starts in one year and ends in the next is named by both, and counted by the first.
    private int BehindSplitYear(int end)
    {
        if (!text.IsAny(end, '/', '-') || !text.IsGlued(end) || !text.IsGluedNumber(end + 1) || YearRange(end - 1) is not { } range) return end;
        return range.Node is RangeNode { From: YearNode { Year.Printed: { } first }, To: YearNode { Year.Printed: { } last } } && last == first + 1 ? range.End : end;
    }

    // "Q2 FY25/26"
    private int BehindShortSplitYear(int year) =>
        text.IsGlued(year + 1, '/') && text.IsGlued(year + 2) && text.IsNumber(year + 2, 2) && text.Int(year + 2) == (text.Int(year) + 1) % 100 && IsFree(year + 3) && !text.IsGlued(year + 3, '/') ? year + 3 : year + 1;

    // 11/2016, 2015-3, 12-2015, 2016 / 11
    private Parsed? NumericMonth(int i)
    {
        if (!text.IsNumber(i) || !text.IsAny(i + 1, '/', '-') || !text.IsNumber(i + 2) || (text.IsGlued(i) && IsPartOfCode(i))) return null;
        if (text[i + 1].Gap > Gap.Space || text[i + 2].Gap > Gap.Space || !IsFreeYear(i + 2)) return null;
        if (text.IsAny(i + 3, '-', '/') && text.IsGlued(i + 3)) return null;
        if (text.Is(i + 1, '-') && text.Text[text[i + 1].Start] != '-') return null;
        if (IsSerial(i) || text.Is(i - 1, DateWord.SerialLabel) || text.Is(i - 1, '#')) return null;
        if (text.Is(i + 1, '-') && text[i - 1] is { Kind: TokenKind.Word, Length: > 1 } && text[i].Gap == Gap.Space && IsUpper(i - 1) && text.Word(i - 1).MayBeName) return null;
        var (year, month) = (text[i].Length, text[i + 2].Length) switch
        {
            (4, <= 2) => (text.Int(i), text.Int(i + 2)),
            (<= 2, 4) => (text.Int(i + 2), text.Int(i)),
            _ => (0, 0),
        };

        // 2011-12, 2011/12: from one year to the next.
        var areYears = text[i].Length == 4 && text[i + 2].Length == 2 && month == (year % 100) + 1;
        return year is >= 1900 and <= 2100 && month is >= 1 and <= 12 && !areYears ? new(new MonthNode(new(year), month), i + 3) : null;
    }

    // "2025/26 financial year"
    private int BehindYear(int end) => text.IsAny(end, "fiscal", "financial") && text.Is(end + 1, "year") && text.IsOnLine(end) ? end + 2 : end;

    // 2014-2018, 2014/15, 2014-15, 2018/2019, 2025/26 financial year
    private Parsed? YearRange(int i)
    {
        if (!text.IsAny(i + 1, '-', '/', '~') || !text.IsNumber(i + 2) || !text.IsNumber(i, 4) || !IsPlausibleYear(i)) return null;
        if (text[i + 2].Gap > Gap.Space || (text.IsGlued(i + 1) != text.IsGlued(i + 2)) || IsPage(i)) return null;
        if (!IsFreeYear(i + 2) || (text.IsAny(i + 3, '-', '/') && text.IsGlued(i + 3))) return null;
        var first = text.Int(i);
        var (last, most) = text[i + 2].Length switch
        {
            4 => (text.Int(i + 2), 100),
            2 => ((first / 100 * 100) + text.Int(i + 2), 30),
            _ => (0, 0),
        };
        return last > first && last <= 2100 && last - first < most ? new(new RangeNode(new YearNode(new(first)), new YearNode(new(last))), BehindYear(i + 3)) : null;
    }

    // "2011;118(7):1990-1998", "1995; 332: 1990-98": the pages behind a volume.
    private bool IsPage(int i)
    {
        if (!text.Is(i - 1, ':')) return false;
        if (text.Is(i - 2, ')') && text.IsNumber(i - 3)) return text.IsGlued(i - 1);
        return text.IsNumber(i - 2) && text.IsGlued(i - 1) && (text.IsGlued(i) || text.Is(i - 3, ';'));
    }

    // "fiscal year 2018", "FY2018", "FY18", "fiscal 2019", "calendar 2020", "full-year 2018", "the year 2008", "CY 2008".
    private Parsed? FiscalYear(int i)
    {
        if (!text.Is(i, "year") && !text.Is(i, WordClass.YearWord)) return null;
        if (text.Is(i, "year") && (text.Is(i - 1, WordClass.Cardinal) || text.IsNumber(i - 1) || (text[i + 1].Kind == TokenKind.Word && !text.Is(i + 1, WordClass.Cardinal)) || (text.IsGlued(i) && text.Is(i - 2, "half")))) return null;
        if (text.Is(i, "calendar") && text.Is(i - 1, DateWord.BeforeAgenda)) return null;
        var fiscal = text.IsAny(i, "fiscal", "fy", "financial");
        var j = i + 1;
        if (text.Is(j, '-')) j++;
        if (!text.Is(i, "year")) j = Skip(j, "year");
        if (text.Is(i, "full") && !text.Is(j - 1, "year")) return null;
        if (text.Is(j, '\'')) j++;
        if (text.IsNumber(j, 4) && (IsYearNumber(text.Int(j)) || text.Is(i, "year")) && IsFreeYear(j) && text.IsOnLine(j))
        {
            var year = new YearNode(new(text.Int(j)), fiscal);
            if (text.IsAny(j + 1, '/', '-') && text.IsGlued(j + 1) && text.IsGlued(j + 2) && text.IsNumber(j + 2) && YearRange(j) is { } range) return range;
            return new(year, j + 1);
        }

        if (text.IsNumber(j, 2) && text.IsAny(i, "fy", "cy") && IsFree(j + 1))
        {
            var year = TwoDigitYear(text.Int(j));
            return BehindShortSplitYear(j) is var split && split > j + 1
                ? new(new RangeNode(new YearNode(new(year)), new YearNode(new(year + 1))), split)
                : new(new YearNode(new(year), fiscal), j + 1);
        }

        if (text.Is(i, "year") && YearInWords(j, out var end) is var words and > 0) return new(new YearNode(new(words)), end);
        if (text.Is(i, "year") && text.IsNumber(j, 3) && IsFree(j + 1) && text.IsOnLine(j) && text[j + 1].Kind != TokenKind.Word) return new(new YearNode(new(text.Int(j))), j + 1);
        return text.Is(i, "year") && NumberReader.TryRead(text, j, out var number) && number is { InWords: true, Value: > 99 and < 3000 } ? new(new YearNode(new((int)number.Value)), number.End) : null;
    }

    // "the 1990s", "70's", "the seventies", "nineteen seventies", "twenty-tens"
    private Parsed? Decade(int i)
    {
        if (text.IsNumber(i)) return text[i].Length is 2 or 4 && text.Int(i) % 10 == 0 ? DecadeInDigits(i) : null;
        if (text.Is(i, WordClass.Decade) && text.IsAny(i - 1, "the", "early", "late", "mid", "-")) return Years(text.Word(i).Number, 10, i + 1);
        if (text.Is(i, WordClass.Cardinal) && text.Word(i).Number is >= 15 and <= 20)
        {
            var j = text.Is(i + 1, '-') ? i + 2 : i + 1;
            if (text.Is(j, WordClass.Decade)) return Years((text.Word(i).Number * 100) + (text.Word(j).Number % 100), 10, j + 1);
            if (text.Is(j, "tens")) return Years((text.Word(i).Number * 100) + 10, 10, j + 1);
            if (YearInWords(i, out var end) is >= 1500 and <= 2100 and var year && end > i + 1 && (text.Is(i - 1, DateWord.BeforeYear) || text.Is(i - 1, "of"))) return new(new YearNode(new(year)), end);
        }

        return text.Is(i, "two") && text.Is(i + 1, "thousand") && text.Is(i - 1, DateWord.BeforeYear) ? YearOfTwoThousand(i) : null;
    }

    private Parsed? DecadeInDigits(int i)
    {
        var number = text.Int(i);
        var s = text.IsGlued(i + 1, '\'') ? i + 2 : i + 1;
        if (!text.Is(s, "s") || !text.IsGlued(s)) return null;
        if (text[i].Length == 4)
        {
            // "2010's harvest" is that of one year.
            var isOfYear = s > i + 1 && !text.IsAny(i - 1, "the", "early", "late", "mid") && !IsPhraseEnd(s + 1);
            return !isOfYear && IsYearNumber(number) ? Years(number, 10, s + 1) : null;
        }

        // "in his 50s"
        var isAge = text.IsAny(text.Is(i - 1, '-') ? i - 3 : i - 2, "his", "her", "their", "my", "your");
        var isAnnounced = text.IsAny(i - 1, "the", "in", "early", "late", "mid") || text.IsAny(i - 1, '-', '\'');
        return isAnnounced && !isAge ? Years(number + (number < 30 ? 2000 : 1900), 10, s + 1) : null;
    }

    // "in two thousand nine"; "in two thousand and five cases" goes on.
    private Parsed? YearOfTwoThousand(int i)
    {
        if (YearInWords(i, out var behind) is not (>= 2000 and var year)) return null;
        return text[behind].Kind is TokenKind.Symbol or TokenKind.Edge || text.IsAny(behind, "until", "to", "and") ? new(new YearNode(new(year)), behind) : null;
    }

    private static Parsed Years(int first, int count, int end) =>
        new(new YearsNode(first, count, (count == 10 ? first / 10 : first / 100).ToString(System.Globalization.CultureInfo.InvariantCulture)), end);

    // "15th century", "the twenty-first century"
    private Parsed? Century(int i)
    {
        if (text.IsNumber(i) && !text.IsAny(i + 1, "st", "nd", "rd", "th")) return null;
        var number = DayNumber(i, out var j);
        if (number is < 1 or > 30 || text[j - 1].Kind != TokenKind.Word) return null;
        if (text.Is(j, '-')) j++;
        return text.Is(j, "century") ? Years((number - 1) * 100, 100, j + 1) : null;
    }

    // ISO 8601: "2026-W23", "2026W23".
    private Parsed? IsoWeek(int i)
    {
        var week = text.IsGlued(i + 1, '-') ? i + 2 : i + 1;
        if (!text.IsGlued(week) || !text.Is(week, "w") || !text.IsGluedNumber(week + 1) || text[week + 1].Length != 2 || !IsYearNumber(text.Int(i))) return null;
        return text.Int(week + 1) is >= 1 and <= 53 and var number && IsFree(week + 2) && !text.IsGlued(week + 2, '-') ? new(new WeekNode(new(text.Int(i)), number), week + 2) : null;
    }

    // "week 3 of 2027", "the week of May 12", "the week starting February 4", "the week 31"
    private Parsed? Week(int i)
    {
        if (!text.Is(i, "week")) return null;
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
        return day is { Node: DayNode } found ? new(new WeekOfNode(found.Node), found.End) : null;
    }

    // "year-end 2018", "by year end", "month-end", "EOY"
    private Parsed? YearEnd(int i)
    {
        if (text.Is(i, "eoy")) return EndOf(TimeUnit.Year, i + 1);
        if (text.Is(i, "ye")) return EndOfYear(i + 1);
        var isOneWord = text.Is(i, "yearend");
        if (!isOneWord && !text.IsAny(i, "year", "month", "quarter")) return null;
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
        var j = i;
        var counted = Count(j, WordClass.Deictic, out var count, out var countEnd) && text.Is(countEnd, WordClass.Deictic) && !text.IsAny(countEnd, "this", "same", "current");
        if (counted) j = countEnd;
        if (text.Is(i, "following") && IsPreposition(i)) return null;
        if (text.IsAny(i, "rest", "remainder") && text.Is(i + 1, "of"))
        {
            var rest = Skip(i + 2, "the");
            if (text.Is(rest, WordClass.Deictic) && Deictic(rest) is { Node: UnitNode } unit) return unit;
            return text.IsAny(rest, "week", "year", "month", "quarter") ? new(new UnitNode(text.Word(rest).TimeUnit, 0), rest + 1) : null;
        }

        if (!text.Is(j, WordClass.Deictic) || IsVerb(j)) return null;
        var direction = text.Word(j).Number;
        var coming = text.IsAny(j, "coming", "upcoming");
        j++;
        if (text.Is(j - 1, "this") && text.IsAny(j, "coming", "upcoming", "past", "next", "last")) direction = text.Word(j++).Number;
        if (text.IsAny(j, "fiscal", "calendar", "financial")) j++;
        if (Count(j, WordClass.TimeAdjective, out var days, out var daysEnd) && text.IsAny(daysEnd, "business", "working", "trading") && text.IsAny(daysEnd + 1, "days", "day")) return direction == 0 ? null : new(new StretchNode(TimeUnit.BusinessDay, days, direction), daysEnd + 2);
        if (!counted && Count(j, WordClass.TimeUnit | WordClass.TimeAdjective, out count, out countEnd) && text.Is(text.IsAny(countEnd, "fiscal", "full", "consecutive") ? countEnd + 1 : countEnd, WordClass.TimeUnit) && text.IsNear(j))
        {
            counted = true;
            j = text.IsAny(countEnd, "fiscal", "full", "consecutive") ? countEnd + 1 : countEnd;
        }

        if (!text.IsNear(j)) return null;
        var vague = counted && (text.Is(countEnd - 1, WordClass.VagueAmount) || text.Is(countEnd - 1, "of"));
        if (text.Is(j, WordClass.TimeUnit) && text[j].Length > 1)
        {
            var unit = text.Word(j).TimeUnit;
            if (counted && count > 1 && i < j - 1 && text.IsNumber(i) && !text.IsPlural(j)) return null;
            if (counted && unit == TimeUnit.Decade && text.Is(i, "past")) (unit, count) = (TimeUnit.Year, count * 10);
            if (counted) return direction == 0 ? null : new(new StretchNode(unit, count, direction, vague, FromToday: text.Is(text.Is(i - 1, "the") ? i - 2 : i - 1, "within")), j + 1);
            if (text.Is(j - 1, "past") && unit is TimeUnit.Decade or TimeUnit.Century) return new(new StretchNode(TimeUnit.Year, unit == TimeUnit.Decade ? 10 : 100, direction), j + 1);
            if (text.Span(j) is ['s', ..] && unit == TimeUnit.Second || (unit < TimeUnit.Day && !text.IsAny(i, "past", "last"))) return null;
            if (unit < TimeUnit.Day) return text.IsAny(j, "minute", "hour") && text.Is(i - 1, "the") ? new(new StretchNode(unit, 1, direction), j + 1) : null;
            // "on the same days as", "same day surgery"
            if (text.Is(i, "same") && (text.IsPlural(j) || text.Is(j + 1, "as") || (!text.Is(i - 1, "the") && text.IsSmall(j + 1) && text.Word(j + 1).MayBeName))) return null;
            if (unit is TimeUnit.Day && text.Is(j + 1, DateWord.BehindSomeDay)) return null;
            if (unit is TimeUnit.Day) return text.Is(i, "same") || direction == 0 || text.Is(i, DateWord.BesideToday) ? new(new RelativeDayNode(direction), j + 1) : null;
            if (text.IsPlural(j)) return null;
            if (direction != 0 && NumberReader.ReadAndPart(text, j + 1, out var behind) is > 0 and var more) return new(new StretchNode(unit, 1 + more, direction), behind);
            return IsPastStretch(j) ? new(new StretchNode(unit, 1, -1), j + 1) : new(new UnitNode(unit, direction) { IsPreceding = text.Is(j - 1, DateWord.Preceding) }, j + 1);
        }

        if (text.Is(j, "half")) return null;
        if (counted) return null;
        if (text.Is(j, WordClass.Season)) return new(new SeasonNode(new(null, direction, Nearest: true), text.Word(j).Timex), j + 1);
        if (text.Is(j, WordClass.Month) && !IsSmallVerb(j) && MonthDay(j) is null) return new(new MonthNode(new(null, direction, Nearest: true), text.Word(j).Month), j + 1);
        if (text.Is(j, WordClass.DayPart) && !coming && text.IsAny(i, "this", "last", "next", "following", "tonight") && !text.IsPlural(j))
        {
            var part = new DayPartNode(text.Word(j).Timex);
            var day = new RelativeDayNode(direction);
            var behind = Bridge(j + 1);
            return text.IsNear(behind) && (Time(behind) ?? BareHour(behind, behind > j + 1)) is { } time ? new(new MomentNode(day, Settle(time.Node, part)), time.End) : new(new MomentNode(day, part), j + 1);
        }

        return null;
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

    // The position behind the "/26" of "winter 2025/26" and the "-2026" of "the winter of 2025-2026"; otherwise the same.
    private int BehindNextYear(int i)
    {
        var isGlued = text.IsAny(i, '-', '/') && text.IsGlued(i) && text.IsGlued(i + 1) && IsFree(i + 2);
        return isGlued && text[i + 1].Length is 2 or 4 && text.Int(i + 1) % 100 == (text.Int(i - 1) + 1) % 100 ? i + 2 : i;
    }

    private Parsed? BareSeason(int i) => text.Is(i, WordClass.Season) ? new(new SeasonNode(null, text.Word(i).Timex), i + 1) : null;

    // "spring" and "fall" are verbs too: they need "in the spring", "in Spring".
    private bool IsAnnouncedSeason(int i)
    {
        if (text.IsAny(i, "summer", "winter", "autumn") && text.Is(i - 1, DateWord.BeforeSeason)) return true;
        return text.Is(i - 1, "the") ? text.IsAny(i - 2, "in", "during", "by", "of") : IsCapital(i) && text.Is(i - 1, "in");
    }

    // A year alone: four digits that nothing around makes a number, a code or an address.
    private Parsed? BareYear(int i)
    {
        if (!text.IsNumber(i, 4) || !IsFreeYear(i) || !IsPlausibleYear(i) || IsPage(text.Is(i - 1, '-') ? i - 2 : i)) return null;
        if (text.IsAny(i + 1, '-', '/') && text.IsGlued(i + 1) && text[i + 2].Gap == Gap.None && text[i + 2].Kind == TokenKind.Number) return null;
        var named = text.IsAny(i + 1, "fiscal", "financial", "calendar") && text.Is(i + 2, "year") && text.IsOnLine(i + 2);
        return new(new YearNode(new(text.Int(i)), named && !text.Is(i + 1, "calendar")), named ? i + 3 : i + 1);
    }

    private bool IsPlausibleYear(int i)
    {
        var (earliest, latest) = PlausibleYears(i);
        if (text.Int(i) < earliest || text.Int(i) > latest) return false;
        return !(text.IsGlued(i) && IsGluedToCode(i)) && !IsNumbered(i) && !IsMeasured(i + 1) && !IsCounted(i + 1) && !IsStreet(i);
    }

    // Years far from ours need a word that says so: by 1812, back to 1926; in 1649, but not "in 1649 consecutive cases".
    private (int Earliest, int Latest) PlausibleYears(int i)
    {
        if (text.IsAny(i - 1, "in", "since") && text[i + 1].Kind != TokenKind.Word && !(text.Is(i + 1, ',') && text.IsNumber(i + 2))) return (1500, 2100);
        var announced = text.IsAny(i - 1, WordClass.Preposition | WordClass.Modifier) || text.Is(i - 1, "year") || (text.Is(i - 1, "to") && text.Is(i - 2, "back")) || text.Is(i - 1, DateWord.BeforeYear)
            || (text.IsAny(i - 1, "to", "and", "or") && text.IsNumber(i - 2, 4) && text.Is(i - 3, WordClass.Preposition)) || IsLifetime(i);
        return announced ? (1700, 2100) : (1950, 2049);
    }

    // "(1932–2019)"
    private bool IsLifetime(int i) => text.Is(i - 1, '(') && text.Is(i + 1, '-') && text.IsNumber(i + 2, 4) && text.Is(i + 3, ')');

    // "EN 1993-1-1"
    private bool IsStandard(int i) => text.Is(i - 1, DateWord.Standard) && text[i].Gap <= Gap.Space && text.IsInCapitals(i - 1, i);

    // CL2014, CLR2014, $2015, 1,2016, X-2017; but not mid-2018, 2014-2018.
    private bool IsGluedToCode(int i) => text[i - 1].Kind switch
    {
        TokenKind.Word => (text[i - 1].Length < 3 && !text.IsAny(i - 1, "fy", "cy")) || (IsUpper(i - 1) && !text.IsAny(i - 1, Lexicon.DateOpeners)),
        TokenKind.Number => true,
        TokenKind.Symbol => text[i - 1].Code switch
        {
            '$' or '€' or '£' or '#' or '.' or '_' or '+' or '=' or '@' or '¥' => true,
            '-' or '/' => text.IsGlued(i - 1) && !text.Is(i - 2, DateWord.YearPrefix) && !(text.IsNumber(i - 2, 4) && text.Int(i - 2) is >= 1950 and <= 2049),
            ',' => text.IsGlued(i - 1) && text.IsNumber(i - 2),
            _ => false,
        },
        _ => false,
    };

    // "Suite 2010", "Form 1040", "No. 2014", "Publication Number: 2046", "Volume 2021:16", "$ 2015"
    private bool IsNumbered(int i)
    {
        if (text[i - 1].Kind == TokenKind.Symbol)
        {
            return text[i - 1].Code switch
            {
                '$' or '€' or '#' => true,
                '.' => IsSerial(i),
                ':' => text.Is(i - 2, DateWord.NumberTitle),
                _ => false,
            };
        }

        // "no later than 2028", not "more than 2028".
        if (text.Is(i - 1, "than") && text.IsAny(i - 2, "later", "earlier", "sooner")) return false;
        return text.Is(i - 1, DateWord.NumberLabel) || IsStandard(i) || (text.IsAny(i - 1, "volume", "vol") && text.IsGlued(i + 1, ':'));
    }

    // 2014%, 2000 mg, 2000 hours
    private bool IsMeasured(int i)
    {
        if (text.Is(i, '%')) return true;
        if (!text.IsOnLine(i) || text[i].Length < 2) return false;
        return text.Is(i, WordClass.DoseUnit) || (text.Is(i, WordClass.TimeUnit) && !text.Is(i, "second") && !IsFinal(i + 1));
    }

    private bool IsCounted(int i) => text.IsOnLine(i) && text.Is(i, DateWord.Counted);

    // "2010 Main Street"
    private bool IsStreet(int i)
    {
        for (var k = i + 1; k <= i + 3 && text.IsOnLine(k) && text[k].Kind == TokenKind.Word && IsCapital(k); k++)
        {
            if (k > i + 1 && text.Is(k, DateWord.Street)) return true;
        }

        return false;
    }

    // "every Monday", "every other Friday", "every third Thursday", "each year", "every day", "annually"
    private Parsed? Recurring(int i)
    {
        if (!text.IsAny(i, "every", "each")) return null;
        var j = i + 1;
        if (text.Is(j, "other") || text.Is(j, WordClass.Ordinal)) return text.Is(j + 1, WordClass.Weekday) ? new(new RecurringNode($"XXXX-WXX-{text.Word(j + 1).Weekday}"), j + 2) : null;
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
        return IsPhraseEnd(i + 2) ? new(new UnitNode(text.Word(i).TimeUnit, -1), i + 2) : null;
    }

    // "the year-ago quarter", "the year-earlier second quarter", "the prior-year quarter", "the previous year's first half"
    private Parsed? YearAgo(int i)
    {
        var second = text.IsGlued(i + 1, '-') ? i + 2 : i + 1;
        var isYearAgo = text.Is(i, "year") ? text.IsAny(second, "ago", "earlier") : text.Is(i, DateWord.Preceding) && text.Is(second, "year");
        if (!isYearAgo || !text.IsOnLine(second)) return null;
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
        if (text.Is(unit, "day")) return text.IsAny(i - 2, "in", "for") ? new(new RelativeDayNode(0), unit + 1) : null;
        return Spoken(unit);
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
        TokenKind.Word => text[i].Gap >= Gap.Line || (Tense.IsFutureVerb(text, i) || Tense.IsPastVerb(text, i)) && !text.Is(i, "ended")
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
        if (text.Is(i + 1, WordClass.Month)) return IsCapital(i + 1) && text[i + 2].Kind is TokenKind.Symbol or TokenKind.Edge ? new(new MonthNode(null, text.Word(i + 1).Month) { IsOfNamedYear = true }, i + 2) : null;
        var j = Skip(i + 1, "same");
        if (!text.IsAny(j, "day", "week", "month", "quarter", "year")) return null;
        var isWhen = !text.Is(j, "day") && text.Is(i - 1, WordClass.Preposition) && text.IsOnLine(j + 1) && IsUnitEnd(j + 1);
        return isWhen || IsPhraseEnd(j + 1) ? new(new SpokenOfNode(text.Word(j).TimeUnit), j + 1) : null;
    }

    // "recent weeks", "coming months": as many as "a few".
    private Parsed? RecentUnits(int i)
    {
        var direction = text.Is(i, "recent") ? -1 : text.IsAny(i, "coming", "upcoming") ? 1 : 0;
        return direction != 0 && text.IsAny(i + 1, "days", "weeks", "months", "quarters", "years") && text.IsOnLine(i + 1)
            ? new(new StretchNode(text.Word(i + 1).TimeUnit, Few, direction, Vague: true), i + 2)
            : null;
    }

    // "9M 2024", "6M25": the first months of a year.
    private Parsed? FirstMonths(int i)
    {
        if (!text.IsNumber(i) || text.Int(i) is not (3 or 6 or 9 or 12) || (text.IsGlued(i) && text[i - 1].Kind != TokenKind.Symbol) || !text.IsGlued(i + 1) || text.Span(i + 1) is not "M") return null;
        var year = PartYear(i + 2, out var end);
        if (year is null && text.IsGluedNumber(i + 2) && text.IsNumber(i + 2, 2) && IsFree(i + 3)) (year, end) = (new(TwoDigitYear(text.Int(i + 2))), i + 3);
        return year is { } printed ? new(new NthNode(1, text.Int(i), TimeUnit.Month, 0, new YearNode(printed)), end) : null;
    }
}
