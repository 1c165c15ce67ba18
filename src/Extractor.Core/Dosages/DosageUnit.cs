using Extractor.Text;

namespace Extractor.Dosages;

/// <summary>A unit with its denominators, such as mg/kg/d.</summary>
/// <param name="Numerator">The unit before the first "per".</param>
/// <param name="Denominators">UCUM codes, each behind a slash: "/kg/d".</param>
/// <param name="IsConcentration">Whether a denominator is a volume.</param>
/// <param name="IsRate">Whether a denominator is a time of at most an hour.</param>
internal sealed record DosageUnit(DoseUnit Numerator, string Denominators, bool IsConcentration, bool IsRate) : IUnit<DosageUnit>
{
    private const int MostDenominators = 3;
    private const int MostPlaces = 6;
    private const int HighestExponent = 18;

    /// <summary>How many of the first denominator's unit a value is for: 10 in "1 mL/10 kg", which is 0.1 mL/kg.</summary>
    public decimal Per { get; init; } = 1;

    /// <summary>Whether a printed value is the exponent of a power of ten: "6.2 log10 TCID50".</summary>
    public bool IsLogarithm { get; init; }

    /// <summary>The UCUM code.</summary>
    public string Ucum => Numerator.Ucum + Denominators;

    /// <inheritdoc/>
    public bool Measures(DosageUnit other) => Numerator.Quantity == other.Numerator.Quantity && Denominators == other.Denominators && Per == other.Per && IsLogarithm == other.IsLogarithm;

    /// <inheritdoc/>
    public bool IsOfParts => Numerator.Quantity == DoseQuantity.Mass;

    /// <inheritdoc/>
    public decimal Magnitude(decimal value) => value * Numerator.Factor;

    /// <summary>A printed value for one of the denominator's unit.</summary>
    public decimal Scale(decimal value)
    {
        if (IsLogarithm) value = value <= HighestExponent ? decimal.Round((decimal)Math.Pow(10, (double)value)) : value;
        return Per == 1 ? value : decimal.Round(value / Per, MostPlaces);
    }

    /// <summary>
    /// Reads the unit behind a number:
    /// <code>
    /// unit        = [ "-" ] [ "log10" | "anti-Xa" ] ( numerator | { kind of cell } ( "cells" | "cell" denominator ) ) { denominator }
    ///             | "/" "kg"                                             of cells that the sentence names
    ///             | numerator "of what" denominator                      3 mg elemental iron/kg
    ///             | numerator "(" number numerator ")" denominator       5 mg (0.5 mL) per kg: of both
    /// denominator = ( "/" | "per" ) what | [ "·" ] what ( "-1" | "⁻¹" | "(-1)" ) | [ "·" ] "m" ( "-2" | "⁻²" | "(-2)" )
    ///             | "/" "(" what { [ "·" | "/" ] what } ")"
    /// weight      = ( "/" | "per" ) number ( "kg" | "lb" )              1 mL/10 kg, in place of the first denominator
    /// what        = area | "1.73" area | "kg" [ "of body weight" ] | volume | mass | "lb" | time | "dose" | "eye" | "fraction" | "fr" | "fx"
    /// area        = "m²" | "m2" | "m^2" | "m**2" | "sq m" | "sqm" | "square meter" | "meter squared"
    /// </code>
    /// </summary>
    public static DosageUnit? Read(SourceText text, int numberEnd, out int end)
    {
        end = numberEnd;
        var i = numberEnd;
        if (text.Is(i, '-') && (text.IsGlued(i) || text.IsGlued(i + 1)) && text.IsNear(i) && text.IsNear(i + 1)) i++;
        if (!text.IsNear(i)) return null;

        var counted = BehindLogarithm(text, i);
        i = SkipActivity(text, Math.Max(counted, i));

        // "CAR T" is a unit, and goes on in "CAR T cells".
        var next = i;
        var cells = text.Is(i, WordClass.CellWord) ? ReadCells(text, i, out next) : null;
        var numerator = cells ?? DoseUnit.Read(text, i, out next) ?? ReadCells(text, i, out next) ?? ReadUnnamedCells(text, i, out next);
        if (numerator is null || numerator.Ucum == "kg" || (counted > 0 && numerator.Quantity != DoseQuantity.Count)) return null;
        // "20,000 cell phones", "CD34-positive"
        if ((text.Is(next - 1, "cell") || (numerator == DoseUnit.Cells && text.IsNumber(next - 1))) && !text.Is(next, '/') && !text.Is(next, "per")) return null;
        if (text[i].Length == 1 && next == i + 1 && !StandsAlone(text, i)) return null;

        var denominators = "";
        var concentration = false;
        var rate = false;
        if (IsAside(text, next, numerator)) next += 3;
        else next = SkipSubstance(text, SkipActivity(text, next));
        var per = ReadWeight(text, ref next);
        if (per is not null) denominators = text.IsAny(next - 1, "kg", "kilograms") ? "/kg" : "/[lb_av]";
        for (var count = 0; count < MostDenominators && ReadDenominator(text, next, out var denominator, out var behind); count++)
        {
            denominators += "/" + denominator.Ucum;
            concentration |= denominator.Kind == DenominatorKind.Volume;
            rate |= denominator.Kind == DenominatorKind.ShortTime;
            next = SkipBodyMeasure(text, behind);
        }

        if (IsAnotherUnit(text, next, denominators.Length > 0)) return null;
        end = next;
        var isInner = text.IsAny(next, ')', ']');
        var bracket = isInner ? BehindOuter(text, numberEnd, next) : BehindInner(text, next);
        if (denominators.Length == 0 && bracket > 0 && !IsPerTime(text, bracket) && ReadDenominator(text, bracket, out var shared, out _))
        {
            denominators = "/" + shared.Ucum;
            // What is said of the dose before holds for the one in the bracket.
            concentration = !isInner && shared.Kind == DenominatorKind.Volume;
        }

        return new(numerator, denominators, concentration, rate) { Per = per ?? 1, IsLogarithm = counted > 0 };
    }

