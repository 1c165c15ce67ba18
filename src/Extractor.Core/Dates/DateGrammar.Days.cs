using Extractor.Text;

namespace Extractor.Dates;

internal sealed partial class DateGrammar
{
    private const int LongestList = 8;

    /// <summary>
    /// day = [weekday] month-day | [weekday] day-month | numeric | weekday | relative day | offset | holiday | the nth
    /// </summary>
    private Parsed? Day(int i)
    {
        var opener = text.IsNumber(i) ? WordClass.Cardinal | WordClass.Ordinal : text.Classes(i);
        bool Opens(WordClass classes) => opener.HasAny(classes);
        if (Opens(WordClass.Weekday) && WeekdayFirst(i) is { } weekday) return weekday;
        if (Opens(WordClass.Month) && MonthDay(i) is { } monthDay) return WithWeekdayBehind(i, monthDay);
        if (Opens(WordClass.Cardinal | WordClass.Ordinal))
        {
            if (DayMonth(i) is { } dayMonth) return WithWeekdayBehind(i, dayMonth);
            if (Numeric(i) is { } numeric) return WithWeekdayBehind(i, numeric);
        }

        if (Opens(WordClass.RelativeDay | WordClass.TimeUnit) && RelativeDay(i) is { } relative) return relative;
        if (Opens(WordClass.Deictic | WordClass.Ordinal) && NthInPeriod(i) is { } nth) return nth;
        if (Opens(WordClass.Deictic) && DeicticWeekday(i) is { } deictic) return deictic;
        if (Opens(WordClass.Cardinal | WordClass.VagueAmount | WordClass.YearPart | WordClass.Article) && Offset(i) is { } offset) return offset;
        if (Opens(WordClass.Holiday) && Holiday(i) is { } holiday) return holiday;
        return Opens(WordClass.Ordinal | WordClass.Cardinal) ? TheNth(i) : null;
    }

    // "Wednesday, May 14, 2014", "Friday (Jun-15)", "Thursday the 21st", "Tuesday next week", "Friday".
    private Parsed? WeekdayFirst(int i)
    {
        if ((WeekdayAndDay(i) ?? WeekdaysAndDays(i)) is { } whole) return whole;
        var weekday = text.Word(i).Weekday;
        var behind = BehindWeekday(i);

        // In a row of weekdays and codes only a whole name counts, or one that is capitalized and not another word.
        var j = Skip(behind, "of", "in", "the");
        if (text.Is(j, WordClass.Deictic) && text.Is(j + 1, "week") && text.IsNear(behind)) return new(new WeekdayNode(weekday, text.Word(j).Number), j + 2);
        if (text[i].Length == 3 && !IsShortWeekday(i)) return null;
        if (IsSomeWeekday(i)) return null;
        // "Friday week", "Friday fortnight"
        if (text.IsAny(behind, "week", "fortnight") && text.IsOnLine(behind) && (IsPhraseEnd(behind + 1) || text.Is(behind + 1, ':')) && text[i].Length > 3) return new(new OffsetNode([(1, text.Word(behind).TimeUnit)], 1, new ComingWeekdayNode(weekday)) { NamesDay = true }, behind + 1);
        if (text.Is(i, DateWord.Weekdays)) return new(new RecurringNode($"XXXX-WXX-{weekday}"), i + 1);
        // "on Saturday mornings"
        if (text.Is(behind, DateWord.LoosePart) && text.IsPlural(behind) && text.IsSmall(behind) && text.IsOnLine(behind)) return new(new RecurringNode($"XXXX-WXX-{weekday}T{text.Word(behind).Timex}"), behind + 1);
        // "died Tuesday following May 2 crash" names two days.
        if (Side(behind, out var anchor) is not 0 and var direction && NamedDay(Skip(anchor, "the")) is { } day && (text.Is(i - 1, "the") || day.Node is HolidayNode))
        {
            return new(new WeekdayFromNode(weekday, direction, day.Node), day.End);
        }

        // "the Friday before the hearing": that of the day just named.
        if (text.Is(i - 1, "the") && Side(behind, out var occasion) is not 0 and var side && text.Is(occasion, "the") && text.Event(occasion + 1).HasFlag(EventWord.Meeting)) return new(new WeekdayFromNode(weekday, side, new RelativeDayNode(0) { CountsFromNamed = true }), i + 1);
        if (text.IsAny(behind, "nearest", "closest") && NamedDay(Skip(behind + 1, "to", "the")) is { } near) return new(new WeekdayFromNode(weekday, 0, near.Node), near.End);
        if (Offset(text.Is(behind, ',') ? behind + 1 : behind) is { Node: OffsetNode { Direction: 1 } offset } shifted && text.IsNear(behind))
        {
            return new(offset.Amounts is [(_, TimeUnit.Week)] ? new NthNode(1, 1, TimeUnit.None, weekday, new WeekOfNode(offset)) : new NthNode(1, 1, TimeUnit.None, weekday, offset), shifted.End);
        }

        return new(new DayNode(null, 0, 0, weekday), i + 1);
    }

