using Azure.Storage.Blobs;
using Extractor.Storage;
using Microsoft.Azure.Functions.Worker;
using Microsoft.Extensions.Logging;

namespace Extractor.Functions;

/// <summary>
/// An uploaded release becomes a JSON document. Two triggers with one body; each place to run at knows one of them, and the
/// other is turned off by AzureWebJobs.FUNCTION.Disabled.
/// </summary>
/// <remarks>
/// The triggers bind the blob's client for its name, which is exact for any name. What cannot be read is no fault: its
/// document says so. What another try can mend is thrown, so the host tries again and then puts the blob's name into its
/// poison queue, and the sweep finds it there or not.
/// </remarks>
public sealed class ExtractRelease(ReleaseProcessor processor, ILogger<ExtractRelease> logger)
{
    private const string Path = "%ReleasesContainer%/{name}";

    /// <summary>Started by Event Grid: in Azure.</summary>
    [Function(nameof(ExtractRelease))]
    public Task Run(
        [BlobTrigger(Path, Source = BlobTriggerSource.EventGrid, Connection = StorageAccount.Connection)] BlobClient blob,
        CancellationToken cancellationToken) => ProcessAsync(blob, cancellationToken);

    /// <summary>Started by polling: with the emulator, and on classic plans.</summary>
    [Function("ExtractReleasePolling")]
    public Task RunPolling(
        [BlobTrigger(Path, Connection = StorageAccount.Connection)] BlobClient blob,
        CancellationToken cancellationToken) => ProcessAsync(blob, cancellationToken);

    private async Task ProcessAsync(BlobClient blob, CancellationToken cancellationToken) =>
        logger.Done(await processor.ProcessAsync(blob.Name, cancellationToken: cancellationToken));
}
