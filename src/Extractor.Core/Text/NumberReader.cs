namespace Extractor.Text;

/// <summary>A number that was read: its value and the position behind it.</summary>
/// <param name="Value">The value.</param>
/// <param name="End">The position of the token behind the number.</param>
/// <param name="InWords">Whether it is written in words.</param>
internal readonly record struct Number(decimal Value, int End, bool InWords);

/// <summary>Reads numbers in digits and in words.</summary>
internal static class NumberReader
{
    private const int LongestGroup = 12;

    /// <summary>
    /// Reads the number that starts at a position: 12, 12.5, .5, 1,250, 1 250 (no-break space, or any before 000), 12,5, 1½, ½, twenty-one, 2 1/2, two
    /// hundred and fifty, one and a half. A minus sign is not part of it; neither is a plus.
    /// </summary>
    /// <returns>False for what only looks like a number: 1.2.3, 10.0.0.1, digits too long to be a quantity.</returns>
    public static bool TryRead(SourceText text, int i, out Number number) =>
        text[i].Kind switch
        {
            TokenKind.Number => TryReadDigits(text, i, out number),
            TokenKind.Symbol when Fraction(text[i].Code) is > 0 and var fraction => Found(new(fraction, i + 1, false), out number),
            TokenKind.Symbol when text.Is(i, '.') && text.IsGlued(i + 1) && text.IsNumber(i + 1) && !(text.IsGlued(i) && text[i - 1].Kind is TokenKind.Number or TokenKind.Word)
                => Found(new(Decimals(text, i + 1), i + 2, false), out number),
            TokenKind.Word => TryReadWords(text, i, out number),
            _ => Found(default, out number) && false,
        };

    /// <summary>Whether a symbol is a fraction, such as ½.</summary>
    public static bool IsFraction(int symbol) => symbol > 0x80 && Fraction(symbol) > 0;

    private static bool Found(Number value, out Number number)
    {
        number = value;
        return true;
    }

    private static bool TryReadDigits(SourceText text, int i, out Number number)
    {
        number = default;
        if (text[i].Length > LongestGroup) return false;
        var value = Digits(text, i);
        var end = i + 1;
        if (text[end].Kind is TokenKind.Symbol or TokenKind.Number && !TryReadMarks(text, i, ref value, ref end)) return false;

        if (text[end].Gap == Gap.Space && text.Is(end, WordClass.Cardinal) && text.Word(end).Number >= 1_000_000)
        {
            value *= text.Word(end).Number;
            end++;
        }

        number = new(value, end, false);
        return true;
    }

    // What follows the first digits of a number but words: groups of thousands, decimals, a fraction.
    private static bool TryReadMarks(SourceText text, int i, ref decimal value, ref int end)
    {
        // 1,250,000 and 1 250 000 with a space that does not break.
        var group = '\0';
        if (text[i].Length <= 3 && value > 0)
        {
            var mark = GroupMark(text, end);
            while (GroupBehind(text, end, mark) is > 0 and var next && value < 1_000_000_000_000)
            {
                value = (value * 1000) + Digits(text, next);
                end = next + 1;
                group = text.Is(next - 1, mark) ? mark : ' ';
            }
        }

        if (IsDecimalMark(text, end, group))
        {
            if (text[end + 1].Length > LongestGroup) return false;
            value += Decimals(text, end + 1);
            end += 2;
        }

        if (text.IsGlued(end, '.') && text.IsGluedNumber(end + 1)) return false;
        if (text[end] is { Kind: TokenKind.Symbol, Gap: <= Gap.Space } symbol && Fraction(symbol.Code) is > 0 and var fraction && value == decimal.Truncate(value))
        {
            value += fraction;
            end++;
        }

        // 1 1/2, 2-1/2, and 1/2 before what is only one: half an hour, not 1/2 mg.
        else if (Mixed(text, end) is > 0 and var fractionAt && ReadFraction(text, fractionAt) is > 0 and var mixed && value == decimal.Truncate(value))
        {
            value += mixed;
            end = fractionAt + 3;
        }
        else if (end == i + 1 && ReadFraction(text, i) is > 0 and var part && IsOneUnit(text, i + 3))
        {
            value = part;
            end = i + 3;
        }

        return true;
    }

    // The "hour" of "1/2 hour" and "3/4-hour"; "1/2-year survival" is that after one and two.
    private static bool IsOneUnit(SourceText text, int i)
    {
        var hyphen = text.IsGlued(i, '-');
        if (hyphen) i++;
        return text.Is(i, WordClass.TimeUnit) && text[i].Length > 2 && !text.IsPlural(i) && !(hyphen && text.Word(i).TimeUnit is not (TimeUnit.Hour or TimeUnit.Minute));
    }

