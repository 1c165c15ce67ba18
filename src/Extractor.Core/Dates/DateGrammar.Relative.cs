using Extractor.Text;

namespace Extractor.Dates;

internal sealed partial class DateGrammar
{
    // "today", "tomorrow", "the day before yesterday"; "tomorrow, 13/04/21".
    private Parsed? RelativeDay(int i)
    {
        if (text.Is(i, "day") && Side(i + 1, out var side) is not 0 and var direction) return DayBeside(i, side, direction);
        if (!text.Is(i, WordClass.RelativeDay) || text.Is(i, "now") || IsTitle(i) || text.Span(i) is "TMR") return null;
        if (text.Is(i, "today") && text.Is(i + 1, '\'') && text.IsGlued(i + 1) && text.Is(i + 2, "s") && text[i + 2].Gap == Gap.None) return new(new RelativeDayNode(0), i + 1);
        var offset = text.Word(i).Number;
        if (text.IsAny(i, "tonight", "tonite"))
        {
            var clockAt = Bridge(i + 1);
            if (text.Is(clockAt - 1, "between") && text.IsNear(clockAt) && HoursOfNight(clockAt) is { } hours) return hours;
            if (text.IsNear(clockAt) && (Clock(clockAt) ?? BareHour(clockAt, clockAt > i + 1)) is { } clock) return new(new MomentNode(new RelativeDayNode(0), AtEnd(clock.Node) ?? Settle(clock.Node, clock.Node is ClockNode { Hour: < 5 } ? null : new DayPartNode("NI"))), clock.End);
            return new(new MomentNode(new RelativeDayNode(0), new DayPartNode("NI")), i + 1);
        }

        var j = i + 1;
        if (text.IsAny(j, ',', '(')) j++;
        if (j > i + 1 && text.IsNear(j) && (text.Is(j, WordClass.Weekday) ? WeekdayAndDay(j) : DayInMonth(j) ?? Numeric(j)) is { Node: DayNode { Day: > 0 } } day)
        {
            return new(day.Node, text.Is(i + 1, '(') && text.Is(day.End, ')') ? day.End + 1 : day.End);
        }

        return new(new RelativeDayNode(offset), SkipBracketedWeekday(i + 1));
    }

    // "tonight between midnight and 5 a.m.", which are hours of tomorrow; "tonight between 8 and 10 p.m."
    private Parsed? HoursOfNight(int i)
    {
        const int Dawn = 6;
        if (Time(i) is not { Node: RangeNode { From: ClockNode opening } } hours) return null;
        return new(opening.Hour24 < Dawn ? new MomentNode(new RelativeDayNode(1), hours.Node) : new MomentNode(new RelativeDayNode(0), Settle(hours.Node, new DayPartNode("NI"))), hours.End);
    }

    // "Tonight at midnight", "midnight tonight": the end of the day.
    private static ClockNode? AtEnd(DateNode time) => time is ClockNode { Hour: 0, Minute: <= 0, Half: '\0' } midnight ? midnight with { Hour = 24 } : null;

    // "day after tomorrow", "day before Christmas", "day following June 3", "the day before"
    private Parsed? DayBeside(int i, int anchor, int direction)
    {
        if (text.IsAny(anchor, "yesterday", "tomorrow")) return new(new RelativeDayNode(text.Word(anchor).Number + direction), anchor + 1);
        if ((Holiday(anchor) ?? DayInMonth(anchor)) is { Node: HolidayNode or DayNode } day) return new(new OffsetNode([(1, TimeUnit.Day)], direction, day.Node), day.End);
        // "the day before, the day of, and the day after surgery"
        if (text.Is(anchor, ',') && text.Is(Skip(anchor + 1, "the"), "day")) return null;
        return text.Is(i - 1, "the") && text.IsAny(i + 1, "before", "after") && text[anchor].Kind != TokenKind.Word ? new(new RelativeDayNode(direction) { CountsFromNamed = true }, anchor) : null;
    }

