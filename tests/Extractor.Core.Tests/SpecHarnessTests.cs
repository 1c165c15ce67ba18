using NodaTime;

namespace Extractor.Tests;

/// <summary>The rule books test the engine; this tests that they do.</summary>
public class SpecHarnessTests
{
    /// <summary>Finds every "mN" as the minute N, approximate when a '~' precedes it.</summary>
    private static Extraction Minutes(string text, ExtractionOptions options)
    {
        var found = new List<DurationMention>();
        for (var i = 0; (i = text.IndexOf('m', i)) >= 0 && i + 1 < text.Length; i++)
            if (char.IsAsciiDigit(text[i + 1]))
                found.Add(new()
                {
                    Text = text[i..(i + 2)], Offset = i, Length = 2, Iso8601 = $"PT{text[i + 1]}M", Approximate = i > 0 && text[i - 1] == '~',
                });
        return new() { Durations = found };
    }

    private static IReadOnlyList<SpecRow> Parse(params string[] lines) => SpecFile.Parse("Durations.md", string.Join('\n', lines));

    private static IReadOnlyList<string> Check(string columns, string row) =>
        SpecType.ByFile["Durations.md"].Check(Parse(columns, "|---|", row).Single(), Minutes);

    [Theory]
    [InlineData("| Text | ISO 8601 |", "| in ⟦m3⟧ | PT3M |")]
    [InlineData("| Text | ISO 8601 |", "| ⟦m3⟧ or ⟦m4⟧ | PT3M ; PT4M |")]
    [InlineData("| Text | ISO 8601 |", "| ⟦m3⟧ or ⟦m4⟧ | * ; PT4M |")]
    [InlineData("| Text | ISO 8601 | Approximate |", "| ⟦m3⟧ or ~⟦m4⟧ | * | ; yes |")]
    [InlineData("| Text | ISO 8601 | Approximate |", "| ⟦m3⟧ | PT3M | |")]
    [InlineData("| Text | ISO 8601 |", "| nothing here | |")]
    [InlineData("| Text | Reference | Region |", "| ⟦m3⟧ | 2026-05-14 | DE |")]
    [InlineData("| Text | Reference |", "| ⟦m3⟧ | 2026-05-14T17:30:00 |")]
    public void Right_rows_hold(string columns, string row) => Assert.Empty(Check(columns, row));

    [Theory]
    [InlineData("| Text | ISO 8601 |", "| in ⟦m3⟧ | PT4M |", "m3: ISO 8601 should be \"PT4M\" and is \"PT3M\"")]
    [InlineData("| Text | ISO 8601 |", "| in m3 | |", "found in ⟦m3⟧")]
    [InlineData("| Text | ISO 8601 |", "| ⟦in m3⟧ | PT3M |", "found in ⟦m3⟧")]
    [InlineData("| Text | ISO 8601 |", "| ⟦m3⟧ ⟦mx⟧ | PT3M ; PT3M |", "found ⟦m3⟧ mx")]
    [InlineData("| Text | ISO 8601 |", "| ⟦m3⟧ | |", "m3: ISO 8601 should be \"\" and is \"PT3M\"")]
    [InlineData("| Text | ISO 8601 |", "| ⟦m3⟧ or ⟦m4⟧ | PT3M |", "ISO 8601 has 1 values for 2 marks.")]
    [InlineData("| Text | ISO 8601 |", "| nothing here | PT3M |", "ISO 8601 has 1 values for 0 marks.")]
    [InlineData("| Text | Approximate |", "| ~⟦m3⟧ | |", "m3: Approximate should be \"\" and is \"yes\"")]
    [InlineData("| Text | Value |", "| ⟦m3⟧ | PT3M |", "Unknown column Value. There are ISO 8601, Kind, Comparator, Approximate, Reference and Region.")]
    [InlineData("| Text | Reference |", "| ⟦m3⟧ | 14 May |", "The reference 14 May is not written as 2016-11-07 or 2016-11-07T16:12:00.")]
    [InlineData("| Text | ISO 8601 |", "| ⟦m3⟧ |", "The row has 1 cells, its table 2 columns.")]
    [InlineData("| Text | Kind | Kind |", "| ⟦m3⟧ | * | * |", "Two columns have the same name.")]
    [InlineData("| Input | ISO 8601 |", "| ⟦m3⟧ | PT3M |", "The first column is Input, not Text.")]
    [InlineData("| Text |", "| ⟦m3 |", "A mark ⟦ is not closed.")]
    [InlineData("| Text |", "| m3⟧ |", "A mark ⟧ closes none.")]
    [InlineData("| Text |", "| ⟦a ⟦m3⟧⟧ |", "A mark ⟦ opens inside another.")]
    [InlineData("| Text |", @"| \x ⟦m3⟧ |", @"\x is no escape.")]
    [InlineData("| Text |", @"| \u00G0 ⟦m3⟧ |", @"\u is no escape.")]
    public void Wrong_rows_fail_and_say_why(string columns, string row, string reason) => Assert.Equal(reason, Check(columns, row)[0]);

