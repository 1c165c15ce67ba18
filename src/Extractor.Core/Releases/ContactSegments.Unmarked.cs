using Extractor.Text;

namespace Extractor.Releases;

/// <content>Cuts pieces that no sign separates: "Larkrise Partners Jane Doe Director".</content>
internal sealed partial class ContactSegments
{
    // "LHA Investor Relations Miriam Miller", "Jane Doe Director of Communications", "please contact Jane Doe": no sign
    // stands between them, only the words tell.
    private bool AddMixed(List<ContactSegment> pieces, int first, int end)
    {
        var labels = first;
        while (labels < end && text.Contact(labels).HasAny(ContactWord.Heading | ContactWord.HeadingFiller | ContactWord.ReachLabel)) labels++;
        if (labels > first && labels < end && PersonName.Is(text, labels, end) && !IsOfficeOf(first, end))
        {
            pieces.Add(new(SegmentKind.Heading, first, labels));
            pieces.Add(new(SegmentKind.Name, labels, end));
            return true;
        }

        // "Solvanta Therapeutics Contact:", "Solvanta Media Contact:".
        if (text.Contact(end - 1).HasFlag(ContactWord.HeadingNoun) && end - first > 1)
        {
            var heading = end - 1;
            while (heading > first + 1 && IsOfHeading(heading - 1)) heading--;
            var owner = Classify(first, heading);
            if (owner is SegmentKind.Organization or SegmentKind.Name or SegmentKind.Unknown)
            {
                if (owner == SegmentKind.Organization || (owner == SegmentKind.Name && !GivenNames.Contains(text.Span(first)))) pieces.Add(new(SegmentKind.Organization, first, heading));
                pieces.Add(new(SegmentKind.Heading, heading, end, null, true));
                return true;
            }
        }

        // A person first, then what the person is.
        var name = PersonName.Read(text, first, end);
        if (name is { } opening && opening.Behind < end && !text.IsNumber(opening.Behind)
            && Classify(opening.Behind, end) is var rest && rest is SegmentKind.Title or SegmentKind.Function or SegmentKind.Label)
        {
            AddPerson(pieces, first, end, opening, rest);
            return true;
        }

        // "Jane Doe The Larkrise Group": what stands behind the name is an organization's by its words, or by the address that follows.
        if (name is { } whole && PersonBeforeOrganization(first, end, whole) is { } organization)
        {
            pieces.Add(new(SegmentKind.Name, first, organization));
            pieces.Add(new(SegmentKind.Organization, organization, end));
            return true;
        }

        // The organization's last typical word, then a person, then perhaps what the person is.
        for (var i = end - 2; i > first; i--)
        {
            var word = text.Contact(i - 1);
            var stop = text.Is(i - 1, '.') && OrganizationName.EndsWithLegalForm(text, first, i);
            if (!stop && !word.HasAny(ContactWord.Organization | ContactWord.LegalForm | ContactWord.Title | ContactWord.Function)) continue;
            if (text.IsGlued(i) || PersonName.Read(text, i, end) is not { } person) continue;
            var behind = person.Behind < end ? Classify(person.Behind, end) : SegmentKind.Label;
            if (behind is not (SegmentKind.Label or SegmentKind.Title or SegmentKind.Function)) continue;
            var before = Classify(first, i);
            if (before is not (SegmentKind.Organization or SegmentKind.Function or SegmentKind.Title)) continue;
            pieces.Add(new(before, first, i));
            AddPerson(pieces, i, end, person, behind);
            return true;
        }

        return false;
    }

    // "Media", "Investor Relations", "Corporate Communications" before "Contact"; but "Larkrise Communications", "Larkrise Group".
    private bool IsOfHeading(int i)
    {
        var word = text.Contact(i);
        if (!word.HasAny(ContactWord.Heading | ContactWord.Function)) return false;
        if (!word.HasFlag(ContactWord.Organization) || word.HasAny(ContactWord.Investor | ContactWord.Media)) return true;
        return text.Is(i, "relations") || (text.Is(i, "communications") && text.Is(i - 1, "corporate"));
    }

    // "Larkrise Miriam Miller": all words could be one name; the issuer's name or the address that follows tells the organization.
    private bool AddUnmarked(List<ContactSegment> pieces, int first, int end)
    {
        if (end - first < 3) return false;
        var email = NextEmail(end);
        for (var i = end - 2; i > first; i--)
        {
            if (text.IsGlued(i) || !PersonName.Is(text, i, end)) continue;
            var fits = IsIssuer(first, i) || (email is not null && OrganizationName.FitsDomain(email.Domain, release.Words(first, i)) && !OrganizationName.StartsDomain(email.Domain, release.Words(first, end))
                && PersonName.Fits(email, release.Words(i, end)));
            if (!fits) continue;
            pieces.Add(new(SegmentKind.Organization, first, i));
            pieces.Add(new(SegmentKind.Name, i, end));
            return true;
        }

        return false;
    }

    private int? PersonBeforeOrganization(int first, int end, PersonName name)
    {
        if (name.Behind < end && end - name.Behind > 1 && text.Is(name.Behind, "the") && Classify(name.Behind, end) == SegmentKind.Organization) return name.Behind;
        if (NextEmail(end) is not { } email) return null;
        for (var i = first + 2; i < end - 1; i++)
        {
            if (text.IsGlued(i) || text[i].Kind != TokenKind.Word || !PersonName.Is(text, first, i)) continue;
            if (PersonName.Fits(email, release.Words(first, i))
                && OrganizationName.FitsDomain(email.Domain, release.Words(i, end)) && Classify(i, end) is SegmentKind.Organization or SegmentKind.Unknown or SegmentKind.Name) return i;
        }

        return null;
    }

    private static void AddPerson(List<ContactSegment> pieces, int first, int end, PersonName name, SegmentKind rest)
    {
        pieces.Add(new(SegmentKind.Name, first, name.Behind));
        if (rest != SegmentKind.Label) pieces.Add(new(rest, name.Behind, end));
    }

    // "Solvanta Media Relations": the company's desk, when the first word is the company's.
    private int? Desk(int first, int end)
    {
        if (issuer is null || text[first].Length < 4 || !issuer.AsSpan().StartsWith(text.Span(first), StringComparison.OrdinalIgnoreCase)) return null;
        var desk = end;
        while (desk > first + 1 && (text.Contact(desk - 1).HasAny(ContactWord.Function | ContactWord.Heading | ContactWord.Department) || text.Is(desk - 1, '&') || text.Is(desk - 1, "and"))) desk--;
        return desk < end && text.Contact(desk).HasFlag(ContactWord.Function) && KindOf(desk, end, true) is not null ? desk : null;
    }

    private EmailMention? NextEmail(int token)
    {
        foreach (var mention in release.Mentions(token, Math.Min(text.Count, token + LongestPiece)))
        {
            if (mention is EmailMention email) return email;
        }

        return null;
    }
}
