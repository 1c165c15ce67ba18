using Extractor.Text;

namespace Extractor.Releases;

/// <summary>Puts the pieces of contact blocks together, line by line.</summary>
/// <remarks>
/// A heading sets the kind of what follows. A name opens a contact; titles, numbers and addresses go to it. An organization
/// goes to the person before it who has none and cannot be reached yet, else to all persons behind it. Several names in a
/// row share what follows.
/// </remarks>
/// <param name="release">The release.</param>
/// <param name="segments">What pieces are.</param>
internal sealed partial class ContactAssembler(ReleaseText release, ContactSegments segments)
{
    private readonly SourceText text = release.Tokens;
    private readonly List<Draft> drafts = [];
    private readonly List<Draft> open = [];
    private readonly HashSet<int> used = [];

    private bool hasHeading;
    private bool afterGap;
    private bool isSpaced;
    private ContactKind? kind;

    // Whether the heading names this kind alone.
    private bool kindIsSure;

    // "Investors: Jane Doe" above "Media: John Roe", who cannot be reached yet: what follows may be for both.
    private bool waitsBesideHeading;

    // Whether a remark named it: "Larkrise (Financial PR)".
    private bool kindIsOfRemark;
    private string? organization;
    private int organizationFirst;
    private bool organizationIsUsed;
    private bool organizationIsShared;
    private (int First, int End)? pendingTitle;
    private SegmentKind last;
    private bool lineContinues;
    private int lineEnd;
    private int personsOfHeading;
    private int draftsBefore;
    private bool organizationsFirst;

    // How many titles the persons that are open have got, one for all or one for each.
    private int titlesBelow;

    // How many of the persons that are open have got a number of their own from a list of them.
    private int numbersBelow;

    /// <summary>Someone being assembled.</summary>
    private sealed class Draft
    {
        public int First { get; set; }

        public int End { get; set; }

        public string? Name { get; set; }

        public int TitleFirst { get; set; } = -1;

        public int TitleEnd { get; set; }

        /// <summary>The cell of a column below, to which its title goes on.</summary>
        public (int First, int End)? TitleBelow { get; set; }

        public string? Organization { get; set; }

        public bool OwnsOrganization { get; set; }

        public ContactKind? Kind { get; set; }

        public bool IsSure { get; init; }

        /// <summary>Whether it stands first under its heading: of those behind it the title tells more.</summary>
        public bool IsFirst { get; init; }

        public List<Mention> Reached { get; } = [];

        /// <summary>What the line of the organization above names, for all its persons.</summary>
        public IReadOnlyList<Mention> Shared { get; set; } = [];
    }

    /// <summary>Whether a contact already has a mention.</summary>
    public bool IsUsed(Mention mention) => used.Contains(mention.Offset);

    /// <summary>Whether what is added are cells of columns, whose addresses stand side by side.</summary>
    public bool InColumns { get; set; }

    /// <summary>Starts a block.</summary>
    /// <param name="withHeading">Whether a heading says that contacts follow.</param>
    /// <param name="ofKind">The kind of contacts it names.</param>
    /// <param name="spaced">Whether a blank line stands between any two lines: none of them parts what belongs together.</param>
    public void Start(bool withHeading, ContactKind? ofKind = null, bool spaced = false)
    {
        End();
        isSpaced = spaced;
        (hasHeading, kind, organization, organizationIsUsed, organizationIsShared, pendingTitle, lineContinues) = (withHeading, ofKind, null, false, false, null, false);
        (personsOfHeading, draftsBefore, organizationsFirst, kindIsOfRemark) = (0, drafts.Count, false, false);
        (last, kindIsSure, waitsBesideHeading) = (SegmentKind.Other, false, false);
    }

    /// <summary>Ends a block.</summary>
    public void End() => Close();