    /// <summary>On which side of a day another one lies: 1 for "after" and "following", -1 for "before" and "prior to", 0 for other words.</summary>
    /// <param name="i">The position of the word.</param>
    /// <param name="end">The position behind it.</param>
    private int Side(int i, out int end)
    {
        end = text.Is(i, "prior") ? i + 2 : i + 1;
        if (text.IsAny(i, "after", "following")) return 1;
        return text.Is(i, "before") || (text.Is(i, "prior") && text.Is(i + 1, "to")) ? -1 : 0;
    }

    // "USA Today" is a newspaper.
    private bool IsTitle(int i) => text[i].Gap == Gap.Space && text.Is(i - 1, "usa") && IsCapital(i);

    // "next Monday", "last Friday", "this upcoming Friday", "coming Thursday", "this past Sunday", "next week on Tuesday", "next 5/12", "this Friday (Jun-15)".
    private Parsed? DeicticWeekday(int i)
    {
        if (!text.Is(i, WordClass.Deictic)) return null;
        var offset = text.Word(i).Number;
        var j = i + 1;
        if (text.IsAny(j, "coming", "upcoming", "past")) j++;
        if (!text.IsNear(j)) return null;
        if (text.Is(j, "week"))
        {
            var k = j + 1;
            if (text.IsAny(k, '-', ',')) k++;
            k = Skip(k, "on");
            return text.Is(k, WordClass.Weekday) && (text[k].Length > 3 || IsCapital(k)) && text.IsNear(k) && WeekdayAndDay(k) is null ? new(new WeekdayNode(text.Word(k).Weekday, offset), k + 1) : null;
        }

        if (text.Is(j, WordClass.Weekday))
        {
            if (WeekdayFirst(j) is not { } weekday) return null;
            if (weekday.Node is DayNode { Day: > 0 }) return weekday;
            if (weekday.Node is not DayNode) return null;
            if (text.Is(j - 1, "following")) return new(new WeekdayFromNode(text.Word(j).Weekday, 1, new RelativeDayNode(0) { CountsFromNamed = true }), weekday.End);
            if (text.Is(j - 1, "past")) return new(new WeekdayFromNode(text.Word(j).Weekday, -1, new RelativeDayNode(0)), weekday.End);
            return text.IsAny(j - 1, "coming", "upcoming") ? new(new ComingWeekdayNode(text.Word(j).Weekday), weekday.End) : new(new WeekdayNode(text.Word(j).Weekday, offset) { IsPreceding = text.Is(j - 1, DateWord.Preceding) }, weekday.End);
        }

        if (text.IsAny(i, "next", "this", "last") && (Numeric(j) ?? DayMonth(j) ?? MonthDay(j)) is { Node: DayNode { Year: null } day } found)
        {
            return new(offset == 0 ? day : day with { Year = new(null, offset, Nearest: true) }, found.End);
        }

        return Holidays.Find(text, j, out var end) is { } name && text.IsAny(i, "next", "last", "following", "this", "previous", "upcoming") ? new(new HolidayNode(name, null, offset), end) : null;
    }

    // "first Friday of next month", "the last week of July", "the first two weeks of 2021", "the 15th day of June".
    private Parsed? NthInPeriod(int i)
    {
        if (text.IsAny(i, "last", "final")) return NthInPeriod(-1, i + 1);
        if (text.Is(i, WordClass.Ordinal)) return EndsNumber(i) ? null : NthInPeriod(text.Word(i).Number, i + 1);
        return text.IsNumber(i, 1) && text.IsGlued(i + 1) && text.Is(i + 1, WordClass.OrdinalSuffix) ? NthInPeriod(text.Int(i), i + 2) : null;
    }

    // "twenty-first"
    private bool EndsNumber(int i) => text.IsGlued(i) && text.Is(i - 1, '-') && text.Is(i - 2, WordClass.Cardinal);

