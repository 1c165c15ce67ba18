using Extractor.Emails;
using Extractor.Text;

namespace Extractor.Releases;

/// <summary>A web address in a text: with its scheme or "www.", or a bare domain.</summary>
internal static class WebAddress
{
    /// <summary>The token behind a web address that starts at a token; null when none does.</summary>
    public static int? End(ReleaseText release, int first)
    {
        var text = release.Tokens;
        if (text[first].Kind == TokenKind.Url) return first + 1;
        if (text[first].Kind != TokenKind.Word || !text.IsGlued(first + 1) || (text.IsGlued(first) && text.IsAny(first - 1, '.', '@', '/', '-'))) return null;

        var end = first + 1;
        var dots = 0;
        while (text.IsGlued(end))
        {
            var next = text[end + 1];
            var joins = next.Gap == Gap.None && next.Kind is TokenKind.Word or TokenKind.Number;
            if (text.Is(end, '.') && joins && dots < 5) dots++;
            else if (!((text.Is(end, '/') && dots > 0) || (text.Is(end, '-') && joins) || ((text[end].Kind is TokenKind.Word or TokenKind.Number) && end > first))) break;
            if (text.Is(end, '/') && !joins) return dots > 0 ? end : null;
            end++;
        }

        return dots > 0 && IsDomain(text, first, end) ? end : null;
    }

    /// <summary>Whether the address that ends at a token is the words of a link to one: "[ir.example.com](https://ir.example.com)".</summary>
    public static bool IsWordsOfLink(SourceText text, int end) => text.IsGlued(end, ']') && text.IsGlued(end + 1, '(') && text[end + 2].Kind == TokenKind.Url;

    // Lower case, and the label behind its last dot a top-level domain; one that is a word as well needs a path: "larch.bio/events".
    private static bool IsDomain(SourceText text, int first, int end)
    {
        if (text.Span(first).ContainsAnyInRange('A', 'Z') && text[first].Length < 3) return false;
        var whole = end;
        for (var i = end - 1; i > first; i--)
        {
            if (text.Is(i, '/')) end = i;
        }

        var last = text.Span(end - 1);
        return text.Is(end - 2, '.') && text[end - 1].Kind == TokenKind.Word && !last.ContainsAnyInRange('A', 'Z') && text[first].Length > 1
            && (last.Length == 2 || last is "com" or "org" or "net" or "info" or "biz" or "example" or "gov" or "edu" or "health" or "live" || (end < whole && TopLevelDomains.Contains(last)));
    }
}
