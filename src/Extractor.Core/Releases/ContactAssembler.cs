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

    private Block block;
    private bool afterGap;
    private int lineFirst;
    private int lineEnd;

    // How many titles the persons that are open have got, one for all or one for each.
    private int titlesBelow;

    // How many of the persons that are open have got a number of their own from a list of them.
    private int numbersBelow;

    /// <summary>What the lines of a block have told so far.</summary>
    private struct Block
    {
        public bool HasHeading;

        /// <summary>The kind of contacts that its heading names.</summary>
        public ContactKind? Kind;

        /// <summary>Whether the heading names this kind alone.</summary>
        public bool KindIsSure;

        /// <summary>Whether a remark named it: "Larkrise (Financial PR)".</summary>
        public bool KindIsOfRemark;

        /// <summary>"Investors: Jane Doe" above "Media: John Roe", who cannot be reached yet: what follows may be for both.</summary>
        public bool WaitsBesideHeading;

        /// <summary>The organization named last.</summary>
        public string? Organization;
        public int OrganizationFirst;
        public bool OrganizationIsUsed;
        public bool OrganizationIsShared;

        /// <summary>Whether organizations stand above their persons.</summary>
        public bool OrganizationsFirst;

        /// <summary>A title before its person.</summary>
        public (int First, int End)? PendingTitle;

        /// <summary>What the last piece was.</summary>
        public SegmentKind Last;

        /// <summary>Whether the last line ends like one that goes on: "Director of".</summary>
        public bool LineContinues;
        public int PersonsOfHeading;

        /// <summary>How many contacts the blocks above have.</summary>
        public int DraftsBefore;

        /// <summary>Whether a blank line stands between any two lines: none of them parts what belongs together.</summary>
        public bool IsSpaced;
    }

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

    /// <summary>Whether what is added are cells of columns, whose addresses stand side by side.</summary>
    public bool InColumns { get; set; }

    /// <summary>Starts a block.</summary>
    /// <param name="withHeading">Whether a heading says that contacts follow.</param>
    /// <param name="ofKind">The kind of contacts it names.</param>
    /// <param name="spaced">Whether a blank line stands between any two lines: none of them parts what belongs together.</param>
    public void Start(bool withHeading, ContactKind? ofKind = null, bool spaced = false)
    {
        End();
        block = new() { HasHeading = withHeading, Kind = ofKind, IsSpaced = spaced, DraftsBefore = drafts.Count, Last = SegmentKind.Other };
    }

    /// <summary>Ends a block.</summary>
    public void End() => Close();

    /// <summary>Adds the pieces of a line.</summary>
    public void Add(List<ContactSegment> pieces, TextLine line)
    {
        (afterGap, lineFirst, lineEnd) = (line.OpensParagraph && !block.IsSpaced, line.First, line.End);
        if (afterGap && IsOfOffice(pieces) && !IsOfPerson(line.First)) CloseForOffice();
        if (IsOfService(line)) CloseForService();
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
            if (piece.Kind is not (SegmentKind.Label or SegmentKind.Remark)) block.Last = Decide(pieces, i, byAddress);
        }

        block.LineContinues = line.End > line.First && (text.IsAny(line.End - 1, ',', '&') || text.IsAny(line.End - 1, "and", "of", "for"));
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

    // "Transfer secretaries: Larkrise Limited, Tel: ...", "Auditor: Finch LLP": an organization that works for the company, and none of the persons above.
    private bool IsOfService(TextLine line)
    {
        const int LongestRole = 4;
        var colon = text.Next(line.First, Math.Min(line.End, line.First + LongestRole), Marks.Colon);
        return text.Is(colon, ':') && colon < line.End - 1 && text.Says(line.First, colon, ContactWord.Adviser) && segments.KindOf(line.First, colon, true) is null && text.IsCapital(line.First);
    }

    private void CloseForService()
    {
        Close();
        (block.Organization, block.OrganizationIsUsed, block.OrganizationIsShared, block.Kind, block.PendingTitle) = (null, false, false, null, null);
    }

    private void CloseForOffice()
    {
        Close();
        (block.Organization, block.OrganizationIsUsed, block.Kind) = (null, false, ContactKind.Company);
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
        var isPlace = heading is null && (text.Is(piece.First, "in") || Says(piece, WordClass.Country));
        if (block.Organization is not null && !block.OrganizationIsUsed && open.Count > 0 && open[0].Name is null && open[0].Reached.Count == 0) open.Clear();
        block.WaitsBesideHeading = !afterGap && block.Last is SegmentKind.Name or SegmentKind.Title && open.Count > 0 && open.TrueForAll(static draft => draft is { Name: not null, Reached.Count: 0 });
        if (!block.WaitsBesideHeading) Close();
        block.PendingTitle = null;
        if (block.Organization is not null && IsOfService() && segments.KindOf(piece.First, piece.End, true) is ContactKind.Investor or ContactKind.Company) block.Organization = null;
        if (block.Organization is not null && !block.OrganizationIsUsed) block.OrganizationIsShared = !isOwned;
        else if (!block.OrganizationIsShared) block.Organization = null;
        block.OrganizationIsUsed = block.OrganizationIsShared;
        // "Investor Relations / Media Contact:"
        var followsHeading = block.Last == SegmentKind.Heading && block.PersonsOfHeading == 0;
        var joins = block.Kind is not null && followsHeading && text.Is(piece.First - 1, '/') && text.IsOnLine(piece.First);
        var isField = heading is null && text.IsAny(piece.End - 1, "person", "persons");
        var isDepartment = heading == ContactKind.Company && piece.Kind == SegmentKind.Function && block.KindIsSure && block.PersonsOfHeading == 0;
        if (isDepartment && (followsHeading || isOwned)) heading = block.Kind;
        if (!isPlace && !isField && !joins && !(heading is null && followsHeading)) (block.Kind, block.KindIsOfRemark) = (heading, false);
        block.KindIsSure = !joins && heading is ContactKind.Investor or ContactKind.Media && text.Says(piece.First, piece.End, ContactWord.Investor) != text.Says(piece.First, piece.End, ContactWord.Media);
        block.HasHeading = true;
        block.PersonsOfHeading = 0;
    }

    // "Sponsor: Larkrise Advisory": the organization of a service, and not that of the persons below.
    private bool IsOfService() => text.Is(block.OrganizationFirst - 1, ':') && text.IsOnLine(block.OrganizationFirst) && text.Contact(block.OrganizationFirst - 2).HasFlag(ContactWord.Adviser);

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
            if (block.KindIsOfRemark && IsAdviser(piece) && block.Last == SegmentKind.Organization) (block.Kind, block.KindIsOfRemark) = (null, false);
            return;
        }

        if (open.Count > 0 && open[^1].Name is not null)
        {
            foreach (var draft in open) draft.Kind = remark;
        }
        else
        {
            (block.Kind, block.KindIsOfRemark) = (remark, true);
        }
    }

    private void AddName(ContactSegment piece, string name)
    {
        var shares = open.Count > 0 && open[^1].Name is not null && open[^1].Reached.Count == 0
            && ((block.WaitsBesideHeading && piece.End >= lineEnd) || (afterGap ? block.Organization is not null && (block.Last == SegmentKind.Name || (HasTitleBeside(open[^1]) && IsBeforeTitle(piece))) : block.Last == SegmentKind.Name || HasTitleBeside(open[^1])));
        block.WaitsBesideHeading = false;
        IReadOnlyList<Mention> shared = [];
        if (open.Count > 0 && open[^1].Name is null && block.Organization is not null && !afterGap) (shared, shares, block.OrganizationsFirst) = (open[^1].Reached, true, true);
        else if (open.Count > 0 && open[^1].Shared.Count > 0 && !afterGap) (shared, shares) = (open[^1].Shared, true);
        if (!shares) Close();
        else if (open.Count > 0 && open[^1].Name is null) open.Clear();
        var draft = new Draft { First = piece.First, End = piece.End, Shared = shared, Name = name, Kind = block.Kind, Organization = block.Organization, IsSure = block.HasHeading, IsFirst = block.PersonsOfHeading++ == 0 };
        if (block.Organization is not null) block.OrganizationIsUsed = true;
        if (block.PendingTitle is { } title) (draft.TitleFirst, draft.TitleEnd) = title;
        block.PendingTitle = null;
        open.Add(draft);
    }

    // "Jane Doe, Chief Executive" above "John Roe, Finance Director" and their number.
    private bool HasTitleBeside(Draft draft) => block.Last == SegmentKind.Title && draft.TitleFirst > draft.First && text.IsOnLine(draft.TitleFirst) && text.IsOnLine(draft.TitleEnd - 1);

    private void AddTitle(ContactSegment piece, bool startsLine, bool isBeforeName)
    {
        // "Head of IR Jane Doe"
        if (startsLine && isBeforeName && piece.Kind == SegmentKind.Title)
        {
            if (open.Exists(static draft => draft.Reached.Count > 0)) Close();
            if (open.Count == 0)
            {
                block.PendingTitle = (piece.First, piece.End);
                return;
            }
        }

        if (block.PendingTitle is var (start, behind) && block.Last == SegmentKind.Title && !startsLine && OnlyCommasBetween(behind, piece.First))
        {
            block.PendingTitle = (start, piece.End);
            return;
        }

        if (open.Count == 1 && startsLine && IsLate(open[0]))
        {
            (open[0].TitleFirst, open[0].TitleEnd) = (piece.First, piece.End);
            open[0].End = Math.Max(open[0].End, piece.End);
            return;
        }

        if (open.Count == 0 || open[^1].Name is null || (open[^1].Reached.Count > 0 && block.Last != SegmentKind.Title))
        {
            // In the next column the title may stand above the name, as in the one before.
            if (open.Count == 0 || open[^1].Name is null || (InColumns && open[^1].TitleFirst >= 0)) block.PendingTitle = (piece.First, piece.End);
            return;
        }

        var draft = open[^1];
        var continues = !startsLine || block.LineContinues || piece.Kind is SegmentKind.Function or SegmentKind.Title;
        if (draft.TitleFirst < 0)
        {
            titlesBelow = startsLine && open.TrueForAll(static person => person.TitleFirst < 0) ? 1 : open.Count;
            foreach (var person in open)
            {
                if (person.TitleFirst < 0 && (startsLine || person == draft)) (person.TitleFirst, person.TitleEnd) = (piece.First, piece.End);
            }
        }
        else if (block.Last == SegmentKind.Title && startsLine && !block.LineContinues && piece.Kind is SegmentKind.Title or SegmentKind.Function && titlesBelow < open.Count)
        {
            // Persons one below the other, and then their titles.
            for (var k = titlesBelow; k < open.Count; k++) (open[k].TitleFirst, open[k].TitleEnd) = (piece.First, piece.End);
            titlesBelow++;
        }
        else if (block.Last == SegmentKind.Title && continues && OnlyCommasBetween(draft.TitleEnd, piece.First)) draft.TitleEnd = piece.End;
        else if (block.Last == SegmentKind.Title && startsLine && InColumns) draft.TitleBelow ??= (text.IsOnLine(piece.First) && text.IsAny(piece.First - 1, "and", "of", "for") ? piece.First - 1 : piece.First, piece.End);
        draft.End = Math.Max(draft.End, piece.End);
    }

    // "Jane Doe, 617-555-0100" above "Senior Director": a title on the line below the number, or between it and the address.
    private bool IsLate(Draft draft) => draft is { Name: not null, TitleFirst: < 0, Reached.Count: > 0 } && block.Last == SegmentKind.Reach && (!afterGap || AddressBelow(draft));

    private bool AddressBelow(Draft draft) => release.MentionAt(AfterLabels(lineEnd)) is EmailMention email && Fits(draft, email);

    private bool OnlyCommasBetween(int first, int end)
    {
        for (var i = first; i < end; i++)
        {
            if (!text.IsAny(i, ',', '&', '-', '/') && !text.IsAny(i, "and", "of", "for")) return false;
        }

        return true;
    }

    // "Larkrise Communications LLC for Solvanta": whom an agency speaks for.
    private int BeforeClient(ContactSegment piece)
    {
        for (var i = piece.First + 2; i < piece.End - 1; i++)
        {
            if (text.Is(i, "for") && text.Contact(text.Is(i - 1, '.') ? i - 2 : i - 1).HasFlag(ContactWord.LegalForm) && text.IsCapital(i + 1)) return i;
        }

        return piece.End;
    }

    private void AddOrganization(ContactSegment piece, List<ContactSegment> pieces, int i)
    {
        var name = release.Words(piece.First, BeforeClient(piece));
        var person = open.Count > 0 && open[^1].Name is not null ? open[^1] : null;
        // "Larkrise Finance (Nominated Adviser)" below a person of the company: whose people follow.
        var isNext = i == 0 && person?.Organization is not null && pieces.Count > 1 && pieces[1].Kind == SegmentKind.Remark && IsAdviser(pieces[1]);
        var waits = person is not null && !isNext && !person.OwnsOrganization && person.Shared.Count == 0 && !(afterGap && person.Organization is not null)
            && (person.Reached.Count == 0 || (!afterGap && !(piece.HasColon && i == 0) && i + 1 < pieces.Count && pieces[i + 1].Kind == SegmentKind.Reach) || (!afterGap && i > 0));
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
        // "Company Secretariat: cosec@solvanta.example" below a person: a heading of its own.
        if (person is not null && piece.HasColon && i == 0) block.Kind = segments.KindOf(piece.First, piece.End, true);
        (block.Organization, block.OrganizationFirst, block.OrganizationIsUsed, block.OrganizationIsShared) = (name, piece.First, false, false);
        var isHeaded = block.Last == SegmentKind.Heading && block.KindIsSure;
        if ((pieces.Count == 1 || text.Is(piece.End, '|')) && !isHeaded && ReachFollows(piece.End) is not null && segments.KindOf(piece.First, piece.End, false) is { } desk) block.Kind = desk;
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