    private Parsed? NthInPeriod(int nth, int j)
    {
        if (nth is 0 or > 6) return null;
        if (WeekdaysOfMonths(j) is { } recurring) return recurring;
        if (text.Is(j, WordClass.Weekday) && (text[j].Length > 3 || (IsCapital(j) && !text.IsInCapitals(j, j + 1))))
        {
            var part = DayPart(j + 1);
            var behind = part?.End ?? BehindPoint(j + 1);
            var within = Skip(behind, "of", "in", "the");
            if (text.IsAny(within, "each", "every") && text.IsAny(within + 1, "month", "quarter", "year")) return Recurring(within);
            var container = Container(within);
            if (container is null) return null;
            var day = new NthNode(nth, 1, TimeUnit.None, text.Word(j).Weekday, container.Value.Node);
            return new(part is null ? day : new MomentNode(day, part.Value.Node), container.Value.End);
        }

        // "the last days of April", "the first weekend in May"
        if (text.IsAny(j, "days", "weekend") && text.IsAny(j + 1, "of", "in") && (nth is 1 or -1 || text.Is(j, "weekend")))
        {
            var month = Skip(j + 2, "the");
            if (text.Is(month, WordClass.Month) && MonthDay(month) is null && MonthPeriod(month, expected: true) is { } within)
            {
                return new(text.Is(j, "days") ? new PartNode(nth > 0 ? "START" : "END", within.Node) : new WeekendOfNode(new NthNode(nth, 1, TimeUnit.None, 6, within.Node)), within.End);
            }
        }

        var count = 1;
        if (Count(j, WordClass.TimeUnit, out var counted, out var countEnd) && counted == Math.Truncate(counted) && text.Is(countEnd, WordClass.TimeUnit)) (count, j) = ((int)counted, countEnd);
        if (text.Is(j, "quarters") && count == 1) return null;
        if (!text.IsAny(j, "week", "weeks", "month", "months", "day", "days", "year", "years", "quarters") || (nth > 1 && count > 1)) return null;
        var unit = text.Word(j).TimeUnit;
        var of = text.IsAny(j + 1, "of", "in") ? j + 2 : j + 1;
        if (of == j + 1 && !text.Is(of, WordClass.Deictic)) return null;
        if (Container(Skip(of, "the")) is not { } period || (unit == TimeUnit.Year && period.Node is not YearsNode)) return null;
        // "the first week of Sept. on Monday": the point is that of the abbreviation.
        var on = text.Is(period.End, '.') && text.Is(period.End - 1, WordClass.Month) && !IsCapital(period.End + 1) ? period.End + 1 : period.End;
        if (unit == TimeUnit.Week && text.Is(on, "on") && text.Is(on + 1, WordClass.Weekday))
        {
            return new(new NthNode(1, 1, TimeUnit.None, text.Word(on + 1).Weekday, new NthNode(nth, count, unit, 0, period.Node)), on + 2);
        }

        return new(new NthNode(nth, count, unit, 0, period.Node), period.End);
    }

    // Behind "1st" or "first": "Fridays", "& 3rd Fridays", "and third Fridays of the month".
    private Parsed? WeekdaysOfMonths(int i)
    {
        var weekdays = i;
        if (IsAnd(i))
        {
            if (DayNumber(i + 1, out weekdays) is 0 or > 5 || !(text.Is(weekdays - 1, WordClass.Ordinal) || weekdays == i + 3)) return null;
        }

        if (!text.Is(weekdays, WordClass.Weekday)) return null;
        var month = Skip(weekdays + 1, "of", "in", "the");
        var each = Skip(month, "each", "every");

        // "the 1st and 3rd Thursday of each month"
        if (!text.Is(weekdays, DateWord.Weekdays)) return weekdays > i && each > month && text.Is(each, "month") ? new(new RecurringNode("P1M"), each + 1) : null;
        if (text.Is(each, "month")) return new(new RecurringNode("P1M"), each + 1);
        return Container(month) is null ? new(new RecurringNode("P1M"), weekdays + 1) : null;
    }

    private Parsed? Container(int i) => MonthPeriod(i, expected: true) ?? Deictic(i) ?? FiscalYear(i) ?? QuarterOrHalf(i) ?? BareYear(i) ?? BareUnit(i);

