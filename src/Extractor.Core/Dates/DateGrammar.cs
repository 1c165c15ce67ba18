using Extractor.Text;

namespace Extractor.Dates;

/// <summary>What was read from a position on: its meaning, and the position behind it.</summary>
internal readonly record struct Parsed(DateNode Node, int End);

/// <summary>
/// The grammar of date expressions. Every rule is a method that looks at a position and gives what it read there or null;
/// each looks ahead a bounded number of tokens. The rules of days, periods, clock times and relative expressions are in
/// files of their own; this one puts them together.
/// </summary>
/// <param name="text">The text.</param>
/// <param name="order">The order of day and month in numeric dates.</param>
internal sealed partial class DateGrammar(SourceText text, NumericDayOrder order)
{
    /// <summary>The grammar of the same text as if it ended before a token.</summary>
    public DateGrammar Before(int end) => new(text.Before(end), order);

    /// <summary>expression = range | moment.</summary>
    public Parsed? Expression(int i)
    {
        if (text.Is(i, "now")) return text.IsAny(i - 1, "between", "from") ? Range(i, new(new NowNode(), i + 1)) : null;
        if (IsName(i) || Moment(i) is not { } first) return null;
        if (first.End > i + 1 && IsAmountOfRow(first.End - 1)) return Before(first.End - 1).Moment(i);
        return Range(i, first) ?? first;
    }

    /// <summary>
    /// moment = day [bridge] time | time [bridge] day | day | time | period
    /// </summary>
    private Parsed? Moment(int i)
    {
        if (Time(i) is { } time) return HoursLong(i, time) ?? (text[i].Gap == Gap.Line && EndsLine(time) ? null : DayBehind(i, time)) ?? time;
        if (Day(i) is { } day) return TimeBehind(i, day) ?? (IsMonthAndNumber(i) ? day : Longest(day, Period(i)));
        if (DayPart(i) is { } part)
        {
            // "the morning of May 15"; the night of a day lies on two.
            if (part.Node is DayPartNode { Part: not "NI" } && text.Is(part.End, "of") && Day(Skip(part.End + 1, "the")) is { Node: DayNode } ofDay) return new(new MomentNode(ofDay.Node, part.Node), ofDay.End);
            var at = Bridge(part.End);
            if (at > part.End && (Time(at) ?? BareHour(at, IsHourWord(at - 1))) is { } hour) return new(Settle(hour.Node, part.Node), hour.End);
            return Longest(part, Period(i));
        }

        return Period(i) is not { } period ? null : period.Node is RelativeDayNode ? TimeBehind(i, period) ?? period : period;
    }

    // "May 14": no period that starts with it is longer than its day.
    private bool IsMonthAndNumber(int i) => text.Is(i, WordClass.Month) && text.IsNumber(BehindMonth(i));

    // "from 10 a.m. for three hours"
    private Parsed? HoursLong(int i, Parsed time) =>
        time.Node is ClockNode && text.Is(i - 1, "from") && text.Is(time.End, "for") && Amounts(time.End + 1, out var amounts, out var end) && amounts[0].Unit < TimeUnit.Day
            ? new(new SpanFromNode(amounts, time.Node), end)
            : null;

    private static Parsed Longest(Parsed one, Parsed? other) => other is { } found && found.End > one.End ? found : one;

