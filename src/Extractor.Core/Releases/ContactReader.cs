using Extractor.Text;

namespace Extractor.Releases;

/// <summary>Assembles contacts: from blocks of contacts, wherever they stand, and from sentences that say whom to ask.</summary>
/// <remarks>
/// A block starts with a heading ("Investor Contact:") or with a person whose number or address follows within a few lines,
/// and ends with the first line of prose or the next part of the release. <see cref="ContactSegments"/> says what each piece
/// of a line is, <see cref="ContactAssembler"/> puts the pieces together.
/// </remarks>
internal sealed class ContactReader
{
    /// <summary>How many lines behind a heading or a person a number or address may stand.</summary>
    private const int Reach = 8;

    private const int LongestHeading = 16;
    private const int LongestSentence = 120;

    private readonly ReleaseText release;
    private readonly SourceText text;
    private readonly ContactSegments segments;
    private readonly ContactAssembler assembler;

    private ContactReader(ReleaseText release, string? issuer)
    {
        (this.release, text) = (release, release.Tokens);
        segments = new(release, issuer);
        assembler = new(release, segments);
    }

    /// <summary>Reads all contacts.</summary>
    /// <param name="release">The release.</param>
    /// <param name="issuer">The company that speaks.</param>
    public static List<Contact> Read(ReleaseText release, string? issuer)
    {
        var reader = new ContactReader(release, issuer);
        reader.ReadLines();
        return reader.assembler.Contacts();
    }

    private void ReadLines()
    {
        var lines = release.Lines;
        for (var i = 0; i < lines.Count;)
        {
            if (IsHeading(lines[i]) && HasReach(i)) i = ReadBlock(i, true);
            else if (OpensWithPerson(i)) i = ReadBlock(i, false);
            else ReadSentences(lines[i++]);
        }
    }

