using Extractor.Text;

namespace Extractor.Releases;

/// <summary>What a piece of a contact block is.</summary>
internal enum SegmentKind
{
    /// <summary>None of the others: an address, a city.</summary>
    Other,

    /// <summary>Says that contacts follow, and perhaps of what kind.</summary>
    Heading,

    /// <summary>The kind of contact, in brackets behind its name.</summary>
    Remark,

    /// <summary>A field of work alone, "Investor Relations": a heading or a title.</summary>
    Function,

    /// <summary>A person.</summary>
    Name,

    /// <summary>A job title.</summary>
    Title,

    /// <summary>An organization.</summary>
    Organization,

    /// <summary>A capitalized word or two that may be an organization.</summary>
    Unknown,

    /// <summary>A phone or email mention.</summary>
    Reach,

    /// <summary>A label of a phone or an address, of no content.</summary>
    Label,
}

/// <summary>A piece of a contact block: a person, a title, a number.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="First">Its first token.</param>
/// <param name="End">The token behind it.</param>
/// <param name="Mention">The phone or email.</param>
/// <param name="HasColon">Whether a colon follows.</param>
internal readonly record struct ContactSegment(SegmentKind Kind, int First, int End, Mention? Mention = null, bool HasColon = false);

/// <summary>Cuts lines of contact blocks into pieces and says what each is.</summary>
/// <param name="release">The release.</param>
/// <param name="issuer">The company that speaks; its name is an organization's without further signs.</param>
internal sealed class ContactSegments(ReleaseText release, string? issuer)
{
    private const int LongestPiece = 24;
    private const int LongestTag = 8;

    private readonly SourceText text = release.Tokens;

    /// <summary>The pieces of tokens on one line.</summary>
    public List<ContactSegment> Read(int first, int end)
    {
        var pieces = new List<ContactSegment>();
        var start = first;
        var inBrackets = false;
        for (var i = first; i < end;)
        {
            if (release.MentionAt(i) is { } mention and (PhoneMention or EmailMention))
            {
                Add(pieces, start, i, false, inBrackets);
                start = Math.Min(end, Math.Max(i + 1, release.Behind(mention)));
                pieces.Add(new(SegmentKind.Reach, i, start, mention));
                i = start;
            }
            else if (Separates(i, start, out var length))
            {
                Add(pieces, start, i, text.Is(i, ':'), inBrackets);
                if (text.Is(i, '(')) inBrackets = true;
                else if (text.Is(i, ')')) inBrackets = false;
                start = i += length;
            }
            else
            {
                i += Math.Max(1, length);
            }
        }

        Add(pieces, start, end, false, inBrackets);
        return pieces;
    }

    /// <summary>What kind of contact words name; null when they name none.</summary>
    public ContactKind? KindOf(int first, int end, bool isHeading)
    {
        ContactKind? kind = null;
        for (var i = first; i < end; i++)
        {
            var word = text.Word(i).Contact;
            if (word.HasFlag(ContactWord.Investor)) return ContactKind.Investor;
            if (word.HasFlag(ContactWord.Media) || (text.Is(i, "public") && text.Is(i + 1, "relations"))) return ContactKind.Media;
            if (!isHeading) continue;
            if (word.HasFlag(ContactWord.Medical)) kind ??= ContactKind.Medical;
            if (word.HasFlag(ContactWord.Company)) kind ??= ContactKind.Company;
        }

        return kind;
    }

