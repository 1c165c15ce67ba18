namespace Extractor.Storage.Tests;

public sealed class TenThousandFilesTests : TenThousandBehaviour, IDisposable
{
    private readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public Task Ten_thousand_files_interrupted_halfway_and_started_again() =>
        Leave_exactly_their_outputs(folder.NewContainer(), folder.NewContainer());
}

public sealed class TenThousandBlobsTests(LargeAzurite azurite) : TenThousandBehaviour, IClassFixture<LargeAzurite>
{
    [Fact]
    public Task Ten_thousand_blobs_interrupted_halfway_and_started_again() =>
        Leave_exactly_their_outputs(azurite.Inputs, azurite.Outputs);
}

/// <summary>A sync that is ended in the middle and started again.</summary>
public abstract class TenThousandBehaviour
{
    private protected static async Task Leave_exactly_their_outputs(IItemContainer from, IItemContainer to)
    {
        const int count = 10_000;
        var sync = new ContainerSync(new(from, to, new()));
        await Parallel.ForAsync(0, count, async (i, _) => await from.PutAsync($"{i % 10}/release {i}.txt", $"Release {i}"));
        using var halfway = new CancellationTokenSource();
        var interrupted = new Telling<SyncProgress>(p =>
        {
            if (p.Done == count / 2)
                halfway.Cancel();
        });
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => sync.RunAsync(interrupted, halfway.Token));
        var before = await to.ListAsync().CountAsync();
        Assert.InRange(before, count / 2, count - 1);

        var summary = await sync.RunAsync();

        Assert.Equal((count, before, count - before), (summary.Total, summary.Skipped, summary.Extracted));
        Assert.Empty(summary.Failures.Concat(summary.Errors));
        var outputs = await to.ListAsync(stamps: true).ToDictionaryAsync(o => o.Name, o => o.Stamp);
        Assert.Equal(count, outputs.Count);
        await foreach (var input in from.ListAsync())
            Assert.Equal(OutputStamp.Of(input), outputs[input.Name + ".json"]);
        for (var i = 0; i < count; i += 97)
            Assert.Equal($"Release {i}".Length, (await to.OutputAsync($"{i % 10}/release {i}.txt")).Source!.Characters);
        Assert.Equal(count, (await sync.RunAsync()).Skipped);
    }
}
