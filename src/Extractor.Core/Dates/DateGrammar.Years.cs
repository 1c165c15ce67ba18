using Extractor.Text;

namespace Extractor.Dates;

/// <content>Years and what is made of them: "2014-2018", "fiscal 2026", "the 1990s", "19th century".</content>
internal sealed partial class DateGrammar
{
    // 11/2016, 2015-3, 12-2015, 2016 / 11
    private Parsed? NumericMonth(int i)
    {
        if (!text.IsNumber(i) || !text.IsAny(i + 1, '/', '-') || !text.IsNumber(i + 2) || (text.IsGlued(i) && IsPartOfCode(i))) return null;
        if (text[i + 1].Gap > Gap.Space || text[i + 2].Gap > Gap.Space || !IsFreeYear(i + 2)) return null;
        if (text.IsAny(i + 3, '-', '/') && text.IsGlued(i + 3)) return null;
        if (text.Is(i + 1, '-') && text.Text[text[i + 1].Start] != '-') return null;
        if (IsSerial(i) || text.Is(i - 1, DateWord.SerialLabel) || text.Is(i - 1, '#')) return null;
        if (text.Is(i + 1, '-') && text[i - 1] is { Kind: TokenKind.Word, Length: > 1 } && text[i].Gap == Gap.Space && IsUpper(i - 1) && text.Word(i - 1).MayBeName) return null;
        var (year, month) = (text[i].Length, text[i + 2].Length) switch
        {
            (4, <= 2) => (text.Int(i), text.Int(i + 2)),
            (<= 2, 4) => (text.Int(i + 2), text.Int(i)),
            _ when IsExpiryMonth(i) => (Years.OfTwoDigits(text.Int(i + 2)), text.Int(i)),
            _ => (0, 0),
        };

        // 2011-12, 2011/12: from one year to the next.
        var areYears = text[i].Length == 4 && text[i + 2].Length == 2 && month == (year % 100) + 1;
        return Years.IsLikely(year) && month is >= 1 and <= 12 && !areYears ? new(new MonthNode(new(year), month), i + 3) : null;
    }

    // 1-3/2025: the first to the third month.
    private Parsed? NumericMonths(int i)
    {
        if (!text.IsGlued(i + 1, '-') || !text.IsGluedNumber(i + 2) || !text.IsGlued(i + 3, '/') || !text.IsGluedNumber(i + 4) || text[i + 4].Length != 4) return null;
        if ((text.IsGlued(i) && IsPartOfCode(i)) || IsSerial(i) || text.Is(i - 1, DateWord.SerialLabel) || text[i].Length > 2 || !IsFreeYear(i + 4) || text.IsGlued(i + 5, '/')) return null;
        var (first, last, year) = (text.Int(i), text.Int(i + 2), text.Int(i + 4));
        if (text.IsAny(i - 1, "case", "law", "docket", "act", "file", "rule", "ratio")) return null;
        return first >= 1 && first < last && last <= 12 && Years.IsRecent(year) ? new(new RangeNode(new MonthNode(new(year), first), new MonthNode(new(year), last)), i + 5) : null;
    }

    // "2025/26 financial year"
    private int BehindYear(int end) => text.IsAny(end, "fiscal", "financial") && text.Is(end + 1, "year") && text.IsInProse(end) ? end + 2 : end;

    // 2014-2018, 2014/15, 2014-15, 2018/2019, 2025/26 financial year
    private Parsed? YearRange(int i)
    {
        if (!text.IsAny(i + 1, '-', '/', '~') || !text.IsNumber(i + 2) || !text.IsNumber(i, 4) || !IsPlausibleYear(i)) return null;
        if (text[i + 2].Gap > Gap.Space || (text.IsGlued(i + 1) != text.IsGlued(i + 2)) || IsPage(i)) return null;
        if (!IsFreeYear(i + 2) || (text.IsAny(i + 3, '-', '/') && text.IsGlued(i + 3))) return null;
        // "Half-year results 2026 – 28 August 2026".
        if (!text.IsGlued(i + 1) && text[i + 2].Length == 2 && text.IsOnLine(i + 3) && IsMonthAt(i + 3)) return null;
        var first = text.Int(i);
        var (last, most) = text[i + 2].Length switch
        {
            4 => (text.Int(i + 2), IsLifetime(i) ? 400 : 100),
            2 => ((first / 100 * 100) + text.Int(i + 2), 30),
            _ => (0, 0),
        };
        return last > first && last <= Years.LastOfRange && last - first < most ? new(new RangeNode(new YearNode(new(first)), new YearNode(new(last))), BehindYear(i + 3)) : null;
    }

