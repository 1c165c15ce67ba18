using System.Globalization;
using Extractor.Documents;
using Extractor.Storage;
using NodaTime;

namespace Extractor.Cli.Files;

/// <summary>A file that was read.</summary>
/// <param name="Source">Where it came from.</param>
/// <param name="Content">Its bytes; null when there are too many.</param>
/// <param name="LastModified">When it was last written; null for standard input.</param>
internal sealed record InputFile(SourceInfo Source, ReadOnlyMemory<byte>? Content, LocalDateTime? LastModified)
{
    private static readonly long MaxBytes = new ProcessorOptions().MaxBytes;

    /// <summary>What the file says. Warnings, and why it cannot be read, are told to the console as well.</summary>
    /// <param name="extractor">Reads it.</param>
    /// <param name="options">What the user knows about it.</param>
    /// <param name="console">Where to tell.</param>
    public Extraction Extract(ReleaseExtractor extractor, ExtractionOptions options, CliConsole console)
    {
        var extraction = Content is { } content
            ? EngineFault.Contain(() => extractor.Extract(content.Span, Source, options with { FallbackReferenceDate = LastModified }), $"\"{Source.Name}\"", "file", Source)
            : Extraction.Failed("inputTooLarge", $"\"{Source.Name}\" is longer than {MaxBytes >> 20} MiB. Split the release or leave out what is not text.", Source);
        foreach (var warning in extraction.Warnings) console.Warn(warning.Message);
        if (extraction.Error is { } error) console.Fail(error.Message);
        return extraction;
    }

    /// <summary>Reads a file, or standard input; null when it cannot be read, which is told to the console.</summary>
    public static async Task<InputFile?> ReadAsync(CliConsole console, string path, CancellationToken stop)
    {
        if (path == InputFiles.StandardInput)
            return new(new() { Name = "stdin" }, await ReadAsync(console.ReadInputAsync, 1 << 16, stop), null);

        var name = path.Replace(Path.DirectorySeparatorChar, '/');
        try
        {
            await using var file = await OpenAsync(path, stop);
            var lastWrite = File.GetLastWriteTimeUtc(file.SafeFileHandle);
            var source = new SourceInfo
            {
                Name = name,
                LastModified = lastWrite.ToString("yyyy-MM-dd'T'HH:mm:ss.FFFFFFF'Z'", CultureInfo.InvariantCulture),
            };
            // One byte more than the file has, so that its end shows without growing. Pipes and devices have no length.
            var length = file.CanSeek ? file.Length : 0;
            return length > MaxBytes
                ? new(source with { Length = length }, null, null)
                : new(source, await ReadAsync(file.ReadAsync, Math.Max((int)length + 1, 1 << 12), stop), LocalDateTime.FromDateTime(lastWrite));
        }
        catch (Exception fault) when (fault is FileNotFoundException or DirectoryNotFoundException)
        {
            console.Fail(name.Contains('\uFFFD', StringComparison.Ordinal) ? FolderEntry.UnusableName(name) : $"\"{name}\" does not exist. Check the path.");
        }
        catch (UnauthorizedAccessException)
        {
            console.Fail($"\"{name}\" cannot be read: access is denied. Give this user the right to read it.");
        }
        catch (IOException)
        {
            console.Fail($"\"{name}\" cannot be read. Check that its name is usable, its disk is there and no other program holds it.");
        }
        return null;
    }

    /// <summary>Opens a file. A pipe that nobody writes to is waited for, but not beyond the end of the command.</summary>
    private static Task<FileStream> OpenAsync(string path, CancellationToken stop) =>
        Task.Run(() => new FileStream(path, new FileStreamOptions { BufferSize = 0, Share = FileShare.ReadWrite | FileShare.Delete }), stop).WaitAsync(stop);

    private static async Task<ReadOnlyMemory<byte>?> ReadAsync(
        Func<Memory<byte>, CancellationToken, ValueTask<int>> read, int expected, CancellationToken stop)
    {
        var buffer = new byte[expected];
        for (var length = 0; ;)
        {
            if (length > MaxBytes) return null;
            if (length == buffer.Length) Array.Resize(ref buffer, buffer.Length * 2);
            var count = await read(buffer.AsMemory(length), stop).AsTask().WaitAsync(stop);
            if (count == 0) return buffer.AsMemory(0, length);
            length += count;
        }
    }
}
