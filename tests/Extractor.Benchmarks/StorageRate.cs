using System.Diagnostics;
using System.Globalization;
using System.Text.Json;
using Azure.Storage.Blobs;
using Azure.Storage.Blobs.Models;
using Extractor.Storage;
using Extractor.Storage.Tests;

namespace Extractor.Benchmarks;

/// <summary>Compares a sync of many small blobs over the emulator with a plain copy: each blob of the container is downloaded and uploaded.</summary>
internal static class StorageRate
{
    private const int Blobs = 10_000;
    private const int Rounds = 5;
    private const int Parallel = 16;

    private static readonly ParallelOptions InParallel = new() { MaxDegreeOfParallelism = Parallel };
    private static readonly JsonSerializerOptions Json = new() { WriteIndented = true, PropertyNamingPolicy = JsonNamingPolicy.CamelCase };

    /// <summary>Measures in a process of its own, compiled as that of the command line is, which syncs without profiles of its code.</summary>
    public static async Task<int> RunAsync()
    {
        var start = Startup.Again("storage-as-command-line");
        start.Environment["DOTNET_TieredPGO"] = "0";
        using var process = Process.Start(start)!;
        await process.WaitForExitAsync();
        return process.ExitCode;
    }

    /// <summary>What the measured process does.</summary>
    public static async Task<int> RunChildAsync()
    {
        await using var azurite = new AzuriteProcess();
        await azurite.StartAsync("inputs", "copies", "outputs");

        // Some blobs first, so that neither pays for compiling the SDK. The emulator slows down as it fills: the two take turns.
        await CopyAndSyncAsync(azurite, "warmup", Blobs / 10, copyFirst: true);
        var (copy, sync) = (0d, 0d);
        for (var round = 0; round < Rounds; round++)
        {
            var (copied, synced) = await CopyAndSyncAsync(azurite, $"releases{round}", Blobs / Rounds, copyFirst: round % 2 == 0);
            (copy, sync) = (copy + copied, sync + synced);
        }

        Console.WriteLine(JsonSerializer.Serialize(
            new { Blobs, Parallel, BlobsPerSecond = new { Copy = Math.Round(Blobs / copy), Sync = Math.Round(Blobs / sync) }, SyncToCopy = Math.Round(copy / sync, 3) }, Json));
        return 0;
    }

    private static async Task<(double Copy, double Sync)> CopyAndSyncAsync(AzuriteProcess azurite, string container, int blobs, bool copyFirst)
    {
        var corpus = Corpus.Read();
        var inputs = new BlobContainerClient(azurite.Connection("inputs"), container);
        await inputs.CreateAsync();
        await ForEachAsync(blobs, i => inputs.UploadBlobAsync(Name(i), BinaryData.FromString(corpus.Texts[i % corpus.Texts.Count])));

        var copies = new BlobContainerClient(azurite.Connection("copies"), container);
        await copies.CreateAsync();
        Task Copy() => System.Threading.Tasks.Parallel.ForEachAsync(inputs.GetBlobsAsync(), InParallel, async (blob, cancellationToken) =>
        {
            BlobDownloadResult content = await inputs.GetBlobClient(blob.Name).DownloadContentAsync(cancellationToken);
            await copies.UploadBlobAsync(blob.Name, content.Content, cancellationToken);
        });

        var processor = new ReleaseProcessor(
            Containers.Open("blob:" + container, azurite.Connection("inputs")), Containers.Open("blob:" + container, azurite.Connection("outputs")), new ReleaseExtractor());
        Task Sync() => new ContainerSync(processor, new() { Parallel = Parallel }).RunAsync();

        if (copyFirst) return (await SecondsAsync(Copy), await SecondsAsync(Sync));
        var sync = await SecondsAsync(Sync);
        return (await SecondsAsync(Copy), sync);
    }

    private static string Name(int i) => i.ToString("00000", CultureInfo.InvariantCulture) + ".txt";

    private static Task ForEachAsync(int blobs, Func<int, Task> action) =>
        System.Threading.Tasks.Parallel.ForAsync(0, blobs, InParallel, async (i, _) => await action(i));

    private static async Task<double> SecondsAsync(Func<Task> action)
    {
        var start = Stopwatch.GetTimestamp();
        await action();
        return Stopwatch.GetElapsedTime(start).TotalSeconds;
    }
}
