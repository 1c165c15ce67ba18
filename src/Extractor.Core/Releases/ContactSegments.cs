using Extractor.Text;

namespace Extractor.Releases;

/// <summary>Cuts lines of contact blocks into pieces and says what each is.</summary>
/// <param name="release">The release.</param>
/// <param name="issuer">The company that speaks; its name is an organization's without further signs.</param>
internal sealed partial class ContactSegments(ReleaseText release, string? issuer)
{
    private const int LongestPiece = 24;
    private const int LongestTag = 8;

    private readonly SourceText text = release.Tokens;

    /// <summary>The pieces of tokens on one line.</summary>
    /// <param name="first">The first token.</param>
    /// <param name="end">The token behind the last.</param>
    /// <param name="wanted">How many pieces are asked for: what follows them is not read.</param>
    public List<ContactSegment> Read(int first, int end, int wanted = int.MaxValue)
    {
        var pieces = new List<ContactSegment>();
        Read(first, end, pieces, wanted);
        return pieces;
    }

    /// <summary>Adds the pieces of tokens on one line.</summary>
    /// <param name="first">The first token.</param>
    /// <param name="end">The token behind the last.</param>
    /// <param name="pieces">Takes them.</param>
    /// <param name="wanted">How many pieces are asked for: what follows them is not read.</param>
    public void Read(int first, int end, List<ContactSegment> pieces, int wanted = int.MaxValue)
    {
        var start = first;
        var inBrackets = false;
        for (var i = first; i < end && pieces.Count < wanted;)
        {
            if (release.MentionAt(i) is { } mention and (PhoneMention or EmailMention))
            {
                Add(pieces, start, i, false, inBrackets);
                start = Math.Min(end, release.Behind(mention, i));
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

        if (pieces.Count < wanted) Add(pieces, start, end, false, inBrackets);
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
            if ((i > first + 1 || text.Contact(first).HasFlag(ContactWord.Title)) && text.IsAny(i, "or", "and", "und", "et") && JoinsNames(i, first)) return true;
            length = 0;
            return i > first && text[i].Gap == Gap.Wide;
        }

        switch ((char)text[i].Code)
        {
            case ',':
                return OrganizationName.LegalFormEnd(text, i + 1) < 0 && KnownFirms.End(text, first) <= i && PersonName.SkipCredentials(text, i, i + LongestPiece) == i;
            case '<':
                length = TagLength(i);
                return true;
            case '"' or '(' when IsNickname(i) || IsPrivate(i):
                length = 3;
                return false;
            case ';' or '|' or '·' or '>' or '[' or ']' or '(' or ')' or ':' or '*' or '#' or '_' or '"' or '=':
                return true;
            case '/':
                return !(text.IsGlued(i) && text.IsGlued(i + 1)) || (i > first + 1 && JoinsNames(i, first));
            case '-':
                return !(text.IsGlued(i) && text.IsGlued(i + 1)) || text.Is(i + 1, '-');
            default:
                return false;
        }
    }

    // "Jane Doe or John Roe", "Jane Doe/John Roe", not "Doe Roe and Poe Partners".
    private bool JoinsNames(int i, int first)
    {
        var end = i + 1;
        while (end < i + LongestPiece && (end == i + 1 || text.IsOnLine(end))) end++;
        if (PersonName.Read(text, i + 1, end) is not { } next || text.Contact(next.Behind).HasAny(ContactWord.Organization | ContactWord.LegalForm)) return false;
        if (Classify(first, i) is SegmentKind.Title or SegmentKind.Function) return text.Is(next.Behind, ',') && ((text.Is(i, "or") && i > first + 1) || SaysTitle(next.Behind + 1));
        if (PersonName.Is(text, first, i)) return true;
        var start = i - 1;
        while (start > first && i - start < PersonName.Longest && text.IsCapital(start - 1)) start--;
        if (PersonName.Is(text, start, i)) return true;
        while (start > first && i - start < PersonName.Longest && IsOfName(start)) start--;
        return PersonName.Is(text, start, i);
    }

    // Whether a name that holds a token may hold the one before it too: "Doe", "J. Doe", "O'Doe", "van Doe".
    private bool IsOfName(int i) => text.IsCapital(i - 1) || text.Contact(i - 1).HasFlag(ContactWord.Particle)
        || text.IsAny(i - 1, '-', '\'') || text.IsAny(i, '-', '\'') || (text.Is(i - 1, '.') && text[i - 2].Length == 1);

    /// <summary>Whether a token is the first half of "Co-Founder".</summary>
    public bool IsCo(int i) => text.Is(i, "co") && text.IsGlued(i + 1, '-');

    // "Manager", "Press Manager"
    private bool SaysTitle(int i)
    {
        while (text.Contact(i).HasAny(ContactWord.Function | ContactWord.Rank) && !text.Contact(i).HasFlag(ContactWord.Title)) i++;
        return text.Contact(i).HasFlag(ContactWord.Title);
    }

    // A tag of HTML: "<br>", "</u>"; not "<jane@solvanta.example>".
    private int TagLength(int i)
    {
        for (var k = i + 1; k < i + LongestTag && text.IsGlued(k); k++)
        {
            if (release.MentionAt(k) is EmailMention) return 1;
            if (text.Is(k, '>')) return k + 1 - i;
        }

        return 1;
    }

    // Larkrise (Pty) Ltd
    private bool IsPrivate(int i) => text.IsAny(i + 1, "pty", "pvt") && text.Is(i + 2, ')') && text.Contact(i + 3).HasFlag(ContactWord.LegalForm);

    // Frederick "Fritz" Lang, Robert (Bob) Pike.
    private bool IsNickname(int i) =>
        text[i + 1].Kind == TokenKind.Word && (text.Is(i, '"') ? text.Is(i + 2, '"') : text.Is(i + 2, ')')) && text.Contact(i + 1) == ContactWord.None
        && text[i - 1].Kind == TokenKind.Word && text[i + 3].Kind == TokenKind.Word && text[i + 3].Gap == Gap.Space && char.IsUpper(text.Text[text[i + 3].Start]) && release.MentionAt(i + 3) is null;

    private void Add(List<ContactSegment> pieces, int first, int end, bool hasColon, bool inBrackets)
    {
        var colon = end;
        while (first < end && (text[first].Kind == TokenKind.Symbol || IsLink(first))) first++;
        end = WithoutEnd(first, hasColon ? WithoutHours(first, end) : end);
        if (first >= end || end - first > LongestPiece) return;

        var kind = Classify(first, end, hasColon);
        if (IsClient(first, end))
        {
            pieces.Add(new(SegmentKind.Organization, first + 1, end));
            return;
        }

        if (kind is not (SegmentKind.Heading or SegmentKind.Function or SegmentKind.Title) && AddWithEmployer(pieces, first, end)) return;
        if (kind is SegmentKind.Organization) (first, end) = WithoutStatement(first, end);
        if (kind is SegmentKind.Organization or SegmentKind.Title or SegmentKind.Unknown or SegmentKind.Other && IsNameOfAddress(first, end)) kind = SegmentKind.Name;
        if (inBrackets)
        {
            // "Jane Doe (CFO)", "Jane Doe (CFO, Investor Relations)", "Jane Doe (Larch & Fir)".
            var beside = pieces.Count > 0 && pieces[^1].End == first - 1 ? pieces[^1].Kind : SegmentKind.Other;
            var goesOn = text.Is(first - 1, ',') && beside == SegmentKind.Title && kind is SegmentKind.Title or SegmentKind.Function;
            if (goesOn || (beside == SegmentKind.Name && kind == SegmentKind.Title)) pieces.Add(new(SegmentKind.Title, first, end));
            else if (beside == SegmentKind.Name && kind == SegmentKind.Organization && text.Is(end, ')') && !text.Says(first, end, ContactWord.Adviser)) pieces.Add(new(kind, first, end));
            else if (kind is SegmentKind.Heading or SegmentKind.Function || text.Says(first, end, ContactWord.Adviser)) pieces.Add(new(SegmentKind.Remark, first, end));
            return;
        }

        if (kind is SegmentKind.Label && !hasColon) return;
        if (kind is SegmentKind.Heading && hasColon && IsField(first, end, colon + 1)) return;

        if (hasColon && kind is SegmentKind.Heading or SegmentKind.Function && BelongsToName(pieces, first, colon))
        {
            pieces.Add(new(end - first > 1 && Classify(first, end) == SegmentKind.Function ? SegmentKind.Title : SegmentKind.Remark, first, end));
            return;
        }

        if (kind is SegmentKind.Organization && Desk(first, end) is { } desk)
        {
            pieces.Add(new(SegmentKind.Organization, first, desk));
            pieces.Add(new(SegmentKind.Heading, desk, end, null, hasColon));
            return;
        }

        if (kind is SegmentKind.Organization && pieces.Count > 0 && pieces[^1].Kind == SegmentKind.Name && TitleBefore(first, end) is { } company)
        {
            pieces.Add(new(SegmentKind.Title, first, company));
            pieces.Add(new(SegmentKind.Organization, company, end));
            return;
        }

        if (kind is SegmentKind.Title or SegmentKind.Organization && pieces.Count > 0 && pieces[^1].Kind is SegmentKind.Name or SegmentKind.Title && OfCompany(first, end) is { } of)
        {
            pieces.Add(new(SegmentKind.Title, first, of));
            pieces.Add(new(SegmentKind.Organization, of + 1, end));
            return;
        }

        if (kind is SegmentKind.Name && AddUnmarked(pieces, first, end)) return;
        if (kind is not (SegmentKind.Name or SegmentKind.Heading or SegmentKind.Function or SegmentKind.Label) && AddMixed(pieces, first, end)) return;
        pieces.Add(new(kind, first, end, null, hasColon));
    }

    // "Press contact after 5 p.m.:": when a heading holds is no part of it.
    private int WithoutHours(int first, int end)
    {
        for (var i = first + 1; i < Math.Min(end, first + LongestPiece); i++)
        {
            if (text.IsAny(i, "after", "before", "until") && text.Contact(i - 1).HasFlag(ContactWord.HeadingNoun)) return i;
        }

        return end;
    }

    // "For Larkrise:" or "At Larkrise Group:", in a line or a cell of its own: whose people follow.
    private bool IsClient(int first, int end) =>
        text.IsAny(first, "for", "at") && OpensCell(first) && end - first is >= 2 and <= PersonName.Longest && text.IsCapital(first + 1) && ClosesCell(text.Is(end, ':') ? end + 1 : end)
        && !text.IsAny(first + 1, "the", "immediate", "release") && !IsRegion(first + 1, end) && Classify(first + 1, end) is SegmentKind.Name or SegmentKind.Unknown or SegmentKind.Organization;

    private bool OpensCell(int first) => text[first].Gap >= Gap.Wide || text.IsAny(first - 1, '|', '#', '*');

    private bool ClosesCell(int end) => text[end].Gap >= Gap.Wide || text.IsAny(end, '|', '*', '<');

    // "Jane Doe of Larkrise", "Jane Doe in the Press Office", and behind a comma "of Larkrise".
    private bool AddWithEmployer(List<ContactSegment> pieces, int first, int end)
    {
        var link = PersonName.Read(text, first, end) is { } name ? name.Behind : pieces.Count > 0 && pieces[^1].Kind == SegmentKind.Name ? first : end;
        if (link >= end - 1 || !text.IsSmall(link) || !text.IsAny(link, "of", "for", "at", "with", "from", "in")) return false;
        var employer = text.Is(link + 1, "the") ? link + 2 : link + 1;
        if (employer < end && link > first && text.IsSmall(employer) && text.Contact(end - 1).HasFlag(ContactWord.Department))
        {
            // "Jane Doe in the press team"
            pieces.Add(new(SegmentKind.Name, first, link));
            return true;
        }

        if (employer >= end || !text.IsCapital(employer)) return false;
        var kind = Classify(employer, end);
        if (link > first) pieces.Add(new(SegmentKind.Name, first, link));

        // "Jane Doe in New York"
        if (text.Is(link, "in") && kind is SegmentKind.Unknown or SegmentKind.Name) return link > first;
        if (kind is SegmentKind.Organization or SegmentKind.Unknown or SegmentKind.Name) pieces.Add(new(SegmentKind.Organization, employer, end));
        else if (kind is SegmentKind.Function or SegmentKind.Title) pieces.Add(new(kind, employer, end));
        return true;
    }

    // "Company: Larkrise LLC", "Contact name: Jane Doe": the label of what follows it in its line.
    private bool IsField(int first, int end, int value)
    {
        if (!text.Contact(end - 1).HasFlag(ContactWord.FieldLabel) || !text.IsOnLine(value)) return false;
        var behind = value;
        while (behind < value + LongestPiece && text.IsOnLine(behind)) behind++;
        return text.Is(end - 1, "name") || (end == first + 1 && Classify(value, behind) is SegmentKind.Organization or SegmentKind.Unknown);
    }

    // "Germany", "North America"
    private bool IsRegion(int first, int end)
    {
        while (first < end && (text.Is(first, WordClass.Country) || text.Contact(first).HasFlag(ContactWord.HeadingFiller))) first++;
        return first == end;
    }

    // "The company's adviser is Larkrise AB", "Larkrise AB is its adviser": the organization of a sentence.
    private (int First, int End) WithoutStatement(int first, int end)
    {
        for (var i = end - 2; i > first; i--)
        {
            if (text.Is(i, "is")) return OrganizationName.EndsWithLegalForm(text, i + 1, end) || text.Is(first, "the") ? (i + 1, end) : (first, i);
        }

        return (first, end);
    }

    // "Jane Doe, Investor Relations: 617 555 0142", "Jane Doe, media: tel. 617 555 0142"; not "Investors: Jane Doe, media: John Roe".
    private bool BelongsToName(List<ContactSegment> pieces, int first, int colon)
    {
        if (pieces.Count == 0 || pieces[^1].Kind != SegmentKind.Name || pieces[^1].End != first - 1 || !text.IsAny(first - 1, ',', '-')) return false;
        return text.PhoneLabelAt(colon + 1) != PhoneLabel.None || release.MentionAt(colon + 1) is PhoneMention or EmailMention;
    }

    // "Jane Doe, CEO Solvanta AB": where the organization starts.
    private int? TitleBefore(int first, int end)
    {
        var company = BehindTitle(first, end);

        // "Partner Communications Ltd", "Lead Edge Capital LLC": such a word may open the organization's name.
        if (company == first + 1 && text.IsAny(first, "partner", "lead", "principal", "founder", "executive", "chief", "head", "associate")) return null;
        if (text.Word(company) != Lexicon.Unknown && OrganizationName.LegalFormEnd(text, text.Is(company + 1, ',') ? company + 2 : company + 1) >= 0) return null;
        return company > first && company < end && !text.Is(company, "of") && Classify(company, end) == SegmentKind.Organization ? company : null;
    }

    // "CFO of Solvanta AB", "Head of Investor Relations of Solvanta AB": where the "of" before the organization stands.
    private int? OfCompany(int first, int end)
    {
        for (var i = end - 2; i > first; i--)
        {
            if (!text.Is(i, "of")) continue;
            return IsCompany(i + 1, end) && Classify(first, i) is SegmentKind.Title or SegmentKind.Function ? i : null;
        }

        return null;
    }

    // "Solvanta AB", "Larch University"; not the fields "Talent Management", "Nursing Services".
    private bool IsCompany(int first, int end)
    {
        if (!text.IsCapital(first) || text.Contact(first) != ContactWord.None || Classify(first, end) != SegmentKind.Organization) return false;
        return OrganizationName.EndsWithLegalForm(text, first, end) || IsIssuer(first, end) || text.IsAny(end - 1, "group", "university", "institute", "hospital", "foundation", "holdings")
            || (NextEmail(end) is { } email && OrganizationName.FitsDomain(email.Domain, release.Words(first, end)));
    }

    // "CFO", "Press Officer", "Head of Investor Relations": the position behind the last word that closes a title, or the field behind its "of".
    private int BehindTitle(int first, int end)
    {
        var (behind, hasField) = (first, false);
        for (var i = first; i < end && (text.Is(i, '&') || text.Contact(i).HasAny(ContactWord.Title | ContactWord.Rank | ContactWord.Function | ContactWord.Joiner)); i++)
        {
            hasField |= behind > first && text.IsAny(i, "of", "for");
            var isField = behind > first && (hasField ? text.Contact(i).HasFlag(ContactWord.Function) : text.IsAny(i, "ir", "pr"));
            if (isField || text.Contact(i).HasAny(ContactWord.Title | ContactWord.Rank)) behind = i + 1;
        }

        return behind;
    }

    // "Tom Tower" above ttower@solvanta.example: a word of places or organizations is a surname where the address says so.
    private bool IsNameOfAddress(int first, int end) =>
        end - first == 2 && text.IsCapital(first) && text.IsCapital(first + 1) && text.Contact(first) == ContactWord.None && text.Contact(first + 1).HasFlag(ContactWord.NoName)
        && NextEmail(end) is { } email && PersonName.IsWhole(email, text.Span(first), text.Span(first + 1)) && !OrganizationName.FitsDomain(email.Domain, release.Words(first, end));

    // "(617-555-0122) or John Roe".
    private bool IsLink(int i) => text.IsAny(i, "or", "and") && text.IsCapital(i + 1) && (!text.IsCapital(i) || text.IsInCapitals(i, i + 2));

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

    private bool IsLabel(int i, int first) => i > first
        && (text.PhoneLabelAt(i) is PhoneLabel.Phone or PhoneLabel.Fax or PhoneLabel.Mobile or PhoneLabel.Direct || text.IsAny(i, "email", "mail", "e", "o", "at", "or", "and", "via", "on") || text.IsAny(i, "toll", "free", "directly", "by"));

    private bool KeepsStop(int i) => text.Contact(i).HasAny(ContactWord.LegalForm | ContactWord.Credential) || text[i].Length <= 2;
}
