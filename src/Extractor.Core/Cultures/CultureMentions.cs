using System.Buffers;
using System.Diagnostics;
using Extractor.Dates;
using Extractor.Durations;
using Extractor.Text;
using NodaTime;

namespace Extractor.Cultures;

/// <summary>Makes mentions of what a culture reader finds, paragraph by paragraph, for as long as a document may take.</summary>
/// <param name="reader">The reader.</param>
/// <param name="text">The text.</param>
/// <param name="options">Its culture and the time limit.</param>
internal sealed class CultureMentions(ICultureReader reader, SourceText text, ExtractionOptions options)
{
    /// <summary>Readers may take time in the square of the length; longer paragraphs are cut at a sentence, or else at a word.</summary>
    private const int LongParagraph = 600, LongestParagraph = 1500;

    /// <summary>How many tokens may stand between a day and its time of day.</summary>
    private const int LongestBridge = 4;

    private static readonly SearchValues<char> DateSigns = SearchValues.Create("./:-–'年月日");

    /// <summary>How many tokens before its value an age may be called so.</summary>
    private const int ReachOfAge = 6;

    private readonly string culture = options.Culture!;
    private readonly DateGrammar grammar = new(text, new(text, options));
    private readonly long started = Stopwatch.GetTimestamp();

    /// <summary>Whether the time did not suffice.</summary>
    public bool IsCutOff { get; private set; }

    /// <summary>How many paragraphs the reader failed at.</summary>
    public int Faults { get; private set; }

    /// <summary>Adds the mentions of the text up to an offset.</summary>
    /// <param name="reference">What relative expressions count from.</param>
    /// <param name="until">Paragraphs that start behind this offset are left out.</param>
    /// <param name="found">Where mentions are added.</param>
    public void Read(LocalDateTime reference, int until, List<Mention> found)
    {
        var dates = new List<DateExpression>();
        (IsCutOff, Faults) = (false, 0);
        for (var first = 0; first < text.Count && text[first].Start < until;)
        {
            IsCutOff = Stopwatch.GetElapsedTime(started) >= options.ReaderTimeLimit;
            if (IsCutOff) break;
            var end = ParagraphEnd(first);
            ReadParagraph(text[first].Start, text[end - 1].End, reference, dates, found);
            first = end;
        }

        dates.Sort(static (a, b) => a.Offset.CompareTo(b.Offset));
        found.AddRange(Joined(dates));
    }

    private int ParagraphEnd(int first)
    {
        var start = text[first].Start;
        var end = first + 1;
        while (end < text.Count && text[end].Gap != Gap.Paragraph)
        {
            var length = text[end].Start - start;
            if (length > LongestParagraph || (length > LongParagraph && text.EndsSentence(end - 1))) break;
            end++;
        }

        return end;
    }

    private void ReadParagraph(int start, int end, LocalDateTime reference, List<DateExpression> dates, List<Mention> found)
    {
        // One character for another, so that offsets stay.
        var paragraph = string.Create(end - start, (text.Text, start), static (copy, from) =>
        {
            for (var i = 0; i < copy.Length; i++)
            {
                var c = from.Text[from.start + i];
                copy[i] = char.IsWhiteSpace(c) ? ' ' : c;
            }
        });
        var expressions = Expressions(paragraph, reference);
        foreach (var expression in expressions)
        {
            var words = paragraph.AsSpan(expression.Offset, expression.Length);
            if (expression.Kind == TimeExpressionKind.Duration) AddDuration(expression, Age(expression, expressions), start, words, found);
            else if (expression.Kind != TimeExpressionKind.Age && Date(expression, start, words, reference.Date) is { } date) dates.Add(date);
        }
    }

    private List<TimeExpression> Expressions(string paragraph, LocalDateTime reference)
    {
        try
        {
            return reader.Read(paragraph, culture, reference).Where(e => e.Offset >= 0 && e.Length > 0 && e.Offset + e.Length <= paragraph.Length).ToList();
        }
        catch (Exception fault) when (fault is not (OutOfMemoryException or OperationCanceledException))
        {
            // Another library's fault, of whatever kind, costs a paragraph's dates but never the release.
            Faults++;
            return [];
        }
    }

    private static TimeExpression? Age(TimeExpression duration, List<TimeExpression> expressions) =>
        expressions.Find(e => e.Kind == TimeExpressionKind.Age && e.Length > duration.Length && e.Offset <= duration.Offset && e.Offset + e.Length >= duration.Offset + duration.Length);