    /// <summary>What a piece is, taken by itself.</summary>
    public SegmentKind Classify(int first, int end, bool hasColon = false)
    {
        var any = ContactWord.None;
        var (words, heading, title, function, labels, credentials, capitals) = (0, 0, 0, 0, 0, 0, 0);
        for (var i = first; i < end; i++)
        {
            if (text[i].Kind != TokenKind.Word) continue;
            var word = text.Word(i);
            var contact = word.Contact;
            words++;
            any |= contact;
            var country = word.Classes.HasFlag(WordClass.Country);
            var initialS = text[i].Length == 1 && text.IsGlued(i) && text.Is(i - 1, '\'');
            if (contact.HasAny(ContactWord.Heading | ContactWord.HeadingFiller | ContactWord.Function) || country || initialS) heading++;
            if (contact.HasAny(ContactWord.Title | ContactWord.Function | ContactWord.Joiner) || initialS) title++;
            if (contact.HasFlag(ContactWord.Function) || text.IsAny(i, "and", "of", "the")) function++;
            if (contact.HasFlag(ContactWord.ReachLabel) || word.Classes.HasFlag(WordClass.PhoneLabel)) labels++;
            if (contact.HasFlag(ContactWord.Credential)) credentials++;
            if (char.IsUpper(text.Text[text[i].Start])) capitals++;
        }

        if (words == 0) return SegmentKind.Label;
        if (IsIssuer(first, end)) return SegmentKind.Organization;
        if (labels == words || (labels > 0 && hasColon && !any.HasFlag(ContactWord.Heading) && !any.HasFlag(ContactWord.Title)) || (credentials == words && !hasColon) || PersonName.SkipCredentials(text, first, end) == end) return SegmentKind.Label;
        if (function == words && any.HasFlag(ContactWord.Function) && (hasColon || !any.HasFlag(ContactWord.Heading) || words > 1 || text.IsAny(first, "ir", "pr")) && !OnlyHeading(first, end)) return SegmentKind.Function;
        if (heading == words && (any.HasFlag(ContactWord.Heading) || hasColon)) return SegmentKind.Heading;
        if (heading == words && any.HasFlag(ContactWord.Function) && any.HasFlag(ContactWord.Department)) return SegmentKind.Function;
        if (hasColon && words == 1 && any.HasFlag(ContactWord.FieldLabel)) return SegmentKind.Label;
        if (IsAddress(first, end, any)) return SegmentKind.Other;
        if (words > 1 && StartsLikeName(first) && OrganizationName.EndsWithLegalForm(text, first, end)) return SegmentKind.Organization;
        if (any.HasFlag(ContactWord.Title) && (title == words || StartsTitle(first))) return SegmentKind.Title;
        if (PersonName.Is(text, first, end)) return SegmentKind.Name;
        if (any.HasFlag(ContactWord.Organization) && capitals > 0 && StartsLikeName(first) && 2 * capitals >= words) return SegmentKind.Organization;
        if (HasAmpersand(first, end) && capitals > 1 && !any.HasFlag(ContactWord.Title)) return SegmentKind.Organization;
        return capitals == words && words <= 4 && (any & (ContactWord.Title | ContactWord.Heading)) == 0 ? SegmentKind.Unknown : SegmentKind.Other;
    }

    /// <summary>Whether words are the issuer's name, with or without its legal form.</summary>
    private bool IsIssuer(int first, int end)
    {
        if (issuer is null || end - first > LongestPiece) return false;
        if (!issuer.AsSpan().StartsWith(text.Span(first), StringComparison.OrdinalIgnoreCase)) return false;
        var words = release.Words(first, end);
        if (words.Length < 3) return false;
        if (words.Equals(issuer, StringComparison.OrdinalIgnoreCase)) return true;
        return (issuer.StartsWith(words, StringComparison.OrdinalIgnoreCase) && (issuer.Length == words.Length || issuer[words.Length] is ' ' or ','))
            && words.Length > 3;
    }

