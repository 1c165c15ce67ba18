using Extractor.Dates;
using Extractor.Text;

namespace Extractor.Releases;

/// <content>The places of datelines: cities, states and countries before or above the day.</content>
internal sealed partial record Dateline
{
    // "Aberdeen, United Kingdom" on the line above its date, as in a letter.
    private static int? PlaceAbove(SourceText text, int token)
    {
        if (text[token].Gap != Gap.Line) return null;
        var first = token - 1;
        while (first > 0 && first > token - LongestPlaceInLine && text.IsOnLine(first)) first--;
        return text[first].Gap == Gap.Paragraph && CityEnd(text, first, token) > 0 ? first : null;
    }

    private static int? CapitalsBefore(SourceText text, int token)
    {
        int? start = null;
        for (var k = token - 1; k > token - LongestPlaceInLine && k >= 0; k--)
        {
            var capitals = text[k].Kind == TokenKind.Word && text[k].Length > 2 && !text.Span(k).ContainsAnyInRange('a', 'z');
            if (capitals) start = k;
            else if (start is not null) break;
        }

        return start;
    }

    // "5 May 2026, London - The company": behind a date a city needs no state.
    private static int? CityAt(SourceText text, int first)
    {
        var close = first;
        while (close < first + LongestCity && text.IsCapital(close) && text.IsOnLine(close)) close++;
        return close > first && IsDash(text, close) && text.IsOnLine(close) && IsPlace(text, first, close) && !text.Header(first).HasFlag(HeaderWord.Boilerplate)
            && Issuer.Opens(text, SkipDashes(text, close)) ? close : null;
    }

    // The dash behind a city, its state and its country, before the first words of the body.
    private static int? PlaceAt(SourceText text, int first)
    {
        if (text[first].Length <= 2 || !text.IsCapital(first)) return null;
        var comma = 0;
        for (var i = first + 1; i < first + LongestPlaceInLine && text.IsOnLine(i); i++)
        {
            if (IsDash(text, i) || text.IsAny(i, '\u2026', ':'))
            {
                var body = SkipDashes(text, i);
                if (!text.IsOnLine(body) || text[body].Kind != TokenKind.Word || (comma > 0 ? comma : i) - first > LongestCity || !IsPlace(text, first, i)) return null;
                return IsPlaceOf(text, first, comma, i, body) ? i : null;
            }

            // "Mumbai, India. Registered Office: ..."
            if (text.Is(i, '.') && !text.IsGlued(i + 1) && text.Is(i - 1, WordClass.Country) && text[i - 1].Length > 2) return null;
            if (comma == 0 && text.Is(i, ',')) comma = i;
        }

        return null;
    }

    // The comma between a city and its state or country; 0 when there is none.
    private static int CityEnd(SourceText text, int first, int end)
    {
        var comma = first;
        while (comma < end && !text.Is(comma, ',')) comma++;
        return comma + 1 < end && IsKnownState(text, comma + 1) && IsPlace(text, first, end) ? comma : 0;
    }

    // Capitals tell a city before its state, or before a company; else the state has to be known and the company to speak.
    private static bool IsPlaceOf(SourceText text, int first, int comma, int end, int body)
    {
        if (comma == 0)
        {
            var isInCapitals = text[end - 1].Kind == TokenKind.Word && text.IsInCapitals(first, end) && !text.Header(first).HasFlag(HeaderWord.Boilerplate);
            if (text.Is(end, ':') || !isInCapitals) return false;
            return Issuer.HasTicker(text, body) || (body - end == 2 && Issuer.Opens(text, body)) || (OpensProse(text, first, body) && SaysToday(text, body));
        }

        if (!text.Is(end, ':') && !text.Span(first).ContainsAnyInRange('a', 'z')) return IsState(text, comma + 1);
        // "Owen Trask, MD – Solvanta, Inc." is a person.
        return IsKnownState(text, comma + 1) && !(PersonName.Is(text, first, comma) && PersonName.SkipCredentials(text, comma, end) == end) && (Issuer.Opens(text, body) || OpensProse(text, first, body));
    }

    // "Ohio", "Germany", "N.H.".
    private static bool IsKnownState(SourceText text, int i) =>
        text.Header(i).HasFlag(HeaderWord.State) || text.Is(i, WordClass.Country) || (text[i].Length == 1 && text.IsGlued(i + 1, '.') && text[i + 2].Length == 1);

    // "Texas", "Mass.", "N.H.", "TX", "Germany".
    private static bool IsState(SourceText text, int i) =>
        text[i].Length <= 2 || text.IsGlued(i + 1, '.') || IsKnownState(text, i);

    /// <summary>The first token of what stands before a position on its line or the line before, when it is short enough to be a place.</summary>
    private static int? PlaceBefore(SourceText text, int token)
    {
        for (var k = token; k > token - LongestPlace && k >= 0; k--)
        {
            if (k < token && text.Is(k, '.') && text[k + 1].Gap != Gap.None && text[k - 1].Length > 5) return null;
            if (text[k].Gap < Gap.Line) continue;
            if (CityAbove(text, k) is { } city) return city;
            while (k < token && text[k].Kind == TokenKind.Symbol && !text.IsAny(k, '(', '/')) k++;
            return k;
        }

        return null;
    }

