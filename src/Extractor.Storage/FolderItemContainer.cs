using System.Collections.Concurrent;
using System.Runtime.CompilerServices;
using System.Security.Cryptography;
using System.Text;

namespace Extractor.Storage;

/// <summary>
/// A folder as a container. Files in subfolders are items too; hidden files and folders, links to folders, pipes, sockets and
/// devices are not.
/// </summary>
/// <remarks>
/// The ETag is made from the time of the last write and the length. Conditional writes hold between all processes of one
/// user on one machine; between machines that share a folder they do not.
/// </remarks>
public sealed class FolderItemContainer : IItemContainer
{
    /// <summary>A stamp ends within this many bytes of an output, even when the source's name is as long as names can be.</summary>
    private const int StampHead = 16 * 1024;

    /// <summary>What a write in progress is called; hidden, and taken over by the next write when its process was killed.</summary>
    private const string TemporaryName = ".extractor.tmp";

    private static readonly EnumerationOptions VisibleEntries = new() { IgnoreInaccessible = false };

    private readonly string root;
    private readonly string mutexName;
    private readonly ConcurrentDictionary<string, (string ETag, OutputStamp? Stamp)> stampsRead = new(StringComparer.Ordinal);

    /// <summary>A folder that need not exist yet.</summary>
    /// <param name="path">Absolute, or relative to the current folder.</param>
    public FolderItemContainer(string path)
    {
        root = Path.TrimEndingDirectorySeparator(Path.GetFullPath(path));
        Address = WithoutLinks(root);
        mutexName = "extractor-" + Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(Address)).AsSpan(..16));
        Name = Path.GetFileName(Address) is { Length: > 0 } name ? name : Address;
    }

    /// <inheritdoc/>
    public string Name { get; }

    /// <inheritdoc/>
    public string Address { get; }

    /// <summary>The path of a folder that is there, or will be, with every link on the way followed.</summary>
    private static string WithoutLinks(string path)
    {
        if (Path.GetDirectoryName(path) is not { } parent)
            return path;
        var real = Path.Combine(WithoutLinks(parent), Path.GetFileName(path));
        // A link that leads to itself leads to no folder.
        return Directory.Exists(real) && Directory.ResolveLinkTarget(real, returnFinalTarget: false) is { } target
            ? WithoutLinks(Path.TrimEndingDirectorySeparator(target.FullName))
            : real;
    }

    /// <inheritdoc/>
    public Task CreateIfMissingAsync(CancellationToken cancellationToken = default) =>
        Translating(root, () =>
        {
            for (var path = root; path is not null; path = Path.GetDirectoryName(path))
                if (File.Exists(path))
                    throw NotFolder(path);
            return Directory.CreateDirectory(root);
        });

    /// <inheritdoc/>
    public async IAsyncEnumerable<Item> ListAsync(
        bool stamps = false, [EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        var folders = new Stack<DirectoryInfo>([new(root)]);
        List<string> leftOut = [];
        while (folders.TryPop(out var folder))
        {
            using var entries = EntriesOf(folder, leftOut);
            while (entries is not null && Translate(folder.FullName, entries.MoveNext))
            {
                cancellationToken.ThrowIfCancellationRequested();
                var entry = entries.Current;
                if (FolderEntry.HasUnusableName(entry))
                    leftOut.Add(FolderEntry.UnusableName(entry.FullName));
                else if (entry is FileInfo file && Translate(file.FullName, () => ItemAt(file, NameOf(file.FullName))) is { } item)
                    yield return stamps ? item with { Stamp = StampOf(item, file.FullName) } : item;
                // A link to a folder can lead back to where it stands.
                else if (entry is DirectoryInfo subfolder && (entry.Attributes & FileAttributes.ReparsePoint) == 0)
                    folders.Push(subfolder);
            }
        }
        await Task.CompletedTask;
        if (leftOut.Count > 0)
            throw new ContainerException(leftOut);
    }

    /// <summary>The entries of a folder; null for a subfolder that cannot be listed, which is then told among what is left out.</summary>
    private IEnumerator<FileSystemInfo>? EntriesOf(DirectoryInfo folder, List<string> leftOut)
    {
        try
        {
            return folder.EnumerateFileSystemInfos("*", VisibleEntries).GetEnumerator();
        }
        catch (DirectoryNotFoundException) when (folder.FullName != root)
        {
            // Somebody removed it meanwhile.
            return null;
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException && folder.FullName != root)
        {
            leftOut.Add($"What lies in {folder.FullName} cannot be listed and was left out. Give this user the right to read it, or move it away.");
            return null;
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            throw Explain(fault, folder.FullName);
        }
    }

    /// <inheritdoc/>
    public Task<Item?> FindAsync(string name, CancellationToken cancellationToken = default)
    {
        var path = PathOf(name);
        return Translating(path, () => ItemAt(new(path), name) is { } item ? item with { Stamp = StampOf(item, path) } : null);
    }

    /// <inheritdoc/>
    public async Task<ItemContent?> ReadAsync(string name, long limit, CancellationToken cancellationToken = default)
    {
        var path = PathOf(name);
        try
        {
            for (var attempt = 0; attempt < 20; attempt++)
            {
                await using var file = new FileStream(path, new FileStreamOptions
                {
                    Share = FileShare.ReadWrite | FileShare.Delete, Options = FileOptions.Asynchronous, BufferSize = 0,
                });
                var item = ItemOf(file, name);
                if (item.Length > limit)
                    return new(item, null);
                var bytes = new byte[item.Length];
                var read = await file.ReadAtLeastAsync(bytes, bytes.Length, throwOnEndOfStream: false, cancellationToken);
                if (read == bytes.Length && ItemOf(file, name) == item)
                    return new(item, bytes);
                // Somebody is writing to it: what was read is no version at all.
                await Task.Delay(100, cancellationToken);
            }
            throw new ContainerException(ContainerFault.Item, $"{path} is being written to all the time. Try again when it is complete.");
        }
        catch (Exception fault) when (fault is FileNotFoundException or DirectoryNotFoundException)
        {
            return null;
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            throw Explain(fault, path);
        }
    }

    /// <inheritdoc/>
    public Task<bool> WriteAsync(
        string name, Stream content, string contentType, WriteCondition condition, OutputStamp? stamp = null,
        CancellationToken cancellationToken = default)
    {
        cancellationToken.ThrowIfCancellationRequested();
        var path = PathOf(name);
        return Translating(path, () =>
        {
            using var mutex = new Mutex(mutexName, new NamedWaitHandleOptions { CurrentUserOnly = true, CurrentSessionOnly = false });
            try
            {
                mutex.WaitOne();
            }
            catch (AbandonedMutexException)
            {
                // Its owner was killed. An item is put in place whole or not at all, so there is nothing to repair.
            }
            try
            {
                return WriteAlone(path, content, condition);
            }
            finally
            {
                mutex.ReleaseMutex();
            }
        });
    }

    /// <summary>Writes while no other thread or process of this user writes to this container.</summary>
    private static bool WriteAlone(string path, Stream content, WriteCondition condition)
    {
        var there = ItemAt(new(path), "");
        if (condition.Absent && there is not null || condition.ETag is { } etag && there?.ETag != etag)
            return false;

        var folder = Directory.CreateDirectory(Path.GetDirectoryName(path)!).FullName;
        var temporary = Path.Combine(folder, TemporaryName);
        try
        {
            using (var file = new FileStream(temporary, FileMode.Create, FileAccess.Write, FileShare.None, bufferSize: 0))
                content.CopyTo(file);
            // The clock of a file system ticks slowly: two versions written within one tick must not share an ETag.
            if (there is not null && File.GetLastWriteTimeUtc(temporary) <= there.LastModified.UtcDateTime)
                File.SetLastWriteTimeUtc(temporary, there.LastModified.UtcDateTime.AddTicks(1));
            File.Move(temporary, path, overwrite: true);
            return true;
        }
        finally
        {
            File.Delete(temporary);
        }
    }

    /// <summary>A link to a file is the file it leads to; one that leads nowhere is nothing, and so is what is no file of bytes.</summary>
    private static Item? ItemAt(FileInfo file, string name) =>
        FolderEntry.Followed(file) is { } found && !FolderEntry.IsSpecial(found) ? ItemOf(name, found.LastWriteTimeUtc, found.Length) : null;

    private static Item ItemOf(FileStream file, string name) =>
        ItemOf(name, File.GetLastWriteTimeUtc(file.SafeFileHandle), file.Length);

    private static Item ItemOf(string name, DateTime lastWrite, long length) =>
        new(name, $"0x{lastWrite.Ticks:X}-{length:X}", lastWrite, length);

    /// <summary>The stamp in an output, read once for each version of it.</summary>
    private OutputStamp? StampOf(Item item, string path)
    {
        if (stampsRead.TryGetValue(item.Name, out var read) && read.ETag == item.ETag)
            return read.Stamp;
        try
        {
            using var file = new FileStream(path, new FileStreamOptions { Share = FileShare.ReadWrite | FileShare.Delete, BufferSize = 0 });
            var head = new byte[Math.Min(StampHead, item.Length)];
            var stamp = OutputStamp.FromJson(head.AsSpan(0, file.ReadAtLeast(head, head.Length, throwOnEndOfStream: false)));
            stampsRead[item.Name] = (item.ETag, stamp);
            return stamp;
        }
        catch (Exception fault) when (fault is FileNotFoundException or DirectoryNotFoundException)
        {
            return null;
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            throw Explain(fault, path);
        }
    }

    private string NameOf(string path) => Path.GetRelativePath(root, path).Replace(Path.DirectorySeparatorChar, '/');

    /// <summary>The file of an item, which lies in this folder whatever the name says.</summary>
    private string PathOf(string name)
    {
        var path = Path.Combine(root, name.Replace('/', Path.DirectorySeparatorChar));
        return Path.IsPathRooted(name) || name.Contains('\0') || Path.GetFullPath(path) != path || NameOf(path) != name
            ? throw new ContainerException(ContainerFault.Item, $"\"{name}\" cannot be the name of a file in {root}. Rename the item.")
            : path;
    }

    private static Task<T> Translating<T>(string path, Func<T> action)
    {
        try
        {
            return Task.FromResult(action());
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            return Task.FromException<T>(Explain(fault, path));
        }
    }

    private static T Translate<T>(string path, Func<T> action)
    {
        try
        {
            return action();
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            throw Explain(fault, path);
        }
    }

    /// <summary>The fault in words for users.</summary>
    internal static ContainerException Explain(Exception fault, string path) => fault switch
    {
        _ when File.Exists(path) && fault is DirectoryNotFoundException => NotFolder(path, fault),
        DirectoryNotFoundException or FileNotFoundException => new(ContainerFault.NotFound,
            $"The folder {path} does not exist. Check the path; only the folder for outputs is created by itself.", fault),
        UnauthorizedAccessException => new(ContainerFault.Denied,
            $"Access to {path} is denied. Give this user the right to read inputs and to write outputs.", fault),
        PathTooLongException => new(ContainerFault.Item, $"The path {path} is too long for this file system. Shorten the name.", fault),
        // ENOSPC, EDQUOT; ERROR_HANDLE_DISK_FULL, ERROR_DISK_FULL.
        { HResult: 28 or 122 or unchecked((int)0x80070027) or unchecked((int)0x80070070) } => new(ContainerFault.Full,
            $"The disk is full: {path} could not be written. Free some space and start again; what is done is kept.", fault),
        // EROFS; ERROR_WRITE_PROTECT.
        { HResult: 30 or unchecked((int)0x80070013) } => new(ContainerFault.Denied,
            $"{path} lies on a read-only file system. Choose another folder for outputs.", fault),
        // ENOTDIR; ERROR_DIRECTORY.
        { HResult: 20 or unchecked((int)0x8007010B) } => NotFolder(path, fault),
        _ => new(ContainerFault.Item, $"{path} cannot be read or written. Check that no other program holds it and that its name is usable.", fault),
    };

    private static ContainerException NotFolder(string path, Exception? fault = null) => new(ContainerFault.NotFound,
        $"{path} is a file, not a folder. Name a folder, blob:CONTAINER or the address of a container.", fault);
}
