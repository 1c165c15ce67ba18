using Extractor.Text;
using NodaTime;

namespace Extractor.Dates;

internal sealed partial class DateGrammar
{
    // Letters of a zone's abbreviation.
    private const int LongestZone = 4;

    private const WordClass TimeOpeners = WordClass.Cardinal | WordClass.ClockName | WordClass.YearPart;

    private const WordClass DayOpeners = WordClass.Weekday | WordClass.DayPart | WordClass.RelativeDay;

    private static readonly Instant Winter = Instant.FromUtc(2026, 1, 15, 12, 0);
    private static readonly Instant Summer = Instant.FromUtc(2026, 7, 15, 12, 0);

    /// <summary>
    /// time = clock | clock connector clock: "8:00 - 9:00 a.m. ET", "2pm to 4pm", "3-8pm", "9.15 and 10.45" behind "between"
    /// </summary>
    private Parsed? Time(int i) => CanBeTime(i) ? ClockOrHours(i) : null;

    private Parsed? ClockOrHours(int i)
    {
        var clock = Clock(i);
        var end = clock?.End ?? i + 1;
        return Connector(end, i) && OpensTime(LastDash(end) + 1) && (clock ?? BareHour(i, true)) is { } start ? HoursFrom(i, start) ?? clock : clock;
    }

    // What stands behind a number tells whether it can be an hour: a colon, a point, "p.m.", "o'clock", "h", or what joins it to a second one.
    private bool CanBeTime(int i)
    {
        if (!text.IsNumber(i)) return text.IsAny(i, TimeOpeners);
        var length = text[i].Length;
        if (length == 3) return text.Is(i + 1, WordClass.Meridiem);
        if (length is not (1 or 2 or 4)) return false;
        if (length == 4 && text.Is(i - 1, '-')) return true;
        ref readonly var next = ref text[i + 1];
        return next.Kind switch
        {
            TokenKind.Symbol => next.Code switch
            {
                ':' or '.' => length <= 2 && IsMinute(i + 2),
                '-' or '~' => OpensTime(i + 2),
                _ => false,
            },
            TokenKind.Word when length == 4 => next.Length <= LongestZone || IsHourMark(i + 1),
            TokenKind.Word => text.IsAny(i + 1, WordClass.Meridiem | WordClass.ClockName | WordClass.Link) || IsHourMark(i + 1)
                || text.IsAny(i + 1, "min", "mins", "minute", "minutes"),
            _ => false,
        };
    }

    private bool OpensTime(int i) => text.IsNumber(i) || text.IsAny(i, TimeOpeners);

    private bool Connector(int j, int i) => text[j].Kind == TokenKind.Word
        ? text.IsAny(j, "to", "until", "till", "through") || (text.Is(j, "and") && text.Is(i - 1, "between"))
        : text.IsAny(j, '-', '~') || (text.Is(j, '&') && text.Is(i - 1, "between"));

    private Parsed? HoursFrom(int i, Parsed start)
    {
        if (start is not { Node: ClockNode first }) return null;
        var j = start.End;
        if (!Connector(j, i)) return null;
        j = LastDash(j);
        if (!text.IsNear(j + 1)) return null;
        j++;
        var certain = HasMark(first);
        var opensRange = text.IsAny(i - 1, "from", "between");
        var announced = opensRange || text.IsAny(i - 1, "morning", "afternoon", "evening", "tomorrow", "today", "yesterday")
            || text.Is(i - 2, WordClass.Weekday) || text.Is(i - 1, WordClass.Weekday);
        var shared = HalfOfNextHours(j + 1);
        var to = Clock(j) ?? BareHour(j, certain || announced || shared is not null || AreOfficeHours(i, j));
        if (to is not { Node: ClockNode last } end) return null;
        if (shared is not null && !certain && !HasMark(last)) last = ShareHalf(last, shared);

        // Two bare hours are a range of the clock only behind a day ("Monday 3-8") or with a mark on one of them.
        var before = opensRange ? i - 2 : i - 1;
        var ofDay = text.IsAny(text.Is(before, '.') ? before - 1 : before, DayOpeners) || IsDayPartBehind(end.End);
        if (!certain && !HasMark(last) && !(announced && ofDay)) return null;
        if (text.Is(j - 1, '-') && AreOfTwoZones(first, last)) return null;
        return new(new RangeNode(ShareHalf(first, last), last with { Zone = last.Zone.Length > 0 ? last.Zone : first.Zone }), end.End);
    }

