using Extractor.Dates;
using Extractor.Text;
using NodaTime;

namespace Extractor.Releases;

/// <summary>When an event is: a date mention, or a date and a time of day that stand apart.</summary>
/// <param name="Date">The mention that names the day.</param>
/// <param name="Day">The day.</param>
/// <param name="Time">The time of day, where one is known.</param>
/// <param name="TimeZone">IANA zone, where one is printed.</param>
internal sealed record EventWhen(DateMention Date, LocalDate Day, LocalTime? Time = null, string? TimeZone = null)
{
    private const int LongestPeriod = 15;

    /// <summary>How many mentions before "that day" may stand between it and the day.</summary>
    private const int MostBefore = 12;

    /// <summary>How far behind or before a day its time of day may stand, in tokens.</summary>
    private const int ReachOfTime = 40;

    /// <summary>"The call at 10 a.m.", "the call for analysts at 10 a.m.": so many tokens behind the event's word its own time may stand.</summary>
    private const int ReachOfOwnTime = 7;

    /// <summary>Whether a time of day is known.</summary>
    public bool HasTime => Time is not null;

    /// <summary>Whether another can be the same moment: a time of day or a zone that only one of them has is no difference.</summary>
    public bool Agrees(EventWhen other) =>
        Day == other.Day && (!HasTime || !other.HasTime || (Time == other.Time && (TimeZone is null || other.TimeZone is null)) || Print() == other.Print());

    /// <summary>Whether a day is one of several that are known only as a period: "this week", "June 3-5".</summary>
    public bool Covers(LocalDate day) => !HasTime && Date.Kind == DateKind.Period && day >= Day && day <= LastDay(Date);

    /// <summary>The same day with the time of day of another mention.</summary>
    public EventWhen At(DateMention time) => this with { Time = IsoFormat.ReadTime(time.Start), TimeZone = time.TimeZone ?? TimeZone };

    /// <summary>ISO 8601, with the UTC offset when a zone is printed.</summary>
    public string Print() => Time is { } time ? IsoFormat.Moment(Day + time, TimeZone) : IsoFormat.Day(Day);

    /// <summary>Reads a mention as the day of an event; null when it names a month, a year or a time of day.</summary>
    public static EventWhen? Of(DateMention date)
    {
        if (date.Start is not { } start || date.Kind is DateKind.Recurring || !IsoFormat.HasDay(start) || (date.Kind == DateKind.Period && date.Modifier is not null)) return null;
        var day = IsoFormat.ReadDay(start);
        if (IsWorkWeek(date, day)) return null;

        // "this morning": the day, not when mornings start.
        if (IsPartOfDay(date)) return new(date, day);
        if (date is { Kind: DateKind.Period, End: { } end } && Period.DaysBetween(day, IsoFormat.ReadDay(end)) > LongestPeriod) return null;
        return IsoFormat.HasTime(start) && !IsDay(date, ofEnd: false) ? new(date, day, IsoFormat.ReadTime(start), date.TimeZone) : new(date, day);
    }

    // "Monday to Friday": when an office is open.
    private static bool IsWorkWeek(DateMention date, LocalDate first) => date is { Relative: true, Kind: DateKind.Period }
        && first.DayOfWeek == IsoDayOfWeek.Monday && LastDay(date) == first.PlusDays(4) && !date.Text.Contains("week", StringComparison.OrdinalIgnoreCase);

    /// <summary>The last day of a period of days or moments, or null: its end is exclusive, that of a range of moments is not.</summary>
    public static LocalDate? LastDay(DateMention period)
    {
        if (period.End is not { } end || !IsoFormat.HasDay(end)) return null;
        var day = IsoFormat.ReadDay(end);
        return IsoFormat.HasTime(end) && !IsDay(period, ofEnd: true) ? day : day.PlusDays(-1);
    }

    // Whether a period starts or ends with a whole day, though its other end is a moment: "June 10 to June 23 at 16:00". TIMEX3: 2026-06-10/2026-06-23T16:00
    private static bool IsDay(DateMention period, bool ofEnd)
    {
        var timex = period.Timex.AsSpan();
        return timex.IndexOf('/') is > 0 and var slash && !(ofEnd ? timex[(slash + 1)..] : timex[..slash]).Contains('T');
    }

    // TIMEX3: 2026-05-06TMO
    private static bool IsPartOfDay(DateMention date)
    {
        var timex = date.Timex.AsSpan();
        return timex.IndexOf('T') is > 0 and var hour && hour + 1 < timex.Length && char.IsAsciiLetter(timex[hour + 1]);
    }

