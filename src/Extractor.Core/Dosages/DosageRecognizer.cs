using Extractor.Text;

namespace Extractor.Dosages;

/// <summary>Finds doses, activities and concentrations: chains of numbers with a unit of dose.</summary>
/// <param name="text">The text and its tokens.</param>
/// <param name="found">Where mentions are added, when the text ends.</param>
internal sealed class DosageRecognizer(SourceText text, List<Mention> found) : IRecognizer
{
    private const decimal MegabecquerelsPerCurie = 37_000;
    private const decimal MegabecquerelsPerBecquerel = 1e-6m;

    private readonly QuantityReader<DosageUnit> reader = new(DosageUnit.Read);
    private readonly List<Dose> doses = [];
    private int at;

    // Where the last mass, volume or amount of substance that is no dose ends, and its unit.
    private (int End, string Unit) measured = (0, "");

    /// <inheritdoc/>
    public void ReadTo(int end)
    {
        while ((at = reader.Next(text, at, Quantities.Openers, Marks.DoseUnit)) < end)
        {
            at = reader.Read(text, at);
            var chain = reader.Chain;
            foreach (var group in reader.Groups)
            {
                ref readonly var first = ref chain[group.First];
                ref readonly var last = ref chain[group.Last];
                if (IsMeasuredToo(first.Start, last) || !(DosageContext.IsDose(text, in first, in last) || GoesOnInUnits(first.Start, last)))
                {
                    if (last.Unit!.Numerator.Quantity is DoseQuantity.Mass or DoseQuantity.Volume or DoseQuantity.Amount or DoseQuantity.Charge) measured = (last.End, last.Unit.Ucum);
                    continue;
                }

                doses.Add(new(Mention(text, chain, group), chain[reader.Groups[0].First].Start, chain[^1].End));
            }
        }

        if (end == text.Count) AddScheduled(text, doses, found);
    }

    // "Inject 10 units once daily. Increase to 20 units."
    private bool GoesOnInUnits(int start, in Quantity<DosageUnit> last)
    {
        const int Reach = 24;
        return last.Unit!.Ucum == "U" && doses.Count > 0 && doses[^1].Mention.Unit == "U" && start < doses[^1].End + Reach && text.IsPlural(last.End - 1);
    }

    // "Weights were 210–230 g in males and 180–200 g in females": what is measured like the amount before.
    private bool IsMeasuredToo(int start, in Quantity<DosageUnit> last)
    {
        const int Reach = 12;
        if (last.Unit!.Ucum != measured.Unit || last.Unit.Denominators.Length > 0 || start > measured.End + Reach || text.Is(last.End, "of")) return false;
        for (var i = measured.End; i < start; i++)
        {
            if (text.EndsSentence(i) || !text.IsNear(i + 1) || text.Is(i, WordClass.Giving)) return false;
        }

        return true;
    }

    /// <summary>A dose and where the list of doses that it belongs to starts and ends.</summary>
    private readonly record struct Dose(DosageMention Mention, int Start, int End)
    {
        /// <summary>Whether it stands in the bracket behind another dose, whose schedule is not its own.</summary>
        public bool IsPart { get; init; }
    }

    // The doses of one list share their schedule, whatever stands in brackets between them; so do a dose and the same in another
    // unit in brackets behind it. What a volume holds stands between it and its schedule: "0.5 mL of a 25 mg/mL solution daily".
    private static void AddScheduled(SourceText text, List<Dose> doses, List<Mention> found)
    {
        var floor = 0;
        for (var k = 0; k < doses.Count;)
        {
            var (start, end) = (doses[k].Start, doses[k].End);
            var next = BehindList(doses, k);
            while (next < doses.Count && (GoesOn(text, doses, ref end, ref next) || GoesOnInVolume(text, doses, ref end, ref next) || GoesOnTogether(text, doses, ref end, ref next))) { }

            var scheduled = next;
            if (next < doses.Count && IsHeldIn(text, end, doses[next])) end = doses[next++].End;
            var ceiling = next < doses.Count ? doses[next].Start : text.Count;
            // "once every 3 weeks (5 mg/kg)"
            var isAside = doses[scheduled - 1].Start == start && text.Is(start - 1, '(') && text.Is(end, ')');
            var schedule = DosingScheduleReader.Read(text, start, end, isAside ? start - 1 : start, floor, ceiling, out floor);
            // "two doses (5 and 10 mg)" are one of each.
            if (isAside && scheduled - k > 1 && schedule?.Times is not null) schedule = null;
            if (schedule?.Times is > 1 and var times && times == BehindList(doses, k) - k && IsOneForEach(text, start, end)) schedule = schedule with { Times = 1 };
            var isAmongOthers = isAside || doses.FindIndex(k, scheduled - k, static dose => !IsOfDay(dose.Mention)) >= 0;
            for (; k < next; k++) found.Add(schedule is null || k >= scheduled || doses[k].IsPart || IsTooOften(doses[k].Mention, schedule, isAmongOthers) || (doses[k].Start == start && next > BehindList(doses, k) && IsTooRare(doses[k].Mention, schedule)) ? doses[k].Mention : doses[k].Mention with { Schedule = schedule });
        }
    }

