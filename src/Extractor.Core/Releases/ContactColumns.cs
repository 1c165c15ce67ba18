using Extractor.Text;

namespace Extractor.Releases;

/// <summary>Two columns of contacts, side by side or flattened into one line.</summary>
/// <param name="Cells">The cells of the left column, then those of the right one.</param>
/// <param name="EndLine">The line behind the columns.</param>
internal sealed record ContactColumns(IReadOnlyList<TextLine> Cells, int EndLine)
{
    private const int MostLines = 12;

    /// <summary>How many characters the cells of a column may start off its edge.</summary>
    private const int Slack = 6;

    /// <summary>Reads the columns that start at a line; null when none do.</summary>
    /// <param name="release">The release.</param>
    /// <param name="segments">What pieces of lines are.</param>
    /// <param name="line">The line.</param>
    /// <param name="end">The line behind the block.</param>
    public static ContactColumns? Read(ReleaseText release, ContactSegments segments, int line, int end)
    {
        var (first, stop, _) = release.Lines[line];
        if (stop - first < 2) return null;
        if (WideGap(release.Tokens, release.Lines[line]) is { } gap)
        {
            return IsSameKind(segments, first, gap, stop) ? SideBySide(release, line, end, gap) : null;
        }

        return SecondHeading(release.Tokens, segments, first, stop) is { } second ? Flattened(release, segments, line, end, second) : null;
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
    private static bool IsSameKind(ContactSegments segments, int first, int gap, int end)
    {
        var left = segments.Read(first, gap);
        var right = segments.Read(gap, end);
        return left.Count > 0 && right.Count > 0 && Column(left[0].Kind) == Column(right[0].Kind) && left[0].Kind is not (SegmentKind.Label or SegmentKind.Other);

        static SegmentKind Column(SegmentKind kind) => kind == SegmentKind.Function ? SegmentKind.Heading : kind == SegmentKind.Unknown ? SegmentKind.Organization : kind;
    }

    private static ContactColumns SideBySide(ReleaseText release, int line, int end, int gap)
    {
        var text = release.Tokens;
        var edge = Column(text, gap);
        List<TextLine> left = [];
        List<TextLine> right = [];
        var last = line;
        for (var i = line; i < end; i++)
        {
            var current = release.Lines[i];
            if (WideGap(text, current) is { } split)
            {
                left.Add(current with { End = split });
                right.Add(new(split, current.End, current.OpensParagraph));
            }
            else if (Column(text, current.First) >= edge - Slack)
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

        return new([.. left, .. right], last + 1);
    }

    // The place in its line, in characters.
    private static int Column(SourceText text, int token)
    {
        var start = text[token].Start;
        return start - (text.Text.AsSpan(0, start).LastIndexOfAny('\n', '\r') + 1);
    }

    // "Investors: Media:", "Investor Contact Media Contact": a second heading with nothing between.
    private static int? SecondHeading(SourceText text, ContactSegments segments, int first, int end)
    {
        if (end - first > 16) return null;
        var colons = 0;
        var contacts = 0;
        int? second = null;
        for (var i = first; i < end; i++)
        {
            if (text.Is(i, ':') && ++colons == 1 && i + 1 < end) second = i + 1;
            if (text.IsAny(i, "contact", "contacts", "inquiries", "enquiries") && ++contacts == 1 && i + 1 < end) second ??= text.Is(i + 1, ':') ? i + 2 : i + 1;
        }

        if (second is not { } split || split >= end || (colons != 2 && contacts != 2)) return null;
        return IsHeading(first, split) && IsHeading(split, end) && segments.KindOf(first, split, true) is { } left && segments.KindOf(split, end, true) is { } right && (left != right || colons == 2) ? split : null;

        bool IsHeading(int from, int to) => segments.Read(from, to) is { Count: > 0 } pieces && pieces.All(piece => piece.Kind is SegmentKind.Heading or SegmentKind.Function or SegmentKind.Remark);
    }

    private static ContactColumns Flattened(ReleaseText release, ContactSegments segments, int line, int end, int second)
    {
        var heading = release.Lines[line];
        List<TextLine> left = [heading with { End = second }];
        List<TextLine> right = [heading with { First = second }];
        var stop = line + 1;
        while (stop < end && stop < line + MostLines && (stop == line + 1 || !release.Lines[stop].OpensParagraph)) stop++;
        var emails = Emails(release, release.Lines[line].End, release.Lines[stop - 1].End);
        for (var i = line + 1; i < stop; i++)
        {
            var current = release.Lines[i];
            var split = Split(release, segments, current, emails);
            left.Add(current with { End = split });
            if (split < current.End) right.Add(new(split, current.End, false));
        }

        return new([.. left, .. right], stop);
    }

    private static List<string> Emails(ReleaseText release, int first, int end) =>
        [.. release.Mentions(first, end).OfType<EmailMention>().Select(email => email.Address[..email.Address.IndexOf('@', StringComparison.Ordinal)])];

    // Two numbers or addresses are cut between them, words where both halves are of one kind.
    private static int Split(ReleaseText release, ContactSegments segments, TextLine line, List<string> emails)
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

    private static double Score(ReleaseText release, ContactSegments segments, int first, int split, int end, List<string> emails)
    {
        var text = release.Tokens;
        if (text.IsGlued(split) || text[split].Kind == TokenKind.Symbol) return 0;
        var stop = split;
        while (stop > first && text[stop - 1].Kind == TokenKind.Symbol && !text.Is(stop - 1, '.')) stop--;
        var (left, right) = (segments.Classify(first, stop), segments.Classify(split, end));
        if (left != right || left is not (SegmentKind.Name or SegmentKind.Organization or SegmentKind.Title)) return 0;

        var (leftWords, rightWords) = (release.Words(first, stop), release.Words(split, end));
        if (leftWords == rightWords) return 10;
        var score = 2 - (0.2 * Math.Abs(split - first - (end - split)));
        if (left == SegmentKind.Name && emails.Count == 2) score += (PersonName.Fits(emails[0], leftWords) ? 2 : 0) + (PersonName.Fits(emails[1], rightWords) ? 2 : 0);
        // An organization or a title is cut behind its last typical word and before one that starts another.
        if (left == SegmentKind.Organization && text.Word(text.Is(stop - 1, '.') ? stop - 2 : stop - 1).Contact.HasAny(ContactWord.LegalForm | ContactWord.Organization)) score += 2;
        if (left == SegmentKind.Title && text.Word(split).Contact.HasFlag(ContactWord.Title)) score += 1;
        return Math.Max(score, 0.1);
    }
}
