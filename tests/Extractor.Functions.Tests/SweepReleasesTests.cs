using Extractor.Storage;
using Microsoft.Azure.Functions.Worker;
using Microsoft.Extensions.Logging;

namespace Extractor.Functions.Tests;

public sealed class SweepReleasesTests : IDisposable
{
    private readonly MemoryContainer releases = new("releases"), extracted = new("extracted");
    private readonly Lines<SweepReleases> lines = new();
    private readonly ReleaseProcessor processor;
    private readonly SweepReleases function;

    public SweepReleasesTests()
    {
        processor = new(releases, extracted, new());
        function = new(new ContainerSync(processor), lines);
    }

    public void Dispose() => processor.Dispose();

    [Fact]
    public async Task A_sweep_finds_what_no_trigger_delivered()
    {
        foreach (var name in (string[])["a.txt", "b/c.txt", "d.txt"])
            releases.Put(name, "Mail ir@lumenbio.example.");
        await processor.ProcessAsync("a.txt");

        await function.Run(new TimerInfo(), default);

        Assert.Equal(["a.txt.json", "b/c.txt.json", "d.txt.json"], extracted.Names);
        Assert.Equal(3, extracted.Writes);
        Assert.Equal(["b/c.txt", "d.txt"], lines.All.Where(line => line.Values.ContainsKey("Name")).Select(line => line.Values["Name"]).Order());
        Assert.StartsWith("Sweep over 3 releases", lines.All[^1].Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_cannot_be_read_does_not_fail_the_sweep()
    {
        releases.Put("a.txt", "");

        await function.Run(new TimerInfo(), default);

        Assert.Equal(ExtractionStatus.Failed, extracted.Output("a.txt").Status);
    }

    [Fact]
    public async Task A_fault_fails_the_sweep_after_the_other_releases_are_done()
    {
        foreach (var name in (string[])["a.txt", "b.txt", "c.txt"])
            releases.Put(name, "Mail ir@lumenbio.example.");
        releases.Faulty.Add("b.txt");

        var fault = await Assert.ThrowsAsync<ContainerException>(() => function.Run(new TimerInfo(), default));

        Assert.Equal("1 of 3 releases met a fault, first \"b.txt\": \"b.txt\" cannot be used now.", fault.Message);
        Assert.Equal(["a.txt.json", "c.txt.json"], extracted.Names);
        Assert.Single(lines.All, line => line.Level == LogLevel.Error && (string?)line.Values["Name"] == "b.txt");
    }
}
