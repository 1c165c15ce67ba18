using Extractor.Dates;
using Extractor.Text;

namespace Extractor.Durations;

/// <summary>A duration whose amount is no number: "half an hour", "a couple of days".</summary>
internal readonly record struct DurationPhrase(int Start, int End, decimal Value, DurationUnit Unit, bool Approximate);

/// <summary>
/// Reads durations whose amount is no number:
/// <code>
/// phrase = [ "a" | "one" | "three" ] ( "quarter" | "quarters" ) "of" ( "a" | "an" ) unit   three quarters of an hour
///        | [ "a" ] "quarter" [ "-" ] "century"
///        | "half" ( "a" | "an" ) unit | [ "a" ] "half" [ "-" ] unit          half an hour, half-day
///        | [ "a" ] ( "couple" | "few" | "several" | "some" ) [ "of" ] units  a couple of days
///        | ( "a" | "an" | "another" ) unit [ "and a half" ]                  a decade, another business day
///        | ( "all" | "full" ) [ "-" ] unit                                   all week
///        | unit "-" "long"                                                   year-long
/// </code>
/// </summary>
internal static class DurationPhrases
{
    /// <summary>Reads the phrase that starts at a position.</summary>
    public static bool TryRead(SourceText text, int i, out DurationPhrase phrase)
    {
        phrase = default;
        var classes = text.Word(i).Classes & (WordClass.AmountWord | WordClass.VagueAmount | WordClass.TimeUnit | WordClass.YearPart | WordClass.Cardinal);
        if (classes == 0 || !text.IsNear(i + 1)) return false;
        if ((classes.HasAny(WordClass.YearPart) || text.Is(text.Is(i + 1, '-') ? i + 2 : i + 1, WordClass.YearPart)) && TryReadQuarters(text, i, out phrase)) return true;
        if (!classes.HasAny(WordClass.AmountWord | WordClass.VagueAmount | WordClass.TimeUnit)) return false;
        var article = text.IsAny(i, "a", "an");
        var head = article ? i + 1 : i;
        if (text.Is(head, "half") && (!text.Is(i - 1, "and") || text.IsAny(head + 1, "a", "an"))) return TryReadHalf(text, i, head, out phrase);
        if (text.Is(head, WordClass.VagueAmount)) return TryReadVague(text, i, head, out phrase);
        if (article || text.Is(i, "another")) return TryReadOne(text, i, head + (article ? 0 : 1), article, out phrase);
        if (text.IsAny(i, "all", "full")) return TryReadWhole(text, i, out phrase);
        return text.Is(i, WordClass.TimeUnit) && text.Is(i + 1, '-') && text.Is(i + 2, "long") && !text.Is(i - 1, '-') && text[i].Length > 1 && !text.IsPlural(i)
            && Found(new(i, i + 3, 1, Plain(text.Word(i).TimeUnit), false), out phrase);
    }

    private static bool TryReadQuarters(SourceText text, int start, out DurationPhrase phrase)
    {
        phrase = default;
        var quarter = text.IsAny(start, "a", "one", "three") ? text.IsGlued(start + 1, '-') ? start + 2 : start + 1 : start;
        if (!text.IsAny(quarter, "quarter", "quarters")) return false;
        var i = text.Is(quarter + 1, "of") || text.Is(quarter + 1, '-') ? quarter + 2 : quarter + 1;
        var article = text.IsAny(i, "a", "an") && text.Is(i - 1, "of");
        if (article) i++;
        if (!Name(text, i, out var unit, out var end) || text.Is(i, "quarter") || !(article || text.Is(i, "century"))) return false;
        return Found(new(start, end, text.Is(start, "three") ? 0.75m : 0.25m, Plain(unit), false), out phrase);
    }

    private static bool TryReadHalf(SourceText text, int start, int half, out DurationPhrase phrase)
    {
        phrase = default;
        var article = text.IsAny(half + 1, "a", "an");
        var i = article || text.Is(half + 1, '-') ? half + 2 : half + 1;
        if (!text.IsNear(half + 1) || !Name(text, i, out var unit, out var end) || text[i].Length == 1) return false;
        // "Half year results" are those of a calendar half.
        if (!article && unit is not (TimeUnit.Hour or TimeUnit.Day or TimeUnit.Minute or TimeUnit.Decade or TimeUnit.Century) && !IsWhole(text, start, end)) return false;
        return unit != TimeUnit.Quarter && Found(new(start, end, 0.5m, Plain(unit), false), out phrase);
    }

