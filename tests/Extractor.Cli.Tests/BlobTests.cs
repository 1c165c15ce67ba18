using System.Collections.Concurrent;
using System.Text;
using Extractor.Json;
using Extractor.Storage;
using Extractor.Storage.Tests;
using Extractor.Tests;

namespace Extractor.Cli.Tests;

/// <summary>The command line on the storage emulator.</summary>
public sealed class BlobTests(LargeAzurite azurite) : IClassFixture<LargeAzurite>
{
    private readonly string connection = azurite.Connection("inputs");

    [Fact]
    public async Task Samples_that_are_uploaded_become_one_valid_document_each()
    {
        var samples = Directory.GetFiles(Run.Samples);
        var upload = await Run.InProcessAsync(["upload", .. samples, "blob:samples", "--connection", connection]);
        Assert.Equal((0, ""), (upload.ExitCode, upload.Output));
        Assert.StartsWith($"{samples.Length} uploaded to http://127.0.0.1:", upload.Error);

        var sync = await Run.InProcessAsync("sync", "blob:samples", "blob:extracted", "--connection", connection);
        Assert.Equal((0, ""), (sync.ExitCode, sync.Output));
        Assert.Contains($"{samples.Length} extracted, 0 unchanged, 0 failed in ", sync.Error);
        var outputs = await OutputsAsync("blob:extracted");
        Assert.Equal(samples.Select(s => Path.GetFileName(s) + ".json").Order(), outputs.Keys.Order());
        OutputSchema.Validate(outputs.Values);

        var again = await Run.InProcessAsync("sync", "blob:samples", "blob:extracted", "--connection", connection);
        Assert.StartsWith($"0 extracted, {samples.Length} unchanged, 0 failed in ", again.Error);
    }

    [Fact]
    public async Task Ten_thousand_blobs_killed_in_the_middle_and_started_again_leave_exactly_their_outputs()
    {
        const int count = 10_000;
        var inputs = Containers.Open("blob:killed", connection);
        await inputs.CreateIfMissingAsync();
        await Parallel.ForAsync(1, count + 1, async (i, stop) =>
        {
            using var text = new MemoryStream(Encoding.UTF8.GetBytes($"Write to ir{i}@example.com."));
            await inputs.WriteAsync($"{i} #ü.txt", text, "text/plain", WriteCondition.None, cancellationToken: stop);
        });
        string[] sync = ["sync", "blob:killed", "blob:killed-extracted", "--connection", connection];

        Assert.True(await Run.KilledAsync(async () => await CountAsync() > count / 3, sync));
        Assert.InRange(await CountAsync(), count / 3, count - 1);
        Assert.Equal(0, (await Run.InProcessAsync(sync)).ExitCode);

        var outputs = (await OutputsAsync("blob:killed-extracted")).ToDictionary(o => o.Key, o => ExtractionJson.Read(o.Value).Emails.Single().Address);
        Assert.Equal(Enumerable.Range(1, count).ToDictionary(i => $"{i} #ü.txt.json", i => $"ir{i}@example.com"), outputs);

        async Task<int> CountAsync()
        {
            var container = Containers.Open("blob:killed-extracted", connection);
            await container.CreateIfMissingAsync();
            return await container.ListAsync().CountAsync();
        }
    }

    [Fact]
    public async Task A_container_that_does_not_exist_is_a_clear_error()
    {
        var run = await Run.InProcessAsync("sync", "blob:nowhere", "blob:extracted", "--connection", connection);
        Assert.Equal(1, run.ExitCode);
        Assert.StartsWith("error: The container \"nowhere\" does not exist in 127.0.0.1:", run.Error);
    }

    [Fact]
    public async Task An_emulator_that_is_not_running_is_an_error_that_says_how_to_start_it()
    {
        var run = await Run.InProcessAsync("sync", $"http://127.0.0.1:{AzuriteProcess.FreePort()}/devstoreaccount1/releases", "extracted");
        Assert.Equal(1, run.ExitCode);
        Assert.Contains("Start it with: npx --yes azurite@", run.Error);
    }

    private async Task<IReadOnlyDictionary<string, byte[]>> OutputsAsync(string address)
    {
        var container = Containers.Open(address, connection);
        var outputs = new ConcurrentDictionary<string, byte[]>();
        await Parallel.ForEachAsync(container.ListAsync(), async (item, stop) =>
            outputs[item.Name] = (await container.ReadAsync(item.Name, item.Length, stop))!.Bytes!);
        return outputs;
    }
}
