using System.Runtime.Versioning;
using Extractor.Json;
using Extractor.Tests;

namespace Extractor.Cli.Tests;

public sealed class SyncTests : IDisposable
{
    private readonly TemporaryFolder folder = new();

    private string From => Path.Combine(folder.Path, "releases");

    private string To => Path.Combine(folder.Path, "extracted");

    public void Dispose() => folder.Dispose();

    [Fact]
    public async Task Every_sample_becomes_one_valid_document()
    {
        var run = await Run.InProcessAsync("sync", Run.Samples, To);
        Assert.Equal((0, ""), (run.ExitCode, run.Output));
        Assert.Contains("16 extracted, 0 unchanged, 0 failed in ", run.Error);
        Assert.Equal(
            Directory.EnumerateFiles(Run.Samples).Select(f => Path.GetFileName(f) + ".json").Order(StringComparer.Ordinal),
            Directory.EnumerateFileSystemEntries(To).Select(Path.GetFileName).Order(StringComparer.Ordinal));
        OutputSchema.Validate(Directory.EnumerateFiles(To).Select(File.ReadAllBytes));
        Assert.All(Directory.EnumerateFiles(To), f => Assert.Equal(ExtractionStatus.Extracted, ExtractionJson.Read(File.ReadAllBytes(f)).Status));
    }

    [Fact]
    public async Task What_is_unchanged_is_left_alone_unless_forced()
    {
        folder.Write("releases/a.txt", "Hello.");
        folder.Write("releases/sub/b.txt", "Hello.");
        await Run.InProcessAsync("sync", From, To);
        Assert.StartsWith("0 extracted, 2 unchanged, 0 failed in ", (await Run.InProcessAsync("sync", From, To)).Error);
        Assert.StartsWith("2 extracted, 0 unchanged, 0 failed in ", (await Run.InProcessAsync("sync", From, To, "--force", "--parallel", "1")).Error);
        Assert.True(File.Exists(Path.Combine(To, "sub", "b.txt.json")));
    }

    [Fact]
    public async Task An_input_that_cannot_be_read_fails_by_name_and_the_others_are_read()
    {
        folder.Write("releases/empty.txt", "");
        folder.Write("releases/good.txt", "Hello.");
        folder.Write("releases/image.txt", [0x89, .. "PNG\r\n"u8, 0x1A, 0x0A]);
        var run = await Run.InProcessAsync("sync", From, To);
        Assert.Equal((1, ""), (run.ExitCode, run.Output));
        Assert.Contains("error: \"empty.txt\" is empty.", run.Error);
        Assert.Contains("error: \"image.txt\" is a PNG image, not text.", run.Error);
        Assert.Contains("1 extracted, 0 unchanged, 2 failed in ", run.Error);
        OutputSchema.Validate(Directory.EnumerateFiles(To).Select(File.ReadAllBytes));
        Assert.Equal("emptyInput", ExtractionJson.Read(await File.ReadAllBytesAsync(Path.Combine(To, "empty.txt.json"))).Error!.Code);
    }

    [Fact]
    public async Task The_region_reads_numbers_that_name_no_country()
    {
        folder.Write("releases/a.txt", "Telephone: 020 7946 0123");
        await Run.InProcessAsync("sync", From, To, "--region", "gb");
        Assert.Equal("+442079460123", ExtractionJson.Read(await File.ReadAllBytesAsync(Path.Combine(To, "a.txt.json"))).Phones.Single().E164);
    }

    [Fact]
    public async Task A_culture_that_is_given_counts_and_what_is_missing_is_told()
    {
        folder.Write("releases/a.txt", "The call is on May 14, 2026: 020 7946 0123.");
        var run = await Run.InProcessAsync("sync", From, To, "--culture", "sv-SE");
        Assert.Equal(0, run.ExitCode);
        Assert.Contains("\"a.txt\": The text is in sv-SE, whose dates and durations are not read here", run.Error, StringComparison.Ordinal);
        Assert.Equal("sv-SE", ExtractionJson.Read(await File.ReadAllBytesAsync(Path.Combine(To, "a.txt.json"))).Extractor.Culture);
    }

    [Fact]
    public async Task Inputs_that_are_not_there_are_a_clear_error()
    {
        var run = await Run.InProcessAsync("sync", From, To);
        Assert.Equal(1, run.ExitCode);
        Assert.StartsWith($"error: The folder {From} does not exist. Check the path;", run.Error);
    }

    [Fact]
    public async Task A_file_is_no_folder_of_inputs()
    {
        folder.Write("releases", "Hello.");
        var run = await Run.InProcessAsync("sync", From, To);
        Assert.Equal(1, run.ExitCode);
        Assert.StartsWith($"error: {From} is a file, not a folder.", run.Error);
    }

    [Theory]
    [InlineData("file")]
    [InlineData("file/extracted")]
    public async Task A_file_is_no_folder_for_outputs(string to)
    {
        folder.Write("releases/a.txt", "Hello.");
        var file = folder.Write("file", "Hello.");
        var run = await Run.InProcessAsync("sync", From, Path.Combine(folder.Path, to));
        Assert.Equal(1, run.ExitCode);
        Assert.StartsWith($"error: {file} is a file, not a folder.", run.Error);
    }

