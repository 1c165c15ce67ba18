using Extractor.Text;
using NodaTime;

namespace Extractor.Releases;

/// <summary>Assembles events: what is held when, and how to take part or listen later.</summary>
/// <remarks>
/// A statement with a word of an event and a day, not before the release's own, makes an event; of two about the same one
/// the fuller wins. What the following statements say of numbers, codes and links goes to the last event, until the release
/// turns to its boilerplate or its contacts: see <see cref="EventDetails"/>. In lists ("Date: ...", "Time: ...") heading and
/// lines together make one. A release that names no such day has no events, and is not read.
/// </remarks>
internal sealed partial class EventReader
{
    /// <summary>"Notice to attend the annual general meeting": so many tokens may stand between the paper and its meeting.</summary>
    private const int ReachOfPaper = 8;

    /// <summary>"Cancelled its second quarter 2026 earnings conference call": so many tokens may stand between the two words.</summary>
    private const int ReachOfOff = 9;

    /// <summary>"Postponed and will, subject to the approval of the board, be held on": so many tokens may stand between such a word and the new day.</summary>
    private const int ReachOfNew = 40;

    /// <summary>So many names of one sentence are read.</summary>
    private const int MostNames = 8;

    /// <summary>So many tokens behind the day of the results a call for which only a time is printed is on that day.</summary>
    private const int ReachOfResults = 300;

    /// <summary>A day by itself behind no more tokens than these, in the head, is the release's.</summary>
    private const int FirstLines = 40;

    private readonly ReleaseText release;
    private readonly SourceText text;
    private readonly LocalDate? published;
    private readonly Range dateline;
    private readonly EventDrafts drafts = new();
    private readonly EventDetails details;
    private readonly EventDeadlines deadlines;

    private EventKind? section;
    private string? sectionTitle;
    private int sectionBody;

    // Whether the title of a talk was read, and the event before it.
    private bool isTitled;
    private EventDraft? titledBehind;
    private bool isHeadline;
    private bool isClosed;
    private EventWhen? lastDay;
    private (EventWhen When, int Behind)? results;
    private bool listGoesOn;

    // Whether the lines of the paragraph say what is on the day below each of them.
    private bool daysAreBelow;

    // Whether the lines of a list are events in which the company takes part, whatever their names.
    private bool isOfEvents;

    // Whether the conferences of a list are those at which someone will speak.
    private bool isOfTalks;

    // What the line "What: ..." of a media advisory says, for the "When: ..." below.
    private (string? Title, int Behind)? occasion;

    // The statement before the one that is read.
    private Statement? before;

    // Whether it made an event.
    private bool hasMade;

    // "Proxies may be appointed:", right before the statement or the list that is read.
    private bool isDue;

    // A line that held nothing but a day, right before the statement that is read.
    private (EventWhen When, int First)? dayAbove;

    // "A general meeting will be held on:", right before the statement that is read.
    private (EventKind Kind, string? Title, int First)? announced;

    private EventReader(ReleaseText release, IReadOnlyList<Contact> contacts, LocalDate? published, Range dateline)
    {
        (this.release, text, this.published, this.dateline) = (release, release.Tokens, published, dateline);
        details = new(release, drafts, contacts);
        deadlines = new(release);
    }

    /// <summary>Reads all events.</summary>
    /// <param name="release">The release.</param>
    /// <param name="contacts">Its contacts: their numbers are no dial-ins.</param>
    /// <param name="published">The day of the release: what was before it is no event to come.</param>
    /// <param name="dateline">The tokens of the dateline, whose date is no event's.</param>
    public static List<ReleaseEvent> Read(ReleaseText release, IReadOnlyList<Contact> contacts, LocalDate? published, Range dateline)
    {
        var lastTelling = LastTelling(release.Tokens);
        if (lastTelling < 0 || !HasDay(release, published)) return [];
        var reader = new EventReader(release, contacts, published, dateline);
        var contact = 0;
        Statement statement;
        for (var first = 0; first < release.Tokens.Count && (first <= lastTelling || !reader.IsOver); first = statement.End)
        {
            release.Tokens.Fetch(first);
            statement = reader.BeforeDateline(Statement.Read(release, first));
            var start = release.Tokens[statement.First].Start;
            while (contact < contacts.Count && contacts[contact].Offset + contacts[contact].Length <= start) contact++;
            if (contact < contacts.Count && contacts[contact].Offset <= start)
            {
                if (contacts[contact].Name is not null && release.Tokens[statement.First].Gap >= Gap.Line) reader.drafts.Current = null;
            }
            else
            {
                reader.Read(statement);
                reader.before = statement;
            }
        }

        return reader.drafts.ToEvents(release);
    }

