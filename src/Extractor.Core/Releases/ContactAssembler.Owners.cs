using Extractor.Text;

namespace Extractor.Releases;

/// <content>Whose a number or an address is.</content>
internal sealed partial class ContactAssembler
{
    /// <summary>Whether a contact already has a mention.</summary>
    public bool IsUsed(Mention mention) => used.Contains(mention.Offset);

    /// <summary>A mailbox or number of the company that a sentence names, and the address named with the number.</summary>
    public void AddCompany(Mention mention, EmailMention? address)
    {
        var draft = new Draft { First = text.At(mention.Offset), End = release.Behind(mention), Kind = ContactKind.Company, IsSure = true };
        foreach (var reached in address is null ? [mention] : (Mention[])[mention, address])
        {
            draft.First = Math.Min(draft.First, text.At(reached.Offset));
            draft.End = Math.Max(draft.End, release.Behind(reached));
            draft.Reached.Add(reached);
            used.Add(reached.Offset);
        }

        drafts.Add(draft);
    }

    // "Please register by mail to jane@example.com": no contact of its own when a person has that address.
    private void DropKnown()
    {
        if (!drafts.Exists(IsBare) || drafts.TrueForAll(IsBare)) return;
        var ofPersons = drafts.Where(static draft => draft.Name is not null).SelectMany(static draft => draft.Reached).Select(Value).ToHashSet();
        drafts.RemoveAll(draft => IsBare(draft) && draft.Reached.TrueForAll(mention => ofPersons.Contains(Value(mention))));
    }

    private void AddReach(ContactSegment piece)
    {
        if (open.Count == 0)
        {
            var ofTitle = block.PendingTitle is var (first, end) ? segments.KindOf(first, end, false) : null;
            var draft = new Draft { First = block.Organization is not null && !block.OrganizationIsUsed ? block.OrganizationFirst : piece.First, End = piece.End, Kind = block.Kind ?? ofTitle ?? (IsOfCompanyField() ? ContactKind.Company : null), Organization = block.Organization, IsSure = block.HasHeading };
            if (block.Organization is not null) block.OrganizationIsUsed = true;
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
    private bool IsOfCompanyField() => block.Organization is not null && text.Is(block.OrganizationFirst - 1, ':') && text.Is(block.OrganizationFirst - 2, "company");

    // "ir@solvanta.example" below persons of one heading who have a number each, and none an address: it is for all of them.
    private void ShareMailbox(ContactSegment piece)
    {
        var above = block.PersonsOfHeading - 1;
        if (above < 1 || InColumns || open.Count != 1 || !block.KindIsSure || piece.Mention is not EmailMention email || !ContactSentences.IsMailbox(email)) return;
        if (drafts.Count - block.DraftsBefore < above || HasAddress(open[0])) return;
        var persons = drafts.GetRange(drafts.Count - above, above);
        if (persons.TrueForAll(draft => draft.Name is not null && draft.Kind == block.Kind && draft.Organization == open[0].Organization && !HasAddress(draft))) persons.ForEach(draft => draft.Reached.Add(email));
    }

    private static bool HasAddress(Draft draft) => draft.Reached.Exists(static mention => mention is EmailMention);

    // Of several persons an address is that of those whose name it has; where it has none, not of those who have their own.
    private List<Draft> Owners(Mention mention)
    {
        if (open.Count < 2) return open;
        if (mention is not EmailMention email) return open[^1].Shared.Count > 0 && OwnersOfNext() is { Count: > 0 } next ? next : open;
        var fitting = open.FindAll(draft => Fits(draft, email));
        if (fitting.Count == 0 && !ContactSentences.IsMailbox(email)) fitting = open.FindAll(static draft => !draft.Reached.Exists(own => own is EmailMention address && Fits(draft, address)));
        return fitting.Count > 0 ? fitting : open;
    }

    // "Jane Doe     Mob: 07700 900142" below the number of her organization: her own, and not that of who stands above her.
    private List<Draft> OwnersOfNext() =>
        open.FindAll(draft => draft.First >= lineFirst) is { Count: > 0 } ofRow ? ofRow : open.FindAll(static draft => !draft.Reached.Exists(static own => own is PhoneMention));

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
        if (open.Count == 0 || drafts.Count == block.DraftsBefore || open.Exists(draft => draft.Name is null || draft.Reached.Count > 0 || draft.Shared.Count > 0)) return;
        var above = drafts[^1];
        if (above is not { TitleFirst: < 0, OwnsOrganization: false } or { Name: null, Organization: null, Kind: null } || (above.Name is not null && above.Reached.Exists(mention => mention is EmailMention)) || above.Kind != open[0].Kind) return;
        // Below an organization's own line the name is a person's too.
        var isPerson = above.Name is not null && above.Organization is not null;
        if (!isPerson) drafts.RemoveAt(drafts.Count - 1);
        var ofAll = isPerson ? above.Organization : above.Name ?? above.Organization;
        foreach (var draft in open) (draft.Organization, draft.Shared) = (draft.OwnsOrganization ? draft.Organization : ofAll, above.Reached);
    }
}
