using Extractor.Text;

namespace Extractor.Releases;

/// <summary>Says what kind of event words announce.</summary>
internal static class EventKinds
{
    /// <summary>What words say that name a kind of event.</summary>
    public const EventWord Naming = EventWord.Call | EventWord.Meeting | EventWord.Presentation | EventWord.Webcast;

    private const int LongestTitle = 14;

    /// <summary>The kind that a stretch of words announces, and the word that does.</summary>
    /// <param name="text">The text.</param>
    /// <param name="first">The first token.</param>
    /// <param name="end">The token behind the last.</param>
    /// <param name="hasTime">Whether a time of day stands with them: "a call" at a time is one that people can join.</param>
    /// <param name="holds">Whether a list of days says that what they name is held.</param>
    /// <returns>Null when the words announce no event.</returns>
    public static (EventKind Kind, int Word)? Read(SourceText text, int first, int end, bool hasTime, bool holds = false)
    {
        (int Call, int Meeting, int Talk, int Webcast) at = (-1, -1, -1, -1);
        for (var i = first; (i = text.Next(i, end, Marks.Event)) < end; i++)
        {
            // "agm@solvanta.example"
            if (text.IsGlued(i + 1, '@') || (text.IsGlued(i) && text.Is(i - 1, '@'))) continue;
            var word = text.Event(i);
            if (word.HasFlag(EventWord.Hold)) holds = true;
            if (at.Call < 0 && word.HasFlag(EventWord.Call) && IsCall(text, i, hasTime)) at.Call = i;
            if (at.Call < 0 && text.Is(i, "conference") && (IsByTelephone(text, i) || (text.Is(i - 1, "video") && IsByVideo(text, i - 1, i)))) at.Call = i;
            else if (at.Meeting < 0 && word.HasFlag(EventWord.Meeting) && (IsMeeting(text, i) || (hasTime && word.HasFlag(EventWord.Gathering) && (holds || WillBeHeld(text, i))))) at.Meeting = i;
            if (word.HasFlag(EventWord.Presentation) && !IsRoute(text, i) && !IsPublishedText(text, i) && (at.Talk < 0 || IsTalk(text, i) || (!IsTalk(text, at.Talk) && text.Is(at.Talk + 1, ':') && IsToBeGiven(text, i)))) at.Talk = i;
            if (at.Webcast < 0 && word.HasFlag(EventWord.Webcast) && !text.IsAny(i + 1, "player", "players") && !(at.Talk >= 0 && text.IsAny(i - 1, "be", "is"))) at.Webcast = i;
        }

        if (at.Call >= 0) return (EventKind.ConferenceCall, at.Call);
        if (at.Talk >= 0 && !IsTalk(text, at.Talk) && at.Meeting >= 0 && IsOfHolders(text, at.Meeting)) return (EventKind.Meeting, at.Meeting);
        if (at.Talk >= 0 && (at.Meeting >= 0 || IsTalk(text, at.Talk))) return (EventKind.Presentation, at.Meeting >= 0 ? at.Meeting : at.Talk);
        if (at.Meeting >= 0) return (EventKind.Meeting, at.Meeting);
        if (at.Talk >= 0 && (holds || IsToBeGiven(text, at.Talk)) && hasTime && at.Webcast < 0) return (EventKind.Presentation, at.Talk);
        if (at.Talk >= 0 && IsAtCongress(text, at.Talk, end)) return (EventKind.Presentation, at.Talk);
        return at.Webcast >= 0 && (holds || hasTime || IsDiscussedOn(text, at.Webcast)) ? (EventKind.Webcast, at.Webcast) : null;
    }

    // "August 29, 2026 for oral SLV-1", "the oral formulation": how a medicine is taken; not "an oral and a poster presentation", "Oral: May 29".
    private static bool IsRoute(SourceText text, int i)
    {
        if (!text.Is(i, "oral") || text.Is(i + 1, ':')) return false;
        var noun = text.IsAny(i + 1, "and", "or") || text.IsAny(i + 1, '/', '&') ? i + 2 : i + 1;
        if (text.IsAny(noun, "a", "late", "mini", "plenary", "scientific")) noun++;
        return !text.Event(noun).HasAny(EventWord.Presentation | EventWord.Occasion) && !text.IsAny(noun, "communication", "communications", "breaking", "talk", "talks");
    }