    /// <summary>Adds the pieces of a line.</summary>
    public void Add(List<ContactSegment> pieces, TextLine line)
    {
        (afterGap, lineEnd) = (line.OpensParagraph && !isSpaced, line.End);
        if (afterGap && IsOfOffice(pieces) && !IsOfPerson(line.First)) CloseForOffice();
        for (var i = 0; i < pieces.Count; i++)
        {
            var piece = pieces[i];
            var startsLine = i == 0;
            if (!startsLine && SaysVia(piece) && pieces[^1].Kind != SegmentKind.Reach)
            {
                Close();
                continue;
            }

            var name = piece.Kind == SegmentKind.Name ? NameOf(piece) : null;
            var byAddress = ByAddress(piece, name);
            switch (Decide(pieces, i, byAddress))
            {
                case SegmentKind.Heading:
                    AddHeading(piece, isOwned: i > 0 && pieces[i - 1].Kind == SegmentKind.Organization);
                    break;
                case SegmentKind.Remark:
                    AddRemark(piece);
                    break;
                case SegmentKind.Name:
                    AddName(piece, name!);
                    break;
                case SegmentKind.Title:
                    AddTitle(piece, startsLine, i + 1 < pieces.Count && pieces[i + 1].Kind == SegmentKind.Name);
                    break;
                case SegmentKind.Organization:
                    AddOrganization(piece, pieces, i);
                    break;
                case SegmentKind.Reach:
                    if (startsLine && !afterGap) ShareMailbox(piece);
                    AddReach(piece);
                    break;
            }

            afterGap = false;

            // Decided again, as its own words have changed what stands before: so the firm of "Jane Roe, Joele Frank, Wilkinson Brimmer" stays one.
            if (piece.Kind is not (SegmentKind.Label or SegmentKind.Remark)) last = Decide(pieces, i, byAddress);
        }

        lineContinues = line.End > line.First && (text.IsAny(line.End - 1, ',', '&') || text.IsAny(line.End - 1, "and", "of", "for"));
    }

    // "Jane Doe (CFO)     via Larkrise": the agency is to be asked, whose number stands elsewhere.
    private bool SaysVia(ContactSegment piece) =>
        text.Is(piece.First, "via") && (piece.Kind is SegmentKind.Other or SegmentKind.Unknown or SegmentKind.Organization) && text.IsCapital(piece.First + 1);

    // "Box 123, 111 22 Stockholm", "Suite 1200", "Head office:" behind a person who has numbers: those of the company follow.
    private bool IsOfOffice(List<ContactSegment> pieces)
    {
        if (pieces.Count == 0 || !open.Exists(static draft => draft is { Name: not null, Reached.Count: > 0 })) return false;
        var (first, end) = (pieces[0].First, pieces[0].End);
        if (pieces[0].Kind == SegmentKind.Other) return text.IsNumber(first) || text.Says(first, end, ContactWord.Address);
        return text.IsAny(first, "head", "main") && text.Is(first + 1, "office");
    }

    // What follows in the paragraph is the person's own: an address with the name, a mobile.
    private bool IsOfPerson(int first)
    {
        const int Reach = 60;
        for (var i = first; i < first + Reach && (i == first || text[i].Gap < Gap.Paragraph); i++)
        {
            if (release.MentionAt(i) is PhoneMention { Label: "mobile" }) return true;
            if (release.MentionAt(i) is EmailMention email && open.Exists(draft => Fits(draft, email))) return true;
        }

        return false;
    }

    private void CloseForOffice()
    {
        Close();
        (organization, organizationIsUsed, kind) = (null, false, ContactKind.Company);
    }

    /// <summary>A mailbox or number of the company that a sentence names.</summary>
    public void AddCompany(Mention mention)
    {
        var draft = new Draft { First = text.At(mention.Offset), End = release.Behind(mention), Kind = ContactKind.Company, IsSure = true };
        draft.Reached.Add(mention);
        used.Add(mention.Offset);
        drafts.Add(draft);
    }

    /// <summary>All contacts, in the order of the text, with ids.</summary>
    public List<Contact> Contacts()
    {
        DropKnown();
        var contacts = new List<Contact>();
        foreach (var draft in drafts.Count > 1 ? [.. drafts.OrderBy(static draft => draft.First)] : drafts)
        {
            var start = text[draft.First].Start;
            contacts.Add(new()
            {
                Id = $"c{contacts.Count + 1}",
                Name = draft.Name,
                Title = draft.TitleFirst >= 0 ? Title(draft) : null,
                Organization = draft.Organization,
                Kind = (draft.IsFirst ? draft.Kind ?? KindOf(draft) : KindOf(draft) ?? draft.Kind) ?? ContactKind.Unspecified,
                Phones = Ids<PhoneMention>(draft),
                Emails = Ids<EmailMention>(draft),
                Offset = start,
                Length = text[draft.End - 1].End - start,
            });
        }

        return contacts;
    }

