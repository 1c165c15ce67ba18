using NodaTime;

namespace Extractor.Dates;

/// <summary>Writes and reads dates and times as ISO 8601 has them, in years of four digits.</summary>
internal static class IsoFormat
{
    private const int DayLength = 10;

    /// <summary>2014</summary>
    public static string Year(int year) => string.Create(4, year, static (to, year) => Write(to, year));

    /// <summary>2014-05</summary>
    public static string Month(LocalDate day) => string.Create(7, day, static (to, day) => WriteMonth(to, day));

    /// <summary>2014-05-14</summary>
    public static string Day(LocalDate day) => string.Create(10, day, static (to, day) => WriteDay(to, day));

    /// <summary>17:00:00</summary>
    public static string Time(LocalTime time) => string.Create(8, time, static (to, time) => WriteTime(to, time));

    /// <summary>17:00</summary>
    public static string HourMinute(int hour, int minute) => string.Create(5, (hour, minute), static (to, time) => WriteHourMinute(to, time.hour, time.minute));

    /// <summary>2014-05-14T17:00:00, or with the UTC offset of a zone that the tz database knows; a time that the zone skips is moved behind the gap.</summary>
    public static string Moment(LocalDateTime moment, string? zone) =>
        zone is not null && DateTimeZoneProviders.Tzdb.GetZoneOrNull(zone) is { } known ? Moment(moment, known.AtLeniently(moment).Offset) : Moment(moment);

    // 2014-05-14T17:00:00
    private static string Moment(LocalDateTime moment) => string.Create(19, moment, static (to, moment) => WriteMoment(to, moment));

    // 2014-05-14T17:00:00-04:00; parts of a minute, which some zones had long ago, are left out.
    private static string Moment(LocalDateTime moment, Offset offset) => string.Create(25, (moment, offset), static (to, value) =>
    {
        WriteMoment(to[..19], value.moment);
        var minutes = Math.Abs(value.offset.Seconds / 60);
        to[19] = value.offset.Seconds < 0 ? '-' : '+';
        WriteHourMinute(to[20..], minutes / 60, minutes % 60);
    });

    /// <summary>The day of a value that starts with one: 2014-05-14, 2014-05-14T17:00:00-04:00.</summary>
    public static LocalDate ReadDay(ReadOnlySpan<char> value) => new(Number(value[..4]), Number(value[5..7]), Number(value[8..10]));

    /// <summary>The time of day, to the second, of a value that has one: 17:00:00, 2014-05-14T17:00:00-04:00.</summary>
    public static LocalTime ReadTime(ReadOnlySpan<char> value)
    {
        if (HasDay(value)) value = value[(DayLength + 1)..];
        return new(Number(value[..2]), Number(value[3..5]), Number(value[6..8]));
    }

    /// <summary>Whether a printed value starts with a day, as all but times of day do.</summary>
    public static bool HasDay(ReadOnlySpan<char> value) => value.Length >= DayLength;

    /// <summary>Whether a printed value is a time of day or a moment.</summary>
    public static bool HasTime(ReadOnlySpan<char> value) => value.Length != DayLength;

    private static int Number(ReadOnlySpan<char> digits)
    {
        var number = 0;
        foreach (var digit in digits) number = (10 * number) + (digit - '0');
        return number;
    }

    private static void WriteMoment(Span<char> to, LocalDateTime moment)
    {
        WriteDay(to[..10], moment.Date);
        to[10] = 'T';
        WriteTime(to[11..], moment.TimeOfDay);
    }

    private static void WriteMonth(Span<char> to, LocalDate day)
    {
        Write(to[..4], day.Year);
        to[4] = '-';
        Write(to[5..], day.Month);
    }

    private static void WriteDay(Span<char> to, LocalDate day)
    {
        WriteMonth(to[..7], day);
        to[7] = '-';
        Write(to[8..], day.Day);
    }

    private static void WriteTime(Span<char> to, LocalTime time)
    {
        WriteHourMinute(to[..5], time.Hour, time.Minute);
        to[5] = ':';
        Write(to[6..], time.Second);
    }

    private static void WriteHourMinute(Span<char> to, int hour, int minute)
    {
        Write(to[..2], hour);
        to[2] = ':';
        Write(to[3..], minute);
    }

    // As many digits as there is room for.
    private static void Write(Span<char> to, int value)
    {
        for (var k = to.Length - 1; k >= 0; k--)
        {
            (value, var digit) = Math.DivRem(value, 10);
            to[k] = (char)('0' + digit);
        }
    }
}