    private void AddDuration(TimeExpression duration, TimeExpression? age, int start, ReadOnlySpan<char> words, List<Mention> found)
    {
        if (!duration.Timex.StartsWith('P') || duration.Timex.Length < 3 || duration.Timex.Contains('X', StringComparison.Ordinal)) return;
        // "more than 6 months": the comparison is no part of the span.
        var skipped = duration.Modifier is not null && words.IndexOfAnyInRange('0', '9') is > 0 and var digit ? digit : 0;
        var (from, to) = (duration.Offset + skipped, duration.Offset + duration.Length);
        if (age is not null) (from, to) = (Math.Min(from, age.Offset), age.Offset + age.Length);
        var isAge = age is not null || (duration.Timex[^1] == 'Y' && FollowsAge(text.At(start + from)));
        found.Add(new DurationMention
        {
            Text = text.Text.Substring(start + from, to - from),
            Offset = start + from,
            Length = to - from,
            Kind = isAge ? DurationKind.Age : DurationKind.Duration,
            Iso8601 = duration.Timex,
            Approximate = duration.Modifier == "approx",
            Comparator = duration.Modifier switch { "more" => Comparator.Over, "less" => Comparator.LessThan, _ => null },
        });
    }

    // "L'âge moyen était de 61 ans": the word stands before, in the same sentence.
    private bool FollowsAge(int first)
    {
        for (var i = first - 1; i >= first - ReachOfAge && i >= 0 && !text.EndsSentence(i); i--)
        {
            if (text.IsAny(i, "age", "aged", "alter", "âge", "âgé", "âgée", "âgés", "âgées", "edad", "età", "idade", "leeftijd")) return true;
        }

        return false;
    }

    private DateExpression? Date(TimeExpression expression, int start, ReadOnlySpan<char> words, LocalDate reference)
    {
        // "18 bis 24 (Monate)": bare numbers name no days.
        if (IsBareNumbers(words)) return null;
        var node = expression.Kind == TimeExpressionKind.Recurring
            ? expression.Timex is ['X', ..] or ['P', '1', _] ? new RecurringNode(expression.Timex) : null
            : new TimexReader(words, reference).Read(expression.Timex);
        if (node is null) return null;
        var modifier = expression.Modifier?.Split('-')[^1] switch
        {
            "start" => "START",
            "mid" => "MID",
            "end" => "END",
            "approx" => "APPROX",
            "before" => "BEFORE",
            "after" => "AFTER",
            "since" => "ON_OR_AFTER",
            "until" => "ON_OR_BEFORE",
            _ => null,
        };
        var (from, to) = (start + expression.Offset, start + expression.Offset + expression.Length);
        for (var i = text.At(from); text[i].Start == from && text[i + 1].End <= to && IsOpener(i); i++) from = text[i + 1].Start;
        if (IsCommonWord(text.At(from), to)) return null;
        return Expression(modifier is "START" or "MID" or "END" ? new PartNode(modifier, node) : node, modifier, from, to);
    }

    // "may", "march" and "the year" name no date in English, where months are capitalized.
    private bool IsCommonWord(int i, int end) => Culture.IsEnglish(culture) && text[i].End == end && char.IsLower(text.Text[text[i].Start])
        && (text.Is(i, WordClass.Month) || text.Is(i, WordClass.TimeUnit));

    // In some scripts a token holds more than the expression: only offsets tell.
    private DateExpression Expression(DateNode node, string? modifier, int from, int to) =>
        new(node, modifier, Culture.IsEnglish(culture) ? Tense.Of(text, text.At(from), text.At(to - 1) + 1) : 0, IsCompared: false)
        {
            Text = text.Text[from..to],
            Offset = from,
            Length = to - from,
        };

    private static bool IsBareNumbers(ReadOnlySpan<char> words)
    {
        if (words.ContainsAny(DateSigns)) return false;
        var numbers = 0;
        foreach (var range in words.Trim().Split(' '))
        {
            var word = words.Trim()[range];
            if (word.IndexOfAnyExceptInRange('0', '9') < 0 && word.Length is 1 or 2) numbers++;
            else if (!(word is "bis" or "und" or "à" or "au" or "et" or "a" or "al" or "y" or "e" or "tot" or "en" or "to" or "and")) return false;
        }

        return numbers > 0;
    }

