using System.Buffers;
using Extractor.Dates;
using Extractor.Text;
using NodaTime;

namespace Extractor.Releases;

/// <summary>The words that open a release's body: "MADISON, Wis., May 12, 2014 (WIRE) -- ...".</summary>
/// <param name="PublishedOn">Its date; else the first whole date of the head that stands alone; else the first that is not to come; null when there is none.</param>
/// <param name="Location">The place, as printed.</param>
/// <param name="Wire">The wire service, as printed.</param>
/// <param name="First">Its first token; -1 when the release has no dateline.</param>
/// <param name="Body">The first token behind it; -1 when the release has no dateline.</param>
/// <param name="IsAlone">Whether it is a line of its own: the headline can be below it.</param>
internal sealed partial record Dateline(LocalDate? PublishedOn, string? Location, string? Wire, int First, int Body, bool IsAlone = false)
{
    /// <summary>Its date, else the first whole day of the head, or of which the release gives an account: it tells at least the year.</summary>
    public LocalDate? Reference { get; init; } = PublishedOn;

    /// <summary>How far into the text a header reaches, in characters.</summary>
    private const int Head = 6000;

    /// <summary>A day of an earlier year in a sentence is not the one of which a release says that it was made on.</summary>
    private const int FirstYear = 1980;

    /// <summary>How many marks may stand between a date and its dash.</summary>
    private const int MostBetween = 4;

    /// <summary>The longest place in front of a dateline's date or wire, in tokens.</summary>
    private const int LongestPlace = 20;

    /// <summary>The longest name of a wire, in tokens.</summary>
    private const int LongestWire = 8;

    /// <summary>The longest title behind a place and date, in tokens.</summary>
    private const int LongestTitle = 24;

    /// <summary>The longest name of a city, in tokens.</summary>
    private const int LongestCity = 4;

    /// <summary>How many tokens tell a sentence from a line of a list.</summary>
    private const int ShortestProse = 14;

    /// <summary>How many words in small letters may stand above the body.</summary>
    private const int MostAbove = 30;

    /// <summary>The longest place in the middle of a line, in tokens.</summary>
    private const int LongestPlaceInLine = 12;

    // What opens a group, in all its forms: "(WIRE)", "/WIRE/".
    private static readonly SearchValues<char> GroupSigns = SearchValues.Create("(/\uFF08\uFF0F\u2044\u2215");

    /// <summary>Reads the dateline.</summary>
    /// <param name="text">The text.</param>
    /// <param name="mentions">Its mentions, sorted.</param>
    public static Dateline Read(SourceText text, List<Mention> mentions)
    {
        LocalDate? alone = null;
        LocalDate? first = null;
        LocalDate? told = null;
        LocalDate? ofAccount = null;
        Dateline? placed = null;
        foreach (var mention in mentions)
        {
            if (mention.Offset > Head) break;
            if (mention is not DateExpression { Node: var node } || WholeDay(node) is not { } day) continue;
            var token = text.At(mention.Offset);
            if (IsOfAccount(text, token))
            {
                ofAccount ??= day;
                continue;
            }

            var end = text.At(mention.Offset + mention.Length - 1) + 1;
            if (PlaceBefore(text, token) is { } start && BodyBehind(text, end, start < token) is { } body && (start == token || OpensWithPlace(text, start, token) || IsCityAndState(text, start, token, body)) && ReadAt(text, start, token, end, body, day) is { } dateline)
            {
                if (!IsTitleBehind(text, dateline)) return dateline;
                placed ??= dateline with { IsAlone = true };
            }

            if ((InLine(text, token, end, day) ?? Bracketed(text, token, end, day) ?? DateFirst(text, token, end, day) ?? Framed(text, token, end, day)) is { } flat) return flat;
            if (EndsLine(text, end) && (OpensLine(text, token) || IsNumbered(text, token)))
            {
                alone ??= day;
                if (PlaceAbove(text, token) is { } above) placed ??= new(day, ReleaseText.Words(text, above, token), null, above, end, true);
            }
            else if (BehindNotice(text, end) is var behind && text[behind].Gap >= Gap.Line && !text.Is(token - 1, ':') && PlaceBefore(text, token) is { } only && OpensWithPlace(text, only, token)) placed ??= new(day, Place(text, only, token), null, only, behind, true);
            first ??= day;
            if (told is null && day.Year >= FirstYear && MayTell(text, token, end)) told = day;
        }

        var (published, reference) = (alone ?? told, alone ?? first);
        if ((WireOnly(text, published, reference) ?? placed ?? PlaceOnly(text, published, reference)) is { } undated) return undated with { Reference = undated.PublishedOn ?? reference ?? ofAccount };
        return new(published, null, null, -1, -1) { Reference = reference ?? ofAccount };
    }

