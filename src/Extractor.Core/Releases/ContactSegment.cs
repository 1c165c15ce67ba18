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
                i++;
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
            if (contact.HasAny(ContactWord.Title | ContactWord.Function) || text.IsAny(i, "of", "and", "the", "for", "to", "de", "des", "der") || initialS) title++;
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
        if (hasColon && text.IsAny(first, "name", "title", "position", "company", "organization") && words == 1) return SegmentKind.Label;
        if (IsAddress(first, end, any)) return SegmentKind.Other;
        if (words > 1 && EndsWithLegalForm(first, end)) return SegmentKind.Organization;
        if (any.HasFlag(ContactWord.Title) && (title == words || StartsTitle(first))) return SegmentKind.Title;
        if (PersonName.Is(text, first, end)) return SegmentKind.Name;
        if (any.HasFlag(ContactWord.Organization) && capitals > 0 && char.IsUpper(text.Text[text[first].Start]) && 2 * capitals >= words) return SegmentKind.Organization;
        if (HasAmpersand(first, end) && capitals > 1 && !any.HasFlag(ContactWord.Title)) return SegmentKind.Organization;
        return capitals == words && words <= 4 && (any & (ContactWord.Title | ContactWord.Heading)) == 0 ? SegmentKind.Unknown : SegmentKind.Other;
    }

    /// <summary>Whether words are the issuer's name, with or without its legal form.</summary>
    private bool IsIssuer(int first, int end)
    {
        if (issuer is null || end - first > LongestPiece) return false;
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
            length = 0;
            return i > first && text[i].Gap == Gap.Wide;
        }

        switch ((char)text[i].Code)
        {
            case ',':
                return !text.Word(i + 1).Contact.HasFlag(ContactWord.LegalForm) && PersonName.SkipCredentials(text, i, i + LongestPiece) == i;
            case ';' or '|' or '·' or '<' or '>' or '[' or ']' or '(' or ')' or ':' or '*' or '#' or '•' or '_' or '"' or '=':
                return true;
            case '/':
                return !(text.IsGlued(i) && text.IsGlued(i + 1));
            case '-':
                return !(text.IsGlued(i) && text.IsGlued(i + 1)) || text.Is(i + 1, '-');
            default:
                return false;
        }
    }

    private void Add(List<ContactSegment> pieces, int first, int end, bool hasColon, bool inBrackets)
    {
        while (first < end && text[first].Kind == TokenKind.Symbol) first++;
        end = WithoutEnd(first, end);
        if (first >= end || end - first > LongestPiece) return;

        var kind = Classify(first, end, hasColon);
        if (inBrackets)
        {
            if (kind is SegmentKind.Heading or SegmentKind.Function) pieces.Add(new(SegmentKind.Remark, first, end));
            return;
        }

        if (kind is SegmentKind.Label && !hasColon) return;
        if (kind is not (SegmentKind.Name or SegmentKind.Heading or SegmentKind.Function or SegmentKind.Label) && AddMixed(pieces, first, end)) return;
        pieces.Add(new(kind, first, end, null, hasColon));
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

        // "Solvanta Therapeutics Contact:".
        if (text.IsAny(end - 1, "contact", "contacts", "inquiries", "enquiries") && end - first > 1 && Classify(first, end - 1) == SegmentKind.Organization)
        {
            pieces.Add(new(SegmentKind.Organization, first, end - 1));
            pieces.Add(new(SegmentKind.Heading, end - 1, end, null, true));
            return true;
        }

        // A person first, then what the person is.
        if (PersonName.Read(text, first, end) is { } name && name.Behind < end
            && Classify(name.Behind, end) is var rest && rest is SegmentKind.Title or SegmentKind.Function or SegmentKind.Label)
        {
            pieces.Add(new(SegmentKind.Name, first, name.Behind));
            if (rest != SegmentKind.Label) pieces.Add(new(rest, name.Behind, end));
            return true;
        }

        // The organization's last typical word, then a person.
        for (var i = end - 2; i > first; i--)
        {
            var word = text.Word(i - 1).Contact;
            var stop = text.Is(i - 1, '.') && text.Word(i - 2).Contact.HasFlag(ContactWord.LegalForm);
            if (!stop && !word.HasAny(ContactWord.Organization | ContactWord.LegalForm | ContactWord.Title | ContactWord.Function)) continue;
            if (!PersonName.Is(text, i, end)) return false;
            var before = Classify(first, i);
            if (before is not (SegmentKind.Organization or SegmentKind.Function or SegmentKind.Title)) return false;
            pieces.Add(new(before, first, i));
            pieces.Add(new(SegmentKind.Name, i, end));
            return true;
        }

        return false;
    }

    // "Contacts", "Media": words that say what follows and that are no field of work.
    private bool OnlyHeading(int first, int end)
    {
        for (var i = first; i < end; i++)
        {
            if (text.IsAny(i, "contact", "contacts", "inquiries", "enquiries", "inquiry", "enquiry", "kontakt", "information", "questions")) return true;
        }

        return end - first == 1 && !text.IsAny(first, "ir", "pr");
    }

    private bool StartsTitle(int first) =>
        text.Word(first).Contact.HasAny(ContactWord.Title | ContactWord.Function) && !(text.Word(first).Contact.HasFlag(ContactWord.Organization) && !text.Word(first).Contact.HasFlag(ContactWord.Function));

    private bool IsAddress(int first, int end, ContactWord any)
    {
        if (text.IsNumber(first)) return true;
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

    // Inc., GmbH, S.A., B.V.
    private bool EndsWithLegalForm(int first, int end)
    {
        var last = end - 1;
        while (last > first && text[last].Kind != TokenKind.Word) last--;
        if (text.Word(last).Contact.HasFlag(ContactWord.LegalForm)) return true;
        var letters = "";
        for (var i = last; i > first && text[i].Length == 1; i -= 2)
        {
            letters = text.Span(i).ToString() + letters;
            if (!text.IsGlued(i) || !text.Is(i - 1, '.')) break;
        }

        return letters.Length > 1 && Lexicon.Get(Lexicon.Find(letters)).Contact.HasFlag(ContactWord.LegalForm);
    }

    private bool KeepsStop(int i) => text.Word(i).Contact.HasAny(ContactWord.LegalForm | ContactWord.Credential) || text[i].Length <= 2;
}

/// <summary>Tests several flags at once.</summary>
internal static class ContactWords
{
    /// <summary>Whether a word is of at least one of these classes.</summary>
    public static bool HasAny(this ContactWord word, ContactWord classes) => (word & classes) != 0;
}
