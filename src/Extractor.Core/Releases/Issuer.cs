using Extractor.Text;

namespace Extractor.Releases;

/// <summary>The company that speaks.</summary>
/// <param name="Name">As printed.</param>
/// <param name="Ticker">Exchange and symbol without spaces around the colon, for instance Nasdaq:ABCD.</param>
internal sealed partial record Issuer(string Name, string? Ticker)
{
    private const int LongestName = 14;
    private const int LongestLegalForm = 6;

    /// <summary>In so many lines of the head a company's name stands by itself.</summary>
    private const int HeadOfNamed = 12;

    /// <summary>The longest name without a legal form, in tokens; what is longer is a headline.</summary>
    private const int LongestUnmarked = 8;

    /// <summary>How far into the body its ticker is looked for, in tokens.</summary>
    private const int Reach = 80;

    /// <summary>How far behind a name the half before its "and" is looked for, in tokens.</summary>
    private const int ReachOfName = 1500;

    /// <summary>Reads the first organization of the body's first sentence.</summary>
    public static Issuer? Read(SourceText text, int body)
    {
        if (body < 0) return null;
        // "(NYSE: SOLV) - Solvanta, Inc. announced"
        var before = text.Is(body, '(') && TickerBehind(text, body, out var bracket) is { } opening && bracket == body ? opening : null;
        return before is not null && ReadNamed(text, BehindBracket(text, body)) is { Ticker: null } named ? named with { Ticker = before } : ReadNamed(text, body) ?? ReadMeeting(text, body);
    }

    // "At the annual general meeting of Solvanta AB held today": where the sentence does not open with its name.
    private static Issuer? ReadMeeting(SourceText text, int body)
    {
        for (var i = body; i < body + Reach && i < text.Count && (i == body || text[i].Gap < Gap.Paragraph); i++)
        {
            if (!text.Is(i, "meeting") || !(text.Is(i - 1, "general") || text.Is(body, "notice"))) continue;
            var first = BehindOf(text, BehindShortName(text, i + 1));
            var end = NameEnd(text, first);
            if (first > i + 1 && end > first) return OrganizationName.EndsWithLegalForm(text, first, end) ? new(ReleaseText.Words(text, first, end), null) : null;
        }

        return null;
    }

    // "meeting ("AGM") of", "meeting (AGM) of"
    private static int BehindShortName(SourceText text, int i) =>
        !text.Is(i, '(') ? i : text.Is(i + 2, ')') ? i + 3 : text.Is(i + 1, '"') && text.Is(i + 3, '"') && text.Is(i + 4, ')') ? i + 5 : i;

    // "of Solvanta AB", "of the Members of Solvanta Limited": where the name starts; the position itself where there is none.
    private static int BehindOf(SourceText text, int i)
    {
        if (!text.IsAny(i, "of", "in")) return i;
        var members = text.Is(i + 1, "the") ? i + 2 : i + 1;
        return text.IsAny(members, "members", "shareholders", "stockholders", "unitholders") && text.Is(members + 1, "of") ? members + 2 : i + 1;
    }

    private static Issuer? ReadNamed(SourceText text, int body)
    {
        while (text[body].Kind == TokenKind.Symbol && !text.Is(body, '(')) body++;
        if (text.Is(body, "today") && text.Is(body + 1, ',')) body += 2;
        body = SkipBody(text, body);
        if (text.IsAny(body, "die", "der", "das")) body++;
        if (OfPerson(text, body) is { } company)
        {
            if (company < 0) return OfTicker(text, body);
            body = company;
        }

        var end = NameEnd(text, body);
        var opensSentence = OpensSentence(text, body);
        var startsWithName = !opensSentence && !(end - body == 1 && text.Is(body, "the"));
        var ticker = TickerBehind(text, body, out var bracket);
        if (ticker is null)
        {
            if (startsWithName && BeforeHome(text, body, end) is { } home) end = home;
            else if (!startsWithName || !IsOrganization(text, body, end)) return null;
        }
        else
        {
            var hasOther = HasOther(text, body, bracket);
            var length = HasVerb(text, body, bracket) ? 0 : bracket - body;
            var isBroken = IsBroken(text, body, bracket);
            if (!opensSentence && !hasOther && !isBroken && length is > 0 and <= LongestName) end = BeforePlace(text, body, end) ?? BeforeShortName(text, body, bracket);
            else if (!startsWithName || isBroken || (hasOther && length is > 0 and <= 2 * LongestName)) (body, end) = (NameStart(text, body, bracket), bracket);
        }

        return end > body ? new(ReleaseText.Words(text, body, end).Trim(' ', '[', ']', ',', '('), ticker) : null;
    }

