using Extractor.Dates;
using Extractor.Text;
using NodaTime;

namespace Extractor.Releases;

/// <summary>Reads what a release says about itself in its head: headline, place, date, wire, issuer and ticker.</summary>
internal sealed class HeaderReader
{
    private const int LongestHeadline = 400;

    /// <summary>A text whose longest line is shorter was wrapped by its sender: a headline can go over several lines.</summary>
    private const int LongestWrappedLine = 130;

    /// <summary>Headlines are set larger: a line of one is full from this share of the widest line on.</summary>
    private const double FullLine = 0.7;

    /// <summary>The longest line that says what kind of text this is, in words.</summary>
    private const int LongestBoilerplate = 10;

    /// <summary>Where nothing tells the body, so many lines are the head.</summary>
    private const int LongestHead = 6;

    /// <summary>Without a dateline, a line of so many words starts the body.</summary>
    private const int ShortestBodyLine = 14;

    /// <summary>A line in more columns is a row of a table.</summary>
    private const int MostColumns = 2;

    private static readonly ReleaseInfo Nothing = new();

    private readonly ReleaseText release;
    private readonly SourceText text;
    private readonly List<TextLine> lines;
    private readonly Dateline dateline;
    private readonly int body;
    private readonly Issuer? issuer;
    private readonly HeadContacts contacts;
    private readonly bool isCover;
    private int? width;

    private HeaderReader(SourceText text, List<TextLine> lines, List<Mention> mentions)
    {
        (this.text, this.lines, release) = (text, lines, new(text, lines, [.. mentions]));
        contacts = new(release);
        dateline = Dateline.Read(text, mentions);
        body = dateline is { Body: >= 0, IsAlone: false } ? dateline.Body : FirstOfBody();
        if (Issuer.ReadRegistrant(text, lines) is { } registrant)
        {
            var ofBody = Issuer.Read(text, FirstOfIssuer());
            (issuer, isCover) = (ofBody is not null && registrant.Is(ofBody.Name) ? registrant with { Ticker = ofBody.Ticker } : registrant, dateline.Location is null);
            return;
        }

        issuer = (Issuer.Read(text, FirstOfIssuer()) ?? BelowTitle() ?? Issuer.ReadSource(text, lines))?.WithTickerOfLine(text, lines);
        if (issuer?.Ticker is null && Issuer.ReadHeadline(text, lines) is { } ofHeadline && issuer?.Is(ofHeadline.Name) != true) issuer = ofHeadline.WithTickerOfLine(text, lines);
        if (Issuer.ReadLine(text, lines) is not var (named, line)) return;
        if (issuer is not null)
        {
            // "Solvanta (AIM: SOLV)" below the line "Solvanta Minerals plc".
            if (named.Name.StartsWith(issuer.Name + " ", StringComparison.OrdinalIgnoreCase)) issuer = issuer with { Name = named.Name };
            return;
        }

        issuer = named.WithTickerOfLine(text, lines);
        if (lines.Count > line + 1 && body == lines[0].First) body = lines[line + 1].First;
    }

    /// <summary>Reads the head of a release.</summary>
    /// <param name="text">The text.</param>
    /// <param name="lines">Its lines.</param>
    /// <param name="mentions">Its mentions, sorted; dates not yet resolved.</param>
    /// <returns>What it says, null when it says nothing; the day of the release; that day or else the first whole one of the head; the tokens of the dateline.</returns>
    public static (ReleaseInfo? Info, LocalDate? Published, LocalDate? Reference, Range Dateline) Read(SourceText text, List<TextLine> lines, List<Mention> mentions)
    {
        var reader = new HeaderReader(text, lines, mentions);
        var published = reader.dateline.PublishedOn;
        var info = new ReleaseInfo
        {
            Headline = reader.Headline(),
            Location = reader.dateline.Location,
            PublishedOn = published is { } day ? IsoFormat.Day(day) : null,
            Issuer = reader.issuer?.Name,
            Ticker = reader.issuer?.Ticker,
            Wire = reader.dateline.Wire,
        };
        var (first, body) = info.Location is null || reader.dateline.IsAlone ? (0, 0) : (Math.Max(0, reader.dateline.First), Math.Max(0, reader.dateline.Body));
        return (info == Nothing ? null : info, published, reader.dateline.Reference, first..Math.Max(first, body));
    }

