using System.CommandLine;
using System.Globalization;
using Extractor.Storage;

namespace Extractor.Cli.Commands;

/// <summary><c>extractor sync</c>: reads what one container holds into another.</summary>
internal static class SyncCommand
{
    private const string Notes = ContainerAddress.Notes + """
        The output of a/b.txt is a/b.txt.json. An input whose output was made from the same version is left alone, also
        when it could not be read; so a sync may be ended at any moment and started again. --force makes every output
        again, for instance for another --region; without it, other options change no output that is up to date. The
        output of an input that was deleted or renamed stays until it is deleted.

        Examples:
          extractor sync samples extracted
          extractor sync blob:releases blob:extracted
          extractor sync blob:releases blob:extracted --watch

        """;

    private const int MostParallel = 256;

    private static readonly TimeSpan BetweenPasses = TimeSpan.FromSeconds(5);

    public static Command Create(CliConsole console)
    {
        var from = new Argument<string>("FROM") { Description = $"The releases: {ContainerAddress.Forms}." };
        var to = new Argument<string>("TO") { Description = "The JSON documents, likewise. Created when it is missing." };
        var watch = new Option<bool>("--watch") { Description = "Go on and read what is new or changed, until Ctrl+C." };
        var force = new Option<bool>("--force") { Description = "Make every output again." };
        var parallel = new Option<int>("--parallel")
        {
            Description = "How many releases are read at a time.",
            HelpName = "NUMBER",
            DefaultValueFactory = _ => new SyncOptions().Parallel,
            CustomParser = argument =>
            {
                if (int.TryParse(argument.Tokens[0].Value, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number is > 0 and <= MostParallel)
                    return number;
                argument.AddError($"\"{argument.Tokens[0].Value}\" cannot be --parallel. Write a number from 1 to {MostParallel}.");
                return 0;
            },
        };
        var connection = ContainerAddress.ConnectionOption();
        var region = RegionOption.Create();
        var culture = CultureOptions.Culture();
        var engine = CultureOptions.Engine();

        var command = new CommandWithNotes("sync", "Read the releases of one container into another, as JSON.", Notes)
        {
            from, to, watch, force, parallel, connection, region, culture, engine,
        };
        command.Validators.Add(result =>
        {
            foreach (var argument in (ReadOnlySpan<Argument<string>>)[from, to])
                if (result.GetValue(argument) is ['-', ..] option)
                    result.AddError($"There is no option {option}.");
        });
        command.SetAction(async (parsed, stop) =>
        {
            var account = parsed.GetValue(connection);
            using var processor = new ReleaseProcessor(
                Containers.Open(parsed.GetValue(from)!, account), Containers.Open(parsed.GetValue(to)!, account),
                new(cultures: CultureOptions.Reader),
                new() { Extraction = new() { Region = parsed.GetValue(region), Culture = parsed.GetValue(culture), Engine = parsed.GetValue(engine) } });
            var sync = new ContainerSync(processor, new() { Force = parsed.GetValue(force), Parallel = parsed.GetValue(parallel) });

            await console.WithProgressAsync("Reading", async show =>
            {
                var progress = new Telling<SyncProgress>(p =>
                {
                    TellFindings(p.Result?.Extraction);
                    show(p.Done, p.Total);
                });
                if (parsed.GetValue(watch)) await WatchAsync(sync, progress, stop);
                else TellEnd(await sync.RunAsync(progress, stop));
            }, printsResults: false);
            return console.ExitCode;
        });
        return command;

        async Task WatchAsync(ContainerSync sync, IProgress<SyncProgress> progress, CancellationToken stop)
        {
            HashSet<string> told = [];
            await foreach (var pass in sync.WatchAsync(BetweenPasses, progress, stop))
            {
                // The next pass tries again, so these are no failures yet; each is told once.
                var faults = Faults(pass).ToList();
                foreach (var fault in faults.Where(f => !told.Contains(f))) console.Warn($"{fault} It will be tried again.");
                told = [.. faults];
                if (pass.Extracted + pass.Failures.Count > 0) console.Say(Line(pass));
            }
        }

        // At once, as a sync that is ended here leaves these inputs alone next time.
        void TellFindings(Extraction? extraction)
        {
            if (extraction is null) return;
            foreach (var warning in extraction.Warnings) console.Warn(warning.Message);
            if (extraction.Error is { } error) console.Fail(error.Message);
        }

        void TellEnd(SyncSummary pass)
        {
            foreach (var fault in Faults(pass)) console.Fail(fault);
            console.Say(Line(pass));
        }
    }

    /// <summary>What went wrong on the way to inputs and outputs: each input by its name, and what stopped the pass once for all.</summary>
    private static IEnumerable<string> Faults(SyncSummary pass) =>
        pass.Errors.Where(e => e.Message != pass.StoppedBy)
            .Select(e => e.Message.Contains(e.Name, StringComparison.Ordinal) ? e.Message : $"\"{e.Name}\": {e.Message}")
            .Concat(pass.Superseded.Select(name => $"\"{name}\" keeps an output that was made from a version with a later time. --force makes it again."))
            .Concat(pass.StoppedBy is { } fault ? [fault] : []);

    private static string Line(SyncSummary pass)
    {
        var failed = pass.Failures.Count + pass.Errors.Count;
        return string.Join(", ", new[]
        {
            $"{Number(pass.Extracted)} extracted",
            $"{Number(pass.Skipped)} unchanged",
            pass.Superseded.Count > 0 ? $"{Number(pass.Superseded.Count)} with an output from a newer version" : null,
            pass.Missing > 0 ? $"{Number(pass.Missing)} gone meanwhile" : null,
            $"{Number(failed)} failed",
            pass.StoppedBy is not null
                ? $"{Number(pass.Total - pass.Extracted - pass.Skipped - pass.Superseded.Count - pass.Missing - failed)} not reached" : null,
        }.OfType<string>()) + string.Create(CultureInfo.InvariantCulture, $" in {pass.Elapsed.TotalSeconds:N1} s.");
    }

    private static string Number(int number) => number.ToString("N0", CultureInfo.InvariantCulture);
}
