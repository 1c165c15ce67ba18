using System.Globalization;
using NodaTime;

namespace Extractor.Dates;

/// <summary>The days of feasts that other calendars than the Gregorian one set, in a Gregorian year.</summary>
internal static class FeastCalendars
{
    /// <summary>After so many years the moon's phases fall on the same days again, but for a day or two: the cycle of Meton.</summary>
    private const int MetonicCycle = 19;

    /// <summary>The last month of the scriptural Hebrew year, Adar; a leap year has a second one behind it, in which its feasts are held.</summary>
    private const int Adar = 12;

    private const int Tishri = 7;
    private const int LastOfHebrew = 6200;

    // Offsets of the Hebrew year, which begins in autumn, to the Gregorian one.
    private const int HebrewUntilAutumn = 3760;
    private const int HebrewFromAutumn = 3761;

    private const int LastBeforeHijra = 622;
    private const int FirstOfUmmAlQura = 1901;
    private const int LastOfUmmAlQura = 2075;

    private const int FirstOfChinese = 1901;
    private const int LastOfChinese = 2100;

    private static readonly ChineseLunisolarCalendar Lunisolar = new();

    /// <summary>The days of a Gregorian year on which a day of the Islamic calendar falls: of Umm al-Qura, and beyond its years the tabular one.</summary>
    /// <param name="year">The Gregorian year; of one before the calendar begins, its first day stands.</param>
    /// <param name="month">The month, counted from Muharram.</param>
    /// <param name="day">The day of the month.</param>
    /// <returns>One day, or two in a year that the shorter Islamic one begins and ends in.</returns>
    public static List<LocalDate> Islamic(int year, int month, int day)
    {
        if (year <= LastBeforeHijra) return [new(year, 1, 1)];
        var calendar = year is >= FirstOfUmmAlQura and <= LastOfUmmAlQura ? CalendarSystem.UmAlQura : CalendarSystem.IslamicBcl;
        var ofNewYear = new LocalDate(year, 1, 1).WithCalendar(calendar).Year;
        return [.. Enumerable.Range(ofNewYear, 3).Select(ofCalendar => InIso(new(ofCalendar, month, day, calendar))).Where(feast => feast.Year == year)];
    }

    /// <summary>The day of a Gregorian year on which a day of the Hebrew calendar falls; beyond the years for which it is known, by the moon's cycle.</summary>
    /// <param name="year">The Gregorian year.</param>
    /// <param name="month">The month, counted from Nisan.</param>
    /// <param name="day">The day of the month.</param>
    public static LocalDate Hebrew(int year, int month, int day)
    {
        var calendar = CalendarSystem.HebrewScriptural;
        var known = Known(year, 1, LastOfHebrew);
        var ofCalendar = known + (month is >= Tishri and < Adar ? HebrewFromAutumn : HebrewUntilAutumn);
        var ofFeast = month == Adar && calendar.IsLeapYear(ofCalendar) ? Adar + 1 : month;
        return In(year, InIso(new(ofCalendar, ofFeast, day, calendar)));
    }

    /// <summary>The day of a Gregorian year on which a day of the Chinese calendar falls; beyond the years for which it is known, by the moon's cycle.</summary>
    public static LocalDate Chinese(int year, int month, int day)
    {
        var known = Known(year, FirstOfChinese, LastOfChinese);
        var leap = Lunisolar.GetLeapMonth(known);
        return In(year, LocalDate.FromDateTime(Lunisolar.ToDateTime(known, leap > 0 && month >= leap ? month + 1 : month, day, 0, 0, 0, 0)));
    }

    /// <summary>Easter Sunday of the Orthodox churches, in the Gregorian calendar (J. Meeus, Astronomical Algorithms, chapter 8).</summary>
    public static LocalDate OrthodoxEaster(int year)
    {
        var d = ((19 * (year % 19)) + 15) % 30;
        var e = ((2 * (year % 4)) + (4 * (year % 7)) - d + 34) % 7;
        var (month, day) = Math.DivRem(d + e + 114, 31);
        return InIso(new(year, month, day + 1, CalendarSystem.Julian));
    }

    // The year itself, or one of the same place in the moon's cycle of which the calendar tells.
    private static int Known(int year, int first, int last)
    {
        while (year < first) year += MetonicCycle;
        while (year > last) year -= MetonicCycle;
        return year;
    }

    private static LocalDate In(int year, LocalDate feast) => new AnnualDate(feast.Month, feast.Day).InYear(year);

    private static LocalDate InIso(LocalDate day) => day.WithCalendar(CalendarSystem.Iso);
}
