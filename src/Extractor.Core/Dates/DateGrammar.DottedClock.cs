using Extractor.Text;

namespace Extractor.Dates;

/// <content>Times with a point: "8.30pm", "10.00 CET", "Mon-Fri 8.30-16.00"; prices and decimals look like them.</content>
internal sealed partial class DateGrammar
{
    // 8.30pm, 10.00 CET, 18h30; "9.15" only where its neighbours say that it is a time.
    private Parsed? DottedClock(int i)
    {
        if (!(text.IsGlued(i + 1, '.') || (text.Is(i + 1, "h") && text.IsGlued(i + 1))) || !IsMinute(i + 2)) return null;
        var end = i + 3;
        // "12.00 noon"
        if (text.Int(i) == 12 && text.IsAny(end, "noon", "midnight") && text.IsOnLine(end)) return Zoned(new(text.Is(end, "noon") ? 12 : 0, text.Int(i + 2), -1, '\0', ""), end + 1);
        var half = HalfBehind(end, out var halfEnd);

        // 7.20p is an amount in pence.
        if (half != '\0' && (halfEnd > end + 1 || text[end].Length > 1) && text.Int(i) is >= 1 and <= 12) return Zoned(new(text.Int(i), text.Int(i + 2), -1, half, ""), halfEnd);

        var clock = new ClockNode(text.Int(i), text.Int(i + 2), -1, '\0', "");
        if (half == '\0' && halfEnd > end) return Zoned(clock, halfEnd);
        if (IsHourMark(end)) return IsClockHour(i, end) || (text.Span(i) is ['0', _] && text.IsAny(i - 1, "before", "until", "till", "at", "by")) ? Zoned(clock, end) : null;
        if (!IsFree(end)) return null;
        if (text.Span(i + 1) is "h") return Zoned(clock, end);
        return Zone(end, out _).Length > 0 || IsOfDottedRange(i, end) || IsOfDay(i, end) || IsOfDoors(i) || (text.IsAny(i - 1, "at", "kl") && IsHeldAt(i, end)) ? Zoned(clock, end) : null;
    }

    // "between 9.15 and 10.45", from either of them; "9.15-10.45 CET".
    private bool IsOfDottedRange(int i, int end) =>
        (OpensDottedRange(end) && (text.IsAny(i - 1, "between", "from") || Zone(end + BehindDotted, out _).Length > 0))
        || IsDottedHours(i) || IsDottedHours(i - BehindDotted)
        || ((text.IsAny(i - 1, "and", "to") || text.Is(i - 1, '-')) && text.IsNumber(i - 2, 2) && text.Is(i - 3, '.') && text.IsAny(i - 5, "between", "from"));

    // "Doors open 19.30"
    private bool IsOfDoors(int i) => text.Int(i) > 12 && text.Is(text.IsAny(i - 1, "open", "at") ? i - 2 : i - 1, "doors");

    // "on Monday at 9.15", "by 09.15 on Monday", "Thursdays until 21.00".
    private bool IsOfDay(int i, int end) =>
        (((text.Is(i - 1, "at") && IsDayPiece(i - 2)) || (text.IsAny(i - 1, "until", "till") && text.Is(i - 2, DateWord.Weekdays) && IsQuarter(i + 2))) && text[end].Kind != TokenKind.Word && !text.Is(end, '%'))
        || (text.Is(i - 1, DateWord.BeforeTime) && text.Span(i)[0] == '0' && text.Is(end, "on") && text.Is(end + 1, WordClass.Weekday));

    // "published at 08.00": no price has that zero. "Will be held at 15.00": what is done at it says so, where prices end otherwise.
    private bool IsHeldAt(int i, int end) =>
        text[i].Length == 2 && (text.Span(i)[0] == '0' ? text.Int(i + 2) % 5 == 0 : text.Int(i + 2) is 0 or 15 or 30 or 45 && SaysHeld(i - 2))
        && !text.Is(end, '%') && (text[end].Kind != TokenKind.Word || text[end].Gap >= Gap.Line || text.Is(end, WordClass.Link) || text.Is(end, WordClass.Preposition));

    private bool SaysHeld(int i) => text.Is(i, DateWord.HeldAt) || (text.Is(i, "place") && text.IsAny(i - 1, "take", "takes"));