    /// <summary>
    /// offset = amounts (ago | earlier | later | from now | before day | after day | from day) | amounts starting day
    /// </summary>
    private Parsed? Offset(int i) => OpensAmount(i) ? OffsetBy(i) : null;

    private bool OpensAmount(int i) => text.IsNumber(i) || text.Is(i, WordClass.Cardinal)
        ? CanCount(i, WordClass.TimeUnit | WordClass.TimeAdjective | WordClass.Weekday)
        : text.Is(i, WordClass.VagueAmount) || text.IsAny(i, "a", "an", "half");

    private Parsed? OffsetBy(int i)
    {
        if ((text.IsGlued(i) && text[i - 1].Kind is TokenKind.Word) || EndsAmounts(i)) return null;
        if (!Amounts(i, out var amounts, out var end)) return WeekdaysFromNow(i);
        if (text.Is(end + 1, "than")) return null;
        return Ago(i, amounts, end) ?? Later(i, amounts, end) ?? From(i, amounts, end) ?? BesideDay(i, amounts, end) ?? InPlan(i, amounts, end) ?? Starting(amounts, end);
    }

    // "4-6 weeks later", "2 to 3 months ago": the end of a range tells no day; "July 4 - 6 weeks later" is none.
    private bool EndsAmounts(int i) => text.IsNumber(i) && text.IsNumber(i - 2) && text[i - 2].Length <= 2
        && ((text.IsGlued(i) && text.IsGlued(i - 1, '-') && !text.Is(i - 3, WordClass.Month)) || (text.Is(i - 1, "to") && text.IsOnLine(i)));

    // "two weeks ago", "a month earlier", "a year before", "two weeks ago today"
    private Parsed? Ago(int i, List<(decimal Count, TimeUnit Unit)> amounts, int end)
    {
        if (text.Is(end, "ago") && AgoToday(amounts, end + 1) is { } today) return today;
        var isYear = amounts is [(1, TimeUnit.Year)];
        if (!text.IsAny(end, "ago", "earlier") && !(isYear && text.Is(end, "before") && IsPhraseEnd(end + 1))) return null;
        var ago = new OffsetNode(amounts, -1, null) { CountsFromNamed = !text.Is(end, "ago") };
        return new(isYear && IsComparison(i, end + 1) ? ago with { IsComparison = true, SentenceStart = SentenceStart(i) } : ago, end + 1);
    }

    // "two weeks later", "three years hence", "a week on Tuesday"
    private Parsed? Later(int i, List<(decimal Count, TimeUnit Unit)> amounts, int end)
    {
        if (text.IsAny(end, "later", "hence")) return new(new OffsetNode(amounts, 1, null) { CountsFromNamed = text.Is(end, "later") }, end + 1);
        return text.Is(end, "on") && IsWeekOnWeekday(i, amounts, end + 1) ? BehindComing(amounts, end + 1) : null;
    }

    // "two weeks from now", "for two hours from 2 pm", "a week from Sunday"
    private Parsed? From(int i, List<(decimal Count, TimeUnit Unit)> amounts, int end)
    {
        if (!text.Is(end, "from") || !text.IsNear(end)) return null;
        if (text.Is(end + 1, "now")) return new(new OffsetNode(amounts, 1, null), end + 2);
        var unit = amounts[0].Unit;
        if (unit < TimeUnit.Day && text.Is(i - 1, "for") && (Clock(end + 1) ?? BareHour(end + 1, true)) is { } clock) return new(new SpanFromNode(amounts, clock.Node), clock.End);
        var weekday = Skip(end + 1, "the");
        return IsCountedFromWeekday(i, unit, weekday) ? BehindComing(amounts, weekday) : null;
    }

    // So much behind the coming weekday that stands there.
    private Parsed BehindComing(List<(decimal Count, TimeUnit Unit)> amounts, int weekday) =>
        new(new OffsetNode(amounts, 1, new ComingWeekdayNode(text.Word(weekday).Weekday)) { NamesDay = true }, weekday + 1);

