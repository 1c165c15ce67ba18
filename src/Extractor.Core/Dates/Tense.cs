using Extractor.Text;

namespace Extractor.Dates;

/// <summary>Tells from the words around an expression whether its sentence speaks of the past or of the future.</summary>
internal static class Tense
{
    /// <summary>How many words away a cue may stand; amounts and brackets between them do not count.</summary>
    private const int Reach = 18;

    /// <summary>How many tokens away it may stand, whatever they are.</summary>
    private const int Farthest = 2 * Reach;

    /// <summary>-1 for the past, -2 where its verb stands beside the expression, 1 for the future, 0 when the words do not tell. The nearest cue counts.</summary>
    /// <param name="text">The text.</param>
    /// <param name="first">The first token of the expression.</param>
    /// <param name="end">The position behind it.</param>
    /// <param name="namesWeekday">Whether it names a weekday, though that may stand behind it: "10 p.m." of "10 p.m. (2100 GMT) on Thursday".</param>
    public static int Of(SourceText text, int first, int end, bool namesWeekday = false)
    {
        // "They would appeal against Wednesday's ruling": what would be done tells nothing of the day it is done about.
        var isPossessive = text.IsGlued(end, '\'') && text.Is(end + 1, "s");
        var article = text.Is(first - 1, "the") ? first - 1 : first;
        if (IsAhead(text, article - 1) || IsAwaited(text, end) || IsOutlook(text, end) || IsToldBy(text, first, end)) return 1;
        // "Cash of $90 million at March 31 is expected to fund": a balance is of a day gone by.
        if (text.Is(first - 1, "at") && text.IsSum(first - 2) && HasDay(text, first, end)) return -1;
        // "urged the judge to reject it in a filing Monday"
        if (text.IsAny(first - 1, "filing", "statement", "interview", "letter", "speech") && text.IsAny(first - 2, "a", "an")) return -1;
        var tense = OfWords(text, first, end, isPossessive);
        if (tense > 0 || IsMilestone(text, first)) return 1;
        if (tense == 0 && !isPossessive && (namesWeekday || HasDay(text, first, end)) && (IsExpected(text, first) || text.Is(end, "is"))) return 1;
        if (tense == 0 && (IsThrough(text, first) || text.IsAny(first - 1, "beginning", "starting") || OpensItem(text, first, end) || IsOfHours(text, first))) return 1;
        if (Rescheduling.IsFrom(text, first)) return 0;
        if (Rescheduling.IsUntil(text, first) && (text.Is(end, "and") || text.Is(end, ';') || Behind(text, end) >= 0)) return 1;
        if (!Rescheduling.IsTo(text, first) || (Behind(text, end) < 0 && !text.Is(end, ';'))) return tense < 0 && IsDone(text, first, end) ? 2 * tense : tense;

        // The day something was moved to is still to come, when it is one of the next days.
        return HasWeekday(text, first, end) ? 1 : 0;
    }

    // "Dosing began in August", "the deal was signed on August 14"; not "the results published on August 14 will show".
    private static bool IsDone(SourceText text, int first, int end)
    {
        if (!text.IsAny(first - 1, "in", "on", "during") || !IsPastVerb(text, first - 2) || IsFutureVerb(text, first - 2) || Behind(text, end) > 0) return false;
        var auxiliary = first - 3;
        return text.IsAny(auxiliary, "was", "were", "been") || (!IsRegularPast(text, first - 2) && !IsParticiple(text, first - 2));
    }

    // Without a cue: "by Friday", "Conference call: Thursday", "the deadline is Friday", "the call is at 9 a.m. Friday", "see you Friday".
    private static bool IsExpected(SourceText text, int first)
    {
        if (text.Is(first - 1, "by") || IsByCloseOf(text, first)) return true;
        if (text.Is(first - 1, ':')) return (text.Is(first - 2, "day") && text.IsAny(first - 3, "last", "final")) || text.Event(first - 2) is var label && label.HasAny(EventWord.Call | EventWord.Meeting | EventWord.When | EventWord.Webcast | EventWord.Due);
        if (text.Is(first - 1, "you") && text.Is(first - 2, "see")) return true;
        var verb = text.IsAny(first - 1, "on", "at", "from", "between") ? first - 2 : first - 1;
        if (text.Is(verb, "open") && IsOfMany(text, verb)) return true;
        if (text.IsAny(verb, "closed", "open", "due", "available", "free", "off")) verb--;
        return text.IsAny(verb, "is", "are") || (text.IsAny(verb, "m", "re") && text.Is(verb - 1, '\'')) || IsPresent(text, verb);
    }

