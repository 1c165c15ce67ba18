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

    [LinuxFact]
    public async Task A_file_or_folder_whose_name_is_not_utf8_fails_by_name_and_the_others_are_read()
    {
        folder.Write("in/a.txt", "Hello.");
        folder.Write("in/\uFFFD.txt", "Hello.");
        var script = $$"""
            cd {{folder.Path}}; file=$(printf 'in/x\377.txt'); sub=$(printf 'in/y\376')
            echo Hello. > "$file"; mkdir "$sub"; echo Hello. > "$sub/b.txt"
            $extractor
            """;
        foreach (var command in (string[])["sync in out", "extract in", "extract \"$file\" \"$sub/b.txt\" in/a.txt"])
        {
            var run = await Run.InShellAsync($"{script} {command} > found; code=$?; rm -r \"$file\" \"$sub\"; exit $code");
            Assert.Equal(1, run.ExitCode);
            Assert.Contains("in/x\uFFFD.txt\" cannot be read: its name is not valid UTF-8", run.Error, StringComparison.Ordinal);
            Assert.Contains("in/y\uFFFD", run.Error, StringComparison.Ordinal);
            Assert.Contains("2 failed", run.Error, StringComparison.Ordinal);
        }
        Assert.Equal(2, Directory.GetFiles(Path.Combine(folder.Path, "out")).Length);
    }

    [LinuxFact]
    public async Task Pipes_and_devices_in_a_folder_are_passed_over()
    {
        folder.Write("in/a.txt", "Hello.");
        folder.Write("in/empty.txt", "");
        var run = await Run.InShellAsync($"""
            cd {folder.Path}; mkfifo in/pipe; ln -s pipe in/link; ln -s /dev/zero in/zeros
            $extractor extract in > /dev/null; $extractor sync in out; ls out
            """);
        Assert.Contains("1 read, 1 failed: ", run.Error, StringComparison.Ordinal);
        Assert.Contains("1 extracted, 0 unchanged, 1 failed in ", run.Error, StringComparison.Ordinal);
        Assert.Equal("a.txt.json\nempty.txt.json\n", run.Output);
    }

    [UnixFact]
    public async Task A_pipe_that_is_named_is_read_and_one_that_nobody_writes_to_can_be_left()
    {
        var run = await Run.InShellAsync($"""
            cd {folder.Path}; mkfifo pipe; echo Hello. > pipe & $extractor extract --table pipe
            $extractor extract pipe & sleep 2; kill -TERM $!; wait $!; echo $?
            exec 3<> pipe; $extractor extract pipe & sleep 2; kill -TERM $!; wait $!; echo $?
            """);
        Assert.Equal("pipe\nNothing found.\n\n130\n130\n", run.Output);
    }
}
