using System.Globalization;
using Extractor.Cli.Commands;
using Extractor.Documents;
using Extractor.Json;
using Extractor.Storage;
using NodaTime;

namespace Extractor.Cli.Files;

/// <summary><c>extract</c> with paths: files in, extractions out.</summary>
internal static class FileExtraction
{
    private static readonly long MaxBytes = new ProcessorOptions().MaxBytes;

    /// <summary>Reads what the paths name and writes each result as it comes.</summary>
    public static async Task<int> RunAsync(
        CliConsole console, IReadOnlyList<string> paths, bool asTable, ExtractionOptions options, CancellationToken stop)
    {
        var isSingle = paths is [var only] && (only == InputFiles.StandardInput || !Directory.Exists(only));
        var files = InputFiles.Find(paths, console);
        var extractor = new ReleaseExtractor(cultures: CultureOptions.Reader);
        var table = asTable ? new ExtractionTable(console) : null;
        var summary = new Summary();

        await console.WithProgressAsync("Reading", async progress =>
        {
            foreach (var (index, path) in files.Index())
            {
                stop.ThrowIfCancellationRequested();
                progress(index, files.Count);
                if (await ReadAsync(console, path, stop) is not { } file) continue;

                var extraction = file.Content is { } content
                    ? EngineFault.Contain(() => extractor.Extract(content.Span, file.Source, options with { FallbackReferenceDate = file.LastModified }), $"\"{file.Source.Name}\"", "file", file.Source)
                    : TooLarge(file.Source);
                foreach (var warning in extraction.Warnings) console.Warn(warning.Message);
                if (extraction.Error is { } error) console.Fail(error.Message);
                summary.Add(extraction);

                if (table is null)
                {
                    ExtractionJson.Write(console.Output, extraction, indented: isSingle);
                    console.Output.WriteByte((byte)'\n');
                }
                else if (extraction.Error is null) table.Write(extraction, file.Content!.Value.Span);
                if (console.OutputIsTerminal) await console.Output.FlushAsync(stop);
            }
        });
        if (!isSingle) console.Say(summary.ToString(console.FailedInputs));
        return console.ExitCode;
    }

    private static Extraction TooLarge(SourceInfo source) => Extraction.Failed("inputTooLarge",
        $"\"{source.Name}\" is longer than {MaxBytes >> 20} MiB. Split the release or leave out what is not text.", source);

    /// <summary>One file's bytes, without <c>Content</c> when there are too many; null when it cannot be read, which is told to the console.</summary>
    private static async Task<(SourceInfo Source, ReadOnlyMemory<byte>? Content, LocalDateTime? LastModified)?> ReadAsync(
        CliConsole console, string path, CancellationToken stop)
    {
        if (path == InputFiles.StandardInput)
            return (new() { Name = "stdin" }, await ReadAsync(console.ReadInputAsync, 1 << 16, stop), null);

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
                ? (source with { Length = length }, null, null)
                : (source, await ReadAsync(file.ReadAsync, Math.Max((int)length + 1, 1 << 12), stop), LocalDateTime.FromDateTime(lastWrite));
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

    private sealed class Summary
    {
        private int files, dates, phones, emails, dosages, durations, contacts, events;

        public void Add(Extraction extraction)
        {
            if (extraction.Error is null) files++;
            dates += extraction.Dates.Count;
            phones += extraction.Phones.Count;
            emails += extraction.Emails.Count;
            dosages += extraction.Dosages.Count;
            durations += extraction.Durations.Count;
            contacts += extraction.Contacts.Count;
            events += extraction.Events.Count;
        }

        public string ToString(int failed) =>
            $"{files} read, {failed} failed: {contacts} contacts, {events} events, {dates} dates, {phones} phones, {emails} emails, " +
            $"{dosages} dosages, {durations} durations.";
    }
}
