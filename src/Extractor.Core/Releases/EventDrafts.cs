using NodaTime;

namespace Extractor.Releases;

/// <summary>The events found so far, each once.</summary>
internal sealed class EventDrafts
{
    /// <summary>How many events of one day, or of all days, are compared with a new one: cost stays linear.</summary>
    private const int MostCompared = 16;

    private readonly List<EventDraft> drafts = [];
    private readonly Dictionary<LocalDate, List<EventDraft>> byDay = [];
    private readonly HashSet<string> deadlines = [];
    private readonly Dictionary<LocalDate, EventDraft> deadlineOf = [];

    /// <summary>The event that numbers, codes and links go to.</summary>
    public EventDraft? Current { get; set; }

    /// <summary>Whether no event was found so far.</summary>
    public bool AreNone => drafts.Count == 0;

    /// <summary>The last event of a kind; null when the last ones are of others.</summary>
    public EventDraft? Last(EventKind kind)
    {
        for (var i = drafts.Count - 1; i >= Math.Max(0, drafts.Count - MostCompared); i--)
        {
            if (drafts[i].IsLike(kind)) return drafts[i];
        }

        return null;
    }

    /// <summary>The last events, the newest first.</summary>
    public IEnumerable<EventDraft> Latest()
    {
        for (var i = drafts.Count - 1; i >= Math.Max(0, drafts.Count - MostCompared); i--) yield return drafts[i];
    }

    /// <summary>The kind of the event that is known for a day already.</summary>
    public EventKind? LikelyKind(EventWhen when) => byDay.TryGetValue(when.Day, out var known) ? known[0].Kind : null;

    /// <summary>Adds an event, or what is new of one that is known, and makes it the current one.</summary>
    public void Add(EventKind kind, EventWhen when, string? title, int first, int end)
    {
        if (!byDay.TryGetValue(when.Day, out var known)) byDay[when.Day] = known = [];
        EventDraft? draft = null;
        for (var i = 0; i < Math.Min(known.Count, MostCompared) && draft is null; i++)
        {
            if (known[i].IsSame(kind, when, title)) draft = known[i];
        }

        if (draft is null)
        {
            drafts.Add(Current = new() { Kind = kind, When = when, Title = title, First = first, End = end });
            known.Add(Current);
            return;
        }

        if (kind == EventKind.ConferenceCall) draft.Kind = kind;
        draft.Title ??= title;
        if (!draft.When.HasTime && when.HasTime) (draft.When, draft.First, draft.End) = (when, first, end);
        Current = draft;
    }

    /// <summary>Adds a deadline once; of two on one day of which only one has a time of day, that one.</summary>
    public void AddDeadline(EventWhen when, int first, int end)
    {
        if (!deadlines.Add(when.Print())) return;
        if (!deadlineOf.TryGetValue(when.Day, out var known) || (known.When.HasTime && when.HasTime)) drafts.Add(deadlineOf[when.Day] = new() { Kind = EventKind.Deadline, When = when, First = first, End = end });
        else if (when.HasTime) (known.When, known.First, known.End) = (when, first, end);
    }

    /// <summary>The events of the output, in the order of the text.</summary>
    public List<ReleaseEvent> ToEvents(ReleaseText release)
    {
        var events = new List<ReleaseEvent>(drafts.Count);
        List<EventDraft> ordered = drafts.Count > 1 ? [.. drafts.OrderBy(static draft => draft.First)] : drafts;
        for (var i = 0; i < ordered.Count; i++)
        {
            // What is said of an event behind the next one is no part of its place.
            if (i + 1 < ordered.Count && ordered[i + 1].First is var next && next > ordered[i].First && next < ordered[i].End) ordered[i].End = next;
            events.Add(ordered[i].ToEvent(release, $"v{events.Count + 1}"));
        }

        return events;
    }
}
