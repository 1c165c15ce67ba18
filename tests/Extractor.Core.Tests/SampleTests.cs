namespace Extractor.Tests;

/// <summary>What the engine finds in the samples is what a careful reader finds.</summary>
public class SampleTests
{
    private static readonly Dictionary<string, Extraction> Extractions = SampleFile.All.ToDictionary(file => file.Name, file => new ReleaseExtractor().Extract(file.Text));

    public static TheoryData<string> Names => [.. SampleFile.All.Select(file => file.Name)];

    public static TheoryData<string, string> Mentions
    {
        get
        {
            var data = new TheoryData<string, string>();
            foreach (var file in SampleFile.All)
            {
                foreach (var section in MentionText.Sections.Keys) data.Add(file.Name, section);
            }
            return data;
        }
    }

    [Theory]
    [MemberData(nameof(Mentions))]
    public void Mentions_are_what_a_careful_reader_finds(string name, string section)
    {
        var sample = Sample(name);
        Check(sample, section, MentionText.Sections[section](Extractions[name], sample.Text), ["Text", "nth"]);
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void The_header_is_what_a_careful_reader_finds(string name)
    {
        var found = Extractions[name].Release;
        Check(Sample(name), "Release", found is null ? [] : [new()
        {
            ["headline"] = found.Headline,
            ["location"] = found.Location,
            ["publishedOn"] = found.PublishedOn,
            ["issuer"] = found.Issuer,
            ["ticker"] = found.Ticker,
            ["wire"] = found.Wire,
        }], ["headline"]);
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Contacts_are_what_a_careful_reader_finds(string name)
    {
        var extraction = Extractions[name];
        Check(Sample(name), "Contacts", [.. extraction.Contacts.Select(contact => ContactText.Cells(extraction, contact))], ["name", "organization", "phones", "emails"]);
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Events_are_what_a_careful_reader_finds(string name)
    {
        var extraction = Extractions[name];
        Check(Sample(name), "Events", [.. extraction.Events.Select(e => EventText.Cells(extraction, e))], ["kind", "start"]);
    }

    private static SampleFile Sample(string name) => SampleFile.All.Single(file => file.Name == name);

    /// <summary>Every row is found once with its values, and nothing is found that has no row.</summary>
    private static void Check(SampleFile sample, string section, List<Dictionary<string, string?>> found, string[] keys)
    {
        var differences = new List<string>();
        foreach (var row in sample.Tables[section])
        {
            var match = found.Find(cells => keys.All(key => Agrees(row, key, cells)));
            if (match is not null) found.Remove(match);
            if (SampleFile.IsOptional(row)) continue;
            if (match is null) differences.Add($"not found: {string.Join(" | ", row.Values)}");
            else differences.AddRange(row.Keys.Where(column => !Agrees(row, column, match)).Select(column => $"{row.Values.First()}: {column} should be \"{row[column]}\" and is \"{match.GetValueOrDefault(column)}\""));
        }
        differences.AddRange(found.Select(cells => $"found and not expected: {string.Join(" | ", cells.Values)}"));
        Assert.True(differences.Count == 0, $"{sample.Name}, {section}:\n{string.Join('\n', differences)}");
    }

    private static bool Agrees(IReadOnlyDictionary<string, string> row, string column, Dictionary<string, string?> cells)
    {
        var (wanted, found) = (SampleFile.Value(row, column), cells.GetValueOrDefault(column) ?? "");
        if (column == "schedule" && wanted.Length > 0 && wanted != SampleFile.NotAsserted) return !wanted.Split(", ").Except(found.Split(", ")).Any();
        return wanted == SampleFile.NotAsserted || wanted == found;
    }
}
