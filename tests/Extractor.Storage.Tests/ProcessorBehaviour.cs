using System.Security.Cryptography;
using System.Text;
using Azure.Storage.Blobs;
using Azure.Storage.Sas;

namespace Extractor.Storage.Tests;

public sealed class FolderProcessorTests : ProcessorBehaviour, IDisposable
{
    private readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    private protected override IItemContainer NewContainer() => folder.NewContainer();

    [Fact]
    public async Task A_file_that_was_put_back_to_an_older_version_needs_force()
    {
        await From.PutAsync("a.txt", "new");
        await Processor.ProcessAsync("a.txt");
        await From.PutAsync("a.txt", "old");
        File.SetLastWriteTimeUtc(Path.Combine(From.Address, "a.txt"), new DateTime(2020, 1, 1, 0, 0, 0, DateTimeKind.Utc));

        Assert.Equal(ProcessOutcome.Superseded, (await Processor.ProcessAsync("a.txt")).Outcome);
        Assert.Equal(ProcessOutcome.Extracted, (await Processor.ProcessAsync("a.txt", force: true)).Outcome);
        Assert.Equal("2020-01-01T00:00:00Z", (await To.OutputAsync("a.txt")).Source!.LastModified);
    }

    [Theory]
    [InlineData("../outside.txt")]
    [InlineData("a/../../outside.txt")]
    [InlineData("/etc/outside.txt")]
    [InlineData("a//b.txt")]
    [InlineData("a/./b.txt")]
    public async Task A_name_that_leads_out_of_the_folder_is_refused(string name)
    {
        var fault = await Assert.ThrowsAsync<ContainerException>(() => To.PutAsync(name, "text"));

        Assert.Equal(ContainerFault.Item, fault.Fault);
        Assert.Contains(name, fault.Message, StringComparison.Ordinal);
        Assert.False(File.Exists(Path.Combine(folder.Path, "outside.txt")));
    }
}

[Collection(nameof(Azurite))]
public sealed class BlobProcessorTests(Azurite azurite) : ProcessorBehaviour
{
    private protected override IItemContainer NewContainer() => azurite.NewContainer();

    [Theory]
    [InlineData("de", "de-DE", null)]
    [InlineData("en-gb", "en-GB", null)]
    [InlineData("german", "en-US", "languageIgnored")]
    public async Task The_language_may_stand_in_the_metadata_of_a_blob(string language, string culture, string? warning)
    {
        await From.PutAsync("a.txt", "The call is on 05/06/2026.");
        await SetLanguageAsync(language);

        await Processor.ProcessAsync("a.txt");

        var output = await To.OutputAsync("a.txt");
        Assert.Equal(culture, output.Extractor.Culture);
        Assert.Equal(warning, output.Warnings.FirstOrDefault(w => w.Code == "languageIgnored")?.Code);
    }

    [Fact]
    public async Task The_callers_culture_comes_before_that_of_the_blob()
    {
        await From.PutAsync("a.txt", "The call is on 05/06/2026.");
        await SetLanguageAsync("de");

        await new ReleaseProcessor(From, To, new(), new() { Extraction = new() { Culture = "en-GB" } }).ProcessAsync("a.txt");

        Assert.Equal("en-GB", (await To.OutputAsync("a.txt")).Extractor.Culture);
    }

    private async Task SetLanguageAsync(string language)
    {
        var signature = new BlobServiceClient(Containers.Emulator)
            .GenerateAccountSasUri(AccountSasPermissions.All, DateTimeOffset.UtcNow.AddHours(1), AccountSasResourceTypes.All).Query;
        await new BlobClient(new Uri($"{From.Address}/a.txt{signature}")).SetMetadataAsync(new Dictionary<string, string> { ["language"] = language });
    }
}

/// <summary>One input, one output, on every kind of container.</summary>
public abstract class ProcessorBehaviour
{
    private readonly Lazy<IItemContainer> from, to;

    protected ProcessorBehaviour() => (from, to) = (new(NewContainer), new(NewContainer));

    private protected abstract IItemContainer NewContainer();

    private protected IItemContainer From => from.Value;

    private protected IItemContainer To => to.Value;

    private protected ReleaseProcessor Processor => new(From, To, new());