    // What groups the thousands of a number: a comma, or a dot where the text has decimal commas, behind a second such group
    // (1.250.000) and before units that are counted (2.000 IU).
    private static char GroupMark(SourceText text, int i)
    {
        if (!text.IsGlued(i) || !text.IsGlued(i + 1) || !text.IsNumber(i + 1, 3)) return ',';
        if (text.Is(i, ','))
        {
            var isGrouped = !text.HasDecimalCommas || (text.Is(i + 2, ',') && text.IsGlued(i + 2) && text.IsGlued(i + 3) && text.IsNumber(i + 3, 3));
            return isGrouped ? ',' : '.';
        }

        if (!text.Is(i, '.')) return ',';
        var isAmount = text.HasDecimalCommas || IsCountedUnit(text, i + 2)
            || (text.Is(i + 2, '-') && text.IsNumber(i + 3) && text.IsGlued(i + 4, '.') && text.IsGlued(i + 5) && text.IsNumber(i + 5, 3) && IsCountedUnit(text, i + 6))
            || GoesOnInGroups(text, i + 2);
        return isAmount ? '.' : ',';
    }

    // Behind "1.250": ".000", ",5".
    private static bool GoesOnInGroups(SourceText text, int i)
    {
        if (!text.IsGlued(i) || !text.IsGluedNumber(i + 1)) return false;
        return text.Is(i, ',') ? text[i + 1].Length <= 2 && !(text.IsGlued(i + 2, '.') && text.IsGluedNumber(i + 3)) : text.Is(i, '.') && text.IsNumber(i + 1, 3) && (!text.IsGlued(i + 2) || text.Is(i + 2, ','));
    }

    // IU, units, I.E.
    private static bool IsCountedUnit(SourceText text, int i) => text.IsNear(i)
        && (text.Is(i, WordClass.CountedUnit) ? !text.Is(i + 1, '/') : text.Is(i, "i") && text.IsGlued(i + 1, '.') && text.IsAny(i + 2, "e", "u"));

    private static int GroupBehind(SourceText text, int i, char mark)
    {
        if ((text.Is(i, mark) || text.Is(i, '\'')) && text.IsGlued(i) && text.IsGlued(i + 1) && text.IsNumber(i + 1, 3)) return i + 1;
        if (text[i].Gap != Gap.Space || !text.IsNumber(i, 3)) return 0;
        return text.Text[text[i].Start - 1] is '\u00A0' or '\u202F' or '\u2009' || text.Span(i) is "000" ? i : 0;
    }

    // A comma before one or two digits is a decimal comma, unless it parts the numbers of a list (10,20 and 40; 1,2,3); before
    // three it is one only behind a zero or where the text has decimal commas.
    private static bool IsDecimalMark(SourceText text, int i, char group)
    {
        if (!text.IsGlued(i) || !text.IsGlued(i + 1) || !text.IsNumber(i + 1)) return false;
        if (text.IsAny(i, '.', '·')) return group != '.';
        if (!text.Is(i, ',') || group == ',') return false;
        if (group == '.' || text.Span(i - 1) is "0" || text.HasDecimalCommas) return true;
        return text[i + 1].Length <= 2 && !IsListComma(text, i);
    }

    private static bool IsListComma(SourceText text, int i)
    {
        var next = i + 2;
        if (text.Is(i - 2, ',') && text.IsGlued(i - 1) && text.IsGlued(i - 2) && text.IsNumber(i - 3)) return true;
        if (text.Is(next, ',') && text.IsGlued(next) && text.IsGlued(next + 1) && text.IsNumber(next + 1)) return true;
        if (!text.IsAny(next, "and", "or", "vs", "versus") || !text.IsOnLine(next)) return false;
        var (first, second, third) = (text.Int(i - 1), text.Int(i + 1), text.Int(next + 1));
        return first < second && second < third && text.Span(i + 1)[0] != '0';
    }

    private static decimal Digits(SourceText text, int i) => Mantissa(text.Span(i), out _);

    private static decimal Decimals(SourceText text, int i)
    {
        var mantissa = Mantissa(text.Span(i), out var digits);
        return new((int)mantissa, (int)(mantissa >> 32), 0, false, digits);
    }

