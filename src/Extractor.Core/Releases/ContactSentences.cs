using Extractor.Text;

namespace Extractor.Releases;

/// <summary>Reads contacts from running text: "please contact Jane Doe, Head of Investor Relations, at 617-555-0100", "write to ir@...".</summary>
/// <param name="release">The release.</param>
/// <param name="segments">What pieces are.</param>
/// <param name="assembler">Takes what is found.</param>
internal sealed class ContactSentences(ReleaseText release, ContactSegments segments, ContactAssembler assembler)
{
    private const int LongestSentence = 120;

    private readonly SourceText text = release.Tokens;

    /// <summary>Reads the sentence around a number or address.</summary>
    /// <param name="mention">The number or address.</param>
    /// <param name="line">Its line.</param>
    /// <param name="floor">The first token that belongs to no block before.</param>
    public void Read(Mention mention, TextLine line, int floor)
    {
        var at = text.At(mention.Offset);
        var start = at;
        var limit = Math.Max(floor, at - LongestSentence);
        while (start > limit && !EndsSentence(start - 1)) start--;
        var end = release.Behind(mention, at);
        while (end < text.Count && end < at + LongestSentence && !EndsSentence(end - 1)) end++;
        if (Heading(start, at) is { } heading)
        {
            ReadBlock(heading, Math.Min(Math.Max(line.End, end), at + LongestSentence), line);
            return;
        }

        if (EventWording.IsEventSentence(text, start, end)) return;
        if (Person(start, at) is { } person)
        {
            assembler.Start(true, segments.KindOf(start, person, false));
            assembler.Add(segments.Read(start, person).FindAll(piece => piece.Kind == SegmentKind.Function), line);
            assembler.Add(segments.Read(person, end), line);
            assembler.End();
        }
        else if (Firm(start, at) is { } firm)
        {
            assembler.Start(true);
            assembler.Add(segments.Read(firm, end), line);
            assembler.End();
        }
        else if (mention is EmailMention email ? IsMailbox(email) : SaysForInformation(start, at))
        {
            assembler.AddCompany(mention, AddressBeside(mention, start, at, end));
        }
    }

    // "... CONTACT: Jane Doe Director 617-555-0100 Investors: John Roe ..." within a line, as flattened pages have it.
    private int? Heading(int start, int at)
    {
        for (var i = start; (i = text.Next(i, at, Marks.Colon)) < at; i++)
        {
            // "Media inquiries:"
            var first = i - 1 > start && text.IsSmall(i - 1) && text.Contact(i - 1).HasFlag(ContactWord.HeadingNoun) ? i - 1 : i;
            while (first > start && i - first < 4 && text.Contact(first - 1).HasAny(ContactWord.Heading | ContactWord.HeadingFiller | ContactWord.Function) && text.IsCapital(first - 1)) first--;
            // "Replay Information:"
            if (text.IsOnLine(first) && text.Event(first - 1).HasAny(EventWord.Replay | EventWord.Webcast | EventWord.DialIn | EventWord.Call)) continue;
            if (first < i && text.IsCapital(first) && text.Contact(first).HasAny(ContactWord.Heading | ContactWord.Investor | ContactWord.Media | ContactWord.Company)) return first;
        }

        return null;
    }

    private void ReadBlock(int first, int end, TextLine line)
    {
        assembler.Start(true);
        assembler.Add(segments.Read(first, end), line with { First = first, End = end });
        assembler.End();
    }

    private bool EndsSentence(int i) => (text[i].Kind == TokenKind.Symbol || !text.IsNear(i + 1)) && text.EndsSentence(i) && release.MentionAt(i) is null or DateMention
        && !text.Contact(i - 1).HasAny(ContactWord.LegalForm | ContactWord.Honorific) && !text.Is(i - 1, WordClass.PhoneLabel);

    private int? Person(int start, int end)
    {
        for (var i = end - 1; i > start; i--)
        {
            var isColon = text.Is(i - 1, ':');
            if (!text.Contact(isColon ? i - 2 : i - 1).HasFlag(ContactWord.Ask) && !(isColon && text.Is(i - 2, "information"))) continue;
            if (text.Contact(i).HasFlag(ContactWord.HeadingFiller) && char.IsLower(text.Text[text[i].Start])) continue;
            if (IsPerson(i, end) || (BehindTitle(i, end) is var name && name > i && IsPerson(name, end))) return i;
            if (BehindFirm(i, end) is { } partner && IsPerson(partner, end)) return partner;
        }

        return null;
    }

    // "call Chief Executive Jane Doe", "contact investor relations manager Jane Doe"
    private int BehindTitle(int i, int end)
    {
        var says = false;
        while (i < end && text.Contact(i).HasAny(ContactWord.Title | ContactWord.Function | ContactWord.Rank | ContactWord.Joiner)) says |= text.Contact(i++).HasFlag(ContactWord.Title);
        return says ? i : -1;
    }

    private bool IsPerson(int i, int end) =>
        PersonName.Read(text, i, end) is { } name && (name.Behind >= end || !text.Contact(name.Behind).HasFlag(ContactWord.Organization));