    // A place and date on a line of their own, the first of all, are no company's.
    private int FirstOfIssuer() => dateline.IsAlone && body >= dateline.First ? Math.Max(body, dateline.Body) : body;

    // "Investor Day" above "Solvanta plc will hold its investor day.": where no sentence is long enough to tell the body, a short one with a company in full.
    private Issuer? BelowTitle()
    {
        if (dateline.First >= 0 || lines.Count < 2 || body != lines[0].First || text.IsAny(lines[0].End - 1, '.', ':')) return null;
        var (first, end, opens) = lines[1];
        if (!opens || !text.Is(end - 1, '.') || Issuer.Read(text, first) is not { } below || !text.Text.AsSpan(text[first].Start).StartsWith(below.Name)) return null;
        return below.Ticker is not null || OrganizationName.EndsWithLegalForm(text, first, text.At(text[first].Start + below.Name.Length)) ? below : null;
    }

    private string? Headline()
    {
        var frontMatter = FrontMatter(out var title);
        if (isCover) return title;
        if (SubjectOfLetter() is { } subject) return subject;
        var isBelowIssuer = false;
        for (var i = frontMatter; i < lines.Count && !IsBody(lines[i]); i++)
        {
            var start = lines[i].First <= dateline.First && dateline.First < lines[i].End ? dateline.Body : HeadlineStart(lines[i]);
            if (start >= lines[i].End || IsDateOnly(BehindPlace(start), lines[i].End) || IsBoilerplate(start, lines[i].End) || IsSentence(start, lines[i].End)) continue;
            if (contacts.Behind(i, IsBody) is { } behind)
            {
                i = behind - 1;
                continue;
            }

            var line = ReleaseText.Words(text, start, lines[i].End);
            if (IsIssuerOnly(i, line))
            {
                isBelowIssuer = true;
                continue;
            }

            var last = i;
            while (last + 1 < lines.Count && !IsBody(lines[last + 1]) && Continues(lines[last], lines[last + 1])) last++;
            var headline = last == i ? line : ReleaseText.Words(text, start, lines[last].End);
            if (headline.Length > LongestHeadline) return title;
            if (IsHeadline(start, lines[last].End, last, isBelowIssuer)) return headline;
            i = last;
        }

        return title;
    }

    // "Sub: Notice of Annual General Meeting" below the addresses of a letter.
    private string? SubjectOfLetter()
    {
        const int LongestAddress = 16;
        for (var i = 0; i < Math.Min(lines.Count, LongestAddress); i++)
        {
            var start = HeadlineStart(lines[i]);
            if (!IsSubject(start - 2) || start - 2 < lines[i].First) continue;
            var last = i;
            while (last + 1 < lines.Count && !lines[last + 1].OpensParagraph && Continues(lines[last], lines[last + 1])) last++;
            return ReleaseText.Words(text, start, lines[last].End) is { Length: <= LongestHeadline } headline ? headline : null;
        }

        return null;
    }

    private bool IsSubject(int i) => text.IsAny(i, "sub", "subject", "re") && text.Is(i + 1, ':') && text.IsCapital(i + 2) && text.IsOnLine(i + 2);

    private bool IsBody(TextLine line) => dateline is { First: >= 0, IsAlone: false } ? line.End > dateline.First : line.End > (body == lines[0].First ? HeadOfList : body);

    // Where no sentence starts a body, as in a list of days, a headline is among the first lines.
    private int HeadOfList => lines[Math.Min(lines.Count - 1, LongestHead)].First;

