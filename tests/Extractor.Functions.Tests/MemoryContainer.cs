using System.Runtime.CompilerServices;
using System.Text;
using Extractor.Json;
using Extractor.Storage;

namespace Extractor.Functions.Tests;

/// <summary>A container in memory that can be given versions out of order, and faults.</summary>
internal sealed class MemoryContainer(string name) : IItemContainer
{
    private readonly SortedDictionary<string, (Item Item, byte[] Bytes)> items = new(StringComparer.Ordinal);
    private int version;

    /// <summary>Thrown by every read and write of these names.</summary>
    public HashSet<string> Faulty { get; } = [];

    public string Name => name;

    public string Address => "memory:" + name;

    public int Writes { get; private set; }

    public IReadOnlyCollection<string> Names => items.Keys;

    public void Put(string name, string text, DateTimeOffset? lastModified = null) => Put(name, Encoding.UTF8.GetBytes(text), lastModified);

    public void Put(string name, byte[] bytes, DateTimeOffset? lastModified = null) =>
        items[name] = (new(name, $"0x{++version}", lastModified ?? DateTimeOffset.UnixEpoch.AddMinutes(version), bytes.Length), bytes);

    public void Delete(string name) => items.Remove(name);

    public Extraction Output(string input) => ExtractionJson.Read(items[input + ".json"].Bytes);

    public Task CreateIfMissingAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public async IAsyncEnumerable<Item> ListAsync(bool stamps, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        await Task.Yield();
        foreach (var (item, _) in items.Values.ToList())
            yield return item;
    }

    public Task<Item?> FindAsync(string name, CancellationToken cancellationToken) =>
        Task.FromResult(items.TryGetValue(name, out var found) ? found.Item : null);

    public Task<ItemContent?> ReadAsync(string name, long limit, CancellationToken cancellationToken)
    {
        ThrowIfFaulty(name);
        return Task.FromResult(items.TryGetValue(name, out var found)
            ? new ItemContent(found.Item, found.Bytes.Length > limit ? null : found.Bytes)
            : null);
    }

    public async Task<bool> WriteAsync(
        string name, Stream content, string contentType, WriteCondition condition, OutputStamp? stamp, CancellationToken cancellationToken)
    {
        ThrowIfFaulty(name);
        var there = items.GetValueOrDefault(name).Item;
        if (condition.Absent && there is not null || condition.ETag is { } etag && there?.ETag != etag)
            return false;
        using var bytes = new MemoryStream();
        await content.CopyToAsync(bytes, cancellationToken);
        Put(name, bytes.ToArray());
        items[name] = (items[name].Item with { Stamp = stamp }, items[name].Bytes);
        Writes++;
        return true;
    }

    private void ThrowIfFaulty(string name)
    {
        if (Faulty.Contains(name))
            throw new ContainerException(ContainerFault.Item, $"\"{name}\" cannot be used now.");
    }
}