    // "May 14, 2014 at 5:00 PM", "tomorrow morning at 7", "May/22(Tue)-11:30 AM".
    private Parsed? TimeBehind(int first, Parsed day)
    {
        if (IsNoOneDay(day.Node)) return null;
        var i = SkipBracketedWeekday(BehindPoint(day.End));
        var part = DayPart(Skip(i, "in", "the")) ?? (text.IsAny(i, "late", "early") ? DayPart(i + 1) : null);
        var clockAt = Bridge(part?.End ?? i);
        if (text.IsNear(clockAt))
        {
            var time = Time(clockAt);
            if (time is { } below && clockAt == day.End && text[clockAt].Gap == Gap.Line && text[first].Gap < Gap.Line && !text.Is(first - 1, ':') && EndsLine(below)) return null;
            if (time is { Node: RangeNode } hours) return ToOtherDay(clockAt, day, hours) ?? OnNamedDay(day, hours) ?? Overnight(day.Node, hours) ?? new(new MomentNode(day.Node, Settle(hours.Node, part?.Node)), Closed(clockAt, DayPartBehind(hours).End));
            if ((time ?? BareHour(clockAt, part is not null || IsHourWord(clockAt - 1) || IsAnd(clockAt + 1))) is { } clock)
            {
                // "Saturday at 2 and 7 p.m."
                if (clock.Node is ClockNode { Half: '\0' } bare && IsAnd(clock.End) && text.IsOnLine(clock.End + 1) && Clock(clock.End + 1) is { Node: ClockNode { Half: not '\0' } later }) clock = clock with { Node = ShareHalf(bare, later) };
                else if (time is null && part is null && !IsHourWord(clockAt - 1)) return null;

                if (day.Node is DayNode { Year: null, Day: > 0 } node && YearBehind(clock.End, out var yearEnd) is { } year && text.IsNumber(yearEnd - 1, 4)) return new(new MomentNode(node with { Year = year }, clock.Node), yearEnd);
                return new(new MomentNode(day.Node, Settle(clock.Node, part?.Node)), Closed(clockAt, clock.End));
            }
        }

        return part is { } found && text.IsNear(i) ? new(new MomentNode(day.Node, found.Node), found.End) : null;
    }

    // "Today at 1 p.m. ET until 11:59 p.m. ET on May 20"
    private Parsed? ToOtherDay(int clockAt, Parsed day, Parsed hours)
    {
        if (!text.Is(hours.End, "on") || !text.IsNear(hours.End + 1) || hours.Node is not RangeNode { From: ClockNode from, To: ClockNode to }) return null;
        if (Clock(clockAt) is not { } start || !text.IsAny(start.End, "until", "till", "through") || Day(hours.End + 1) is not { Node: DayNode } last) return null;
        return new(new RangeNode(new MomentNode(day.Node, from), new MomentNode(last.Node, to)), last.End);
    }

    // "Today from 5:00 to 6:00 p.m. ET, Wednesday, May 6, 2026"
    private Parsed? OnNamedDay(Parsed day, Parsed hours) =>
        day.Node is RelativeDayNode { Offset: 0 } && text.Is(hours.End, ',') && text.IsOnLine(hours.End + 1) && Day(hours.End + 1) is { Node: DayNode { Month: > 0, Year: not null } } named
            ? new(new MomentNode(named.Node, hours.Node), named.End)
            : null;

    // A time that fills a line of a list belongs to the day above only when that opens its line, and not to the one below.
    private bool EndsLine(Parsed time) => text[time.End].Gap >= Gap.Line;

    // "27 July (7:00 CEST)": the bracket around the time closes.
    private int Closed(int start, int end) => text.Is(start - 1, '(') && text.Is(end, ')') ? end + 1 : end;

    // "12:00 noon ET on Wednesday, May 14, 2014", "8:00 a.m. (CET) tomorrow", "3-8pm yesterday afternoon".
    private Parsed? DayBehind(int start, Parsed time)
    {
        if ((DayBehindSecondZone(time) ?? DayBehindSlashes(time) ?? DayThatEnds(time) ?? DayBehindNextTime(time)) is { } shared) return shared;
        var i = BehindQuotedZone(time);
        var within = text.Is(i, "in") && text.Is(i + 1, "the") ? DayPart(i + 2) : null;
        if (within is { } partOfDay)
        {
            time = new(Settle(time.Node, partOfDay.Node), partOfDay.End);
            i = time.End;
        }

        // "It closes at 5 p.m. On July 20, ...": the next sentence.
        if (text.Is(i, "on") && IsCapital(i) && text.Is(i - 1, '.') && text.IsSmall(i - 2)) return within is null ? null : time;
        if (text.IsAny(i, ',', '/', '|', '-', '·') && text.IsOnLine(i)) i++;
        if (text.IsAny(i, "on", "of") || (text.Is(i, "this") && !text.IsAny(i + 1, WordClass.Weekday | WordClass.DayPart))) i = Skip(i + 1, "the");
        var bracket = text.Is(i, '(');
        if (bracket) i++;
        if (!text.IsNear(i) || (text.IsNumber(i) && i > time.End && text.Is(i - 1, '-'))) return within is null ? null : time;
        if (NamedDayBehind(i) is { } named) return new(new MomentNode(named.Node, time.Node), named.End);
        if (Day(i) is not { } day || day.Node is HolidayNode || IsNoOneDay(day.Node) || IsNextInTimetable(start, i, time, day) || OpensWeekdays(i) || (bracket && (HasOwnTime(day) || OpensList(day))) || OpensRow(i, day))
        {
            if (text.IsAny(i, "this", "last", "next") && Deictic(i) is { Node: MomentNode { Time: DayPartNode } moment } evening) return new(moment with { Time = Settle(time.Node, moment.Time) }, evening.End);
            return within is null ? null : time;
        }

        if (day.Node is MomentNode { Time: DayPartNode { Part: "NI" } } tonight && AtEnd(time.Node) is { } midnight) return new(tonight with { Time = midnight }, day.End);
        var end = bracket && text.Is(day.End, ')') ? day.End + 1 : day.End;
        var part = DayPart(end);
        if (part is not null) end = part.Value.End;
        if (time.Node is ClockNode { Zone: "" } clock && Zone(end, out var zoneEnd) is { Length: > 0 } zone) (time, end) = (new(clock with { Zone = zone }, end), zoneEnd);
        return new(new MomentNode(day.Node, Settle(time.Node, part?.Node)), end);
    }

