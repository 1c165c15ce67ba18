using Extractor.Text;

namespace Extractor.Releases;

/// <summary>Columns of contacts: side by side, in a table of bars, or flattened into one line.</summary>
/// <param name="Cells">The cells of the left column, then those of the next.</param>
/// <param name="EndLine">The line behind the columns.</param>
internal sealed record ContactColumns(IReadOnlyList<TextLine> Cells, int EndLine)
{
    private const int MostLines = 12;

    /// <summary>A table of contacts has at most so many rows.</summary>
    private const int MostRows = 32;

    /// <summary>How many lines above the first pair of numbers or addresses flattened columns may start.</summary>
    private const int MostLinesAbove = 5;

    /// <summary>Two headings on a line have so many tokens at least: "Investors: Media:".</summary>
    private const int ShortestHeadings = 4;

    private const int LongestHeadings = 16;

    /// <summary>How many characters the cells of a column may start off its edge.</summary>
    private const int Slack = 6;

    /// <summary>Reads the columns that start at a line; null when none do.</summary>
    /// <param name="release">The release.</param>
    /// <param name="segments">What pieces of lines are.</param>
    /// <param name="line">The line.</param>
    /// <param name="end">The line behind the block.</param>
    public static ContactColumns? Read(ReleaseText release, ContactSegments segments, int line, int end)
    {
        var text = release.Tokens;
        var (first, stop, _) = release.Lines[line];
        if (stop - first < 2) return null;
        if (IsRow(text, release.Lines[line])) return Table(release, segments, line, end);
        if (WideGap(text, release.Lines[line]) is { } gap)
        {
            if (Hanging(release, segments, line, end, gap) is { } hanging) return SideBySide(release, line, end, hanging, isHanging: true);
            if (TitledColumn(release, segments, line, end) is { } titled) return SideBySide(release, line, end, gap, rightFirst: titled == gap);
            return IsSameKind(segments, text, first, gap, gap, stop) || (BesideAddress(text, release.Lines[line]) is not null && segments.Read(gap, stop, 1) is [{ Kind: SegmentKind.Heading }]) ? SideBySide(release, line, end, gap) : null;
        }

        if (SecondHeading(text, segments, first, stop) is { } second) return Flattened(release, segments, line, end, second);
        if (PairsBehind(release, line, end)) return Flattened(release, segments, line, end, first);
        return NamesBehind(release, line, end) is { } pair ? Flattened(release, segments, line, pair + 1, first) : null;
    }

    /// <summary>Whether two columns without headings, flattened into one line each, start at a line: two numbers on a line, two addresses on one near it.</summary>
    /// <param name="release">The release.</param>
    /// <param name="line">The line.</param>
    /// <param name="mentionLine">The line of the next number or address.</param>
    public static bool OpensPairs(ReleaseText release, int line, int mentionLine) =>
        mentionLine > line && mentionLine - line <= MostLinesAbove && IsPair(release, release.Lines[mentionLine])
        && (PairsBehind(release, line, release.Lines.Count) || NamesBehind(release, line, release.Lines.Count) == mentionLine);

    // One pair of numbers of one kind is enough right below a line of two names.
    private static int? NamesBehind(ReleaseText release, int line, int end)
    {
        var reached = line;
        while (reached < Math.Min(end, line + MostLinesAbove) && !release.HasReach(release.Lines[reached].First, release.Lines[reached].End)) reached++;
        if (reached == line || reached == Math.Min(end, line + MostLinesAbove)) return null;
        var pair = release.Lines[reached];
        if (!IsPair(release, pair) || !IsOfOneKind(release.Mentions(pair.First, pair.End)) || !IsTwoNames(release.Tokens, release.Lines[reached - 1])) return null;
        for (var i = line; i <= reached; i++)
        {
            if (WideGap(release.Tokens, release.Lines[i]) is not null) return null;
        }

        return reached;
    }

    private static bool IsOfOneKind(ArraySegment<Mention> pair) => pair is [PhoneMention one, PhoneMention other] && one.Label == other.Label;

    // "Owen Trask Rosa Bo Teagarden"
    private static bool IsTwoNames(SourceText text, TextLine line)
    {
        const int MostWords = 6;
        if (line.End - line.First is < 4 or > MostWords) return false;
        for (var i = line.First; i < line.End; i++)
        {
            if (!text.IsCapital(i) || text[i].Length == 1) return false;
        }

        for (var i = line.First + 2; i < line.End - 1; i++)
        {
            if (PersonName.Is(text, line.First, i) && PersonName.Is(text, i, line.End)) return true;
        }

        return false;
    }

