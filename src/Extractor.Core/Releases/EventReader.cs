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
internal sealed class EventReader
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
    private bool isHeadline;
    private bool isClosed;
    private EventWhen? lastDay;
    private (EventWhen When, int Behind)? results;
    private bool listGoesOn;

    // Whether the lines of the paragraph say what is on the day below each of them.
    private bool daysAreBelow;

    // Whether the conferences of a list are those at which someone will speak.
    private bool isOfTalks;

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
        while ((i = text.Last(i, Marks.Event)) >= 0 && !text.Event(i).HasAny(EventKinds.Naming | EventWord.Title | EventWord.Due | EventWord.Limit)) continue;
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

    private void Read(Statement statement)
    {
        if (statement.First >= dateline.Start.Value && statement.First < dateline.End.Value)
        {
            if (statement.End <= dateline.End.Value) return;
            statement = statement with { First = dateline.End.Value, Label = Math.Max(dateline.End.Value, statement.Label), IsLine = false, IsHeading = false };
        }

        if (EndsWithColon(statement)) isOfTalks = statement.Says(EventWord.Presentation) && statement.Says(EventWord.Meeting);
        else if (statement.OpensParagraph && !statement.IsLine) isOfTalks = false;
        if (statement.OpensParagraph) (lastDay, daysAreBelow) = (null, statement.IsLine && AreDaysBelow(statement.First));
        if (statement.OpensParagraph && !statement.HasLabel && !listGoesOn && !GoesOn(statement)) details.IsReplay = false;
        var (above, opened, due) = (dayAbove, announced, isDue);
        (dayAbove, announced, isDue) = (null, null, statement.Says(EventWord.Due) && EndsWithColon(statement));
        if (opened is not null && BehindLead(statement.First) == statement.End)
        {
            announced = opened;
            return;
        }

        if (above is var (aboveWhen, aboveFirst) && ReadBelowDay(statement, aboveWhen, aboveFirst)) return;
        if (statement.IsHeading && ReadHeading(statement)) return;
        if (isClosed) return;
        // "07:00 CET" below a headline is when the release was sent out.
        if (hasMade && (statement.First > FirstLines || text.Is(statement.First - 1, '.')) && CompleteBelow(statement)) return;
        if (opened is var (kind, title, first) && (DayAlone(statement) ?? DayOfLabel(statement)) is { } day)
        {
            if (!(day.Day < published)) drafts.Add(kind, day, title, first, statement.End);
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

    // A heading names the section; one of boilerplate ends the events, and one with an event's word resumes them.
    private bool ReadHeading(Statement statement)
    {
        var end = statement.End;
        var first = text.BehindSymbols(statement.First, end);
        if (first >= end) return true;
        if (statement.Says(EventWord.Identifier) && HasIdentifier(first, EventIdentifier.LineBelow(text, statement))) return false;
        if (text.Event(first).HasFlag(EventWord.Closing))
        {
            (isClosed, drafts.Current, section) = (true, null, null);
            return true;
        }

        var mentions = release.Mentions(first, end);
        foreach (var mention in mentions)
        {
            if (mention is PhoneMention || (mention is DateMention { Length: > 4 } date && !(IsAccount(date) && IsOfCall(statement)))) return false;
        }

        if (statement.Says(EventWord.Calendar))
        {
            (isClosed, section) = (false, null);
        }
        else if (!deadlines.IsOfRecord(statement) && EventKinds.Read(text, first, end, true) is { } ofSection)
        {
            isClosed = false;
            (section, sectionBody, isHeadline) = (OfList(ofSection), statement.End, statement.Says(EventWord.Hold) || text.Says(first, end, EventWord.Publish));
            sectionTitle = EventKinds.QuotedTitle(release, first, end) ?? ofSection.Kind switch
            {
                EventKind.ConferenceCall or EventKind.Webcast => null,
                _ when text.Event(first).HasFlag(EventWord.Meeting) => release.Words(first, end),
                _ => EventKinds.MeetingTitle(release, ofSection.Word, first, end),
            };
        }
        else if (statement.Says(EventWord.Presentation))
        {
            (isClosed, section, sectionTitle) = (false, EventKind.Presentation, null);
        }
        else if (text.Says(first, end, EventWord.Publish) || (!statement.Says(EventWord.Live | EventWord.DialIn | EventWord.Replay | EventWord.When) && !text.Says(first, end, EventWord.Filler)))
        {
            section = null;
        }

        details.ReadHeading(statement);
        listGoesOn = true;
        return mentions.Count == 0 && !HasUrl(first, end);
    }

    // A conference of a list of those at which someone will speak is a talk; the meeting of shareholders below is not.
    private EventKind OfList((EventKind Kind, int Word) found) =>
        isOfTalks && found.Kind == EventKind.Meeting && !EventKinds.IsOfHolders(text, found.Word) ? EventKind.Presentation : found.Kind;

    // "Conference ID 45707641"
    private bool HasIdentifier(int first, int end)
    {
        for (var i = first; i < end; i++)
        {
            if (EventIdentifier.Read(release, i, end) is not null) return true;
        }

        return false;
    }

    // "First Quarter 2026 Results Conference Call": what is talked about, not when.
    private static bool IsAccount(DateMention date) => EventWhen.Of(date) is null && !EventWhen.IsTime(date);

    // Below the head of a release stands its own date, unless it is known and this one has a time or weekday of its own.
    private bool IsBelowHead(EventWhen when, Statement statement) =>
        published is null || isHeadline ? IsWeekdayAtTime(when, statement) : when.HasTime || TimeBelow(statement.End) is not null;

    private bool IsOfCall(Statement statement) => EventKinds.Read(text, statement.First, statement.End, true) is { Kind: EventKind.ConferenceCall or EventKind.Webcast };

    // "Thursday, May 14, 2026" and "8:30 a.m. ET" below "Results Conference Call", each on a line of its own.
    private bool ReadBelowHeading(Statement statement)
    {
        if (!statement.IsLine || statement.HasLabel || Alone(statement) is not { } date) return false;
        if (EventWhen.Of(date) is { } when)
        {
            if (when.Day <= published || ((isHeadline || sectionBody <= FirstLines) && !IsBelowHead(when, statement))) return false;
            drafts.Add(section!.Value, when, null, statement.First, statement.End);
        }
        else if (!CompleteBelow(statement))
        {
            return false;
        }

        sectionBody = statement.End;
        return true;
    }

    // "8:30 a.m. Eastern" on the line below the sentence that names the day.
    private bool CompleteBelow(Statement statement)
    {
        if (!statement.IsLine || statement.HasLabel || Alone(statement) is not { } time || !EventWhen.IsTime(time) || drafts.Current is not { When.HasTime: false } open || open.End != statement.First) return false;
        (open.When, open.End) = (open.When.At(time), statement.End);
        return true;
    }

    // In the head "May 14, 2026 8:30 AM" is when the release was sent out.
    private bool IsWeekdayAtTime(EventWhen when, Statement statement) =>
        text.Is(text.At(when.Date.Offset), WordClass.Weekday) && (when.HasTime || TimeBelow(statement.End) is not null);

    // A line below one that held only a day: what is on that day, until a line of prose or the next day.
    private bool ReadBelowDay(Statement statement, EventWhen day, int dayFirst)
    {
        if (!statement.IsLine || text.Event(statement.First).HasFlag(EventWord.Closing)) return false;
        var mentions = release.Mentions(statement.First, statement.End);
        foreach (var mention in mentions)
        {
            if (mention is PhoneMention or EmailMention || (mention is DateMention date && EventWhen.Of(date) is not null)) return false;
        }

        if (deadlines.IsOfRecord(statement))
        {
            section = null;
            return true;
        }

        if (statement.Says(EventWord.Due) && (text.Says(statement.First, statement.End, EventWord.Until) || deadlines.IsDeadlineLine(statement)))
        {
            drafts.AddDeadline(day, dayFirst, statement.End);
        }
        else if ((FirstTime(mentions) ?? TimeBelow(statement.End)) is var time && EventKinds.Read(text, statement.First, statement.End, true, time is not null) is { } kind)
        {
            drafts.Add(kind.Kind, !day.HasTime && time is not null ? day.At(time) : day, Title(statement, kind, false, statement.First, statement.End), dayFirst, statement.End);
        }
        else
        {
            dayAbove = statement.OpensParagraph ? null : (day, dayFirst);
            return false;
        }

        section = null;
        return true;
    }

    // A list that opens with something and ends with a day.
    private bool AreDaysBelow(int first)
    {
        if (DayOpens(first)) return false;
        var last = first;
        for (var i = text.Next(first + 1, Marks.Line); i < text.Count && text.IsNear(i); i = text.Next(i + 1, Marks.Line)) last = i;
        return last > first && DayOpens(last) && release.MentionAt(last) is { } day && text[release.Behind(day, last)].Gap >= Gap.Line;
    }

    private bool DayOpens(int i) => release.MentionAt(i) is DateMention { Kind: DateKind.Date } day && text.At(day.Offset) == i;

    // The time that fills the line below.
    private DateMention? TimeBelow(int first) =>
        release.MentionAt(first) is DateMention date && text.At(date.Offset) == first && EventWhen.IsTime(date) && text[release.Behind(date, first)].Gap >= Gap.Line ? date : null;

    // The day of a statement that holds nothing else.
    private EventWhen? DayAlone(Statement statement) => Alone(statement) is { } date ? EventWhen.Of(date) : null;

    private DateMention? Alone(Statement statement)
    {
        DateMention? only = null;
        for (var i = statement.First; i < statement.End; i++)
        {
            if (text[i].Kind == TokenKind.Symbol) continue;
            if (only is not null || release.MentionAt(i) is not DateMention date) return null;
            only = date;
            i = release.Behind(date, i) - 1;
        }

        return only;
    }

    // "Time: 21 May 2026 at 16:00"
    private EventWhen? DayOfLabel(Statement statement)
    {
        if (!statement.HasLabel || !IsWhenLabel(statement)) return null;
        foreach (var mention in release.Mentions(statement.First, statement.End))
        {
            if (mention is DateMention date && EventWhen.Of(date) is { } when) return when;
        }

        return null;
    }

    // "The board convenes a general meeting." above "Time: 21 May 2026 at 16:00".
    private bool IsAboveWhen(Statement statement) => OpensWithWhen(statement.End) || (BehindLead(statement.End) is var list && list > statement.End && OpensWithWhen(list));

    // "Details are as follows:" above a list: the position behind it, or the same where no such words stand.
    private int BehindLead(int first)
    {
        const int LongestLead = 12;
        for (var i = first; i < first + LongestLead && release.MentionAt(i) is null && !text.Event(i).HasAny(EventKinds.Naming); i++)
        {
            if (text.Is(i, ':')) return i > first + 1 && !text.IsOnLine(i + 1) ? i + 1 : first;
            if (i > first && (!text.IsNear(i) || text.EndsSentence(i))) return first;
        }

        return first;
    }

    private bool OpensWithWhen(int list)
    {
        const int LongestLabel = 5;
        var says = false;
        var first = text.BehindSymbols(list, list + LongestLabel);
        for (var i = first; i < first + LongestLabel; i++)
        {
            if (text.Is(i, ':')) return says;
            if (text.Event(i).HasFlag(EventWord.When)) says = true;
            else if (!text.IsAny(i, "day", "and", "&", "of")) return false;
        }

        return false;
    }

    private bool EndsWithColon(Statement statement) => text.Is(statement.End - 1, ':');

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

    private bool ReadEvent(Statement statement, int replay)
    {
        var (first, end) = (statement.First, replay > statement.First ? Math.Min(replay, statement.End) : statement.End);
        if (details.IsReplayStatement(statement, replay)) return false;
        var (hasDate, hasTime) = (false, false);
        var mentions = release.Mentions(statement.First, statement.End);
        foreach (var mention in mentions)
        {
            if (mention is not DateMention date || IsAccount(date)) continue;
            hasDate = true;
            hasTime |= EventWhen.HasClock(date);
        }

        var mayBeDated = statement.Says(EventWord.Meeting) || (section is null && statement.Says(EventKinds.Naming) && statement.Says(EventWord.Hold) && !statement.HasLabel);
        var isDated = daysAreBelow || (mayBeDated && IsAboveWhen(statement));
        if (!hasDate && !statement.HasLabel && !EndsWithColon(statement) && !isDated) return false;
        var kind = statement.Says(EventKinds.Naming) && !deadlines.IsOfRecord(statement) ? EventKinds.Read(text, first, end, hasTime) : null;
        if (kind is { } listed && statement.IsLine) kind = (OfList(listed), listed.Word);
        if (kind is null && hasDate && IsOfBefore(statement)) kind = KindBefore(statement);
        if (!hasDate && kind is { } opening && (isDated || (EndsWithColon(statement) && statement.Says(EventWord.Hold)))) announced = (opening.Kind, Title(statement, opening, false, first, end), statement.First);
        if (!hasDate || IsTitle(statement))
        {
            ReadTitle(statement, kind?.Kind);
            return false;
        }

        if (kind is { Kind: EventKind.Meeting or EventKind.Presentation } meeting && (IsOfPaper(statement, meeting.Word) || IsDuty(statement, meeting.Word) || IsCondition(statement, meeting.Word) || IsBeside(statement, mentions))) return false;
        if (kind is null or { Kind: EventKind.Webcast } && Begins(statement, mentions)) return true;
        var isWhen = IsWhenLabel(statement);
        if (isWhen && (kind is null || section is not null)) return ReadWhen(statement, mentions);
        if ((kind ?? OfSection(statement)) is not { } found)
        {
            EventWhen? lastOf = null;
            foreach (var mention in mentions)
            {
                if (mention is DateMention date && EventWhen.Of(date) is { } day && !(day.Day < published) && !deadlines.IsLimit(date, statement)) lastOf = day;
            }

            if (lastOf is not null)
            {
                lastDay = lastOf;
                if (!statement.IsLine && text.Says(statement.First, statement.End, EventWord.Publish)) results = (lastOf, statement.End);
                if (statement.Says(EventWord.Occasion) && drafts.Current is { } open && open.When.Covers(lastOf.Day) && IsOfOccasion(statement, text.At(lastOf.Date.Offset))) open.When = lastOf;
            }

            if (!daysAreBelow && DayAlone(statement) is { } alone && !(alone.Day <= published)) dayAbove = (alone, statement.First);
            return false;
        }

        return ReadDay(statement, mentions, found, kind is null, end);
    }

    // "will not hold its call", "does not plan to host", "will no longer be held", "won't take place", "there will be no call": where it is said.
    private int? NotWord(Statement statement, int word)
    {
        const int Reach = 6;
        var no = word - 1;
        while (no > statement.First && (text.Event(no).HasAny(EventWord.CallKind | EventWord.MeetingKind | EventWord.Live) || text.Is(no, '-'))) no--;
        if (text.Is(no, "no")) return no;
        for (var verb = Math.Max(statement.First, word - 2 * Reach); verb < Math.Min(statement.End, word + Reach); verb++)
        {
            if (!(text.Event(verb).HasFlag(EventWord.Hold) || EventWording.TakesPlace(text, verb)) || IsApart(verb, word)) continue;
            var not = verb - 1;
            while (not > statement.First && text.IsAny(not, "be", "to", "able", "plan", "planning", "intend", "intending", "expect", "expected", "going")) not--;
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

    private bool ReadDay(Statement statement, ArraySegment<Mention> mentions, (EventKind Kind, int Word) found, bool isOfSection, int end)
    {
        var first = statement.First;
        var off = (statement.Says(EventWord.Off) ? OffWord(statement, found.Word) : null) ?? NotWord(statement, found.Word);
        var from = off is { } behind ? Math.Max(behind, found.Word) : first;
        if (EventWhen.Read(release, from, end, found.Word, published, date => deadlines.IsLimit(date, statement) || (off is { } word && !IsNewDay(text.At(date.Offset), word))) is not { } when)
            return off is null && CompleteTime(found.Kind, mentions, statement);
        if (when.Day < published || IsOfRelease(statement, when) || HasPassed(statement, when)) return false;
        var title = Title(statement, found, isOfSection, first, end);
        if (title is null && drafts.Current is { } congress && congress.Kind == found.Kind && congress.When.Covers(when.Day))
        {
            congress.When = when;
            return true;
        }

        drafts.Add(found.Kind, when, title, first, statement.End);
        if (title is not null) AddNext(found.Kind, title, text.At(when.Date.Offset), end);
        return true;
    }

    // "at the Larch Forum on May 12 and at the Finch Summit on May 14": another name behind the day, and a day behind that.
    private void AddNext(EventKind kind, string before, int day, int end)
    {
        const int Reach = 8;
        for (var names = 1; names < MostNames; names++)
        {
            if (EventKinds.Read(text, day, end, false) is not { Kind: EventKind.Meeting or EventKind.Presentation, Word: var word } || IsOtherName(word, day)) return;
            if (EventKinds.MeetingTitle(release, word, day, end) is not { } title || title.Contains(before, StringComparison.OrdinalIgnoreCase) || before.Contains(title, StringComparison.OrdinalIgnoreCase)) return;
            if (EventWhen.Read(release, word, Math.Min(end, word + Reach), word, published, static _ => false) is not { } when || text.At(when.Date.Offset) <= word || when.Day < published) return;
            drafts.Add(kind, when, title, day, end);
            (before, day) = (title, text.At(when.Date.Offset));
        }
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

    // "Solvanta held its annual general meeting today".
    private bool HasPassed(Statement statement, EventWhen when)
    {
        if (when.Day != published || when.HasTime) return false;
        for (var i = statement.First; i < statement.End; i++)
        {
            if (text.IsAny(i, "will", "to")) return false;
            if (text.IsAny(i, "held", "hosted", "conducted", "convened") && !text.Is(i + 1, "by") && !text.IsAny(i - 1, "be", "is", "are", "being")) return true;
        }

        return false;
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
            ?? (statement.HasLabel || IsListed(statement) ? sectionTitle : null),
        EventKind.Meeting => isOfSection ? sectionTitle ?? Opening(statement) : EventKinds.MeetingTitle(release, found.Word, first, end),
        _ => null,
    };

    // A line of a list, not a sentence of prose.
    private bool IsListed(Statement statement) => section is EventKind.Meeting or EventKind.Presentation && statement.IsLine;

    // "One-on-one meetings on March 18" below the name of a conference, "Larch Forum, Paris: April 12" in a list of conferences,
    // "Today, March 18, 2026, 10 a.m. CET, Hotel Larch." right below a heading.
    private (EventKind Kind, int Word)? OfSection(Statement statement)
    {
        if (section is EventKind.ConferenceCall or EventKind.Webcast && statement.First == sectionBody && statement.Says(EventWord.Hold) && HasMoment(statement)) return (section.Value, statement.First);
        if (section is not (EventKind.Meeting or EventKind.Presentation)) return null;
        if (!(statement.IsLine || OpensSection(statement)) || statement.Says(EventWord.Due) || deadlines.IsOfRecord(statement)) return null;
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

    private bool OpensSection(Statement statement) =>
        statement.First == sectionBody && release.MentionAt(statement.First) is DateMention day && text.At(day.Offset) == statement.First && EventWhen.Of(day) is { HasTime: true };

    // The capitalized words that open a line, up to a comma or colon.
    private string? Opening(Statement statement)
    {
        var first = text.BehindSymbols(statement.First, statement.End);
        var end = first;
        while (end < statement.End && text[end].Kind != TokenKind.Symbol && release.MentionAt(end) is not DateMention { Length: > 4 }) end++;
        return end - first >= 2 && char.IsUpper(text.Text[text[first].Start]) ? release.Words(first, end) : null;
    }

    private bool IsTitle(Statement statement) =>
        statement.HasLabel && statement.Label < statement.End && statement.Says(EventWord.Title) && text.Says(statement.First, statement.Label, EventWord.Title);

    // "Event title: ..." behind the sentence that announces a call.
    private EventKind? TitledCall(Statement statement) =>
        text.IsAny(statement.First, "event", "call", "conference", "webcast") && drafts.Current is { Kind: EventKind.ConferenceCall or EventKind.Webcast } call ? call.Kind : null;

    // "Title: ...", "Oral presentation: "..."": names what the date below it is of.
    private void ReadTitle(Statement statement, EventKind? kind)
    {
        if (!statement.HasLabel) return;
        if (IsTitle(statement))
        {
            section = TitledCall(statement) ?? EventKind.Presentation;
            sectionTitle = EventKinds.QuotedTitle(release, statement.First, statement.End) ?? release.Words(statement.Label, statement.End);
        }
        else if (kind == EventKind.Presentation || (section == EventKind.Meeting && statement.Says(EventWord.Presentation)))
        {
            (section, sectionTitle) = (EventKind.Presentation, EventKinds.QuotedTitle(release, statement.First, statement.End) ?? sectionTitle);
        }
        else if (section == EventKind.Presentation && EventKinds.QuotedTitle(release, statement.First, statement.End) is { } quoted)
        {
            sectionTitle = quoted;
        }
    }

    // "Date: Tuesday, May 12, 2026" opens an event of the section, "Time: 2:40 p.m. ET" completes it.
    private bool ReadWhen(Statement statement, ArraySegment<Mention> mentions)
    {
        EventWhen? when = null;
        DateMention? time = null;
        foreach (var mention in mentions)
        {
            if (mention is not DateMention date) continue;
            when ??= EventWhen.Of(date);
            if (time is null && EventWhen.IsTime(date)) time = date;
        }

        if (when is null)
        {
            if (time is null || drafts.Current is not { When.HasTime: false } open) return false;
            open.When = open.When.At(time);
            open.End = statement.End;
            return true;
        }

        if (time is not null && !when.HasTime) when = when.At(time);
        if (section == EventKind.Meeting && statement.Says(EventWord.Presentation)) section = EventKind.Presentation;
        var known = section ?? drafts.LikelyKind(when);
        if (known is not { } kind || when.Day < published || IsSignature(statement, when)) return false;
        drafts.Add(kind, when, sectionTitle, statement.First, statement.End);
        return true;
    }

    // "Date: May 5, 2026" above a name: the day of the release, and no time below.
    private bool IsSignature(Statement statement, EventWhen when) => section is not (EventKind.ConferenceCall or EventKind.Webcast) && when.Day == published && !when.HasTime && !IsAboveWhen(statement);

    // "... host a conference call at 8:30 a.m. ET to discuss": the day was said before, of the event or of what it is about.
    private bool CompleteTime(EventKind kind, ArraySegment<Mention> mentions, Statement statement)
    {
        if (FirstTime(mentions) is not { } time || mentions.Any(mention => mention is DateMention date && EventWhen.Of(date) is { } other && other.Day > published)) return false;
        if (drafts.Last(kind) is { When.HasTime: true } known && known.When.At(time).Start == known.When.Start)
        {
            drafts.Current = known;
            return true;
        }

        if (drafts.Last(kind) is not { When.HasTime: false } open)
        {
            if ((lastDay ?? (results?.Behind > statement.First - ReachOfResults ? results?.When : null)) is not { } day) return false;
            drafts.Add(kind, (day with { Start = day.Start[..10] }).At(time), null, statement.First, statement.End);
            return true;
        }

        open.When = open.When.At(time);
        drafts.Current = open;
        return true;
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

    // "Date and time: ...", and in a list or table of a section "Date  May 12": up to the colon, or up to what it labels.
    private bool IsWhenLabel(Statement statement)
    {
        if (!statement.HasLabel && !(section is not null && statement.IsLine)) return false;
        var end = statement.HasLabel ? statement.Label : statement.End;
        var says = false;
        for (var i = statement.First; i < end; i++)
        {
            if (!statement.HasLabel && release.MentionAt(i) is DateMention) return says;
            if (text[i].Kind != TokenKind.Word) continue;
            var word = text.Event(i);
            if (word.HasFlag(EventWord.When)) says = true;
            else if (word is EventWord.None or EventWord.Title or EventWord.Limit) return false;
        }

        return says && statement.HasLabel;
    }

    private bool HasUrl(int first, int end) => text.Next(first, end, Marks.Url) < end;
}