    // "2-4 and 7-9 p.m.": the first of the second hours, with the half that it shares with them; null where they have none.
    private ClockNode? HalfOfNextHours(int and)
    {
        if (!IsAnd(and) || !text.IsOnLine(and + 1) || BareHour(and + 1, true) is not { Node: ClockNode first } start) return null;
        return Connector(start.End, and + 1) && text.IsOnLine(start.End + 1) && Clock(start.End + 1) is { Node: ClockNode { Half: not '\0' } last } ? ShareHalf(first, last) : null;
    }

    // "(8–5 CT)", "M-F 8-6 CST"
    private bool AreOfficeHours(int first, int last)
    {
        if (!text.Is(last + 1, WordClass.Zone) || Zone(last + 1, out var end).Length == 0) return false;
        var before = text.Is(first - 1, ',') ? first - 2 : first - 1;
        var isDay = text.Int(first) is >= 6 and <= 12 and var opening && text.Int(last) <= opening;
        return (isDay && text.Is(before, '(') && text.Is(end, ')')) || (text.Span(before) is "F" && text.IsGlued(before - 1, '-') && text.Span(before - 2) is "M");
    }

    // "3 to 5 in the afternoon", "3 to 5 this afternoon"
    private bool IsDayPartBehind(int i) =>
        text.Is(text.Is(i, "in") && text.Is(i + 1, "the") ? i + 2 : text.Is(i, WordClass.Deictic) ? i + 1 : text.Count, WordClass.DayPart);

    // "15:00 CET - 9:00 EST" is one moment, told twice; "8:00 a.m. ET - 5:00 p.m. PT" is not.
    private static bool AreOfTwoZones(ClockNode one, ClockNode other)
    {
        const int Day = 24 * 60, Hour = 60;
        if (one.Zone.Length == 0 || other.Zone.Length == 0 || one.Zone == other.Zone) return false;
        var round = IsOfHalfDay(one) && IsOfHalfDay(other) ? Day : Day / 2;
        var apart = Math.Abs(Universal(one, Winter) - Universal(other, Winter)) % round;
        return Math.Min(apart, round - apart) <= Hour;
    }

    // "5 p.m.", "15:00"; a bare "9:00" may be of either half.
    private static bool IsOfHalfDay(ClockNode clock) => clock.Half != '\0' || clock.Hour > 12;

    /// <summary>"9 a.m. EDT (1300 GMT)": whether the second is the same moment in summer, when the clocks of London are an hour ahead of GMT.</summary>
    public static bool IsGreenwichTimeOf(ClockNode one, ClockNode gmt)
    {
        const int Day = 24 * 60;
        return one.Zone.Length > 0 && (Universal(one, Summer) - Universal(gmt with { Zone = "UTC" }, Summer)) % Day == 0;
    }

    // The minute of the day, UTC, in a season.
    private static int Universal(ClockNode clock, Instant season)
    {
        var offset = DateTimeZoneProviders.Tzdb.GetZoneOrNull(clock.Zone)?.GetUtcOffset(season).Seconds ?? 0;
        return (clock.Hour24 * 60) + Math.Max(0, clock.Minute) - (offset / 60);
    }

    private static bool HasMark(ClockNode clock) => clock.Minute >= 0 || clock.Half != '\0' || clock.Zone.Length > 0;

