using Extractor.Text;

namespace Extractor.Dates;

/// <summary>Finds dates, times, periods and recurring times.</summary>
/// <param name="text">The text and its tokens.</param>
/// <param name="options">Region and day order.</param>
/// <param name="found">Where mentions are added.</param>
internal sealed class DateRecognizer(SourceText text, ExtractionOptions options, List<Mention> found) : IRecognizer
{
    private readonly DateGrammar grammar = new(text, new(text, options));
    private readonly CalendarYear calendar = new(text);
    private readonly SentenceYear sentence = new(text);
    private DateExpression? previous;
    private int previousEnd;
    // The last one that named a day, and where it ended.
    private DateExpression? dayBefore;
    private int dayBeforeEnd;
    // Whether the last one is the day that opens the text: "RENO, Nev., May 5, 2026 --".
    private bool isAtDateline;
    private int at;

    /// <inheritdoc/>
    public void ReadTo(int end)
    {
        for (; (at = text.Next(at, end, Marks.Number | Marks.DateOpener)) < end; at++)
        {
            if (!DateOpening.IsAt(text, at)) continue;
            if (ReadExpression() is not { } parsed || !StandsAlone(text, at, parsed))
            {
                if (text.IsNumber(at)) at = SkipChain(text, at);
                continue;
            }

            var expression = Expression(parsed);
            if (IsOfTale(expression)) continue;
            isAtDateline = previous is null && expression.Node is DayNode { Year.Printed: not null } && text.IsAny(parsed.End, '-', '/', '(');
            previous = expression;
            previousEnd = parsed.End;
            found.Add(previous);
            AddRestOfList();
            if (previous.Node is MomentNode or DayNode or WeekdayNode) (dayBefore, dayBeforeEnd) = (previous, previousEnd);
            at = previousEnd - 1;
        }
    }

    // What was read, with what the words around it and the expressions before it tell.
    private DateExpression Expression(Parsed parsed)
    {
        var node = calendar.Dated(InContext(parsed), at, parsed.End);
        var dated = sentence.Dated(node, at, parsed.End);
        var tense = HasYear(node) ? 0 : TenseAt(at, parsed.End, node);

        // What is to come has its own year, unless that of its sentence is to come as well.
        if (tense <= 0) (node, tense) = (dated, HasYear(dated) ? 0 : tense);
        var expression = Expression(text, at, parsed with { Node = node }, tense);
        expression.EventYear = sentence.OfEvent(at, tense);
        expression.NamedDayEnd = NamedDayEnd(parsed.Node);
        expression.EndsQuarter = EndsQuarter(at);
        expression.IsFiscal = node is YearPartNode { Year.Printed: not null } && NamesFiscalYear(at, parsed.End);
        expression.IsToCome = IsToCome();
        expression.IsPastNext = tense < 0 && ((node is UnitNode && IsNext()) || (node is StretchNode { Direction: > 0 } && text.IsAny(at, "next", "following")));
        expression.IsNextOfList = tense == 0 && IsNextOfList(node);
        expression.IsOfNotice = tense >= 0 && DayOfNotice(node) is WeekdayNode or DayNode { Day: > 0, Weekday: > 0 };
        return expression;
    }

    // What the expressions before it make of it: the day of a second zone, the year of a list.
    private DateNode InContext(Parsed parsed) => OnSameDay(text, at, parsed, previous, previousEnd) switch
    {
        YearPartNode { Year: null } part when !Tense.IsWhen(text, at) || IsBehindAccount() => part with { IsAccount = true },
        DayNode { Day: 0 } when IsApposition() => previous!.Node,
        DayNode { Year: null, Month: > 0, Day: > 0 } day when text.Is(at - 1, "any") || IsBehindRecurring() => DateGrammar.EachYear(day),
        DayNode { Year: null, Month: > 0, Day: > 0 } day when YearOfDayBefore(day) is { } year => day with { Year = year },
        RangeNode { From: DayNode { Year: null, Month: > 0, Day: > 0 } first, To: DayNode { Year: null, Month: > 0, Day: > 0 } last } when first.Month <= last.Month && YearOfDayBefore(first) is { } year =>
            new RangeNode(first with { Year = year }, last with { Year = year }),
        YearNode { Fiscal: false } year => InOtherYear(year),
        var node => node,
    };

