using Extractor.Phones;
using Extractor.Text;

namespace Extractor.Dates;

/// <summary>
/// The order of day and month in the numeric dates of a text: the usual one, unless its dates show another, or its company is one of the United Kingdom,
/// Australia or India. Where one says "29/08/2026" and none "08/29/2026", the day stands first in all of them.
/// </summary>
/// <param name="text">The text.</param>
/// <param name="options">The order that is given, whatever the dates show, and the region whose order is the usual one.</param>
internal sealed class NumericDayOrder(SourceText text, ExtractionOptions options)
{
    private const int LastMonth = 12;

    private DateOrder? ofSlashes;

    private DateOrder? ofHyphens;

    /// <summary>The order of dates with a separator. What stands between hyphens may be a code and says nothing of dates with slashes.</summary>
    /// <param name="separator">The separator.</param>
    public DateOrder Of(int separator) => separator == '-' ? ofHyphens ??= Order('-') : ofSlashes ??= Order('/');

    private DateOrder Order(char separator) => options.DateOrder ?? Shown(separator) ?? OfCompany() ?? RegionOrder.Of(options.HomeRegion);

    // "Larch plc", "(ASX: LRC)", "Johannesburg, 6 May 2026", where no region is given.
    private DateOrder? OfCompany() =>
        options.Region is null && new PhoneCountries(text, options.HomeRegion) is { OfCompany.Region: var region, IsListedInAmerica: false } && RegionOrder.IsDayFirstInEnglish(region) ? DateOrder.DayMonth : null;

    private DateOrder? Shown(char separator)
    {
        var (hasDayFirst, hasMonthFirst) = (false, false);
        int? ambiguous = null;
        for (var i = 0; (i = text.Next(i, Marks.Number)) < text.Count; i++)
        {
            if (!text.IsGlued(i + 1, '/') && !text.IsGlued(i + 1, separator)) continue;
            var isFull = IsFullDay(i);
            if (!isFull && !IsDayOfWeekday(i) && !IsDayOfShortYear(i)) continue;
            if (isFull) ambiguous ??= i;
            hasDayFirst |= Shows(i, isFull, text.Int(i), text.Int(i + 2));
            hasMonthFirst |= Shows(i, isFull, text.Int(i + 2), text.Int(i));
            i += isFull ? 4 : 2;
        }

        if (!hasDayFirst && !hasMonthFirst && ambiguous is { } day)
        {
            var year = text.Int(day + 4);
            (hasDayFirst, hasMonthFirst) = (IsInWords(text.Int(day), text.Int(day + 2), year), IsInWords(text.Int(day + 2), text.Int(day), year));
        }

        return hasDayFirst == hasMonthFirst ? null : hasDayFirst ? DateOrder.DayMonth : DateOrder.MonthDay;
    }

    // "06-05-2026" where "6 May 2026" or "May 6, 2026" is printed as well.
    private bool IsInWords(int day, int month, int year)
    {
        for (var i = 0; (i = text.Next(i, Marks.Number)) < text.Count; i++)
        {
            if (text.Int(i) != day || text[i].Length > 2) continue;
            if (text.Is(i + 1, WordClass.Month) && text.Word(i + 1).Month == month && text.Int(i + 2) == year) return true;
            var behind = text.Is(i + 1, ',') ? i + 2 : i + 1;
            if (text.Is(i - 1, WordClass.Month) && text.Word(i - 1).Month == month && text.Int(behind) == year) return true;
        }

        return false;
    }

    // Whether only one order makes a date of the numbers, or a date on its weekday.
    private bool Shows(int i, bool isFull, int day, int month) =>
        month is >= 1 and <= LastMonth && (day > LastMonth || (isFull && day > 0 && day != month && WeekdayOf(i) is > 0 and var weekday && IsOn(weekday, text.Int(i + 4), month, day)));

    // 29/08/2026, 29-08-2026
    private bool IsFullDay(int i) =>
        IsPair(i) && text.IsGlued(i + 3) && text[i + 3].Code == text[i + 1].Code && text.IsGluedNumber(i + 4) && text[i + 4].Length == 4;

    // The weekday of "Friday, 05/06/2026" and "05/06/2026 (Friday)"; 0 where there is none.
    private int WeekdayOf(int i)
    {
        if (text.Is(i + 5, '(') && text.Is(i + 6, WordClass.Weekday)) return text.Word(i + 6).Weekday;
        var before = text.Is(i - 1, ',') ? i - 2 : i - 1;
        return text.Is(before, WordClass.Weekday) ? text.Word(before).Weekday : 0;
    }

    private static bool IsOn(int weekday, int year, int month, int day) =>
        year > 0 && (int)new NodaTime.LocalDate(year, month, day).DayOfWeek == weekday;

    // "Tue 19/5"
    private bool IsDayOfWeekday(int i) =>
        text.IsGlued(i + 1, '/') && IsPair(i) && text.Is(i - 1, WordClass.Weekday);

    // 29/08/26; what stands so between hyphens is as often a code or a year, a month and a day.
    private bool IsDayOfShortYear(int i) =>
        text.IsGlued(i + 1, '/') && IsPair(i) && text.IsGlued(i + 3, '/') && text.IsGluedNumber(i + 4) && text[i + 4].Length == 2 && !text.IsGlued(i + 5, '/');

    // Two numbers that can be a day and a month.
    private bool IsPair(int i) =>
        text[i].Length <= 2 && text.Int(i) <= 31 && text.IsGluedNumber(i + 2) && text[i + 2].Length <= 2 && text.Int(i + 2) <= 31;
}