    // Articles and prepositions, in the languages that are told apart; a span leaves them out.
    private bool IsOpener(int i) => text[i].Kind == TokenKind.Symbol || text.IsAny(i,
        "der", "die", "das", "den", "dem", "des", "im", "am", "um", "bis", "vom", "von", "ab", "seit", "zum", "zur", "zwischen",
        "le", "la", "les", "du", "au", "à", "en", "dès", "depuis", "entre", "l", "d", "dans", "de", "jusqu",
        "el", "los", "las", "del", "desde", "hasta", "il", "lo", "gli", "i", "nel", "nella", "dal", "dalla", "alle", "tra", "da", "fino",
        "o", "os", "as", "no", "na", "em", "até", "entre", "às", "het", "op", "om", "tot", "tussen", "van", "sinds", "vanaf",
        "the", "on", "at", "from", "until", "since", "between", "by", "of", "in");

    /// <summary>Joins a day and the time of day beside it to one moment, and takes in the zone behind a time.</summary>
    private List<DateExpression> Joined(List<DateExpression> dates)
    {
        var joined = new List<DateExpression>(dates.Count);
        foreach (var date in dates)
        {
            var next = WithZone(date);
            if (joined.Count > 0 && Join(joined[^1], next) is { } moment) joined[^1] = moment;
            else joined.Add(next);
        }

        return joined;
    }

    private DateExpression? Join(DateExpression one, DateExpression other)
    {
        var (behind, at) = (one.Offset + one.Length, other.Offset);
        if (at < behind) return null;
        var (end, first) = (text.At(behind), text.At(at));
        if (first - end > LongestBridge || text[first].Gap > Gap.Line) return null;
        for (var i = end; i < first; i++)
        {
            if (text[i].Start < behind || text[i].Gap > Gap.Line || !IsBridge(i)) return null;
        }

        var moment = (one.Node, other.Node) switch
        {
            (DayNode or RelativeDayNode, ClockNode or RangeNode { From: ClockNode }) => new MomentNode(one.Node, other.Node),
            (ClockNode or RangeNode { From: ClockNode }, DayNode { Day: > 0 } or RelativeDayNode) => new MomentNode(other.Node, one.Node),
            _ => null,
        };
        return moment is null ? null : Expression(moment, one.Modifier, one.Offset, at + other.Length);
    }

    private bool IsBridge(int i) => text[i].Kind == TokenKind.Symbol
        ? text[i].Code is ',' or '@' or '/' or '-' or '(' or ')' or '|'
        : text.IsAny(i, "um", "ab", "von", "gegen", "am", "den", "dem", "à", "a", "de", "dès", "le", "las", "el", "alle", "ore", "dalle", "il", "às", "em", "om", "op", "at", "on", "from")
            || (text.Is(i - 1, '(') && text.Is(i + 1, ')') && text[i].Length == 1);

    private DateExpression WithZone(DateExpression date)
    {
        var end = text.At(date.Offset + date.Length);
        if (!HasClock(date.Node) || ZoneBehind(ref end) is not { Length: > 0 } zone) return date;
        return Expression(Zoned(date.Node, zone), date.Modifier, date.Offset, text[end - 1].End);
    }

    // "MESZ", "heure de Paris", "Frankfurter Zeit" not: a city is known by its own name.
    private string ZoneBehind(ref int end)
    {
        var i = text.IsAny(end, ',', '(') ? end + 1 : end;
        if (text.IsAny(i, "heure", "hora", "ora", "horário") && text.IsAny(i + 1, "de", "di") && Zones.City(text.Span(i + 2)) is { } city)
        {
            end = i + 3;
            return city;
        }

        var zone = grammar.Zone(end, out var behind);
        if (zone.Length > 0) end = behind;
        return zone;
    }

    private static bool HasClock(DateNode node) => node switch
    {
        ClockNode => true,
        MomentNode moment => HasClock(moment.Time),
        RangeNode range => range.From is ClockNode,
        _ => false,
    };

    private static DateNode Zoned(DateNode node, string zone) => node switch
    {
        ClockNode clock => clock with { Zone = zone },
        MomentNode moment => moment with { Time = Zoned(moment.Time, zone) },
        RangeNode range => new RangeNode(Zoned(range.From, zone), Zoned(range.To, zone)),
        _ => node,
    };
}
