using Extractor.Text;

namespace Extractor.Dates;

/// <content>Lists of days, each a mention of its own: "May 8, 9 and 12, 2014", "27, 28 and 29 January".</content>
internal sealed partial class DateGrammar
{
    /// <summary>The next day of a list behind a day of a month: "May 8, 9 and 12, 2014" are three mentions.</summary>
    /// <param name="end">The position behind the day.</param>
    /// <param name="day">The day.</param>
    /// <param name="start">The position of the next day.</param>
    public Parsed? NextInList(int end, DayNode day, out int start)
    {
        start = text.Is(end, ',') ? end + 1 : end;
        var last = text.IsAny(start, "and", "or") || text.Is(start, '&');
        if (last) start++;
        if (start == end || !text.IsNumber(start) || !text.IsOnLine(start) || NumericDay(start) is not null) return null;
        var number = DayNumber(start, out var behind);
        if (number <= day.Day || IsMonthAt(behind) || !(IsFree(behind) || IsGluedYear(behind)) || !Valid(day.Month, number, day.Year)) return null;

        // "5 July, and 6, 7 & 8 August"
        if (last && text.IsAny(behind, ',', '&') && OpensDaysOfMonth(start)) return null;
        var next = day with { Day = number, Weekday = 0 };
        if (!last) return NextInList(behind, next, out _) is not null || text.Is(behind, ')') || OpensMonthOfList(behind) ? new(next, behind) : null;
        if (YearBehind(behind, out var yearEnd) is { } year) return new(next with { Year = year }, yearEnd);
        return IsListEnd(behind) || OpensMonthOfList(behind) ? new(next, behind) : null;
    }

    // "24, 25 and Jan. 1": the list goes on in another month.
    private bool OpensMonthOfList(int i) => BehindListMark(i) is var next && next > i && text.IsOnLine(next) && IsMonth(next) && DayNumber(BehindMonth(next), out _) > 0;

    // "6, 7 & 8 August"
    private bool OpensDaysOfMonth(int i)
    {
        for (var k = 0; k < LongestList && DayNumber(i, out var end) > 0; k++)
        {
            if (IsMonth(end)) return true;
            i = BehindListMark(end);
            if (i == end) return false;
        }

        return false;
    }

    private bool IsListEnd(int i) => text[i].Kind switch
    {
        TokenKind.Edge => true,
        _ when text[i].Gap >= Gap.Line => true,
        TokenKind.Symbol => text[i].Code is '.' or ',' or ';' or ')' or '(' or '!' or '?' || (text.Is(i, ':') && !text.IsGlued(i + 1)),
        TokenKind.Word => text.Is(i, WordClass.Preposition) || text.IsAny(i, "at", "to", "on", "with"),
        _ => false,
    };

    // "May 8 and 9, 2014": the year stands behind the last day.
    private YearRef? YearOfList(DayNode day, int end)
    {
        for (var k = 0; k < LongestList && NextInList(end, day, out _) is { Node: DayNode next } found; k++)
        {
            if (next.Year is { } year) return year;
            (day, end) = (next, found.End);
        }

        return YearOfDays(day.Month, end);
    }

    // "March 3, April 7 and May 5, 2025", "28 February/1 March 2026": the year stands behind the last day.
    private YearRef? YearOfDays(int first, int end)
    {
        for (var k = 0; k < LongestList && BehindListMark(end) is var next && next > end; k++)
        {
            next = Skip(next, "on");
            var isDayFirst = DayNumber(next, out var behind) > 0;
            var month = isDayFirst ? behind : next;
            if (!text.IsOnLine(next) || !IsMonth(month)) return null;
            if (isDayFirst) end = BehindMonth(month);
            else if (DayNumber(BehindMonth(month), out end) == 0) return null;
            if (YearBehind(end, out _) is { } year) return YearBefore(first, text.Word(month).Month, year);
        }

        return null;
    }

