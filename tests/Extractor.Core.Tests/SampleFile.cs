namespace Extractor.Tests;

/// <summary>What a careful reader finds in one sample: a markdown file whose sections hold a table each.</summary>
/// <param name="Name">The name of the sample.</param>
/// <param name="Tables">The rows of each section's table, as cells by column; none when the section says so.</param>
internal sealed record SampleFile(string Name, IReadOnlyDictionary<string, IReadOnlyList<IReadOnlyDictionary<string, string>>> Tables)
{
    /// <summary>A value that is not checked.</summary>
    public const string NotAsserted = "?";

    private const string Optional = "*optional* ";

    /// <summary>All samples with expected values.</summary>
    public static IReadOnlyList<SampleFile> All { get; } =
        [.. Directory.GetFiles(Folder("Samples"), "*.md").Order(StringComparer.Ordinal).Select(path => Parse(File.ReadAllLines(path)))];

    /// <summary>The sample's text, as its bytes say in UTF-8.</summary>
    public string Text => File.ReadAllText(Path.Combine(Folder("samples-text"), Name));

    /// <summary>The rows of a section that must be found.</summary>
    public IEnumerable<IReadOnlyDictionary<string, string>> Rows(string section) => Tables[section].Where(row => !IsOptional(row));

    /// <summary>Whether a row may be found or not.</summary>
    public static bool IsOptional(IReadOnlyDictionary<string, string> row) => row.Values.First().StartsWith(Optional, StringComparison.Ordinal);

    /// <summary>A row without the mark that it is optional.</summary>
    public static string Value(IReadOnlyDictionary<string, string> row, string column) => row[column].Replace(Optional, "", StringComparison.Ordinal);

    private static string Folder(string name) => Path.Combine(AppContext.BaseDirectory, name);

    private static SampleFile Parse(string[] lines)
    {
        var tables = new Dictionary<string, IReadOnlyList<IReadOnlyDictionary<string, string>>>();
        var rows = new List<IReadOnlyDictionary<string, string>>();
        var columns = default(string[]);
        foreach (var line in lines)
        {
            if (line.StartsWith("## ", StringComparison.Ordinal))
            {
                tables[line[3..]] = rows = [];
                columns = null;
            }
            else if (line.StartsWith('|') && columns is null)
            {
                columns = Cells(line);
            }
            else if (line.StartsWith('|') && !line.StartsWith("|-", StringComparison.Ordinal))
            {
                rows.Add(columns!.Zip(Cells(line)).ToDictionary(cell => cell.First, cell => cell.Second));
            }
        }
        return new(lines[0][2..], tables);
    }

    private static string[] Cells(string line) => [.. line.Split('|')[1..^1].Select(cell => cell.Trim())];
}
