namespace Extractor.Text;

/// <summary>The parts of a chain of quantities that do not depend on its units.</summary>
internal static partial class Quantities
{
    /// <summary>More than any dose has, in vector genomes, and little enough for terabecquerels in becquerels.</summary>
    private const decimal Most = 5e16m;

    /// <summary>What the first token of a number is among: digits, a number word, the sign of a fraction, a point.</summary>
    public const Marks Openers = Marks.Number | Marks.Cardinal | Marks.Stop;

    /// <summary>Whether a token can be the first of a number.</summary>
    public static bool IsNumberStart(SourceText text, int i) => text[i].Kind switch
    {
        TokenKind.Number => true,
        TokenKind.Word => text.Is(i, WordClass.Cardinal),
        _ => NumberReader.IsFraction(text[i].Code) || (text[i].Code == '.' && text.IsGluedNumber(i + 1)),
    };

    /// <summary>Whether what follows a number's first token can belong to a quantity: not the words and marks behind most numbers.</summary>
    public static bool CanGoOn(SourceText text, int i)
    {
        ref readonly var next = ref text[i + 1];
        return next.Kind switch
        {
            TokenKind.Word => Lexicon.FactsOf(next.Word).Classes.HasAny(BehindNumber) || next.Gap == Gap.None || next.Length <= LongestUnit,
            TokenKind.Symbol => next.Code is not (')' or ';' or ':' or ']' or '%' or '"' or '\'') || (next.Code is '\'' && text.IsGluedNumber(i + 2)) || (next.Code is ';' && text.IsNumber(i + 2)),
            TokenKind.Number => next.Gap != Gap.Paragraph,
            _ => false,
        };
    }

    private const int LongestUnit = 2;

    private const WordClass BehindNumber = WordClass.DoseUnit | WordClass.TimeUnit | WordClass.Cardinal | WordClass.TimeAdjective | WordClass.CellWord
        | WordClass.Link | WordClass.Article | WordClass.DayPart | WordClass.YearPart | WordClass.DoseWord;

    /// <summary>Whether a number can start here: not inside a code (CLR-131, B12, v1.2), an amount of money or a tag.</summary>
    public static bool CanStart(SourceText text, int i)
    {
        var before = text[i - 1];
        if (before.Kind == TokenKind.Symbol && text.IsNear(i) && before.Code is '$' or '€' or '£' or '¥') return false;
        if (IsTornDecimal(text, i)) return false;
        // "q4w x6 ± 8 Gy", "1 g x1 / 200 mg": how often.
        if ((text.Is(i - 1, "x") || text.Is(i - 1, '×')) && text.IsNumber(i) && (text.Is(i + 1, '±') || (text.Is(i + 1, '/') && !text.IsGlued(i + 1)) || (text.Is(i + 1, '+') && text.Is(i + 2, '/')))) return false;
        if (!text.IsGlued(i) || before.Kind == TokenKind.Edge) return true;
        return before.Kind switch
        {
            TokenKind.Word when text.Is(i - 1, "x") => !text.IsGlued(i - 1) || (text.IsNumber(i - 2) && !text.IsGlued(i - 2)),
            TokenKind.Word => text[i].Kind != TokenKind.Word && IsRunningText(text.Span(i - 1)) && !text.IsAny(i - 1, WordClass.DoseUnit | WordClass.TimeUnit),
            TokenKind.Number or TokenKind.Url => text[i].Kind == TokenKind.Word || text[i].Kind == TokenKind.Symbol,
            _ => before.Code switch
            {
                '#' or '@' or '_' or '\\' => false,
                '-' => text.Text[before.Start] == '\u2014' || !text.IsGlued(i - 1) || text[i - 2].Kind is TokenKind.Edge or TokenKind.Symbol,
                '.' or ',' or '/' or ':' => !text.IsGlued(i - 1) || text[i - 2].Kind is not TokenKind.Number,
                _ => true,
            },
        };
    }

    // The "5" of "2 . 5" and of "12 .5", the ".5" of "12 .5": a scan has torn the number apart.
    private static bool IsTornDecimal(SourceText text, int i)
    {
        var point = text.Is(i, '.') ? i : i - 1;
        return text.Is(point, '.') && text[point].Gap == Gap.Space && text[i].Gap <= Gap.Space && text.IsNumber(point - 1);
    }