    // "will be presented at EHA on June 12, 2026", "will present the data at EANM 2026": a congress by the letters of its name.
    private static bool IsAtCongress(SourceText text, int talk, int end)
    {
        if (!text.IsAny(talk, "presented", "present", "presentation", "presentations") || !(text.Is(talk - 1, "will") || text.Is(talk - 1, "be") || text.Is(talk + 1, "will") || text.Is(talk - 1, "to"))) return false;
        for (var i = talk + 1; i < end && !text.EndsSentence(i); i++)
        {
            var name = i + 1;
            if (text.Is(i, "at") && text[name] is { Kind: TokenKind.Word, Length: > 2 } && text.IsInCapitals(name, name + 1) && !text.Is(name, WordClass.Meridiem)) return true;
        }

        return false;
    }

    // "Regular abstracts will be released on May 21", "the abstract is available at 5 p.m.": a text appears, and nobody speaks.
    private static bool IsPublishedText(SourceText text, int i)
    {
        if (!text.IsAny(i, "abstract", "abstracts")) return false;
        // "Abstract submission deadline", "Abstracts due"
        if (text.IsAny(i + 1, "submission", "submissions", "submitter") || text.IsAny(i + 1, "due", "deadline", "book")) return true;
        var verb = text.IsAny(i + 1, "will", "to") ? i + 2 : i + 1;
        return text.IsAny(verb, "is", "are", "be") && text.IsAny(verb + 1, "released", "available", "published", "posted");
    }

    /// <summary>The name around the word of a meeting: "Annual General Meeting", "Larch Forum on Oncology".</summary>
    public static string? MeetingTitle(ReleaseText release, int word, int from, int to)
    {
        var text = release.Tokens;
        if (!text.Event(word).HasFlag(EventWord.Meeting)) return null;
        var first = word;
        var isShouted = text.IsInCapitals(word, word + 1);
        var isConference = text.IsAny(word, "conference", "summit", "forum", "symposium");
        while (first > Math.Max(from, word - LongestTitle) && (IsTitlePart(text, first - 1) || (isConference && IsSponsor(text, first - 1)) || IsListed(text, first - 1)) && !IsHolding(text, first - 1) && !IsDate(release, first - 1) && !(isShouted && IsCommonWord(text, first - 1))) first--;
        while (first < word && (text[first].Kind == TokenKind.Symbol || text.IsAny(first, "of", "for", "on", "and", "the", "a", "an", "its") || text.Event(first).HasFlag(EventWord.Paper))) first++;
        var end = LastMeetingWord(text, word, to) + 1;
        while (end < to && end < word + LongestTitle && text.IsAny(end, "of", "on", "for") && text.IsOnLine(end))
        {
            var name = text.Is(end + 1, "the") ? end + 2 : end + 1;
            if (!text.IsCapital(name) || text.Is(name, "company") || release.MentionAt(name) is not null) break;
            end = name + 1;
            while (end < to && text.IsCapital(end) && release.MentionAt(end) is null) end++;
        }

        if (end < to && text.IsNumber(end, 4) && text.IsOnLine(end) && release.MentionAt(end) is DateMention { Length: 4 }) end++;
        if (end == first + 1 && text.Is(first, "meeting")) return null;
        if (end == word + 1 && text.Span(word)[^1] == 's' && text.Span(word)[^2] != 's' && !text.Is(word, "days")) return null;
        return char.IsUpper(text.Text[text[first].Start]) || text.IsNumber(first) ? release.Words(first, end) : null;
    }

    // "Technology, Media and Telecom Conference", "Technology, Media, and Telecom Conference": a comma of a list.
    private static bool IsListed(SourceText text, int comma)
    {
        const int Longest = 3;
        if (!text.Is(comma, ',') || !text.IsOnLine(comma + 1) || !text.IsCapital(comma - 1)) return false;
        // ", and Telecom Conference"
        if (text.Is(comma + 1, "and") || text.Is(comma + 1, '&')) return text.IsCapital(comma + 2) && (text.Is(comma - 2, ',') || text.Is(comma - 3, ','));
        if (!text.IsCapital(comma + 1) || text.Header(comma - 1).HasFlag(HeaderWord.State)) return false;
        if (text.Event(comma - 1).HasFlag(EventWord.Meeting) || text.IsAny(comma - 1, WordClass.Country | WordClass.Month)) return false;
        for (var i = comma + 2; i <= comma + Longest; i++)
        {
            if (text.Is(i, "and") || text.Is(i, '&') || text.Is(i, ',')) return text.IsCapital(text.Is(i + 1, "and") || text.Is(i + 1, '&') ? i + 2 : i + 1);
        }

        return false;
    }

