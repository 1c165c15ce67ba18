using Extractor.Text;

namespace Extractor.Dates;

/// <content>Days in digits: "5/14/2026", "24.-26.11.2026", "2026-05-14".</content>
internal sealed partial class DateGrammar
{
    // 2/22/2016, 24.11.2023, 2014-05-14, 2015.5.13, 20161016, 4/22 and 7.6 behind a weekday.
    private Parsed? Numeric(int i) =>
        text.IsNumber(i) && (text[i].Length == 8 || text[i + 1] is { Kind: TokenKind.Symbol, Code: '/' or '-' or '.' } or { Kind: TokenKind.Number }) ? NumericDay(i) : null;

    private Parsed? NumericDay(int i)
    {
        if (text.IsGlued(i) && IsPartOfCode(i) && !IsLastOfPointedRange(i)) return null;
        if (DayInEightDigits(i) is { } compact) return compact;
        if (IsNumberOfSomethingElse(i)) return null;
        if ((DaysOfMonthInDigits(i) ?? DaysOfYearInDigits(i) ?? SpacedDay(i)) is { } found) return found;
        if (!HasSecondPart(i)) return null;
        if (DayWithNameOfMonth(i) is { } named) return named;
        if (!text.IsNumber(i + 2) || text[i + 2].Length > 2) return null;
        return HasThirdPart(i) ? WholeDay(i) : HasYearBehindComma(i) ? OrderedDay(text.Int(i), text.Int(i + 2), YearInDigits(i + 4), '/', i + 5) : DayWithoutYear(i);
    }

    // The second day of "1.1.-31.3.2026", whose hyphen is glued.
    private bool IsLastOfPointedRange(int i) => text.Is(i - 1, '-') && text.Is(i - 2, '.') && text.IsNumber(i - 3) && text[i - 3].Length <= 2;

    private bool IsNumberOfSomethingElse(int i) =>
        IsSerial(i) || (text.Is(i - 1, DateWord.CodeLabel) && text.IsOnLine(i)) || (text.Is(i + 1, '.') && IsNumberedRule(i))
        || text[i].Length is 3 or > 4 || (text[i].Length == 4 && IsStandard(i));

    // "20161016"
    private Parsed? DayInEightDigits(int i) =>
        text.IsNumber(i, 8) && IsFree(i + 1) && !text.Is(i + 1, '-') && !IsLabelledCode(i) ? YearMonthDay(text.Int(i) / 10000, text.Int(i) / 100 % 100, text.Int(i) % 100, i + 1) : null;

    // "24.-26.11.2026"
    private Parsed? DaysOfMonthInDigits(int i) =>
        text.IsGlued(i + 1, '.') && text.IsAny(i + 2, '-', '/') && text[i + 2].Gap <= Gap.Space && text.IsNumber(i + 3) && text.Is(i + 4, '.') && text.IsNumber(i + 5)
        && Numeric(i + 3) is { Node: DayNode { Year: not null } last, End: var end } && text.Int(i) is >= 1 and var first && first < last.Day
            ? new(new RangeNode(last with { Day = first }, last), end)
            : null;

    // "1.1.-31.3.2026"
    private Parsed? DaysOfYearInDigits(int i) =>
        text.Is(i + 1, '.') && text.IsGluedNumber(i + 2) && text.IsGlued(i + 3, '.') && text.Is(i + 4, '-') && text.IsNumber(i + 5) && text.IsGlued(i + 6, '.') && text.IsGlued(i + 8, '.') && text.IsNumber(i + 9, 4)
        && Numeric(i + 5) is { Node: DayNode { Year: { } year } last, End: var end } && OrderedDay(text.Int(i), text.Int(i + 2), null, '.', i + 3) is { Node: DayNode first } && first.Month <= last.Month
            ? new(new RangeNode(first with { Year = year }, last), end)
            : null;

    // "2026 05 06"
    private Parsed? SpacedDay(int i) =>
        text[i].Length == 4 && text.IsNumber(i + 1, 2) && text.IsNumber(i + 2, 2) && text[i + 1].Gap == Gap.Space && text[i + 2].Gap == Gap.Space && Years.IsBesideDate(text.Int(i)) && IsFree(i + 3)
            ? YearMonthDay(text.Int(i), text.Int(i + 1), text.Int(i + 2), i + 3)
            : null;

    // Slashes may stand apart from their numbers, hyphens and points not.
    private Gap WidestGap(int i) => text.Is(i + 1, '/') ? Gap.Space : Gap.None;

    private bool HasSecondPart(int i) => text.IsAny(i + 1, '/', '-', '.') && text[i + 1].Gap <= WidestGap(i) && text[i + 2].Gap <= WidestGap(i);

    private bool HasThirdPart(int i) => text.Is(i + 3, (char)text[i + 1].Code) && text[i + 3].Gap <= WidestGap(i) && text[i + 4].Gap <= WidestGap(i) && text.IsNumber(i + 4);

