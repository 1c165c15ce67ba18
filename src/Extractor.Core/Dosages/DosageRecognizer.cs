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
        var doses = new List<Dose>();
        for (var i = 0; (i = reader.Next(text, i, Quantities.Openers, Marks.DoseUnit)) < text.Count;)
        {
            i = reader.Read(text, i);
            foreach (var group in reader.Groups)
            {
                var first = reader.Chain[group.First];
                var last = reader.Chain[group.Last];
                if (!DosageContext.IsDose(text, first, last)) continue;
                doses.Add(new(Mention(text, reader, group), reader.Chain[reader.Groups[0].First].Start, reader.Chain[^1].End));
            }
        }

        AddScheduled(text, doses, found);
    }

    /// <summary>A dose and where the list of doses that it belongs to starts and ends.</summary>
    private readonly record struct Dose(DosageMention Mention, int Start, int End);

    // The doses of one list share their schedule; so do a dose and the same in another unit in brackets behind it.
    private static void AddScheduled(SourceText text, List<Dose> doses, List<Mention> found)
    {
        var floor = 0;
        for (var k = 0; k < doses.Count;)
        {
            var (start, end) = (doses[k].Start, doses[k].End);
            var next = k + 1;
            while (next < doses.Count && doses[next].Start == start) next++;
            if (next < doses.Count && text.Is(end, '(') && doses[next].Start == end + 1 && text.Is(doses[next].End, ')'))
            {
                var inner = doses[next].Start;
                end = doses[next].End + 1;
                while (next < doses.Count && doses[next].Start == inner) next++;
            }

            var ceiling = next < doses.Count ? doses[next].Start : text.Count;
            var schedule = DosingScheduleReader.Read(text, start, end, floor, ceiling);
            for (; k < next; k++) found.Add(schedule is null ? doses[k].Mention : doses[k].Mention with { Schedule = schedule });
            floor = end;
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
            GroupKind.Range => mention with { Low = Plain(Convert(first, unit)), High = Plain(last.Value) },
            GroupKind.List => mention with { Values = [.. Enumerable.Range(group.First, group.Last - group.First + 1).Select(k => Plain(reader.Chain[k].Value))] },
            _ => mention with { Value = Plain(first.Value) },
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
            Value = Times(mention.Value, factor),
            Low = Times(mention.Low, factor),
            High = Times(mention.High, factor),
            Values = mention.Values is { } values ? [.. values.Select(value => Plain(value * factor))] : null,
            Unit = "MBq" + unit.Denominators,
        };
    }

    private static decimal? Times(decimal? value, decimal factor) => value is { } number ? Plain(number * factor) : null;

    // 1.50 is written 1.5.
    private static decimal Plain(decimal value) => value / 1.0000000000000000000000000000m;
}
