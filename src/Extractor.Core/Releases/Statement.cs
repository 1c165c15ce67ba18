using Extractor.Text;

namespace Extractor.Releases;

/// <summary>A sentence, or a line of a list or heading.</summary>
/// <param name="First">Its first token.</param>
/// <param name="End">The token behind its last.</param>
/// <param name="OpensParagraph">Whether it is the first of its paragraph.</param>
/// <param name="IsHeading">Whether it is short and no sentence: a heading, or the first line of a list.</param>
/// <param name="Label">The token behind the colon of its label ("Date: ..."), or its first token when it has none.</param>
/// <param name="Words">What its words say about events, taken together.</param>
/// <param name="IsLine">Whether it is a line of its own that is no sentence.</param>
internal readonly record struct Statement(int First, int End, bool OpensParagraph, bool IsHeading, int Label, EventWord Words, bool IsLine)
{
    private const int LongestLabel = 12;
    private const int LongestHeading = 16;
    private const int LongestLine = 40;
    private const int ShortLine = 60;

    /// <summary>Whether it has a word of one of these classes.</summary>
    public bool Says(EventWord classes) => (Words & classes) != 0;

    /// <summary>Whether it starts with a label and a colon.</summary>
    public bool HasLabel => Label > First;

    /// <summary>The statement that starts at a token.</summary>
    public static Statement Read(ReleaseText release, int first)
    {
        var text = release.Tokens;
        var lineStart = first;
        var words = text.Event(first);
        var end = first + 1;
        for (; end < text.Count; end++)
        {
            ref readonly var token = ref text[end];
            if (token.Gap >= Gap.Line)
            {
                if (token.Gap == Gap.Paragraph || BreaksList(text, first, lineStart, end) || IsDate(release, lineStart, end) || StartsDate(release, end)) break;
                lineStart = end;
            }

            if (text[end - 1] is { Kind: TokenKind.Symbol, Code: '.' or '!' or '?' } && EndsSentence(release, end - 1)) break;
            if (token.Kind == TokenKind.Word) words |= Lexicon.Event(token.Code);
        }

        return Create(text, first, end, words);
    }

    private static Statement Create(SourceText text, int first, int end, EventWord words)
    {
        var opens = text[first].Gap == Gap.Paragraph;
        var label = LabelEnd(text, first, end);
        var last = end - 1;
        while (last > first && text[last].Kind == TokenKind.Symbol && (text.Is(last, '*') || text.Is(last, '#'))) last--;
        var line = end - first <= LongestLine && text[first].Gap >= Gap.Line && !(text.Is(last, '.') && text[last - 1].Length > 1) && (text[end].Gap >= Gap.Line || end == text.Count);
        var heading = line && end - first <= LongestHeading && !text.Is(last, '.') && (label == first || label >= end);
        return new(first, end, opens, heading, label >= end ? first : label, words, line);
    }

    private static bool EndsSentence(ReleaseText release, int i) =>
        release.Tokens.EndsSentence(i) && !release.Tokens.Contact(i - 1).HasAny(ContactWord.LegalForm | ContactWord.Honorific)
        && !(release.MentionAt(i) is { } mention && mention.Offset + mention.Length > release.Tokens[i].End);

    // Lines of a list start with a bullet or a label, or follow a line that has one, or a short one that does not run on.
    private static bool BreaksList(SourceText text, int first, int lineStart, int next)
    {
        if (IsBullet(text, next)) return true;
        if (LabelEnd(text, next, Math.Min(text.Count, next + LongestLabel + 1)) > next) return true;
        var startsSmall = text[next].Kind == TokenKind.Word && char.IsLower(text.Text[text[next].Start]);
        if (startsSmall || text.Is(next - 1, ',') || text.Is(next - 1, '-')) return false;
        return LabelEnd(text, first, next) > first || text[next - 1].End - text[Math.Max(first, lineStart)].Start < ShortLine;
    }

    // A line that holds a date and nothing else stands by itself.
    private static bool IsDate(ReleaseText release, int first, int end) =>
        release.MentionAt(first) is DateMention date && release.Tokens.At(date.Offset) == first && release.Behind(date) >= end;

    private static bool StartsDate(ReleaseText release, int first)
    {
        if (release.MentionAt(first) is not DateMention { Kind: DateKind.Date or DateKind.DateTime } date || release.Tokens.At(date.Offset) != first) return false;
        var behind = release.Behind(date);
        return behind >= release.Tokens.Count || !release.Tokens.IsOnLine(behind);
    }

    private static bool IsBullet(SourceText text, int i) =>
        (text.IsNumber(i) && text[i].Length <= 2 && (text.Is(i + 1, '.') || text.Is(i + 1, ')')) && text.IsGlued(i + 1) && !text.IsGlued(i + 2) && !text.IsNumber(i + 2)) ||
        text[i].Kind == TokenKind.Symbol && !text.IsGlued(i + 1) && (text.Is(i, '-') || text.Is(i, '*') || text.Is(i, '·') || text.Is(i, '•') || text.Is(i, '+'));

    // Words and a colon, which is not the colon of a clock: "Dial-in (US):", "24.-26.11.2026:".
    private static int LabelEnd(SourceText text, int first, int end)
    {
        for (var i = first; i < Math.Min(end, first + LongestLabel); i++)
        {
            if (i > first && !text.IsOnLine(i)) return first;
            if (text.Is(i, ':') && !(text.IsNumber(i - 1) && text.IsNumber(i + 1) && text.IsGlued(i + 1))) return i + 1;
        }

        return first;
    }
}
