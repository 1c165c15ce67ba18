using System.Diagnostics;
using System.Globalization;
using System.Text;
using Spectre.Console;

namespace Extractor.Cli;

/// <summary>Where a command reads and writes: results go to <see cref="Output"/>, everything else to standard error.</summary>
internal sealed class CliConsole(Stream input, Stream output, TextWriter error, bool outputIsTerminal = false, bool errorIsTerminal = false)
{
    private static readonly TimeSpan BetweenLines = TimeSpan.FromSeconds(5);

    private IAnsiConsole? live;

    public static CliConsole OfProcess()
    {
        var output = new BufferedStream(Console.OpenStandardOutput(), 1 << 16);
        return new(Console.OpenStandardInput(), output, Console.Error, !Console.IsOutputRedirected, !Console.IsErrorRedirected);
    }

    /// <summary>Standard output, buffered.</summary>
    public Stream Output => output;

    /// <summary>Whether a person reads the results as they come.</summary>
    public bool OutputIsTerminal => outputIsTerminal;

    /// <summary>How many inputs failed so far.</summary>
    public int FailedInputs { get; private set; }

    /// <summary>The exit code that the inputs so far call for.</summary>
    public int ExitCode => FailedInputs == 0 ? Cli.ExitCode.Done : Cli.ExitCode.Failed;

    /// <summary>Reads some of standard input; 0 is its end.</summary>
    public async ValueTask<int> ReadInputAsync(Memory<byte> buffer, CancellationToken stop)
    {
        try
        {
            // A read from a terminal or pipe cannot be taken back, but it need not be waited for.
            return await input.ReadAsync(buffer, stop).AsTask().WaitAsync(stop);
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            throw new CliException("standard input cannot be read. Check where it comes from.");
        }
    }

    /// <summary>Writes a line to standard error, above a progress bar if there is one.</summary>
    public void Say(string message)
    {
        message = Printable(message);
        if (live is null) error.WriteLine(message);
        else live.WriteLine(message);
    }

    /// <summary>Says why an input failed; the exit code will be 1.</summary>
    /// <param name="message">Names the input and says what to do.</param>
    public void Fail(string message)
    {
        FailedInputs++;
        Say($"error: {message}");
    }

    /// <summary>Says what a reader of the results should know.</summary>
    public void Warn(string message) => Say($"warning: {message}");

    /// <summary>Does work and tells on standard error how far it is: with a bar on a terminal, else with a line now and then.</summary>
    /// <param name="title">What is being done.</param>
    /// <param name="work">Is given a method to call with the number of inputs done and the number known so far.</param>
    /// <param name="printsResults">Whether results go to standard output meanwhile; on a terminal they are progress enough.</param>
    public async Task WithProgressAsync(string title, Func<Action<int, int>, Task> work, bool printsResults = true)
    {
        if (printsResults && outputIsTerminal)
            await work((_, _) => { });
        else if (errorIsTerminal)
            await WithBarAsync(title, work);
        else
            await work(LinesNowAndThen(title));
    }

    private async Task WithBarAsync(string title, Func<Action<int, int>, Task> work)
    {
        live = Ansi(error, isTerminal: true, ConsoleWidth());
        try
        {
            await live.Progress()
                .AutoClear(true)
                .Columns(new TaskDescriptionColumn(), new ProgressBarColumn(), new PercentageColumn(), new RemainingTimeColumn())
                .StartAsync(context =>
                {
                    var bar = context.AddTask(title).IsIndeterminate();
                    return work((done, total) =>
                    {
                        bar.Description = $"{title} {Standing(done, total)}";
                        bar.IsIndeterminate(false).MaxValue(total).Value(done);
                    });
                });
        }
        finally
        {
            live = null;
        }
    }

    private Action<int, int> LinesNowAndThen(string title)
    {
        long? last = null;
        return (done, total) =>
        {
            // What is done at once needs no telling; a watch rests between two passes.
            if (done == total) last = null;
            else if (last is null) last = Stopwatch.GetTimestamp();
            else if (Stopwatch.GetElapsedTime(last.Value) >= BetweenLines)
            {
                last = Stopwatch.GetTimestamp();
                Say($"{title} {Standing(done, total)}");
            }
        };
    }

    private string Standing(int done, int total) => string.Create(CultureInfo.InvariantCulture,
        $"{done:N0} of {total:N0}{(FailedInputs == 0 ? "" : $", {FailedInputs.ToString("N0", CultureInfo.InvariantCulture)} failed")}");

    /// <summary>A Spectre console for tables on standard output: coloured and wrapped on a terminal, else plain and as wide as it takes.</summary>
    public IAnsiConsole Tables() =>
        Ansi(new StreamWriter(output) { AutoFlush = true }, outputIsTerminal, outputIsTerminal ? ConsoleWidth() : 1_000_000);

    /// <summary>Texts from outside can hold control characters, which would steer the terminal.</summary>
    public static string Printable(string text) =>
        text.AsSpan().IndexOfAnyExceptInRange(' ', '~') < 0 ? text : string.Create(text.Length, text, (span, from) =>
        {
            for (var i = 0; i < span.Length; i++)
                span[i] = char.IsControl(from[i]) || from[i] is '\u2028' or '\u2029' ? ' ' : from[i];
        });

    private static int ConsoleWidth()
    {
        try
        {
            return Console.WindowWidth > 0 ? Console.WindowWidth : 80;
        }
        catch (IOException)
        {
            return 80;
        }
    }

    private static IAnsiConsole Ansi(TextWriter writer, bool isTerminal, int width)
    {
        var ansi = AnsiConsole.Create(new()
        {
            Out = new Terminal(writer, isTerminal, width),
            Ansi = isTerminal ? AnsiSupport.Detect : AnsiSupport.No,
            ColorSystem = isTerminal ? ColorSystemSupport.Detect : ColorSystemSupport.NoColors,
            Interactive = isTerminal ? InteractionSupport.Yes : InteractionSupport.No,
        });
        ansi.Profile.Width = width;
        return ansi;
    }

    private sealed class Terminal(TextWriter writer, bool isTerminal, int width) : IAnsiConsoleOutput
    {
        public TextWriter Writer => writer;

        public bool IsTerminal => isTerminal;

        public int Width => width;

        public int Height => 25;

        public void SetEncoding(Encoding encoding)
        {
        }
    }
}