    private static bool TryReadVague(SourceText text, int start, int amount, out DurationPhrase phrase)
    {
        phrase = default;
        var i = text.Is(amount + 1, "of") ? amount + 2 : amount + 1;
        if (!Name(text, i, out var unit, out var end) || !text.IsPlural(end - 1) || text[end - 1].Length < 3) return false;
        return Found(new(start, end, text.Word(amount).Number, Plain(unit), true), out phrase);
    }

    private static bool TryReadOne(SourceText text, int start, int i, bool article, out DurationPhrase phrase)
    {
        phrase = default;
        if (!Name(text, i, out var unit, out var end) || text[end - 1].Length < 3 || text.Is(end, '-') || text.IsNumber(end) || text.Is(end - 1, "sec")) return false;
        if (unit is TimeUnit.Second or TimeUnit.Quarter || text.IsPlural(end - 1)) return false;
        var extra = DurationUnit.ReadFraction(text, ref end);
        if (article && extra == 0 && unit is not (TimeUnit.Fortnight or TimeUnit.Decade or TimeUnit.Century) && !IsLasting(text, start, end)) return false;
        return Found(new(start, end, 1 + extra, Plain(unit), false), out phrase);
    }

    private static bool TryReadWhole(SourceText text, int i, out DurationPhrase phrase)
    {
        phrase = default;
        var name = text.Is(i + 1, '-') ? i + 2 : i + 1;
        return Name(text, name, out var unit, out var end) && unit >= TimeUnit.Day && text[name].Length > 2 && !text.Is(name, "quarter")
            && IsWhole(text, i, end) && Found(new(i, end, 1, Plain(unit), false), out phrase);
    }

    private static bool Name(SourceText text, int i, out TimeUnit unit, out int end) =>
        DurationUnit.ReadName(text, i, out unit, out end) && text[end - 1].Length > 1;

    // "for a year" and "a day in advance" last, "5 mg a day" and "a year of change" do not say how long.
    private static bool IsLasting(SourceText text, int i, int end)
    {
        if ((text.Is(end, "in") && text.Is(end + 1, "advance")) || (text.IsAny(end, "behind", "ahead") && text.IsAny(end + 1, "schedule", "of"))) return true;
        if (text.Is(i - 1, "by")) return IsShifted(text, i - 2);
        if (text.IsAny(end, "after", "before") && StartsPhrase(text, i)) return true;
        if (text.Is(i - 1, "as")) return text.IsAny(i - 2, "long", "much", "little");
        return (text.Is(i - 1, DurationWord.Lasting) || (text.Is(i - 1, "of") && text.Is(i - 2, DurationWord.Extent))) && !text.Is(i - 2, DurationWord.Often);
    }

    // "He left a month after the merger", "A month after it, he left"; not "5 mg a day before meals".
    private static bool StartsPhrase(SourceText text, int i) =>
        text[i - 1].Kind == TokenKind.Edge || text[i].Gap == Gap.Paragraph || text.IsAny(i - 1, ',', '(') || text.Is(i - 1, '.') || Tense.IsPastVerb(text, i - 1);

    // "delayed the launch by a year"
    private static bool IsShifted(SourceText text, int i)
    {
        const int Reach = 6;
        for (var verb = i; verb > i - Reach && text[verb].Kind == TokenKind.Word; verb--)
        {
            if (text.Is(verb, DurationWord.Shifts)) return true;
        }

        return false;
    }

    private static bool IsWhole(SourceText text, int i, int end)
    {
        if (text.Is(i - 1, "the") || text.Is(i - 1, '-')) return false;
        var before = text[i - 1].Kind == TokenKind.Edge || text[i].Gap == Gap.Paragraph || text.Is(i, "all") || text.Is(i - 1, DurationWord.BeforeWhole);
        var after = text[end].Kind == TokenKind.Edge || text[end].Gap == Gap.Paragraph || (text[end].Kind == TokenKind.Symbol && text[end].Code is '.' or ',' or ';' or ')' or '!' or '?')
            || text.Is(end, DurationWord.BehindWhole);
        return before && after;
    }

    private static DurationUnit Plain(TimeUnit unit) => new(unit, 0, [], false);

    private static bool Found(DurationPhrase value, out DurationPhrase phrase)
    {
        phrase = value;
        return true;
    }
}
