using Extractor.Text;

namespace Extractor.Releases;

/// <summary>The contacts in the head of a release, above its headline or below: none of their lines is a headline.</summary>
/// <param name="release">The release.</param>
internal sealed class HeadContacts(ReleaseText release)
{
    /// <summary>A block without blank lines has at most so many; a longer one is the whole text.</summary>
    private const int LongestBlock = 16;

    /// <summary>So many lines may stand between a heading or a person and the first number or address.</summary>
    private const int ReachOfHeading = 6;

    /// <summary>So many lines may stand between two numbers or addresses.</summary>
    private const int ReachOfNumber = 4;

    /// <summary>The longest heading, in tokens.</summary>
    private const int LongestHeading = 8;

    private readonly SourceText text = release.Tokens;
    private readonly List<TextLine> lines = release.Lines;

    /// <summary>The line behind the contacts that a line opens; null when it opens none.</summary>
    /// <param name="line">The line.</param>
    /// <param name="isBody">Whether a line belongs to the body, where no head's contacts are.</param>
    public int? Behind(int line, Predicate<TextLine> isBody) =>
        BehindParagraph(line, isBody) ?? (IsHeading(line) || HasReach(line) || IsName(line) ? BehindLast(line, isBody) : null)
        ?? (IsPerson(line) || PostalAddress.Is(text, lines[line]) || IsHeadingOfPerson(line) || (IsHeading(line) && ClosesHeading(lines[line].End - 1)) ? line + 1 : null);

    private bool ClosesHeading(int last) => text.Is(last, ':') || text.Contact(last).HasFlag(ContactWord.HeadingNoun);

    // A block of contacts goes to its blank line.
    private int? BehindParagraph(int line, Predicate<TextLine> isBody)
    {
        var behind = line + 1;
        while (behind < lines.Count && !lines[behind].OpensParagraph && behind - line <= LongestBlock) behind++;
        // "Solvanta warns of outage" right below the last number
        if (behind - line > 1 && HasReach(behind - 2) && !HasReach(behind - 1) && !IsTitle(lines[behind - 1]) && SaysHeadline(behind - 1)) behind--;
        return behind - line <= LongestBlock && !isBody(lines[behind - 1]) && release.HasReach(lines[line].First, lines[behind - 1].End) ? behind : null;
    }

    // Without blank lines it goes to its last number or address, and the title below it.
    private int? BehindLast(int line, Predicate<TextLine> isBody)
    {
        int? behind = null;
        var limit = line + ReachOfHeading;
        for (var i = line; i < lines.Count && i <= limit && !isBody(lines[i]); i++)
        {
            if (HasReach(i)) (behind, limit) = (i + 1, i + ReachOfNumber);
            else if (SaysHeadline(i)) break;
        }

        return behind is { } last && last < lines.Count && IsTitle(lines[last]) ? last + 1 : behind;
    }

    private bool HasReach(int line) => release.HasReach(lines[line].First, lines[line].End);

    private bool SaysHeadline(int line) => text.Says(lines[line].First, lines[line].End, HeaderWord.Headline);

    // "Contact:", "Investor Relations", "Investors: Owen Trask".
    private bool IsHeading(int line)
    {
        var first = Opening(line);
        var end = first;
        var opens = false;
        while (end < lines[line].End && text.Contact(end).HasAny(ContactWord.Heading | ContactWord.HeadingFiller | ContactWord.Function))
        {
            opens |= text.Contact(end).HasAny(ContactWord.Heading | ContactWord.Investor | ContactWord.Media);
            end++;
        }

        return opens && end - first <= LongestHeading && (end >= lines[line].End || text[end].Kind == TokenKind.Symbol || text.Contact(end - 1).HasFlag(ContactWord.HeadingNoun));
    }

    // "Contact: Owen Trask", "Media Contact: Owen Trask, Manager".
    private bool IsHeadingOfPerson(int line)
    {
        var colon = text.Next(Opening(line), lines[line].End, Marks.Colon);
        if (colon >= lines[line].End || !text.Contact(colon - 1).HasAny(ContactWord.HeadingNoun | ContactWord.Media | ContactWord.Investor) || !IsHeading(line)) return false;
        return PersonName.Read(text, colon + 1, lines[line].End) is { } name && (name.Behind == lines[line].End || text.Is(name.Behind, ','));
    }

    // "Owen Trask", "Owen Trask," above a title.
    private bool IsName(int line)
    {
        var below = line + 1;
        if (below >= lines.Count || lines[below].OpensParagraph || !(IsTitle(lines[below]) || HasReach(below))) return false;
        return PersonName.Is(text, Opening(line), text.Is(lines[line].End - 1, ',') ? lines[line].End - 1 : lines[line].End);
    }

    // "Owen R. Trask": the initial tells a name from a short headline. "Owen Trask, Chief Executive".
    private bool IsPerson(int line)
    {
        var (first, end) = (Opening(line), lines[line].End);
        if (PersonName.Read(text, first, end) is { } name && text.Is(name.Behind, ',') && name.Behind + 1 < end && text.Contact(name.Behind + 1).HasFlag(ContactWord.Title) && !RunsOn(name.Behind + 1, end)) return true;
        if (SaysHeadline(line)) return false;
        for (var i = first; i < end; i++)
        {
            if (text[i].Kind == TokenKind.Word && text[i].Length == 1 && text.IsGlued(i + 1, '.')) return PersonName.Is(text, first, end);
        }

        return false;
    }

    // "..., Chief Executive of Solvanta, to Retire in June": more than a title.
    private bool RunsOn(int first, int end)
    {
        for (var i = first; i < end; i++)
        {
            if (text.IsSmall(i) && (text.Is(i, "to") || !text.Contact(i).HasFlag(ContactWord.Joiner))) return true;
        }

        return false;
    }

    private bool IsTitle(TextLine line)
    {
        var says = false;
        for (var i = line.First; i < line.End; i++)
        {
            if (text[i].Kind != TokenKind.Word) continue;
            if (!text.Contact(i).HasAny(ContactWord.Title | ContactWord.Function | ContactWord.Joiner)) return false;
            says |= text.Contact(i).HasFlag(ContactWord.Title);
        }

        return says;
    }

    private int Opening(int line) => text.BehindSymbols(lines[line].First, lines[line].End);
}
