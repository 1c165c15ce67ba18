using Extractor.Text;

namespace Extractor.Phones;

/// <summary>The extension behind a number: <c>[","|";"|"-"|"/"|"at"] ("ext" ["."] | "extension" | "x" | "#") [":"|"="|"#"|"-"] digits</c>, also in brackets.</summary>
internal static class PhoneExtension
{
    private const int Longest = 7;

    /// <summary>More digits behind a "#" are a code that the caller enters.</summary>
    private const int LongestBehindHash = 4;

    /// <summary>Reads the extension that starts at a position; null when there is none.</summary>
    public static string? TryRead(SourceText text, int i, out int behind)
    {
        behind = i;
        if (!text.IsNear(i)) return null;
        var bracket = text.Is(i, '(');
        if (bracket || text.IsAny(i, ',', ';') || (text.IsAny(i, '-', '/') && (text[i].Gap == Gap.Space || text.PhoneLabelAt(i + 1) == PhoneLabel.Extension))) i++;
        else if (text.Is(i, "at")) i++;
        if (text.PhoneLabelAt(i) == PhoneLabel.Extension && text.IsNear(i))
        {
            i++;
            if (text.IsAny(i, "number", "no")) i++;
            if (text.Is(i, '.')) i++;
            if (text.IsAny(i, ':', '=', '#', '-')) i++;
            if (!text.IsNumber(i) || text[i].Gap > Gap.Space) return null;
        }
        else if (text.Is(i, '#') && text[i].Gap <= Gap.Space && text.IsNumber(i + 1) && text[i + 1].Gap <= Gap.Space && text[i + 1].Length <= LongestBehindHash) i++;
        else return null;

        if (text[i].Length > Longest || (text.IsGlued(i + 1) && text[i + 1].Kind == TokenKind.Word && text[i + 1].Length == 1)) return null;
        if (bracket && !text.Is(i + 1, ')')) return null;
        behind = bracket ? i + 2 : i + 1;
        return string.Concat(text.Span(i).ToArray().Where(c => !Tokenizer.IsIgnorable(c)).Select(SourceText.Digit));
    }
}
