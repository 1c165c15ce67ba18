using System.Globalization;
using System.Text;

namespace Extractor.Tests;

/// <summary>A rule book: prose in markdown, and tables whose every row is a test case.</summary>
/// <remarks>
/// The first column of every table is Text. In it ⟦ and ⟧ mark what is to be found. In every cell \n is a line break, \p a
/// paragraph break, \t a tab, \r a carriage return, \| a pipe, \\ a backslash and \u00A0 a character by its code.
/// Fenced code blocks are prose.
/// </remarks>
internal static class SpecFile
{
    public const string TextColumn = "Text";

    /// <summary>The rows of every table.</summary>
    /// <param name="name">The file's name, to name its rows with.</param>
    /// <param name="markdown">The file's content.</param>
    public static IReadOnlyList<SpecRow> Parse(string name, string markdown)
    {
        var rows = new List<SpecRow>();
        var isCode = false;
        var columns = default(string[]);
        var line = 0;
        foreach (var content in markdown.Split('\n').Select(l => l.Trim()))
        {
            line++;
            if (content.StartsWith("```", StringComparison.Ordinal)) isCode = !isCode;
            if (isCode || !content.StartsWith('|')) columns = null;
            else if (columns is null) columns = Split(content);
            else if (!IsRule(content)) rows.Add(SpecRow.Parse(name, line, columns, Split(content)));
        }
        return rows;
    }

    private static bool IsRule(string line) => line.All(c => c is '|' or '-' or ':' or ' ');

    private static string[] Split(string line)
    {
        var cells = new List<string>();
        var start = 1;
        for (var i = 1; i < line.Length; i++)
            if (line[i] == '\\') i++;
            else if (line[i] == '|')
            {
                cells.Add(line[start..i].Trim());
                start = i + 1;
            }
        if (start < line.Length) cells.Add(line[start..].Trim());
        return [.. cells];
    }
}

/// <summary>One test case.</summary>
/// <param name="File">The name of its file.</param>
/// <param name="Line">Its line there, from 1.</param>
/// <param name="Marked">The Text cell as it is written.</param>
/// <param name="Text">The text to read, without marks.</param>
/// <param name="Marks">Where it is marked, in order.</param>
/// <param name="Cells">The other cells by their columns.</param>
/// <param name="Problem">Why the row is no test case, if it is none.</param>
internal sealed record SpecRow(
    string File, int Line, string Marked, string Text, IReadOnlyList<(int Offset, int Length)> Marks,
    IReadOnlyDictionary<string, string> Cells, string? Problem = null)
{
    public static SpecRow Parse(string file, int line, string[] columns, string[] cells)
    {
        var marked = cells is [var first, ..] ? first : "";
        try
        {
            if (columns[0] != SpecFile.TextColumn) throw new FormatException($"The first column is {columns[0]}, not {SpecFile.TextColumn}.");
            if (columns.Distinct().Count() < columns.Length) throw new FormatException("Two columns have the same name.");
            if (cells.Length != columns.Length) throw new FormatException($"The row has {cells.Length} cells, its table {columns.Length} columns.");
            var marks = new List<(int Offset, int Length)>();
            var text = Unescape(marked, marks);
            return new(file, line, marked, text, marks, columns.Zip(cells).Skip(1).ToDictionary(c => c.First, c => Unescape(c.Second, null)));
        }
        catch (FormatException fault)
        {
            return new(file, line, marked, "", [], new Dictionary<string, string>(), fault.Message);
        }
    }

    /// <summary>The text with other marks.</summary>
    public string Mark(IEnumerable<(int Offset, int Length)> marks)
    {
        var marked = new StringBuilder(Text);
        foreach (var (offset, length) in marks.Reverse()) marked.Insert(offset + length, '⟧').Insert(offset, '⟦');
        return marked.ToString();
    }

    /// <summary>Resolves escapes; takes out marks and notes where they were, unless marks have no meaning in the cell.</summary>
    private static string Unescape(string cell, List<(int Offset, int Length)>? marks)
    {
        var text = new StringBuilder();
        var open = -1;
        for (var i = 0; i < cell.Length; i++)
            switch (cell[i])
            {
                case '\\':
                    i++;
                    text.Append(i == cell.Length ? throw new FormatException("A backslash stands at the end of a cell.") : cell[i] switch
                    {
                        'n' => "\n",
                        'p' => "\n\n",
                        'r' => "\r",
                        't' => "\t",
                        '|' or '\\' => cell[i].ToString(),
                        'u' when ushort.TryParse(cell.AsSpan(i + 1, Math.Min(4, cell.Length - i - 1)), NumberStyles.AllowHexSpecifier,
                            CultureInfo.InvariantCulture, out var code) => ((char)code).ToString(),
                        _ => throw new FormatException($"\\{cell[i]} is no escape."),
                    });
                    if (cell[i] == 'u') i += 4;
                    break;
                case '⟦' when marks is not null:
                    open = open < 0 ? text.Length : throw new FormatException("A mark ⟦ opens inside another.");
                    break;
                case '⟧' when marks is not null:
                    marks.Add(open < 0 ? throw new FormatException("A mark ⟧ closes none.") : (open, text.Length - open));
                    open = -1;
                    break;
                default:
                    text.Append(cell[i]);
                    break;
            }
        return open < 0 ? text.ToString() : throw new FormatException("A mark ⟦ is not closed.");
    }
}