    // The first twelve digits: no quantity is measured to more places.
    private static long Mantissa(ReadOnlySpan<char> text, out byte digits)
    {
        var value = 0L;
        digits = 0;
        foreach (var c in text)
        {
            if (Tokenizer.IsIgnorable(c)) continue;
            value = (value * 10) + SourceText.Digit(c);
            if (++digits == LongestGroup) break;
        }

        return value;
    }

    // Where the fraction of "1 1/2" and "2-1/2" can start, given the position behind the whole number; otherwise 0.
    private static int Mixed(SourceText text, int i) =>
        text[i].Gap is Gap.Space or Gap.Line ? i : text.IsGlued(i, '-') && text.IsGlued(i + 1) && text.IsGlued(i + 2, '/') ? i + 1 : 0;

    // 1/2, 3/4, 2/3, but not 1/2/2014, 3/4-5 and 1/25.
    private static decimal ReadFraction(SourceText text, int i)
    {
        if (!text.IsNumber(i, 1) || !text.IsGlued(i + 1, '/') || !text.IsGlued(i + 2) || !text.IsNumber(i + 2, 1)) return 0;
        if (text.IsGlued(i + 3) && text[i + 3].Kind == TokenKind.Symbol && text[i + 3].Code is '/' or '.' or ',' && text.IsGlued(i + 4) && text.IsNumber(i + 4)) return 0;
        var (above, below) = (text.Int(i), text.Int(i + 2));
        return below is 2 or 3 or 4 or 8 && above < below ? decimal.Round((decimal)above / below, 3) : 0;
    }

    private static decimal Fraction(int symbol) => symbol switch
    {
        '½' => 0.5m,
        '¼' => 0.25m,
        '¾' => 0.75m,
        '⅓' => 0.333m,
        '⅔' => 0.667m,
        '⅛' => 0.125m,
        _ => 0,
    };

    /// <summary>Reads "and a half", "and one-quarter", "-and-a-half": the part, 0 when it is not there.</summary>
    public static decimal ReadAndPart(SourceText text, int i, out int end)
    {
        end = i;
        var next = text.IsGlued(i, '-') ? i + 1 : i;
        if (!text.IsNear(i) || !text.Is(next++, "and")) return 0;
        if (text.IsGlued(next, '-')) next++;
        if (!text.IsAny(next++, "a", "one")) return 0;
        if (text.IsGlued(next, '-')) next++;
        if (!text.IsAny(next, "half", "quarter")) return 0;
        end = next + 1;
        return text.Is(next, "half") ? 0.5m : 0.25m;
    }

    // Grammar: group = [tens ["-"] unit | teen | unit]; number = {group scale} ["and"] group [["and"] "a half" | "a quarter"].
    private static bool TryReadWords(SourceText text, int i, out Number number)
    {
        number = default;
        if (!text.Is(i, WordClass.Cardinal)) return false;

        // The "million" of "$5 million six months ago".
        const int Thousand = 1000;
        if (text.Word(i).Number >= Thousand && (text.IsNumber(i - 1) || text.Is(i - 1, WordClass.Cardinal))) return false;
        decimal total = 0, group = 0;
        var smallest = decimal.MaxValue;
        var scale = decimal.MaxValue;
        var end = i;
        while (true)
        {
            var next = end;
            if (end > i && text.Is(next, '-') && text.IsGlued(next)) next++;
            else if (end > i && text.Is(next, "and")) next++;
            if (!text.Is(next, WordClass.Cardinal) || (end > i && !text.IsNear(next))) break;
            var value = text.Word(next).Number;
            if (value >= 100)
            {
                if (value < scale && group < value && (end == i || group > 0))
                {
                    group = Math.Max(group, 1) * value;
                    if (value >= 1000)
                    {
                        total += group;
                        group = 0;
                        scale = value;
                    }

                    smallest = value;
                }
                else
                {
                    break;
                }
            }
            else if (end == i || smallest >= 100 || (smallest is >= 20 and < 100 && value < 10))
            {
                group += value;
                smallest = value;
            }
            else
            {
                break;
            }

            end = next + 1;
        }

        var result = total + group;
        if (ReadAndPart(text, end, out var behind) is > 0 and var part)
        {
            result += part;
            end = behind;
        }
        else if (result == 1 && end == i + 1 && text.Is(end, '-') && text.Is(end + 1, "half"))
        {
            // one-half year
            result = 0.5m;
            end += 2;
        }
        else if (text.Is(end, "and") && text.Is(end + 1, "half"))
        {
            result += 0.5m;
            end += 2;
        }

        number = new(result, end, true);
        return true;
    }
}
