using Extractor.Text;

namespace Extractor.Dates;

/// <summary>The year that a sentence names for the days and months behind it: "In 2019, the race was held on July 14".</summary>
/// <param name="text">The text.</param>
internal sealed class SentenceYear(SourceText text)
{
    /// <summary>How far behind the year its sentence may go on, in tokens.</summary>
    private const int Reach = 60;

    /// <summary>How far behind the year the name of its meeting may end, in tokens.</summary>
    private const int LongestName = 5;

    private YearRef year;
    private int reach = -1;
    private bool isOfEvent;

    /// <summary>
    /// The year of what the sentence of an expression says is to come: "the 2027 annual meeting will be held on April 22", "In 2027,
    /// reports will be published on May 5".
    /// </summary>
    /// <param name="first">The first token of the expression.</param>
    /// <param name="tense">1 where the sentence speaks of the future.</param>
    public int? OfEvent(int first, int tense) => (isOfEvent || tense > 0) && first < reach ? year.Printed : null;

    /// <summary>What an expression says, with the year that opens its sentence when it has none itself.</summary>
    /// <param name="node">What it says.</param>
    /// <param name="first">Its first token.</param>
    /// <param name="end">The token behind its last.</param>
    public DateNode Dated(DateNode node, int first, int end)
    {
        if (node is YearNode { Fiscal: false, Year: { Printed: not null } printed })
        {
            var opens = text.Is(first - 1, "in") && text.OpensSentence(first - 1);
            isOfEvent = text.IsAny(first - 1, "the", "its", "our", "their") && text.OpensSentence(first - 1) && NamesEvent(end);
            (year, reach) = (printed with { IsElsewhere = true }, opens || isOfEvent ? SentenceEnd(end) : -1);
        }

        return first >= reach || isOfEvent ? node : node switch
        {
            DayNode { Year: null, Month: > 0, Day: > 0, Weekday: 0 } day => day with { Year = year },
            MonthNode { Year: null } month => month with { Year = year },
            PartNode { Period: MonthNode { Year: null } month } part => part with { Period = month with { Year = year } },
            _ => node,
        };
    }

    // "annual meeting", "Larch Forum"
    private bool NamesEvent(int i)
    {
        for (var k = i; k < i + LongestName && text[k].Kind == TokenKind.Word; k++)
        {
            if (text.Event(k).HasFlag(EventWord.Meeting)) return true;
        }

        return false;
    }

    // Up to what is of another time: "and as of April 30 we had", "under which interest is paid on June 15".
    private int SentenceEnd(int i)
    {
        var end = i;
        while (end < i + Reach && text[end].Kind != TokenKind.Edge && !text.IsAny(end, "as", "which", "is", "are", "has", "have") && !text.Is(end, ';') && !text.EndsSentence(end)) end++;
        return end;
    }
}
