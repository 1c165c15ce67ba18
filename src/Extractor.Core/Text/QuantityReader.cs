using System.Runtime.InteropServices;

namespace Extractor.Text;

/// <summary>A unit, as far as a chain of quantities needs to know it.</summary>
/// <typeparam name="TUnit">The unit itself.</typeparam>
internal interface IUnit<in TUnit>
{
    /// <summary>Whether quantities in both units can be the ends of one range.</summary>
    bool Measures(TUnit other);

    /// <summary>A value in this unit as a number that can be compared with those of other units that measure the same.</summary>
    decimal Magnitude(decimal value);

    /// <summary>Whether a medicine of several parts can be given in this unit: "37.5-25 mg" of two.</summary>
    bool IsOfParts { get; }
}

/// <summary>Reads the unit behind a number.</summary>
/// <returns>The unit and the position behind it; null when there is none.</returns>
internal delegate TUnit? UnitReader<TUnit>(SourceText text, int numberEnd, out int end);

/// <summary>What joins a quantity to the one before it.</summary>
internal enum Joint : byte
{
    None,
    Comma,
    And,
    Slash,
    Range,
}

/// <summary>A number and, when one is printed behind it, its unit.</summary>
/// <param name="Start">Position of the number.</param>
/// <param name="NumberEnd">Position behind the number.</param>
/// <param name="Value">The value.</param>
/// <param name="Scale">What the number's own "million" or "× 10^6" has multiplied it by.</param>
/// <param name="Joint">What joins it to the quantity before.</param>
/// <param name="Unit">The unit; a quantity without one takes that of the next in the chain.</param>
/// <param name="End">Position behind number and unit.</param>
internal readonly record struct Quantity<TUnit>(int Start, int NumberEnd, decimal Value, decimal Scale, Joint Joint, TUnit? Unit, int End)
    where TUnit : class
{
    /// <summary>Whether the spread of the value stands in brackets behind it: 63.4 (9.8).</summary>
    public bool HasSpread { get; init; }
}

/// <summary>How the quantities of a group make one mention.</summary>
internal enum GroupKind : byte
{
    Single,
    Range,
    List,
}

/// <summary>Quantities that make one mention: one, the two ends of a range, or a list with slashes.</summary>
internal readonly record struct QuantityGroup(GroupKind Kind, int First, int Last);

