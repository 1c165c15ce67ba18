using Extractor.Text;

namespace Extractor.Releases;

/// <summary>The number or code that identifies a call: "conference ID 45707640", "passcode: 2209-4471".</summary>
/// <param name="Text">As printed, with plain spaces.</param>
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
        if (IsWrapped(text, statement.End)) return statement.End + 1;
        var isLabel = text.Is(statement.End - 1, ':');
        if (!(statement.IsLine || isLabel) || text[statement.End].Gap != Gap.Line || !text.IsNumber(statement.End)) return statement.End;
        var end = text.Next(statement.End + 1, Math.Min(text.Count, statement.End + LongestCode), Marks.Line);
        for (var i = statement.End; i < end; i++)
        {
            if (text[i].Kind == TokenKind.Word) return isLabel ? BehindNumber(text, statement.End) : statement.End;
        }

        return end;
    }

    /// <summary>Reads an identifier whose announcing word is a token.</summary>
    public static EventIdentifier? Read(ReleaseText release, int word, int end)
    {
        var text = release.Tokens;
        if (!text.Event(word).HasFlag(EventWord.Identifier) && !(text.Is(word, "number") && text.IsAny(word - 1, "conference", "confirmation", "passcode", "access", "meeting"))) return null;
        if (Password(text, word, end) is var (first, behindName)) return new(text.Text[text[first].Start..text[behindName - 1].End], behindName);
        var reach = text.Is(word + 2, "both") ? ReachOfBoth : Reach;
        for (var i = word + 1; i < Math.Min(end, word + reach); i++)
        {
            if (release.MentionAt(i) is not (null or DateMention { Kind: DateKind.Period }) && !text.IsNumber(i, 8)) return null;
            if (text.IsNumber(i) && (text[i].Length >= 3 || text.IsNumber(i + 1)))
            {
                var last = i + 1;
                while (last < end && ((text.IsNumber(last) && (text.IsOnLine(last) || IsWrapped(text, last))) || (text.Is(last, '-') && text.IsGlued(last) && text.IsNumber(last + 1))) && release.MentionAt(last) is null or DateMention) last++;
                return new(release.Words(i, last), last);
            }

            // ABC123, SOLV1Q: capitals with digits.
            if (text[i].Kind != TokenKind.Word || !text.IsGluedNumber(i + 1) || !text.IsInCapitals(i, i + 1)) continue;
            var behind = i + 2;
            while (behind < end && text.IsGlued(behind) && (text.IsNumber(behind) || (text[behind].Kind == TokenKind.Word && text.IsInCapitals(behind, behind + 1)))) behind++;
            return new(text.Text[text[i].Start..text[behind - 1].End], behind);
        }

        return null;
    }

    // "Meeting ID:" above "812 3456 7890, passcode 553201".
    private static int BehindNumber(SourceText text, int first)
    {
        var end = first;
        while (text.IsNumber(end) && (end == first || text.IsOnLine(end))) end++;
        return end;
    }

    // "Meeting ID: 812 3456" above "7890." or "7890, passcode": the last group of a number that the end of the line broke.
    private static bool IsWrapped(SourceText text, int i)
    {
        const int Longest = 4;
        return text[i].Gap == Gap.Line && text.IsNumber(i - 1) && text.IsNumber(i - 2) && text.IsOnLine(i - 1) && text[i - 1].Length is > 2 and <= Longest && text[i].Length is > 2 and <= Longest && text.IsAny(i + 1, '.', ',', ';', ')') && !text.IsGluedNumber(i + 2);
    }

    // Behind what is to be said: the capitalized words of "password: Larch Trading Update", the quoted ones of 'passcode is "Larch"'.
    private static (int First, int Behind)? Password(SourceText text, int word, int end)
    {
        if (!text.IsAny(word, "password", "passcode") || !(text.Is(word + 1, ':') || text.Is(word + 1, "is"))) return null;
        var first = text.Is(word + 2, '"') ? word + 3 : word + 2;
        var last = first;
        if (first > word + 2)
        {
            while (last < Math.Min(end, word + Reach) && text[last].Kind == TokenKind.Word) last++;
            return last > first && text.Is(last, '"') ? (first, last) : null;
        }

        if (!text.Is(word + 1, ':') || text.IsAny(first, "required", "none", "not")) return null;
        while (last < end && text.IsCapital(last) && text.IsOnLine(last) && !text.IsGluedNumber(last + 1)) last++;
        return last > first && last <= word + Reach ? (first, last) : null;
    }
}
