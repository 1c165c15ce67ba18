using Extractor.Text;

namespace Extractor.Dates;

/// <summary>
/// Tells at a glance most words and numbers that open no date, by what stands next to them: the rules of the grammar, which
/// decide, are then not tried. A rule for dates that open in a new way has to be let pass here as well.
/// </summary>
internal static class DateOpening
{
    // What can stand behind the first number of an expression.
    private const WordClass BehindNumber = WordClass.Month | WordClass.Weekday | WordClass.Cardinal | WordClass.Ordinal | WordClass.TimeUnit | WordClass.Zone
        | WordClass.Season | WordClass.RelativeDay | WordClass.Deictic | WordClass.DayPart | WordClass.Meridiem | WordClass.YearPart | WordClass.YearWord
        | WordClass.YearPartCode | WordClass.ClockName | WordClass.TimeAdjective | WordClass.Decade | WordClass.Link;

    // What can stand behind the first word of one.
    private const WordClass BehindWord = BehindNumber | WordClass.Modifier | WordClass.Holiday | WordClass.VagueAmount | WordClass.PeriodOpener | WordClass.Article
        | WordClass.Every;

    // Words that name nothing by themselves.
    private const WordClass Dependent = WordClass.Cardinal | WordClass.Ordinal | WordClass.Deictic | WordClass.VagueAmount | WordClass.Article
        | WordClass.Modifier | WordClass.YearWord | WordClass.YearPartCode;

    /// <summary>Whether a number, or a word that can open a date, may do so at a position.</summary>
    public static bool IsAt(SourceText text, int i)
    {
        if (text.IsNumber(i)) return IsNumber(text, i) && !IsChain(text, i);
        var classes = text.Classes(i) & Lexicon.DateOpeners;

        // As a unit of time a second opens nothing.
        if (classes.HasAny(WordClass.Ordinal)) classes &= ~WordClass.TimeUnit;
        if (!classes.HasAny(~Dependent) && !(text.Is(i + 1, "part") && text.Is(i + 2, "of")) && IsCutOff(text, i, classes == WordClass.Deictic ? BehindWord & ~WordClass.Link : BehindWord)) return false;
        if (text.Is(i, "may") && IsVerb(text, i)) return false;
        return classes switch
        {
            0 => false,
            WordClass.Article => text.Is(i + 1, WordClass.VagueAmount) || (text.Is(i + 1, WordClass.TimeUnit) && (IsRelated(text, i, i + 2) || (text.Is(i + 1, "week") && text.Is(i + 2, "on")))),
            WordClass.PeriodOpener when text.IsAny(i, "back", "front") => text.Is(i + 1, "half"),
            WordClass.PeriodOpener => !text.Is(i, "that") || text.IsAny(i + 1, WordClass.TimeUnit | WordClass.Month) || text.Is(i + 1, "same"),
            WordClass.TimeUnit => IsUnit(text, i),
            WordClass.Cardinal => text.Word(i).Number < 100 && !IsDuration(text, i) && !IsShare(text, i)
                && (text[i + 1].Kind is TokenKind.Symbol or TokenKind.Edge || text.IsAny(i + 1, BehindNumber)),
            _ => true,
        } && !IsChain(text, i);
    }

    // One or two digits are a day or an hour, four a year, eight a date; other numbers only count.
    private static bool IsNumber(SourceText text, int i)
    {
        var length = text[i].Length;
        if (length is 4 or 8 && (IsYear(text, i, length) || (length == 4 && IsHourMinute(text, i)))) return true;
        if (IsShortYear(text, i)) return true;
        ref readonly var next = ref text[i + 1];
        if (next.Kind == TokenKind.Word)
        {
            var goesOn = text.IsAny(i + 1, length <= 2 ? BehindNumber : WordClass.TimeUnit | WordClass.TimeAdjective | WordClass.Deictic | WordClass.Weekday);
            return goesOn ? !IsDuration(text, i) && !IsShare(text, i) : text.IsAny(i + 1, "s", "m") || (length == 3 && text.IsAny(i + 1, "am", "pm"));
        }

        if (length > 2) return length is 4 or 8 && (next.Kind == TokenKind.Number || next is { Kind: TokenKind.Symbol, Code: '-' or '.' or ',' or '/' or '\'' } || NumberReader.IsFraction(next.Code));
        return next.Kind switch
        {
            TokenKind.Symbol when text.IsAny(i - 1, "on", "the", "by", "until") && !(next.Code == '.' && text.IsGluedNumber(i + 2)) => true,
            TokenKind.Symbol => next.Code switch
            {
                '/' or '-' or '~' => IsRest(text, i, i + 2),
                '.' => text.IsGluedNumber(i + 2) ? IsDecimal(text, i) : text.IsGlued(i + 2) || text.Is(i + 2, WordClass.Month),
                ':' => text.IsNumber(i + 2, 2),
                '\'' => true,
                '&' => text.IsNumber(i + 2),
                ',' => next.Gap == Gap.None && text[i + 2].Gap == Gap.Space && (text.IsNumber(i + 2) ? text[i + 3].Kind is TokenKind.Word or TokenKind.Symbol : text.Is(i - 1, "on") || (text.Is(i + 2, "and") && text.IsNumber(i + 3) && text.Is(i + 4, WordClass.Month))),
                _ => false,
            },
            TokenKind.Number => text.IsGlued(i + 2, '/'),
            _ => text.Is(i - 1, "the"),
        };
    }

