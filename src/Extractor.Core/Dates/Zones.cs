namespace Extractor.Dates;

/// <summary>Cities whose time releases name: "10:00 Zurich time".</summary>
internal static class Zones
{
    private static readonly Dictionary<string, string> Cities = new(StringComparer.OrdinalIgnoreCase)
    {
        ["New York"] = "America/New_York",
        ["Chicago"] = "America/Chicago",
        ["Denver"] = "America/Denver",
        ["Los Angeles"] = "America/Los_Angeles",
        ["London"] = "Europe/London",
        ["UK"] = "Europe/London",
        ["Dublin"] = "Europe/Dublin",
        ["Lisbon"] = "Europe/Lisbon",
        ["Paris"] = "Europe/Paris",
        ["Madrid"] = "Europe/Madrid",
        ["Rome"] = "Europe/Rome",
        ["Milan"] = "Europe/Rome",
        ["Brussels"] = "Europe/Brussels",
        ["Amsterdam"] = "Europe/Amsterdam",
        ["Berlin"] = "Europe/Berlin",
        ["Frankfurt"] = "Europe/Berlin",
        ["Munich"] = "Europe/Berlin",
        ["German"] = "Europe/Berlin",
        ["Zurich"] = "Europe/Zurich",
        ["Zürich"] = "Europe/Zurich",
        ["Basel"] = "Europe/Zurich",
        ["Swiss"] = "Europe/Zurich",
        ["Vienna"] = "Europe/Vienna",
        ["Copenhagen"] = "Europe/Copenhagen",
        ["Oslo"] = "Europe/Oslo",
        ["Stockholm"] = "Europe/Stockholm",
        ["Helsinki"] = "Europe/Helsinki",
        ["Moscow"] = "Europe/Moscow",
        ["Jerusalem"] = "Asia/Jerusalem",
        ["Israel"] = "Asia/Jerusalem",
        ["Tel Aviv"] = "Asia/Jerusalem",
        ["Mumbai"] = "Asia/Kolkata",
        ["India"] = "Asia/Kolkata",
        ["Singapore"] = "Asia/Singapore",
        ["Hong Kong"] = "Asia/Hong_Kong",
        ["Shanghai"] = "Asia/Shanghai",
        ["Beijing"] = "Asia/Shanghai",
        ["China"] = "Asia/Shanghai",
        ["Seoul"] = "Asia/Seoul",
        ["Tokyo"] = "Asia/Tokyo",
        ["Japan"] = "Asia/Tokyo",
        ["Sydney"] = "Australia/Sydney",
        ["Melbourne"] = "Australia/Melbourne",
        ["Toronto"] = "America/Toronto",
        ["Montreal"] = "America/Toronto",
        ["Vancouver"] = "America/Vancouver",
        ["Sao Paulo"] = "America/Sao_Paulo",
    };

    private static readonly Dictionary<string, string>.AlternateLookup<ReadOnlySpan<char>> BySpan = Cities.GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>The IANA zone of a city; null when the city is not known.</summary>
    public static string? City(ReadOnlySpan<char> name) => BySpan.TryGetValue(name, out var zone) ? zone : null;
}
