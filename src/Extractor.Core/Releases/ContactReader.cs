using Extractor.Text;

namespace Extractor.Releases;

/// <summary>Assembles contacts: from blocks of contacts, wherever they stand, and from sentences that say whom to ask.</summary>
/// <remarks>
/// Everything starts from a number or address. Within a few lines above it a block starts with a heading ("Investor Contact:")
/// or a person, and ends with the first line of prose or the next part of the release. <see cref="ContactSegments"/> says what
/// each piece of a line is, <see cref="ContactAssembler"/> puts the pieces together.
/// </remarks>
internal sealed class ContactReader
{
    /// <summary>How many lines behind a heading or a person a number or address may stand.</summary>
    private const int Reach = 8;

    private const int LongestHeading = 16;
    private const int LongestName = 40;
    private const int LongestDesk = 8;
    private const int FewestSpaced = 4;
    private const int FewestOfProse = 6;
    private const int ShortestHeadline = 4;

    private readonly ReleaseText release;
    private readonly SourceText text;
    private readonly ContactSegments segments;
    private readonly ContactAssembler assembler;
    private readonly ContactSentences sentences;
    private readonly List<ContactSegment> ofLine = [];

    // What was asked of each line once, and then is known.
    private readonly LineFacts[] facts;

    private ContactReader(ReleaseText release, string? issuer)
    {
        (this.release, text) = (release, release.Tokens);
        segments = new(release, issuer);
        assembler = new(release, segments);
        sentences = new(release, segments, assembler);
        facts = new LineFacts[release.Lines.Count];
    }

    private struct LineFacts
    {
        public bool? EndsBlock { get; set; }

        public bool? IsProse { get; set; }

        public bool? IsOfEvent { get; set; }
    }

    /// <summary>Reads all contacts.</summary>
    /// <param name="release">The release.</param>
    /// <param name="issuer">The company that speaks.</param>
    public static List<Contact> Read(ReleaseText release, string? issuer)
    {
        var reader = new ContactReader(release, issuer);
        reader.ReadMentions();
        return reader.assembler.Contacts();
    }

    // Lines before free belong to a block or open none; no line is looked at twice. A sentence may have begun on one behind the last block.
    private void ReadMentions()
    {
        var lines = release.Lines;
        var (free, behindBlock, line) = (0, 0, 0);
        foreach (var mention in release.AllMentions)
        {
            if (mention is not (PhoneMention or EmailMention)) continue;
            while (text[lines[line].End - 1].End <= mention.Offset) line++;
            text.Fetch(lines[line].First);
            if (mention is EmailMention && IsOfRecipients(line)) continue;
            if (BlockStart(free, line) is { } block)
            {
                free = behindBlock = ReadBlock(block.Line, block.HasHeading);
            }
            else if (line >= free || free == line + 1)
            {
                if (!assembler.IsUsed(mention)) sentences.Read(mention, lines[line], lines[Math.Min(behindBlock, line)].First);
                if (line >= free) free = line + 1;
            }
        }
    }

    private (int Line, bool HasHeading)? BlockStart(int free, int line)
    {
        var lines = release.Lines;
        var first = line;
        while (first > free && first > line - Reach + 1 && !EndsBlock(first)) first--;
        for (var i = Math.Max(first, free); i <= line; i++)
        {
            if (IsHeading(i)) return (i > free && IsOfClients(i - 1) ? i - 1 : i, true);
            if (OpensWithPerson(i, line) || KindAtFoot(i) is not null || ContactColumns.OpensPairs(release, i, line)) return (i, false);
        }

        return null;
    }

    // "For Solvanta     For Larkrise" above "Investors:     Media:"
    private bool IsOfClients(int at)
    {
        var line = release.Lines[at];
        return line.End - line.First <= LongestHeading && text.IsAny(Opening(line), "for", "at") && segments.Read(line.First, line.End) is { Count: > 1 } pieces
            && pieces.TrueForAll(piece => piece.Kind == SegmentKind.Organization && text.IsAny(piece.First - 1, "for", "at"));
    }

