using Extractor.Text;

namespace Extractor.Dates;

/// <content>Quarters and halves of a year: "Q3 2018", "third-quarter", "first-half profit".</content>
internal sealed partial class DateGrammar
{
    // "third quarter of 2018", "Q3 2018", "3Q17", "first half of the year", "H1 2016", "2018-Q1", "second-quarter fiscal 2019".
    private Parsed? QuarterOrHalf(int i, bool announced = false)
    {
        if (text.IsNumber(i, 4) && Years.IsBesideDate(text.Int(i))) return YearAndPart(i);
        return CodedPart(i) ?? SharedPart(i) ?? NamedPart(i, announced);
    }

    // "2018-Q1", "2018Q1", "2018 third quarter", "2018's third quarter", "the 2018 quarter"
    private Parsed? YearAndPart(int i)
    {
        var j = text.IsAny(i + 1, '-', ',') ? i + 2 : i + 1;
        if (text[j].Gap < Gap.Wide && Code(j, out var unit, out var number, out var end) && !text.IsGluedNumber(end)) return new(new YearPartNode(new(text.Int(i)), unit, number), end);
        var behind = BehindPossessive(i + 1);
        if (text.Is(behind, "quarter") && text.Is(i - 1, "the") && text.IsInProse(behind) && !IsFinal(behind + 1)) return new(new SameQuarterNode(text.Int(i)), behind + 1);
        return text.IsInProse(behind) && text[behind].Gap != Gap.Wide && Part(behind) is { Node: YearPartNode { Year: null } part } found && IsPlausibleYear(i) ? new(part with { Year = new(text.Int(i)) }, found.End) : null;
    }

    // "the 2024 quarter final", "the 2024 quarter-finals": a round of a cup.
    private bool IsFinal(int i) => text.IsAny(text.Is(i, '-') ? i + 1 : i, "final", "finals");

    // "Q3 2018", "3Q17", "Q1/25", "H1 2016", "Q1 and Q2 2025"; a half needs its year.
    private Parsed? CodedPart(int i)
    {
        if (!Code(i, out var unit, out var number, out var j)) return null;
        var year = EstimatedYear(j, out var end) ?? PartYear(j, out end);
        if (year is null && text.IsNumber(j, 2) && text[j].Gap <= Gap.None && IsFree(j + 1)) (year, end) = (new(Years.OfTwoDigits(text.Int(j))), j + 1);
        // "Q1 -27"
        if (year is null && text.Is(j, '-') && text[j].Gap == Gap.Space && text.IsGluedNumber(j + 1) && text[j + 1].Length == 2 && IsFree(j + 2) && IsUpper(text.IsNumber(i) ? i + 1 : i)) (year, end) = (new(Years.OfTwoDigits(text.Int(j + 1))), j + 2);
        if (year is null && text.IsGlued(j, '/') && text.IsGlued(j + 1) && text.IsNumber(j + 1, 2) && IsFree(j + 2) && !text.IsGlued(j + 2, '/')) (year, end) = (new(Years.OfTwoDigits(text.Int(j + 1))), j + 2);
        if (year is null && TwoParts(j, unit, number) is { } two) return two;
        year ??= YearOfParts(j, unit, number) ?? YearOfWhole(j) ?? YearEnded(j, unit, number);
        return year is null && unit == TimeUnit.HalfYear && !IsHalfAlone(i, end) ? null : new(new YearPartNode(year, unit, number), end);
    }

    // "in H2.", "by 1H", "H1 results"; not "an H2 blocker", "burned in H2 gas".
    private bool IsHalfAlone(int i, int end) =>
        IsUpper(text.IsNumber(i) ? i + 1 : i) && ((text.IsAny(i - 1, "in", "by") && IsPhraseEnd(end)) || text.IsAny(end, "results", "revenue", "earnings", "sales", "report"));

    // "Q3/4 2026", "Q3-4/26": behind the first number.
    private Parsed? TwoParts(int i, TimeUnit unit, int number)
    {
        if (!(text.IsGlued(i, '/') || text.IsGlued(i, '-')) || !text.IsGluedNumber(i + 1) || text[i + 1].Length != 1 || text.Int(i + 1) != number + 1 || number >= (unit == TimeUnit.Quarter ? 4 : 2)) return null;
        var isShort = text.IsGlued(i + 2, '/') && text.IsGluedNumber(i + 3) && text[i + 3].Length == 2 && IsFree(i + 4);
        var year = PartYear(i + 2, out var end);
        if (isShort) (year, end) = (new(Years.OfTwoDigits(text.Int(i + 3))), i + 4);
        return year is null ? null : new(new RangeNode(new YearPartNode(year, unit, number), new YearPartNode(year, unit, number + 1)), end);
    }