    /// <summary>Whether a number is the year of "in '24", "since '98": two digits behind an apostrophe and a preposition that count nothing.</summary>
    public static bool IsShortYear(SourceText text, int i) =>
        text.Is(i - 1, '\'') && text.IsNumber(i, 2) && text.IsGlued(i) && (text.IsAny(text.Is(i - 2, '-') && text.IsGlued(i - 1) ? i - 3 : i - 2, WordClass.Preposition | WordClass.Modifier) || IsSecondYear(text, i - 2)) && !text.IsAny(i + 1, '\'', '%', '/') && !text.IsGluedNumber(i + 1)
        && !(text.IsGlued(i + 1) && text.IsGluedNumber(i + 2)) && (text[i + 1].Kind != TokenKind.Word || text.IsAny(i + 1, WordClass.Link | WordClass.Preposition) || IsSecondYear(text, i - 2));

    /// <summary>Whether a position joins the year of an apostrophe behind it to a year before it: "2019 and '21", "from '48 to '56".</summary>
    public static bool IsSecondYear(SourceText text, int i) =>
        (text.IsAny(i, "to", "and", "or") || text.IsAny(i, '-', ',')) && (text.IsNumber(i - 1, 4) ? IsYear(text, i - 1, 4) : text.IsNumber(i - 1, 2) && text.IsGlued(i - 1) && text.Is(i - 2, '\''));

    // 2014, 20140514
    private static bool IsYear(SourceText text, int i, int length) => Years.IsBesideDate(text.Int(i) / (length == 4 ? 1 : 10_000));

    // 0930, "T1430", but no number that letters open.
    private static bool IsHourMinute(SourceText text, int i) => text.Int(i) is < 2400 and var time && time % 100 < 60
        && (text[i - 1].Kind != TokenKind.Word || !text.IsGlued(i) || text.Is(i - 1, "T"));

    // 3-5, 12/May, "two-year-old": what stands behind a sign that joins it to a number.
    private static bool IsRest(SourceText text, int i, int behind) =>
        text[behind].Kind == TokenKind.Number || (text.IsAny(behind, BehindNumber) && !IsDuration(text, i));

    // 9.15, 24.1.2023, "Monday 7.6", "2.5 years ago"; not 26.2 and 15.625.
    private static bool IsDecimal(SourceText text, int i)
    {
        if (text[i + 2].Length == 2 || text.Is(i - 1, WordClass.Weekday) || text.Is(i - 2, WordClass.Weekday)) return true;
        return text[i + 3].Kind switch
        {
            TokenKind.Word => text.IsAny(i + 3, WordClass.TimeUnit | WordClass.TimeAdjective | WordClass.Weekday | WordClass.Deictic | WordClass.Cardinal)
                && !IsDuration(text, i),
            TokenKind.Symbol => text[i + 3].Code is '.' or '/' || (text.IsGlued(i + 3, '-') && !IsDuration(text, i)),
            TokenKind.Number => true,
            _ => false,
        };
    }

    // "1 of the cohorts", "2 and 3 were", "one- or two-dose"; not "22 of January", "two of next month", "two-and-a-half".
    private static bool IsShare(SourceText text, int i)
    {
        if (text.Is(i + 1, '-')) return text.IsAny(i + 2, "or", "to", "in");
        if (text.Is(i + 1, "and") && text.IsNumber(i) && text.IsNumber(i + 2) && text[i + 3].Kind == TokenKind.Word && !text.Is(i - 1, "between"))
            return !text.IsAny(i + 3, WordClass.Month | WordClass.Link | WordClass.Deictic | WordClass.Cardinal | WordClass.Ordinal) && !text.IsAny(i + 3, "day", "month");
        if (!text.Is(i + 1, "of")) return false;
        var month = i + 2;
        if (text.Is(month, "the")) month++;
        if (text.Is(month, "in")) month++;
        return !text.IsAny(month, WordClass.Month | WordClass.Deictic | WordClass.TimeUnit);
    }