    // "Leuven, Belgium; 5 May 2026; regulated information"
    private static int BehindNotice(SourceText text, int end)
    {
        if (!text.IsAny(end, ';', '|') || !text.IsOnLine(end)) return end;
        var behind = end + 1;
        while (text.IsOnLine(behind) && text.Header(behind).HasFlag(HeaderWord.Boilerplate)) behind++;
        return behind > end + 1 ? behind : end;
    }

    // "Aberdeen, United Kingdom" on the line above its date, as in a letter.
    private static int? PlaceAbove(SourceText text, int token)
    {
        if (text[token].Gap != Gap.Line) return null;
        var first = token - 1;
        while (first > 0 && first > token - LongestPlaceInLine && text.IsOnLine(first)) first--;
        return text[first].Gap == Gap.Paragraph && CityEnd(text, first, token) > 0 ? first : null;
    }

    // A line may be a row of a table, with one cell.
    private static bool OpensLine(SourceText text, int i) => text[i].Gap >= Gap.Line || (text.Is(i - 1, '|') && text[i - 1].Gap >= Gap.Line);

    private static bool EndsLine(SourceText text, int end) => text[end].Gap >= Gap.Line || (text.Is(end, '|') && text[end + 1].Gap >= Gap.Line);

    // "Basel, 3 March 2026 – Ad hoc announcement" on a line of its own: not the body stands behind the dash.
    private static bool IsTitleBehind(SourceText text, Dateline dateline)
    {
        if (dateline.Location is null || dateline.Wire is not null || dateline.Body >= text.Count) return false;
        var end = dateline.Body + 1;
        while (end < dateline.Body + LongestTitle && text.IsOnLine(end) && end < text.Count) end++;
        return text[end].Gap == Gap.Paragraph && end < text.Count && !text.IsAny(end - 1, '.', ':');
    }

    private static int NextGroup(ReadOnlySpan<char> head, int from) => head[from..].IndexOfAny(GroupSigns) is >= 0 and var next ? from + next : -1;

    private static LocalDate? WholeDay(DateNode node) => node switch
    {
        DayNode { Year: { Printed: { } year, IsElsewhere: false }, Month: > 0, Day: > 0 } day when year is >= 1900 and <= 2100 => new LocalDate(year, day.Month, day.Day),
        MomentNode { Day: DayNode day } => WholeDay(day),
        _ => null,
    };

    // "SIX MONTHS ENDED 31 MARCH 2026", "as of June 30, 2026", "the year to 31 March 2026": what is reported on.
    private static bool IsOfAccount(SourceText text, int token) => text.IsAny(token - 1, "ended", "ending") || (text.Is(token - 1, "of") && text.Is(token - 2, "as"))
        || (text.Is(token - 1, "to") && text.IsAny(token - 2, "year", "half", "quarter", "months", "weeks", "period"));

    // Not "the doors will open on June 9, 2026" and "since June 9, 2001": only when a company said what it says is the day of the release.
    private static bool MayTell(SourceText text, int token, int end)
    {
        // "Date: June 9, 2026" above "Time: 10:00" is that of an event.
        if (text.Is(token - 1, ':')) return (IsLabel(text, token - 2) || text.Is(token - 2, "news") || (PlaceBefore(text, token - 1) is { } place && CityEnd(text, place, token - 1) > 0)) && !text.Is(end, "time");
        if (text.Is(token, "today") || text.Is(text.Is(token - 1, ',') ? token - 2 : token - 1, "today")) return true;
        if (IsLabel(text, token - 1) || IsByline(text, token) || (text.Is(token - 1, '(') && text.Is(end, ')') && EndsLine(text, end + 1))) return true;
        // "At the data cut-off (15 November 2025), ..."
        if (text.Is(token - 1, '(') && text.IsOnLine(token - 1) && text.Is(end, ')') && !IsDash(text, end + 1)) return false;
        if (text.IsSmall(token - 1) && text.IsNear(token) && !text.Header(token - 1).HasFlag(HeaderWord.Boilerplate | HeaderWord.Verb)
            && !(text.Is(token - 1, "on") && text.Header(token - 2).HasFlag(HeaderWord.Verb) && !text.IsAny(token - 2, "is", "are", "be"))) return false;
        return Tense.Of(text, token, end) <= 0;
    }

