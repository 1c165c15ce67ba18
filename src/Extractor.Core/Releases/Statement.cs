using Extractor.Dates;
using Extractor.Text;

namespace Extractor.Releases;

/// <summary>A sentence, or a line of a list or heading.</summary>
/// <param name="First">Its first token.</param>
/// <param name="End">The token behind its last.</param>
/// <param name="OpensParagraph">Whether it is the first of its paragraph.</param>
/// <param name="IsHeading">Whether it is short and no sentence: a heading, or the first line of a list.</param>
/// <param name="Label">The token behind the colon of its label ("Date: ..."), or its first token when it has none.</param>
/// <param name="Words">What its words that tell of events say, taken together.</param>
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
    /// <param name="release">The release.</param>
    /// <param name="first">The token.</param>
    /// <param name="limit">Where it ends at the latest.</param>
    public static Statement Read(ReleaseText release, int first, int limit = int.MaxValue)
    {
        var text = release.Tokens;
        limit = Math.Min(limit, text.Count);
        var words = EventWord.None;
        var (label, lineStart) = (first, first);
        var end = first;
        for (; (end = text.Next(end, limit, Marks.Line | Marks.Stop | Marks.Colon | Marks.Event)) < limit; end++)
        {
            if (end > first && text.Has(end, Marks.Line))
            {
                if (!HasValueBelow(release, first, end, words) && EndsAtLine(release, lineStart, end, label > first)) break;
                lineStart = end;
            }

            if (text.Has(end, Marks.Event)) words |= text.Event(end);
            if (!text.Has(end, Marks.Stop | Marks.Colon)) continue;
            if (label == first && lineStart == first && end - first < LongestLabel && IsLabelColon(text, end)) label = end + 1;
            if (EndsSentence(release, end) && !IsDayOfLine(release, first, end))
            {
                end++;
                break;
            }
        }

        return Create(text, first, end, label, words);
    }

    private static Statement Create(SourceText text, int first, int end, int label, EventWord words)
    {
        var opens = text[first].Gap == Gap.Paragraph;
        var last = end - 1;
        while (last > first && text.IsAny(last, '*', '#')) last--;
        var line = end - first <= LongestLine && text[first].Gap >= Gap.Line && !(text.Is(last, '.') && text[last - 1].Length > 1) && (text[end].Gap >= Gap.Line || end == text.Count);
        var heading = line && end - first <= LongestHeading && !text.Is(last, '.') && (label == first || label >= end);
        return new(first, end, opens, heading, label >= end ? first : label, words, line);
    }

    private static bool EndsSentence(ReleaseText release, int i) =>
        (release.Tokens.EndsSentence(i) || EndsWithHalfOfDay(release.Tokens, i)) && (!release.Tokens.Contact(i - 1).HasAny(ContactWord.LegalForm | ContactWord.Honorific) || OpensSentence(release.Tokens, i + 1))
        && !(release.MentionAt(i) is { } mention && mention.Offset + mention.Length > release.Tokens[i].End);

    // "Tuesday, May 12. Fireside chat at 10:30 a.m.", in a list: the line goes on behind its day.
    private static bool IsDayOfLine(ReleaseText release, int first, int stop) => release.Tokens[first].Gap >= Gap.Line && release.Tokens.IsOnLine(stop + 1) && stop + 1 < release.Tokens.Count
        && release.MentionAt(first) is DateMention { Kind: DateKind.Date } date && release.Behind(date, first) == stop;

    // "at 7 p.m. The call"
    private static bool EndsWithHalfOfDay(SourceText text, int i) => text.Is(i, '.') && text.Is(i - 1, "m") && text.IsAny(i - 3, "a", "p") && OpensSentence(text, i + 1);

    // "at the offices of Lark LLP. A briefing will be held"
    private static bool OpensSentence(SourceText text, int i) => text.IsCapital(i) && text.IsOnLine(i) && text.IsAny(i, "a", "an", "the", "this", "it") && text.IsSmall(i + 1);

    private static bool EndsAtLine(ReleaseText release, int lineStart, int next, bool hasLabel) =>
        !release.Tokens.IsNear(next) || BreaksList(release.Tokens, lineStart, next, hasLabel)
        || (!GoesOn(release.Tokens, next) && (IsDate(release, lineStart, next) || StartsDate(release, lineStart, next) || AreRows(release, lineStart, next)));

    // "Date:" above "May 5, 2026", in a list that goes on with labels.
    private static bool HasValueBelow(ReleaseText release, int first, int next, EventWord words)
    {
        const EventWord OfValues = EventWord.When | EventWord.DialIn | EventWord.Replay | EventWord.Webcast | EventWord.Identifier;
        var text = release.Tokens;
        if (!(text.Is(next - 1, ':') || IsValueLabel(text, first, next)) || text[next].Gap != Gap.Line || next - first > LongestLabel || (words & OfValues) == 0) return false;
        if (release.MentionAt(next) is not (DateMention or PhoneMention) && text[next].Kind != TokenKind.Url && !((words & EventWord.Identifier) != 0 && text.IsNumber(next))) return false;
        var end = text.Next(next + 1, Marks.Line);
        return !HasLabelAt(text, next) && (end >= text.Count || !text.IsNear(end) || HasLabelAt(text, end) || IsValueLabel(text, end, text.Next(end + 1, Marks.Line)));
    }

    // "Date", "Time" and "Dial-in" on lines of their own, above what they label.
    private static bool IsValueLabel(SourceText text, int first, int end) =>
        (end == first + 1 && text.IsCapital(first) && text.IsAny(first, "date", "time", "when")) || (end == first + 3 && text.Is(first, "dial") && text.Is(first + 1, '-'));

    // Lines of a list start with a bullet or a label, or follow a line that has one, or a short one that does not run on.
    private static bool BreaksList(SourceText text, int lineStart, int next, bool hasLabel)
    {
        if (IsBullet(text, next) || HasLabelAt(text, next)) return true;
        // "... the meeting ID:" above "812 3456 7890", in a sentence that was wrapped.
        if (text.Is(next - 1, ':')) return !(text.IsNumber(next) && text.Event(next - 2).HasFlag(EventWord.Identifier) && IsWrapped(text, lineStart, next));
        var startsSmall = text.IsSmall(next);
        if (startsSmall || text.IsAny(next - 1, ',', '-') || GoesOn(text, next)) return false;
        return hasLabel || IsShortLine(text, lineStart, next);
    }

    // "will host a call on", "will be held at The", "or 617-555-0142" above "(international)": no line of a list ends so.
    private static bool GoesOn(SourceText text, int next)
    {
        var last = next - 1;
        // "will be presented at the 2026" above "Larch Congress"
        if (text.IsNumber(last)) return text.Is(next, '(') ? text.PhoneLabelAt(next + 1) != PhoneLabel.None : text.IsAny(last - 1, "the", "at") && text[next].Kind == TokenKind.Word;
        // "The numbers: from Italy" above "+39 02 555 01 42, from the UK ..."
        if (text.Is(next, '+') && text.IsCapital(last) && text.IsAny(last - 1, "from", "in", "for")) return true;
        // "its Annual General" above "Meeting", "its Annual" above "General Meeting"
        if (text.Event(last).HasFlag(EventWord.MeetingKind) && text.IsNear(next) && text.Is(text.Event(next).HasFlag(EventWord.MeetingKind) ? next + 1 : next, "meeting")) return true;
        return (text.IsSmall(last) || text.Is(last, "the"))
            && text.IsAny(last, "on", "at", "the", "by", "until", "of", "to", "from", "and", "or", "is", "dial", "a", "an", "in", "for", "with", "through", "between", "dialing", "dialling");
    }

    // A statement may start within its line.
    private static bool IsShortLine(SourceText text, int first, int next)
    {
        while (first > 0 && text.IsOnLine(first) && text[next - 1].End - text[first].Start < ShortLine) first--;
        return text[next - 1].End - text[first].Start < ShortLine && !IsWrapped(text, first, next);
    }

    // A line of prose on a narrow page, as full as its neighbours: the first word below would not have found room.
    private static bool IsWrapped(SourceText text, int first, int next)
    {
        const int Narrow = 36;
        var length = text[next - 1].End - text[first].Start;
        if (length < Narrow || 2 * text.CountOf(first, next, Marks.Small) < next - first) return false;
        var behind = text.Next(next + 1, Marks.Line);
        var width = text[Math.Min(behind, text.Count) - 1].End - text[next].Start;
        if (text[first].Gap == Gap.Line)
        {
            var above = first - 1;
            while (text.IsOnLine(above)) above--;
            width = Math.Max(width, text[first - 1].End - text[above].Start);
        }

        return length + 1 + text[next].Length > width;
    }

    // A line that holds a date and nothing else stands by itself.
    private static bool IsDate(ReleaseText release, int first, int end) =>
        Opening(release.Tokens, first) is var opening && release.MentionAt(opening) is DateMention date && date.Offset >= release.Tokens[first - 1].End && release.Behind(date, opening) >= end;

    // So does the line behind it that is one, and each line of a list that starts with a date.
    private static bool StartsDate(ReleaseText release, int lineStart, int first)
    {
        var opening = Opening(release.Tokens, first);
        if (release.MentionAt(opening) is not DateMention { Kind: DateKind.Date or DateKind.DateTime } date || date.Offset < release.Tokens[first - 1].End) return false;
        var behind = release.Behind(date, opening);
        return behind >= release.Tokens.Count || !release.Tokens.IsOnLine(behind) || release.MentionAt(Opening(release.Tokens, lineStart)) is DateMention { Kind: DateKind.Date or DateKind.DateTime };
    }

    // "Larch Forum, May 12, Oslo" above "Finch Summit, May 14, London": lines of a list, each with a day and few small words.
    private static bool AreRows(ReleaseText release, int lineStart, int next)
    {
        var text = release.Tokens;
        var end = text.Next(next + 1, Marks.Line);
        return !text.IsSmall(next) && !text.IsAny(next - 1, ',', '-') && IsRow(release, lineStart, next) && IsRow(release, next, end);
    }

    private static bool IsRow(ReleaseText release, int first, int end)
    {
        const int MostSmall = 2;

        // More than a bare year.
        const int ShortestDay = 4;
        if (release.Tokens.CountOf(first, end, Marks.Small) > MostSmall) return false;
        foreach (var mention in release.Mentions(first, end))
        {
            if (mention is DateMention { Kind: DateKind.Date or DateKind.DateTime or DateKind.Period, Start: { } start, Length: > ShortestDay } && IsoFormat.HasDay(start) && mention.Offset >= release.Tokens[first].Start) return true;
        }

        return false;
    }

    // Behind the bar of a table.
    private static int Opening(SourceText text, int first) => text.Is(first, '|') ? first + 1 : first;

    // "- Dial-in", "1. Dial-in", "2) Dial-in"
    private static bool IsBullet(SourceText text, int i) => text[i].Kind switch
    {
        TokenKind.Symbol => text[i].Code is '-' or '*' or '·' or '+' && !text.IsGlued(i + 1),
        _ => text.IsRowNumber(i),
    };

    // Words and a colon: "Dial-in (US):", "24.-26.11.2026:".
    private static bool HasLabelAt(SourceText text, int first)
    {
        var end = Math.Min(text.Count, first + LongestLabel);
        for (var i = first; (i = text.Next(i, end, Marks.Colon | Marks.Line)) < end; i++)
        {
            if (i > first && !text.IsOnLine(i)) return false;
            if (IsLabelColon(text, i)) return true;
        }

        return false;
    }

    // A colon that is not one of a clock, nor within brackets: "Solvanta plc (AIM: SOLV)".
    private static bool IsLabelColon(SourceText text, int i)
    {
        const int LongestExchange = 4;
        if (!text.Is(i, ':') || (text.IsNumber(i - 1) && text.IsNumber(i + 1) && text.IsGlued(i + 1))) return false;
        for (var open = i - 1; open >= i - LongestExchange && text.IsOnLine(open + 1) && !text.Is(open, ')'); open--)
        {
            if (text.Is(open, '(')) return false;
        }

        return true;
    }
}
