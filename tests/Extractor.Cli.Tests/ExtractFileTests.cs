using System.Runtime.Versioning;
using System.Text.Json.Nodes;

namespace Extractor.Cli.Tests;

public sealed class ExtractFileTests : IDisposable
{
    private readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public async Task One_file_gives_one_indented_document()
    {
        var run = await Run.InProcessAsync("extract", folder.Write("a.txt", "Hello."));
        Assert.Equal((0, ""), (run.ExitCode, run.Error));
        Assert.StartsWith("{\n  \"schemaVersion\": \"1.0\"", run.Output);
        Assert.Equal(6, (int)JsonNode.Parse(run.Output)!["source"]!["characters"]!);
    }

    [Fact]
    public async Task A_folder_gives_a_line_for_each_file_below_it_in_the_order_of_names()
    {
        foreach (var name in (string[])["b.txt", "a/z.md", "c.txt", "a/B.txt", ".hidden"]) folder.Write(name, "Hello.");
        var run = (await Run.InProcessAsync("extract", folder.Path)).WithValidLines();
        Assert.Equal(0, run.ExitCode);
        Assert.Equal(["a/B.txt", "a/z.md", "b.txt", "c.txt"], run.Lines.Select(l => ((string)l["source"]!["name"]!)[(folder.Path.Length + 1)..]));
        Assert.StartsWith("4 read, 0 failed: ", run.Error);
    }

    [Fact]
    public async Task Several_files_give_a_line_each_in_the_order_given()
    {
        var run = (await Run.InProcessAsync("extract", folder.Write("b.txt", "B"), folder.Write("a.txt", "A!"))).WithValidLines();
        Assert.Equal([1, 2], run.Lines.Select(l => (int)l["source"]!["length"]!));
    }

    [Fact]
    public async Task Standard_input_is_read_as_a_file()
    {
        var run = await Run.WithInputAsync("Hello.", "extract", "-");
        Assert.Equal((0, "stdin"), (run.ExitCode, (string)JsonNode.Parse(run.Output)!["source"]!["name"]!));
    }

    [Fact]
    public async Task A_name_that_starts_with_an_at_sign_is_a_file_like_any_other()
    {
        Assert.Contains("\"@none.txt\" does not exist", (await Run.InProcessAsync("extract", "@none.txt")).Error);
    }

    public static TheoryData<byte[], string> Unreadable => new()
    {
        { [], "emptyInput" },
        { "  \n\t "u8.ToArray(), "emptyInput" },
        { new byte[40], "unsupportedContent" },
        { [0x89, .. "PNG\r\n"u8, 0x1A, 0x0A, 0, 0, 0, 0x0D], "unsupportedContent" },
    };

    [Theory]
    [MemberData(nameof(Unreadable))]
    public async Task What_is_not_text_gives_a_failed_document_and_a_reason(byte[] content, string code)
    {
        var path = folder.Write("bad.txt", content);
        var run = await Run.InProcessAsync("extract", path, folder.Write("good.txt", "Hello."));
        run.WithValidLines();
        Assert.Equal(1, run.ExitCode);
        Assert.Equal((code, null), ((string?)run.Lines[0]["error"]?["code"], run.Lines[1]["error"]));
        Assert.Contains($"error: \"{path}\"", run.Error);
        Assert.DoesNotContain(" at Extractor", run.Error);
    }

    [Fact]
    public async Task Invalid_utf8_is_read_with_a_warning()
    {
        var run = await Run.InProcessAsync("extract", folder.Write("a.txt", [(byte)'a', 0xE9, (byte)'b']));
        Assert.Equal(0, run.ExitCode);
        Assert.StartsWith("warning: ", run.Error);
        Assert.Single(JsonNode.Parse(run.Output)!["warnings"]!.AsArray());
    }

