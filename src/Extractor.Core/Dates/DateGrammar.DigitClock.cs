using Extractor.Text;

namespace Extractor.Dates;

/// <content>Times in digits alone: "0900 GMT", "351 AM CDT", "18 May, 2200hrs"; years and amounts of hours look like them.</content>
internal sealed partial class DateGrammar
{
    // 0900 GMT, 0730-0930 behind "between", 1430 hrs
    private Parsed? FourDigitClock(int i)
    {
        if (!IsHourMinute(i)) return null;
        var (hour, minute) = (text.Int(i) / 100, text.Int(i) % 100);
        var isYear = Years.IsLikely(text.Int(i));
        var half = Half(i + 1, out var halfEnd);
        if (half != '\0' && hour is >= 1 and <= 12) return Zoned(new(hour, minute, -1, half, ""), halfEnd);

        var clock = new ClockNode(hour, minute, -1, '\0', "");
        var announced = text.IsAny(i - 1, "at", "by", "from", "until");
        var zoneAt = SkipHours(i + 1);
        if (IsZoneOfFourDigits(zoneAt, out var zoneEnd))
        {
            // "(1920 GMT)"
            var isBracketed = text.Is(i - 1, '(') && text.Is(zoneEnd, ')');
            if (announced || !isYear || isBracketed || IsFourDigitRange(i - 2)) return Zoned(clock, zoneAt);
        }

        if (IsHourMark(i + 1) && (announced || IsPadded(i) || IsFourDigitRange(i - 2) || IsSecondOfHours(i) || IsHoursOfDay(i))) return Zoned(clock, i + 2);
        if (IsFourDigitRange(i)) return new(clock, i + 1);

        return IsAnnouncedRange(i) || IsAnnouncedRange(i - 2) ? new(clock, i + 1) : null;
    }

    // "between 0730-0930", "from 0600 to 2200"
    private bool IsAnnouncedRange(int i) =>
        IsPadded(i) && IsHourMinute(i + 2) && text.IsAny(i - 1, "between", "from") && (text.Is(i + 1, '-') || text.Is(i + 1, text.Is(i - 1, "from") ? "to" : "and"));

    // "at 351 AM CDT", "351 AM CDT Fri", "May 5, 351 AM CDT"; not "WNYC 820 AM ET", "tune to 910 AM ET", "a KD of 350 pM"
    private Parsed? ThreeDigitClock(int i)
    {
        var (hour, minute) = (text.Int(i) / 100, text.Int(i) % 100);
        var half = Half(i + 1, out var end);
        if (half == '\0' || hour == 0 || minute > 59 || text.Span(i + 1) is "pM" or "Pm" || !IsZoneOfFourDigits(end, out var behind)) return null;
        return IsOfBulletin(i, behind) ? Zoned(new(hour, minute, -1, half, ""), end) : null;
    }

    private bool IsOfBulletin(int i, int end)
    {
        if (text.IsAny(end, "or", "radio", "fm")) return false;
        return text.Is(i - 1, DateWord.BeforeTime) ? !text.Is(i - 2, "tune") : text[i].Gap >= Gap.Line || text[i - 1].Kind == TokenKind.Edge || text.Is(end, WordClass.Weekday) || text.IsAny(i - 1, '-', '/') || EndsDay(i - 1);
    }

    // "18 May, 2200hrs", "30 Jun 2026, 2359 hrs", "2200 hrs, 18 May": hours beside their day.
    private bool IsHoursOfDay(int i)
    {
        if (!(text.IsAny(i + 1, "hr", "hrs") || (text.Is(i + 1, "h") && text.IsGlued(i + 1)))) return false;
        if (text.Is(i + 2, ',') && text.IsOnLine(i + 3) && OpensDayOfMonth(i + 3)) return text[i].Gap >= Gap.Line || text[i - 1].Kind == TokenKind.Edge;
        return EndsHours(i + 2) && EndsDay(i - 1);
    }