    // "2019-Aug-01"
    private Parsed? DayWithNameOfMonth(int i) =>
        text[i].Length == 4 && IsMonth(i + 2) && text.Is(i + 3, '-') && text.Int(i + 4) is >= 1 and <= 31 ? YearMonthDay(text.Int(i), text.Word(i + 2).Month, text.Int(i + 4), i + 5) : null;

    private const int FirstNumericYear = 1500;

    // "5/14/2026", "14.5.26", "2026-05-14"
    private Parsed? WholeDay(int i)
    {
        var separator = (char)text[i + 1].Code;
        if (!IsFree(i + 5) || (separator != '-' && text.IsGlued(i + 5, separator) && text.IsNumber(i + 6))) return null;
        if (separator == '-' && text.IsGlued(i + 5, '-') && text.IsGluedNumber(i + 6) && !IsFullNumericDate(i + 6)) return null;
        var (first, second) = (text.Int(i), text.Int(i + 2));
        if (text[i].Length == 4) return text[i + 4].Length <= 2 ? YearMonthDay(first, second, text.Int(i + 4), i + 5) : null;
        return text[i + 4].Length switch
        {
            // "16/02/1447" is of the Hijri calendar.
            4 when text.Int(i + 4) >= FirstNumericYear => OrderedDay(first, second, text.Int(i + 4), separator, i + 5),
            2 when !IsAmount(i + 4, i + 5) => OrderedDay(first, second, YearInDigits(i + 4), separator, i + 5),
            _ => null,
        };
    }

    // "08/12,2015"
    private bool HasYearBehindComma(int i) => text.Is(i + 1, '/') && text.IsGlued(i + 3, ',') && text.IsGluedNumber(i + 4) && text[i + 4].Length is 2 or 4;

    private int YearInDigits(int i) => text[i].Length == 4 ? text.Int(i) : IsOfBirth(i) ? Years.OfLife(text.Int(i)) : Years.OfTwoDigits(text.Int(i));

    // "born 03/14/41", "DOB: 11/02/67", "was married on 6/18/55": the year is the last number.
    private bool IsOfBirth(int year)
    {
        const int Reach = 9;
        for (var i = year - 1; i >= year - Reach && text[i].Kind != TokenKind.Edge && !text.EndsSentence(i); i--)
        {
            if (text.IsAny(i, "born", "dob", "birth", "birthdate", "married")) return true;
        }

        return false;
    }

    // "on 5/14", "Friday 5/14", "Friday 14.5"
    private Parsed? DayWithoutYear(int i)
    {
        var isBehindWeekday = text.Is(i - 1, WordClass.Weekday);
        var isNamed = isBehindWeekday || (text.Is(i - 2, WordClass.Weekday) && (text[i - 1].Kind == TokenKind.Symbol || text.Is(i - 1, "the")));
        var isPointed = text.Is(i + 1, '.') && !text.Is(i - 1, ':') && text[i].Gap <= Gap.Space && !IsTimeMark(i + 3);
        // "absent on 3/4 of days"
        if (text.IsGlued(i + 1, '/') && text.Is(i + 3, "of")) return null;
        if (!text.Is(i + 1, '/') && !(isNamed && isPointed && (isBehindWeekday || text.IsOnLine(i - 1)))) return null;
        if (!IsFree(i + 3) || IsAmount(i + 2, i + 3) || text[i].Length > 2 || IsExpiryMonth(i)) return null;
        if (!(isNamed || IsDayContext(i) || Clock(Bridge(i + 3)) is not null || IsRangeOfNumericDays(i))) return null;
        return LastOfNumericDays(i) ?? OrderedDay(text.Int(i), text.Int(i + 2), null, text[i + 1].Code, i + 3);
    }

    // "Use by 06/26", "EXP 11/27": a month and its year on a pack; "use by 06/30" is a day.
    private bool IsExpiryMonth(int i)
    {
        if (!text.IsGlued(i + 1, '/') || !text.IsNumber(i, 2) || !text.IsNumber(i + 2, 2) || text.Int(i) > 12 || !IsYearOfPack(text.Int(i + 2)) || !IsFree(i + 3) || text.IsGlued(i + 3, '/')) return false;
        var label = text.IsAny(i - 1, ':', '.') ? i - 2 : i - 1;
        if (text.IsAny(label, "date", "end")) label--;
        return text.IsAny(label, "exp", "expiry", "expiration") || (text.Is(label, "by") && text.Is(label - 1, "use")) || (text.Is(label, "before") && text.Is(label - 1, "best"));
    }

    // Years in which packs end, without the days on which months and offers do.
    private static bool IsYearOfPack(int year) => year is (>= 24 and <= 27) or 29 or (>= 32 and <= 35);

