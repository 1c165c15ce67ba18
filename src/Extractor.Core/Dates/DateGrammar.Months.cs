using Extractor.Text;

namespace Extractor.Dates;

/// <content>Months by name: "in May", "March sales", "March, April and May".</content>
internal sealed partial class DateGrammar
{
    // "May 2014", "June of 1992", "Dec-2018", "2015 June", "this September", "in May", "in May each year".
    private Parsed? MonthPeriod(int i, bool expected)
    {
        if (text.IsNumber(i, 4) && Years.IsBesideDate(text.Int(i)))
        {
            var m = text.IsAny(i + 1, ',', '-', '/') ? i + 2 : i + 1;
            return IsMonth(m) && text[m].Gap <= Gap.Space && DayNumber(BehindMonth(m), out _) == 0 ? new(new MonthNode(new(text.Int(i)), text.Word(m).Month), m + 1) : null;
        }

        if (!IsMonth(i)) return null;
        var month = text.Word(i).Month;
        var year = YearBehind(BehindMonth(i), out var end);
        if (year is not null) return new(new MonthNode(year, month), end);
        if (!expected && IsEachYear(i + 1, out var each) && text.IsOnLine(i + 1) && IsBareMonth(i)) return new(new RecurringNode($"XXXX-{month:00}"), each);
        return expected || IsBareMonth(i) ? new(new MonthNode(YearOfMonths(i), month), i + 1) : null;
    }

    // "March and April 2025", "July, August and September 2024": the year stands behind the last month.
    private YearRef? YearOfMonths(int i)
    {
        var first = text.Word(i).Month;
        var end = BehindMonth(i);
        for (var k = 0; k < LongestList && BehindListMark(end) is var next && next > end; k++)
        {
            if (!text.IsOnLine(next) || !IsMonth(next)) return null;
            end = BehindMonth(next);
            if (YearBehind(end, out _) is { } year) return YearBefore(first, text.Word(next).Month, year);
        }

        return null;
    }

    // "Q1, Q2 and Q3 2025", "Q1/Q2 2025": the year stands behind the last part.
    private YearRef? YearOfParts(int end, TimeUnit unit, int first)
    {
        for (var k = 0; k < LongestList && BehindListMark(end) is var next && next > end; k++)
        {
            if (!Code(next, out var nextUnit, out var number, out end) || nextUnit != unit) return null;
            if (PartYear(end, out _) is { } year) return YearBefore(first, number, year);
        }

        return null;
    }

    // The position behind what parts a list: a comma, "and", ", and", "&", "/", "/early"; otherwise the same.
    private int BehindListMark(int i)
    {
        var isMark = text.IsAny(i, "and", "or") || text.IsAny(i, ',', '&', '/');
        if (!isMark) return i;
        var next = text.Is(i, ',') && text.IsAny(i + 1, "and", "or") ? i + 2 : i + 1;
        if (text.IsAny(next, "early", "mid", "late")) next += text.Is(next + 1, '-') ? 2 : 1;
        return next;
    }

    private bool IsBareMonth(int i)
    {
        if (text.IsGlued(i + 1) && text[i + 1].Kind is TokenKind.Number or TokenKind.Word) return false;
        if (text.IsNumber(i + 1) && text[i + 1].Gap <= Gap.Space && text[i + 1].Length > 2 && !IsCountBehind(i)) return false;
        if (OpensMonths(i)) return true;
        var announced = IsAnnouncedMonth(i);
        if (text.IsAny(i, "may", "march", "mar")) return (announced && !IsVerbMonth(i)) || IsMonthOfNoun(i) || (IsCapital(i) && !IsSurname(i) && (IsMonthOfAccount(i) || OpensMonthList(i) || ClosesPhrase(i)));
        if (text[i].Length > 4 || text.IsAny(i, "june", "july", "sept")) return (IsCapital(i) || announced) && !IsPersonName(i);
        if (IsAbbreviatedMonth(i) && IsCapital(i) && text.IsGlued(i + 1, '.') && text.IsAny(i + 2, DateWord.OfPeriod | DateWord.OfMonth) && text.IsOnLine(i + 2) && !IsCapital(i + 2)) return true;
        return announced && !IsGivenName(i) && (IsCapital(i) || text.Is(i - 1, "in") || (text[i].Length == 3 && !text.IsAny(i, "jan", "sep", "dec")));
    }

    // "In April 900 people were hired"
    private bool IsCountBehind(int i) =>
        text[i + 1].Length == 3 && text[i + 2] is { Kind: TokenKind.Word, Gap: Gap.Space } && !IsCapital(i + 2) && text.Is(i - 1, WordClass.Preposition);

    // "June to August", "Nov-Feb", "Jan.-Sept.", "from may to june", "from march to date"
    private bool OpensMonths(int i)
    {
        var link = BehindPoint(i + 1);
        var hasWord = text.IsAny(link, "to", "through", "until");
        if (hasWord && text.Is(i - 1, "from")) return text.Is(link + 1, WordClass.Month) || (text.IsAny(link + 1, "date", "now") && text.Is(link, "to"));
        return (hasWord || text.Is(link, '-')) && text.Is(link + 1, WordClass.Month) && IsCapital(i) && IsCapital(link + 1);
    }