    /// <summary>Whether a day is one by whose close something is to be done: "by COB Friday", "by close of business on June 3".</summary>
    /// <param name="text">The text.</param>
    /// <param name="first">The first token of the day.</param>
    public static bool IsByCloseOf(SourceText text, int first)
    {
        var last = text.Is(first - 1, "on") ? first - 2 : first - 1;
        if (text.IsAny(last, "cob", "eod", "eob")) return text.Is(last - 1, "by");
        if (!text.Is(last, "business") || !text.Is(last - 1, "of") || !text.Is(last - 2, "close")) return false;
        return text.Is(text.Is(last - 3, "the") ? last - 4 : last - 3, "by");
    }

    // "The lease runs through June 15"; not "the nine months through June", "results through March 31".
    private static bool IsThrough(SourceText text, int first)
    {
        var preposition = text.Is(first - 1, "the") ? first - 2 : first - 1;
        return text.Is(preposition, "through") && IsBehind(text, preposition, TenseWord.Lasts);
    }

    // "Thursday, windy. Friday and Saturday, sunny.": a weekday that opens a sentence without a verb of the past; not "Friday, he said sales rose".
    private static bool OpensItem(SourceText text, int first, int end)
    {
        if (!text.Is(first, WordClass.Weekday) || !OpensSentenceOrLine(text, first)) return false;
        if (!text.IsAny(end, ',', ':') && !(text.Is(end, "and") && text.Is(end + 1, WordClass.Weekday))) return false;
        for (var i = end; i < end + Reach && text[i].Kind != TokenKind.Edge && !IsFullStop(text, i); i++)
        {
            if (text.Is(i, TenseWord.Attributing) || CueOf(text, i) < 0) return false;
        }

        return true;
    }

    // Whether such a word stands shortly before a position, with no word of some classes between.
    private static bool IsBehind(SourceText text, int i, TenseWord word, WordClass except = WordClass.None)
    {
        const int Between = 4;
        for (var k = i - 1; k >= i - Between && text[k].Kind is TokenKind.Word or TokenKind.Number && !text.IsAny(k, except); k--)
        {
            if (text.Is(k, word)) return true;
        }

        return false;
    }

    // "The court hears arguments Wednesday", "They agreed to meet Monday", "Applications close Friday", "The bank reports earnings Thursday",
    // "Lawmakers are voting Friday", "A vote may come Friday", "Residents vote Friday", "The teams play again Friday".
    private static bool IsPresent(SourceText text, int last)
    {
        const int Between = 5;
        if (text.Is(last, "close") && text.Span(last - 1) is [.., _, 's']) return true;
        var hasCause = false;
        for (var i = last; i >= last - Between && text[i].Kind is TokenKind.Word or TokenKind.Number; i--)
        {
            // "The bridge is closed because of the crash Tuesday": the day is that of the crash.
            hasCause |= text.Is(i, TenseWord.Cause) || (text.Is(i, "in") && text.IsAny(i + 1, "a", "an", "the"));
            if (text.Is(i, TenseWord.PresentOfMany) && IsOfMany(text, i) && (i >= last - 1 || !text.Is(i, "play"))) return true;
            if (text.Is(i, "begin") && text.Span(i + 1) is [.., 'i', 'n', 'g']) return true;
            if (text.Is(i, TenseWord.PresentBeforeDay) && (!text.Is(i - 1, "to") || text.Is(i - 2, TenseWord.Intends))) return true;
            if (text.Is(i, TenseWord.Publishes) && (text.IsAny(i + 1, "earnings", "results", "its", "their", "quarterly") || text.Is(i + 1, WordClass.Ordinal))) return true;
            if (text.Is(i, TenseWord.Invites) && OpensSentenceOrLine(text, i) && text.IsCapital(i) && (i < last || text.Is(i, "come"))) return true;
            if (text.Is(i, "chance") && text.Is(i + 1, "of") && !text.Is(i - 1, "no")) return true;
            if (IsGoingOn(text, i) || (!hasCause && IsState(text, i)) || (text.Is(i, "may") && !text.IsCapital(i) && !text.Is(i + 1, "have"))) return true;
        }

        return false;
    }