    // "on 5/16-17"
    private Parsed? LastOfNumericDays(int i) =>
        text.Is(i + 1, '/') && text.IsGlued(i + 3, '-') && text.IsGluedNumber(i + 4) && text[i + 4].Length <= 2 && IsFree(i + 5) && !text.IsGlued(i + 5, '/') && !IsAmount(i + 4, i + 5)
        && OrderedDay(text.Int(i), text.Int(i + 2), null, '/', i + 3) is { Node: DayNode first } && OrderedDay(text.Int(i), text.Int(i + 4), null, '/', i + 5) is { Node: DayNode last, End: var end }
        && first.Month == last.Month && first.Day < last.Day
            ? new(new RangeNode(first, last), end)
            : null;

    // "Wednesday 8.30 pm", "Wednesday 08.30 CEST"
    private bool IsTimeMark(int i) => IsHourMark(i) || Half(i, out _) != '\0' || Zone(i, out _).Length > 0;

    private bool IsFullNumericDate(int i) => text.IsNumber(i) && text.Is(i + 1, '-') && text.IsNumber(i + 2) && text.Is(i + 3, '-') && text.IsNumber(i + 4);

    private bool IsRangeOfNumericDays(int i) =>
        (text.Is(i + 3, '-') && text.Is(i + 5, '/') && text.IsNumber(i + 6)) || (text.Is(i - 1, '-') && text.Is(i - 3, '/') && text.IsNumber(i - 2)) || text.Is(i - 1, WordClass.Deictic);

    // "on 5/14 and 5/15", "Date: 5/14"; not "0/3, 1/6 and 2/6" and "ORR: 4/11"
    private bool IsDayContext(int i)
    {
        const int MostDays = 8;
        for (var days = 0; days < MostDays && (text.IsAny(i - 1, "to", "and", "for") || text.Is(i - 1, ',')) && IsNumericDayBefore(i - 1); days++)
        {
            if (text.Is(i - 5, '/')) return true;
            i -= 4;
            if (OrderedDay(text.Int(i), text.Int(i + 2), null, '/', i + 3) is null) return false;
        }

        return text.Is(i - 1, DateWord.BeforeNumericDay) || (text.Is(i - 1, "for") && text.IsAny(i - 2, "set", "scheduled", "planned")) || IsClosingDay(i) || text.Is(i - 1, WordClass.Weekday) || (text.Is(i - 1, ':') && text.Event(i - 2) != EventWord.None)
            || (text[i].Gap == Gap.Paragraph && text[i + 3].Gap == Gap.Paragraph) || IsInDateColumn(i);
    }

    // "Record date   Payable" above "5/29   6/12", "Payable   6/12": a column of a table whose heading names days.
    private bool IsInDateColumn(int i)
    {
        const int Reach = 40;
        if (text[i].Gap is not (Gap.Wide or Gap.Line) || text[i + 3].Gap < Gap.Wide) return false;
        for (var k = i - 1; k >= i - Reach && text[k].Kind != TokenKind.Edge && !text.EndsSentence(k); k--)
        {
            if (text.IsAny(k, "date", "dates", "payable", "record") && text.IsCapital(k)) return text[k + 1].Gap >= Gap.Wide;
        }

        return false;
    }

    // "as of 4/30", "at 3/31", "at 28/2": the days that accounts are drawn up on.
    private bool IsClosingDay(int i)
    {
        if (!text.Is(i - 1, "at")) return text.Is(i - 1, "of") && text.Is(i - 2, "as");
        return (text.Int(i) % 3 == 0 && text.Int(i + 2) is 30 or 31) || (text.Int(i) is >= 28 and <= 31 && text.Int(i + 2) is >= 1 and <= 12);
    }

    private bool IsNumericDayBefore(int i) => text.IsNumber(i - 1) && text.Is(i - 2, '/');

    // "Tuesday 12/05/2026", in the order that makes it a Tuesday.
    private DayNode OnWeekday(DayNode day, int weekday, int i)
    {
        if (!text.IsNumber(i) || text[i].Length > 2 || !text.IsAny(i + 1, '/', '-') || !text.IsNumber(i + 2) || day is not { Day: <= 12, Month: > 0, Year.Printed: not null } || IsOn(day, weekday)) return day;
        var other = day with { Month = day.Day, Day = day.Month };
        return IsOn(other, weekday) ? other : day;
    }

    private static Parsed? YearMonthDay(int year, int month, int day, int end) =>
        Years.IsBesideDate(year) && month is >= 1 and <= 12 && Valid(month, day, new(year)) ? new(new DayNode(new(year), month, day), end) : null;

    private Parsed? OrderedDay(int a, int b, int? year, int separator, int end)
    {
        // What is above 12 is the day, whatever the order.
        var dayFirst = separator == '.' || a > 12 || (b <= 12 && order.Of(separator) == DateOrder.DayMonth);
        var (month, day) = dayFirst ? (b, a) : (a, b);
        if (month > 12) (month, day) = (day, month);
        YearRef? yearRef = year is { } printed ? new(printed) : null;
        return month is >= 1 and <= 12 && Valid(month, day, yearRef) ? new(new DayNode(yearRef, month, day) { IsEitherOrder = year is null && separator != '.' && day <= 12 }, end) : null;
    }
}