    // "two days before June 3", "ten days following Labor Day", "three days from today", "two weeks before June 30 on Monday"
    private Parsed? BesideDay(int i, List<(decimal Count, TimeUnit Unit)> amounts, int end)
    {
        var isFrom = text.Is(end, "from");
        var side = Side(end, out var behind);
        if (text.IsAny(end, "following", "prior") && IsSpan(i, end)) side = 0;
        var direction = isFrom ? 1 : side;
        if (direction == 0 || !text.IsNear(end) || amounts[0].Unit < TimeUnit.Day || DayToCountFrom(Skip(behind, "the")) is not { } day) return null;
        if (text.Is(day.End, "on") && text.Is(day.End + 1, WordClass.Weekday))
        {
            return new(new NthNode(1, 1, TimeUnit.None, text.Word(day.End + 1).Weekday, new OffsetNode(amounts, direction, day.Node)), day.End + 2);
        }

        // "extended by three months from June 30 to September 30"
        if (isFrom && text.IsAny(day.End, "to", "until", "through") && DayToCountFrom(day.End + 1) is not null) return null;
        if (isFrom && IsLasting(i)) return new(new SpanFromNode(amounts, day.Node), day.End);
        return new(new OffsetNode(amounts, direction, day.Node) { NamesDay = isFrom }, day.End);
    }

    private Parsed? DayToCountFrom(int i) =>
        !text.Is(i, WordClass.Weekday) && (RelativeDay(i) ?? DayInMonth(i) ?? Holiday(i)) is { Node: DayNode or RelativeDayNode or HolidayNode } day ? day : null;

    // "For three days from today" and "a term of three years from June 3" last, "three days from today" is a day.
    private bool IsLasting(int i) => text.IsAny(i - 1, "for", "within") || (text.Is(i - 1, "of") && text.IsAny(i - 2, "term", "period"));

    // "In two weeks' time", "it will report in three weeks", "we will answer within ten days"
    private Parsed? InPlan(int i, List<(decimal Count, TimeUnit Unit)> amounts, int end)
    {
        var behindTime = BehindTime(end);
        if (text.Is(i - 1, "in")) return behindTime > end || Tense.IsPlan(text, i - 1, personal: false) ? new(new OffsetNode(amounts, 1, null), behindTime) : null;
        return text.Is(i - 1, "within") && Tense.IsPlan(text, i - 1, personal: true) ? new(new SpanFromNode(amounts, new RelativeDayNode(0)), behindTime) : null;
    }

    // The position behind the "' time" of "two weeks' time" or the "'s time" of "a week's time"; otherwise the same.
    private int BehindTime(int i)
    {
        if (!text.Is(i, '\'')) return i;
        var time = Skip(i + 1, "s");
        return text.Is(time, "time") ? time + 1 : i;
    }

    // "two weeks starting May 20", "three days, from June 3"
    private Parsed? Starting(List<(decimal Count, TimeUnit Unit)> amounts, int end)
    {
        var word = text.Is(end, ',') ? end + 1 : end;
        if (!text.IsAny(word, "starting", "beginning", "commencing") && !(word > end && text.Is(word, "from"))) return null;
        var day = Skip(Skip(word + 1, "on", "from"), "the", "this");
        return (DayInMonth(day) ?? RelativeDay(day)) is { Node: DayNode or RelativeDayNode } from && !(text.Is(from.End, "to") && DayToCountFrom(from.End + 1) is not null) ? new(new SpanFromNode(amounts, from.Node), from.End) : null;
    }

    // "two weeks ago today", "five years ago this month", "a year ago this week", "ten years ago next month"
    private Parsed? AgoToday(List<(decimal Count, TimeUnit Unit)> amounts, int i)
    {
        var unit = amounts[^1].Unit;
        var offset = new OffsetNode(amounts, -1, null) { NamesDay = true };
        if (text.Is(i, "today")) return unit >= TimeUnit.Day && !text.Is(i + 1, '\'') ? new(offset, i + 1) : null;
        if (unit >= TimeUnit.Week && DayCountedBack(i) is { } day) return new(offset with { Anchor = day.Node }, day.End);
        if (!text.IsAny(i, "this", "next", "last") || unit != TimeUnit.Year) return null;
        if (text.Is(i, "this") && text.Is(i + 1, "week")) return new(new WeekOfNode(offset), i + 2);
        return text.Is(i + 1, "month") && amounts is [(var years, _)] && years == Math.Truncate(years) && years < 1000 ? new(new UnitNode(TimeUnit.Month, ((int)years * -12) + text.Word(i).Number), i + 2) : null;
    }