    /// <summary>
    /// Reads a number as quantities print it: also 1 × 10^6, 1x10⁶, 10**6, 1e6, "185 ± 10" and "twelve (12)".
    /// </summary>
    /// <param name="text">The text.</param>
    /// <param name="i">Where the number starts.</param>
    /// <param name="number">The number.</param>
    /// <param name="scale">What a power of ten or a word such as million has multiplied it by; 1 when there is none.</param>
    public static bool TryReadNumber(SourceText text, int i, out Number number, out decimal scale)
    {
        scale = 1;
        if (!NumberReader.TryRead(text, i, out number) || number.Value >= Most) return false;
        if (!number.InWords && text.Is(number.End - 1, WordClass.Cardinal)) scale = text.Word(number.End - 1).Number;

        // Most numbers have a word behind them, which is the unit.
        if (text[number.End] is { Kind: TokenKind.Word, Length: > 1 }) return true;
        if (TryReadPower(text, number, out var power, out var end) && CanScale(number.Value, power))
        {
            scale = power;
            number = number with { Value = number.Value * power, End = end };
        }

        var behind = number.End;
        if (text.Is(behind, '±')) behind++;
        else if (text.Is(behind, '+') && text.Is(behind + 1, '/') && text.Is(behind + 2, '-')) behind += 3;
        if (behind > number.End && text.IsNear(number.End) && text.IsNear(behind) && NumberReader.TryRead(text, behind, out var tolerance)) number = number with { End = tolerance.End };

        if (text.Is(number.End, '(') && text.IsOnLine(number.End) && NumberReader.TryRead(text, number.End + 1, out var again)
            && again.Value == number.Value && text.Is(again.End, ')'))
        {
            number = number with { End = again.End + 1 };
        }

        return true;
    }

    /// <summary>Whether a number and a power of ten make one that is kept: one that every unit can be converted to.</summary>
    public static bool CanScale(decimal number, decimal power) => number < Most / power;

    /// <summary>Reads the "million" of "421 (277–467) million cells".</summary>
    /// <param name="text">The text.</param>
    /// <param name="i">The position.</param>
    /// <param name="scale">What it multiplies by.</param>
    /// <param name="end">The position behind it.</param>
    public static bool TryReadScale(SourceText text, int i, out decimal scale, out int end)
    {
        const int Thousand = 1000;
        (scale, end) = (text.Word(i).Number, i + 1);
        return text.Is(i, WordClass.Cardinal) && scale >= Thousand;
    }

    /// <summary>Reads what joins two quantities; <paramref name="next"/> is where the second one's number starts.</summary>
    public static Joint ReadJoint(SourceText text, int i, out int next)
    {
        next = i;
        if (!text.IsNear(i)) return Joint.None;
        var joint = Joint.None;
        if (text.Is(next, ','))
        {
            joint = Joint.Comma;
            next++;
        }

        if (text.IsAny(next, "and", "or", "und") || text.Is(next, '&') || (text.Is(next, '→') && text.IsOnLine(next)) || text.IsAny(next, "vs", "versus", "v"))
        {
            joint = Joint.And;
            if (text.IsAny(next, "vs", "v") && text.Is(next + 1, '.')) next++;
            if (text.Is(next, "and") && text.Is(next + 1, '/') && text.Is(next + 2, "or")) next += 2;
            next++;
        }
        else if (joint == Joint.None && text.Is(next, "compared") && text.IsAny(next + 1, "with", "to")) (joint, next) = (Joint.And, next + 2);
        else if (joint == Joint.None && text.Is(next, "as") && text.Is(next + 1, "compared") && text.IsAny(next + 2, "with", "to")) (joint, next) = (Joint.And, next + 3);
        else if (joint == Joint.None)
        {
            if (text.IsAny(next, "to", "through", "thru")) (joint, next) = (Joint.Range, next + 1);
            else if (text.Is(next, "up") && text.Is(next + 1, "to")) (joint, next) = (Joint.Range, next + 2);
            // A dash that opens a line is a bullet.
            else if ((text.Is(next, '-') && text.IsOnLine(next)) || text.Is(next, '~')) (joint, next) = (Joint.Range, next + 1);
            else if (text.Is(next, '/')) (joint, next) = (Joint.Slash, next + 1);
            if (joint == Joint.Range && text.Is(next, '-') && text.IsGlued(next)) next++;
            // "6 months to less than 18 years"
            if (joint == Joint.Range && text.Is(next, "less") && text.Is(next + 1, "than")) next += 2;
            else if (joint == Joint.Range && text.IsAny(next, "under", "below")) next++;
        }

        if (joint is Joint.Range or Joint.And)
        {
            while (text[next] is { Kind: TokenKind.Symbol, Code: '<' or '>' or '=' or '≤' or '≥' or '⩽' or '⩾' or '~' or '≈' }) next++;
        }

        return text.IsNear(next) ? joint : Joint.None;
    }

