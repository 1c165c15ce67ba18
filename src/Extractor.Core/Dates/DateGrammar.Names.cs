using Extractor.Text;

namespace Extractor.Dates;

/// <content>Tells dates from the names of companies, trials, streets and people that hold their words, and from handles and codes.</content>
internal sealed partial class DateGrammar
{
    // Whether what starts at a position is part of a name or a code, whatever date its words make.
    private bool IsName(int i)
    {
        if (text.IsNumber(i)) return IsNumberInName(i);
        if (text.IsGlued(i) && IsHandle(i)) return true;
        if (IsProduct(i) || IsDomain(i) || IsSeasonOfLife(i) || IsMarching(i)) return true;
        return IsCapital(i) && (IsBehindHonorific(i) || IsStudy(i) || IsGene(i) || IsTicker(i) || IsCompany(i) || IsStore(i) || IsPeriodical(i) || IsOfficer(i) || IsBehindGivenName(i) || IsPlace(i));
    }

    private bool IsNumberInName(int i) => text[i].Length switch
    {
        <= 2 => IsProduct(i) || IsNoClock(i) || IsOfPhase(i) || IsStudy(i + 1) || IsHouseNumber(i) || IsStudio(i),
        4 => (text.IsGlued(i) && text[i - 1].Kind == TokenKind.Word && IsHandle(i - 1)) || IsPath(i) || IsStatute(i) || IsInMetres(i) || IsAmountOfRow(i),
        8 => IsBuild(i),
        _ => false,
    };

    // "@FridayFund", "#Friday", "example.com/Friday"
    private bool IsHandle(int i) => text.IsGlued(i) && text[i - 1].Kind == TokenKind.Symbol && text[i - 1].Code switch
    {
        '@' or '#' => !text.IsGlued(i - 1) || text[i - 2].Kind == TokenKind.Symbol,
        '/' => text.IsGlued(i - 1) && text.IsAny(i - 2, "com", "org", "net", "io") && text.IsGlued(i - 2) && text.IsGlued(i - 3, '.'),
        _ => false,
    };

    // "GET /2026/05/04/index.html"
    private bool IsPath(int i) => text.IsGlued(i) && text.Is(i - 1, '/') && text.IsGlued(i + 1, '/');

    // "SKU MAY-12-2025", "lot codes 25-DEC-03", "hole MAR-24-07"
    private bool IsProduct(int i)
    {
        if (text.IsGlued(i) && text.Is(i - 1, '-') && text.IsGlued(i - 1)) i -= 2;
        return text.IsGlued(i + 1, '-') && text[i].Gap == Gap.Space && text.IsAny(i - 1, "sku", "lot", "code", "codes", "hole", "fertilizer");
    }

    // "Luke 12:30", "with 10:45 left in the half"
    private bool IsNoClock(int i) => text.IsGlued(i + 1, ':') && (text.Is(i - 1, DateWord.Scripture) || (text.Is(i + 3, "left") && text.Is(i + 4, "in")));

    // "monday.com", "Tomorrow.io"
    private bool IsDomain(int i) => text.IsGlued(i + 1, '.') && text.IsGlued(i + 2) && text.IsSmall(i + 2) && text.IsAny(i + 2, "com", "io", "ai", "org");

    // "The spring of his career", "the fall of the regime"; not "the spring of the year", "the fall of that year".
    private bool IsSeasonOfLife(int i)
    {
        if (!text.Is(i, WordClass.Season) || !text.Is(i + 1, "of")) return false;
        if (text.IsAny(i + 2, "his", "her", "their", "my", "life")) return true;
        return text.Is(i + 2, "the") && text[i + 3].Kind == TokenKind.Word && !text.IsAny(i + 3, Lexicon.DateOpeners | WordClass.TimeUnit | WordClass.YearWord);
    }

    // "Students march 12 miles", "it may 12 times be extended"
    private bool IsMarching(int i) => text.IsAny(i, "march", "may") && !IsCapital(i) && text.IsNumber(i + 1) && (text.Is(i + 2, DateWord.Counted) || text.IsAny(i + 2, "times", "abreast"));

