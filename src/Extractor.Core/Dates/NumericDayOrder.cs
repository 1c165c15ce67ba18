using Extractor.Text;

namespace Extractor.Dates;

/// <summary>
/// The order of day and month in the numeric dates of a text: the usual one, unless its dates show another. Where one says "29/08/2026" and none
/// "08/29/2026", the day stands first in all of them.
/// </summary>
/// <param name="text">The text.</param>
/// <param name="options">The order that is given, whatever the dates show, and the region whose order is the usual one.</param>
internal sealed class NumericDayOrder(SourceText text, ExtractionOptions options)
{
    private const int LastMonth = 12;

    private DateOrder? shown;

    /// <summary>The order.</summary>
    public DateOrder Value => shown ??= options.DateOrder ?? Shown() ?? RegionOrder.Of(options.HomeRegion);

    private DateOrder? Shown()
    {
        var (hasDayFirst, hasMonthFirst) = (false, false);
        for (var i = 0; (i = text.Next(i, Marks.Number)) < text.Count; i++)
        {
            var isFull = IsFullDay(i);
            if (!isFull && !IsDayOfWeekday(i)) continue;
            hasDayFirst |= text.Int(i) > LastMonth && text.Int(i + 2) <= LastMonth;
            hasMonthFirst |= text.Int(i) <= LastMonth && text.Int(i + 2) > LastMonth;
            i += isFull ? 4 : 2;
        }

        return hasDayFirst == hasMonthFirst ? null : hasDayFirst ? DateOrder.DayMonth : DateOrder.MonthDay;
    }

    // 29/08/2026, 29-08-2026
    private bool IsFullDay(int i) =>
        (text.IsGlued(i + 1, '/') || text.IsGlued(i + 1, '-')) && IsGluedPair(i + 2) && text.IsGlued(i + 3) && text[i + 3].Code == text[i + 1].Code && text.IsGluedNumber(i + 4) && text[i + 4].Length == 4 && text[i].Length <= 2 && text.Int(i) <= 31 && text.Int(i + 2) <= 31;

    // "Tue 19/5"
    private bool IsDayOfWeekday(int i) =>
        text.IsGlued(i + 1, '/') && IsGluedPair(i + 2) && text.Is(i - 1, WordClass.Weekday) && text[i].Length <= 2 && text.Int(i) <= 31 && text.Int(i + 2) <= 31;

    private bool IsGluedPair(int i) => text.IsGluedNumber(i) && text[i].Length <= 2;
}