    // "2Q27E", "Q2-27E", "Q3'27E", "Q3 2027E"
    private YearRef? EstimatedYear(int i, out int end)
    {
        var j = text.IsGlued(i) && text.IsAny(i, '-', '\'') ? i + 1 : i;
        end = BehindEstimate(j + 1);
        if (end == j + 1 || !text.IsNumber(j) || !text.IsOnLine(j)) return null;
        return text[j].Length switch
        {
            2 when text.IsGlued(j) => new(Years.OfTwoDigits(text.Int(j))),
            4 when Years.IsBesideDate(text.Int(j)) => new(text.Int(j)),
            _ => null,
        };
    }

    // "Quarter 2, 2021"
    private Parsed? NumberedQuarter(int i) =>
        text.Is(i, "quarter") && text.IsNumber(i + 1, 1) && text.Int(i + 1) is >= 1 and <= 4 && text.IsOnLine(i + 1) && PartYear(i + 2, out var end) is { } year
            ? new(new YearPartNode(year, TimeUnit.Quarter, text.Int(i + 1)), end)
            : null;

    // "the same quarter last year", "the corresponding quarter of 2019", "the quarter a year ago"
    private Parsed? SameQuarter(int i)
    {
        var named = text.IsAny(i, "same", "corresponding", "comparable");
        var behind = named ? i + 2 : i + 1;
        if (named && text.IsAny(i + 1, "day", "week", "month") && text.IsInProse(i + 1)) return SameUnit(i + 1);
        if (!text.Is(behind - 1, "quarter") || !text.IsInProse(behind - 1)) return null;
        if (text.Is(behind, "a") && text.Is(behind + 1, "year") && text.IsAny(behind + 2, "ago", "earlier", "before")) return new(new SameQuarterNode(null), behind + 3);
        return named && YearBehind(behind, out var end) is { } year && (year.Printed is not null || year.Offset == -1) ? new(new SameQuarterNode(year.Printed), end) : null;
    }

    // "the same month last year", "the same week a year earlier", "the same day last year"
    private Parsed? SameUnit(int i)
    {
        var isYearAgo = text.Is(i + 1, "a") && text.Is(i + 2, "year") && text.IsAny(i + 3, "ago", "earlier", "before");
        var end = i + 4;
        var year = isYearAgo ? new YearRef(null, -1) : YearBehind(i + 1, out end);
        if (year is null || (year.Value.Printed is null && year.Value.Offset != -1)) return null;
        if (text.Is(i, "month")) return new(new SameMonthNode(year.Value.Printed), end);
        if (year.Value.Printed is not null) return null;
        var day = new OffsetNode([(1, TimeUnit.Year)], -1, null) { NamesDay = true, CountsFromNamed = true };
        return new(text.Is(i, "week") ? new WeekOfNode(day) : day, end);
    }

    // "second and third quarters of 2019" are two mentions, the first its bare ordinal.
    private Parsed? SharedPart(int i)
    {
        if (!text.Is(i, WordClass.Ordinal) || !text.IsAny(i + 1, "and", "or") || !text.Is(i + 2, WordClass.Ordinal)) return null;
        var number = text.Word(i).Number;
        if (number >= text.Word(i + 2).Number || number > 3) return null;
        return QuarterOrHalf(i + 2) is { Node: YearPartNode shared } ? new(shared with { Number = number }, i + 1) : null;
    }

