namespace Extractor.Storage.Tests;

/// <summary>A folder that is gone after the test.</summary>
public sealed class TemporaryFolder : IDisposable
{
    public string Path { get; } = Directory.CreateTempSubdirectory("extractor-").FullName;

    /// <summary>A container in the folder; it does not exist yet.</summary>
    public FolderItemContainer NewContainer() => new(System.IO.Path.Combine(Path, Guid.NewGuid().ToString("N")));

    public void Dispose() => Directory.Delete(Path, recursive: true);
}
