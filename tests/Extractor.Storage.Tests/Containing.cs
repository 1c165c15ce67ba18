using System.Collections.Concurrent;
using System.Text;
using Extractor.Json;

namespace Extractor.Storage.Tests;

/// <summary>Short forms for tests.</summary>
internal static class Containing
{
    public static Task<bool> PutAsync(this IItemContainer container, string name, string text, WriteCondition condition = default) =>
        container.PutAsync(name, Encoding.UTF8.GetBytes(text), condition);

    public static Task<bool> PutAsync(this IItemContainer container, string name, byte[] content, WriteCondition condition = default) =>
        container.WriteAsync(name, new MemoryStream(content), "text/plain", condition);

    public static async Task<string> TextAsync(this IItemContainer container, string name) =>
        Encoding.UTF8.GetString((await container.ReadAsync(name, int.MaxValue))!.Bytes!);

    public static async Task<Extraction> OutputAsync(this IItemContainer container, string inputName) =>
        ExtractionJson.Read((await container.ReadAsync(inputName + ".json", int.MaxValue))!.Bytes);

    public static async Task<List<string>> NamesAsync(this IItemContainer container) =>
        await container.ListAsync().Select(item => item.Name).Order(StringComparer.Ordinal).ToListAsync();
}

/// <summary>A container in front of another, for what real ones do not do on demand.</summary>
internal sealed class Interposed(IItemContainer inner) : IItemContainer
{
    /// <summary>Called after an item was read and before the reader gets it.</summary>
    public Func<ItemContent?, Task<ItemContent?>> AfterRead { get; init; } = Task.FromResult;

    /// <summary>Called before an item is written.</summary>
    public Func<string, Task> BeforeWrite { get; init; } = _ => Task.CompletedTask;

    /// <summary>The media type that each item was written with.</summary>
    public ConcurrentDictionary<string, string> ContentTypes { get; } = new();

    public string Name => inner.Name;

    public string Address => inner.Address;

    public Task CreateIfMissingAsync(CancellationToken cancellationToken) => inner.CreateIfMissingAsync(cancellationToken);

    public IAsyncEnumerable<Item> ListAsync(bool stamps, CancellationToken cancellationToken) => inner.ListAsync(stamps, cancellationToken);

    public Task<Item?> FindAsync(string name, CancellationToken cancellationToken) => inner.FindAsync(name, cancellationToken);

    public async Task<ItemContent?> ReadAsync(string name, long limit, CancellationToken cancellationToken) =>
        await AfterRead(await inner.ReadAsync(name, limit, cancellationToken));

    public async Task<bool> WriteAsync(
        string name, Stream content, string contentType, WriteCondition condition, OutputStamp? stamp, CancellationToken cancellationToken)
    {
        await BeforeWrite(name);
        ContentTypes[name] = contentType;
        return await inner.WriteAsync(name, content, contentType, condition, stamp, cancellationToken);
    }
}

/// <summary>Tells at once and on the same thread, unlike <see cref="Progress{T}"/>.</summary>
internal sealed class Telling<T>(Action<T> tell) : IProgress<T>
{
    public void Report(T value) => tell(value);
}