    // "2011;118(7):1990-1998", "1995; 332: 1990-98": the pages behind a volume.
    private bool IsPage(int i)
    {
        if (!text.Is(i - 1, ':')) return false;
        if (text.Is(i - 2, ')') && text.IsNumber(i - 3)) return text.IsGlued(i - 1);
        return text.IsNumber(i - 2) && text.IsGlued(i - 1) && (text.IsGlued(i) || text.Is(i - 3, ';'));
    }

    // "fiscal year 2018", "FY2018", "FY18", "fiscal 2019", "calendar 2020", "full-year 2018", "the year 2008", "CY 2008".
    private Parsed? FiscalYear(int i)
    {
        if (!text.Is(i, "year") && !text.Is(i, WordClass.YearWord)) return null;
        // "ex991q1fy27.htm"
        if (text.IsGluedNumber(i - 1) && text.IsGlued(i)) return null;
        if (text.Is(i, "year") && (text.Is(i - 1, WordClass.Cardinal) || text.Is(i - 1, "new") || text.IsNumber(i - 1) || (text[i + 1].Kind == TokenKind.Word && !text.Is(i + 1, WordClass.Cardinal)) || (text.IsGlued(i) && text.Is(i - 2, "half")))) return null;
        if (text.Is(i, "calendar") && text.Is(i - 1, DateWord.BeforeAgenda)) return null;
        var fiscal = text.IsAny(i, "fiscal", "fy", "financial");
        var j = i + 1;
        if (text.Is(j, '-')) j++;
        if (!text.Is(i, "year")) j = Skip(j, "year");
        if (text.Is(i, "full") && !text.Is(j - 1, "year")) return null;
        if (text.Is(j, '\'')) j++;
        if (text.Is(j - 1, '\'') && text.Is(i, "full") && text.IsNumber(j, 2) && IsFree(j + 1)) return new(new YearNode(new(Years.OfTwoDigits(text.Int(j)))), j + 1);
        if (fiscal && text.IsNumber(j, 4) && Years.IsBesideDate(text.Int(j)) && BehindEstimate(j + 1) is var behind && behind > j + 1) return new(new YearNode(new(text.Int(j)), fiscal), behind);
        if (text.IsNumber(j, 4) && (Years.IsBesideDate(text.Int(j)) || text.Is(i, "year")) && IsFreeYear(j) && text.IsOnLine(j))
        {
            var year = new YearNode(new(text.Int(j)), fiscal);
            if (text.IsAny(j + 1, '/', '-') && text.IsGlued(j + 1) && text.IsGlued(j + 2) && text.IsNumber(j + 2) && YearRange(j) is { } range) return range;
            return new(year, j + 1);
        }

        if (text.IsNumber(j, 2) && text.IsAny(i, "fy", "cy") && BehindEstimate(j + 1) is var estimated && estimated > j + 1) return new(new YearNode(new(Years.OfTwoDigits(text.Int(j))), fiscal), estimated);
        if (text.IsNumber(j, 2) && text.IsAny(i, "fy", "cy") && IsFree(j + 1))
        {
            var year = Years.OfTwoDigits(text.Int(j));
            return BehindShortSplitYear(j) is var split && split > j + 1
                ? new(new RangeNode(new YearNode(new(year)), new YearNode(new(year + 1))), split)
                : new(new YearNode(new(year), fiscal), j + 1);
        }

        if (text.Is(i, "year") && YearInWords(j, out var end) is var words and > 0) return new(new YearNode(new(words)), end);
        if (text.Is(i, "year") && text.IsNumber(j, 3) && IsFree(j + 1) && text.IsOnLine(j) && text[j + 1].Kind != TokenKind.Word) return new(new YearNode(new(text.Int(j))), j + 1);
        return text.Is(i, "year") && NumberReader.TryRead(text, j, out var number) && number is { InWords: true, Value: > 99 and < 3000 } ? new(new YearNode(new((int)number.Value)), number.End) : null;
    }

