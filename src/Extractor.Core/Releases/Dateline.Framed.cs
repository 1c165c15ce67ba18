using Extractor.Text;
using NodaTime;

namespace Extractor.Releases;

/// <content>Reads datelines whose place and date stand in brackets or between bars, or right before the company.</content>
internal sealed partial record Dateline
{
    /// <summary>How many words in small letters tell a sentence from a row of a table.</summary>
    private const int FewestOfSentence = 4;

    /// <summary>How many of them do where a company opens the sentence.</summary>
    private const int FewestOfCompany = 2;

    private static Dateline? Framed(SourceText text, int token, int end, LocalDate day) => Enclosed(text, token, end, day) ?? Barred(text, token, end, day) ?? Undashed(text, token, end, day);

    // "Solvanta (Euronext: SOLV), Oslo, Norway – 5 May 2026 – today announces": place and day between the company and its verb, all of it the body.
    private static Dateline? BehindCompany(SourceText text, int token, int end, LocalDate day)
    {
        const int LongestLead = 40;
        if (!IsDash(text, token - 1)) return null;
        var dash = IsDash(text, token - 2) ? token - 2 : token - 1;
        var close = dash - 1;
        while (close > token - LongestPlaceInLine && text.IsNear(close) && !text.Is(close, ')')) close--;
        if (!text.Is(close, ')') || !text.Is(close + 1, ',') || !IsPlace(text, close + 2, dash)) return null;
        var first = close;
        while (first > token - LongestLead && text.IsNear(first)) first--;
        if (text.IsNear(first) || !Issuer.HasTicker(text, first) || BodyBehind(text, end, true) is null) return null;
        return new(day, ReleaseText.Words(text, close + 2, dash), null, first, first);
    }

    // "(Oslo, 5 May 2026) The company", "[Oslo, May 5, 2026] - The company", "(Oslo) 5 May 2026 - The company".
    private static Dateline? Enclosed(SourceText text, int token, int end, LocalDate day)
    {
        var isApart = IsDash(text, token - 1);
        var outside = isApart ? token - 2 : token - 1;
        int close, behind;
        if (text.IsAny(end, ')', ']') && (isApart || text.Is(token - 1, ','))) (close, behind) = (token - 1, end + 1);
        else if (text.IsAny(outside, ')', ']') && IsDash(text, end)) (close, behind) = (outside, end);
        else return null;
        var open = close - 1;
        while (open > close - LongestPlaceInLine && text.IsOnLine(open) && !text.IsAny(open, '(', '[')) open--;
        if (!text.IsAny(open, '(', '[') || text.IsOnLine(open) || !IsPlaceInFrame(text, open + 1, close)) return null;
        var body = SkipDashes(text, behind);
        return OpensBody(text, open, body) ? new(day, ReleaseText.Words(text, open + 1, close), null, open, body) : null;
    }

    // "Oslo, Norway | May 5, 2026 | The company", "OSLO | May 5, 2026 - The company", "Oslo, May 5, 2026 | The company".
    private static Dateline? Barred(SourceText text, int token, int end, LocalDate day)
    {
        var (before, behind) = (IsBar(text, token - 1), IsBar(text, end));
        if (!(before && (behind || IsDash(text, end))) && !(behind && text.Is(token - 1, ','))) return null;
        if (PlaceBefore(text, token) is not { } start || start >= token - 1 || !IsPlaceInFrame(text, start, token - 1)) return null;
        var body = SkipDashes(text, end + 1);
        // "Rosa Bo | May 5, 2026 | The plan is ready" is signed.
        var isSure = CityEnd(text, start, token - 1) > 0 || Issuer.Opens(text, body) || Issuer.HasTicker(text, body);
        return isSure && OpensBody(text, start, body) ? new(day, ReleaseText.Words(text, start, token - 1), null, start, body) : null;
    }

    // "OSLO, Norway, May 5, 2026 Larch ASA today announced", "Oslo (5 May 2026) Larch ASA today announced".
    private static Dateline? Undashed(SourceText text, int token, int end, LocalDate day)
    {
        var isBracketed = text.Is(token - 1, '(') && text.Is(end, ')');
        var (close, body) = isBracketed ? (token - 1, end + 1) : (token, end);
        if (PlaceBefore(text, close) is not { } start || start >= close || !OpensWithPlace(text, start, close) || !IsPlaceInFrame(text, start, PlaceEnd(text, start, close))) return null;
        if (!isBracketed && !text.Is(token - 1, ',') && CityEnd(text, start, token) == 0) return null;
        if (text.IsAny(start, "in", "on", "at")) return null;
        return Issuer.Opens(text, body) && OpensBody(text, start, body, FewestOfCompany) ? new(day, Place(text, start, close), null, start, body) : null;
    }

    // "(Oslo, ...", not "(Revised, ...", "(GLOBE NEWSWIRE) ...", "News | ...".
    private static bool IsPlaceInFrame(SourceText text, int first, int end)
    {
        for (var i = first; i < end; i++)
        {
            var word = text.Header(i);
            if (!word.HasFlag(HeaderWord.PlaceLink) && (word & (HeaderWord.Boilerplate | HeaderWord.DateLabel | HeaderWord.Notice)) != 0) return false;
        }

        return IsPlace(text, first, end) && !IsWire(text, first, end);
    }

    private static bool IsBar(SourceText text, int i) => text.IsOnLine(i) && text.IsAny(i, '|', '·');

    // Near the head of the text and on the line of the dateline opens a sentence.
    private static bool OpensBody(SourceText text, int first, int body, int fewest = FewestOfSentence) =>
        text.IsOnLine(body) && (text.IsCapital(body) || Issuer.HasTicker(text, body)) && text.CountOf(0, first, Marks.Small) <= MostAbove
        && text.CountOf(body, text.Next(body, Math.Min(text.Count, body + LongestTitle), Marks.Line), Marks.Small) >= fewest;
}