/// <summary>
/// Reads quantities that share a unit: "10, 20 and 40 mg", "12- to 18-month", "50/75/100 MBq". Its grammar:
/// <code>
/// chain    = quantity { joint quantity }
/// quantity = number [ "±" number ] [ "(" same number ")" ] [ "(" spread ")" ] [ unit ]
/// spread   = { number | "%" | dash | "range" | "IQR" | "CI" | "SD" ... }, as in "12.3 (95% CI 8.1–16.2) months"
/// joint    = "," | [ "," ] ( "and" | "und" | "or" | "and/or" | "vs" | "→" | [ "as" ] "compared with" ) | "/" | dash | "to" | "through" | "up to"
/// </code>
/// </summary>
/// <param name="readUnit">Reads the unit.</param>
internal sealed class QuantityReader<TUnit>(UnitReader<TUnit> readUnit)
    where TUnit : class, IUnit<TUnit>
{
    private const int LongestChain = 32;

    // How many tokens before a unit the first number of its chain may stand.
    private const int Reach = 40;

    // What words can stand inside a chain: all else parts a number from the unit behind it.
    private const WordClass Inside = WordClass.Cardinal | WordClass.QuantityLink | WordClass.SpreadWord | WordClass.TimeAdjective | WordClass.CellWord
        | WordClass.AmountWord | WordClass.VagueAmount | WordClass.YearPart;

    private int unitAt = -1;
    private int chainAt;

    private readonly List<Quantity<TUnit>> chain = [];
    private readonly List<QuantityGroup> groups = [];

    /// <summary>The quantities read last; each has a unit unless it belongs to no group.</summary>
    public ReadOnlySpan<Quantity<TUnit>> Chain => CollectionsMarshal.AsSpan(chain);

    /// <summary>The mentions that they make, in order.</summary>
    public ReadOnlySpan<QuantityGroup> Groups => CollectionsMarshal.AsSpan(groups);

    /// <summary>
    /// The first position, from one on, where a quantity can start and that only numbers, marks and linking words part from the
    /// unit behind it; positions must ascend.
    /// </summary>
    /// <param name="text">The text.</param>
    /// <param name="i">Where to start.</param>
    /// <param name="openers">What quantities start with.</param>
    /// <param name="units">What units are among the words.</param>
    public int Next(SourceText text, int i, Marks openers, Marks units)
    {
        while (true)
        {
            if (unitAt < i)
            {
                chainAt = unitAt = text.Next(i, units);
                if (unitAt == text.Count) return unitAt;
                var first = Math.Max(i, unitAt - Reach);
                while (chainAt > first && IsInside(text, chainAt - 1)) chainAt--;
            }

            i = text.Next(Math.Max(i, chainAt), openers);
            if (i <= unitAt) return i;
        }
    }

    private static bool IsInside(SourceText text, int i) => text[i].Kind switch
    {
        TokenKind.Word => text[i].Length == 1 || text.IsAny(i, Inside),
        TokenKind.Number or TokenKind.Symbol => true,
        _ => false,
    };

    /// <summary>Reads the chain that starts at a position.</summary>
    /// <returns>The position to go on from, behind everything that was read.</returns>
    public int Read(SourceText text, int i)
    {
        chain.Clear();
        groups.Clear();
        if (!Quantities.IsNumberStart(text, i) || !Quantities.CanGoOn(text, i) || !Quantities.CanStart(text, i)) return i + 1;

        var resume = i + 1;
        var next = i;
        if (Quantities.TryReadCompared(text, i, out var compared, out var start))
        {
            chain.Add(new(start, compared.End, compared.Value, 1, Joint.None, null, compared.End));
        }

        var joint = chain.Count > 0 ? Joint.And : Joint.None;
        while (chain.Count < LongestChain && Quantities.TryReadNumber(text, next, out var number, out var scale))
        {
            var unit = readUnit(text, number.End, out var end);
            var spread = unit is null ? Quantities.SkipSpread(text, number.End) : number.End;
            if (spread > number.End)
            {
                // "4.2 (1.1–9.0) × 10^6 cells", "421 (277–467) million cells"
                var isScaled = Quantities.TryReadPower(text, number with { End = spread }, out var power, out var behind) || Quantities.TryReadScale(text, spread, out power, out behind);
                if (isScaled && Quantities.CanScale(number.Value, power)) (number, scale, spread) = (number with { Value = number.Value * power }, power, behind);
                unit = readUnit(text, spread, out end);
                end = Math.Max(end, spread);
            }
            else if (unit is null) end = Quantities.SkipHangingHyphen(text, number.End);

            // Both have a spread or none has: "63.4 (9.8) and 61.2 (10.1) years", "16.0 (13.9–18.2) and 11.3 months (9.3–13.1)".
            if (chain.Count > 0 && chain[^1] is { Unit: null } bare && bare.HasSpread != (spread > number.End || (bare.HasSpread && unit is not null && text.Is(end, '('))))
            {
                chain.Clear();
                joint = Joint.None;
            }

            chain.Add(new(next, number.End, number.Value, scale, joint, unit, end) { HasSpread = spread > number.End });
            resume = end;
            joint = Quantities.ReadJoint(text, end, out next);
            // "[6.2; 11.0 months]"
            if (joint == Joint.None && chain.Count == 1 && text.Is(end, ';') && (text.Is(i - 1, '(') || Quantities.OpensInterval(text, i))) (joint, next) = (Joint.Range, end + 1);
            if (joint == Joint.None) break;
        }

        while (chain.Count > 0 && chain[^1].Unit is null) chain.RemoveAt(chain.Count - 1);
        if (chain.Count > 0)
        {
            var isRange = chain.Count > 1 && chain[1].Joint switch
            {
                Joint.And => Quantities.FollowsBetween(text, i),
                Joint.Comma => chain.Count == 2 && Quantities.OpensInterval(text, i),
                _ => false,
            };
            if (isRange) chain[1] = chain[1] with { Joint = Joint.Range };
            PartHyphens(text);
            ShareUnits(text);
            Group(text);
        }

        return resume;
    }

    // "0-1-6 months": three or more numbers that rise behind hyphens are a list; so are "37.5-25 mg", the strengths of a combination.
    private void PartHyphens(SourceText text)
    {
        for (var first = 0; first < chain.Count - 1; first++)
        {
            var (last, rises) = (first, true);
            while (last + 1 < chain.Count && chain[last + 1].Joint == Joint.Range && IsBehindHyphen(text, last)) rises &= chain[last].Value < chain[++last].Value;
            var isList = rises ? last - first > 1 : chain[^1].Unit!.IsOfParts;
            if (!isList) continue;
            for (var k = first + 1; k <= last; k++) chain[k] = chain[k] with { Joint = Joint.And };
        }
    }

    private bool IsBehindHyphen(SourceText text, int k) =>
        chain[k].Unit is null && chain[k].End == chain[k].NumberEnd && text.IsGlued(chain[k].End, '-') && text.IsGlued(chain[k + 1].Start) && chain[k + 1].Start == chain[k].End + 1;

    // From right to left: a bare number takes the unit of its right neighbour if the joint lets it.
    private void ShareUnits(SourceText text)
    {
        var bareRun = 0;
        while (chain[bareRun].Unit is null) bareRun++;
        var lost = bareRun > 0 && !(bareRun == 1 && chain[1].Joint == Joint.Slash) && Quantities.IsLabelled(text, chain[0].Start, IsBehindHyphen(text, 0) ? Joint.Range : chain[1].Joint);

        for (var k = chain.Count - 2; k >= 0; k--)
        {
            if (chain[k].Unit is not null) continue;
            var right = chain[k + 1];
            if (right.Unit is null || (lost && k < bareRun)) continue;
            var value = chain[k].Scale == 1 && Quantities.CanScale(chain[k].Value, right.Scale) ? chain[k].Value * right.Scale : chain[k].Value;
            var shares = right.Joint switch
            {
                // "6-8/24 or 10 mg": a list with slashes has its unit at its end.
                Joint.And when chain[k].Joint == Joint.Slash => k + 2 < chain.Count && chain[k + 2].Joint == Joint.Slash,
                Joint.Range => value < right.Value || (value > right.Value && text.Is(chain[0].Start - 1, "from")),
                Joint.Comma => IsList(k),
                _ => true,
            };
            if (shares) chain[k] = chain[k] with { Unit = right.Unit, End = chain[k].NumberEnd, Value = value, Scale = right.Scale };
        }
    }

    // A comma alone joins two numbers only within a longer list: "10, 20, 40 mg", "10, 20 and 40 mg", "6-17, 18-64 and 65 years".
    private bool IsList(int k) =>
        (k + 2 < chain.Count && chain[k + 2].Joint is Joint.Comma or Joint.And) || (k > 0 && chain[k].Joint == Joint.Comma)
        || (k + 3 < chain.Count && chain[k + 2].Joint == Joint.Range && chain[k + 3].Joint is Joint.Comma or Joint.And);

    private void Group(SourceText text)
    {
        for (var k = 0; k < chain.Count; k++)
        {
            if (chain[k].Unit is not { } unit) continue;
            var last = k;
            var kind = GroupKind.Single;
            if (k + 1 < chain.Count && chain[k + 1] is { Joint: Joint.Range, Unit: { } upper } high
                && unit.Measures(upper) && unit.Magnitude(chain[k].Value) < upper.Magnitude(high.Value)
                && !(chain[k].End > chain[k].NumberEnd && Quantities.AreCombined(text, chain[0].Start, chain[k].End)))
            {
                (kind, last) = (GroupKind.Range, k + 1);
            }
            else
            {
                while (chain[last].End == chain[last].NumberEnd && last + 1 < chain.Count && chain[last + 1] is { Joint: Joint.Slash, Unit: not null }) last++;
                if (last > k) kind = GroupKind.List;
            }

            groups.Add(new(kind, k, last));
            k = last;
        }
    }
}