    // "first quarter", "third fiscal quarter", "first-half profit", "1st half-year", "second-quarter", "last quarter of 2018"
    private Parsed? NamedPart(int i, bool announced)
    {
        var isLast = text.IsAny(i, "last", "final");
        if ((!isLast && !text.Is(i, WordClass.Ordinal) && !text.IsNumber(i, 1)) || EndsNumber(i)) return null;
        var number = text.IsNumber(i) ? text.Int(i) : text.Word(i).Number;
        var j = i + 1;
        if (text.IsNumber(i))
        {
            if (!(text.IsGlued(j) && text.Is(j, WordClass.OrdinalSuffix))) return null;
            j++;
        }

        if (text.Is(j, '-') && text.IsGlued(j)) j++;
        j = Skip(j, "fiscal", "calendar");
        if (!text.Is(j, WordClass.YearPart) || !text.IsNear(j)) return null;
        var endsList = text.IsAny(i - 1, "and", "or") && text.Is(i - 2, WordClass.Ordinal);
        if (text.IsAny(j, "quarters", "halves") && !endsList && !(text.Is(j + 1, "of") && text.IsNumber(j + 2, 4) && text.Is(j + 3, "and") && text.IsNumber(j + 4, 4))) return null;

        var isQuarter = text.IsAny(j, "quarter", "quarters", "qtr");
        var count = isQuarter ? 4 : 2;
        if (isLast) number = count;
        if (number < 1 || number > count) return null;
        j = BehindPart(j);
        var year = PartYear(j, out var end);
        if (year is null && YearOfWhole(j) is { } whole) (year, end) = (whole, j);
        if (year is null && YearEnded(j, isQuarter ? TimeUnit.Quarter : TimeUnit.HalfYear, number) is { } ended) (year, end) = (ended, j);
        if (year is null)
        {
            if (isLast || (text.Is(j, "of") && text.Is(Skip(j + 1, "the", "a"), WordClass.TimeUnit))) return null;
            if (!isQuarter && !announced && !text.Is(i - 1, "the") && !IsOfAccount(j)) return null;
            // "the second quarter of the 18th century"
            if (text.Is(j, "of") && Century(Skip(j + 1, "the")) is not null) return null;
            // "the second half of the game"; "of its fiscal year"
            if (!isQuarter && text.Is(j, "of") && !text.Is(j + 2, WordClass.YearWord)) return null;
        }

        return new(new YearPartNode(year, isQuarter ? TimeUnit.Quarter : TimeUnit.HalfYear, number), year is null ? j : end);
    }

    // "fourth quarter and full year 2025", "Q4 and fiscal 2025": the year of the whole is that of its part.
    private YearRef? YearOfWhole(int i) =>
        (text.IsAny(i, "and") || text.Is(i, '&')) && text.IsOnLine(i) && text.Is(Skip(i + 1, "the"), WordClass.YearWord) && FiscalYear(BehindFullYear(Skip(i + 1, "the"))) is { Node: YearNode { Year: var year } } ? year : null;

    // "the third quarter ended March 30, 2025": of the year of that day where the quarters are those of the calendar, or else of the
    // fiscal year, which is named by the day on which it ends.
    private YearRef? YearEnded(int i, TimeUnit unit, int number)
    {
        const int LongestRest = 10;
        if (!text.IsAny(i, "ended", "ending") || DayInMonth(text.Is(i + 1, "on") ? i + 2 : i + 1) is not { Node: DayNode { Year.Printed: { } year, Month: > 0 and var printed, Day: var day } }) return null;
        var months = unit == TimeUnit.Quarter ? 3 : 6;
        // A quarter of 13 weeks may end some days behind its last month.
        var ended = (year * 12) + printed - (day <= LongestRest ? 2 : 1);
        var isOfCalendar = (ended % 12) + 1 == months * number;
        return new((isOfCalendar ? ended : ended + 12 - (months * number)) / 12);
    }

    // "full year fiscal 2026"
    private int BehindFullYear(int i) => text.Is(i, "full") && text.Is(i + 1, "year") && text.Is(i + 2, WordClass.YearWord) ? i + 2 : i;

    // "half-year 2026", "Half Year 2026", "half-year profit": the first.
    private Parsed? HalfYear(int i)
    {
        var behind = BehindPart(i);
        if (!text.Is(i, "half") || behind == i + 1 || text.IsAny(i - 1, WordClass.Ordinal | WordClass.Deictic)) return null;
        if (YearBehind(behind, out var end) is { } year) return new(new YearPartNode(year, TimeUnit.HalfYear, 1), end);
        return IsOfAccount(behind) ? new(new YearPartNode(null, TimeUnit.HalfYear, 1), behind) : null;
    }

    // "full-year sales", "its fiscal-year profit"; of guidance, the year that holds the reference day.
    private Parsed? YearOfAccount(int i)
    {
        const int Reach = 6;
        var hasHyphen = text.IsGlued(i + 1, '-');
        var year = hasHyphen ? i + 2 : i + 1;
        if (!text.IsAny(i, "full", "fiscal", "financial") || !text.Is(year, "year") || !text.IsInProse(year) || text.IsAny(i - 1, "a", "an")) return null;
        var end = year + 1;
        if (!IsOfAccount(end) && !(hasHyphen && (text.Is(end, "and") || text.Is(end, TenseWord.Outlook)))) return null;
        for (var k = end; k < end + Reach && (text[k].Kind == TokenKind.Word || text.IsGlued(k, '-')); k++)
        {
            if (text.Is(k, TenseWord.Outlook)) return new(new UnitNode(TimeUnit.Year, 0), end);
        }

        return new(new SpokenOfNode(TimeUnit.Year) { IsAccount = true }, end);
    }