    // "June 3", "3 June 2026"
    private Parsed? DayInMonth(int i) => MonthDay(i) ?? DayMonth(i);

    // "June 3", "3 June 2026", "Labor Day"
    private Parsed? NamedDay(int i) => (DayInMonth(i) ?? Holiday(i)) is { Node: DayNode { Month: > 0 } or HolidayNode } day ? day : null;

    // "Wednesday, May 14, 2014", "Friday (Jun-15)", "Thursday the 21st"
    private Parsed? WeekdayAndDay(int i)
    {
        var weekday = text.Word(i).Weekday;
        var j = BehindWeekday(i);
        // "Thursday morning, May 14"
        if (text.Is(j, WordClass.DayPart) && text.Is(j + 1, ',') && DayInMonth(j + 2) is not null) j++;
        if (text.Is(j, ',')) j++;
        var bracket = text.Is(j, '(');
        if (bracket) j++;
        if (text.Is(j, '-')) j++;
        j = Skip(j, "the");
        if (text.IsNear(j) && !IsDottedHours(j) && (DayInMonth(j) ?? Numeric(j) ?? OrdinalDay(j, weekday)) is { Node: DayNode day } found)
        {
            // "Sundays (31 May, 28 June, 26 July)"
            if (bracket && text.Is(i, DateWord.Weekdays) && !text.Is(found.End, ')')) return null;
            var end = bracket && text.Is(found.End, ')') ? found.End + 1 : found.End;
            if (day.Month == 0) day = InMonthOfList(day, end);
            return new(OnWeekday(day, weekday, j) with { Weekday = weekday }, end);
        }

        return null;
    }

    // "Monday-Friday, June 1-5", "Saturday and Sunday, June 6 and 7"
    private Parsed? WeekdaysAndDays(int i)
    {
        var link = BehindWeekday(i);
        var isPair = IsAnd(link);
        if (!(isPair || text.Is(link, '-') || text.IsAny(link, "to", "through")) || !text.Is(link + 1, WordClass.Weekday) || !text.IsOnLine(link + 1)) return null;
        var comma = BehindWeekday(link + 1);
        if (!text.Is(comma, ',') || !text.IsOnLine(comma + 1)) return null;
        return DayInMonth(comma + 1) switch
        {
            { Node: RangeNode } days when !isPair => days,
            { Node: DayNode { Day: > 0, Month: > 0 } day } first when isPair && NextInList(first.End, day, out _) is not null => first,
            _ => null,
        };
    }

    // "On a Tuesday in March", "One Sunday", "the third Sunday of Advent": no one day; "a Tuesday filing" is of one.
    private bool IsSomeWeekday(int i)
    {
        if (text.Is(i - 1, WordClass.Ordinal) && text.IsAny(i + 1, "of", "in")) return true;
        return text.Is(i - 1, "one") ? text.EndsSentence(i - 2) || text[i - 1].Gap >= Gap.Line : text.Is(i - 1, "a") && (text.IsAny(i - 2, "on", "was", "is") || text.Is(i + 1, "in"));
    }

    private int BehindWeekday(int i) => text.Is(i + 1, '.') && text[i].Length <= 5 && text.IsGlued(i + 1) ? i + 2 : i + 1;

    // "Mon. to Friday", "29 Feb., 10:00": the position behind the point of an abbreviation that its sentence goes on behind; otherwise the same.
    private int BehindPoint(int i)
    {
        var isAbbreviation = IsAbbreviatedMonth(i - 1) || (text.Is(i - 1, WordClass.Weekday) && text[i - 1].Length is >= 3 and <= 5);
        return isAbbreviation && text.IsGlued(i, '.') && !IsCapital(i + 1) ? i + 1 : i;
    }

    // "on Sun", "Sun.", "Sun 9:00", "Sat or Sun": three letters that could be another word.
    private bool IsShortWeekday(int i)
    {
        if (!IsCapital(i)) return false;
        return text.Is(i + 1, '.') || ((text.Is(i - 1, DateWord.BeforeWeekday) || IsBehindClock(i)) && !IsNameBehind(i)) || IsBesideWeekday(i)
            || Time(Bridge(i + 1)) is not null || DayPart(i + 1) is not null;
    }

