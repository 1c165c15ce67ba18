using Extractor.Functions;
using Microsoft.Azure.Functions.Worker;
using Microsoft.Azure.Functions.Worker.Builder;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

var builder = FunctionsApplication.CreateBuilder(args);

builder.Services.AddExtractor(builder.Configuration);
builder.Services
    // Sampling would leave items without their line.
    .AddApplicationInsightsTelemetryWorkerService(options => options.EnableAdaptiveSampling = false)
    .ConfigureFunctionsApplicationInsights()
    // Application Insights takes warnings only, unless its rule is removed.
    .Configure<LoggerFilterOptions>(options =>
    {
        foreach (var rule in options.Rules.Where(r => r.ProviderName?.EndsWith(".ApplicationInsightsLoggerProvider", StringComparison.Ordinal) == true).ToList())
            options.Rules.Remove(rule);
    });
builder.Logging.AddFilter("Azure", LogLevel.Warning);

try
{
    await builder.Build().RunAsync();
    return 0;
}
catch (OptionsValidationException fault)
{
    foreach (var problem in fault.Failures)
        Console.Error.WriteLine(problem);
    return 1;
}