    /// <summary>Whether a mention is a time of day, or a range of them, without a day.</summary>
    public static bool IsTime(DateMention date) => date.Start is { } start && !IsoFormat.HasDay(start);

    /// <summary>The moment of a mention that names the day before it, or that of the release where the day before is past: "at 9:30 a.m. ET that day"; null for all others.</summary>
    public static EventWhen? OfSameDay(ReleaseText release, DateMention date, LocalDate? published)
    {
        var text = release.Tokens;
        var first = text.At(date.Offset);
        if ((!date.Relative && !IsTime(date)) || !SaysSameDay(text, first, release.Behind(date, first))) return null;
        var day = release.MentionsBefore(first).Take(MostBefore).OfType<DateMention>().Where(static named => named.Modifier is null).Select(Of).FirstOrDefault(when => when is not null && !IsSameDay(text, when.Date));
        if (day is null) return null;

        // Behind a day long past what "will be held on the same day" is on that of the release.
        if (day.Day < published) day = new(date, published.Value);
        return HasClock(date) ? day.At(date) : new(day.Date, day.Day);
    }

    // "the same day" or "that day" in the sentence, "on the day" behind the time or in it.
    private static bool SaysSameDay(SourceText text, int first, int behind)
    {
        const int Reach = 4;
        var from = first;
        while (from > first - Reach && text.IsNear(from) && !text.EndsSentence(from - 1)) from--;
        for (var i = from; i < behind + Reach; i++)
        {
            if (!text.Is(i, "day")) continue;
            if (text.IsAny(i + 1, "before", "after")) continue;
            if (text.IsAny(i - 1, "same", "that") || (i >= first && text.Is(i - 1, "the") && (i < behind || text.IsAny(i - 2, "on", "later")))) return true;
        }

        return false;
    }

    private static bool IsSameDay(SourceText text, DateMention date) => text.Is(text.At(date.Offset + date.Length - 1), "day");

    /// <summary>When the event of a statement is.</summary>
    /// <param name="release">The release.</param>
    /// <param name="first">The statement's first token.</param>
    /// <param name="end">Where dates of the event end: the statement's end, or where it turns to the replay.</param>
    /// <param name="word">The event's word.</param>
    /// <param name="published">The day of the release.</param>
    /// <param name="isLimit">Whether a date is the day by which something is due, and so not the event's.</param>
    public static EventWhen? Read(ReleaseText release, int first, int end, int word, LocalDate? published, Predicate<DateMention> isLimit)
    {
        (double Score, EventWhen When)? best = null;
        var isAnchor = IsAnchor(release.Tokens, word, first) && !release.Tokens.Says(word, end, EventWord.Presentation);
        var times = new List<DateMention>();
        foreach (var mention in release.Mentions(first, end))
        {
            if (mention is not DateMention date) continue;
            var token = release.Tokens.At(date.Offset);
            if (OfSameDay(release, date, published) is { } same)
            {
                if (same.HasTime) return same;
                best ??= (0, same);
                continue;
            }

            if (IsTime(date)) times.Add(date);
            if (IsTime(date) || IsOnOneSide(date, release.Tokens, token) || IsAccounting(release.Tokens, token) || IsFormer(release.Tokens, token, first) || isLimit(date) || Of(date) is not { } when) continue;
            if (when.Day <= published && IsIssued(release.Tokens, token)) continue;
            if (isAnchor && token < word) continue;
            var isToday = date.Kind == DateKind.Date && date.Relative && when.Day == published;
            if (isToday && ((token < word && token > first + 1) || IsOver(release.Tokens, first, word, end))) continue;
            var score = (when.HasTime ? 100 : 50) - (token > word ? 0.3 * (token - word) : 10 + (0.5 * (word - token)));
            if (best is null || score > best.Value.Score) best = (score, when);
        }

        if (best is { When: { HasTime: true } results } && times.Find(time => IsRightBehind(release.Tokens, release.Tokens.At(time.Offset), word)) is { } own) return results.At(own);
        if (best is not { When: { HasTime: false } day }) return best?.When ?? OfToday(release, first, end, times, published);
        if (InBracket(release, day) is { } talk) return talk;
        var at = release.Tokens.At(day.Date.Offset);
        return times.Where(time => Math.Abs(release.Tokens.At(time.Offset) - at) <= ReachOfTime).MinBy(time => Math.Abs(release.Tokens.At(time.Offset) - word)) is { } clock ? day.At(clock) : day;
    }