    // "Please register by mail to jane@example.com": no contact of its own when a person has that address.
    private void DropKnown()
    {
        if (!drafts.Exists(IsBare) || drafts.TrueForAll(IsBare)) return;
        var ofPersons = drafts.Where(static draft => draft.Name is not null).SelectMany(static draft => draft.Reached).Select(Value).ToHashSet();
        drafts.RemoveAll(draft => IsBare(draft) && draft.Reached.TrueForAll(mention => ofPersons.Contains(Value(mention))));
    }

    // Nothing but numbers and addresses.
    private static bool IsBare(Draft draft) => draft is { Name: null, Organization: null, TitleFirst: < 0, Kind: null or ContactKind.Company };

    private static string Value(Mention mention) => mention switch
    {
        PhoneMention phone => phone.E164 ?? phone.Text,
        EmailMention email => email.Address,
        _ => mention.Text,
    };

    private static List<string> Ids<T>(Draft draft)
        where T : Mention
    {
        List<string> ids = [];
        foreach (var mention in draft.Reached)
        {
            if (mention is T) ids.Add(mention.Id);
        }

        return ids.Count > 1 ? [.. ids.Distinct()] : ids;
    }

    private string Title(Draft draft)
    {
        var title = release.Words(draft.TitleFirst, draft.TitleEnd);
        return (draft.TitleBelow is var (first, end) ? $"{title} {release.Words(first, end)}" : title).TrimEnd('.', ',');
    }

    private ContactKind? KindOf(Draft draft) => draft.TitleFirst >= 0 ? segments.KindOf(draft.TitleFirst, draft.TitleEnd, false) : null;

    private string NameOf(ContactSegment piece) =>
        PersonName.Read(text, piece.First, piece.End) is { } name ? release.Words(name.First, name.End) : release.Words(piece.First, piece.End);

    // The organization above a heading is that of all headings below; one in its line ("Larkrise Media Contact:") only of its own.
    private void AddHeading(ContactSegment piece, bool isOwned)
    {
        var heading = segments.KindOf(piece.First, piece.End, true);
        var isPlace = heading is null && Says(piece, WordClass.Country);
        if (organization is not null && !organizationIsUsed && open.Count > 0 && open[0].Name is null && open[0].Reached.Count == 0) open.Clear();
        waitsBesideHeading = !afterGap && last is SegmentKind.Name or SegmentKind.Title && open.Count > 0 && open.TrueForAll(static draft => draft is { Name: not null, Reached.Count: 0 });
        if (!waitsBesideHeading) Close();
        pendingTitle = null;
        if (organization is not null && IsOfService()) organization = null;
        if (organization is not null && !organizationIsUsed) organizationIsShared = !isOwned;
        else if (!organizationIsShared) organization = null;
        organizationIsUsed = organizationIsShared;
        // "Investor Relations / Media Contact:"
        var followsHeading = last == SegmentKind.Heading && personsOfHeading == 0;
        var joins = kind is not null && followsHeading && text.Is(piece.First - 1, '/') && text.IsOnLine(piece.First);
        var isField = heading is null && text.IsAny(piece.End - 1, "person", "persons");
        var isDepartment = heading == ContactKind.Company && piece.Kind == SegmentKind.Function && kindIsSure && personsOfHeading == 0;
        if (isDepartment && (followsHeading || isOwned)) heading = kind;
        if (!isPlace && !isField && !joins && !(heading is null && followsHeading)) (kind, kindIsOfRemark) = (heading, false);
        kindIsSure = !joins && heading is ContactKind.Investor or ContactKind.Media && text.Says(piece.First, piece.End, ContactWord.Investor) != text.Says(piece.First, piece.End, ContactWord.Media);
        hasHeading = true;
        personsOfHeading = 0;
    }

    // "Sponsor: Larkrise Advisory": the organization of a service, and not that of the persons below.
    private bool IsOfService() => text.Is(organizationFirst - 1, ':') && text.IsOnLine(organizationFirst) && text.Contact(organizationFirst - 2).HasFlag(ContactWord.Adviser);

    private bool Says(ContactSegment piece, WordClass word)
    {
        for (var i = piece.First; i < piece.End; i++)
        {
            if (text.Is(i, word)) return true;
        }

        return false;
    }

    private void AddRemark(ContactSegment piece)
    {
        if (segments.KindOf(piece.First, piece.End, true) is not { } remark)
        {
            if (kindIsOfRemark && IsAdviser(piece) && last == SegmentKind.Organization) (kind, kindIsOfRemark) = (null, false);
            return;
        }

        if (open.Count > 0 && open[^1].Name is not null)
        {
            foreach (var draft in open) draft.Kind = remark;
        }
        else
        {
            (kind, kindIsOfRemark) = (remark, true);
        }
    }

