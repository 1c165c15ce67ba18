using System.Diagnostics;
using System.Text;
using System.Text.Json.Nodes;
using Extractor.Tests;

namespace Extractor.Cli.Tests;

/// <summary>What a command line did.</summary>
internal sealed record Run(int ExitCode, string Output, string Error)
{
    /// <summary>The documents on standard output, one a line.</summary>
    public JsonNode[] Lines => [.. Output.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(l => JsonNode.Parse(l)!)];

    /// <summary>Runs the program within this process.</summary>
    public static Task<Run> InProcessAsync(params IReadOnlyList<string> args) => WithInputAsync("", args);

    /// <summary>Runs the program within this process on a text as standard input.</summary>
    public static Task<Run> WithInputAsync(string input, params IReadOnlyList<string> args) =>
        InProcessAsync(new MemoryStream(Encoding.UTF8.GetBytes(input)), args, onTerminal: false);

    public static async Task<Run> InProcessAsync(Stream input, IReadOnlyList<string> args, bool onTerminal = false, CancellationToken stop = default)
    {
        using var output = new MemoryStream();
        using var error = new StringWriter();
        var exitCode = await CommandLine.RunAsync(args, new(input, output, error, outputIsTerminal: onTerminal), stop);
        return new(exitCode, Encoding.UTF8.GetString(output.ToArray()), error.ToString());
    }

    /// <summary>The built program.</summary>
    public static string Program => Path.Combine(AppContext.BaseDirectory, "extractor.dll");

    /// <summary>The releases that come with the project.</summary>
    public static string Samples => Path.Combine(AppContext.BaseDirectory, "samples");

    /// <summary>Starts the built program as a process of its own and kills it, without warning, as soon as something is so.</summary>
    /// <returns>Whether it was still at work.</returns>
    public static async Task<bool> KilledAsync(Func<Task<bool>> soon, params IReadOnlyList<string> args)
    {
        using var process = Process.Start(new ProcessStartInfo("dotnet", [Program, .. args]) { RedirectStandardError = true })!;
        try
        {
            while (!process.HasExited && !await soon()) await Task.Delay(200);
            return !process.HasExited;
        }
        finally
        {
            process.Kill();
            await process.WaitForExitAsync();
        }
    }

    /// <summary>Runs the built program through the shell, with <c>$extractor</c> standing for it.</summary>
    public static async Task<Run> InShellAsync(string script)
    {
        var start = new ProcessStartInfo("/bin/sh", ["-c", script]) { RedirectStandardOutput = true, RedirectStandardError = true };
        start.Environment["extractor"] = $"dotnet {Program}";
        using var process = Process.Start(start)!;
        var output = process.StandardOutput.ReadToEndAsync();
        var error = process.StandardError.ReadToEndAsync();
        using var patience = new CancellationTokenSource(TimeSpan.FromMinutes(2));
        try
        {
            await process.WaitForExitAsync(patience.Token);
        }
        finally
        {
            // Nothing outlives a test, not even one that hangs.
            process.Kill(entireProcessTree: true);
        }
        return new(process.ExitCode, await output, await error);
    }

    /// <summary>Every run must leave documents that follow the schema.</summary>
    public Run WithValidLines()
    {
        OutputSchema.Validate(Output.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(Encoding.UTF8.GetBytes));
        return this;
    }
}

/// <summary>A folder that lasts as long as a test.</summary>
internal sealed class TemporaryFolder : IDisposable
{
    public string Path { get; } = Directory.CreateTempSubdirectory("extractor-").FullName;

    public string Write(string name, string text) => Write(name, Encoding.UTF8.GetBytes(text));

    public string Write(string name, byte[] content)
    {
        var path = System.IO.Path.Combine(Path, name);
        Directory.CreateDirectory(System.IO.Path.GetDirectoryName(path)!);
        File.WriteAllBytes(path, content);
        return path;
    }

    public void Dispose() => Directory.Delete(Path, recursive: true);
}