    private bool IsOfAccount(int i) => text.Is(i, DateWord.OfPeriod) && text[i].Gap <= Gap.Space;

    // "half-year", "qtr."
    private int BehindPart(int i)
    {
        if (text.Is(i, "qtr") && text.IsGlued(i + 1, '.')) return i + 2;
        var year = text.Is(i + 1, '-') ? i + 2 : i + 1;
        return text.Is(i, "half") && text.Is(year, "year") ? year + 1 : i + 1;
    }

    // "June quarter 2023", "December 2024 quarter", "June-quarter report", "the June half": the quarter or half that ends with the month.
    private Parsed? MonthQuarter(int i)
    {
        var month = text.Word(i).Month;
        if (month % 3 != 0) return null;
        var year = YearBehind(BehindMonth(i), out var j);
        if (text.IsGlued(j, '-') && text.IsGlued(j + 1)) j++;
        var isHalf = month % 6 == 0 && text.Is(j, "half") && (IsPhraseEnd(j + 1) || IsOfAccount(j + 1) || YearBehind(j + 1, out _) is not null);
        if (!(isHalf || text.IsAny(j, "quarter", "qtr") || (text.Span(j) is "Q" && IsPhraseEnd(j + 1))) || !text.IsInProse(j)) return null;
        var end = j + 1;
        return new(new YearPartNode(year ?? YearBehind(j + 1, out end), isHalf ? TimeUnit.HalfYear : TimeUnit.Quarter, month / (isHalf ? 6 : 3)), end);
    }

    // "fiscal third quarter", "fiscal Q3", "fiscal-first quarter"
    private Parsed? FiscalPart(int i)
    {
        if (!text.IsAny(i, "fiscal", "financial", "calendar")) return null;
        var j = text.IsGlued(i + 1, '-') ? i + 2 : i + 1;
        return text.IsInProse(j) && (QuarterOrHalf(j, announced: true) ?? Part(j)) is { Node: YearPartNode } found ? found : null;
    }

    // "2008 fourth quarter", "fiscal 2016 Q3", "this year's first half": a part of the year that stands before it.
    private Parsed PartBehind(Parsed year)
    {
        YearRef? printed = year.Node switch
        {
            YearNode node => node.Year,
            UnitNode { Unit: TimeUnit.Year } unit => new YearRef(null, unit.Offset),
            _ => null,
        };
        if (printed is null) return year;
        var j = BehindPossessive(year.End);
        // "last year's April"
        if (j > year.End && text.IsOnLine(j) && IsMonth(j) && IsCapital(j) && MonthDay(j) is null) return new(new MonthNode(printed, text.Word(j).Month), j + 1);
        if (!text.IsInProse(j) || text[j].Gap == Gap.Wide || Part(j) is not { Node: YearPartNode { Year: null } part } found) return year;
        return new(part with { Year = printed }, found.End);
    }

    // "this year's first half"
    private int BehindPossessive(int i) => text.Is(i, '\'') && text.Is(i + 1, "s") ? i + 2 : i;

    // A quarter or a half by its code or its ordinal, where the words before leave no doubt that it is one.
    private Parsed? Part(int i)
    {
        if (Code(i, out var unit, out var number, out var end)) return new(new YearPartNode(null, unit, number), end);
        return text.IsNumber(i, 4) ? null : SharedPart(i) ?? NamedPart(i, announced: true);
    }