    // A headline runs up to the dateline below it.
    private Statement BeforeDateline(Statement statement) =>
        statement.First < dateline.Start.Value && dateline.Start.Value < statement.End ? Statement.Read(release, statement.First, dateline.Start.Value) : statement;

    // The last word that names a kind, a title or what is due; -1 when there is none, and so no event.
    private static int LastTelling(SourceText text)
    {
        var i = text.Count;
        while ((i = text.Last(i, Marks.Event)) >= 0 && !text.Event(i).HasAny(EventKinds.Naming | EventWord.Title | EventDeadlines.Words) && !IsWhenOfAdvisory(text, i)) continue;
        return i;
    }

    // Whether without such a word nothing more can be said: of no section, of no event.
    private bool IsOver => section is null && announced is null && !isDue && before?.Says(EventKinds.Naming) != true && drafts.Current is null && (isClosed || drafts.AreNone);

    private static bool HasDay(ReleaseText release, LocalDate? published)
    {
        foreach (var mention in release.AllMentions)
        {
            if (mention is DateMention date && EventWhen.Of(date) is { } when && (published is null || when.Day >= published)) return true;
        }

        return false;
    }

    // "WHEN: Thursday, May 14", on a line of its own.
    private static bool IsWhenOfAdvisory(SourceText text, int i) => text.Is(i, "when") && text.Is(i + 1, ':') && text[i].Gap >= Gap.Line;

    private void Read(Statement statement)
    {
        if (statement.First >= dateline.Start.Value && statement.First < dateline.End.Value)
        {
            if (statement.End <= dateline.End.Value) return;
            statement = statement with { First = dateline.End.Value, Label = Math.Max(dateline.End.Value, statement.Label), IsLine = false, IsHeading = false };
        }

        if (EndsWithColon(statement)) (isOfTalks, isOfEvents) = (statement.Says(EventWord.Presentation) && statement.Says(EventWord.Meeting), OpensEvents(statement));
        else if (statement.OpensParagraph && !statement.IsLine) isOfTalks = isOfEvents = false;
        if (statement.OpensParagraph) (lastDay, daysAreBelow) = (null, statement.IsLine && AreDaysBelow(statement.First));
        if (statement.OpensParagraph && !statement.HasLabel && !listGoesOn && !GoesOn(statement)) details.IsReplay = false;
        var (above, opened, due) = (dayAbove, announced, isDue);
        (dayAbove, announced, isDue) = (null, null, statement.Says(EventWord.Due) && EndsWithColon(statement));
        if (opened is not null && BehindLead(statement.First) == statement.End)
        {
            announced = opened;
            return;
        }

        // "Invitation: Q1 2026 Earnings Call"
        if (statement.IsLine && text.Is(statement.First, "invitation") && statement.Label == statement.First + 2) statement = statement with { First = statement.Label, IsHeading = true };
        if (text.Is(statement.First, "what") && text.Is(statement.First + 1, ':') && !statement.Says(EventKinds.Naming)) occasion = (Occasion(statement), statement.End);
        if (above is var (aboveWhen, aboveFirst) && ReadBelowDay(statement, aboveWhen, aboveFirst)) return;
        if (ReadDeadlineAbove(statement)) return;
        if (statement.IsHeading && ReadHeading(statement)) return;
        if (isClosed) return;
        // "07:00 CET" below a headline is when the release was sent out.
        if (hasMade && (statement.First > FirstLines || text.Is(statement.First - 1, '.') || statement.Says(EventWord.Presentation)) && CompleteBelow(statement)) return;
        if (opened is var (kind, title, first) && (DayAlone(statement) ?? DayOfLabel(statement)) is { } day)
        {
            if (!(day.Day < published) && !IsOfRelease(statement, day)) drafts.Add(kind, day, title, first, statement.End);
            return;
        }

        if (statement.First == sectionBody && section is EventKind.ConferenceCall or EventKind.Webcast && ReadBelowHeading(statement)) return;
        if (statement.Says(EventDeadlines.Words) || due) isDue |= ReadDeadlines(statement, due) && due && !text.IsCapital(statement.End);
        var replay = details.ReplayWord(statement);
        var isNew = hasMade = ReadEvent(statement, replay);
        if (drafts.Current is not null) details.Read(statement, replay, isNew);
        listGoesOn = statement.HasLabel && statement.Label >= statement.End - 1;
    }