    // "Date", "Release date", "Posted on", "Press release dated", "Regulatory announcement of"; not "Rain date" and "the announcement of".
    private static bool IsLabel(SourceText text, int last)
    {
        var says = false;
        if (text[last].Kind != TokenKind.Word) return false;
        for (var i = last; i > last - LongestWire && i >= 0; i--)
        {
            var word = text.Header(i);
            if (text[i].Kind == TokenKind.Word && (word & (HeaderWord.Boilerplate | HeaderWord.DateLabel)) == 0 && !text.IsAny(i, "of", "first", "last")) return false;
            if (text.IsAny(i, '.', ',', '(')) return false;
            says |= (word & (HeaderWord.DateLabel | HeaderWord.Notice)) != 0;
            if (text[i].Gap >= Gap.Wide || text.Is(i - 1, '|') || (text.Is(i - 1, '-') && !text.IsGlued(i))) return says && !text.Is(i, "the");
        }

        return false;
    }

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

    // "ANNOUNCEMENT NO. 13 - 18 MAY 2026"
    private static bool IsNumbered(SourceText text, int token)
    {
        var i = token - 1;
        if (!text.Is(i, '-') || !text.IsNumber(i - 1)) return false;
        i -= text.Is(i - 2, '.') ? 3 : 2;
        return text.Is(i, DateWord.SerialLabel);
    }

    // "... in Chronic Cough WALTHAM, Mass., Aug. 11, 2015 (GLOBE NEWSWIRE) -- ...", all on one line: capitals open the place.
    private static Dateline? InLine(SourceText text, int token, int end, LocalDate day)
    {
        if (!text.Is(end, '(') || GroupEnd(text, end) is not { } close || !IsWire(text, end + 1, close) || !text.Is(token - 1, ',')) return null;
        return CapitalsBefore(text, token) is { } start ? new(day, Place(text, start, token), WireIn(text, end, close + 1), start, SkipDashes(text, close + 1)) : null;
    }

    private static int? CapitalsBefore(SourceText text, int token)
    {
        int? start = null;
        for (var k = token - 1; k > token - LongestPlaceInLine && k >= 0; k--)
        {
            var capitals = text[k].Kind == TokenKind.Word && text[k].Length > 2 && !text.Span(k).ContainsAnyInRange('a', 'z');
            if (capitals) start = k;
            else if (start is not null) break;
        }

        return start;
    }

    // "Reno, Nev. - (May 5, 2026) The company", "HOUSTON (May 5, 2026) - The company".
    private static Dateline? Bracketed(SourceText text, int token, int end, LocalDate day)
    {
        if (!text.Is(token - 1, '(') || !text.Is(end, ')')) return null;
        var dash = IsDash(text, token - 2);
        if (!dash && !IsDash(text, end + 1)) return null;
        var close = dash ? token - 2 : token - 1;
        return PlaceBefore(text, close) is { } start && IsPlace(text, start, PlaceEnd(text, start, close)) ? new(day, Place(text, start, close), null, start, SkipDashes(text, end + 1)) : null;
    }

    // "May 5, 2026 HOUSTON, Texas - The company", "May 5, 2026, Reno, NV: The company", "(May 5, 2026) Reno - The company".
    private static Dateline? DateFirst(SourceText text, int token, int end, LocalDate day)
    {
        var isBracketed = text.Is(token - 1, '(') && text.Is(end, ')');
        if (text.IsOnLine(isBracketed ? token - 1 : token)) return null;
        var first = (isBracketed || text.IsAny(end, ',', '|')) && text.IsOnLine(end) ? end + 1 : end;
        return (PlaceAt(text, first) ?? CityAt(text, first)) is { } close ? new(day, ReleaseText.Words(text, first, close), null, token, SkipDashes(text, close)) : null;
    }

    // "5 May 2026, London - The company": behind a date a city needs no state.
    private static int? CityAt(SourceText text, int first)
    {
        var close = first;
        while (close < first + LongestCity && text.IsCapital(close) && text.IsOnLine(close)) close++;
        return close > first && IsDash(text, close) && text.IsOnLine(close) && IsPlace(text, first, close) && !text.Header(first).HasFlag(HeaderWord.Boilerplate)
            && Issuer.Opens(text, SkipDashes(text, close)) ? close : null;
    }