    /// <summary>The position behind the hyphen of "12- to 18-month", "6-, 12-", "30-/60-day" and "two-to-three" and the plus of "0.9+ to" and "0.9+ – 7"; otherwise the same.</summary>
    public static int SkipHangingHyphen(SourceText text, int i) =>
        text.IsAny(i, '-', '+') && text.IsGlued(i) && (text.IsAny(i + 1, ',', '&') || text.Is(i + 1, '/') || text.IsAny(i + 1, "to", "and", "or") || (text.Is(i, '+') && text.Is(i + 1, '-'))) ? i + 1 : i;

    /// <summary>
    /// Reads the number without a unit that the one at a position is compared with, when words part the two: "11.3 for the drug
    /// versus 7.4 months", "improved to 11.3 from 7.4 months".
    /// </summary>
    public static bool TryReadCompared(SourceText text, int i, out Number number, out int start)
    {
        const int Furthest = 9;
        number = default;
        start = i;
        var versus = text.Is(i - 1, '.') ? i - 2 : i - 1;
        var isChange = text.Is(versus, "from");
        if (!isChange && !text.IsAny(versus, "vs", "versus", "v") && !(text.IsAny(versus, "with", "to") && text.Is(versus - 1, "compared"))) return false;
        if (IsCountedBack(text, i)) return false;
        var last = versus - 1;
        if (!isChange)
        {
            while (last > i - Furthest && IsNameOfGroup(text, last)) last--;
            if (!text.IsAny(last + 1, "for", "with", "in", "on")) return false;
        }

        if (!text.IsNumber(last) || !text.IsNear(last + 1)) return false;
        start = last;
        if (text.IsGlued(last) && text.IsAny(last - 1, '.', '·') && text.IsGlued(last - 1) && text.IsNumber(last - 2)) start = last - 2;
        return CanStart(text, start) && !IsOfRatio(text, start) && (!isChange || text.Is(start - 1, "to")) && NumberReader.TryRead(text, start, out number) && number.End == last + 1;
    }

    // "the hazard ratio was 0.62", "the rate rose to 4.2"
    private static bool IsOfRatio(SourceText text, int start)
    {
        const int Reach = 4;
        for (var k = start - 1; k >= start - Reach && text[k].Kind == TokenKind.Word; k--)
        {
            if (text.IsAny(k, "ratio", "rate", "index", "score", "orr", "hr")) return true;
        }

        return false;
    }

    // "rose to 450 from 12 months earlier"
    private static bool IsCountedBack(SourceText text, int i)
    {
        const int Reach = 4;
        for (var k = i + 1; k < i + Reach && text.IsOnLine(k); k++)
        {
            if (text.IsAny(k, "earlier", "ago", "before", "prior", "previously")) return true;
        }

        return false;
    }

    // The words between a value and its "versus": in the drug arm.
    private static bool IsNameOfGroup(SourceText text, int i) =>
        (text[i].Kind == TokenKind.Word && text.IsNear(i + 1) && !text.IsAny(i, WordClass.DoseUnit | WordClass.TimeUnit | WordClass.Cardinal)) || text.IsGlued(i, '-');

    /// <summary>Whether a number is the first of an interval: "(95% CI: 5.1, 9.9", "(range, 1.4, 25.3", "[6.2; 11.0".</summary>
    public static bool OpensInterval(SourceText text, int i)
    {
        var k = text.IsAny(i - 1, ',', ':', '=') ? i - 2 : i - 1;
        return text.Is(k, WordClass.SpreadWord) ? text.IsAny(k, "ci", "cl", "cri", "hdi", "iqr", "range", "interval", "limits") : text.Is(i - 1, '[');
    }