    private void AddName(ContactSegment piece, string name)
    {
        var shares = open.Count > 0 && open[^1].Name is not null && open[^1].Reached.Count == 0
            && ((waitsBesideHeading && piece.End >= lineEnd) || (afterGap ? organization is not null && (last == SegmentKind.Name || (HasTitleBeside(open[^1]) && IsBeforeTitle(piece))) : last == SegmentKind.Name || HasTitleBeside(open[^1])));
        waitsBesideHeading = false;
        IReadOnlyList<Mention> shared = [];
        if (open.Count > 0 && open[^1].Name is null && organization is not null && !afterGap) (shared, shares, organizationsFirst) = (open[^1].Reached, true, true);
        else if (open.Count > 0 && open[^1].Shared.Count > 0 && !afterGap) (shared, shares) = (open[^1].Shared, true);
        if (!shares) Close();
        else if (open.Count > 0 && open[^1].Name is null) open.Clear();
        var draft = new Draft { First = piece.First, End = piece.End, Shared = shared, Name = name, Kind = kind, Organization = organization, IsSure = hasHeading, IsFirst = personsOfHeading++ == 0 };
        if (organization is not null) organizationIsUsed = true;
        if (pendingTitle is { } title) (draft.TitleFirst, draft.TitleEnd) = title;
        pendingTitle = null;
        open.Add(draft);
    }

    // "Jane Doe, Chief Executive" above "John Roe, Finance Director" and their number.
    private bool HasTitleBeside(Draft draft) => last == SegmentKind.Title && draft.TitleFirst > draft.First && text.IsOnLine(draft.TitleFirst) && text.IsOnLine(draft.TitleEnd - 1);

    private void AddTitle(ContactSegment piece, bool startsLine, bool isBeforeName)
    {
        // "Head of IR Jane Doe"
        if (startsLine && isBeforeName && piece.Kind == SegmentKind.Title)
        {
            if (open.Exists(static draft => draft.Reached.Count > 0)) Close();
            if (open.Count == 0)
            {
                pendingTitle = (piece.First, piece.End);
                return;
            }
        }

        if (pendingTitle is var (start, behind) && last == SegmentKind.Title && !startsLine && OnlyCommasBetween(behind, piece.First))
        {
            pendingTitle = (start, piece.End);
            return;
        }

        if (open.Count == 1 && startsLine && IsLate(open[0]))
        {
            (open[0].TitleFirst, open[0].TitleEnd) = (piece.First, piece.End);
            open[0].End = Math.Max(open[0].End, piece.End);
            return;
        }

        if (open.Count == 0 || open[^1].Name is null || (open[^1].Reached.Count > 0 && last != SegmentKind.Title))
        {
            // In the next column the title may stand above the name, as in the one before.
            if (open.Count == 0 || open[^1].Name is null || (InColumns && open[^1].TitleFirst >= 0)) pendingTitle = (piece.First, piece.End);
            return;
        }

        var draft = open[^1];
        var continues = !startsLine || lineContinues || piece.Kind is SegmentKind.Function or SegmentKind.Title;
        if (draft.TitleFirst < 0)
        {
            titlesBelow = startsLine && open.TrueForAll(static person => person.TitleFirst < 0) ? 1 : open.Count;
            foreach (var person in open)
            {
                if (person.TitleFirst < 0 && (startsLine || person == draft)) (person.TitleFirst, person.TitleEnd) = (piece.First, piece.End);
            }
        }
        else if (last == SegmentKind.Title && startsLine && !lineContinues && piece.Kind is SegmentKind.Title or SegmentKind.Function && titlesBelow < open.Count)
        {
            // Persons one below the other, and then their titles.
            for (var k = titlesBelow; k < open.Count; k++) (open[k].TitleFirst, open[k].TitleEnd) = (piece.First, piece.End);
            titlesBelow++;
        }
        else if (last == SegmentKind.Title && continues && OnlyCommasBetween(draft.TitleEnd, piece.First)) draft.TitleEnd = piece.End;
        else if (last == SegmentKind.Title && startsLine && InColumns) draft.TitleBelow ??= (text.IsOnLine(piece.First) && text.IsAny(piece.First - 1, "and", "of", "for") ? piece.First - 1 : piece.First, piece.End);
        draft.End = Math.Max(draft.End, piece.End);
    }

