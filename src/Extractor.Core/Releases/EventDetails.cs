using Extractor.Text;

namespace Extractor.Releases;

/// <summary>Reads how to take part in an event or listen to it later: numbers, codes, links, and until when.</summary>
/// <param name="release">The release.</param>
/// <param name="drafts">The events; what is read goes to the current one.</param>
/// <param name="contacts">The contacts: their phones are no dial-ins.</param>
internal sealed partial class EventDetails(ReleaseText release, EventDrafts drafts, IReadOnlyList<Contact> contacts)
{
    /// <summary>In "888-555-0123 (live) or 855-555-0156 for the replay" so many tokens may stand between number and word.</summary>
    private const int ReachOfReplay = 14;

    /// <summary>An event's text goes on to a detail that starts so many tokens behind it.</summary>
    private const int ReachOfEvent = 400;

    /// <summary>"Finch": a word of so many letters may tell one event's name from the others'.</summary>
    private const int ShortestName = 4;

    private readonly SourceText text = release.Tokens;
    private HashSet<string>? ofContacts;
    private HashSet<int>? endsOfContacts;

    /// <summary>Whether the paragraph has spoken of the event.</summary>
    private bool inParagraph;

    /// <summary>Whether "Dial-in numbers:" has opened a list of numbers.</summary>
    private bool inList;

    /// <summary>Whether numbers are those of a replay, until something else is said.</summary>
    public bool IsReplay { get; set; }

    /// <summary>Reads a heading: "Replay:", "Dial-in" above a number.</summary>
    public void ReadHeading(Statement statement)
    {
        if (IsOfParty(statement, statement.End)) drafts.Current = null;
        IsReplay = ReplayWord(statement) != int.MaxValue;
        inList |= statement.Says(EventWord.DialIn) && (release.MentionAt(statement.End) is PhoneMention || IsRow(statement.End) || IsOfCountry(statement.End));
    }

    /// <summary>Reads a statement.</summary>
    /// <param name="statement">The statement.</param>
    /// <param name="replay">Its word of the replay.</param>
    /// <param name="isNew">Whether it made the current event, or completed it.</param>
    public void Read(Statement statement, int replay, bool isNew)
    {
        var current = drafts.Current!;
        if (IsReplay && replay == int.MaxValue && StartsLive(statement)) IsReplay = false;
        var turn = replay == int.MaxValue ? replay : TurnToReplay(statement, replay);
        var before = IsReplay && !(turn > statement.First && turn != int.MaxValue && StartsLive(statement));
        if (turn != int.MaxValue) IsReplay = true;
        if (statement.OpensParagraph && !isNew && !text.Is(statement.First - 1, ':')) inParagraph = false;
        if (isNew && statement.HasLabel && statement.Says(EventWord.When)) IsReplay = false;
        inList = inList && IsOfList(statement);
        var opensList = OpensList(statement) || (statement.IsLine && current.Kind == EventKind.ConferenceCall && OpensTable(statement.First));
        if (!isNew && !inList && !opensList && !IsAboutCurrent(statement)) return;

        inParagraph = true;

        // A meeting's number is one to dial only when the words say so, not that of its office.
        var takes = current.Kind is EventKind.ConferenceCall or EventKind.Webcast || inList || IsDialed(statement);
        var role = turn == int.MaxValue ? IsReplay : turn <= statement.First || before;
        var below = EventIdentifier.LineBelow(text, statement);
        bool? isOfAll = null;
        for (var i = statement.First; i < statement.End; i++)
        {
            if (i == turn) role = true;
            if (text[i].Kind == TokenKind.Symbol) continue;
            if (release.MentionAt(i) is { } mention)
            {
                if (mention is PhoneMention phone && takes && !IsOfContact(phone) && phone.Label != "fax" && !IsOfAgent(statement) && !IsForQuestions(statement)) AddPhone(current, phone, role || phone.Label == "replay", statement);
                else if (mention is DateMention date && role && (turn != int.MaxValue || SpeaksOfHearing(statement))) ReadUntil(date, i, statement);
                else if (mention is DurationMention duration && role) ReadSpan(duration, i, replay, statement);
                i = release.Behind(mention, i) - 1;
            }
            else if (EventIdentifier.Read(release, i, below) is { } identifier)
            {
                current.AddIdentifier(identifier.Text, role);
                i = identifier.End - 1;
            }
            else if (WebAddress.End(release, i) is { } end)
            {
                foreach (var draft in IsOfContactBefore(statement) || WebAddress.IsWordsOfLink(text, end) ? [] : (isOfAll ??= IsOfAll(statement)) ? AllLike(current) : [Named(statement, i) ?? current]) draft.AddUrl(text.Text[text[i].Start..text[end - 1].End]);
                i = end - 1;
            }
        }

        if (current.End < statement.End && statement.First - current.End < ReachOfEvent) current.End = statement.End;
        inList |= opensList;
    }

