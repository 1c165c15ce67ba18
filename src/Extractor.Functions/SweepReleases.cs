using System.Globalization;
using Extractor.Storage;
using Microsoft.Azure.Functions.Worker;
using Microsoft.Extensions.Logging;

namespace Extractor.Functions;

/// <summary>Processes whatever no trigger delivered: nothing is lost, whatever the host and Event Grid do.</summary>
public sealed class SweepReleases(ContainerSync sync, ILogger<SweepReleases> logger)
{
    /// <summary>One pass over the containers, at every time of SweepSchedule.</summary>
    /// <exception cref="ContainerException">Releases met a fault. The next pass tries them again.</exception>
    [Function(nameof(SweepReleases))]
    public async Task Run([TimerTrigger("%SweepSchedule%")] TimerInfo timer, CancellationToken cancellationToken)
    {
        var summary = await sync.RunAsync(new ItemLog(logger), cancellationToken);
        logger.Swept(summary);
        if (summary.Errors.Count > 0)
            throw new ContainerException(ContainerFault.Item, string.Create(CultureInfo.InvariantCulture,
                $"{summary.Errors.Count} of {summary.Total} releases met a fault, first \"{summary.Errors[0].Name}\": {summary.Errors[0].Message}"));
    }

    private sealed class ItemLog(ILogger logger) : IProgress<SyncProgress>
    {
        public void Report(SyncProgress value)
        {
            if (value.Result is { } result)
                logger.Done(result);
            else if (value.Error is { } error)
                logger.Faulted(error.Name, error.Message);
        }
    }
}
