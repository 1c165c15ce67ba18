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
        var isCalendar = false;
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
            if (BehindColon(text, token, end, day) is { } colon) return colon;
            if (IsOfCalendar(text, token, end, isCalendar || alone is not null || placed is not null || told is not null))
            {
                isCalendar = true;
                continue;
            }

            if (Signature(text, token, end, day) is { } signature)
            {
                placed ??= signature;
                continue;
            }

            if (IsOfForm(text, token)) continue;
            if ((BehindCompany(text, token, end, day) ?? BehindRelease(text, token, end, day)) is { } ofCompany) return ofCompany;
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
            else if (BehindNotice(text, end) is var behind && text[behind].Gap >= Gap.Line && !text.Is(token - 1, ':') && PlaceBefore(text, token) is { } only && !IsLabelOfRow(text, only, token) && OpensWithPlace(text, only, token)) placed ??= new(day, Place(text, only, token), null, only, behind, true);
            first ??= day;
            if (told is null && day.Year >= FirstYear && MayTell(text, token, end)) told = day;
        }

        var published = alone ?? told;
        var reference = published ?? first;
        if ((WireOnly(text, published, reference) ?? placed ?? PlaceOnly(text, published, reference)) is { } undated) return undated with { Reference = undated.PublishedOn ?? reference ?? ofAccount };
        return new(published, null, null, -1, -1) { Reference = reference ?? ofAccount };
    }

    // "FOR IMMEDIATE RELEASE – May 5, 2026 – Larch Foods, Inc. is", "For Immediate Release – May 5, 2026 – Reno, Nev. – Larch Foods".
    private static Dateline? BehindRelease(SourceText text, int token, int end, LocalDate day)
    {
        var first = token - 4;
        if (!text.Is(token - 1, '-') || !text.Is(token - 2, "release") || !text.Is(token - 3, "immediate") || !text.Is(first, "for") || !OpensLine(text, first) || !IsDash(text, end)) return null;
        var body = SkipDashes(text, end);
        if (!text.IsOnLine(body)) return null;
        var dash = body + 1;
        while (dash < body + LongestPlaceInLine && text.IsOnLine(dash) && !IsDash(text, dash)) dash++;
        return IsDash(text, dash) && text.IsOnLine(dash) && IsPlace(text, body, dash)
            ? new(day, ReleaseText.Words(text, body, dash), null, first, SkipDashes(text, dash))
            : new(day, null, null, first, body);
    }

    // "Place: Coimbatore" above or below "Date: 6 May 2026", and nothing else: how a notice is signed in India.
    private static Dateline? Signature(SourceText text, int token, int end, LocalDate day)
    {
        const int LongestSignature = 14;
        if (!text.Is(token - 1, ':') || !text.Is(token - 2, "date") || text[token - 2].Gap < Gap.Line || text[end].Gap < Gap.Line) return null;
        var above = text[token - 2].Gap == Gap.Line;
        var first = above ? token - 3 : end;
        while (above && first > token - LongestSignature && text.IsOnLine(first)) first--;
        if (text[first].Gap != (above ? Gap.Paragraph : Gap.Line) || !text.Is(first, "place") || !text.Is(first + 1, ':')) return null;
        var close = first + 2;
        while (close < first + LongestSignature && text.IsOnLine(close)) close++;
        var last = Math.Max(close, end);
        var isSigned = text.Says(Math.Max(0, Math.Min(first, token) - LongestSignature), last + LongestSignature, ContactWord.Title);
        return isSigned && text[above ? end : close].Gap == Gap.Paragraph && IsPlace(text, first + 2, close) ? new(day, ReleaseText.Words(text, first + 2, close), null, Math.Min(first, token - 2), last, true) : null;
    }

    // "Dublin: 6 May 2026: Larch Ferries plc announces".
    private static Dateline? BehindColon(SourceText text, int token, int end, LocalDate day)
    {
        if (!text.Is(token - 1, ':') || !text.Is(end, ':') || !text.IsOnLine(end + 1)) return null;
        var first = token - 2;
        while (first > token - 2 - LongestCity && text.IsOnLine(first)) first--;
        return OpensLine(text, first) && IsPlace(text, first, token - 1) && Issuer.Opens(text, end + 1) ? new(day, ReleaseText.Words(text, first, token - 1), null, first, end + 1) : null;
    }

    // "21 May 2026: Annual meeting" in a list, below a line that names one, another such row or the day of the release.
    private static bool IsOfCalendar(SourceText text, int token, int end, bool hasDay) =>
        text.Is(end, ':') && text.IsOnLine(end + 1)
        && ((text[token].Gap >= Gap.Line && (hasDay || NamesCalendar(text, token - 1))) || text.Is(token - 1, ':') || text.IsAny(token - 1, '·', '*'));

    // "Financial calendar 2026", "Upcoming dates"
    private static bool NamesCalendar(SourceText text, int last)
    {
        for (var i = last; i > last - LongestWire && i >= 0; i--)
        {
            if (text.Event(i).HasFlag(EventWord.Calendar)) return true;
            if (text[i].Gap >= Gap.Line) return false;
        }

        return false;
    }

    // "5. Date on which the threshold was crossed" above it, in a form.
    private static bool IsOfForm(SourceText text, int token)
    {
        const int LongestLabel = 16;
        if (text[token].Gap != Gap.Line) return false;
        for (var i = token - 1; i > token - LongestLabel && i >= 0; i--)
        {
            if (text.Is(i, "date") && text.Is(i + 1, "on") && text.Is(i + 2, "which")) return true;
            if (text[i].Gap >= Gap.Line) return false;
        }

        return false;
    }

    // "Swap 20.03.2027", "Voting Record Time     6.00 p.m. on 16 June 2026"; not "Dublin     6 May 2026", "Basel, 20.03.2027".
    private static bool IsLabelOfRow(SourceText text, int first, int token)
    {
        const int LongestCity = 2;
        if (text[token - 1].Kind != TokenKind.Word) return false;
        return text[token].Gap == Gap.Wide ? token - first > LongestCity : IsInFigures(text, token);
    }

    // "20.03.2027", not "Stockholm 2027-03-20".
    private static bool IsInFigures(SourceText text, int token) => text.IsNumber(token) && text[token].Length <= 2 && text.IsGluedNumber(token + 2);

    // "Leuven, Belgium; 5 May 2026; regulated information"
    private static int BehindNotice(SourceText text, int end)
    {
        if (!text.IsAny(end, ';', '|') || !text.IsOnLine(end)) return end;
        var behind = end + 1;
        while (text.IsOnLine(behind) && text.Header(behind).HasFlag(HeaderWord.Boilerplate)) behind++;
        return behind > end + 1 ? behind : end;
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
        MomentNode { Day: DayNode day, Time: not RangeNode } => WholeDay(day),
        _ => null,
    };

    // "SIX MONTHS ENDED 31 MARCH 2026", "as of June 30, 2026", "the year to 31 March 2026": what is reported on.
    private static bool IsOfAccount(SourceText text, int token) => text.IsAny(token - 1, "ended", "ending") || (text.Is(token - 1, "of") && text.Is(token - 2, "as"))
        || (text.Is(token - 1, "to") && text.IsAny(token - 2, "year", "half", "quarter", "months", "weeks", "period"));

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

    // Behind a dateline's date stands a dash, or the wire in brackets or slashes; "Regulated information" may stand before the body.
    private static int? BodyBehind(SourceText text, int end, bool hasPlace)
    {
        if (BehindDash(text, end, hasPlace) is not { } body) return null;
        var notice = body;
        while (text.IsOnLine(notice) && text.Header(notice).HasFlag(HeaderWord.Boilerplate)) notice++;
        return notice > body && IsDash(text, notice) && text.IsOnLine(notice) && text.IsOnLine(notice + 1) ? SkipDashes(text, notice) : body;
    }

    private static int? BehindDash(SourceText text, int end, bool hasPlace)
    {
        var i = end;
        while (i < end + MostBetween && IsBetween(text, i) && !(hasPlace && i == end && text.Is(i, '.'))) i++;
        if (text[i].Gap == Gap.Paragraph) return null;
        if (text.IsAny(i, '(', '/'))
        {
            if (text.Is(i, '/') && text.IsNumber(i + 1)) return null;
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

    private static bool HasNumber(SourceText text, int first, int end) => text.Next(first, end, Marks.Number) < end;

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