    /// <summary>Reads the line "Source: Company".</summary>
    public static Issuer? ReadSource(SourceText text, List<TextLine> lines)
    {
        for (var i = lines.Count - 1; i >= 0; i--)
        {
            var (first, end, _) = lines[i];
            if (!text.Is(first, "source")) continue;
            var start = text.Is(first + 1, ':') ? first + 2 : first + 1;
            if (end > start && end - start <= LongestName && NameEnd(text, start) == end) return new(ReleaseText.Words(text, start, end), null);
        }

        return null;
    }

    /// <summary>Reads the company that the cover of a report to the SEC names above "(Exact name of registrant as specified in its charter)".</summary>
    public static Issuer? ReadRegistrant(SourceText text, List<TextLine> lines)
    {
        const int LongestCover = 60;
        for (var i = 1; i < Math.Min(lines.Count, LongestCover); i++)
        {
            var first = lines[i].First;
            if (!text.Is(first, '(') || !text.Is(first + 1, "exact") || !text.Is(first + 2, "name")) continue;
            return NamedAbove(text, lines, i);
        }

        return null;
    }

    // The company may stand above its state and numbers.
    private static Issuer? NamedAbove(SourceText text, List<TextLine> lines, int line)
    {
        const int MostBetween = 2;
        for (var i = line - 1; i >= Math.Max(0, line - 1 - MostBetween); i--)
        {
            var (first, end, _) = lines[i];
            if (text.IsCapital(first) && NameEnd(text, first) == end) return new(ReleaseText.Words(text, first, end), null);
        }

        return null;
    }

    /// <summary>Reads the line of the head that is a company's name with its legal form, as regulatory news have it.</summary>
    /// <param name="text">The text.</param>
    /// <param name="lines">Its lines.</param>
    /// <returns>The company and its line; null when there is none.</returns>
    public static (Issuer Issuer, int Line)? ReadLine(SourceText text, List<TextLine> lines)
    {
        const int Head = 4;
        for (var i = 0; i < Math.Min(lines.Count, HeadOfNamed); i++)
        {
            var (first, line, _) = lines[i];
            var end = NameEnd(text, first);
            var isName = end > first && end <= line && (NamesCompany(text, end) || (i < Head && (end == line || text[end].Gap == Gap.Wide || IsNotice(text, end, line))));
            if (isName && !NamesDocument(text, first, end) && OrganizationName.EndsWithLegalForm(text, first, end)) return (new(ReleaseText.Words(text, first, end), null), i);
            if (i < Head && EndsHead(text, first, line)) return null;
        }

        return null;
    }

    /// <summary>Reads the company that opens a headline: "Solvanta ASA: Mandatory notification of trade".</summary>
    /// <param name="text">The text.</param>
    /// <param name="lines">Its lines.</param>
    public static Issuer? ReadHeadline(SourceText text, List<TextLine> lines)
    {
        const int Head = 4;
        for (var i = 0; i < Math.Min(lines.Count, Head); i++)
        {
            if (HeadlineEnd(text, lines[i]) is { } end) return new(ReleaseText.Words(text, lines[i].First, end), null);
        }

        return null;
    }

    /// <summary>Whether a line is a headline that a company opens.</summary>
    public static bool OpensHeadline(SourceText text, TextLine line) => HeadlineEnd(text, line) is not null;

