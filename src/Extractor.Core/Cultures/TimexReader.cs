using System.Buffers;
using System.Globalization;
using Extractor.Dates;
using Extractor.Text;
using NodaTime;
using NodaTime.Calendars;

namespace Extractor.Cultures;

/// <summary>
/// Turns the TIMEX3 value that a culture reader gave into what the expression says, so that missing years, kinds, exclusive
/// ends and zones follow the same rules in every language.
/// </summary>
/// <param name="words">The expression as printed.</param>
/// <param name="reference">The day that the reader counted relative expressions from.</param>
internal readonly ref struct TimexReader(ReadOnlySpan<char> words, LocalDate reference)
{
    private const string Unknown = "XXXX";

    private static readonly SearchValues<char> RangeSigns = SearchValues.Create("-–—−~〜～から至到");

    private readonly ReadOnlySpan<char> words = words;

    /// <summary>What a value says; null for what is no mention of a date.</summary>
    public DateNode? Read(string timex)
    {
        if (timex is ['(', .., ')']) return timex[1..^1].Split(',') is [var start, var end, var length] ? Range(start, end, length) : null;
        var (date, time) = Split(timex);
        if (time is null) return Day(date);
        if (Clock(time) is not { } clock) return null;
        if (date.Length == 0) return clock is ClockNode ? clock : null;
        // A value with seconds that nobody printed was counted from the reference: "in 30 minutes".
        if (time.Length > 5 && !IsPrinted(date)) return null;
        return Day(date) is { } day ? new MomentNode(day, clock) : null;
    }

    private static (string Date, string? Time) Split(string timex) =>
        timex.IndexOf('T', StringComparison.Ordinal) is >= 0 and var at ? (timex[..at], timex[(at + 1)..]) : (timex, null);

    private static DateNode? Clock(string time)
    {
        if (time is "MO" or "MI" or "AF" or "EV" or "NI" or "DT") return new DayPartNode(time);
        var parts = time.Split(':');
        if (parts.Length > 3 || Int(parts[0]) is not (>= 0 and <= 24 and var hour)) return null;
        var minute = parts.Length > 1 ? Int(parts[1]) : -1;
        var second = parts.Length > 2 ? Int(parts[2]) : -1;
        return minute < 60 && second < 60 ? new ClockNode(hour, minute, second > 0 ? second : -1, '\0', "") : null;
    }

    private DateNode? Day(string date)
    {
        var parts = date.Split('-');
        var year = Year(parts[0]);
        return parts switch
        {
            ["SP" or "SU" or "FA" or "WI"] => new SeasonNode(null, date),
            [['F', 'Y', ..]] when Year(date[2..]) is { } fiscal => new YearNode(new(fiscal), Fiscal: true),
            [{ Length: 3 } decade] when Int(decade) is > 0 and var tens => new YearsNode(tens * 10, 10, decade),
            [_] when year is { } printed => IsPrinted(date) ? new YearNode(new(printed)) : new UnitNode(TimeUnit.Year, printed - reference.Year),
            [_, "WXX", [>= '1' and <= '7' and var weekday]] => new DayNode(null, 0, 0, weekday - '0'),
            [_, ['W', ..] week, "WE"] when WeekStart(year, week) is { } monday => new UnitNode(TimeUnit.Weekend, Weeks(monday)),
            [_, ['W', ..] week] when WeekStart(year, week) is { } monday =>
                IsPrinted(date) ? new WeekNode(new(year), Int(week[1..])) : new UnitNode(TimeUnit.Week, Weeks(monday)),
            [_, "SP" or "SU" or "FA" or "WI"] => new SeasonNode(YearOf(date, year), parts[1]),
            [_, ['Q', >= '1' and <= '4' and var quarter]] => new YearPartNode(YearOf(date, year), TimeUnit.Quarter, quarter - '0'),
            [_, ['H', ('1' or '2') and var half]] => new YearPartNode(YearOf(date, year), TimeUnit.HalfYear, half - '0'),
            [_, var month] when Int(month) is >= 1 and <= 12 and var m =>
                year is null || IsPrinted(date) ? new MonthNode(YearOf(date, year), m) : new UnitNode(TimeUnit.Month, ((year.Value - reference.Year) * 12) + m - reference.Month),
            [_, var month, var day] when Int(month) is >= 1 and <= 12 and var m && Int(day) is >= 1 and var d && d <= CalendarSystem.Iso.GetDaysInMonth(year ?? 2000, m) =>
                year is null || IsPrinted(date) ? new DayNode(YearOf(date, year), m, d) : new RelativeDayNode(Days(new(year.Value, m, d))),
            _ => null,
        };
    }

    private DateNode? Range(string start, string end, string length)
    {
        var (startDate, startTime) = Split(start);
        var (endDate, endTime) = Split(end);
        if (startTime is not null && endTime is not null) return Times(startDate, startTime, endDate, endTime);
        if (startTime is not null || endTime is not null || DateOf(startDate) is not { } from || DateOf(endDate) is not { } to || to <= from) return null;

        var isPrinted = IsPrinted(startDate) || IsPrinted(endDate);
        var hasYear = !startDate.StartsWith(Unknown, StringComparison.Ordinal);
        if (isPrinted || !hasYear)
        {
            // "from June to August" names its last unit, "the second quarter" ends before the next one.
            var isWhole = from.Day == 1 && to.Day == 1;
            var isYearPart = isWhole && ((length == "P3M" && from.Month % 3 == 1) || (length == "P6M" && from.Month % 6 == 1));
            var namesEnd = HasConnector(isYearPart);
            if (isWhole && length[^1] == 'Y' && from.Month == 1 && to.Month == 1) return Years(from.Year, namesEnd ? to.Year : to.Year - 1);
            if (isWhole && length[^1] is 'M' or 'Y') return Months(from, namesEnd ? to : to.PlusMonths(-1), hasYear);
            return new RangeNode(On(from, hasYear), On(namesEnd ? to : to.PlusDays(-1), hasYear));
        }

        if (length == "P3M" && from is { Day: 1, Month: 1 or 4 or 7 or 10 })
            return new UnitNode(TimeUnit.Quarter, ((from.Year - reference.Year) * 4) + ((from.Month - 1) / 3) - ((reference.Month - 1) / 3));
        return new RangeNode(new RelativeDayNode(Days(from)), new RelativeDayNode(Days(to) - 1));
    }

    private DateNode? Times(string startDate, string startTime, string endDate, string endTime)
    {
        if (Clock(startTime) is not ClockNode from || Clock(endTime) is not ClockNode to) return null;
        if (startDate.Length == 0 && endDate.Length == 0) return new RangeNode(from, to);
        if ((startTime.Length > 5 && !IsPrinted(startDate)) || Day(startDate) is not { } first || Day(endDate) is not { } last) return null;
        return startDate == endDate ? new MomentNode(first, new RangeNode(from, to)) : new RangeNode(new MomentNode(first, from), new MomentNode(last, to));
    }

    private static DateNode Years(int first, int last) => (last - first) switch
    {
        <= 0 => new YearNode(new(first)),
        9 when first % 10 == 0 => new YearsNode(first, 10, (first / 10).ToString("000", CultureInfo.InvariantCulture)),
        _ => new RangeNode(new YearNode(new(first)), new YearNode(new(last))),
    };

    private static DateNode Months(LocalDate first, LocalDate last, bool hasYear)
    {
        YearRef? year = hasYear ? new(first.Year) : null;
        return (((last.Year - first.Year) * 12) + last.Month - first.Month) switch
        {
            0 => new MonthNode(year, first.Month),
            2 when first.Month % 3 == 1 => new YearPartNode(year, TimeUnit.Quarter, (first.Month / 3) + 1),
            5 when first.Month % 6 == 1 => new YearPartNode(year, TimeUnit.HalfYear, (first.Month / 6) + 1),
            _ => new RangeNode(new MonthNode(year, first.Month), new MonthNode(hasYear ? new(last.Year) : null, last.Month)),
        };
    }

    private static DayNode On(LocalDate day, bool hasYear) => new(hasYear ? new(day.Year) : null, day.Month, day.Day);

    private YearRef? YearOf(string date, int? year) => year is not { } value ? null : IsPrinted(date) ? new(value) : new(null, value - reference.Year);

    /// <summary>Whether the year of a value stands in the words, with four digits or two.</summary>
    private bool IsPrinted(string date)
    {
        if (date.Length < 4 || Year(date[..4]) is not { } year) return false;
        for (var i = 0; i < words.Length; i++)
        {
            if (!char.IsDigit(words[i])) continue;
            var start = i;
            var value = 0;
            for (; i < words.Length && char.IsDigit(words[i]) && i - start < 4; i++) value = (value * 10) + SourceText.Digit(words[i]);
            if ((i - start == 4 && value == year) || (i - start == 2 && value == year % 100)) return true;
        }

        return false;
    }

    // Words and signs that stand between the two ends of a range, in the languages that are told apart.
    // The hyphen of "first-quarter" is none.
    private bool HasConnector(bool isYearPart)
    {
        if (words.IndexOfAny(RangeSigns) is > 0 and var sign
            && !(isYearPart && sign + 1 < words.Length && words[sign] == '-' && char.IsLetter(words[sign - 1]) && char.IsLetter(words[sign + 1]))) return true;
        foreach (var range in words.Split(' '))
        {
            if (words[range] is "bis" or "und" or "au" or "à" or "et" or "al" or "a" or "hasta" or "y" or "e" or "até" or "ao" or "tot" or "en" or "t/m" or "to" or "and" or "through" or "until") return true;
        }

        return false;
    }

    private static LocalDate? DateOf(string date) =>
        date.Split('-') is [var year, var month, var day] && Int(month) is >= 1 and <= 12 and var m && Int(day) is >= 1 and var d
        && (Year(year) ?? (year == Unknown ? 2000 : null)) is { } y && d <= CalendarSystem.Iso.GetDaysInMonth(y, m) ? new LocalDate(y, m, d) : null;

    private static LocalDate? WeekStart(int? year, string week) =>
        year is { } y && Int(week[1..]) is >= 1 and <= 53 and var w ? WeekYearRules.Iso.GetLocalDate(y, Math.Min(w, WeekYearRules.Iso.GetWeeksInWeekYear(y)), IsoDayOfWeek.Monday) : null;

    private int Weeks(LocalDate monday) => Days(monday.PlusDays((int)reference.DayOfWeek - 1)) / 7;

    private int Days(LocalDate day) => Period.DaysBetween(reference, day);

    private static int? Year(string text) => text.Length == 4 && Int(text) is > 0 and < 9990 and var year ? year : null;

    private static int Int(string text) => int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var value) ? value : -1;
}