    // "will host a virtual R&D update"
    private static bool IsHosted(SourceText text, int i)
    {
        if (!text.Event(i - 1).HasFlag(EventWord.CallKind) && !text.IsAny(i - 1, "D", "clinical", "pipeline", "strategy", "strategic", "scientific")) return false;
        const int Reach = 7;
        for (var verb = i - 1; verb > i - Reach && text.IsNear(verb + 1) && !text.EndsSentence(verb) && !text.IsAny(verb, "and", "to", "with"); verb--)
        {
            if (IsHolding(text, verb)) return true;
        }

        return false;
    }

    // "Larch to Host Investor Day"
    private static bool IsHolding(SourceText text, int i) => text.IsAny(i, "host", "hosts", "hosting", "hold", "holds", "holding", "convene", "convenes") || (text.Is(i, "conduct") && text.Is(i - 1, "will"));

    // "MANAGEMENT WILL PRESENT AT THE LARCH FORUM": among capitals a function word tells where the title starts.
    private static bool IsCommonWord(SourceText text, int i) => text.Word(i).Languages != 0 && text[i].Length > 1 && !text.IsAny(i, "of", "for", "on", "and");

    // "Thoracic Congress 2018 International Conference": the name goes on to its last such word.
    private static int LastMeetingWord(SourceText text, int word, int to)
    {
        var last = word;
        for (var i = word + 1; i < Math.Min(to, last + 6) && text.IsOnLine(i); i++)
        {
            if (!text.IsNumber(i, 4) && !(text.IsCapital(i))) break;
            if (text.Event(i).HasFlag(EventWord.Meeting)) last = i;
        }

        return last;
    }

    /// <summary>Whether a date stands at a position, other than a year, which may open a name.</summary>
    public static bool IsDate(ReleaseText release, int i) => release.MentionAt(i) is DateMention { Length: > 4 };

    /// <summary>The words between quotation marks, when they are a title and not speech.</summary>
    public static string? QuotedTitle(ReleaseText release, int first, int end)
    {
        var text = release.Tokens;
        for (var i = first; i < end; i++)
        {
            if (!text.Is(i, '"')) continue;
            var close = i + 1;
            while (close < end && !text.Is(close, '"')) close++;
            if (close >= end || close - i < 4) return null;
            if (IsSpeech(text, i))
            {
                i = close;
                continue;
            }

            var last = text.IsAny(close - 1, ',', '.') ? close - 1 : close;
            return text.IsAny(close + 1, "said", "says", "commented", "added") ? null : release.Words(i + 1, last);
        }

        return null;
    }

    // "Larch's 27th Annual Healthcare Conference", from its "s"
    private static bool IsSponsor(SourceText text, int i) => text.Is(i, "s") && text.IsGlued(i) && text.Is(i - 1, '\'') && text.IsGlued(i - 1) && text.IsCapital(i - 2);

    // She said: "...", he added, "..."
    private static bool IsSpeech(SourceText text, int quote)
    {
        var verb = text.IsAny(quote - 1, ',', ':') ? quote - 2 : quote - 1;
        return text.Is(verb, TenseWord.Attributing) || text.IsAny(verb, "commented", "stated", "explained", "noted");
    }

    private static bool IsTitlePart(SourceText text, int i)
    {
        if (!text.IsNear(i + 1)) return false;
        var token = text[i];
        return token.Kind switch
        {
            TokenKind.Word => char.IsUpper(text.Text[token.Start]) || text.Event(i).HasFlag(EventWord.MeetingKind) || text.IsAny(i, "of", "for", "on", "and", "st", "nd", "rd", "th"),
            TokenKind.Number => true,
            _ when text.Is(i, ')') => text.Is(i - 2, '(') && text.IsCapital(i - 3),
            _ when text.Is(i, '(') => text.Is(i + 2, ')'),
            _ => text.IsAny(i, '&', '\'') || (text.Is(i, '.') && text.IsGlued(i)) || (text.Is(i, '-') && text.IsGlued(i) && text.IsGlued(i + 1)),
        };
    }

