using Extractor.Text;
using NodaTime;

namespace Extractor.Releases;

/// <summary>Assembles events: what is held when, and how to take part or listen later.</summary>
/// <remarks>
/// A statement with a word of an event and a day, not before the release's own, makes an event; of two about the same one
/// the fuller wins. What the following statements say of numbers, codes and links goes to the last event, until the release
/// turns to its boilerplate. In lists ("Date: ...", "Time: ...") heading and lines together make one.
/// </remarks>
internal sealed class EventReader
{
    /// <summary>In "888-555-0123 (live) or 855-555-0156 for the replay" so many tokens may stand between number and word.</summary>
    private const int ReachOfReplay = 14;

    private readonly ReleaseText release;
    private readonly SourceText text;
    private readonly HashSet<string> ofContacts;
    private readonly List<(int First, int End)> contactSpans;
    private readonly LocalDate? published;
    private readonly List<EventDraft> drafts = [];

    private EventDraft? current;
    private EventKind? section;
    private string? sectionTitle;
    private bool isReplay;
    private bool isClosed;
    private bool listGoesOn;

    private EventReader(ReleaseText release, IReadOnlyList<Contact> contacts, LocalDate? published)
    {
        (this.release, text, this.published) = (release, release.Tokens, published);
        ofContacts = [.. contacts.SelectMany(contact => contact.Phones)];
        contactSpans = [.. contacts.Select(contact => (contact.Offset, contact.Offset + contact.Length)).Order()];
    }

    /// <summary>Reads all events.</summary>
    /// <param name="release">The release.</param>
    /// <param name="contacts">Its contacts: their numbers are no dial-ins.</param>
    /// <param name="published">The day of the release: what was before it is no event to come.</param>
    public static List<ReleaseEvent> Read(ReleaseText release, IReadOnlyList<Contact> contacts, LocalDate? published)
    {
        var reader = new EventReader(release, contacts, published);
        var contact = 0;
        foreach (var statement in Statement.ReadAll(release))
        {
            var start = release.Tokens[statement.First].Start;
            while (contact < reader.contactSpans.Count && reader.contactSpans[contact].End <= start) contact++;
            if (contact < reader.contactSpans.Count && reader.contactSpans[contact].First <= start) continue;
            reader.Read(statement);
        }

        return [.. reader.drafts.OrderBy(draft => draft.First).Select((draft, index) => draft.ToEvent(release, $"v{index + 1}"))];
    }

    private void Read(Statement statement)
    {
        if (statement.OpensParagraph && !statement.HasLabel && !listGoesOn) isReplay = false;
        if (statement.IsHeading && ReadHeading(statement)) return;
        if (isClosed) return;

        ReadDeadline(statement);
        var replay = ReplayWord(statement);
        var isNew = ReadEvent(statement, replay);
        if (current is not null) ReadDetails(statement, replay, isNew);
        listGoesOn = statement.HasLabel && statement.Label >= statement.End - 1;
    }

    // A heading names the section; one of boilerplate ends the events, and one with an event's word resumes them.
    private bool ReadHeading(Statement statement)
    {
        var (first, end) = (statement.First, statement.End);
        while (first < end && text[first].Kind == TokenKind.Symbol) first++;
        if (first >= end) return true;
        if (text.Word(first).Event.HasFlag(EventWord.Closing))
        {
            (isClosed, current, section) = (true, null, null);
            return true;
        }

        if (release.Mentions(first, end).Any(mention => mention is DateMention or PhoneMention)) return false;
        var kind = EventKinds.Read(text, first, end, true);
        if (kind is not null)
        {
            isClosed = false;
            section = kind.Value.Kind;
            sectionTitle = EventKinds.QuotedTitle(release, first, end)
                ?? (kind.Value.Kind is EventKind.ConferenceCall or EventKind.Webcast ? null : EventKinds.MeetingTitle(release, kind.Value.Word, first, end));
        }

        else if (Says(first, end, EventWord.Presentation))
        {
            (isClosed, section, sectionTitle) = (false, EventKind.Presentation, null);
        }
        else if (!Says(first, end, EventWord.Live | EventWord.DialIn | EventWord.Replay | EventWord.When) && !IsDetails(first, end))
        {
            section = null;
        }

        isReplay = ReplayWord(statement) != int.MaxValue;
        listGoesOn = true;
        return !release.Mentions(first, end).Any() && !HasUrl(first, end);
    }

