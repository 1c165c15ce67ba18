using Extractor.Text;
using NodaTime;

namespace Extractor.Releases;

/// <content>Reads headings and lists: what a section is of, lines with labels, days and what is on them on lines of their own.</content>
internal sealed partial class EventReader
{
    /// <summary>In a media advisory so many tokens may stand between what and when.</summary>
    private const int ReachOfAdvisory = 200;

    /// <summary>The longest title of what is on, in tokens.</summary>
    private const int LongestOccasion = 16;

    // "Contacts:", "Media Contacts", over numbers that are those of no event.
    private bool IsContactHeading(int first, int end)
    {
        const int Longest = 4;
        if (text.Is(end - 1, ':')) end--;
        if (end - first > Longest || !text.Contact(end - 1).HasFlag(ContactWord.HeadingNoun)) return false;
        for (var i = first; i < end; i++)
        {
            if (text[i].Kind == TokenKind.Word && !text.Contact(i).HasAny(ContactWord.Heading | ContactWord.HeadingFiller | ContactWord.Function)) return false;
        }

        return true;
    }

    // A heading names the section; one of boilerplate ends the events, and one with an event's word resumes them.
    private bool ReadHeading(Statement statement)
    {
        var end = statement.End;
        var first = text.BehindSymbols(statement.First, end);
        if (first >= end) return true;
        if (statement.Says(EventWord.Identifier) && HasIdentifier(first, EventIdentifier.LineBelow(text, statement))) return false;
        if (IsContactHeading(first, end)) drafts.Current = null;
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
        else if (IsListedTalk(statement))
        {
            sectionTitle = release.Words(BehindCode(first), end);
        }
        else if (daysAreBelow || text.Says(first, end, EventWord.Publish) || (!statement.Says(EventWord.Live | EventWord.DialIn | EventWord.Replay | EventWord.When) && !text.Says(first, end, EventWord.Filler)))
        {
            // "Larch Consumer Week, Reno" above its day, in a list of conferences.
            var isOfList = isOfTalks && statement.OpensParagraph && DayOpens(end) && !text.Says(first, end, EventWord.Publish);
            section = isOfList ? EventKind.Presentation : null;
            sectionTitle = isOfList ? release.Words(first, NameEnd(first, end)) : null;
        }

        details.ReadHeading(statement);
        listGoesOn = true;
        return mentions.Count == 0 && !HasUrl(first, end);
    }

    // "R.D. Larch Virtual Consumer Day, Reno": up to the place.
    private int NameEnd(int first, int end)
    {
        while (first < end && !text.IsAny(first, ',', '(', '|')) first++;
        return first;
    }

    // "Management will attend these upcoming events:"
    private bool OpensEvents(Statement statement)
    {
        var (attends, events) = (false, false);
        for (var i = statement.First; (i = text.Next(i, statement.End, Marks.Event)) < statement.End; i++)
        {
            attends |= text.Event(i).HasFlag(EventWord.Presentation) || text.IsAny(i, "attend", "attending");
            events |= text.IsAny(i, "events", "conferences");
        }

        return attends && events;
    }

    // "May 12 – Larch Transport Week, Oslo" in a list of events in which the company takes part.
    private (EventKind Kind, int Word)? OfEvents(Statement statement)
    {
        if (!isOfEvents || !statement.IsLine || statement.Says(EventWord.Due | EventWord.Limit) || BehindDay(statement) is not { } name) return null;
        return name + 1 < statement.End && text.IsCapital(name) && text.IsCapital(name + 1) ? (isOfTalks ? EventKind.Presentation : EventKind.Meeting, name) : null;
    }

    // Where a line goes on behind the day that opens it, and a dash or colon; null when none does.
    private int? BehindDay(Statement statement)
    {
        var first = text.BehindSymbols(statement.First, statement.End);
        if (release.MentionAt(first) is not DateMention { Length: > 4 } date) return null;
        var sign = release.Behind(date, first);
        return text.IsAny(sign, '-', ':', '|') ? sign + 1 : null;
    }

