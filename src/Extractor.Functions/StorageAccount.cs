using Azure.Storage.Blobs;
using Microsoft.Extensions.Azure;
using Microsoft.Extensions.Configuration;

namespace Extractor.Functions;

/// <summary>The account with both containers, opened the way the blob trigger opens it.</summary>
internal static class StorageAccount
{
    /// <summary>
    /// The name of the connection. Either an app setting of this name holds a connection string, or settings behind it
    /// (ReleasesStorage__blobServiceUri, __credential, __clientId) name the account and an identity.
    /// </summary>
    public const string Connection = "ReleasesStorage";

    /// <summary>Opens the account without asking whether it exists.</summary>
    public static BlobServiceClient Open(IConfiguration configuration, AzureComponentFactory clients)
    {
        var section = configuration.GetSection(Connection);
        return string.IsNullOrWhiteSpace(section.Value)
            ? new(new Uri(section["blobServiceUri"]!), clients.CreateTokenCredential(section))
            : new(section.Value);
    }

    /// <summary>What is wrong with the connection, or null. Never quotes it: it may hold a key.</summary>
    public static string? Problem(IConfiguration configuration, AzureComponentFactory clients)
    {
        var section = configuration.GetSection(Connection);
        if (string.IsNullOrWhiteSpace(section.Value) && string.IsNullOrWhiteSpace(section["blobServiceUri"]))
            return $"The app setting {Connection} is missing. Write a connection string (UseDevelopmentStorage=true for the emulator), or set " +
                $"{Connection}__blobServiceUri and {Connection}__queueServiceUri to the account's URLs, {Connection}__credential to " +
                $"managedidentity and {Connection}__clientId to the identity's client ID.";
        try
        {
            Open(configuration, clients);
            return null;
        }
        catch (UriFormatException)
        {
            return $"The app setting {Connection}__blobServiceUri is not a URL. Write it as https://ACCOUNT.blob.core.windows.net/.";
        }
        catch (Exception fault) when (fault is FormatException or ArgumentException or InvalidOperationException)
        {
            return $"The app setting {Connection} is not a connection of a storage account. Copy the connection string again, or " +
                $"check {Connection}__credential and {Connection}__clientId.";
        }
    }
}