    // "12:00 midnight, New York City time, at the end of the day on May 15", "11:59 p.m. ET, on the evening of Friday, May 15": the last hour of that day.
    private Parsed? DayThatEnds(Parsed time)
    {
        if (time.Node is not ClockNode { Hour: 0 or 11 or 12 } clock) return null;
        var at = text.Is(time.End, ',') ? time.End + 1 : time.End;
        if (!text.IsAny(at, "at", "on") || !text.Is(at + 1, "the") || !text.IsAny(at + 2, "end", "evening", "night") || !text.Is(at + 3, "of")) return null;
        var i = Skip(at + 4, "the");
        if (i > at + 4 && text.Is(i, "day")) i = Skip(i + 1, "on", "of");
        if (!text.IsNear(i) || Day(i) is not { Node: DayNode } day) return null;
        return AtEnd(clock) is { } midnight ? new(new MomentNode(day.Node, midnight), day.End) : clock.Half == 'p' ? new(new MomentNode(day.Node, clock), day.End) : null;
    }

    // "3 p.m. that day", "8 a.m. the following day", "noon the day before": counted from the day just named.
    private Parsed? NamedDayBehind(int i)
    {
        if (text.Is(i, "that") && text.Is(i + 1, "day") && ThatUnit(i) is { } that) return that with { Node = new RelativeDayNode(0) { CountsFromNamed = true } };
        var day = Skip(i, "the");
        return day > i && text.IsAny(day, "same", "next", "following", "day") && (Day(day) ?? Deictic(day)) is { Node: RelativeDayNode or WeekdayFromNode } counted ? counted : null;
    }

    // "2-4 and 7-9 p.m. Thursday", "2 p.m. and 7 p.m. on May 9": the day stands behind the last of them.
    private Parsed? DayBehindNextTime(Parsed time)
    {
        const int MostTimes = 4;
        var j = time.End;
        for (var times = 1; times < MostTimes && IsAnd(j) && text.IsOnLine(j + 1) && Time(j + 1) is { } next && next.Node.GetType() == time.Node.GetType() && !HasOtherZone(time.Node, next.Node); times++) j = next.End;
        if (j == time.End) return null;
        j = Skip(j, "on");
        return text.IsOnLine(j) && Day(j) is { Node: DayNode or RelativeDayNode } day ? time with { Node = new MomentNode(day.Node, time.Node) } : null;
    }

    private bool IsAnd(int i) => text.Is(i, "and") || text.Is(i, '&');

    // "Eastern Time ("ET")"
    private int BehindQuotedZone(Parsed time)
    {
        var i = time.End;
        return text.Is(i, '(') && HasZone(time.Node) && text.Is(i + 1, '"') && text.Is(i + 2, WordClass.Zone) && text.Is(i + 3, '"') && text.Is(i + 4, ')') ? i + 5 : i;
    }

    // "7 p.m. (July 9, 16 and 23)"
    private bool OpensList(Parsed day) => day.Node is DayNode { Month: > 0, Day: > 0 } first && NextInList(day.End, first, out _) is not null;