    // "The shop is closed for stocktaking Thursday", "Rain is likely Thursday", "The watch in effect from Thursday"; not "is off 30 points Friday".
    private static bool IsState(SourceText text, int i) => (text.IsAny(i, "is", "are") && text.Is(i + 1, TenseWord.State) && !text.IsNumber(i + 2)) || (text.Is(i, "in") && text.Is(i + 1, "effect")) || (text.Is(i, "on") && text.Is(i + 1, "sale"));

    // "Residents vote", "schools reopen"
    private static bool IsOfMany(SourceText text, int verb) => text.Span(verb - 1) is [_, _, .., not 's', 's'] && !text.IsAny(verb - 1, "this", "its", "his");

    private static int OfWords(SourceText text, int first, int end, bool isPossessive)
    {
        var (words, pastTells, hasPlan, hasPlanned) = (0, true, false, false);
        var beside = text.Is(first - 1, "the") ? first - 1 : first;
        for (var before = first - 1; words < Reach && before >= first - Farthest && text[before].Kind != TokenKind.Edge; before--)
        {
            if (before == first - 1 && Against(text, before, end) is { } told) return told;
            if (IsBesideDay(text, before, beside)) return 1;
            // "announced its planned stay at the fair on June 9": on which side of today it lies is not said.
            if (hasPlanned && text.Is(before, TenseWord.Attributing)) return 0;
            if (IsAnnouncing(text, before, first, end)) return 0;
            if (CueOf(text, before) is var cue and not 0 && (cue > 0 || pastTells) && !(isPossessive && text.Is(before, TenseWord.Reported))) return IsFormerPlan(text, before) ? 0 : cue;
            // "IND cleared in March; first patient in June": what stands before a semicolon tells of weekdays alone.
            if (text.Is(before, ';') && Behind(text, end) is var own && (own != 0 || !HasWeekday(text, first, end))) return own == 0 && hasPlan ? 1 : own;
            // "declared the following dividends:" above "June 12": when they were declared tells nothing of the day.
            if (text.Is(before, ':') && OpensDates(text, before)) pastTells = false;
            if (IsFullStop(text, before) || text[before + 1].Gap == Gap.Paragraph || IsBullet(text, before)) break;
            if (text[before].Kind != TokenKind.Word) continue;
            words++;
            if (text.Tense(before) == TenseWord.None) continue;
            pastTells &= !(IsGoingOn(text, before) || IsPurpose(text, before));
            hasPlan |= IsNamedPlan(text, before);
            hasPlanned |= hasPlan && text.IsAny(before, "planned", "scheduled", "expected", "anticipated") && text.IsAny(before - 1, "the", "its", "their", "our");
        }

        var behind = Behind(text, end);
        return behind > 0 || (behind < 0 && pastTells) ? behind : hasPlan ? 1 : 0;
    }

    // "announced its investor day on Nov. 14", "was selected for the fair (October 7-9)": what was made known may be to come; not "announced on Nov. 14".
    private static bool IsAnnouncing(SourceText text, int verb, int first, int end)
    {
        const int Beside = 3;
        return first - verb > Beside && text.IsAny(verb, "announced", "unveiled", "confirmed", "selected", "launched") && HasDay(text, first, end) && !HasWeekday(text, first, end);
    }

    // "• Annual meeting: 10 June" below "• Guidance kept at $5m"
    private static bool IsBullet(SourceText text, int i) => text.Is(i, '·') && text[i].Gap >= Gap.Line;

