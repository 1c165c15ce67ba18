using System.Globalization;
using Extractor.Durations;
using Extractor.Text;

namespace Extractor.Dosages;

internal ref partial struct DosingScheduleReader
{
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
            isAtTime = true;
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

        // "4–6 hourly", "4-6-hourly"
        var count = text.IsGlued(i - 1, '-') ? i - 2 : i - 1;
        if (howOften == 0 && Adverb(i) is not null && text.IsNumber(count) && EndsRange(count))
        {
            (isVaried, end) = (true, i + 1);
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
        if (!ReadLetter(next, ref end, out var period) && !ReadInterval(SkipHyphen(next + 1), ref end, out period)) return false;
        if (howOften == 1) every ??= period;
        else if (period == "P1D") SetFrequency(howOften, TimeUnit.Day);
        else SetCount(howOften, period);
        return true;
    }

    // The "/d" of "3x/d"
    private bool ReadLetter(int i, ref int end, out string interval)
    {
        interval = "";
        if (!text.Is(i, '/') || !text.IsAny(i + 1, "d", "w")) return false;
        (interval, end) = (Interval(text.Is(i + 1, "d") ? TimeUnit.Day : TimeUnit.Week, 1), i + 2);
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
        : text.IsAny(i, "daily", "nightly", "nocte", "mane") ? TimeUnit.Day
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
        if (!IsTimes(times)) return 0;
        end = times + 1;
        return (int)number.Value;
    }

    // "3 times", "3x", "3×/day"; not "3 × 8 Gy"
    private bool IsTimes(int i) => text.IsAny(i, "times", "time", "x") || (text.Is(i, '×') && (text.Is(i + 1, '/') || text.IsAny(i + 1, "daily", "weekly", "per", "a")));

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
        // "50 mg x 2 daily"; "x 4 weekly" is four times a week to some, and four weeks to others.
        if (!hyphen && (text.Is(i - 2, "x") || text.Is(i - 2, '×')))
        {
            end = adverb + 1;
            if (unit == TimeUnit.Day) SetFrequency(count, unit);
            return true;
        }

        // "4–6 hourly" is no one interval.
        if (EndsRange(i - 1))
        {
            (isVaried, end) = (true, adverb + 1);
            return true;
        }

        var isInterval = hyphen || unit == TimeUnit.Hour || text[adverb + 1].Kind is TokenKind.Symbol or TokenKind.Edge || text.IsAny(adverb + 1, "for", "until", "in", "with");
        if (!isInterval) return false;
        every ??= Interval(unit, count);
        end = adverb + 1;
        return true;
    }
}