    // "8:30 a.m. to 5:30 p.m., Monday to Friday": the hours are those of each day.
    private bool OpensWeekdays(int i)
    {
        if (!text.Is(i, WordClass.Weekday)) return false;
        var link = BehindWeekday(i);
        return (text.Is(link, '-') || text.IsAny(link, "to", "through")) && text.Is(link + 1, WordClass.Weekday);
    }

    // "6:00 a.m. AWST (Tuesday 5 May at 6:00 p.m. EDT)", "8:30 pm IST | (Wed May 20) 1:00 am AEST"
    private bool HasOwnTime(Parsed day) => (text.Is(day.End, ')') ? text.IsOnLine(day.End + 1) ? Time(day.End + 1) : null : Time(Bridge(day.End))) is not null;

    // "Lunch, 1 p.m." above "June 5: tour", "5 May   Call, 10 a.m." above "4 June   Tour": the day opens a row of its own.
    private bool OpensRow(int i, Parsed day)
    {
        if (text[i].Gap != Gap.Line) return false;
        if ((text.Is(day.End, ':') && !text.IsGlued(day.End + 1)) || text[day.End].Gap == Gap.Wide || (text.Is(day.End, '-') && !text.IsGlued(day.End) && text.IsOnLine(day.End))) return true;
        return LineAbove(i) is var row && row < i && Day(row) is not null;
    }

    // "Saturday 10-2, Sunday 12-4", "8pm, Sunday, May 10, 3pm", "9 am AWST | Wed 6 May 9 pm EDT": the next day has hours of its own; not "10 a.m. ET, May 14, 7 a.m. PT".
    private bool IsNextInTimetable(int start, int i, Parsed time, Parsed day)
    {
        if (text.IsAny(i - 1, '|', '/') && HasZone(time.Node) && text.IsOnLine(i) && Time(Bridge(day.End)) is { } other && HasOtherZone(time.Node, other.Node)) return true;
        if (!text.Is(i - 1, ',') || day.Node is not DayNode { Day: var number }) return false;
        var at = Bridge(number == 0 ? BehindPoint(day.End) : day.End);
        if (!text.IsNear(at) || Time(at) is not { } own) return false;
        return number == 0 || (text.IsOnLine(at) && !text.IsAny(day.End, '-', '(', '/', '|') && !HasOtherZone(time.Node, own.Node) && HasDayBefore(start));
    }

    // "June 6, 2pm & 8pm", from the last time: between it and its day stand only times and what joins them.
    private bool HasDayBefore(int start)
    {
        const int Reach = 12;
        const WordClass OfTimes = WordClass.Meridiem | WordClass.Zone | WordClass.ClockLead | WordClass.ClockName;
        for (var k = start - 1; k > start - Reach; k--)
        {
            if (text.IsAny(k, WordClass.Month | WordClass.Weekday)) return true;
            if (text[k].Kind == TokenKind.Edge || (text[k].Kind == TokenKind.Word && !text.IsAny(k, OfTimes) && !text.IsAny(k, "and", "to", "m"))) return false;
            if (text.Is(k, ';')) return false;
        }

        return false;
    }

    // "8:30 a.m. ET (5:30 a.m. PT) on May 9", "10:35 a.m. (0735 GMT) Friday", "15:00 CET - 14:00 GMT - 9:00 EST on May 9": the day stands behind the last zone.
    private Parsed? DayBehindSecondZone(Parsed time)
    {
        const int MostZones = 4;
        var i = time.End;
        if (!IsZoneMark(i) || !(HasZone(time.Node) || text.Is(i, '('))) return null;
        var j = i;
        for (var zones = 1; zones < MostZones && IsZoneMark(j) && Time(j + 1) is { } next && (HasZone(next.Node) || IsLocalTime(next.End)); zones++) j = text.Is(next.End, ')') ? next.End + 1 : next.End;
        if (j == i) return null;
        if (text.Is(j, ',')) j++;
        j = Skip(j, "on");
        return text.IsNear(j) && Day(j) is { Node: not HolidayNode } day && !IsNoOneDay(day.Node) ? time with { Node = new MomentNode(day.Node, time.Node) } : null;
    }

    private bool IsLocalTime(int end) => text.Is(end - 1, "time") && text.Is(end - 2, "local");

    private bool IsZoneMark(int i) => text.IsAny(i, '(', '/', ',', '-', '|');