    // "New York," above "NY, May 5, 2026": a page broke the line behind the city.
    private static int? CityAbove(SourceText text, int line)
    {
        const int LongestCity = 3;
        if (text[line].Gap != Gap.Line || !text.Is(line - 1, ',') || text[line].Kind != TokenKind.Word) return null;
        for (var k = line - 2; k >= line - 1 - LongestCity && text.IsCapital(k); k--)
        {
            if (text[k].Gap >= Gap.Line) return k;
        }

        return null;
    }

    private static int PlaceEnd(SourceText text, int start, int end)
    {
        var close = start;
        while (close < end && !text.Is(close, '/') && !IsDash(text, close))
        {
            if (!text.Is(close, '(')) close++;
            else if (GroupEnd(text, close) is { } group && IsCountry(text, close, group)) close = group + 1;
            else break;
        }

        while (close > start && (text.IsAny(close - 1, ',', '*', ':', ';') || IsArticle(text, close - 1))) close--;
        return close;
    }

    // "Lyon (France), ...".
    private static bool IsCountry(SourceText text, int open, int close) =>
        text.Is(open, '(') && text[open - 1].Kind == TokenKind.Word && close - open <= 4
        && (text.Is(close + 1, ',') || text.Is(open + 1, WordClass.Country)) && !IsWire(text, open + 1, close);

    // "Lyon, le 5 mai 2026", "Berlin, den 5. Mai 2026", "Reno, on May 5, 2026".
    private static bool IsArticle(SourceText text, int i) => text.IsAny(i, "le", "den", "el", "il", "on") && text.Is(i - 1, ',') && char.IsLower(text.Text[text[i].Start]);

    private static string? Place(SourceText text, int start, int end)
    {
        var close = PlaceEnd(text, start, end);
        // "(Oslo) 5 May 2026".
        var inBrackets = text.Is(start, '(') && text.Is(close - 1, ')');
        if (inBrackets) (start, close) = (start + 1, close - 1);
        return close > start ? ReleaseText.Words(text, start, close) : null;
    }

    // A place, and behind it no sentence: "Solvanta Holding AB (publ) publishes on 5 May 2026".
    private static bool OpensWithPlace(SourceText text, int start, int end)
    {
        var close = PlaceEnd(text, start, end);
        if (!IsPlace(text, start, close)) return false;
        for (var i = close; i < end; i++)
        {
            if (text.IsAny(i, '(', '/') && GroupEnd(text, i) is { } group && group < end && !HasNumber(text, i, group)) i = group;
            else if (text.IsNumber(i) || (text.IsSmall(i) && i < end - 1)) return false;
        }

        return true;
    }

    private static bool IsPlace(SourceText text, int start, int end)
    {
        if (end <= start || end - start > LongestPlace || IsCompany(text, start, end)) return false;

        // "Posted May 5, 2026", "By Jane Trask on May 5, 2026", "Until 5 May 2026".
        if (text.Header(start).HasFlag(HeaderWord.DateLabel) || text.Event(start).HasAny(EventWord.Until | EventWord.Replay) || (text.IsSmall(end - 1) && text.Is(end - 1, "on"))) return false;
        for (var k = start; k < end; k++)
        {
            var belongs = text[k].Kind switch
            {
                TokenKind.Word => !text.Header(k).HasFlag(HeaderWord.Document) && (text.IsCapital(k) || text.Header(k).HasFlag(HeaderWord.PlaceLink)),
                TokenKind.Symbol => text[k].Code is ',' or '.' or '&' or '\'' or ';' or '(' or ')' || text.IsGlued(k, '-'),
                _ => false,
            };
            if (!belongs) return false;
        }

        return true;
    }

    // "Calgary AB, May 5, 2026 - Solvanta, Inc.", not "Solvanta AB, May 5, 2026 - Solvanta".
    private static bool IsCityAndState(SourceText text, int start, int token, int body)
    {
        var end = PlaceEnd(text, start, token);
        if (end - start is not (2 or 3) || text[end - 1].Length != 2 || !text.IsInCapitals(end - 1, end) || !(text.Header(end - 1).HasFlag(HeaderWord.State) || text.Is(end - 1, "sa"))) return false;
        for (var i = start; i < end - 1; i++)
        {
            if (!text.IsCapital(i) || text.Contact(i).HasFlag(ContactWord.Organization)) return false;
        }

        return text.BehindSymbols(end, token) == token && !text.Span(start).Equals(text.Span(body), StringComparison.OrdinalIgnoreCase) && (Issuer.Opens(text, body) || OpensProse(text, start, body));
    }

    // "Solvanta Holding AB", not "Reno, NV" and "RENO NV".
    private static bool IsCompany(SourceText text, int start, int end)
    {
        var last = text.Is(end - 1, '.') ? end - 2 : end - 1;
        return OrganizationName.EndsWithLegalForm(text, start, end) && !(text[last].Length == 2 && (text.Is(last - 1, ',') || text.IsInCapitals(start, end)));
    }
}
