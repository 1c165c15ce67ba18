using Extractor.Text;

namespace Extractor.Releases;

/// <summary>The company that speaks.</summary>
/// <param name="Name">As printed.</param>
/// <param name="Ticker">Exchange and symbol without spaces around the colon, for instance Nasdaq:ABCD.</param>
internal sealed record Issuer(string Name, string? Ticker)
{
    private const int LongestName = 14;
    private const int LongestLegalForm = 6;

    /// <summary>In so many lines of the head a company's name stands by itself.</summary>
    private const int HeadOfNamed = 12;

    /// <summary>The longest name without a legal form, in tokens; what is longer is a headline.</summary>
    private const int LongestUnmarked = 8;
    private const int LongestSymbol = 5;

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
            if (!text.Is(i, "meeting") || !text.IsAny(i + 1, "of", "in") || !(text.Is(i - 1, "general") || text.Is(body, "notice"))) continue;
            var end = NameEnd(text, i + 2);
            if (end > i + 2) return OrganizationName.EndsWithLegalForm(text, i + 2, end) ? new(ReleaseText.Words(text, i + 2, end), null) : null;
        }

        return null;
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
            if (!startsWithName || !IsOrganization(text, body, end)) return null;
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

    private static int BehindBracket(SourceText text, int open)
    {
        while (!text.Is(open, ')') && text.IsNear(open + 1)) open++;
        return open + 1;
    }

    // "Solvanta Corporation, Reno, Nevada (NYSE: SOLV)", "Solvanta, Inc. Common Stock (NYSE: SOLV)": behind the legal form stands where the company is, or its share.
    private static int? BeforePlace(SourceText text, int body, int end) =>
        ((text.Is(end, ',') || text.Header(end).HasFlag(HeaderWord.Share)) && OrganizationName.EndsWithLegalForm(text, body, end)) || IsPartOf(text, end) ? end : null;

    // "Larch Water, a subsidiary of Solvanta Group (NYSE: SOLV)"
    private static bool IsPartOf(SourceText text, int comma)
    {
        const int Between = 3;
        if (!text.Is(comma, ',') || !text.IsAny(comma + 1, "a", "an", "the")) return false;
        for (var i = comma + 2; i <= comma + 2 + Between; i++)
        {
            if (text.IsAny(i, "subsidiary", "unit", "division", "affiliate", "brand")) return text.Is(i + 1, "of");
        }

        return false;
    }

    // "[Solvanta, Inc.](https://solvanta.example) (NYSE: SOLV)": Markdown's sign between a link's words and its address.
    private static bool IsLink(SourceText text, int i) => text.Is(i, ']') && text.IsGlued(i + 1, '(') && text[i + 2].Kind == TokenKind.Url;

    // "Solvanta Bank (the "Bank") (NYSE: SOLV)": the first bracket says what the company is called from here on.
    private static int BeforeShortName(SourceText text, int body, int bracket)
    {
        for (var i = body + 1; i < bracket; i++)
        {
            if (IsLink(text, i)) return i;
            if (text.Is(i, '(') && (text.IsAny(i + 1, '"', '\'') || (text.Is(i + 1, "the") && (text.Is(i + 2, '"') || text.Is(i + 3, ')'))))) return i;
        }

        return bracket;
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

    // A sentence or a heading of contacts; not "THIS ANNOUNCEMENT IS NOT FOR RELEASE".
    private static bool EndsHead(SourceText text, int first, int end) => OpensSentence(text, first)
        ? !text.IsInCapitals(first, end)
        : text.Contact(first).HasAny(ContactWord.Heading | ContactWord.HeadingFiller | ContactWord.Ending);

    // "SOLVANTA OYJ STOCK EXCHANGE RELEASE 12 MAY 2026"
    private static bool IsNotice(SourceText text, int end, int line) => text.Header(end).HasFlag(HeaderWord.Boilerplate) && text.Says(end + 1, line, HeaderWord.Notice);

    // "Solvanta plc ("Solvanta" or the "Company")"
    private static bool NamesCompany(SourceText text, int end) => text.Is(end, '(') && (text.Is(end + 1, '"') || (text.Is(end + 1, "the") && text.Is(end + 2, '"')));

    /// <summary>The same company with the ticker of a line of the head that holds it alone or behind its name: "Solvanta Limited (ASX: SLV)".</summary>
    /// <param name="text">The text.</param>
    /// <param name="lines">Its lines.</param>
    public Issuer WithTickerOfLine(SourceText text, List<TextLine> lines)
    {
        if (Ticker is not null) return this;
        for (var i = 0; i < Math.Min(lines.Count, HeadOfNamed); i++)
        {
            var (first, end, _) = lines[i];
            if (TickerOfLine(text, first, end) is { } alone) return this with { Ticker = alone };
            if (TickerBehind(text, first, out var bracket) is { } ticker && bracket > first && bracket < end && end - bracket <= LongestName && Is(ReleaseText.Words(text, first, bracket))) return this with { Ticker = ticker };
        }

        return this;
    }

    /// <summary>Whether a line is this company's name and its tickers, and nothing else: "SOLVANTA LIMITED (ASX: SLV)".</summary>
    public bool IsWithTicker(SourceText text, int first, int end) =>
        TickerBehind(text, first, out var bracket) is not null && bracket > first && text.Is(end - 1, ')') && BehindBracket(text, bracket) == end && Is(ReleaseText.Words(text, first, bracket));

    /// <summary>The first ticker of a line that gives nothing but tickers: "TSX-V: SLV | OTCQB: SLVNF", "Trading Symbol: TSX: SLV".</summary>
    /// <param name="text">The text.</param>
    /// <param name="first">The first token of the line.</param>
    /// <param name="end">The token behind its last.</param>
    public static string? TickerOfLine(SourceText text, int first, int end)
    {
        const int LongestExchange = 4;
        if (LabelsSymbols(text, first)) first += 3;
        else if (text.IsAny(first, "symbol", "symbols", "ticker") && text.Is(first + 1, ':')) first += 2;
        if (!text.Header(first).HasFlag(HeaderWord.Exchange) || !text.IsCapital(first)) return null;
        for (var colon = first + 1; colon < end && colon <= first + LongestExchange; colon++)
        {
            if (text.Is(colon, ':'))
            {
                if (SymbolEnd(text, colon + 1) is not { } behind) return null;
                var isAlone = behind == end || text[behind].Kind == TokenKind.Symbol || text[behind].Gap == Gap.Wide;
                return isAlone ? ReleaseText.Words(text, first, colon) + ":" + ReleaseText.Words(text, colon + 1, behind) : null;
            }

            if (!text.Header(colon).HasFlag(HeaderWord.Market) && text[colon].Kind != TokenKind.Symbol) return null;
        }

        return null;
    }

    /// <summary>Whether "Trading Symbol:" or "Stock Symbols:" stands at a token.</summary>
    public static bool LabelsSymbols(SourceText text, int first) =>
        text.IsAny(first, "trading", "stock", "ticker") && text.IsAny(first + 1, "symbol", "symbols") && text.Is(first + 2, ':');

    /// <summary>Whether a text is this company's name, with or without its legal form, in any case.</summary>
    public bool Is(string words) =>
        words.Length > 3 && (Name.StartsWith(words, StringComparison.OrdinalIgnoreCase)
            || (words.StartsWith(Name, StringComparison.OrdinalIgnoreCase) && words.Length - Name.Length <= LongestLegalForm));

    /// <summary>Whether a sentence about a company starts at a token.</summary>
    public static bool Opens(SourceText text, int first) => text.IsCapital(first) && ReadNamed(text, first) is not null;

    /// <summary>Whether a company stands at a token, with its ticker behind its name.</summary>
    public static bool HasTicker(SourceText text, int first) =>
        TickerBehind(text, first, out var bracket) is not null && bracket - first is > 0 and <= LongestName && !HasVerb(text, first, bracket);

    /// <summary>Whether a line opens with a company and its ticker: "Solvanta, Inc. (NASDAQ: SOLV) announced".</summary>
    public static bool OpensLine(SourceText text, TextLine line) =>
        line.End - line.First > LongestName / 2 && text.IsCapital(line.First) && TickerBehind(text, line.First, out var bracket) is not null && bracket < line.End - 1 && !HasVerb(text, line.First, bracket);

    // The first bracket with "Exchange: SYMBOL" in the first sentence.
    private static string? TickerBehind(SourceText text, int body, out int bracket)
    {
        for (bracket = body; bracket < body + Reach && text[bracket].Gap < Gap.Paragraph | bracket == body; bracket++)
        {
            if (!text.IsAny(bracket, '(', '[')) continue;
            var first = bracket + 1;
            for (var k = bracket + 1; k < bracket + 40 && !text.Is(k, ')') && k < text.Count; k++)
            {
                if (text.Is(k, ':') && SymbolEnd(text, k + 1) is { } end && BeforeCode(text, first, k) is var exchange && IsExchange(text, first, exchange))
                    return ReleaseText.Words(text, first, exchange) + ":" + ReleaseText.Words(text, text.Is(k + 1, '"') ? k + 2 : k + 1, end);
                if (text.IsAny(k, ',', ';', ':')) first = k + 1;
            }
        }

        return null;
    }

    // "HKEX stock code: 02688", "JSE share code: SLV"
    private static int BeforeCode(SourceText text, int first, int colon) =>
        colon - first > 2 && text.IsAny(colon - 1, "code", "symbol", "ticker") && text.IsAny(colon - 2, "stock", "share", "trading", "ticker") ? colon - 2 : colon;

    private static bool IsExchange(SourceText text, int first, int end) =>
        end > first && end - first <= 6 && text.IsCapital(first) && !text.IsAny(end - 1, ']', ')')
        && (text[end - 1].Kind != TokenKind.Number || text.IsGlued(end - 1))
        && !text.Header(first).HasFlag(HeaderWord.Code) && !text.Header(end - 1).HasFlag(HeaderWord.Code);

    private static int? SymbolEnd(SourceText text, int first)
    {
        // "NASDAQ: "SOLV""
        if (text.Is(first, '"')) first++;
        var end = first;
        for (; end < first + LongestSymbol; end++)
        {
            // "NYSE:DRC A": the class of the share.
            var goesOn = end == first || text.IsGlued(end) || (end == first + 1 && text[end] is { Length: 1, Kind: TokenKind.Word });
            if (!goesOn || !IsOfSymbol(text, end)) break;
            if (text[end].Kind == TokenKind.Word && text.Span(end).ContainsAnyInRange('a', 'z')) return null;
        }

        while (end > first && text[end - 1].Kind == TokenKind.Symbol) end--;
        return end > first ? end : null;
    }

    private static bool IsOfSymbol(SourceText text, int i) => text[i].Kind switch
    {
        TokenKind.Word or TokenKind.Number => true,
        TokenKind.Symbol => text[i].Code is '.' or '-',
        _ => false,
    };

    // "Larch Acquisition Corp. II": a number that tells one of a row of companies from the others.
    private static int NameEnd(SourceText text, int first)
    {
        const int LongestNumeral = 4;
        var end = WordsEnd(text, first);
        var isNumbered = end > first + 1 && text[end] is { Kind: TokenKind.Word, Gap: Gap.Space, Length: <= LongestNumeral } && !text.Span(end).ContainsAnyExcept("IVX")
            && OrganizationName.EndsWithLegalForm(text, first, end);
        return isNumbered ? end + 1 : end;
    }

    // Capitalized words, with the small words and signs that names hold between them, and a legal form behind a comma.
    private static int WordsEnd(SourceText text, int first)
    {
        var end = first;
        for (var i = first; i < first + LongestName; i++)
        {
            if (i > first && text[i].Gap is Gap.Paragraph or Gap.Wide) break;
            var token = text[i];
            if (token.Kind == TokenKind.Word)
            {
                var isPart = char.IsUpper(text.Text[token.Start]) || (i > first && (text.IsGlued(i) || text.Header(i).HasFlag(HeaderWord.SmallForm)));
                // "Larch A/S", "Larch hf."
                if (i > first && (text.IsGlued(i + 1, '/') || !text.IsCapital(i)) && OrganizationName.LegalFormEnd(text, i) is > 0 and var form) return form;
                if (isPart) end = i + 1;
                else if (i == first || !(text.Header(i).HasFlag(HeaderWord.NameLink) || (text.Is(i, "and") && IsJoined(text, first, i)))) break;
                if (isPart && i > first && text.Contact(i).HasFlag(ContactWord.LegalForm) && !text.IsAny(i + 1, '.', '&') && !GoesOnInForm(text, i + 1)) break;
            }
            else if (token.Kind == TokenKind.Number)
            {
                end = i + 1;
            }
            else if (text.Is(i, ','))
            {
                if (OrganizationName.LegalFormEnd(text, i + 1) < 0) break;
            }
            else if (text.Is(i, '.'))
            {
                if (i == first || !text.IsGlued(i)) break;
                if (ClosesInitials(text, first, i)) continue;
                var (isForm, goesOn) = (text.Contact(i - 1).HasFlag(ContactWord.LegalForm), text.IsGlued(i + 1));
                // "N.V.": the stop behind its last letter.
                var endsLetters = text[i - 1].Length == 1 && OrganizationName.EndsWithLegalForm(text, first, i + 1);
                if (isForm || endsLetters || goesOn) end = i + 1;
                if (!goesOn && !(isForm && text.Is(i + 1, '&')) && !((isForm || endsLetters) && GoesOnInForm(text, i + 1))) break;
            }
            else if (!text.IsAny(i, '&', '+', '®', '™') && !(text.IsAny(i, '-', '\'') && text.IsGlued(i) && text.IsGlued(i + 1)))
            {
                break;
            }
        }

        return end;
    }

    // "Pty Ltd", "SGPS, S.A.", "S.A. de C.V.", "Public Limited Company": behind one word of a legal form another.
    private static bool GoesOnInForm(SourceText text, int i) => text.IsOnLine(i)
        && (text.Contact(i).HasFlag(ContactWord.LegalForm) || text.Is(i, "company") || (text.Is(i, ',') || text.Is(i, "de")) && OrganizationName.LegalFormEnd(text, i + 1) >= 0);

    // "A.B. Larch": the stop behind initials that open a name.
    private static bool ClosesInitials(SourceText text, int first, int stop)
    {
        for (var i = first; i < stop; i++)
        {
            if (text[i].Kind == TokenKind.Symbol ? !text.Is(i, '.') : text[i].Length > 1 || !text.IsCapital(i)) return false;
        }

        return text.IsCapital(stop + 1) && text.IsOnLine(stop + 1) && !(text.Is(first, "u") && text.Is(first + 2, "s"));
    }

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

    // "The Board of Directors": of which company is not said.
    private static bool IsBody(SourceText text, int first, int end)
    {
        if (!text.Is(first, "the")) return false;
        var i = first + 1;
        while (i < end && (text.Header(i).HasFlag(HeaderWord.Body) || text.IsAny(i, "of", "and"))) i++;
        return i == end;
    }

    // "Carrick University and Solvanta plc (NASDAQ: SOLV)": another organization before the one that the ticker belongs to.
    private static bool HasOther(SourceText text, int first, int bracket)
    {
        for (var i = first + 1; i < bracket; i++)
        {
            if (text.Is(i, "and") && !IsJoined(text, first, i)) return true;
        }

        return false;
    }

    // "Owen Trask, Chief Executive of the Solvanta Group (NYSE: SOLV)": where no legal form tells, the ticker does.
    private static Issuer? OfTicker(SourceText text, int first)
    {
        if (TickerBehind(text, first, out var bracket) is not { } ticker || NameStart(text, first, bracket) is var start && start >= bracket) return null;
        return new(ReleaseText.Words(text, start, bracket), ticker);
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

    // "Delmont and Rusk Corporation": one name, unless what stands before "and" is an organization's by itself, there or later.
    private static bool IsJoined(SourceText text, int first, int and)
    {
        if (!text.IsCapital(and + 1)) return false;
        for (var i = first; i < and; i++)
        {
            if (text.Contact(i).HasAny(ContactWord.LegalForm | ContactWord.Organization) || text.IsAny(i, ',', ')')) return false;
        }

        var name = text.Span(first);
        for (var i = and + 1; i < Math.Min(text.Count, and + ReachOfName); i++)
        {
            var behind = i + and - first;
            var isSame = text[i].Length == name.Length && text.Span(i).SequenceEqual(name) && text[i - 1].Gap < Gap.Paragraph;
            if (isSame && !text.Is(behind, "and") && !text.Is(behind, '&')) return false;
        }

        return true;
    }

    // "OSLO | May 5, 2026: Solvanta plc", "Oslo, May 5, 2026) Solvanta plc": the name starts behind such a sign.
    private static bool IsBroken(SourceText text, int first, int end)
    {
        var open = false;
        for (var i = first; i < end; i++)
        {
            if (IsLink(text, i)) return false;
            if (text.IsAny(i, '|', '·', ']') || (text.Is(i, ':') && !text.IsGlued(i + 1)) || (text.Is(i, ')') && !open)) return true;
            open = text.Is(i, '(') || (open && !text.Is(i, ')'));
        }

        return false;
    }

    private static int NameStart(SourceText text, int from, int bracket)
    {
        var start = bracket;
        while (start > Math.Max(from, bracket - LongestName) && GoesBack(text, start)) start--;
        while (start < bracket && text[start].Kind != TokenKind.Word) start++;
        return start;
    }

    // Whether a name that holds a token holds the one before it too.
    private static bool GoesBack(SourceText text, int i) => text[i - 1].Kind switch
    {
        TokenKind.Word => text.IsCapital(i - 1) || text.Contact(i - 1).HasFlag(ContactWord.LegalForm),
        TokenKind.Symbol => text[i - 1].Code switch
        {
            ')' => false,
            ',' => text.Contact(i).HasFlag(ContactWord.LegalForm),
            _ => true,
        },
        _ => true,
    };

    private static bool IsOrganization(SourceText text, int first, int end)
    {
        if (text.IsNumber(first) ? !IsNumbered(text, first, end) : text[first].Kind != TokenKind.Word || OpensSentence(text, first) || IsContactHeading(text, first)) return false;
        // Capitalized words open any line; what follows them tells a company, unless they name a text or, as in "the Oslo-based", a place.
        var last = text.Is(end - 1, '.') ? end - 2 : end - 1;
        if (text.Is(last, "based") || IsCode(text, first, end)) return false;
        if (NamesDocument(text, first, end) || (text.Is(first, "the") && end == first + 2 && text.IsAny(first + 1, "company", "group", "bank", "fund", "issuer")) || IsBody(text, first, end)) return false;
        if (text.Contact(last).HasAny(ContactWord.LegalForm) || OrganizationName.EndsWithLegalForm(text, first, end)) return true;
        if (text[first].Length == 1 && text.Is(first + 1, '.') && !text.Contact(last).HasFlag(ContactWord.Organization)) return false;
        if (end - first > LongestUnmarked || HasDay(text, first, end) || IsTitled(text, first, end) || IsOfficial(text, first, end)) return false;
        if (HasVerb(text, end, end + 3)) return true;
        if (text.IsSmall(end) && text.Header(end).HasFlag(HeaderWord.Headline)) return !PersonName.Is(text, first, end);

        // "Tuesday, ...", "Reno, NV ..." and "Rosa Bo, whose books ..." are none.
        if ((text.IsAny(first, WordClass.Weekday | WordClass.Month) && (end == first + 1 || text.IsNumber(first + 1))) || IsInState(text, end)) return false;
        if (text.Is(end, ',') && text.IsGluedNumber(end + 1)) return false;
        return text.IsAny(end, '(', ',', ']') && !text.IsAny(end + 1, "who", "whose", "whom");
    }

    // "ISIN US0378331005", "Section 12", "Rule 13d-1".
    private static bool IsCode(SourceText text, int first, int end) =>
        text.Header(first).HasFlag(HeaderWord.Code) || (text.IsAny(first, "section", "rule", "rules", "form", "item") && text.IsNumber(first + 1) && !OrganizationName.EndsWithLegalForm(text, first, end));

    // "3M Company", "1st Quill Corporation".
    private static bool IsNumbered(SourceText text, int first, int end) =>
        text[first + 1].Kind == TokenKind.Word && text.IsGlued(first + 1) && end > first + 2 && !text.Is(first + 2, '\'') && text.Contact(text.Is(end - 1, '.') ? end - 2 : end - 1).HasFlag(ContactWord.LegalForm);

    // "Here is", not "Here Technologies"; "A", not "A.B. Larch".
    private static bool OpensSentence(SourceText text, int first) =>
        (text.Header(first).HasFlag(HeaderWord.SentenceOpener) && !text.IsGlued(first + 1, '.')) || (text.Header(first).HasFlag(HeaderWord.SmallOpener) && !text.IsCapital(first + 1) && !text.IsGlued(first + 1, '-'));

    // "Senator Jane Doe", "Mayor Doe announced"; "Captain Fresh, a seller of fish", is a company.
    private static bool IsTitled(SourceText text, int first, int end) =>
        text.Contact(first).HasFlag(ContactWord.Honorific)
        && (PersonName.Is(text, first, end) || (end - first <= 2 && !text.Contact(end - 1).HasFlag(ContactWord.Organization) && !text.IsAny(end, '(', ',')));

    // "Reno, Ohio", not "Larch Bank, Ohio's largest lender".
    private static bool IsInState(SourceText text, int comma)
    {
        if (!text.Is(comma, ',') || !text.IsCapital(comma + 1) || !text.Header(comma + 1).HasFlag(HeaderWord.State)) return false;
        var behind = comma + 2;
        while (text.IsCapital(behind) && text.IsNear(behind)) behind++;
        return !text.IsGlued(behind, '\'');
    }

    // "Solvanta Opens Plant March 7".
    private static bool HasDay(SourceText text, int first, int end)
    {
        for (var i = first; i < end - 1; i++)
        {
            if (text.Is(i, WordClass.Month) && text.IsNumber(i + 1)) return true;
        }

        return false;
    }

    // "Attorney General Jane Doe", "Ohio Senator Jane Doe".
    private static bool IsOfficial(SourceText text, int first, int end)
    {
        for (var i = first; i < end - 2; i++)
        {
            if (text.Contact(i).HasAny(ContactWord.Title | ContactWord.Honorific) && (PersonName.Is(text, i + 1, end) || (text.Contact(i + 1).HasFlag(ContactWord.HeadingFiller) && PersonName.Is(text, i + 2, end)))) return true;
        }

        return false;
    }

    // "Enquiries", "Investor & Media Contact", "Media:".
    private static bool IsContactHeading(SourceText text, int first)
    {
        var says = false;
        for (var i = first; i == first || text.IsOnLine(i); i++)
        {
            if (text.Contact(i).HasFlag(ContactWord.HeadingNoun)) return !text.Contact(i + 1).HasFlag(ContactWord.LegalForm);
            if (text.Is(i, ':')) return says;
            says |= text.Contact(i).HasFlag(ContactWord.Heading);
            if (!text.Is(i, '&') && !text.Contact(i).HasAny(ContactWord.Heading | ContactWord.HeadingFiller | ContactWord.Function)) return false;
        }

        return false;
    }

    private static bool NamesDocument(SourceText text, int first, int end) => text.Says(first, end, HeaderWord.Document);

    private static bool HasVerb(SourceText text, int first, int end) => text.Says(first, end, HeaderWord.Verb);
}
