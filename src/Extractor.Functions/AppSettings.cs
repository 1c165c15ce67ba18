using Extractor.Cultures;
using Extractor.Storage;
using Microsoft.Extensions.Azure;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Options;

namespace Extractor.Functions;

/// <summary>The app settings, beside the connection <see cref="StorageAccount.Connection"/>.</summary>
public sealed class AppSettings
{
    /// <summary>The container that releases are put into.</summary>
    public string ReleasesContainer { get; set; } = "";

    /// <summary>The container that the JSON documents appear in.</summary>
    public string ExtractedContainer { get; set; } = "";

    /// <summary>When the sweep runs: NCRONTAB with six fields, in UTC.</summary>
    public string SweepSchedule { get; set; } = "";

    /// <summary>
    /// ISO 3166-1 alpha-2 region for phone numbers without a country code and for the order of numeric dates; empty for that
    /// of the release's language.
    /// </summary>
    public string Region { get; set; } = "";

    /// <summary>The culture of every release, BCP 47; empty to find it out for each.</summary>
    public string Culture { get; set; } = "";

    /// <summary>What reads dates and durations of English releases: Builtin or Recognizers.</summary>
    public string Engine { get; set; } = nameof(Extractor.Engine.Builtin);
}

/// <summary>Says at the start which app setting is wrong and what to write instead.</summary>
internal sealed class AppSettingsValidator(IConfiguration configuration, AzureComponentFactory clients) : IValidateOptions<AppSettings>
{
    /// <inheritdoc/>
    public ValidateOptionsResult Validate(string? name, AppSettings options)
    {
        string?[] problems =
        [
            ContainerProblem(nameof(AppSettings.ReleasesContainer), options.ReleasesContainer, "releases"),
            ContainerProblem(nameof(AppSettings.ExtractedContainer), options.ExtractedContainer, "extracted"),
            options.ReleasesContainer.Length > 0 && options.ReleasesContainer == options.ExtractedContainer
                ? $"The app settings ReleasesContainer and ExtractedContainer both name \"{options.ReleasesContainer}\": every output would " +
                  "be read as a release. Name two containers."
                : null,
            string.IsNullOrWhiteSpace(options.SweepSchedule)
                ? "The app setting SweepSchedule is missing. Write an NCRONTAB expression, for instance 0 */15 * * * * for every 15 minutes."
                : null,
            options.Region.Length > 0 && Extractor.Region.Parse(options.Region) is null
                ? $"The app setting Region is \"{options.Region}\". Write its ISO 3166 code, for instance {Extractor.Region.Example}."
                : null,
            options.Culture.Length > 0 && Cultures.Culture.Parse(options.Culture) is null
                ? $"The app setting Culture is \"{options.Culture}\". Write for instance {Cultures.Culture.Example}, or leave it out."
                : null,
            !Enum.GetNames<Engine>().Contains(options.Engine, StringComparer.OrdinalIgnoreCase)
                ? $"The app setting Engine is \"{options.Engine}\". Write {string.Join(" or ", Enum.GetNames<Engine>())}."
                : null,
            StorageAccount.Problem(configuration, clients),
        ];
        var found = problems.OfType<string>().ToList();
        return found.Count == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(found);
    }

    private static string? ContainerProblem(string setting, string value, string example)
    {
        if (string.IsNullOrWhiteSpace(value))
            return $"The app setting {setting} is missing. Write the name of a container, for instance {example}.";
        try
        {
            Containers.Open("blob:" + value, Containers.Emulator);
            return null;
        }
        catch (ContainerException fault)
        {
            return $"The app setting {setting} is wrong: {fault.Message}";
        }
    }
}