    private static bool HasOtherZone(DateNode one, DateNode other) => one is ClockNode first && other is ClockNode second && first.Zone != second.Zone;

    // "12 PM CDT /11 AM MDT/ today": the second zone stands between slashes.
    private Parsed? DayBehindSlashes(Parsed time)
    {
        var i = time.End;
        if (!text.Is(i, '/') || text.IsGlued(i) || !text.IsGlued(i + 1) || !HasZone(time.Node)) return null;
        if (Time(i + 1) is not { } second || !HasZone(second.Node) || !text.IsGlued(second.End, '/') || !text.IsNear(second.End + 1)) return null;
        return Day(second.End + 1) is { Node: DayNode or RelativeDayNode } day ? new(new MomentNode(day.Node, time.Node), day.End) : null;
    }

    // "The first week of October" and "Mondays" have no hours of their own.
    private static bool IsNoOneDay(DateNode day) => day is RecurringNode or RangeNode or PartNode or WeekendOfNode or NthNode { Unit: not (TimeUnit.None or TimeUnit.Day) } or NthNode { Count: > 1 };

    private static bool HasZone(DateNode time) => time is ClockNode { Zone.Length: > 0 } or RangeNode { From: ClockNode { Zone.Length: > 0 } };

    private Parsed DayPartBehind(Parsed time) => DayPart(time.End) is { } part ? time with { End = part.End } : time;

    /// <summary>A bare hour in the afternoon, evening or night is after noon.</summary>
    private static DateNode Settle(DateNode time, DateNode? part) => (time, part) switch
    {
        (ClockNode { Half: '\0', Hour: < 12 } clock, DayPartNode { Part: "AF" or "EV" or "NI" }) => clock with { Half = 'p' },
        (RangeNode { From: ClockNode start, To: ClockNode end }, DayPartNode) => new RangeNode(Settle(start, part), Settle(end, part)),
        _ => time,
    };

    // The words between a day and its time: ", at", "@", "-", "from", "(", "starting at", "around", "up to".
    private int Bridge(int i)
    {
        for (var words = 0; words < 4 && IsBridge(i); words++) i++;
        return text.Is(i, "up") && text.Is(i + 1, "to") ? i + 2 : i;
    }

    private bool IsBridge(int i)
    {
        ref readonly var token = ref text[i];
        return token.Kind switch
        {
            TokenKind.Symbol => token.Code is ',' or '@' or '/' or '-' or '(' or '|' or '·' || (token.Code == ':' && !text.IsGlued(i + 1)) || (token.Code == '.' && text.Is(i - 1, "approx")),
            TokenKind.Word => text.Is(i, WordClass.ClockLead) || (token is { Length: 1, Gap: Gap.None } && text.Is(i, "T") && text.IsGlued(i + 1)),
            _ => false,
        };
    }

    private bool IsHourWord(int i) => text.IsAny(i, "at", "around", "from", "by");

    private int SkipBracketedWeekday(int i) =>
        text.Is(i, '(') && text.Is(i + 1, WordClass.Weekday) && text.Is(BehindPoint(i + 2), ')') ? BehindPoint(i + 2) + 1 : i;

    private int Skip(int i, string word) => text.Is(i, word) ? i + 1 : i;

    private int Skip(int i, string one, string two) => Skip(Skip(i, one), two);

    private int Skip(int i, string one, string two, string three) => Skip(Skip(Skip(i, one), two), three);

