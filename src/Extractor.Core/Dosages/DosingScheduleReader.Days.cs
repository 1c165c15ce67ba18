using System.Globalization;
using Extractor.Text;

namespace Extractor.Dosages;

internal ref partial struct DosingScheduleReader
{
    private bool ReadDays(int i, int limit, ref int end)
    {
        // "3 days 5 mg"; but "100 mg/m2 days 1-5".
        if (!text.IsAny(i, "day", "days", "d") || SkipDay(i) == i || (text.IsNumber(i - 1) && i > behindDose) || IsReceptor(i)) return false;
        var (count, last, alternatives) = (0, 0, 0);
        var next = SkipDay(i);
        var isBefore = text.Is(next - 1, '-');
        var isSigned = isBefore || text.Is(next - 1, '+');
        // "days 1-2-3"
        var isHyphenated = text.IsGlued(next + 1, '-') && text.IsGluedNumber(next + 2) && text.IsGlued(next + 3, '-') && text.IsGluedNumber(next + 4);
        while (text.Int(next) is >= 0 and < 1000 and var day && !IsPartOfName(next))
        {
            next++;
            count++;
            last = day;
            var through = SkipDay(next + 1);
            if (isSigned) through = SkipSign(through);
            if (through < limit && !isHyphenated && (text.Is(next, '-') || text.IsAny(next, "to", "through")) && text.Int(through) is >= 0 and < 1000 and var to && (isBefore ? to < day : to > day))
            {
                count += Math.Abs(to - day);
                last = to;
                next = through + 1;
            }

            var more = next;
            if (text.Is(more, ',') || (isHyphenated && text.IsGlued(more, '-')) || (text.Is(more, '+') && SkipDay(more + 1) > more + 1)) more++;
            if (text.IsAny(more, "and", "or") || (text.Is(more, '&') && (text[more + 2].Kind != TokenKind.Word || text.IsAny(more + 2, "of", "every", "each", "in")))) more++;
            more = SkipDay(more);
            if (isSigned) more = SkipSign(more);
            if (more == next || more >= limit || !text.IsNumber(more)) break;
            // "day 0 or 1"
            if (text.Is(more - 1, "or")) alternatives++;
            next = more;
        }

        count -= alternatives;

        // "10 mg, days 2-3: 20 mg"
        var isOfNext = i > behindDose && (text.Is(next, ':') || IsOfNextClause(i, next));
        if (count == 0 || isOfNext) return false;
        end = next;
        // "days 1-21/28"
        if (count > 1 && text.IsGlued(next, '/') && text.IsGluedNumber(next + 1) && text.Int(next + 1) is var length && length >= last && length < 100)
        {
            end = next + 2;
            SetDays(count, Interval(TimeUnit.Day, length));
            return true;
        }

        if (ReadCycle(text.Is(next, ',') ? next + 1 : next, count, ref end, out var cycle))
        {
            if (count == 1) every ??= cycle;
            else SetDays(count, cycle);
        }
        else if (count > 1 && every is not null && last <= LengthInDays(every)) SetDays(count, every);
        else if (count > 1) days ??= count;

        return true;
    }

    // "10 mg, and on days 8 and 15 they received 20 mg"
    private bool IsOfNextClause(int i, int behind)
    {
        if (!text.IsAny(i - 1, "on", "at") || !(text.Is(i - 2, "and") || text.Is(i - 2, ','))) return false;
        return text.IsAny(text.Is(behind, ',') ? behind + 1 : behind, "they", "he", "she", "all", "patients", "participants", "subjects", "volunteers");
    }

    // "a dopamine D2 and D3 agonist", "vitamin D2 or D3"
    private bool IsReceptor(int i) => text[i].Length == 1 && (text.IsAny(i - 1, "dopamine", "dopaminergic", "vitamin", "vitamins") || text.IsAny(i - 1, "receptor", "receptors", "histamine"));

    // The position of the number of "days 1", "d1", "D8", "days -5"; otherwise the same.
    private int SkipDay(int i) =>
        text.IsAny(i, "day", "days", "d") && SkipSign(i + 1) > i + 1 ? i + 2
        : text.IsNumber(i + 1) && (text.IsAny(i, "day", "days") || (text.Is(i, "d") && text.IsGlued(i + 1) && !(text.IsGlued(i + 2) && text[i + 2].Kind == TokenKind.Word))) ? i + 1 : i;

    // "days -3 and -2", "days +3 and +4"
    private int SkipSign(int i) => text.IsAny(i, '-', '+') && text.IsGluedNumber(i + 1) ? i + 1 : i;

    // "day 1, 5-fluorouracil"
    private bool IsPartOfName(int i) => SkipDay(i + 2) == i + 2 && text.Is(i + 1, '-') && text.IsGlued(i + 1) && text.IsGlued(i + 2) && text[i + 2].Kind == TokenKind.Word;

    // "of a 28-day cycle", "of each Q3W cycle", "every 4 weeks", "q4w": long enough for so many days.
    private bool ReadCycle(int i, int count, ref int end, out string cycle)
    {
        var behind = end;
        if (!ReadQ(i, ref behind, out cycle))
        {
            if (!text.IsAny(i, "of", "in", "every")) return false;
            i++;
            if (text.IsAny(i, "a", "each", "every", "the", "repeated")) i++;
            var isOfSchedule = ReadQ(i, ref behind, out cycle) && text.IsAny(behind, "cycle", "cycles", "schedule", "regimen");
            if (!isOfSchedule && (!NumberReader.TryRead(text, i, out _) || !ReadInterval(i, ref behind, out cycle))) return false;
        }

        if (LengthInDays(cycle) < count) return false;
        end = behind;
        return true;
    }

    // Once a day on some days of a cycle is as many times over the cycle.
    private void SetDays(int count, string cycle)
    {
        if (times is not null || (every is not null && every != "P1D" && every != cycle)) return;
        every = null;
        SetCount(count, cycle);
    }

    private static int LengthInDays(string interval) => interval is ['P', .. var digits, var unit] && int.TryParse(digits, CultureInfo.InvariantCulture, out var length)
        ? length * unit switch { 'D' => 1, 'W' => 7, 'M' => 30, _ => 0 }
        : 0;

    // "5 days a week": with "once daily" five times over a week.
    private bool ReadDaysAWeek(int i, int count, ref int end)
    {
        if (!text.IsAny(i, "day", "days") || !(text.IsAny(i + 1, "a", "per", "each", "every") || text.Is(i + 1, '/')) || !text.IsAny(i + 2, "week", "wk")) return false;
        end = i + 3;
        SetDays(count, "P1W");
        return true;
    }
}