    private int ReadBlock(int first, bool hasHeading)
    {
        var lines = release.Lines;
        var end = first;
        while (end < lines.Count && (end == first || !EndsBlock(lines[end]))) end++;
        assembler.Start(hasHeading);
        for (var i = first; i < end;)
        {
            if (ContactColumns.Read(release, segments, i, end) is { } columns)
            {
                foreach (var cell in columns.Cells) Feed(cell);
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

    private void Feed(TextLine line) => assembler.Add(segments.Read(line.First, line.End), line);

    // A short line that starts with words of headings, up to a colon or its end.
    private bool IsHeading(TextLine line)
    {
        var first = line.First;
        while (first < line.End && text[first].Kind == TokenKind.Symbol) first++;
        if (EndsWithHeading(line)) return true;
        if (first >= line.End || !text.Word(first).Contact.HasAny(ContactWord.Heading | ContactWord.HeadingFiller | ContactWord.Investor | ContactWord.Media)) return false;
        if (IsProse(line) && !HasEarlyColon(first, line.End)) return false;
        var pieces = segments.Read(first, Math.Min(line.End, first + (2 * LongestHeading)));
        if (pieces.Count == 0 || pieces[0].Kind is not (SegmentKind.Heading or SegmentKind.Function)) return false;
        if (IsEventLine(line)) return false;
        return pieces[0].HasColon || pieces[0].End >= line.End - 1 || pieces.Count == 1 || pieces[1].Kind != SegmentKind.Other;
    }

    // "Solvanta Therapeutics Contact:".
    private bool EndsWithHeading(TextLine line)
    {
        var last = text.Is(line.End - 1, ':') ? line.End - 2 : line.End - 1;
        return last > line.First && line.End - line.First <= LongestHeading && text.IsAny(last, "contact", "contacts", "inquiries", "enquiries") && !IsProse(line) && !IsEventLine(line);
    }

    private bool HasEarlyColon(int first, int end)
    {
        for (var i = first; i < Math.Min(end, first + LongestHeading); i++)
        {
            if (text.Is(i, ':')) return true;
        }

        return false;
    }

    private bool HasReach(int line)
    {
        var lines = release.Lines;
        for (var i = line; i < Math.Min(lines.Count, line + Reach) && (i == line || !EndsBlock(lines[i])); i++)
        {
            if (HasMention(lines[i])) return true;
        }

        return false;
    }

    // Without a heading, a person counts when a number or address follows at once.
    private bool OpensWithPerson(int line)
    {
        var lines = release.Lines;
        if (lines[line].End - lines[line].First > 40 || IsProse(lines[line]) || EndsBlock(lines[line])) return false;
        var first = lines[line].First;
        while (first < lines[line].End && text[first].Kind == TokenKind.Symbol) first++;
        if (!text.Word(first).Contact.HasFlag(ContactWord.Honorific) && (text[first].Kind != TokenKind.Word || !char.IsUpper(text.Text[text[first].Start]))) return false;
        var pieces = segments.Read(first, lines[line].End);
        if (pieces.Count == 0 || pieces.Any(piece => piece.Kind == SegmentKind.Heading)) return false;
        if (pieces[0].Kind == SegmentKind.Organization) return line + 1 < lines.Count && pieces.Count <= 2 && !HasMention(lines[line]) && OpensWithPersonName(line + 1) && HasReach(line + 1);
        return pieces[0].Kind == SegmentKind.Name && HasReach(line);
    }

    private bool OpensWithPersonName(int line)
    {
        var (first, end, _) = release.Lines[line];
        if (end - first > 40 || EndsBlock(release.Lines[line])) return false;
        var pieces = segments.Read(first, end);
        return pieces.Count > 0 && pieces[0].Kind == SegmentKind.Name;
    }

    private bool HasMention(TextLine line) => release.Mentions(line.First, line.End).Any(mention => mention is PhoneMention or EmailMention);

    // "About the company", "Source: ...", "# # #", prose, and what belongs to a call.
    private bool EndsBlock(TextLine line)
    {
        var first = line.First;
        while (first < line.End && text[first].Kind == TokenKind.Symbol) first++;
        if (first >= line.End) return text.Is(line.First, '#') || (text.Is(line.First, '-') && line.End - line.First <= 4 && text[line.First].Gap == Gap.Paragraph && line.End - line.First >= 3);
        if (text.IsAny(first, "about", "source", "disclaimer", "cautionary", "safe", "notes") && line.End - first <= 14 && !HasMention(line)) return true;
        if (text.Is(first, "forward") && text.IsAny(first + 2, "looking", "statements")) return true;
        if (text.Is(first, "source") && text.IsAny(first + 1, "")) return true;
        return IsEventLine(line) || (IsProse(line) && !IsHeadingProse(line));
    }

    private bool IsHeadingProse(TextLine line)
    {
        var pieces = segments.Read(line.First, line.End);
        return pieces.Count > 0 && pieces[0].Kind is SegmentKind.Heading && pieces[0].HasColon;
    }

    private bool IsEventLine(TextLine line)
    {
        for (var i = line.First; i < line.End; i++)
        {
            if (text.IsAny(i, "replay", "passcode", "webcast", "dial", "teleconference")) return true;
            if (text.Is(i, "conference") && text.IsAny(i + 1, "call", "id", "number")) return true;
            if (text.IsAny(i, "access", "participant", "confirmation") && text.IsAny(i + 1, "code", "number", "pin")) return true;
        }

        return false;
    }

    /// <summary>Whether a line runs on in small letters.</summary>
    private bool IsProse(TextLine line)
    {
        var (words, small) = (0, 0);
        for (var i = line.First; i < line.End; i++)
        {
            if (text[i].Kind != TokenKind.Word) continue;
            if (release.MentionAt(i) is EmailMention) continue;
            words++;
            if (char.IsLower(text.Text[text[i].Start]) && text[i].Length > 1) small++;
        }

        return words >= 6 && 20 * small >= 9 * words;
    }

    // "please contact Jane Doe, Head of Investor Relations, at 617-555-0100 or jane@..."; "write to ir@...".
    private void ReadSentences(TextLine line)
    {
        foreach (var mention in release.Mentions(line.First, line.End))
        {
            if (mention is not (PhoneMention or EmailMention) || assembler.IsUsed(mention)) continue;
            var at = text.At(mention.Offset);
            var start = at;
            var limit = Math.Max(0, at - LongestSentence);
            while (start > limit && !EndsSentence(start - 1)) start--;
            var end = release.Behind(mention);
            while (end < text.Count && end < at + LongestSentence && !EndsSentence(end - 1)) end++;
            if (IsEventSentence(start, end)) continue;
            if (Person(start, at) is { } person)
            {
                assembler.Start(true);
                assembler.Add(segments.Read(start, person).Where(piece => piece.Kind == SegmentKind.Function).ToList(), line);
                assembler.Add(segments.Read(person, end), line);
                assembler.End();
            }
            else if (mention is EmailMention email ? IsMailbox(email) : SaysForInformation(start, at))
            {
                assembler.AddCompany(mention);
            }
        }
    }

    private bool EndsSentence(int i) => text.EndsSentence(i) && release.MentionAt(i) is null or DateMention
        && !text.Word(i - 1).Contact.HasAny(ContactWord.LegalForm | ContactWord.Honorific);

    private int? Person(int start, int end)
    {
        for (var i = end - 1; i > start; i--)
        {
            if (!text.IsAny(i - 1, "contact", "contacting", "call", "reach", "email", "to", "with", "by")) continue;
            if (text.Word(i).Contact.HasFlag(ContactWord.HeadingFiller) && char.IsLower(text.Text[text[i].Start])) continue;
            if (PersonName.Read(text, i, end) is { } name && (name.Behind >= end || !text.Word(name.Behind).Contact.HasFlag(ContactWord.Organization))) return i;
        }

        return null;
    }

    private bool IsEventSentence(int start, int end)
    {
        for (var i = start; i < end; i++)
        {
            if (text.Word(i).Event.HasAny(EventWord.Replay | EventWord.Webcast | EventWord.Identifier) || text.IsAny(i, "dial", "dialing", "dialling", "teleconference", "question", "questions")) return true;
            if (text.Is(i, "conference") && text.Is(i + 1, "call")) return true;
        }

        return false;
    }

    private bool SaysForInformation(int start, int end)
    {
        for (var i = start; i < end; i++)
        {
            if (text.Is(i, "information") && text.IsAny(i - 1, "more", "further", "additional")) return true;
        }

        return false;
    }

    private static bool IsMailbox(EmailMention email)
    {
        var local = email.Address[..email.Address.IndexOf('@', StringComparison.Ordinal)];
        return Lexicon.Get(Lexicon.Find(local)).Contact.HasAny(ContactWord.Heading | ContactWord.Investor | ContactWord.Media | ContactWord.Medical)
            || local.Equals("info", StringComparison.OrdinalIgnoreCase) || local.StartsWith("investor", StringComparison.OrdinalIgnoreCase) || local.StartsWith("ir", StringComparison.OrdinalIgnoreCase);
    }
}