    // The colon or dash behind a company's name with its legal form: "Solvanta ASA: Results", "Solvanta AB (publ) – Interim report".
    private static int? HeadlineEnd(SourceText text, TextLine line)
    {
        const int ShortestHeadline = 2;
        var end = NameEnd(text, line.First);
        var mark = text.Is(end, '(') && text.Is(end + 1, "publ") && text.Is(end + 2, ')') ? end + 3 : end;
        var isMarked = text.IsGlued(mark, ':') || (text.Is(mark, '-') && !text.IsGlued(mark) && text.IsOnLine(mark) && (mark > end || !text.Header(end - 1).HasFlag(HeaderWord.State)));
        return end > line.First && mark + ShortestHeadline < line.End && isMarked && text.IsOnLine(mark + 1) && text.IsCapital(mark + 1)
            && !NamesDocument(text, line.First, end) && OrganizationName.EndsWithLegalForm(text, line.First, end) ? end : null;
    }

    // A sentence or a heading of contacts; not "THIS ANNOUNCEMENT IS NOT FOR RELEASE".
    private static bool EndsHead(SourceText text, int first, int end) => OpensSentence(text, first)
        ? !text.IsInCapitals(first, end)
        : text.Contact(first).HasAny(ContactWord.Heading | ContactWord.HeadingFiller | ContactWord.Ending);

    // "SOLVANTA OYJ STOCK EXCHANGE RELEASE 12 MAY 2026"
    private static bool IsNotice(SourceText text, int end, int line) => text.Header(end).HasFlag(HeaderWord.Boilerplate) && text.Says(end + 1, line, HeaderWord.Notice);

    // "Solvanta plc ("Solvanta" or the "Company")"
    private static bool NamesCompany(SourceText text, int end) => text.Is(end, '(') && (text.Is(end + 1, '"') || (text.Is(end + 1, "the") && text.Is(end + 2, '"')));

    /// <summary>Whether a text is this company's name, with or without its legal form, in any case.</summary>
    public bool Is(string words) =>
        words.Length > 3 && (Name.StartsWith(words, StringComparison.OrdinalIgnoreCase)
            || (words.StartsWith(Name, StringComparison.OrdinalIgnoreCase) && words.Length - Name.Length <= LongestLegalForm));

    /// <summary>Whether a sentence about a company starts at a token.</summary>
    public static bool Opens(SourceText text, int first) => text.IsCapital(first) && ReadNamed(text, first) is not null;

    /// <summary>Whether a line opens with a company and its ticker: "Solvanta, Inc. (NASDAQ: SOLV) announced".</summary>
    public static bool OpensLine(SourceText text, TextLine line) =>
        line.End - line.First > LongestName / 2 && text.IsCapital(line.First) && TickerBehind(text, line.First, out var bracket) is not null && bracket < line.End - 1 && !HasVerb(text, line.First, bracket);

    // "The Board of Directors of Solvanta": the company is what they are of.
    private static int SkipBody(SourceText text, int first)
    {
        var body = first;
        var says = false;
        for (var i = first; i < first + LongestName && (text.Header(i).HasFlag(HeaderWord.Body) || text.IsAny(i, "the", "of", "and", "der")); i++)
        {
            says |= text.Header(i).HasFlag(HeaderWord.Body);
            if (says && text.IsAny(i, "of", "der") && text.IsCapital(i + 1) && !text.Header(i + 1).HasFlag(HeaderWord.Body)) body = i + 1;
        }

        return body;
    }

    // "Owen Trask, Chairman of the Board of Solvanta Corp., announced": the company that the person is of; -1 when none is named.
    private static int? OfPerson(SourceText text, int first)
    {
        if (PersonName.Read(text, first, first + LongestName) is not { } person || !text.Is(person.Behind, ',') || !text.Contact(person.Behind + 1).HasAny(ContactWord.Title | ContactWord.Function)) return null;
        for (var i = person.Behind + 2; i < person.Behind + (2 * LongestName) && text.IsNear(i + 1); i++)
        {
            if (text.Is(i, "of") && text.IsCapital(i + 1) && OrganizationName.EndsWithLegalForm(text, i + 1, NameEnd(text, i + 1))) return i + 1;
        }

        return -1;
    }
}