    // "27, 28 and 29 January 2025", "27, 28, and 29 January", "27, 28, 29 January" are three mentions, the first ones their bare numbers.
    private Parsed? DayOfList(int i, int day, int end)
    {
        if (text.Is(i - 1, '(') && IsMonthOfWeekday(i - 2)) return DayInBracket(i, day, end);
        if (IsLabelledList(i)) return null;
        var (last, at, mark) = (day, i, end);
        for (var k = 0; k < LongestList && text.Is(mark, ',') && text.IsNumber(mark + 1) && text[mark + 1].Gap == Gap.Space; k++)
        {
            at = mark + 1;
            if (DayNumber(at, out var behind) is var next && next <= last) return null;
            (last, mark) = (next, behind);
        }

        if (text.Is(mark, ',') && text.IsAny(mark + 1, "and", "or")) mark++;
        if ((text.IsAny(mark, "and", "or") || text.Is(mark, '&')) && text.IsNumber(mark + 1)) at = mark + 1;
        else if (at == i || !IsOfThree(i, at)) return null;
        return DayNumber(at, out var closing) >= last && text.IsAny(Skip(closing, "of"), WordClass.Month) && !IsStreet(closing - 1) && DayMonth(at) is { Node: DayNode { Month: > 0 } shared } && Valid(shared.Month, day, shared.Year)
            ? new(shared with { Day = day }, end)
            : null;
    }

    // "3, 4, 5 July": two numbers and a comma may be something else.
    private bool IsOfThree(int i, int last) => last > i + 2 || (text.Is(i - 1, ',') && text.IsNumber(i - 2) && text.Int(i - 2) < text.Int(i));

    // "Units 1 & 2 March", "Nos. 3, 4 & 5 May", "Phase 1, 2, 3 June": the numbers are those of what opens the list.
    private bool IsLabelledList(int i)
    {
        for (var k = 0; k < LongestList && NumberBefore(i) is var before && before < i; k++) i = before;
        if (!text.IsOnLine(i)) return false;
        var isAbbreviated = text.Is(i - 1, '.') && text[i - 2].Length <= 3;
        var label = isAbbreviated || text.Is(i - 1, ':') ? i - 2 : i - 1;
        return text.IsAny(label, DateWord.PartLabel | DateWord.SerialLabel | DateWord.NumberAbbreviation | DateWord.ListLabel) || text.IsAny(i - 1, '#', '§');
    }

    // The number before ",", "&", "and", ", and"; the position itself where there is none.
    private int NumberBefore(int i)
    {
        var mark = i - 1;
        if (!text.IsAny(mark, ',', '&') && !text.IsAny(mark, "and", "or")) return i;
        if (text.Is(mark - 1, ',')) mark--;
        return text.IsNumber(mark - 1) ? mark - 1 : i;
    }

    // "every Saturday in May", "each weekend in May 2026": other numbers in brackets behind a month count something.
    private bool IsMonthOfWeekday(int last)
    {
        var month = text.IsNumber(last, 4) && Years.IsBesideDate(text.Int(last)) ? last - 1 : last;
        if (!text.Is(month, WordClass.Month)) return false;
        var day = text.IsAny(month - 1, "in", "of", "during") ? month - 2 : month - 1;
        return text.Is(day, WordClass.Weekday) || text.Is(day - 1, WordClass.Every);
    }

    // "every Saturday in May (9, 16 and 23)", "each Sunday in May 2026 (10 & 17)"
    private Parsed? DayInBracket(int i, int day, int end)
    {
        var hasYear = text.IsNumber(i - 2);
        var ofMonth = new DayNode(hasYear ? new(text.Int(i - 2)) : null, text.Word(hasYear ? i - 3 : i - 2).Month, day);
        return NextInList(end, ofMonth, out _) is null ? null : new(ofMonth, end);
    }

    // "Saturday 18 / Sunday 19 September 2025", "Mon 11, Tue 12 and Wed 13 May": the month stands behind the last day.
    private DayNode InMonthOfList(DayNode day, int end)
    {
        for (var k = 0; k < LongestList && BehindListMark(end) is var next && next > end && text.Is(next, WordClass.Weekday) && text.IsOnLine(next); k++)
        {
            var number = BehindWeekday(next);
            if (DayMonth(number) is { Node: DayNode { Month: > 0 } shared }) return shared.Day > day.Day ? day with { Month = shared.Month, Year = shared.Year } : day;
            if (DayNumber(number, out end) == 0) return day;
        }

        return day;
    }

    // "March 15 and September 15 of each year", "1 March and 1 September in each year"
    private bool IsListOfEachYear(int end)
    {
        for (var k = 0; k < LongestList && BehindListMark(end) is var next && next > end; k++)
        {
            if (!text.IsOnLine(next)) return false;
            if (!IsMonth(next) && DayNumber(next, out var month) > 0 && IsMonth(month)) end = BehindMonth(month);
            else if (!IsMonth(next) || DayNumber(BehindMonth(next), out end) == 0) return false;
            if (IsEachYear(end, out _)) return true;
        }

        return false;
    }
}
