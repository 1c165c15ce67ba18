using Extractor.Text;

namespace Extractor.Phones;

/// <content>The company that a text is about, and its country.</content>
internal sealed partial class PhoneCountries
{
    private CountryCode? ofCompany;
    private bool hasReadCompany;
    private bool isListedInAmerica;

    /// <summary>
    /// The country of the first company whose exchange, ISIN or legal form tells it, else the one in which the text is dated: "(Nasdaq
    /// Stockholm: KES)", S.p.A., "Zug, 6 May 2026". Null when nothing does.
    /// </summary>
    public CountryCode? OfCompany
    {
        get
        {
            if (!hasReadCompany) (ofCompany, hasReadCompany) = (ReadCompany(), true);
            return ofCompany;
        }
    }

    /// <summary>Whether the company is listed in the United States, where its banks and advisers may be.</summary>
    public bool IsListedInAmerica
    {
        get
        {
            _ = OfCompany;
            return isListedInAmerica;
        }
    }

    /// <summary>The country where the same legal form is used: companies of Ireland are plc as well. Null when there is none.</summary>
    private CountryCode? AlsoOfCompany => OfCompany is { Code: "44" } ? NumberingPlan.OfRegion("IE") : null;

    /// <summary>
    /// The country of the company where the last one named before a position is that of a number in another paragraph: foreign dial-ins
    /// do not tell whose number stands there. Positions must ascend.
    /// </summary>
    private CountryCode? OfCompanyAlone(int position)
    {
        const int LongestParagraph = 60;
        if (OfCompany is not { } company) return null;
        Advance(position);
        var nearest = current > 0 ? Places[current - 1].Token : -1;
        if (nearest >= 0 && IsOfNumberBefore(nearest)) return company;
        if (nearest >= 0 && !IsOfNumber(nearest)) return null;
        for (var i = position; i > nearest && i > position - LongestParagraph; i--)
        {
            if (text[i].Gap >= Gap.Paragraph) return company;
        }

        return null;
    }

    // "020 7946 0142 from the UK." at the end of its sentence
    private bool IsOfNumberBefore(int place)
    {
        var from = text.Is(place - 1, "the") ? place - 2 : text.Is(place - 1, '.') && text.Is(place - 3, "the") ? place - 4 : place - 1;
        return text.Is(from, "from") && text.IsNumber(from - 1) && text.Is(place + 1, '.') && text.IsCapital(place + 2);
    }

    // "UK: 0800 051 0142", "+44 20 7946 0142"; not "Munich, Germany" and "Tokyo, May 6".
    private bool IsOfNumber(int place)
    {
        const int Reach = 6;
        for (var i = place; i < place + Reach && (i == place || text.IsOnLine(i)); i++)
        {
            if (text.Is(i, WordClass.Month)) return false;
            if (text.IsNumber(i)) return !text.Is(i + 1, WordClass.Month);
        }

        return false;
    }

    private CountryCode? ReadCompany()
    {
        CountryCode? dated = null;
        for (var i = 0; (i = text.Next(i, Marks.Country)) < text.Count; i++)
        {
            if (dated is null && IsOfDateline(i)) dated = NumberingPlan.OfRegion(RegionAt(text, i)!);
            if (OfIsin(i) is { } issuer) return issuer;
            if (OfExchange(i) is { } exchange)
            {
                if (!exchange.IsNorthAmerican) return IsShared(i) ? dated ?? exchange : exchange;
                isListedInAmerica = true;
            }

            if (OfForm(i) is { } form) return OfExchangeBehind(i) ?? (IsShared(i) ? dated ?? form : form);
        }

        return dated;
    }

    // Companies of Ireland and Nigeria are plc as well, and Nairobi has an NSE: the place where the text is dated tells.
    private bool IsShared(int i) => text.IsAny(i, "plc", "nse");

    // "ISIN DE0001234561": ISO 6166 starts with the country of the company; "XS" of international bonds is none.
    private CountryCode? OfIsin(int i)
    {
        if (!text.Is(i, "isin")) return null;
        var code = text.Is(i + 1, ':') ? i + 2 : i + 1;
        return text[code].Length == 2 && text.IsGluedNumber(code + 1) ? NumberingPlan.OfRegion(text.Span(code).ToString()) : null;
    }

