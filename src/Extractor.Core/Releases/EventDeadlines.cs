using Extractor.Text;

namespace Extractor.Releases;

/// <summary>Tells the days by which a reader has to do or to be something: register, vote, tender, hold a share.</summary>
/// <param name="release">The release.</param>
internal sealed class EventDeadlines(ReleaseText release)
{
    /// <summary>What may stand in a statement that names such a day.</summary>
    public const EventWord Words = EventWord.Due | EventWord.Meeting | EventWord.Limit | EventWord.HandedIn | EventWord.TakenUp;

    /// <summary>"Will be sent to you by May 12": so many tokens may stand between what is given and the day.</summary>
    private const int ReachOfGiven = 8;

    /// <summary>"The record date for the dividend is proposed to be May 12": so many tokens may stand between the word and its day.</summary>
    private const int ReachOfLimit = 14;

    /// <summary>"Accepting written public comments": so many tokens lie from the verb to the end of what is handed in.</summary>
    private const int LongestHandedIn = 5;

    private readonly SourceText text = release.Tokens;

    /// <summary>Whether a word of a limit stands shortly before a date: until, by, no later than, prior to, by the close of business on.</summary>
    public static bool IsUntil(SourceText text, int token, int first)
    {
        if (text.Is(token - 1, "on") && text.Is(token - 2, "business") && text.Is(token - 3, "of")) token -= 4;
        for (var i = token - 1; i >= Math.Max(first, token - 3); i--)
        {
            if ((text.Event(i).HasFlag(EventWord.Until) && !(text.Is(i, "than") && text.IsAny(i - 1, "earlier", "sooner"))) || (text.Is(i, "latest") && text.Is(i - 2, "at")) || (text.Is(i, "to") && text.Is(i - 1, "prior")) || (text.Is(i, "ends") && text.Is(i - 1, "and"))) return true;
        }

        return false;
    }

    /// <summary>Whether a date is the day by which something is due or on which a share has to be held, and so not that of an event.</summary>
    public bool IsLimit(DateMention date, Statement statement)
    {
        if (!statement.Says(Words)) return false;
        var token = text.At(date.Offset);
        return IsDue(date, token, statement) || IsRecordDate(date, token, statement) || IsOutsideDate(token, statement.First);
    }

    /// <summary>Whether a date is that of a deadline: a reader, not the company, has to do something until then. On a record date nobody has to.</summary>
    public bool IsDeadline(DateMention date, Statement statement)
    {
        if (!statement.Says(Words) || date.Modifier == "ON_OR_AFTER") return false;
        var token = text.At(date.Offset);
        return IsDue(date, token, statement) && !IsRecordDate(date, token, statement) && !(statement.Says(EventWord.Given) && IsGiven(token, statement.First));
    }

    private bool IsDue(DateMention date, int token, Statement statement)
    {
        if (statement.Says(EventWord.Limit) && (IsExpiry(token, statement) || IsReceipt(token, statement) || IsExtension(token, statement) || IsAdmission(token, statement) || IsAskedFor(token, statement))) return true;
        if (statement.Says(EventWord.HandedIn) && (IsSubmission(token, statement) || IsClosing(token, statement))) return true;
        if (statement.Says(EventWord.Limit) && IsExpirationTime(token, statement)) return true;
        if (statement.Says(EventWord.HandedIn | EventWord.TakenUp) && IsLatest(token, statement)) return true;
        if (statement.Says(EventWord.TakenUp) && (IsOfOpenOffer(token, statement) || IsElection(token, statement) || IsNotice(token, statement))) return true;
        return statement.Says(EventWord.Due)
            ? (IsUntil(text, token, statement.First) && !text.Is(release.Behind(date, token), "deadline")) || IsDeadlineLine(statement) || IsDeadlineDay(date, token, statement) || IsLatest(token, statement)
            : statement.Says(EventWord.Meeting) && IsNoLaterThan(token, statement.First);
    }