    // "5pm Mon", "11:55 p.m. ET Fri"
    private bool IsBehindClock(int i) => text.IsOnLine(i) && (text.IsAny(i - 1, WordClass.Meridiem | WordClass.Zone) || (text.Is(i - 1, '.') && text.Is(i - 2, "m")));

    // "Tue through Thursday", "Monday, Wed and Friday", "Mon, Wed, Fri"; not "the SAT, Friday"
    private bool IsBesideWeekday(int i)
    {
        if (text.Is(i - 1, "the") || (text.IsInCapitals(i, i + 1) && !text.IsInCapitals(i - 2, i + 3))) return false;
        return IsJoinedWeekday(i + 1, i + 2) || IsJoinedWeekday(i - 1, i - 2);
    }

    private bool IsJoinedWeekday(int link, int i)
    {
        const int LongestShort = 5;
        if (!text.Is(i, WordClass.Weekday) || !IsCapital(i)) return false;
        return text.IsAny(link, "to", "through", "and", "or") || text.IsAny(link, '-', '/', '&') || (text.Is(link, ',') && text[i].Length <= LongestShort);
    }

    // "and Sun Microsystems", "and Sun Pharma"; not "and Sun June 5"
    private bool IsNameBehind(int i) => text[i + 1].Gap == Gap.Space && IsCapital(i + 1) && !text.IsAny(i + 1, Lexicon.DateOpeners);

    // "Thursday the 21st", "Sunday 31".
    private Parsed? OrdinalDay(int i, int weekday)
    {
        var day = DayNumber(i, out var end);
        if (day == 0 || !IsFree(end) || Clock(i) is not null) return null;
        if (text.IsNumber(i))
        {
            // "Monday 3-8", "Monday 3 to 8" may be hours.
            var suffixed = end > i + 1;
            if (!suffixed && (text[i].Gap == Gap.Wide || IsListNumber(i) || (text.Is(i - 1, '(') && text[i - 1].Gap > Gap.Space) || text.Is(end, '-') || text.Is(end, "to") || (text.Is(end, "and") && !text.Is(end + 1, WordClass.Weekday)) || text.Is(end, WordClass.TimeUnit))) return null;
        }
        else if (!text.Is(end - 1, WordClass.Ordinal) || text.Is(end, '-') || (text[end].Kind == TokenKind.Word && !text.Is(end, WordClass.Link)))
        {
            // "Friday, the fourth decline"
            return null;
        }

        return new(new DayNode(null, 0, day, weekday), end);
    }

    // "Oct 2", "May 14th, 2014", "Sept. 12, 2016", "Oct/2", "May twenty-first", "June 3-5, 2018", "September-2020-23".
    private Parsed? MonthDay(int i) => IsMonth(i) && CanLeadToDay(i + 1) && !IsMonthOfShortYears(i) ? DayOfMonth(i) : null;

    // "Enrollment: Jan-26 to Mar-27": a month and its year, beside another of about that year; "Jan-26 and Feb-03" are days.
    private bool IsMonthOfShortYears(int i)
    {
        const int FirstYear = 20;
        const int Reach = 12;
        const int MostYears = 3;
        if (!IsShortYearOfMonth(i) || text.Int(i + 2) < FirstYear || (text.Is(i + 3, ',') && text.IsNumber(i + 4, 4)) || text.Is(i - 1, '(') || text.Is(i - 1, "on") || text.IsAny(i - 1, WordClass.Weekday)) return false;
        var hasOther = false;
        for (var k = i - Reach; k <= i + Reach; k++)
        {
            if (k == i || !IsShortYearOfMonth(k)) continue;
            // "on May-21, May-22 and May-23"
            if (Math.Abs(text.Int(k + 2) - text.Int(i + 2)) > MostYears || text.Word(k).Month == text.Word(i).Month || text.Is(k - 1, "on")) return false;
            hasOther |= text.Int(k + 2) != text.Int(i + 2) && (k > i) == (text.Int(k + 2) > text.Int(i + 2));
        }

        return hasOther;
    }

    private bool IsShortYearOfMonth(int i) => text.Is(i, WordClass.Month) && text.IsGlued(i + 1, '-') && text.IsGluedNumber(i + 2) && text[i + 2].Length == 2 && IsCapital(i) && !text.IsGlued(i) && !text.IsGlued(i + 3, '-');

    private bool CanLeadToDay(int i) => text[i].Kind switch
    {
        TokenKind.Number => true,
        TokenKind.Word => text.IsAny(i, WordClass.Cardinal | WordClass.Ordinal | WordClass.Link),
        TokenKind.Symbol => text[i].Code is '.' or '/' or '-',
        _ => false,
    };

