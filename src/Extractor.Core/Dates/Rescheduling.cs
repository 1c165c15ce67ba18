using Extractor.Text;

namespace Extractor.Dates;

/// <summary>Tells two days, of which one was given up for the other, from a range: "moved from May 12 to May 19".</summary>
internal static class Rescheduling
{
    /// <summary>"Extended the action date by three months, from May 12": so many tokens may stand between the verb and "from".</summary>
    private const int Reach = 12;

    /// <summary>Whether something is moved from the day of an expression to another one.</summary>
    /// <param name="text">The text.</param>
    /// <param name="first">The first token of the expression.</param>
    public static bool IsFrom(SourceText text, int first) => IsMoved(text, first, "from");

    /// <summary>Whether something is moved to the day of an expression.</summary>
    /// <inheritdoc cref="IsFrom"/>
    public static bool IsTo(SourceText text, int first) => IsMoved(text, first, "to");

    /// <summary>Whether something was put off, prolonged or stopped until the day of an expression: "canceled flights through June 15".</summary>
    /// <inheritdoc cref="IsFrom"/>
    public static bool IsUntil(SourceText text, int first)
    {
        const TenseWord Lasting = TenseWord.Moves | TenseWord.HoldsUntil;
        return IsMoved(text, first, "until", Lasting) || IsMoved(text, first, "through", Lasting);
    }

    /// <summary>Whether something was put off until the day of an expression, when it then comes: "delayed until June"; not "extended until June".</summary>
    /// <inheritdoc cref="IsFrom"/>
    public static bool IsPutOff(SourceText text, int first) => !text.Is(first - 2, "extended") && IsMoved(text, first, "until");

    private static bool IsMoved(SourceText text, int first, string word, TenseWord verbs = TenseWord.Moves)
    {
        var preposition = text.Is(first - 1, "the") ? first - 2 : first - 1;
        if (!text.Is(preposition, word)) return false;
        for (var i = preposition - 1; i >= preposition - Reach && (text[i].Kind is TokenKind.Word or TokenKind.Number || text.Is(i, ',')) && !(text.IsAny(i, "by", "in", "at", "on") && !IsByLength(text, i)) && !text.Is(i, "and"); i--)
        {
            if (text.IsAny(i, verbs) || (text.Is(i, "off") && text.Is(i - 1, "put"))) return !IsOther(text, i, preposition);
        }

        return false;
    }

    // "extended by three months"
    private static bool IsByLength(SourceText text, int i) => text.Is(i, "by") && (text.IsNumber(i + 1) || text.Is(i + 1, WordClass.Cardinal)) && text.Is(i + 2, WordClass.TimeUnit);

    // "Prices moved higher from May to June", "moved to Oak Street", "pushed sales", "the extended hours apply".
    private static bool IsOther(SourceText text, int i, int preposition)
    {
        if (text.Is(i, "closed") && text.IsNumber(i + 1)) return true;
        if (text.IsAny(i, "push", "pushes", "pushed", "brought")) return i + 1 < preposition && !text.IsAny(i + 1, "back", "forward", "out");
        return text.IsAny(i + 1, "higher", "lower", "little", "sharply") || (text.Is(i + 1, "to") && i + 1 < preposition)
            || text[i].Gap >= Gap.Line || text.Is(i - 1, '.') || text.IsAny(i - 1, "the", "a", "an", "its", "our", "their");
    }
}