    /// <summary>Whether a line of a list names its day a deadline: "10 February: Deadline for resolutions for the general meeting".</summary>
    public bool IsDeadlineLine(Statement statement)
    {
        if (!statement.IsLine) return false;
        for (var i = statement.First; i < statement.End; i++)
        {
            if (text.Is(i, "deadline")) return true;
        }

        return false;
    }

    /// <summary>Whether a statement speaks of a record date and of nothing that is held: "Record date for the Annual General Meeting".</summary>
    public bool IsOfRecord(Statement statement)
    {
        if (!statement.Says(EventWord.Limit) || statement.Says(EventWord.Hold)) return false;
        for (var i = statement.First; i < statement.End - 1; i++)
        {
            if (SaysRecordDate(i)) return !TakesPlace(i, statement.End);
        }

        return false;
    }

    /// <summary>Whether behind a token a meeting is said to be held: "the annual meeting, which takes place on June 9".</summary>
    public bool TakesPlace(int first, int end)
    {
        for (var i = first - 1; i < end - 1; i++)
        {
            if (!EventWording.TakesPlace(text, i) || !text.IsAny(i + 2, "on", "at")) continue;
            if (text.Is(text.Is(i - 1, "will") ? i - 2 : i - 1, "which")) return true;
        }

        return false;
    }

    private bool SaysRecordDate(int i) => text.Is(i, "record") && text.IsAny(text.Is(i + 1, '-') ? i + 2 : i + 1, "date", "day");

    // "subject to the Long Stop Date of 11.59 p.m. on May 12", "no later than the outside date, May 12".
    private bool IsOutsideDate(int token, int first)
    {
        const int Reach = 4;
        for (var i = token - 1; i > Math.Max(first, token - Reach); i--)
        {
            if (text.Is(i, "date") && text.IsAny(i - 1, "stop", "outside", "dead")) return true;
        }

        return false;
    }

    // "The company wishes to receive powers of attorney for the meeting no later than March 15".
    private bool IsNoLaterThan(int token, int first)
    {
        for (var i = token - 1; i > Math.Max(first, token - 4); i--)
        {
            if (text.Is(i, "than") && text.Is(i - 1, "later")) return true;
        }

        return false;
    }

    // "The link will be sent to you by May 12".
    private bool IsGiven(int token, int first)
    {
        for (var i = token - 1; i >= Math.Max(first + 2, token - ReachOfGiven); i--)
        {
            if (text.Event(i).HasFlag(EventWord.Given) && text.Is(i - 1, "be") && text.IsAny(i - 2, "will", "shall")) return true;
        }

        return false;
    }

    // "The deadline for questions is May 12", "the May 12 lead plaintiff deadline": what is due is said as well.
    private bool IsDeadlineDay(DateMention date, int token, Statement statement)
    {
        const int Behind = 4;
        const int Around = 40;
        var says = false;
        for (var i = Math.Max(statement.First, token - Around); i < Math.Min(statement.End, token + Around) && !says; i++) says = text.Event(i).HasAny(EventWord.Due | EventWord.TakenUp) && !text.Is(i, "deadline");
        if (!says) return false;
        var behind = release.Behind(date, token);
        for (var i = behind; i < Math.Min(statement.End, behind + Behind) && text[i].Kind == TokenKind.Word; i++)
        {
            if (text.Is(i, "deadline")) return true;
        }

        return Names(token) && Find(token, statement.First, "deadline") >= 0;
    }

    // "The record date is May 12", "holders of record at the close of business on May 12", "May 12 has been set as the record date".
    private bool IsRecordDate(DateMention date, int token, Statement statement)
    {
        const int Behind = 8;
        if (!statement.Says(EventWord.Limit)) return false;
        var record = Find(token, statement.First, "record");
        if (record >= 0 && text.Is(record - 1, "of") && IsDayOfBusiness(record + 1, token)) return true;
        if (record >= 0 && SaysRecordDate(record) && (Names(token) || text.IsAny(token - 1, "date", "day"))) return true;
        var behind = release.Behind(date, token);
        if (statement.IsLine && SaysRecordDate(text.Is(behind, ':') || text.Is(behind, '|') ? behind + 1 : behind)) return true;
        for (var i = behind; i < Math.Min(statement.End, behind + Behind); i++)
        {
            if (SaysRecordDate(i)) return text.Is(i - 2, "as") || text.Is(i - 3, "as");
        }

        return false;
    }