    // "announced the following dates:", "its earnings dates:"
    private static bool OpensDates(SourceText text, int colon)
    {
        const int Reach = 5;
        if (text.IsAny(colon - 1, "dates", "days", "dividends")) return true;
        for (var i = colon - 1; i > colon - Reach; i--)
        {
            if (text.Is(i, "following")) return true;
        }

        return false;
    }

    // "Thursday", "9 a.m. on Thursday", "June 3", "Christmas"
    private static bool HasDay(SourceText text, int first, int end)
    {
        if (HasWeekday(text, first, end) || text.Is(first, WordClass.Holiday)) return true;
        for (var i = first; i < end && end > first + 1; i++)
        {
            if (text.Is(i, WordClass.Month) && (text.IsNumber(i + 1) || text.IsNumber(i + 2) || text.IsNumber(i - 1))) return true;
        }

        return false;
    }

    // "moved to Tuesday", "moved to 9 a.m. on Tuesday": the next one.
    private static bool HasWeekday(SourceText text, int first, int end)
    {
        while (first < end && !text.Is(first, WordClass.Weekday)) first++;
        return first < end;
    }

    // "He leaves Saturday", "it takes effect on June 3", "she steps down June 3", "he turns 50 on the 9th"; not "the quarter, which ends June 30, was".
    private static bool IsBesideDay(SourceText text, int i, int first) =>
        (i == first - 1 || (i == first - 2 && text.IsAny(i + 1, "on", "at", "in", "from", "between"))) && (text.Is(i, TenseWord.FutureBesideDay) || IsPhraseBesideDay(text, i))
        && !text.IsAny(i - 1, "which", "that");

    // "kicks off", "takes effect", "goes into effect", "take place", "go on sale", "steps down", "turns 50"
    private static bool IsPhraseBesideDay(SourceText text, int i)
    {
        if (text.IsNumber(i)) return text.IsAny(i - 1, "turns", "turn");
        if (!text.IsAny(i, "off", "effect", "place", "sale", "down")) return false;
        if (text.Is(i, "off")) return text.IsAny(i - 1, "kicks", "kick");
        if (text.Is(i, "down")) return text.IsAny(i - 1, "steps", "step");
        return text.IsAny(i - 1, "take", "takes", "taking") || (text.IsAny(i - 1, "into", "on") && text.IsAny(i - 2, "go", "goes", "come", "comes"));
    }

    // "The report for the nine months ended September 30 will be published": the account may not have ended yet.
    // "Until Thursday, they had not agreed": what had not happened before tells. "The half-year to 31 December": an account is of a time gone by.
    private static int? Against(SourceText text, int before, int end)
    {
        if (text.Is(before, "to") && text.IsAny(before - 1, "year", "half", "quarter", "months", "weeks") && (text.Is(before - 2, "the") || text.IsAny(before - 2, '-') || text.IsAny(before - 2, WordClass.Cardinal) || text.IsNumber(before - 2))) return Behind(text, end) > 0 ? 0 : -1;
        if (text.Is(before, "ended") && Behind(text, end) > 0) return 0;
        return text.Is(before, "until") && Behind(text, end) < 0 ? -1 : null;
    }

    // "It is calling for the redemption on December 7": what was said before tells nothing of the day.
    private static bool IsGoingOn(SourceText text, int i) => text.IsAny(i, "is", "are") && text.Span(i + 1) is [_, _, .., 'i', 'n', 'g'];

    // "It announced an agreement to buy the plant in January": when it was announced tells nothing of the month.
    private static bool IsPurpose(SourceText text, int i) => text.Is(i, "to") && IsBehind(text, i, TenseWord.Intends);

    // "promised to quit", "asked the court to rule"
    private static bool IsPromise(SourceText text, int to) => IsBehind(text, to, TenseWord.Promises, WordClass.Preposition);

    // "ahead of Monday", "guidance for the year", "a target action date of November 12", "its PDUFA date is the first week of May", "await Friday's report"
    private static bool IsAhead(SourceText text, int i)
    {
        if (text.IsAny(i, "await", "awaits", "awaiting")) return true;
        if (text.Is(i, "for")) return text.Is(i - 1, TenseWord.Outlook);
        if (text.Is(i, "is") || text.Is(i, ':')) return text.Is(i - 1, "date") && text.Is(i - 2, TenseWord.Awaited);
        return text.Is(i, "of") && (text.Is(i - 1, "ahead") || (text.Is(i - 1, "date") && text.Is(i - 2, TenseWord.Awaited)));
    }

