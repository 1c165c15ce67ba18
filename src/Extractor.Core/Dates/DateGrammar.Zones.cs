using Extractor.Text;

namespace Extractor.Dates;

internal sealed partial class DateGrammar
{
    // ISO 8601: 20:05:11Z, 20:05+02:00; behind a hyphen only where seconds show that it is no range of hours. RFC 5322: 20:05:11 -0500.
    private string IsoOffset(ClockNode clock, int i, out int end)
    {
        end = i + 1;
        if (IsMailOffset(clock, i))
        {
            end = i + 2;
            var offset = text.Int(i + 1);
            return Zones.At(text.Is(i, '+') ? offset / 100 : -(offset / 100), offset % 100);
        }

        if (!text.IsGlued(i) || clock is not { Half: '\0', Minute: >= 0 }) return "";
        if (text.Is(i, "z")) return "UTC";
        if (!(text.Is(i, '+') || (text.Is(i, '-') && clock.Second >= 0)) || !text.IsNumber(i + 1, 2) || !text.IsGlued(i + 2, ':') || !IsMinute(i + 3)) return "";
        end = i + 4;
        return Zones.At(text.Is(i, '+') ? text.Int(i + 1) : -text.Int(i + 1), text.Int(i + 3));
    }

    // " -0500"
    private bool IsMailOffset(ClockNode clock, int i) =>
        text.IsAny(i, '+', '-') && text[i].Gap == Gap.Space && text.IsNumber(i + 1, 4) && text.IsGlued(i + 1) && clock is { Half: '\0', Minute: >= 0 } && (clock.Second >= 0 || text.Is(i, '+'));

    // "10:00 a.m., Eastern Time", "10:00, Zurich time", "10:00, New York time"
    private bool IsZoneBehindComma(int i)
    {
        if (!text.IsNear(i)) return false;
        if (text.Is(i, WordClass.Zone)) return !IsCapital(i + 1) || !text.IsOnLine(i + 1) || SaysZone(i + 1) || text.IsAny(i + 1, WordClass.Weekday | WordClass.Month) || text.IsAny(i + 1, "european", "summer", "on");
        return text.Is(i + 1, "time") ? Zones.City(text.Span(i)) is not null : text.IsAny(i, "new", "los", "hong") && text.IsAny(i + 2, "time", "city");
    }

    // "Eastern", "eastern time"; not "Pacific Ballroom" and "Central Park", but "Eastern Conference Call".
    private bool IsNamedZone(int i)
    {
        if (!IsCapital(i)) return SaysZone(i + 1) || GoesOnBehindZone(i + 1);
        var isVenue = IsCapital(i + 1) && text.IsOnLine(i + 1) && (text.Is(i + 1, DateWord.Venue) || text.Is(i + 1, DateWord.Street));
        return !isVenue || (text.Is(i + 1, "conference") && text.IsAny(i + 2, "call", "id"));
    }

    // "10:00 a.m. - Eastern": the zone ends the line, or says that it is one.
    private bool IsZoneBehindDash(int i) => text.Is(i, WordClass.Zone) && text.IsOnLine(i) && !text.IsGlued(i) && IsCapital(i) && (!text.IsOnLine(i + 1) || SaysZone(i + 1));

    // What stands behind a name says that it is a zone: "eastern time", "Pacific Daylight".
    private bool SaysZone(int i) => text.IsAny(i, "time", "standard", "daylight");

    /// <summary>
    /// zone = ET | EST/EDT | (ET) | Eastern [Standard|Daylight] [Time] | U.S. Eastern Time | Central European [Summer] Time | GMT+1 |
    /// New York time. "local time" names no zone but is part of the time.
    /// </summary>
    internal string Zone(int i, out int end)
    {
        end = i;
        if (text[i].Gap > Gap.Line) return "";
        var open = text.Is(i, '(');
        var j = open ? i + 1 : i;
        if (text.Is(j, ',') ? IsZoneBehindComma(j + 1) : text.Is(j, '-') && IsZoneBehindDash(j + 1)) j++;
        if (!CanOpenZone(j)) return "";
        j = text.Is(j, "u") && text.Is(j + 1, '.') && text.Is(j + 2, "s") && text.Is(j + 3, '.') ? j + 4 : Skip(j, "us");
        j = Skip(j, "the", "prevailing");
        string zone;
        if (text.Is(j, "central") && text.IsAny(j + 1, "european", "europe"))
        {
            zone = "Europe/Berlin";
            j += 2;
        }
        else if (text.IsAny(j, "eastern", "western") && text.Is(j + 1, "european"))
        {
            zone = text.Is(j, "eastern") ? "Europe/Athens" : "Europe/Lisbon";
            j += 2;
        }
        else if (text.Is(j, WordClass.Zone))
        {
            var isName = text[j].Length > 4;
            if (!isName && !IsUpper(j) && !IsSmallZone(j)) return "";
            if (isName && !IsNamedZone(j)) return "";
            zone = text.Word(j).Zone;
            if (!isName) zone = UtcOffset(j, zone, ref j);
            j++;
            // "CET/CEST", "SGT/HKT"
            if (!isName && text.IsGlued(j, '/') && text.IsGlued(j + 1) && text.Is(j + 1, WordClass.Zone) && IsUpper(j + 1)) j += 2;
        }
        else if (City(j, out var behindCity) is { } city && (IsTimeOfCity(behindCity, open) || IsCityOfTime(j, behindCity)))
        {
            (zone, j) = (city, behindCity);
        }
        else if (text.Is(j, "british") && text.Is(j + 1, "summer"))
        {
            (zone, j) = ("Europe/London", j + 1);
        }
        else
        {
            return "";
        }

        if (text.IsAny(j, "standard", "daylight", "summer") && text[j].Gap <= Gap.Line) j++;
        if (text.Is(j, "savings") || text.Is(j, "saving")) j++;
        if (text.Is(j, "time") && text[j].Gap <= Gap.Line) j++;
        if (open)
        {
            if (!text.Is(j, ')')) return "";
            j++;
        }

        end = j;
        return zone;
    }

