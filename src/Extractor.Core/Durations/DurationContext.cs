using Extractor.Text;

namespace Extractor.Durations;

/// <summary>What the words around a duration make of it.</summary>
internal static class DurationContext
{
    private const int AgeReach = 6;

    /// <summary>Whether a duration is the interval of a frequency (every 8 weeks, per 24 hours, q 3 weeks) and not a length.</summary>
    public static bool IsFrequency(SourceText text, int start, int end)
    {
        var i = start - 1;
        if (text.IsAny(i, "about", "approximately")) i--;
        // "q. 3 weeks", "q 3-4 weeks", "at 6-week intervals"
        if ((text.Is(i, '.') && text.Is(i - 1, "q")) || (text.Is(i, '-') && text.IsNumber(i - 1) && text.Is(i - 2, "q")) || text.Is(BehindWindow(text, end), "intervals") || IsWindow(text, start)) return true;
        if ((text.Is(i, '/') && text.Is(i - 1, WordClass.DoseUnit))) return true;
        if (!text.IsAny(i, "every", "each", "per", "q")) return false;
        // "each 28-day cycle" and "every 3 week cycle" have a length.
        return !((text.Is(end - 2, '-') || text.Text[text[end - 1].End - 1] is not 's') && text.IsNear(end) && text.Is(end, DurationWord.Treatment));
    }

    // "±7 days", "12 weeks +/- 1 week", "28 days (+7 days)", "30 min (-5/+15 min)": how much a time may lie off, of which the last number has the unit.
    private static bool IsWindow(SourceText text, int start)
    {
        var sign = start - 1;
        if (text.Is(sign, '±') || (text.Is(sign, '-') && text.Is(sign - 1, '/') && text.Is(sign - 2, '+'))) return true;
        if (!text.IsAny(sign, '+', '-')) return false;
        // Behind a time or a numbered day, in whole units shorter than months: "24 months (+6 months)" tells a gain.
        if (text.Is(sign - 1, '(')) return !text.IsAny(start + 1, "month", "months", "year", "years") && text.Is(text.IsNumber(sign - 2) ? sign - 3 : sign - 2, WordClass.TimeUnit) && !text.IsGlued(start + 1, '.');
        return text.Is(sign - 1, '/') && text.IsNumber(sign - 2) && text.IsAny(sign - 3, '-', '+') && text.Is(sign - 4, '(') && text.Is(sign - 5, WordClass.TimeUnit);
    }

    /// <summary>The position behind the window of "six-week (±1 week) intervals"; the same where there is none.</summary>
    public static int BehindWindow(SourceText text, int i)
    {
        const int Longest = 7;
        if (!text.Is(i, '(') || !text.IsAny(i + 1, '±', '+')) return i;
        for (var k = i + 2; k < i + Longest; k++)
        {
            if (text.Is(k, ')')) return k + 1;
        }

        return i;
    }

    /// <summary>Whether the end of a range is how long a frequency goes on, and not the longest interval: "every 6 weeks through 24 weeks", "every 3 weeks to 2 years".</summary>
    public static bool EndsFrequency(SourceText text, in Quantity<DurationUnit> interval, in Quantity<DurationUnit> last) =>
        interval.End > interval.NumberEnd && (text.IsAny(last.Start - 1, "through", "thru") || (text.Is(last.Start - 1, "to") && (text.Is(last.Start - 2, "up") || interval.Unit != last.Unit)));

    /// <summary>Whether the number only names a day, week or cycle: "Cycle 1 Day 1", "June 3".</summary>
    public static bool IsLabel(SourceText text, int start)
    {
        var i = start - 1;
        if (text[start].Gap > Gap.Space) return false;
        if (text.Is(i, DurationWord.Numbered)) return true;
        if (text.Is(i, WordClass.Modal) && text.Is(start, "one")) return true;
        if (text.Is(i, WordClass.Month) && !text.Is(i, "may")) return true;
        // "mOS 9.8 months", "min 6 months"
        return text.Is(i, WordClass.TimeUnit) && text[i].Length > 1 && !text.IsAny(i, "mos", "min") && !text.Is(i - 1, '-') && !text.IsNumber(i - 1) && !text.Is(i - 1, WordClass.Cardinal)
            && !text.Is(i - 1, DurationWord.UnitOpener);
    }