    // "can be heard by dialing" above the number: the sentence goes on behind the blank line.
    private bool GoesOn(Statement statement) => text[statement.First - 1].Kind == TokenKind.Word && release.MentionAt(statement.First) is PhoneMention;

    // "First Quarter 2026 Results Conference Call": what is talked about, not when.
    private static bool IsAccount(DateMention date) => EventWhen.Of(date) is null && !EventWhen.IsTime(date);

    private bool EndsWithColon(Statement statement) => text.Is(statement.End - 1, ':');

    private bool ReadEvent(Statement statement, int replay)
    {
        var (first, end) = (statement.First, replay > statement.First ? Math.Min(replay, statement.End) : statement.End);
        if (details.IsReplayStatement(statement, replay)) return false;
        var mentions = release.Mentions(statement.First, statement.End);
        var (hasDate, hasTime) = Dated(mentions);
        var mayBeDated = statement.Says(EventWord.Meeting) || (section is null && statement.Says(EventKinds.Naming) && statement.Says(EventWord.Hold) && !statement.HasLabel);
        var isDated = daysAreBelow || (mayBeDated && IsAboveWhen(statement));
        if (!hasDate && !statement.HasLabel && !EndsWithColon(statement) && !isDated) return false;
        var kind = statement.Says(EventKinds.Naming) && !deadlines.IsOfRecord(statement) ? EventKinds.Read(text, first, end, hasTime) : null;
        if (kind is { } listed && statement.IsLine) kind = (OfList(listed), listed.Word);
        if (kind is null && hasDate && IsOfBefore(statement)) kind = KindBefore(statement);
        if (!hasDate && kind is { } opening && (isDated || (EndsWithColon(statement) && (statement.Says(EventWord.Hold) || opening.Kind == EventKind.ConferenceCall)))) announced = (opening.Kind, Title(statement, opening, false, first, end), statement.First);
        if (!hasDate || IsTitle(statement))
        {
            if (!ReadNameOfMeeting(statement, kind)) ReadTitle(statement, kind?.Kind);
            return false;
        }

        if (kind is { } named && IsOfSomethingElse(statement, named, mentions)) return false;
        if (kind is null && IsDatedHeading(statement))
        {
            (section, sectionTitle) = (null, null);
            return false;
        }

        if (kind is null or { Kind: EventKind.Webcast } && Begins(statement, mentions)) return true;
        var isWhen = IsWhenLabel(statement);
        if (isWhen && (kind is null || section is not null)) return ReadWhen(statement, mentions);
        if ((kind ?? OfSection(statement) ?? OfEvents(statement)) is not { } found)
        {
            RememberDay(statement, mentions);
            return false;
        }

        return ReadDay(statement, mentions, found, kind is null, end);
    }

    // Whether there is a day or a time of day among mentions, and whether one is to the hour.
    private static (bool HasDate, bool HasTime) Dated(ArraySegment<Mention> mentions)
    {
        var (hasDate, hasTime) = (false, false);
        foreach (var mention in mentions)
        {
            if (mention is not DateMention date || IsAccount(date)) continue;
            hasDate = true;
            hasTime |= EventWhen.HasClock(date);
        }

        return (hasDate, hasTime);
    }

    // A paper about a meeting, a duty or condition that names one, what is held beside one, and what was handed in for one: its day is another's.
    private bool IsOfSomethingElse(Statement statement, (EventKind Kind, int Word) named, ArraySegment<Mention> mentions) => named.Kind switch
    {
        EventKind.Presentation when IsOfHandedIn(statement) => true,
        EventKind.Meeting or EventKind.Presentation => IsOfPaper(statement, named.Word) || IsDuty(statement, named.Word) || IsCondition(statement, named.Word) || IsBeside(statement, mentions),
        _ => false,
    };

