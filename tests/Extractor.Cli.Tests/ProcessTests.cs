using System.Text.Json.Nodes;

namespace Extractor.Cli.Tests;

/// <summary>The built program in real pipes.</summary>
public sealed class ProcessTests : IDisposable
{
    private readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    [UnixFact]
    public async Task Exit_codes_reach_the_shell()
    {
        folder.Write("a.txt", "Hello.");
        var run = await Run.InShellAsync(
            $"cd {folder.Path}; $extractor extract a.txt >&2; echo $?; $extractor extract none.txt; echo $?; $extractor extract --none; echo $?");
        Assert.Equal("0\n1\n2\n", run.Output);
    }

    [UnixFact]
    public async Task A_pipe_carries_lines_through()
    {
        var run = await Run.InShellAsync("""printf '{"id":"1","text":"caf\303\251"}\n' | $extractor extract --jsonl""");
        Assert.Equal((0, ""), (run.ExitCode, run.Error));
        Assert.Equal(4, (int)run.WithValidLines().Lines.Single()["source"]!["characters"]!);
    }

    [UnixFact]
    public async Task A_reader_that_leaves_early_is_no_fault()
    {
        for (var i = 0; i < 50; i++) folder.Write($"{i:00}.txt", "Hello.");
        var run = await Run.InShellAsync($"$extractor extract {folder.Path} {folder.Path} | head -n 1");
        Assert.Equal("extracted", (string)run.Lines.Single()["status"]!);
        Assert.DoesNotContain("rror", run.Error);
    }

    [UnixFact]
    public async Task A_closed_output_is_a_clear_error()
    {
        var run = await Run.InShellAsync("$extractor schema >&-");
        Assert.Equal((1, "error: the results could not be written. Check that standard output is open and may be written to.\n"), (run.ExitCode, run.Error));
    }

    [UnixFact]
    public async Task An_output_and_an_error_that_are_both_closed_still_give_an_exit_code() =>
        Assert.Equal(1, (await Run.InShellAsync("$extractor schema >&- 2>&-")).ExitCode);

    [LinuxFact]
    public async Task A_full_disk_is_a_clear_error()
    {
        var run = await Run.InShellAsync("$extractor schema > /dev/full");
        Assert.Equal((1, "error: the results could not be written: the disk is full. Free some space or write to another place.\n"), (run.ExitCode, run.Error));
    }

    [UnixFact]
    public async Task A_folder_as_standard_input_is_a_clear_error()
    {
        var run = await Run.InShellAsync("$extractor extract - < /");
        Assert.Equal((1, "error: standard input cannot be read. Check where it comes from.\n"), (run.ExitCode, run.Error));
    }

    [UnixFact]
    public async Task A_termination_signal_ends_with_130()
    {
        var run = await Run.InShellAsync(
            """mkfifo "$0.fifo"; (exec $extractor extract --jsonl < "$0.fifo") & exec 3> "$0.fifo"; printf '{"id":"1","text":"x"}\n' >&3; sleep 2; kill -TERM $!; wait $!; echo $?; rm "$0.fifo" """
                .Replace("$0", Path.Combine(folder.Path, "input"), StringComparison.Ordinal));
        var lines = run.Output.Trim().Split('\n');
        Assert.Equal("1", (string)JsonNode.Parse(lines[0])!["id"]!);
        Assert.Equal("130", lines[^1]);
    }
}