    // "a conference call", "the teleconference"; "call 1-800..." and "please call" are none.
    private static bool IsCall(SourceText text, int i, bool hasTime)
    {
        if (text.Is(i, "videoconference")) return IsByVideo(text, i, i);
        if (text[i].Length > 5) return true;
        if (text.IsOnLine(i + 1) && (text.IsNumber(i + 1) || (text.Is(i + 1, '(') && text.IsNumber(i + 2)))) return false;
        if (text.Event(i - 1).HasFlag(EventWord.CallKind) && !text.Is(i - 1, "investors") && !text.Is(i - 1, "analysts")) return true;
        if (text.Is(i - 1, '-') && text.Event(i - 2).HasFlag(EventWord.CallKind)) return true;
        if (hasTime && text.Is(i - 1, ':') && text.IsAny(i - 2, "results", "earnings") && (text.Is(i + 1, "on") || (text.Is(i + 1, "at") && text.IsNumber(i + 2)))) return true;
        if (hasTime && text.Is(i - 1, '\'') && text.IsAny(i - 2, "analysts", "investors")) return true;
        // "Call: Wednesday, July 30, 8:30 a.m.", "results on Nov. 12; call on Nov. 13 at 10:30 a.m."
        if (hasTime && text.Is(i, "call") && ((text[i].Gap >= Gap.Line && text.IsGlued(i + 1, ':')) || (text.IsAny(i - 1, ';', ',') && text.Is(i + 1, "on") && text.IsAny(i + 2, WordClass.Month | WordClass.Weekday)))) return true;
        if (text.Is(i, "call") && !text.IsAny(i + 1, "for", "option", "options") && (IsToBeHeld(text, i) || IsDiscussedOn(text, i))) return true;
        if (IsHyphenated(text, i - 1) || (text.Is(i, "call") && text.Is(i - 1, "a") && text.Event(i - 2).HasFlag(EventWord.Hold))) return true;
        return hasTime && text.Is(i, "call") && (text.IsAny(i - 1, "a", "the", "this", "its", "our", "live") || IsOfQuarter(text, i));
    }

    // "Q1 call", "Q1 2026 call", "Q4 FY26 call", "second quarter 2026 call"
    private static bool IsOfQuarter(SourceText text, int i)
    {
        var last = text.IsNumber(i - 1) && text.Is(i - 2, "fy") ? i - 3 : text.IsNumber(i - 1, 4) ? i - 2 : i - 1;
        return (text.IsNumber(last, 1) && text.Is(last - 1, WordClass.YearPartCode)) || (last < i - 1 && text.IsAny(last, "quarter", "half", "year"));
    }

    // "A call will be held on May 14"; not "will be held open".
    private static bool IsToBeHeld(SourceText text, int i) =>
        text.Is(i - 1, "a") && text.Is(i + 1, "will") && text.Is(i + 2, "be") && text.Event(i + 3).HasFlag(EventWord.Hold) && !text.Is(i + 4, "open");

    // "discussed on a call on May 14", "presented in a webinar"
    private static bool IsDiscussedOn(SourceText text, int i) => text.Is(i - 1, "a") && text.IsAny(i - 2, "on", "in", "during") && text.IsAny(i - 3, "discussed", "presented", "reviewed");

    // "will host a video conference", "Earnings video conference: May 12", "A videoconference will be held"; what is held by video conference is something else.
    private static bool IsByVideo(SourceText text, int first, int i)
    {
        if (text.Is(i + 1, ':') || text[i + 1].Gap >= Gap.Line) return text.Event(first - 1).HasFlag(EventWord.CallKind) || text[first].Gap >= Gap.Line;
        if (text.Is(first - 1, "a") && WillBeHeld(text, i)) return true;
        if (!text.IsAny(first - 1, "a", "its") || !text.Event(first - 2).HasFlag(EventWord.Hold)) return false;
        return text[i + 1].Kind != TokenKind.Word || !text.IsOnLine(i + 1) || text.Is(i + 1, WordClass.Preposition) || text.IsAny(i + 1, "on", "at", "to", "with", "today", "tomorrow");
    }