    // A day of which no event is told here, for those that are told behind it without one.
    private void RememberDay(Statement statement, ArraySegment<Mention> mentions)
    {
        EventWhen? last = null;
        foreach (var mention in mentions)
        {
            if (mention is DateMention date && EventWhen.Of(date) is { } day && !(day.Day < published) && !deadlines.IsLimit(date, statement)) last = day;
        }

        if (last is not null)
        {
            lastDay = last;
            if (!statement.IsLine && text.Says(statement.First, statement.End, EventWord.Publish)) results = (last, statement.End);
            if (statement.Says(EventWord.Occasion) && drafts.Current is { } open && open.When.Covers(last.Day) && IsOfOccasion(statement, text.At(last.Date.Offset))) open.When = last;
        }

        if (!daysAreBelow && DayAlone(statement) is { } alone && !(alone.Day <= published)) dayAbove = (alone, statement.First);
    }

    private bool ReadDay(Statement statement, ArraySegment<Mention> mentions, (EventKind Kind, int Word) found, bool isOfSection, int end)
    {
        var first = statement.First;
        var off = (statement.Says(EventWord.Off) ? OffWord(statement, found.Word) : null) ?? NotWord(statement, found.Word);
        var from = off is { } behind ? Math.Max(behind, found.Word) : first;
        var whenEnd = found.Kind == EventKind.Presentation && off is null ? BeforeNext(found, first, end) : end;
        if (EventWhen.Read(release, from, whenEnd, found.Word, published, date => deadlines.IsLimit(date, statement) || (off is { } word && !IsNewDay(text.At(date.Offset), word))) is not { } when)
            return off is null && CompleteTime(found.Kind, mentions, statement);
        if (when.Day < published || IsOfRelease(statement, when) || HasPassed(statement, found, when)) return false;
        var title = Title(statement, found, isOfSection, first, end);
        if (title is null && drafts.Current is { } congress && congress.Kind == found.Kind && congress.When.Covers(when.Day))
        {
            congress.When = when;
            return true;
        }

        drafts.Add(found.Kind, when, title, first, statement.End);
        if (title is not null || text.Is(found.Word, "day")) AddNext(found.Kind, title, text.At(when.Date.Offset), end);
        return true;
    }

    // "a media day on May 12 and an analyst day on May 14", "at the Larch Forum on May 12 and at the Finch Summit on May 14": another name behind the day, and a day behind that.
    private void AddNext(EventKind kind, string? before, int day, int end)
    {
        const int Reach = 8;
        for (var names = 1; names < MostNames; names++)
        {
            if (EventKinds.Read(text, day, end, false) is not { Kind: EventKind.Meeting or EventKind.Presentation, Word: var word } || IsOtherName(word, day)) return;
            var title = EventKinds.MeetingTitle(release, word, day, end);
            if (title is null ? before is not null || !text.Is(word, "day") : before is not null && EventDraft.AreAlike(title, before)) return;
            if (EventWhen.Read(release, word, Math.Min(end, word + Reach), word, published, static _ => false) is not { } when || text.At(when.Date.Offset) <= word || when.Day < published) return;
            drafts.Add(EventKinds.IsOfHolders(text, word) ? EventKind.Meeting : kind, InBrackets(when), title, day, end);
            (before, day) = (title, text.At(when.Date.Offset));
        }
    }

    // "the Larch Conference, June 2-4, and the Finch Conference, June 8-10 (chat on June 9 at 10 a.m.)": where the name of the next one stands behind the day.
    private int BeforeNext((EventKind Kind, int Word) found, int first, int end)
    {
        if (EventKinds.MeetingTitle(release, found.Word, first, end) is not { } title) return end;
        foreach (var mention in release.Mentions(found.Word, end))
        {
            if (mention is not DateMention date || EventWhen.Of(date) is null) continue;
            var behind = release.Behind(date);
            if (behind >= end || EventKinds.Read(text, behind, end, false) is not { Kind: EventKind.Meeting or EventKind.Presentation, Word: var word } || IsOtherName(word, behind)) return end;
            return EventKinds.MeetingTitle(release, word, behind, end) is { } next && !EventDraft.AreAlike(next, title) ? word : end;
        }

        return end;
    }

    // "on May 20 (fireside chat at 1:45 p.m. ET)", "June 8-10 (chat on June 9 at 10 a.m.)": the day with the time in the brackets behind it.
    private EventWhen InBrackets(EventWhen when)
    {
        const int Longest = 12;
        var open = release.Behind(when.Date);
        if (when.HasTime || !text.Is(open, '(')) return when;
        var close = open + 1;
        while (close < open + Longest && !text.Is(close, ')')) close++;
        var inBrackets = release.Mentions(open, close);
        if (FirstTime(inBrackets) is { } time) return when.At(time);
        foreach (var mention in inBrackets)
        {
            if (mention is DateMention date && EventWhen.Of(date) is { HasTime: true } moment && when.Covers(moment.Day)) return moment;
        }

        return when;
    }