    // "be directed to"
    private bool IsDirected(int i) => text.Is(i - 1, "to") && text.IsAny(i - 2, "directed", "addressed", "made") && text.Is(i - 3, "be");

    // "please call", "holders may contact", "If you have questions, contact"
    private bool IsAsked(int i) => text.IsAny(i - 1, "call", "contact") && (text.OpensSentence(i - 1) || text.IsAny(i - 2, "please", "may", "should", "can", "or") || text.Is(i - 2, ','));

    // "To report side effects, contact Larkrise, Inc. at": who takes care of patients, not of readers.
    private bool IsToReport(int first, int end)
    {
        for (var i = first; i < end; i++)
        {
            if (text.IsAny(i, "report", "reporting") && text.Is(i - 1, "to")) return true;
        }

        return false;
    }

    // "Questions should be directed to Larkrise Securities at ...", "... to the Information Agent, Larkrise & Co., toll-free at ..."
    private int? Firm(int start, int end)
    {
        const int LongestFirm = 8;
        for (var i = Math.Max(start + 1, end - (3 * LongestFirm)); i < end; i++)
        {
            if (!IsDirected(i) && !(IsAsked(i) && !IsToReport(start, i))) continue;
            var first = BehindRole(i);
            var behind = first;
            while (behind < Math.Min(end, first + LongestFirm) && (text.IsCapital(behind) || text.IsAny(behind, '&', '.', ','))) behind++;
            while (text.IsAny(behind, "toll", "free", "by", "telephone", "phone") || text.IsAny(behind, ',', '-')) behind++;
            var firmEnd = behind;
            while (firmEnd > first && !text.IsCapital(firmEnd - 1) && !text.IsGlued(firmEnd - 1, '.')) firmEnd--;
            if (text.Is(behind, "at") && (segments.Classify(first, firmEnd) == SegmentKind.Organization || HasAddress(first, firmEnd))) return first;
        }

        return null;
    }

    // "Contact Solvanta at 1-877-555-0142 or orders@solvanta.example": the address that follows is the organization's.
    private bool HasAddress(int first, int end)
    {
        const int Reach = 40;
        if (end <= first || PersonName.Is(text, first, end)) return false;
        var words = release.Words(first, end);
        foreach (var mention in release.Mentions(end, Math.Min(text.Count, end + Reach)))
        {
            if (mention is EmailMention email) return OrganizationName.FitsDomain(email.Domain, words);
        }

        return false;
    }

    // "the Information Agent, Larkrise": the firm behind what it does.
    private int BehindRole(int i)
    {
        const int LongestRole = 5;
        if (!text.IsAny(i, "the", "our")) return i;
        var comma = i + 1;
        while (comma < i + LongestRole && !text.Is(comma, ',')) comma++;
        return text.Is(comma, ',') && text.Contact(comma - 1).HasFlag(ContactWord.Agent) ? comma + 1 : i;
    }

    // "call Larch & Fir partner Jane Doe", "contact ASX Adviser Jane Doe": the token behind the firm and the title.
    private int? BehindFirm(int first, int end)
    {
        const int LongestFirm = 7;
        var i = first;
        while (i < end && i < first + LongestFirm && (text.IsCapital(i) || text[i].Kind == TokenKind.Symbol) && !text.IsAny(i, "adviser", "advisor")) i++;
        if (text.IsAny(i, "adviser", "advisor")) return i + 1;
        return text.IsAny(i, "partner", "attorney", "lawyer", "counsel") && text.IsSmall(i) ? i + 1 : null;
    }

    // "contact trials@larch.example or 1-877-555-0119": the address that the number is named with.
    private EmailMention? AddressBeside(Mention number, int start, int at, int end)
    {
        if (number is not PhoneMention) return null;
        foreach (var mention in release.Mentions(start, end))
        {
            if (mention is not EmailMention address || assembler.IsUsed(address)) continue;
            var first = text.At(address.Offset);
            var or = first < at ? release.Behind(address, first) : release.Behind(number, at);
            if (text.IsAny(or, "or", "and") && (or + 1 == at || or + 1 == first)) return address;
        }

        return null;
    }

    private bool SaysForInformation(int start, int end)
    {
        for (var i = start; i < end; i++)
        {
            if (text.Is(i, "information") && text.IsAny(i - 1, "more", "further", "additional")) return true;
        }

        return false;
    }

    /// <summary>Whether an address is a company's and no person's: info@, media@.</summary>
    public static bool IsMailbox(EmailMention email)
    {
        var local = email.Address.AsSpan(0, email.Address.IndexOf('@', StringComparison.Ordinal));
        return Lexicon.Get(Lexicon.Find(local)).Contact.HasAny(ContactWord.Heading | ContactWord.Investor | ContactWord.Media | ContactWord.Medical)
            || local.Equals("info", StringComparison.OrdinalIgnoreCase) || local.StartsWith("investor", StringComparison.OrdinalIgnoreCase) || local.StartsWith("ir", StringComparison.OrdinalIgnoreCase);
    }
}