    [Fact]
    public async Task A_missing_file_fails_by_name_and_the_others_are_read()
    {
        var run = await Run.InProcessAsync("extract", "none.txt", folder.Write("a.txt", "Hello."));
        Assert.Equal(1, run.ExitCode);
        Assert.Contains("error: \"none.txt\" does not exist. Check the path.\n", run.Error.ReplaceLineEndings("\n"));
        Assert.Single(run.Lines);
    }

    [Fact]
    public async Task A_file_over_the_limit_fails_without_being_loaded()
    {
        var path = folder.Write("big.txt", "");
        using (var file = File.OpenWrite(path)) file.SetLength((64 << 20) + 1);
        var run = await Run.InProcessAsync("extract", path);
        Assert.Equal(1, run.ExitCode);
        Assert.Equal("inputTooLarge", (string)JsonNode.Parse(run.Output)!["error"]!["code"]!);
        Assert.Contains("is longer than 64 MiB", run.Error);
    }

    [Fact]
    public async Task Endless_input_fails_at_the_limit()
    {
        var run = await Run.InProcessAsync(new Endless(), ["extract", "-"]);
        Assert.Equal((1, "inputTooLarge"), (run.ExitCode, (string)JsonNode.Parse(run.Output)!["error"]!["code"]!));
    }

    [UnprivilegedFact]
    [UnsupportedOSPlatform("windows")]
    public async Task A_folder_that_may_not_be_listed_fails_by_name_and_the_others_are_read()
    {
        folder.Write("secret/a.txt", "Hello.");
        folder.Write("z.txt", "Hello.");
        var secret = Path.Combine(folder.Path, "secret");
        File.SetUnixFileMode(secret, UnixFileMode.None);
        var run = await Run.InProcessAsync("extract", folder.Path);
        File.SetUnixFileMode(secret, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        Assert.Equal(1, run.ExitCode);
        Assert.Contains($"error: the folder \"{secret}\" cannot be listed: access is denied.", run.Error);
        Assert.Single(run.Lines);
    }

    [UnprivilegedFact]
    [UnsupportedOSPlatform("windows")]
    public async Task A_file_that_may_not_be_read_fails_by_name()
    {
        var path = folder.Write("secret.txt", "Hello.");
        File.SetUnixFileMode(path, UnixFileMode.None);
        Assert.Contains($"error: \"{path}\" cannot be read: access is denied.", (await Run.InProcessAsync("extract", path)).Error);
    }

    [Fact]
    public async Task A_table_in_a_pipe_is_plain_and_names_the_file()
    {
        var path = folder.Write("a.txt", "Hello.");
        var run = await Run.InProcessAsync("extract", "--table", path);
        Assert.Equal((0, $"{path}\nNothing found.\n\n"), (run.ExitCode, run.Output.ReplaceLineEndings("\n")));
    }

    [Fact]
    public async Task A_terminal_gets_a_table_unless_json_is_asked_for()
    {
        var path = folder.Write("a.txt", "Hello.");
        Assert.Contains("Nothing found.", (await Run.InProcessAsync(Stream.Null, ["extract", path], onTerminal: true)).Output);
        Assert.StartsWith("{", (await Run.InProcessAsync(Stream.Null, ["extract", "--json", path], onTerminal: true)).Output);
    }

    [Fact]
    public async Task Stopping_ends_with_130()
    {
        using var stop = new CancellationTokenSource();
        var waiting = Run.InProcessAsync(new NeverAnswering(), ["extract", "-"], stop: stop.Token);
        await stop.CancelAsync();
        var run = await waiting;
        Assert.Equal((130, "error: stopped before the end."), (run.ExitCode, run.Error.Trim()));
    }

    private sealed class Endless : MemoryStream
    {
        public override ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
        {
            buffer.Span.Fill((byte)'5');
            return new(buffer.Length);
        }
    }

    /// <summary>Like a terminal nobody types at: a read cannot be taken back.</summary>
    private sealed class NeverAnswering : MemoryStream
    {
        public override ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default) =>
            new(new TaskCompletionSource<int>().Task);
    }
}