    /// <summary>Whether a number is that of the days of a gestational age: "36 0/7 weeks", "28+6 weeks", "36 6/7 weeks".</summary>
    /// <param name="text">The text.</param>
    /// <param name="start">The number.</param>
    public static bool IsOfGestation(SourceText text, int start)
    {
        const int DaysOfWeek = 7;
        var sign = text.Is(start + 1, '/') ? start + 1 : start - 1;
        if (text.Is(sign, '/')) return text.IsGlued(sign) && text.IsNumber(sign + 1) && text.Int(sign + 1) == DaysOfWeek && text.IsNumber(sign - 1, 1) && text.IsNumber(sign - 2, 2);
        return text.Is(sign, '+') && text.IsGlued(sign) && text.IsGlued(start) && text.IsNumber(sign - 1, 2) && text.IsNumber(start, 1) && text.Int(start) < DaysOfWeek;
    }

    /// <summary>Whether a unit of time is part of an area under a curve: "33.6 day·µg/mL", "15 hr*ng/mL".</summary>
    /// <param name="text">The text.</param>
    /// <param name="end">The position behind the unit.</param>
    public static bool IsFactor(SourceText text, int end) =>
        text.IsAny(end, '·', '*', '×', '•') && text.IsGlued(end) && text.IsGlued(end + 1) && text.Is(end + 1, WordClass.DoseUnit);

    /// <summary>Whether a number and its letter name a rule: "Rule 14d-9", "15d-15(e)", "17 CFR 240.14d-2", "Section 17h"; not "7d-10d".</summary>
    /// <param name="text">The text.</param>
    /// <param name="start">The number.</param>
    /// <param name="unit">Its letter.</param>
    public static bool IsRule(SourceText text, int start, int unit) =>
        text[unit].Length == 1 && text.IsGlued(unit)
        && (text.Is(start - 1, DateWord.PartLabel) || (text[start].Length == 2 && text.IsGlued(unit + 1, '-') && text.IsGluedNumber(unit + 2) && !(text.IsGlued(unit + 3) && text[unit + 3].Kind == TokenKind.Word) && !text.Is(unit + 3, WordClass.TimeUnit)));

    /// <summary>Whether it is the number of an article, whose section follows: "Art. 56 sec. 1", "§ 19 sec. 2".</summary>
    /// <param name="text">The text.</param>
    /// <param name="start">The number.</param>
    /// <param name="unit">The word behind it.</param>
    public static bool IsArticle(SourceText text, int start, int unit) =>
        text.Is(unit, "sec") && (text.Is(start - 1, '§') || text.IsAny(text.Is(start - 1, '.') ? start - 2 : start - 1, "art", "article", "section", "par", "paragraph"));

    /// <summary>Whether a unit is part of a name: "120 Second Street", "24 Hour Fitness".</summary>
    /// <param name="text">The text.</param>
    /// <param name="unit">The unit.</param>
    public static bool IsName(SourceText text, int unit) =>
        text.IsCapital(unit) && text.IsCapital(unit + 1) && text[unit + 1].Gap == Gap.Space && (text.Is(unit, "second") ? text.Is(unit + 1, DateWord.Street) : text.Is(unit, "hour") && text.Is(unit + 1, "fitness"));

    /// <summary>Whether a chain from a position to another tells an age.</summary>
    /// <param name="text">The text.</param>
    /// <param name="start">Where the chain starts.</param>
    /// <param name="end">The position behind it.</param>
    /// <param name="isRange">Whether it is a range: "children 6 to 11 years".</param>
    public static bool IsAge(SourceText text, int start, int end, bool isRange) => IsAge(text, start, end, isRange, mayBeSpread: true);

    private static bool IsAge(SourceText text, int start, int end, bool isRange, bool mayBeSpread)
    {
        if (text.Is(end, "of") && text.Is(end + 1, "age")) return true;
        if (text.IsAny(end, "or", "and") && text.IsAny(end + 1, "older", "younger")) return true;
        if (text.Is(end, "and") && text.IsAny(end + 1, "above", "over", "up", "upwards") && !text.IsNumber(end + 2) && text.IsAny(end - 1, "years", "yrs")) return true;
        if (FollowsAgeOf(text, start)) return true;
        if (IsCondition(text, start, end)) return true;
        if (text.IsAny(end - 1, "years", "yrs", "y") && (isRange || text.IsAny(start - 1, '≥', '<', '>')) && IsAgeBand(text, start, end)) return true;
        for (var i = start - 1; i >= start - AgeReach; i--)
        {
            if (text.IsAny(i, "aged", "age", "ages")) return true;
            if (text.IsAny(i, "older", "younger")) return true;
            // "≥ 12 years of age and < 75 years"; not "18 years of age and 5 years of disease"
            if ((text.Is(i, "to") || (i < start - 1 && text.IsAny(i, "and", "but"))) && text.Is(i - 1, "age") && text.Is(i - 2, "of")) return true;
            var isYoung = text.Is(i, DurationWord.Young);
            if (text.Is(i, DurationWord.AgeGroup) && (isYoung || text.IsAny(end - 1, "years", "yrs", "yr", "y"))
                && (i == start - 1 ? isRange || text.IsGlued(start + 1, '+') : OpensAge(text, start, isYoung)) && !text.Is(end, DurationWord.Afterwards)) return true;
            // "median age was 66 years (range, 41 to 83 years)", "66 years; range, 41 to 83 years".
            if (mayBeSpread && (text.Is(i, '(') || text.IsAny(i, ',', ';')) && text.IsAny(i + 1, "range", "median", "mean") && text.Is(i - 1, WordClass.TimeUnit) && text.IsNumber(i - 2))
                return IsAge(text, i - 2, i, isRange: false, mayBeSpread: false);
            var passes = text[i].Kind == TokenKind.Symbol ? text[i].Code is not ('.' or ';')
                : text.Is(i, DurationWord.AgeLink) || text.Is(i, DurationWord.AgeGroup);
            if (!passes) return false;
        }

        return false;
    }

