using Extractor.Dates;
using Extractor.Text;
using NodaTime;

namespace Extractor.Releases;

/// <summary>Finds the day a release is dated.</summary>
internal static class Dateline
{
    /// <summary>How far into the text a header reaches, in characters.</summary>
    private const int Head = 4000;

    /// <summary>The longest place in front of a dateline's date, in tokens.</summary>
    private const int LongestPlace = 16;

    /// <summary>
    /// The date of the dateline ("MADISON, Wis., May 12, 2014 (WIRE) -- ..."), else the first whole date of the head that
    /// stands on a line of its own, else the first whole date of the head; null when there is none.
    /// </summary>
    public static LocalDate? PublishedOn(SourceText text, List<Mention> mentions)
    {
        LocalDate? alone = null;
        LocalDate? first = null;
        foreach (var mention in mentions)
        {
            if (mention.Offset > Head) break;
            if (mention is not DateExpression { Node: var node } || WholeDay(node) is not { } day) continue;
            var token = text.At(mention.Offset);
            var end = text.At(mention.Offset + mention.Length - 1) + 1;
            if (OpensBody(text, end) && IsBehindPlace(text, token)) return day;
            if (text[token].Gap >= Gap.Line && text[end].Gap >= Gap.Line) alone ??= day;
            first ??= day;
        }

        return alone ?? first;
    }

    private static LocalDate? WholeDay(DateNode node) => node switch
    {
        DayNode { Year.Printed: { } year, Month: > 0, Day: > 0 } day when year is >= 1900 and <= 2100 => new LocalDate(year, day.Month, day.Day),
        MomentNode { Day: DayNode day } => WholeDay(day),
        _ => null,
    };

    // Behind a dateline's date stands a dash, or the wire in brackets or slashes.
    private static bool OpensBody(SourceText text, int i)
    {
        if (text.Is(i, ')') || text.Is(i, ',') || text.Is(i, '.')) i++;
        if (text.Is(i, '-') || text.Is(i, ':') || text.Is(i, '/')) return !text.IsNumber(i + 1);
        if (!text.Is(i, '(')) return false;
        for (var k = i + 1; k < i + 10; k++)
        {
            if (text.Is(k, ')')) return text.Is(k + 1, '-') || text.Is(k + 1, ':') || text.Is(k + 1, '/');
        }

        return false;
    }

    private static bool IsBehindPlace(SourceText text, int token)
    {
        for (var k = token; k > token - LongestPlace; k--)
        {
            if (text[k].Gap >= Gap.Line) return true;
            if (k < token && (text.Is(k, '.') && text[k + 1].Gap != Gap.None && text[k - 1].Length > 5)) return false;
        }

        return false;
    }
}