    // "FY2027E", "2Q26A", "FY25PF": estimated, actual, forecast, pro forma.
    private int BehindEstimate(int i) =>
        text.IsGlued(i) && text.IsAny(i, "e", "a", "f", "pf") && IsUpper(i) && !(text.IsGlued(i + 1) && text[i + 1].Kind is TokenKind.Word or TokenKind.Number) ? i + 1 : i;

    // "the 1990s", "70's", "the seventies", "nineteen seventies", "twenty-tens"
    private Parsed? Decade(int i)
    {
        if (text.IsNumber(i)) return text[i].Length is 2 or 4 && text.Int(i) % 10 == 0 ? DecadeInDigits(i) : null;
        if (text.Is(i, WordClass.Decade) && (text.IsAny(i - 1, "the", "early", "late", "mid") || text.Is(i - 1, '-')) && !IsAge(i)) return SpanOfYears(text.Word(i).Number, 10, i + 1);
        if (text.Is(i, WordClass.Cardinal) && text.Word(i).Number is >= 15 and <= 20)
        {
            var j = text.Is(i + 1, '-') ? i + 2 : i + 1;
            if (text.Is(j, WordClass.Decade)) return SpanOfYears((text.Word(i).Number * 100) + (text.Word(j).Number % 100), 10, j + 1);
            if (text.Is(j, "tens")) return SpanOfYears((text.Word(i).Number * 100) + 10, 10, j + 1);
            if (YearInWords(i, out var end) is var year && Years.IsHistoric(year) && end > i + 1 && (text.Is(i - 1, DateWord.BeforeYear) || text.Is(i - 1, "of"))) return new(new YearNode(new(year)), end);
        }

        return text.Is(i, "two") && text.Is(i + 1, "thousand") && text.Is(i - 1, DateWord.BeforeYear) ? YearOfTwoThousand(i) : null;
    }

    private Parsed? DecadeInDigits(int i)
    {
        const int LatestMeasured = 50;
        var number = text.Int(i);
        var s = text.IsGlued(i + 1, '\'') ? i + 2 : i + 1;
        if (!text.Is(s, "s") || !text.IsGlued(s)) return null;
        if (text[i].Length == 4)
        {
            // "2010's harvest" is that of one year.
            var isOfYear = s > i + 1 && !text.IsAny(i - 1, "the", "early", "late", "mid") && !IsPhraseEnd(s + 1);
            if (isOfYear || !Years.IsBesideDate(number)) return null;
            // "the 1800s" are a century, "the 2000s" its first decade.
            return SpanOfYears(number, number % 100 == 0 && number < 2000 ? 100 : 10, s + 1);
        }

        var isAnnounced = text.IsAny(i - 1, "the", "in", "early", "late", "mid") || text.IsAny(i - 1, '-', '\'');
        if (CenturyOfDecades(i) is > 0 and var century) return SpanOfYears(century + number, 10, s + 1);
        // "in the mid-30s" is a rate, an age or a temperature.
        if (number <= LatestMeasured && (text.Is(i - 1, "mid") || (text.Is(i - 1, '-') && text.Is(i - 2, "mid")))) return null;
        return isAnnounced && !IsAge(i) && !IsTemperature(i) ? SpanOfYears(Years.OfDecade(number), 10, s + 1) : null;
    }

    // "in his mid-50s", "in their early thirties"
    private bool IsAge(int i) => text.IsAny(text.Is(i - 1, '-') ? i - 3 : i - 2, "his", "her", "their", "my", "your");