    [Fact]
    public async Task A_watch_reads_what_comes_and_ends_well_when_stopped()
    {
        folder.Write("releases/a.txt", "Hello.");
        using var stop = new CancellationTokenSource(TimeSpan.FromMinutes(1));
        var run = Run.InProcessAsync(Stream.Null, ["sync", From, To, "--watch"], stop: stop.Token);
        await Appearance("a.txt.json");
        folder.Write("releases/b.txt", "Hello.");
        await Appearance("b.txt.json");
        await stop.CancelAsync();
        Assert.Equal(0, (await run).ExitCode);
        Assert.StartsWith("1 extracted, 0 unchanged, 0 failed in ", (await run).Error);

        async Task Appearance(string name)
        {
            while (!File.Exists(Path.Combine(To, name))) await Task.Delay(20, stop.Token);
        }
    }

    [Fact]
    public async Task A_sync_that_is_stopped_says_so()
    {
        folder.Write("releases/a.txt", "Hello.");
        var run = await Run.InProcessAsync(Stream.Null, ["sync", From, To], stop: new(canceled: true));
        Assert.Equal(new Run(130, "", "error: stopped before the end.\n"), run with { Error = run.Error.ReplaceLineEndings("\n") });
    }

    [LinuxFact]
    public async Task A_full_disk_names_the_output_and_what_was_not_reached()
    {
        foreach (var name in (string[])["a.txt", "b.txt", "c.txt"]) folder.Write($"releases/{name}", "Hello.");
        // The file that a write begins with leads to a device that is always full.
        Directory.CreateDirectory(To);
        File.CreateSymbolicLink(Path.Combine(To, ".extractor.tmp"), "/dev/full");
        var run = await Run.InProcessAsync("sync", From, To, "--parallel", "1");
        Assert.Equal(1, run.ExitCode);
        Assert.Contains($"error: The disk is full: {Path.Combine(To, "a.txt.json")} could not be written.", run.Error);
        Assert.Contains("0 extracted, 0 unchanged, 1 failed, 2 not reached in ", run.Error);
    }

    [UnprivilegedFact]
    [UnsupportedOSPlatform("windows")]
    public async Task A_folder_that_may_not_be_read_is_a_clear_error()
    {
        folder.Write("releases/a.txt", "Hello.");
        File.SetUnixFileMode(From, UnixFileMode.None);
        var run = await Run.InProcessAsync("sync", From, To);
        File.SetUnixFileMode(From, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        Assert.Equal(1, run.ExitCode);
        Assert.Contains($"error: Access to {From} is denied.", run.Error);
    }

    [UnprivilegedFact]
    [UnsupportedOSPlatform("windows")]
    public async Task A_subfolder_that_may_not_be_read_is_named_and_the_rest_is_read()
    {
        folder.Write("releases/a.txt", "Hello.");
        folder.Write("releases/private/b.txt", "Hello.");
        var subfolder = Path.Combine(From, "private");
        File.SetUnixFileMode(subfolder, UnixFileMode.None);
        var run = await Run.InProcessAsync("sync", From, To);
        File.SetUnixFileMode(subfolder, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        Assert.Equal(1, run.ExitCode);
        Assert.Contains($"error: What lies in {subfolder} cannot be listed", run.Error);
        Assert.Contains("1 extracted, 0 unchanged, 1 failed in ", run.Error);
    }

    [Fact]
    public async Task A_file_replaced_by_one_with_an_older_time_is_named_and_needs_force()
    {
        File.SetLastWriteTimeUtc(folder.Write("releases/a.txt", "Mail wrong@example.com."), new(2026, 5, 2, 0, 0, 0, DateTimeKind.Utc));
        await Run.InProcessAsync("sync", From, To);
        File.SetLastWriteTimeUtc(folder.Write("releases/a.txt", "Mail right@example.com."), new(2026, 5, 1, 0, 0, 0, DateTimeKind.Utc));

        var run = await Run.InProcessAsync("sync", From, To);

        Assert.Equal(1, run.ExitCode);
        Assert.Contains("\"a.txt\" keeps an output that was made from a version with a later time. --force makes it again.", run.Error, StringComparison.Ordinal);

        Assert.Equal(0, (await Run.InProcessAsync("sync", From, To, "--force")).ExitCode);
        Assert.Contains("right@example.com", await File.ReadAllTextAsync(Path.Combine(To, "a.txt.json")), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Ten_thousand_files_killed_in_the_middle_and_started_again_leave_exactly_their_outputs()
    {
        const int count = 10_000;
        for (var i = 1; i <= count; i++) folder.Write($"releases/{i % 10}/{i}.txt", $"Write to ir{i}@example.com.");

        Assert.True(await Run.KilledAsync(() => Task.FromResult(Outputs().Skip(count / 3).Any()), "sync", From, To));
        Assert.InRange(Outputs().Count(), count / 3, count - 1);
        var run = await Run.InProcessAsync("sync", From, To);

        Assert.Equal(0, run.ExitCode);
        Assert.Equal(
            Enumerable.Range(1, count).Select(i => Path.Combine(To, $"{i % 10}", $"{i}.txt.json")).Order(StringComparer.Ordinal),
            Outputs().Order(StringComparer.Ordinal));
        for (var i = 1; i <= count; i++)
        {
            var output = ExtractionJson.Read(await File.ReadAllBytesAsync(Path.Combine(To, $"{i % 10}", $"{i}.txt.json")));
            Assert.Equal(($"{i % 10}/{i}.txt", $"ir{i}@example.com"), (output.Source!.Name, output.Emails.Single().Address));
        }

        // Hidden files too: nothing half-written may stay behind.
        IEnumerable<string> Outputs() => Directory.Exists(To) ? Directory.EnumerateFiles(To, "*", SearchOption.AllDirectories) : [];
    }
}