    private static bool PairsBehind(ReleaseText release, int line, int end)
    {
        var pairs = 0;
        var stop = Math.Min(end, line + MostLinesAbove + 3);
        if (!HoldsPairs(release, release.Lines[line].First, release.Lines[stop - 1].End)) return false;
        for (var i = line; i < stop; i++)
        {
            if (WideGap(release.Tokens, release.Lines[i]) is not null || release.Tokens.Is(release.Lines[i].End - 1, ':')) return false;
            if (IsPair(release, release.Lines[i])) pairs++;
            else if (pairs > 0 || release.HasReach(release.Lines[i].First, release.Lines[i].End)) break;
            else if (i - line >= MostLinesAbove) return false;
            if (pairs == 1 && i == line) return false;
        }

        return pairs >= 2;
    }

    // Two pairs are four numbers or addresses, the first two of one kind.
    private static bool HoldsPairs(ReleaseText release, int first, int end)
    {
        Mention? opening = null;
        var reached = 0;
        foreach (var mention in release.Mentions(first, end))
        {
            if (mention is not (PhoneMention or EmailMention)) continue;
            if (++reached == 2 && mention.GetType() != opening!.GetType()) return false;
            opening = mention;
        }

        return reached >= 4;
    }

    // Two numbers, or two addresses, with nothing but a label between.
    private static bool IsPair(ReleaseText release, TextLine line)
    {
        Mention? first = null;
        Mention? second = null;
        foreach (var mention in release.Mentions(line.First, line.End))
        {
            if (mention is not (PhoneMention or EmailMention) || second is not null) return false;
            if (first is null) first = mention;
            else second = mention;
        }

        if (second is null || first!.GetType() != second.GetType()) return false;
        var text = release.Tokens;
        for (var i = release.Behind(first); text[i].End <= second.Offset; i++)
        {
            if (text[i].Kind == TokenKind.Word ? !text.Contact(i).HasFlag(ContactWord.ReachLabel) && !text.Is(i, WordClass.PhoneLabel) && !text.IsAny(i, "no", "number", "nr") : !text.IsAny(i, ':', '.', '+', '(')) return false;
        }

        return true;
    }

    private static int? WideGap(SourceText text, TextLine line)
    {
        for (var i = line.First + 1; i < line.End; i++)
        {
            if (text[i].Gap == Gap.Wide) return i;
        }

        return null;
    }

    // "Tel:     +1 617 ..." is no pair of columns; two headings, two persons, two organizations are.
    private static bool IsSameKind(ContactSegments segments, SourceText text, int leftFirst, int leftEnd, int rightFirst, int rightEnd)
    {
        if (text.Is(leftEnd - 1, ':') && text.Is(rightEnd - 1, ':')) return true;
        if (IsInPlaceOfNumber(text, rightFirst)) return false;
        var left = segments.Read(leftFirst, leftEnd);
        var right = segments.Read(rightFirst, rightEnd);
        if (left.Count == 0 || right.Count == 0) return false;
        if (left[0].Kind == SegmentKind.Organization && right[0].Kind == SegmentKind.Name && left.Count == 1 && right.Count == 1) return true;
        return Column(left[0].Kind) == Column(right[0].Kind) && left[0].Kind is not (SegmentKind.Label or SegmentKind.Other);

        static SegmentKind Column(SegmentKind kind) => kind == SegmentKind.Function ? SegmentKind.Heading : kind == SegmentKind.Unknown ? SegmentKind.Organization : kind;
    }

    // "Contact:    Jane Doe      Contact:    John Roe" above lines that start below Jane: where the second column starts.
    private static int? Hanging(ReleaseText release, ContactSegments segments, int line, int end, int gap)
    {
        var text = release.Tokens;
        var heads = release.Lines[line];
        if (!text.Is(gap - 1, ':') || line + 1 >= end || WideGap(text, heads with { First = gap }) is not { } second) return null;
        var below = release.Lines[line + 1];
        if (below.OpensParagraph || WideGap(text, below) is null || Math.Abs(Column(text, below.First) - Column(text, gap)) > Slack) return null;
        return segments.Read(heads.First, gap) is [{ Kind: SegmentKind.Heading or SegmentKind.Function }] && segments.Read(gap, second) is [{ Kind: SegmentKind.Name }]
            && segments.Read(second, heads.End) is [{ Kind: SegmentKind.Name or SegmentKind.Heading or SegmentKind.Function }, ..] ? second : null;
    }