    // "At today's Annual General Meeting, the shareholders approved all proposals": what was done there is told.
    private static bool IsOver(SourceText text, int first, int word, int end)
    {
        const int Reach = 24;
        if (!text.Is(first, "at")) return false;
        for (var i = word + 1; i < Math.Min(end, word + Reach); i++)
        {
            if (text.IsAny(i, "approved", "elected", "adopted", "resolved", "voted") || text.IsAny(i, "were", "was") && text.IsAny(i + 1, "present", "represented", "approved", "elected", "adopted")) return true;
        }

        return false;
    }

    // "On May 20 (fireside chat at 1:45 p.m. ET)"
    private static EventWhen? InBracket(ReleaseText release, EventWhen day)
    {
        const int Reach = 10;
        var behind = release.Behind(day.Date, release.Tokens.At(day.Date.Offset));
        if (!release.Tokens.Is(behind, '(')) return null;
        return release.Mentions(behind, behind + Reach).OfType<DateMention>().Select(Of).FirstOrDefault() is { HasTime: true } talk && talk.Day == day.Day ? talk : null;
    }

    // "The company announced today ... a conference call at 8:30 a.m. ET": only the time is near, the day is the release's.
    private static EventWhen? OfToday(ReleaseText release, int first, int end, List<DateMention> times, LocalDate? published)
    {
        if (times.Count == 0 || published is null) return null;
        var today = release.Mentions(first, end).OfType<DateMention>().FirstOrDefault(date => date.Kind == DateKind.Date && date.Relative && Of(date)?.Day == published);
        return today is null ? null : Of(today)!.At(times[0]);
    }

    // "Results on May 12 at 7 a.m., followed by a call at 10 a.m.": a time right behind the event's word is its own.
    private static bool IsRightBehind(SourceText text, int time, int word) => time > word && time - word <= ReachOfOwnTime && text.Is(time - 1, "at") && !text.Says(word + 1, time, EventWord.Publish | EventWord.Issued);

    // "The notice issued on May 5 of a meeting to be held on June 3".
    private static bool IsIssued(SourceText text, int token) => text.Is(token - 1, "on") && text.Event(token - 2).HasFlag(EventWord.Issued);

    /// <summary>Whether a meeting only says when something else is: "trading starts on May 5, after the general meeting".</summary>
    /// <param name="text">The text.</param>
    /// <param name="word">The meeting's word.</param>
    /// <param name="first">Where its statement starts.</param>
    public static bool IsAnchor(SourceText text, int word, int first)
    {
        while (word > first && (text.IsCapital(word - 1) || text.IsAny(word - 1, "the", "a", "an", "its", "our") || text.Event(word - 1).HasAny(EventWord.MeetingKind | EventWord.CallKind))) word--;
        return text.IsAny(word - 1, "after", "following", "before") && word > first;
    }

    // "(originally scheduled for May 5)", "moved from May 5 to", not "the previously announced call on May 5".
    private static bool IsFormer(SourceText text, int token, int first)
    {
        const int Reach = 4;
        if (Rescheduling.IsFrom(text, token)) return true;
        for (var i = token - 1; i >= Math.Max(first, token - Reach) && !text.Event(i).HasAny(EventKinds.Naming); i--)
        {
            if (text.Event(i).HasFlag(EventWord.Former) && text.IsAny(i + 1, "scheduled", "planned", "set", "due", "for")) return true;
            if (text.Is(i, "had") && text.Is(i + 1, "been") && text.IsAny(i + 2, "scheduled", "planned", "set")) return true;
        }

        return false;
    }

    /// <summary>Whether a date has a time of day.</summary>
    public static bool HasClock(DateMention date) => date.Start is { } start && IsoFormat.HasTime(start);

    // "after May 12", "by May 12": not on that day; a meeting postponed until May 12 is.
    private static bool IsOnOneSide(DateMention date, SourceText text, int token) =>
        !HasClock(date) && date.Modifier is "BEFORE" or "AFTER" or "ON_OR_BEFORE" or "ON_OR_AFTER" && !text.IsAny(token - 1, "until", "till");

    // "the quarter ended March 31", "as of June 30": dates of accounts.
    private static bool IsAccounting(SourceText text, int token)
    {
        for (var i = token - 1; i >= Math.Max(0, token - 2); i--)
        {
            if (text.Event(i).HasFlag(EventWord.Accounting) && !(text.Is(i, "of") && !text.Is(i - 1, "as"))) return true;
        }

        return false;
    }
}