    // "sales of $5 million in the third quarter", "revenue in Q3": what is reported on, and no time of something to be.
    private bool IsBehindAccount()
    {
        const int Reach = 7;
        var preposition = text.Is(at - 1, "the") ? at - 2 : at - 1;
        if (text.Is(preposition - 1, DateWord.OfPeriod) && !text.IsAny(preposition - 1, "result", "results")) return true;
        for (var i = at - 1; i >= at - Reach && text[i].Kind != TokenKind.Edge && !text.EndsSentence(i); i--)
        {
            if (text.IsSum(i)) return true;
        }

        return false;
    }

    // "The patient relapsed six months later", where no day is named before: a length, and no day to come; "a fortnight later" is no
    // length alone. Behind the dateline, "the stock fell the following day" names no day that is known.
    private bool IsOfTale(DateExpression expression)
    {
        const int Reach = 300;
        if (expression.Tense >= 0) return false;
        var isLater = expression.Node is OffsetNode { CountsFromNamed: true, Direction: > 0, Anchor: null };
        if (previous is null || expression.Offset - previous.Offset - previous.Length > Reach) return isLater && !text.IsAny(at, "a", "an");
        return isAtDateline && (isLater || expression.Node is RelativeDayNode { CountsFromNamed: true, Offset: >= 0 } or UnitNode { CountsFromNamed: true, Offset: >= 0 });
    }

    // "On March 3, 1991, a Sunday,": what day of the week it was.
    private bool IsApposition() => previous?.Node is DayNode { Day: > 0, Month: > 0, Weekday: 0 } && previousEnd == at - 2 && text.Is(at - 2, ',') && text.IsAny(at - 1, "a", "an");

    // "June 5 and 6", "at 7 p.m. on June 5 and 6"
    private void AddRestOfList()
    {
        var time = TimeOfList(previous!.Node);
        while ((time is not null ? (previous.Node as MomentNode)?.Day : previous.Node) is DayNode { Month: > 0, Day: > 0 } day && grammar.NextInList(previousEnd, day, out var start) is { } next)
        {
            previous = Expression(text, start, time is not null ? next with { Node = new MomentNode(next.Node, time) } : next, previous.Tense);
            previousEnd = next.End;
            found.Add(previous);
        }
    }

    // "At 7 p.m. on June 5 and 6": the days share the time before them.
    private DateNode? TimeOfList(DateNode node) => node is MomentNode { Day: DayNode { Month: > 0, Day: > 0 }, Time: var time } && text.IsNumber(previousEnd - 1) && text.Is(previousEnd - 2, WordClass.Month) ? time : null;

    // "The first quarter of 2026 and 2025", "the first nine months of 2025 and 2024": the same part of the year before.
    private DateNode InOtherYear(YearNode year)
    {
        if (previousEnd != at - 1 || !text.Is(at - 1, "and") || !text.IsNumber(previousEnd - 1, 4) || year.Year.Printed != text.Int(previousEnd - 1) - 1) return year;
        return previous?.Node switch
        {
            YearPartNode part => part with { Year = year.Year },
            NthNode { Unit: TimeUnit.Month, Count: > 1, Container: YearNode } months => months with { Container = year },
            _ => year,
        };
    }

    // "The quarter ended March 31", "the three months ended March 31"; not "from $3 million in the quarter ended March 31".
    private bool EndsQuarter(int i)
    {
        if (!text.Is(i - 1, "ended")) return false;
        var unit = text.Is(i - 2, "months") && (text.Is(i - 3, "three") || (text.IsNumber(i - 3) && text.Int(i - 3) == 3)) ? i - 3 : i - 2;
        return (unit == i - 3 || text.Is(unit, "quarter")) && !Comparison.Precedes(text, unit);
    }