    // "HOUSTON, Texas - The company": a dateline without date and wire.
    private static Dateline? PlaceOnly(SourceText text, LocalDate? day, LocalDate? near)
    {
        for (var i = 0; i < text.Count && text[i].Start < Head; i++)
        {
            if (text[i].Gap >= Gap.Line && text.IsCapital(i))
            {
                if (PlaceAt(text, i) is { } dash) return new(day, ReleaseText.Words(text, i, dash), null, i, SkipDashes(text, dash));
                if ((Yearless(text, i, near) ?? Unread(text, i, day)) is { } dateline) return dateline;
            }

            if (text.Is(i, '(') && InBrackets(text, i) is { } close) return new(day, ReleaseText.Words(text, i + 1, close), null, i, SkipDay(text, SkipDashes(text, close + 1)));
        }

        return null;
    }

    // "RENO, Nev., May 5 – The company".
    private static Dateline? Yearless(SourceText text, int first, LocalDate? near)
    {
        var line = text.Next(first + 1, Math.Min(text.Count, first + LongestPlaceInLine), Marks.Line);
        var month = MonthIn(text, first, line);
        if (month >= line || !text.Is(month - 1, ',') || text.Header(first).HasFlag(HeaderWord.Boilerplate) || !IsPlace(text, first, month - 1)) return null;
        var dash = DayBehind(text, month) + 1;
        var body = SkipDashes(text, dash);
        return IsDash(text, dash) && text.IsOnLine(dash) && (CityEnd(text, first, month - 1) > 0 || Issuer.Opens(text, body) || OpensProse(text, first, body)) ? new(Nearest(text, month, near), ReleaseText.Words(text, first, month - 1), null, first, body) : null;
    }

    // "Stuttgart, den 5. März 2026 – Die Solvanta AG": a day in a language whose dates are not read.
    private static Dateline? Unread(SourceText text, int first, LocalDate? day)
    {
        var comma = first + 1;
        while (comma < first + LongestCity && text.IsOnLine(comma) && text[comma].Kind == TokenKind.Word) comma++;
        if (!text.Is(comma, ',') || !IsPlace(text, first, comma)) return null;
        var i = IsArticle(text, comma + 1) ? comma + 2 : comma + 1;
        if (text.Int(i) is not (>= 1 and <= 31)) return null;
        i++;
        while (text.Is(i, '.') || text.IsAny(i, "er", "de", "di")) i++;
        if (text[i].Kind != TokenKind.Word) return null;
        i += text.IsAny(i + 1, "de", "del") ? 2 : 1;
        if (!text.IsNumber(i, 4) || !text.IsOnLine(i)) return null;
        if (BodyBehind(text, i + 1, true) is { } body) return new(day, ReleaseText.Words(text, first, comma), null, first, body);
        var end = text.Next(i, Marks.Line);
        return end - i <= LongestWire ? new(day, ReleaseText.Words(text, first, comma), null, first, end, true) : null;
    }

    // "FOR IMMEDIATE RELEASE (Reno, Nevada) - The company".
    private static int? InBrackets(SourceText text, int open)
    {
        var first = open;
        while (first > open - LongestWire && text.IsOnLine(first) && text.Header(first - 1).HasFlag(HeaderWord.Boilerplate)) first--;
        if (text[first].Gap < Gap.Line || GroupEnd(text, open) is not { } close || !IsDash(text, close + 1) || !IsPlace(text, open + 1, close)) return null;
        for (var i = open + 1; i < close; i++)
        {
            if (text.Is(i, ',')) return close;
        }

        return null;
    }

    // The dash behind a city, its state and its country, before the first words of the body.
    private static int? PlaceAt(SourceText text, int first)
    {
        if (text[first].Length <= 2 || !text.IsCapital(first)) return null;
        var comma = 0;
        for (var i = first + 1; i < first + LongestPlaceInLine && text.IsOnLine(i); i++)
        {
            if (IsDash(text, i) || text.IsAny(i, '\u2026', ':'))
            {
                var body = SkipDashes(text, i);
                if (!text.IsOnLine(body) || text[body].Kind != TokenKind.Word || (comma > 0 ? comma : i) - first > LongestCity || !IsPlace(text, first, i)) return null;
                return IsPlaceOf(text, first, comma, i, body) ? i : null;
            }

            if (comma == 0 && text.Is(i, ',')) comma = i;
        }

        return null;
    }