    // Without a dateline nothing says where the body starts: a headline is then a line of its own that is no sentence.
    private bool IsHeadline(int first, int end, int line, bool isBelowIssuer)
    {
        if (dateline.First >= 0 && (!dateline.IsAlone || end <= dateline.First)) return true;
        if (line + 1 < lines.Count && lines[line + 1].OpensParagraph && !text.Is(end - 1, '.') && Issuer.OpensHeadline(text, lines[line] with { First = first })) return true;
        if (line + 1 < lines.Count && !text.Is(end - 1, '.') && issuer?.Is(ReleaseText.Words(text, lines[line + 1].First, lines[line + 1].End)) == true) return true;
        if (line + 1 >= lines.Count || !StandsAbove(first, end, lines[line + 1]) || text.IsAny(end - 1, '.', ':', ',')) return false;
        var (words, columns, names) = (0, 1, false);
        for (var k = first; k < end; k++)
        {
            if (k > first && text[k].Gap == Gap.Wide && ++columns > MostColumns) return false;
            if (text[k].Kind != TokenKind.Word) continue;
            words++;
            names |= text.Header(k).HasFlag(HeaderWord.Document);
        }

        // Where nothing tells the body, the line has to say what it heads: "Release of the financial calendar".
        return body == lines[0].First && !dateline.IsAlone ? names && !text.Event(first).HasFlag(EventWord.Closing) && words is >= 2 and < ShortestBodyLine && char.IsUpper(text.Text[text[first].Start]) : words >= (names || (isBelowIssuer && !GivenNames.Contains(text.Span(first))) ? 2 : 3);
    }

    // A blank line keeps a headline from what follows; so do its capitals, and the company that opens the body.
    private bool StandsAbove(int first, int end, TextLine next) =>
        next.OpensParagraph || Issuer.OpensLine(text, next) || (next.First == body && text.IsInCapitals(first, end));

    // A line that its sender wrapped, not one that ended: its next word would not have fitted, or either side says that it goes on.
    private bool Continues(TextLine line, TextLine next)
    {
        if (next.First >= text.Count || text.Is(line.First, '#')) return false;
        if (next.OpensParagraph) return IsCutBehindVerb(line, next) || GoesOnBelow(line, next);
        if (text.Header(line.End - 1).HasFlag(HeaderWord.Runs) || EndsWithVerb(line) || HasMentionOver(next)) return true;
        if (IsDateOnly(next.First, next.End)) return false;
        // "Notice Concerning Own Shares" above "(Acquisition of Own Shares)"
        if (text.Is(next.First, '(') && text.Is(next.End - 1, ')') && !IsBoilerplate(line.First, line.End)) return true;
        var first = text[next.First];
        if (first.Kind == TokenKind.Symbol && !text.IsAny(next.First, '"', '(', '&')) return false;
        if (text.IsSmall(next.First) || text.Is(line.End - 1, ',')) return true;
        if (text.Header(next.First).HasFlag(HeaderWord.Headline) && !text.Header(line.First).HasFlag(HeaderWord.Headline) && issuer?.Is(ReleaseText.Words(text, line.First, line.End)) == true) return true;
        if (IsLastWord(line, next)) return IsCapitals(line) == IsCapitals(next);
        return (IsCapitals(line) && IsCapitals(next)) || (Width <= LongestWrappedLine && Length(line) + 1 + first.Length > FullLine * Width && IsCapitals(line) == IsCapitals(next));
    }

    // A word or two below a line as long as a page is wide, and nothing right below them.
    private bool IsLastWord(TextLine line, TextLine next)
    {
        const int FullPage = 65;
        const int Longest = 2;
        var words = 0;
        for (var i = next.First; i < next.End && words <= Longest; i++) words += text.IsGlued(i) ? 0 : 1;
        return Length(line) >= FullPage && words <= Longest && text[next.End].Gap >= Gap.Paragraph && text.IsCapital(next.First) && release.MentionAt(next.First) is null;
    }