    // "Q3 FY25", "third quarter of fiscal 2025", "third quarter ended March 30, 2025"
    private bool NamesFiscalYear(int first, int end)
    {
        if (text.IsAny(end, "ended", "ending")) return true;
        while (first < end && !text.IsAny(first, "fiscal", "fy", "qfy", "hfy")) first++;
        return first < end;
    }

    // "On Jan 6 and again on the 9th": where the day ends that the sentence has just named.
    private int? NamedDayEnd(DateNode node)
    {
        if (DayOf(node) is not { Month: 0, Day: > 0, MonthOffset: null } || !FollowsNamedDay()) return null;
        return FirstDayOf(previous!.Node) is { Month: > 0 } || previous.NamedDayEnd is not null ? previous.Offset + previous.Length : null;
    }

    // "A call will be held on the same day", in a sentence that names no day before.
    private bool IsToCome() => text.Is(at, "same") && !FollowsNamedDay() && Tense.IsPlan(text, at, personal: false);

    private bool FollowsNamedDay()
    {
        const int Reach = 40;
        if (FirstDayOf(previous?.Node) is not { Day: > 0 } || at - previousEnd > Reach) return false;
        for (var i = previousEnd; i < at; i++)
        {
            if (text.EndsSentence(i) || text[i].Gap >= Gap.Paragraph) return false;
        }

        return true;
    }

    private static DayNode? FirstDayOf(DateNode? node) => DayOf((node as RangeNode)?.From ?? node);

    private static DayNode? DayOf(DateNode? node) => node as DayNode ?? (node as MomentNode)?.Day as DayNode;

    // "Each June 1 and December 1"
    private bool IsBehindRecurring()
    {
        if (previous?.Node is not RecurringNode { Timex: ['X', 'X', 'X', 'X', '-', _, _, '-', _, _] }) return false;
        var mark = text.IsAny(at - 1, "and", "or") ? at - 1 : at;
        return (text.Is(mark - 1, ',') ? mark - 1 : mark) == previousEnd && previousEnd < at;
    }

    // "In June (7, 14 and 28)"
    private bool IsInBracketOfMonth() => previous?.Node is MonthNode && previousEnd == at - 1 && text.Is(at - 1, '(') && text.IsNumber(at);

    // "The call is Monday at 11:00 and Tuesday at 9:30": what follows "and" shares the tense; so do the names of one moment.
    private int TenseAt(int first, int end, DateNode node)
    {
        if (IsOfMomentBefore(node) || IsLabelledBehind() || IsInBracketOfMonth()) return previous!.Tense;
        var tense = Tense.Of(text, first, end, DayOf(node) is { Day: 0 });
        if (tense != 0) return tense;
        if (node is HolidayNode && previous?.Node is HolidayNode && text.Is(first - 1, ',') && previousEnd == first - 1) return previous.Tense;
        if (previous is not null && (text.IsAny(first - 1, "and", "or") || text.IsAny(first - 1, "to", "through", "until", "till")))
        {
            var behindPrevious = text.Is(first - 2, ',') ? first - 2 : first - 1;
            if (behindPrevious == previousEnd) return previous.Tense;
        }

        return IsAnnounced(node, end) || (dayBefore is { Tense: > 0 } && DayOfNotice(node) is DayNode { Day: 0 }) ? 1 : 0;
    }

    // "Mass on Saturday at 10am.", "Thursday 7pm: quiz night": who gives the hour of a gathering announces it; not "as of 5 p.m. Friday".
    private bool IsAnnounced(DateNode node, int end) =>
        (node is RangeNode range ? range.From : node) is MomentNode { Day: DayNode { Day: 0 }, Time: ClockNode or RangeNode { From: ClockNode } } && !text.IsAny(at - 1, "of", "since", "after") && !text.Is(at - 1, '(') && Tense.IsOfGathering(text, at, end);

