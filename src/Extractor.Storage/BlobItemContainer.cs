using System.Runtime.CompilerServices;
using Azure;
using Azure.Identity;
using Azure.Storage.Blobs;
using Azure.Storage.Blobs.Models;

namespace Extractor.Storage;

/// <summary>A container of Azure Blob Storage, or of its emulator.</summary>
/// <param name="client">Its retry policy applies to every request.</param>
public sealed class BlobItemContainer(BlobContainerClient client) : IItemContainer
{
    /// <inheritdoc/>
    public string Name => client.Name;

    /// <inheritdoc/>
    public string Address => client.Uri.GetLeftPart(UriPartial.Path).TrimEnd('/');

    /// <inheritdoc/>
    public Task CreateIfMissingAsync(CancellationToken cancellationToken = default) =>
        TranslatingAsync(() => client.CreateIfNotExistsAsync(cancellationToken: cancellationToken));

    /// <inheritdoc/>
    public async IAsyncEnumerable<Item> ListAsync(
        bool stamps = false, [EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        await using var blobs = client.GetBlobsAsync(BlobTraits.Metadata, cancellationToken: cancellationToken)
            .GetAsyncEnumerator(cancellationToken);
        while (await TranslatingAsync(() => blobs.MoveNextAsync().AsTask()))
        {
            var (blob, properties) = (blobs.Current, blobs.Current.Properties);
            if (!IsFolder(blob.Metadata))
                yield return ItemOf(blob.Name, properties.ETag, properties.LastModified, properties.ContentLength, blob.Metadata);
        }
    }

    /// <inheritdoc/>
    public Task<Item?> FindAsync(string name, CancellationToken cancellationToken = default) =>
        TranslatingAsync(async () =>
        {
            try
            {
                var found = (await client.GetBlobClient(name).GetPropertiesAsync(cancellationToken: cancellationToken)).Value;
                return ItemOf(name, found.ETag, found.LastModified, found.ContentLength, found.Metadata);
            }
            catch (RequestFailedException fault) when (fault.Status == 404)
            {
                return null;
            }
        });

    /// <inheritdoc/>
    public Task<ItemContent?> ReadAsync(string name, long limit, CancellationToken cancellationToken = default) =>
        TranslatingAsync<ItemContent?>(async () =>
        {
            try
            {
                using var download = (await client.GetBlobClient(name).DownloadStreamingAsync(cancellationToken: cancellationToken)).Value;
                var found = download.Details;
                if (IsFolder(found.Metadata))
                    return null;
                var item = ItemOf(name, found.ETag, found.LastModified, found.ContentLength, found.Metadata);
                if (item.Length > limit)
                    return new(item, null);
                // The response belongs to one version: a read that breaks off goes on with that version or not at all.
                var bytes = new byte[item.Length];
                await download.Content.ReadExactlyAsync(bytes, cancellationToken);
                return new(item, bytes);
            }
            catch (RequestFailedException fault) when (fault.Status == 404 && fault.ErrorCode != BlobErrorCode.ContainerNotFound)
            {
                return null;
            }
        }, name);

    /// <inheritdoc/>
    public Task<bool> WriteAsync(
        string name, Stream content, string contentType, WriteCondition condition, OutputStamp? stamp = null,
        CancellationToken cancellationToken = default)
    {
        if (name.Contains('\\', StringComparison.Ordinal))
            throw new ContainerException(ContainerFault.Item, $"\"{name}\" cannot be the name of a blob, where a backslash becomes a slash. Rename the file.");
        var start = content.Position;
        var options = new BlobUploadOptions
        {
            HttpHeaders = new() { ContentType = contentType },
            Metadata = stamp?.ToMetadata(),
            Conditions = new()
            {
                IfMatch = condition.ETag is { } etag ? new ETag($"\"{etag}\"") : null,
                IfNoneMatch = condition.Absent ? ETag.All : null,
            },
        };
        return TranslatingAsync(async () =>
        {
            while (true)
                try
                {
                    content.Position = start;
                    await client.GetBlobClient(name).UploadAsync(content, options, cancellationToken);
                    return true;
                }
                catch (RequestFailedException fault) when (fault.ErrorCode == BlobErrorCode.ContainerNotFound)
                {
                    await client.CreateIfNotExistsAsync(cancellationToken: cancellationToken);
                }
                catch (RequestFailedException fault) when (fault.Status == 412 || fault.ErrorCode == BlobErrorCode.BlobAlreadyExists)
                {
                    return false;
                }
        }, name);
    }

    private static Item ItemOf(string name, ETag? etag, DateTimeOffset? lastModified, long? length, IDictionary<string, string> metadata) =>
        new(name, etag!.Value.ToString("H").Trim('"'), lastModified!.Value, length!.Value, OutputStamp.FromMetadata(metadata),
            metadata?.TryGetValue("language", out var language) == true ? language : null);

    /// <summary>Accounts with a hierarchical namespace list their folders as empty blobs.</summary>
    private static bool IsFolder(IDictionary<string, string>? metadata) =>
        metadata is not null && metadata.TryGetValue("hdi_isfolder", out var value) && value == "true";

    private async Task<T> TranslatingAsync<T>(Func<Task<T>> request, string? blob = null)
    {
        try
        {
            return await request();
        }
        catch (Exception fault) when (Explain(fault, blob) is { } explained)
        {
            throw explained;
        }
    }

    /// <summary>The fault in words for users, or null for what is no fault of the container.</summary>
    private ContainerException? Explain(Exception fault, string? blob) => fault switch
    {
        // Every try ended in a fault of its own; the last tells as much as all of them.
        AggregateException tries => Explain(tries.InnerExceptions[^1], blob) ?? Explain(new IOException(tries.Message, tries), blob),
        AuthenticationFailedException => new(ContainerFault.Denied,
            $"No Azure sign-in was found for {Address}. Run \"az login\", or give the app an identity.", fault),
        RequestFailedException { Status: 0 } or IOException when client.Uri.IsLoopback => new(ContainerFault.Unreachable,
            $"The storage emulator does not answer at {client.Uri.Authority}. Start it with: npx --yes azurite@3.35.0 --skipApiVersionCheck", fault),
        RequestFailedException { Status: 0 } or IOException => new(ContainerFault.Unreachable,
            $"{client.Uri.Authority} does not answer. Check the account's name, the network and the account's firewall.", fault),
        RequestFailedException { ErrorCode: "ContainerNotFound" } => new(ContainerFault.NotFound,
            $"The container \"{Name}\" does not exist in {client.Uri.Authority}. Check its name, or create it with: " +
            $"az storage container create --name {Name} (\"extractor upload FILE... blob:{Name}\" and writing outputs create it too).", fault),
        RequestFailedException { Status: 401 or 403 } denied => new(ContainerFault.Denied,
            $"Access to {Address} is denied ({denied.ErrorCode}). Give this identity the role Storage Blob Data Contributor, " +
            "or check the key or SAS of the connection.", fault),
        RequestFailedException { Status: 429 or >= 500 } busy => new(ContainerFault.Unreachable,
            $"{client.Uri.Authority} is busy or has a fault ({busy.Status} {busy.ErrorCode}). Try again later.", fault),
        RequestFailedException { ErrorCode: "BlobArchived" } => new(ContainerFault.Item,
            $"\"{blob}\" is archived. Move it to the hot or cool tier first.", fault),
        RequestFailedException other => new(blob is null ? ContainerFault.Denied : ContainerFault.Item,
            $"{(blob is null ? Address : $"\"{blob}\" in {Address}")} cannot be used: the storage service answers {other.Status} {other.ErrorCode}.", fault),
        _ => null,
    };
}
