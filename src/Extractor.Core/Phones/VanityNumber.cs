using Extractor.Text;

namespace Extractor.Phones;

/// <summary>A North American number that spells a word on the keypad.</summary>
/// <remarks><code>vanity := ["+"] ["1" joint] (tollFree joint part (["-"] part)* | area joint exchange joint word)</code> with seven digits or capitals or more in its parts;
/// spaces are joints only behind a 1 or a bracket: "800 MG TABLETS" is a dose.</remarks>
internal static class VanityNumber
{
    private const int SubscriberDigits = 7;
    private const int MostCharacters = 11;
    private const string Keypad = "22233344455566677778889999";

    /// <summary>Reads a number such as 1-800-555-HELP or (877) MY-MEDIC.</summary>
    /// <param name="text">The text.</param>
    /// <param name="i">The position of "+", "1", the area code or its bracket.</param>
    /// <param name="behind">The position behind the number.</param>
    /// <returns>The national number with its letters as digits; null when this is none.</returns>
    public static string? TryRead(SourceText text, int i, out int behind)
    {
        behind = i;
        if (text.Is(i, '+')) i++;
        var trunk = text.IsNumber(i, 1) && text.Span(i) is "1";
        if (trunk) i = BehindJoint(text, i + 1);
        var bracket = text.Is(i, '(');
        if (bracket) i++;
        if (!text.IsNumber(i, 3) || !(NorthAmerica.IsTollFree(text.Span(i)) || SpellsLine(text, i))) return null;

        Span<char> number = stackalloc char[3 + MostCharacters];
        text.Span(i).CopyTo(number);
        i++;
        if (bracket)
        {
            if (!text.Is(i, ')')) return null;
            i++;
        }

        var length = 3;
        var letters = 0;
        var spaced = trunk || bracket;
        var part = BehindJoint(text, i);
        if (part == i && !bracket && text.IsGlued(i)) return null;
        for (i = part; ;)
        {
            if (letters == 0 && length - 3 >= SubscriberDigits) return null;
            if (text[i].Gap > (spaced ? Gap.Space : Gap.None) || !TryAppend(text, i, number, ref length, ref letters)) return null;
            behind = ++i;
            if (text.IsGlued(i) && text[i].Kind is TokenKind.Word or TokenKind.Number) continue;
            var goesOn = text.Is(i, '-') && text.IsGlued(i) && text.IsGlued(i + 1) && text[i + 1].Kind is TokenKind.Word or TokenKind.Number;
            if (goesOn) i++;
            else if (spaced && length - 3 < SubscriberDigits && text[i].Gap == Gap.Space && text[i].Kind is TokenKind.Word or TokenKind.Number) continue;
            else break;
        }

        return letters > 0 && length - 3 >= SubscriberDigits ? number[..(3 + SubscriberDigits)].ToString() : null;
    }

    // "785-555-TIPS", "(801) 555-TIXX": of a number that is not free, the last four.
    private static bool SpellsLine(SourceText text, int area)
    {
        const int Line = 4;
        var exchange = text.Is(area + 1, ')') ? area + 2 : BehindJoint(text, area + 1);
        var line = exchange + 2;
        if (text.Span(area).ContainsAnyExceptInRange('0', '9') || text.Span(exchange).ContainsAnyExceptInRange('0', '9')) return false;
        return exchange > area + 1 && text.IsNumber(exchange, 3) && BehindJoint(text, exchange + 1) == line && text[line] is { Kind: TokenKind.Word, Length: Line } && text.IsInCapitals(line, line + 1)
            && !text.Span(line).ContainsAnyExceptInRange('A', 'Z') && NorthAmerica.IsAssigned($"{text.Span(area)}{text.Span(exchange)}0000");
    }

    /// <summary>Whether letters can follow an area code at a position.</summary>
    public static bool GoesOn(SourceText text, int i) => text.IsNumber(i, 3) && text.IsGlued(i + 1)
        && (text[i + 1].Kind == TokenKind.Word || text.IsAny(i + 1, '-', '.', ')'));

    private static int BehindJoint(SourceText text, int i) =>
        text.IsAny(i, '-', '.') && text.IsGlued(i) && text.IsGlued(i + 1) ? i + 1 : i;

    private static bool TryAppend(SourceText text, int i, Span<char> number, ref int length, ref int letters)
    {
        if (text[i].Kind is not (TokenKind.Word or TokenKind.Number) || length + text[i].Length > number.Length) return false;
        foreach (var c in text.Span(i))
        {
            if (char.IsAsciiLetterUpper(c))
            {
                number[length++] = Keypad[c - 'A'];
                letters++;
            }
            else if (char.IsAsciiDigit(c)) number[length++] = c;
            else return false;
        }

        return true;
    }
}
