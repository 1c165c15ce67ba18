using Extractor.Text;

namespace Extractor.Releases;

/// <summary>Lines of postal addresses.</summary>
internal static class PostalAddress
{
    /// <summary>The longest line of a street, in tokens: "100 North Larch Street", "P.O. Box 5".</summary>
    private const int LongestStreet = 5;

    /// <summary>Whether a line is one of a postal address: "Austin, TX 78701", "100 Larch Street", "Suite 31 – 550 Larch Street, Reno", "Calgary, AB T2P 1A1", "P.O. Box 5".</summary>
    public static bool Is(SourceText text, TextLine line)
    {
        var (first, last) = (text.BehindSymbols(line.First, line.End), line.End - 1);
        while (last > first && text[last].Kind == TokenKind.Symbol) last--;
        if (text.IsNumber(last, 4) && text.Is(last - 1, '-') && text.IsGlued(last)) last -= 2;
        if (text.IsNumber(last, 5) && text[last - 1] is { Kind: TokenKind.Word, Length: 2 } && !text.Span(last - 1).ContainsAnyInRange('a', 'z')) return true;
        if (IsCanadianCode(text, last) || (text.IsAny(first, "suite", "level") && text.IsNumber(first + 1))) return true;
        if (last - first > LongestStreet || HasSmallWord(text, first, last)) return false;
        if (text.IsNumber(first)) return text.Contact(last).HasFlag(ContactWord.Address);
        return text.IsNumber(last) && text.Contact(last - 1).HasFlag(ContactWord.Address) && (last - 1 == first || text[first].Length == 1);
    }

    // "V6C 2B5"
    private static bool IsCanadianCode(SourceText text, int last)
    {
        for (var i = last; i > last - 6; i--)
        {
            var isDigit = (last - i) % 2 == 0;
            if (text[i].Length != 1 || text[i].Kind != (isDigit ? TokenKind.Number : TokenKind.Word) || (i != last - 2 && i != last - 5 && !text.IsGlued(i))) return false;
        }

        return true;
    }

    private static bool HasSmallWord(SourceText text, int first, int last)
    {
        for (var i = first; i <= last; i++)
        {
            if (text.IsSmall(i)) return true;
        }

        return false;
    }
}