    [Fact]
    public void A_mention_that_is_not_the_text_at_its_offset_fails() =>
        Assert.Contains("\"m4\" is not the text at 0.", SpecType.ByFile["Durations.md"].Check(
            Parse("| Text |", "|---|", "| ⟦m3⟧ |").Single(),
            (_, _) => new() { Durations = [new() { Text = "m4", Offset = 0, Length = 2 }] }));

    [Fact]
    public void Reference_and_region_reach_the_engine()
    {
        var given = default(ExtractionOptions);
        SpecType.ByFile["Durations.md"].Check(
            Parse("| Text | Reference | Region |", "|---|---|---|", "| x | 2026-05-14 | DE |").Single(),
            (_, options) =>
            {
                given = options;
                return new();
            });
        Assert.Equal(new() { ReferenceDate = new LocalDateTime(2026, 5, 14, 0, 0), Region = "DE" }, given);
    }

    [Fact]
    public void Escapes_are_resolved_and_offsets_count_what_they_stand_for()
    {
        var row = Parse("| Text |", "|---|", @"| a\nb\pc\|d\\e\u00A0⟦m3⟧ |").Single();
        Assert.Equal("a\nb\n\nc|d\\e\u00A0m3", row.Text);
        Assert.Equal([(11, 2)], row.Marks);
    }

    [Fact]
    public void Rows_are_known_by_their_line_and_prose_and_code_are_not_rows()
    {
        var rows = Parse("# Durations", "", "A rule.", "", "| Text |", "|:--|", "| one |", "| two |", "", "```", "| Text |", "|---|", "| code |", "```", "| Text |", "|---|", "| three |");
        Assert.Equal([(7, "one"), (8, "two"), (17, "three")], rows.Select(r => (r.Line, r.Marked)));
    }

    [Fact]
    public void A_file_without_rows_is_fine() => Assert.Empty(Parse("# Durations", "", "Lengths of time."));

    [Fact]
    public void A_rule_book_can_bring_its_own_comparison()
    {
        var type = new SpecType(["Found"], (row, extraction) => row.Cells["Found"] == $"{extraction.Durations.Count}" ? [] : ["another count"]);
        var rows = Parse("| Text | Found |", "|---|---|", "| m1 m2 | 2 |", "| m1 | 2 |");
        Assert.Equal([0, 1], rows.Select(r => type.Check(r, Minutes).Count));
    }

    [Fact]
    public void Quantities_are_written_as_value_range_or_list()
    {
        var row = Parse("| Text | Value | Unit | SI |", "|---|---|---|---|", "| ⟦a⟧ ⟦b⟧ ⟦c⟧ | 12.5 ; 1..2 ; 50,75,100 | mCi ; mCi ; MBq | 462.5 MBq ; * ; |").Single();
        var differences = SpecType.ByFile["Dosages.md"].Check(row, (_, _) => new()
        {
            Dosages =
            [
                new() { Text = "a", Offset = 0, Length = 1, Value = 12.50m, Unit = "mCi", Si = new() { Value = 462.5m, Unit = "MBq" } },
                new() { Text = "b", Offset = 2, Length = 1, Low = 1, High = 2, Unit = "mCi" },
                new() { Text = "c", Offset = 4, Length = 1, Values = [50, 75, 100], Unit = "MBq" },
            ],
        });
        Assert.Empty(differences);
    }
}
