using Extractor.Text;

namespace Extractor.Durations;

/// <summary>Tells units of time from the other things that their words and letters mean.</summary>
internal static class TimeUnits
{
    /// <summary>The unit of time that a word names.</summary>
    public static TimeUnit Of(SourceText text, int i) =>
        text.Is(i, WordClass.TimeUnit) ? text.Word(i).TimeUnit : text.IsAny(i, "night", "nights") ? TimeUnit.Day : TimeUnit.None;

    /// <summary>Whether the word behind a number is a unit: not 3D, 2 SEC filings, one second-line therapy, 2014 year-end.</summary>
    public static bool IsUnit(SourceText text, int numberEnd, int i, bool hyphen)
    {
        var spelling = text.Span(i);
        var glued = text.IsGlued(i) && !hyphen;
        if (spelling.Length == 1) return IsLetterUnit(text, numberEnd, i, glued) && !IsFrequency(text, i + 1);
        if (spelling.Length <= 3 && !spelling[1..].ContainsAnyInRange('a', 'z') && !text.IsAny(i, "hrs", "wks", "yrs") && !(hyphen && text.Is(i, "day"))) return false;
        if (spelling[1..].ContainsAnyInRange('A', 'Z') && spelling[1..].ContainsAnyInRange('a', 'z')) return false;
        if (IsFrequency(text, i + 1)) return false;

        var unit = Of(text, i);
        if (unit >= TimeUnit.Day && IsYear(text, numberEnd - 1)) return false;
        if (unit == TimeUnit.Hour && IsMilitary(text, numberEnd - 1)) return false;
        if (unit == TimeUnit.Minute && IsRecord(text, i)) return false;
        if (text.Is(i, "second")) return IsSecond(text, numberEnd, i, hyphen);
        if (text.Is(i, "quarter") || text.Is(i, "night")) return hyphen || (text.Is(numberEnd - 1, "one") && text.Is(i, "night"));
        if (text.Is(i, "quarters")) return !text.Is(i + 1, "of");
        return true;
    }

    /// <summary>Whether a unit is that of a rate: 5 days a week, 24 hours per day, 2 h/day, 0.3 min−1.</summary>
    private static bool IsFrequency(SourceText text, int i)
    {
        if (text.IsAny(i, '-', '⁻') && text.IsOnLine(i) && text.IsGlued(i + 1) && (text.Is(i + 1, '¹') || (text.IsNumber(i + 1, 1) && text.Int(i + 1) == 1)))
            return !text.Is(i + 2, WordClass.TimeUnit);
        if (text.Is(i, '-') && text.Is(i + 1, "a") && text.Is(i + 2, '-')) return text.Is(i + 3, WordClass.TimeUnit);
        if (!text.IsAny(i, "a", "per", "each") && !text.Is(i, '/')) return false;
        return text.Is(i + 1, WordClass.TimeUnit) && text.IsOnLine(i) && !text.Is(i + 2, '-');
    }

    private static bool IsLetterUnit(SourceText text, int numberEnd, int i, bool glued)
    {
        if (text[i].Gap > Gap.Space) return false;
        // "1h15m"
        if (text.Is(i, "h") && text.IsGluedNumber(i + 1) && text.Is(i + 2, "m") && text.IsGlued(i + 2)) return true;
        if (text.IsGlued(i + 1) && text[i + 1].Kind != TokenKind.Edge && !(text[i + 1].Kind == TokenKind.Symbol && text[i + 1].Code is '.' or ',' or ';' or ')' or ':' or ']' or '/' or '?' or '!')
            && !(text.Is(i + 1, '-') && text.IsGlued(i + 2) && (text.IsNumber(i + 2) || (glued && !text.IsGlued(numberEnd - 1) ? text[i + 2].Length > 1 : text.Is(i + 2, "old"))))) return false;
        if (text.Is(i + 1, '.') && text.IsGlued(i + 2) && text[i + 2].Kind == TokenKind.Word && !(text.Is(i, "y") && text.Is(i + 2, "o"))) return false;
        return text.Span(i)[0] switch
        {
            'h' or 'y' or 'w' => true,
            // "x 3d" are days.
            'd' => !glued || text.Int(numberEnd - 1) is not (2 or 3) || text.Is(numberEnd - 2, "x") || text.Is(numberEnd - 2, '×'),
            's' => !glued,
            'W' or 'Y' => glued && text.Is(numberEnd - 2, DurationWord.BeforeLetter),
            _ => false,
        };
    }

    private static bool IsYear(SourceText text, int i) =>
        text.IsNumber(i, 4) && Years.IsNoAmount(text.Int(i)) && !(text.IsGlued(i) && text[i - 1].Kind == TokenKind.Symbol && text[i - 1].Code is '.' or ',');

    // "0312 hrs", "0800 hours to 1700 hours"
    private static bool IsMilitary(SourceText text, int i) =>
        text.IsNumber(i, 4) && (text.Span(i)[0] == '0' ? !(text.IsGlued(i) && text.IsAny(i - 1, '.', ',')) : text.Is(i - 1, "to") && text.IsAny(i - 2, "hours", "hrs"));

    // "3. 2 Minutes of the last meeting", "5 Minutes from 9 March"
    private static bool IsRecord(SourceText text, int i) =>
        text.IsCapital(i) && text.IsAny(i + 1, "of", "from") && (text.IsAny(i + 2, "the", "last", "previous") || text.IsNumber(i + 2) || text.Is(i + 2, WordClass.Month));

    // "30-second", "3.5 second", "one second time difference", but not "one second-line therapy", "two second quarters".
    private static bool IsSecond(SourceText text, int numberEnd, int i, bool hyphen) =>
        hyphen || ((text.IsNumber(numberEnd - 1) || text.Is(numberEnd - 1, "one"))
            && !text.Is(i + 1, '-') && !text.Is(i + 1, DurationWord.Ranked));
}