    // The tokens of "and 10.45".
    private const int BehindDotted = 4;

    // The tokens of "9.15-10.45".
    private const int DottedRange = BehindDotted + 3;

    // "Mon-Fri 8.30-16.00", "9.00-16.00 daily", "Monday, 9.00-12.00 and 13.00-17.00": beside their day they are hours.
    private bool IsDottedHours(int i)
    {
        if (!AreDottedHours(i)) return false;
        if (IsOfOpening(i) || (AreHoursOfPlace(i) && IsDayBehindHours(i))) return true;
        var first = i - DottedRange - 1;
        return (text.IsAny(i - 1, ',', '&') || text.Is(i - 1, "and")) && AreDottedHours(first) && IsOfOpening(first) && text.Int(i) >= text.Int(first + BehindDotted);
    }

    // "8.30-16.00", "9.00 to 15.00", unless both could be days of a month.
    private bool AreDottedHours(int i)
    {
        if (!text.IsNumber(i) || !text.IsGlued(i + 1, '.') || !IsMinute(i + 2) || !OpensDottedRange(i + 3) || text.Is(i + 3, "and")) return false;
        if (!IsHourEnd(i + DottedRange) && !text.Is(i + DottedRange, "daily")) return false;
        return text.Int(i) != text.Int(i + BehindDotted) && IsFullHour(i) && IsFullHour(i + BehindDotted) && (IsNoMonth(i + 2) || IsNoMonth(i + BehindDotted + 2));
    }

    private bool IsFullHour(int i) => text.Int(i) is >= 0 and <= 24 && text.Int(i + 2) % 5 == 0;

    private bool IsNoMonth(int i) => text.Int(i) is 0 or > 12;

    private bool IsOfOpening(int i) => IsDayBefore(i) || (AreHoursOfPlace(i) && IsOpenBefore(i));

    // "9.00-17.30" may be hours of a place, "1.25-2.50" and "9.50-10.20" are doses and prices.
    private bool AreHoursOfPlace(int i)
    {
        const int FirstHour = 5;
        return text.Int(i) >= FirstHour && IsQuarter(i + 2) && IsQuarter(i + BehindDotted + 2);
    }

    private bool IsQuarter(int i) => text.Int(i) is 0 or 15 or 30 or 45;

    // "Open", "Open daily", "Opening hours:", and "Hours:" or "Daily" where they open a line
    private bool IsOpenBefore(int i)
    {
        var last = BeforeMark(i);
        if (text.Is(last, "open")) return true;
        if (!text.IsAny(last, "daily", "hours")) return false;
        return text[last].Gap >= Gap.Line || text[last - 1].Kind == TokenKind.Edge || text.IsAny(last - 1, "open", "opening", "business", "office", "visiting", "visitor");
    }

    // "9.30-17.00 Monday to Friday", "10.00-16.00 daily", where they open their clause; not "priced at 12.00-14.00 Thursday"
    private bool IsDayBehindHours(int i)
    {
        var end = i + DottedRange;
        if (!text.IsOnLine(end) || !(text.Is(end, WordClass.Weekday) || text.Is(end, "daily"))) return false;
        return text[i].Gap >= Gap.Line || text[i - 1].Kind == TokenKind.Edge || (text.IsAny(i - 1, ';', ',', '(') && text.Is(end, WordClass.Weekday));
    }

    private int BeforeMark(int i)
    {
        var last = text.IsAny(i - 1, ',', ':', '(') ? i - 2 : i - 1;
        return text.Is(last, '.') ? last - 1 : last;
    }

    // "Friday", "Monday,", "9 June 2026,", "June 9, 2026"
    private bool IsDayBefore(int i)
    {
        var last = BeforeMark(i);
        return text.Is(last, WordClass.Weekday) || (Years.IsBesideDate(text.Int(last)) && (text.Is(last - 1, WordClass.Month) || text.Is(last - 3, WordClass.Month)));
    }

    private bool OpensDottedRange(int i) =>
        (text.IsAny(i, "and", "to") || text.Is(i, '-')) && text.IsNumber(i + 1) && text.IsGlued(i + 2, '.') && IsMinute(i + 3);
}
