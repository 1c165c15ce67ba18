using Extractor.Text;

namespace Extractor.Dosages;

internal ref partial struct DosingScheduleReader
{
    private const int LongestLabel = 12;
    private const int ShortLine = 50;
    private const int LongLine = 160;

    // "every 3 months", "5x/wk"
    private bool EndsInterval(int i) => text.Is(i, WordClass.TimeUnit) && (text.IsAny(i - 2, "every", "each") || text.IsAny(i - 1, "every", "each", "per", "a") || text.Is(i - 1, '/'));

    private bool IsBoundaryBefore(int i) => !text.IsNear(i + 1) || OpensItem(i + 1) || (text[i].Kind == TokenKind.Symbol
        ? text[i].Code is ',' or ';' or ':' or '(' or ')' or '@' || EndsSentence(i)
        : (text.Is(i, DosingWord.Boundary) && !(text.Is(i, "with") && text.IsAny(i - 1, "infusion", "infusions"))) || text.Is(i, WordClass.ClauseBreak));

    private bool IsBoundaryBehind(int i) => !text.IsNear(i) || OpensItem(i) || (text[i].Kind == TokenKind.Symbol
        ? text[i].Code == ';' || EndsSentence(i)
        : IsGivenWith(i) || IsObservedWith(i) || (text.Is(i, WordClass.ClauseBreak) && !(text.IsAny(i, "then", "concurrently") && (text.Is(i + 1, WordClass.ScheduleWord) || text.Is(i + 1, "q")))));

    // "was given with prednisone twice daily" tells of the other medicine; "given with food twice daily" and "with chemotherapy every 3 weeks" do not.
    private bool IsGivenWith(int i) =>
        text.Is(i, "with") && text.IsAny(i - 1, "given", "administered", "along", "together") && text[i + 1].Kind == TokenKind.Word && !text.Is(i + 1, DosingWord.TakenWith);

    // "once daily with PK samples on Days 1 and 15", "every 4 weeks, with MRI on days 1 and 28"
    private bool IsObservedWith(int i) => text.IsAny(i, "with", "and") && (text.Is(i + 1, DosingWord.Observed) || text.Is(i + 2, DosingWord.Observed));

    // In "5 mg b.i.d. The 10 mg tablet" the dot of the abbreviation is the full stop too; not in "5 mg b.i.d. Days 1-5".
    private bool EndsSentence(int i)
    {
        if (text.EndsSentence(i)) return true;
        var isAbbreviation = text.Is(i, '.') && text[i - 1].Length == 1 && text.IsGlued(i - 2, '.') && (Says(text, i - 3, i + 1) || Says(text, i - 5, i + 1));
        return isAbbreviation && text.IsCapital(i + 1) && !text.IsInCapitals(i + 1, i + 2) && !OpensSchedule(i + 1);
    }

    // Whether a line starts with a token that has its own schedule, whatever ends the line above: an item of a list, a line behind a
    // label, a row of a table, a sentence; not "Frequency: twice daily" and not the rest of a sentence.
    private bool OpensItem(int i)
    {
        if (text[i].Gap != Gap.Line) return false;
        var first = SkipBullet(i);
        var label = LabelEnd(first);
        if (label > first && (text.Is(label, '|') || !IsHanging(i - 1))) return !IsOfSchedule(first, label);
        return (first > i || IsLineApart(i)) && !OpensSchedule(first);
    }

    // "- ", "• ", "2. "
    private int SkipBullet(int i) =>
        text.IsAny(i, '·', '*', '●', '○', '◦', '▪', '■', '➢') && !text.IsGlued(i + 1) ? i + 1
        : text[i].Gap >= Gap.Line && text.IsRowNumber(i) ? i + 2 : i;

    // Behind the "Arm B" of "Arm B: placebo" and the first cell of a row of a table; otherwise the start of the line.
    private int LabelEnd(int first)
    {
        if (text.IsSmall(first)) return first;
        for (var i = text.Is(first, '|') ? first + 2 : first + 1; i < first + LongestLabel && text.IsOnLine(i); i++)
        {
            var isColon = text.Is(i, ':') && !text.IsGlued(i + 1);
            if (isColon || text.Is(i, '|') || text[i].Gap == Gap.Wide) return i;
        }

        return first;
    }

    // "Dosing frequency", "Route"; not "Schedule B", "Cycle 2"
    private bool IsOfSchedule(int first, int end)
    {
        for (var i = first; i < end; i++)
        {
            if (text.Is(i, DosingWord.ScheduleLabel) && text[i + 1].Kind != TokenKind.Number && !(text.IsCapital(i + 1) && text[i + 1].Length == 1)) return true;
        }

        return false;
    }

    // A capital behind a line that is not as long as lines are before they are wrapped: short, or with room for the first word.
    private bool IsLineApart(int i)
    {
        if (!text.IsCapital(i) || text.Is(i, DosingWord.Route) || IsHanging(i - 1)) return false;
        var above = text.Text.AsSpan(0, text[i - 1].End);
        var length = above[^Math.Min(above.Length, LongLine)..].LastIndexOf('\n') is >= 0 and var lineBreak ? Math.Min(above.Length, LongLine) - lineBreak - 1 : above.Length;
        if (length is < ShortLine or >= LongLine) return true;
        var line = text.Text.AsSpan(text[i].Start);
        var room = length + 1 + text[i].Length;
        return line.Length >= room && !line[..room].Contains('\n');
    }

    // "200 mg of", "200 mg,"
    private bool IsHanging(int i) => text.IsAny(i, ',', '-', '/', '+', '(') || text.Is(i, WordClass.Preposition) || text.Is(i, DosingWord.Boundary) || text.IsAny(i, "to", "at", "a", "the");

    // "Twice daily by mouth", "Every 3 weeks", "Taken with food once daily", "Days 1-5 of each cycle", "Weekly dosing"; not "Weekly visits"
    private bool OpensSchedule(int i)
    {
        const int Longest = 16;
        const int LongestLead = 6;
        for (var first = i; first <= i + LongestLead; first++)
        {
            if (first > i && !text.IsOnLine(first)) return true;
            var reader = new DosingScheduleReader(text, behindDose);
            var end = reader.ReadPart(first, first + Longest);
            if (reader.Schedule is not null) return ClosesSchedule(end);
            if (!(text.Is(first, DosingWord.OpensLine) || text.Is(first, DosingWord.Route) || text.IsNumber(first) || text.IsAny(first, WordClass.TimeUnit) || text.IsAny(first, ',', '-'))) return false;
        }

        return false;
    }

    private bool ClosesSchedule(int end) => !text.IsOnLine(end) || text[end].Kind == TokenKind.Symbol || text.Is(end, WordClass.Preposition)
        || text.Is(end, DosingWord.Route) || text.Is(end, DosingWord.IsGiven) || text.Is(end, WordClass.ScheduleWord) || text.IsAny(end, "on", "with", "by", "at", "as");

    // "Days 1-5: fludarabine 25 mg/m2", "On days 1 and 8, patients received 10 mg": the days that a clause opens with.
    private void ReadDaysAhead(int lead, int floor)
    {
        const int Furthest = 30;
        if (times is not null || days is not null) return;
        var first = lead;
        while (first > floor && first > lead - Furthest && !OpensClause(first)) first--;
        if (!OpensClause(first)) return;
        first = SkipBullet(first);
        if (text.IsAny(first, "on", "at")) first++;
        var end = first;
        var reader = new DosingScheduleReader(text, behindDose);
        if (!reader.ReadDays(first, lead, ref end)) return;
        if (text.IsAny(end, "cycle", "cycles")) end++;
        if (!IsGivenThen(end, lead)) return;
        if (end < lead && (text.IsAny(end, ':', ',', '|') || text[end].Gap == Gap.Wide)) ReadDays(first, lead, ref end);
    }

    // Behind the days: someone received the dose, or a medicine's name; not "no toxicity was seen at 100 mg", "blood was taken in the 100 mg cohort".
    private bool IsGivenThen(int first, int lead)
    {
        if (text.IsAny(behindDose, "cohort", "cohorts", "group", "groups") || text.IsAny(behindDose, "arm", "arms")) return false;
        var saysOther = false;
        for (var i = first; i < lead; i++)
        {
            if (text.Is(i, WordClass.Giving) || text.IsAny(i, "treated", "dosed", "assigned")) return !text.Is(lead - 1, "after");
            saysOther |= text.IsAny(i, "no", "was", "were", "had", "has", "have") || text.IsAny(i, "after", "in", "lower", "higher");
        }

        return !saysOther;
    }

    private bool OpensClause(int i) => !text.IsNear(i) || OpensItem(i) || text.Is(i - 1, ';') || (text.Is(i - 1, ':') && SkipDay(i) > i) || EndsSentence(i - 1);
}