    // "A webcast of the Finch fireside chat will be at ...": of several events the one whose name says so.
    private EventDraft? Named(Statement statement, int url)
    {
        const int Reach = 40;
        for (var i = url - 1; i > Math.Max(statement.First, url - Reach); i--)
        {
            if (text[i].Length < ShortestName || !text.IsCapital(i) || text.Event(i) != EventWord.None) continue;
            var name = text.Text.Substring(text[i].Start, text[i].Length);
            var named = drafts.Latest().Where(draft => draft.Title?.Contains(name, StringComparison.Ordinal) == true).Take(2).ToList();
            if (named.Count == 1) return named[0];
        }

        return null;
    }

    // By its label, as the row of a table, as what goes on about the replay, by its words, or with the number of another country.
    private bool IsAboutCurrent(Statement statement)
    {
        if (EndsEvents(statement)) return false;
        if (statement.HasLabel || text.Is(statement.First, '|')) return true;
        if (IsReplay && !statement.OpensParagraph) return true;
        return Speaks(statement) || (inParagraph && IsOfCountry(statement.First) && (text.IsOnLine(statement.First) || IsBelowPhones(statement.First)));
    }

    // "Dial-in numbers:", "To join by phone:", "Please dial one of the numbers listed below."
    private bool OpensList(Statement statement)
    {
        if (text.Is(statement.End - 1, ':')) return statement.Says(EventWord.DialIn | EventWord.Replay) || (statement.Says(EventWord.Live) && text.IsAny(statement.End - 2, "phone", "telephone"));
        return statement.Says(EventWord.DialIn) && text.IsAny(statement.End - 2, "below", "following");
    }

    // Not below a heading of something else: "Kestel offices".
    private bool OpensTable(int first)
    {
        const int LongestHeading = 12;
        if (!IsRow(first)) return false;
        if (text[first].Gap >= Gap.Paragraph) return true;
        var above = first - 1;
        while (above > first - LongestHeading && text.IsOnLine(above)) above--;
        for (var i = above; i < first; i++)
        {
            if (text.Event(i).HasFlag(EventWord.DialIn) || text.IsAny(i, "number", "numbers", "phone", "telephone", "location")) return true;
        }

        return false;
    }

    // "Germany     +49 69 ...", "United States   Toll free   1-877-...": who calls in the first column, the number in another.
    private bool IsRow(int first)
    {
        const int LongestRow = 10;
        var (says, columns) = (false, 1);
        for (var i = first; i < first + LongestRow && (i == first || text.IsOnLine(i)); i++)
        {
            if (i > first && text[i].Gap == Gap.Wide) columns++;
            if (release.MentionAt(i) is PhoneMention) return says && columns > 1;
            says |= text.Is(i, WordClass.Country) || text.PhoneLabelAt(i) is PhoneLabel.International or PhoneLabel.Domestic or PhoneLabel.TollFree;
        }

        return false;
    }

    // "+1 312 555 0199 (Chicago)", "Mexico: +52 ...", "Mexico | United States" above their numbers, "* Enter the passcode".
    private bool IsOfList(Statement statement)
    {
        var first = text.BehindSymbols(statement.First, statement.End);
        if (release.MentionAt(statement.First) is PhoneMention || release.MentionAt(first) is PhoneMention) return true;
        if (!statement.IsLine) return text.IsAny(statement.First, '*', '·', '-');
        var hasPhone = false;
        var hasOther = false;
        for (var i = first; i < statement.End; i++)
        {
            hasPhone |= release.MentionAt(i) is PhoneMention;
            hasOther |= text[i].Kind == TokenKind.Word && !text.IsCapital(i);
        }

        return hasPhone || !hasOther;
    }

    // "View source version on ...", "Source: ...".
    private bool EndsEvents(Statement statement) => text.Event(statement.First).HasFlag(EventWord.Closing) && text[statement.First].Gap >= Gap.Line;

    private bool IsDialed(Statement statement)
    {
        if (statement.Says(EventWord.Dialed)) return true;
        for (var i = statement.First; (i = text.Next(i, statement.End, Marks.Event)) < statement.End; i++)
        {
            if (EventWording.IsCall(text, i)) return true;
        }

        return IsFollowed(statement);
    }

    // "The conference can be followed by phone:"
    private bool IsFollowed(Statement statement)
    {
        for (var i = statement.First + 2; i < statement.End; i++)
        {
            if (text.IsAny(i, "phone", "telephone") && text.Is(i - 1, "by") && text.IsAny(i - 2, "followed", "joined", "accessed")) return true;
        }

        return false;
    }