    // "The next year he left"; not "over the next year".
    private bool IsNext() => text.Is(at, "next") && text.Is(at - 1, "the") && !text.IsAny(at - 2, WordClass.Preposition);

    // "(31 May, 28 June, 29 November)", "annual results 20 May; half-year results 19 November"
    private bool IsNextOfList(DateNode node)
    {
        if (node is not DayNode { Year: null, Month: > 0, Day: > 0 } || dayBefore?.Node is not DayNode { Year: null, Month: > 0, Day: > 0 }) return false;
        if (text.Is(dayBeforeEnd, ';')) return IsNextItem();
        if (previousEnd != dayBeforeEnd || text[at].Gap > Gap.Space || text[previousEnd].Gap > Gap.Space) return false;
        var mark = text.Is(previousEnd, ',') && at == previousEnd + 2 ? previousEnd + 1 : previousEnd;
        return at == mark + 1 && (text.IsAny(mark, "and", "or") || text.IsAny(mark, ',', '&'));
    }

    // Behind the semicolon of the day before, a name of few words and no verb.
    private bool IsNextItem()
    {
        const int LongestName = 8;
        if (at - dayBeforeEnd > LongestName + 1) return false;
        for (var i = dayBeforeEnd + 1; i < at; i++)
        {
            if (!text.IsNear(i) || text.EndsSentence(i)) return false;
        }

        return true;
    }

    // "On July 30, 2023 and on 2nd of August": the year of the day it is joined to.
    private YearRef? YearOfDayBefore(DayNode day)
    {
        const int LongestJoint = 4;
        if (DayOf((previous?.Node as RangeNode)?.To ?? previous?.Node) is not { Month: > 0, Day: > 0, Year: { Printed: not null, IsElsewhere: false } year } before || (day.Month * 31) + day.Day <= (before.Month * 31) + before.Day) return null;
        if (IsNamedBeside()) return year with { IsElsewhere = true };
        if (at - previousEnd > LongestJoint) return null;
        for (var i = previousEnd; i < at; i++)
        {
            if (!text.IsOnLine(i) || !(text.IsAny(i, "and", "on", "the", "again", "then") || text.IsAny(i, "or", "by") || text.Is(i, ','))) return null;
        }

        return text.IsAny(previousEnd, "and", "or") || text.IsAny(previousEnd + 1, "and", "or", "then") ? year with { IsElsewhere = true } : null;
    }

    // "the Larch Meeting, May 29-June 2, 2026 in Reno, and the Fir Congress, June 11-14": two names, each with its day, and no verb between.
    private bool IsNamedBeside()
    {
        const int Longest = 20;
        if (at - previousEnd > Longest || !text.Is(at - 1, ',')) return false;
        var isJoined = false;
        for (var i = previousEnd; i < at; i++)
        {
            if (text.EndsSentence(i) || !text.IsNear(i) || Tense.IsPastVerb(text, i) || Tense.IsFutureVerb(text, i) || text.Is(i, ';')) return false;
            isJoined |= text.Is(i, "and");
        }

        return isJoined;
    }

    // "Entries close on 31 July (late entries: 16 August)"; not "(filed: 30 January)", "(last year: 6 November)"
    private bool IsLabelledBehind()
    {
        const int LongestLabel = 4;
        return previous is { Tense: > 0 } && text.Is(previousEnd, '(') && text.Is(at - 1, ':') && at - previousEnd <= LongestLabel + 2
            && !Tense.IsPastVerb(text, at - 2) && !text.IsAny(previousEnd + 1, "prior", "previous", "previously") && !(text.Is(previousEnd + 1, "last") && text.Is(previousEnd + 2, WordClass.TimeUnit));
    }

    // "Reposing on Thursday (7th May) from 5pm. Removal on Friday morning": a weekday in a clause of few words, behind a day of the same notice.
    private DateNode? DayOfNotice(DateNode node)
    {
        const int Reach = 30;
        if (dayBefore is null || DayOf(node) is not { Day: 0 } || at - dayBeforeEnd > Reach || !OpensClause()) return null;
        for (var i = dayBeforeEnd; i <= at; i++)
        {
            if (text[i].Gap >= Gap.Paragraph) return null;
        }

        return dayBefore.Node is MomentNode moment ? moment.Day : dayBefore.Node;
    }

