using System.CommandLine;
using Extractor.Storage;

namespace Extractor.Cli.Commands;

/// <summary><c>extractor upload</c>: puts files into a container.</summary>
internal static class UploadCommand
{
    private const string Notes = ContainerAddress.Notes + """
        A file keeps its name, replaces what has that name, and loses its folder. A container is created when it is
        missing; a folder too, but only with a slash at its end if its name has a dot, so that no mistyped file becomes one.

        Examples:
          extractor upload release.txt blob:releases
          extractor upload samples/* https://ACCOUNT.blob.core.windows.net/releases

        """;

    public static Command Create(CliConsole console)
    {
        var paths = new Argument<string[]>("FILE... TO")
        {
            Description = $"Files, and behind them the container: {ContainerAddress.Forms}.",
            Arity = ArgumentArity.OneOrMore,
        };
        var connection = ContainerAddress.ConnectionOption();

        var command = new CommandWithNotes("upload", "Put releases where a trigger or sync picks them up.", Notes) { paths, connection };
        command.Validators.Add(result =>
        {
            var given = result.GetValue(paths) ?? [];
            if (given.FirstOrDefault(p => p is ['-', _, ..] && !File.Exists(p)) is { } unknown)
                result.AddError($"There is no option {unknown}.");
            else if (given.Contains(""))
                result.AddError("One of the paths is empty. Name files, and the container behind them.");
            else if (given.Length < 2 || File.Exists(given[^1]))
                result.AddError($"Name the container behind the files: {ContainerAddress.Forms}.");
        });
        command.SetAction(async (parsed, stop) =>
        {
            var (files, to) = (parsed.GetValue(paths)![..^1], parsed.GetValue(paths)![^1]);
            var container = Containers.Open(to, parsed.GetValue(connection));
            if (container is FolderItemContainer && !Directory.Exists(to) && Path.HasExtension(to))
                throw new CliException(
                    $"there is no file and no folder {to}. Name the container behind the files: {ContainerAddress.Forms}. To create a folder of this name, end it with a slash.",
                    ExitCode.BadUsage);
            await console.WithProgressAsync("Uploading", progress =>
            {
                var done = 0;
                return Uploader.UploadAsync(files, container, new Telling<string>(_ => progress(++done, files.Length)), stop);
            }, printsResults: false);
            console.Say($"{files.Length} uploaded to {container.Address}.");
            return console.ExitCode;
        });
        return command;
    }
}