    // "the close of business on", "as of"
    private bool IsDayOfBusiness(int first, int end)
    {
        while (first < end && text.IsAny(first, "at", "the", "close", "of", "business", "on", "as", "by", "trading", "end", "opening")) first++;
        return first == end;
    }

    // "The latest time for receipt of proxies is May 12", "Last day for voting: May 12", "Latest time for lodging forms of proxy     10.00 a.m. on May 12"
    private bool IsLatest(int token, Statement statement)
    {
        if (!Names(token) && text[token].Gap != Gap.Wide) return false;
        for (var i = token - 1; i >= Math.Max(statement.First, token - ReachOfLimit); i--)
        {
            if (text.IsAny(i, "latest", "last") && text.IsAny(i + 1, "time", "date", "day")) return true;
        }

        return false;
    }

    // "The tender offer will expire at 5:00 p.m. on May 12", "one minute after 11:59 p.m. on May 12".
    private bool IsExpiry(int token, Statement statement)
    {
        if (text.Is(token - 1, "after") && text.Is(token - 2, "minute")) token -= 3;
        for (var i = token - 1; i >= Math.Max(statement.First, token - 3); i--)
        {
            if (text.IsAny(i, "ends", "end")) return IsPeriod(text.Is(i - 1, "will") ? i - 2 : i - 1);
            if (text.IsAny(i, "expire", "expires", "expiring", "closes") || (text.Is(i, "close") && text.Is(i - 1, "will"))) return NamesOffer(BehindOpening(i, statement.First), statement.First);
        }

        return false;
    }

    // "The expiration time of the offer remains 11:59 p.m. on May 12", "Expiration date of the tender offer: May 12"
    private bool IsExpirationTime(int token, Statement statement)
    {
        if (!Names(token) && !text.IsAny(token - 1, "remains", "remain")) return false;
        var expiration = Find(token, statement.First, "expiration");
        return expiration >= 0 && text.IsAny(expiration + 1, "time", "date") && SaysAny(expiration, token, "offer", "offers");
    }

    // "The offer opens on May 4 and closes on": where "opens" stands; the token itself where no such words stand.
    private int BehindOpening(int closes, int first)
    {
        if (!text.Is(closes - 1, "and")) return closes;
        for (var i = closes - 2; i >= Math.Max(first, closes - ReachOfGiven); i--)
        {
            if (text.Is(i, "opens")) return i;
        }

        return closes;
    }

    // "The tender offer", "the share purchase plan": before a token.
    private bool NamesOffer(int token, int first) =>
        IsOffer(Find(token, first, "offer")) || IsOffer(Find(token, first, "offers")) || (text.Is(token - 1, "plan") && text.IsAny(token - 2, "purchase", "reinvestment", "dividend"))
        || (text.Is(token - 1, "issue") && text.Is(token - 2, "rights")) || IsPeriod(token - 1);

    // "The acceptance period"
    private bool IsPeriod(int i) => text.Is(i, "period") && text.IsAny(i - 1, "acceptance", "subscription", "offer", "tender", "election", "application");

    // "The offer will remain open until May 12", "holders may accept the offer until May 12"
    private bool IsOfOpenOffer(int token, Statement statement)
    {
        if (!IsUntil(text, token, statement.First) || !NamesOffer(token, statement.First)) return false;
        for (var i = token - 1; i >= Math.Max(statement.First, token - ReachOfLimit); i--)
        {
            if (text.IsAny(i, "acceptance", "acceptances") || (text.Is(i, "accept") && text.IsAny(i - 1, "may", "can", "to")) || (text.Is(i, "open") && text.IsAny(i - 1, "remain", "remains"))) return true;
        }

        return false;
    }

