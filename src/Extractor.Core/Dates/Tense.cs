using Extractor.Text;

namespace Extractor.Dates;

/// <summary>Tells from the words around an expression whether its sentence speaks of the past or of the future.</summary>
internal static class Tense
{
    private const int Reach = 14;

    /// <summary>-1 for the past, 1 for the future, 0 when the words do not tell. The nearest cue counts.</summary>
    /// <param name="text">The text.</param>
    /// <param name="first">The first token of the expression.</param>
    /// <param name="end">The position behind it.</param>
    public static int Of(SourceText text, int first, int end)
    {
        for (var before = first - 1; before >= first - Reach && text[before].Kind != TokenKind.Edge; before--)
        {
            // "The report for the nine months ended September 30 will be published": the account may not have ended yet.
            if (before == first - 1 && text.Is(before, "ended") && Behind(text, end) > 0) return 0;
            if (Cue(text, before) is var cue and not 0) return cue;
            if (EndsSentence(text, before) || text[before + 1].Gap == Gap.Paragraph) break;
        }

        return Behind(text, end);
    }

    // What the words behind an expression tell.
    private static int Behind(SourceText text, int end)
    {
        for (var behind = end; behind < end + Reach; behind++)
        {
            if (text[behind].Kind == TokenKind.Edge || text[behind].Gap == Gap.Paragraph || EndsSentence(text, behind)) break;
            if (Cue(text, behind) is var cue and not 0) return cue;
        }

        return 0;
    }

    /// <summary>Whether a position is behind words that say when something happens, not what is reported on: "in the fourth quarter".</summary>
    /// <param name="text">The text.</param>
    /// <param name="i">The position.</param>
    public static bool IsWhen(SourceText text, int i) => text.Is(text.Is(i - 1, "the") ? i - 2 : i - 1, DateWord.BeforeWhen);

    /// <summary>Whether the words before a position announce something: "will report in", "meet us in".</summary>
    /// <param name="text">The text.</param>
    /// <param name="i">The position.</param>
    /// <param name="personal">Whether only what the speaker plans for himself counts: "I will be back within".</param>
    public static bool IsPlan(SourceText text, int i, bool personal)
    {
        for (var k = i - 1; k >= i - 10 && text[k].Kind != TokenKind.Edge && !EndsSentence(text, k); k--)
        {
            if (text.Is(k, DateWord.Planning) && (!personal || text.IsAny(k - 1, "i", "we") || (text.Is(k - 1, '\'') && text.IsAny(k - 2, "i", "we")))) return true;
        }

        return false;
    }

    private static bool EndsSentence(SourceText text, int i) =>
        text[i] is { Kind: TokenKind.Symbol, Code: '.' or '?' or '!' } && !text.IsGlued(i + 1) && text[i - 1].Length > 3;

    private static int Cue(SourceText text, int i)
    {
        if (text[i].Kind != TokenKind.Word) return 0;
        var classes = text.Classes(i);
        if (classes.HasAny(WordClass.FutureCue)) return text.Is(i, "next") && text.Is(i + 1, "to") ? 0 : 1;
        return (classes.HasAny(WordClass.PastCue) || IsRegularPast(text, i)) && !IsParticiple(text, i) ? -1 : 0;
    }

    // "appointed", "unveiled"; behind an article it is an adjective.
    private static bool IsRegularPast(SourceText text, int i) =>
        text.Span(i) is [>= 'a' and <= 'z', _, _, .., 'e', 'd'] && !text.IsAny(i - 1, "the", "a", "an");

    // "will be held", "is filed": the verb before it tells; "a meeting arranged by": none does.
    private static bool IsParticiple(SourceText text, int i) => text.IsAny(i - 1, "be", "is", "are", "being") || (text.Is(i + 1, "by") && text.Is(i - 1, WordClass.EventWord));
}