    // The comma between a city and its state or country; 0 when there is none.
    private static int CityEnd(SourceText text, int first, int end)
    {
        var comma = first;
        while (comma < end && !text.Is(comma, ',')) comma++;
        return comma + 1 < end && IsKnownState(text, comma + 1) && IsPlace(text, first, end) ? comma : 0;
    }

    // Capitals tell a city before its state, or before a company; else the state has to be known and the company to speak.
    private static bool IsPlaceOf(SourceText text, int first, int comma, int end, int body)
    {
        if (comma == 0)
        {
            var isInCapitals = text[end - 1].Kind == TokenKind.Word && text.IsInCapitals(first, end) && !text.Header(first).HasFlag(HeaderWord.Boilerplate);
            if (text.Is(end, ':') || !isInCapitals) return false;
            return Issuer.HasTicker(text, body) || (body - end == 2 && Issuer.Opens(text, body)) || (OpensProse(text, first, body) && SaysToday(text, body));
        }

        if (!text.Is(end, ':') && !text.Span(first).ContainsAnyInRange('a', 'z')) return IsState(text, comma + 1);
        // "Owen Trask, MD – Solvanta, Inc." is a person.
        return IsKnownState(text, comma + 1) && !(PersonName.Is(text, first, comma) && PersonName.SkipCredentials(text, comma, end) == end) && (Issuer.Opens(text, body) || OpensProse(text, first, body));
    }

    // "Ohio", "Germany", "N.H.".
    private static bool IsKnownState(SourceText text, int i) =>
        text.Header(i).HasFlag(HeaderWord.State) || text.Is(i, WordClass.Country) || (text[i].Length == 1 && text.IsGlued(i + 1, '.') && text[i + 2].Length == 1);

    private static bool SaysToday(SourceText text, int body)
    {
        for (var i = body; i < body + LongestTitle && text.IsNear(i + 1); i++)
        {
            if (text.Is(i, "today")) return true;
        }

        return false;
    }

    // The first sentence of a text, below its headlines.
    private static bool OpensProse(SourceText text, int first, int body)
    {
        if (!text.IsCapital(body) || text.CountOf(0, first, Marks.Small) > MostAbove) return false;
        var end = body;
        while (end < body + ShortestProse && text.IsNear(end + 1)) end++;
        return end == body + ShortestProse;
    }

    // "Texas", "Mass.", "N.H.", "TX", "Germany".
    private static bool IsState(SourceText text, int i) =>
        text[i].Length <= 2 || text.IsGlued(i + 1, '.') || IsKnownState(text, i);

    // A place stands before the date, or, when the date opens the line, behind it: "4 May 2026 - Basel - The company".
    private static Dateline? ReadAt(SourceText text, int start, int token, int end, int body, LocalDate day)
    {
        // "May 5, 2026 (Reno, NV) - The company".
        if (start == token && text.Is(end, '(') && GroupEnd(text, end) is { } group && CityEnd(text, end + 1, group) > 0) return new(day, ReleaseText.Words(text, end + 1, group), null, start, body);
        var wire = WireIn(text, start, token) ?? WireIn(text, end, body);
        if (PlaceEnd(text, start, token) > start) return new(day, Place(text, start, token), wire, start, body);
        var close = body;
        while (close < body + LongestPlace && text.IsNear(close) && !IsDash(text, close)) close++;
        if (!IsDash(text, close) || !IsPlace(text, body, close)) close = PlaceAt(text, body) ?? body;
        return close > body
            ? new(day, ReleaseText.Words(text, body, close), wire, start, SkipDashes(text, close))
            : new(day, null, wire, start, body);
    }

    // "BOSTON--(BUSINESS WIRE)--The company": a dateline without a date.
    private static Dateline? WireOnly(SourceText text, LocalDate? day, LocalDate? near)
    {
        var head = text.Text.AsSpan(0, Math.Min(Head, text.Text.Length));
        for (var at = head.IndexOfAny(GroupSigns); at >= 0; at = NextGroup(head, at + 1))
        {
            var i = text.At(at);
            if (!text.IsAny(i, '(', '/')) continue;
            if (GroupEnd(text, i) is not { } close || !(IsWire(text, i + 1, close) || IsNoWire(text, i, close)) || !IsDash(text, close + 1)) continue;
            if (PlaceOfWire(text, i) is not { } start) continue;
            var month = MonthIn(text, start, i);
            return new(month < i ? Nearest(text, month, near) : day, Place(text, start, month), WireIn(text, i, close + 1), start, SkipDay(text, SkipDashes(text, close + 1)));
        }

        return null;
    }