    [Theory, MemberData(nameof(ContainerBehaviour.Names), MemberType = typeof(ContainerBehaviour))]
    public async Task A_new_item_gets_an_output_that_says_what_it_was_made_from(string name)
    {
        await From.PutAsync(name, "Dosing began.");

        var result = await Processor.ProcessAsync(name);

        Assert.Equal((name, ProcessOutcome.Extracted, 13), (result.Name, result.Outcome, result.Bytes));
        Assert.Equal([name + ".json"], await To.NamesAsync());
        var input = (await From.FindAsync(name))!;
        var output = await To.OutputAsync(name);
        Assert.Equal(ExtractionStatus.Extracted, output.Status);
        Assert.Equal(new SourceInfo
        {
            Name = name,
            Container = From.Name,
            Etag = input.ETag,
            LastModified = OutputStamp.Format(input.LastModified),
            ContentType = "text/plain",
            Length = 13,
            Sha256 = Convert.ToHexStringLower(SHA256.HashData("Dosing began."u8)),
            Characters = 13,
        }, output.Source);
        Assert.Equal(OutputStamp.Of(input, From), (await To.FindAsync(name + ".json"))!.Stamp);
        Assert.Equal(OutputStamp.Of(input, From), Assert.Single(await To.ListAsync(stamps: true).ToListAsync()).Stamp);
    }

    [Fact]
    public async Task An_overwritten_item_gets_a_new_output()
    {
        await From.PutAsync("a.txt", "first");
        await Processor.ProcessAsync("a.txt");
        await From.PutAsync("a.txt", "the second");

        Assert.Equal(ProcessOutcome.Extracted, (await Processor.ProcessAsync("a.txt")).Outcome);

        Assert.Equal(10, (await To.OutputAsync("a.txt")).Source!.Characters);
    }

    [Fact]
    public async Task An_older_version_that_arrives_late_never_replaces_a_newer_one()
    {
        await From.PutAsync("a.txt", "old");
        var old = await From.ReadAsync("a.txt", 100);
        // Blobs count time in seconds.
        await Task.Delay(1100);
        await From.PutAsync("a.txt", "newer");
        await Processor.ProcessAsync("a.txt");
        using var late = new ReleaseProcessor(new Interposed(From) { AfterRead = _ => Task.FromResult(old) }, To, new());

        Assert.Equal(ProcessOutcome.Superseded, (await late.ProcessAsync("a.txt")).Outcome);

        Assert.Equal(5, (await To.OutputAsync("a.txt")).Source!.Characters);
    }

    [Fact]
    public async Task An_output_made_from_another_container_is_made_again()
    {
        await From.PutAsync("a.txt", "text");
        await Processor.ProcessAsync("a.txt");
        var other = NewContainer();
        await other.PutAsync("a.txt", "another text");
        using var processor = new ReleaseProcessor(other, To, new());

        Assert.Equal(ProcessOutcome.Extracted, (await processor.ProcessAsync("a.txt")).Outcome);

        Assert.Equal(other.Name, (await To.OutputAsync("a.txt")).Source!.Container);
    }

    [Fact]
    public async Task An_unchanged_item_is_skipped_unless_forced()
    {
        await From.PutAsync("a.txt", "text");
        await Processor.ProcessAsync("a.txt");
        var first = await To.FindAsync("a.txt.json");

        Assert.Equal(ProcessOutcome.Skipped, (await Processor.ProcessAsync("a.txt")).Outcome);
        Assert.Equal(first, await To.FindAsync("a.txt.json"));

        Assert.Equal(ProcessOutcome.Extracted, (await Processor.ProcessAsync("a.txt", force: true)).Outcome);
        Assert.NotEqual(first, await To.FindAsync("a.txt.json"));
    }

    [Fact]
    public async Task An_output_of_another_extractor_version_is_made_again()
    {
        await From.PutAsync("a.txt", "text");
        var stamp = OutputStamp.Of((await From.FindAsync("a.txt"))!, From) with { ExtractorVersion = "0.1.0" };
        var other = $$"""
            { "source": { "container": "{{From.Name}}", "etag": "{{stamp.SourceETag}}", "lastModified": "{{OutputStamp.Format(stamp.SourceLastModified)}}" }, "extractor": { "version": "0.1.0" } }
            """;
        await To.WriteAsync("a.txt.json", new MemoryStream(Encoding.UTF8.GetBytes(other)), "application/json", default, stamp);
        Assert.Equal(stamp, (await To.FindAsync("a.txt.json"))!.Stamp);

        Assert.Equal(ProcessOutcome.Extracted, (await Processor.ProcessAsync("a.txt")).Outcome);

        Assert.Equal(ReleaseExtractor.Version, (await To.FindAsync("a.txt.json"))!.Stamp!.ExtractorVersion);
    }

    [Theory]
    [InlineData("")]
    [InlineData("not ours")]
    [InlineData("{ \"source\": { \"etag\": 5")]
    [InlineData("{}")]
    public async Task Something_else_under_the_output_s_name_is_replaced(string content)
    {
        await From.PutAsync("a.txt", "text");
        await To.PutAsync("a.txt.json", content);

        Assert.Equal(ProcessOutcome.Extracted, (await Processor.ProcessAsync("a.txt")).Outcome);
        Assert.Equal(ProcessOutcome.Skipped, (await Processor.ProcessAsync("a.txt")).Outcome);
    }