    // "Larch is acting as information agent, whom stockholders may call": numbers about an offer; "Transfer secretaries: Larch Services, Tel: 011 ...": of another party.
    private bool IsOfAgent(Statement statement)
    {
        // In a list of numbers to dial "Brokers: 888-555-0142" says who dials.
        var saysWho = inList && release.MentionAt(statement.Label) is PhoneMention;
        if (statement.HasLabel && !saysWho && IsOfParty(statement, statement.Label)) return true;
        for (var i = statement.First; i < statement.End; i++)
        {
            if ((text.Is(i, "agent") && text.IsAny(i - 1, "information", "tender")) || text.Is(i, "solicitor")) return true;
        }

        return false;
    }

    // "Registrar", "JSE sponsor", and nothing about taking part.
    private bool IsOfParty(Statement statement, int end) =>
        text.Says(statement.First, end, EventWord.Party) && !text.Says(statement.First, end, EventWord.DialIn | EventWord.Live | EventWord.Replay | EventKinds.Naming);

    // "Questions about share certificates: (478) 555-0130"
    private bool IsForQuestions(Statement statement) =>
        statement.HasLabel && text.IsAny(statement.First, "questions", "inquiries", "enquiries") && !statement.Says(EventWord.Call | EventWord.DialIn | EventWord.Live);

    // "Italy +39 02 802 09 11; UK +44 121 281 8004" behind the sentence that names the call.
    private bool IsOfCountry(int first)
    {
        const int LongestName = 3;
        if (!(text.Is(first, WordClass.Country) || EventPhoneLabel.IsCode(text, first) || text.Is(first + 1, WordClass.Country))) return false;
        for (var i = first + 1; i <= first + LongestName; i++)
        {
            if (release.MentionAt(i) is { } mention) return mention is PhoneMention;
        }

        return false;
    }

    // "FI +358 9 8171 0310", "UK +44 33 3300 0804" in lines below "You can take part by phone:".
    private bool IsBelowPhones(int row)
    {
        const int MostRows = 12;
        const int LongestRow = 40;
        for (var rows = 0; rows < MostRows && row > 0; rows++)
        {
            var above = row - 1;
            while (above > row - LongestRow && text.IsOnLine(above)) above--;
            if (text.IsOnLine(above)) return false;
            for (var i = above; i < row; i++)
            {
                if (text.IsAny(i, "phone", "telephone", "dial")) return true;
            }

            if (!IsOfCountry(above)) return false;
            row = above;
        }

        return false;
    }

    // Whether a statement is about taking part: by its words, or by a link in the paragraph of the event.
    private bool Speaks(Statement statement)
    {
        if (statement.Says(EventWord.DialIn | EventWord.Replay | EventWord.Webcast)) return true;
        for (var i = statement.First; (i = text.Next(i, statement.End, Marks.Event | Marks.Url)) < statement.End; i++)
        {
            if (text[i].Kind == TokenKind.Url && (inParagraph || text.Says(statement.First, i, EventWord.Live | EventWord.Presentation))) return true;
            var word = text.Event(i);
            if ((word.HasFlag(EventWord.Identifier) && !text.IsAny(i, "code", "pass")) || EventWording.IsCall(text, i)) return true;
            if (inParagraph && text.IsAny(i, "call", "telephone") && release.MentionAt(i + 1) is PhoneMention) return true;
            if (text.Is(i, "conference") && text.Is(i + 1, "number")) return true;
            if (text.Is(i - 1, "the") && word.HasFlag(EventWord.Occasion)) return true;
            if (text.Is(i, "code") && text.IsAny(i - 1, "access", "pass", "conference", "participant", "entry", "the")) return true;
        }

        return false;
    }

    private void AddPhone(EventDraft current, PhoneMention phone, bool isReplay, Statement statement)
    {
        if (current.Knows(phone.Id, isReplay)) return;
        (isReplay ? current.Replay : current.DialIn).Add(new() { Phone = phone.Id, Label = EventPhoneLabel.Read(release, phone, statement) });
    }

    // "Website: www.larch.example" in the line below a contact.
    private bool IsOfContactBefore(Statement statement)
    {
        if (!statement.IsLine || statement.OpensParagraph || !text.IsAny(statement.First, "website", "web", "internet", "homepage")) return false;
        return (endsOfContacts ??= [.. contacts.Select(contact => contact.Offset + contact.Length)]).Contains(text[statement.First - 1].End);
    }

    private bool IsOfContact(PhoneMention phone) => (ofContacts ??= [.. contacts.SelectMany(contact => contact.Phones)]).Contains(phone.Id);
}