    // "log10 TCID50", "log₁₀ CCID₅₀": the position of what is counted; 0 when there is no such word.
    private static int BehindLogarithm(SourceText text, int i)
    {
        if (!text.Is(i, "log")) return 0;
        if (text.IsGluedNumber(i + 1) && text.Int(i + 1) == 10) return i + 2;
        return text.IsGlued(i + 1, '₁') && text.IsGlued(i + 2, '₀') ? i + 3 : 0;
    }

    // "4,000 anti-Xa IU", "200 IU anti-Xa/kg": what the units measure.
    private static int SkipActivity(SourceText text, int i) =>
        text.Is(i, "anti") && text.Is(i + 1, '-') && text.Is(i + 2, "xa") && text.IsNear(i + 3) && (text.IsAny(i + 3, "iu", "u", "unit", "units", "international") || text.Is(i + 3, '/') || text.Is(i + 3, "per")) ? i + 3 : i;

    // "1 mL/10 kg", "5 mg per 2 kg", "1 mL/110 lb": the weight that a dose is for.
    private static decimal? ReadWeight(SourceText text, ref int end)
    {
        if (!(text.Is(end, '/') || text.Is(end, "per")) || !text.IsNear(end) || !text.IsNumber(end + 1)) return null;
        if (!NumberReader.TryRead(text, end + 1, out var number) || number.Value <= 0 || !text.IsNear(number.End)) return null;
        if (!text.IsAny(number.End, "kg", "kilograms", "lb", "lbs", "pounds")) return null;
        end = number.End + 1;
        return number.Value;
    }

    // "1 × 10^14 vector genomes (vg)/kg": the abbreviation again. "1.8 Gy (RBE) per fraction": weighted by the effect of protons.
    private static bool IsAside(SourceText text, int i, DoseUnit numerator)
    {
        var isBracketed = (text.Is(i, '(') && text.Is(i + 2, ')')) || (text.Is(i, '[') && text.Is(i + 2, ']'));
        if (!isBracketed || !(text.Is(i + 3, '/') || text.Is(i + 3, "per"))) return false;
        return numerator.Quantity == DoseQuantity.AbsorbedDose && text.Is(i + 1, "rbe") || DoseUnit.Read(text, i + 1, out _)?.Ucum == numerator.Ucum;
    }

    // "0.1 mmol Gd/kg", "300 mg I/mL", "3 mg amphotericin B/kg", "6 mg of elemental iron per kg": the position behind the words that
    // say of what, when a body or a volume follows them.
    private static int SkipSubstance(SourceText text, int i)
    {
        const int MostWords = 3;
        var first = text.Is(i, "of") ? i + 1 : i;
        for (var k = first; k < first + MostWords && IsSubstance(text, k); k++)
        {
            var isPer = text.IsGlued(k + 1, '/') ? text.IsGlued(k + 2) : text.Is(k + 1, "per");
            if (isPer && text.IsAny(k + 2, "kg", "kilogram", "ml", "m", "l") && ReadDenominator(text, k + 1, out _, out _)) return k + 1;
        }

        return i;
    }

