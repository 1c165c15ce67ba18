using Extractor.Durations;
using Extractor.Text;

namespace Extractor.Dosages;

internal ref partial struct DosingScheduleReader
{
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
            var noun = behind;
            while (noun < behind + 3 && text.Is(noun, DosingWord.BeforeInfusion)) noun++;
            if (unit.Unit == TimeUnit.Day && number.Value is > 1 and < 100 && ReadCycle(behind, (int)number.Value, ref end, out var cycle)) SetDays((int)number.Value, cycle);
            // "4 to 8 weeks apart"
            if (EndsRange(i)) return true;
            var isApart = text.IsAny(noun, "interval", "intervals", "apart") || (text.Is(i - 1, "by") && text.Is(i - 2, "separated"));
            if (isApart) every ??= unit.Iso8601(number.Value);
            if (unit.Unit <= TimeUnit.Hour && text.IsAny(noun, "infusion", "infusions")) infusion ??= unit.Iso8601(number.Value);
            return true;
        }

        if (number.Value is < 1 or > 100 || number.Value != decimal.Truncate(number.Value)) return true;
        var count = (int)number.Value;
        if (ReadNumberedAdverb(number.End, count, ref end) || ReadDaysAWeek(number.End, count, ref end)) return true;
        var counted = Adverb(number.End) is null ? number.End : number.End + 1;
        if (text.Is(counted, DosingWord.BeforeCounted)) counted++;
        if (text.Is(counted, DosingWord.Counted) && !IsUncertain(i, counted))
        {
            if (text.IsAny(counted + 1, "a", "per", "each") && text.Is(counted + 2, WordClass.TimeUnit)) SetFrequency(count, text.Word(counted + 2).TimeUnit);
            else times ??= count;
            end = Adverb(number.End) is null ? counted + 1 : number.End;
        }

        return true;
    }

    // "2 to 4 doses", "three dose levels", "phase 2 dose", "after 3 monthly doses"
    private bool IsUncertain(int i, int counted) =>
        text.Is(i - 1, WordClass.Label) || text.Is(i - 1, "after") || EndsRange(i) || (text.Is(counted, "dose") && text.Is(counted + 1, WordClass.Label));

    // "15 mCi/m2 x 2"; not "5 mg x 2-3 days" and "5 mg x 3 patients"
    private bool IsCountBehind(int end)
    {
        if (!(text.Is(end, "x") || text.Is(end, '×')) || !text.IsNumber(end + 1) || text[end + 1].Length > 2) return false;
        var behind = end + 2;
        if (!text.IsOnLine(behind) || text.IsAny(behind, "and", "or", "then", "followed", "doses", "infusions", "fractions")) return true;
        return text.IsAny(behind, ',', ';', ')') || (text.Is(behind, '.') && !text.IsGluedNumber(behind + 1)) || text[behind].Kind == TokenKind.Edge;
    }

    // "weekly × 4", "Q3W x 4 doses", "daily x5"
    private bool ReadCountOfFrequency(int i, ref int end)
    {
        if (every is null || i <= behindDose || text[i - 1].Kind != TokenKind.Word || !IsCountBehind(i)) return false;
        times ??= text.Int(i + 1);
        end = i + 2;
        return true;
    }

    // "15 mCi/m2 x 2", "500 mg IM x1", "two 30-µg doses", "four weekly 30-mg doses", "5 × 4 Gy"
    private void ReadCountAround(int start, int end)
    {
        var route = end;
        while (route < end + 2 && text.Is(route, DosingWord.Route)) route++;
        if (IsCountBehind(route)) times ??= text.Int(route + 1);
        var counted = start - 1;
        if (text.IsAny(end - 1, "gy", "cgy", "gray", "grays") && (text.Is(counted, "x") || text.Is(counted, '×'))) counted--;
        else if (!text.IsAny(end, "doses", "infusions", "injections", "fractions")) return;
        else if (Adverb(counted) is not null) counted--;
        if (text.Is(counted, WordClass.Cardinal)) times ??= text.Word(counted).Number;
        else if (text.IsNumber(counted) && text[counted].Length <= 2) times ??= text.Int(counted);
    }
}
