using System.Globalization;
using NodaTime;

namespace Extractor.Releases;

/// <summary>Days as ISO 8601 writes them: 2014-05-14.</summary>
internal static class IsoDay
{
    private const int Length = 10;

    /// <summary>The day that a value starts with: "2014-05-14", "2014-05-14T17:00:00-04:00".</summary>
    public static LocalDate Parse(ReadOnlySpan<char> value) => new(Int(value[..4]), Int(value[5..7]), Int(value[8..10]));

    /// <summary>A day of the years 0 to 9999.</summary>
    public static string Format(LocalDate day) => string.Create(Length, day, static (value, day) =>
    {
        value[4] = value[7] = '-';
        day.Year.TryFormat(value, out _, "D4", CultureInfo.InvariantCulture);
        day.Month.TryFormat(value[5..], out _, "D2", CultureInfo.InvariantCulture);
        day.Day.TryFormat(value[8..], out _, "D2", CultureInfo.InvariantCulture);
    });

    private static int Int(ReadOnlySpan<char> digits) => int.Parse(digits, NumberStyles.None, CultureInfo.InvariantCulture);
}