    // range = first connector second; what the first leaves out (year, month, half of the day, zone) it takes from the second.
    private Parsed? Range(int i, Parsed first)
    {
        var j = BehindComma(i, first, BehindPoint(first.End));
        var dash = text.IsAny(j, '-', '~');
        if (!dash && !text.Is(j, WordClass.Link)) return null;
        if (dash) j = LastDash(j);
        var between = text.Is(i - 1, "between") || (text.Is(i - 1, "the") && text.Is(i - 2, "between"));
        if (!(dash || text.IsAny(j, "to", "through", "thru", "until", "till") || (between && text.Is(j, "and")))) return null;
        if (!text.IsNear(j + 1) || (text.Is(j, "to") && Rescheduling.IsFrom(text, i))) return null;
        j++;
        if (text.Is(j, "and") && !dash) j++;
        j = Skip(j, "including", "the", "this");
        if (text.Is(j, '\'') && text.IsGluedNumber(j + 1)) j++;
        if (text.Is(j, "now") || (text.Is(j, "date") && text.Is(j - 1, "to")) || IsPresent(j, dash && text.IsGlued(j))) return first.Node is ClockNode ? null : new(new RangeNode(first.Node, new NowNode()), j + 1);
        if (first.Node is DayNode { Month: 0, Day: > 0, Weekday: 0 } nth && NthBehind(j, nth) is { } untilNth) return untilNth;
        if (Moment(j) is not { } second || AreNoRange(first.Node, second.Node, j)) return null;
        if (dash && IsApart(first.Node, second, j)) return null;
        // "flies Monday, Thursday and Saturday until March 27": three days of each week.
        if (first.Node is DayNode { Day: 0 } && second.Node is DayNode { Day: > 0 } && text.IsAny(i - 1, "and", "or") && text.Is(i - 2, WordClass.Weekday)) return null;
        if (dash && text.IsGlued(j) && first.Node is YearNode && second.Node is not (YearNode or MonthNode or DayNode or YearPartNode)) return null;
        if (Join(CenturyBefore(first, second.Node), second.Node) is { } range) return Overnight(range, second) ?? new(range, second.End);

        if ((!dash || first.Node is DayNode { Year: not null }) && JoinToMoment(first.Node, second.Node) is { } mixed) return new(mixed, second.End);

        // "from Monday 5 August to Friday 16 August from 8:30 to 15:30", "Monday to Friday at 9": the hours are those of each day.
        var isOfEachDay = second.Node is MomentNode { Time: RangeNode } || (first.Node is DayNode { Day: 0 } && second.Node is MomentNode { Day: DayNode { Day: 0 }, Time: ClockNode });
        return first.Node is DayNode && isOfEachDay && Day(j) is { } last && Join(first.Node, last.Node) is { } days ? new(days, last.End) : null;
    }

    // Whether the two sides of a dash are said of different things: what stands behind it opens a sentence, a name or a report, or tells the same moment again.
    private bool IsApart(DateNode first, Parsed second, int j) => (first, second.Node) switch
    {
        // "July 15, 2026 – Last month the company", "May 5, 2026 – Two weeks ago".
        (DayNode { Year: not null }, UnitNode or StretchNode or OffsetNode or SpokenOfNode or WeekOfNode or YearNode) when !text.IsGlued(j) => true,
        // "May 5, 2026 – Today the company", "May 5, 2026 – today announced".
        (_, RelativeDayNode) when IsCapital(j) || text.Header(second.End).HasFlag(HeaderWord.Verb) => true,
        // "May 5, 2026 - August Bioscience".
        (DayNode { Year: not null }, MonthNode { Year: null }) => true,
        // "May 6 – Q1 2026 report", "Third quarter 2026 – November 11".
        (DayNode { Day: > 0 }, YearPartNode) or (YearPartNode, DayNode { Day: > 0 }) => true,
        // "June 9, 2026 – 2026 Larch Forum", "Larch Forum 2026 – June 9, 2026".
        var (from, to) => IsOfYear(from, to) || IsOfYear(to, from) || IsToldTwice(from, to),
    };

    // "from the 3rd to the 5th"
    private Parsed? NthBehind(int i, DayNode first)
    {
        var days = DayNumber(i, out var end) - first.Day;
        return days > 0 && text.IsNumber(i) && end > i + 1 && IsNthEnd(end) ? new(new RangeNode(first, new OffsetNode([(days, TimeUnit.Day)], 1, first)), end) : null;
    }

    // The second of the two hyphens that stand for a dash: "May 29 -- June 2".
    private int LastDash(int i) => text.Is(i, '-') && text.IsGlued(i + 1, '-') ? i + 1 : i;

    // "May 9 at 3 pm CET – 9 am EST", "3 pm CET – 9 am EST on May 9"
    private static bool IsToldTwice(DateNode first, DateNode second) => first is MomentNode { Time: ClockNode clock } moment && second switch
    {
        ClockNode other => AreOfTwoZones(clock, other),
        MomentNode { Time: ClockNode other } same => same.Day == moment.Day && AreOfTwoZones(clock, other),
        _ => false,
    };