    // "Kestel Oyj", "Kestel AB (publ)", "Kestel S.p.A.", "Kestel A/S"; not "Larch Hotel & Spa".
    private CountryCode? OfForm(int i)
    {
        if (text.Is(i, "spa") && text.Span(i) is not "SpA") return null;
        // "CIN: L26940MH1936PLC002515"
        if (text.IsGluedNumber(i + 1)) return null;
        if (text.Contact(i).HasFlag(ContactWord.LegalForm) || text.Is(i, "publ")) return NumberingPlan.OfRegion(text.Word(i).Region);
        if (!text.Is(i, "s")) return null;
        if (text.IsGlued(i) && text.Is(i - 1, '/') && text.Is(i - 2, "a")) return NumberingPlan.OfRegion("DK");
        return text.IsGlued(i + 1, '.') && text.Is(i + 2, "p") && text.IsGlued(i + 3, '.') && text.Is(i + 4, "a") ? NumberingPlan.OfRegion("IT") : null;
    }

    // "Kestel plc (Euronext Dublin: KES)"
    private CountryCode? OfExchangeBehind(int form)
    {
        const int Reach = 12;
        for (var i = form + 1; i < form + Reach && text.IsOnLine(i); i++)
        {
            if (!text.Has(i, Marks.Country) || OfExchange(i) is not { } exchange) continue;
            if (!exchange.IsNorthAmerican) return IsShared(i) ? null : exchange;
            isListedInAmerica = true;
        }

        return null;
    }

    // "(ASX: LRC)", "Nasdaq Stockholm: LRC", "Frankfurt Stock Exchange: LRC", "TSE Prime"
    private CountryCode? OfExchange(int i)
    {
        if (text.Word(i).Region.Length == 0) return null;
        var isExchange = text.Is(i, WordClass.Country) ? IsSeatOfExchange(i) : IsExchange(i);
        return isExchange ? NumberingPlan.OfRegion(text.Word(i).Region) : null;
    }

    // Codes of Tokyo are numbers, those of Toronto are letters: "(TSE: 6498)".
    private bool IsExchange(int i)
    {
        if (text[i].Length < 2 || text.Contact(i).HasFlag(ContactWord.LegalForm)) return false;
        if (text.Is(i, "tse")) return (text.Is(i + 1, ':') && text.IsNumber(i + 2)) || (text.Is(i + 1, "prime") && text.IsInCapitals(i, i + 1));
        return text.Is(i + 1, ':') && (text.IsInCapitals(i, i + 1) || text.Is(i, "nasdaq"));
    }

    // "Euronext Growth Oslo: LRC", "Tokyo Stock Exchange: 6498", "SIX Swiss Exchange: LRC"
    private bool IsSeatOfExchange(int i)
    {
        if (!text.IsCapital(i)) return false;
        if (text.Is(i + 1, ':')) return text.Header(text.Header(i - 1).HasFlag(HeaderWord.Market) ? i - 2 : i - 1).HasFlag(HeaderWord.Exchange);
        var exchange = text.Is(i + 1, "stock") ? i + 2 : i + 1;
        return text.Is(exchange, "exchange") && text.Is(exchange + 1, ':');
    }

    // "Palma de Mallorca, Spain, 6 May 2026", "Istanbul, 06.05.2026", "Dublin and London | 6 May 2026"
    private bool IsOfDateline(int i)
    {
        const int Head = 200;
        const int LongestPlace = 5;
        const int LongestDate = 10;
        if (i > Head || !text.Is(i, WordClass.Country) || RegionAt(text, i) is null || !text.IsCapital(i)) return false;
        var first = i;
        while (first > i - LongestPlace && text.IsOnLine(first) && (text[first - 1].Kind == TokenKind.Word || text.Is(first - 1, ','))) first--;
        if (text.IsOnLine(first)) return false;
        var numbers = 0;
        for (var at = i + 1; at < i + LongestDate && text.IsOnLine(at); at++)
        {
            if (text.IsNumber(at, 4)) return numbers > 0;
            if (text.IsNumber(at)) numbers++;
            else if (!text.IsAny(at, ',', '.', '|', '-') && !text.Is(at, "and") && !text.IsAny(at, WordClass.Month | WordClass.Weekday | WordClass.Country)) return false;
        }

        return false;
    }
}