    // "Company Secretary     Media enquiries" above "Jane Doe     John Roe": where the column starts that a title heads, beside one that
    // says what is asked.
    private static int? TitledColumn(ReleaseText release, ContactSegments segments, int line, int end)
    {
        var text = release.Tokens;
        if (line + 1 >= end || release.Lines[line + 1].OpensParagraph || WideGap(text, release.Lines[line]) is not { } gap || WideGap(text, release.Lines[line + 1]) is not { } below) return null;
        var (heads, persons) = (release.Lines[line], release.Lines[line + 1]);
        var (left, right) = (heads with { End = gap }, heads with { First = gap });
        var (belowLeft, belowRight) = (persons with { End = below }, persons with { First = below });
        if (HeadsPersons(segments, text, left, right, belowLeft, belowRight)) return heads.First;
        return HeadsPersons(segments, text, right, left, belowRight, belowLeft) ? gap : null;
    }

    private static bool HeadsPersons(ContactSegments segments, SourceText text, TextLine title, TextLine heading, TextLine belowTitle, TextLine belowHeading)
    {
        if (!PersonName.Is(text, belowTitle.First, belowTitle.End) || !PersonName.Is(text, belowHeading.First, belowHeading.End)) return false;
        return segments.Classify(title.First, title.End) == SegmentKind.Title && segments.Classify(heading.First, heading.End) is SegmentKind.Heading or SegmentKind.Function;
    }

    // "Larch plc     via Larkrise Communications", "c/o Larkrise": who answers for it.
    private static bool IsInPlaceOfNumber(SourceText text, int first) => text.Is(first, "via") || (text.Is(first, "c") && text.IsGlued(first + 1, '/') && text.Is(first + 2, "o"));

    // The right column is read first where the kind of contacts that the left one names is not its own.
    private static ContactColumns SideBySide(ReleaseText release, int line, int end, int gap, bool rightFirst = false, bool isHanging = false)
    {
        var text = release.Tokens;
        var edge = Column(text, gap);
        List<TextLine> left = [];
        List<TextLine> right = [];
        var last = line;
        for (var i = line; i < end; i++)
        {
            var current = release.Lines[i];
            if ((i == line && isHanging ? gap : ColumnGap(release, current) ?? Between(release, current)) is { } split)
            {
                left.Add(current with { End = split });
                right.Add(new(split, current.End, current.OpensParagraph));
            }
            else if (Column(text, current.First) >= edge - Slack || (IsBehindTab(text, current.First) && !IsBehindTab(text, release.Lines[line].First)))
            {
                right.Add(current);
            }
            else if (current.OpensParagraph)
            {
                break;
            }
            else
            {
                left.Add(current);
            }

            last = i;
        }

        return new(rightFirst ? [.. right, .. left] : [.. left, .. right], last + 1);
    }

    /// <summary>Where the right column of a letterhead starts, "100 Larch Street     Contact: Jane Doe"; null when no address stands on the left.</summary>
    /// <param name="text">The text.</param>
    /// <param name="line">The line.</param>
    public static int? BesideAddress(SourceText text, TextLine line) =>
        text.IsNumber(line.First) && WideGap(text, line) is { } gap && PostalAddress.Is(text, line with { End = gap }) ? gap : null;

    // "Jane Doe    617-555-0100    John Roe    617-555-0101": the gap behind the number of the left column.
    private static int? ColumnGap(ReleaseText release, TextLine line)
    {
        if (WideGap(release.Tokens, line) is not { } gap || release.MentionAt(gap) is not PhoneMention || release.HasReach(line.First, gap)) return WideGap(release.Tokens, line);
        return WideGap(release.Tokens, line with { First = gap }) ?? gap;
    }

    // Addresses that fill their column: "jane.doe@solvanta.example john.roe@solvanta.example".
    private static int? Between(ReleaseText release, TextLine line) => IsPair(release, line) ? release.Behind(release.Mentions(line.First, line.End)[0]) : null;

    // A line that opens with a tab: its left cell is empty.
    private static bool IsBehindTab(SourceText text, int token) => text[token].Start > 0 && text.Text[text[token].Start - 1] == '\t';

    // The place in its line, in characters.
    private static int Column(SourceText text, int token)
    {
        var start = text[token].Start;
        return start - (text.Text.AsSpan(0, start).LastIndexOfAny('\n', '\r') + 1);
    }

