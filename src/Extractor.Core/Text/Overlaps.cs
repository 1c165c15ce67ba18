using System.Buffers;
using System.Runtime.InteropServices;
using Extractor.Dates;

namespace Extractor.Text;

/// <summary>Decides between mentions that claim the same characters.</summary>
internal static class Overlaps
{
    /// <summary>
    /// Sorts mentions by offset and keeps, of those that overlap, the longest; of equally long ones, the one whose type is
    /// the most specific.
    /// </summary>
    public static List<Mention> Resolve(List<Mention> found)
    {
        Sort(CollectionsMarshal.AsSpan(found));
        var kept = new List<Mention>(found.Count);
        foreach (var mention in found)
        {
            var stronger = true;
            while (kept.Count > 0 && kept[^1].Offset + kept[^1].Length > mention.Offset)
            {
                stronger = IsStronger(mention, kept[^1]);
                if (!stronger) break;
                kept.RemoveAt(kept.Count - 1);
            }

            if (stronger) kept.Add(mention);
        }

        return kept;
    }

    // By offset, the longest first.
    private static void Sort(Span<Mention> mentions)
    {
        var keys = ArrayPool<long>.Shared.Rent(mentions.Length);
        for (var i = 0; i < mentions.Length; i++) keys[i] = ((long)mentions[i].Offset << 32) + int.MaxValue - mentions[i].Length;
        keys.AsSpan(0, mentions.Length).Sort(mentions);
        ArrayPool<long>.Shared.Return(keys);
    }

    private static bool IsStronger(Mention mention, Mention other) =>
        mention.Length != other.Length ? mention.Length > other.Length : Specificity(mention) > Specificity(other);

    private static int Specificity(Mention mention) => mention switch
    {
        EmailMention => 5,
        DosageMention => 4,
        DateExpression => 3,
        DurationMention => 2,
        _ => 1,
    };
}
