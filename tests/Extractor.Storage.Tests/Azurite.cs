namespace Extractor.Storage.Tests;

/// <summary>The storage emulator, started before the tests of the collection and ended after them.</summary>
public class Azurite : IAsyncLifetime
{
    /// <summary>Accounts in place of the emulator's own one.</summary>
    private protected string[] Accounts { get; init; } = [];

    private protected AzuriteProcess Process { get; } = new();

    /// <summary>A container that no other test uses; it does not exist yet.</summary>
    public IItemContainer NewContainer() => Containers.Open(Process.Url("devstoreaccount1") + $"/test-{Guid.NewGuid():N}");

    public Task InitializeAsync() => Process.StartAsync(Accounts);

    public async Task DisposeAsync() => await Process.DisposeAsync();
}

/// <summary>
/// An emulator with an account for inputs and another for outputs, for tests with many blobs: the time it takes over a blob
/// grows with the number of blobs in its account, and with a SAS.
/// </summary>
public sealed class LargeAzurite : Azurite
{
    public LargeAzurite() => Accounts = ["inputs", "outputs"];

    public IItemContainer Inputs => Open("inputs");

    public IItemContainer Outputs => Open("outputs");

    /// <summary>The connection string of an account.</summary>
    public string Connection(string account) => Process.Connection(account);

    private IItemContainer Open(string account) => Containers.Open("blob:releases", Connection(account));
}

[CollectionDefinition(nameof(Azurite))]
public sealed class AzuriteTests : ICollectionFixture<Azurite>;
