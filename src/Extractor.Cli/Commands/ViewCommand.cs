using System.CommandLine;
using System.Text;
using Extractor.Cli.Files;

namespace Extractor.Cli.Commands;

/// <summary><c>extractor view</c>: shows a release with what was found marked in its text.</summary>
internal static class ViewCommand
{
    private const string Notes = """
        The report is one HTML page that needs no other file: the text with all that was found marked, and a table of the
        values. Each mark leads to its row, each row to its mark.

        Examples:
          extractor view release.txt -o report.html
          extractor view - --reference-date 2026-05-14 < release.txt > report.html

        """;

    public static Command Create(CliConsole console)
    {
        var path = new Argument<string>("FILE|-") { Description = "The release; - is standard input." };
        var output = new Option<string>("--output", "-o") { Description = "Where to write the report. Otherwise it goes to standard output.", HelpName = "REPORT" };
        var referenceDate = ReferenceDateOption.Create();
        var region = RegionOption.Create();
        var culture = CultureOptions.Culture();
        var engine = CultureOptions.Engine();

        var command = new CommandWithNotes("view", "Show a release as a web page with all that is found marked in its text.", Notes) { path, output, referenceDate, region, culture, engine };
        command.Validators.Add(result =>
        {
            var (file, report) = (result.GetValue(path) ?? "", result.GetValue(output));
            if (file is ['-', _, ..] && !File.Exists(file))
                result.AddError($"There is no option {file}.");
            else if (file.Length == 0 || report is "")
                result.AddError("One of the paths is empty. Name a file, or - for standard input.");
            else if (Directory.Exists(file))
                result.AddError($"{file} is a folder. Name one of its files.");
            else if (report is not null && Path.GetFullPath(report) == Path.GetFullPath(file))
                result.AddError("The report would replace the release. Give it another name.");
        });
        command.SetAction(async (parsed, stop) =>
        {
            var options = new ExtractionOptions
            {
                ReferenceDate = parsed.GetValue(referenceDate),
                Region = parsed.GetValue(region),
                Culture = parsed.GetValue(culture),
                Engine = parsed.GetValue(engine),
            };
            if (await InputFile.ReadAsync(console, parsed.GetValue(path)!, stop) is not { } file) return console.ExitCode;
            var extraction = file.Extract(new ReleaseExtractor(cultures: CultureOptions.Reader), options, console);
            if (extraction.Error is null) Write(console, parsed.GetValue(output), extraction, file.Content!.Value.Span);
            return console.ExitCode;
        });
        return command;
    }

    private static void Write(CliConsole console, string? output, Extraction extraction, ReadOnlySpan<byte> content)
    {
        try
        {
            using var page = output is null ? new StreamWriter(console.Output, leaveOpen: true) : new StreamWriter(output, append: false, new UTF8Encoding(false));
            HtmlReport.Write(page, extraction, content);
        }
        catch (Exception fault) when (output is not null && fault is IOException or UnauthorizedAccessException)
        {
            throw new CliException($"the report {output} cannot be written. Check that its folder exists, that you may write there and that the disk is not full.");
        }
    }
}
