using Extractor.Durations;
using Extractor.Text;

namespace Extractor.Dosages;

/// <summary>
/// Reads how a dose is given from the words behind it, up to the next dose or the end of its clause or its item of a list, and if
/// they say nothing from the words before it and the days that its clause opens with:
/// <code>
/// schedule  = { frequency | count | days | infusion | span | any other word }
/// frequency = "at" ( "bedtime" | "night" | "noon" ) | "in the" ( "morning" | "afternoon" | "evening" ) | "every" [ "other" | number ] unit | number unit "apart" | "at intervals of" number unit | "Q3W" | "BID" | "TIW" | [ how often ] "daily" | how often ( "a" | "per" | "every" ) [ number ] unit
///           | "a" unit | "/" number unit | number [ "-" ] ( "hourly" | "weekly" ) | number "days" ( "a" | "per" ) "week"
/// count     = "single" | "once" | "twice" | number [ how often ] ( "doses" | "infusions" | "injections" | "fractions" ) [ ( "a" | "per" | "/" ) unit ] | number "#" | frequency ( "x" | "×" ) number
/// days      = ( "days" numbers | "d1-5" | number "days" ) [ "of" ( "a" | "each" ) number "-day" "cycle" | "every" number unit | "Q3W" ]
/// infusion  = number ( "minute" | "hour" ) "infusion" | ( "over" | "infused" ( "in" | "for" | "during" | "within" ) ) number ( minutes | hours )
/// span      = "over" number ( days | weeks | months )
/// </code>
/// </summary>
internal ref partial struct DosingScheduleReader
{
    private const int FurthestBehind = 40;
    private const int FurthestBefore = 12;
    private const int LongestAbbreviation = 3;

    private readonly SourceText text;
    private readonly int behindDose;
    private int? times;
    private string? over;
    private string? every;
    private string? infusion;
    private string? spread;
    private int? days;
    private bool isVaried;
    private bool isAtTime;

    private DosingScheduleReader(SourceText text, int behindDose) => (this.text, this.behindDose) = (text, behindDose);

    /// <summary>The schedule of the dose between two positions; null when its sentence gives none.</summary>
    /// <param name="text">The text.</param>
    /// <param name="start">Where the dose, or the list of doses it belongs to, starts.</param>
    /// <param name="end">The position behind it.</param>
    /// <param name="lead">The position behind the words before it: those before its bracket, when it stands in one.</param>
    /// <param name="floor">The position behind the dose before.</param>
    /// <param name="ceiling">Where the next dose starts.</param>
    /// <param name="taken">The position behind the words that tell of this dose and not of the next.</param>
    public static DosingSchedule? Read(SourceText text, int start, int end, int lead, int floor, int ceiling, out int taken)
    {
        var reader = new DosingScheduleReader(text, end);
        var behind = end;
        while (behind < ceiling && behind < end + FurthestBehind && !reader.IsBoundaryBehind(behind)) behind++;
        // "monthly (100 mg) and quarterly (300 mg)": what stands before the bracket is said of the dose.
        var ignored = 0;
        if (text.Is(start - 1, '(') && text.Is(end, ')') && lead < start && (reader.Adverb(lead - 1) is not null || reader.ReadAbbreviation(lead - 1, ref ignored) || reader.EndsInterval(lead - 1))) behind = end;

        // "10 mg, then two doses of 20 mg", "10 mg and daily 5 mg": what leads to the next dose is the next dose's; "10 mg weekly at a
        // rate of 2 mg/h" is one dose.
        var isRated = behind == ceiling && text.Is(ceiling - 1, "of") && text.Is(ceiling - 2, "rate");
        var leadsOn = text.IsAny(ceiling - 1, "of", "at") || (reader.Adverb(ceiling - 1) is not null && reader.IsBoundaryBefore(ceiling - 2));
        if (behind == ceiling && !isRated && leadsOn) while (behind > end && !reader.IsBoundaryBefore(behind - 1)) behind--;
        taken = isRated ? ceiling : end;
        reader.ReadFractionsOf(lead, end);
        reader.ReadParts(end, behind);
        reader.ReadCountAround(start, end);
        var before = lead;
        // "from 75 mg on days 1-7 to 150 mg", "raised weekly to 20 mg", "raised weekly from 10 mg"
        var leadsUp = text.Is(lead - 1, "from") || (text.Is(lead - 1, "to") && !text.Is(lead - 2, "up"));
        // "QD or BID dosing of 10 mg"
        var isFirst = floor < lead - FurthestBefore || floor == 0;
        while (!leadsUp && before > floor && before > start - FurthestBefore && (!reader.IsBoundaryBefore(before - 1) || (isFirst && text.Is(before - 1, "or") && Says(text, before - 2, before - 1)))) before--;
        reader.ReadParts(before, lead);
        if (!leadsUp) reader.ReadDaysAhead(lead, floor);
        return reader.Schedule;
    }

    /// <summary>Whether the words from one position on and before another tell how a dose is given.</summary>
    public static bool Says(SourceText text, int first, int end)
    {
        var reader = new DosingScheduleReader(text, first);
        reader.ReadParts(first, end);
        return reader.Schedule is not null || reader.IsCountBehind(first);
    }

    private DosingSchedule? Schedule
    {
        get
        {
            if (isVaried) every = null;
            if (every is null) times ??= days;
            if (isAtTime && times is null && over is null && !isVaried) every ??= "P1D";
            if (every is null && times > 1) over ??= spread;
            // "on days 1-14 of a 21-day cycle, BID"
            if (over is not null && every is ['P', 'T', ..]) (times, over) = (null, null);
            else if (over is not null) every = null;
            // "0 x 1 Gy": what is never given has no schedule.
            if (times < 1) return null;
            return times is null && over is null && every is null && infusion is null ? null : new() { Times = times, Over = over, Every = every, Infusion = infusion };
        }
    }

    private void ReadParts(int i, int limit)
    {
        while (i < limit)
        {
            // Behind "daily for 4 weeks" another course begins.
            var isCourse = text.Is(i - 1, WordClass.TimeUnit) && text.IsAny(i - 3, "for", "over");
            i = Math.Max(i + 1, (text.Is(i, "or") && !isCourse) || EndsFrequency(i) ? ReadAlternative(i + 1, limit) : ReadPart(i, limit));
        }
    }

    // "QD-BID", "BID/TID", "q6h to q8h"
    private bool EndsFrequency(int i)
    {
        if (every is null || !(text.IsGlued(i, '-') || text.IsGlued(i, '/') || text.Is(i, "to"))) return false;
        var ignored = 0;
        return new DosingScheduleReader(text, behindDose).ReadAbbreviation(i + 1, ref ignored);
    }

    // "Q2W or Q4W", "daily (QD) or twice daily (BID)", "weekly or bi-weekly": no one frequency.
    private int ReadAlternative(int i, int limit)
    {
        if (i >= limit || (every is null && over is null)) return i;
        var other = new DosingScheduleReader(text, behindDose);
        var end = other.ReadPart(i, limit);
        var isOther = (other.every ?? other.over) is not null && (other.every, other.over, other.times) != (every, over, every is null ? times : null);
        if (!isOther && !IsAmbiguous(i + 2) && !text.IsAny(i, "biweekly", "bimonthly")) return i;
        if (every is null) (times, over) = (null, null);
        isVaried = true;
        return end;
    }

    private int ReadPart(int i, int limit)
    {
        var end = i;
        if (ReadCountOfFrequency(i, ref end)) return end;
        if (text[i].Kind == TokenKind.Word)
        {
            if (i == behindDose && TimeOfDayEnd(i) is { } atTime)
            {
                isAtTime = true;
                return atTime;
            }

            if (text.Is(i, "a")) return ReadPerUnit(i, ref end) ? end : i + 1;
            if (!text.IsAny(i, WordClass.ScheduleWord | WordClass.Cardinal)) return ReadAbbreviation(i, ref end) || ReadDays(i, limit, ref end) ? end : i + 1;
            if (ReadVaried(i, ref end) || ReadFrequency(i, ref end) || ReadDays(i, limit, ref end) || ReadOver(i, ref end) || ReadSingle(i, limit, ref end)) return end;
        }

        else if (text.IsNumber(i) && IsTimes(i + 1) && ReadFrequency(i, ref end)) return end;
        // "1 g/8 h", "1 g/10 min": what is given within minutes is infused.
        else if (i == behindDose && text.Is(i, '/') && text.IsNumber(i + 1) && ReadInterval(i + 1, ref end, out var interval))
        {
            if (interval.EndsWith('M') && interval.StartsWith("PT", StringComparison.Ordinal)) infusion ??= interval;
            else every ??= interval;
            return end;
        }

        return ReadAmount(i, ref end) ? end : i + 1;
    }

    // "10 mg in the morning", "10 mg at noon": the position behind; null when no such words stand there.
    private readonly int? TimeOfDayEnd(int i) =>
        text.Is(i, "in") && text.Is(i + 1, "the") && text.IsAny(i + 2, "morning", "afternoon", "evening") && !text.Is(i + 3, "of") ? i + 3
        : text.Is(i, "at") && text.Is(i + 1, "noon") ? i + 2 : null;

    private bool ReadOver(int i, ref int end)
    {
        // "infused in 30 minutes"
        var isInfused = text.Is(i, "infused") && text.IsAny(i + 1, "in", "during", "for", "within");
        if (isInfused) i++;
        else if (!text.IsAny(i, "over", "during", "within")) return false;
        var next = i + 1;
        while ((text.IsAny(next, "a", "about", "approximately", "roughly", "around", "period", "of") || text.Is(next, '~')) && next < i + 4) next++;
        // "over 30 ± 10 minutes"
        if (!Quantities.TryReadNumber(text, next, out var number, out _) || DurationUnit.Read(text, Quantities.SkipSpread(text, number.End), out var behind) is not { } unit) return false;
        end = behind;
        if (unit.Unit <= TimeUnit.Hour) infusion = isInfused || text.Is(i, "over") ? infusion ?? unit.Iso8601(number.Value) : infusion;
        else if (isInfused) return true;
        else if (every is null && (times is not null || text.Is(i - 1, DosingWord.Parted))) over ??= unit.Iso8601(number.Value);
        else if (FollowsDose(i) || text.Is(i - 1, WordClass.Giving)) spread ??= unit.Iso8601(number.Value);
        return true;
    }

    // "four fractions of 15 mCi/m2 over 10 weeks", "four doses of 10 mg of AB-177 over 10 weeks"
    private readonly bool FollowsDose(int i)
    {
        const int LongestMedicine = 6;
        return i == behindDose || (text.Is(behindDose, "of") && i <= behindDose + LongestMedicine);
    }
}