    // "DRIP election date: May 12", "DRP elections close on May 12"
    private bool IsElection(int token, Statement statement)
    {
        const int Reach = 5;
        for (var i = token - 1; i > Math.Max(statement.First, token - Reach); i--)
        {
            if ((text.Is(i, "election") && text.Is(i + 1, "date") && Names(token)) || (text.Is(i, "elections") && text.Is(i + 1, "close"))) return text.IsAny(i - 1, "drip", "drp", "plan", "dividend", "scrip", "currency");
        }

        return false;
    }

    // "Holders must notify their participation at the latest on May 12"
    private bool IsNotice(int token, Statement statement) =>
        IsUntil(text, token, statement.First) && Find(token, statement.First, "notify") is >= 0 and var notify && text.IsAny(notify - 1, "must", "shall", "should") && text.IsAny(notify + 1, "their", "his");

    // "The tender offer", "its offer", "• Offer"; not "the clinic offers".
    private bool IsOffer(int i) => i >= 0 && (text[i].Gap >= Gap.Line || text[i - 1] is { Kind: TokenKind.Symbol, Gap: >= Gap.Line } || text.IsAny(i - 1, "the", "its", "this", "tender", "exchange", "public", "subscription", "takeover", "cash", "rights", "entitlement", "retail"));

    // "Solvanta extended the expiration of its offer from May 8 to May 12".
    private bool IsExtension(int token, Statement statement)
    {
        const int Reach = 40;
        if (!text.IsAny(token - 1, "to", "until")) return false;
        for (var i = token - 2; i > Math.Max(statement.First, token - Reach); i--)
        {
            if (text.Is(i, "expiration")) return SaysAny(Math.Max(statement.First, i - Reach), i, "extended", "extends") && SaysAny(i, token, "offer", "offers");
        }

        return false;
    }

    // "Abstracts are due by May 12", "Comments will be accepted through May 12", "Bids must be submitted by May 12", "Paper submission: May 12"; not "the notes are due on May 12".
    private bool IsSubmission(int token, Statement statement)
    {
        if (token == statement.Label && statement.IsLine && NamesSubmission(statement.First, statement.Label)) return true;
        for (var i = token - 1; i > statement.First && i >= token - ReachOfLimit; i--)
        {
            // "is accepting public comment until May 12", "is open for comments until May 12"
            if (text.IsAny(i, "accepting", "accepts") || (text.Is(i, "open") && text.IsAny(i + 1, "for", "to"))) return IsUntil(text, token, i) && text.Says(i + 1, Math.Min(i + LongestHandedIn, token), EventWord.HandedIn);
            // "Proposals due: May 12", "Nominations due May 12", "The abstract submission deadline is May 12"
            if (text.Is(i, "due") && text.Event(i - 1).HasFlag(EventWord.HandedIn) && (i == token - 1 || (i == token - 2 && text.Is(i + 1, ':')))) return true;
            if (text.Is(i, "deadline")) return Names(token) && text.Event(i - 1).HasFlag(EventWord.HandedIn);
            if (text.Is(i, "due")) return (i == token - 1 || text.IsAny(i + 1, "by", "on")) && IsSaidOfHandedIn(text.Is(i - 1, "now") ? i - 2 : i - 1);
            if (text.IsAny(i, "accepted", "submitted", "returned", "received", "filed") && text.Is(i - 1, "be")) return text.IsAny(i - 2, "will", "must", "should", "can", "may") && IsUntil(text, token, i) && IsHandedIn(i - 2);
        }

        return false;
    }

    // "Comments must", "Petitions to intervene must": before the verb.
    private bool IsHandedIn(int verb)
    {
        if (text.Event(verb - 1).HasFlag(EventWord.HandedIn)) return true;
        return text.Is(verb - 2, "to") && text.Event(verb - 3).HasFlag(EventWord.HandedIn);
    }

    // "Comments are", "Abstracts are".
    private bool IsSaidOfHandedIn(int verb) => text.IsAny(verb, "are", "is") && text.Event(verb - 1).HasFlag(EventWord.HandedIn);

