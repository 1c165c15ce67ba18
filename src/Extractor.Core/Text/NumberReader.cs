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

        // 1,250,000 and 1 250 000 with a space that does not break.
        var grouped = false;
        if (text[i].Length <= 3)
        {
            while (GroupBehind(text, end) is > 0 and var next && value < 1_000_000_000_000)
            {
                value = (value * 1000) + Digits(text, next);
                end = next + 1;
                grouped = true;
            }
        }

        if (IsDecimalMark(text, end, grouped))
        {
            if (text[end + 1].Length > LongestGroup) return false;
            value += Decimals(text, end + 1);
            end += 2;
        }

        if (text.Is(end, '.') && text.IsGlued(end) && text.IsGlued(end + 1) && text.IsNumber(end + 1)) return false;
        if (text[end] is { Kind: TokenKind.Symbol } symbol && symbol.Gap <= Gap.Space && Fraction(symbol.Code) is > 0 and var fraction && value == decimal.Truncate(value))
        {
            value += fraction;
            end++;
        }
        else if (text[end].Gap == Gap.Space && text.IsNumber(end, 1) && text.IsGlued(end + 1, '/') && text.IsNumber(end + 2, 1) && text.IsGlued(end + 2)
            && text.Int(end + 2) is 2 or 3 or 4 or 8 && text.Int(end) < text.Int(end + 2) && !text.IsGlued(end + 3) && value == decimal.Truncate(value))
        {
            value += decimal.Divide(text.Int(end), text.Int(end + 2));
            end += 3;
        }

        if (text[end].Gap == Gap.Space && text.Is(end, WordClass.Cardinal) && text.Word(end).Number >= 1_000_000)
        {
            value *= text.Word(end).Number;
            end++;
        }

        number = new(value, end, false);
        return true;
    }

    private static int GroupBehind(SourceText text, int i)
    {
        if (text.Is(i, ',') && text.IsGlued(i) && text.IsGlued(i + 1) && text.IsNumber(i + 1, 3)) return i + 1;
        if (text.Is(i, '\'') && text.IsGlued(i) && text.IsGlued(i + 1) && text.IsNumber(i + 1, 3)) return i + 1;
        if (text[i].Gap != Gap.Space || !text.IsNumber(i, 3)) return 0;
        return text.Text[text[i].Start - 1] is '\u00A0' or '\u202F' or '\u2009' || text.Span(i) is "000" ? i : 0;
    }

    // A comma before one or two digits is a decimal comma; before three it groups thousands.
    private static bool IsDecimalMark(SourceText text, int i, bool grouped) =>
        text.IsGlued(i) && text.IsGlued(i + 1) && text.IsNumber(i + 1)
        && (text.Is(i, '.') || text.Is(i, '·') || (text.Is(i, ',') && !grouped && text[i + 1].Length <= 2));

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

    // Grammar: group = [tens ["-"] unit | teen | unit]; number = {group scale} ["and"] group [["and"] "a half" | "a quarter"].
    private static bool TryReadWords(SourceText text, int i, out Number number)
    {
        number = default;
        if (!text.Is(i, WordClass.Cardinal)) return false;
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
        if (text.Is(end, "and") && text.IsAny(end + 1, "a", "one") && text.IsAny(end + 2, "half", "quarter"))
        {
            result += text.Is(end + 2, "half") ? 0.5m : 0.25m;
            end += 3;
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