    /// <summary>"8:00 - 9:00 a.m. ET": the first takes zone and half of the day from the second, unless it would then come later.</summary>
    private static ClockNode ShareHalf(ClockNode first, ClockNode last)
    {
        var zone = first.Zone.Length > 0 ? first.Zone : last.Zone;

        // "6 to midnight"
        if (first is { Half: '\0', Hour: >= 1 and < 12, Minute: < 0 } && last is { Half: '\0', Hour: 0 }) return first with { Half = 'p', Zone = zone };
        if (first.Half != '\0' || last.Half == '\0' || first.Hour > 12) return first with { Zone = zone };
        var shared = first with { Half = last.Half, Zone = zone };
        return shared.Hour24 * 60 + Math.Max(0, shared.Minute) <= last.Hour24 * 60 + Math.Max(0, last.Minute)
            ? shared
            : first with { Half = last.Half == 'p' && first.Hour < 12 ? 'a' : '\0', Zone = zone };
    }

    /// <summary>
    /// clock = h:mm[:ss] [am|pm] [zone] | h.mm am|pm | h am|pm [zone] | noon | midnight | h o'clock | hhmm zone | m past h
    /// </summary>
    private Parsed? Clock(int i)
    {
        if (text[i].Kind == TokenKind.Word) return WordClock(i);
        if (!text.IsNumber(i) || ContinuesCode(i)) return null;
        if (text[i].Length == 4) return FourDigitClock(i);
        if (text[i].Length == 3) return ThreeDigitClock(i);
        if (text[i].Length > 2 || text.Int(i) > 24) return null;
        return text[i + 1].Kind switch
        {
            TokenKind.Symbol => ColonClock(i) ?? DottedClock(i),
            TokenKind.Word => DottedClock(i) ?? HourClock(i) ?? PastHour(i),
            _ => null,
        };
    }

    private Parsed? WordClock(int i)
    {
        var classes = text.Classes(i);
        if (classes.HasAny(WordClass.ClockName)) return Zoned(new(text.Is(i, "midnight") ? 0 : 12, 0, -1, '\0', ""), i + 1);
        return classes.HasAny(TimeOpeners) ? PastHour(i) ?? SpokenClock(i) : null;
    }

    // 1.30:15, #12, $5, v2: the number goes on what is glued to its front. "2016-12-16T12:23" and "8:00-9:00" do not.
    private bool ContinuesCode(int i)
    {
        if (!text.IsGlued(i)) return false;
        return text[i - 1].Kind switch
        {
            TokenKind.Word => !(text.Is(i - 1, "T") && text.IsNumber(i - 2)),
            TokenKind.Symbol when text.Is(i - 1, ':') => text.IsNumber(i - 2),
            TokenKind.Symbol when text.Is(i - 1, '-') => text.IsGlued(i - 1) && !EndsClock(i - 2),
            TokenKind.Symbol when text.Is(i - 1, '/') => !(text.IsAny(i - 2, WordClass.Zone | WordClass.Meridiem | WordClass.ClockName) || text.Is(i - 2, '.') || text.Is(i - 2, "time") || Zones.City(text.Span(i - 2)) is not null),
            TokenKind.Symbol => text[i - 1].Code is '.' or '_' or '#' or '$' or '€' or '£' or '+' or '/',
            _ => false,
        };
    }

    private bool EndsClock(int i) => text.IsNumber(i) || text.IsAny(i, WordClass.Meridiem | WordClass.ClockName) || text.IsAny(i, '.', ')');

    private bool IsMinute(int i) => text.IsNumber(i, 2) && text.IsGlued(i) && text.Int(i) <= 59;

    // 5:00 PM ET, 17:00:30
    private Parsed? ColonClock(int i)
    {
        if (!text.IsGlued(i + 1, ':') || !IsMinute(i + 2)) return null;
        var (hour, minute, second, end) = (text.Int(i), text.Int(i + 2), -1, i + 3);
        if (text.IsGlued(end, ':') && IsMinute(end + 1))
        {
            (second, end) = (text.Int(end + 1), end + 2);
            if (text.IsGlued(end, '.') && text.IsGluedNumber(end + 1)) end += 2;
        }

        if (text.IsGluedNumber(end) || (text.IsGlued(end, ':') && text.IsGluedNumber(end + 1)) || IsResult(i, end, second >= 0)) return null;
        if (hour == 12 && text.IsAny(end, "noon", "midnight")) return Zoned(new(text.Is(end, "noon") ? 12 : 0, minute, second, '\0', ""), end + 1);

        // 1:00 alone may be a ratio.
        var half = HalfBehind(end, out var halfEnd);
        if (second < 0 && minute < 10 && hour < 4 && text[i].Length == 1 && half == '\0' && !IsClockContext(i, end)) return null;
        return Zoned(new(hour, minute, second, hour > 12 ? '\0' : half, ""), halfEnd);
    }

