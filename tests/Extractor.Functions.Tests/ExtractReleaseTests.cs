using System.Text;
using Azure.Storage.Blobs;
using Extractor.Storage;
using Microsoft.Extensions.Logging;

namespace Extractor.Functions.Tests;

public sealed class ExtractReleaseTests : IDisposable
{
    private const string Text = "Call us on Thursday, May 14, 2026 at +1 888 555 0142 or mail ir@lumenbio.example.";

    private readonly MemoryContainer releases = new("releases"), extracted = new("extracted");
    private readonly Lines<ExtractRelease> lines = new();
    private readonly ReleaseProcessor processor;
    private readonly ExtractRelease function;

    public ExtractReleaseTests()
    {
        processor = new(releases, extracted, new());
        function = new(processor, lines);
    }

    public void Dispose() => processor.Dispose();

    [Fact]
    public async Task An_upload_becomes_a_document_by_either_trigger()
    {
        releases.Put("a.txt", Text);
        releases.Put("b.txt", Text);

        await function.Run(Blob("a.txt"), default);
        await function.RunPolling(Blob("b.txt"), default);

        Assert.Equal(["a.txt.json", "b.txt.json"], extracted.Names);
        Assert.Equal("ir@lumenbio.example", Assert.Single(extracted.Output("a.txt").Emails).Address);
        Assert.Equal("2026-05-14", Assert.Single(extracted.Output("b.txt").Dates).Start);
    }

    [Theory]
    [InlineData("two words  and more.txt")]
    [InlineData("Übersicht – 第三季度.txt")]
    [InlineData("result #1.txt")]
    [InlineData("100% done.txt")]
    [InlineData("already%20escaped%23.txt")]
    [InlineData("a+b&c=d?e.txt")]
    [InlineData("2026/q3/north america/release.txt")]
    [InlineData("no extension")]
    public async Task A_name_is_taken_as_it_is(string name)
    {
        releases.Put(name, Text);

        await function.Run(Blob(name), default);

        Assert.Equal([name + ".json"], extracted.Names);
        Assert.Equal(name, extracted.Output(name).Source!.Name);
    }

    [Theory]
    [InlineData("", "emptyInput")]
    [InlineData("\u0089PNG\r\n\u001A\n\0\0\0\rIHDR", "unsupportedContent")]
    public async Task What_cannot_be_read_gives_a_failed_document_and_no_retry(string content, string code)
    {
        releases.Put("a.txt", Encoding.Latin1.GetBytes(content));

        await function.Run(Blob("a.txt"), default);

        var output = extracted.Output("a.txt");
        Assert.Equal(ExtractionStatus.Failed, output.Status);
        Assert.Equal(code, output.Error!.Code);
        var (level, _, values) = Assert.Single(lines.All);
        Assert.Equal(LogLevel.Warning, level);
        Assert.Equal(code, values["Code"]);
        Assert.Equal(ProcessOutcome.Failed, values["Outcome"]);
    }

    [Fact]
    public async Task A_storage_fault_is_thrown_so_that_the_host_tries_again_and_then_nothing_is_lost()
    {
        releases.Put("a.txt", Text);
        releases.Faulty.Add("a.txt");
        await Assert.ThrowsAsync<ContainerException>(() => function.Run(Blob("a.txt"), default));

        releases.Faulty.Clear();
        extracted.Faulty.Add("a.txt.json");
        await Assert.ThrowsAsync<ContainerException>(() => function.Run(Blob("a.txt"), default));
        Assert.Empty(extracted.Names);

        extracted.Faulty.Clear();
        await function.Run(Blob("a.txt"), default);
        Assert.Equal(["a.txt.json"], extracted.Names);
    }

    [Fact]
    public async Task A_blob_delivered_twice_is_written_once()
    {
        releases.Put("a.txt", Text);

        await function.Run(Blob("a.txt"), default);
        await function.Run(Blob("a.txt"), default);

        Assert.Equal(1, extracted.Writes);
        Assert.Equal([ProcessOutcome.Extracted, ProcessOutcome.Skipped], lines.All.Select(line => line.Values["Outcome"]));
    }

    [Fact]
    public async Task An_older_version_that_comes_late_does_not_overwrite_a_newer_one()
    {
        var noon = new DateTimeOffset(2026, 5, 14, 12, 0, 0, TimeSpan.Zero);
        releases.Put("a.txt", "Mail new@lumenbio.example.", noon);
        await function.Run(Blob("a.txt"), default);
        releases.Put("a.txt", "Mail old@lumenbio.example.", noon.AddHours(-1));
        await function.Run(Blob("a.txt"), default);

        Assert.Equal("new@lumenbio.example", Assert.Single(extracted.Output("a.txt").Emails).Address);
        Assert.Equal(ProcessOutcome.Superseded, lines.All[^1].Values["Outcome"]);
    }

    [Fact]
    public async Task A_blob_that_is_gone_when_its_turn_comes_is_no_fault()
    {
        await function.Run(Blob("gone.txt"), default);

        Assert.Empty(extracted.Names);
        Assert.Equal(ProcessOutcome.Missing, Assert.Single(lines.All).Values["Outcome"]);
    }

    [Fact]
    public async Task A_blob_of_12_MB_is_read_to_its_end()
    {
        var filler = string.Concat(Enumerable.Repeat("The board reviewed the programme and its partners at length.\n", 200_000));
        releases.Put("large.txt", filler + Text);

        await function.Run(Blob("large.txt"), default);

        var output = extracted.Output("large.txt");
        Assert.True(output.Source!.Length > 12_000_000);
        Assert.True(Assert.Single(output.Phones).Offset > 12_000_000);
    }

    [Fact]
    public async Task The_log_has_one_line_an_item_with_its_figures()
    {
        releases.Put("a.txt", Text);

        await function.Run(Blob("a.txt"), default);

        var (level, text, values) = Assert.Single(lines.All);
        Assert.Equal(LogLevel.Information, level);
        Assert.StartsWith($"a.txt: Extracted, {Text.Length} bytes in ", text, StringComparison.Ordinal);
        Assert.EndsWith("1 dates, 1 phones, 1 emails, 0 dosages, 0 durations, 0 contacts, 0 events", text, StringComparison.Ordinal);
        Assert.Equal("a.txt", values["Name"]);
        Assert.IsType<double>(values["Milliseconds"]);
    }

    /// <summary>The client that a trigger binds: made from its name, not from a URL.</summary>
    private static BlobClient Blob(string name) =>
        new BlobContainerClient(new Uri("https://account.blob.core.windows.net/releases")).GetBlobClient(name);
}