    // "Removal Friday morning", "Burial: Friday"; not "In a note Friday", "Shares Friday rose".
    private bool OpensClause()
    {
        const int LongestOpening = 3;
        var last = text.Is(at - 1, ':') ? at - 2 : at - 1;
        for (var i = last; i >= last - LongestOpening && text[i].Kind == TokenKind.Word; i--)
        {
            if (text.Is(i, TenseWord.Gathering)) return true;
        }

        return false;
    }

    // "10 p.m. (2100 GMT) on Thursday": all three name one moment.
    private bool IsOfMomentBefore(DateNode node)
    {
        const int MostBetween = 3;
        if (at - previousEnd > MostBetween || (previous?.Node as MomentNode)?.Day is not DayNode { Year: null } day || DayOf(node) != day) return false;
        for (var i = previousEnd; i < at; i++)
        {
            if (text[i].Kind != TokenKind.Symbol && !text.Is(i, "on")) return false;
        }

        return text[previousEnd].Kind == TokenKind.Symbol;
    }

    // No expression goes over a blank line: what its words alone say is read again without what follows.
    private Parsed? ReadExpression()
    {
        var parsed = grammar.Expression(at);
        for (var i = at + 1; parsed is { } whole && (i = text.Next(i, whole.End, Marks.Line)) < whole.End; i++)
        {
            if (!text.IsNear(i)) return grammar.Before(i).Expression(at);
        }

        return parsed;
    }

    private static DateExpression Expression(SourceText text, int first, Parsed parsed, int tense)
    {
        var start = text[first].Start;
        var length = text[parsed.End - 1].End - start;
        return new DateExpression(parsed.Node, Modifier(text, first), tense, IsAccount(parsed.Node) && Comparison.Precedes(text, first))
        {
            Text = text.Text.Substring(start, length),
            Offset = start,
            Length = length,
        };
    }

    // Where the year is printed, no tense tells it.
    private static bool HasYear(DateNode node) => node switch
    {
        MomentNode moment => HasYear(moment.Day),
        DayNode { Day: > 0 } day => day.Year?.Printed is not null,
        MonthNode month => month.Year?.Printed is not null,
        PartNode { Period: MonthNode month } => month.Year?.Printed is not null,
        YearPartNode part => part.Year?.Printed is not null,
        YearNode => true,
        _ => false,
    };

    // What accounts are given of, and compared with.
    private static bool IsAccount(DateNode node) => node is YearPartNode or UnitNode or MonthNode or SpokenOfNode or YearNode;

    // A part of the day, or a bare h:mm that could be a ratio, names no date by itself.
    private static bool StandsAlone(SourceText text, int i, Parsed parsed) => parsed.Node switch
    {
        DayPartNode => false,
        ClockNode { Half: '\0', Zone: "", Second: < 0, Minute: > 0 } => text[i].Length is 2 or 4 && text.IsNumber(i) || text.Is(i - 1, DateWord.BeforeTime) || !text.IsNumber(i) || text.Is(i - 1, ':') || text[parsed.End].Kind == TokenKind.Edge,
        _ => true,
    };