    // "Won in 2:09:14", "ran 1:58.43", "boil for 4:30 min", "scored at 17:21 of the third period": a time that something took.
    private bool IsResult(int i, int end, bool hasSeconds)
    {
        if (text.IsAny(end, "min", "mins", "minutes") || (text.Is(end, "of") && text.Is(end + 1, "the") && text.IsAny(end + 3, "period", "half", "quarter", "overtime", "round"))) return true;
        if (text.Is(text.Is(end, "on") ? end + 1 : end, WordClass.Weekday)) return false;
        if (!hasSeconds) return text.IsGlued(end, '.') && text.IsGluedNumber(end + 1);
        var isInProse = text[i - 1].Kind == TokenKind.Word && text.IsOnLine(i) && !text.IsGlued(i);
        return text[i].Length == 1 && isInProse && Half(end, out _) == '\0' && !IsClockContext(i, end);
    }

    // The last token of a day: "Monday", "(Monday)", "2026-05-04", "May 4", "2026", "tomorrow".
    private bool IsDayPiece(int i) => text.IsAny(i, WordClass.Weekday | WordClass.RelativeDay | WordClass.Month) || text.Is(i - 1, WordClass.Month) || Years.IsBesideDate(text.Int(i))
        || (text.Is(i, ')') && text.Is(i - 1, WordClass.Weekday)) || (text.IsNumber(i, 2) && text.IsGlued(i - 1, '-') && text.IsNumber(i - 4, 4));

    // 5 pm, 7 a.m. CT, 12 noon, 4 o'clock, 11ish, 14h
    private Parsed? HourClock(int i)
    {
        var hour = text.Int(i);
        // "Day 1 AM", "Cycle 2 Day 1 PM": half a day of the study.
        if (text.IsAny(i - 1, "day", "days", "cycle", "visit")) return null;
        if (hour is >= 1 and <= 12)
        {
            // What else stands behind an hour are all small words.
            if (!text.IsAny(i + 1, WordClass.Meridiem | WordClass.ClockName | WordClass.Link) || !text.IsNear(i + 1)) return MarkedHour(i, hour);
            if (hour == 12 && text.IsAny(i + 1, "noon", "midnight")) return Zoned(new(text.Is(i + 1, "noon") ? 12 : 0, -1, -1, '\0', ""), i + 2);
            var halfEnd = i;
            var half = IsPart(i) ? '\0' : Half(i + 1, out halfEnd);
            if (half != '\0') return Zoned(new(hour, -1, -1, half, ""), halfEnd);
            if (IsOClock(i + 1, out _)) return Zoned(new(hour, -1, -1, HalfBehind(i + 1, out var behind), ""), behind);
            if (text.Is(i + 1, "ish") && text.IsGlued(i + 1)) return new(new ClockNode(hour, -1, -1, '\0', ""), i + 2);
            if (text.Is(i + 1, "in") && text.Is(i + 2, "the") && text.Is(i + 3, WordClass.DayPart) && text.Is(i - 1, DateWord.BeforeSpokenHour))
            {
                return new(new ClockNode(hour, -1, -1, text.Word(i + 3).Timex == "MO" ? 'a' : 'p', ""), i + 4);
            }
        }

        return MarkedHour(i, hour);
    }

    // "Item 1A", "Items 1A and 7A", "Section 5a": a letter alone that is no "a.m."
    private bool IsPart(int i) => text[i + 1].Length == 1 && text.IsGlued(i + 1) && !text.Is(text.Is(i + 2, '.') ? i + 3 : i + 2, "m")
        && (text.Is(i - 1, DateWord.PartLabel) || (IsCapital(i + 1) && !text.IsAny(i - 1, "at", "until", "from") && !text.Is(i + 2, WordClass.Zone)));