    // "Full paper submission:", "Abstract submissions:"
    private bool NamesSubmission(int first, int end)
    {
        for (var i = first + 1; i < end; i++)
        {
            if (text.IsAny(i, "submission", "submissions") && text.IsAny(i - 1, "paper", "papers", "abstract", "abstracts", "manuscript", "manuscripts")) return true;
        }

        return false;
    }

    // "Applications close on May 12", "Tenders close at 2 p.m. on May 12", "The closing date for applications is May 12", "Deadline for comments: May 12"
    private bool IsClosing(int token, Statement statement)
    {
        const int Reach = 9;
        for (var i = token - 1; i >= Math.Max(statement.First, token - Reach); i--)
        {
            if (text.Is(i, "close")) return text.Event(i - 1).HasFlag(EventWord.HandedIn) && (i == token - 1 || text.IsAny(i + 1, "on", "at"));
            if (!text.Event(i).HasFlag(EventWord.HandedIn)) continue;
            var named = text.Is(i - 1, "of") && text.Is(i - 2, "receipt") ? i - 2 : i;
            return Names(token) && text.Is(named - 1, "for") && (text.Is(named - 2, "deadline") || (text.Is(named - 2, "date") && text.Is(named - 3, "closing")));
        }

        return false;
    }

    // "Apply by May 12", "Please send your comments by May 12", "Submit your abstract no later than May 12"
    private bool IsAskedFor(int token, Statement statement)
    {
        var verb = text.Is(statement.First, "please") ? statement.First + 1 : statement.First;
        return text.IsAny(verb, "apply", "submit", "send") && IsUntil(text, token, verb + 1);
    }

    private bool SaysAny(int first, int end, string one, string other)
    {
        for (var i = first; i < end; i++)
        {
            if (text.IsAny(i, one, other)) return true;
        }

        return false;
    }

    // "Forms must be received no later than 5:00 p.m. on May 12", "comments must be postmarked by May 12".
    private bool IsReceipt(int token, Statement statement)
    {
        const int Reach = 40;
        for (var i = token - 1; i >= Math.Max(statement.First + 2, token - Reach); i--)
        {
            if (release.MentionAt(i) is DateMention or PhoneMention) return false;
            if (text.IsAny(i, "received", "emailed", "postmarked", "lodged") && text.Is(i - 1, "be") && text.IsAny(i - 2, "must", "should")) return IsUntil(text, token, i);
        }

        return false;
    }

    // "Admission cards must be requested no later than May 12", "give notice of their intention to attend by May 12".
    private bool IsAdmission(int token, Statement statement)
    {
        if (!IsUntil(text, token, statement.First)) return false;
        var card = Math.Max(Find(token, statement.First, "card"), Find(token, statement.First, "cards"));
        if (card >= 0) return text.IsAny(card - 1, "admission", "entry", "voting");
        if (Find(token, statement.First, "intention") is not (>= 0 and var intention) || !text.Is(intention + 1, "to")) return false;
        return text.Is(intention + 2, "attend") || (text.Is(intention + 2, "participate") && statement.Says(EventWord.Meeting));
    }

    // "is May 12", "of May 12", ": May 12", "falls on May 12"; not "was sold on May 12".
    private bool Names(int token) => text.IsAny(token - 1, "is", "be", "of") || text.IsAny(token - 1, ':', '|', '(', ',')
        || (text.IsAny(token - 1, "on", "for") && text.IsAny(token - 2, "is", "be", "fall", "falls", "set", "fixed"));

    // The last such word before a token; -1 when there is none, or another day, a payment or a meeting stands between.
    private int Find(int token, int first, string word)
    {
        for (var i = token - 1; i >= Math.Max(first, token - ReachOfLimit); i--)
        {
            if (text.Is(i, word)) return i;
            if (text.IsAny(i, "paid", "payable", "payment", "which", "held") || (release.MentionAt(i) is DateMention date && EventWhen.Of(date) is not null)) return -1;
        }

        return -1;
    }
}