    // "Solvanta Reports First Quarter" above "2026 Results"
    private bool HasMentionOver(TextLine next) => release.MentionAt(next.First) is { } mention && mention.Offset < text[next.First].Start;

    // "Solvanta Reports" above "First Quarter Results"
    private bool EndsWithVerb(TextLine line) => line.End - line.First > 1 && text.IsCapital(line.End - 1) && text.Header(line.End - 1).HasFlag(HeaderWord.Headline);

    // "Solvanta Names Chair and" above a blank line, "FOR THE YEAR" below one: the words say that the headline goes on.
    private bool GoesOnBelow(TextLine line, TextLine next)
    {
        var isNotice = IsForRelease(next.First) || (text.Is(next.First, "for") && text.IsAny(next.First + 1, "further", "more", "additional"));
        if (isNotice || IsCapitals(line) != IsCapitals(next) || IsDateOnly(next.First, next.End)) return false;
        return text.Header(line.End - 1).HasFlag(HeaderWord.Runs) || (IsCapitals(line) && text.IsAny(next.First, "of", "and", "for"));
    }

    // "SOLVANTA ANNOUNCES" above a blank line and what it does.
    private bool IsCutBehindVerb(TextLine line, TextLine next) =>
        text.Header(line.End - 1).HasFlag(HeaderWord.Headline) && IsCapitals(line) == IsCapitals(next) && issuer?.Is(ReleaseText.Words(text, line.First, line.End - 1)) == true;

    // Up to where its last word is broken: the second half is on the next line.
    private int Length(TextLine line)
    {
        var printed = text.Span(line.First, line.End - 1);
        var end = printed.IndexOfAny('\n', '\r');
        return end < 0 ? printed.Length : end;
    }

    private int Width => width ??= Widest();

    private int Widest()
    {
        var widest = 0;
        foreach (var line in lines) widest = Math.Max(widest, Length(line));
        return widest;
    }

    private bool IsCapitals(TextLine line) => text.IsInCapitals(line.First, line.End);

    private int HeadlineStart(TextLine line)
    {
        var i = line.First;
        while (i < line.End && (text.IsAny(i, '|', '#', '*', '=', '_', '>') || (text.Is(i, '-') && text.Is(i + 1, '-')))) i++;

        if (IsSubject(i)) return i + 2;

        // "Press Release: Solvanta Opens Plant"
        return text.IsAny(i, "press", "news", "media") && text.Is(i + 1, "release") && text.Is(i + 2, ':') && text.IsCapital(i + 3) && text.IsOnLine(i + 3) ? i + 3 : i;
    }

    // "Paris, 12 May 2014, 5:45 pm CET" above the headline, where the place and date open the body as well.
    private int BehindPlace(int first)
    {
        if (dateline.Location is not { } place) return first;
        var city = place.AsSpan(0, place.AsSpan().IndexOfAny(",(") is > 0 and var end ? end : place.Length).TrimEnd();
        if (!text.Text.AsSpan(text[first].Start).StartsWith(city, StringComparison.OrdinalIgnoreCase)) return first;
        var behind = text.At(text[first].Start + city.Length);
        if (text.Is(behind, ',') && text.Is(behind + 1, WordClass.Country)) behind += 2;
        else if (text.Is(behind, '(') && text.Is(behind + 2, ')')) behind += 3;
        return text.IsAny(behind, ',', '-', ';') ? behind + 1 : first;
    }

    // "May 12, 2014", "Monday, May 12, 2014 - 8:00 am EDT", a page number; a month alone is a word of a headline.
    private bool IsDateOnly(int first, int end)
    {
        if (text.Next(first, end, Marks.Number) == end) return false;
        first = BehindCities(first, end);
        for (var i = first; i < end; i++)
        {
            var token = text[i];
            if (token.Kind == TokenKind.Symbol || text.Is(i, WordClass.Zone) || text.Header(i).HasFlag(HeaderWord.Dating)) continue;
            if (token.Kind == TokenKind.Number && end - first == 1) continue;
            if (release.MentionAt(i) is not DateExpression date) return false;
            i = release.Behind(date, i) - 1;
            if (text.Is(i + 1, '|')) return true;
        }

        return true;
    }

