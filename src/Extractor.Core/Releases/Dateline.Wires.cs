using Extractor.Dates;
using Extractor.Text;
using NodaTime;

namespace Extractor.Releases;

/// <content>The wire services of datelines: "/PRNewswire/", "(GLOBE NEWSWIRE)".</content>
internal sealed partial record Dateline
{
    // "BOSTON--(BUSINESS WIRE)--The company": a dateline without a date.
    private static Dateline? WireOnly(SourceText text, LocalDate? day, LocalDate? near)
    {
        var head = text.Text.AsSpan(0, Math.Min(Head, text.Text.Length));
        for (var at = head.IndexOfAny(GroupSigns); at >= 0; at = NextGroup(head, at + 1))
        {
            var i = text.At(at);
            if (!text.IsAny(i, '(', '/')) continue;
            if (GroupEnd(text, i) is not { } close || !(IsWire(text, i + 1, close) || IsNoWire(text, i, close)) || !IsDash(text, close + 1)) continue;
            if (PlaceOfWire(text, i) is not { } start) continue;
            var month = MonthIn(text, start, i);
            return new(month < i ? Nearest(text, month, near) : day, Place(text, start, month), WireIn(text, i, close + 1), start, SkipDay(text, SkipDashes(text, close + 1)));
        }

        return null;
    }

    // "BOSTON--()--The company": the name of the wire was taken away.
    private static bool IsNoWire(SourceText text, int open, int close) => close == open + 1 && IsDash(text, open - 1);

    // Where a headline runs into the dateline, capitals open the place.
    private static int? PlaceOfWire(SourceText text, int wire)
    {
        var start = PlaceBefore(text, wire);
        return start is { } first && IsPlace(text, first, PlaceEnd(text, first, MonthIn(text, first, wire))) ? start : CapitalsBefore(text, wire) ?? start;
    }

    // "BOSTON, May 5, 2026 — /WIRE/ — The company".
    private static int SkipWire(SourceText text, int i) =>
        text.IsAny(i, '/', '(') && GroupEnd(text, i) is { } close && (text.Is(i, '/') || IsWire(text, i + 1, close)) && IsDash(text, close + 1) ? SkipDashes(text, close + 1) : i;

    private static int SkipDots(SourceText text, int i)
    {
        while (text.Is(i, '.')) i++;
        return i;
    }

    private static int? GroupEnd(SourceText text, int open)
    {
        var close = text.Is(open, '(') ? ')' : '/';
        for (var k = open + 1; k < open + LongestWire + 8 && text.IsNear(k); k++)
        {
            if (text.Is(k, close)) return k;
        }

        return null;
    }

    private static bool IsWire(SourceText text, int first, int end)
    {
        for (var k = first; k < end; k++)
        {
            if (text.Header(k).HasFlag(HeaderWord.Wire)) return true;
            if (text[k].Kind == TokenKind.Word && text.Span(k).EndsWith("wire", StringComparison.OrdinalIgnoreCase)) return true;
        }

        return end == first + 1 && text[first].Kind == TokenKind.Word && IsAgency(text.Span(first));
    }

    // "(AP)", "(KOMO)": an agency, or the call sign of an American station.
    private static bool IsAgency(ReadOnlySpan<char> name) =>
        name is "AP" or "AFP" or "UPI" or "PTI" or "ANI" or "DPA" or "Xinhua" or "TASS" or "Kyodo" || (name is ['K' or 'W', _, _, _] && !name.ContainsAnyExceptInRange('A', 'Z'));

    // The first bracket or pair of slashes holds the wire; what a dash separates within it is the date.
    private static string? WireIn(SourceText text, int first, int end)
    {
        for (var i = first; i < end; i++)
        {
            if (!text.IsAny(i, '(', '/') || GroupEnd(text, i) is not { } close || IsCountry(text, i, close) || (text.Is(i + 1, WordClass.Zone) && close == i + 2)) continue;
            var last = i + 1;
            while (last < close && last < i + LongestWire && !(text.Is(last, '-') && !text.IsGlued(last))) last++;
            if (HasNumber(text, i + 1, last)) return null;
            return last > i + 1 && text[i + 1].Kind == TokenKind.Word && char.IsUpper(text.Span(i + 1)[0]) ? ReleaseText.Words(text, i + 1, last) : null;
        }

        return null;
    }
}