    private Parsed? DayOfMonth(int i)
    {
        var month = text.Word(i).Month;
        var j = BehindMonth(i);
        if (text.Is(j, '/') || (text.Is(j, '-') && text.IsGlued(j))) j++;
        if (text.IsNumber(j, 4) && text.Is(j - 1, '-') && text.Is(j + 1, '-') && text[j + 2].Length <= 2 && text.Int(j + 2) is >= 1 and <= 31 && text.IsGlued(j + 2))
        {
            return new(new DayNode(new(text.Int(j)), month, text.Int(j + 2)), j + 3);
        }

        if (!text.IsNear(j)) return null;
        j = Skip(j, "the");
        if (!text.IsNear(j)) return null;
        var day = DayNumber(j, out var end);
        if (day == 0 || !(IsFree(end) || IsGluedYear(end)) || (text.Is(j - 1, '.') && !text.IsNumber(j) && !IsOrdinalBehindPoint(j, end))) return BetweenDays(i, month, j);
        if (text[j].Kind == TokenKind.Number && (IsAmount(j, end) || (text.IsGlued(end, ':') && text.IsGluedNumber(end + 1)) || Half(end, out _) != '\0')) return null;
        if (text.IsNumber(j) ? IsListNumber(j) || IsOtherNumber(j, end) : IsOtherWord(end)) return null;

        if (DaysBehindMonth(i, day, end) is { } days)
        {
            var shared = YearBehind(days.End, out var behind);
            return new(days.Of(shared, month), behind);
        }

        var year = YearBehind(end, out var yearEnd);
        if (!Valid(month, day, year)) return null;
        var node = new DayNode(year, month, day);
        return new(year is null && !text.Is(j - 1, '-') && (YearOfList(node, end) ?? YearOfColumn(end)) is { } elsewhere ? node with { Year = elsewhere with { IsElsewhere = true } } : node, yearEnd);
    }

    /// <summary>The days of one month, before or behind its name: 3-5 in "April 3-5" and in "3-5 April"; a single day is the first and the last.</summary>
    /// <param name="First">The first of them.</param>
    /// <param name="Last">The last of them.</param>
    /// <param name="End">The position behind them.</param>
    private readonly record struct DaysOfMonth(int First, int Last, int End)
    {
        public bool IsOne => First == Last;

        /// <summary>These days of a month.</summary>
        public DateNode Of(YearRef? year, int month) =>
            IsOne ? new DayNode(year, month, Last) : new RangeNode(new DayNode(year, month, First), new DayNode(year, month, Last));

        /// <summary>These days of a month that is counted from the reference month.</summary>
        public DateNode OfCounted(int months) =>
            IsOne ? new DayNode(null, 0, Last) { MonthOffset = months } : new RangeNode(new DayNode(null, 0, First) { MonthOffset = months }, new DayNode(null, 0, Last) { MonthOffset = months });
    }

    // "April 3-5"; "June 3 and 4" are two mentions, the second its bare number.
    private DaysOfMonth? DaysBehindMonth(int i, int day, int end)
    {
        if (!text.Is(end, '-') && !text.IsAny(end, "to", "through", "until", "till") && !IsBetween(i, end) && !IsNextDay(i, day, end)) return null;
        var last = DayNumber(Skip(end + 1, "the"), out var behind);
        return last > day && (IsFree(behind) || IsGluedYear(behind)) && Clock(end + 1) is null && !IsMonthAt(behind) && !text.IsGlued(behind, '-') ? new(day, last, behind) : null;
    }

    // A number behind a month that is no day of it: in the next column, 12-week, 1-2 mg, 1 x 10, 1-800, 05/06/2026, 5 May 2026.
    private bool IsOtherNumber(int i, int end)
    {
        if (text[i].Gap == Gap.Wide && YearBehind(end, out _) is null && !(text.IsNumber(end, 4) && Years.IsBesideDate(text.Int(end)))) return true;
        if (IsMonth(end) && text[end].Gap <= Gap.Space && YearBehind(BehindMonth(end), out _) is not null) return true;
        if (text.Is(end, "x") || text.Is(end, '×') || Numeric(i) is { Node: DayNode { Year: not null } }) return true;
        if (!text.Is(end, '-')) return false;
        return text.Is(end + 1, WordClass.TimeUnit) || (text.IsNumber(end + 1) && ((text.IsGlued(end) && text[end + 1].Length == 3) || IsAmount(end + 1, end + 2)));
    }

    // "June / the first quarter", "June / first-half 2026", "June / six months".
    private bool IsOtherWord(int end) => text.IsAny(text.IsGlued(end, '-') ? end + 1 : end, WordClass.YearPart | WordClass.TimeUnit);

