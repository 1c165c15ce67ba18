namespace Extractor.Text;

/// <summary>Which numbers are years. The less the words around a number say, the nearer to our time it must be.</summary>
internal static class Years
{
    /// <summary>The last year that is told. ISO 8601 years have four digits; a period that starts in it ends in one as well.</summary>
    public const int Last = 9990;

    /// <summary>The last year in which a period ends.</summary>
    public const int LastEnd = 9998;

    /// <summary>The last year of a range.</summary>
    public const int LastOfRange = 2100;

    /// <summary>The nearest year that can be told.</summary>
    public static int Clamp(int year) => Math.Clamp(year, 1, Last);

    /// <summary>Whether a year is so far from the first and the last that no sum of the usual size leads out of the calendar.</summary>
    public static bool IsFarFromEnds(int year) => year is > 99 and < 9900;

    /// <summary>Whether four digits beside what has a year are it: "May 5, 1776", "Q3 2018", "20140514".</summary>
    public static bool IsBesideDate(int number) => number is >= 1500 and <= 2200;

    /// <summary>Whether a number that its sentence says to be a year, however old, is one: "in 1649", "the 1701 census", "since fifteen ninety".</summary>
    public static bool IsHistoric(int number) => number is >= 1500 and <= LastOfRange;

    /// <summary>Whether a number behind a word that may announce a year is one: "by 1812", "(1932-2019)".</summary>
    public static bool IsAnnounced(int number) => number is >= 1700 and <= LastOfRange;

    /// <summary>Whether digits that might be hours and minutes, or parts of a code, are rather a year: "11/2016", "1999".</summary>
    public static bool IsLikely(int number) => number is >= 1900 and <= LastOfRange;

    /// <summary>Whether a number is a year rather than an amount, such as 2100: "2014 hours", "in 2019 and 5 mg".</summary>
    public static bool IsNoAmount(int number) => number is >= 1900 and < 2100;

    /// <summary>Whether a number behind a slash is a year rather than that of a case: "1-3/2025".</summary>
    public static bool IsRecent(int number) => number is >= 1990 and <= LastOfRange;

    /// <summary>Whether a number is a year though nothing says so: "2014 results".</summary>
    public static bool IsOfOurTime(int number) => number is >= 1950 and <= 2049;

    /// <summary>The year of its last two digits, as in a day: "5/3/48" is of 2048.</summary>
    public static int OfTwoDigits(int digits) => digits < 70 ? 2000 + digits : 1900 + digits;

    /// <summary>The year of two digits in which somebody was born or married: "born 03/14/41" is of 1941.</summary>
    public static int OfLife(int digits) => digits < 30 ? 2000 + digits : 1900 + digits;

    /// <summary>The year of two digits behind an apostrophe, which look back further than those of a day: "in '48" is 1948.</summary>
    public static int OfApostrophe(int digits) => digits < 40 ? 2000 + digits : 1900 + digits;

    /// <summary>The first year of a decade of two digits: "the 70s", "the 20s".</summary>
    public static int OfDecade(int digits) => digits < 30 ? 2000 + digits : 1900 + digits;
}