    private static bool IsSubstance(SourceText text, int i) => text[i] is { Kind: TokenKind.Word, Gap: Gap.Space or Gap.Line }
        && !text.IsAny(i, WordClass.ScheduleWord | WordClass.Preposition | WordClass.ClauseBreak | WordClass.TimeUnit) && !text.Is(i, DosingWord.Boundary)
        && (!text.Is(i, WordClass.DoseUnit) || (text[i].Length == 1 && text.IsCapital(i)));

    // Behind "55 kBq (1.49 µCi)", from "kBq" on: the position behind the bracket, 0 when there is none.
    private static int BehindInner(SourceText text, int i)
    {
        if (!text.IsAny(i, '(', '[') || !NumberReader.TryRead(text, i + 1, out var number) || DoseUnit.Read(text, number.End, out var end) is null) return 0;
        return text.IsAny(end, ')', ']') ? end + 1 : 0;
    }

    // Behind "55 kBq (1.49 µCi)", from "1.49" on.
    private static int BehindOuter(SourceText text, int numberEnd, int close)
    {
        const int LongestNumber = 4;
        var open = numberEnd - 1;
        while (open > numberEnd - LongestNumber && (text.IsNumber(open) || text.IsAny(open, '.', ','))) open--;
        var isOuter = text.IsAny(open, '(', '[') && text.Is(open - 1, WordClass.DoseUnit) && !text.Is(open - 2, '/') && !text.Is(open - 2, "per");
        return isOuter ? close + 1 : 0;
    }

    // "600 mg (2 mL) per day" tells how often.
    private static bool IsPerTime(SourceText text, int i) => text.Is(i + 1, WordClass.TimeUnit);

    // "10 mg per kilogram of body weight per day": only what follows makes these words a part of the unit.
    private static int SkipBodyMeasure(SourceText text, int i)
    {
        var next = text.Is(i, "of") ? i + 1 : i;
        if (text.Is(next, "body"))
        {
            next++;
            if (text.Is(next, '-')) next++;
            if (text.Is(next, "surface"))
            {
                next++;
                if (text.Is(next, '-')) next++;
            }
        }

        if (!text.IsAny(next, "weight", "area", "bodyweight", "bw") && !text.IsAny(next, "ibw", "lbw", "abw", "tbw")) return i;
        next++;
        return text.Is(next, '/') || text.Is(next, "per") ? next : i;
    }

    // "5 g" but not "5 g-force", "5 L.L.C.", "5 g's" or a letter in the next column.
    private static bool StandsAlone(SourceText text, int i)
    {
        // "20" above "g of protein"
        if (text[i].Gap > Gap.Space && !(text[i].Gap == Gap.Line && text.Is(i, "g") && text.IsSmall(i) && text.IsAny(i + 1, "of", "and", "or", "to"))) return false;
        if (!text.IsGlued(i + 1)) return true;
        if (text.Is(i + 1, '.')) return !(text.IsGlued(i + 2) && text[i + 2].Kind == TokenKind.Word);
        return !text.IsAny(i + 1, '-', '\'', '&');
    }

    // Emissions (g/km), ore grades (g/t), cell counts (cells/mm3), areas under a curve (ng·h/mL), products of dose and length (mGy·cm).
    private static bool IsAnotherUnit(SourceText text, int i, bool hasDenominator)
    {
        if (text.Is(i, '/') && text.IsGlued(i) && text.IsGlued(i + 1) && text[i + 1].Kind == TokenKind.Word) return text[i + 1].Length <= 2 || text.IsAny(i + 1, "ton", "tonne");
        if (text.Is(i, "per") && text.Is(i + 1, DosingWord.NoDenominator)) return true;
        if (!hasDenominator && text.Is(text[i].Kind == TokenKind.Symbol && text.IsGlued(i) ? i + 1 : i, "cm")) return true;
        return !hasDenominator && text.IsAny(i, '·', '*', '×', '-') && text.IsGlued(i) && text.IsGlued(i + 1)
            && text.Is(i + 1, WordClass.TimeUnit) && text.Is(i + 2, '/');
    }

