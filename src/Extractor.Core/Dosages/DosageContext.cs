using Extractor.Text;

namespace Extractor.Dosages;

/// <summary>Tells doses from other amounts in the same units: laboratory values, weights, flow rates, counts of things.</summary>
internal static class DosageContext
{
    private const int AnalyteReach = 12;
    private const int ReachBehind = 3;
    private const int MeasurandReach = 5;
    private const int DoseWordReach = 10;
    private const decimal FewestParticles = 1000;

    /// <summary>Whether an amount is a dose, an activity or a concentration of something given.</summary>
    public static bool IsDose(SourceText text, Quantity<DosageUnit> first, Quantity<DosageUnit> last)
    {
        var unit = last.Unit!;
        return unit.Numerator.Quantity switch
        {
            DoseQuantity.Volume when unit.IsRate => false,
            DoseQuantity.Volume when unit.Numerator.Ucum == "L" && !IsGiven(text, first.Start, last.End) => false,
            DoseQuantity.Count when last.Value < FewestParticles || (unit.IsConcentration && unit.Numerator.Ucum is "{cells}" or "[CFU]") => false,
            DoseQuantity.Enzyme when unit.Denominators.Length == 0 && IsSpelledUnit(text, last) => IsGiven(text, first.Start, last.End),
            _ when unit.Denominators.StartsWith("/dL", StringComparison.Ordinal) => false,
            _ when unit.IsConcentration || unit.Numerator.Quantity == DoseQuantity.Molarity => !IsNear(text, first.Start, last.End, WordClass.Analyte, AnalyteReach),
            DoseQuantity.Mass or DoseQuantity.Volume => !IsNear(text, first.Start, last.End, WordClass.Measurand, MeasurandReach),
            _ => true,
        };
    }

    private static bool IsSpelledUnit(SourceText text, Quantity<DosageUnit> quantity) => text[quantity.End - 1].Length > 2;

    // "Units" are also flats, shares and cars; litres fill bioreactors.
    private static bool IsGiven(SourceText text, int start, int end) =>
        !text.Is(end - 1, "unit") && (IsNear(text, start, end, WordClass.DoseWord, DoseWordReach)
            || text.IsAny(end, "daily", "twice", "once", "weekly", "every"));

    // Looks back as far as the sentence goes, and a few words ahead.
    private static bool IsNear(SourceText text, int start, int end, WordClass wordClass, int reach)
    {
        for (var i = start - 1; i >= start - reach && text.IsNear(i + 1) && !text.EndsSentence(i); i--)
        {
            if (text.Is(i, wordClass)) return true;
        }

        for (var i = end; i < end + ReachBehind && text.IsNear(i) && !text.EndsSentence(i); i++)
        {
            if (text.Is(i, wordClass)) return true;
        }

        return false;
    }
}