    // "Jane Doe, 617-555-0100" above "Senior Director": a title on the line below the number, or between it and the address.
    private bool IsLate(Draft draft) => draft is { Name: not null, TitleFirst: < 0, Reached.Count: > 0 } && last == SegmentKind.Reach && (!afterGap || AddressBelow(draft));

    private bool AddressBelow(Draft draft) => release.MentionAt(AfterLabels(lineEnd)) is EmailMention email && Fits(draft, email);

    private bool OnlyCommasBetween(int first, int end)
    {
        for (var i = first; i < end; i++)
        {
            if (!text.IsAny(i, ',', '&', '-', '/') && !text.IsAny(i, "and", "of", "for")) return false;
        }

        return true;
    }

    private void AddOrganization(ContactSegment piece, List<ContactSegment> pieces, int i)
    {
        var name = release.Words(piece.First, piece.End);
        var person = open.Count > 0 && open[^1].Name is not null ? open[^1] : null;
        // "Larkrise Finance (Nominated Adviser)" below a person of the company: whose people follow.
        var isNext = i == 0 && person?.Organization is not null && pieces.Count > 1 && pieces[1].Kind == SegmentKind.Remark && IsAdviser(pieces[1]);
        var waits = person is not null && !isNext && !person.OwnsOrganization && person.Shared.Count == 0 && !(afterGap && person.Organization is not null)
            && (person.Reached.Count == 0 || (!afterGap && i + 1 < pieces.Count && pieces[i + 1].Kind == SegmentKind.Reach) || (!afterGap && i > 0));
        if (waits)
        {
            foreach (var draft in open)
            {
                (draft.Organization, draft.OwnsOrganization) = (name, true);
                draft.End = Math.Max(draft.End, piece.End);
            }

            return;
        }

        // A second organization of a person who cannot be reached yet is a department or a place.
        if (person is { Reached.Count: 0, Shared.Count: 0 } && !afterGap && !isNext) return;
        Close();
        (organization, organizationFirst, organizationIsUsed, organizationIsShared) = (name, piece.First, false, false);
        var isHeaded = last == SegmentKind.Heading && kindIsSure;
        if (pieces.Count == 1 && !isHeaded && ReachFollows(piece.End) is not null && segments.KindOf(piece.First, piece.End, false) is { } desk) kind = desk;
    }

    private void AddReach(ContactSegment piece)
    {
        if (open.Count == 0)
        {
            var ofTitle = pendingTitle is var (first, end) ? segments.KindOf(first, end, false) : null;
            var draft = new Draft { First = organization is not null && !organizationIsUsed ? organizationFirst : piece.First, End = piece.End, Kind = kind ?? ofTitle ?? (IsOfCompanyField() ? ContactKind.Company : null), Organization = organization, IsSure = hasHeading };
            if (organization is not null) organizationIsUsed = true;
            open.Add(draft);
        }

        used.Add(piece.Mention!.Offset);
        if (OwnerOfNumber(piece) is { } owner)
        {
            owner.Reached.Add(piece.Mention);
            owner.End = Math.Max(owner.End, piece.End);
            return;
        }

        foreach (var draft in Owners(piece.Mention))
        {
            draft.Reached.Add(piece.Mention);
            draft.End = Math.Max(draft.End, piece.End);
        }
    }

    // "Company: Solvanta AG" above its number.
    private bool IsOfCompanyField() => organization is not null && text.Is(organizationFirst - 1, ':') && text.Is(organizationFirst - 2, "company");

    // "ir@solvanta.example" below persons of one heading who have a number each, and none an address: it is for all of them.
    private void ShareMailbox(ContactSegment piece)
    {
        var above = personsOfHeading - 1;
        if (above < 1 || InColumns || open.Count != 1 || !kindIsSure || piece.Mention is not EmailMention email || !ContactSentences.IsMailbox(email)) return;
        if (drafts.Count - draftsBefore < above || HasAddress(open[0])) return;
        var persons = drafts.GetRange(drafts.Count - above, above);
        if (persons.TrueForAll(draft => draft.Name is not null && draft.Kind == kind && draft.Organization == open[0].Organization && !HasAddress(draft))) persons.ForEach(draft => draft.Reached.Add(email));
    }

    private static bool HasAddress(Draft draft) => draft.Reached.Exists(static mention => mention is EmailMention);

