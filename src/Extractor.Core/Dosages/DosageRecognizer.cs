using Extractor.Text;

namespace Extractor.Dosages;

/// <summary>Finds doses, activities and concentrations: chains of numbers with a unit of dose.</summary>
internal sealed class DosageRecognizer : IRecognizer
{
    private const decimal MegabecquerelsPerCurie = 37_000;
    private const decimal MegabecquerelsPerBecquerel = 1e-6m;

    /// <inheritdoc/>
    public void Recognize(SourceText text, ExtractionOptions options, List<Mention> found)
    {
        var reader = new QuantityReader<DosageUnit>(DosageUnit.Read);
        for (var i = 0; i < text.Count;)
        {
            i = reader.Read(text, i);
            foreach (var group in reader.Groups)
            {
                var first = reader.Chain[group.First];
                var last = reader.Chain[group.Last];
                if (!DosageContext.IsDose(text, first, last)) continue;
                found.Add(Mention(text, reader, group));
            }
        }
    }

    private static DosageMention Mention(SourceText text, QuantityReader<DosageUnit> reader, QuantityGroup group)
    {
        var first = reader.Chain[group.First];
        var last = reader.Chain[group.Last];
        var unit = last.Unit!;
        var span = text.Span(first.Start, last.End - 1);
        var mention = new DosageMention { Text = span.ToString(), Offset = text[first.Start].Start, Length = span.Length, Unit = unit.Ucum };
        mention = group.Kind switch
        {
            GroupKind.Range => mention with { Low = Convert(first, unit), High = last.Value },
            GroupKind.List => mention with { Values = [.. Enumerable.Range(group.First, group.Last - group.First + 1).Select(k => reader.Chain[k].Value)] },
            _ => mention with { Value = first.Value },
        };
        return unit.Numerator.Quantity == DoseQuantity.Activity ? mention with { Si = InBecquerels(mention, unit) } : mention;
    }

    private static decimal Convert(Quantity<DosageUnit> quantity, DosageUnit unit) => quantity.Unit!.Numerator == unit.Numerator
        ? quantity.Value
        : quantity.Unit.Magnitude(quantity.Value) / unit.Numerator.Factor;

    private static SiQuantity InBecquerels(DosageMention mention, DosageUnit unit)
    {
        var factor = unit.Numerator.Factor * (unit.Numerator.Ucum.EndsWith("Ci", StringComparison.Ordinal) ? MegabecquerelsPerCurie : MegabecquerelsPerBecquerel);
        return new()
        {
            Value = mention.Value * factor,
            Low = mention.Low * factor,
            High = mention.High * factor,
            Values = mention.Values is { } values ? [.. values.Select(value => value * factor)] : null,
            Unit = "MBq" + unit.Denominators,
        };
    }
}