    // Markdown: lines of cells between bars. Two cells of one kind in the first line make columns; else every line is read by itself.
    private static ContactColumns? Table(ReleaseText release, ContactSegments segments, int line, int end)
    {
        var text = release.Tokens;
        var columns = new List<List<TextLine>>();
        var stop = line;
        for (; stop < Math.Min(end, line + MostRows) && IsRow(text, release.Lines[stop]); stop++)
        {
            var (first, behind, opens) = release.Lines[stop];
            if (stop > line && opens && !text.Is(first, '|')) break;

            // Rows open with a bar, or with their first cell.
            var column = text.Is(first, '|') ? 1 : 0;
            for (var i = first + column; i < behind; i++)
            {
                var close = i;
                while (close < behind && !text.Is(close, '|')) close++;
                while (columns.Count <= column) columns.Add([]);
                if (close > i && !text.Is(i, '-') && !(text.Is(i, ':') && text.Is(i + 1, '-'))) columns[column].Add(new(i, close, opens));
                column++;
                i = close;
            }
        }

        if (!text.Is(release.Lines[line].First, '|') && !HoldsPair(release, line, stop)) return null;
        columns.RemoveAll(static cells => cells.Count == 0);
        var label = columns.FindIndex(cells => !IsLabel(segments, cells));
        if (label < 0 || columns.Count < label + 2) return null;
        var (left, right) = (columns[label][0], columns[label + 1][0]);
        var isTitled = columns[label].Count > 1 && columns[label + 1].Count > 1 && HeadsPersons(segments, text, left, right, columns[label][1], columns[label + 1][1]);
        return isTitled || IsSameKind(segments, text, left.First, left.End, right.First, right.End) ? new([.. columns.SelectMany(cells => cells)], stop) : null;
    }

    // "Owen Trask | Larch Agency" above "775-555-0101 | otrask@larch.example" is one contact, not two side by side.
    private static bool HoldsPair(ReleaseText release, int line, int end)
    {
        for (var i = line; i < end; i++)
        {
            if (release.Mentions(release.Lines[i].First, release.Lines[i].End) is [PhoneMention, PhoneMention, ..] or [EmailMention, EmailMention, ..]) return true;
        }

        return false;
    }

    // A row has a bar that does not end it.
    private static bool IsRow(SourceText text, TextLine line)
    {
        if (text.Is(line.First, '|')) return true;
        for (var i = line.First + 1; i < line.End - 1; i++)
        {
            if (text.Is(i, '|')) return true;
        }

        return false;
    }

    // "Contact" before the first of the columns.
    private static bool IsLabel(ContactSegments segments, List<TextLine> cells) => cells is [var only] && segments.Read(only.First, only.End) is [{ Kind: SegmentKind.Heading or SegmentKind.Label }];

    // "Investors: Media:", "Investor Contact Media Contact": a second heading with nothing between.
    private static int? SecondHeading(SourceText text, ContactSegments segments, int first, int end)
    {
        if (end - first is < ShortestHeadings or > LongestHeadings) return null;
        var colons = 0;
        var contacts = 0;
        int? second = null;
        for (var i = first; i < end; i++)
        {
            if (text.Is(i, ':') && ++colons == 1 && i + 1 < end) second = i + 1;
            if (text.Contact(i).HasFlag(ContactWord.HeadingNoun) && ++contacts == 1 && i + 1 < end) second ??= text.Is(i + 1, ':') ? i + 2 : i + 1;
        }

        if (second is not { } split || split >= end || (colons != 2 && contacts != 2)) return null;
        return IsHeading(first, split) && IsHeading(split, end) && segments.KindOf(first, split, true) is { } left && segments.KindOf(split, end, true) is { } right && (left != right || colons == 2) ? split : null;

        bool IsHeading(int from, int to) => segments.Read(from, to) is { Count: > 0 } pieces && pieces.All(piece => piece.Kind is SegmentKind.Heading or SegmentKind.Function or SegmentKind.Remark);
    }

    // Without headings the second one starts where the first does, and the first line is cut like the others.
    private static ContactColumns Flattened(ReleaseText release, ContactSegments segments, int line, int end, int second)
    {
        var heading = release.Lines[line];
        var hasHeading = second > heading.First;
        List<TextLine> left = hasHeading ? [heading with { End = second }] : [];
        List<TextLine> right = hasHeading ? [heading with { First = second }] : [];
        var first = hasHeading ? line + 1 : line;
        var stop = first;
        var pairs = 0;
        while (stop < end && stop < line + MostLines && (stop <= line + 1 || !release.Lines[stop].OpensParagraph || (!hasHeading && pairs < 2)))
        {
            if (IsPair(release, release.Lines[stop])) pairs++;
            stop++;
        }

        var emails = Emails(release, heading.First, release.Lines[stop - 1].End);
        for (var i = first; i < stop; i++)
        {
            var current = release.Lines[i];
            var split = Split(release, segments, current, emails);
            left.Add(current with { End = split });
            if (split < current.End) right.Add(new(split, current.End, false));
        }

        return new([.. left, .. right], stop);
    }