    private int ReadBlock(int first, bool hasHeading)
    {
        var lines = release.Lines;
        var end = first;
        while (end < lines.Count && (end == first || !EndsBlock(end))) end++;
        assembler.Start(hasHeading, hasHeading ? null : KindAtFoot(first), IsSpaced(first, end));
        for (var i = first; i < end;)
        {
            if (ContactColumns.Read(release, segments, i, end) is { } columns)
            {
                assembler.InColumns = true;
                foreach (var cell in columns.Cells) Feed(cell);
                assembler.InColumns = false;
                i = columns.EndLine;
            }
            else
            {
                Feed(lines[i++]);
            }
        }

        assembler.End();
        return end;
    }

    // Where a blank line stands between any two lines, none of them means a thing.
    private bool IsSpaced(int first, int end)
    {
        if (end - first < FewestSpaced) return false;
        for (var i = first + 1; i < end; i++)
        {
            if (!release.Lines[i].OpensParagraph) return false;
        }

        return true;
    }

    private void Feed(TextLine line)
    {
        ofLine.Clear();
        segments.Read(BehindRowNumber(line), line.End, ofLine);
        assembler.Add(ofLine, line);
    }

    // A short line that starts with words of headings, up to a colon or its end.
    private bool IsHeading(int at)
    {
        var line = release.Lines[at];
        return EndsWithHeading(at) || AsksToContact(line) || IsContactName(Opening(line)) || IsDesk(Opening(line), line) || IsHeading(at, Opening(line)) || (LastCell(line) is { } cell && IsHeading(at, cell));
    }

    // "FOR IMMEDIATE RELEASE | | CONTACTS: |", "100 Larch Street     Contact: Jane Doe": where the last cell of a row that has one starts.
    private int? LastCell(TextLine line)
    {
        if (line.End - line.First > LongestName) return null;
        if (ContactColumns.BesideAddress(text, line) is { } column) return column;
        var i = line.End - 1;
        while (i > line.First && text[i].Kind == TokenKind.Symbol && !text.Is(i, ':')) i--;
        while (i > line.First && !text.Is(i, '|')) i--;
        return i > line.First ? i + 1 : null;
    }

    private bool IsHeading(int at, int first)
    {
        var line = release.Lines[at];
        var opens = text.Contact(first).HasAny(ContactWord.Heading | ContactWord.HeadingFiller | ContactWord.Investor | ContactWord.Media) || (text.Is(first, "public") && text.Is(first + 1, "relations"));

        // "patients.": the end of a sentence.
        if (first >= line.End || !opens || (text.IsSmall(first) && text.Is(line.End - 1, '.'))) return false;
        if (IsProse(at) && !HasEarlyColon(first, line.End)) return false;
        var pieces = segments.Read(first, Math.Min(line.End, first + (2 * LongestHeading)), 2);
        if (pieces.Count == 0 || pieces[0].Kind is not (SegmentKind.Heading or SegmentKind.Function) || !NamesContact(pieces[0])) return false;
        if (IsOfEvent(at)) return false;
        return pieces[0].HasColon || pieces[0].End >= line.End - 1 || pieces.Count == 1 || pieces[1].Kind != SegmentKind.Other;
    }

    private int Opening(TextLine line) => text.BehindSymbols(BehindRowNumber(line), line.End);

    private int BehindRowNumber(TextLine line) => text.IsRowNumber(line.First) ? line.First + 2 : line.First;

    // "Contact name: Jane Doe" in a form.
    private bool IsContactName(int first) => text.Is(first, "contact") && text.IsAny(first + 1, "name", "person") && text.Is(first + 2, ':') && text.IsCapital(first + 3) && text.IsOnLine(first + 3);