    // "a November 5 action date", "its May 12 PDUFA target action date"
    private static bool IsAwaited(SourceText text, int end)
    {
        const int Longest = 3;
        var i = end;
        while (i < end + Longest && text.Is(i, TenseWord.Awaited)) i++;
        return i > end && text.Is(i, "date");
    }

    // "second-half guidance", "fourth-quarter sales outlook"
    private static bool IsOutlook(SourceText text, int end) =>
        text.IsAny(end, "guidance", "outlook") || (text.Is(end, DateWord.OfPeriod) && text.IsAny(end + 1, "guidance", "outlook"));

    // What the words behind an expression tell.
    private static int Behind(SourceText text, int end)
    {
        // "on Tuesday at 9 a.m. It said": the point of the hour ends the sentence.
        if (IsFullStop(text, end - 1)) return 0;
        var comma = false;
        for (var behind = end; behind < end + Reach; behind++)
        {
            // "in early March, an official said": when it was said tells nothing of the month.
            comma |= text.Is(behind, ',');
            if (comma && text.Is(behind, TenseWord.Attributing)) break;
            if (text[behind].Kind == TokenKind.Edge || text[behind].Gap == Gap.Paragraph || IsFullStop(text, behind)) break;
            if (CueOf(text, behind) is var cue and not 0) return cue;
        }

        return 0;
    }

    /// <summary>Whether a position is behind words that say when something happens, not what is reported on: "in the fourth quarter".</summary>
    /// <param name="text">The text.</param>
    /// <param name="i">The position.</param>
    public static bool IsWhen(SourceText text, int i) => text.Is(text.Is(i - 1, "the") ? i - 2 : i - 1, DateWord.BeforeWhen);

    /// <summary>Whether the words before a position announce something: "will report in", "meet us in".</summary>
    /// <param name="text">The text.</param>
    /// <param name="i">The position.</param>
    /// <param name="personal">Whether only what the speaker plans for himself counts: "I will be back within".</param>
    public static bool IsPlan(SourceText text, int i, bool personal)
    {
        for (var k = i - 1; k >= i - 10 && text[k].Kind != TokenKind.Edge && !IsFullStop(text, k); k--)
        {
            if (text.Is(k, TenseWord.Planning) && (!personal || text.IsAny(k - 1, "i", "we") || (text.Is(k - 1, '\'') && text.IsAny(k - 2, "i", "we")))) return true;
        }

        return false;
    }

    // The sign that ends a sentence, also behind "Labor Day" and "the FDA"; not the points of "Inc." and "Gov." before a name.
    private static bool IsFullStop(SourceText text, int i) =>
        text[i].Kind == TokenKind.Symbol && text.EndsSentence(i) && (text[i - 1].Length > 3 || !text.IsCapital(i - 1) || IsWholeWord(text, i - 1) || text.OpensBehindAbbreviation(i));

    private static bool IsWholeWord(SourceText text, int i) => text.IsAny(i, "day", "may") || (text[i].Length == 3 && text.IsInCapitals(i, i + 1) && !text.Contact(i).HasFlag(ContactWord.LegalForm));

    private static int CueOf(SourceText text, int i) =>
        text.Tense(i) != TenseWord.None ? CueOfKnown(text, i)
        : text[i].Kind == TokenKind.Word && IsRegularPast(text, i) && !IsParticiple(text, i) ? -1 : 0;