    // "Nov. third", "Jan. twenty-fourth"; not "in Oct. two workers", "in Aug. second-quarter sales".
    private bool IsOrdinalBehindPoint(int i, int end) =>
        !IsCapital(i) && text.Is(end - 1, WordClass.Ordinal) && !text.Is(end, '-') && (text[end].Kind != TokenKind.Word || text.IsAny(end, WordClass.Link | WordClass.Cardinal));

    // "between June 3 and 5"; not "between June 3 and 5 p.m.", "between May 1 and 15 million shares".
    private bool IsBetween(int i, int end) => text.Is(end, "and") && text.Is(i - 1, "between")
        && DayNumber(Skip(end + 1, "the"), out var behind) > 0 && (IsListEnd(behind) || YearBehind(behind, out _) is not null);

    // "the night of June 3/4", "June 13/14"; not "by June 2/3 had left", "rated May 4/5"
    private bool IsNextDay(int i, int day, int end)
    {
        const int HighestOfFraction = 10;
        if (!text.IsGlued(end, '/') || !text.IsGluedNumber(end + 1) || text.Int(end + 1) != day + 1 || text.IsGlued(end + 2, '/')) return false;
        return (text.Is(i - 1, "of") && text.IsAny(i - 2, "night", "nights")) || (day > HighestOfFraction && IsListEnd(end + 2));
    }

    // "November between 19 and 20", "Feb between 2-7, 2018".
    private Parsed? BetweenDays(int i, int month, int j)
    {
        if (!text.IsAny(j, "between", "from")) return null;
        var first = DayNumber(j + 1, out var k);
        if (first == 0 || !(text.Is(k, '-') || text.IsAny(k, "and", "to"))) return null;
        var last = DayNumber(k + 1, out var end);
        if (last <= first || !IsFree(end)) return null;
        var year = YearBehind(end, out var behind);
        return new(new RangeNode(new DayNode(year, month, first), new DayNode(year, month, last)), behind);
    }

    // "14 May 2014", "22nd of January", "05-Aug-2016", "12 to 15 June 2026", "16. Nov. 2016", "15th day of June".
    private Parsed? DayMonth(int i) => text.IsNumber(i, 4) ? TwentyTwentyMonthDay(i) : CanLeadToMonth(i + 1) ? DayAndMonth(i) : null;

    private Parsed? DayAndMonth(int i)
    {
        var day = DayNumber(i, out var end);
        if (day == 0) return null;
        if (text.IsAny(end, ',', '&')) return DayOfList(i, day, end);

        // "Announcement No. 13 - 18 May 2026"
        if (!CanLeadToMonth(end) || IsSerial(i) || IsRowOfList(i)) return null;
        var behind = text.IsGlued(end, '.') ? end + 1 : end;
        if (text.Is(behind, "and") && !text.Is(i - 1, "between")) return FirstOfPair(i, day, end, behind + 1);
        var days = DaysBeforeMonth(day, end, behind);
        if (!days.IsOne && DaysOfList(in days) is { } ofList) return ofList;
        if (text.Is(days.End, '.') && IsSentenceEnd(i, days.End)) return null;
        var of = BehindMarks(days.End);
        var month = text.Is(of, "of") ? Skip(of + 1, "the") : of;
        if (!text.IsNear(month)) return null;
        // "6/12" at the end of a row, "June" at the start of the next
        if (text[month].Gap == Gap.Line && (text.IsGlued(days.End - 2, '/') || (text.IsGlued(i) && text.Is(i - 1, '/')))) return null;
        if (IsMonth(month)) return OfNamedMonth(i, in days, month);

        // "20 next month" counts something.
        return days.IsOne && month == behind && text[month - 1].Kind != TokenKind.Word ? null : OfCountedMonth(in days, month);
    }

    // "14 and 15 May 2014" are two mentions, the first its bare number.
    private Parsed? FirstOfPair(int i, int day, int end, int second) =>
        text.IsNumber(i) && DayNumber(second, out _) > day && DayMonth(second) is { Node: DayNode { Month: > 0 } shared } && Valid(shared.Month, day, shared.Year)
            ? new(shared with { Day = day }, end)
            : null;

    // "12", "12 to 15", "13/14", "between 12 and the 15th": a day, and what joins it to a later one, if anything does.
    private DaysOfMonth DaysBeforeMonth(int day, int end, int link) =>
        (text.Is(link, '-') || (text.Is(link, '/') && !(text.IsGlued(link - 1) && text.IsGlued(link - 2, '.'))) || text.IsAny(link, "to", "through", "until", "and")) && DayNumber(Skip(link + 1, "the"), out var behind) is var last && last > day
            ? new(day, last, behind)
            : new(day, day, end);

