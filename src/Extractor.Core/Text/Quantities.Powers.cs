namespace Extractor.Text;

/// <content>Powers of ten behind a number: × 10^6, x10⁶, e6, 10^5.5.</content>
internal static partial class Quantities
{
    /// <summary>Reads the power of ten that multiplies a number, from the end of the number on.</summary>
    public static bool TryReadPower(SourceText text, Number number, out decimal power, out int end)
    {
        power = 1;
        end = number.End;
        var i = end;

        if (text.Is(i, "e") && text.IsGlued(i))
        {
            if (text.Is(i + 1, '+') && text.IsGlued(i + 1)) i++;
            return text.IsGlued(i + 1) && Raise(text.Int(i + 1), i + 2, out power, out end);
        }

        // "450M cells"
        if (text.IsGlued(i) && text[i].Length == 1 && text.IsCapital(i) && text.IsAny(i, "m", "b") && text.IsNear(i + 1) && text.IsAny(i + 1, "cells", "cfu", "car"))
        {
            (power, end) = (text.Is(i, "m") ? 1e6m : 1e9m, i + 1);
            return true;
        }

        var times = text.IsNear(i) && text.IsNear(i + 1) && (text.Is(i, "x") || text.IsAny(i, '×', '·', '*'));
        if (times && text.IsNumber(i + 1))
        {
            if (text.Int(i + 1) == 10) return TryReadExponent(text, i + 2, true, out power, out end);
            // 1 x 1014: the superscript was lost.
            var digits = text.Int(i + 1);
            return !text.IsAny(i + 2, "mg", "g", "mcg", "ml") && digits is (> 100 and < 110) or (>= 1000 and < 1020) && Raise(digits % (digits < 1000 ? 10 : 100), i + 2, out power, out end);
        }

        if (number.Value != 10 || number.InWords || !TryReadExponent(text, i, false, out power, out end)) return false;
        power /= 10;
        return true;
    }

    private static bool TryReadExponent(SourceText text, int i, bool behindTimes, out decimal power, out int end)
    {
        power = 1;
        end = i;
        if (text.Is(i, '^') || (text.Is(i, '*') && text.Is(i + 1, '*')))
        {
            i += text.Is(i, '^') ? 1 : 2;
            return text.IsAny(i, '(', '{')
                ? text.IsAny(i + 2, ')', '}') && Raise(text.Int(i + 1), i + 3, out power, out end)
                : RaiseByDecimal(text, i, out power, out end) || Raise(text.Int(i), i + 1, out power, out end);
        }

        // 5 x 10e13 means 5e13 wherever it is printed.
        if (behindTimes && text.Is(i, "e") && text.IsGlued(i) && text.IsGlued(i + 1)) return Raise(text.Int(i + 1), i + 2, out power, out end);
        if (text.Is(i, '(') && text.IsGlued(i) && text.Is(i + 2, ')')) return Raise(text.Int(i + 1), i + 3, out power, out end);
        if (behindTimes && text[i].Gap == Gap.Space && text.IsNumber(i) && text[i].Length <= 2) return Raise(text.Int(i), i + 1, out power, out end);

        var exponent = 0;
        var start = i;
        while (text.IsGlued(i) && text[i].Kind == TokenKind.Symbol && Superscript(text[i].Code) is >= 0 and var digit && i < start + 2)
        {
            exponent = (exponent * 10) + digit;
            i++;
        }

        return i > start && Raise(exponent, i, out power, out end);
    }

    // 10^5.5: live vaccines are given by the logarithm.
    private static bool RaiseByDecimal(SourceText text, int i, out decimal power, out int end)
    {
        const int Most = 18;
        (power, end) = (1, i + 3);
        if (text.Int(i) is < 1 or >= Most || !text.IsGlued(i + 1, '.') || !text.IsGluedNumber(i + 2)) return false;
        // "10^6.785" among decimal commas is thousands.
        if (!NumberReader.TryRead(text, i, out var exponent) || exponent.End != end || exponent.Value >= Most) return false;
        power = decimal.Round((decimal)Math.Pow(10, (double)exponent.Value));
        return true;
    }

    private static bool Raise(int exponent, int behind, out decimal power, out int end)
    {
        power = 1;
        end = behind;
        if (exponent is < 1 or > 18) return false;
        for (var k = 0; k < exponent; k++) power *= 10;
        return true;
    }

    /// <summary>The value of a superscript digit; -1 for anything else.</summary>
    public static int Superscript(int symbol) => symbol switch
    {
        '¹' => 1,
        '²' => 2,
        '³' => 3,
        '⁰' => 0,
        >= '⁴' and <= '⁹' => symbol - '⁴' + 4,
        _ => -1,
    };
}