    [Fact]
    public async Task A_deleted_item_is_missing_and_leaves_no_output()
    {
        await From.CreateIfMissingAsync();
        await To.CreateIfMissingAsync();

        Assert.Equal(ProcessOutcome.Missing, (await Processor.ProcessAsync("gone.txt")).Outcome);
        Assert.Empty(await To.NamesAsync());
    }

    [Theory]
    [InlineData("", "emptyInput")]
    [InlineData(" \n ", "emptyInput")]
    [InlineData("a\0b", "unsupportedContent")]
    public async Task What_cannot_be_read_gets_an_output_that_says_why(string content, string code)
    {
        await From.PutAsync("a/b.txt", content);

        var result = await Processor.ProcessAsync("a/b.txt");

        Assert.Equal(ProcessOutcome.Failed, result.Outcome);
        var output = await To.OutputAsync("a/b.txt");
        Assert.Equal((ExtractionStatus.Failed, code), (output.Status, output.Error!.Code));
        Assert.Contains("\"a/b.txt\"", output.Error.Message, StringComparison.Ordinal);
        Assert.Equal(content.Length, output.Source!.Length);
        Assert.Equal(ProcessOutcome.Skipped, (await Processor.ProcessAsync("a/b.txt")).Outcome);
    }

    [Fact]
    public async Task An_item_of_64_MiB_and_one_byte_fails_without_being_loaded()
    {
        var length = (64 << 20) + 1;
        await From.PutAsync("huge.txt", new byte[length]);
        long loaded = 0;
        var watched = new Interposed(From)
        {
            AfterRead = content =>
            {
                loaded += content?.Bytes?.Length ?? 0;
                return Task.FromResult(content);
            },
        };
        using var processor = new ReleaseProcessor(watched, To, new());

        Assert.Equal(ProcessOutcome.Failed, (await processor.ProcessAsync("huge.txt")).Outcome);

        var output = await To.OutputAsync("huge.txt");
        Assert.Equal("inputTooLarge", output.Error!.Code);
        Assert.Equal(length, output.Source!.Length);
        Assert.Null(output.Source.Sha256);
        Assert.Equal(0, loaded);
    }

    [Fact]
    public async Task An_item_of_12_MB_is_read_whole()
    {
        await From.PutAsync("large.txt", [.. Enumerable.Repeat((byte)'a', 12_000_000)]);

        Assert.Equal(ProcessOutcome.Extracted, (await Processor.ProcessAsync("large.txt")).Outcome);
        Assert.Equal(12_000_000, (await To.OutputAsync("large.txt")).Source!.Characters);
    }

    [Fact]
    public async Task A_version_that_is_overtaken_while_it_is_read_gives_way()
    {
        await From.PutAsync("a.txt", "old");
        var overtaken = false;
        var slow = new Interposed(From)
        {
            AfterRead = async content =>
            {
                if (!overtaken)
                {
                    overtaken = true;
                    await From.PutAsync("a.txt", "newer");
                    Assert.Equal(ProcessOutcome.Extracted, (await Processor.ProcessAsync("a.txt")).Outcome);
                }
                return content;
            },
        };
        using var processor = new ReleaseProcessor(slow, To, new());

        Assert.Equal(ProcessOutcome.Skipped, (await processor.ProcessAsync("a.txt")).Outcome);

        Assert.Equal(5, (await To.OutputAsync("a.txt")).Source!.Characters);
    }

    [Fact]
    public async Task Many_processors_and_a_writer_at_once_leave_the_output_of_the_last_version()
    {
        await From.PutAsync("a.txt", "0");
        var writer = Task.Run(async () =>
        {
            for (var i = 1; i <= 20; i++)
                await From.PutAsync("a.txt", new string('x', i));
        });
        var processors = Enumerable.Range(0, 4).Select(_ => Task.Run(async () =>
        {
            using var processor = new ReleaseProcessor(From, To, new());
            while (!writer.IsCompleted)
                await processor.ProcessAsync("a.txt");
            await processor.ProcessAsync("a.txt");
        }));
        await Task.WhenAll([writer, .. processors]);

        var output = await To.OutputAsync("a.txt");
        Assert.Equal((await From.FindAsync("a.txt"))!.ETag, output.Source!.Etag);
        Assert.Equal(20, output.Source.Characters);
    }

    [Fact]
    public async Task A_fault_of_the_storage_is_thrown_and_leaves_no_output()
    {
        await From.PutAsync("a.txt", "text");
        await To.CreateIfMissingAsync();
        using var processor = new ReleaseProcessor(From, new Interposed(To)
        {
            BeforeWrite = _ => throw new ContainerException(ContainerFault.Unreachable, "down"),
        }, new());

        await Assert.ThrowsAsync<ContainerException>(() => processor.ProcessAsync("a.txt"));

        Assert.Empty(await To.NamesAsync());
    }
}