    // "telephone conference", "telephone and web conference", "a conference will be held by telephone".
    private static bool IsByTelephone(SourceText text, int i) =>
        text.Event(i - 1).HasFlag(EventWord.Telephone) || (text.IsAny(i - 1, "web", "video", "press") && text.Is(i - 2, "and") && text.Event(i - 3).HasFlag(EventWord.Telephone))
        || (text.Is(i + 1, "will") && text.Is(i + 2, "be") && text.Is(i + 3, "held") && text.Is(i + 4, "by") && text.IsAny(i + 5, "telephone", "phone"));

    // "con-" at the end of a line, "ference" on the next.
    private static bool IsHyphenated(SourceText text, int i) =>
        text[i].Gap == Gap.Line && text.Is(i - 1, '-')
        && Lexicon.Get(Lexicon.Find(string.Concat(text.Span(i - 2), text.Span(i)))).Event.HasFlag(EventWord.CallKind);

    // Shareholders' meetings and investors' days in any case; others by a name of capitals.
    private static bool IsMeeting(SourceText text, int i)
    {
        if (text.Event(i).HasFlag(EventWord.Assembly)) return true;
        // "European Oncology Association (EOA) 2026 Congress"
        var isBehindLetters = text.IsNumber(i - 1, 4) && text.Is(i - 2, ')') && text.IsCapital(i - 3) && text.Is(i - 4, '(') && text.IsCapital(i - 5);
        var named = text.IsCapital(i) && (text.IsCapital(i - 1) || isBehindLetters) && text.IsNear(i) && (!text.Is(i + 1, ':') || IsNameOfLine(text, i));
        if (text.IsAny(i, "hearing", "hearings")) return IsPublic(text, i);
        if (text.Is(i, "conference") && IsLeague(text, i)) return false;
        if (text.IsAny(i, "meeting", "meetings")) return IsAssembly(text, i) || IsOfPeople(text, i) || IsPublic(text, i) || (named && !text.IsAny(i - 1, "type", "Board", "A", "B", "C"));
        if (text.IsAny(i, "day", "days")) return IsInvestorsDay(text, i) || (named && text.Event(i - 1).HasFlag(EventWord.DayKind));
        if (text.Is(i, "event") && (text.IsAny(i - 1, "kol", "investor", "investors", "analyst", "analysts") || (text.Is(i - 1, ')') && text.Is(i - 2, "kol")))) return true;
        if (text.Is(i, "event")) return named && !(text.IsOnLine(i + 1) && text.IsAny(i + 1, "details", "information", "date", "time")) && text.IsCapital(i - 2);
        if (text.Is(i, "update")) return IsHosted(text, i);
        if (text.Is(i, "briefing") && IsBriefing(text, i)) return true;
        if (text.IsAny(i, "conference", "conferences") && text.IsAny(i + 1, "call", "calls", "center", "centre", "room")) return false;
        if (text.Is(i, "conference") && text.IsAny(i - 1, "press", "news", "media", "analyst", "analysts")) return true;
        // "at the Larch conference", "at the Larch 2026 conference"
        var name = text.IsNumber(i - 1, 4) ? i - 2 : i - 1;
        if (text.IsAny(i, "conference", "congress", "summit", "forum", "symposium") && text.IsCapital(name) && text[name].Length > 1 && text.IsOnLine(i) && text.Is(name - 1, "the") && text.Is(name - 2, "at")) return true;
        return named || (text.IsCapital(i) && text.IsAny(i + 1, "of", "on", "for"));
    }

    // "Larch Oncology Summit: May 12"; not "Investor Conference: May 12".
    private static bool IsNameOfLine(SourceText text, int i) => text.IsCapital(i - 2) && text.IsOnLine(i) && text.IsOnLine(i - 1);

