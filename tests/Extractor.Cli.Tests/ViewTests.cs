using System.Text.RegularExpressions;

namespace Extractor.Cli.Tests;

public sealed class ViewTests : IDisposable
{
    private const string Release = "Call 212-555-0142 by Friday, May 15, 2026 & ask for <b>\"5 mg\"</b>.\n";

    private readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public async Task Every_mention_is_marked_where_it_stands_and_has_its_value_in_the_table()
    {
        var run = await Run.InProcessAsync("view", folder.Write("a.txt", Release));
        Assert.Equal(0, run.ExitCode);
        Assert.Contains("""Call <a id="p1" href="#row-p1" class="phone" title="+12125550142, US, fixedLine">212-555-0142</a> by <a id="d1" """, run.Output);
        Assert.Contains("""<tr id="row-d1" class="date"><td>date</td><td><a href="#d1">Friday, May 15, 2026</a></td><td>2026-05-15</td>""", run.Output);
        Assert.Contains("""&amp; ask for &lt;b&gt;&quot;<a id="x1" """, run.Output);
    }

    [Theory]
    [InlineData("earnings-call.txt")]
    [InlineData("platform-partnership.md")]
    [InlineData("mangled-pdf.txt")]
    [InlineData("two-column-contacts.txt")]
    public async Task The_text_of_the_report_is_that_of_the_release_and_every_link_leads_somewhere(string sample)
    {
        var path = Path.Combine(Run.Samples, sample);
        var run = await Run.InProcessAsync("view", path);
        var ids = Regex.Matches(run.Output, "id=\"([^\"]+)\"").Select(match => match.Groups[1].Value).ToList();
        Assert.Equal(ids.Count, ids.Distinct().Count());
        Assert.All(Regex.Matches(run.Output, "href=\"#([^\"]+)\"").Select(match => match.Groups[1].Value), target => Assert.Contains(target, ids));
        var shown = System.Net.WebUtility.HtmlDecode(Regex.Replace(Regex.Match(run.Output, "<pre[^>]*>(.*)</pre>", RegexOptions.Singleline).Groups[1].Value, "<[^>]+>", ""));
        Assert.Equal(Documents.DocumentReader.Read(await File.ReadAllBytesAsync(path), path, out _)!.Text, shown);
    }

    [Fact]
    public async Task The_report_goes_to_a_file_that_is_named()
    {
        var report = Path.Combine(folder.Path, "report.html");
        var run = await Run.WithInputAsync(Release, "view", "-", "-o", report, "--region", "US");
        Assert.Equal((0, ""), (run.ExitCode, run.Output));
        Assert.Contains("id=\"row-p1\"", await File.ReadAllTextAsync(report));
    }

    [Fact]
    public async Task What_cannot_be_read_or_written_is_named()
    {
        var release = folder.Write("a.txt", Release);
        var empty = await Run.InProcessAsync("view", folder.Write("empty.txt", ""), "-o", Path.Combine(folder.Path, "none.html"));
        Assert.Equal(1, empty.ExitCode);
        Assert.Contains("empty.txt", empty.Error);
        Assert.False(File.Exists(Path.Combine(folder.Path, "none.html")));

        Assert.Equal((2, "error: The report would replace the release. Give it another name."), FirstLine(await Run.InProcessAsync("view", release, "-o", release)));
        Assert.Equal((2, $"error: {folder.Path} is a folder. Name one of its files."), FirstLine(await Run.InProcessAsync("view", folder.Path)));
        var nowhere = Path.Combine(folder.Path, "no", "report.html");
        Assert.Equal((1, $"error: the report {nowhere} cannot be written. Check that its folder exists, that you may write there and that the disk is not full."),
            FirstLine(await Run.InProcessAsync("view", release, "-o", nowhere)));
    }

    private static (int, string) FirstLine(Run run) => (run.ExitCode, run.Error.Split('\n')[0].TrimEnd());
}
