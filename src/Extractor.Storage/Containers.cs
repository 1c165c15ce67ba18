using Azure.Core;
using Azure.Identity;
using Azure.Storage.Blobs;
using Azure.Storage.Sas;

namespace Extractor.Storage;

/// <summary>Finds the container that an address names.</summary>
public static class Containers
{
    /// <summary>The environment variable, and the app setting, with the connection of <c>blob:</c> addresses.</summary>
    public const string ConnectionVariable = "AzureWebJobsStorage";

    /// <summary>The storage emulator at its own ports.</summary>
    public const string Emulator = "UseDevelopmentStorage=true";

    private const string EmulatorAccount = "devstoreaccount1", BlobScheme = "blob:";

    /// <summary>Opens a container without asking whether it exists.</summary>
    /// <param name="address">
    /// A folder; <c>blob:CONTAINER</c>; or the URL of a container. A URL with a SAS uses it; the emulator's URL
    /// (http://127.0.0.1:10000/devstoreaccount1/CONTAINER) uses its well-known credentials; any other uses the identity of
    /// the user or the app.
    /// </param>
    /// <param name="connection">
    /// For <c>blob:</c> a connection string, or the URL of an account, which is opened with the identity of the user or the
    /// app. When absent, the environment's <see cref="ConnectionVariable"/>, then <see cref="Emulator"/>.
    /// </param>
    /// <exception cref="ContainerException">The address or the connection is written wrongly.</exception>
    public static IItemContainer Open(string address, string? connection = null)
    {
        if (string.IsNullOrWhiteSpace(address))
            throw Bad("The address of a container is empty.");
        if (address.StartsWith(BlobScheme, StringComparison.OrdinalIgnoreCase))
            return OpenBlob(address[BlobScheme.Length..],
                Given(connection) ?? Given(Environment.GetEnvironmentVariable(ConnectionVariable)) ?? Emulator);
        if (AsUrl(address) is { } url)
            return OpenUrl(url);
        return address.IndexOf("://", StringComparison.Ordinal) > 0
            ? throw Bad($"\"{address.Split('?')[0]}\" names no container. Name a folder, blob:CONTAINER or a container's URL, which starts with https://.")
            : new FolderItemContainer(address);
    }

    private static BlobItemContainer OpenBlob(string name, string connection)
    {
        CheckName(name);
        if (AsUrl(connection) is { } account)
            return OpenUrl(new UriBuilder(account) { Path = account.AbsolutePath.TrimEnd('/') + "/" + name }.Uri);
        try
        {
            return new(new BlobContainerClient(connection, name, Options(connection == Emulator)));
        }
        catch (Exception fault) when (fault is FormatException or ArgumentException or InvalidOperationException)
        {
            // The cause could quote the connection, which may hold a key.
            throw Bad($"The connection for blob:{name} is not a connection string of a storage account. Check --connection " +
                $"or the environment variable {ConnectionVariable}; \"{Emulator}\" names the emulator.");
        }
    }

    private static BlobItemContainer OpenUrl(Uri url)
    {
        // The SDK looks for the account in the path behind an address only, not behind a name.
        if (url.Host == "localhost" && url.AbsolutePath.StartsWith($"/{EmulatorAccount}/", StringComparison.Ordinal))
            url = new UriBuilder(url) { Host = "127.0.0.1" }.Uri;
        var parts = new BlobUriBuilder(url);
        CheckName(parts.BlobContainerName);
        if (parts.BlobName is { Length: > 0 })
            throw Bad($"\"{url.GetLeftPart(UriPartial.Path)}\" names a blob. Name its container instead.");
        var options = Options(url.IsLoopback);
        if (parts.Sas is not null)
            return new(new BlobContainerClient(url, options));
        if (!url.IsLoopback || parts.AccountName != EmulatorAccount)
            return new(new BlobContainerClient(url, new DefaultAzureCredential(), options));

        // The SDK knows the emulator's key but uses it at the emulator's own port only; a signature is good at every port.
        parts.Query = new BlobServiceClient(Emulator)
            .GenerateAccountSasUri(AccountSasPermissions.All, DateTimeOffset.UtcNow.AddYears(1), AccountSasResourceTypes.All)
            .Query.TrimStart('?');
        return new(new BlobContainerClient(parts.ToUri(), options));
    }

    private static BlobClientOptions Options(bool isEmulator) => new()
    {
        Retry =
        {
            Mode = RetryMode.Exponential,
            MaxRetries = isEmulator ? 2 : 5,
            Delay = TimeSpan.FromSeconds(isEmulator ? 0.2 : 0.8),
            MaxDelay = TimeSpan.FromSeconds(15),
        },
    };

    private static Uri? AsUrl(string text) =>
        Uri.TryCreate(text, UriKind.Absolute, out var url) && (url.Scheme == Uri.UriSchemeHttps || url.Scheme == Uri.UriSchemeHttp) ? url : null;

    private static void CheckName(string name)
    {
        if (name.Length is < 3 or > 63 || name.StartsWith('-') || name.EndsWith('-') || name.Contains("--", StringComparison.Ordinal)
            || !name.All(c => char.IsAsciiLetterLower(c) || char.IsAsciiDigit(c) || c == '-'))
            throw Bad($"\"{name}\" cannot be the name of a blob container: those have 3 to 63 lower-case letters, digits and single hyphens.");
    }

    private static string? Given(string? text) => string.IsNullOrWhiteSpace(text) ? null : text;

    private static ContainerException Bad(string message) => new(ContainerFault.BadAddress, message);
}
