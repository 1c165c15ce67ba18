using Extractor.Text;

namespace Extractor.Dates;

/// <content>
/// Tables whose columns are headed by a row of days above a row of years, as statements of accounts print them:
/// <code>
///     March 31,    December 31,
///       2026           2025
/// </code>
/// </content>
internal sealed partial class DateGrammar
{
    /// <summary>The longest row of a heading, in tokens.</summary>
    private const int LongestHeadingRow = 48;

    /// <summary>The most columns of years.</summary>
    private const int MostColumns = 12;

    // The year below a day that ends its cell, with the token behind the day given. Of fewer days than years each stands above several, the first of which is its own.
    private YearRef? YearOfColumn(int end)
    {
        var behind = text.Is(end, ',') ? end + 1 : end;
        if (!EndsDayCell(behind)) return null;
        var first = end - 1;
        while (first > end - LongestHeadingRow && text.IsOnLine(first)) first--;
        if (text.IsOnLine(first)) return null;
        Span<int> years = stackalloc int[MostColumns];
        var (days, index) = (0, 0);
        var i = first;
        for (; i == first || text.IsOnLine(i); i++)
        {
            if (i - first > LongestHeadingRow || text[i].Kind is TokenKind.Url or TokenKind.Edge) return null;
            if (!text.IsNumber(i)) continue;
            if (!IsDayOfCell(i)) return null;
            if (i == end - 1) index = days;
            days++;
        }

        var count = YearsOfRow(BelowRemark(i), years);
        return count > 1 && days > 0 && count % days == 0 ? new(years[index * (count / days)]) : null;
    }

    // A month and its day, with which the cell ends.
    private bool IsDayOfCell(int i) => IsMonth(text.Is(i - 1, '.') ? i - 2 : i - 1) && text.IsOnLine(i) && text[i].Length <= 2 && EndsDayCell(text.Is(i + 1, ',') ? i + 2 : i + 1);

    private bool EndsCell(int i) => text[i].Gap >= Gap.Wide || text.Is(i, '|');

    // "At March 31,  At December 31,": two spaces before the next heading.
    private bool EndsDayCell(int i) => EndsCell(i) || IsMonth(text.Is(i, "at") ? i + 1 : i);

    // "(unaudited)" and the rule of a Markdown table may stand between.
    private int BelowRemark(int first)
    {
        const int LongestRemark = 40;
        var i = first;
        while (i < first + LongestRemark && (i == first || text.IsOnLine(i)))
        {
            if (text.IsNumber(i)) return first;
            i++;
        }

        return text[i].Gap == Gap.Line ? i : first;
    }

    // How many years a line holds, each in a cell of its own; 0 when it holds other numbers. Words may stand beside them: "(in thousands)", "Change".
    private int YearsOfRow(int first, Span<int> years)
    {
        if (text[first].Gap != Gap.Line) return 0;
        var count = 0;
        for (var i = first; i == first || text.IsOnLine(i); i++)
        {
            if (!text.IsNumber(i)) continue;
            var opens = text[i].Gap >= Gap.Wide || text.Is(i - 1, '|') || text.IsNumber(i - 1, 4);
            if (count == years.Length || i - first > LongestHeadingRow || !opens || !(EndsCell(i + 1) || text.IsNumber(i + 1, 4)) || text[i].Length != 4 || !Years.IsLikely(text.Int(i))) return 0;
            years[count++] = text.Int(i);
        }

        return count;
    }
}