    /// <summary>"5:00 p.m. ET (2:00 p.m. PT)": a second zone for the same moment lies on the same day; so does "May 20 (talk at 1:45 p.m. ET)".</summary>
    private static DateNode OnSameDay(SourceText text, int i, Parsed parsed, DateExpression? previous, int previousEnd)
    {
        var node = parsed.Node;
        if (node is ClockNode or RangeNode { From: ClockNode } && previous?.Node is DayNode { Day: > 0 } day && (IsInBracketOfDay(text, i, parsed.End, previousEnd) || IsBehindBracketedDay(text, i, previous))) return new MomentNode(day, node);
        // "11 a.m. on May 14 (doors 10:15)"
        if (node is ClockNode { Zone: "" } && previous?.Node is MomentNode { Day: DayNode or RelativeDayNode } ofDay && text.Is(parsed.End, ')') && IsInBracketOfDay(text, i, parsed.End, previousEnd)) return new MomentNode(ofDay.Day, node);
        // "Tuesday, July 15, in the gym at 6 p.m."
        if (node is ClockNode or RangeNode { From: ClockNode } && previous?.Node is DayNode { Day: > 0 } ofPlace && IsBehindPlace(text, i, previousEnd)) return new MomentNode(ofPlace, node);
        if (node is ClockNode { Zone: "" } later && IsLaterOnDay(text, i, later, previous, previousEnd)) return new MomentNode(((MomentNode)previous!.Node).Day, node);
        if (node is not (ClockNode { Zone.Length: > 0 } or RangeNode { From: ClockNode { Zone.Length: > 0 } }) || previous?.Node is not MomentNode { Time: ClockNode or RangeNode } moment) return node;
        var behindCity = BehindBracketedCity(text, previousEnd);
        if (i - behindCity > 3 || !text.IsNear(i)) return node;
        for (var k = behindCity; k < i; k++)
        {
            if (text[k].Kind != TokenKind.Symbol && !text.IsAny(k, "or", "and", "i", "e")) return node;
        }

        var isGreenwich = node is ClockNode gmt && text.Is(parsed.End - 1, "gmt") && moment.Time is ClockNode first && DateGrammar.IsGreenwichTimeOf(first, gmt);
        return new MomentNode(moment.Day, isGreenwich ? (ClockNode)node with { Zone = "UTC" } : node);
    }

    // "11:00 CEST (Madrid) / 10:00 BST (London)"
    private static int BehindBracketedCity(SourceText text, int i)
    {
        if (!text.Is(i, '(') || !text.IsCapital(i + 1)) return i;
        var close = text.IsCapital(i + 2) ? i + 3 : i + 2;
        return text.Is(close, ')') ? close + 1 : i;
    }

    // "On June 5 at 2 p.m. and 8 p.m.", "Saturday, May 9, 1.45pm/4.35pm"
    private static bool IsLaterOnDay(SourceText text, int i, ClockNode later, DateExpression? previous, int previousEnd)
    {
        if (i != previousEnd + 1 || !text.IsOnLine(i) || !(text.IsAny(previousEnd, "and", "or") || text.IsAny(previousEnd, '&', '/', ','))) return false;
        if (previous?.Node is not MomentNode { Day: DayNode or RelativeDayNode, Time: ClockNode { Half: not '\0', Zone: "" } first } || later.Half == '\0') return false;
        var endsInTime = text.IsNumber(previousEnd - 1) || text.Is(previousEnd - 1, WordClass.Meridiem) || text.Is(text.Is(previousEnd - 1, '.') ? previousEnd - 2 : previousEnd - 1, "m");
        return endsInTime && (later.Hour24, later.Minute).CompareTo((first.Hour24, first.Minute)) > 0;
    }

    // "8:30 pm IST | (Wed May 20) 1:00 am AEST"
    private static bool IsBehindBracketedDay(SourceText text, int i, DateExpression day) =>
        text.Is(i - 1, ')') && text.IsOnLine(i) && text[i - 1].Start == day.Offset + day.Length && day.Offset > 0 && text.Text[day.Offset - 1] == '(';

    // Whether between a day and the "at" before a time only a place is named: ", in the gym at", " in Reno, Nev., at", ", at Fir Hall, 4 Oak St., from".
    private static bool IsBehindPlace(SourceText text, int i, int previousEnd)
    {
        const int LongestPlace = 14;
        var place = text.Is(previousEnd, ',') ? previousEnd + 1 : previousEnd;
        if (!text.IsAny(i - 1, "at", "from") || !text.IsAny(place, "in", "at") || i - 1 <= place + 1 || i - place > LongestPlace) return false;
        for (var k = previousEnd; k < i; k++)
        {
            if (!text.IsInProse(k) || (text.IsSmall(k) && !text.IsAny(k, "in", "at", "the", "of") && !text.IsAny(k, "a", "from") && !IsLastOfPlace(text, k, i)) || text.IsAny(k, ';', ':', '(', '-')) return false;
        }

        return true;
    }

