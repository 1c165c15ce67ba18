using Extractor.Text;

namespace Extractor.Dosages;

/// <summary>Tells doses from other amounts in the same units: laboratory values, weights, flow rates, counts of things.</summary>
internal static class DosageContext
{
    private const int AnalyteReach = 20;
    private const int ReachBehind = 3;
    private const int DoseWordReachBehind = 7;
    private const int MeasurandReach = 10;
    private const int DoseWordReach = 10;
    private const decimal FewestParticles = 1000;
    private const decimal LeastBirthWeight = 400;
    private const decimal WeakestInsulin = 40;

    /// <summary>Whether an amount is a dose, an activity or a concentration of something given.</summary>
    public static bool IsDose(SourceText text, in Quantity<DosageUnit> first, in Quantity<DosageUnit> last)
    {
        var unit = last.Unit!;
        return unit.Numerator.Quantity switch
        {
            // "excretion was 2 mmol/24 h/1.73 m2", "a clearance of 90 mL/min/1.73 m2"
            _ when unit.Denominators.LastIndexOf("/{1.73_m2}", StringComparison.Ordinal) > 0 => false,
            DoseQuantity.Mass when unit.Ucum == "g" && (IsEmission(text, last.End) || text.IsAny(last.End, "acceleration", "vibration", "shock", "fire", "aliquot", "aliquots", "charge")) => false,
            DoseQuantity.Mass or DoseQuantity.Activity when unit.Denominators == "/kg" && IsContamination(text, last.End) => false,
            DoseQuantity.Volume when unit.IsRate || unit.Denominators is "/a" or "/mo" => false,
            DoseQuantity.Volume when IsVolumeOf(text, first.Start) => false,
            DoseQuantity.Mass when (unit.Numerator.Ucum == "g" && unit.Denominators == "/g") || unit.Denominators is "/mg" or "/mmol" or "/mol" => false,
            DoseQuantity.Mass when unit.Ucum is "g" or "kg" && IsPackSize(text, first.Start) => false,
            DoseQuantity.Mass when unit.Ucum == "g" && last.Value >= LeastBirthWeight && IsOfNewborn(text, first.Start) => false,
            DoseQuantity.Mass when unit.Denominators == "/g" => !IsNear(text, first.Start, last.End, WordClass.Analyte, AnalyteReach),
            DoseQuantity.Mass or DoseQuantity.Volume when unit.Denominators is "/cm2" or "/mm2" => unit.Numerator.Ucum != "g" && !IsMeasured(text, first.Start, WordClass.Measurand),
            not DoseQuantity.Activity when unit.Denominators is "/cm2" or "/mm2" => false,
            DoseQuantity.Amount when unit.Numerator.Ucum == "mmol" && unit.Denominators is "/L" or "/mol" => false,
            DoseQuantity.Volume when unit.Denominators == "/kg" => !IsMeasured(text, first.Start, WordClass.Measurand),
            DoseQuantity.Mass when unit.Ucum == "g/m2" => !IsMeasured(text, first.Start, WordClass.Measurand),
            DoseQuantity.Amount or DoseQuantity.Charge when unit.Denominators.Length == 0 => !IsMeasured(text, first.Start, WordClass.Measurand),
            DoseQuantity.Volume when unit.Denominators.Length == 0 && HasTolerance(text, first) && !IsGiven(text, first.Start, last.End) => false,
            DoseQuantity.Volume when unit.Numerator.Ucum == "L" && !IsGiven(text, first.Start, last.End) => false,
            DoseQuantity.AbsorbedDose when IsOfModel(text, first.Start) => false,
            DoseQuantity.Count when unit.IsLogarithm && IsChange(text, first.Start, last.End) => false,
            DoseQuantity.Count when unit.Scale(last.Value) < FewestParticles || (unit.IsConcentration && unit.Numerator.Ucum is "{cells}" or "[CFU]") => false,
            DoseQuantity.Enzyme when unit.Denominators.Length == 0 && IsSpelledUnit(text, last) => IsGiven(text, first.Start, last.End) || IsStrength(text, last.End) || text.IsAny(first.Start - 1, "give", "inject", "administer"),
            DoseQuantity.Enzyme when unit.Ucum == "U/mL" && last.Value >= WeakestInsulin && IsOfInsulin(text, first.Start) => true,
            _ when unit.Denominators.StartsWith("/dL", StringComparison.Ordinal) => false,
            _ when unit.IsConcentration && unit.IsRate => false,
            _ when unit.IsConcentration || unit.Numerator.Quantity == DoseQuantity.Molarity => IsGivenConcentration(text, unit, first.Start, last.End),
            _ when unit.Denominators is "/d" or "/wk" || (unit.Denominators.Length == 0 && (unit.Numerator.Ucum == "g" || unit.Numerator.Quantity == DoseQuantity.Volume)) => !IsNear(text, first.Start, last.End, WordClass.Measurand, MeasurandReach),
            _ => true,
        };
    }