    // "2 x 10^6 CAR-positive viable T cells": a few words and marks that say what cells.
    private static DoseUnit? ReadCells(SourceText text, int i, out int end)
    {
        const int Furthest = 9;
        for (end = i; end < i + Furthest; end++)
        {
            if (!text.IsNear(end)) return null;
            if (text.IsAny(end, "cells", "cell")) return DoseUnit.Read(text, end, out end);
            if (text.Is(end, '(') && text.IsAny(end + 1, '+', '-') && text.Is(end + 2, ')'))
            {
                end += 2;
                continue;
            }

            var isPart = text.IsNumber(end) || text.IsAny(end, '+', '-', '⁺') || text.Is(end, WordClass.CellWord);
            if (!isPart) return null;
        }

        return null;
    }

    // "CD34+ cells were given at 3 × 10^6/kg": only cells are counted by body weight without a unit.
    private static DoseUnit? ReadUnnamedCells(SourceText text, int i, out int end)
    {
        const int ReachBefore = 20;
        const int ReachBehind = 8;
        end = i;
        if (!text.IsGlued(i, '/') || !text.Is(i + 1, "kg")) return null;
        for (var k = i - 1; k > i - ReachBefore && text.IsNear(k + 1) && !text.EndsSentence(k); k--)
        {
            if (text.IsAny(k, "cells", "cell", "lymphocytes")) return DoseUnit.Cells;
        }

        for (var k = i + 2; k < i + ReachBehind && text.IsNear(k) && !text.EndsSentence(k); k++)
        {
            if (text.IsAny(k, "cells", "cell", "lymphocytes")) return DoseUnit.Cells;
        }

        return null;
    }

    private enum DenominatorKind : byte
    {
        Other,
        Volume,
        ShortTime,
    }

    private readonly record struct Denominator(string Ucum, DenominatorKind Kind);

    private static bool ReadDenominator(SourceText text, int i, out Denominator denominator, out int end)
    {
        denominator = default;
        end = i;
        if (!text.IsNear(i)) return false;
        if (text.Is(i, '/') || text.Is(i, "per"))
        {
            i++;
            if (text.IsAny(i, "each", "one", "a") && !IsYear(text, i)) i++;
            return text.IsNear(i) && (text.Is(i, '(') ? ReadProduct(text, i + 1, out denominator, out end) : ReadWhat(text, i, out denominator, out end));
        }

        // mg·kg⁻¹·day⁻¹, MBq kg-1, mg.m-2
        var what = text.IsAny(i, '·', '*') || (text.Is(i, '.') && text.IsGlued(i + 1)) ? i + 1 : i;
        if (text[what].Kind != TokenKind.Word || !text.IsInProse(what)) return false;
        var power = text.Is(what, "m") ? '2' : '1';
        // kg-1, kg⁻¹, kg^-1, kg(-1), kg^{-1}
        var sign = what + 1;
        if (text.IsGlued(sign, '^')) sign++;
        var bracket = text.IsAny(sign, '(', '{') && text.IsGlued(sign);
        if (bracket) sign++;
        if (!text.IsAny(sign, '-', '⁻') || !text.IsGlued(sign) || !text.IsGlued(sign + 1)) return false;
        var isPower = text.IsNumber(sign + 1, 1) ? text.Span(sign + 1)[0] == power : text[sign + 1].Kind == TokenKind.Symbol && Quantities.Superscript(text[sign + 1].Code) == power - '0';
        if (!isPower || (bracket && !text.IsAny(sign + 2, ')', '}'))) return false;
        end = bracket ? sign + 3 : sign + 2;
        if (power == '2') denominator = new("m2", DenominatorKind.Other);
        return power == '2' || ReadWhat(text, what, out denominator, out _);
    }

    // mg/(kg·day), mg/(kg*h), mg/(kg d)
    private static bool ReadProduct(SourceText text, int i, out Denominator denominator, out int end)
    {
        if (!ReadWhat(text, i, out denominator, out end)) return false;
        for (var count = 1; count < MostDenominators && !text.Is(end, ')'); count++)
        {
            if (text[end].Kind == TokenKind.Symbol && text[end].Code is '·' or '*' or '×' or '/' or '.') end++;
            if (!text.IsOnLine(end) || !ReadWhat(text, end, out var next, out end)) return false;
            denominator = new(denominator.Ucum + "/" + next.Ucum, next.Kind == DenominatorKind.Other ? denominator.Kind : next.Kind);
        }

        return text.Is(end, ')') && end++ > 0;
    }

    // "mSv/y", "mSv/a"
    private static bool IsYear(SourceText text, int i) => text.IsAny(i, "y", "a") && text.IsGlued(i) && text.Is(i - 1, '/');

