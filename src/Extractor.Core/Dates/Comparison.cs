using Extractor.Text;

namespace Extractor.Dates;

/// <summary>Tells what is compared from what is reported on: "$5 million, up from $4 million in the fourth quarter".</summary>
internal static class Comparison
{
    /// <summary>How many tokens before the expression the comparing word may stand, with a sum between.</summary>
    private const int Reach = 16;

    /// <summary>Whether the words before an expression compare something with it: "than in", "from $3 million in".</summary>
    /// <param name="text">The text.</param>
    /// <param name="first">The first token of the expression.</param>
    public static bool Precedes(SourceText text, int first)
    {
        var i = text.Is(first - 1, "the") ? first - 2 : first - 1;
        if (Compares(text, i)) return true;
        var hasSum = false;
        for (; i >= first - Reach && text[i].Kind != TokenKind.Edge && !text.EndsSentence(i) && !Tense.IsPastVerb(text, i); i--)
        {
            hasSum |= text.IsSum(i);
            if (Compares(text, i)) return hasSum;
        }

        return false;
    }

    /// <summary>Whether a sum stands in the sentence that an expression opens: "A year earlier, it lost 5 cents a share".</summary>
    /// <param name="text">The text.</param>
    /// <param name="first">The first token of the expression.</param>
    /// <param name="end">The position behind it.</param>
    public static bool Opens(SourceText text, int first, int end)
    {
        if (!text.OpensSentence(first)) return false;
        for (var i = end; i < end + Reach && text[i].Kind != TokenKind.Edge && !text.EndsSentence(i); i++)
        {
            if (text.IsSum(i)) return true;
        }

        return false;
    }

    // "compared to", "relative to": as "compared with".
    private static bool Compares(SourceText text, int i) =>
        text.Is(i, DateWord.Compares) || (text.Is(i, "to") && text.IsAny(i - 1, "compared", "relative"));
}