    private static List<EmailMention> Emails(ReleaseText release, int first, int end) => [.. release.Mentions(first, end).OfType<EmailMention>()];

    // Two numbers or addresses are cut between them, words where both halves are of one kind.
    private static int Split(ReleaseText release, ContactSegments segments, TextLine line, List<EmailMention> emails)
    {
        var reached = release.Mentions(line.First, line.End).Where(mention => mention is PhoneMention or EmailMention).ToList();
        if (reached.Count > 1) return release.Behind(reached[(reached.Count - 1) / 2]);
        if (reached.Count == 1 || line.End - line.First > 40) return line.End;

        var (best, split) = (0.0, line.End);
        for (var i = line.First + 1; i < line.End; i++)
        {
            var score = Score(release, segments, line.First, i, line.End, emails);
            if (score > best) (best, split) = (score, i);
        }

        return split;
    }

    private static double Score(ReleaseText release, ContactSegments segments, int first, int split, int end, List<EmailMention> emails)
    {
        var text = release.Tokens;
        if (text.IsGlued(split) || text[split].Kind == TokenKind.Symbol || text.IsAny(split - 1, ',', '/', '&')) return 0;
        var stop = split;
        while (stop > first && text[stop - 1].Kind == TokenKind.Symbol && !text.Is(stop - 1, '.')) stop--;
        var (left, right) = (segments.Read(first, stop), segments.Read(split, end));
        if (left.Count == 0 || right.Count == 0) return 0;
        var (leftKind, rightKind) = (Entity(left[0].Kind), Entity(right[0].Kind));
        var isWhole = left.Count == 1 && right.Count == 1;
        var mixed = leftKind != rightKind;
        if (mixed && (emails.Count != 2 || !isWhole || leftKind == SegmentKind.Title || rightKind == SegmentKind.Title)) return 0;
        if (leftKind is not (SegmentKind.Name or SegmentKind.Organization or SegmentKind.Title) || rightKind is not (SegmentKind.Name or SegmentKind.Organization or SegmentKind.Title)) return 0;
        if (!isWhole && left.Concat(right).Any(piece => piece.Kind is SegmentKind.Other or SegmentKind.Unknown)) return 0;

        var (leftWords, rightWords) = (release.Words(first, stop), release.Words(split, end));
        if (leftWords == rightWords) return 10;
        var score = 2 - (0.2 * Math.Abs(split - first - (end - split)));
        if (emails.Count == 2)
        {
            var (fitsLeft, fitsRight) = (Fits(release, left[0], emails[0]), Fits(release, right[0], emails[1]));
            if (mixed && (fitsLeft == 0 || fitsRight == 0)) return 0;
            score += fitsLeft + fitsRight - (mixed ? 1 : 0);
        }

        // An organization or a title is cut behind its last typical word and before one that starts another.
        if (leftKind == SegmentKind.Organization && (text.Contact(stop - 1).HasAny(ContactWord.Organization) || OrganizationName.EndsWithLegalForm(text, first, stop))) score += 2;
        if (leftKind == SegmentKind.Title && StartsTitle(text, split)) score += 1;
        return Math.Max(score, 0.1);

        static SegmentKind Entity(SegmentKind kind) => kind == SegmentKind.Unknown ? SegmentKind.Organization : kind == SegmentKind.Function ? SegmentKind.Title : kind;
    }

    // "Director", "Senior Director", behind no "Senior".
    private static bool StartsTitle(SourceText text, int i) =>
        !text.Contact(i - 1).HasFlag(ContactWord.Rank) && text.Contact(text.Contact(i).HasFlag(ContactWord.Rank) ? i + 1 : i).HasFlag(ContactWord.Title);

    private static double Fits(ReleaseText release, ContactSegment piece, EmailMention email)
    {
        var words = release.Words(piece.First, piece.End);
        return PersonName.Fits(email, words) || OrganizationName.FitsDomain(email.Domain, words) ? 2 : 0;
    }
}