    // "fell by at least 4 log10 PFU", "a reduction of 1.5 log10 TCID50", "a 2 log10 CFU drop"
    private static bool IsChange(SourceText text, int start, int end)
    {
        const int Reach = 5;
        if (text.IsAny(end, "reduction", "reductions", "decrease", "decline", "drop", "increase", "difference")) return true;
        for (var i = start - 1; i >= start - Reach && text.IsNear(i + 1) && !text.EndsSentence(i); i--)
        {
            if (text.Is(i, "by") || text.IsAny(i, "reduction", "reductions", "reduced", "decrease", "decreased", "decline", "declined", "drop")
                || text.IsAny(i, "dropped", "fell", "rose", "increase", "increased")) return true;
        }

        return false;
    }

    // "a 14 oz (397 g) bag"
    private static bool IsPackSize(SourceText text, int start) => text.Is(start - 1, '(') && text.IsAny(text.Is(start - 2, '.') ? start - 3 : start - 2, "oz", "ounce", "ounces", "lb", "lbs", "pound", "pounds");

    // "12 g CO2/km", "4.5 g/kWh"
    private static bool IsEmission(SourceText text, int end)
    {
        if (text.Is(end, "co") && text.IsGluedNumber(end + 1)) end += 2;
        return text.IsGlued(end, '/') && text.IsAny(end + 1, "km", "kwh", "mwh", "mj", "mile");
    }

    // "250 mg/kg was found in soil", "500 Bq/kg in fish"
    private static bool IsContamination(SourceText text, int end)
    {
        const int Reach = 3;
        for (var i = end; i < end + Reach && text[i].Kind == TokenKind.Word; i++)
        {
            if (text.Is(i, "in")) return text.IsAny(i + 1, "soil", "soils", "topsoil", "sediment", "sediments", "fish");
        }

        return false;
    }

    // Pharmacies dispense milligrams, megabecquerels and units per millilitre; laboratories report all else per volume, whatever
    // the analyte is called.
    private static bool IsGivenConcentration(SourceText text, DosageUnit unit, int start, int end)
    {
        if (unit is { Numerator.Quantity: DoseQuantity.Mass, Numerator.Ucum: "mg" or "g", Denominators: "/mL" }) return !IsMeasured(text, start, WordClass.Analyte);
        if (IsNear(text, start, end, WordClass.Analyte, AnalyteReach)) return false;
        var isDispensed = unit.Denominators == "/mL" && (unit.Numerator.Quantity is DoseQuantity.Activity or DoseQuantity.Count || unit.Numerator.Ucum is "mmol" or "umol");
        return isDispensed || unit.Numerator.Quantity == DoseQuantity.Molarity || IsNear(text, start, end, WordClass.DoseWord, DoseWordReach, WordClass.MeasuredMedicine);
    }

    // "The IgG was 12 mg/mL", "a Cmax of 2 mg/mL", "a tidal volume of 6 mL/kg": a quantity that is measured stands right before its value.
    private static bool IsMeasured(SourceText text, int start, WordClass wordClass)
    {
        const int Reach = 6;
        for (var i = start - 1; i >= start - Reach && text.IsNear(i + 1) && !text.EndsSentence(i); i--)
        {
            if (IsOf(text, i, wordClass)) return true;
        }

        return false;
    }

    // "Neonates under 1000 g", "infants <1,500 g"; not "infants received 500 g"
    private static bool IsOfNewborn(SourceText text, int start)
    {
        const int Reach = 5;
        for (var i = start - 1; i >= start - Reach && text.IsNear(i + 1) && !text.EndsSentence(i) && !text.Is(i, WordClass.Giving); i--)
        {
            if (text.IsAny(i, "neonates", "newborns", "infants", "babies")) return true;
        }

        return false;
    }

    // "insulin solvaglar 300 units/mL": a strength, which no laboratory reports.
    private static bool IsOfInsulin(SourceText text, int start)
    {
        const int Reach = 3;
        for (var i = start - 1; i >= start - Reach && text[i].Kind == TokenKind.Word && text.IsNear(i + 1); i--)
        {
            if (text.Is(i, "insulin")) return true;
        }

        return false;
    }

