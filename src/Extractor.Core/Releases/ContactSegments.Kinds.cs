using Extractor.Text;

namespace Extractor.Releases;

/// <content>Says what a piece is, by its words.</content>
internal sealed partial class ContactSegments
{
    /// <summary>What kind of contact words name; null when they name none.</summary>
    public ContactKind? KindOf(int first, int end, bool isHeading)
    {
        ContactKind? kind = null;
        for (var i = first; i < end; i++)
        {
            var word = text.Contact(i);
            if (word.HasFlag(ContactWord.Investor) || (isHeading && text.Is(i, "financial") && (text.Contact(i + 1).HasFlag(ContactWord.HeadingNoun) || text.Is(i + 1, "community")))) return ContactKind.Investor;
            if (word.HasFlag(ContactWord.Media) || (text.Is(i, "public") && text.Is(i + 1, "relations"))) return ContactKind.Media;
            if (!isHeading) continue;
            if (word.HasFlag(ContactWord.Medical)) kind ??= ContactKind.Medical;
            if (word.HasFlag(ContactWord.Company) && !text.IsAny(i + 1, "finance", "broking", "broker", "brokers", "adviser", "advisers")) kind ??= ContactKind.Company;
        }

        return kind;
    }

    /// <summary>What a piece is, taken by itself.</summary>
    public SegmentKind Classify(int first, int end, bool hasColon = false)
    {
        var any = ContactWord.None;
        var (words, heading, title, function, labels, credentials, capitals, fields, joiners) = (0, 0, 0, 0, 0, 0, 0, 0, 0);
        var last = ContactWord.None;
        for (var i = first; i < end; i++)
        {
            if (text[i].Kind != TokenKind.Word) continue;
            var contact = text.Contact(i);
            words++;
            any |= contact;
            last = contact;
            if (contact.HasFlag(ContactWord.FieldLabel)) fields++;
            var classes = text.Classes(i);
            var country = classes.HasFlag(WordClass.Country);
            var initialS = text[i].Length == 1 && text.IsGlued(i) && text.Is(i - 1, '\'');
            if (contact.HasAny(ContactWord.Heading | ContactWord.HeadingFiller | ContactWord.Function) || country || initialS) heading++;
            if (contact.HasAny(ContactWord.Title | ContactWord.Function | ContactWord.Joiner) || initialS || IsCo(i)) title++;
            if (contact.HasFlag(ContactWord.Function) || text.IsAny(i, "and", "of", "the")) function++;
            var opensPlace = i == first && i + 1 < end && text.Is(i, "at");
            if (!opensPlace && (contact.HasFlag(ContactWord.ReachLabel) || classes.HasFlag(WordClass.PhoneLabel))) labels++;
            if (contact.HasFlag(ContactWord.Credential)) credentials++;
            if (char.IsUpper(text.Text[text[i].Start])) capitals++;
            else if (contact.HasFlag(ContactWord.Joiner)) joiners++;
        }

        if (words == 0) return SegmentKind.Label;
        // "In New York: Jane Doe"
        if (hasColon && words > 1 && capitals == words && text.Is(first, "in")) return SegmentKind.Heading;
        if (IsIssuer(first, end)) return SegmentKind.Organization;
        if (hasColon && words == 1 && text.PhoneLabelAt(first) == PhoneLabel.Office) return SegmentKind.Label;
        if ((labels == words && !any.HasFlag(ContactWord.Address)) || (labels > 0 && hasColon && !any.HasFlag(ContactWord.Heading) && !any.HasFlag(ContactWord.Title)) || (credentials == words && !hasColon) || PersonName.SkipCredentials(text, first, end) == end) return SegmentKind.Label;
        if (function == words && any.HasFlag(ContactWord.Function) && (hasColon || !any.HasFlag(ContactWord.Heading) || words > 1 || text.IsAny(first, "ir", "pr")) && !OnlyHeading(first, end)) return SegmentKind.Function;
        if (heading == words && (any.HasFlag(ContactWord.Heading) || hasColon || text.Is(end - 1, "community"))) return SegmentKind.Heading;
        if (heading == words && any.HasFlag(ContactWord.Function) && any.HasFlag(ContactWord.Department)) return SegmentKind.Function;
        if (hasColon && fields == words) return SegmentKind.Label;
        if (IsOfficeOf(first, end) && title < words) return SegmentKind.Organization;
        if (IsAddress(first, end, any)) return SegmentKind.Other;
        if (words > 1 && StartsLikeName(first) && OrganizationName.EndsWithLegalForm(text, first, end)) return SegmentKind.Organization;
        if (words == 1 && text.IsAny(first, "mayor", "dean", "governor", "sheriff", "senator")) return SegmentKind.Title;
        var isHonored = (text.Is(first, "sr") || PersonName.IsProfessor(text, first)) && PersonName.Is(text, first, end);
        if (any.HasFlag(ContactWord.Title) && (title == words || StartsTitle(first)) && !isHonored) return SegmentKind.Title;
        if (capitals > 1 && KnownFirms.End(text, first) is var firm && firm > first && (firm >= end || !text.IsCapital(firm))) return SegmentKind.Organization;
        if (PersonName.Is(text, first, end)) return SegmentKind.Name;
        if (last.HasFlag(ContactWord.Title) && capitals + joiners == words) return SegmentKind.Title;
        if (any.HasFlag(ContactWord.Organization) && capitals > 0 && StartsLikeName(first) && 2 * capitals >= words) return SegmentKind.Organization;
        if (HasAmpersand(first, end) && capitals > 1 && !any.HasFlag(ContactWord.Title)) return SegmentKind.Organization;
        return capitals == words && words <= 4 && (any & (ContactWord.Title | ContactWord.Heading)) == 0 ? SegmentKind.Unknown : SegmentKind.Other;
    }