    // "BOSTON--()--The company": the name of the wire was taken away.
    private static bool IsNoWire(SourceText text, int open, int close) => close == open + 1 && IsDash(text, open - 1);

    // Where a headline runs into the dateline, capitals open the place.
    private static int? PlaceOfWire(SourceText text, int wire)
    {
        var start = PlaceBefore(text, wire);
        return start is { } first && IsPlace(text, first, PlaceEnd(text, first, MonthIn(text, first, wire))) ? start : CapitalsBefore(text, wire) ?? start;
    }

    // "--(WIRE)--May 5, 2026--The company".
    private static int SkipDay(SourceText text, int i)
    {
        if (!text.Is(i, WordClass.Month) || text.Int(DayBehind(text, i)) is not (>= 1 and <= 31)) return i;
        var behind = DayBehind(text, i) + 1;
        if (text.Is(behind, ',')) behind++;
        if (text.IsNumber(behind, 4)) behind++;
        return IsDash(text, behind) ? SkipDashes(text, behind) : i;
    }

    // "CHARLOTTE, N.C., Jan. 27 /WIRE/": where a day without its year stands behind the place; the end when there is none.
    private static int MonthIn(SourceText text, int start, int end)
    {
        for (var k = start + 1; k < end; k++)
        {
            if (text.Is(k, WordClass.Month) && text.Int(DayBehind(text, k)) is >= 1 and <= 31) return k;
        }

        return end;
    }

    private static int DayBehind(SourceText text, int month) => text.Is(month + 1, '.') ? month + 2 : month + 1;

    // Its year is the one that brings it nearest to the first whole date of the release.
    private static LocalDate? Nearest(SourceText text, int month, LocalDate? first)
    {
        if (first is not { } whole) return null;
        LocalDate? nearest = null;
        for (var year = whole.Year - 1; year <= whole.Year + 1; year++)
        {
            var day = new LocalDate(year, text.Word(month).Month, 1).PlusDays(text.Int(DayBehind(text, month)) - 1);
            if (nearest is null || Math.Abs(Period.DaysBetween(whole, day)) < Math.Abs(Period.DaysBetween(whole, nearest.Value))) nearest = day;
        }

        return nearest;
    }

    // What may stand between a dateline's date and its dash: a comma, a footnote's mark.
    private static bool IsBetween(SourceText text, int i) => text[i].Gap < Gap.Line && text[i].Kind switch
    {
        TokenKind.Number => true,
        TokenKind.Symbol => text[i].Code is not ('(' or '/' or ':') && !IsDash(text, i),
        _ => false,
    };

    // Behind a dateline's date stands a dash, or the wire in brackets or slashes.
    private static int? BodyBehind(SourceText text, int end, bool hasPlace)
    {
        var i = end;
        while (i < end + MostBetween && IsBetween(text, i) && !(hasPlace && i == end && text.Is(i, '.'))) i++;
        if (text[i].Gap == Gap.Paragraph) return null;
        if (text.IsAny(i, '(', '/'))
        {
            if (GroupEnd(text, i) is not { } close) return text.Is(i, '/') && hasPlace ? SkipDashes(text, i + 1) : null;
            var behind = close + 1;
            if (text.Is(behind, '*')) behind += 2;
            return IsDash(text, behind) || text.Is(behind, ':') || text.Is(i, '/') || IsWire(text, i + 1, close) ? SkipDashes(text, behind) : null;
        }

        // "Madrid, 8 July 2024. The company ...".
        if (hasPlace && text.IsGlued(i, '.') && text[i + 1].Gap == Gap.Space && text.IsCapital(i + 1)) return i + 1;

        // "Leuven, Belgium; 5 May 2026; Larch NV today announced".
        if (hasPlace && text.IsGlued(end, ';') && (Issuer.HasTicker(text, end + 1) || Issuer.Opens(text, end + 1))) return end + 1;

        // "NEW YORK, May 5, 2026...The company".
        if (hasPlace && text.IsOnLine(i) && text.Is(i, '.') && text.Is(i + 1, '.') && text.Is(i + 2, '.')) return SkipDots(text, i);

        // A line of dashes is a rule.
        if ((!IsDash(text, i) && !text.Is(i, ':')) || (text[i].Gap >= Gap.Line && text.Is(i + 1, '-') && text.Is(i + 2, '-'))) return null;
        var body = SkipWire(text, SkipDashes(text, i));
        return text.IsNumber(body) && body == i + 1 && text.IsGlued(body) ? null : body;
    }

