using System.Globalization;
using Extractor.Durations;
using Extractor.Text;

namespace Extractor.Dosages;

/// <summary>
/// Reads how a dose is given from the words behind it, up to the next dose or the end of its clause, and if they say
/// nothing from the words before it:
/// <code>
/// schedule  = { frequency | count | days | infusion | span | any other word }
/// frequency = "at" ( "bedtime" | "night" ) | "every" [ "other" | number ] unit | number unit "apart" | "at intervals of" number unit | "Q3W" | "BID" | "TIW" | [ how often ] "daily" | how often ( "a" | "per" | "every" ) [ number ] unit
///           | "a" unit | "/" number unit | number [ "-" ] ( "hourly" | "weekly" ) | number "days" ( "a" | "per" ) "week"
/// count     = "single" | "once" | "twice" | number [ how often ] ( "doses" | "infusions" | "injections" | "fractions" ) [ ( "a" | "per" ) unit ] | frequency ( "x" | "×" ) number
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
    private bool isNightly;

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
        reader.ReadParts(end, behind);
        reader.ReadCountAround(start, end);
        var before = lead;
        // "from 75 mg on days 1-7 to 150 mg", "raised weekly to 20 mg"
        var leadsUp = text.Is(lead - 1, "to") && !text.Is(lead - 2, "up");
        // "QD or BID dosing of 10 mg"
        var isFirst = floor < lead - FurthestBefore || floor == 0;
        while (!leadsUp && before > floor && before > start - FurthestBefore && (!reader.IsBoundaryBefore(before - 1) || (isFirst && text.Is(before - 1, "or") && Says(text, before - 2, before - 1)))) before--;
        reader.ReadParts(before, lead);
        return reader.Schedule;
    }

    /// <summary>Whether the words from one position on and before another tell how a dose is given.</summary>
    public static bool Says(SourceText text, int first, int end)
    {
        var reader = new DosingScheduleReader(text, first);
        reader.ReadParts(first, end);
        return reader.Schedule is not null;
    }

    private DosingSchedule? Schedule
    {
        get
        {
            if (isVaried) every = null;
            if (every is null) times ??= days;
            if (isNightly && times is null && over is null && !isVaried) every ??= "P1D";
            if (every is null && times > 1) over ??= spread;
            return times is null && over is null && every is null && infusion is null ? null : new() { Times = times, Over = over, Every = every, Infusion = infusion };
        }
    }

    // "every 3 months", "5x/wk"
    private bool EndsInterval(int i) => text.Is(i, WordClass.TimeUnit) && (text.IsAny(i - 2, "every", "each") || text.IsAny(i - 1, "every", "each", "per", "a") || text.Is(i - 1, '/'));

    private bool IsBoundaryBefore(int i) => !text.IsNear(i + 1) || (text[i].Kind == TokenKind.Symbol
        ? text[i].Code is ',' or ';' or ':' or '(' or ')' or '@' || text.EndsSentence(i)
        : (text.Is(i, DosingWord.Boundary) && !(text.Is(i, "with") && text.IsAny(i - 1, "infusion", "infusions"))) || text.Is(i, WordClass.ClauseBreak));

    private bool IsBoundaryBehind(int i) => !text.IsNear(i) || (text[i].Kind == TokenKind.Symbol
        ? text[i].Code == ';' || text.EndsSentence(i)
        : IsGivenWith(i) || (text.Is(i, WordClass.ClauseBreak) && !(text.IsAny(i, "then", "concurrently") && (text.Is(i + 1, WordClass.ScheduleWord) || text.Is(i + 1, "q")))));

    // "was given with prednisone twice daily" tells of the other medicine; "given with food twice daily" and "with chemotherapy every 3 weeks" do not.
    private bool IsGivenWith(int i) =>
        text.Is(i, "with") && text.IsAny(i - 1, "given", "administered", "along", "together") && text[i + 1].Kind == TokenKind.Word && !text.Is(i + 1, DosingWord.TakenWith);

    private void ReadParts(int i, int limit)
    {
        while (i < limit)
        {
            // Behind "daily for 4 weeks" another course begins.
            var isCourse = text.Is(i - 1, WordClass.TimeUnit) && text.IsAny(i - 3, "for", "over");
            i = Math.Max(i + 1, text.Is(i, "or") && !isCourse ? ReadAlternative(i + 1, limit) : ReadPart(i, limit));
        }
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
            if (text.Is(i, "a")) return ReadPerUnit(i, ref end) ? end : i + 1;
            if (!text.IsAny(i, WordClass.ScheduleWord | WordClass.Cardinal)) return ReadAbbreviation(i, ref end) || ReadDays(i, limit, ref end) ? end : i + 1;
            if (ReadVaried(i, ref end) || ReadFrequency(i, ref end) || ReadDays(i, limit, ref end) || ReadOver(i, ref end) || ReadSingle(i, limit, ref end)) return end;
        }

        else if (text.IsNumber(i) && text.IsAny(i + 1, "times", "x") && ReadFrequency(i, ref end)) return end;
        // "1 g/8 h"
        else if (i == behindDose && text.Is(i, '/') && text.IsNumber(i + 1) && ReadInterval(i + 1, ref end, out var interval))
        {
            every ??= interval;
            return end;
        }

        return ReadAmount(i, ref end) ? end : i + 1;
    }

    // "once, twice or three times daily", "once or twice a day": no one frequency.
    private bool ReadVaried(int i, ref int end)
    {
        if (!text.IsAny(i, "once", "twice")) return false;
        var next = i + 1;
        if (text.Is(next, ',')) next++;
        if (text.IsAny(next, "or", "and", "to")) next++;
        if (next == i + 1 || HowOften(next, out var behind) == 0) return false;
        isVaried = true;
        end = text.IsAny(behind, "a", "per", "daily", "weekly", "each") ? behind + 1 : behind;
        if (text.Is(behind, ',') || text.IsAny(behind, "or", "and")) end = next;
        return true;
    }

    private bool ReadFrequency(int i, ref int end)
    {
        if (text.Is(i, "every") || text.Is(i, "each"))
        {
            // "every-other-week"
            var first = text.IsGlued(i + 1, '-') ? i + 2 : i + 1;
            if (!ReadInterval(first, ref end, out var interval))
            {
                // "every 4 to 6 weeks" is no one interval.
                isVaried |= text.IsNumber(first) || text.Is(first, WordClass.Cardinal);
                return false;
            }

            every ??= over is null ? interval : every;
            return true;
        }

        if (text.Is(i, "intervals") && text.Is(i - 1, "at") && text.Is(i + 1, "of") && ReadInterval(i + 2, ref end, out var between))
        {
            every ??= between;
            return true;
        }

        if (text.IsAny(i, "on", "alternate") && text.IsAny(i + 1, "alternate", "days") && text.IsAny(i + (text.Is(i, "on") ? 2 : 1), "days"))
        {
            end = i + 3;
            every ??= "P2D";
            return true;
        }

        if (text.Is(i - 1, "at") && (text.Is(i, "bedtime") || (text.Is(i, "night") && i - 1 == behindDose)))
        {
            end = i + 1;
            isNightly = true;
            return true;
        }

        if (ReadAbbreviation(i, ref end)) return true;

        var howOften = HowOften(i, out var next);
        if (howOften > 0 && (EndsRange(i) || (text.Is(i - 1, "to") && text.Is(i - 2, "up"))))
        {
            isVaried = true;
            end = next + 1;
            return true;
        }

        if (howOften == 1 && ReadAbbreviation(next, ref end)) return true;
        if (howOften == 0) (howOften, next) = (1, i);
        next = SkipHyphen(next);
        if (Adverb(next) is { } unit)
        {
            end = next + 1;
            SetFrequency(howOften, unit);
            return true;
        }

        // "10 mg/kg (300 mg) per day", "10 mg orally per day"
        if (next == i && !(text.Is(i, "per") && (text.Is(i - 1, ')') || (i - 1 == behindDose && text.IsAny(i - 1, "orally", "iv", "sc", "po", "intravenously", "subcutaneously"))))) return false;
        if (!(text.IsAny(next, "a", "per", "each", "every", "in") || text.Is(next, '/'))) return false;
        if (!ReadInterval(SkipHyphen(next + 1), ref end, out var period)) return false;
        if (howOften == 1) every ??= period;
        else if (period == "P1D") SetFrequency(howOften, TimeUnit.Day);
        else SetCount(howOften, period);
        return true;
    }

    private bool ReadInterval(int i, ref int end, out string interval)
    {
        interval = "";
        var factor = 1m;

        // "every other day", "every third week", "every second morning"
        var unitOfOther = text.IsGlued(i + 1, '-') ? i + 2 : i + 1;
        if (text.IsAny(unitOfOther, WordClass.TimeUnit | WordClass.DayPart) && (text.Is(i, "other") || (text.Is(i, WordClass.Ordinal) && text.Word(i).Number is > 1 and < 13)))
        {
            (factor, i) = (text.Is(i, "other") ? 2 : text.Word(i).Number, unitOfOther);
        }

        if (text.Is(i, WordClass.DayPart) || text.IsAny(i, "am", "pm"))
        {
            (interval, end) = (Interval(TimeUnit.Day, factor), i + 1);
            return true;
        }

        if (text.Is(i, WordClass.TimeUnit) && text[i].Length > 1 && !text.Is(i + 1, '-'))
        {
            end = i + 1;
            interval = Interval(text.Word(i).TimeUnit, factor);
            return true;
        }

        // "8 ± 1 weeks", "8 (± 1) weeks"
        if (!Quantities.TryReadNumber(text, i, out var number, out _) || DurationUnit.Read(text, Quantities.SkipSpread(text, number.End), out var behind) is not { } unit) return false;
        end = behind;
        interval = unit.Iso8601(number.Value);
        return true;
    }

    private static string Interval(TimeUnit unit, decimal count) => new DurationUnit(unit, 0, [], false).Iso8601(count);

    // Q3W, q12h, q 3 weeks, q. 3 weeks, q-3-weeks
    private readonly bool ReadQ(int i, ref int end, out string interval)
    {
        interval = "";
        var count = text.IsAny(i + 1, '.', '-') ? i + 2 : i + 1;
        if (!text.Is(i, "q") || !NumberReader.TryRead(text, count, out var number)) return false;
        if (text.IsGlued(number.End, '-')) number = number with { End = number.End + 1 };
        if (!text.Is(number.End, WordClass.TimeUnit) && !text.Is(number.End, "m")) return false;
        end = number.End + 1;
        var unit = text.Is(number.End, "m") ? TimeUnit.Month : text.Word(number.End).TimeUnit;
        interval = Interval(unit, number.Value);
        return true;
    }

    // Q3W, QD, BID, b.i.d.
    private bool ReadAbbreviation(int i, ref int end)
    {
        if (text[i].Length > LongestAbbreviation || (text[i].Length > 1 && (text.Text[text[i].End - 1] | 0x20) is not ('d' or 's' or 'w' or 'm' or 'k' or 'f'))) return false;
        if (ReadQ(i, ref end, out var printed))
        {
            every ??= over is null ? printed : every;
            return true;
        }

        Span<char> letters = stackalloc char[LongestAbbreviation];
        var length = 0;
        var k = i;
        if (text[i].Length == 1)
        {
            for (; length < LongestAbbreviation && text[k].Kind == TokenKind.Word && text[k].Length == 1 && text.Is(k + 1, '.'); k += 2) letters[length++] = char.ToUpperInvariant(text.Span(k)[0]);
        }
        else
        {
            foreach (var c in text.Span(i)) letters[length++] = char.ToUpperInvariant(c);
            k = i + 1;
        }

        // "QM-177" is a medicine.
        if (text.IsGlued(k, '-') && text.IsGluedNumber(k + 1)) return false;
        var interval = letters[..length] switch
        {
            "QD" or "OD" or "QHS" or "QAM" or "QPM" => "P1D",
            "BID" or "BD" or "BDS" => "PT12H",
            "TID" or "TDS" => "PT8H",
            "SID" when text.IsCapital(i) => "P1D",
            "QID" or "QDS" => "PT6H",
            "QOD" or "EOD" => "P2D",
            "QW" or "QWK" => "P1W",
            "QM" => "P1M",
            "QOW" or "EOW" => "P2W",
            _ => null,
        };
        var weekly = letters[..length] switch
        {
            "BIW" => 2,
            "TIW" or "MWF" => 3,
            _ => 0,
        };
        if (weekly > 0 && every is null)
        {
            SetCount(weekly, "P1W");
            end = k;
            return true;
        }

        if (interval is null) return false;
        every ??= interval;
        end = k;
        return true;
    }

    private void SetFrequency(int howOften, TimeUnit unit)
    {
        if (every is not null || over is not null) return;
        if (unit == TimeUnit.Day && 24 % howOften == 0 && howOften > 1) every = "PT" + (24 / howOften).ToString(CultureInfo.InvariantCulture) + "H";
        else if (howOften == 1) every = Interval(unit, 1);
        else SetCount(howOften, Interval(unit, 1));
    }

    // Of "30 doses, 5 a week" the 30 have been read.
    private void SetCount(int howOften, string period)
    {
        if (times is null) (times, over) = (howOften, over ?? period);
    }

    // "Bi-weekly" is twice a week to some, and every two weeks to others.
    private bool IsAmbiguous(int i) => text.IsGlued(i - 1, '-') && text.IsAny(i - 2, "bi", "tri", "semi");

    private TimeUnit? Adverb(int i) =>
        text.Is(i, "semiannually") || (text.Is(i, "annually") && text.IsGlued(i - 1, '-') && text.Is(i - 2, "semi")) ? TimeUnit.HalfYear
        : IsAmbiguous(i) ? null
        : text.IsAny(i, "daily", "nightly") ? TimeUnit.Day
        : text.IsAny(i, "hourly", "hrly") ? TimeUnit.Hour
        : text.IsAny(i, "weekly", "wkly") ? TimeUnit.Week
        : text.Is(i, "fortnightly") ? TimeUnit.Fortnight
        : text.Is(i, "monthly") ? TimeUnit.Month
        : text.Is(i, "quarterly") ? TimeUnit.Quarter
        : text.IsAny(i, "yearly", "annually") ? TimeUnit.Year
        : null;

    // "once-daily", "three-times-a-day"
    private int SkipHyphen(int i) => text.Is(i, '-') ? i + 1 : i;

    // once, twice, thrice, three times; 0 for anything else.
    private int HowOften(int i, out int end)
    {
        end = i + 1;
        if (text.Is(i, "once")) return 1;
        if (text.Is(i, "twice")) return 2;
        if (text.Is(i, "thrice")) return 3;
        if (!NumberReader.TryRead(text, i, out var number) || number.Value is < 1 or > 100) return 0;
        var times = SkipHyphen(number.End);
        if (!text.IsAny(times, "times", "time", "x")) return 0;
        end = times + 1;
        return (int)number.Value;
    }

    // "20 mg a day", "20 mg of prednisone a week"; not "5 mg for a day", "5 mg a week before the visit"
    private bool ReadPerUnit(int i, ref int end)
    {
        if (!FollowsDose(i) || text.IsAny(i - 1, WordClass.Preposition) || text.Is(i - 1, DurationWord.Lasting) || text[i + 1].Length < 3 || text.IsPlural(i + 1) || text.Is(i + 2, '-')) return false;
        var unit = TimeUnits.Of(text, i + 1);
        if (unit < TimeUnit.Day || text.Is(i + 2, DateWord.Relating) || text.Is(i + 2, DurationWord.Afterwards)) return false;
        SetFrequency(1, unit);
        end = i + 2;
        return true;
    }

    private bool ReadOver(int i, ref int end)
    {
        // "infused in 30 minutes"
        var isInfused = text.Is(i, "infused") && text.IsAny(i + 1, "in", "during", "for", "within");
        if (isInfused) i++;
        else if (!text.IsAny(i, "over", "during", "within")) return false;
        var next = i + 1;
        while ((text.IsAny(next, "a", "about", "approximately", "roughly", "around", "period", "of") || text.Is(next, '~')) && next < i + 4) next++;
        if (!NumberReader.TryRead(text, next, out var number) || DurationUnit.Read(text, Quantities.SkipSpread(text, number.End), out var behind) is not { } unit) return false;
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

    // "2 to 4", "2-4", "two or three", "30- to 60-minute"
    private bool EndsRange(int i)
    {
        if (!text.IsAny(i - 1, "to", "or") && !text.Is(i - 1, '-')) return false;
        var first = text.IsGlued(i - 2, '-') ? i - 3 : i - 2;
        return text.IsNumber(first) || text.Is(first, WordClass.Cardinal);
    }

    // "12-hourly", "three-weekly", "3 weekly for a year"; but "6 weekly doses" are six.
    private bool ReadNumberedAdverb(int i, int count, ref int end)
    {
        var hyphen = text.Is(i, '-');
        var adverb = hyphen ? i + 1 : i;
        if (Adverb(adverb) is not { } unit) return false;
        // "50 mg x 2 daily"
        if (!hyphen && (text.Is(i - 2, "x") || text.Is(i - 2, '×')))
        {
            end = adverb + 1;
            if (unit == TimeUnit.Day) SetFrequency(count, unit);
            return true;
        }

        var isInterval = hyphen || unit == TimeUnit.Hour || text[adverb + 1].Kind is TokenKind.Symbol or TokenKind.Edge || text.IsAny(adverb + 1, "for", "until", "in", "with");
        if (!isInterval) return false;
        every ??= Interval(unit, count);
        end = adverb + 1;
        return true;
    }

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
