using System.Collections.Concurrent;

namespace Extractor.Storage.Tests;

public sealed class FolderSyncTests : SyncBehaviour, IDisposable
{
    private readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    private protected override IItemContainer NewContainer() => folder.NewContainer();

    [Fact]
    public async Task Outputs_in_a_folder_inside_the_inputs_are_not_inputs()
    {
        var inputs = folder.NewContainer();
        var outputs = new FolderItemContainer(Path.Combine(inputs.Address, "sub", "extracted"));
        await inputs.PutAsync("a.txt", "text");
        await inputs.PutAsync("sub/extracted too/b.txt", "text");

        for (var pass = 0; pass < 2; pass++)
            Assert.Equal(2, (await Sync(inputs, outputs).RunAsync()).Total);

        Assert.Equal(["a.txt.json", "sub/extracted too/b.txt.json"], await outputs.NamesAsync());
    }

    [Fact]
    public async Task One_folder_under_two_names_cannot_be_both()
    {
        var inputs = new FolderItemContainer(Path.Combine(folder.Path, "real", "releases"));
        await inputs.PutAsync("a.txt", "text");
        Directory.CreateSymbolicLink(Path.Combine(folder.Path, "first"), Path.Combine(folder.Path, "second"));
        Directory.CreateSymbolicLink(Path.Combine(folder.Path, "second"), Path.Combine(folder.Path, "real"));

        var same = await Assert.ThrowsAsync<ContainerException>(
            () => Sync(inputs, new FolderItemContainer(Path.Combine(folder.Path, "first", "releases"))).RunAsync());
        Assert.Equal(ContainerFault.BadAddress, same.Fault);

        var nested = new FolderItemContainer(Path.Combine(folder.Path, "first", "releases", "extracted"));
        for (var pass = 0; pass < 2; pass++)
            Assert.Equal(1, (await Sync(inputs, nested).RunAsync()).Total);
    }

    [Fact]
    public async Task A_link_that_leads_to_itself_is_no_folder()
    {
        var loop = Directory.CreateSymbolicLink(Path.Combine(folder.Path, "loop"), Path.Combine(folder.Path, "loop")).FullName;
        await Assert.ThrowsAsync<ContainerException>(() => new FolderItemContainer(Path.Combine(loop, "releases")).NamesAsync());
    }

    [Fact]
    public async Task Hidden_files_and_folders_and_links_to_folders_are_not_inputs_but_links_to_files_are()
    {
        await From.PutAsync("sub/a.txt", "text");
        await From.PutAsync(".hidden.txt", "text");
        await From.PutAsync(".git/config", "text");
        File.CreateSymbolicLink(Path.Combine(From.Address, "link.txt"), Path.Combine(From.Address, "sub", "a.txt"));
        File.CreateSymbolicLink(Path.Combine(From.Address, "dangling.txt"), Path.Combine(From.Address, "nowhere"));
        Directory.CreateSymbolicLink(Path.Combine(From.Address, "sub", "loop"), From.Address);
        File.CreateSymbolicLink(Path.Combine(From.Address, "itself.txt"), "itself.txt");

        Assert.Equal(2, (await Sync().RunAsync()).Extracted);

        Assert.Equal(["link.txt.json", "sub/a.txt.json"], await To.NamesAsync());
        Assert.Equal(4, (await To.OutputAsync("link.txt")).Source!.Characters);
    }

    [Fact]
    public async Task A_full_disk_stops_the_pass_and_says_so()
    {
        if (!OperatingSystem.IsLinux())
            return;
        await From.PutAsync("a.txt", "text");
        await To.CreateIfMissingAsync();
        // The file that a write begins with leads to a device that is always full.
        File.CreateSymbolicLink(Path.Combine(To.Address, ".extractor.tmp"), "/dev/full");

        var summary = await Sync().RunAsync();

        Assert.Contains("disk is full", summary.StoppedBy, StringComparison.Ordinal);
        Assert.Contains("disk is full", Assert.Single(summary.Errors).Message, StringComparison.Ordinal);
        Assert.Empty(await To.NamesAsync());
    }