    // "3-5 and 10 February 2025"
    private Parsed? DaysOfList(in DaysOfMonth days)
    {
        var next = days.End + 1;
        if (!(text.IsAny(next - 1, "and", "or") || text.Is(next - 1, '&')) || !text.IsNumber(next) || !text.Is(next + 1, WordClass.Month) || text.Int(next) <= days.Last) return null;
        return DayMonth(next) is { Node: DayNode { Month: > 0 } ofList } && Valid(ofList.Month, days.Last, ofList.Year) ? new(days.Of(ofList.Year, ofList.Month), days.End) : null;
    }

    // "16. Nov. 2016", "05-Aug-2016", "15th day of June": the position behind the point, the hyphen and the word.
    private int BehindMarks(int i)
    {
        if (text.Is(i, '.') && (text.IsGlued(i) || text[i + 1].Gap <= Gap.Space)) i++;
        if (text.IsAny(i, '-', '/')) i++;
        return Skip(i, "day");
    }

    private Parsed? OfNamedMonth(int i, in DaysOfMonth days, int at)
    {
        // Of columns and rows: "June    12 / July    140", "No. 5-05   March 15, 2026".
        if (text[at].Gap == Gap.Wide || (text[at].Gap == Gap.Line && text[i].Gap > Gap.Space) || (!IsBehindOf(at) && IsModal(at))) return null;

        // "5. May 12, 2026" is the fifth of a list, "5 / May 12, 2026" the date of a fifth page.
        if (MonthDay(at) is { } other && (text.Is(at - 1, '.') || !text.IsOnLine(at) || other.Node is DayNode { Year: not null })) return null;
        var month = text.Word(at).Month;
        var year = YearOfDay(i, days.Last, at, out var end);
        if (year is null && ((text.IsNumber(i) && IsNoDayBefore(i)) || IsNumberOfPart(i))) return null;
        if (year is null && days.IsOne && YearOfDays(month, end) is { } elsewhere) year = elsewhere with { IsElsewhere = true };
        return Valid(month, days.Last, year) ? new(days.Of(year, month), end) : null;
    }

    // "14 May 2014", "14-May-2014", "12JUN26", "05 JUN 26" on a pack: the year behind a month that stands behind its day.
    private YearRef? YearOfDay(int i, int day, int month, out int end)
    {
        var behind = BehindMonth(month);
        if (text.IsAny(behind, '-', '/') && text.IsNumber(behind + 1)) behind++;
        if (YearBehind(behind, out end) is { } year) return year;
        var isGlued = text.IsGlued(month) && text.IsGluedNumber(month + 1) && text[month + 1].Length == 2 && IsFree(month + 2);
        if (isGlued || ((IsShortYearOnPack(i, month + 1) || IsShortYearAtEnd(i, month + 1)) && Valid(text.Word(month).Month, day, new(Years.OfTwoDigits(text.Int(month + 1))))))
        {
            end = month + 2;
            return new(Years.OfTwoDigits(text.Int(month + 1)));
        }

        if (month + 1 < behind) end = month + 1;
        return null;
    }

    private bool IsBehindOf(int i) => text.IsAny(i - 1, "of", "the");

    // "the 5th of each month", "the 20th of next month", "4 to 23 next month", "the 12th of the month"
    private Parsed? OfCountedMonth(in DaysOfMonth days, int i)
    {
        if (days.IsOne && IsBehindOf(i) && text.IsAny(i, "each", "every") && text.Is(i + 1, "month")) return new(new RecurringNode($"XXXX-XX-{days.Last:00}"), i + 2);
        var word = Skip(i, "in");
        if (text.Is(word, WordClass.Deictic) && text.Is(word + 1, "month")) return new(days.OfCounted(text.Word(word).Number), word + 2);
        return text.Is(word, "month") && text.Is(word - 1, "the") ? new(new DayNode(null, 0, days.Last) { MonthOffset = 0 }, word + 1) : null;
    }

    // "31 Mar 26 (31 Dec 25: £22.1m)", "15 Jan 26.", "31 March 26 and 30 June 25": a sign, the end of the line or the next day behind the year.
    private bool IsShortYearAtEnd(int first, int i)
    {
        const int FirstYear = 15;
        const int LastYear = 39;
        if (!text.IsNumber(first) || text.IsSum(first - 1) || !text.IsNumber(i, 2) || text[i].Gap != Gap.Space || text.Int(i) is < FirstYear or > LastYear || !IsFree(i + 1)) return false;
        var behind = i + 1;
        if (text[behind].Kind == TokenKind.Edge || text[behind].Gap >= Gap.Line) return true;
        if (text.IsAny(behind, "and", "to", "or")) return text.IsNumber(behind + 1) && text[behind + 1].Length <= 2 && IsMonth(behind + 2) && text.IsNumber(behind + 3, 2);
        return text.IsAny(behind, ';', ')', '(') || (text.IsAny(behind, '.', ':') && !text.IsGluedNumber(behind + 1));
    }