    // "Larch Conference Inc.", "the Larch Conference Hotel", "after the Larch Conference".
    private bool IsOtherName(int word, int first) =>
        text.Contact(word + 1).HasFlag(ContactWord.LegalForm) || (text.IsCapital(word + 1) && text.IsOnLine(word + 1)) || EventWhen.IsAnchor(text, word, first);

    // "In a session on Friday", "the presentation will be on Friday"; not "guests of the event have dinner on Friday".
    private bool IsOfOccasion(Statement statement, int day)
    {
        const int Reach = 6;
        if (statement.Says(EventWord.Meeting)) return false;
        return text.Says(Math.Max(statement.First, day - Reach), day, EventWord.Occasion);
    }

    // "The event will take place on May 14": that of the sentence before.
    private bool IsOfBefore(Statement statement)
    {
        var first = statement.First;
        if (!text.Is(first, "it") && !(text.IsAny(first, "the", "this") && text.Event(first + 1).HasAny(EventWord.Occasion | EventWord.Meeting))) return false;
        var verb = text.Is(first, "it") ? first + 1 : first + 2;
        return IsHeld(verb);
    }

    private int SkipAuxiliaries(int i)
    {
        while (text.IsAny(i, "will", "is", "to", "be", "being", "now", "also")) i++;
        return i;
    }

    // "will be held", "takes place", "is scheduled for", "is scheduled to be held"
    private bool IsHeld(int i)
    {
        var verb = SkipAuxiliaries(i);
        if (text.IsAny(verb, "scheduled", "set", "planned"))
        {
            if (text.IsAny(verb + 1, "for", "on", "at")) return true;
            if (!text.Is(verb + 1, "to")) return false;
            verb = SkipAuxiliaries(verb + 1);
        }

        return text.IsAny(verb, "held", "hosted", "streamed", "webcast", "conducted") || EventWording.TakesPlace(text, verb);
    }

    private (EventKind Kind, int Word)? KindBefore(Statement statement) =>
        before is { } named && named.End == statement.First && named.Says(EventKinds.Naming) && !deadlines.IsOfRecord(named) ? EventKinds.Read(text, named.First, named.End, false) : null;

    // "AGM Information - May 5, 2026": a line with the day of the release, on which nothing is held.
    private bool IsOfRelease(Statement statement, EventWhen when) =>
        when.Day == published && !when.HasTime && !when.Date.Relative && statement.IsLine && !statement.HasLabel && !statement.Says(EventWord.Hold);

    private string? Title(Statement statement, (EventKind Kind, int Word) found, bool isOfSection, int first, int end) => found.Kind switch
    {
        EventKind.Presentation => EventKinds.QuotedTitle(release, first, end) ?? EventKinds.MeetingTitle(release, found.Word, first, end)
            ?? TitleBehindLabel(statement) ?? (statement.HasLabel || IsListed(statement) ? sectionTitle : null),
        EventKind.Meeting => isOfSection ? sectionTitle ?? Opening(statement) : EventKinds.MeetingTitle(release, found.Word, first, end),
        _ => null,
    };

    // "One-on-one meetings on March 18" below the name of a conference, "Larch Forum, Paris: April 12" in a list of conferences,
    // "Today, March 18, 2026, 10 a.m. CET, Hotel Larch." right below a heading.
    private (EventKind Kind, int Word)? OfSection(Statement statement)
    {
        if (section is EventKind.ConferenceCall or EventKind.Webcast && statement.First == sectionBody && statement.Says(EventWord.Hold) && HasMoment(statement)) return (section.Value, statement.First);
        if (section is not (EventKind.Meeting or EventKind.Presentation)) return null;
        if (!(statement.IsLine || OpensSection(statement)) || statement.Says(EventWord.Due) || deadlines.IsOfRecord(statement) || IsOfHandedIn(statement)) return null;
        if (statement.Says(EventWord.Presentation) && sectionTitle is not null) return (EventKind.Presentation, statement.First);
        return sectionTitle is null ? null : (section.Value, statement.First);
    }