    // "10 months of", "two-year study": so many days and more last, unless something relates them to a day: "two years ago".
    private static bool IsDuration(SourceText text, int i)
    {
        var unit = text.Is(i + 1, '.') && text.IsGluedNumber(i + 2) ? i + 3 : i + 1;
        if (text.Is(unit, '-')) unit++;
        return text.Is(unit, WordClass.TimeUnit) && text.IsInProse(unit) && (unit > i + 1 || text.Word(unit).TimeUnit >= TimeUnit.Day) && !text.IsAny(unit, "day", "century", "second")
            && !IsRelated(text, i, unit + 1);
    }

    // "two years ago", "1 year, 2 months before", "in two years": from a number's position to that behind its unit.
    private static bool IsRelated(SourceText text, int i, int behind) => text.IsAny(i - 1, "in", "within") || text[behind].Kind switch
    {
        TokenKind.Word => text.IsAny(behind, WordClass.Cardinal | WordClass.VagueAmount | WordClass.Article | WordClass.YearPart | WordClass.ClockLead)
            || text.Is(behind, DateWord.Relating),
        TokenKind.Symbol => text[behind].Code is ',' or '\'' || NumberReader.IsFraction(text[behind].Code),
        TokenKind.Number => true,
        _ => false,
    };

    // "the week of", "year-end", "a day before", "during the quarter"; not "year ended".
    private static bool IsUnit(SourceText text, int i)
    {
        if (text.Is(i, "wk")) return text.IsGlued(i + 2, '/');
        if (text.Is(i, "yr")) return text.Is(i + 1, '-') && text.Is(i + 2, "end");
        if (!text.IsAny(i, "day", "week", "weekend", "month", "year")) return false;
        if (text[i + 1].Kind != TokenKind.Word || !text.IsInProse(i + 1) || text.Is(i, "weekend")) return true;
        return text.IsAny(i + 1, WordClass.Cardinal | WordClass.Link | WordClass.Preposition | WordClass.ClockLead | WordClass.Modifier)
            || (text.Is(i - 1, "the") && !text.Is(i + 1, "ended"));
    }

    // "this combination", "the third-party", "current beliefs": what follows belongs to no date.
    private static bool IsCutOff(SourceText text, int i, WordClass going)
    {
        var next = text.Is(i + 1, '-') ? i + 2 : i + 1;
        return text[next] is { Kind: TokenKind.Word, Gap: < Gap.Line } && !text.IsAny(next, going);
    }

    /// <summary>Whether a word stands between words in capitals, where its own capitals say nothing: THIS MAY CAUSE.</summary>
    public static bool IsShouted(SourceText text, int i)
    {
        bool IsLoud(int k) => text[k] is { Kind: TokenKind.Word, Length: > 1 } && text.IsInCapitals(k, k + 1);
        return IsLoud(i - 1) && IsLoud(i) && IsLoud(i + 1) && !text.IsAny(i + 1, WordClass.Link | WordClass.Preposition);
    }

    // "may provide", "the words "may," "will""
    private static bool IsVerb(SourceText text, int i) => text.Text[text[i].Start] == 'm' && !text.IsAny(i - 1, WordClass.Preposition | WordClass.Modifier)
        && (text[i + 1].Kind == TokenKind.Symbol ? text[i + 2] is { Kind: TokenKind.Symbol, Code: not ('\'' or '(' or '-' or '/' or ',') } : IsCutOff(text, i, BehindWord));

    // "May May", "10 to 10 to 10", "one and two and three": the same again is a row of words, not a date; not "on Friday to go to Oslo", "in May and June and then".
    private static bool IsChain(SourceText text, int i)
    {
        if (text[i + 1].Kind != TokenKind.Word || !text.IsInProse(i + 1)) return false;
        if (text[i].Kind == TokenKind.Word && text[i + 1].Word == text[i].Word) return true;
        return text.Is(i + 1, WordClass.Link) && text[i + 3].Kind == TokenKind.Word && text[i + 3].Word == text[i + 1].Word && text[i + 2].Kind == text[i].Kind
            && (text[i].Kind == TokenKind.Word ? text.IsAny(i + 2, Lexicon.DateOpeners) && !text.IsAny(i, WordClass.Month | WordClass.Weekday) : text.IsNumber(i + 4));
    }
}
