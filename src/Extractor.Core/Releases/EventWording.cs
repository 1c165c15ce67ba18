using Extractor.Text;

namespace Extractor.Releases;

/// <summary>Tells words about calls and webcasts from words about people: the numbers beside them are no contact's.</summary>
internal static class EventWording
{
    /// <summary>Whether a line of a list or block is about a call.</summary>
    public static bool IsEventLine(SourceText text, int first, int end)
    {
        for (var i = first; (i = text.Next(i, end, Marks.Event)) < end; i++)
        {
            if (!text.Event(i).HasFlag(EventWord.Line)) continue;
            if (text.IsAny(i, "replay", "passcode", "webcast", "dial", "teleconference") || IsCall(text, i)) return true;
            if (text.Is(i, "conference") && text.IsAny(i + 1, "id", "number")) return true;
            if (text.IsAny(i, "participant", "confirmation") && text.IsAny(i + 1, "code", "number", "pin")) return true;
            if (text.Is(i, "code") && text.Is(i - 1, "access")) return true;
        }

        return false;
    }

    /// <summary>Whether "take place" or "takes place" stands at a token.</summary>
    public static bool TakesPlace(SourceText text, int i) => text.IsAny(i, "take", "takes") && text.Is(i + 1, "place");

    /// <summary>Whether a sentence is about a call.</summary>
    public static bool IsEventSentence(SourceText text, int first, int end)
    {
        for (var i = first; (i = text.Next(i, end, Marks.Event)) < end; i++)
        {
            var word = text.Event(i);
            if (word.HasAny(EventWord.Replay | EventWord.Webcast | EventWord.Identifier) || text.IsAny(i, "dial", "dialing", "dialling", "teleconference") || IsCall(text, i)) return true;
            if (text.Is(i, "questions") && !IsForPerson(text, i, end)) return true;
        }

        return false;
    }

    // "with any questions", "direct questions to Jane Doe", "questions may be directed to", "for questions, call".
    private static bool IsForPerson(SourceText text, int i, int end)
    {
        if (text.IsAny(i - 1, "any", "have", "further", "with", "direct", "for") || text.Is(i - 2, "for")) return true;
        const int Reach = 9;
        for (var verb = i + 1; verb < Math.Min(end, i + Reach); verb++)
        {
            if (text.IsAny(verb, "directed", "addressed", "referred")) return true;
        }

        return false;
    }

    /// <summary>Whether "conference call" stands at a token.</summary>
    public static bool IsCall(SourceText text, int i) => text.Is(i, "conference") && text.Is(i + 1, "call");
}