    private static int CueOfKnown(SourceText text, int i)
    {
        // "She was to speak", "he promised to quit", "they told her to come"
        if (text.IsAny(i, "was", "were") && text.Is(i + 1, "to") && !text.Is(i + 2, "have")) return 1;
        if (text.Is(i, "to") && IsPromise(text, i)) return 1;
        if (text.Is(i, TenseWord.FutureBeforeTo) && text.Is(i + 1, "to")) return text.Is(i, WordClass.FutureCue) && IsPastPlan(text, i) ? -1 : 1;
        if (IsCalledFor(text, i)) return 1;
        if (IsClosedOn(text, i)) return 0;
        if (text.Is(i, "set")) return SetCue(text, i + 1);
        if (IsSuggestion(text, i)) return 1;
        // "The last date for elections is 12 June", "the last trading day": the final one.
        if (text.Is(i, "last") && text.Is(i - 1, "the") && text.IsAny(i + 1, "date", "day", "time", "trading")) return 0;
        // "is expected to last", "will last", "the last weekend of October", "the last Sunday of the month", "Last day: Friday"
        if (text.Is(i, "last") && (text.Is(i - 1, WordClass.Modal) || text.IsAny(i - 1, "will", "to") || (text.IsAny(i + 1, WordClass.TimeUnit | WordClass.Weekday) && (text.Is(i + 2, "of") || text.Is(i + 2, ':'))))) return 0;
        if (IsSecondPresent(text, i)) return 1;
        if (IsNamedPlan(text, i)) return 0;
        if (IsFutureVerb(text, i)) return FutureCue(text, i);
        return (IsPastVerb(text, i) && !IsParticiple(text, i)) || IsPastBeforeObject(text, i) ? -1 : 0;
    }

    /// <summary>Whether a sentence or line gives the hour of a gathering: "Mass on Saturday at 10am", "Thursday 7pm: quiz night", "Open Sat 10-2"; not "Two hurt at a fair at".</summary>
    /// <param name="text">The text.</param>
    /// <param name="first">The first token of the day and hour.</param>
    /// <param name="end">The position behind them.</param>
    public static bool IsOfGathering(SourceText text, int first, int end)
    {
        const int LongestName = 5;
        var isGathering = false;
        var i = first - 1;
        for (; i >= first - Farthest && text[i].Kind != TokenKind.Edge && !IsFullStop(text, i) && text[i + 1].Gap < Gap.Paragraph; i--)
        {
            if (text.Is(i, TenseWord.Happened) || text.IsSum(i)) return false;
            isGathering |= NamesGathering(text, i) || (text.Is(i, "open") && OpensSentenceOrLine(text, i));
        }

        if (isGathering || i < first - 1) return isGathering;
        for (var k = end; k < end + LongestName && text[k].Kind != TokenKind.Edge && text.IsOnLine(k); k++)
        {
            if (NamesGathering(text, k)) return true;
        }

        return false;
    }

    private static bool NamesGathering(SourceText text, int i) => text.Is(i, TenseWord.Gathering) || text.Event(i).HasAny(EventWord.Call | EventWord.Meeting | EventWord.Webcast);

    // "Let's say Tuesday", "Let us make it Friday", "How about Thursday?"; not "He let us go on Tuesday".
    private static bool IsSuggestion(SourceText text, int i) =>
        text.Is(i, "let") ? (text.Is(i + 1, "us") || (text.IsGlued(i + 1, '\'') && text.Is(i + 2, "s"))) && (text[i - 1].Kind != TokenKind.Word || text.IsAny(i - 1, "so", "and", "then"))
        : text.Is(i, "how") && text.Is(i + 1, "about") && text.Is(i + 2, WordClass.Weekday);

    // "Upcoming milestones: Cohort 3 completed by June", "Next steps" above "• RP2D selected – June"; not "• Cohort 2 was completed in May".
    private static bool IsMilestone(SourceText text, int first)
    {
        const int ReachOfHeading = 60;
        const int LongestHeading = 3;
        for (var i = first - 1; i >= first - ReachOfHeading && text[i].Kind != TokenKind.Edge; i--)
        {
            if (!text.Is(i, TenseWord.Milestones) || !(text.IsAny(i + 1, ':', '-') || !text.IsOnLine(i + 1))) continue;
            for (var k = i - 1; k >= i - LongestHeading; k--)
            {
                if (text.IsAny(k, "upcoming", "anticipated", "expected", "planned", "next")) return IsItemOf(text, i, first);
            }

            return false;
        }

        return false;
    }

