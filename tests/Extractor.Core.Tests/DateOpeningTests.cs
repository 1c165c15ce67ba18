using Extractor.Dates;
using Extractor.Text;

namespace Extractor.Tests;

/// <summary>What <see cref="DateOpening"/> passes over at a glance, the grammar does not read after a long look either.</summary>
public sealed class DateOpeningTests
{
    public static TheoryData<string> Books => [.. Directory.GetFiles(Path.Combine(AppContext.BaseDirectory, "Specs"), "*.md").Select(static path => Path.GetFileName(path)!).Order(StringComparer.Ordinal)];

    [Theory]
    [MemberData(nameof(Books))]
    public void Passes_over_nothing_that_the_grammar_reads(string book)
    {
        var passedOver = 0;
        var lost = new List<string>();
        foreach (var row in SpecFile.Parse(book, File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "Specs", book))))
        {
            using var text = SourceText.Read(row.Text);
            var grammar = new DateGrammar(text, new(text, new()));
            for (var i = 0; (i = text.Next(i, Marks.Number | Marks.DateOpener)) < text.Count; i++)
            {
                var read = grammar.Expression(i);
                if (!DateOpening.IsAt(text, i))
                {
                    passedOver++;
                    if (read is { } wanted) lost.Add($"line {row.Line}: {text.Span(i, wanted.End - 1)}");
                }
                else if (read is { } found) i = found.End - 1;
            }
        }

        Assert.Empty(lost);
        Assert.True(book == "README.md" || passedOver > 0, $"{book} has no number or word of a date that is passed over.");
    }
}