    // "A results briefing will be held", "A briefing for analysts will be held", "Briefing session: Yes (scheduled for May 12)"
    private static bool IsBriefing(SourceText text, int i)
    {
        // "The results briefing for the year ended March 31, which was scheduled for May 13, will now be held": so many tokens may stand between.
        const int Longest = 40;
        var isSession = text.Is(i + 1, "session");
        var isNamed = text.Event(i - 1).HasFlag(EventWord.CallKind) || text.IsAny(i - 1, "press", "media");
        if (text.Is(isSession ? i + 2 : i + 1, ':') && (isSession || isNamed)) return true;
        if ((isNamed || text.Is(i - 1, "analyst") || text.IsNumber(i - 1, 4)) && IsInvitedTo(text, i)) return true;
        if (isNamed && IsOnDay(text, i)) return true;
        return isNamed ? WillBeHeld(text, i, Longest) : (isSession || text.Is(i + 1, "for")) && WillBeHeld(text, i);
    }

    // "A press briefing takes place May 22", "Media briefing tomorrow, 10:00"
    private static bool IsOnDay(SourceText text, int i) => EventWording.TakesPlace(text, i + 1)
        || (text.IsCapital(i - 1) && (text.OpensSentence(i - 1) || (text.Is(i - 2, '-') && !text.IsGlued(i - 1))) && (text.IsAny(i + 1, WordClass.RelativeDay | WordClass.Weekday | WordClass.Month) || (text.Is(i + 1, "on") && text.IsAny(i + 2, WordClass.Weekday | WordClass.Month))));

    // "invites analysts and media to its Q1/2026 briefing"
    private static bool IsInvitedTo(SourceText text, int i)
    {
        const int Longest = 14;
        for (var verb = i - 1; verb > i - Longest && text.IsNear(verb + 1) && !text.EndsSentence(verb); verb--)
        {
            if (text.IsAny(verb, "invites", "invite")) return true;
        }

        return false;
    }

    // "for analysts will be held", "is to be held" behind a token.
    private static bool WillBeHeld(SourceText text, int i, int reach = 6)
    {
        for (var verb = i + 1; verb < i + reach && text.IsNear(verb) && !text.EndsSentence(verb); verb++)
        {
            var be = text.Is(verb + 1, "now") ? verb + 2 : verb + 1;
            if (text.IsAny(verb, "will", "to") && text.Is(be, "be") && text.Event(be + 1).HasFlag(EventWord.Hold)) return true;
        }

        return false;
    }

    // "the annual meeting", "the shareholders' meeting", "the Meeting will be held".
    private static bool IsAssembly(SourceText text, int i) =>
        text.Event(i - 1).HasFlag(EventWord.MeetingKind)
        || (text.Is(i, "meeting") && text.Is(i - 1, '\'') && text.IsAny(i - 2, "shareholders", "stockholders"))
        || (text.Is(i, "meeting") && text.IsCapital(i) && text.Is(i - 1, "the") && text.IsAny(i + 1, "will", "shall"));

    // "a meeting of shareholders", "a meeting for analysts".
    private static bool IsOfPeople(SourceText text, int i) =>
        (text.Is(i + 1, "for") && text.IsAny(i + 2, "analysts", "investors", "shareholders")) || (text.Is(i + 1, "of") && text.IsAny(i + 2, "shareholders", "stockholders", "creditors"));

    // "A public meeting takes place", "will hold a public hearing", "There will be a public meeting", "The town hall meeting is on"
    private static bool IsPublic(SourceText text, int i)
    {
        const int Reach = 5;
        const int LongestSubject = 12;
        if (!text.IsAny(i, "hearing", "hearings") && !text.IsAny(i - 1, "public", "community", "virtual", "information") && !(text.Is(i - 1, "committee") && text.Is(i - 2, "advisory")) && !(text.Is(i - 1, "hall") && text.Is(i - 2, "town"))) return false;
        for (var verb = i + 1; verb <= i + LongestSubject && text.IsNear(verb) && !text.EndsSentence(verb); verb++)
        {
            if (text.Event(verb).HasFlag(EventWord.Hold) || EventWording.TakesPlace(text, verb) || (text.IsAny(verb, "is", "be") && text.IsAny(verb + 1, "on", "at", "from")) || (text.Is(verb, "set") && text.Is(verb + 1, "for"))) return true;
        }

        for (var verb = i - 1; verb >= i - Reach && text.IsNear(verb + 1) && !text.EndsSentence(verb); verb--)
        {
            if (IsHolding(text, verb) || (text.Is(verb, "be") && text.Is(verb - 1, "will") && text.Is(verb - 2, "there")) || (text.IsAny(verb, "scheduled", "set") && text.Is(i + 1, "for"))) return true;
        }

        return false;
    }

