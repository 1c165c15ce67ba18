using Extractor.Text;

namespace Extractor.Releases;

/// <content>Says what a piece is in its place, by what stands before it and by the address that follows.</content>
internal sealed partial class ContactAssembler
{
    private const int FewestOfNames = 3;

    // What a piece is depends on what is before it: "Investor Relations" is a title behind a person, else a heading.
    private SegmentKind Decide(List<ContactSegment> pieces, int i, SegmentKind? byAddress)
    {
        var piece = pieces[i];
        switch (piece.Kind)
        {
            case SegmentKind.Function:
                if (piece.HasColon) return IsOfAdviser(pieces, i) ? SegmentKind.Label : SegmentKind.Heading;
                if (open.Count == 1 && i == 0 && IsLate(open[0]) && pieces.Count == 1 && ReachFollows(piece.End) is not null) return SegmentKind.Title;
                var waits = open.Count > 0 && open[^1].Name is not null && open[^1].Reached.Count == 0;
                return waits || (i > 0 && (open.Count > 0 || block.PendingTitle is not null) && pieces[i - 1].Kind == SegmentKind.Title) ? SegmentKind.Title : block.Last == SegmentKind.Title && block.LineContinues ? SegmentKind.Title : SegmentKind.Heading;
            case SegmentKind.Heading when !piece.HasColon && !afterGap && block.Last == SegmentKind.Name && (i == 0 || pieces[i - 1].Kind == SegmentKind.Name) && open.Count > 0 && open[^1].Reached.Count == 0:
                return SegmentKind.Remark;
            case SegmentKind.Heading when !piece.HasColon && i > 1 && i == pieces.Count - 1 && pieces[i - 1].Kind == SegmentKind.Reach && pieces[0].Kind == SegmentKind.Name && open.Count > 0:
                return SegmentKind.Remark;
            case SegmentKind.Heading when block.LineContinues && i == 0 && open.Count > 0 && block.Last == SegmentKind.Title && !piece.HasColon:
                return SegmentKind.Title;
            case SegmentKind.Heading when i > 0 && pieces[i - 1].Kind == SegmentKind.Title && open.Count > 0 && !piece.HasColon:
                return SegmentKind.Title;
            // "Jane Roe, Amber Fen, Lindy Moss": nothing but names.
            case SegmentKind.Name when pieces.Count >= FewestOfNames && pieces.TrueForAll(static one => one.Kind == SegmentKind.Name):
                return SegmentKind.Name;
            case SegmentKind.Name:
                return (i + 1 < pieces.Count && pieces[i + 1].Kind == SegmentKind.Remark && IsAdviser(pieces[i + 1])) || (block.Organization is null && !text.Is(piece.End, ',') && !GivenNames.Contains(text.Span(piece.First)) && IsAboveRole()) ? SegmentKind.Organization : NameOrOrganization(piece, byAddress);
            case SegmentKind.Organization when text.IsAny(piece.First - 2, "attention", "attn"):
                return SegmentKind.Other;
            case SegmentKind.Other or SegmentKind.Unknown when piece.HasColon && i == 0:
                return SaysWhoCalls(piece) || IsOfAdviser(pieces, i) ? SegmentKind.Label : SegmentKind.Heading;
            case SegmentKind.Other or SegmentKind.Unknown when block.OrganizationsFirst && i == 0 && pieces.Count > 1 && pieces[1].Kind == SegmentKind.Reach && text.IsCapital(piece.First):
                return SegmentKind.Organization;
            case SegmentKind.Unknown or SegmentKind.Other or SegmentKind.Organization when i > 0 && pieces[i - 1].Kind is SegmentKind.Title or SegmentKind.Function && IsField(piece):
                return SegmentKind.Title;
            case SegmentKind.Unknown when i == 0 && pieces.Count > 1 && pieces[1].Kind == SegmentKind.Remark && IsAdviser(pieces[1]):
            case SegmentKind.Other when byAddress == SegmentKind.Organization:
                return SegmentKind.Organization;
            case SegmentKind.Unknown:
                return IsOrganization(piece, byAddress) || (pieces.Count == 1 && HeadsPersons(piece)) ? SegmentKind.Organization : SegmentKind.Other;
            default:
                return piece.Kind;
        }
    }

