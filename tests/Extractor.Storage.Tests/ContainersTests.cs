namespace Extractor.Storage.Tests;

public class AddressTests
{
    [Fact]
    public void A_path_is_a_folder()
    {
        var folder = Assert.IsType<FolderItemContainer>(Containers.Open("some/where/"));

        Assert.Equal("where", folder.Name);
        Assert.Equal(Path.GetFullPath("some/where"), folder.Address);
    }

    [Fact]
    public void A_blob_address_is_a_container_of_the_connection()
    {
        var container = Containers.Open("blob:releases", "UseDevelopmentStorage=true");

        Assert.IsType<BlobItemContainer>(container);
        Assert.Equal(("releases", "http://127.0.0.1:10000/devstoreaccount1/releases"), (container.Name, container.Address));
    }

    [Theory]
    [InlineData("https://account.blob.core.windows.net/releases", "https://account.blob.core.windows.net/releases")]
    [InlineData("https://account.blob.core.windows.net/releases/", "https://account.blob.core.windows.net/releases")]
    [InlineData("https://account.blob.core.windows.net/releases?sv=2023-01-03&sr=c&sp=rl&sig=abc", "https://account.blob.core.windows.net/releases")]
    [InlineData("http://127.0.0.1:10000/devstoreaccount1/releases", "http://127.0.0.1:10000/devstoreaccount1/releases")]
    [InlineData("http://localhost:10000/devstoreaccount1/releases", "http://127.0.0.1:10000/devstoreaccount1/releases")]
    public void A_URL_is_a_container_and_its_address_shows_no_signature(string url, string address)
    {
        var container = Assert.IsType<BlobItemContainer>(Containers.Open(url));

        Assert.Equal(("releases", address), (container.Name, container.Address));
    }

    [Fact]
    public void A_connection_can_be_the_URL_of_an_account() =>
        Assert.Equal("https://account.blob.core.windows.net/releases",
            Containers.Open("blob:releases", "https://account.blob.core.windows.net").Address);

    [Theory]
    [InlineData("", null)]
    [InlineData("  ", null)]
    [InlineData("blob:", null)]
    [InlineData("blob:Releases", null)]
    [InlineData("blob:re", null)]
    [InlineData("blob:a--b", null)]
    [InlineData("blob:releases/2026", null)]
    [InlineData("blob:releases", "nonsense")]
    [InlineData("blob:releases", "AccountName=a;AccountKey=hush==;Nonsense")]
    [InlineData("s3://releases", null)]
    [InlineData("htps://account.blob.core.windows.net/releases?sig=hush", null)]
    [InlineData("https://account.blob.core.windows.net", null)]
    [InlineData("https://account.blob.core.windows.net/releases/a.txt", null)]
    public void A_wrong_address_or_connection_is_refused_without_repeating_secrets(string address, string? connection)
    {
        var fault = Assert.Throws<ContainerException>(() => Containers.Open(address, connection));

        Assert.Equal(ContainerFault.BadAddress, fault.Fault);
        Assert.DoesNotContain("hush", fault.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_emulator_that_is_not_running_says_how_to_start_it()
    {
        var container = Containers.Open($"http://127.0.0.1:{AzuriteProcess.FreePort()}/devstoreaccount1/releases");

        foreach (var use in (Func<Task>[])
            [
                () => container.NamesAsync(), () => container.FindAsync("a.txt"), () => container.ReadAsync("a.txt", 1),
                () => container.PutAsync("a.txt", "text"), () => container.CreateIfMissingAsync(),
            ])
        {
            var fault = await Assert.ThrowsAsync<ContainerException>(use);
            Assert.Equal(ContainerFault.Unreachable, fault.Fault);
            Assert.Contains("npx --yes azurite", fault.Message, StringComparison.Ordinal);
        }
    }
}

public sealed class FolderFaultTests : IDisposable
{
    private readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public async Task A_file_is_not_a_folder()
    {
        var file = Path.Combine(folder.Path, "file");
        await File.WriteAllTextAsync(file, "text");
        var container = new FolderItemContainer(file);

        foreach (var use in (Func<Task>[])[() => container.NamesAsync(), () => container.PutAsync("a.txt", "text"), () => container.CreateIfMissingAsync()])
            Assert.Contains(file, (await Assert.ThrowsAsync<ContainerException>(use)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Faults_of_the_file_system_are_told_apart()
    {
        Assert.Equal(ContainerFault.Denied, FolderItemContainer.Explain(new UnauthorizedAccessException(), "x").Fault);
        Assert.Equal(ContainerFault.Denied, FolderItemContainer.Explain(new IOException("", 30), "x").Fault);
        Assert.Equal(ContainerFault.Full, FolderItemContainer.Explain(new IOException("", 28), "x").Fault);
        Assert.Equal(ContainerFault.Full, FolderItemContainer.Explain(new IOException("", unchecked((int)0x80070070)), "x").Fault);
        Assert.Equal(ContainerFault.Item, FolderItemContainer.Explain(new IOException("", 5), "x").Fault);
    }
}

public sealed class UploaderTests : IDisposable
{
    private readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public async Task Files_are_put_under_their_file_names_over_what_is_there()
    {
        var to = folder.NewContainer();
        var (first, second) = (File("one/a b#1.txt", "first"), File("two/b.md", "second"));

        await Uploader.UploadAsync([first], to);
        await System.IO.File.WriteAllTextAsync(first, "changed");
        await Uploader.UploadAsync([first, second], to);

        Assert.Equal(["a b#1.txt", "b.md"], await to.NamesAsync());
        Assert.Equal("changed", await to.TextAsync("a b#1.txt"));
    }

    [Theory]
    [InlineData("a.txt", "text/plain")]
    [InlineData("a.MD", "text/markdown")]
    [InlineData("a.markdown", "text/markdown")]
    [InlineData("a.html", "text/html")]
    [InlineData("a.htm", "text/html")]
    [InlineData("a", "application/octet-stream")]
    public async Task Files_are_put_with_the_media_type_of_their_extension(string name, string contentType)
    {
        var to = new Interposed(folder.NewContainer());
        await Uploader.UploadAsync([File(name, "text")], to);
        Assert.Equal(contentType, to.ContentTypes[name]);
    }

    [Fact]
    public async Task Nothing_is_uploaded_when_a_file_is_missing_a_folder_or_one_of_two_with_the_same_name()
    {
        var to = folder.NewContainer();
        var (file, twin) = (File("one/a.txt", "text"), File("two/a.txt", "text"));

        foreach (var wrong in (string[])[Path.Combine(folder.Path, "none.txt"), Path.Combine(folder.Path, "one"), twin])
        {
            var fault = await Assert.ThrowsAsync<ContainerException>(() => Uploader.UploadAsync([file, wrong], to));
            Assert.Contains(wrong, fault.Message, StringComparison.Ordinal);
        }
        Assert.False(Directory.Exists(to.Address));
    }

    private string File(string name, string text)
    {
        var path = Path.Combine(folder.Path, name);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        System.IO.File.WriteAllText(path, text);
        return path;
    }
}
