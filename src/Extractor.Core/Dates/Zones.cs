using System.Collections.Frozen;

namespace Extractor.Dates;

/// <summary>IANA zones of cities and countries whose time releases name ("10:00 Zurich time") and of distances from UTC ("GMT+5:30").</summary>
internal static class Zones
{
    private static readonly Dictionary<string, string> Cities = new(StringComparer.OrdinalIgnoreCase)
    {
        ["New York"] = "America/New_York",
        ["NYC"] = "America/New_York",
        ["Chicago"] = "America/Chicago",
        ["Denver"] = "America/Denver",
        ["Los Angeles"] = "America/Los_Angeles",
        ["London"] = "Europe/London",
        ["UK"] = "Europe/London",
        ["Irish"] = "Europe/Dublin",
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
        ["Denmark"] = "Europe/Copenhagen",
        ["Danish"] = "Europe/Copenhagen",
        ["Oslo"] = "Europe/Oslo",
        ["Norway"] = "Europe/Oslo",
        ["Norwegian"] = "Europe/Oslo",
        ["Stockholm"] = "Europe/Stockholm",
        ["Sweden"] = "Europe/Stockholm",
        ["Swedish"] = "Europe/Stockholm",
        ["Helsinki"] = "Europe/Helsinki",
        ["Finland"] = "Europe/Helsinki",
        ["Finnish"] = "Europe/Helsinki",
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
        ["Korea"] = "Asia/Seoul",
        ["Korean"] = "Asia/Seoul",
        ["Tokyo"] = "Asia/Tokyo",
        ["Japan"] = "Asia/Tokyo",
        ["Sydney"] = "Australia/Sydney",
        ["Melbourne"] = "Australia/Melbourne",
        ["Canberra"] = "Australia/Sydney",
        ["Brisbane"] = "Australia/Brisbane",
        ["Adelaide"] = "Australia/Adelaide",
        ["Perth"] = "Australia/Perth",
        ["Hobart"] = "Australia/Hobart",
        ["Darwin"] = "Australia/Darwin",
        ["Auckland"] = "Pacific/Auckland",
        ["New Zealand"] = "Pacific/Auckland",
        ["NZ"] = "Pacific/Auckland",
        ["Wellington"] = "Pacific/Auckland",
        ["Taipei"] = "Asia/Taipei",
        ["Taiwan"] = "Asia/Taipei",
        ["Bangkok"] = "Asia/Bangkok",
        ["Jakarta"] = "Asia/Jakarta",
        ["Manila"] = "Asia/Manila",
        ["Dubai"] = "Asia/Dubai",
        ["UAE"] = "Asia/Dubai",
        ["Abu Dhabi"] = "Asia/Dubai",
        ["Johannesburg"] = "Africa/Johannesburg",
        ["Istanbul"] = "Europe/Istanbul",
        ["Athens"] = "Europe/Athens",
        ["Warsaw"] = "Europe/Warsaw",
        ["Prague"] = "Europe/Prague",
        ["Budapest"] = "Europe/Budapest",
        ["Luxembourg"] = "Europe/Luxembourg",
        ["Tallinn"] = "Europe/Tallinn",
        ["Riga"] = "Europe/Riga",
        ["Vilnius"] = "Europe/Vilnius",
        ["Reykjavik"] = "Atlantic/Reykjavik",
        ["Calgary"] = "America/Edmonton",
        ["Halifax"] = "America/Halifax",
        ["Toronto"] = "America/Toronto",
        ["Montreal"] = "America/Toronto",
        ["Vancouver"] = "America/Vancouver",
        ["Sao Paulo"] = "America/Sao_Paulo",
        ["São Paulo"] = "America/Sao_Paulo",
        ["Brasilia"] = "America/Sao_Paulo",
        ["Brasília"] = "America/Sao_Paulo",
        ["Buenos Aires"] = "America/Argentina/Buenos_Aires",
        ["Santiago"] = "America/Santiago",
        ["Bogota"] = "America/Bogota",
        ["Bogotá"] = "America/Bogota",
        ["Lima"] = "America/Lima",
        ["Mexico City"] = "America/Mexico_City",
        ["Arizona"] = "America/Phoenix",
        ["Alaska"] = "America/Anchorage",
        ["Hawaii"] = "Pacific/Honolulu",
        ["Newfoundland"] = "America/St_Johns",
        ["Riyadh"] = "Asia/Riyadh",
        ["KSA"] = "Asia/Riyadh",
        ["Doha"] = "Asia/Qatar",
        ["Cairo"] = "Africa/Cairo",
        ["Nairobi"] = "Africa/Nairobi",
        ["Lagos"] = "Africa/Lagos",
        ["Hanoi"] = "Asia/Bangkok",
    };

    private static readonly Dictionary<string, string>.AlternateLookup<ReadOnlySpan<char>> BySpan = Cities.GetAlternateLookup<ReadOnlySpan<char>>();

    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> FirstWords = Cities.Keys.Where(static name => name.Contains(' ', StringComparison.Ordinal))
        .Select(static name => name[..name.IndexOf(' ', StringComparison.Ordinal)]).ToFrozenSet(StringComparer.OrdinalIgnoreCase).GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>Whether a word is the first of the two of a city's name.</summary>
    public static bool OpensCity(ReadOnlySpan<char> word) => FirstWords.Contains(word);

    /// <summary>The IANA zone of a city; null when the city is not known.</summary>
    public static string? City(ReadOnlySpan<char> name) => BySpan.TryGetValue(name, out var zone) ? zone : null;

    /// <summary>
    /// The IANA zone that always is so many hours and minutes ahead of UTC. The tz database has one for every full hour, whose
    /// name counts westward (<c>Etc/GMT-2</c> is two hours ahead), but for parts of an hour only those of countries.
    /// </summary>
    /// <returns>The zone; empty when there is none.</returns>
    public static string At(int hours, int minutes) => (hours, minutes) switch
    {
        (0, 0) => "UTC",
        (> 0 and <= 14, 0) => $"Etc/GMT-{hours}",
        (< 0 and >= -12, 0) => $"Etc/GMT+{-hours}",
        (3, 30) => "Asia/Tehran",
        (4, 30) => "Asia/Kabul",
        (5, 30) => "Asia/Kolkata",
        (5, 45) => "Asia/Kathmandu",
        (6, 30) => "Asia/Yangon",
        (9, 30) => "Australia/Darwin",
        _ => "",
    };
}