    // "Stockholders may call toll-free:"
    private bool SaysWhoCalls(ContactSegment piece)
    {
        for (var i = piece.First; i < piece.End; i++)
        {
            if (text.Is(i, "may") && text.Is(i + 1, "call")) return true;
        }

        return false;
    }

    // "Corporate Finance: Jane Doe" below an organization and its number: a department of it.
    private bool IsOfAdviser(List<ContactSegment> pieces, int i)
    {
        if (i > 0 || pieces.Count < 2 || pieces[1].Kind != SegmentKind.Name || block.Organization is null || afterGap || open.Count == 0) return false;
        var above = open[^1];
        var isAdviser = above.Name is null ? above.Reached.Count > 0 : above.Shared.Count > 0 && above.Reached.Count == 0;
        return isAdviser && segments.KindOf(pieces[0].First, pieces[0].End, false) is null;
    }

    // "Director, Communications", "Corporate Finance, Treasury", "General Manager, Finance & IR Dept.": what someone directs.
    private bool IsField(ContactSegment piece)
    {
        var last = text.Is(piece.End - 1, '.') ? piece.End - 2 : piece.End - 1;
        if (last > piece.First && text.IsAny(last, "dept", "department", "division")) piece = piece with { End = last };
        for (var i = piece.First; i < piece.End; i++)
        {
            if (text[i].Kind == TokenKind.Word && !text.Contact(i).HasAny(ContactWord.Function | ContactWord.Joiner) && !text.IsAny(i, "corp", "events") && !IsCapitalMarkets(i) && !IsCapitalMarkets(i - 1)) return false;
        }

        return text.Contact(piece.End - 1).HasFlag(ContactWord.Function) || text.Is(piece.End - 1, "events") || IsCapitalMarkets(piece.End - 2);
    }

    private bool IsCapitalMarkets(int i) => text.Is(i, "capital") && text.Is(i + 1, "markets");

    // "Thornbury Grove     020 7946 0142" above "(Nominated Adviser)".
    private bool IsAboveRole()
    {
        const int LongestRole = 20;
        if (!text.Is(lineEnd, '(') || text[lineEnd].Gap != Gap.Line) return false;
        var close = lineEnd + 1;
        while (close < lineEnd + LongestRole && text.IsOnLine(close) && !text.Is(close, ')')) close++;
        return text.Is(close, ')') && text.Says(lineEnd, close, ContactWord.Adviser) && !text.IsAny(lineEnd + 3, "to", "of");
    }

    // "Thornbury Grove (Nominated Adviser)".
    private bool IsAdviser(ContactSegment piece) => text.Says(piece.First, piece.End, ContactWord.Adviser);

    private int AfterLabels(int i)
    {
        const int MostLabels = 4;
        var first = i;
        while (i < first + MostLabels && (text[i].Kind == TokenKind.Symbol || text.Contact(i).HasFlag(ContactWord.ReachLabel)) && release.MentionAt(i) is null) i++;
        return i;
    }

    // The number or address behind a piece, with nothing but labels between.
    private Mention? ReachFollows(int i)
    {
        while (IsOfBlock(i) && (text[i].Kind == TokenKind.Symbol || text.Contact(i).HasFlag(ContactWord.ReachLabel) || text.Is(i, WordClass.PhoneLabel)) && release.MentionAt(i) is null) i++;
        return IsOfBlock(i) && release.MentionAt(i) is PhoneMention or EmailMention ? release.MentionAt(i) : null;
    }

    private bool IsOfBlock(int i) => block.IsSpaced ? text[i].Kind != TokenKind.Edge : text.IsNear(i);