    // "A week ago Saturday", "two years ago tomorrow", "50 years ago on Sunday": the day that so much is counted back from.
    private Parsed? DayCountedBack(int i)
    {
        if (text.IsAny(i, "tomorrow", "yesterday")) return text.Is(i + 1, '\'') ? null : new(new RelativeDayNode(text.Word(i).Number), i + 1);
        if (text.IsAny(i, "last", "next", "this")) return text.Is(i + 1, WordClass.Weekday) && DeicticWeekday(i) is { Node: WeekdayNode } counted ? counted : null;
        var weekday = Skip(i, "on");
        return text.Is(weekday, WordClass.Weekday) && text[weekday].Length > 3 && text.IsOnLine(weekday) && !text.Is(weekday + 1, '\'') && WeekdayFirst(weekday) is { Node: DayNode { Day: 0 } } day ? day : null;
    }

    // "During the 90 days following May 1", "at least 30 days prior to June 3", "30-60 days prior to": so long, and no day.
    private bool IsSpan(int i, int end) => text.Is(i - 1, '-') || text.IsGlued(end - 2, '-')
        || text.IsAny(i - 1, "the", "each", "first", "every", "within", "during", "over", "of", "least", "than", "for", "last", "next", "these", "those")
        || (text.IsAny(i - 1, "to", "and", "or") && ((text.IsNumber(i - 2) && text[i - 2].Length < 4) || text.IsAny(i - 2, WordClass.Cardinal) || text.Is(i - 2, "up")));

    // "A week from Sunday"; not "open five days a week from Monday to Friday", "closed for two weeks from Monday", "in three days from Monday's low".
    private bool IsCountedFromWeekday(int i, TimeUnit unit, int weekday) =>
        text.Is(weekday, WordClass.Weekday) && unit is TimeUnit.Week or TimeUnit.Fortnight or TimeUnit.Month
        && !text.Is(i - 1, WordClass.TimeUnit) && !text.IsAny(i - 1, "for", "in", "times") && text[weekday + 1].Kind is not (TokenKind.Number or TokenKind.Url)
        && !text.IsAny(weekday + 1, "to", "through", "until") && !text.IsAny(weekday + 1, '-', '\'') && !(text.Is(weekday + 1, ',') && text[weekday + 2].Kind == TokenKind.Number);

    // "The hearing is a week on Tuesday"; not "three times a week on Tuesday", "for a week on Tuesday".
    private bool IsWeekOnWeekday(int i, List<(decimal Count, TimeUnit Unit)> amounts, int weekday) =>
        text.Is(i, "a") && amounts is [(1, TimeUnit.Week)] && text.Is(weekday, WordClass.Weekday) && text[weekday].Length > 3 && text.IsOnLine(weekday) && IsPhraseEnd(weekday + 1)
        && (text.IsAny(i - 1, "is", "are", "be", "held", "due", "place", "back") || text.Is(i - 1, TenseWord.FutureBesideDay));

    // "up from $3 million a year earlier", "higher than a year ago", "a year earlier, it lost 5 cents a share": an account is compared.
    private bool IsComparison(int first, int end)
    {
        const int Reach = 16;
        for (var i = first - 1; i >= first - Reach && text[i].Kind != TokenKind.Edge && !text.EndsSentence(i); i--)
        {
            if (text.IsAny(i, "months", "weeks")) return false;
        }

        return Comparison.Precedes(text, first) || Comparison.Opens(text, first, end);
    }

    private int SentenceStart(int i)
    {
        const int Reach = 60;
        var first = i;
        while (first > Math.Max(0, i - Reach) && !text.EndsSentence(first - 1)) first--;
        return text[first].Start;
    }