    // Not "on May 3, 1200 hrs of training", "by 3 May, 1200 hrs had passed", "3 May, 1200 hrs in all": an amount goes on.
    private bool EndsHours(int i) =>
        text[i].Kind is TokenKind.Edge or TokenKind.Symbol || text[i].Gap >= Gap.Line || text.Is(i, WordClass.Zone) || text.Is(i, "local") || (text.IsAny(i, "to", "until", "till") && text.IsNumber(i + 1));

    // "Monday", "18 May,", "30 Jun 2026,", "21.05.2026,"
    private bool EndsDay(int i)
    {
        var last = text.Is(i, ',') ? i - 1 : i;
        if (text.Is(last, WordClass.Weekday) || EndsNumericDay(last)) return true;
        if (text.IsNumber(last, 4) && Years.IsBesideDate(text.Int(last))) last = text.Is(last - 1, ',') ? last - 2 : last - 1;
        return EndsDayOfMonth(last);
    }

    // "June 3", "3 June", "3rd June"
    private bool EndsDayOfMonth(int i) => text.IsNumber(i) ? text[i].Length <= 2 && IsMonth(i - 1) : IsMonth(i) && (text.IsNumber(i - 1) || text.Is(i - 1, WordClass.OrdinalSuffix));

    private bool OpensDayOfMonth(int i) => text.IsNumber(i) ? text[i].Length <= 2 && IsMonth(i + 1) : IsMonth(i) && text.IsNumber(i + 1);

    // "20/05/2026", "2026-05-20"
    private bool EndsNumericDay(int i) => text.IsGluedNumber(i) && text.IsAny(i - 1, '/', '-', '.') && text.IsGluedNumber(i - 2) && text.Is(i - 3, (char)text[i - 1].Code) && text.IsNumber(i - 4);

    // "0900hrs - 1700hrs", "0800 hrs to 1600 hrs": behind a time and what joins it to a second one.
    private bool IsSecondOfHours(int i)
    {
        if (!(text.Is(i - 1, '-') || text.IsAny(i - 1, "to", "until", "till")) || !IsHourMark(i - 2) || !IsHourMinute(i - 3)) return false;
        return IsPadded(i - 3) || IsHoursOfDay(i - 3);
    }

    // "0312 hrs": no amount has that zero.
    private bool IsPadded(int i) => text.IsNumber(i, 4) && text.Span(i)[0] == '0';

    private bool IsHourMinute(int i) => text.IsNumber(i, 4) && text.Int(i) / 100 <= 23 && text.Int(i) % 100 <= 59;

    // "1400-1530 CET", "June 3, 1400 to 1530 hrs"; a lamp burns for 1000 to 2000 hours.
    private bool IsFourDigitRange(int i)
    {
        if (!(text.Is(i + 1, '-') || text.IsAny(i + 1, "to", "until", "and")) || !IsHourMinute(i) || !IsHourMinute(i + 2) || Years.IsLikely(text.Int(i))) return false;
        var isOfDay = text.Is(i - 1, WordClass.Weekday) || text.IsAny(i - 1, "open", "closed") || (text[i - 1].Kind == TokenKind.Symbol && (IsDayPiece(i - 2) || text.Is(i - 2, "time")));
        var mark = SkipHours(i + 3);
        if (IsZoneOfFourDigits(mark, out _) && (text[mark].Length > 2 || isOfDay)) return true;
        return (isOfDay || IsPadded(i) || EndsNumericDay(i - 1)) && IsHourMark(i + 3) && (!text.Is(i + 3, "hours") || (IsPadded(i) && (EndsHours(i + 4) || text.IsAny(i + 4, "on", "daily") || text.Is(i + 4, WordClass.Weekday))));
    }

    private bool IsZoneOfFourDigits(int i, out int end)
    {
        end = i;
        return text[i] is { Kind: TokenKind.Word, Gap: <= Gap.Space, Length: <= LongestZone } && Zone(i, out end).Length > 0;
    }
}