    [Fact]
    public async Task What_a_killed_process_left_half_written_is_cleared_away()
    {
        await From.PutAsync("a.txt", "text");
        await To.CreateIfMissingAsync();
        await File.WriteAllTextAsync(Path.Combine(To.Address, ".extractor.tmp"), "{ \"schemaV");

        await Sync().RunAsync();

        Assert.Equal(["a.txt.json"], Directory.EnumerateFileSystemEntries(To.Address).Select(Path.GetFileName));
    }
}

[Collection(nameof(Azurite))]
public sealed class BlobSyncTests(Azurite azurite) : SyncBehaviour
{
    private protected override IItemContainer NewContainer() => azurite.NewContainer();
}

/// <summary>Whole containers, of every kind.</summary>
public abstract class SyncBehaviour
{
    private readonly Lazy<IItemContainer> from, to;

    protected SyncBehaviour() => (from, to) = (new(NewContainer), new(NewContainer));

    private protected abstract IItemContainer NewContainer();

    private protected IItemContainer From => from.Value;

    private protected IItemContainer To => to.Value;

    private protected ContainerSync Sync(IItemContainer? from = null, IItemContainer? to = null, SyncOptions? options = null) =>
        new(new(from ?? From, to ?? To, new()), options);

    [Fact]
    public async Task Ten_thousand_items_interrupted_halfway_and_started_again_leave_exactly_their_outputs()
    {
        const int count = 10_000;
        await Parallel.ForAsync(0, count, async (i, _) => await From.PutAsync($"{i % 10}/release {i}.txt", $"Release {i}"));
        using var halfway = new CancellationTokenSource();
        var interrupted = new Telling<SyncProgress>(p =>
        {
            if (p.Done == count / 2)
                halfway.Cancel();
        });
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => Sync().RunAsync(interrupted, halfway.Token));

        var summary = await Sync().RunAsync();

