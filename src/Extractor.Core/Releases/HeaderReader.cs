using Extractor.Dates;
using Extractor.Text;
using NodaTime;
using NodaTime.Text;

namespace Extractor.Releases;

/// <summary>Reads what a release says about itself in its head: headline, place, date, wire, issuer and ticker.</summary>
internal sealed class HeaderReader
{
    private const int LongestHeadline = 400;

    /// <summary>A text whose longest line is shorter was wrapped by its sender: a headline can go over several lines.</summary>
    private const int LongestWrappedLine = 130;

    /// <summary>Without a dateline, a line of so many words starts the body.</summary>
    private const int ShortestBodyLine = 14;

    private readonly SourceText text;
    private readonly IReadOnlyList<TextLine> lines;
    private readonly IReadOnlyList<Mention> mentions;
    private readonly Dateline dateline;
    private readonly int body;
    private readonly Issuer? issuer;

    private HeaderReader(SourceText text, IReadOnlyList<TextLine> lines, IReadOnlyList<Mention> mentions)
    {
        (this.text, this.lines, this.mentions) = (text, lines, mentions);
        dateline = Dateline.Read(text, mentions);
        body = dateline.Body >= 0 ? dateline.Body : FirstLongLine();
        issuer = Issuer.Read(text, body) ?? Issuer.ReadSource(text, lines);
    }

    /// <summary>Reads the head of a release.</summary>
    /// <param name="text">The text.</param>
    /// <param name="lines">Its lines.</param>
    /// <param name="mentions">Its mentions, sorted; dates not yet resolved.</param>
    /// <returns>What it says, null when it says nothing, and its date.</returns>
    public static (ReleaseInfo? Info, LocalDate? PublishedOn) Read(SourceText text, IReadOnlyList<TextLine> lines, IReadOnlyList<Mention> mentions)
    {
        var reader = new HeaderReader(text, lines, mentions);
        var published = reader.dateline.PublishedOn;
        var info = new ReleaseInfo
        {
            Headline = reader.Headline(),
            Location = reader.dateline.Location,
            PublishedOn = published is { } day ? LocalDatePattern.Iso.Format(day) : null,
            Issuer = reader.issuer?.Name,
            Ticker = reader.issuer?.Ticker,
            Wire = reader.dateline.Wire,
        };
        return (info == new ReleaseInfo() ? null : info, published);
    }

    private string? Headline()
    {
        var wrapped = lines.All(line => text[line.End - 1].End - text[line.First].Start <= LongestWrappedLine);
        var frontMatter = FrontMatter(out var title);
        for (var i = frontMatter; i < lines.Count && !IsBody(lines[i]); i++)
        {
            var start = HeadlineStart(lines[i]);
            if (start >= lines[i].End || IsDateOnly(start, lines[i].End) || IsBoilerplate(start, lines[i].End) || IsSentence(start, lines[i].End) || IsIssuerOnly(i)) continue;
            if (IsContact(i, out var behind))
            {
                i = behind - 1;
                continue;
            }

            var last = i;
            while (last + 1 < lines.Count && !IsBody(lines[last + 1]) && Continues(lines[last], lines[last + 1], wrapped)) last++;
            var headline = ReleaseText.Words(text, start, lines[last].End);
            if (headline.Length > LongestHeadline || !IsHeadline(start, lines[last].End, last)) return title;
            return headline;
        }

        return title;
    }

    private bool IsBody(TextLine line) => dateline.First >= 0 ? line.End > dateline.First : line.End > body;

    // Without a dateline nothing says where the body starts: a headline is then a line of its own that is no sentence.
    private bool IsHeadline(int first, int end, int line)
    {
        if (dateline.First >= 0) return true;
        if (line + 1 >= lines.Count || !lines[line + 1].OpensParagraph || text.Is(end - 1, '.') || text.Is(end - 1, ':') || text.Is(end - 1, ',')) return false;
        var words = 0;
        for (var k = first; k < end; k++) words += text[k].Kind == TokenKind.Word ? 1 : 0;
        return words >= 3;
    }

    private bool Continues(TextLine line, TextLine next, bool wrapped)
    {
        if (next.OpensParagraph || next.First >= text.Count || IsDateOnly(next.First, next.End) || text.Is(line.First, '#')) return false;
        var first = text[next.First];
        if (first.Kind == TokenKind.Symbol && !text.Is(next.First, '"') && !text.Is(next.First, '(') && !text.Is(next.First, '&')) return false;
        return wrapped || (first.Kind == TokenKind.Word && char.IsLower(text.Text[first.Start])) || text.Is(line.End - 1, ',')
            || text.IsAny(line.End - 1, "of", "and", "for", "in", "the", "a", "an", "with", "to", "at", "on", "from", "by");
    }

    private int HeadlineStart(TextLine line)
    {
        var i = line.First;
        while (i < line.End && (text.Is(i, '#') || text.Is(i, '*') || text.Is(i, '=') || text.Is(i, '_') || text.Is(i, '>') || (text.Is(i, '-') && text.Is(i + 1, '-')))) i++;
        return i;
    }