    // "Highs in the mid 60s", "highs Thursday will be in the 60s, with lows in the 40s"
    private bool IsTemperature(int i)
    {
        const int Reach = 10;
        for (var k = i - 1; k >= i - Reach && text[k].Kind != TokenKind.Edge && !text.EndsSentence(k); k--)
        {
            if (text.IsAny(k, "highs", "lows", "temperatures", "temps") || text.IsAny(k, "high", "low", "upper", "lower") && text.IsAny(k + 1, "in", "to")) return true;
        }

        return false;
    }

    // "the 1860s and 70s", "the 1950s, '60s and '70s": the first tells the century; 0 when there is none.
    private int CenturyOfDecades(int i)
    {
        for (var k = 0; k < LongestList; k++)
        {
            var link = text.Is(i - 1, '\'') ? i - 2 : i - 1;
            if (!(text.IsAny(link, "and", "or", "to") || text.IsAny(link, ',', '-', '&'))) return 0;
            if (text.IsAny(link, "and", "or") && text.Is(link - 1, ',')) link--;
            i = text.Is(link - 2, '\'') ? link - 3 : link - 2;
            if (!text.Is(link - 1, "s") || !text.IsNumber(i)) return 0;
            if (text[i].Length == 4) return text.Int(i) / 100 * 100;
        }

        return 0;
    }

    // "in two thousand nine"; "in two thousand and five cases" goes on.
    private Parsed? YearOfTwoThousand(int i)
    {
        if (YearInWords(i, out var behind) is not (>= 2000 and var year)) return null;
        return text[behind].Kind is TokenKind.Symbol or TokenKind.Edge || text.IsAny(behind, "until", "to", "and") ? new(new YearNode(new(year)), behind) : null;
    }

    private static Parsed SpanOfYears(int first, int count, int end) =>
        new(new YearsNode(first, count, (count == 10 ? first / 10 : first / 100).ToString(System.Globalization.CultureInfo.InvariantCulture)), end);

    // "15th century", "the twenty-first century"
    private Parsed? Century(int i)
    {
        if (text.IsNumber(i) && !text.Is(i + 1, WordClass.OrdinalSuffix)) return null;
        var number = DayNumber(i, out var j);
        if (number is < 1 or > 30 || text[j - 1].Kind != TokenKind.Word) return null;
        if (text.Is(j, '-')) j++;
        if (text.Is(j, "century") || (text.Is(j, "centuries") && IsBehindOrdinal(i - 1))) return IsBeforeChrist(j + 1) ? null : SpanOfYears((number - 1) * 100, 100, j + 1);
        return IsFirstCentury(j) ? SpanOfYears((number - 1) * 100, 100, j) : null;
    }

    // "the late 17th and early 18th centuries", "the 1st-3rd centuries": behind the first comes the second.
    private bool IsFirstCentury(int i)
    {
        if (!text.IsAny(i, "and", "to", "or") && !text.Is(i, '-')) return false;
        var second = text.Is(i + 1, WordClass.Modifier) ? i + 2 : i + 1;
        return text.IsOnLine(second) && DayNumber(second, out var end) > 0 && text[end - 1].Kind == TokenKind.Word && text.IsAny(end, "century", "centuries") && !IsBeforeChrist(end + 1);
    }

    // "17th and early 18th": from the position before the second back to the first.
    private bool IsBehindOrdinal(int i)
    {
        var link = text.Is(i, WordClass.Modifier) ? i - 1 : i;
        return (text.IsAny(link, "and", "to", "or") || text.Is(link, '-')) && (text.Is(link - 1, WordClass.OrdinalSuffix) || text.Is(link - 1, WordClass.Ordinal));
    }

    // "the 2nd century BC", "1200 B.C."; "2019 BC Hydro" is in Canada.
    private bool IsBeforeChrist(int i) => text.IsAny(i, "bc", "bce") || (text.Is(i, "b") && text.Is(i + 1, '.') && text.Is(i + 2, "c"));