    // Two digits behind a month in capitals, and nothing that they could count; not "on 12 MAY 20, patients were seen", "5 MAR 12."
    private bool IsShortYearOnPack(int first, int i)
    {
        const int FirstYear = 20;
        if (!text.IsNumber(i, 2) || text.Int(i) < FirstYear || text[i].Gap != Gap.Space || text[i - 1].Length != 3 || !text.IsInCapitals(i - 1, i) || !text.IsNumber(first, 2) || first != i - 2) return false;
        if (text.Is(first - 1, "on") || text.Is(first - 1, DateWord.PartLabel) || (text.Is(first - 1, WordClass.Preposition) && !text.IsAny(first - 1, "by", "before"))) return false;
        return text[i + 1].Kind == TokenKind.Edge || text[i + 1].Gap >= Gap.Line || (text.IsAny(i + 1, '.', ';', ')') && !text.IsGlued(i + 2));
    }

    // Behind a day comes its month, or a second day.
    private bool CanLeadToMonth(int i)
    {
        const WordClass Leading = WordClass.Month | WordClass.Link | WordClass.Deictic | WordClass.Cardinal | WordClass.Ordinal;
        return text[i].Kind switch
        {
            TokenKind.Word => text.IsAny(i, Leading) || text.IsAny(i, "day", "month"),
            TokenKind.Symbol => text[i].Code switch
            {
                '-' or '/' => text[i + 1].Kind == TokenKind.Number || text.IsAny(i + 1, Leading | WordClass.TimeUnit),
                '.' => text[i + 1].Kind != TokenKind.Number,
                ',' => text[i + 1].Gap == Gap.Space && text.IsGlued(i) && text.IsNumber(text.IsAny(i + 1, "and", "or") ? i + 2 : i + 1),
                '&' => text.IsNumber(i + 1),
                _ => false,
            },
            _ => false,
        };
    }

    // "2016 October 7", "2020/23/Sep".
    private Parsed? TwentyTwentyMonthDay(int i)
    {
        if (!Years.IsBesideDate(text.Int(i))) return null;
        var j = i + 1;
        if (text.Is(j, '-') && !text.IsGlued(j)) return null;
        if (text.IsAny(j, '-', '/', ',')) j++;
        // "Larch Congress 2026," above "June 4-6"
        if (text[j].Gap > Gap.Space && !(text[j].Gap == Gap.Line && text.Is(j - 1, ','))) return null;
        if (IsMonth(j) && DayNumber(Skip(BehindMonth(j) is var b && text.Is(b, '-') ? b + 1 : b, "the"), out var end) is var day and > 0 && IsFree(end) && Valid(text.Word(j).Month, day, new(text.Int(i))))
        {
            // "CES 2026, January 6-9"
            if (text.Is(i + 1, ',') && text.IsGlued(end, '-') && text.IsGluedNumber(end + 1)) return null;
            return new(new DayNode(new(text.Int(i)), text.Word(j).Month, day), end);
        }

        return text.Is(i + 1, '/') && DayNumber(j, out var k) is var number and > 0 && text.Is(k, '/') && IsMonth(k + 1) && Valid(text.Word(k + 1).Month, number, new(text.Int(i)))
            ? new(new DayNode(new(text.Int(i)), text.Word(k + 1).Month, number), k + 2)
            : null;
    }

    // "May/22 (Tue)", "14 May 2026, Thursday.", "June 30 of each year"
    private Parsed WithWeekdayBehind(int first, Parsed day)
    {
        if (day.Node is not DayNode { Weekday: 0 } node) return day;
        var mark = day.End;
        if (node.Year is null && IsEachYear(mark, out var year)) return new(EachYear(node), year);
        if (node is { Year: null, Day: > 0, Month: > 0 } && IsListOfEachYear(mark)) return new(EachYear(node), mark);
        if (!text.IsAny(mark, '(', ',') || !text.Is(mark + 1, WordClass.Weekday)) return day;
        var dated = OnWeekday(node, text.Word(mark + 1).Weekday, first) with { Weekday = text.Word(mark + 1).Weekday };
        if (text.Is(mark, '(')) return text.Is(BehindPoint(mark + 2), ')') ? new(dated, BehindPoint(mark + 2) + 1) : day;
        var behind = mark + 2;
        if (text[mark + 1].Length == 3 && !IsOn(node, dated.Weekday)) return day;
        var isAlone = text[behind].Kind is TokenKind.Symbol or TokenKind.Edge && !text.IsAny(behind, '(', '\'') && !OpensDay(behind) && !OpensDay(behind + 1);
        return isAlone ? new(dated, behind) : day;
    }

