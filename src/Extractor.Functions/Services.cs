using Extractor.Cultures;
using Extractor.Recognizers;
using Extractor.Storage;
using Microsoft.Extensions.Azure;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace Extractor.Functions;

/// <summary>What the functions are made of.</summary>
internal static class Services
{
    /// <summary>Adds the engine over the two containers. Settings are checked when the app starts.</summary>
    public static IServiceCollection AddExtractor(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddAzureClientsCore();
        services.AddOptions<AppSettings>().Bind(configuration).ValidateOnStart();
        services.AddSingleton<IValidateOptions<AppSettings>, AppSettingsValidator>();

        services.AddSingleton(provider =>
        {
            var settings = provider.Settings();
            return new ExtractionOptions
            {
                Region = Region.Parse(settings.Region),
                Culture = Culture.Parse(settings.Culture),
                Engine = Enum.Parse<Engine>(settings.Engine, ignoreCase: true),
            };
        });
        services.AddSingleton<ICultureReader, RecognizersReader>();
        services.AddSingleton(provider => new ReleaseExtractor(
            provider.GetRequiredService<ExtractionOptions>(), provider.GetRequiredService<ICultureReader>()));
        services.AddSingleton(provider =>
        {
            var settings = provider.Settings();
            var account = StorageAccount.Open(configuration, provider.GetRequiredService<AzureComponentFactory>());
            return new ReleaseProcessor(
                new BlobItemContainer(account.GetBlobContainerClient(settings.ReleasesContainer)),
                new BlobItemContainer(account.GetBlobContainerClient(settings.ExtractedContainer)),
                provider.GetRequiredService<ReleaseExtractor>(),
                new() { Extraction = provider.GetRequiredService<ExtractionOptions>() });
        });
        return services.AddSingleton(provider => new ContainerSync(provider.GetRequiredService<ReleaseProcessor>()));
    }

    private static AppSettings Settings(this IServiceProvider provider) => provider.GetRequiredService<IOptions<AppSettings>>().Value;
}
