using System.CommandLine;
using Extractor.Cli.Files;
using Extractor.Cli.Lines;

namespace Extractor.Cli.Commands;

/// <summary><c>extractor extract</c>: reads releases and prints what they say.</summary>
internal static class ExtractCommand
{
    private const string Notes = """
        On a terminal the result is a table. Otherwise it is JSON: one document for one file, and one document a line
        (JSON Lines) for several files or a folder. A folder is read with its subfolders, in the order of names, but
        without hidden files and folders, links to folders, pipes, sockets and devices.

        Examples:
          extractor extract release.txt
          extractor extract release.txt --json | jq .events
          extractor extract releases/ > found.jsonl
          curl -s https://example.com/release.txt | extractor extract - --reference-date 2026-05-14
          echo '{"id":"1","text":"Call 212-555-0142 by Friday","referenceDate":"2026-05-14"}' | extractor extract --jsonl

        """;

    public static Command Create(CliConsole console)
    {
        var paths = new Argument<string[]>("FILE|FOLDER|-")
        {
            Description = "What to read; - is standard input.",
            Arity = ArgumentArity.ZeroOrMore,
        };
        var json = new Option<bool>("--json") { Description = "Print JSON, also on a terminal." };
        var table = new Option<bool>("--table") { Description = "Print a table, also into a pipe or file." };
        var lines = new Option<bool>("--jsonl")
        {
            Description = "Read {\"id\",\"text\",\"referenceDate\"?,\"region\"?,\"culture\"?} a line from standard input; write {\"id\",...} a line, in the same order.",
        };
        var referenceDate = ReferenceDateOption.Create();
        var region = RegionOption.Create();
        var culture = CultureOptions.Culture();
        var engine = CultureOptions.Engine();

        var command = new CommandWithNotes("extract", "Read releases and print what they say.", Notes) { paths, json, table, lines, referenceDate, region, culture, engine };
        command.Validators.Add(result =>
        {
            var given = result.GetValue(paths) ?? [];
            var hasPaths = given.Length > 0;
            if (given.FirstOrDefault(p => p is ['-', _, ..] && !File.Exists(p)) is { } unknown)
                result.AddError($"There is no option {unknown}.");
            else if (given.Contains(""))
                result.AddError("One of the paths is empty. Name a file or a folder, or - for standard input.");
            else if (result.GetValue(lines) && (hasPaths || result.GetValue(json) || result.GetValue(table)))
                result.AddError("--jsonl reads standard input and writes JSON Lines; leave out paths, --json and --table.");
            else if (result.GetValue(json) && result.GetValue(table))
                result.AddError("--json and --table exclude each other.");
            else if (!result.GetValue(lines) && !hasPaths)
                result.AddError("Name a file or a folder, or - for standard input.");
        });
        command.SetAction((parsed, stop) =>
        {
            var options = new ExtractionOptions
            {
                ReferenceDate = parsed.GetValue(referenceDate),
                Region = parsed.GetValue(region),
                Culture = parsed.GetValue(culture),
                Engine = parsed.GetValue(engine),
            };
            return parsed.GetValue(lines)
                ? LineExtraction.RunAsync(console, options, stop)
                : FileExtraction.RunAsync(console, parsed.GetValue(paths)!,
                    asTable: parsed.GetValue(table) || console.OutputIsTerminal && !parsed.GetValue(json), options, stop);
        });
        return command;
    }
}