    // Commas, bars, bullets, brackets, colons, spaced dashes and slashes, the gap between two columns.
    private bool Separates(int i, int first, out int length)
    {
        length = 1;
        if (text[i].Kind == TokenKind.Url)
        {
            return true;
        }

        if (text[i].Kind != TokenKind.Symbol)
        {
            if (i > first + 1 && text.IsAny(i, "or", "and", "und", "et") && JoinsNames(i, first)) return true;
            length = 0;
            return i > first && text[i].Gap == Gap.Wide;
        }

        switch ((char)text[i].Code)
        {
            case ',':
                return OrganizationName.LegalFormEnd(text, i + 1) < 0 && PersonName.SkipCredentials(text, i, i + LongestPiece) == i;
            case '<':
                length = TagLength(i);
                return true;
            case '"' or '(' when IsNickname(i):
                length = 3;
                return false;
            case ';' or '|' or '·' or '>' or '[' or ']' or '(' or ')' or ':' or '*' or '#' or '•' or '_' or '"' or '=':
                return true;
            case '/':
                return !(text.IsGlued(i) && text.IsGlued(i + 1));
            case '-':
                return !(text.IsGlued(i) && text.IsGlued(i + 1)) || text.Is(i + 1, '-');
            default:
                return false;
        }
    }

    // "Jane Doe or John Roe", not "Doe Roe and Poe Partners".
    private bool JoinsNames(int i, int first)
    {
        if (PersonName.Read(text, i + 1, i + LongestPiece) is not { } next || text.Word(next.Behind).Contact.HasAny(ContactWord.Organization | ContactWord.LegalForm)) return false;
        var start = i - 1;
        while (start > first && i - start < 5 && text[start - 1].Kind == TokenKind.Word && char.IsUpper(text.Text[text[start - 1].Start])) start--;
        return PersonName.Is(text, start, i);
    }

    // A tag of HTML: "<br>", "</u>".
    private int TagLength(int i)
    {
        for (var k = i + 1; k < i + LongestTag && text.IsGlued(k); k++)
        {
            if (text.Is(k, '>')) return k + 1 - i;
        }

        return 1;
    }

    // Frederick "Fritz" Lang, Robert (Bob) Pike.
    private bool IsNickname(int i) =>
        text[i + 1].Kind == TokenKind.Word && (text.Is(i, '"') ? text.Is(i + 2, '"') : text.Is(i + 2, ')')) && text.Word(i + 1).Contact == ContactWord.None
        && text[i - 1].Kind == TokenKind.Word && text[i + 3].Kind == TokenKind.Word && text[i + 3].Gap == Gap.Space && char.IsUpper(text.Text[text[i + 3].Start]) && release.MentionAt(i + 3) is null;

    private void Add(List<ContactSegment> pieces, int first, int end, bool hasColon, bool inBrackets)
    {
        while (first < end && text[first].Kind == TokenKind.Symbol) first++;
        end = WithoutEnd(first, end);
        if (first >= end || end - first > LongestPiece) return;

        var kind = Classify(first, end, hasColon);
        if (inBrackets)
        {
            if (kind is SegmentKind.Title && pieces.Count > 0 && pieces[^1].Kind == SegmentKind.Name && pieces[^1].End == first - 1) pieces.Add(new(SegmentKind.Title, first, end));
            else if (kind is SegmentKind.Heading or SegmentKind.Function || SaysAdviser(first, end)) pieces.Add(new(SegmentKind.Remark, first, end));
            return;
        }

        if (kind is SegmentKind.Label && !hasColon) return;
        if (kind is SegmentKind.Organization && !hasColon && Desk(first, end) is { } desk)
        {
            pieces.Add(new(SegmentKind.Organization, first, desk));
            pieces.Add(new(SegmentKind.Heading, desk, end));
            return;
        }

        if (kind is SegmentKind.Name && AddUnmarked(pieces, first, end)) return;
        if (kind is not (SegmentKind.Name or SegmentKind.Heading or SegmentKind.Function or SegmentKind.Label) && AddMixed(pieces, first, end)) return;
        pieces.Add(new(kind, first, end, null, hasColon));
    }

    private bool SaysAdviser(int first, int end)
    {
        for (var i = first; i < end; i++)
        {
            if (text.Word(i).Contact.HasFlag(ContactWord.Adviser)) return true;
        }

        return false;
    }