    // "at 14h", "from 9h CET"
    private Parsed? MarkedHour(int i, int hour) =>
        IsHourMark(i + 1) && text.Is(i - 1, DateWord.BeforeHour) && IsClockHour(i, i + 1) ? Zoned(new(hour, -1, -1, '\0', ""), i + 2) : null;

    // A half-life is 3.45 h, a sample is taken at 24 h, a scan at 4h post injection: hours that have passed.
    private bool IsClockHour(int i, int mark)
    {
        const int EarliestHour = 6;
        if (text.Is(mark, "uhr") || Zone(mark + 1, out _).Length > 0 || IsDayPiece(i - 1) || IsDayPiece(i - 2)) return true;
        return text.Int(i) is >= EarliestHour and < 24 && (text.Is(i - 1, DateWord.BeforeHour) || text.Is(i - 1, "to")) && (text.IsGlued(mark) || mark > i + 1)
            && !text.Is(mark + 1, DateWord.Elapsed);
    }

    // A bare hour, only where a day or a range says that it is one: "tomorrow at 7", "from 2 to 4pm"; not "1:15 a.m. – Two-car accident".
    private Parsed? BareHour(int i, bool expected)
    {
        if (text[i].Kind == TokenKind.Word && text.IsGlued(i + 1, '-')) return null;
        if (!expected || (text.IsGlued(i) && (text.IsGlued(i - 1, ':') || text[i - 1].Kind == TokenKind.Word))) return null;
        var hour = text.IsNumber(i) && text[i].Length <= 2 ? text.Int(i) : text.Is(i, WordClass.Cardinal) && text.Word(i).Number is >= 1 and <= 12 and var word ? word : -1;
        return hour is >= 0 and <= 24 && IsHourEnd(i + 1) ? Zoned(new(hour, -1, -1, '\0', ""), i + 1) : null;
    }

    private bool IsHourEnd(int i) => text[i].Kind switch
    {
        TokenKind.Edge => true,
        _ when text[i].Gap >= Gap.Line => true,
        TokenKind.Symbol when text.IsAny(i, '.', ',') => !text.IsGluedNumber(i + 1),
        TokenKind.Symbol when text.Is(i, '-') => !(text.IsGlued(i) && text.IsGluedNumber(i + 1) && text[i + 1].Length > 2),
        TokenKind.Symbol => text[i].Code is not ('%' or ':' or '/') && !(text.Is(i, '(') && text.IsNumber(i + 1, 3)),
        TokenKind.Word => text.Is(i, DateWord.BehindHour) || text.Is(i, WordClass.Weekday) || Zone(i, out _).Length > 0,
        _ => false,
    };

    // "nine thirty a m", "one thirty p m", "seven o'clock", "nine thirty" behind a day.
    private Parsed? SpokenClock(int i)
    {
        if (!text.Is(i, WordClass.Cardinal) || text.Word(i).Number is < 1 or > 12) return null;
        var hour = text.Word(i).Number;
        if (IsOClock(i + 1, out var end)) return new(new ClockNode(hour, -1, -1, '\0', ""), end);
        var minute = text.IsOnLine(i + 1) ? Tens(i + 1, out var minuteEnd) : minuteEnd = 0;
        if (minute is >= 10 and <= 59 && text.Word(i + 1).Number >= 10)
        {
            var half = Half(minuteEnd, out var halfEnd);
            if (half != '\0') return Zoned(new(hour, minute, -1, half, ""), halfEnd);
            var opens = text.IsAny(i - 1, "from", "to", "at", "until", "through") || (text[i - 1].Kind == TokenKind.Word && text.Is(i - 1, WordClass.Ordinal));
            if (opens && minute % 5 == 0 && minute <= 55 && IsHourEnd(minuteEnd)) return new(new ClockNode(hour, minute, -1, '\0', ""), minuteEnd);
        }

        var spoken = Half(i + 1, out var spokenEnd);
        return spoken != '\0' && text[i + 1].Length > 1 | text.Is(i + 2, '.') | text.Is(i + 2, "m") ? Zoned(new(hour, -1, -1, spoken, ""), spokenEnd) : null;
    }

