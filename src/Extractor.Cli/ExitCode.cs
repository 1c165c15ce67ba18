namespace Extractor.Cli;

/// <summary>What the process tells its caller.</summary>
internal static class ExitCode
{
    /// <summary>Everything was done.</summary>
    public const int Done = 0;

    /// <summary>Some inputs failed, each named on standard error, or the results could not be written.</summary>
    public const int Failed = 1;

    /// <summary>The command line is wrong; nothing was done.</summary>
    public const int BadUsage = 2;

    /// <summary>Ctrl+C or a termination signal, as shells report it.</summary>
    public const int Interrupted = 130;
}

/// <summary>Ends the command. The message is written for users: what is wrong and what to do.</summary>
internal sealed class CliException(string message, int exitCode = ExitCode.Failed) : Exception(message)
{
    public int ExitCode { get; } = exitCode;
}