    // "Event Details", "Access information": the section goes on.
    private bool IsDetails(int first, int end)
    {
        for (var i = first; i < end; i++)
        {
            if (text.IsAny(i, "details", "event", "access", "information", "logistics")) return true;
        }

        return false;
    }

    private bool Says(int first, int end, EventWord words)
    {
        for (var i = first; i < end; i++)
        {
            if (text.Word(i).Event.HasAny(words)) return true;
        }

        return false;
    }

    private bool SaysPresentation(int first, int end) => Says(first, end, EventWord.Presentation);

    private bool ReadEvent(Statement statement, int replay)
    {
        var (first, end) = (statement.First, replay > statement.First ? Math.Min(replay, statement.End) : statement.End);
        if (IsReplayStatement(statement, replay)) return false;
        var dates = release.Mentions(statement.First, statement.End).OfType<DateMention>().ToList();
        var kind = EventKinds.Read(text, first, end, dates.Any(date => date.Start?.Contains(':', StringComparison.Ordinal) == true));
        if (dates.Count == 0)
        {
            if (statement.HasLabel && (kind is { Kind: EventKind.Presentation } || (section == EventKind.Meeting && SaysPresentation(first, end))))
            {
                section = EventKind.Presentation;
                sectionTitle = EventKinds.QuotedTitle(release, first, end) ?? sectionTitle;
            }
            else if (statement.HasLabel && section == EventKind.Presentation && EventKinds.QuotedTitle(release, first, end) is { } quoted)
            {
                sectionTitle = quoted;
            }

            return false;
        }

        var isWhen = statement.HasLabel && IsWhenLabel(statement);
        if (isWhen && (kind is null || section is not null)) return ReadWhen(statement, dates);
        if (kind is not { } found) return false;
        if (EventWhen.Read(release, first, end, found.Word, published) is not { } when) return CompleteTime(found.Kind, dates);
        if (published is { } day && when.Day < day) return false;
        var title = found.Kind switch
        {
            EventKind.Presentation => EventKinds.QuotedTitle(release, first, end) ?? EventKinds.MeetingTitle(release, found.Word, first, end) ?? (statement.HasLabel ? sectionTitle : null),
            EventKind.Meeting => EventKinds.MeetingTitle(release, found.Word, first, end),
            _ => null,
        };
        current = Merge(found.Kind, when, title, statement.First, statement.End);
        return true;
    }

    // "Date: Tuesday, May 12, 2026" opens an event of the section, "Time: 2:40 p.m. ET" completes it.
    private bool ReadWhen(Statement statement, List<DateMention> dates)
    {
        var when = dates.Select(EventWhen.Of).FirstOrDefault(found => found is not null);
        var time = dates.FirstOrDefault(EventWhen.IsTime);
        if (when is null)
        {
            if (time is null || current is not { When.HasTime: false } open) return false;
            open.When = open.When.At(time);
            open.End = statement.End;
            return true;
        }

        if (time is not null && !when.HasTime) when = when.At(time);
        if (section == EventKind.Meeting && Says(statement.First, statement.Label, EventWord.Presentation)) section = EventKind.Presentation;
        if (section is not { } kind || (published is { } day && when.Day < day)) return false;
        current = Merge(kind, when, sectionTitle, statement.First, statement.End);
        return true;
    }

    // "... host a conference call at 8:30 a.m. ET to discuss": the day was said before.
    private bool CompleteTime(EventKind kind, List<DateMention> dates)
    {
        if (dates.FirstOrDefault(EventWhen.IsTime) is not { } time || drafts.LastOrDefault(draft => draft.IsLike(kind)) is not { When.HasTime: false } open) return false;
        open.When = open.When.At(time);
        current = open;
        return true;
    }

    private EventDraft Merge(EventKind kind, EventWhen when, string? title, int first, int end)
    {
        var draft = drafts.Find(other => other.IsSame(kind, when, title));
        if (draft is null)
        {
            drafts.Add(draft = new() { Kind = kind, When = when, Title = title, First = first, End = end });
            return draft;
        }

        if (kind == EventKind.ConferenceCall) draft.Kind = kind;
        draft.Title ??= title;
        if (!draft.When.HasTime && when.HasTime) (draft.When, draft.First, draft.End) = (when, first, end);
        return draft;
    }