    // "20 min past eight in the evening", "half past seven", "quarter to five", "ten past nine".
    private Parsed? PastHour(int i)
    {
        var j = i;
        int minutes;
        if (text.Is(i, "half")) (minutes, j) = (30, i + 1);
        else if (text.Is(i, "quarter")) (minutes, j) = (15, i + 1);
        else if ((text.IsNumber(i) && text[i].Length <= 2) || text.Is(i, WordClass.Cardinal))
        {
            minutes = text.IsNumber(i) ? text.Int(i) : Tens(i, out j);
            if (text.IsNumber(i)) j = i + 1;
            if (minutes is < 1 or > 59) return null;
            if (text.IsAny(j, "min", "mins", "minute", "minutes")) j++;
        }
        else
        {
            return null;
        }

        var to = text.Is(j, "to") && (text.IsAny(i, "half", "quarter") || IsMinutesTo(i, j, minutes));
        if (!to && !text.Is(j, "past")) return null;
        var hour = text.IsNumber(j + 1) && text[j + 1].Length <= 2 ? text.Int(j + 1) : text.Is(j + 1, WordClass.Cardinal) ? text.Word(j + 1).Number : 0;
        if (hour is < 1 or > 12 || text.Is(j + 2, WordClass.TimeUnit)) return null;
        var end = j + 2;
        if (IsOClock(end, out var clockEnd)) end = clockEnd;
        var half = Half(end, out var halfEnd);
        if (to) (hour, minutes) = (hour == 1 ? 12 : hour - 1, 60 - minutes);
        var clock = new ClockNode(hour, minutes, -1, half, "");
        if (half == '\0' && text.Is(end, "in") && text.Is(end + 1, "the") && DayPart(end + 2) is { Node: DayPartNode part } found)
        {
            return new(Settle(clock, part), found.End);
        }

        return Zoned(clock, halfEnd);
    }

    // "at ten to nine", where the greater number comes first; "at ten to one" may be odds.
    private bool IsMinutesTo(int i, int to, int minutes)
    {
        if (!text.Is(i - 1, "at") || text.IsNumber(i) || minutes % 5 != 0 || !IsHourEnd(to + 2)) return false;
        var hour = text.IsNumber(to + 1) ? text.Int(to + 1) : text.Word(to + 1).Number;
        return hour is > 1 and <= 12 && minutes > hour;
    }

    private bool IsOClock(int i, out int end)
    {
        end = i + 1;
        if (text.Is(i, "oclock")) return true;
        if (!text.Is(i, "o") || !text.Is(i + 1, '\'') || !text.Is(i + 2, "clock")) return false;
        end = i + 3;
        return true;
    }

    // Behind hours and minutes: "p.m.", "o'clock p.m.", and "o'clock", which leaves the half open; "6.30 for 7pm" shares it.
    private char HalfBehind(int i, out int end)
    {
        var half = Half(IsOClock(i, out var behind) ? behind : i, out end);
        return half == '\0' && text.Is(i, "for") && text.Int(i + 1) - text.Int(i - 3) is 0 or 1 && (text[i + 2].Length > 1 || text.Is(i + 4, "m")) ? Half(i + 2, out _) : half;
    }

    // am, pm, a.m., p. m., a, p; 'a' and 'p' alone only when glued to the hour.
    private char Half(int i, out int end)
    {
        end = i;
        if (!text.Is(i, WordClass.Meridiem) || text[i].Gap > Gap.Line) return '\0';
        if (text[i].Length == 2)
        {
            end = i + 1;
            if (text.Is(end, '.') && text.IsGlued(end) && text[end + 1].Gap == Gap.None && text[end + 1].Kind == TokenKind.Symbol) end++;
            return char.ToLowerInvariant(text.Span(i)[0]);
        }

        if (text[i].Length != 1) return '\0';
        var half = char.ToLowerInvariant(text.Span(i)[0]);
        var m = text.Is(i + 1, '.') ? i + 2 : i + 1;
        if (text.Is(m, "m") && text[m].Gap <= Gap.Space)
        {
            end = m + 1;

            // The last point belongs to "p.m."; it also ends a sentence, but the abbreviation needs it.
            if (text.Is(end, '.') && (text.IsGlued(end) || text.Is(i + 1, '.'))) end++;
            return half;
        }

        if (!text.IsGlued(i) || (text.IsGlued(i + 1) && text[i + 1].Kind is TokenKind.Word or TokenKind.Number)) return '\0';
        if (half == 'p' && IsPence(i)) return '\0';
        end = i + 1;
        return half;
    }