    // "US:" and "For details:" head lists of other things.
    private bool NamesContact(ContactSegment piece) =>
        text.Says(piece.First, piece.End, ContactWord.Heading | ContactWord.Function | ContactWord.Investor | ContactWord.Media | ContactWord.Medical | ContactWord.Company | ContactWord.Adviser);

    // "Solvanta Therapeutics Contact:"; "... analysts and journalists may contact:".
    private bool EndsWithHeading(int at)
    {
        var line = release.Lines[at];
        var colon = text.Is(line.End - 1, ':');
        var last = colon ? line.End - 2 : line.End - 1;
        if (last <= line.First || !text.Contact(last).HasFlag(ContactWord.HeadingNoun)) return false;
        return (line.End - line.First <= LongestHeading && !IsProse(at) && !IsOfEvent(at)) || (colon && text.Is(last, "contact") && !release.HasReach(line.First, line.End));
    }

    // "Holders may contact the agent as follows:", "please contact our proxy solicitor:"
    private bool AsksToContact(TextLine line)
    {
        if (!text.Is(line.End - 1, ':') || !(text.IsAny(line.End - 2, "follows", "below", "following", "at") || text.Contact(line.End - 2).HasFlag(ContactWord.Agent))) return false;
        for (var i = line.End - 3; i > Math.Max(line.First, line.End - LongestHeading) && !text.EndsSentence(i); i--)
        {
            if (text.Is(i, "contact")) return !release.HasReach(i, line.End);
        }

        return false;
    }

    // "Solvanta Group Media Relations" or "Solvanta Inc. Investor Relations:" above its number.
    private bool IsDesk(int first, TextLine line)
    {
        var end = text.Is(line.End - 1, ':') ? line.End - 1 : line.End;
        if (end - first is < 3 or > LongestDesk || !text.Contact(end - 1).HasAny(ContactWord.Function | ContactWord.Department)) return false;
        for (var i = first; i < end; i++)
        {
            if (text[i].Kind == TokenKind.Word ? !char.IsUpper(text.Text[text[i].Start]) && !text.Is(i, "and") : !text.IsAny(i, '&', '.')) return false;
        }

        return segments.KindOf(first, end, false) is not null && segments.Read(first, line.End) is [{ Kind: SegmentKind.Organization }, ..];
    }

    private bool HasEarlyColon(int first, int end)
    {
        for (var i = first; i < Math.Min(end, first + LongestHeading); i++)
        {
            if (text.Is(i, ':')) return true;
        }

        return false;
    }

    // Without a heading, a person counts when a number or address follows at once.
    private bool OpensWithPerson(int line, int mentionLine)
    {
        var lines = release.Lines;
        if (lines[line].End - lines[line].First > LongestName) return false;
        var first = Opening(lines[line]);
        if (!text.Contact(first).HasFlag(ContactWord.Honorific) && (text[first].Kind != TokenKind.Word || !char.IsUpper(text.Text[text[first].Start]))) return false;
        if (EndsBlock(line) || IsProse(line) || IsAskedFor(lines[line])) return false;
        var pieces = segments.Read(first, lines[line].End);
        if (pieces.Count == 0 || pieces.Exists(piece => piece.Kind == SegmentKind.Heading)) return false;
        if (pieces[0].Kind == SegmentKind.Organization && (IsCompanyField(first) || HasAttention(line + 1, mentionLine + 1))) return true;
        if (pieces[0].Kind == SegmentKind.Organization) return line < mentionLine && pieces.Count <= 2 && !release.HasReach(lines[line].First, lines[line].End) && OpensWithPersonName(BehindAddress(line + 1, mentionLine));
        return pieces[0].Kind == SegmentKind.Name || (OpensWithTitle(pieces) && line >= mentionLine - 1);
    }