    // "The Larch Ten Conference opens play", "begins its season", "Solvanta joins the Larch Ten Conference": one of teams.
    private static bool IsLeague(SourceText text, int i)
    {
        if (text.IsAny(i + 2, "play", "season") || text.Is(i + 3, "season")) return true;
        var first = i;
        while (text.IsCapital(first - 1) && text.IsOnLine(first)) first--;
        return text.IsAny(text.Is(first - 1, "the") ? first - 2 : first - 1, "joins", "joined");
    }

    // "capital markets day", "R&D day"; not "general day".
    private static bool IsInvestorsDay(SourceText text, int i) =>
        (text.Event(i - 1).HasFlag(EventWord.MeetingKind) && !text.IsAny(i - 1, "general", "annual")) || text.IsAny(i - 1, "media", "press") || (text.Is(i - 1, "D") && text.Is(i - 2, '&'));

    // What is presented to a general meeting is no talk.
    /// <summary>Whether the word of a meeting is that of shareholders; a learned society has its general meeting as well.</summary>
    public static bool IsOfHolders(SourceText text, int i) => text.IsAny(i, "agm", "agsm", "egm") || (text.IsAny(i, "meeting", "meetings") && text.Is(i + 1, "of") && text.IsAny(i + 2, "shareholders", "stockholders"))
        || (text.Is(i, "meeting") && text.IsAny(i - 1, "general", "shareholder", "stockholder") && !(text.Is(i + 1, "of") && text.Is(i + 2, "the") && text.IsCapital(i + 3) && !text.Is(i + 3, "company")));

    // "will present its results", "will be presented", "the presentation will take place", "a results presentation"
    private static bool IsToBeGiven(SourceText text, int i)
    {
        if (text.Is(i, "present")) return text.Is(i - 1, "will");
        if (text.Is(i, "presented")) return text.Is(i - 1, "be") && text.Is(i - 2, "will");
        if (text.Is(i, "presenting")) return text.Is(i + 1, ':');
        if (!text.Is(i, "presentation")) return false;
        if (text.IsAny(i - 1, "results", "earnings") || IsProvided(text, i) || IsForInvestors(text, i)) return true;
        var verb = text.IsAny(i + 1, "by", "for", "to") ? BehindSpeakers(text, i + 2) : i + 1;
        if (text.Is(verb, "will")) verb++;
        return EventWording.TakesPlace(text, verb) || text.IsAny(verb, "follow", "follows");
    }

    // "will provide a live presentation", "there will be an in-person presentation"
    private static bool IsProvided(SourceText text, int i)
    {
        const int Reach = 3;
        const int ReachOfThere = 6;
        for (var verb = i - 1; verb >= i - ReachOfThere; verb--)
        {
            if (verb >= i - Reach && text.IsAny(verb, "provide", "give")) return true;
            if (text.Is(verb, "be") && text.Is(verb - 1, "will") && text.Is(verb - 2, "there")) return true;
        }

        return false;
    }

    // "Presentation for retail investors: May 12"
    private static bool IsForInvestors(SourceText text, int i)
    {
        const int Longest = 6;
        if (text[i].Gap < Gap.Line || !text.IsAny(i + 1, "for", "to")) return false;
        var colon = i + 2;
        while (colon < i + Longest && text[colon].Kind == TokenKind.Word) colon++;
        return text.Is(colon, ':') && text.IsAny(colon - 1, "investors", "analysts", "shareholders");
    }

    // "a presentation by the company's management will follow", "a presentation to analysts will follow"
    private static int BehindSpeakers(SourceText text, int i)
    {
        const int Longest = 8;
        for (var verb = i; verb < i + Longest && text.IsNear(verb); verb++)
        {
            if (text.Is(verb, "will")) return verb;
        }

        return i;
    }

    private static bool IsTalk(SourceText text, int i) => text.Event(i).HasFlag(EventWord.Talk);
}