    // "Mr. Friday", "Dr. August Winter"; not "12 Prospect Dr. Monday".
    private bool IsBehindHonorific(int i)
    {
        if (text[i].Gap != Gap.Space) return false;
        var title = text.IsGlued(i - 1, '.') ? i - 2 : i - 1;
        return text.IsAny(title, "mr", "mrs", "ms", "prof") || (text.Is(title, "dr") && !IsCapital(title - 1));
    }

    // "The AUGUST trial", "the MARCH-2 study", "NBC's TODAY show", where not all is in capitals.
    private bool IsStudy(int i)
    {
        if (text[i].Kind != TokenKind.Word || text[i].Length < 3 || !text.IsInCapitals(i, i + 1)) return false;
        var noun = text.IsGlued(i + 1, '-') && text.IsGluedNumber(i + 2) ? i + 3 : i + 1;
        return text.Is(noun, DateWord.Study) && text[noun].Gap == Gap.Space && text.IsSmall(noun) && text.IsAny(i, WordClass.Month | WordClass.Weekday | WordClass.RelativeDay | WordClass.Holiday | WordClass.Season);
    }

    // "OCT4 is expressed", "the SEPT9 test"; not "on AUG31", "AUG31, 2026".
    private bool IsGene(int i)
    {
        if (!text.IsGluedNumber(i + 1) || !text.Is(i, WordClass.Month) || text[i + 1].Length > 2 || !text.IsInCapitals(i, i + 1)) return false;
        if (text.IsAny(i - 1, DateWord.BeforeNumericDay) || text.IsAny(i - 1, WordClass.Weekday | WordClass.Preposition) || text.IsAny(i - 1, '(', ':', '/', '-')) return false;
        return text.IsSmall(i + 2) || (text.Is(i + 2, ',') && text.IsOnLine(i + 3) && text[i + 3].Kind == TokenKind.Word);
    }

    // "(Nasdaq: TUES)"
    private bool IsTicker(int i) => text.Is(i - 1, ':') && text.Is(i + 1, ')') && text.Is(i - 3, '(') && text[i - 2].Kind == TokenKind.Word && text.IsInCapitals(i, i + 1);

    // "Tuesday Morning Corp.", "Q2 Holdings", "Friday Inc."
    private bool IsCompany(int i)
    {
        const int Longest = 3;
        for (var k = i + 1; k <= i + Longest && text.IsOnLine(k); k++)
        {
            if (text.Is(k, DateWord.Company)) return IsCapital(k) && text[k].Gap == Gap.Space;
            if (!(IsCapital(k) && text.IsAny(k, Lexicon.DateOpeners)) && !(text.IsGluedNumber(k) && text[k].Length == 1)) return false;
        }

        return false;
    }

    // "Sales at Tuesday Morning rose"; not "on Tuesday Morning", "Open House Tuesday Morning".
    private bool IsStore(int i) => text.Is(i, "tuesday") && text.Is(i + 1, "morning") && IsCapital(i + 1) && text[i].Gap == Gap.Space && text.IsSmall(i - 1) && !text.Is(i - 1, DateWord.BeforeWeekday);

    // "Ruby Tuesday", "Psychology Today", "The Tonight Show"
    private bool IsPeriodical(int i) => text[i].Gap == Gap.Space
        && ((text.Is(i - 1, DateWord.BeforeDayName) && IsCapital(i - 1)) || (text.IsAny(i, "today", "tonight") && text.Is(i + 1, "show") && IsCapital(i + 1)));

    // "June May, Chief Financial Officer"
    private bool IsOfficer(int i) =>
        text.IsAny(i, "april", "june", "august") && text[i + 1].Gap == Gap.Space && IsCapital(i + 1) && text.Is(i + 2, ',') && text.IsOnLine(i + 3) && text.IsAny(i + 3, "chief", "vice", "president", "director");

    // "Robert August", "Dan Sunday"; not "wrote to Mary June 3", "told Mary Sunday that".
    private bool IsBehindGivenName(int i) =>
        text[i].Gap == Gap.Space && text.IsAny(i, WordClass.Month | WordClass.Weekday) && IsCapital(i - 1) && GivenNames.Contains(text.Span(i - 1)) && !text.IsNumber(i + 1)
        && !(text.IsSmall(i - 2) && Tense.IsPastVerb(text, i - 2));

