using System.Diagnostics;
using System.Globalization;
using System.Text.Json;
using Azure.Storage.Blobs;
using Azure.Storage.Blobs.Models;
using Extractor.Storage;
using Extractor.Storage.Tests;

namespace Extractor.Benchmarks;

/// <summary>Compares a sync of many small blobs over the emulator with a plain download and upload of the same blobs.</summary>
internal static class StorageRate
{
    private const int Blobs = 10_000;
    private const int Parallel = 16;

    private static readonly JsonSerializerOptions Json = new() { WriteIndented = true, PropertyNamingPolicy = JsonNamingPolicy.CamelCase };

    public static async Task<int> RunAsync()
    {
        await using var azurite = new AzuriteProcess();
        await azurite.StartAsync("inputs", "copies", "outputs");
        var corpus = Corpus.Read();
        var inputs = new BlobContainerClient(azurite.Connection("inputs"), "releases");
        await inputs.CreateAsync();
        await ForEachAsync(i => inputs.UploadBlobAsync(Name(i), BinaryData.FromString(corpus.Texts[i % corpus.Texts.Count])));

        var copies = new BlobContainerClient(azurite.Connection("copies"), "copies");
        await copies.CreateAsync();
        var copy = await SecondsAsync(async () => await ForEachAsync(async i =>
        {
            BlobDownloadResult content = await inputs.GetBlobClient(Name(i)).DownloadContentAsync();
            await copies.UploadBlobAsync(Name(i), content.Content);
        }));

        var processor = new ReleaseProcessor(
            Containers.Open("blob:releases", azurite.Connection("inputs")), Containers.Open("blob:extracted", azurite.Connection("outputs")), new ReleaseExtractor());
        var sync = await SecondsAsync(() => new ContainerSync(processor, new() { Parallel = Parallel }).RunAsync());

        Console.WriteLine(JsonSerializer.Serialize(
            new { Blobs, Parallel, BlobsPerSecond = new { Copy = Math.Round(Blobs / copy), Sync = Math.Round(Blobs / sync) }, SyncToCopy = Math.Round(copy / sync, 3) }, Json));
        return 0;
    }

    private static string Name(int i) => i.ToString("00000", CultureInfo.InvariantCulture) + ".txt";

    private static Task ForEachAsync(Func<int, Task> action) =>
        System.Threading.Tasks.Parallel.ForAsync(0, Blobs, new ParallelOptions { MaxDegreeOfParallelism = Parallel }, async (i, _) => await action(i));

    private static async Task<double> SecondsAsync(Func<Task> action)
    {
        var start = Stopwatch.GetTimestamp();
        await action();
        return Stopwatch.GetElapsedTime(start).TotalSeconds;
    }
}
