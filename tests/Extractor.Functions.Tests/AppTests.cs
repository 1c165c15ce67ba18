using System.Reflection;
using System.Text.Json;
using Extractor.Storage;
using Microsoft.Azure.Functions.Worker;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace Extractor.Functions.Tests;

public sealed class AppTests
{
    private static readonly Dictionary<string, string?> Identity = new()
    {
        ["ReleasesStorage:blobServiceUri"] = "https://account.blob.core.windows.net/",
        ["ReleasesStorage:queueServiceUri"] = "https://account.queue.core.windows.net/",
        ["ReleasesStorage:credential"] = "managedidentity",
        ["ReleasesStorage:clientId"] = "11111111-2222-3333-4444-555555555555",
        ["ReleasesContainer"] = "releases",
        ["ExtractedContainer"] = "extracted",
        ["SweepSchedule"] = "0 */15 * * * *",
    };

    [Fact]
    public void The_app_has_these_functions_and_no_others()
    {
        var functions = typeof(ExtractRelease).Assembly.GetTypes().SelectMany(type => type.GetMethods())
            .Select(method => method.GetCustomAttribute<FunctionAttribute>()?.Name).OfType<string>().Order();

        Assert.Equal(["ExtractRelease", "ExtractReleasePolling", "ExtractText", "SweepReleases"], functions);
    }

    [Theory]
    [InlineData(nameof(ExtractRelease.Run), BlobTriggerSource.EventGrid)]
    [InlineData(nameof(ExtractRelease.RunPolling), BlobTriggerSource.LogsAndContainerScan)]
    public void Both_triggers_watch_the_container_of_the_setting(string method, BlobTriggerSource source)
    {
        var trigger = typeof(ExtractRelease).GetMethod(method)!.GetParameters()[0].GetCustomAttribute<BlobTriggerAttribute>()!;

        Assert.Equal("%ReleasesContainer%/{name}", trigger.BlobPath);
        Assert.Equal("ReleasesStorage", trigger.Connection);
        Assert.Equal(source, trigger.Source);
    }

    [Fact]
    public void The_settings_in_the_repository_start_the_app_on_the_emulator()
    {
        var values = JsonDocument.Parse(File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "local.settings.json"))).RootElement
            .GetProperty("Values").EnumerateObject().ToDictionary(value => value.Name, value => (string?)value.Value.GetString());

        using var services = Start(values);

        var processor = services.GetRequiredService<ReleaseProcessor>();
        Assert.Equal("http://127.0.0.1:10000/devstoreaccount1/releases", processor.From.Address);
        Assert.Equal("http://127.0.0.1:10000/devstoreaccount1/extracted", processor.To.Address);
        Assert.Equal("true", values["AzureWebJobs.ExtractRelease.Disabled"]);
    }

    [Fact]
    public void An_identity_opens_both_containers_without_a_key()
    {
        using var services = Start(Identity);

        var processor = services.GetRequiredService<ReleaseProcessor>();
        Assert.Equal("https://account.blob.core.windows.net/releases", processor.From.Address);
        Assert.Equal("https://account.blob.core.windows.net/extracted", processor.To.Address);
        Assert.NotNull(services.GetRequiredService<ContainerSync>());
    }

    [Theory]
    [InlineData("ReleasesContainer", null, "The app setting ReleasesContainer is missing")]
    [InlineData("ReleasesContainer", "Press Releases", "cannot be the name of a blob container")]
    [InlineData("ExtractedContainer", "", "The app setting ExtractedContainer is missing")]
    [InlineData("ExtractedContainer", "releases", "Name two containers")]
    [InlineData("SweepSchedule", null, "The app setting SweepSchedule is missing")]
    [InlineData("Region", "Germany", "The app setting Region is \"Germany\". Write its ISO 3166 code")]
    [InlineData("Culture", "german", "The app setting Culture is \"german\". Write for instance en-US")]
    [InlineData("Engine", "fast", "The app setting Engine is \"fast\". Write Builtin or Recognizers.")]
    [InlineData("ReleasesStorage:blobServiceUri", null, "The app setting ReleasesStorage is missing")]
    [InlineData("ReleasesStorage:blobServiceUri", "account", "ReleasesStorage__blobServiceUri is not a URL")]
    [InlineData("ReleasesStorage", "AccountKey=c2VjcmV0", "ReleasesStorage is not a connection")]
    public void A_setting_that_is_wrong_is_named_with_what_to_write(string setting, string? value, string says)
    {
        var settings = new Dictionary<string, string?>(Identity) { [setting] = value };
        if (value is null)
            settings.Remove(setting);

        var fault = Assert.Throws<OptionsValidationException>(() => Start(settings));

        Assert.Contains(says, Assert.Single(fault.Failures), StringComparison.Ordinal);
        Assert.DoesNotContain("c2VjcmV0", fault.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Region_culture_and_engine_are_those_of_the_settings()
    {
        using var services = Start(new(Identity) { ["Region"] = "at", ["Culture"] = "de", ["Engine"] = "recognizers" });

        Assert.Equal(new() { Region = "AT", Culture = "de-DE", Engine = Engine.Recognizers }, services.GetRequiredService<ExtractionOptions>());
    }

    [Fact]
    public void Without_settings_each_release_tells_its_language()
    {
        using var services = Start(Identity);

        Assert.Equal(new(), services.GetRequiredService<ExtractionOptions>());
    }

    [Theory]
    [InlineData("Der Bericht erscheint am 14. Mai 2026, und zwar auf unserer Seite.", "de-DE")]
    [InlineData("Le rapport sera publié le 14 mai 2026 sur notre site.", "fr-FR")]
    public void The_app_reads_dates_in_other_languages(string text, string culture)
    {
        using var services = Start(Identity);

        var extraction = services.GetRequiredService<ReleaseExtractor>().Extract(text);

        Assert.Equal(culture, extraction.Extractor.Culture);
        Assert.Equal("2026-05-14", Assert.Single(extraction.Dates).Start);
        Assert.Empty(extraction.Warnings);
    }

    /// <summary>Everything the app starts with, after the checks that the host runs at its start.</summary>
    private static ServiceProvider Start(Dictionary<string, string?> settings)
    {
        var configuration = new ConfigurationBuilder().AddInMemoryCollection(settings).Build();
        var services = new ServiceCollection().AddLogging().AddSingleton<IConfiguration>(configuration)
            .AddExtractor(configuration).BuildServiceProvider(validateScopes: true);
        services.GetRequiredService<IStartupValidator>().Validate();
        return services;
    }
}