    // "two Sundays from now"
    private Parsed? WeekdaysFromNow(int i) =>
        Count(i, WordClass.Weekday, out var count, out var j) && text.Is(j, WordClass.Weekday) && text.Is(j + 1, "from") && text.Is(j + 2, "now")
            ? new(new NthNode((int)count, 1, TimeUnit.None, text.Word(j).Weekday, new RelativeDayNode(1)), j + 3)
            : null;

    private static readonly List<(decimal Count, TimeUnit Unit)> None = [];

    // "1 year, 1 month and 21 days", "a year", "half an hour", "two-and-a-half years"
    private bool Amounts(int i, out List<(decimal Count, TimeUnit Unit)> amounts, out int end)
    {
        amounts = None;
        end = i;
        var j = i;
        while (amounts.Count < 4)
        {
            decimal count;
            int unitAt;
            if (text.Is(j, "half") && text.IsAny(j + 1, "a", "an")) (count, unitAt) = (0.5m, j + 2);
            else if (text.IsAny(j, "a", "an") && !text.Is(j + 1, WordClass.VagueAmount)) (count, unitAt) = (1, j + 1);
            else if (!Count(j, WordClass.TimeUnit | WordClass.TimeAdjective, out count, out unitAt)) break;
            var business = text.IsAny(unitAt, "business", "working", "trading") && text.IsAny(unitAt + 1, "day", "days");
            if (business) unitAt++;
            if (!text.Is(unitAt, WordClass.TimeUnit) || !text.IsNear(unitAt)) break;
            if (text[unitAt].Length == 1 && !text.IsGlued(unitAt)) break;
            var unit = business ? TimeUnit.BusinessDay : text.Word(unitAt).TimeUnit;
            if (amounts.Count > 0 && unit >= amounts[^1].Unit) break;
            if (amounts.Count == 0) amounts = [];
            end = unitAt + 1;
            // "a year and a half ago"
            var hasHalf = text.Is(end, "and") && text.Is(end + 1, "a") && text.Is(end + 2, "half");
            if (hasHalf) (count, end) = (count + 0.5m, end + 3);
            amounts.Add((count, unit));
            j = end;
            if (text.Is(j, ',')) j++;
            j = Skip(j, "and");
            if (j == end && text[j].Gap > Gap.Space) break;
        }

        return amounts.Count > 0;
    }

    // "Black Friday, November 27", "Labor Day (Monday, September 7)": the day is printed.
    private Parsed? DayOfHoliday(int i)
    {
        if (!text.IsAny(i, ',', '(', '-') || !text.IsNear(i + 1)) return null;
        var day = text.Is(i + 1, WordClass.Weekday) ? WeekdayAndDay(i + 1) : DayInMonth(i + 1);
        if (day is not { Node: DayNode { Day: > 0, Month: > 0 } } found) return null;
        if (found.Node is DayNode { Weekday: 0 } plain && text.Is(i - 1, WordClass.Weekday)) found = found with { Node = plain with { Weekday = text.Word(i - 1).Weekday } };
        return text.Is(i, '(') && text.Is(found.End, ')') ? found with { End = found.End + 1 } : found;
    }

    // "Christmas 2018", "the Fourth of July" (a day and a month), "Good Friday", "Labor Day of this year".
    private Parsed? Holiday(int i)
    {
        if (Holidays.Find(text, i, out var end) is not { } name || text.Is(i - 1, DateWord.OtherCalendar) || (text.IsAny(i - 1, "of", "in") && text.Is(i - 2, WordClass.Weekday))) return null;
        if (DayOfHoliday(end) is { } printed) return printed;
        var year = YearBehind(end, out var yearEnd);
        var holiday = new HolidayNode(name, year, 0);
        if (!text.Is(yearEnd, "weekend")) return new(holiday, yearEnd);
        return year is null && YearBehind(yearEnd + 1, out var behind) is { } ofWeekend ? new(new WeekendOfNode(holiday with { Year = ofWeekend }), behind) : new(new WeekendOfNode(holiday), yearEnd + 1);
    }
}
