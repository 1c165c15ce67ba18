using System.Formats.Tar;

namespace Extractor.Storage;

/// <summary>What stands in a folder and is no file that can be read.</summary>
public static class FolderEntry
{
    /// <summary>Whether the bytes of an entry's name are not valid UTF-8, so that no program on .NET can open it. Unix only.</summary>
    public static bool HasUnusableName(FileSystemInfo entry) =>
        entry.Name.Contains('\uFFFD', StringComparison.Ordinal) && !Path.Exists(entry.FullName);

    /// <summary>What to say about an entry with an unusable name.</summary>
    /// <param name="path">The entry.</param>
    public static string UnusableName(string path) =>
        $"\"{path}\" cannot be read: its name is not valid UTF-8 (each \uFFFD stands for a wrong byte). Rename it.";

    /// <summary>The file that a link leads to, and any other file itself; null when there is none.</summary>
    internal static FileInfo? Followed(FileInfo file)
    {
        try
        {
            if (file.Exists && (file.Attributes & FileAttributes.ReparsePoint) != 0)
                file = file.ResolveLinkTarget(returnFinalTarget: true) as FileInfo ?? file;
            return file.Exists ? file : null;
        }
        catch (IOException)
        {
            // The link leads to itself.
            return null;
        }
    }

    /// <summary>Whether a file, or what a link leads to, is a pipe, a socket or a device. To open one can wait for ever.</summary>
    public static bool IsSpecial(FileInfo file)
    {
        // They have no length. Of what has none, the entry in an archive tells what it is, without opening it.
        if (OperatingSystem.IsWindows() || Followed(file) is not { Length: 0 } empty)
            return false;
        try
        {
            using var archive = new MemoryStream();
            using (var writer = new TarWriter(archive, TarEntryFormat.Gnu, leaveOpen: true))
                writer.WriteEntry(empty.FullName, "file");
            archive.Position = 0;
            using var reader = new TarReader(archive);
            return reader.GetNextEntry() is not { EntryType: TarEntryType.RegularFile };
        }
        catch (UnauthorizedAccessException)
        {
            // An empty file that may not be read: who reads it says so.
            return false;
        }
        catch (IOException)
        {
            // A socket has no place in an archive.
            return true;
        }
    }
}
