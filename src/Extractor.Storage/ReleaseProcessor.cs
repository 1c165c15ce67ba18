using System.Diagnostics;
using Extractor.Cultures;
using Extractor.Documents;
using Extractor.Json;
using NodaTime;

namespace Extractor.Storage;

/// <summary>
/// Turns one input into one output: <c>a/b.txt</c> becomes <c>a/b.txt.json</c>, also when it cannot be read. Doing it
/// twice, late, or at two places at once leaves the output of the newest version. Safe to use from several threads.
/// </summary>
/// <param name="from">The inputs.</param>
/// <param name="to">The outputs; created when missing.</param>
/// <param name="extractor">The engine.</param>
/// <param name="options">When absent, the defaults.</param>
public sealed class ReleaseProcessor(
    IItemContainer from, IItemContainer to, ReleaseExtractor extractor, ProcessorOptions? options = null) : IDisposable
{
    /// <summary>Longer inputs are read a few at a time, so that memory stays bounded whatever arrives.</summary>
    private const int SmallLength = 2 << 20;

    private const int MaxAttempts = 20;

    private readonly ProcessorOptions options = options ?? new();
    private readonly SemaphoreSlim largeInputs = new(2);

    /// <summary>The inputs.</summary>
    public IItemContainer From { get; } = from;

    /// <summary>The outputs.</summary>
    public IItemContainer To { get; } = to;

    /// <summary>The name of an input's output.</summary>
    public static string OutputName(string name) => name + ".json";

    /// <summary>Reads one input and writes its output, unless the output there is as good.</summary>
    /// <param name="name">The input's name, unescaped, as a trigger or a listing gives it.</param>
    /// <param name="force">True makes the output again, whatever is there.</param>
    /// <param name="cancellationToken">Ends the work; the output then is either whole or untouched.</param>
    /// <exception cref="ContainerException">A fault that another try, or the user, can mend. The output is untouched.</exception>
    public async Task<ProcessResult> ProcessAsync(string name, bool force = false, CancellationToken cancellationToken = default) =>
        await ProcessAsync(name, await To.FindAsync(OutputName(name), cancellationToken), force, cancellationToken);

    /// <summary>The same, with the output that a listing showed, or null when it showed none.</summary>
    internal async Task<ProcessResult> ProcessAsync(string name, Item? output, bool force, CancellationToken cancellationToken)
    {
        var started = Stopwatch.GetTimestamp();
        // The output is looked at first, then the source is read: it is then at least as new as what the output was made
        // from, and the conditional write fails if anybody wrote an output in between.
        for (var attempt = 0; attempt < MaxAttempts; attempt++, output = await To.FindAsync(OutputName(name), cancellationToken))
        {
            if (await From.ReadAsync(name, Math.Min(SmallLength, options.MaxBytes), cancellationToken) is not { } source)
                return Result(ProcessOutcome.Missing);
            var isLarge = source.Bytes is null && source.Item.Length <= options.MaxBytes;
            if (isLarge)
                await largeInputs.WaitAsync(cancellationToken);
            try
            {
                if (isLarge && (source = await From.ReadAsync(name, options.MaxBytes, cancellationToken)) is null)
                    return Result(ProcessOutcome.Missing);
                var stamp = OutputStamp.Of(source.Item, From);
                if (!force && output?.Stamp?.RelativeTo(stamp) is { } order and not StampOrder.Older)
                    return Result(order == StampOrder.Same ? ProcessOutcome.Skipped : ProcessOutcome.Superseded, source.Item);

                var extraction = Extract(source);
                using var json = new MemoryStream(ExtractionJson.ToUtf8(extraction), writable: false);
                if (await To.WriteAsync(OutputName(name), json, "application/json", WriteCondition.Unchanged(output), stamp, cancellationToken))
                    return Result(
                        extraction.Status == ExtractionStatus.Failed ? ProcessOutcome.Failed : ProcessOutcome.Extracted,
                        source.Item, extraction);
            }
            finally
            {
                if (isLarge)
                    largeInputs.Release();
            }
        }
        throw new ContainerException(ContainerFault.Item,
            $"The output of \"{name}\" is being written by others all the time. Let one program at a time write to {To.Address}.");

        ProcessResult Result(ProcessOutcome outcome, Item? source = null, Extraction? extraction = null) =>
            new(name, outcome, source?.Length ?? 0, Stopwatch.GetElapsedTime(started), extraction);
    }

    /// <inheritdoc/>
    public void Dispose() => largeInputs.Dispose();

    private Extraction Extract(ItemContent content)
    {
        var item = content.Item;
        var source = new SourceInfo
        {
            Name = item.Name,
            Container = From.Name,
            Etag = item.ETag,
            LastModified = OutputStamp.Format(item.LastModified),
            Length = item.Length,
        };
        if (content.Bytes is not { } bytes)
            return Extraction.Failed("inputTooLarge",
                $"\"{item.Name}\" has {item.Length} bytes; at most {options.MaxBytes} are read. Split the release or leave out what is not text.",
                source);

        var given = options.Extraction;
        var culture = item.Language is null ? null : Culture.Parse(item.Language);
        var extraction = extractor.Extract(bytes, source, given with
        {
            FallbackReferenceDate = given.FallbackReferenceDate ?? LocalDateTime.FromDateTime(item.LastModified.UtcDateTime),
            Culture = given.Culture ?? culture,
        });
        return item.Language is null || culture is not null || extraction.Error is not null ? extraction : extraction with
        {
            Warnings = [.. extraction.Warnings, new("languageIgnored",
                $"The metadata \"language\" of \"{item.Name}\" is \"{item.Language}\", which is not a culture. Write for instance {Culture.Example}.")],
        };
    }
}

/// <summary>How inputs are read.</summary>
public sealed record ProcessorOptions
{
    /// <summary>Inputs longer than this many bytes are not loaded and fail with the code inputTooLarge. 64 MiB by default.</summary>
    public int MaxBytes { get; init; } = 64 << 20;

    /// <summary>What is known about every release. When it names no fallback date, the day the input was written serves.</summary>
    public ExtractionOptions Extraction { get; init; } = new();
}

/// <summary>What became of an input.</summary>
public enum ProcessOutcome
{
    /// <summary>It was read and its output written.</summary>
    Extracted,

    /// <summary>It cannot be read; the output says why.</summary>
    Failed,

    /// <summary>The output there was made from this version by this extractor.</summary>
    Skipped,

    /// <summary>The output there was made from a newer version and was kept.</summary>
    Superseded,

    /// <summary>It is not there, perhaps no longer.</summary>
    Missing,
}

/// <summary>What became of an input, for logs and summaries.</summary>
/// <param name="Name">The input.</param>
/// <param name="Outcome">What became of it.</param>
/// <param name="Bytes">Its length.</param>
/// <param name="Elapsed">The time it took.</param>
/// <param name="Extraction">What was written, when anything was.</param>
public sealed record ProcessResult(string Name, ProcessOutcome Outcome, long Bytes, TimeSpan Elapsed, Extraction? Extraction);