    // "Questions will be accepted until ...", "register by ...", "no later than ...".
    private void ReadDeadline(Statement statement)
    {
        if (!Says(statement.First, statement.End, EventWord.Due)) return;
        foreach (var date in release.Mentions(statement.First, statement.End).OfType<DateMention>())
        {
            if (!IsUntil(text.At(date.Offset), statement.First) || EventWhen.Of(date) is not { } when || (published is { } day && when.Day < day)) continue;
            if (drafts.Any(other => other.Kind == EventKind.Deadline && other.When.Start == when.Start)) continue;
            drafts.Add(new() { Kind = EventKind.Deadline, When = when, First = statement.First, End = statement.End });
        }
    }

    private bool IsUntil(int token, int first)
    {
        for (var i = token - 1; i >= Math.Max(first, token - 3); i--)
        {
            if (text.Word(i).Event.HasFlag(EventWord.Until)) return true;
        }

        return false;
    }

    private bool IsWhenLabel(Statement statement)
    {
        var says = false;
        for (var i = statement.First; i < statement.Label; i++)
        {
            if (text[i].Kind != TokenKind.Word) continue;
            var word = text.Word(i).Event;
            if (word.HasFlag(EventWord.When)) says = true;
            else if (word == EventWord.None && !text.IsAny(i, "and", "of", "event", "local")) return false;
        }

        return says;
    }

    private int ReplayWord(Statement statement)
    {
        for (var i = statement.First; i < statement.End; i++)
        {
            if (text.Word(i).Event.HasFlag(EventWord.Replay) && !text.Is(i - 1, "and")) return i;
            if (text.Word(i).Event.HasFlag(EventWord.Replay) && text.IsAny(i, "replay", "rebroadcast", "recording")) return i;
        }

        return int.MaxValue;
    }

    // What is said of the replay's days is not when the event is.
    private bool IsReplayStatement(Statement statement, int replay)
    {
        if (replay == int.MaxValue) return isReplay && !StartsLive(statement) && !(statement.HasLabel && IsWhenLabel(statement));
        for (var i = statement.First; i < replay; i++)
        {
            if (text.Word(i).Event.HasFlag(EventWord.Hold)) return false;
        }

        return true;
    }

    private bool StartsLive(Statement statement)
    {
        for (var i = statement.First; i < statement.End; i++)
        {
            if (text.Word(i).Event.HasAny(EventWord.Hold) || text.IsAny(i, "live", "join", "participate", "callers")) return true;
            if (text.Is(i, "conference") && text.Is(i + 1, "call")) return true;
        }

        return false;
    }

    private void ReadDetails(Statement statement, int replay, bool isNew)
    {
        if (replay == int.MaxValue && StartsLive(statement)) isReplay = false;
        var turn = replay == int.MaxValue ? replay : TurnToReplay(statement, replay);
        var before = isReplay;
        if (turn != int.MaxValue) isReplay = true;

        var speaks = isNew || Speaks(statement) || statement.HasLabel || (isReplay && !statement.OpensParagraph);
        if (!speaks) return;
        // A meeting's number is one to dial only when the words say so, not that of its office.
        var takes = current!.Kind is EventKind.ConferenceCall or EventKind.Webcast || IsDialed(statement);
        var role = turn == int.MaxValue ? isReplay : turn <= statement.First || before;
        for (var i = statement.First; i < statement.End; i++)
        {
            if (i == turn) role = true;
            if (release.MentionAt(i) is { } mention)
            {
                if (mention is PhoneMention phone && takes && !ofContacts.Contains(phone.Id) && phone.Label != "fax") AddPhone(phone, role || phone.Label == "replay", statement);
                else if (mention is DateMention date && role) ReadUntil(date, i, statement);
                else if (mention is DurationMention duration && role) ReadSpan(duration, i, replay, statement);
                i = Math.Max(i, release.Behind(mention) - 1);
            }
            else if (EventIdentifier.Read(release, i, statement.End) is { } identifier)
            {
                current!.AddIdentifier(identifier.Text, role);
                i = identifier.End - 1;
            }
            else if (WebAddress.End(release, i) is { } end)
            {
                current!.AddUrl(text.Text[text[i].Start..text[end - 1].End]);
                i = end - 1;
            }
        }

        if (current!.End < statement.End && statement.First - current.End < 400) current.End = statement.End;
    }