    // "Dublin and London | 6 May 2026"
    private int BehindCities(int first, int end)
    {
        const int Longest = 6;
        for (var i = first; i < Math.Min(end, first + Longest); i++)
        {
            if (text.Is(i, '|')) return i > first ? i + 1 : first;
            if (!text.IsCapital(i) && !text.Is(i, "and") && !text.Is(i, ',')) return first;
        }

        return first;
    }

    // "Not for distribution", "THIS ANNOUNCEMENT IS NOT FOR RELEASE IN THE UNITED STATES"
    private bool IsNotForRelease(int first, int end)
    {
        const int Reach = 5;
        if (text.Is(first, "not")) return text.Is(first + 1, "for");
        for (var i = first + 1; i < Math.Min(end, first + Reach); i++)
        {
            if (text.Is(i, "not") && text.Is(i + 1, "for")) return text.IsAny(i + 2, "release", "publication", "distribution");
        }

        return false;
    }

    private bool IsForRelease(int first) => text.Is(first, "for") && text.IsAny(first + 1, "immediate", "release");

    // Lines that stand over headlines: what kind of text this is and who may read it.
    private bool IsBoilerplate(int first, int end)
    {
        // "[LOGO: SOLVANTA]"
        var picture = text.Is(first, '[') ? first + 1 : first;
        if (text.IsAny(picture, "logo", "image", "graphic") && text.Is(picture + 1, ':')) return true;
        if (text[first].Kind == TokenKind.Url || text.Is(first, '(') || (text.Is(first, '!') && text.Is(first + 1, '[')) || (text.Is(first, '<') && end - first < 12)) return true;
        if (text.Header(first).HasFlag(HeaderWord.BoilerplateOpener) || OpensNotice(first) || IsByline(first, end) || IsFileName(first, end)) return true;
        if (text.Is(first, "ad") && (text.Is(first + 1, "hoc") || text.Is(first + 2, "hoc"))) return true;
        if (IsNotForRelease(first, end) || IsForRelease(first)) return true;
        if (text.Is(text.Is(first + 1, "name") ? first + 2 : first + 1, ':') && text.Header(first).HasFlag(HeaderWord.Label)) return true;
        if (text.Is(first, "name") && text.Is(first + 1, "of") && text.Is(first + 3, ':')) return true;
        if (IsOfService(first, end)) return true;
        if (IsLegendOfFiling(first) || IsDisclaimer(first, end) || IsPageFurniture(first, end)) return true;
        if (EndsAsNotice(first, end) || Issuer.LabelsSymbols(text, first) || Issuer.TickerOfLine(text, first, end) is not null) return true;
        var words = 0;
        var start = BehindIssuer(first, end);
        if (start > first && text.IsAny(start, '|', '·')) return true;
        for (var i = start; i < end; i++)
        {
            if (words > 0 && text[i].Gap == Gap.Wide && Issuer.TickerOfLastCell(text, first, end) is not null) return true;
            if (text[i].Kind != TokenKind.Word) continue;
            if (++words > LongestBoilerplate || !(text.Header(i).HasFlag(HeaderWord.Boilerplate) || release.MentionAt(i) is DateExpression)) return false;
        }

        return words > 0 || start == first;
    }

    // "Solvanta AG / Key word(s): Quarter Results", "Disclosure of an inside information, transmitted by EQS News": what a service writes above.
    private bool IsOfService(int first, int end)
    {
        for (var i = first; i < end && !text.Is(i, ':'); i++)
        {
            if ((text.Is(i, "key") && text.IsAny(i + 1, "word", "words")) || text.IsAny(i, "keyword", "keywords") || (text.Is(i, "transmitted") && text.Is(i + 1, "by"))) return true;
        }

        return false;
    }

