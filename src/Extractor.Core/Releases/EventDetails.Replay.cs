using Extractor.Text;

namespace Extractor.Releases;

/// <content>Reads the replay: where a text turns to it, and until when it can be heard.</content>
internal sealed partial class EventDetails
{
    /// <summary>The word that speaks of listening later; <see cref="int.MaxValue"/> when there is none.</summary>
    public int ReplayWord(Statement statement)
    {
        if (!statement.Says(EventWord.Replay)) return int.MaxValue;
        for (var i = statement.First; (i = text.Next(i, statement.End, Marks.Event)) < statement.End; i++)
        {
            // "on demand"; not "Demand was strong"
            if (text.Is(i, "demand") && !text.Is(text.Is(i - 1, '-') ? i - 2 : i - 1, "on")) continue;
            if (text.Event(i).HasFlag(EventWord.Replay) && (!text.Is(i - 1, "and") || text.IsAny(i, "replay", "rebroadcast", "recording") || text.IsAny(i + 1, "for", "until", "through") || IsAtPlace(i + 1))) return i;
        }

        return int.MaxValue;
    }

    // "live and archived at www.solvanta.example until August 6"
    private bool IsAtPlace(int i) => text.IsAny(i, "at", "on") && WebAddress.End(release, i + 1) is { } behind && text.IsAny(behind, "for", "until", "through");

    /// <summary>Whether the dates of a statement are those of the replay.</summary>
    public bool IsReplayStatement(Statement statement, int replay)
    {
        if (replay == int.MaxValue) return IsReplay && !StartsLive(statement) && !(statement.HasLabel && statement.Says(EventWord.When));
        return !text.Says(statement.First, replay, EventWord.Hold);
    }

    private bool StartsLive(Statement statement)
    {
        if (statement.Says(EventWord.Hold)) return true;
        if (!statement.Says(EventWord.Live | EventWord.DialIn | EventWord.Meeting)) return false;
        for (var i = statement.First; (i = text.Next(i, statement.End, Marks.Event)) < statement.End; i++)
        {
            if (text.IsAny(i, "live", "join", "participate") || (text.Is(i, "callers") && statement.OpensParagraph) || EventWording.IsCall(text, i)) return true;
        }

        return !statement.Says(EventWord.Until) && EventKinds.Read(text, statement.First, statement.End, false) is { Kind: EventKind.Meeting or EventKind.Presentation };
    }

    // "Use code 441287 until May 21", "It will be available until May 21"; not "The lease runs until June 2038" behind a replay.
    private bool SpeaksOfHearing(Statement statement)
    {
        const EventWord Hearing = EventWord.DialIn | EventWord.Dialed | EventWord.Live | EventWord.Identifier | EventWord.Webcast | EventWord.Occasion;
        if (statement.HasLabel || statement.IsLine || statement.Says(Hearing) || text.IsAny(statement.First, "it", "this", "these", "they", "both")) return true;
        for (var i = statement.First; i < statement.End; i++)
        {
            if (text.IsAny(i, "available", "accessible", "accessed", "heard") || release.MentionAt(i) is PhoneMention) return true;
        }

        return false;
    }

    private void ReadUntil(DateMention date, int token, Statement statement)
    {
        if (EventWhen.LastDay(date) is { } last) drafts.Current!.SetReplayUntil(last, Rank(statement));
        else if (EventWhen.Of(date) is { } when && (EventDeadlines.IsUntil(text, token, statement.First) || IsEnd(token, statement) || (text.Is(token - 1, '-') && token - 1 > statement.First))) drafts.Current!.SetReplayUntil(when.Day, Rank(statement));
    }

