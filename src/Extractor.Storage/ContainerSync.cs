using System.Diagnostics;
using System.Runtime.CompilerServices;

namespace Extractor.Storage;

/// <summary>
/// Processes whatever a container holds and no output tells of yet. Can be ended at any moment and started again:
/// what is done is skipped by comparing two listings.
/// </summary>
/// <param name="processor">Knows the two containers.</param>
/// <param name="options">When absent, the defaults.</param>
public sealed class ContainerSync(ReleaseProcessor processor, SyncOptions? options = null)
{
    private readonly SyncOptions options = options ?? new();

    /// <summary>One pass over all inputs.</summary>
    /// <param name="progress">Told after the listing and after each input, one at a time.</param>
    /// <param name="cancellationToken">Ends the pass.</param>
    /// <exception cref="ContainerException">The containers cannot be listed, or are one and the same.</exception>
    /// <exception cref="OperationCanceledException">The pass was ended.</exception>
    public Task<SyncSummary> RunAsync(IProgress<SyncProgress>? progress = null, CancellationToken cancellationToken = default) =>
        RunAsync(options.Force, progress, cancellationToken);

    /// <summary>Passes, one after the other, until cancelled, which ends the sequence without an exception.</summary>
    /// <param name="interval">The pause between two passes.</param>
    /// <param name="progress">As for one pass.</param>
    /// <param name="cancellationToken">Ends the passes.</param>
    /// <returns>
    /// A summary of each pass. A fault of a container ends the first pass with an exception; from the second on it is told
    /// by <see cref="SyncSummary.StoppedBy"/>, and the next pass tries again.
    /// </returns>
    /// <exception cref="ContainerException">The containers cannot be listed at the start, or are one and the same.</exception>
    public async IAsyncEnumerable<SyncSummary> WatchAsync(
        TimeSpan interval, IProgress<SyncProgress>? progress = null, [EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        for (var pass = 0; !cancellationToken.IsCancellationRequested; pass++)
        {
            SyncSummary summary;
            try
            {
                summary = await RunAsync(options.Force && pass == 0, progress, cancellationToken);
            }
            catch (ContainerException fault) when (pass > 0)
            {
                summary = new() { StoppedBy = fault.Message };
            }
            catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
            {
                yield break;
            }
            yield return summary;
            await Task.Delay(interval, cancellationToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }

    private async Task<SyncSummary> RunAsync(bool force, IProgress<SyncProgress>? progress, CancellationToken cancellationToken)
    {
        var started = Stopwatch.GetTimestamp();
        if (processor.From.Address == processor.To.Address)
            throw new ContainerException(ContainerFault.BadAddress,
                $"{processor.From.Address} cannot hold both the inputs and the outputs. Name another container for the outputs.");

        var tally = new Tally(progress);
        var pending = await ListPendingAsync(force, tally, cancellationToken);
        tally.Start(pending.Count);

        using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        var parallel = new ParallelOptions { MaxDegreeOfParallelism = options.Parallel, CancellationToken = stop.Token };
        try
        {
            await Parallel.ForEachAsync(pending, parallel, async (item, token) =>
            {
                var (name, output) = item;
                try
                {
                    tally.Add(await processor.ProcessAsync(name, output, force, token));
                }
                catch (ContainerException fault)
                {
                    tally.Add(new SyncError(name, fault.Message), fault.ConcernsAll);
                    if (fault.ConcernsAll)
                        await stop.CancelAsync();
                }
                catch (Exception fault) when (fault is not OperationCanceledException)
                {
                    tally.Add(new SyncError(name, $"\"{name}\" met a fault of the extractor itself ({fault.GetType().Name}). Please report it."));
                }
            });
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            // A fault that all other items would meet too: the summary tells it.
        }
        return tally.Summary(Stopwatch.GetElapsedTime(started));
    }

    /// <summary>
    /// The inputs that must be processed, in ordinal order, each with the output there is. Those that need not are counted.
    /// </summary>
    private async Task<List<(string Name, Item? Output)>> ListPendingAsync(bool force, Tally tally, CancellationToken cancellationToken)
    {
        var (from, to) = (processor.From, processor.To);
        var nested = NestedPrefix(from, to);
        var pending = new Dictionary<string, (Item Input, Item? Output)>(StringComparer.Ordinal);
        var partly = await ReadingAsync(from.ListAsync(cancellationToken: cancellationToken), input =>
        {
            if (nested is null || !input.Name.StartsWith(nested, StringComparison.Ordinal))
                pending[ReleaseProcessor.OutputName(input.Name)] = (input, null);
        });
        foreach (var message in partly?.LeftOut ?? [])
            tally.LeaveOut(new(from.Address, message));

        await to.CreateIfMissingAsync(cancellationToken);
        // An output that is not listed is looked for again when its input is processed, which then meets the fault by name.
        await ReadingAsync(to.ListAsync(stamps: true, cancellationToken), output =>
        {
            if (pending.TryGetValue(output.Name, out var item))
                // What looks older in the listings may have been replaced since; the processor reads it and knows.
                if (!force && output.Stamp?.RelativeTo(OutputStamp.Of(item.Input, from)) == StampOrder.Same)
                {
                    pending.Remove(output.Name);
                    tally.Skip();
                }
                else
                    pending[output.Name] = item with { Output = output };
        });
        return [.. pending.Values.Select(item => (item.Input.Name, item.Output)).OrderBy(item => item.Name, StringComparer.Ordinal)];
    }

    /// <summary>Uses every item that can be listed; gives the fault of a listing that is not whole.</summary>
    private static async Task<ContainerException?> ReadingAsync(IAsyncEnumerable<Item> items, Action<Item> use)
    {
        try
        {
            await foreach (var item in items)
                use(item);
            return null;
        }
        catch (ContainerException fault) when (fault.Fault == ContainerFault.PartlyListed)
        {
            return fault;
        }
    }

    /// <summary>How the names of outputs begin when the folder for outputs lies in the folder of inputs.</summary>
    private static string? NestedPrefix(IItemContainer from, IItemContainer to) =>
        from is FolderItemContainer { Address: var inputs } && to is FolderItemContainer { Address: var outputs }
        && Path.GetRelativePath(inputs, outputs) is var path && !Path.IsPathRooted(path) && path.Split(Path.DirectorySeparatorChar)[0] != ".."
            ? path.Replace(Path.DirectorySeparatorChar, '/') + "/"
            : null;

    /// <summary>Counts what happens and tells it, one event at a time.</summary>
    private sealed class Tally(IProgress<SyncProgress>? progress)
    {
        private readonly Lock gate = new();
        private readonly Dictionary<ProcessOutcome, int> counts = [];
        private readonly List<SyncError> failures = [], errors = [];
        private readonly List<string> superseded = [];
        private int done, total;
        private long bytes;
        private string? stoppedBy;

        public void Skip()
        {
            Count(ProcessOutcome.Skipped);
            total = ++done;
        }

        public void LeaveOut(SyncError error)
        {
            errors.Add(error);
            total = ++done;
        }

        public void Start(int pending)
        {
            total = done + pending;
            progress?.Report(new(done, total, null, null));
        }

        public void Add(ProcessResult result)
        {
            lock (gate)
            {
                Count(result.Outcome);
                bytes += result.Bytes;
                if (result.Outcome == ProcessOutcome.Superseded)
                    superseded.Add(result.Name);
                if (result is { Outcome: ProcessOutcome.Failed, Extraction.Error: { } error })
                    failures.Add(new(result.Name, error.Message));
                progress?.Report(new(++done, total, result, null));
            }
        }

        public void Add(SyncError error, bool concernsAll = false)
        {
            lock (gate)
            {
                errors.Add(error);
                if (concernsAll)
                    stoppedBy ??= error.Message;
                progress?.Report(new(++done, total, null, error));
            }
        }

        public SyncSummary Summary(TimeSpan elapsed) => new()
        {
            Total = total,
            Extracted = counts.GetValueOrDefault(ProcessOutcome.Extracted),
            Skipped = counts.GetValueOrDefault(ProcessOutcome.Skipped),
            Superseded = [.. superseded.Order(StringComparer.Ordinal)],
            Missing = counts.GetValueOrDefault(ProcessOutcome.Missing),
            Failures = [.. failures.OrderBy(f => f.Name, StringComparer.Ordinal)],
            Errors = [.. errors.OrderBy(e => e.Name, StringComparer.Ordinal)],
            StoppedBy = stoppedBy,
            Bytes = bytes,
            Elapsed = elapsed,
        };

        private void Count(ProcessOutcome outcome) => counts[outcome] = counts.GetValueOrDefault(outcome) + 1;
    }
}

/// <summary>How a container is synchronized.</summary>
public sealed record SyncOptions
{
    /// <summary>True makes every output again. A watch does so in its first pass only.</summary>
    public bool Force { get; init; }

    /// <summary>How many items are processed at a time; each mostly waits for the network. Four a processor by default.</summary>
    public int Parallel { get; init; } = Environment.ProcessorCount * 4;
}

/// <summary>Where a pass stands.</summary>
/// <param name="Done">Items that are done, those that need nothing among them.</param>
/// <param name="Total">Items there are.</param>
/// <param name="Result">The item that was just done; null in the first report.</param>
/// <param name="Error">The item that just met a fault; null otherwise.</param>
public readonly record struct SyncProgress(int Done, int Total, ProcessResult? Result, SyncError? Error);

/// <summary>An item that could not be read or processed.</summary>
/// <param name="Name">The input.</param>
/// <param name="Message">For users: what is wrong and what to do.</param>
public sealed record SyncError(string Name, string Message);

/// <summary>What a pass did.</summary>
public sealed record SyncSummary
{
    /// <summary>Inputs there are.</summary>
    public int Total { get; init; }

    /// <summary>Inputs that were read.</summary>
    public int Extracted { get; init; }

    /// <summary>Inputs whose output was right already.</summary>
    public int Skipped { get; init; }

    /// <summary>Inputs whose output was kept because it was made from a newer version; force replaces them.</summary>
    public IReadOnlyList<string> Superseded { get; init; } = [];

    /// <summary>Inputs that went away meanwhile.</summary>
    public int Missing { get; init; }

    /// <summary>Inputs that cannot be read; their outputs say so too.</summary>
    public IReadOnlyList<SyncError> Failures { get; init; } = [];

    /// <summary>Inputs that met a fault and have no new output; another pass tries them again.</summary>
    public IReadOnlyList<SyncError> Errors { get; init; } = [];

    /// <summary>The fault that ended the pass before its end, if any: no space left, storage out of reach.</summary>
    public string? StoppedBy { get; init; }

    /// <summary>Bytes of the inputs that were processed.</summary>
    public long Bytes { get; init; }

    /// <summary>The time it took.</summary>
    public TimeSpan Elapsed { get; init; }
}