    // "Step-up doses of 1 mg and 3 mg on days 1 and 8", "1 mg and 3 mg on days 1 and 8, respectively": a day for each; not of cohorts.
    private static bool IsOneForEach(SourceText text, int start, int end)
    {
        const int Before = 8;
        const int Behind = 20;
        var days = text.Is(end, "on") ? end + 1 : end;
        if (!text.IsAny(days, "day", "days", "d")) return false;
        // "100-200-400 mg on days 1-2-3"
        if (text.IsNumber(days + 1) && text.IsGlued(days + 2, '-') && text.IsGluedNumber(days + 3) && text.IsGlued(days + 4, '-')) return true;
        for (var i = start - 1; i > start - Before && text.IsNear(i + 1) && !text.EndsSentence(i); i--)
        {
            if (text.IsAny(i, "priming", "stepup", "rampup") || (text.IsAny(i, "step", "ramp") && text.Is(i + 2, "up"))) return true;
        }

        for (var i = days; i < days + Behind && text.IsNear(i) && !text.EndsSentence(i); i++)
        {
            if (text.Is(i, "respectively")) return true;
        }

        return false;
    }

    // "1.5 mg/m2/wk and 0.5 mg/kg q6h": a dose of a week is not given every few hours; nor is that of a day in "10 mg/day or 25 mg twice daily".
    private static bool IsTooOften(DosageMention dose, DosingSchedule schedule, bool isAmongOthers) =>
        schedule.Every is { } every && every.StartsWith("PT", StringComparison.Ordinal)
        && (dose.Unit.EndsWith("/wk", StringComparison.Ordinal) || (isAmongOthers && IsOfDay(dose)));

    // "10 mg/d + octreotide 30 mg q4wk": a dose of a day is not given every few weeks.
    private static bool IsTooRare(DosageMention dose, DosingSchedule schedule) =>
        schedule.Every is ['P', .., 'W' or 'M'] and not ['P', 'T', ..] && IsOfDay(dose);

    private static bool IsOfDay(DosageMention dose) => dose.Unit.EndsWith("/d", StringComparison.Ordinal);

    private static int BehindList(List<Dose> doses, int k)
    {
        var next = k + 1;
        while (next < doses.Count && doses[next].Start == doses[k].Start) next++;
        return next;
    }

    // "10 mg (n = 20) or 20 mg", "7.4 GBq (200 mCi)", "300 mg (two 150-mg injections)": takes in what the bracket behind a dose
    // holds and the list that goes on behind it.
    private static bool GoesOn(SourceText text, List<Dose> doses, ref int end, ref int next)
    {
        var open = BehindWords(text, BehindTolerance(text, end));
        if (!text.IsAny(open, '(', '[') || BracketEnd(text, open) is not (> 0 and var close) || (open > end && DosingScheduleReader.Says(text, end, open))) return false;
        var inner = next;
        var isAside = IsAside(text, open, close, doses[next]);
        for (; next < doses.Count && doses[next].End <= close; next++)
        {
            if (isAside) continue;
            var part = doses[next];
            doses[next] = part with { IsPart = true, Mention = part.Mention with { Schedule = DosingScheduleReader.Read(text, part.Start, part.End, part.Start, open + 1, close, out _) } };
        }

        // "600 mg (loading dose) and 300 mg", "600 mg (Day 1) and 300 mg"
        var isApart = text.IsAny(open + 1, "loading", "initial", "induction", "day", "days", "week", "weeks") || text.IsAny(open + 1, "cycle", "first", "starting");
        var isSaid = isApart || (next == inner && DosingScheduleReader.Says(text, open + 1, close));
        if (next > inner) end = close + 1;
        if (isSaid || next == doses.Count || Quantities.ReadJoint(text, close + 1, out var start) is not (Joint.And or Joint.Comma) || start != doses[next].Start) return false;
        end = doses[next].End;
        next = BehindList(doses, next);
        return true;
    }