    // "For more information, call" above "Jane Doe at 617-555-0100": a sentence that was wrapped.
    private bool IsAskedFor(TextLine line) => !line.OpensParagraph && text.IsSmall(line.First - 1) && text.Contact(line.First - 1).HasFlag(ContactWord.Ask);

    // "Press Officer: Jane Doe, 617-555-0100"
    private static bool OpensWithTitle(List<ContactSegment> pieces) => pieces is [{ Kind: SegmentKind.Title, HasColon: true }, { Kind: SegmentKind.Name }, ..];

    // "Larkrise LLP" above its street, its number and "Attn: Jane Doe".
    private bool HasAttention(int first, int last)
    {
        if (first >= release.Lines.Count || !PostalAddress.Is(text, release.Lines[first])) return false;
        for (var i = first; i <= Math.Min(last, release.Lines.Count - 1) && !release.Lines[i].OpensParagraph; i++)
        {
            if (text.IsAny(release.Lines[i].First, "attn", "attention")) return true;
        }

        return false;
    }

    // "SOLVANTA AG | Lake Street 12, 6300 Zug | T +41 41 555 01 42 | info@solvanta.example": the company itself, or one of its desks, with its number and address.
    private ContactKind? KindAtFoot(int at)
    {
        const int Longest = 60;
        var line = release.Lines[at];
        if (at == 0 || line.End - line.First > Longest || !text.IsCapital(line.First) || !HasNumberAndAddress(line) || text.Says(line.First, line.End, HeaderWord.Verb)) return null;
        if (segments.Read(line.First, line.End, 1) is not [{ Kind: SegmentKind.Organization } company] || EndsBlock(at)) return null;
        // "Solvanta Investor Relations |", "Solvanta IR Team |"
        var desk = segments.KindOf(company.First, company.End, false);
        var isDesk = desk is not null && text.Is(company.End, '|') && text.Contact(company.End - 1).HasAny(ContactWord.Function | ContactWord.Department);
        return isDesk || segments.IsIssuer(company.First, company.End) ? desk ?? ContactKind.Company : null;
    }

    private bool HasNumberAndAddress(TextLine line)
    {
        var mentions = release.Mentions(line.First, line.End);
        return mentions.Any(static mention => mention is PhoneMention) && mentions.Any(static mention => mention is EmailMention);
    }

    // "Company: Solvanta AG" above its address and numbers.
    private bool IsCompanyField(int first) => text.IsAny(first, "company", "organization", "organisation") && text.Is(first + 1, ':');

    private int BehindAddress(int line, int limit)
    {
        while (line < limit && (PostalAddress.Is(text, release.Lines[line]) || IsRule(release.Lines[line]))) line++;
        return line;
    }

    // "|---|---|" below the first row of a table.
    private bool IsRule(TextLine line) => text.Is(line.First, '|') && Opening(line) == line.End;

    private bool OpensWithPersonName(int line)
    {
        var (first, end, _) = release.Lines[line];
        if (end - first > LongestName || EndsBlock(line)) return false;
        var pieces = segments.Read(first, end);
        return pieces.Count > 0 && pieces[0].Kind == SegmentKind.Name;
    }

    // "About the company", "Source: ...", "# # #", a date, prose, and what belongs to a call.
    private bool EndsBlock(int line) => facts[line].EndsBlock ??= ReadEndsBlock(line);

    private bool ReadEndsBlock(int at)
    {
        var line = release.Lines[at];
        var first = Opening(line);
        if (first >= line.End) return text.Is(line.First, '#') || (text.Is(line.First, '-') && line.End - line.First <= 4 && text[line.First].Gap == Gap.Paragraph && line.End - line.First >= 3);
        if (text.Contact(first).HasFlag(ContactWord.Ending) && !IsRelatedName(first, line.End) && line.End - first <= 14 && !release.HasReach(line.First, line.End)) return true;
        if (text.Is(first, "forward") && text.IsAny(first + 2, "looking", "statements")) return true;
        // "By Order of the Board", "/s/ Jane Doe": who signs.
        if ((text.Is(first, "by") && text.Is(first + 1, "order")) || (text.Is(first, '/') && text.Is(first + 1, "s") && text.IsGlued(first + 2, '/'))) return true;
        if (release.MentionAt(first) is DateMention { Kind: DateKind.Date or DateKind.DateTime, Relative: false } && LastCell(line) is null) return true;
        if (IsHeadline(line) || IsDateline(line) || IsOfRecipients(at)) return true;
        return IsOfEvent(at) || (IsProse(at) && !IsHeadingProse(line));
    }