    // What closes a piece and is no part of it: signs, and the label of the number that follows.
    private int WithoutEnd(int first, int end)
    {
        while (end > first)
        {
            if (text[end - 1].Kind == TokenKind.Symbol ? text.Is(end - 1, '.') && KeepsStop(end - 2) : !IsLabel(end - 1, first)) break;
            end--;
        }

        return end;
    }

    private bool IsLabel(int i, int first) =>
        i > first && text.IsAny(i, "tel", "phone", "telephone", "fax", "mobile", "email", "mail", "cell", "at", "or", "and", "e", "t", "m", "p", "f", "o", "d", "direct", "via", "on");

    // "LHA Investor Relations Miriam Miller", "Jane Doe Director of Communications", "please contact Jane Doe": no sign
    // stands between them, only the words tell.
    private bool AddMixed(List<ContactSegment> pieces, int first, int end)
    {
        var labels = first;
        while (labels < end && text.Word(labels).Contact.HasAny(ContactWord.Heading | ContactWord.HeadingFiller | ContactWord.ReachLabel)) labels++;
        if (labels > first && labels < end && PersonName.Is(text, labels, end))
        {
            pieces.Add(new(SegmentKind.Heading, first, labels));
            pieces.Add(new(SegmentKind.Name, labels, end));
            return true;
        }

        // "Solvanta Therapeutics Contact:", "Solvanta Media Contact:".
        if (text.Word(end - 1).Contact.HasFlag(ContactWord.HeadingNoun) && end - first > 1)
        {
            var heading = end - 1;
            while (heading > first + 1 && text.Word(heading - 1).Contact.HasAny(ContactWord.Heading | ContactWord.Function)) heading--;
            if (Classify(first, heading) is SegmentKind.Organization or SegmentKind.Name or SegmentKind.Unknown)
            {
                if (Classify(first, heading) == SegmentKind.Organization) pieces.Add(new(SegmentKind.Organization, first, heading));
                pieces.Add(new(SegmentKind.Heading, heading, end, null, true));
                return true;
            }
        }

        // A person first, then what the person is.
        if (PersonName.Read(text, first, end) is { } name && name.Behind < end
            && Classify(name.Behind, end) is var rest && rest is SegmentKind.Title or SegmentKind.Function or SegmentKind.Label)
        {
            AddPerson(pieces, first, end, name, rest);
            return true;
        }

        // "Jane Doe The Larkrise Group": what stands behind the name is an organization's by its words, or by the address that follows.
        if (PersonBeforeOrganization(first, end) is { } before1)
        {
            pieces.Add(new(SegmentKind.Name, first, before1));
            pieces.Add(new(SegmentKind.Organization, before1, end));
            return true;
        }

        // The organization's last typical word, then a person, then perhaps what the person is.
        for (var i = end - 2; i > first; i--)
        {
            var word = text.Word(i - 1).Contact;
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

    // "Larkrise Miriam Miller": all words could be one name; the issuer's name or the address that follows tells the organization.
    private bool AddUnmarked(List<ContactSegment> pieces, int first, int end)
    {
        if (end - first < 3) return false;
        var email = NextEmail(end);
        for (var i = end - 2; i > first; i--)
        {
            if (text.IsGlued(i) || !PersonName.Is(text, i, end)) continue;
            var fits = IsIssuer(first, i) || (email is not null && OrganizationName.FitsDomain(email.Domain, release.Words(first, i)) && !email.Domain.StartsWith(PersonName.Fold(release.Words(first, end)), StringComparison.Ordinal)
                && PersonName.Fits(email.Address[..email.Address.IndexOf('@', StringComparison.Ordinal)], release.Words(i, end)));
            if (!fits) continue;
            pieces.Add(new(SegmentKind.Organization, first, i));
            pieces.Add(new(SegmentKind.Name, i, end));
            return true;
        }

        return false;
    }

    private int? PersonBeforeOrganization(int first, int end)
    {
        if (PersonName.Read(text, first, end) is not { } name) return null;
        if (name.Behind < end && end - name.Behind > 1 && text.Is(name.Behind, "the") && Classify(name.Behind, end) == SegmentKind.Organization) return name.Behind;
        if (NextEmail(end) is not { } email) return null;
        for (var i = first + 2; i < end - 1; i++)
        {
            if (text.IsGlued(i) || text[i].Kind != TokenKind.Word || !PersonName.Is(text, first, i)) continue;
            if (PersonName.Fits(email.Address[..email.Address.IndexOf('@', StringComparison.Ordinal)], release.Words(first, i))
                && OrganizationName.FitsDomain(email.Domain, release.Words(i, end)) && Classify(i, end) is SegmentKind.Organization or SegmentKind.Unknown or SegmentKind.Name) return i;
        }

        return null;
    }

    private EmailMention? NextEmail(int token)
    {
        foreach (var mention in release.Mentions(token, Math.Min(text.Count, token + LongestPiece)))
        {
            if (mention is EmailMention email) return email;
        }

        return null;
    }

    // "Solvanta Media Relations": the company's desk, when the first word is the company's.
    private int? Desk(int first, int end)
    {
        if (issuer is null || text[first].Length < 4 || !issuer.AsSpan().StartsWith(text.Span(first), StringComparison.OrdinalIgnoreCase)) return null;
        var desk = end;
        while (desk > first + 1 && (text.Word(desk - 1).Contact.HasAny(ContactWord.Function | ContactWord.Heading | ContactWord.Department) || text.Is(desk - 1, '&') || text.Is(desk - 1, "and"))) desk--;
        return desk < end && text.Word(desk).Contact.HasFlag(ContactWord.Function) && KindOf(desk, end, true) is not null ? desk : null;
    }

    private static void AddPerson(List<ContactSegment> pieces, int first, int end, PersonName name, SegmentKind rest)
    {
        pieces.Add(new(SegmentKind.Name, first, name.Behind));
        if (rest != SegmentKind.Label) pieces.Add(new(rest, name.Behind, end));
    }

    // "Contacts", "Media": words that say what follows and that are no field of work.
    private bool OnlyHeading(int first, int end)
    {
        for (var i = first; i < end; i++)
        {
            if (text.Word(i).Contact.HasFlag(ContactWord.HeadingNoun) || text.IsAny(i, "information", "questions")) return true;
        }

        return end - first == 1 && !text.IsAny(first, "ir", "pr");
    }

    // A capital, or one within the first word: bioMarin.
    private bool StartsLikeName(int first) => text[first].Kind == TokenKind.Number || text.Span(first).ContainsAnyInRange('A', 'Z') || char.IsUpper(text.Text[text[first].Start]);

    private bool StartsTitle(int first) =>
        text.Word(first).Contact.HasAny(ContactWord.Title | ContactWord.Function) && !(text.Word(first).Contact.HasFlag(ContactWord.Organization) && !text.Word(first).Contact.HasFlag(ContactWord.Function));

    private bool IsAddress(int first, int end, ContactWord any)
    {
        if (text.IsNumber(first)) return any.HasFlag(ContactWord.Address) || !any.HasAny(ContactWord.Organization | ContactWord.LegalForm);
        if (!any.HasFlag(ContactWord.Address)) return false;
        for (var i = first; i < end; i++)
        {
            if (text.IsNumber(i)) return true;
        }

        return text.Is(first, "p") || text.Is(first, "po");
    }

    private bool HasAmpersand(int first, int end)
    {
        for (var i = first + 1; i < end - 1; i++)
        {
            if (text.Is(i, '&')) return true;
        }

        return false;
    }

    private bool KeepsStop(int i) => text.Word(i).Contact.HasAny(ContactWord.LegalForm | ContactWord.Credential) || text[i].Length <= 2;
}

/// <summary>Tests several flags at once.</summary>
internal static class ContactWords
{
    /// <summary>Whether a word is of at least one of these classes.</summary>
    public static bool HasAny(this ContactWord word, ContactWord classes) => (word & classes) != 0;
}