    // "Management will discuss these results today at 5:00 p.m." right below "Earnings Call".
    private bool HasMoment(Statement statement)
    {
        foreach (var mention in release.Mentions(statement.First, statement.End))
        {
            if (mention is DateMention date && EventWhen.Of(date) is { HasTime: true }) return true;
        }

        return false;
    }

    // "... host a conference call at 8:30 a.m. ET to discuss": the day was said before, of the event or of what it is about.
    private bool CompleteTime(EventKind kind, ArraySegment<Mention> mentions, Statement statement)
    {
        if (FirstTime(mentions) is not { } time || mentions.Any(mention => mention is DateMention date && EventWhen.Of(date) is { } other && other.Day > published)) return false;
        if (kind == EventKind.Meeting && IsOfOther(text.At(time.Offset), statement)) return false;
        if (drafts.Last(kind) is { When.HasTime: true } known && known.When.At(time) == known.When)
        {
            drafts.Current = known;
            return true;
        }

        if (drafts.Last(kind) is not { When.HasTime: false } open)
        {
            if ((lastDay ?? (results?.Behind > statement.First - ReachOfResults ? results?.When : null) ?? DayOfOtherKind(kind, statement)) is not { } day) return false;
            drafts.Add(kind, day.At(time), null, statement.First, statement.End);
            return true;
        }

        open.When = open.When.At(time);
        drafts.Current = open;
        return true;
    }

    // "The presentation takes place today at 8:30 CET. There will be a call at 14:00 CET.": the day of what the sentence before announced, or of what is today.
    private EventWhen? DayOfOtherKind(EventKind kind, Statement statement)
    {
        if (kind is not (EventKind.ConferenceCall or EventKind.Presentation) || drafts.Current is not { IsHeard: true, When.HasTime: true } made || made.IsLike(kind)) return null;
        var isRightBehind = hasMade && before?.End == statement.First && !statement.OpensParagraph;
        return isRightBehind || (made.When.Day == published && statement.First - made.End < ReachOfResults) ? made.When : null;
    }

    // "The meeting begins at 10:00 CET": the time of the event before, whose day is known.
    private bool Begins(Statement statement, ArraySegment<Mention> mentions)
    {
        if (!statement.Says(EventWord.When) || BeginsAt(statement) is not { } verb || drafts.Latest().FirstOrDefault(static draft => draft.IsHeard) is not { When.HasTime: false } open) return false;
        if (mentions.Any(mention => mention is DateMention date && EventWhen.Of(date) is { } other && other.Day != open.When.Day)) return false;
        foreach (var mention in mentions)
        {
            if (mention is not DateMention date || text.At(date.Offset) < verb || !EventWhen.IsTime(date)) continue;
            open.When = open.When.At(date);
            drafts.Current = open;
            return true;
        }

        return false;
    }

    // "The call will start": the verb behind what starts.
    private int? BeginsAt(Statement statement)
    {
        const int Reach = 5;
        for (var i = statement.First; i < statement.End; i++)
        {
            // "Presentations will begin"
            var opens = i == statement.First && text.IsCapital(i) && text.Event(i).HasFlag(EventWord.Occasion) && text.IsPlural(i);
            if (!opens && (!text.Is(i, "the") || !(text.IsCapital(i) || text.Is(i - 1, ',') || text.Is(i - 1, "and")) || !text.Event(i + 1).HasAny(EventWord.Occasion | EventWord.Meeting))) continue;
            for (var verb = i + 2; verb < Math.Min(statement.End, i + Reach); verb++)
            {
                if (text.Event(verb).HasFlag(EventWord.When)) return verb;
            }
        }

        return null;
    }

    private static DateMention? FirstTime(ArraySegment<Mention> mentions)
    {
        foreach (var mention in mentions)
        {
            if (mention is DateMention date && EventWhen.IsTime(date)) return date;
        }

        return null;
    }

    // "Questions will be accepted until ...", "register by ...", "no later than ...".
    private bool ReadDeadlines(Statement statement, bool isSaidBefore)
    {
        var has = false;
        foreach (var mention in release.Mentions(statement.First, statement.End))
        {
            if (mention is not DateMention date || EventWhen.Of(date) is not { } when) continue;
            if (!(deadlines.IsDeadline(date, statement) || (isSaidBefore && EventDeadlines.IsUntil(text, text.At(date.Offset), statement.First)))) continue;
            has = true;
            if (!(when.Day < published)) drafts.AddDeadline(when, statement.First, statement.End);
        }

        return has;
    }
}
