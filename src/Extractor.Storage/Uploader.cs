namespace Extractor.Storage;

/// <summary>Puts files where a trigger or a sync picks them up.</summary>
public static class Uploader
{
    /// <summary>Writes each file under its file name, over what is there. Creates the container when it is missing.</summary>
    /// <param name="files">Paths; no two with the same file name.</param>
    /// <param name="to">The container.</param>
    /// <param name="progress">Told the name of each item that was written.</param>
    /// <param name="cancellationToken">Ends the upload between two versions of an item.</param>
    /// <exception cref="ContainerException">A file cannot be read, which is told before anything is written, or the container cannot be used.</exception>
    public static async Task UploadAsync(
        IReadOnlyList<string> files, IItemContainer to, IProgress<string>? progress = null, CancellationToken cancellationToken = default)
    {
        foreach (var file in files)
            if (!File.Exists(file))
                throw new ContainerException(ContainerFault.NotFound, Directory.Exists(file)
                    ? $"{file} is a folder. Name the files in it."
                    : $"The file {file} does not exist. Check the path.");
            else if (FolderEntry.IsSpecial(new(file)))
                throw new ContainerException(ContainerFault.Item, $"{file} is a pipe, a socket or a device. Name files.");
        if (files.GroupBy(Path.GetFileName).FirstOrDefault(g => g.Count() > 1) is { } twins)
            throw new ContainerException(ContainerFault.BadAddress,
                $"{string.Join(" and ", twins)} would both become \"{twins.Key}\". Rename one of them.");

        await to.CreateIfMissingAsync(cancellationToken);
        foreach (var file in files)
        {
            var name = Path.GetFileName(file);
            await using var content = OpenFile(file);
            await to.WriteAsync(name, content, ContentTypeOf(name), WriteCondition.None, cancellationToken: cancellationToken);
            progress?.Report(name);
        }
    }

    private static FileStream OpenFile(string file)
    {
        try
        {
            return new(file, new FileStreamOptions { Options = FileOptions.Asynchronous | FileOptions.SequentialScan });
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            throw FolderItemContainer.Explain(fault, file);
        }
    }

    private static string ContentTypeOf(string name) => Path.GetExtension(name).ToLowerInvariant() switch
    {
        ".txt" => "text/plain",
        ".md" or ".markdown" => "text/markdown",
        ".html" or ".htm" => "text/html",
        _ => "application/octet-stream",
    };
}
