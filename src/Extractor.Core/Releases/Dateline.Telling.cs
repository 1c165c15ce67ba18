using Extractor.Dates;
using Extractor.Text;

namespace Extractor.Releases;

/// <content>Tells from the words around a day whether it is the one on which the release was made.</content>
internal sealed partial record Dateline
{
    // Not "the doors will open on June 9, 2026" and "since June 9, 2001": only when a company said what it says is the day of the release.
    private static bool MayTell(SourceText text, int token, int end)
    {
        if (text.Is(token - 1, ':')) return !IsInFormOfEvent(text, token, end) && (IsLabel(text, BeforeBracket(text, token - 2)) || text.Is(token - 2, "news") || (PlaceBefore(text, token - 1) is { } place && CityEnd(text, place, token - 1) > 0));
        if (text.Is(token, "today") || text.Is(text.Is(token - 1, ',') ? token - 2 : token - 1, "today")) return true;
        if (IsLabel(text, token - 1) || IsByline(text, token) || (text.Is(token - 1, '(') && text.Is(end, ')') && EndsLine(text, end + 1))) return true;
        // "DCO 31 Jan 2026", "DCO: 31 Jan 2026": the day that the data were cut off.
        if (text.IsAny(token - 1, "dco", "cutoff")) return false;
        // "At the data cut-off (15 November 2025), ..."
        if (text.Is(token - 1, '(') && text.IsOnLine(token - 1) && text.Is(end, ')') && !IsDash(text, end + 1)) return false;
        if (IsLimit(text, token) || IsInRow(text, token, end) || IsListed(text, token) || (text.Is(token - 1, ',') && text.IsNumber(token - 2, 4)) || !SaysYear(text, token, end)) return false;
        if (text.IsSmall(token - 1) && text.IsNear(token) && !text.Header(token - 1).HasFlag(HeaderWord.Verb)
            && !(text.Is(token - 1, "on") && text.Header(token - 2).HasFlag(HeaderWord.Verb) && !text.IsAny(token - 2, "is", "are", "be"))) return false;
        if (text.Is(token - 1, "on") && text.OpensSentence(token - 1) && !SaysSomething(text, end)) return false;
        return Tense.Of(text, token, end) <= 0;
    }

    // "On June 9, 2026, Larch Foods announced", not "On June 9, 2026, the company's chairman notified the board": whether the first verb is one of saying.
    private static bool SaysSomething(SourceText text, int end)
    {
        const int LongestSubject = 24;
        for (var i = end; i < end + LongestSubject && text[i].Kind != TokenKind.Edge && !(text.EndsSentence(i) && !text.IsCapital(i - 1)); i++)
        {
            if (text.Header(i).HasFlag(HeaderWord.Verb)) return true;
            if (Tense.IsPastVerb(text, i)) return false;
        }

        return false;
    }

    // "Date: June 9, 2026" above "Time: 10:00", below "Speaker: Jane Trask": the day of an event.
    private static bool IsInFormOfEvent(SourceText text, int token, int end)
    {
        var below = end;
        while (below < end + LongestPlace && text.IsOnLine(below)) below++;
        var first = LineStart(text, token - 1);
        return IsLabelOfEvent(text, below) || IsLabelOfEvent(text, LineStart(text, first - 1));
    }

    private static int LineStart(SourceText text, int i)
    {
        var first = i;
        while (first > i - LongestPlace && text.IsOnLine(first)) first--;
        return first;
    }

    // "Time:", "Speaker:", "Session Title:", "Poster number:"
    private static bool IsLabelOfEvent(SourceText text, int first)
    {
        const int LongestLabel = 6;
        const EventWord Labels = EventWord.When | EventWord.Title | EventWord.Presentation | EventWord.Webcast | EventWord.DialIn | EventWord.Replay | EventWord.Occasion;
        if (!text.Event(first).HasAny(Labels) && !text.IsAny(first, "location", "venue", "place", "where", "what", "format", "session", "moderator")) return false;
        for (var i = first + 1; i < first + LongestLabel && text.IsOnLine(i); i++)
        {
            if (text.Is(i, ':')) return true;
        }

        return false;
    }

    // "Date of Report (Date of earliest event reported):": the last word before the bracket; the same where none closes.
    private static int BeforeBracket(SourceText text, int last)
    {
        if (!text.Is(last, ')')) return last;
        var open = last - 1;
        while (open > last - LongestPlaceInLine && !text.Is(open, '(')) open--;
        return text.Is(open, '(') ? open - 1 : last;
    }

