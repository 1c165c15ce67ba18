using System.CommandLine;
using Extractor.Json;

namespace Extractor.Cli.Commands;

/// <summary><c>extractor schema</c>: prints the JSON Schema of the output.</summary>
internal static class SchemaCommand
{
    public static Command Create(CliConsole console)
    {
        var command = new Command("schema", "Print the JSON Schema of the output documents.");
        command.SetAction(async (_, stop) =>
        {
            await using var schema = ExtractionSchema.Open();
            await schema.CopyToAsync(console.Output, stop);
            return ExitCode.Done;
        });
        return command;
    }
}