    // "To: Jane Doe <jane@example.com>," and "John Roe <john@example.com>" below it, in the head of a mail that passes the release on.
    private bool IsOfRecipients(int at)
    {
        const int MostLines = 8;
        var first = at;
        while (first > 0 && first > at - MostLines && !release.Lines[first].OpensParagraph && text.IsAny(release.Lines[first - 1].End - 1, ',', ';')) first--;
        for (var i = at; i >= first; i--)
        {
            var opening = Opening(release.Lines[i]);
            if (!text.Is(opening + 1, ':')) continue;
            return text.IsAny(opening, "cc", "bcc") || (text.Is(opening, "to") && ((i > 0 && IsOfMailHead(i - 1)) || (at + 1 < release.Lines.Count && IsOfMailHead(at + 1))));
        }

        return false;
    }

    private bool IsOfMailHead(int at)
    {
        var opening = Opening(release.Lines[at]);
        return text.Is(opening + 1, ':') && text.IsAny(opening, "from", "sent", "date", "subject", "cc");
    }

    // "Related Companies", not "Related news"
    private bool IsRelatedName(int first, int end) =>
        text.Is(first, "related") && first + 1 < end && !text.IsAny(first + 1, "news", "links", "articles", "documents", "posts", "releases", "content", "stories");

    // "SOLVANTA REPORTS RESULTS FOR THE YEAR"
    private bool IsHeadline(TextLine line)
    {
        if (line.End - line.First < ShortestHeadline || !text.IsInCapitals(line.First, line.End)) return false;
        return !OrganizationName.EndsWithLegalForm(text, line.First, line.End) && text.Says(line.First + 1, line.End, HeaderWord.Headline);
    }

    // "DES MOINES, Iowa – Larch County will offer ...": the text starts.
    private bool IsDateline(TextLine line)
    {
        const int LongestPlace = 6;
        const int FewestSmall = 3;
        if (!line.OpensParagraph || line.End - line.First < LongestPlace || !text.IsInCapitals(line.First, line.First + 1)) return false;
        var dash = line.First + 1;
        while (dash < line.First + LongestPlace && (text.IsCapital(dash) || text.IsAny(dash, ',', '.'))) dash++;
        if (!text.Is(dash, '-') || text.IsGlued(dash) || text.IsGlued(dash + 1) || release.HasReach(line.First, line.End)) return false;
        var small = 0;
        for (var i = dash + 1; i < line.End; i++)
        {
            if (text.IsSmall(i) && text.Contact(i) == ContactWord.None) small++;
        }

        return small >= FewestSmall;
    }

    // Prose behind a heading: "Investor contact: for further information please ask ...".
    private bool IsHeadingProse(TextLine line)
    {
        var end = Math.Min(line.End, line.First + (2 * LongestHeading));
        return CanCloseHeading(line.First, end) && segments.Read(line.First, end, 1) is [{ Kind: SegmentKind.Heading, HasColon: true }, ..];
    }

    // A heading is closed by its colon, or by its noun.
    private bool CanCloseHeading(int first, int end)
    {
        for (var i = first; (i = text.Next(i, end, Marks.Colon | Marks.Contact)) < end; i++)
        {
            if (text.Is(i, ':') || text.Contact(i).HasFlag(ContactWord.HeadingNoun)) return true;
        }

        return false;
    }