    // "Until 7 June 2026", "From 7 June 2026 up to".
    private static bool IsLimit(SourceText text, int token) => text.IsNear(token) && (text.Event(token - 1).HasFlag(EventWord.Until) || text.Is(token - 1, "from"));

    // "Publication of this paper     20 May 2026", "Court Meeting     20 May 2026", "Swap 20.03.2027": a row of a table, not "Solvanta plc     20 May 2026".
    private static bool IsInRow(SourceText text, int token, int end)
    {
        if (text.IsCapital(token - 1) && text.IsOnLine(token) && EndsLine(text, end) && IsInFigures(text, token)) return !text.Header(token - 1).HasFlag(HeaderWord.Boilerplate);
        if (OpensRow(text, token, end)) return true;
        if (text[token].Gap != Gap.Wide) return false;
        if (text.Event(token - 1).HasAny(EventWord.When | EventWord.Meeting) || text.IsNumber(token - 1, 4)) return true;
        for (var i = token - 1; i > token - LongestPlace && i >= 0; i--)
        {
            if (text.IsSmall(i) && (text.Header(i) & (HeaderWord.SmallForm | HeaderWord.Boilerplate)) == 0) return true;
            if (text[i].Gap >= Gap.Line) return false;
        }

        return false;
    }

    // "July 15, 2026      July 31, 2026", "July 15, 2026      $0.10"; not "July 15, 2026      07:00 CET".
    private static bool OpensRow(SourceText text, int token, int end) => OpensLine(text, token) && text[end].Gap == Gap.Wide
        && (text.IsSum(end) || text.Is(end, WordClass.Month) || (text.IsNumber(end) && !text.IsGlued(end + 1, ':') && !text.Is(end + 1, WordClass.Meridiem)));

    // "• Larch Forum – May 21, 2026, Reno"
    private static bool IsListed(SourceText text, int token)
    {
        for (var i = token - 1; i > token - LongestPlace && i >= 0; i--)
        {
            if (text[i].Gap >= Gap.Line) return text.IsAny(i, '·', '*', '-') && text.IsCapital(i + 1);
        }

        return false;
    }

    // A code in the form of a day, "Contract 25-04-08", "Notes 05/15/34", has no whole year.
    private static bool SaysYear(SourceText text, int token, int end)
    {
        for (var i = token; i < end; i++)
        {
            if (text.IsNumber(i, 4) || text.IsNumber(i, 8)) return true;
        }

        return false;
    }

    // "Date", "Release date", "Posted on", "Press release dated", "Regulatory announcement of"; not "Rain date" and "the announcement of".
    private static bool IsLabel(SourceText text, int last)
    {
        var says = false;
        if (text[last].Kind != TokenKind.Word) return false;
        for (var i = last; i > last - LongestWire && i >= 0; i--)
        {
            var word = text.Header(i);
            if (text[i].Kind == TokenKind.Word && (word & (HeaderWord.Boilerplate | HeaderWord.DateLabel)) == 0 && !text.IsAny(i, "of", "first", "last", "report")) return false;
            if (text.IsAny(i, '.', ',', '(')) return false;
            says |= (word & (HeaderWord.DateLabel | HeaderWord.Notice)) != 0;
            if (text[i].Gap >= Gap.Wide || text.Is(i - 1, '|') || (text.Is(i - 1, '-') && !text.IsGlued(i))) return says && !text.Is(i, "the") && !GoesOn(text, i);
        }

        return false;
    }

    // "... was" above "filed on May 5, 2026": a sentence that was wrapped.
    private static bool GoesOn(SourceText text, int line) => text[line].Gap == Gap.Line && text.IsSmall(line) && text[line - 1].Kind == TokenKind.Word;

    // "By Jane Trask on May 5, 2026", "Posted by Jane Trask, May 5, 2026".
    private static bool IsByline(SourceText text, int token)
    {
        var end = text.Is(token - 1, "on") || text.Is(token - 1, ',') ? token - 1 : token;
        for (var i = end - 1; i > end - LongestPlaceInLine && i >= 0; i--)
        {
            if (text.Is(i, "by")) return (text[i].Gap >= Gap.Line || (text[i - 1].Gap >= Gap.Line && text.Header(i - 1).HasFlag(HeaderWord.DateLabel))) && PersonName.Is(text, i + 1, end);
            if (text[i].Gap >= Gap.Line) return false;
        }

        return false;
    }
}