    private static bool ReadWhat(SourceText text, int i, out Denominator denominator, out int end)
    {
        denominator = default;
        if (text.Int(i) == 1 && text.IsGlued(i + 1, '.') && text.Int(i + 2) == 73 && text.IsGlued(i + 2) && ReadArea(text, i + 3, out end) is "m2")
        {
            // An adult's surface, as UCUM's users write it.
            denominator = new("{1.73_m2}", DenominatorKind.Other);
            return true;
        }

        if (ReadArea(text, i, out end) is { } area)
        {
            denominator = new(area, DenominatorKind.Other);
            return true;
        }

        // A patch that gives 21 mg/24 h gives them in a day.
        if (text.Int(i) == 24 && text.IsAny(i + 1, "h", "hr", "hrs", "hour", "hours") && text.IsNear(i + 1))
        {
            denominator = new("d", DenominatorKind.Other);
            end = i + 2;
            return true;
        }

        end = i + 1;
        if (text.IsAny(i, "lb", "lbs", "pound"))
        {
            denominator = new("[lb_av]", DenominatorKind.Other);
            return true;
        }

        var annotation = text.Is(i, "dose") ? "{dose}" : text.Is(i, "eye") ? "{eye}" : text.IsAny(i, "fraction", "fr", "fx") ? "{fraction}" : null;
        if (annotation is not null)
        {
            denominator = new(annotation, DenominatorKind.Other);
            return true;
        }

        if (DoseUnit.Read(text, i, out end) is { } unit)
        {
            denominator = unit.Quantity switch
            {
                DoseQuantity.Mass => new(unit.Ucum, DenominatorKind.Other),
                DoseQuantity.Volume => new(unit.Ucum, DenominatorKind.Volume),
                DoseQuantity.Amount or DoseQuantity.Activity => new(unit.Ucum, DenominatorKind.Other),
                _ => default,
            };
            return denominator.Ucum is not null;
        }

        end = i + 1;
        if (IsYear(text, i))
        {
            denominator = new("a", DenominatorKind.Other);
            return true;
        }

        denominator = text.Word(i).TimeUnit switch
        {
            TimeUnit.Minute => new("min", DenominatorKind.ShortTime),
            TimeUnit.Hour => new("h", DenominatorKind.ShortTime),
            TimeUnit.Day => new("d", DenominatorKind.Other),
            TimeUnit.Week when text[i].Length > 1 => new("wk", DenominatorKind.Other),
            TimeUnit.Month => new("mo", DenominatorKind.Other),
            TimeUnit.Year when text[i].Length > 1 => new("a", DenominatorKind.Other),
            _ => default,
        };
        return denominator.Ucum is not null;
    }

    private static string? ReadArea(SourceText text, int i, out int end)
    {
        end = i + 1;
        if (text.Is(i, "sqm") || text.Is(i, '㎡')) return "m2";
        if (text.IsAny(i, "square", "sq"))
        {
            if (text.IsAny(++i, '.', '-')) i++;
            end = i + 1;
            return AreaOf(text, i);
        }

        if (AreaOf(text, i) is not { } area) return null;
        end = text.Is(i + 1, "squared") ? i + 2 : BehindSquare(text, i + 1);
        return end > i + 1 ? area : null;
    }

    private static string? AreaOf(SourceText text, int i) =>
        text.IsAny(i, "m", "meter", "metre", "meters", "metres") ? "m2"
        : text.IsAny(i, "cm", "centimeter", "centimetre", "centimeters", "centimetres") ? "cm2"
        : text.IsAny(i, "mm", "millimeter", "millimetre", "millimeters", "millimetres") ? "mm2"
        : null;

    // The token behind ², 2, ^2, **2, (2), ^{2}; the token itself when it is none of them.
    private static int BehindSquare(SourceText text, int i)
    {
        if (text.Is(i, '²')) return i + 1;
        if (text.IsNumber(i, 1)) return text.Int(i) == 2 && (text.IsGlued(i) || (text[i].Gap == Gap.Space && !text.IsAny(i + 1, "times", "x"))) ? i + 1 : i;
        var power = text.Is(i, '^') ? i + 1 : text.Is(i, '*') && text.Is(i + 1, '*') ? i + 2 : i;
        var bracket = text.IsAny(power, '(', '{') ? 1 : 0;
        if (power == i && !text.Is(i, '(')) return i;
        var two = power + bracket;
        return text.IsNumber(two, 1) && text.Int(two) == 2 && (bracket == 0 || text.IsAny(two + 1, ')', '}')) ? two + 1 + bracket : i;
    }
}