    // "BOSTON, May 5, 2026 — /WIRE/ — The company".
    private static int SkipWire(SourceText text, int i) =>
        text.IsAny(i, '/', '(') && GroupEnd(text, i) is { } close && (text.Is(i, '/') || IsWire(text, i + 1, close)) && IsDash(text, close + 1) ? SkipDashes(text, close + 1) : i;

    private static int SkipDots(SourceText text, int i)
    {
        while (text.Is(i, '.')) i++;
        return i;
    }

    private static int? GroupEnd(SourceText text, int open)
    {
        var close = text.Is(open, '(') ? ')' : '/';
        for (var k = open + 1; k < open + LongestWire + 8 && text.IsNear(k); k++)
        {
            if (text.Is(k, close)) return k;
        }

        return null;
    }

    private static bool IsWire(SourceText text, int first, int end)
    {
        for (var k = first; k < end; k++)
        {
            if (text.Header(k).HasFlag(HeaderWord.Wire)) return true;
            if (text[k].Kind == TokenKind.Word && text.Span(k).EndsWith("wire", StringComparison.OrdinalIgnoreCase)) return true;
        }

        return false;
    }

    // The first bracket or pair of slashes holds the wire; what a dash separates within it is the date.
    private static string? WireIn(SourceText text, int first, int end)
    {
        for (var i = first; i < end; i++)
        {
            if (!text.IsAny(i, '(', '/') || GroupEnd(text, i) is not { } close || IsCountry(text, i, close) || (text.Is(i + 1, WordClass.Zone) && close == i + 2)) continue;
            var last = i + 1;
            while (last < close && last < i + LongestWire && !(text.Is(last, '-') && !text.IsGlued(last))) last++;
            if (HasNumber(text, i + 1, last)) return null;
            return last > i + 1 && text[i + 1].Kind == TokenKind.Word && char.IsUpper(text.Span(i + 1)[0]) ? ReleaseText.Words(text, i + 1, last) : null;
        }

        return null;
    }

    private static bool HasNumber(SourceText text, int first, int end) => text.Next(first, end, Marks.Number) < end;

    /// <summary>The first token of what stands before a position on its line or the line before, when it is short enough to be a place.</summary>
    private static int? PlaceBefore(SourceText text, int token)
    {
        for (var k = token; k > token - LongestPlace && k >= 0; k--)
        {
            if (k < token && text.Is(k, '.') && text[k + 1].Gap != Gap.None && text[k - 1].Length > 5) return null;
            if (text[k].Gap < Gap.Line) continue;
            if (CityAbove(text, k) is { } city) return city;
            while (k < token && text[k].Kind == TokenKind.Symbol && !text.IsAny(k, '(', '/')) k++;
            return k;
        }

        return null;
    }

    // "New York," above "NY, May 5, 2026": a page broke the line behind the city.
    private static int? CityAbove(SourceText text, int line)
    {
        const int LongestCity = 3;
        if (text[line].Gap != Gap.Line || !text.Is(line - 1, ',') || text[line].Kind != TokenKind.Word) return null;
        for (var k = line - 2; k >= line - 1 - LongestCity && text.IsCapital(k); k--)
        {
            if (text[k].Gap >= Gap.Line) return k;
        }

        return null;
    }

    private static int PlaceEnd(SourceText text, int start, int end)
    {
        var close = start;
        while (close < end && !text.Is(close, '/') && !IsDash(text, close))
        {
            if (!text.Is(close, '(')) close++;
            else if (GroupEnd(text, close) is { } group && IsCountry(text, close, group)) close = group + 1;
            else break;
        }

        while (close > start && (text.IsAny(close - 1, ',', '*', ':', ';') || IsArticle(text, close - 1))) close--;
        return close;
    }

    // "Lyon (France), ...".
    private static bool IsCountry(SourceText text, int open, int close) =>
        text.Is(open, '(') && text[open - 1].Kind == TokenKind.Word && close - open <= 4
        && (text.Is(close + 1, ',') || text.Is(open + 1, WordClass.Country)) && !IsWire(text, open + 1, close);