    // "if >75 y;", "if ≥ 65 years,": who is so old.
    private static bool IsCondition(SourceText text, int start, int end)
    {
        const int Youngest = 16;
        return text.IsAny(start - 1, '≥', '>') && text.Is(start - 2, "if") && text.Int(start) >= Youngest && text.IsAny(end - 1, "years", "yrs", "y") && text[end].Kind != TokenKind.Word;
    }

    // "6–11 years: 250 mg", "6–11 years 250 mg", "18 to 75 years inclusive"
    private static bool IsAgeBand(SourceText text, int start, int end)
    {
        if (text.Is(end, "inclusive")) return true;
        if (text.IsAny(start - 1, WordClass.Preposition) || text.Is(start - 1, DurationWord.Lasting) || text[end].Kind == TokenKind.Word) return false;
        var dose = text.Is(end, ':') ? end + 1 : end;
        return NumberReader.TryRead(text, dose, out var number) && text.IsOnLine(dose) && text.Is(number.End, WordClass.DoseUnit);
    }

    // "patients (18 years", "patients under 18 years", "patients over 65 years"; but "patients over 2 years" were followed so long.
    private static bool OpensAge(SourceText text, int start, bool isYoung)
    {
        const int YoungestOver = 16;
        if (text.IsAny(start - 1, "over", "above")) return isYoung || text.Int(start) >= YoungestOver;
        return text.IsAny(start - 1, "from", "of", "between", "under", "below") || (text[start - 1].Kind == TokenKind.Symbol && !text.Is(start - 1, ','));
    }

    // "age at the time of diagnosis was", "age of all participants was", "Ages Eligible for Study:"
    private static bool FollowsAgeOf(SourceText text, int start)
    {
        const int Reach = 9;
        for (var i = start - 1; i >= start - Reach && (text[i].Kind is TokenKind.Word or TokenKind.Number || text.IsAny(i, ':', '-')); i--)
        {
            if (text.IsAny(i, "age", "ages")) return text.IsAny(i + 1, "at", "of");
            if (text.IsAny(i, "with", "after", "for")) return text.Is(i - 1, "eligible") && text.IsAny(i - 2, "age", "ages");
        }

        return false;
    }

    /// <summary>The bound that the words around a duration set. "Over 65 years" bounds an age; "over 2 years" may be what something took.</summary>
    public static Comparator? Comparator(SourceText text, int start, int end, bool isAge)
    {
        var i = start;
        if (text.IsApproximate(i)) i -= text.Is(i - 1, '.') ? 2 : 1;

        if (text[i - 1].Kind == TokenKind.Symbol)
        {
            switch (text[i - 1].Code)
            {
                case '>':
                    return text.Is(i - 2, '=') ? Extractor.Comparator.AtLeast : Extractor.Comparator.Over;
                case '<':
                    return text.Is(i - 2, '=') ? Extractor.Comparator.UpTo : Extractor.Comparator.LessThan;
                case '≥' or '⩾':
                    return Extractor.Comparator.AtLeast;
                case '≤' or '⩽':
                    return Extractor.Comparator.UpTo;
                case '=' when text.Is(i - 2, '>'):
                    return Extractor.Comparator.AtLeast;
                case '=' when text.Is(i - 2, '<'):
                    return Extractor.Comparator.UpTo;
            }
        }

        if (isAge && AgeLabel(text, i - 1) is { } labelled) return labelled;
        if (isAge && text.IsAny(i - 1, "over", "above")) return Extractor.Comparator.Over;
        if (text.Is(i - 1, "over") && (IsMoreThan(text, i - 2, end) || IsOfExperience(text, end))) return Extractor.Comparator.Over;
        if (text.Is(i - 1, WordClass.BoundEnd) && (BoundBefore(text, i) ?? Extreme(text, i - 1)) is { } found) return found;
        if (text.IsGlued(end, '+')) return Extractor.Comparator.AtLeast;
        // "12 weeks minimum"
        if (text[end + 1].Kind != TokenKind.Word && ExtremeAt(text, end) is { } extreme) return extreme;
        var behind = text.Is(end, "of") && text.Is(end + 1, "age") ? end + 2 : end;
        if (text.IsAny(behind, "or", "and"))
        {
            // "a year and over a month" does not bound the year.
            var opensNext = text.IsAny(behind + 1, "over", "above", "up") && (text.Is(behind + 2, DurationWord.Determiner) || text.IsNumber(behind + 2));
            if (text.Is(behind + 1, DurationWord.OrMore) && !opensNext) return Extractor.Comparator.AtLeast;
            if (text.Is(behind, "or") && text.IsAny(behind + 1, "less", "younger", "fewer", "shorter", "under")) return Extractor.Comparator.UpTo;
        }

        for (var k = start; k < end; k++)
        {
            // "30 (+7) days" has a window.
            if ((text.Is(k, '+') && !text.Is(k + 1, '/') && !text.IsNumber(k + 1)) || text.Is(k, "plus")) return Extractor.Comparator.AtLeast;
            if (text.Is(k, "or") && text.Is(k + 1, "more")) return Extractor.Comparator.AtLeast;
            if (text.Is(k, "or") && text.IsAny(k + 1, "fewer", "less")) return Extractor.Comparator.UpTo;
        }

        return null;
    }