    /// <summary>Whether words are the issuer's name, with or without its legal form.</summary>
    public bool IsIssuer(int first, int end)
    {
        if (issuer is null || end - first > LongestPiece) return false;
        if (!issuer.AsSpan().StartsWith(text.Span(first), StringComparison.OrdinalIgnoreCase)) return false;
        var words = release.Words(first, end);
        if (words.Length < 3) return false;
        if (words.Equals(issuer, StringComparison.OrdinalIgnoreCase)) return true;
        return (issuer.StartsWith(words, StringComparison.OrdinalIgnoreCase) && (issuer.Length == words.Length || issuer[words.Length] is ' ' or ','))
            && words.Length > 3;
    }

    // "Office of Inland Waters"
    private bool IsOfficeOf(int first, int end) =>
        end - first > 2 && text.IsAny(first, "office", "bureau") && text.IsCapital(first) && text.Is(first + 1, "of") && text.IsCapital(end - 1);

    // "Contacts", "Media": words that say what follows and that are no field of work.
    private bool OnlyHeading(int first, int end)
    {
        for (var i = first; i < end; i++)
        {
            if (text.Contact(i).HasFlag(ContactWord.HeadingNoun) || text.IsAny(i, "information", "questions")) return true;
        }

        return end - first == 1 && !text.IsAny(first, "ir", "pr");
    }

    // A capital, one within the first word, or a word that means nothing else: bioMarin, solvanta GmbH.
    private bool StartsLikeName(int first) => text[first].Kind == TokenKind.Number || (text.Word(first) == Lexicon.Unknown && text.Contact(first + 1).HasFlag(ContactWord.LegalForm)) || text.Span(first).ContainsAnyInRange('A', 'Z') || char.IsUpper(text.Text[text[first].Start]);

    private bool StartsTitle(int first) => (text.Is(first, "general") && text.Is(first + 1, "manager")) ||
        text.Contact(first).HasAny(ContactWord.Title | ContactWord.Function) && !(text.Contact(first).HasFlag(ContactWord.Organization) && !text.Contact(first).HasFlag(ContactWord.Function));

    private bool IsAddress(int first, int end, ContactWord any)
    {
        if (text.IsNumber(first)) return any.HasFlag(ContactWord.Address) || !any.HasAny(ContactWord.Organization | ContactWord.LegalForm);
        return any.HasFlag(ContactWord.Address) && (text.Next(first, end, Marks.Number) < end || (text.Is(first, "po") || (text.Is(first, "p") && text.Is(first + 2, "o"))));
    }

    private bool HasAmpersand(int first, int end)
    {
        for (var i = first + 1; i < end - 1; i++)
        {
            if (text.Is(i, '&')) return true;
        }

        return false;
    }
}
