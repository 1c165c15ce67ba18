using Extractor.Storage;

namespace Extractor.Cli.Files;

/// <summary>Finds the files that paths name.</summary>
internal static class InputFiles
{
    /// <summary>The path that stands for standard input.</summary>
    public const string StandardInput = "-";

    private static readonly EnumerationOptions Visible = new() { IgnoreInaccessible = false };

    /// <summary>Files as they are given, folders as the files below them, in the order of names. What cannot be listed is told to the console.</summary>
    /// <remarks>Of what lies in a folder, hidden files and folders, links to folders, pipes, sockets and devices are left out.</remarks>
    public static List<string> Find(IEnumerable<string> paths, CliConsole console)
    {
        var files = new List<string>();
        foreach (var path in paths)
            if (path != StandardInput && Directory.Exists(path)) AddFolder(path);
            else files.Add(path);
        return files;

        void AddFolder(string folder)
        {
            try
            {
                var entries = new DirectoryInfo(folder).GetFileSystemInfos("*", Visible);
                foreach (var entry in entries.OrderBy(e => e.Name, StringComparer.Ordinal))
                    if (FolderEntry.HasUnusableName(entry)) console.Fail(FolderEntry.UnusableName(Path.Join(folder, entry.Name)));
                    else if (entry is FileInfo file)
                    {
                        if (!FolderEntry.IsSpecial(file)) files.Add(Path.Join(folder, entry.Name));
                    }
                    else if ((entry.Attributes & FileAttributes.ReparsePoint) == 0) AddFolder(Path.Join(folder, entry.Name));
            }
            catch (UnauthorizedAccessException)
            {
                console.Fail($"the folder \"{folder}\" cannot be listed: access is denied. Give this user the right to read it.");
            }
            catch (IOException)
            {
                console.Fail($"the folder \"{folder}\" cannot be listed. Check that it still exists and that its disk is there.");
            }
        }
    }
}