    // "Filed by Solvanta, Inc.", "8-K Exhibit 99.1", "Pursuant to Rule 425", "Subject Company: Larch, Inc.", "Commission File No.: 001-04455"
    private bool IsLegendOfFiling(int first) => (text.Is(first, "filed") && text.IsAny(first + 1, "by", "pursuant")) || (text.Is(first, "pursuant") && text.Is(first + 1, "to"))
        || (text.IsNumber(first) && text.IsGlued(first + 1, '-') && text.IsAny(first + 2, "k", "q") && text.IsAny(first + 3, "exhibit", "press"))
        || (text.Is(first, "subject") && text.Is(first + 1, "company") && text.Is(first + 2, ':')) || (text.Is(first, "commission") && text.Is(first + 1, "file"));

    // "This announcement contains inside information for the purposes of ...", "The Stock Exchange takes no responsibility for ..."
    private bool IsDisclaimer(int first, int end)
    {
        if (text.Is(first, "this") && text.Is(first + 1, "announcement") && text.IsAny(first + 2, "contains", "is") && text.Says(first, end, HeaderWord.Boilerplate)) return true;
        for (var i = first + 1; i < end - 1; i++)
        {
            if (text.Is(i, "responsibility") && text.Is(i - 1, "no")) return true;
        }

        return false;
    }

    // "Page 1 of 3", "P R E S S  R E L E A S E"
    private bool IsPageFurniture(int first, int end)
    {
        const int FewestLetters = 6;
        if (text.Is(first, "page") && text.IsNumber(first + 1)) return end - first == 2 || ((text.Is(first + 2, "of") || text.Is(first + 2, '/')) && end - first == 4);
        if (end - first < FewestLetters) return false;
        for (var i = first; i < end; i++)
        {
            if (text[i] is not { Kind: TokenKind.Word, Length: 1 }) return false;
        }

        return true;
    }

    // "Issued on behalf of Solvanta", "Embargoed until noon", not "Issued Shares and Voting Rights".
    private bool OpensNotice(int first) =>
        text.IsAny(first, "issued", "embargoed", "posted")
        && (text.IsAny(first + 1, "on", "by", "at", "until", "for", "till", "to") || text.Is(first + 1, ':') || text.IsNumber(first + 1) || release.MentionAt(first + 1) is DateExpression);

    // "By Jane Trask on May 5, 2026".
    private bool IsByline(int first, int end) => text.Is(first, "by") && PersonName.Read(text, first + 1, end) is { } name && IsDateOnly(name.Behind, end);

    // "SOLVANTA STOCK EXCHANGE RELEASE 26 OCTOBER 2026 AT 8:30 AM"
    private bool EndsAsNotice(int first, int end)
    {
        for (var i = first + 1; i < end; i++)
        {
            if (release.MentionAt(i) is not DateExpression date) continue;
            return release.Behind(date, i) >= end && text.Header(i - 1).HasFlag(HeaderWord.Notice) && text.Header(i - 2).HasFlag(HeaderWord.Boilerplate);
        }

        return false;
    }

    // "Solvanta Corporation  Stock Exchange Release  8 October 2026": what stands behind the company's name tells.
    private int BehindIssuer(int first, int end)
    {
        if (issuer is null || !issuer.Name.AsSpan().StartsWith(text.Span(first), StringComparison.OrdinalIgnoreCase)) return first;
        var behind = first + 1;
        while (behind < end && text[behind - 1].End - text[first].Start < issuer.Name.Length) behind++;
        return behind < end && issuer.Is(ReleaseText.Words(text, first, behind)) ? behind : first;
    }

    // "a06-11872ex991.htm": one run of characters with digits.
    private bool IsFileName(int first, int end)
    {
        if (end - first < 3) return false;
        var digits = false;
        for (var i = first; i < end; i++)
        {
            if (i > first && !text.IsGlued(i)) return false;
            digits |= text.IsNumber(i);
        }

        return digits;
    }

