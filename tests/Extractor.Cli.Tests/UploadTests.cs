namespace Extractor.Cli.Tests;

public sealed class UploadTests : IDisposable
{
    private readonly TemporaryFolder folder = new();

    private string To => Path.Combine(folder.Path, "releases");

    public void Dispose() => folder.Dispose();

    [Fact]
    public async Task Files_keep_their_names_and_replace_what_has_them()
    {
        folder.Write("releases/a.txt", "old");
        var run = await Run.InProcessAsync("upload", folder.Write("sub/a.txt", "new"), folder.Write("b.md", "Hello."), To);
        Assert.Equal((0, "", $"2 uploaded to {To}."), (run.ExitCode, run.Output, run.Error.TrimEnd()));
        Assert.Equal(["a.txt", "b.md"], Directory.EnumerateFileSystemEntries(To).Select(Path.GetFileName).Order());
        Assert.Equal("new", await File.ReadAllTextAsync(Path.Combine(To, "a.txt")));
    }

    [Fact]
    public async Task A_missing_file_fails_by_name_before_anything_is_uploaded()
    {
        var run = await Run.InProcessAsync("upload", folder.Write("a.txt", "Hello."), "none.txt", To);
        Assert.Equal((1, "error: The file none.txt does not exist. Check the path."), (run.ExitCode, run.Error.TrimEnd()));
        Assert.False(Directory.Exists(To));
    }

    [Fact]
    public async Task A_mistyped_file_does_not_become_a_folder()
    {
        var file = folder.Write("a.txt", "Hello.");
        var run = await Run.InProcessAsync("upload", file, To + ".txt");
        Assert.Equal(2, run.ExitCode);
        Assert.StartsWith($"error: there is no file and no folder {To}.txt. Name the container behind the files", run.Error);
        Assert.False(Path.Exists(To + ".txt"));

        Assert.Equal(0, (await Run.InProcessAsync("upload", file, To + ".txt/")).ExitCode);
        Assert.True(File.Exists(Path.Combine(To + ".txt", "a.txt")));
    }

    [LinuxFact]
    public async Task A_device_is_not_uploaded()
    {
        var run = await Run.InProcessAsync("upload", "/dev/zero", To + "/");
        Assert.Equal((1, "error: /dev/zero is a pipe, a socket or a device. Name files."), (run.ExitCode, run.Error.TrimEnd()));
    }

    [Fact]
    public async Task A_file_where_the_container_belongs_is_bad_usage()
    {
        var run = await Run.InProcessAsync("upload", folder.Write("a.txt", "Hello."), folder.Write("b.txt", "Hello."));
        Assert.Equal(2, run.ExitCode);
        Assert.StartsWith("error: Name the container behind the files: a folder, blob:CONTAINER or a container's URL.", run.Error);
    }
}