    // "The Summer Zone", "the Winter Creek target"
    private bool IsPlace(int i) => text.Is(i, WordClass.Season) && IsCapital(i + 1) && text[i + 1].Gap == Gap.Space && text.IsAny(i + 1, "zone", "creek", "lake", "hill", "valley");

    // "The Phase 3 APRIL study"
    private bool IsOfPhase(int i) => text.Is(i - 1, "phase") && text.Is(i + 1, WordClass.Month);

    // "12 March Road, Kanata"; not "on 12 March", "12 March Road Show".
    private bool IsHouseNumber(int i) =>
        text.Is(i + 1, WordClass.Month) && text[i + 2].Gap == Gap.Space && text.Is(i + 2, DateWord.Street) && IsCapital(i + 2) && !text.IsAny(i + 2, "court", "place", "way")
        && !(IsCapital(i + 3) && text[i + 3].Gap == Gap.Space) && !text.IsAny(i - 1, "on", "by", "until", "since", "from");

    // "20th Century Studios"
    private bool IsStudio(int i) => text.Is(i + 2, "century") && IsCapital(i + 2) && text.IsAny(i + 3, "studios", "fox") && text[i + 3].Gap == Gap.Space;

    // "42 U.S.C. 1983", "15 USC 2021"
    private bool IsStatute(int i) =>
        text.Is(i - 1, "usc") ? text.IsNumber(i - 2) : text.Is(i - 1, '.') && text.Is(i - 2, "c") && text.Is(i - 4, "s") && text.Is(i - 6, "u") && text.IsNumber(i - 7);

    // "The pit lies at 1985 m and"
    private bool IsInMetres(int i) => text.Is(i + 1, "m") && text.IsSmall(i + 1) && text[i + 1].Gap == Gap.Space && !text.IsAny(i + 2, '&', '.', '\'');

    // "Net income          2019     1987": cells behind a label that are no years side by side.
    private bool IsAmountOfRow(int i)
    {
        const int MostYearsApart = 4;
        bool IsCell(int k) => text.IsNumber(k, 4) && text[k].Gap == Gap.Wide;
        if (!IsCell(i)) return false;
        var other = IsCell(i + 1) ? i + 1 : IsCell(i - 1) ? i - 1 : text.Is(i + 1, '-') && IsCell(i + 2) ? i + 2 : text.Is(i - 1, '-') && IsCell(i - 2) ? i - 2 : i;
        return Math.Abs(text.Int(other) - text.Int(i)) > MostYearsApart && IsLabelOfRow(Math.Min(other, i) - 1);
    }

    // "Net income"; not "Notes due", "Founded".
    private bool IsLabelOfRow(int i) => text[i].Kind == TokenKind.Word && !text.IsAny(i, WordClass.Preposition | WordClass.Modifier | WordClass.YearWord | WordClass.Month) && !text.Is(i, DateWord.BeforeYear) && !text.Is(i, "due");

    // "Build 20260501.3", "20250601deadbeef"
    private bool IsBuild(int i) => text.IsGlued(i + 1) && (text[i + 1].Kind == TokenKind.Word ? text[i + 1].Length > 2 : text.Is(i + 1, '.') && text.IsGluedNumber(i + 2));

    // "2024    —    2019" are cells of a table, and no years are counted backwards.
    private bool AreNoRange(DateNode first, DateNode second, int i) =>
        first is YearNode { Year.Printed: { } from } && second is YearNode { Year.Printed: { } to } && (text[i].Gap == Gap.Wide || from > to);

    // "See page 12. March Networks is on", "four to five. May Hill spoke": the point behind a number ends its sentence; not "5. May 2026", "5. May in Berlin".
    private bool IsSentenceEnd(int i, int point)
    {
        if (!text.IsGlued(point, '.') || text.IsGlued(point + 1)) return false;
        if (text[point - 1].Kind == TokenKind.Word && !text.IsNumber(point - 2)) return true;
        var name = BehindMonth(point + 1);
        return text[i].Gap < Gap.Line && IsCapital(point + 1) && IsCapital(name) && text[name].Gap == Gap.Space && !text.IsAny(name, Lexicon.DateOpeners);
    }
}
