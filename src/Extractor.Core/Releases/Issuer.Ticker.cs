using Extractor.Text;

namespace Extractor.Releases;

/// <content>Exchange and symbol: "(Nasdaq: SOLV)", "TSX: SLV", a line of them.</content>
internal sealed partial record Issuer
{
    private const int LongestSymbol = 5;

    private static int BehindBracket(SourceText text, int open)
    {
        while (!text.Is(open, ')') && text.IsNear(open + 1)) open++;
        return open + 1;
    }

    /// <summary>The same company with the ticker of a line of the head that holds it alone or behind its name: "Solvanta Limited (ASX: SLV)".</summary>
    /// <param name="text">The text.</param>
    /// <param name="lines">Its lines.</param>
    public Issuer WithTickerOfLine(SourceText text, List<TextLine> lines)
    {
        if (Ticker is not null) return this;
        for (var i = 0; i < Math.Min(lines.Count, HeadOfNamed); i++)
        {
            var (first, end, _) = lines[i];
            if ((TickerOfLine(text, first, end) ?? TickerOfLastCell(text, first, end)) is { } alone) return this with { Ticker = alone };
            if (TickerBehind(text, first, out var bracket) is not { } ticker || bracket <= first || bracket >= end) continue;
            var before = ReleaseText.Words(text, first, bracket);
            if ((end - bracket <= LongestName && Is(before)) || before.EndsWith($" {Name}", StringComparison.OrdinalIgnoreCase)) return this with { Ticker = ticker };
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
                return isAlone ? ReleaseText.Words(text, first, BeforeCode(text, first, colon)) + ":" + ReleaseText.Words(text, colon + 1, behind) : null;
            }

            if (!text.Header(colon).HasFlag(HeaderWord.Market) && text[colon].Kind != TokenKind.Symbol && !IsOfCode(text, colon)) return null;
        }

        return null;
    }

    /// <summary>The ticker in the last cell of a line: "News Release      NYSE: SOLV".</summary>
    /// <param name="text">The text.</param>
    /// <param name="first">The first token of the line.</param>
    /// <param name="end">The token behind its last.</param>
    public static string? TickerOfLastCell(SourceText text, int first, int end)
    {
        for (var cell = end - 1; cell > first && cell > end - LongestName; cell--)
        {
            if (text[cell].Gap == Gap.Wide) return TickerOfLine(text, cell, end);
        }

        return null;
    }

    /// <summary>Whether "Trading Symbol:" or "Stock Symbols:" stands at a token.</summary>
    public static bool LabelsSymbols(SourceText text, int first) =>
        text.IsAny(first, "trading", "stock", "ticker") && text.IsAny(first + 1, "symbol", "symbols") && text.Is(first + 2, ':');

    /// <summary>Whether a company stands at a token, with its ticker behind its name.</summary>
    public static bool HasTicker(SourceText text, int first) =>
        TickerBehind(text, first, out var bracket) is not null && bracket - first is > 0 and <= LongestName && !HasVerb(text, first, bracket);

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

    private static bool IsOfCode(SourceText text, int i) => text.IsAny(i, "stock", "share", "trading", "ticker") || text.IsAny(i, "code", "symbol");

    // "HKEX stock code: 02688", "JSE share code: SLV"
    private static int BeforeCode(SourceText text, int first, int colon) =>
        colon - first > 2 && text.IsAny(colon - 1, "code", "symbol", "ticker") && text.IsAny(colon - 2, "stock", "share", "trading", "ticker") ? colon - 2 : colon;

    private static bool IsExchange(SourceText text, int first, int end) =>
        end > first && end - first <= 6 && text.IsCapital(first) && !text.IsAny(end - 1, ']', ')')
        && text[end - 1].Kind != TokenKind.Number
        && !text.Header(first).HasFlag(HeaderWord.Code) && !text.Header(end - 1).HasFlag(HeaderWord.Code)
        // "Meeting ID: 864", "Docket: EC26", "TTY: 711"
        && text.PhoneLabelAt(end - 1) == PhoneLabel.None && !text.Says(first, end, EventWord.Identifier) && !text.IsAny(end - 1, "docket", "case", "file", "number");

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

    // "Owen Trask, Chief Executive of the Solvanta Group (NYSE: SOLV)": where no legal form tells, the ticker does.
    private static Issuer? OfTicker(SourceText text, int first)
    {
        if (TickerBehind(text, first, out var bracket) is not { } ticker || NameStart(text, first, bracket) is var start && start >= bracket) return null;
        return new(ReleaseText.Words(text, start, bracket), ticker);
    }
}
