using Extractor.Text;

namespace Extractor.Releases;

/// <summary>What the words next to a number of an event call it.</summary>
internal static class EventPhoneLabel
{
    private const int LongestRemark = 6;

    /// <summary>The remark in brackets behind it, the label before it, the country beside it, or what the number itself says.</summary>
    public static string? Read(ReleaseText release, PhoneMention phone, Statement statement)
    {
        var text = release.Tokens;
        if (phone.Label is "domestic" or "international" or "tollFree") return phone.Label;
        var behind = SkipMarkup(text, release.Behind(phone));
        if (text.Is(behind, '('))
        {
            var close = behind + 1;
            while (close < behind + LongestRemark && !text.Is(close, ')')) close++;
            if (text.Is(close, ')') && close > behind + 1 && Plain(text, behind + 1, close) is { } remark) return remark;
        }

        if ((Before(text, text.At(phone.Offset), statement) ?? InBracketsBefore(text, text.At(phone.Offset)) ?? Beside(text, text.At(phone.Offset), statement)) is { } own) return own;
        if (text.Is(statement.First, '|'))
        {
            var close = statement.First + 1;
            while (close < statement.End && !text.Is(close, '|')) close++;
            return close < text.At(phone.Offset) ? Plain(text, statement.First + 1, close) : null;
        }

        if (statement.HasLabel)
        {
            for (var i = statement.First; i < statement.Label; i++)
            {
                if (!text.Is(i, '(')) continue;
                var close = i + 1;
                while (close < statement.Label && !text.Is(close, ')')) close++;
                return Plain(text, i + 1, close);
            }

            var first = text.BehindSymbols(statement.First, statement.Label);
            if (Plain(text, first, statement.Label - 1) is { } label) return label;
        }

        return Column(text, statement.First, text.At(phone.Offset));
    }

    // "Germany    +49 69 ...": the first of the columns before it.
    private static string? Column(SourceText text, int first, int number)
    {
        for (var i = first + 1; i <= number && i <= first + LongestRemark && text.IsOnLine(i); i++)
        {
            if (text[i].Gap == Gap.Wide) return Plain(text, first, i);
        }

        return null;
    }

    // "Dial-in numbers: France: +33 ...; UK: +44 ...": what stands before a colon of its own, within the statement.
    private static string? Before(SourceText text, int number, Statement statement)
    {
        var colon = number - 1;
        if (!text.Is(colon, ':') || colon < statement.Label) return null;
        // "at 10:30 a.m. ET: 416-555-0142"
        if (text.Is(colon - 1, WordClass.Zone) && (text.Is(colon - 2, WordClass.Meridiem) || text.Is(colon - 2, '.'))) return null;
        var first = colon;
        while (first > statement.Label && colon - first < LongestRemark && (first == colon || text[first].Gap < Gap.Wide) && !(text.IsAny(first - 1, "and", "or") && text.IsNumber(first - 2)) && (text[first - 1].Kind != TokenKind.Symbol || IsApostrophe(text, first - 1))) first--;
        return Plain(text, first, colon);
    }

    // "Int'l"
    private static bool IsApostrophe(SourceText text, int i) => text.Is(i, '\'') && text.IsGlued(i) && text.IsGlued(i + 1);

    // "NZ: 0800 453 055; Auckland 09 929 1687", "DK +45 ..., SE +46 ...": the names right before a number that begin its part of the statement.
    private static string? Beside(SourceText text, int number, Statement statement)
    {
        const int Longest = 3;
        var first = number;
        while (first > statement.First && number - first < Longest && text.IsCapital(first - 1) && text.IsOnLine(first)) first--;
        if (first == number || !(first == statement.First || text.IsAny(first - 1, ';', ',', ':') || text.Is(first - 1, "from"))) return null;
        return text.Is(first - 1, ';') || text.Is(number - 1, WordClass.Country) || (number - first == 1 && IsCode(text, first)) ? Plain(text, first, number) : null;
    }

    /// <summary>Whether two capitals, the code of a country, stand at a token: "DK".</summary>
    public static bool IsCode(SourceText text, int i) => text[i].Length == 2 && text[i].Kind == TokenKind.Word && text.IsInCapitals(i, i + 1) && !text.IsAny(i, "ir", "pr", "id");

    // "(USA) 888-555-0123": what stands in brackets before it, unless it is said of the number before.
    private static string? InBracketsBefore(SourceText text, int number)
    {
        if (!text.Is(number - 1, ')')) return null;
        var open = number - 2;
        while (open > number - LongestRemark && !text.Is(open, '(')) open--;
        return text.Is(open, '(') && !text.IsNumber(open - 1) ? Plain(text, open + 1, number - 1) : null;
    }

    // "</u>", "**", "_" behind a number.
    private static int SkipMarkup(SourceText text, int i)
    {
        while (true)
        {
            if (text.IsAny(i, '*', '_')) i++;
            else if (text.Is(i, '<') && text.Is(i + 1, '/') && text.Is(i + 3, '>')) i += 4;
            else return i;
        }
    }

    // "U.K. Dial-in Number", "Israel dial-in": the country before what says how to take part.
    private static string? Country(SourceText text, int first, int end)
    {
        var last = first;
        while (last < end && !text.Event(last).HasFlag(EventWord.DialIn)) last++;
        if (last == first || last == end) return null;
        var isInitials = last - first == 4 && text.Is(first, "u") && text.IsAny(first + 2, "s", "k") && text.IsGlued(first + 1, '.') && text.IsGlued(first + 3, '.');
        return isInitials || (last - first == 1 && text.Is(first, WordClass.Country)) ? ReleaseText.Words(text, first, last) : null;
    }

    // "Dial-in", "Replay", "until May 20" and "Phone" say nothing about who calls.
    private static string? Plain(SourceText text, int first, int end)
    {
        if (first >= end || (end == first + 1 && text[first].Length == 1)) return null;
        for (var i = first; i < end; i++)
        {
            // "May 7, 2026 at 8 AM EDT:": a moment.
            if (text.IsNumber(i, 4) || text.IsAny(i, WordClass.Meridiem | WordClass.Month) || (text.Is(i, WordClass.Zone) && text.IsInCapitals(i, i + 1) && text[i].Length > 2)) return null;
            if (text.IsAny(i, "domestic", "domestically")) return "domestic";
            if (text.IsAny(i, "international", "internationally", "intl") || (text.Is(i, "int") && text.Is(i + 1, '\'') && text.Is(i + 2, "l"))) return "international";
            if ((text.Is(i, "toll") && i + 1 < end) || text.IsAny(i, "tollfree", "freephone")) return "tollFree";
        }

        if (Country(text, first, end) is { } country) return country;
        for (var i = first; i < end; i++)
        {
            if (text.Event(i).HasAny(EventWord.DialIn | EventWord.Call | EventWord.Replay | EventWord.Live | EventWord.Identifier | EventWord.Webcast | EventWord.Until) || text.IsAny(i, "where", "phone", "telephone", "tel", "in", "number", "numbers")) return null;
        }

        return ReleaseText.Words(text, first, end);
    }
}