    // "for one week following the call", "for at least 30 days"; "following each event" is said of all of them.
    private void ReadSpan(DurationMention duration, int token, int replay, Statement statement)
    {
        var isFor = false;
        for (var i = token - 1; i >= Math.Max(statement.First, token - 4) && !text.Is(i, "within"); i--) isFor |= text.Is(i, "for");
        if (!isFor || duration.Iso8601 is not { } iso || NodaTime.Text.PeriodPattern.NormalizingIso.Parse(iso) is not { Success: true, Value: var span }) return;
        if (replay > token && replay != int.MaxValue) return;
        var current = drafts.Current!;
        foreach (var draft in SaysEach(release.Behind(duration), statement.End) || IsOfAll(statement) ? AllLike(current) : [current])
            draft.SetReplayUntil((draft.When.Day.AtMidnight() + span).Date, Rank(statement));
    }

    private IEnumerable<EventDraft> AllLike(EventDraft current) => drafts.Latest().Where(other => other.IsHeard && other.IsLike(current.Kind));

    // "Live webcasts of the presentations", "A webcast of each presentation", "Replays will be available".
    private bool IsOfAll(Statement statement)
    {
        const int Reach = 8;
        var says = false;
        for (var i = statement.First; i < Math.Min(statement.End, statement.First + Reach) && release.MentionAt(i) is null && text[i].Kind != TokenKind.Url; i++)
        {
            if (text.IsAny(i, "past", "previous", "prior", "other", "earlier")) return false;
            says |= text.Is(i, "each") && text.Event(i + 1).HasFlag(EventWord.Occasion);

            // "On the Events page" stands what is said of one.
            says |= text.IsAny(i, "webcasts", "replays", "presentations", "events", "recordings") && (i <= statement.First + 1 || text.IsSmall(i));
        }

        return says;
    }

    // "following each event", "after the presentations".
    private bool SaysEach(int first, int end)
    {
        for (var i = first; i < Math.Min(end, first + 5); i++)
        {
            if (text.IsAny(i, "each", "respective") || (text.Event(i).HasFlag(EventWord.Occasion) && text.Span(i)[^1] == 's')) return true;
        }

        return false;
    }

    // "The replay expires on May 21", "Replay ends: May 21", "End date: May 21"
    private bool IsEnd(int token, Statement statement)
    {
        if (!statement.HasLabel && !statement.Says(EventWord.Replay)) return false;
        for (var i = token - 1; i >= Math.Max(statement.First, token - 3); i--)
        {
            if (text.IsAny(i, "expires", "expire", "expiration", "ends") || (text.Is(i, "end") && text.Is(i + 1, "date"))) return true;
        }

        return false;
    }

    // An archive on the web, "available for replay on the website", counts only when no telephone replay says otherwise.
    private int Rank(Statement statement)
    {
        var isArchive = false;
        for (var i = statement.First; (i = text.Next(i, statement.End, Marks.Event)) < statement.End; i++)
        {
            if (!text.Event(i).HasFlag(EventWord.Replay)) continue;
            var isOfWebcast = text.Is(i, "replay") && text.Is(i - 1, "for") && text.Says(statement.First, i, EventWord.Webcast);
            if (!isOfWebcast && text.IsAny(i, "replay", "rebroadcast", "recording", "playback")) return 2;
            isArchive |= isOfWebcast || text.IsAny(i, "archive", "archived", "archives");
        }

        return isArchive ? 1 : 2;
    }

    // Where a statement turns to the replay: at its start, unless it first speaks of holding the event or of live numbers.
    private int TurnToReplay(Statement statement, int replay)
    {
        if (text.Says(statement.First, replay, EventWord.Hold)) return replay;
        var turn = statement.First;
        var live = false;
        var phone = -1;
        for (var i = statement.First; i < replay; i++)
        {
            if (text.Is(i, "live")) live = true;
            if (release.MentionAt(i) is PhoneMention number)
            {
                phone = i;
                i = release.Behind(number, i) - 1;
            }
            else if (phone >= 0 && text.IsAny(i, ';', '.'))
            {
                turn = i;
            }
        }

        return turn == statement.First && live ? phone >= 0 && replay - phone <= ReachOfReplay ? phone : replay : turn;
    }
}