    // Two capitalized words can be a person or an organization: the next address tells, else what is before them.
    private SegmentKind NameOrOrganization(ContactSegment piece, SegmentKind? byAddress)
    {
        if (byAddress is { } told) return told;
        if (IsBuilding(piece)) return SegmentKind.Other;
        if (GivenNames.Contains(text.Span(piece.First)) || IsNamesake(piece)) return SegmentKind.Name;

        // Where an organization's number stood before its persons, what a number follows at once is the next one; but mobiles are persons'.
        if (block.OrganizationsFirst && !IsBelowOrganization() && ReachFollows(piece.End) is PhoneMention { Label: not "mobile", Kind: not PhoneKind.Mobile }) return SegmentKind.Organization;

        // "Jane Doe / John Roe", "Jane Doe and John Roe".
        if (text[piece.First].Gap < Gap.Line && !text.Is(piece.First - 1, ',')) return SegmentKind.Name;
        if (IsAboveAttention(piece) || IsAbovePair(piece)) return SegmentKind.Organization;
        if (IsAboveOrganization(piece) || HasDegree(piece)) return SegmentKind.Name;
        var follows = open.Count > 0 && open[^1].Name is not null && open[^1].Reached.Count == 0 && open[^1].Organization is null;
        return follows && block.Last is SegmentKind.Title or SegmentKind.Name && follows && !IsBeforeTitle(piece) ? SegmentKind.Organization : SegmentKind.Name;
    }

    // "Larkrise Communications     020 7946 0142" above "Jane Larkrise     020 7946 0143".
    private bool IsNamesake(ContactSegment piece) => !afterGap && block.OrganizationsFirst && block.Organization is not null && block.Last == SegmentKind.Reach
        && text[piece.End - 1].Length > 2 && block.Organization.AsSpan().StartsWith(text.Span(piece.End - 1)) && !block.Organization.AsSpan().StartsWith(text.Span(piece.First));

    // "Larkrise Communications (PR adviser)" above "Jane Doe     020 7946 0142": an organization that has no person yet.
    private bool IsBelowOrganization() => !afterGap && block.Last == SegmentKind.Organization && block.Organization is not null && !block.OrganizationIsUsed;

    // "Collard Frank Wexler" above "Jane Doe / John Roe": a firm and its people.
    private bool IsAbovePair(ContactSegment piece)
    {
        const int FewestOfFirm = 3;
        if (piece.End - piece.First < FewestOfFirm || !text.IsCapital(piece.First) || text[piece.First].Gap < Gap.Line || piece.End != lineEnd || text[piece.End].Gap != Gap.Line) return false;
        for (var i = piece.First; i < piece.End; i++)
        {
            if (!text.IsCapital(i) || text[i].Length == 1) return false;
        }

        return PersonName.Read(text, piece.End, piece.End + PersonName.Longest) is { } name && text.Is(name.Behind, '/') && PersonName.Read(text, name.Behind + 1, name.Behind + 1 + PersonName.Longest) is not null;
    }

    // "Larch Pet Food" above "Attn: Investor Relations".
    private bool IsAboveAttention(ContactSegment piece) => text.IsNear(piece.End) && text.IsAny(text.Is(piece.End, ',') ? piece.End + 1 : piece.End, "attn", "attention");

    // "Jane Doe, Esq."
    private bool HasDegree(ContactSegment piece) => PersonName.Read(text, piece.First, piece.End) is { } name && name.Behind > name.End;

    // "John Roe" above "Larkrise & Finch LLP": the firm is still to come.
    private bool IsAboveOrganization(ContactSegment piece)
    {
        if (text[piece.End].Gap != (block.IsSpaced ? Gap.Paragraph : Gap.Line)) return false;
        var end = piece.End + 1;
        while (end < piece.End + PersonName.Longest && text.IsOnLine(end)) end++;
        return OrganizationName.EndsWithLegalForm(text, piece.End, end);
    }

    // "Regent House" above "14 Larch Lane", "Larch Village, 223 81 Lund".
    private bool IsBuilding(ContactSegment piece)
    {
        if (!text.Contact(piece.End - 1).HasFlag(ContactWord.Address) || GivenNames.Contains(text.Span(piece.First))) return false;
        if (block.Last == SegmentKind.Organization) return true;
        const int LongestAddress = 30;
        var limit = Math.Min(text.Count, piece.End + LongestAddress);
        var end = text.Next(piece.End, limit, Marks.Line);
        var number = text.Next(piece.End, end, Marks.Number);
        if (number < end) return release.MentionAt(number) is null;
        return end < limit && PostalAddress.Is(text, new(end, text.Next(end + 1, limit, Marks.Line), false));
    }

