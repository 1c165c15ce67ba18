using System.Text;

namespace Extractor.Storage.Tests;

public sealed class FolderContainerTests : ContainerBehaviour, IDisposable
{
    private readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    private protected override IItemContainer NewContainer() => folder.NewContainer();
}

[Collection(nameof(Azurite))]
public sealed class BlobContainerTests(Azurite azurite) : ContainerBehaviour
{
    private protected override IItemContainer NewContainer() => azurite.NewContainer();

    [Theory]
    [InlineData("what? \"quoted\" <a>|b*.txt")]
    [InlineData("two//slashes.txt")]
    public Task A_blob_s_name_can_be_one_that_a_file_cannot_have(string name) =>
        An_item_is_found_listed_and_read_under_its_exact_name(name);

    [Fact]
    public async Task A_name_that_storage_would_change_is_refused()
    {
        var container = azurite.NewContainer();

        var fault = await Assert.ThrowsAsync<ContainerException>(() => container.PutAsync(@"a\b.txt", "text"));

        Assert.Equal(ContainerFault.Item, fault.Fault);
        Assert.Contains(@"""a\b.txt""", fault.Message, StringComparison.Ordinal);
    }
}

/// <summary>What holds for every kind of container.</summary>
public abstract class ContainerBehaviour
{
    private protected abstract IItemContainer NewContainer();

    public static TheoryData<string> Names =>
    [
        "plain.txt",
        "no extension",
        "two  spaces.txt",
        "Ünïcödé 日本語 🙂.txt",
        "e\u0301 is not é.txt",
        "hash#1.txt",
        "100%.txt",
        "100%25 %2F.txt",
        "a+b&c;d=e@f!'(g),$h.txt",
        "[x]{y}^~`.txt",
        "deep/er/and deeper/#1/50%.txt",
    ];

    [Theory, MemberData(nameof(Names))]
    public async Task An_item_is_found_listed_and_read_under_its_exact_name(string name)
    {
        var container = NewContainer();
        await container.PutAsync(name, "text");

        var found = await container.FindAsync(name);
        Assert.Equal(found, Assert.Single(await container.ListAsync().ToListAsync()));
        var read = await container.ReadAsync(name, 4);
        Assert.Equal(found, read!.Item);
        Assert.Equal("text", Encoding.UTF8.GetString(read.Bytes!));
        Assert.Equal((name, 4), (found!.Name, found.Length));
        Assert.DoesNotContain('"', found.ETag);
    }

    [Fact]
    public async Task What_is_not_there_is_null()
    {
        var container = NewContainer();
        await container.CreateIfMissingAsync();

        Assert.Null(await container.FindAsync("a/b.txt"));
        Assert.Null(await container.ReadAsync("a/b.txt", 100));
    }

    [Fact]
    public async Task An_empty_item_is_an_item()
    {
        var container = NewContainer();
        await container.PutAsync("empty.txt", "");

        Assert.Equal("", await container.TextAsync("empty.txt"));
        Assert.Equal(0, (await container.FindAsync("empty.txt"))!.Length);
    }

    [Fact]
    public async Task An_item_over_the_limit_is_not_loaded_but_its_properties_are_given()
    {
        var container = NewContainer();
        await container.PutAsync("a.txt", "12345");

        var content = await container.ReadAsync("a.txt", 4);

        Assert.Null(content!.Bytes);
        Assert.Equal(await container.FindAsync("a.txt"), content.Item);
    }

    [Fact]
    public async Task Every_write_makes_a_new_version()
    {
        var container = NewContainer();
        var versions = new List<Item?>();
        for (var i = 0; i < 20; i++)
        {
            await container.PutAsync("a.txt", "same");
            versions.Add(await container.FindAsync("a.txt"));
        }
        Assert.Equal(20, versions.Select(v => v!.ETag).Distinct().Count());
    }

    [Fact]
    public async Task A_write_that_expects_nothing_there_happens_once()
    {
        var container = NewContainer();

        Assert.True(await container.PutAsync("a.txt", "first", WriteCondition.Unchanged(null)));
        Assert.False(await container.PutAsync("a.txt", "second", WriteCondition.Unchanged(null)));

        Assert.Equal("first", await container.TextAsync("a.txt"));
    }

    [Fact]
    public async Task A_write_that_expects_a_version_fails_when_another_is_there_or_none()
    {
        var container = NewContainer();
        await container.PutAsync("a.txt", "first");
        var first = WriteCondition.Unchanged(await container.FindAsync("a.txt"));

        Assert.True(await container.PutAsync("a.txt", "second", first));
        Assert.False(await container.PutAsync("a.txt", "third", first));
        Assert.False(await container.PutAsync("b.txt", "third", first));

        Assert.Equal("second", await container.TextAsync("a.txt"));
        Assert.Equal(["a.txt"], await container.NamesAsync());
    }

    [Fact]
    public async Task Of_many_writers_that_expect_one_version_one_wins()
    {
        var container = NewContainer();
        await container.PutAsync("a.txt", "start");
        var start = WriteCondition.Unchanged(await container.FindAsync("a.txt"));

        var held = await Task.WhenAll(Enumerable.Range(0, 16).Select(i => Task.Run(() => container.PutAsync("a.txt", $"{i}", start))));

        Assert.Equal($"{held.IndexOf(true)}", await container.TextAsync("a.txt"));
        Assert.Single(held, true);
    }

    [Fact]
    public async Task Listing_a_container_that_is_not_there_says_so()
    {
        var container = NewContainer();

        var fault = await Assert.ThrowsAsync<ContainerException>(async () => await container.ListAsync().ToListAsync());

        Assert.Equal(ContainerFault.NotFound, fault.Fault);
        Assert.Contains(container.Name, fault.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Creating_a_container_twice_is_creating_it_once()
    {
        var container = NewContainer();
        await container.CreateIfMissingAsync();
        await container.CreateIfMissingAsync();

        Assert.Empty(await container.NamesAsync());
    }
}
