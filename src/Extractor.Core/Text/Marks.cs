using System.Numerics;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace Extractor.Text;

/// <summary>What readers look for in a token: each skips all others, many at a time (<see cref="SourceText.Next(int, Marks)"/>).</summary>
[Flags]
internal enum Marks : ushort
{
    None = 0,

    /// <summary>Digits.</summary>
    Number = 1 << 0,

    /// <summary>A number word, or the sign of a fraction.</summary>
    Cardinal = 1 << 1,

    /// <summary>A word that stands for an amount or a unit of time, number words among them.</summary>
    Amount = 1 << 2,

    /// <summary>A word that can open a date.</summary>
    DateOpener = 1 << 3,

    /// <summary>A unit of time or a part of the day.</summary>
    TimeUnit = 1 << 4,

    /// <summary>A unit that doses are given in.</summary>
    DoseUnit = 1 << 5,

    /// <summary>A country, the last letter of U.S. and U.K., or what tells the country of a company: a legal form, an exchange, its ISIN.</summary>
    Country = 1 << 6,

    /// <summary>"@" or the word at.</summary>
    At = 1 << 7,

    /// <summary>A plus sign or an opening bracket: a phone number may start there.</summary>
    Opening = 1 << 8,

    /// <summary>A full stop, an exclamation or a question mark.</summary>
    Stop = 1 << 9,

    /// <summary>A colon.</summary>
    Colon = 1 << 10,

    /// <summary>The first token of a line.</summary>
    Line = 1 << 11,

    /// <summary>A web address.</summary>
    Url = 1 << 12,

    /// <summary>A word of contact blocks.</summary>
    Contact = 1 << 13,

    /// <summary>A word that tells of an event; see <see cref="Lexicon.TellingOfEvents"/>.</summary>
    Event = 1 << 14,

    /// <summary>A word of two letters and more that starts with a small one.</summary>
    Small = 1 << 15,
}

/// <summary>Searches for marks sixteen at a time.</summary>
internal static class MarkSearch
{
    /// <summary>How many places have one of some marks.</summary>
    public static int Count(ReadOnlySpan<Marks> marks, Marks wanted)
    {
        var rest = MemoryMarshal.Cast<Marks, ushort>(marks);
        var mask = Vector256.Create((ushort)wanted);
        var count = 0;
        for (; rest.Length >= Vector256<ushort>.Count; rest = rest[Vector256<ushort>.Count..])
            count += Vector256<ushort>.Count - BitOperations.PopCount(Vector256.Equals(Vector256.Create(rest) & mask, Vector256<ushort>.Zero).ExtractMostSignificantBits());
        foreach (var mark in rest) count += (mark & (ushort)wanted) != 0 ? 1 : 0;
        return count;
    }

    /// <summary>The first place from one on and before another that has one of some marks; that other when there is none.</summary>
    /// <param name="marks">The marks; those from the end on are not asked for.</param>
    /// <param name="start">Where to start.</param>
    /// <param name="end">Where to end.</param>
    /// <param name="wanted">The marks to look for.</param>
    public static int Next(ReadOnlySpan<Marks> marks, int start, int end, Marks wanted)
    {
        var all = MemoryMarshal.Cast<Marks, ushort>(marks);
        var mask = Vector256.Create((ushort)wanted);
        var i = start;
        for (; i < end && i <= all.Length - Vector256<ushort>.Count; i += Vector256<ushort>.Count)
        {
            var found = Vector256.Create(all[i..]) & mask;
            if (found != Vector256<ushort>.Zero)
                return Math.Min(end, i + BitOperations.TrailingZeroCount(~Vector256.Equals(found, Vector256<ushort>.Zero).ExtractMostSignificantBits()));
        }

        while (i < end && (all[i] & (ushort)wanted) == 0) i++;
        return Math.Min(end, i);
    }

    /// <summary>The last place before another that has one of some marks; -1 when there is none.</summary>
    public static int Last(ReadOnlySpan<Marks> marks, int end, Marks wanted)
    {
        var all = MemoryMarshal.Cast<Marks, ushort>(marks);
        var mask = Vector256.Create((ushort)wanted);
        var i = end;
        for (; i >= Vector256<ushort>.Count; i -= Vector256<ushort>.Count)
        {
            var found = Vector256.Create(all[(i - Vector256<ushort>.Count)..]) & mask;
            if (found != Vector256<ushort>.Zero)
                return i - 1 - BitOperations.LeadingZeroCount(~Vector256.Equals(found, Vector256<ushort>.Zero).ExtractMostSignificantBits() << Vector256<ushort>.Count);
        }

        while (--i >= 0 && (all[i] & (ushort)wanted) == 0) continue;
        return i;
    }
}
