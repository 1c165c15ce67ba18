using Extractor.Text;
using NodaTime;

namespace Extractor.Releases;

/// <content>Tells days of something else from those of an event: of a paper, a duty, a payment; of a meeting that is off or was held.</content>
internal sealed partial class EventReader
{
    /// <summary>"Was held in Helsinki on May 6 at 1 p.m.": so many tokens behind the verb the day of what has passed may stand.</summary>
    private const int ReachOfHeld = 12;

    // "The notice of the annual general meeting will be available on April 25": a day of the paper, not of the meeting.
    private bool IsOfPaper(Statement statement, int meeting) =>
        !statement.Says(EventWord.Hold) && !deadlines.TakesPlace(meeting, statement.End) && text.Says(Math.Max(statement.First, meeting - ReachOfPaper), meeting, EventWord.Paper)
        && (statement.Says(EventWord.Given) || text.Says(meeting, statement.End, EventWord.Publish) || HasAvailable(statement.First, statement.End));

    // "postpones its meeting to June 3", "the meeting has been moved to June 3": the word that takes the meeting from its day.
    private int? OffWord(Statement statement, int word)
    {
        int? off = null;
        for (var i = Math.Max(statement.First, word - ReachOfOff); i < statement.End && (i < word || !text.IsAny(i, "discuss", "why", "that")); i++)
        {
            if (text.Event(i).HasFlag(EventWord.Off) && !IsAttribute(i, word) && (i < word || text.IsAny(i - 1, "been", "is", "was"))) off = i;
        }

        return off;
    }

    // "The rescheduled annual meeting", "has been moved to a virtual format".
    private bool IsAttribute(int off, int word) => (off < word && text.Span(off)[^1] == 'd' && (text.IsAny(off - 1, "the", "a", "its", "our", "their", "recently") || text[off].Gap >= Gap.Line))
        || (text.Is(off + 1, "to") && text.IsAny(off + 2, "a", "an", "the"));

    // "to June 3", "for June 3", "and will be held on June 3"; not "its meeting set for May 12".
    private bool IsNewDay(int token, int off)
    {
        if (text.IsAny(token - 1, "to", "until", "till") || (text.Is(token - 1, "for") && text.Is(off, TenseWord.Moves) && !text.Event(token - 2).HasFlag(EventWord.Hold) && !text.IsAny(token - 2, "set", "planned", "due"))) return true;
        for (var i = Math.Max(off, token - ReachOfNew); i < token; i++)
        {
            if ((text.Is(i, "will") && !text.Is(i + 1, "not")) || text.IsAny(i, "now", "new", "instead") || (text.Is(i, "but") && text.Is(i + 1, "on"))) return true;
            if (text.IsAny(i, "and", "but") && text.Is(i + 1, "is") && text.IsAny(i + 2, "scheduled", "set", "planned", "being", "to")) return true;
        }

        return false;
    }

    private bool HasAvailable(int first, int end)
    {
        for (var i = first; i < end; i++)
        {
            if (text.IsAny(i, "available", "published", "announced")) return true;
        }

        return false;
    }

    // "will not hold its call", "does not plan to host", "will no longer be held", "won't take place", "there will be no call": where it is said.
    private int? NotWord(Statement statement, int word)
    {
        const int Reach = 6;
        const int ReachBehind = 12;
        var no = word - 1;
        while (no > statement.First && (text.Event(no).HasAny(EventWord.CallKind | EventWord.MeetingKind | EventWord.Live) || text.Is(no, '-'))) no--;
        if (text.Is(no, "no")) return no;
        for (var verb = Math.Max(statement.First, word - 2 * Reach); verb < Math.Min(statement.End, word + ReachBehind); verb++)
        {
            if (!(text.Event(verb).HasFlag(EventWord.Hold) || EventWording.TakesPlace(text, verb)) || IsApart(verb, word)) continue;
            var not = verb - 1;
            while (not > statement.First && text.IsAny(not, "be", "to", "able", "plan", "plans", "planning", "intend", "intends", "intending", "expect", "expects", "expected", "going")) not--;
            if (text.Is(not, "not") || (text.Is(not, "longer") && text.Is(not - 1, "no")) || (text.Is(not, "t") && text.Is(not - 1, '\''))) return not;
        }

        return null;
    }

    // "will not hold a session during its call": something else is not held.
    private bool IsApart(int verb, int word)
    {
        for (var i = verb + 1; i < word; i++)
        {
            if (text.IsAny(i, "during", "at", "in", "before", "after") || text.IsAny(i, ',', ';')) return true;
        }

        return false;
    }

