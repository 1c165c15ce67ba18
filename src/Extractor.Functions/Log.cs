using Extractor.Storage;
using Microsoft.Extensions.Logging;

namespace Extractor.Functions;

/// <summary>The lines of the log: one an item.</summary>
internal static partial class Log
{
    /// <summary>What became of one release.</summary>
    public static void Done(this ILogger logger, ProcessResult result)
    {
        var (bytes, ms) = (result.Bytes, result.Elapsed.TotalMilliseconds);
        if (result.Extraction is { Error: { } error })
            Failed(logger, result.Name, bytes, ms, result.Outcome, error.Code, error.Message);
        else if (result.Extraction is { } found)
            Extracted(logger, result.Name, bytes, ms, result.Outcome, found.Dates.Count, found.Phones.Count, found.Emails.Count,
                found.Dosages.Count, found.Durations.Count, found.Contacts.Count, found.Events.Count);
        else
            Kept(logger, result.Name, bytes, ms, result.Outcome);
    }

    /// <summary>What one sweep did.</summary>
    public static void Swept(this ILogger logger, SyncSummary summary) => Swept(
        logger, summary.Total, summary.Extracted, summary.Failures.Count, summary.Skipped, summary.Errors.Count, summary.Elapsed.TotalMilliseconds);

    /// <summary>A release met a fault in a sweep, which goes on with the others.</summary>
    [LoggerMessage(5, LogLevel.Error, "{Name}: {Message}")]
    public static partial void Faulted(this ILogger logger, string name, string message);

    /// <summary>What was made of a text that came over HTTP.</summary>
    [LoggerMessage(6, LogLevel.Information, "Text over HTTP: {Outcome}, {Bytes} bytes, {Mentions} mentions")]
    public static partial void Answered(this ILogger logger, ExtractionStatus outcome, long bytes, int mentions);

    [LoggerMessage(1, LogLevel.Information, "{Name}: {Outcome}, {Bytes} bytes in {Milliseconds:F0} ms, {Dates} dates, {Phones} phones, " +
        "{Emails} emails, {Dosages} dosages, {Durations} durations, {Contacts} contacts, {Events} events")]
    private static partial void Extracted(ILogger logger, string name, long bytes, double milliseconds, ProcessOutcome outcome,
        int dates, int phones, int emails, int dosages, int durations, int contacts, int events);

    [LoggerMessage(2, LogLevel.Warning, "{Name}: {Outcome}, {Bytes} bytes in {Milliseconds:F0} ms, {Code}: {Message}")]
    private static partial void Failed(ILogger logger, string name, long bytes, double milliseconds, ProcessOutcome outcome, string code, string message);

    [LoggerMessage(3, LogLevel.Information, "{Name}: {Outcome}, {Bytes} bytes in {Milliseconds:F0} ms")]
    private static partial void Kept(ILogger logger, string name, long bytes, double milliseconds, ProcessOutcome outcome);

    [LoggerMessage(4, LogLevel.Information, "Sweep over {Total} releases in {Milliseconds:F0} ms: {Extracted} extracted, {Failed} failed, " +
        "{Skipped} up to date, {Faults} faults")]
    private static partial void Swept(ILogger logger, int total, int extracted, int failed, int skipped, int faults, double milliseconds);
}