    // "May 12, 2014", "Monday, May 12, 2014 - 8:00 am EDT", a page number.
    private bool IsDateOnly(int first, int end)
    {
        for (var i = first; i < end; i++)
        {
            var token = text[i];
            if (token.Kind == TokenKind.Symbol || text.Is(i, WordClass.Zone) || text.IsAny(i, "date", "released", "published", "on", "at")) continue;
            if (token.Kind == TokenKind.Number && end - first == 1) continue;
            if (MentionAt(i) is not DateExpression date) return false;
            i = text.At(date.Offset + date.Length - 1);
        }

        return true;
    }

    // Lines that stand over headlines: what kind of text this is and who may read it.
    private bool IsBoilerplate(int first, int end)
    {
        if (text[first].Kind == TokenKind.Url || text.Is(first, '(') || (text.Is(first, '<') && end - first < 12)) return true;
        if (text.IsAny(first, "exhibit", "EX", "ex99", "source", "ISIN", "WKN", "ticker")) return true;
        if (text.Is(first, "EQS") || text.Is(first, "DGAP") || text.Is(first, "PTA")) return true;
        if (text.Is(first, "ad") && text.IsAny(first + 1, "hoc") | text.Is(first + 2, "hoc")) return true;
        if (text.Is(first, "not") && text.Is(first + 1, "for")) return true;
        var words = 0;
        var known = 0;
        for (var i = first; i < end; i++)
        {
            if (text[i].Kind != TokenKind.Word) continue;
            words++;
            if (text.IsAny(i, "for", "immediate", "release", "press", "news", "media", "investor", "company", "corporate", "regulatory", "announcement", "stock",
                "exchange", "inside", "information", "communication", "communiqué", "de", "presse", "the", "to", "publication", "pdf", "download", "version", "print", "medienmitteilung",
                "pressemitteilung", "all", "releases", "back", "update", "newsroom", "embargoed", "until", "global", "statement", "share", "email")) known++;
        }

        return words == 0 || (known == words && words <= 8);
    }

    // What a wire says about itself: "The issuer is solely responsible for the content of this announcement."
    private bool IsSentence(int first, int end)
    {
        var small = 0;
        for (var i = first; i < end; i++) small += text[i].Kind == TokenKind.Word && char.IsLower(text.Text[text[i].Start]) ? 1 : 0;
        return small >= 6 && text.Is(end - 1, '.') && text.IsAny(first, "the", "this", "not", "regulated", "issuer");
    }

    private bool IsIssuerOnly(int line)
    {
        if (issuer is null) return false;
        var (first, end) = (HeadlineStart(lines[line]), lines[line].End);
        if (!issuer.Is(ReleaseText.Words(text, first, end))) return false;
        return line + 1 < lines.Count && (lines[line + 1].OpensParagraph || text.Is(lines[line + 1].First, '(') || IsDateOnly(lines[line + 1].First, lines[line + 1].End));
    }

    // A block of contacts in the head goes to its blank line.
    private bool IsContact(int line, out int behind)
    {
        behind = line + 1;
        while (behind < lines.Count && !lines[behind].OpensParagraph) behind++;
        for (var i = lines[line].First; i < lines[behind - 1].End; i++)
        {
            if (MentionAt(i) is PhoneMention or EmailMention && !IsBody(lines[behind - 1])) return true;
        }

        var first = HeadlineStart(lines[line]);
        var end = lines[line].End;
        return text.Is(end - 1, ':') && end - first <= 8 && text.Word(first).Contact.HasFlag(ContactWord.Heading);
    }

    // Markdown's and static sites' front matter: "---", keys and values, "---".
    private int FrontMatter(out string? title)
    {
        title = null;
        if (lines.Count == 0 || !IsRule(lines[0])) return 0;
        for (var i = 1; i < Math.Min(lines.Count, 40); i++)
        {
            if (IsRule(lines[i])) return i + 1;
            if (text.Is(lines[i].First, "title") && text.Is(lines[i].First + 1, ':')) title = ReleaseText.Words(text, lines[i].First + 2, lines[i].End).Trim('"', '\'');
        }

        return 0;
    }

    private bool IsRule(TextLine line)
    {
        for (var i = line.First; i < line.End; i++)
        {
            if (!text.Is(i, '-')) return false;
        }

        return line.End - line.First >= 3;
    }

    private int FirstLongLine()
    {
        for (var i = 0; i < Math.Min(lines.Count, 60); i++)
        {
            var words = 0;
            for (var k = lines[i].First; k < lines[i].End; k++) words += text[k].Kind == TokenKind.Word ? 1 : 0;
            if (words >= ShortestBodyLine && (text.Is(lines[i].End - 1, '.') || words >= 2 * ShortestBodyLine) && i > 0) return lines[i].First;
        }

        return lines.Count > 0 ? lines[0].First : 0;
    }

    private Mention? MentionAt(int token)
    {
        var start = text[token].Start;
        var (low, high) = (0, mentions.Count);
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (mentions[middle].Offset + mentions[middle].Length > start) high = middle;
            else low = middle + 1;
        }

        return low < mentions.Count && mentions[low].Offset < text[token].End ? mentions[low] : null;
    }
}