    // "2 mg per 0.05 mL every 12 weeks"
    private static bool GoesOnInVolume(SourceText text, List<Dose> doses, ref int end, ref int next)
    {
        // A bracket may have taken in the last, here and below.
        if (next == doses.Count || !text.IsAny(end, "per", "in") || doses[next].Start != end + 1 || doses[next].Mention.Unit != "mL") return false;
        end = doses[next++].End;
        return true;
    }

    // "Alpha 300 mg plus Beta 100 mg daily", "300 mg of Alpha and 100 mg of Beta daily": medicines that are given together.
    private static bool GoesOnTogether(SourceText text, List<Dose> doses, ref int end, ref int next)
    {
        if (next == doses.Count) return false;
        var joint = text.Is(end, "of") ? MedicineEnd(text, end + 1) : end;
        var isNamed = joint > end + 1;
        if (text.Is(joint, "of") || !text.IsNear(joint) || JointEnd(text, joint) is not { } name) return false;
        var isSure = text.IsAny(joint, '+', '/') || text.Is(joint, "plus");
        var start = doses[next].Start;
        var behind = MedicineEnd(text, name);
        // "60 Gy plus temozolomide 75 mg/m2 daily"
        if (IsAbsorbed(doses[next - 1]) != IsAbsorbed(doses[next])) return false;
        if (behind != start || !(behind > name ? isSure || !text.IsSmall(name) || text.Is(name + 1, '-') : isNamed)) return false;
        end = doses[next].End;
        next = BehindList(doses, next);
        return true;
    }

    private static bool IsAbsorbed(Dose dose) => dose.Mention.Unit is "Gy" or "cGy";

    // "plus", "+", "/", "and", "with", "in combination with": the position behind; null when nothing joins two medicines.
    private static int? JointEnd(SourceText text, int i) =>
        text.IsAny(i, '+', '/') || text.IsAny(i, "plus", "and", "with") ? i + 1
        : text.Is(i, "in") && text.Is(i + 1, "combination") && text.Is(i + 2, "with") ? i + 3 : null;

    // The position behind the name of a medicine, or its code: "AB-101", "Alpha®"; the same where none stands.
    private static int MedicineEnd(SourceText text, int first)
    {
        const int Longest = 5;
        const WordClass Others = WordClass.ScheduleWord | WordClass.Giving | WordClass.ClauseBreak | WordClass.Preposition | WordClass.TimeUnit | WordClass.Label | WordClass.DoseWord;
        var i = first;
        for (; i < first + Longest && text.IsOnLine(i); i++)
        {
            var isPart = text[i].Kind switch
            {
                TokenKind.Word => text.Word(i).Languages == 0 && !text.IsAny(i, Others) && !text.Is(i, DosingWord.Boundary),
                TokenKind.Number => text.IsGlued(i) && i > first,
                _ => text.IsAny(i, '®', '™') || (text.Is(i, '-') && text.IsGlued(i) && text.IsGlued(i + 1)),
            };
            if (!isPart) break;
        }

        return i;
    }

    // "20 mg of CLR-131 (n = 8)", "150 mg given by injection (one 150-mg pen)": the position of the bracket.
    private static int BehindWords(SourceText text, int end)
    {
        const int Longest = 8;
        var i = end;
        while (i < end + Longest && text.IsOnLine(i) && (text[i].Kind is TokenKind.Word or TokenKind.Number || text.Is(i, '-')) && !text.IsAny(i, WordClass.ScheduleWord | WordClass.ClauseBreak) && !text.Is(i, DosingWord.Boundary)) i++;
        return i;
    }

