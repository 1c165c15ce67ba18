using Extractor.Json;

namespace Extractor.Cli.Tests;

public class UsageTests
{
    [Fact]
    public async Task Schema_is_printed_as_it_is() =>
        Assert.Equal(new Run(0, ExtractionSchema.Text, ""), await Run.InProcessAsync("schema"));

    [Fact]
    public async Task Version_is_printed() =>
        Assert.Equal(new Run(0, ReleaseExtractor.Version + Environment.NewLine, ""), await Run.InProcessAsync("--version"));

    [Theory]
    [InlineData]
    [InlineData("--help")]
    [InlineData("extract", "--help")]
    public async Task Help_lists_what_there_is(params string[] args)
    {
        var run = await Run.InProcessAsync(args);
        Assert.Equal((0, ""), (run.ExitCode, run.Error));
        Assert.Contains("Usage:", run.Output);
        Assert.Contains(args.Length < 2 ? "schema" : "Examples:\n  extractor extract release.txt", run.Output.ReplaceLineEndings("\n"));
    }

    [Theory]
    [InlineData("Unrecognized command or argument 'extrakt'.", "extrakt")]
    [InlineData("Name a file or a folder, or - for standard input.", "extract")]
    [InlineData("There is no option --tabel.", "extract", "--tabel", "a.txt")]
    [InlineData("One of the paths is empty. Name a file or a folder, or - for standard input.", "extract", "")]
    [InlineData("One of the paths is empty. Name files, and the container behind them.", "upload", "", "blob:releases")]
    [InlineData("--json and --table exclude each other.", "extract", "--json", "--table", "a.txt")]
    [InlineData("--jsonl reads standard input and writes JSON Lines; leave out paths, --json and --table.", "extract", "--jsonl", "a.txt")]
    [InlineData("\"yesterday\" is not a reference date. Write it as 2016-11-07 or 2016-11-07T16:12:00.", "extract", "a.txt", "--reference-date", "yesterday")]
    [InlineData("\"USA\" is not a region. Write its ISO 3166 code, for instance US, GB or DE.", "extract", "a.txt", "--region", "USA")]
    [InlineData("\"ZZ\" is not a region. Write its ISO 3166 code, for instance US, GB or DE.", "extract", "a.txt", "--region", "ZZ")]
    [InlineData("Required argument missing for option: '--region'.", "extract", "a.txt", "--region")]
    [InlineData("Required argument missing for command: 'sync'.", "sync", "releases")]
    [InlineData("There is no option --watsh.", "sync", "releases", "--watsh")]
    [InlineData("Unrecognized command or argument '--watsh'.", "sync", "releases", "extracted", "--watsh")]
    [InlineData("\"0\" cannot be --parallel. Write a number from 1 to 256.", "sync", "releases", "extracted", "--parallel", "0")]
    [InlineData("\"german\" is not a culture. Write for instance en-US, de-DE or fr.", "extract", "a.txt", "--culture", "german")]
    [InlineData("\"german\" is not a culture.", "sync", "releases", "extracted", "--culture", "german")]
    [InlineData("\"fast\" is not an engine. Write builtin or recognizers.", "extract", "a.txt", "--engine", "fast")]
    [InlineData("\"1\" is not an engine.", "extract", "a.txt", "--engine", "1")]
    [InlineData("Microsoft.Recognizers.Text is not built into this program. Build it in: dotnet build src/Extractor.Cli -p:WithRecognizers=true", "extract", "a.txt", "--engine", "recognizers")]
    [InlineData("\"USA\" is not a region.", "sync", "releases", "extracted", "--region", "USA")]
    [InlineData("Name the container behind the files: ", "upload")]
    [InlineData("Name the container behind the files: ", "upload", "a.txt")]
    [InlineData("There is no option --conection.", "upload", "a.txt", "blob:releases", "--conection", "x")]
    public async Task Bad_usage_ends_with_2_and_says_what_is_right(string message, params string[] args)
    {
        var run = await Run.InProcessAsync(args);
        Assert.Equal((2, ""), (run.ExitCode, run.Output));
        Assert.StartsWith($"error: {message}", run.Error);
        Assert.Contains("--help\" for the options and examples.", run.Error);
    }

    [Theory]
    [InlineData("\"Releases\" cannot be the name of a blob container", "sync", "blob:Releases", "extracted")]
    [InlineData("The connection for blob:releases is not a connection string", "sync", "blob:releases", "extracted", "--connection", "nonsense")]
    [InlineData("\"s3://releases\" names no container.", "sync", "s3://releases", "extracted")]
    [InlineData("\"https://account.blob.core.windows.net/releases/a.txt\" names a blob.", "sync", "extracted", "https://account.blob.core.windows.net/releases/a.txt")]
    public async Task A_wrong_address_is_bad_usage(string message, params string[] args)
    {
        var run = await Run.InProcessAsync(args);
        Assert.Equal((2, ""), (run.ExitCode, run.Output));
        Assert.StartsWith($"error: {message}", run.Error);
    }
}
