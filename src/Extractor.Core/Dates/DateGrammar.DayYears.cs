using Extractor.Text;

namespace Extractor.Dates;

/// <content>The year of a day or month: printed, short, in words, or counted ("of this year").</content>
internal sealed partial class DateGrammar
{
    // A year behind a day or month: ", 2014", " 2014", " of 2014", "'14", ", two thousand", " of next year", "-2016".
    private YearRef? YearBehind(int i, out int end)
    {
        var j = i;
        end = i;
        var opens = text[i].Kind switch
        {
            TokenKind.Word => text.IsAny(i, WordClass.Link | WordClass.Deictic | WordClass.Cardinal),
            TokenKind.Symbol => text[i].Code is ',' or '-' or '/' or '(' or '\'',
            TokenKind.Number => text[i].Length is 2 or 4,
            _ => false,
        };
        if (!opens) return null;
        if (text.IsAny(j, ',', '-', '/')) j++;
        if (text.IsAny(j, "of", "in")) j++;
        if (text.Is(j, '(')) j++;
        // "May, A.D. 2026"
        if (j > i && text.Is(j, "a") && text.Is(j + 1, '.') && text.Is(j + 2, "d") && text.Is(j + 3, '.')) j += 4;
        if (text[j].Gap < Gap.Paragraph)
        {
            if (IsColumnHeading(j) || (j == i && (text[j].Gap == Gap.Wide || OpensName(j) || OpensYears(j)))) return null;
            if (text.IsNumber(j, 4) && Years.IsBesideDate(text.Int(j)) && IsFreeYear(j) && !(text.Is(j - 1, '-') && !text.IsGlued(j)) && FourDigitClock(j) is null && !text.IsAny(j + 1, "hr", "hrs"))
            {
                end = text.Is(j - 1, '(') && text.Is(j + 1, ')') ? j + 2 : j + 1;
                return new(text.Int(j));
            }

            if (text.Is(j, '\'') && text.IsNumber(j + 1, 2) && text.IsGlued(j + 1) && IsFree(j + 2))
            {
                end = j + 2;
                return new(ShortYear(j + 1));
            }

            // 12-May-26, not "1 January-30 June".
            if (text.IsNumber(j, 2) && text.Is(j - 1, '-') && text.IsGlued(j) && text.IsGlued(j - 1) && IsFree(j + 1) && !IsMonthAt(j + 1))
            {
                end = j + 1;
                return new(Years.OfTwoDigits(text.Int(j)));
            }

            if (YearInWords(j, out end) is var year and > 0) return new(year);
            if (CountedYear(Skip(j, "the"), out end) is { } counted) return counted;
            if (text.Is(j - 1, "of") && text.Is(j, "that") && Skip(j + 1, "same") is var unit && text.Is(unit, "year"))
            {
                end = unit + 1;
                return new(null, IsOfNamed: true);
            }
        }

        end = i;
        return null;
    }

    // "next year", "the same year", "the following year"
    private YearRef? CountedYear(int i, out int end)
    {
        end = i + 2;
        return text.Is(i, WordClass.Deictic) && text.Is(i + 1, "year") ? new(null, text.Word(i).Number, IsOfNamed: text.IsAny(i, "same", "following")) : null;
    }

    // A row of years under a row of days heads the columns of a table.
    private bool IsColumnHeading(int i) => text[i].Gap == Gap.Line && text.IsNumber(i, 4) && text.IsNumber(i + 1, 4) && text.IsOnLine(i + 1);

    // "May 5" above "2019-2021".
    private bool OpensYears(int i) => text[i].Gap == Gap.Line && text.IsNumber(i, 4) && text.IsGlued(i + 1, '-') && text.IsGlued(i + 2) && text.IsNumber(i + 2, 4);

    // "on May 19" above "2026 Larch Forum": the year opens a name on the line below.
    private bool OpensName(int i) => text[i].Gap == Gap.Line && text.IsNumber(i, 4) && IsCapital(i + 1) && text.IsOnLine(i + 1) && text.Word(i + 1).MayBeName;

    // "in '48"; "1862 and '63" are of one century.
    private int ShortYear(int i)
    {
        var year = text.Int(i);
        if (DateOpening.IsSecondYear(text, i - 2) && text.IsNumber(i - 3, 4)) return (text.Int(i - 3) / 100 * 100) + year;
        return Years.OfApostrophe(year);
    }

    // nineteen ninety nine, two thousand (and) eighteen, seventeen hundred thirty three, nineteen zero one
    private int YearInWords(int i, out int end)
    {
        end = i;
        if (!text.Is(i, WordClass.Cardinal)) return 0;
        var century = text.Word(i).Number;
        if (century is >= 10 and <= 20)
        {
            var hundred = text.Is(i + 1, "hundred");
            var rest = Tens(hundred ? Skip(i + 2, "and") : i + 1, out end);
            if (rest > 0 || hundred)
            {
                end = rest > 0 ? end : i + 2;
                return (century * 100) + rest;
            }

            return 0;
        }

        if (century == 2 && text.Is(i + 1, "thousand"))
        {
            var rest = Tens(Skip(i + 2, "and"), out end);
            if (rest == 0) end = i + 2;
            return 2000 + rest;
        }

        return 0;
    }

    private int Tens(int i, out int end)
    {
        end = i;
        if (!text.Is(i, WordClass.Cardinal) || text.Word(i).Number >= 100 || !text.IsOnLine(i)) return 0;
        var value = text.Word(i).Number;
        end = i + 1;
        if (value == 0 || value >= 20)
        {
            var next = text.Is(end, '-') ? end + 1 : end;
            if (text.Is(next, WordClass.Cardinal) && text.Word(next).Number is >= 1 and <= 9)
            {
                value += text.Word(next).Number;
                end = next + 1;
            }
        }

        return value >= 1 ? value : 0;
    }

    // "2,014.50" and "2014.7" go on.
    private bool IsFreeYear(int i)
    {
        var goesOn = text.IsGlued(i + 1) && text.IsGluedNumber(i + 2) && (text.Is(i + 1, '.') || (text.Is(i + 1, ',') && text[i + 2].Length == 3));
        return !goesOn && !IsIsoDay(i) && IsFree(i + 1);
    }

    // "May 1,2026"
    private bool IsGluedYear(int i) => text.IsGlued(i, ',') && text.IsGlued(i + 1) && text.IsNumber(i + 1, 4) && Years.IsBesideDate(text.Int(i + 1)) && IsFreeYear(i + 1);
}