    // Q3, 3Q, H1, 1H, HY1, Q3FY, 4QFY26
    private bool Code(int i, out TimeUnit unit, out int number, out int end)
    {
        (unit, number, end) = (TimeUnit.None, 0, i + 2);
        var (letter, digit) = text.Is(i, WordClass.YearPartCode) ? (i, i + 1) : (i + 1, i);
        if (!text.Is(letter, WordClass.YearPartCode) || !text.IsNumber(digit, 1) || !text.IsGlued(i + 1)) return false;
        if (letter == i + 1 && ((text.IsGlued(i + 2) && text[i + 2].Kind == TokenKind.Word) || (text.IsGlued(i) && text[i - 1].Kind == TokenKind.Word))) return false;
        if (text.IsAny(letter, "qfy", "hfy") && (letter == i || !text.IsGluedNumber(end))) return false;
        unit = text.IsAny(letter, "q", "qfy") ? TimeUnit.Quarter : TimeUnit.HalfYear;
        number = text.Int(digit);
        if (unit == TimeUnit.HalfYear && letter == i + 1 && !(text.IsNumber(end) || text.Is(end, '\'') || IsUpper(letter))) return false;
        if (letter == i && text.IsGlued(i) && i > 0 && text[i - 1].Kind is TokenKind.Word or TokenKind.Number && !text.IsNumber(i - 1, 4)) return false;
        if (letter == i && unit == TimeUnit.Quarter && IsDosing(end) && !(IsUpper(letter) && text.Word(end).TimeUnit == TimeUnit.Day)) return false;
        if (number < 1 || number > (unit == TimeUnit.Quarter ? 4 : 2)) return false;
        var behind = text.IsGlued(end, '-') ? end + 1 : end;
        if (text[behind].Kind != TokenKind.Word) return true;
        return behind > end ? text.IsAny(behind, "fy", "q", "h") : !text.IsGlued(end) || text.Is(end, "fy");
    }

    // "q4 weeks", "Q4-6 h", "q1-3 years": every so many. "Q4 days sales outstanding" are of a quarter.
    private bool IsDosing(int i)
    {
        var isRange = text.Is(i, '-') && text.IsNumber(i + 1);
        if (isRange) i += 2;
        if (isRange && text.Word(i).TimeUnit == TimeUnit.Year) return true;
        if (text.Is(i, "h")) return !text.IsGluedNumber(i + 1);
        if (text.IsGlued(i) && text.IsAny(i, "w", "d", "wk") && text.IsNumber(i - 1)) return true;
        return text[i].Length > 1 && text.Word(i).TimeUnit is TimeUnit.Minute or TimeUnit.Hour or TimeUnit.Day or TimeUnit.Week or TimeUnit.Month && (text.IsPlural(i) || text[i].Length <= 3);
    }

    // "of 2018", "2018", "'17", "of fiscal 2019", "FY2019", "of fiscal year 2020", "of this year", "of the year".
    private YearRef? PartYear(int i, out int end)
    {
        var j = Skip(text.Is(i, "for") ? i + 1 : i, "of", "in", "the");
        if (text.Is(j, ',') || (text.Is(j, '-') && text.IsGlued(j)) || text.Is(j, '/')) j++;
        var whole = BehindYearWord(j);
        if (text.Is(i, "of") && text.Is(j - 1, "the") && text.Is(whole, "year") && !text.IsNumber(whole + 1) && IsUnitEnd(whole + 1))
        {
            end = whole + 1;
            return new(null, 0);
        }

        if (text.IsNear(j) && text.Is(j, WordClass.YearWord))
        {
            j = Skip(j + 1, "year");
            if (text.Is(j, '\'')) j++;
            if (text.IsNumber(j, 2) && IsFree(j + 1))
            {
                end = BehindShortSplitYear(j);
                return new(Years.OfTwoDigits(text.Int(j)));
            }
        }
        else if (text.IsNumber(j, 2) && BehindShortSplitYear(j) is var split && split > j + 1)
        {
            end = split;
            return new(Years.OfTwoDigits(text.Int(j)));
        }
        else if (text.Is(j, "year") && text.IsNumber(j + 1, 4))
        {
            j++;
        }
        var year = YearBehind(j, out end);
        end = year is null ? i : BehindSplitYear(end);
        return year;
    }

    // "Q2 2025/26": a fiscal year that starts in one year and ends in the next is named by both, and counted by the first.
    private int BehindSplitYear(int end)
    {
        if (!text.IsAny(end, '/', '-') || !text.IsGlued(end) || !text.IsGluedNumber(end + 1) || YearRange(end - 1) is not { } range) return end;
        return range.Node is RangeNode { From: YearNode { Year.Printed: { } first }, To: YearNode { Year.Printed: { } last } } && last == first + 1 ? range.End : end;
    }

    // "Q2 FY25/26", "FY26-27"
    private int BehindShortSplitYear(int year) =>
        (text.IsGlued(year + 1, '/') || (text.IsGlued(year + 1, '-') && text.Is(year - 1, WordClass.YearWord))) && text.IsGlued(year + 2) && text.IsNumber(year + 2, 2) && text.Int(year + 2) == (text.Int(year) + 1) % 100 && IsFree(year + 3) && !text.IsGlued(year + 3, '/') ? year + 3 : year + 1;
}
