using System.CommandLine;
using System.CommandLine.Help;
using System.CommandLine.Invocation;
using Extractor.Cli.Commands;
using Extractor.Storage;

namespace Extractor.Cli;

/// <summary>The whole program. A command is one class in Commands, listed in <see cref="Root"/>.</summary>
internal static class CommandLine
{
    /// <summary>Parses and runs one command line. Never throws: whatever goes wrong becomes a message and an exit code.</summary>
    /// <param name="args">The words after <c>extractor</c>.</param>
    /// <param name="console">Where to read and write.</param>
    /// <param name="stop">Ends the command.</param>
    public static async Task<int> RunAsync(IReadOnlyList<string> args, CliConsole console, CancellationToken stop = default)
    {
        try
        {
            // Words that start with '@' are file names like any other.
            var parsed = Root(console).Parse(args, new() { ResponseFileTokenReplacer = null, EnablePosixBundling = false });
            if (parsed.Errors.Count > 0 && parsed.Action is ParseErrorAction)
            {
                foreach (var problem in parsed.Errors.Select(e => e.Message).Distinct())
                    console.Say($"error: {problem}");
                var name = parsed.CommandResult.Command is RootCommand ? "" : $" {parsed.CommandResult.Command.Name}";
                console.Say($"Run \"extractor{name} --help\" for the options and examples.");
                return ExitCode.BadUsage;
            }
            using var results = new StreamWriter(console.Output, leaveOpen: true);
            var exitCode = await parsed.InvokeAsync(
                new() { Output = results, EnableDefaultExceptionHandler = false, ProcessTerminationTimeout = null }, stop);
            // Also when the command was stopped: what it printed before is a result, and its exit code stands.
            await results.FlushAsync(CancellationToken.None);
            await console.Output.FlushAsync(CancellationToken.None);
            return exitCode;
        }
        catch (Exception fault)
        {
            return Explain(fault, console);
        }
    }

    private static RootCommand Root(CliConsole console)
    {
        var root = new RootCommand("Finds dates, phone numbers, emails, dosages, durations, contacts and events in press releases.")
        {
            ExtractCommand.Create(console),
            SyncCommand.Create(console),
            UploadCommand.Create(console),
            ViewCommand.Create(console),
            SchemaCommand.Create(console),
        };
        root.Options.OfType<VersionOption>().Single().Action = new PrintVersion();
        var help = root.Options.OfType<HelpOption>().Single();
        root.SetAction(((HelpAction)help.Action!).Invoke);
        help.Action = new HelpWithNotes((HelpAction)help.Action);
        return root;
    }

    private static int Explain(Exception fault, CliConsole console)
    {
        var (message, exitCode) = fault switch
        {
            OperationCanceledException => ("stopped before the end.", ExitCode.Interrupted),
            CliException known => (known.Message, known.ExitCode),
            ContainerException { Fault: ContainerFault.BadAddress } container => (container.Message, ExitCode.BadUsage),
            ContainerException container => (container.Message, ExitCode.Failed),
            // Commands explain faults of their inputs themselves, so this one is about the results.
            // ENOSPC, EDQUOT; ERROR_HANDLE_DISK_FULL, ERROR_DISK_FULL.
            IOException { HResult: 28 or 122 or unchecked((int)0x80070027) or unchecked((int)0x80070070) } =>
                ("the results could not be written: the disk is full. Free some space or write to another place.", ExitCode.Failed),
            IOException or UnauthorizedAccessException =>
                ("the results could not be written. Check that standard output is open and may be written to.", ExitCode.Failed),
            OutOfMemoryException => ("there is not enough memory for this input. Split it.", ExitCode.Failed),
            _ => ($"a fault in extractor itself ({fault.GetType().Name} in {fault.TargetSite?.DeclaringType?.Name}.{fault.TargetSite?.Name}). " +
                "Please report it together with the input.", ExitCode.Failed),
        };
        try
        {
            console.Say($"error: {message}");
        }
        catch (IOException)
        {
            // Standard error is closed too; the exit code still tells.
        }
        return exitCode;
    }

    private sealed class PrintVersion : SynchronousCommandLineAction
    {
        public override int Invoke(ParseResult parseResult)
        {
            parseResult.InvocationConfiguration.Output.WriteLine(ReleaseExtractor.Version);
            return ExitCode.Done;
        }
    }

    private sealed class HelpWithNotes(HelpAction help) : SynchronousCommandLineAction
    {
        public override bool ClearsParseErrors => true;

        public override int Invoke(ParseResult parseResult)
        {
            var exitCode = help.Invoke(parseResult);
            if (parseResult.CommandResult.Command is CommandWithNotes { Notes: var notes })
                parseResult.InvocationConfiguration.Output.WriteLine(notes);
            return exitCode;
        }
    }
}

/// <summary>A command whose help ends with notes and examples.</summary>
/// <param name="name">The word that calls it.</param>
/// <param name="description">What it does, in one sentence.</param>
/// <param name="notes">What a user should know beyond the options, and example command lines.</param>
internal sealed class CommandWithNotes(string name, string description, string notes) : Command(name, description)
{
    public string Notes => notes;
}