    // "in June", "this June", "mid-June", "in the June", "due Oct.", "May and June", "May, June", "July/Aug"
    private bool IsAnnouncedMonth(int i)
    {
        if (text.Is(i - 1, "due") && IsCapital(i)) return true;
        if (text.IsAny(i - 1, WordClass.Preposition | WordClass.Deictic | WordClass.Every | WordClass.Modifier)) return true;
        if (text.Is(i - 1, "the")) return text.IsAny(i - 2, "in", "of");
        if (text.Is(i - 1, '-') && text.IsAny(i - 2, "mid", "early", "late")) return true;
        return text.Is(i - 2, WordClass.Month) && (text.IsAny(i - 1, "and", "or", "to") || text.IsAny(i - 1, ',', '-', '/'));
    }

    // "March sales", "May retail sales", "returned to March levels"
    private bool IsMonthOfAccount(int i) => text.IsAny(i + 1, DateWord.OfPeriod | DateWord.OfMonth) && text[i + 1].Gap <= Gap.Space && !IsCapital(i + 1) && !DateOpening.IsShouted(text, i);

    // "March, April and May were cold"
    private bool OpensMonthList(int i) =>
        (text.IsAny(i + 1, "and", "or") || text.IsAny(i + 1, ',', '&')) && text.Is(i + 2, WordClass.Month) && IsCapital(i + 2) && text.IsOnLine(i + 2)
        && !(IsCapital(i + 3) && text.Word(i + 3).MayBeName && text[i + 3].Gap == Gap.Space);

    // "Theresa May"
    private bool IsSurname(int i) => text[i].Gap == Gap.Space && IsCapital(i - 1) && text.Word(i - 1).MayBeName;

    // "the three months to March", "Compared with March", "slipped to May", "May was a good month"; not "according to May".
    private bool ClosesPhrase(int i)
    {
        const int Reach = 5;
        if (text.Is(i + 1, "was"))
        {
            for (var k = i + 2; k <= i + Reach; k++)
            {
                if (text.Is(k, "month")) return true;
            }
        }

        var isCompared = text.Is(i - 1, "with") ? text.Is(i - 2, "compared") : text.IsAny(i - 1, "than", "versus") || (text.Is(i - 1, "to") && !text.IsAny(i - 2, "according", "back"));
        return isCompared && IsPhraseEnd(i + 1) && text.Text[text[i - 1].Start] is >= 'a' and <= 'z';
    }

    // "the March accession", "its May meeting", "a March storm", "Larch's March issue"
    private bool IsMonthOfNoun(int i) => IsCapital(i) && (text.IsAny(i - 1, "the", "its", "their", "our") || text.IsAny(i - 1, "a", "her", "his") || (text.Is(i - 1, "s") && text.Is(i - 2, '\'')))
        && text[i + 1] is { Kind: TokenKind.Word, Gap: Gap.Space } && !IsCapital(i + 1) && !text.IsAny(i + 1, WordClass.Preposition | WordClass.Link);

    // "by march" and "the march of progress" name no month.
    private bool IsVerbMonth(int i)
    {
        if (!IsCapital(i) && !text.Is(i - 1, DateWord.BeforeSmallMonth)) return true;
        if (text.Is(i - 1, "this") && IsShoutedVerb(i)) return true;
        return text.Is(i, "march") && text.Is(i + 1, "of") && YearBehind(i + 1, out _) is null;
    }

    // April and June, August are given names too: "April Smith", "August Winery".
    private bool IsPersonName(int i) =>
        text.IsAny(i, "april", "june", "august", "january") && text[i + 1] is { Kind: TokenKind.Word, Gap: Gap.Space } && IsCapital(i + 1) && ((text.Word(i + 1).MayBeName && !IsAcronym(i + 1)) || IsInitial(i + 1))
        && !text.Is(i - 1, DateWord.BeforeMonth) && !text.IsAny(i - 1, "its", "their", "our");

    // "the April IPO", where not all is in capitals.
    private bool IsAcronym(int i) => text[i].Length > 1 && text.IsInCapitals(i, i + 1) && !text.IsInCapitals(i - 1, i);

    // "presented by Jan Lindqvist"
    private bool IsGivenName(int i) =>
        text.Is(i, "jan") && text.IsAny(i - 1, "by", "to", "from", "with") && text[i + 1] is { Kind: TokenKind.Word, Gap: Gap.Space } && IsCapital(i + 1) && text.Word(i + 1).MayBeName;

    // "April C. Smith"; not "the April U.S. launch".
    private bool IsInitial(int i) => text[i].Length == 1 && text.Is(i + 1, '.') && !(text.Is(i, "u") && text.IsGlued(i + 2));
}
