using Extractor.Json;

namespace Extractor.Tests;

/// <summary>Runs every row of every rule book in Specs.</summary>
public class SpecTests
{
    /// <summary>The line that stands for a file as a whole.</summary>
    private const int WholeFile = 0;

    private static readonly ReleaseExtractor Extractor = new();

    private static readonly Lazy<Dictionary<string, Dictionary<int, SpecRow>>> Files = new(() =>
        Directory.GetFiles(Path.Combine(AppContext.BaseDirectory, "Specs"), "*.md").Order(StringComparer.Ordinal).ToDictionary(
            path => Path.GetFileName(path),
            path => SpecFile.Parse(Path.GetFileName(path), File.ReadAllText(path)).ToDictionary(row => row.Line)));

    public static TheoryData<string, int, string> Rows
    {
        get
        {
            var data = new TheoryData<string, int, string>();
            foreach (var (file, rows) in Files.Value)
            {
                data.Add(file, WholeFile, "the file has a type");
                foreach (var row in rows.Values) data.Add(file, row.Line, row.Marked);
            }
            return data;
        }
    }

    [Theory]
    [MemberData(nameof(Rows))]
    public void Rule_holds(string file, int line, string text)
    {
        Assert.True(SpecType.ByFile.TryGetValue(file, out var type), $"{file} has no line in {nameof(SpecType)}.{nameof(SpecType.ByFile)}.");
        if (line == WholeFile) return;
        var differences = type.Check(Files.Value[file][line], Extractor.Extract);
        if (differences.Count > 0) Assert.Fail($"{file}, line {line}: {text}\n{string.Join('\n', differences)}");
    }

    [Fact]
    public void Documents_of_all_rows_follow_the_schema() =>
        OutputSchema.Validate(Files.Value.Values.SelectMany(rows => rows.Values).Select(row => ExtractionJson.ToUtf8(Extractor.Extract(row.Text))));
}