    private bool IsBeforeTitle(ContactSegment piece)
    {
        var line = text.IsAny(piece.End, ',', '-') ? piece.End + 1 : piece.End;
        var title = segments.IsCo(line) ? line + 2 : line;
        return text.Contact(title).HasAny(line > piece.End ? ContactWord.Title | ContactWord.Function : ContactWord.Title);
    }

    private bool IsOrganization(ContactSegment piece, SegmentKind? byAddress)
    {
        if (byAddress is SegmentKind.Organization) return true;
        if (text.IsAny(piece.First, "tel", "fax", "press", "media") || text.Is(piece.First, WordClass.Country)) return false;
        var alone = piece.End - piece.First == 1;
        var noName = text.Contact(piece.First).HasAny(ContactWord.NoName);
        return alone && !noName && open.Count > 0 && open[^1].Name is not null && open[^1].Reached.Count == 0 && open[^1].Organization is null && block.Last is SegmentKind.Title or SegmentKind.Name;
    }

    // "LKR" above "Jane Doe", at the head of a block or behind a gap: an agency by its letters. Other words head offices and departments.
    private bool HeadsPersons(ContactSegment piece)
    {
        if (!afterGap && !block.IsSpaced && block.Last != SegmentKind.Heading) return false;
        const int LongestLetters = 4;
        if (piece.End - piece.First != 1 || text[piece.First].Length is < 3 or > LongestLetters || !text.IsInCapitals(piece.First, piece.End) || text.Word(piece.First) != Lexicon.Unknown) return false;
        if (text[piece.End].Gap != (block.IsSpaced ? Gap.Paragraph : Gap.Line)) return false;
        var end = piece.End + 1;
        while (end < piece.End + PersonName.Longest && text.IsOnLine(end)) end++;
        return PersonName.Read(text, piece.End, end) is { } person && !text.IsInCapitals(person.First, person.End) && (person.Behind == end || text.IsAny(person.Behind, ',', '/'));
    }

    // What the next address says that a piece is, or the next two where they stand side by side or one below the other.
    private SegmentKind? ByAddress(ContactSegment piece, string? name)
    {
        if (piece.Kind is not (SegmentKind.Name or SegmentKind.Unknown) && !SaysFor(piece)) return null;
        var (first, second) = NextEmails(piece.End);
        if (first is null) return null;
        if (name is not null && (PersonName.Fits(first, name) || (second is not null && PersonName.Fits(second, name)))) return SegmentKind.Name;
        var words = release.Words(piece.First, piece.End);
        return OrganizationName.FitsDomain(first.Domain, words) || (second is not null && OrganizationName.FitsDomain(second.Domain, words)) ? SegmentKind.Organization : null;
    }

    // "Larkrise for Solvanta": an agency and its client.
    private bool SaysFor(ContactSegment piece) =>
        piece.Kind == SegmentKind.Other && piece.End - piece.First is >= 3 and <= 6 && text.IsCapital(piece.First) && text.IsCapital(piece.End - 1)
        && (text.Is(piece.First + 1, "for") || text.Is(piece.First + 2, "for"));

    private int AfterSigns(int i)
    {
        while (text[i].Kind == TokenKind.Symbol && text.IsNear(i)) i++;
        return i;
    }

    private (EmailMention? First, EmailMention? Second) NextEmails(int token)
    {
        const int reach = 60;
        EmailMention? first = null;
        foreach (var mention in release.Mentions(token, Math.Min(text.Count, token + reach)))
        {
            if (mention is not EmailMention email) continue;
            if (first is not null) return (first, email);
            first = email;
            if (!InColumns && release.MentionAt(AfterSigns(release.Behind(email))) is not EmailMention) break;
        }

        return (first, null);
    }
}