    // "Lyon, le 5 mai 2026", "Berlin, den 5. Mai 2026", "Reno, on May 5, 2026".
    private static bool IsArticle(SourceText text, int i) => text.IsAny(i, "le", "den", "el", "il", "on") && text.Is(i - 1, ',') && char.IsLower(text.Text[text[i].Start]);

    private static string? Place(SourceText text, int start, int end)
    {
        var close = PlaceEnd(text, start, end);
        // "(Oslo) 5 May 2026".
        var inBrackets = text.Is(start, '(') && text.Is(close - 1, ')');
        if (inBrackets) (start, close) = (start + 1, close - 1);
        return close > start ? ReleaseText.Words(text, start, close) : null;
    }

    // A place, and behind it no sentence: "Solvanta Holding AB (publ) publishes on 5 May 2026".
    private static bool OpensWithPlace(SourceText text, int start, int end)
    {
        var close = PlaceEnd(text, start, end);
        if (!IsPlace(text, start, close)) return false;
        for (var i = close; i < end; i++)
        {
            if (text.IsAny(i, '(', '/') && GroupEnd(text, i) is { } group && group < end && !HasNumber(text, i, group)) i = group;
            else if (text.IsNumber(i) || (text.IsSmall(i) && i < end - 1)) return false;
        }

        return true;
    }

    private static bool IsPlace(SourceText text, int start, int end)
    {
        if (end <= start || end - start > LongestPlace || IsCompany(text, start, end)) return false;

        // "Posted May 5, 2026", "By Jane Trask on May 5, 2026".
        if (text.Header(start).HasFlag(HeaderWord.DateLabel) || text.Is(start, "by") || (text.IsSmall(end - 1) && text.Is(end - 1, "on"))) return false;
        for (var k = start; k < end; k++)
        {
            var belongs = text[k].Kind switch
            {
                TokenKind.Word => !text.Header(k).HasFlag(HeaderWord.Document) && (text.IsCapital(k) || text.Header(k).HasFlag(HeaderWord.PlaceLink)),
                TokenKind.Symbol => text[k].Code is ',' or '.' or '&' or '\'' or ';' or '(' or ')' || text.IsGlued(k, '-'),
                _ => false,
            };
            if (!belongs) return false;
        }

        return true;
    }

    // "Calgary AB, May 5, 2026 - Solvanta, Inc.", not "Solvanta AB, May 5, 2026 - Solvanta".
    private static bool IsCityAndState(SourceText text, int start, int token, int body)
    {
        var end = PlaceEnd(text, start, token);
        if (end - start is not (2 or 3) || text[end - 1].Length != 2 || !text.IsInCapitals(end - 1, end) || !(text.Header(end - 1).HasFlag(HeaderWord.State) || text.Is(end - 1, "sa"))) return false;
        for (var i = start; i < end - 1; i++)
        {
            if (!text.IsCapital(i) || text.Contact(i).HasFlag(ContactWord.Organization)) return false;
        }

        return text.BehindSymbols(end, token) == token && !text.Span(start).Equals(text.Span(body), StringComparison.OrdinalIgnoreCase) && (Issuer.Opens(text, body) || OpensProse(text, start, body));
    }

    // "Solvanta Holding AB", not "Reno, NV" and "RENO NV".
    private static bool IsCompany(SourceText text, int start, int end)
    {
        var last = text.Is(end - 1, '.') ? end - 2 : end - 1;
        return OrganizationName.EndsWithLegalForm(text, start, end) && !(text[last].Length == 2 && (text.Is(last - 1, ',') || text.IsInCapitals(start, end)));
    }

    // A hyphen within a word is none.
    private static bool IsDash(SourceText text, int i)
    {
        if (!text.Is(i, '-')) return false;
        if (text.Text[text[i].Start] != '-' || !text.IsGlued(i) || !text.IsGlued(i + 1) || text.IsNumber(i - 1)) return true;
        return text[i + 1] is { Kind: TokenKind.Symbol, Code: '-' or '(' } || text[i - 1] is { Kind: TokenKind.Symbol, Code: '-' or ')' or '/' };
    }

    private static int SkipDashes(SourceText text, int i)
    {
        while (text.IsAny(i, '-', '*', ':', '_', '\u2026')) i++;
        return i;
    }
}