        Assert.InRange(summary.Skipped, count / 2, count - 1);
        Assert.Equal((count, count - summary.Skipped), (summary.Total, summary.Extracted));
        Assert.Empty(summary.Failures.Concat(summary.Errors));
        var outputs = await To.ListAsync(stamps: true).ToDictionaryAsync(o => o.Name, o => o.Stamp);
        Assert.Equal(count, outputs.Count);
        await foreach (var input in From.ListAsync())
            Assert.Equal(OutputStamp.Of(input, From), outputs[input.Name + ".json"]);
        for (var i = 0; i < count; i += 97)
            Assert.Equal($"Release {i}".Length, (await To.OutputAsync($"{i % 10}/release {i}.txt")).Source!.Characters);
    }

    [Fact]
    public async Task Only_what_is_new_or_changed_is_processed_unless_forced()
    {
        foreach (var name in (string[])["same.txt", "changed.txt"])
            await From.PutAsync(name, "text");
        await Sync().RunAsync();
        await From.PutAsync("changed.txt", "changed");
        await From.PutAsync("new.txt", "new");

        var summary = await Sync().RunAsync();
        Assert.Equal((3, 2, 1), (summary.Total, summary.Extracted, summary.Skipped));

        var forced = await Sync(options: new() { Force = true }).RunAsync();
        Assert.Equal((3, 3, 0), (forced.Total, forced.Extracted, forced.Skipped));
    }

    [Fact]
    public async Task An_output_that_was_deleted_is_made_again()
    {
        await From.PutAsync("a.txt", "text");
        await Sync().RunAsync();
        var elsewhere = NewContainer();

        Assert.Equal(1, (await Sync(to: elsewhere).RunAsync()).Extracted);
        Assert.Equal(["a.txt.json"], await elsewhere.NamesAsync());
    }

    [Fact]
    public async Task Progress_knows_the_total_and_tells_every_item_once()
    {
        await From.PutAsync("a.txt", "text");
        await Sync().RunAsync();
        foreach (var name in (string[])["b.txt", "c.txt", "d.txt"])
            await From.PutAsync(name, "text");
        var told = new ConcurrentQueue<SyncProgress>();

        await Sync().RunAsync(new Telling<SyncProgress>(told.Enqueue));

        Assert.Equal([1, 2, 3, 4], told.Select(p => p.Done));
        Assert.All(told, p => Assert.Equal(4, p.Total));
        Assert.Equal(["b.txt", "c.txt", "d.txt"], told.Select(p => p.Result?.Name).OfType<string>().Order());
    }

    [Fact]
    public async Task Items_that_fail_are_named_and_the_others_go_on()
    {
        await From.PutAsync("good.txt", "text");
        await From.PutAsync("empty.txt", "");
        await From.PutAsync("faulty.txt", "text");
        await From.PutAsync("worse.txt", "text");
        var faulty = new Interposed(To)
        {
            BeforeWrite = name => name switch
            {
                "faulty.txt.json" => throw new ContainerException(ContainerFault.Item, "cannot be written"),
                "worse.txt.json" => throw new InvalidOperationException("internal"),
                _ => Task.CompletedTask,
            },
        };

        var summary = await Sync(to: faulty).RunAsync();

        Assert.Equal((4, 1), (summary.Total, summary.Extracted));
        var failure = Assert.Single(summary.Failures);
        Assert.Equal("empty.txt", failure.Name);
        Assert.Contains("\"empty.txt\" is empty", failure.Message, StringComparison.Ordinal);
        Assert.Equal(["faulty.txt", "worse.txt"], summary.Errors.Select(e => e.Name));
        Assert.Equal("cannot be written", summary.Errors[0].Message);
        Assert.DoesNotContain("internal", summary.Errors[1].Message, StringComparison.Ordinal);
        Assert.Null(summary.StoppedBy);
        Assert.Equal(["empty.txt.json", "good.txt.json"], await To.NamesAsync());
    }

    [Fact]
    public async Task A_fault_that_every_item_would_meet_stops_the_pass()
    {
        for (var i = 0; i < 50; i++)
            await From.PutAsync($"{i:00}.txt", "text");
        var full = new Interposed(To)
        {
            BeforeWrite = name => string.CompareOrdinal(name, "05") >= 0
                ? throw new ContainerException(ContainerFault.Full, "The disk is full.")
                : Task.CompletedTask,
        };

        var summary = await Sync(to: full, options: new() { Parallel = 1 }).RunAsync();

        Assert.Equal("The disk is full.", summary.StoppedBy);
        Assert.Equal((50, 5), (summary.Total, summary.Extracted));
        Assert.Equal("05.txt", Assert.Single(summary.Errors).Name);
    }

    [Fact]
    public async Task Inputs_that_are_not_there_are_an_error_and_no_output_container_is_made()
    {
        var fault = await Assert.ThrowsAsync<ContainerException>(() => Sync().RunAsync());

        Assert.Equal(ContainerFault.NotFound, fault.Fault);
        Assert.Contains(From.Name, fault.Message, StringComparison.Ordinal);
        await Assert.ThrowsAsync<ContainerException>(To.NamesAsync);
    }

    [Fact]
    public async Task No_inputs_give_an_empty_container_of_outputs()
    {
        await From.CreateIfMissingAsync();

        Assert.Equal(0, (await Sync().RunAsync()).Total);
        Assert.Empty(await To.NamesAsync());
    }

    [Fact]
    public async Task One_container_cannot_be_both()
    {
        var fault = await Assert.ThrowsAsync<ContainerException>(() => Sync(From, From).RunAsync());

        Assert.Equal(ContainerFault.BadAddress, fault.Fault);
    }

    [Fact]
    public async Task A_watch_picks_up_what_is_new_or_changed_and_ends_cleanly()
    {
        await From.PutAsync("first.txt", "text");
        using var done = new CancellationTokenSource(TimeSpan.FromMinutes(1));
        var seen = new List<(int Extracted, int Skipped)>();

        await foreach (var summary in Sync().WatchAsync(TimeSpan.FromMilliseconds(10), cancellationToken: done.Token))
        {
            if (summary.Extracted > 0)
                seen.Add((summary.Extracted, summary.Skipped));
            if (seen.Count == 1)
                await From.PutAsync("second.txt", "text");
            else if (seen.Count == 2)
                await From.PutAsync("first.txt", "changed");
            else
                await done.CancelAsync();
        }

        Assert.Equal([(1, 0), (1, 1), (1, 1)], seen);
        Assert.Equal(["first.txt.json", "second.txt.json"], await To.NamesAsync());
        Assert.Equal(7, (await To.OutputAsync("first.txt")).Source!.Characters);
    }
}