    // "of each year", "in every year", "each year"
    private bool IsEachYear(int i, out int end)
    {
        var each = Skip(i, "of", "in");
        end = each + 2;
        return text.IsAny(each, "each", "every") && text.Is(each + 1, "year");
    }

    private static bool IsOn(DayNode day, int weekday) => day is { Year.Printed: { } year } && (int)new NodaTime.LocalDate(year, day.Month, day.Day).DayOfWeek == weekday;

    private bool OpensDay(int i) => DayInMonth(i) is not null;

    // "on the 27th", "for the twenty second": an ordinal with its article where a preposition says that it is a day and
    // nothing follows that it could count; "on 15 at 8:00", "8pm on the 15": a bare number beside a time.
    private Parsed? TheNth(int i)
    {
        var before = text.Is(i - 1, "the") ? i - 2 : i - 1;
        // "21 days after the first", of doses.
        if (text[i].Kind == TokenKind.Word && text.IsAny(before, "after", "before", "since")) return null;
        return text.Is(before, DateWord.BeforeNth) ? AnnouncedDay(i, before) : null;
    }

    private Parsed? AnnouncedDay(int i, int before)
    {
        var article = before == i - 2;
        var day = DayNumber(i, out var end);
        if (day == 0 || (text.Is(end, WordClass.Link) && Century(i) is not null)) return null;
        var suffixed = text.IsNumber(i) && end == i + 2;
        if (article && EndsPhrase(end)) return new(new DayNode(null, 0, day), end);
        if (suffixed && (article || text.Is(i - 1, "on")) && IsNthEnd(end)) return new(new DayNode(null, 0, day), end);
        return IsBesideTime(before, end) ? new(new DayNode(null, 0, day), end) : null;
    }

    private bool EndsPhrase(int i) => text[i].Kind is TokenKind.Edge || !text.IsInProse(i)
        || (text.IsAny(i, '.', '!', '?') && !text.IsGlued(i + 1));

    private bool IsNthEnd(int i) => EndsPhrase(i) || (text[i].Kind == TokenKind.Symbol && !text.Is(i, '%')) || text.IsAny(i, "at", "from", "and", "to") || text.IsAny(i, "if", "or", "but", "when", "with");

    // "on 15 at 8:00", "8pm on the 15"
    private bool IsBesideTime(int preposition, int end)
    {
        if ((text.Is(end, ',') || text.IsAny(end, "at", "from", "between")) && text.IsNear(end) && Time(end + 1) is not null) return true;
        return text.Is(preposition, "on") && (text.Is(preposition - 1, WordClass.Meridiem) || text.Is(preposition - 2, "at")) && EndsPhrase(end);
    }

    /// <summary>A day of the month in digits (3, 3rd) or words (third, twenty-first, twenty one); 0 when there is none.</summary>
    private int DayNumber(int i, out int end)
    {
        end = i + 1;
        if (text.IsNumber(i))
        {
            if (text[i].Length > 2) return 0;
            var value = text.Int(i);
            if (text[end].Gap <= Gap.Space && text.Is(end, WordClass.OrdinalSuffix)) end++;
            return value is >= 1 and <= 31 ? value : 0;
        }

        var word = text.Word(i);
        if (word.Classes.HasAny(WordClass.Ordinal)) return word.Number <= 31 && word.Number > 0 ? word.Number : 0;
        if (!word.Classes.HasAny(WordClass.Cardinal) || word.Number > 30) return 0;
        var next = text.Is(end, '-') && text.IsGlued(end) ? end + 1 : end;
        if (word.Number is 20 or 30 && text[next].Gap <= Gap.Space && text.IsAny(next, WordClass.Ordinal | WordClass.Cardinal) && text.Word(next).Number is >= 1 and <= 9)
        {
            end = next + 1;
            var day = word.Number + text.Word(next).Number;
            return day <= 31 ? day : 0;
        }

        return word.Number is > 0 ? word.Number : 0;
    }

    // Behind a whole name a point ends the sentence, unless only a day stands behind it: "back October. 2".
    private int BehindMonth(int i)
    {
        if (!text.Is(i + 1, '.') || !text.IsGlued(i + 1)) return i + 1;
        var isPartOfDay = IsAbbreviatedMonth(i) || text.IsGluedNumber(i + 2) || (text.IsNumber(i + 2) && (text[i + 3].Kind == TokenKind.Edge || (text.Is(i + 3, ',') && text.IsNumber(i + 4, 4))));
        return isPartOfDay ? i + 2 : i + 1;
    }

    private bool IsCapital(int i) => text[i].Length > 0 && char.IsUpper(text.Text[text[i].Start]);
}
