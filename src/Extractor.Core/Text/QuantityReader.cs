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
                // "4.2 (1.1–9.0) × 10^6 cells"
                if (Quantities.TryReadPower(text, number with { End = spread }, out var power, out var behind)) (number, scale, spread) = (number with { Value = number.Value * power }, power, behind);
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
            ShareUnits(text);
            Group(text);
        }

        return resume;
    }

    // From right to left: a bare number takes the unit of its right neighbour if the joint lets it.
    private void ShareUnits(SourceText text)
    {
        var bareRun = 0;
        while (chain[bareRun].Unit is null) bareRun++;
        var lost = bareRun > 0 && !(bareRun == 1 && chain[1].Joint == Joint.Slash) && Quantities.IsLabelled(text, chain[0].Start, chain[1].Joint);

        for (var k = chain.Count - 2; k >= 0; k--)
        {
            if (chain[k].Unit is not null) continue;
            var right = chain[k + 1];
            if (right.Unit is null || (lost && k < bareRun)) continue;
            var value = chain[k].Scale == 1 ? chain[k].Value * right.Scale : chain[k].Value;
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

/// <summary>The parts of a chain of quantities that do not depend on its units.</summary>
internal static class Quantities
{
    /// <summary>What the first token of a number is among: digits, a number word, the sign of a fraction, a point.</summary>
    public const Marks Openers = Marks.Number | Marks.Cardinal | Marks.Stop;

    /// <summary>Whether a token can be the first of a number.</summary>
    public static bool IsNumberStart(SourceText text, int i) => text[i].Kind switch
    {
        TokenKind.Number => true,
        TokenKind.Word => text.Is(i, WordClass.Cardinal),
        _ => NumberReader.IsFraction(text[i].Code) || (text[i].Code == '.' && text.IsGluedNumber(i + 1)),
    };

    /// <summary>Whether what follows a number's first token can belong to a quantity: not the words and marks behind most numbers.</summary>
    public static bool CanGoOn(SourceText text, int i)
    {
        ref readonly var next = ref text[i + 1];
        return next.Kind switch
        {
            TokenKind.Word => Lexicon.Classes(next.Code).HasAny(BehindNumber) || next.Gap == Gap.None || next.Length <= LongestUnit,
            TokenKind.Symbol => next.Code is not (')' or ';' or ':' or ']' or '%' or '"' or '\'') || (next.Code is '\'' && text.IsGluedNumber(i + 2)) || (next.Code is ';' && text.IsNumber(i + 2)),
            TokenKind.Number => next.Gap != Gap.Paragraph,
            _ => false,
        };
    }

    private const int LongestUnit = 2;

    private const WordClass BehindNumber = WordClass.DoseUnit | WordClass.TimeUnit | WordClass.Cardinal | WordClass.TimeAdjective | WordClass.CellWord
        | WordClass.Link | WordClass.Article | WordClass.DayPart | WordClass.YearPart | WordClass.DoseWord;

    /// <summary>Whether a number can start here: not inside a code (CLR-131, B12, v1.2), an amount of money or a tag.</summary>
    public static bool CanStart(SourceText text, int i)
    {
        var before = text[i - 1];
        if (before.Kind == TokenKind.Symbol && text.IsNear(i) && before.Code is '$' or '€' or '£' or '¥') return false;
        if (IsTornDecimal(text, i)) return false;
        if (!text.IsGlued(i) || before.Kind == TokenKind.Edge) return true;
        return before.Kind switch
        {
            TokenKind.Word when text.Is(i - 1, "x") => !text.IsGlued(i - 1) || (text.IsNumber(i - 2) && !text.IsGlued(i - 2)),
            TokenKind.Word => text[i].Kind != TokenKind.Word && IsRunningText(text.Span(i - 1)) && !text.IsAny(i - 1, WordClass.DoseUnit | WordClass.TimeUnit),
            TokenKind.Number or TokenKind.Url => text[i].Kind == TokenKind.Word || text[i].Kind == TokenKind.Symbol,
            _ => before.Code switch
            {
                '#' or '@' or '_' or '\\' => false,
                '-' => text.Text[before.Start] == '\u2014' || !text.IsGlued(i - 1) || text[i - 2].Kind is TokenKind.Edge or TokenKind.Symbol,
                '.' or ',' or '/' or ':' => !text.IsGlued(i - 1) || text[i - 2].Kind is not TokenKind.Number,
                _ => true,
            },
        };
    }

    // The "5" of "2 . 5" and of "12 .5", the ".5" of "12 .5": a scan has torn the number apart.
    private static bool IsTornDecimal(SourceText text, int i)
    {
        var point = text.Is(i, '.') ? i : i - 1;
        return text.Is(point, '.') && text[point].Gap == Gap.Space && text[i].Gap <= Gap.Space && text.IsNumber(point - 1);
    }

    /// <summary>
    /// Reads a number as quantities print it: also 1 × 10^6, 1x10⁶, 10**6, 1e6, "185 ± 10" and "twelve (12)".
    /// </summary>
    /// <param name="text">The text.</param>
    /// <param name="i">Where the number starts.</param>
    /// <param name="number">The number.</param>
    /// <param name="scale">What a power of ten or a word such as million has multiplied it by; 1 when there is none.</param>
    public static bool TryReadNumber(SourceText text, int i, out Number number, out decimal scale)
    {
        scale = 1;
        if (!NumberReader.TryRead(text, i, out number)) return false;
        if (!number.InWords && text.Is(number.End - 1, WordClass.Cardinal)) scale = text.Word(number.End - 1).Number;

        // Most numbers have a word behind them, which is the unit.
        if (text[number.End] is { Kind: TokenKind.Word, Length: > 1 }) return true;
        if (TryReadPower(text, number, out var power, out var end) && number.Value * power < 1e24m)
        {
            scale = power;
            number = number with { Value = number.Value * power, End = end };
        }

        var behind = number.End;
        if (text.Is(behind, '±')) behind++;
        else if (text.Is(behind, '+') && text.Is(behind + 1, '/') && text.Is(behind + 2, '-')) behind += 3;
        if (behind > number.End && text.IsNear(number.End) && text.IsNear(behind) && NumberReader.TryRead(text, behind, out var tolerance)) number = number with { End = tolerance.End };

        if (text.Is(number.End, '(') && text.IsOnLine(number.End) && NumberReader.TryRead(text, number.End + 1, out var again)
            && again.Value == number.Value && text.Is(again.End, ')'))
        {
            number = number with { End = again.End + 1 };
        }

        return true;
    }

    /// <summary>Reads what joins two quantities; <paramref name="next"/> is where the second one's number starts.</summary>
    public static Joint ReadJoint(SourceText text, int i, out int next)
    {
        next = i;
        if (!text.IsNear(i)) return Joint.None;
        var joint = Joint.None;
        if (text.Is(next, ','))
        {
            joint = Joint.Comma;
            next++;
        }

        if (text.IsAny(next, "and", "or", "und") || text.Is(next, '&') || (text.Is(next, '→') && text.IsOnLine(next)) || text.IsAny(next, "vs", "versus", "v"))
        {
            joint = Joint.And;
            if (text.IsAny(next, "vs", "v") && text.Is(next + 1, '.')) next++;
            if (text.Is(next, "and") && text.Is(next + 1, '/') && text.Is(next + 2, "or")) next += 2;
            next++;
        }
        else if (joint == Joint.None && text.Is(next, "compared") && text.IsAny(next + 1, "with", "to")) (joint, next) = (Joint.And, next + 2);
        else if (joint == Joint.None && text.Is(next, "as") && text.Is(next + 1, "compared") && text.IsAny(next + 2, "with", "to")) (joint, next) = (Joint.And, next + 3);
        else if (joint == Joint.None)
        {
            if (text.IsAny(next, "to", "through", "thru")) (joint, next) = (Joint.Range, next + 1);
            else if (text.Is(next, "up") && text.Is(next + 1, "to")) (joint, next) = (Joint.Range, next + 2);
            // A dash that opens a line is a bullet.
            else if ((text.Is(next, '-') && text.IsOnLine(next)) || text.Is(next, '~')) (joint, next) = (Joint.Range, next + 1);
            else if (text.Is(next, '/')) (joint, next) = (Joint.Slash, next + 1);
            if (joint == Joint.Range && text.Is(next, '-') && text.IsGlued(next)) next++;
            // "6 months to less than 18 years"
            if (joint == Joint.Range && text.Is(next, "less") && text.Is(next + 1, "than")) next += 2;
            else if (joint == Joint.Range && text.IsAny(next, "under", "below")) next++;
        }

        if (joint is Joint.Range or Joint.And)
        {
            while (text[next] is { Kind: TokenKind.Symbol, Code: '<' or '>' or '=' or '≤' or '≥' or '⩽' or '⩾' or '~' or '≈' }) next++;
        }

        return text.IsNear(next) ? joint : Joint.None;
    }

    /// <summary>The position behind the hyphen of "12- to 18-month", "6-, 12-", "30-/60-day" and "two-to-three" and the plus of "0.9+ to" and "0.9+ – 7"; otherwise the same.</summary>
    public static int SkipHangingHyphen(SourceText text, int i) =>
        text.IsAny(i, '-', '+') && text.IsGlued(i) && (text.IsAny(i + 1, ',', '&') || text.Is(i + 1, '/') || text.IsAny(i + 1, "to", "and", "or") || (text.Is(i, '+') && text.Is(i + 1, '-'))) ? i + 1 : i;

    /// <summary>
    /// Reads the number without a unit that the one at a position is compared with, when words part the two: "11.3 for the drug
    /// versus 7.4 months", "improved to 11.3 from 7.4 months".
    /// </summary>
    public static bool TryReadCompared(SourceText text, int i, out Number number, out int start)
    {
        const int Furthest = 9;
        number = default;
        start = i;
        var versus = text.Is(i - 1, '.') ? i - 2 : i - 1;
        var isChange = text.Is(versus, "from");
        if (!isChange && !text.IsAny(versus, "vs", "versus", "v") && !(text.IsAny(versus, "with", "to") && text.Is(versus - 1, "compared"))) return false;
        if (IsCountedBack(text, i)) return false;
        var last = versus - 1;
        if (!isChange)
        {
            while (last > i - Furthest && IsNameOfGroup(text, last)) last--;
            if (!text.IsAny(last + 1, "for", "with", "in", "on")) return false;
        }

        if (!text.IsNumber(last) || !text.IsNear(last + 1)) return false;
        start = last;
        if (text.IsGlued(last) && text.IsAny(last - 1, '.', '·') && text.IsGlued(last - 1) && text.IsNumber(last - 2)) start = last - 2;
        return CanStart(text, start) && !IsOfRatio(text, start) && (!isChange || text.Is(start - 1, "to")) && NumberReader.TryRead(text, start, out number) && number.End == last + 1;
    }

    // "the hazard ratio was 0.62", "the rate rose to 4.2"
    private static bool IsOfRatio(SourceText text, int start)
    {
        const int Reach = 4;
        for (var k = start - 1; k >= start - Reach && text[k].Kind == TokenKind.Word; k--)
        {
            if (text.IsAny(k, "ratio", "rate", "index", "score", "orr", "hr")) return true;
        }

        return false;
    }

    // "rose to 450 from 12 months earlier"
    private static bool IsCountedBack(SourceText text, int i)
    {
        const int Reach = 4;
        for (var k = i + 1; k < i + Reach && text.IsOnLine(k); k++)
        {
            if (text.IsAny(k, "earlier", "ago", "before", "prior", "previously")) return true;
        }

        return false;
    }

    // The words between a value and its "versus": in the drug arm.
    private static bool IsNameOfGroup(SourceText text, int i) =>
        (text[i].Kind == TokenKind.Word && text.IsNear(i + 1) && !text.IsAny(i, WordClass.DoseUnit | WordClass.TimeUnit | WordClass.Cardinal)) || text.IsGlued(i, '-');

    /// <summary>Whether a number is the first of an interval: "(95% CI: 5.1, 9.9", "(range, 1.4, 25.3", "[6.2; 11.0".</summary>
    public static bool OpensInterval(SourceText text, int i)
    {
        var k = text.IsAny(i - 1, ',', ':', '=') ? i - 2 : i - 1;
        return text.Is(k, WordClass.SpreadWord) ? text.IsAny(k, "ci", "cl", "cri", "hdi", "iqr", "range", "interval", "limits") : text.Is(i - 1, '[');
    }

    /// <summary>The position behind the spread that stands in brackets behind a number: "(9.8)", "(2–9)", "(95% CI, 8.1 to 16.2)"; otherwise the same.</summary>
    public static int SkipSpread(SourceText text, int i)
    {
        const int Longest = 20;
        if (!text.IsAny(i, '(', '[') || !text.IsOnLine(i)) return i;
        var (figures, share, more) = (0, false, false);
        for (var k = i + 1; k < i + Longest && text.IsNear(k); k++)
        {
            // "(20%)" is a share, "(20)" and "(95% CI 18–22)" are spreads.
            if (text.IsAny(k, ')', ']')) return figures > 0 && (more || !share) ? k + 1 : i;
            if (text.IsNumber(k)) figures++;
            else if (text[k].Kind == TokenKind.Word)
            {
                // "10 (n = 3) or 20 mg"
                if (!text.Is(k, WordClass.SpreadWord) && !(text.Is(k, "n") && text.Is(k + 1, '='))) return i;
                more = true;
            }
            else if (text.Is(k, '%')) share = true;
            else if (text[k].Code is '-' or '±' or '+' or '/' or '<' or '>' or '≤' or '≥' or ':' or ';' or '=' or '~' or '×' or '^') more = true;
            else if (text[k].Code is not ('.' or ',' or '·') && !(text[k].Kind == TokenKind.Symbol && Superscript(text[k].Code) >= 0)) return i;
        }

        return i;
    }

    /// <summary>
    /// Whether a hyphen joins the strengths of a combination and not the ends of a range: "hydrocodone/acetaminophen 5 mg-325 mg".
    /// </summary>
    public static bool AreCombined(SourceText text, int start, int hyphen) =>
        text.IsGlued(hyphen) && text.IsGlued(hyphen + 1) && text[start - 1].Kind == TokenKind.Word && text.IsGlued(start - 1)
        && text.IsAny(start - 2, '/', '-') && text.IsGlued(start - 2) && text[start - 3].Kind == TokenKind.Word;

    /// <summary>Whether "between" stands before the number, perhaps with a comparator.</summary>
    public static bool FollowsBetween(SourceText text, int i)
    {
        var k = i - 1;
        while (k >= i - 3 && text[k].Kind == TokenKind.Symbol) k--;
        return text.Is(k, "between");
    }

    /// <summary>
    /// Whether a number that a joint follows is named rather than counted: Day 1, Cohort 3, Phase 2, n = 12, June 3, CLR 131, in 2019.
    /// </summary>
    public static bool IsLabelled(SourceText text, int i, Joint joint)
    {
        var k = i - 1;
        if (text.Is(k, '#') || (text.Is(k, '=') && joint != Joint.Range)) return true;
        if (text.Is(k, '.') && text.Is(k - 1, "no")) return true;
        // "15 mCi/m2 x 2 and 30 mg/m2"
        if (joint is Joint.And or Joint.Comma && (text.Is(k, "x") || text.Is(k, '×')) && text[k].Gap == Gap.Space && (!text.IsNumber(k - 1) || text.IsGlued(k - 1))) return true;
        if (text.Is(k, '-') && text.IsGlued(k)) k--;
        if (text[k].Kind != TokenKind.Word || text[k + 1].Gap > Gap.Space) return false;
        if (text.Is(k, WordClass.Label) || text.Is(k, WordClass.Month)) return !(text.Is(k, WordClass.TimeUnit) && text.IsPlural(k) && (text.IsNumber(k - 1) || text.Is(k - 1, WordClass.Cardinal)));
        if (text.Int(i) is >= 1900 and < 2100 && text.IsAny(k, "in", "since", "by", "until", "during")) return true;
        return joint is Joint.And or Joint.Comma && text[k].Length >= 3 && IsUpper(text.Span(k)) && text.Int(i) >= 100;
    }

    /// <summary>Reads the power of ten that multiplies a number, from the end of the number on.</summary>
    public static bool TryReadPower(SourceText text, Number number, out decimal power, out int end)
    {
        power = 1;
        end = number.End;
        var i = end;

        if (text.Is(i, "e") && text.IsGlued(i))
        {
            if (text.Is(i + 1, '+') && text.IsGlued(i + 1)) i++;
            return text.IsGlued(i + 1) && Raise(text.Int(i + 1), i + 2, out power, out end);
        }

        // "450M cells"
        if (text.IsGlued(i) && text[i].Length == 1 && text.IsCapital(i) && text.IsAny(i, "m", "b") && text.IsNear(i + 1) && text.IsAny(i + 1, "cells", "cfu", "car"))
        {
            (power, end) = (text.Is(i, "m") ? 1e6m : 1e9m, i + 1);
            return true;
        }

        var times = text.IsOnLine(i) && text.IsNear(i + 1) && (text.Is(i, "x") || text.IsAny(i, '×', '·', '*'));
        if (times && text.IsNumber(i + 1))
        {
            if (text.Int(i + 1) == 10) return TryReadExponent(text, i + 2, true, out power, out end);
            // 1 x 1014: the superscript was lost.
            var digits = text.Int(i + 1);
            return !text.IsAny(i + 2, "mg", "g", "mcg", "ml") && digits is (> 100 and < 110) or (>= 1000 and < 1020) && Raise(digits % (digits < 1000 ? 10 : 100), i + 2, out power, out end);
        }

        if (number.Value != 10 || number.InWords || !TryReadExponent(text, i, false, out power, out end)) return false;
        power /= 10;
        return true;
    }

    private static bool TryReadExponent(SourceText text, int i, bool behindTimes, out decimal power, out int end)
    {
        power = 1;
        end = i;
        if (text.Is(i, '^') || (text.Is(i, '*') && text.Is(i + 1, '*')))
        {
            i += text.Is(i, '^') ? 1 : 2;
            return text[i].Code is '(' or '{' && text[i].Kind == TokenKind.Symbol
                ? Raise(text.Int(i + 1), i + 3, out power, out end)
                : RaiseByDecimal(text, i, out power, out end) || Raise(text.Int(i), i + 1, out power, out end);
        }

        // 5 x 10e13 means 5e13 wherever it is printed.
        if (behindTimes && text.Is(i, "e") && text.IsGlued(i) && text.IsGlued(i + 1)) return Raise(text.Int(i + 1), i + 2, out power, out end);
        if (text.Is(i, '(') && text.IsGlued(i) && text.Is(i + 2, ')')) return Raise(text.Int(i + 1), i + 3, out power, out end);
        if (behindTimes && text[i].Gap == Gap.Space && text.IsNumber(i) && text[i].Length <= 2) return Raise(text.Int(i), i + 1, out power, out end);

        var exponent = 0;
        var start = i;
        while (text.IsGlued(i) && text[i].Kind == TokenKind.Symbol && Superscript(text[i].Code) is >= 0 and var digit && i < start + 2)
        {
            exponent = (exponent * 10) + digit;
            i++;
        }

        return i > start && Raise(exponent, i, out power, out end);
    }

    // 10^5.5: live vaccines are given by the logarithm.
    private static bool RaiseByDecimal(SourceText text, int i, out decimal power, out int end)
    {
        const int Most = 18;
        (power, end) = (1, i + 3);
        if (text.Int(i) is < 1 or >= Most || !text.IsGlued(i + 1, '.') || !text.IsGluedNumber(i + 2)) return false;
        if (!NumberReader.TryRead(text, i, out var exponent) || exponent.End != end) return false;
        power = decimal.Round((decimal)Math.Pow(10, (double)exponent.Value));
        return true;
    }

    private static bool Raise(int exponent, int behind, out decimal power, out int end)
    {
        power = 1;
        end = behind;
        if (exponent is < 1 or > 18) return false;
        for (var k = 0; k < exponent; k++) power *= 10;
        return true;
    }

    /// <summary>The value of a superscript digit; -1 for anything else.</summary>
    public static int Superscript(int symbol) => symbol switch
    {
        '¹' => 1,
        '²' => 2,
        '³' => 3,
        '⁰' => 0,
        >= '⁴' and <= '⁹' => symbol - '⁴' + 4,
        _ => -1,
    };

    private static bool IsRunningText(ReadOnlySpan<char> word)
    {
        if (word.Length < 2) return false;
        foreach (var c in word)
        {
            if (!char.IsAsciiLetterLower(c)) return false;
        }

        return true;
    }

    private static bool IsUpper(ReadOnlySpan<char> word)
    {
        foreach (var c in word)
        {
            if (!char.IsUpper(c)) return false;
        }

        return true;
    }
}