    // "7.4 GBq ±10% (200 mCi)": the position behind what the dose may differ by; the same where none stands.
    private static int BehindTolerance(SourceText text, int i)
    {
        var number = text.Is(i, '±') ? i + 1 : text.Is(i, '+') && text.Is(i + 1, '/') && text.Is(i + 2, '-') ? i + 3 : i;
        return number > i && NumberReader.TryRead(text, number, out var percent) && text.Is(percent.End, '%') ? percent.End + 1 : i;
    }

    // Where the bracket that opens at a position closes; 0 when it does not.
    private static int BracketEnd(SourceText text, int open)
    {
        const int Longest = 24;
        for (var i = open + 1; i < open + Longest && text.IsNear(i) && !text.IsAny(i, '(', '['); i++)
        {
            if (text.IsAny(i, ')', ']')) return i;
        }

        return 0;
    }

    // "(200 mCi)", "(maximum dose: 90 mg)", "(not to exceed 600 mg)", "(600 mg max)"
    private static bool IsAside(SourceText text, int open, int close, in Dose inner)
    {
        if (inner.End > close) return false;
        for (var i = open + 1; i < close; i++)
        {
            // "(200 mCi ± 10%)"
            if (i == inner.End && BehindTolerance(text, i) == close) return true;
            var isBeside = i < inner.Start || i >= inner.End;
            if (isBeside && !text.Is(i, DosingWord.InAside) && !text.IsAny(i, ',', '.', ':')) return false;
        }

        return true;
    }

    // "of a 25 mg/mL solution", "of 50 mg/mL methotrexate"
    private static bool IsHeldIn(SourceText text, int volumeEnd, Dose concentration)
    {
        var i = text.Is(volumeEnd, "of") ? volumeEnd + 1 : text.Count;
        return (text.IsAny(i, "a", "an", "the") ? i + 1 : i) == concentration.Start && concentration.Mention.Unit.EndsWith('L');
    }

    private static DosageMention Mention(SourceText text, ReadOnlySpan<Quantity<DosageUnit>> chain, QuantityGroup group)
    {
        ref readonly var first = ref chain[group.First];
        ref readonly var last = ref chain[group.Last];
        var unit = last.Unit!;
        var (value, low, high, values) = group.Kind switch
        {
            GroupKind.Range => (default(decimal?), (decimal?)Plain(unit.Scale(Convert(first, unit))), (decimal?)Plain(unit.Scale(last.Value)), default(decimal[])),
            GroupKind.List => (null, null, null, Values(chain[group.First..(group.Last + 1)])),
            _ => (Plain(unit.Scale(first.Value)), null, null, null),
        };
        var offset = text[first.Start].Start;
        var length = text[last.End - 1].End - offset;
        return new()
        {
            Text = text.Text.Substring(offset, length),
            Offset = offset,
            Length = length,
            Value = value,
            Low = low,
            High = high,
            Values = values,
            Unit = unit.Ucum,
            Si = unit.Numerator.Quantity == DoseQuantity.Activity ? InBecquerels(value, low, high, values, unit) : null,
        };
    }

    private static decimal[] Values(ReadOnlySpan<Quantity<DosageUnit>> list)
    {
        var values = new decimal[list.Length];
        for (var k = 0; k < values.Length; k++) values[k] = Plain(list[^1].Unit!.Scale(list[k].Value));
        return values;
    }

    private static decimal Convert(in Quantity<DosageUnit> quantity, DosageUnit unit) => quantity.Unit!.Numerator == unit.Numerator
        ? quantity.Value
        : quantity.Unit.Magnitude(quantity.Value) / unit.Numerator.Factor;

    private static SiQuantity InBecquerels(decimal? value, decimal? low, decimal? high, decimal[]? values, DosageUnit unit)
    {
        var factor = unit.Numerator.Factor * (unit.Numerator.Ucum.EndsWith("Ci", StringComparison.Ordinal) ? MegabecquerelsPerCurie : MegabecquerelsPerBecquerel);
        return new()
        {
            Value = Times(value, factor),
            Low = Times(low, factor),
            High = Times(high, factor),
            Values = values is null ? null : Array.ConvertAll(values, value => Plain(value * factor)),
            Unit = "MBq" + unit.Denominators,
        };
    }

    private static decimal? Times(decimal? value, decimal factor) => value is { } number ? Plain(number * factor) : null;

    // 1.50 is written 1.5.
    private static decimal Plain(decimal value) => value.Scale == 0 ? value : value / 1.0000000000000000000000000000m;
}
