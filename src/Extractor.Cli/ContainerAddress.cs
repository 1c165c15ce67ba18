using System.CommandLine;
using Extractor.Storage;

namespace Extractor.Cli;

/// <summary>How command lines name containers.</summary>
internal static class ContainerAddress
{
    public const string Forms = "a folder, blob:CONTAINER or a container's URL";

    public const string Notes = $"""
        A container is {Forms}. blob: uses --connection, otherwise the environment
        variable {Containers.ConnectionVariable}, otherwise the storage emulator, which is started with:
          npx --yes azurite@3.35.0 --skipApiVersionCheck


        """;

    /// <summary>The option <c>--connection</c>.</summary>
    public static Option<string?> ConnectionOption() => new("--connection")
    {
        Description = $"Connection string or account URL for blob:. Otherwise {Containers.ConnectionVariable}, then the emulator.",
        HelpName = "CONNECTION",
    };
}
