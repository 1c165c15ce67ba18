using NodaTime;

namespace Extractor.Releases;

/// <summary>Days as ISO 8601 writes them: 2014-05-14.</summary>
internal static class IsoDay
{
    /// <summary>The day that a value of a date mention starts with: "2014-05-14", "2014-05-14T17:00:00-04:00".</summary>
    public static LocalDate Parse(ReadOnlySpan<char> value) => new(Number(value[..4]), Number(value[5..7]), Number(value[8..10]));

    /// <summary>A day of the years 0 to 9999.</summary>
    public static string Format(LocalDate day) => string.Create("yyyy-mm-dd".Length, day, static (value, day) =>
    {
        value[4] = value[7] = '-';
        Write(day.Year, value[..4]);
        Write(day.Month, value[5..7]);
        Write(day.Day, value[8..]);
    });

    private static int Number(ReadOnlySpan<char> digits)
    {
        var number = 0;
        foreach (var digit in digits) number = (10 * number) + (digit - '0');
        return number;
    }

    private static void Write(int number, Span<char> digits)
    {
        for (var i = digits.Length - 1; i >= 0; i--, number /= 10) digits[i] = (char)('0' + (number % 10));
    }
}