    private bool IsDialed(Statement statement)
    {
        for (var i = statement.First; i < statement.End; i++)
        {
            if (text.IsAny(i, "dial", "dialing", "dialling", "listen", "replay", "participants") || (text.Is(i, "conference") && text.Is(i + 1, "call"))) return true;
        }

        return false;
    }

    private bool Speaks(Statement statement)
    {
        for (var i = statement.First; i < statement.End; i++)
        {
            if (text.Word(i).Event.HasAny(EventWord.DialIn | EventWord.Replay | EventWord.Webcast) || (text.Word(i).Event.HasFlag(EventWord.Identifier) && !text.IsAny(i, "code", "pass"))) return true;
            if (text.Is(i, "conference") && text.Is(i + 1, "call")) return true;
            if (text[i].Kind == TokenKind.Url && Says(statement.First, i, EventWord.Live)) return true;
            if (text.Is(i, "the") && text.IsAny(i + 1, "call", "presentation", "event", "slides", "meeting")) return true;
            if (text.Is(i, "code") && text.IsAny(i - 1, "access", "pass", "conference", "participant", "entry", "the")) return true;
        }

        return false;
    }

    private void AddPhone(PhoneMention phone, bool role, Statement statement)
    {
        var numbers = role ? current!.Replay : current!.DialIn;
        if (numbers.Exists(number => number.Phone == phone.Id)) return;
        numbers.Add(new() { Phone = phone.Id, Label = EventPhoneLabel.Read(release, phone, statement) });
    }

    private void ReadUntil(DateMention date, int token, Statement statement)
    {
        if (EventWhen.Of(date) is not { } when) return;
        var isRange = date is { Kind: DateKind.Period, End.Length: >= 10 };
        if (!isRange && !IsUntil(token, statement.First) && !(text.Is(token - 1, '-') && token - 1 > statement.First)) return;
        var last = !isRange ? when.Day : EventWhen.LastDay(date);
        current!.SetReplayUntil(last, HasArchive(statement) ? 1 : 2);
    }

    // "for one week following the call", "for at least 30 days".
    private void ReadSpan(DurationMention duration, int token, int replay, Statement statement)
    {
        var isFor = false;
        for (var i = token - 1; i >= Math.Max(statement.First, token - 4); i--) isFor |= text.Is(i, "for");
        if (!isFor || duration.Iso8601 is not { } iso || NodaTime.Text.PeriodPattern.NormalizingIso.Parse(iso) is not { Success: true, Value: var span }) return;
        if (replay > token && replay != int.MaxValue) return;
        current!.SetReplayUntil((current.When.Day.AtMidnight() + span).Date, HasArchive(statement) ? 1 : 2);
    }

    // Where a statement turns to the replay: at its start, unless it first speaks of holding the event or of live numbers.
    private int TurnToReplay(Statement statement, int replay)
    {
        if (Says(statement.First, replay, EventWord.Hold)) return replay;
        var turn = statement.First;
        var live = false;
        var phone = -1;
        for (var i = statement.First; i < replay; i++)
        {
            if (text.Is(i, "live")) live = true;
            if (release.MentionAt(i) is PhoneMention number)
            {
                phone = i;
                i = release.Behind(number) - 1;
            }
            else if (phone >= 0 && (text.Is(i, ';') || text.Is(i, '.')))
            {
                turn = i;
            }
        }

        return turn == statement.First && live ? phone >= 0 && replay - phone <= ReachOfReplay ? phone : replay : turn;
    }

    // An archive on the web counts only when no telephone replay says otherwise.
    private bool HasArchive(Statement statement)
    {
        for (var i = statement.First; i < statement.End; i++)
        {
            if (text.IsAny(i, "replay", "rebroadcast", "recording", "playback")) return false;
        }

        for (var i = statement.First; i < statement.End; i++)
        {
            if (text.IsAny(i, "archive", "archived", "archives")) return true;
        }

        return false;
    }

    private bool HasUrl(int first, int end)
    {
        for (var i = first; i < end; i++)
        {
            if (text[i].Kind == TokenKind.Url) return true;
        }

        return false;
    }
}