    /// <summary>The position behind the spread that stands in brackets behind a number: "(9.8)", "(2–9)", "(95% CI, 8.1 to 16.2)"; otherwise the same.</summary>
    public static int SkipSpread(SourceText text, int i)
    {
        const int Longest = 20;
        if (!text.IsAny(i, '(', '[') || !text.IsOnLine(i)) return i;
        var (figures, share, more) = (0, false, false);
        for (var k = i + 1; k < i + Longest && text.IsNear(k); k++)
        {
            // "(20%)" is a share, "(20)" and "(95% CI 18–22)" are spreads.
            if (text.IsAny(k, ')', ']')) return figures > 0 && (more || !share) ? k + 1 : i;
            if (text.IsNumber(k)) figures++;
            else if (text[k].Kind == TokenKind.Word)
            {
                // "10 (n = 3) or 20 mg"
                if (!text.Is(k, WordClass.SpreadWord) && !text.IsAny(k, "x", "to") && !(text.Is(k, "n") && text.Is(k + 1, '='))) return i;
                more = true;
            }
            else if (text.Is(k, '%')) share = true;
            else if (text[k].Code is '-' or '±' or '+' or '/' or '<' or '>' or '≤' or '≥' or ':' or ';' or '=' or '~' or '×' or '^') more = true;
            else if (text[k].Code is not ('.' or ',' or '·') && !(text[k].Kind == TokenKind.Symbol && Superscript(text[k].Code) >= 0)) return i;
        }

        return i;
    }

    /// <summary>
    /// Whether a hyphen joins the strengths of a combination and not the ends of a range: "hydrocodone/acetaminophen 5 mg-325 mg".
    /// </summary>
    public static bool AreCombined(SourceText text, int start, int hyphen) =>
        text.IsGlued(hyphen) && text.IsGlued(hyphen + 1) && text[start - 1].Kind == TokenKind.Word && text.IsGlued(start - 1)
        && text.IsAny(start - 2, '/', '-') && text.IsGlued(start - 2) && text[start - 3].Kind == TokenKind.Word;

    /// <summary>Whether "between" stands before the number, perhaps with a comparator.</summary>
    public static bool FollowsBetween(SourceText text, int i)
    {
        var k = i - 1;
        while (k >= i - 3 && text[k].Kind == TokenKind.Symbol) k--;
        return text.Is(k, "between");
    }

    /// <summary>
    /// Whether a number that a joint follows is named rather than counted: Day 1, Cohort 3, Phase 2, n = 12, June 3, CLR 131, in 2019.
    /// </summary>
    public static bool IsLabelled(SourceText text, int i, Joint joint)
    {
        var k = i - 1;
        if (text.Is(k, '#') || (text.Is(k, '=') && joint != Joint.Range)) return true;
        if (text.Is(k, '.') && text.Is(k - 1, "no")) return true;
        // "after dose 2 to 12 months", "post-dose 2 to 12 months"
        if (text.Is(k, "dose") && text.IsAny(text.Is(k - 1, '-') ? k - 2 : k - 1, "after", "post", "following")) return true;
        // "15 mCi/m2 x 2 and 30 mg/m2"
        if (joint is Joint.And or Joint.Comma && (text.Is(k, "x") || text.Is(k, '×')) && text[k].Gap == Gap.Space && (!text.IsNumber(k - 1) || text.IsGlued(k - 1))) return true;
        if (text.Is(k, '-') && text.IsGlued(k)) k--;
        if (text[k].Kind != TokenKind.Word || text[k + 1].Gap > Gap.Space) return false;
        if (text.Is(k, WordClass.Label) || text.Is(k, WordClass.Month)) return !(text.Is(k, WordClass.TimeUnit) && text.IsPlural(k) && (text.IsNumber(k - 1) || text.Is(k - 1, WordClass.Cardinal)));
        if (Years.IsNoAmount(text.Int(i)) && text.IsAny(k, "in", "since", "by", "until", "during")) return true;
        return joint is Joint.And or Joint.Comma && text[k].Length >= 3 && IsUpper(text.Span(k)) && text.Int(i) >= 100;
    }

    private static bool IsRunningText(ReadOnlySpan<char> word)
    {
        if (word.Length < 2) return false;
        foreach (var c in word)
        {
            if (!char.IsAsciiLetterLower(c)) return false;
        }

        return true;
    }

    private static bool IsUpper(ReadOnlySpan<char> word)
    {
        foreach (var c in word)
        {
            if (!char.IsUpper(c)) return false;
        }

        return true;
    }
}
