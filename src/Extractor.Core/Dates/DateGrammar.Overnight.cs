using Extractor.Text;

namespace Extractor.Dates;

/// <content>Hours that end on the next day: "7 May from 21:00 until 04:00 the following morning", "Thu 21 May, 10pm - 5am Fri".</content>
internal sealed partial class DateGrammar
{
    private static readonly List<(decimal Count, TimeUnit Unit)> OneDay = [(1, TimeUnit.Day)];

    // The hours of a day, when their end is said to be on the next one.
    private Parsed? Overnight(DateNode day, Parsed hours)
    {
        if (hours.Node is not RangeNode { From: ClockNode from, To: ClockNode to }) return null;
        var end = NextDay(hours.End);
        if (end == 0 && day is DayNode { Weekday: > 0 and var weekday } && IsWeekdayAt(hours.End, (weekday % 7) + 1)) end = hours.End + 1;
        return end == 0 ? null : new(new RangeNode(new MomentNode(day, from), OnNextDay(day, to)), end);
    }

    // "21:00 on 7 May until 04:00 the following morning"
    private Parsed? Overnight(RangeNode range, Parsed last) =>
        range is { From: MomentNode { Day: var day }, To: MomentNode { Time: ClockNode to } } && last.Node is ClockNode && NextDay(last.End) is var end and > 0
            ? new(new RangeNode(range.From, OnNextDay(day, to)), end)
            : null;

    private static MomentNode OnNextDay(DateNode day, ClockNode time) => new(new OffsetNode(OneDay, 1, day) { NamesDay = true }, time);

    // "the following morning", "the next day": the position behind; 0 where there is none.
    private int NextDay(int i)
    {
        var j = Skip(i, "on", "the");
        return text.IsOnLine(i) && text.IsAny(j, "following", "next") && text.IsAny(j + 1, "morning", "day") && !text.Is(j + 2, '\'') ? j + 2 : 0;
    }

    // "5am Fri", which has no day and no hours of its own.
    private bool IsWeekdayAt(int i, int weekday) =>
        text.Is(i, WordClass.Weekday) && text.Word(i).Weekday == weekday && text.IsOnLine(i) && IsCapital(i) && WeekdayAndDay(i) is null && Time(Bridge(BehindWeekday(i))) is null;
}