    // A year alone: four digits that nothing around makes a number, a code or an address.
    private Parsed? BareYear(int i)
    {
        if (!text.IsNumber(i, 4) || !IsFreeYear(i) || !IsPlausibleYear(i) || (!Years.IsLikely(text.Int(i)) && IsBeforeChrist(i + 1)) || IsPage(text.Is(i - 1, '-') ? i - 2 : i)) return null;
        if (text.IsAny(i + 1, '-', '/') && text.IsGlued(i + 1) && text[i + 2].Gap == Gap.None && text[i + 2].Kind == TokenKind.Number) return null;
        var named = text.IsAny(i + 1, "fiscal", "financial", "calendar") && text.Is(i + 2, "year") && text.IsInProse(i + 2);
        return new(new YearNode(new(text.Int(i)), named && !text.Is(i + 1, "calendar")), named ? i + 3 : i + 1);
    }

    private bool IsPlausibleYear(int i) =>
        IsNearEnough(i) && !(text.IsGlued(i) && IsGluedToCode(i)) && !IsNumbered(i) && !IsMeasured(i + 1) && (!IsCounted(i + 1) || (text.Is(i - 1, "in") && IsCapital(i - 1))) && !IsStreet(i);

    // Years far from ours need a word that says so: by 1812, back to 1926; in 1649, but not "in 1649 consecutive cases".
    private bool IsNearEnough(int i)
    {
        var number = text.Int(i);
        return Years.IsOfOurTime(number) || (Years.IsAnnounced(number) && IsAnnouncedYear(i)) || (Years.IsHistoric(number) && IsOldYear(i));
    }

    private bool IsAnnouncedYear(int i) =>
        text.IsAny(i - 1, WordClass.Preposition | WordClass.Modifier) || text.Is(i - 1, "year") || (text.Is(i - 1, "to") && text.Is(i - 2, "back")) || text.Is(i - 1, DateWord.BeforeYear)
        || (text.IsAny(i - 1, "to", "and", "or") && text.IsNumber(i - 2, 4) && text.Is(i - 3, WordClass.Preposition)) || IsLifetime(i);

    private bool IsOldYear(int i)
    {
        if (text.IsAny(i - 1, "in", "since") && text[i + 1].Kind != TokenKind.Word && !(text.Is(i + 1, ',') && text.IsNumber(i + 2))) return true;
        // "after 1690 and", not "until 1730", "as early as 1612", "(b. 1765)", "the 1701 census"
        if (text.IsAny(i - 1, "after", "before", "until") && (text[i + 1].Kind != TokenKind.Word || text.IsAny(i + 1, "and", "or", "but")) && !(text.Is(i + 1, ',') && text.IsGluedNumber(i + 2))) return text.Int(i) % 100 >= 60 || text.Int(i) % 5 != 0;
        if (text.Is(i - 1, "as")) return text.IsAny(i - 2, "early", "late") && text.Is(i - 3, "as");
        if (text.Is(i - 1, '.')) return text.IsGlued(i - 1) && text.Is(i - 2, DateWord.BeforeOldYear) && !IsCapital(i - 2) && (text[i + 1].Kind != TokenKind.Word || text.IsAny(i + 1, "and", "or", "but"));
        if (text.IsAny(i - 1, "about", "around", "circa")) return text.IsAny(i - 2, DateWord.BeforeYear);
        // "the 1914-18 war"
        var noun = text.Is(i + 1, '-') && text.IsGluedNumber(i + 2) ? i + 3 : i + 1;
        return text.IsAny(i - 1, "a", "an", "the") && text.Is(noun, DateWord.OfYear) && text.IsOnLine(noun);
    }

    // "(1932–2019)", "(1914–18)", "Rural Maps, 1700–1850", not "daily, 1000-1730", "parts 12, 1700-1850".
    private bool IsLifetime(int i)
    {
        if (!text.IsAny(i - 1, '(', ',') || !text.Is(i + 1, '-') || !text.IsNumber(i + 2) || text[i + 2].Length is not (2 or 4)) return false;
        if (text.Is(i - 1, '(')) return text.Is(i + 3, ')');
        var isBehindName = text[i - 2] is { Kind: TokenKind.Word, Length: > 1 } && !text.IsAny(i - 2, WordClass.Weekday | WordClass.Month) && !text.Is(i - 2, "daily");
        return isBehindName && text.IsOnLine(i) && text.IsNumber(i + 2, 4) && text.Int(i + 2) > text.Int(i) && (IsPhraseEnd(i + 3) || text.Is(i + 3, '"'));
    }

