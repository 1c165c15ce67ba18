using System.Globalization;
using Extractor.Text;

namespace Extractor.Durations;

/// <summary>A unit of time behind a number, with whatever smaller units follow it: "year 1 month 21 days".</summary>
/// <param name="Unit">The unit of the number before.</param>
/// <param name="Extra">What "and a half" behind the unit adds to the number.</param>
/// <param name="Rest">The smaller parts.</param>
/// <param name="IsAge">Whether "old" follows: "65-year-old".</param>
internal sealed record DurationUnit(TimeUnit Unit, decimal Extra, (decimal Value, TimeUnit Unit)[] Rest, bool IsAge) : IUnit<DurationUnit>
{
    /// <inheritdoc/>
    public bool Measures(DurationUnit other) => true;

    /// <inheritdoc/>
    public bool IsOfParts => false;

    /// <inheritdoc/>
    public decimal Magnitude(decimal value)
    {
        var magnitude = (value + Extra) * Seconds(Unit);
        foreach (var (amount, unit) in Rest) magnitude += amount * Seconds(unit);
        return magnitude;
    }

    /// <summary>The ISO 8601 duration of a value in this unit.</summary>
    public string Iso8601(decimal value)
    {
        var (date, time) = ("", "");
        Add(value + Extra, Unit, ref date, ref time);
        foreach (var (amount, unit) in Rest) Add(amount, unit, ref date, ref time);
        return time.Length > 0 ? "P" + date + "T" + time : "P" + date;
    }

    private static void Add(decimal amount, TimeUnit unit, ref string date, ref string time)
    {
        var (factor, designator) = IsoUnits.Of(unit);
        if (factor > 1) amount *= factor;

        // The pattern leaves out zeros at the end, which a whole number cannot have.
        var part = amount.Scale == 0
            ? string.Create(CultureInfo.InvariantCulture, $"{amount}{designator}")
            : string.Create(CultureInfo.InvariantCulture, $"{amount:0.############}{designator}");
        if (unit <= TimeUnit.Hour) time += part;
        else date += part;
    }

    /// <summary>
    /// Reads the unit behind a number:
    /// <code>
    /// unit = [ "+" | "-plus" ] [ "or more" | "or fewer" | "or less" ] [ "-" ] { adjective } time unit [ [ "-" ] "old" ] [ "and a half" ] { [ "," ] [ "and" ] number smaller unit }
    /// </code>
    /// </summary>
    public static DurationUnit? Read(SourceText text, int numberEnd, out int end)
    {
        end = numberEnd;
        var i = numberEnd;
        if (!text.IsNear(i)) return null;
        if (text.Is(i, '+') && text.IsGlued(i)) i++;
        if (text.IsGlued(i, '-') && text.Is(i + 1, "plus")) i += 2;
        if (text.Is(i, "or") && text.IsAny(i + 1, "more", "fewer", "less")) i += 2;
        var hyphen = text.Is(i, '-') && text.IsNear(i) && text.IsNear(i + 1) && (text.IsGlued(i) || text.IsGlued(i + 1));
        if (hyphen) i++;
        // "12 w/ prior chemo": with.
        if (text[i].Length == 1 && text.Is(i, "w") && text.IsGlued(i + 1, '/') && (!text.IsGlued(i + 2) || text.Is(i + 2, "o"))) return null;
        if (!ReadName(text, i, out var unit, out i)) return null;
        if (!TimeUnits.IsUnit(text, numberEnd, i - 1, hyphen)) return null;

        end = i;
        if (ReadOld(text, i) is > 0 and var old)
        {
            end = old;
            return new(unit, 0, [], true);
        }

        var extra = ReadFraction(text, ref end);
        var rest = extra > 0 || (hyphen && unit > TimeUnit.Hour) ? [] : ReadRest(text, unit, hyphen, ref end);
        return new(unit, extra, rest, false);
    }