    // What a wire says about itself: "The issuer is solely responsible for the content of this announcement."
    private bool IsSentence(int first, int end)
    {
        if (!text.Is(end - 1, '.') || !text.Header(first).HasFlag(HeaderWord.ServiceOpener)) return false;
        var small = 0;
        for (var i = first; i < end; i++) small += text.IsSmall(i) ? 1 : 0;
        return small >= 6;
    }

    private bool IsIssuerOnly(int line, string words)
    {
        if (issuer?.Is(words.TrimEnd('|', ' ')) != true && !IsIssuerOfCountry(lines[line]) && issuer?.IsWithTicker(text, lines[line].First, lines[line].End) != true) return false;
        return line + 1 < lines.Count && (lines[line + 1].OpensParagraph || PostalAddress.Is(text, lines[line + 1]) || text.Is(lines[line + 1].First, '(') || IsBoilerplate(lines[line + 1].First, lines[line + 1].End) || IsDateOnly(lines[line + 1].First, lines[line + 1].End));
    }

    // "SOLVANTA ESTATES (HONG KONG) LIMITED" of "Solvanta Estates"
    private bool IsIssuerOfCountry(TextLine line) => issuer is not null && text.Next(line.First, line.End, Marks.Opening) is var bracket && text.Is(bracket, '(') && bracket > line.First
        && OrganizationName.EndsWithLegalForm(text, bracket, line.End) && issuer.Is(ReleaseText.Words(text, line.First, bracket));

    // Markdown's and static sites' front matter: "---", keys and values, "---".
    private int FrontMatter(out string? title)
    {
        title = null;
        if (lines.Count == 0 || !IsRule(lines[0])) return 0;
        for (var i = 1; i < Math.Min(lines.Count, 40); i++)
        {
            if (IsRule(lines[i])) return i + 1;
            if (text.Is(lines[i].First, "title") && text.Is(lines[i].First + 1, ':')
                && ReleaseText.Words(text, lines[i].First + 2, lines[i].End).Trim('"', '\'') is { Length: > 0 } words) title = words;
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

    // A line that opens with a company and its ticker, or one of prose.
    private int FirstOfBody()
    {
        if (lines.Count == 0) return 0;

        // A place and date may sign the text as well.
        return FirstOfBody(dateline.First) ?? (dateline.IsAlone ? FirstOfBody(0) : null) ?? lines[0].First;
    }

    private int? FirstOfBody(int behind)
    {
        for (var i = 1; i < Math.Min(lines.Count, 60); i++)
        {
            if (lines[i].First >= behind && !IsDisclaimer(lines[i].First, lines[i].End) && (IsLong(lines[i]) || OpensWrapped(i) || (RunsOn(i) && Issuer.OpensLine(text, lines[i])))) return lines[i].First;
        }

        return null;
    }

    // A headline may open with the company and its ticker too, but it ends with its line.
    private bool RunsOn(int line) => text.Is(lines[line].End - 1, '.') || (line + 1 < lines.Count && !lines[line + 1].OpensParagraph);

    // A sentence that its sender wrapped.
    private bool OpensWrapped(int line)
    {
        if (Width > LongestWrappedLine || !lines[line].OpensParagraph || Length(lines[line]) < FullLine * Width || line + 1 >= lines.Count || lines[line + 1].OpensParagraph) return false;
        var behind = line + 1;
        while (behind < lines.Count && !lines[behind].OpensParagraph && Length(lines[behind - 1]) >= FullLine * Width) behind++;
        return text.Is(lines[behind - 1].End - 1, '.') && text.CountOf(lines[line].First, lines[behind - 1].End, Marks.Small) >= ShortestBodyLine;
    }

    private bool IsLong(TextLine line)
    {
        var words = 0;
        for (var k = line.First; k < line.End; k++) words += text[k].Kind == TokenKind.Word ? 1 : 0;
        return words >= ShortestBodyLine && (text.Is(line.End - 1, '.') || words >= 2 * ShortestBodyLine);
    }
}