    // The "weight" of "2 mg per kg of body weight, or 10 mg"
    private static bool IsOfUnit(SourceText text, int i)
    {
        if (!text.IsAny(i, "weight", "bodyweight")) return false;
        var unit = text.Is(i - 1, "body") ? i - 2 : i - 1;
        return text.IsAny(text.Is(unit, "of") ? unit - 1 : unit, "kg", "kilogram");
    }

    // Whether a word is of a class, and of no other one: what a potency is given for is measured as an analyte is.
    private static bool IsOf(SourceText text, int i, WordClass wordClass, WordClass except = WordClass.None) =>
        (text.Classes(i) & (wordClass | except)) == wordClass || (wordClass == WordClass.Analyte && IsPotency(text, i));

    // "GI50", "LD90"
    private static bool IsPotency(SourceText text, int i) => text.Is(i, DosingWord.Potency) && text.IsGluedNumber(i + 1);

    // "an α/β ratio of 3 Gy", "alpha/beta = 10 Gy": how a tissue responds, not what it is given.
    private static bool IsOfModel(SourceText text, int start)
    {
        const int Reach = 6;
        for (var i = start - 1; i >= start - Reach && text.IsNear(i + 1) && (text[i].Kind == TokenKind.Word || text.IsAny(i, '=', '≈', '~')); i--)
        {
            if (text.IsAny(i, "β", "beta")) return text.Is(i - 1, '/') && text.IsAny(i - 2, "α", "alpha");
        }

        return false;
    }

    // "infarct volume of 23 mL", "the median kidney volume was 1,500 mL"; not "an injection volume of 2 mL", "in a volume of 5 mL"
    private static bool IsVolumeOf(SourceText text, int start)
    {
        const int Reach = 5;
        for (var i = start - 1; i >= start - Reach && text.IsNear(i + 1) && !text.EndsSentence(i); i--)
        {
            if (text.IsAny(i, "volume", "volumes")) return text[i - 1].Kind == TokenKind.Word && text.IsNear(i) && !text.Is(i - 1, DosingWord.GivenVolume) && !text.IsAny(i - 1, WordClass.Preposition | WordClass.Giving);
            if (text.IsAny(i, WordClass.DoseWord | WordClass.Giving) || text.IsAny(i, ',', ';')) return false;
        }

        return false;
    }

    // "7.3 ± 12.1 mL": who gives a volume does not measure it.
    private static bool HasTolerance(SourceText text, in Quantity<DosageUnit> quantity)
    {
        for (var i = quantity.Start + 1; i < quantity.NumberEnd; i++)
        {
            if (text.Is(i, '±') || (text.Is(i, '+') && text.Is(i + 1, '/'))) return true;
        }

        return false;
    }

    private static bool IsSpelledUnit(SourceText text, in Quantity<DosageUnit> quantity) => text[quantity.End - 1].Length > 2;

    // "Units" are also flats, shares and cars; litres fill bioreactors.
    private static bool IsGiven(SourceText text, int start, int end) =>
        !text.Is(end - 1, "unit") && (IsNear(text, start, end, WordClass.DoseWord, DoseWordReach)
            || text.IsAny(end, "daily", "twice", "once", "weekly", "every"));

    // "100 units/4 mL"
    private static bool IsStrength(SourceText text, int end) => text.Is(end, '/') && text.IsNumber(end + 1) && text.Is(end + 2, "ml");

    // Looks back as far as the sentence goes, and a few words ahead. In "mice received 0.2 mL" the mice are not what is measured.
    private static bool IsNear(SourceText text, int start, int end, WordClass wordClass, int reach, WordClass except = WordClass.None)
    {
        for (var i = start - 1; i >= start - reach && text.IsNear(i + 1) && !text.EndsSentence(i); i--)
        {
            if (IsOf(text, i, wordClass, except) && !IsOfUnit(text, i)) return true;
            if (wordClass == WordClass.Measurand && (text.Is(i, ';') || text.Is(i, WordClass.Giving))) break;
        }

        var reachBehind = wordClass == WordClass.DoseWord ? DoseWordReachBehind : ReachBehind;
        for (var i = text.Is(end, ')') ? end + 1 : end; i < end + reachBehind && text.IsNear(i) && !text.EndsSentence(i) && text[i].Kind != TokenKind.Symbol; i++)
        {
            if ((text.Classes(i) & (wordClass | except)) == wordClass) return true;
        }

        return false;
    }
}