    private bool IsOfEvent(int line) => facts[line].IsOfEvent ??= EventWording.IsEventLine(text, release.Lines[line].First, release.Lines[line].End);

    /// <summary>Whether a line runs on in small letters.</summary>
    private bool IsProse(int line) => facts[line].IsProse ??= ReadIsProse(release.Lines[line]);

    private bool ReadIsProse(TextLine line)
    {
        if (IsStreet(line) || IsNumberField(line)) return false;
        line = line with { First = BehindRole(line) };
        var tokens = line.End - line.First;
        if (tokens < FewestOfProse) return false;
        var counted = text.CountOf(line.First, line.End, Marks.Small);
        if (counted >= FewestOfProse && IsProse(counted, tokens) && !HasAddress(line)) return true;

        var (words, small) = (0, 0);
        for (var i = line.First; i < line.End; i++)
        {
            ref readonly var token = ref text[i];
            if (token.Kind != TokenKind.Word) continue;
            if (char.IsLower(text.Text[token.Start]) && token.Length > 1)
            {
                // The words of an address are none.
                if ((token.Gap == Gap.None || text.IsGlued(i + 1)) && release.MentionAt(i) is EmailMention) continue;
                if (IsNumbersLabel(i) || IsOfAddress(i)) continue;
                small++;
            }

            words++;
        }

        return words >= FewestOfProse && IsProse(small, words);
    }

    // "1290 Avenue of the Americas, 9th Floor"
    private bool IsStreet(TextLine line)
    {
        const int Longest = 10;
        return text.IsNumber(line.First) && line.End - line.First <= Longest && text.Says(line.First, line.End, ContactWord.Address);
    }

    // "Banks and brokers may call collect: (212) 555-0188"
    private bool IsNumberField(TextLine line)
    {
        const int LongestField = 12;
        var colon = text.Next(line.First, Math.Min(line.End, line.First + LongestField), Marks.Colon);
        return colon < line.End - 1 && release.MentionAt(colon + 1) is PhoneMention number && release.Behind(number, colon + 1) >= line.End;
    }

    // "Larkrise (Financial adviser and corporate broker)": what an organization does runs on in small letters too, and is no prose.
    private int BehindRole(TextLine line)
    {
        const int LongestOwner = 8;
        const int LongestRole = 20;
        var open = line.First;
        while (open < Math.Min(line.End, line.First + LongestOwner) && (text.IsCapital(open) || text.IsAny(open, '&', ',', '.', '-'))) open++;
        if (!text.Is(open, '(')) return line.First;
        var close = open + 1;
        while (close < Math.Min(line.End, open + LongestRole) && !text.Is(close, ')')) close++;
        return text.Is(close, ')') && text.Says(open, close, ContactWord.Adviser) ? close + 1 : line.First;
    }

    // "jane.doe(at)solvanta.example"
    private bool IsOfAddress(int i) => (text.IsGlued(i + 1) && text.IsGlued(i + 2)) || (text.IsGlued(i) && text.IsGlued(i - 1));

    // "telephone number:", "tel. +1 ...", "mobile +1 ..."
    private bool IsNumbersLabel(int i) => text.Is(i, WordClass.PhoneLabel) ? text.Is(i + 1, ':') || release.MentionAt(i + 1) is PhoneMention || text.Is(i + 1, "number") || text.IsGlued(i + 1, '.') : text.Is(i, "number") && text.Is(i + 1, ':');

    private static bool IsProse(int small, int words) => 20 * small >= 9 * words;

    private bool HasAddress(TextLine line)
    {
        foreach (var mention in release.Mentions(line.First, line.End))
        {
            if (mention is EmailMention) return true;
        }

        for (var i = line.First; (i = text.Next(i, line.End, Marks.At)) < line.End; i++)
        {
            if (text[i].Kind == TokenKind.Symbol) return true;
        }

        return false;
    }
}
