using Extractor.Durations;
using Extractor.Text;

namespace Extractor.Dosages;

internal ref partial struct DosingScheduleReader
{
    private const int MostFractionsAWeek = 14;

    private bool ReadSingle(int i, int limit, ref int end)
    {
        var isOneTime = text.Is(i, "one") && text.IsGlued(i + 1, '-') && text.Is(i + 2, "time");
        if (isOneTime || text.Is(i, "single"))
        {
            if (IsContainer(i)) return false;
            var last = i < behindDose ? behindDose + 1 : limit + 2;
            for (var k = i + 1; k <= Math.Min(i + 7, last); k++)
            {
                if (!text.Is(k, DosingWord.Single)) continue;
                times ??= 1;
                end = i + 1;
                return true;
            }

            return false;
        }

        // "twice that of the others", "once every 8 to 16 weeks"
        if (!text.IsAny(i, "once", "twice", "thrice") || text.IsAny(i + 1, "that", "as", "the", "those", "every", "each") || (text.Is(i + 1, "to") && text.Is(i + 2, "that"))) return false;
        times ??= HowOften(i, out end);
        return true;
    }

    // "a single-dose vial", "single-use prefilled pens", "single-patient-use vials"
    private bool IsContainer(int single)
    {
        const int Furthest = 8;
        var i = text.Is(single + 1, '-') ? single + 2 : single + 1;
        if (text.Is(i, "patient")) i = text.Is(i + 1, '-') ? i + 2 : i + 1;
        if (!text.IsAny(i, "dose", "use")) return false;
        for (i++; i < single + Furthest && (text.IsAny(i, "prefilled", "pre", "filled", "glass", "auto") || text.IsAny(i, '-', ',')); i++) { }
        return text.Is(i, DosingWord.Container);
    }

    // "two doses", "3 infusions", "a 30-minute infusion", "three divided doses"
    private bool ReadAmount(int i, ref int end)
    {
        if (!NumberReader.TryRead(text, i, out var number) || !Quantities.CanStart(text, i)) return false;
        end = number.End;
        if (DurationUnit.Read(text, Quantities.SkipSpread(text, number.End), out var behind) is { } unit)
        {
            end = behind;
            // "a 60-minute (±10 min) IV infusion"
            var window = DurationContext.BehindWindow(text, behind);
            var noun = window;
            while (noun < window + 3 && text.Is(noun, DosingWord.BeforeInfusion)) noun++;
            if (unit.Unit == TimeUnit.Day && number.Value is > 1 and < 100 && ReadCycle(behind, (int)number.Value, ref end, out var cycle)) SetDays((int)number.Value, cycle);
            // "4 to 8 weeks apart"
            if (EndsRange(i)) return true;
            var isApart = text.IsAny(noun, "interval", "intervals", "apart") || (text.Is(i - 1, "by") && text.Is(i - 2, "separated"));
            if (isApart && !IsRaised()) every ??= unit.Iso8601(number.Value);
            if (unit.Unit <= TimeUnit.Hour && text.IsAny(noun, "infusion", "infusions")) infusion ??= unit.Iso8601(number.Value);
            return true;
        }

        if (number.Value is < 1 or > 100 || number.Value != decimal.Truncate(number.Value)) return true;
        var count = (int)number.Value;
        if (ReadNumberedAdverb(number.End, count, ref end) || ReadDaysAWeek(number.End, count, ref end)) return true;
        // "55 Gy in 20#"
        if (text.IsGlued(number.End, '#') && IsAbsorbed(behindDose))
        {
            times ??= count;
            end = number.End + 1;
            return true;
        }

        var counted = Adverb(number.End) is null ? number.End : number.End + 1;
        if (text.Is(counted, DosingWord.BeforeCounted)) counted++;
        if (AreFractionsAWeek(i, count, counted))
        {
            SetFrequency(count, TimeUnit.Week);
            end = counted + 2;
        }
        else if (text.Is(counted, DosingWord.Counted) && !IsUncertain(i, counted))
        {
            var isEach = text.IsAny(counted + 1, "a", "per", "each") || text.Is(counted + 1, '/');
            if (isEach && text.Is(counted + 2, WordClass.TimeUnit)) SetFrequency(count, text.Word(counted + 2).TimeUnit);
            else times ??= count;
            end = Adverb(number.End) is null ? counted + 1 : number.End;
        }

        return true;
    }

    // "Raised from 0.25 mg weekly to 0.5 mg and 1 mg at 4-week intervals": how often the dose is raised, not given.
    private readonly bool IsRaised()
    {
        const int Reach = 24;
        for (var i = behindDose - 1; i > behindDose - Reach && text.IsNear(i + 1) && !text.EndsSentence(i); i--)
        {
            if (text.IsAny(i, "raised", "increased", "escalated", "titrated", "escalating") || text.IsAny(i, "increasing", "stepped", "reduced", "tapered")) return true;
        }

        return false;
    }

    // "2 to 4 doses", "three dose levels", "phase 2 dose", "after 3 monthly doses"
    private bool IsUncertain(int i, int counted) =>
        text.Is(i - 1, WordClass.Label) || text.Is(i - 1, "after") || EndsRange(i) || (text.Is(counted, "dose") && text.Is(counted + 1, WordClass.Label));

    // "15 mCi/m2 x 2", "200 mg x 6 q3w"; not "5 mg x 2-3 days" and "5 mg x 3 patients"
    private bool IsCountBehind(int end)
    {
        if (!(text.Is(end, "x") || text.Is(end, '×')) || !text.IsNumber(end + 1) || text[end + 1].Length > 2) return false;
        var behind = end + 2;
        // "x 7\ndays", "x 3\ndaily"
        var ends = !text.IsOnLine(behind) && !text.Is(behind, WordClass.TimeUnit) && Adverb(behind) is null;
        if (ends || text.IsAny(behind, "and", "or", "then", "followed", "doses", "infusions", "fractions") || text.IsAny(behind, "had", "was", "were", "achieved", "showed")) return true;
        return text.IsAny(behind, ',', ';', ')', '→', '±', '+') || (text.Is(behind, '/') && !text.IsGlued(behind)) || (text.Is(behind, '.') && !text.IsGluedNumber(behind + 1)) || text[behind].Kind == TokenKind.Edge || IsAside(behind) || IsCourse(behind);
    }

    // "x 6 (18 weeks)", "x 5 (20 Gy)", "×3—for"; not the tablets of "x 2 (40 mg in all)", "x 30 - blister pack", nor "2 x 10(6)", "x 14-day", "x 3 – 4 weeks"
    private bool IsAside(int i)
    {
        const int Longest = 6;
        if (text.Is(i, '-')) return (!text.IsGlued(i) || text.Text[text[i].Start] == '—') && !text.IsNumber(i + 1) && (IsRadiation(i) || text.IsAny(i + 1, "for", "over", "every", "given") || text.IsAny(i + 1, "or", "and", "then"));
        if (!text.Is(i, '(') || text.IsGlued(i)) return false;
        if (IsRadiation(i)) return true;
        for (var k = i + 1; k < i + Longest && !text.Is(k, ')'); k++)
        {
            if (text.Is(k, WordClass.TimeUnit) || text.IsAny(k, "cycle", "cycles")) return true;
        }

        return false;
    }

    // "2 Gy x 30": fractions, and no tablets.
    private bool IsRadiation(int behindCount) => text.IsAny(behindCount - 3, "gy", "cgy");

    // "x 6 q3w", "x 4 every 3 weeks", "x 4 to point A"; not "x 7 to 10 days" and not the tablets of "x 2 every 8 hours"
    private bool IsCourse(int i)
    {
        if (text.Is(i, "to")) return IsRadiation(i) && !text.IsNumber(i + 1) && !text.Is(i + 1, WordClass.Cardinal);
        var ignored = 0;
        var isRead = text.Is(i, "every") ? ReadInterval(i + 1, ref ignored, out var interval) : ReadQ(i, ref ignored, out interval);
        return isRead && LengthInDays(interval) > 1;
    }

    // "weekly × 4", "Q3W x 4 doses", "daily x5"
    private bool ReadCountOfFrequency(int i, ref int end)
    {
        if (every is null || i <= behindDose || text[i - 1].Kind != TokenKind.Word || !IsCountBehind(i)) return false;
        times ??= text.Int(i + 1);
        end = i + 2;
        return true;
    }

    // "15 mCi/m2 x 2", "500 mg IM x1", "7.4 GBq (±10%) x 4", "two 30-µg doses", "four weekly 30-mg doses", "5 × 4 Gy"
    private void ReadCountAround(int start, int end)
    {
        var route = Quantities.SkipSpread(text, end);
        while (route < end + 2 && text.Is(route, DosingWord.Route)) route++;
        if (IsCountBehind(route)) times ??= text.Int(route + 1);
        var counted = start - 1;
        if (IsAbsorbed(end) && (text.Is(counted, "x") || text.Is(counted, '×'))) counted--;
        else if (!text.IsAny(BeforeBracket(end), "doses", "infusions", "injections", "fractions")) return;
        else if (Adverb(counted) is not null) counted--;
        times ??= CountAt(counted);
    }

    // "two 0.5-mL doses (45 µg in all)": what stands before the bracket that ends here; the position itself where none does.
    private readonly int BeforeBracket(int end)
    {
        const int Longest = 12;
        if (!text.Is(end - 1, ')')) return end;
        var open = end - 2;
        while (open > end - Longest && !text.Is(open, '(')) open--;
        return text.Is(open, '(') ? open - 1 : end;
    }

    // Of "30 daily fractions of 2 Gy, 5 fractions per week" it is the 30 that count.
    private void ReadFractionsOf(int lead, int end)
    {
        if (!text.Is(lead - 1, "of") || !text.IsAny(lead - 2, "fractions", "fx", "fr") || !IsAbsorbed(end)) return;
        var counted = Adverb(lead - 3) is null ? lead - 3 : lead - 4;
        if (!EndsRange(counted)) times = CountAt(counted);
    }

    // "five fractions weekly" are five a week; but "40 Gy in five fractions weekly" is one a week.
    private bool AreFractionsAWeek(int i, int count, int counted) =>
        count <= MostFractionsAWeek && text.IsAny(counted, "fractions", "fx", "fr") && Adverb(counted + 1) == TimeUnit.Week && !text.Is(i - 1, "in") && !text.Is(i - 1, '/');

    private int? CountAt(int i) =>
        text.Is(i, WordClass.Cardinal) ? text.Word(i).Number : text.IsNumber(i) && text[i].Length <= 2 ? text.Int(i) : null;

    // Whether a dose of radiation ends before a token.
    private bool IsAbsorbed(int end) => text.IsAny(end - 1, "gy", "cgy", "gray", "grays");
}
