using Extractor.Text;

namespace Extractor.Releases;

/// <summary>The number or code that identifies a call: "conference ID 45707640", "passcode: 2209-4471".</summary>
/// <param name="Text">As printed.</param>
/// <param name="End">The token behind it.</param>
internal readonly record struct EventIdentifier(string Text, int End)
{
    private const int Reach = 7;

    /// <summary>"The access code for both the call and the replay is 1099332": so far may the number stand behind such a word.</summary>
    private const int ReachOfBoth = 11;

    /// <summary>Where a statement ends with the line below, if that is a number: "Conference ID:" above "45707640".</summary>
    public static int LineBelow(SourceText text, Statement statement)
    {
        const int LongestCode = 6;
        if (!statement.IsLine || text[statement.End].Gap != Gap.Line || !text.IsNumber(statement.End)) return statement.End;
        var end = text.Next(statement.End + 1, Math.Min(text.Count, statement.End + LongestCode), Marks.Line);
        for (var i = statement.End; i < end; i++)
        {
            if (text[i].Kind == TokenKind.Word) return statement.End;
        }

        return end;
    }

    /// <summary>Reads an identifier whose announcing word is a token.</summary>
    public static EventIdentifier? Read(ReleaseText release, int word, int end)
    {
        var text = release.Tokens;
        if (!text.Event(word).HasFlag(EventWord.Identifier) && !(text.Is(word, "number") && text.IsAny(word - 1, "conference", "confirmation", "passcode", "access"))) return null;
        var reach = text.Is(word + 2, "both") ? ReachOfBoth : Reach;
        for (var i = word + 1; i < Math.Min(end, word + reach); i++)
        {
            if (release.MentionAt(i) is not (null or DateMention { Kind: DateKind.Period }) && !text.IsNumber(i, 8)) return null;
            if (text.IsNumber(i) && (text[i].Length >= 3 || text.IsNumber(i + 1)))
            {
                var last = i + 1;
                while (last < end && ((text.IsNumber(last) && text.IsOnLine(last)) || (text.Is(last, '-') && text.IsGlued(last) && text.IsNumber(last + 1))) && release.MentionAt(last) is null or DateMention) last++;
                return new(text.Text[text[i].Start..text[last - 1].End], last);
            }

            // ABC123, SOLV1Q: capitals with digits.
            if (text[i].Kind != TokenKind.Word || !text.IsGluedNumber(i + 1) || !text.IsInCapitals(i, i + 1)) continue;
            var behind = i + 2;
            while (behind < end && text.IsGlued(behind) && (text.IsNumber(behind) || (text[behind].Kind == TokenKind.Word && text.IsInCapitals(behind, behind + 1)))) behind++;
            return new(text.Text[text[i].Start..text[behind - 1].End], behind);
        }

        return null;
    }
}

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
        var first = colon;
        while (first > statement.Label && colon - first < LongestRemark && !(text.IsAny(first - 1, "and", "or") && text.IsNumber(first - 2)) && (text[first - 1].Kind != TokenKind.Symbol || IsApostrophe(text, first - 1))) first--;
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

    // "Dial-in", "Replay", "until May 20" and "Phone" say nothing about who calls.
    private static string? Plain(SourceText text, int first, int end)
    {
        if (first >= end) return null;
        for (var i = first; i < end; i++)
        {
            if (text.IsAny(i, "domestic", "domestically")) return "domestic";
            if (text.IsAny(i, "international", "internationally", "intl") || (text.Is(i, "int") && text.Is(i + 1, '\'') && text.Is(i + 2, "l"))) return "international";
            if (text.Is(i, "toll") || text.IsAny(i, "tollfree", "freephone")) return "tollFree";
        }

        for (var i = first; i < end; i++)
        {
            if (text.Event(i).HasAny(EventWord.DialIn | EventWord.Call | EventWord.Replay | EventWord.Live | EventWord.Identifier | EventWord.Webcast | EventWord.Until) || text.IsAny(i, "where", "phone", "telephone", "tel", "in", "number", "numbers")) return null;
        }

        return ReleaseText.Words(text, first, end);
    }
}

/// <summary>A web address in a text: with its scheme or "www.", or a bare domain.</summary>
internal static class WebAddress
{
    /// <summary>The token behind a web address that starts at a token; null when none does.</summary>
    public static int? End(ReleaseText release, int first)
    {
        var text = release.Tokens;
        if (text[first].Kind == TokenKind.Url) return first + 1;
        if (text[first].Kind != TokenKind.Word || !text.IsGlued(first + 1) || (text.IsGlued(first) && text.IsAny(first - 1, '.', '@', '/', '-'))) return null;

        var end = first + 1;
        var dots = 0;
        while (text.IsGlued(end))
        {
            var next = text[end + 1];
            var joins = next.Gap == Gap.None && next.Kind is TokenKind.Word or TokenKind.Number;
            if (text.Is(end, '.') && joins && dots < 5) dots++;
            else if (!((text.Is(end, '/') && dots > 0) || (text.Is(end, '-') && joins) || ((text[end].Kind is TokenKind.Word or TokenKind.Number) && end > first))) break;
            if (text.Is(end, '/') && !joins) return dots > 0 ? end : null;
            end++;
        }

        return dots > 0 && IsDomain(text, first, end) ? end : null;
    }

    // Lower case, and the label behind its last dot a top-level domain.
    private static bool IsDomain(SourceText text, int first, int end)
    {
        if (text.Span(first).ContainsAnyInRange('A', 'Z') && text[first].Length < 3) return false;
        for (var i = end - 1; i > first; i--)
        {
            if (text.Is(i, '/')) end = i;
        }

        var last = text.Span(end - 1);
        return text.Is(end - 2, '.') && text[end - 1].Kind == TokenKind.Word && !last.ContainsAnyInRange('A', 'Z') && text[first].Length > 1
            && (last.Length == 2 || last is "com" or "org" or "net" or "info" or "biz" or "example" or "gov" or "edu" or "health" or "live");
    }
}
