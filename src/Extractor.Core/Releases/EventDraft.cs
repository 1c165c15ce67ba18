using Extractor.Dates;
using NodaTime;

namespace Extractor.Releases;

/// <summary>An event being assembled.</summary>
internal sealed class EventDraft
{
    private string? identifier;
    private string? replayIdentifier;
    private LocalDate? replayUntil;
    private int replayUntilRank;
    private readonly List<string> urls = [];
    private readonly HashSet<string> known = [];

    public required EventKind Kind { get; set; }

    public required EventWhen When { get; set; }

    public string? Title { get; set; }

    public required int First { get; set; }

    public required int End { get; set; }

    public List<EventPhone> DialIn { get; } = [];

    public List<EventPhone> Replay { get; } = [];

    /// <summary>Whether it is one that can be listened to, live or later.</summary>
    public bool IsHeard => Kind is not EventKind.Deadline;

    /// <summary>Whether a phone already has this part in it; from then on it has.</summary>
    public bool Knows(string phone, bool isReplay) => !known.Add(isReplay ? $"r{phone}" : phone);

    /// <summary>Whether it is of a kind that texts do not keep apart: calls are webcast, talks are held at meetings.</summary>
    public bool IsLike(EventKind other) =>
        Kind == other || (Kind, other) is (EventKind.ConferenceCall, EventKind.Webcast) or (EventKind.Webcast, EventKind.ConferenceCall);

    /// <summary>Whether another mention is about the same event.</summary>
    public bool IsSame(EventKind kind, EventWhen when, string? title) =>
        IsLike(kind) && When.Agrees(when) && (Kind is EventKind.ConferenceCall || Title is null || title is null || AreAlike(Title, title));

    /// <summary>Whether two titles are the same, or one is a part of the other.</summary>
    public static bool AreAlike(string one, string other) =>
        one.Contains(other, StringComparison.OrdinalIgnoreCase) || other.Contains(one, StringComparison.OrdinalIgnoreCase);

    /// <summary>Adds a conference ID or passcode; the one to take part comes before the replay's.</summary>
    public void AddIdentifier(string text, bool isReplay)
    {
        if (isReplay) replayIdentifier ??= text;
        else identifier ??= text;
    }

    /// <summary>Adds a web address once, without the bracket around it.</summary>
    public void AddUrl(string url)
    {
        if (url.EndsWith(')') && !url.Contains('(', StringComparison.Ordinal)) url = url[..^1];
        if (known.Add(url.TrimEnd('/'))) urls.Add(url);
    }

    /// <summary>Sets the last day of the replay; of two, the one of higher rank, else the first.</summary>
    public void SetReplayUntil(LocalDate day, int rank)
    {
        if (rank <= replayUntilRank || day < When.Day) return;
        (replayUntil, replayUntilRank) = (day, rank);
    }

    /// <summary>The event of the output.</summary>
    public ReleaseEvent ToEvent(ReleaseText release, string id)
    {
        var start = release.Tokens[First].Start;
        return new()
        {
            Id = id,
            Kind = Kind,
            Title = Title,
            Date = When.Date.Id,
            Start = When.Print(),
            TimeZone = When.TimeZone,
            DialIn = DialIn,
            Replay = Replay,
            ConferenceId = identifier ?? replayIdentifier,
            ReplayUntil = replayUntil is { } day ? IsoFormat.Day(day) : null,
            Urls = urls,
            Offset = start,
            Length = release.Tokens[End - 1].End - start,
        };
    }
}
