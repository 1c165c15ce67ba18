using System.Globalization;
using NodaTime;

namespace Extractor;

/// <summary>The written form of reference dates: 2016-11-07 or 2016-11-07T16:12:00.</summary>
public static class ReferenceDate
{
    /// <summary>The written form by example, for messages.</summary>
    public const string Example = "2016-11-07 or 2016-11-07T16:12:00";

    private static readonly string[] Formats =
        ["yyyy-MM-dd", "yyyy-MM-dd'T'HH:mm", "yyyy-MM-dd'T'HH:mm:ss", "yyyy-MM-dd'T'HH:mm:ss.FFFFFFF"];

    /// <summary>Reads a local date or moment. A 'Z' or UTC offset behind it is dropped: releases speak in local time.</summary>
    public static LocalDateTime? Parse(string text)
    {
        if (text.IndexOf('T') is > 0 and var time)
        {
            text = text.TrimEnd('Z');
            if (text.AsSpan(time).LastIndexOfAny('+', '-') is > 0 and var offset && IsOffset(text.AsSpan(time + offset + 1)))
                text = text[..(time + offset)];
        }
        return DateTime.TryParseExact(text, Formats, CultureInfo.InvariantCulture, DateTimeStyles.None, out var parsed)
            ? LocalDateTime.FromDateTime(parsed)
            : null;
    }

    private static bool IsOffset(ReadOnlySpan<char> text) =>
        TimeSpan.TryParseExact(text, [@"hh\:mm", "hhmm", "hh"], CultureInfo.InvariantCulture, out _);
}