    // "Solvanta held its annual general meeting today".
    private bool HasPassed(Statement statement, (EventKind Kind, int Word) found, EventWhen when)
    {
        if (when.Day != published) return false;
        for (var i = statement.First; i < statement.End; i++)
        {
            if (text.IsAny(i, "will", "to")) return false;
            if (text.Is(i, "took") && text.Is(i + 1, "place") && text.At(when.Date.Offset) - i is > 0 and < 4) return true;
            if (found.Kind == EventKind.Meeting && IsSaidToBeHeld(i, found.Word) && text.At(when.Date.Offset) - i is > 0 and < ReachOfHeld) return true;
            if (when.HasTime) continue;
            if (text.IsAny(i, "held", "hosted", "conducted", "convened") && !text.Is(i + 1, "by") && !text.IsAny(i - 1, "be", "is", "are", "being")) return true;
        }

        return false;
    }

    // "was held", "was duly held", "at the Annual General Meeting of Solvanta held today"
    private bool IsSaidToBeHeld(int i, int meeting)
    {
        if (!text.Is(i, "held")) return false;
        if (text.IsAny(text.Is(i - 1, "duly") ? i - 2 : i - 1, "was", "were")) return true;
        return i > meeting && EventKinds.IsOfHolders(text, meeting) && text.IsAny(i + 1, "today", "earlier") && !text.IsAny(i - 1, "be", "is", "being");
    }

    // "Shareholders who wish to take part in the meeting must be entered in the register on March 5".
    private bool IsDuty(Statement statement, int meeting)
    {
        if (!statement.Says(EventWord.Due) || statement.Says(EventWord.Hold)) return false;
        for (var i = meeting + 1; i < statement.End; i++)
        {
            if (release.MentionAt(i) is DateMention || text.Is(i, "place")) return false;
            if (text.Is(i, "must")) return FirstTime(release.Mentions(i, statement.End)) is null;
        }

        return false;
    }

    // "Notification of authors: June 3", "Camera-ready copy due: June 9", "Abstract registration: May 12" below the name of a congress: not when it is.
    private bool IsOfHandedIn(Statement statement)
    {
        if (!statement.HasLabel || release.MentionAt(statement.Label) is not DateMention) return false;
        for (var i = statement.First; i < statement.Label; i++)
        {
            var word = text.Event(i);
            if (word.HasAny(EventWord.Paper | EventWord.Due | EventWord.Limit) || (word.HasFlag(EventWord.HandedIn) && !word.HasFlag(EventWord.Presentation))) return true;
        }

        return false;
    }

    // "If the annual general meeting so decides, the dividend is paid on March 20".
    private bool IsCondition(Statement statement, int meeting)
    {
        const int Reach = 5;
        for (var i = Math.Max(statement.First, meeting - Reach); i < meeting; i++)
        {
            if (text.Is(i, "if") && text.IsAny(i + 1, "the", "its", "this", "our")) return true;
        }

        return false;
    }

    // "Those registered on March 5 may vote at the meeting", "The dividend that the meeting approved is paid on March 20": the day of something else.
    private bool IsBeside(Statement statement, ArraySegment<Mention> mentions)
    {
        if (SaysHeld(statement)) return false;
        var isBeside = false;
        foreach (var mention in mentions)
        {
            if (mention is not DateMention date || EventWhen.Of(date) is not { } when) continue;
            if (when.HasTime || !IsOfOther(text.At(date.Offset), statement)) return false;
            isBeside = true;
        }

        return isBeside;
    }

    private bool IsOfOther(int token, Statement statement)
    {
        const int Reach = 10;
        for (var i = token - 1; i >= Math.Max(statement.First, token - Reach); i--)
        {
            if (text.IsAny(i, "paid", "payable", "register") || (text.Is(i, "registered") && text.IsAny(i + 1, "in", "on", "with", "as")) || (text.Is(i, "registration") && text.Is(i + 1, "date"))) return true;
            if (text.Is(i, "available")) return !statement.Says(EventWord.Webcast | EventWord.Live | EventWord.Replay);
            if (text.Event(i).HasFlag(EventWord.Meeting) && !text.IsAny(i - 1, "shares", "stock")) return false;
        }

        return false;
    }

    // Something is held; not "the shares held on the registration date".
    private bool SaysHeld(Statement statement)
    {
        if (!statement.Says(EventWord.Hold)) return false;
        for (var i = statement.First; i < statement.End; i++)
        {
            if (text.Event(i).HasFlag(EventWord.Hold) && !text.IsAny(i - 1, "shares", "stock")) return true;
        }

        return false;
    }
}