    // "Survival was over 2 years"; "the infusion was over 30 minutes" says how long it took.
    private static bool IsMoreThan(SourceText text, int before, int end) =>
        text.Is(before, DurationWord.BeforeOver) && !(text.IsAny(before, "was", "were", "at", "in") && TimeUnits.Of(text, end - 1) < TimeUnit.Day);

    // "years of clinical experience", "years' experience", "decades of leadership"
    private static bool IsOfExperience(SourceText text, int end)
    {
        const int Reach = 5;
        if (!text.Is(end, '\'') && !text.Is(end, "of")) return false;
        for (var i = end + 1; i < end + Reach && text.IsNear(i); i++)
        {
            if (text.Is(i, DurationWord.Experience)) return true;
        }

        return false;
    }

    // "maximum 12 weeks", "a minimum of 4 weeks", "maximum treatment duration of 24 months"; not "maximum effect at a median of 2 h"
    private static Comparator? Extreme(SourceText text, int i)
    {
        const int Reach = 5;
        if (!text.Is(i, "of")) return ExtremeAt(text, i);
        if (ExtremeAt(text, i - 1) is { } bound) return bound;
        if (!text.Is(i - 1, DurationWord.Extent) && !text.Is(i - 1, DurationWord.Treatment) && !text.Is(i - 1, "age")) return null;
        for (var k = i - 2; k > i - Reach && (text[k].Kind == TokenKind.Word || text.Is(k, '-')) && !text.IsAny(k, WordClass.Article | WordClass.Preposition); k--)
        {
            if (ExtremeAt(text, k) is { } found) return found;
        }

        return null;
    }

    // "Minimum age: 12 years", "Age, maximum: 75 years"
    private static Comparator? AgeLabel(SourceText text, int colon)
    {
        if (!text.Is(colon, ':')) return null;
        if (text.Is(colon - 1, "age")) return ExtremeAt(text, colon - 2);
        return text.Is(text.Is(colon - 2, ',') ? colon - 3 : colon - 2, "age") ? ExtremeAt(text, colon - 1) : null;
    }

    private static Comparator? ExtremeAt(SourceText text, int i) =>
        text.IsAny(i, "maximum", "max", "maximal") ? Extractor.Comparator.UpTo
        : text.IsAny(i, "minimum", "minimal") ? Extractor.Comparator.AtLeast
        : null;

    // The longest that ends before a position.
    private static Comparator? BoundBefore(SourceText text, int i)
    {
        Comparator? found = null;
        var longest = 0;
        foreach (var (words, comparator) in Lexicon.Bounds)
        {
            if (words.Length <= longest || !EndsWith(text, i, words) || IsPlace(text, i - words.Length - 1)) continue;
            longest = words.Length;
            found = comparator;
        }

        return found;
    }

    // "one of the numbers below five minutes before": where they stand.
    private static bool IsPlace(SourceText text, int i) => text.IsAny(i, "number", "numbers", "link", "details") && text.Is(i + 1, "below");

    private static bool EndsWith(SourceText text, int i, string[] words)
    {
        for (var k = 0; k < words.Length; k++)
        {
            if (!text.Is(i - words.Length + k, words[k])) return false;
        }

        return true;
    }
}