    // The position behind the "old" of "65 years old", "65-year-olds", "65 y/o", "65 y.o.", "65yo"; 0 when there is none.
    private static int ReadOld(SourceText text, int i)
    {
        if (text.Is(i - 1, "yo")) return i;
        var old = text.Is(i, '-') ? i + 1 : i;
        if (text.IsAny(old, "old", "olds") && text.IsNear(old)) return old + 1;
        if (!text.Is(i - 1, "y") || !text.IsAny(i, '/', '.') || !text.IsGlued(i) || !text.Is(i + 1, "o") || !text.IsGlued(i + 1)) return 0;
        return text.Is(i, '.') && text.IsGlued(i + 2, '.') ? i + 3 : i + 2;
    }

    /// <summary>Reads the name of a unit of time with the adjectives before it: "consecutive business days".</summary>
    public static bool ReadName(SourceText text, int i, out TimeUnit unit, out int end)
    {
        const int MostAdjectives = 2;
        for (var k = 0; k < MostAdjectives && text.Is(i, WordClass.TimeAdjective) && text.IsNear(i); k++) i++;
        end = i + 1;
        unit = text.IsNear(i) ? TimeUnits.Of(text, i) : TimeUnit.None;
        return unit != TimeUnit.None;
    }

    /// <summary>Reads the "and a half" behind a unit: what it adds, 0 if it is not there.</summary>
    public static decimal ReadFraction(SourceText text, ref int end)
    {
        var part = NumberReader.ReadAndPart(text, end, out var behind);
        if (part == 0 || text.Is(behind, WordClass.TimeUnit) || (text.Is(behind, "of") && text.Is(behind + 1, DurationWord.Determiner))) return 0;
        end = behind;
        return part;
    }

    // "2 hours 30 minutes", "two-hour, 30-minute"
    private static (decimal, TimeUnit)[] ReadRest(SourceText text, TimeUnit unit, bool hyphen, ref int end)
    {
        List<(decimal, TimeUnit)>? rest = null;
        while (true)
        {
            var i = end;
            var joined = text.Is(i, ',') || text.Is(i, "and");
            if (text.Is(i, ',')) i++;
            if (text.Is(i, "and")) i++;
            var gap = joined ? Gap.Space : text[i].Gap;
            if (gap == Gap.Wide || !text.IsNear(i) || !NumberReader.TryRead(text, i, out var number)) break;
            var name = number.End;
            if (hyphen != text.IsGlued(name, '-') || (hyphen && text.Is(i - 1, "and"))) break;
            if (hyphen) name++;
            // "2h 30m"
            if (unit == TimeUnit.Hour && gap <= Gap.Space && !hyphen && text.IsGlued(name) && text.Is(name, "m") && number.Value < 60)
            {
                (rest ??= []).Add((number.Value, TimeUnit.Minute));
                end = name + 1;
                break;
            }

            var next = TimeUnits.Of(text, name);
            if (next == TimeUnit.None || !text.IsNear(name) || next >= unit || !TimeUnits.IsUnit(text, number.End, name, hyphen)) break;
            if (joined && number.Value * Seconds(next) >= Seconds(unit)) break;
            // "over 4 h, 30 min before the dose": how long, and when.
            if (unit == TimeUnit.Hour && text.Is(i - 1, ',') && text.IsAny(name + 1, "before", "prior", "pre")) break;

            // "1 hour / 30 minutes" is wrapped; "3 weeks / 24 hours" are two rows.
            if (gap == Gap.Line && next != unit - 1) break;
            // ISO 8601 has one place for decades and years, and one for fortnights and weeks.
            if (IsoUnits.Of(next).Designator == IsoUnits.Of(unit).Designator && unit > TimeUnit.Hour && next > TimeUnit.Hour) break;
            (rest ??= []).Add((number.Value, next));
            unit = next;
            end = name + 1;
        }

        return rest is null ? [] : [.. rest];
    }

    private static decimal Seconds(TimeUnit unit)
    {
        const decimal Day = 86_400;
        var (factor, designator) = IsoUnits.Of(unit);
        return factor * designator switch
        {
            'S' => 1,
            'M' when unit == TimeUnit.Minute => 60,
            'H' => 3600,
            'D' => Day,
            'W' => 7 * Day,
            'M' => 30 * Day,
            _ => 365 * Day,
        };
    }
}
