using Extractor.Cli.Commands;
using Extractor.Json;

namespace Extractor.Cli.Files;

/// <summary><c>extract</c> with paths: files in, extractions out.</summary>
internal static class FileExtraction
{
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
                if (await InputFile.ReadAsync(console, path, stop) is not { } file) continue;
                var extraction = file.Extract(extractor, options, console);
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