    // "in the gym at", "in the school library, at"
    private static bool IsLastOfPlace(SourceText text, int k, int i) => k >= i - 4 && !Tense.IsPastVerb(text, k) && !Tense.IsFutureVerb(text, k) && !text.IsAny(k, "is", "are", "and", "or");

    // "(fireside chat at 1:45 p.m. ET)", "(talk at 9 a.m.; one-on-one meetings)": a bracket that opens behind the day, and a time that ends what it says.
    private static bool IsInBracketOfDay(SourceText text, int i, int end, int previousEnd)
    {
        const int Longest = 8;
        if (!text.Is(previousEnd, '(') || !text.IsAny(end, ')', ';', ',') || i - previousEnd > Longest) return false;
        for (var k = previousEnd + 1; k < i; k++)
        {
            if (text[k].Kind != TokenKind.Word && !text.IsAny(k, ',', ':', '-')) return false;
        }

        return true;
    }

    /// <summary>The TIMEX3 mod of the words before an expression.</summary>
    private static string? Modifier(SourceText text, int i)
    {
        if (text.Is(i - 1, "the")) i--;
        if (text.IsApproximate(i)) return "APPROX";
        if (IsNotBefore(text, i)) return "ON_OR_AFTER";
        if (text.IsAny(i - 1, "until", "till") && Rescheduling.IsPutOff(text, i)) return null;
        var before = text.Is(i - 1, "before") ? i - 1 : text.Is(i - 1, "to") && text.Is(i - 2, "prior") ? i - 2 : -1;
        if (before >= 0) return text.Is(before - 1, "or") && text.IsAny(before - 2, "on", "at", "by") ? "ON_OR_BEFORE" : "BEFORE";
        if (text.Is(i - 1, "after")) return (text.Is(i - 2, "or") && text.Is(i - 3, "on")) || (text.Is(i - 2, "and") && text.IsAny(i - 3, "on", "from")) ? "ON_OR_AFTER" : "AFTER";
        if (text.IsAny(i - 1, "by", "until", "till", "through", "thru") || (text.Is(i - 1, "than") && text.Is(i - 2, "later") && text.IsAny(i - 3, "no", "not")) || Tense.IsByCloseOf(text, i)) return "ON_OR_BEFORE";
        return text.Is(i - 1, "since") ? "ON_OR_AFTER" : null;
    }

    // "It will not open before June 3", "cannot be sold before Monday", "not expected until June", "no earlier than June 3"; "what is not paid before June 3" is due by then.
    private static bool IsNotBefore(SourceText text, int i)
    {
        const int Between = 5;
        if (text.Is(i - 1, "than") && text.IsAny(i - 2, "earlier", "sooner")) return text.IsAny(i - 3, "no", "not");
        var isUntil = text.IsAny(i - 1, "until", "till");
        if (!(isUntil || text.Is(i - 1, "before")) || text.Is(i - 2, "or")) return false;
        for (var k = i - 2; k >= i - 2 - Between && text[k].Kind == TokenKind.Word; k--)
        {
            if (text.Is(k, "cannot") || (text.Is(k, "not") && (isUntil || text.Is(k - 1, WordClass.Modal) || text.IsAny(k - 1, "shall", "can")))) return true;
        }

        return false;
    }

    // 1-1-1-1: a chain of numbers that is no date holds none either.
    private static int SkipChain(SourceText text, int i)
    {
        var last = i;
        while (text[last + 1].Kind == TokenKind.Symbol && text.IsGlued(last + 1) && text[last + 1].Code is '-' or '.' or '/' && text.IsNumber(last + 2) && text.IsGlued(last + 2)) last += 2;
        return last - i >= 6 ? last : i;
    }
}