    // "from June 9, 2026, through June 11, 2026", "between May 11, 2026, and June 8": the position behind the comma that closes the first day; otherwise the same.
    private int BehindComma(int i, Parsed first, int end)
    {
        if (!text.Is(end, ',') || first.Node is not DayNode { Month: > 0, Day: > 0 }) return end;
        var opens = text.IsAny(i - 1, "from", "between");
        return text.IsAny(end + 1, "through", "thru", "until", "till") || (opens && text.IsAny(end + 1, "to", "and")) ? end + 1 : end;
    }

    // "2003-present", "from May 2019 to the present"; not "from 2019 to present data".
    private bool IsPresent(int i, bool isGlued) => text.Is(i, "present") && (isGlued || IsPhraseEnd(i + 1));

    // "7/4/48 - 12/25/19": what ends in 2019 started in 1948.
    private DateNode CenturyBefore(Parsed first, DateNode second)
    {
        const int FewestYears = 10;
        return first.Node is DayNode { Year.Printed: { } year } start && second is DayNode { Year.Printed: { } last } && year - last > FewestYears && text.IsNumber(first.End - 1, 2)
            ? start with { Year = new(year - 100) }
            : first.Node;
    }

    // A day and the year it is in, or might be in, are no two ends.
    private static bool IsOfYear(DateNode day, DateNode year) => day is DayNode { Day: > 0, Month: > 0, Year: var own } && year is YearNode { Year: var whole } && (own is null || own == whole);

    private static RangeNode? Join(DateNode first, DateNode second) => (first, second) switch
    {
        (DayNode { Year: null, Day: > 0 } start, DayNode { Year: { } year } end) => new(start with { Year = YearBefore(start.Month, end.Month, year) }, end),
        (MonthNode { Year: null } start, DayNode { Year: { } year } end) => new(start with { Year = YearBefore(start.Month, end.Month, year) }, end),
        (MonthNode { Year: null } start, MonthNode { Year: { } year } end) => new(start with { Year = YearBefore(start.Month, end.Month, year) }, end),
        (YearPartNode { Year: null } start, YearPartNode { Year: { } year } end) when start.Unit == end.Unit => new(start with { Year = YearBefore(start.Number, end.Number, year) }, end),
        (MomentNode { Day: DayNode { Year: null, Month: > 0 } day, Time: ClockNode } start, MomentNode { Day: DayNode { Year: { } year, Month: var month }, Time: ClockNode }) => new(start with { Day = day with { Year = YearBefore(day.Month, month, year) } }, second),
        (MomentNode { Time: ClockNode }, MomentNode { Time: ClockNode }) or (MomentNode { Time: DayPartNode }, MomentNode { Time: DayPartNode }) => new(first, second),
        (MomentNode { Time: ClockNode clock } start, ClockNode end) => new(start with { Time = ShareHalf(clock, end) }, new MomentNode(start.Day, end)),
        (DayNode { Day: 0 }, MonthNode or YearNode or YearPartNode or SeasonNode) => null,
        (ClockNode, _) or (_, ClockNode) or (DayPartNode, _) or (_, DayPartNode) or (MomentNode, _) or (_, MomentNode) => null,
        (RangeNode, _) or (_, RangeNode) or (RecurringNode, _) or (_, RecurringNode) or (_, RecurringNode) or (SpokenOfNode, _) or (StretchNode, _) or (_, StretchNode) => null,
        _ => new(first, second),
    };

    // "from 10 June to 23 June 2026 at 16:00 CEST", "from Thursday evening to Saturday": a day and a moment or part of another; "Monday to Friday at 9" is at 9 on each.
    private static RangeNode? JoinToMoment(DateNode first, DateNode second) => (first, second) switch
    {
        (DayNode { Month: > 0, Day: > 0 } start, MomentNode { Day: DayNode end, Time: ClockNode or DayPartNode }) when Join(start, end) is { } days => new(days.From, second),
        (MomentNode { Day: DayNode start, Time: ClockNode or DayPartNode } opening, DayNode end) when Join(start, end) is { } days => new(opening with { Day = days.From }, end),
        _ => null,
    };

    // "Nov-Feb 2017" starts in 2016.
    private static YearRef YearBefore(int from, int to, YearRef year) =>
        from <= to ? year : year.Printed is { } printed ? new(printed - 1) : new(null, year.Offset - 1);
}
