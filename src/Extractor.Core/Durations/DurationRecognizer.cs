using Extractor.Text;

namespace Extractor.Durations;

/// <summary>Finds durations and ages: chains of numbers with a unit of time, and phrases such as "half an hour".</summary>
/// <param name="text">The text and its tokens.</param>
/// <param name="found">Where mentions are added.</param>
internal sealed class DurationRecognizer(SourceText text, List<Mention> found) : IRecognizer
{
    private readonly QuantityReader<DurationUnit> reader = new(DurationUnit.Read);
    private int at;

    /// <inheritdoc/>
    public void ReadTo(int end)
    {
        while ((at = reader.Next(text, at, Quantities.Openers | Marks.Amount, Marks.TimeUnit)) < end)
        {
            if (DurationPhrases.TryRead(text, at, out var phrase))
            {
                if (!DurationContext.IsFrequency(text, at, phrase.End)) found.Add(Mention(text, phrase));
                at = phrase.End;
                continue;
            }

            at = reader.Read(text, at);
            if (reader.Groups.Length > 0) Add(text, reader, found);
        }
    }

    private static void Add(SourceText text, QuantityReader<DurationUnit> reader, List<Mention> found)
    {
        var chain = reader.Chain;
        var start = chain[reader.Groups[0].First].Start;
        var approximate = text.IsApproximate(start);
        // Nobody's age is told in minutes.
        var age = chain[^1].Unit!.Unit > TimeUnit.Minute && (DurationContext.IsAge(text, start, chain[^1].End, reader.Groups[0].Kind == GroupKind.Range) || HasAge(chain));
        var governed = true;
        foreach (var group in reader.Groups)
        {
            // What stands before the chain governs its quantities up to the first unit: "every two or three weeks".
            var end = chain[group.Last].End;
            var skip = governed && DurationContext.IsFrequency(text, start, end);
            governed &= end == chain[group.Last].NumberEnd;
            // "every 6 weeks through 24 weeks" goes on for so long.
            if (skip && group.Kind == GroupKind.Range && DurationContext.EndsFrequency(text, in chain[group.First], in chain[group.Last])) found.Add(Mention(text, in chain[group.Last], in chain[group.Last], age, approximate: false));
            if (skip || DurationContext.IsFactor(text, end) || DurationContext.IsOfGestation(text, chain[group.First].Start) || DurationContext.IsLabel(text, chain[group.First].Start) || DurationContext.IsRule(text, chain[group.First].Start, chain[group.First].NumberEnd) || DurationContext.IsName(text, chain[group.First].NumberEnd)
                || DurationContext.IsArticle(text, chain[group.First].Start, chain[group.First].NumberEnd)) continue;

            if (group.Kind == GroupKind.Range)
            {
                found.Add(Mention(text, in chain[group.First], in chain[group.Last], age, approximate));
                continue;
            }

            for (var k = group.First; k <= group.Last; k++) found.Add(Mention(text, in chain[k], in chain[k], age, approximate));
        }
    }

    private static bool HasAge(ReadOnlySpan<Quantity<DurationUnit>> chain)
    {
        foreach (ref readonly var quantity in chain)
        {
            if (quantity.Unit is { IsAge: true }) return true;
        }

        return false;
    }

    private static DurationMention Mention(SourceText text, in Quantity<DurationUnit> first, in Quantity<DurationUnit> last, bool age, bool approximate)
    {
        var span = text.Span(first.Start, last.End - 1);
        var isRange = first.Start != last.Start;
        return new()
        {
            Text = span.ToString(),
            Offset = text[first.Start].Start,
            Length = span.Length,
            Kind = age ? DurationKind.Age : DurationKind.Duration,
            Iso8601 = isRange ? null : last.Unit!.Iso8601(last.Value),
            Low = isRange ? first.Unit!.Iso8601(first.Value) : null,
            High = isRange ? last.Unit!.Iso8601(last.Value) : null,
            Approximate = approximate || text.IsApproximate(first.Start),
            Comparator = DurationContext.Comparator(text, first.Start, last.End, age),
        };
    }

    private static DurationMention Mention(SourceText text, DurationPhrase phrase)
    {
        var span = text.Span(phrase.Start, phrase.End - 1);
        return new()
        {
            Text = span.ToString(),
            Offset = text[phrase.Start].Start,
            Length = span.Length,
            Iso8601 = phrase.Unit.Iso8601(phrase.Value),
            Approximate = phrase.Approximate || text.IsApproximate(phrase.Start),
            Comparator = DurationContext.Comparator(text, phrase.Start, phrase.End, isAge: false),
        };
    }
}