    // Whether what stands between a heading and a day is a list, and its last line says nothing of the past.
    private static bool IsItemOf(SourceText text, int heading, int first)
    {
        var isOnLine = true;
        for (var i = first - 1; i >= heading; i--)
        {
            if (isOnLine && text.IsAny(i, "was", "were", "has", "have", "had")) return false;
            if (IsFullStop(text, i) && text.IsOnLine(i + 1)) return false;
            isOnLine &= text.IsOnLine(i);
        }

        return true;
    }

    // "Closed Jul 4, Thanksgiving and Dec 24": behind the word of a notice of hours.
    private static bool IsOfHours(SourceText text, int first)
    {
        for (var i = first - 1; i >= first - Reach && text[i].Kind != TokenKind.Edge && !IsFullStop(text, i); i--)
        {
            if (IsClosedOn(text, i)) return true;
        }

        return false;
    }

    // "Closed Thanksgiving", "Closed on Dec 24 and 25"; what follows may tell otherwise: "Closed Friday, the round raised $5 million".
    private static bool IsClosedOn(SourceText text, int i) =>
        text.Is(i, "closed") && OpensSentenceOrLine(text, i) && (text.Is(i + 1, "on") || text.IsAny(i + 1, WordClass.Weekday | WordClass.Month | WordClass.Holiday) || text.IsNumber(i + 1));

    // "Volunteers needed Saturday", "Drivers needed for June 3", "Meeting called for June 3"; not "called for Monday's release".
    private static bool IsCalledFor(SourceText text, int i) => text.Is(i, "called")
        ? text.Is(i + 1, "for") && (text.IsNumber(i + 2) || text.IsAny(i + 2, WordClass.Weekday | WordClass.Month)) && !text.IsGlued(i + 3, '\'')
        : text.Is(i, "needed") && text.IsPlural(i - 1) && OpensSentenceOrLine(text, i - 1) && (text.IsAny(i + 1, "for", "on", "in", "from") || text.IsAny(i + 1, WordClass.Weekday | WordClass.Month));

    private static bool OpensSentenceOrLine(SourceText text, int i) => text[i].Gap >= Gap.Line || text.OpensSentence(i) || (text.Is(i - 1, '-') && !text.IsGlued(i));

    // "Entries opened on 15 April and close on 31 July", "Entries, which opened on 15 April, close on 31 July": the present behind the day of the past.
    private static bool IsSecondPresent(SourceText text, int i)
    {
        if (!text.Is(i, TenseWord.PresentBehindDay) || text.IsCapital(i) || !(text.Is(i - 1, "and") || text.Is(i - 1, ','))) return false;
        var endsDay = text.IsNumber(i - 2) || text.IsAny(i - 2, WordClass.Month | WordClass.Weekday) || (text.IsGlued(i - 2) && text.IsNumber(i - 3));
        return endsDay && (text.IsAny(i + 1, "on", "at", "in", "through", "until") || text.IsNumber(i + 1) || text.IsAny(i + 1, WordClass.Month | WordClass.Weekday));
    }

    // "Outcomes advised by mid-July", "winners announced by 3 June": a clause of nothing but what will be told by a day.
    private static bool IsToldBy(SourceText text, int first, int end)
    {
        const int LongestSubject = 3;
        if ((text[end].Kind == TokenKind.Word && text.IsOnLine(end)) || !text.Is(first - 1, "by") || !text.Is(first - 2, TenseWord.Told) || !text.IsPlural(first - 3)) return false;
        for (var i = first - 3; i >= first - 3 - LongestSubject && text[i].Kind is TokenKind.Word or TokenKind.Symbol or TokenKind.Edge; i--)
        {
            if (text[i].Kind != TokenKind.Word || text[i].Gap >= Gap.Line) return true;
        }

        return false;
    }

    // "Next to the plant" and "due to lower sales" tell nothing; "they were expecting a loss" neither.
    private static int FutureCue(SourceText text, int i)
    {
        if (IsPastPlan(text, i)) return -1;
        if (text.Is(i + 1, "to") && (text.Is(i, "next") || (text.Is(i, "due") && !text.IsAny(i - 1, "is", "are", "be", "was", "were")))) return 0;
        if (text.Is(i, TenseWord.Reported) && text.Is(i + 1, "have")) return -1;
        return text.IsAny(i - 1, "was", "were") && text.Span(i) is [.., 'i', 'n', 'g'] && !text.Is(i + 1, "to") ? 0 : 1;
    }