    // "ordinary shares of 5p each", "a dividend of 8p, up from 7p", "12p to 14p a share"
    private bool IsPence(int p)
    {
        const int Reach = 12;
        if (text.Is(p + 1, "per")) return true;
        for (var distance = 1; distance <= Reach; distance++)
        {
            if (text.Is(p - distance, DateWord.Pence) || text.Is(p + distance, DateWord.Pence)) return true;
        }

        return false;
    }

    private bool IsHourMark(int i) => text[i].Gap <= Gap.Space && text.IsAny(i, "h", "hs", "hrs", "hours", "uhr");

    private int SkipHours(int i) => IsHourMark(i) ? i + 1 : i;

    // Whether what stands around a number speaks for a time of day.
    private bool IsClockContext(int i, int end)
    {
        var before = text.Is(i - 1, DateWord.BeforeHour) || text.IsAny(i - 1, "to", "between") || text.IsAny(i - 1, '@', ',')
            || text.IsAny(i - 1, WordClass.Weekday | WordClass.Ordinal) || ((text.Is(i - 1, '-') || text.Is(i - 1, "and")) && EndsFullClock(i - 2));
        return before || text.Is(end, '-') || text.IsAny(end, "to", "until", "till", "through") || Zone(end, out _).Length > 0;
    }

    // "11:30", "11 am", "11 a.m.", "noon"
    private bool EndsFullClock(int i) => text.IsAny(i, WordClass.Meridiem | WordClass.ClockName) || text.Is(text.Is(i, '.') ? i - 1 : i, "m") || (text.IsNumber(i, 2) && text.Is(i - 1, ':'));

    private Parsed? Zoned(ClockNode clock, int end)
    {
        if (IsHourMark(end) && clock is { Half: '\0', Minute: >= 0 })
        {
            end++;
            // "11:00 hrs. CET"
            if (text.IsGlued(end, '.') && Zone(end + 1, out _).Length > 0) end++;
        }

        if (clock.Hour == 12 && text[end].Gap <= Gap.Space && text.IsAny(end, "noon", "midnight")) end++;
        var local = text.Is(end, ',') ? end + 1 : end;
        if (text[local].Gap <= Gap.Line && text.Is(local, "local") && text.Is(local + 1, "time")) return new(clock, local + 2);
        if (text.Is(local, '(') && text.IsNear(local) && text.Is(local + 1, "local") && text.Is(local + 2, "time") && text.Is(local + 3, ')')) return new(clock, local + 4);
        var zone = IsoOffset(clock, end, out var zoneEnd);
        if (zone.Length == 0) zone = Zone(end, out zoneEnd);
        // "Thu, 07 May 2026 14:05:33 GMT": RFC 9110 and RFC 822 mean UTC, in summer as well.
        if (clock.Second >= 0 && zone == "Europe/London" && text.Is(end, "gmt")) zone = "UTC";
        return zone.Length > 0 ? new(clock with { Zone = zone }, zoneEnd) : new(clock, end);
    }

    // "morning", "this afternoon", "late evening", "in the morning": a part of the day.
    private Parsed? DayPart(int i)
    {
        if (text[i].Kind != TokenKind.Word) return null;
        if (text.Is(i, WordClass.DayPart) && !text.Is(i, DateWord.LoosePart)) return new(new DayPartNode(text.Word(i).Timex), i + 1);
        return text.IsAny(i, "pm", "am") && text.Is(i - 1, WordClass.RelativeDay) ? new(new DayPartNode(text.Is(i, "am") ? "MO" : "AF"), i + 1) : null;
    }
}