    // "Oslo", "Hong Kong", "Beijing/Hong Kong", which share their time
    private string? City(int i, out int end)
    {
        var zone = OneCity(i, out end);
        if (zone is not null && text.IsGlued(end, '/') && OneCity(end + 1, out var behind) is not null) end = behind;
        return zone;
    }

    // "Oslo", "Hong Kong", "New York City"
    private string? OneCity(int i, out int end)
    {
        end = i + 1;
        if (!Zones.OpensCity(text.Span(i))) return Zones.City(text.Span(i));
        end = Skip(i + 2, "city");
        return Zones.City(string.Concat(text.Span(i), " ", text.Span(i + 1)));
    }

    // "(London)", "Zurich time", "India Standard Time"
    private bool IsTimeOfCity(int end, bool isOpen) =>
        text.Is(end, "time") || (text.IsAny(end, "standard", "daylight", "summer") && text.Is(end + 1, "time")) || (isOpen && text.Is(end, ')'));

    // "6 pm UK", "5 p.m. London, 6 p.m. Paris": a city without more is where the call is, unless another time and place stands beside it.
    private bool IsCityOfTime(int i, int end)
    {
        const int LongestTime = 8;
        if (!EndsFullClock(i - 1)) return false;
        if (text.Span(i) is "UK" or "UAE" or "KSA") return GoesOnBehindZone(end);
        if (IsTimeMarkOfList(end) && text.IsNumber(end + 1) && (text.Is(end + 2, ':') || Half(end + 2, out _) != '\0')) return true;
        for (var k = i - 2; k > i - LongestTime; k--)
        {
            if (IsTimeMarkOfList(k)) return text.Is(k - 1, WordClass.Zone) || Zones.City(text.Span(k - 1)) is not null;
        }

        return false;
    }

    private bool IsTimeMarkOfList(int i) => text.IsAny(i, ',', '/', '|');

    // "10:00 gmt", "7 pm pt"; "10:00 ct" may go on.
    private bool IsSmallZone(int i) => text.Span(i) is "cst" or "est" or "pst" or "gmt" or "et" or "utc" or "AoE"
        || ((text.Is(i - 1, WordClass.Meridiem) || (text.Is(i - 1, '.') && text.Is(i - 2, "m"))) && !text.IsAny(i, "wet", "west", "ist", "eat", "cat")
            && GoesOnBehindZone(i + 1));

    // What can stand behind a zone in small letters: the end of a clause, a day, another time.
    private bool GoesOnBehindZone(int i) => text[i].Kind != TokenKind.Word || !text.IsOnLine(i) || text.IsAny(i, "on", "or", "and", "to", "today", "tomorrow");

    private bool CanOpenZone(int i) => text.Is(i, WordClass.Zone) || text.IsAny(i, "u", "us", "the", "western", "british", "prevailing")
        || Zones.OpensCity(text.Span(i)) || (text[i].Kind == TokenKind.Word && (SaysZone(i + 1) || text.Is(i + 1, "summer") || text.IsGlued(i + 1, '/') || (text.Is(i - 1, '(') && text.Is(i + 1, ')')) || (IsCapital(i) && EndsFullClock(i - 1))));

    // GMT+1, UTC-5, UTC+05:30
    private string UtcOffset(int i, string zone, ref int end)
    {
        var hours = text.Int(i + 2);
        if (!text.IsAny(i, "gmt", "utc") || !text.IsAny(i + 1, '+', '-') || !text.IsGlued(i + 2) || hours is < 0 or > 14) return zone;
        var hasMinutes = text.IsGlued(i + 3, ':') && IsMinute(i + 4);
        end = hasMinutes ? i + 4 : i + 2;
        return Zones.At(text.Is(i + 1, '+') ? hours : -hours, hasMinutes ? text.Int(i + 4) : 0);
    }

    private bool IsUpper(int i)
    {
        foreach (var c in text.Span(i))
        {
            if (!char.IsUpper(c)) return false;
        }

        return true;
    }
}