    // Of several persons an address is that of those whose name it has; where it has none, not of those who have their own.
    private List<Draft> Owners(Mention mention)
    {
        if (open.Count < 2 || mention is not EmailMention email) return open;
        var fitting = open.FindAll(draft => Fits(draft, email));
        if (fitting.Count == 0 && !ContactSentences.IsMailbox(email)) fitting = open.FindAll(static draft => !draft.Reached.Exists(own => own is EmailMention address && Fits(draft, address)));
        return fitting.Count > 0 ? fitting : open;
    }

    // Persons one below the other, then their titles, and then their numbers, one for each.
    private Draft? OwnerOfNumber(ContactSegment piece)
    {
        if (open.Count < 2 || piece.Mention is not PhoneMention) return null;
        if (numbersBelow > 0 && numbersBelow < open.Count && text.Is(piece.First - 1, '/') && text.IsOnLine(piece.First)) return open[numbersBelow++];
        if (numbersBelow == 0 && AreInPairs(piece)) return open[numbersBelow++];
        if (titlesBelow != open.Count) return null;
        if (numbersBelow == 0 && open.Exists(static draft => draft.Reached.Count > 0)) return null;
        if (numbersBelow == 0 && NumbersFrom(piece) != open.Count) return null;
        return numbersBelow < open.Count ? open[numbersBelow++] : null;
    }

    // "Jane Doe / John Roe" above "617-555-0142 / 617-555-0143": one for each.
    private bool AreInPairs(ContactSegment piece)
    {
        if (open.Exists(static draft => draft.Reached.Count > 0)) return false;
        for (var k = 1; k < open.Count; k++)
        {
            if (!text.Is(open[k].First - 1, '/')) return false;
        }

        var count = 1;
        var behind = piece.End;
        while (count <= open.Count && text.Is(behind, '/') && text.IsOnLine(behind + 1) && release.MentionAt(behind + 1) is PhoneMention next)
        {
            count++;
            behind = release.Behind(next, behind + 1);
        }

        return count == open.Count;
    }

    // How many lines hold a number and nothing else, from that of a piece on.
    private int NumbersFrom(ContactSegment piece)
    {
        var count = 0;
        for (var i = text.At(piece.Mention!.Offset); count <= open.Count && release.MentionAt(i) is PhoneMention number;)
        {
            count++;
            i = release.Behind(number, i);
            while (text[i].Kind == TokenKind.Symbol && release.MentionAt(i) is null) i++;
            if (text[i].Gap is Gap.Paragraph or < Gap.Line && !text.Is(i - 1, '|')) break;
        }

        return count;
    }

    private static bool Fits(Draft draft, EmailMention email) => draft.Name is not null && PersonName.Fits(email, draft.Name);

    // Persons without a number, behind a name that has one and nothing that makes it a person's: an organization and its people.
    private void ShareNumberAbove()
    {
        if (open.Count == 0 || drafts.Count == draftsBefore || open.Exists(draft => draft.Name is null || draft.Reached.Count > 0 || draft.Shared.Count > 0)) return;
        var above = drafts[^1];
        if (above is not { TitleFirst: < 0, OwnsOrganization: false } or { Name: null, Organization: null, Kind: null } || (above.Name is not null && above.Reached.Exists(mention => mention is EmailMention)) || above.Kind != open[0].Kind) return;
        // Below an organization's own line the name is a person's too.
        var isPerson = above.Name is not null && above.Organization is not null;
        if (!isPerson) drafts.RemoveAt(drafts.Count - 1);
        var ofAll = isPerson ? above.Organization : above.Name ?? above.Organization;
        foreach (var draft in open) (draft.Organization, draft.Shared) = (draft.OwnsOrganization ? draft.Organization : ofAll, above.Reached);
    }

    private static bool IsSure(Draft draft) => draft.IsSure || draft.TitleFirst >= 0 || draft.Organization is not null
        || draft.Reached.Exists(mention => mention is EmailMention email && Fits(draft, email));

    private void Close()
    {
        ShareNumberAbove();
        foreach (var draft in open)
        {
            if (draft.Shared.Count > 0) draft.Reached.InsertRange(0, draft.Shared);
            if (draft.Reached.Count == 0) continue;
            if (IsSure(draft) || (draft.Name is not null && IsSure(open[0]))) drafts.Add(draft);
            else foreach (var mention in draft.Reached) used.Remove(mention.Offset);
        }

        open.Clear();
        numbersBelow = titlesBelow = 0;
    }
}