    // "LARS (July 15-18, Montréal)": another congress, at which what was named before is not presented.
    private bool IsDatedHeading(Statement statement)
    {
        const int LongestName = 8;
        if (!statement.IsLine || statement.HasLabel || !statement.OpensParagraph) return false;
        for (var i = statement.First; i < Math.Min(statement.End, statement.First + LongestName); i++)
        {
            if (text.Is(i, '(')) return i > statement.First && release.MentionAt(i + 1) is DateMention;
            if (EventKinds.IsDate(release, i)) return false;
        }

        return false;
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

    // "8:30 a.m. Eastern" on the line below the sentence that names the day, "Fireside chat at 8:30 a.m. ET" below the day.
    private bool CompleteBelow(Statement statement)
    {
        if (!statement.IsLine || statement.HasLabel || drafts.Current is not { When.HasTime: false } open || open.End != statement.First) return false;
        if ((Alone(statement) ?? TimeOfTalk(statement)) is not { } time || !EventWhen.IsTime(time)) return false;
        (open.When, open.End) = (open.When.At(time), statement.End);
        if (open.Kind == EventKind.Meeting && statement.Says(EventWord.Presentation)) open.Kind = EventKind.Presentation;
        return true;
    }

    private DateMention? TimeOfTalk(Statement statement)
    {
        if (!statement.Says(EventWord.Presentation)) return null;
        var mentions = release.Mentions(statement.First, statement.End);
        return mentions.Count == 1 ? mentions[0] as DateMention : null;
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

    // "Deadline for proxies" above its day.
    private bool ReadDeadlineAbove(Statement statement)
    {
        if (!daysAreBelow || !statement.Says(EventWord.Due) || !deadlines.IsDeadlineLine(statement) || release.MentionAt(statement.End) is not DateMention date || EventWhen.Of(date) is not { } when) return false;
        if (!(when.Day < published)) drafts.AddDeadline(when, statement.First, release.Behind(date, statement.End));
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

    private bool DayOpens(int i) => release.MentionAt(i) is DateMention { Kind: DateKind.Date or DateKind.DateTime } day && text.At(day.Offset) == i;

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
            else if (!text.IsAny(i, '/', '&') && !text.IsAny(i, "day", "and", "of")) return false;
        }

        return false;
    }

    // A line of a list, not a sentence of prose.
    private bool IsListed(Statement statement) => section is EventKind.Meeting or EventKind.Presentation && statement.IsLine;

    private bool OpensSection(Statement statement) =>
        statement.First == sectionBody && release.MentionAt(statement.First) is DateMention day && text.At(day.Offset) == statement.First && EventWhen.Of(day) is { HasTime: true };

    // The capitalized words that open a line, or follow the day that does, up to a comma or colon.
    private string? Opening(Statement statement)
    {
        var first = BehindDay(statement) ?? text.BehindSymbols(statement.First, statement.End);
        var end = first;
        while (end < statement.End && text[end].Kind != TokenKind.Symbol && !EventKinds.IsDate(release, end)) end++;
        return end - first >= 2 && char.IsUpper(text.Text[text[first].Start]) ? release.Words(first, end) : null;
    }

    private bool IsTitle(Statement statement) =>
        statement.HasLabel && statement.Label < statement.End && statement.Says(EventWord.Title) && text.Says(statement.First, statement.Label, EventWord.Title)
        && !text.IsAny(statement.First, "official", "brief", "study", "trial", "protocol");

    // "S112: A Study of SOL-12" or "A Study of SOL-12", above a line with its day, below "Oral presentations".
    private bool IsListedTalk(Statement statement)
    {
        const int MostLines = 5;
        if (section != EventKind.Presentation || isOfTalks || !statement.IsLine || !(statement.OpensParagraph || text.Is(statement.First - 1, ':')) || release.Mentions(statement.First, statement.End).Any(static mention => mention is DateMention { Length: > 4 })) return false;
        var line = statement.End;
        for (var count = 0; count < MostLines && line < text.Count && text.IsNear(line); count++)
        {
            if (release.MentionAt(line) is DateMention day && text.At(day.Offset) == line && EventWhen.Of(day) is not null) return true;
            line = text.Next(line + 1, Marks.Line);
        }

        return false;
    }

    // Behind "S112:", "PF345 –"; the same position where no such code stands.
    private int BehindCode(int first)
    {
        const int LongestPrefix = 4;
        var number = text[first].Kind == TokenKind.Word && text[first].Length <= LongestPrefix && text.IsInCapitals(first, first + 1) ? first + 1 : first;
        if (!text.IsNumber(number) || (number > first && !text.IsGlued(number)) || !text.IsAny(number + 1, ':', '-')) return first;
        var behind = text.IsGlued(number + 2, '-') ? number + 3 : number + 2;
        return text.IsGlued(behind) ? first : behind;
    }

    // "Late-breaking oral: Efficacy of SOL-12 in adolescents, Saturday, June 13": what stands between the label of a talk and its day; not "Fireside chat: CEO Ann Lee, June 13".
    private string? TitleBehindLabel(Statement statement)
    {
        const int ShortestTitle = 3;
        if (!statement.HasLabel || !text.Says(statement.First, statement.Label, EventWord.Talk)) return null;
        var end = statement.Label;
        while (end < statement.End && !EventKinds.IsDate(release, end)) end++;
        while (end > statement.Label && (text.IsAny(end - 1, ',', '-', '(', '|', ';') || text.IsAny(end - 1, "on", "at"))) end--;
        if (text.Contact(statement.Label).HasAny(ContactWord.Title | ContactWord.Honorific)) return null;
        return end < statement.End && end - statement.Label >= ShortestTitle && text.IsCapital(statement.Label) ? release.Words(statement.Label, end) : null;
    }

    // "Poster 1234: A Study of SOL-12", "Abstract #77: A Study of SOL-12"; not "Poster number: 1234".
    private bool IsNumberedTalk(Statement statement)
    {
        var first = text.BehindSymbols(statement.First, statement.End);
        if (!text.Event(first).HasFlag(EventWord.Talk) || statement.Label >= statement.End - 1) return false;
        for (var i = first + 1; i < statement.Label - 1; i++)
        {
            if (text.IsNumber(i)) return true;
        }

        return false;
    }

    // "Event title: ..." behind the sentence that announces a call.
    private EventKind? TitledCall(Statement statement) =>
        text.IsAny(statement.First, "event", "call", "conference", "webcast") && drafts.Current is { Kind: EventKind.ConferenceCall or EventKind.Webcast } call ? call.Kind : null;

    // "Event: Larch Healthcare Conference", in a list that says more of it: names what the date below it is of.
    private bool ReadNameOfMeeting(Statement statement, (EventKind Kind, int Word)? found)
    {
        if (found is not { Kind: EventKind.Meeting or EventKind.Presentation, Word: var word } || word < statement.Label || !statement.HasLabel) return false;
        if (statement.Label != statement.First + 2 || !text.IsAny(statement.First, "event", "conference", "congress", "forum", "summit")) return false;
        if (EventKinds.MeetingTitle(release, word, statement.Label, statement.End) is not { } title) return false;
        (section, sectionTitle, sectionBody) = (found.Value.Kind, title, statement.End);
        return true;
    }

    // "Title: ...", "Oral presentation: "..."": names what the date below it is of.
    private void ReadTitle(Statement statement, EventKind? kind)
    {
        if (!statement.HasLabel) return;
        if (IsTitle(statement))
        {
            // "Session title: ..." below "Title: ..." names what the talk is a part of.
            if (text.Is(statement.First, "session") && isTitled && ReferenceEquals(titledBehind, drafts.Current)) return;
            (isTitled, titledBehind) = (true, drafts.Current);
            section = TitledCall(statement) ?? EventKind.Presentation;
            sectionTitle = EventKinds.QuotedTitle(release, statement.First, statement.End) ?? release.Words(statement.Label, statement.End);
        }
        else if (IsNumberedTalk(statement))
        {
            (section, sectionTitle) = (EventKind.Presentation, EventKinds.QuotedTitle(release, statement.First, statement.End) ?? release.Words(statement.Label, statement.End));
        }
        else if (kind == EventKind.Presentation || (section == EventKind.Meeting && statement.Says(EventWord.Presentation)))
        {
            // "Format: Fireside chat" below the day of the conference.
            if (text.Is(statement.First, "format") && drafts.Current is { Kind: EventKind.Meeting } meeting && meeting.Title == sectionTitle) meeting.Kind = EventKind.Presentation;
            (section, sectionTitle) = (EventKind.Presentation, EventKinds.QuotedTitle(release, statement.First, statement.End) ?? sectionTitle);
        }
        else if (section == EventKind.Presentation && EventKinds.QuotedTitle(release, statement.First, statement.End) is { } quoted)
        {
            sectionTitle = quoted;
        }
        else if (statement.Label == BehindCode(statement.First) && IsListedTalk(statement))
        {
            sectionTitle = release.Words(statement.Label, statement.End);
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
        if (known is null && IsWhenOfAdvisory(text, statement.First) && occasion is var (title, behind) && statement.First - behind < ReachOfAdvisory && !(when.Day < published))
        {
            drafts.Add(EventKind.Meeting, when, title, statement.First, statement.End);
            return true;
        }

        if (known is not { } kind || when.Day < published || IsSignature(statement, when)) return false;
        drafts.Add(kind, when, sectionTitle, statement.First, statement.End);
        return true;
    }

    // "What: Ribbon-cutting for the solar farm"; a sentence is no title.
    private string? Occasion(Statement statement) =>
        statement.IsLine && statement.Label < statement.End && statement.End - statement.Label <= LongestOccasion ? release.Words(statement.Label, statement.End) : null;

    // "Date: May 5, 2026" above a name: the day of the release, and no time below.
    private bool IsSignature(Statement statement, EventWhen when) => section is not (EventKind.ConferenceCall or EventKind.Webcast) && when.Day == published && !when.HasTime && !IsAboveWhen(statement);

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