    // "EN 1993-1-1"
    private bool IsStandard(int i) => text.Is(i - 1, DateWord.Standard) && text[i].Gap <= Gap.Space && text.IsInCapitals(i - 1, i) && !text.Event(i + 1).HasFlag(EventWord.Meeting);

    // "c.1890"
    private bool IsAbout(int i) => text.Is(i - 1, '.') && text.Is(i - 2, DateWord.BeforeOldYear) && !IsCapital(i - 2);

    // CL2014, CLR2014, $2015, 1,2016, X-2017; but not mid-2018, 2014-2018.
    private bool IsGluedToCode(int i) => text[i - 1].Kind switch
    {
        TokenKind.Word => (text[i - 1].Length < 3 && !text.IsAny(i - 1, "fy", "cy")) || (IsUpper(i - 1) && !text.IsAny(i - 1, Lexicon.DateOpeners)),
        TokenKind.Number => true,
        TokenKind.Symbol => text[i - 1].Code switch
        {
            '.' => !IsAbout(i),
            '$' or '€' or '£' or '#' or '_' or '+' or '=' or '@' or '¥' => true,
            '-' or '/' => text.IsGlued(i - 1) && !text.Is(i - 2, DateWord.YearPrefix) && !(text.IsNumber(i - 2, 4) && Years.IsOfOurTime(text.Int(i - 2))),
            ',' => text.IsGlued(i - 1) && text.IsNumber(i - 2),
            _ => false,
        },
        _ => false,
    };

    // "Suite 2010", "Form 1040", "No. 2014", "Publication Number: 2046", "Volume 2021:16", "$ 2015"
    private bool IsNumbered(int i)
    {
        if (text[i - 1].Kind == TokenKind.Symbol)
        {
            return text[i - 1].Code switch
            {
                '$' or '€' or '£' or '¥' or '#' => true,
                '.' => IsSerial(i) || IsBill(i),
                ':' => text.Is(i - 2, DateWord.NumberTitle),
                _ => false,
            };
        }

        // "no later than 2028", not "more than 2028".
        if (text.Is(i - 1, "than") && text.IsAny(i - 2, "later", "earlier", "sooner")) return false;
        return text.Is(i - 1, DateWord.NumberLabel) || IsStandard(i) || (text.IsAny(i - 1, "volume", "vol") && text.IsGlued(i + 1, ':'));
    }

    // "H.R. 2025", "A.B. 1955", "S.B. 2019": the bill of a house.
    private bool IsBill(int i) => text.IsAny(i - 2, "r", "b", "j") && IsCapital(i - 2) && text.IsGlued(i - 2) && text.Is(i - 3, '.') && text.IsAny(i - 4, "h", "s", "a") && IsCapital(i - 4) && text[i].Gap == Gap.Space;

    // 2014%, 2000 mg, 2000 hours
    private bool IsMeasured(int i)
    {
        if (text.Is(i, '%')) return true;
        if (!text.IsOnLine(i) || text[i].Length < 2) return false;
        return text.Is(i, WordClass.DoseUnit) || (text.Is(i, WordClass.TimeUnit) && !text.Is(i, "second") && !IsFinal(i + 1));
    }

    private bool IsCounted(int i) => text.IsOnLine(i) && text.Is(i, DateWord.Counted);

    // "2010 Main Street"
    private bool IsStreet(int i)
    {
        for (var k = i + 1; k <= i + 3 && text.IsOnLine(k) && text[k].Kind == TokenKind.Word && IsCapital(k); k++)
        {
            if (k > i + 1 && text.Is(k, DateWord.Street)) return true;
        }

        return false;
    }
}