    // "better than expected", "than analysts had forecast", "as planned", "cut its forecast", "approved the planned merger", "announced plans": what is done tells before what is planned.
    private static bool IsNamedPlan(SourceText text, int i)
    {
        const int Longest = 4;
        if (!text.Is(i, TenseWord.NamesPlan) || text.IsAny(i - 1, "is", "are", "was", "were", "be", "been")) return false;
        if (text.IsAny(i - 1, "the", "a", "an", "its", "their", "our", "his", "her", "as") || (text.Is(i, "plans") && IsPastVerb(text, i - 1))) return true;
        for (var k = i - 1; k >= i - Longest && (text[k].Kind == TokenKind.Word || text.Is(k, '-')); k--)
        {
            if (text.Is(k, "than")) return true;
        }

        return false;
    }

    // "It cut its forecast", "they hit a record"; not "plans to cut its", "will hit the".
    private static bool IsPastBeforeObject(SourceText text, int i) =>
        text.Is(i, TenseWord.PastBeforeObject) && text.IsAny(i + 1, "its", "their", "his", "her", "the", "a", "an") && text[i - 1].Kind == TokenKind.Word
        && !text.IsAny(i - 1, "to", "will", "ll", "not") && !text.Is(i - 1, WordClass.Modal);

    // "had been due", "was originally scheduled", "as previously planned": it came otherwise.
    private static bool IsPastPlan(SourceText text, int i) => text.Is(i - 1, TenseWord.Formerly) || (text.Is(i - 1, "been") && text.Is(i - 2, "had"));

    // "originally scheduled for June, now for July": on which side of today June lies is not said.
    private static bool IsFormerPlan(SourceText text, int i) => text.Is(i - 1, TenseWord.Formerly) && IsFutureVerb(text, i);

    // "set for Monday", "set April 7 for the trial"; "a record set on Monday".
    private static int SetCue(SourceText text, int behind)
    {
        if (text.IsAny(behind, "on", "in", "last")) return -1;
        if (text.Is(behind, "for")) return 1;
        if (!text.IsAny(behind, WordClass.Weekday | WordClass.Month)) return 0;
        for (var i = behind + 1; i <= behind + 4; i++)
        {
            if (text.IsAny(i, "for", "as")) return 1;
        }

        return 0;
    }

    // "appointed", "unveiled"; behind an article or a preposition it is an adjective: "for registered guests".
    private static bool IsRegularPast(SourceText text, int i) =>
        text.Span(i) is [>= 'a' and <= 'z', _, _, .., 'e', 'd'] && !text.Is(i, TenseWord.EndsLikePast) && !text.IsAny(i - 1, "the", "a", "an")
        && (!text.Is(i - 1, WordClass.Preposition) || text.Is(i - 1, "since"));

    // "will be held", "is filed": the verb before it tells; "a meeting arranged by", "rain followed by snow": none does.
    private static bool IsParticiple(SourceText text, int i) => text.IsAny(i - 1, "be", "is", "are", "being") || (text.Is(i + 1, "by") && (text.Is(i, "followed") || text.Is(i - 1, WordClass.EventWord)));

    /// <summary>Whether a token is a word of the future: will, expects.</summary>
    /// <param name="text">The text.</param>
    /// <param name="i">The position.</param>
    public static bool IsFutureVerb(SourceText text, int i) => text.Is(i, WordClass.FutureCue) || text.Is(i, TenseWord.FutureVerb);

    /// <summary>Whether a token is a verb of the past: fell, amounted.</summary>
    /// <param name="text">The text.</param>
    /// <param name="i">The position.</param>
    public static bool IsPastVerb(SourceText text, int i) => text.Is(i, WordClass.PastCue) || text.Is(i, TenseWord.PastVerb) || IsRegularPast(text, i);
}
