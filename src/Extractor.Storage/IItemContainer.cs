namespace Extractor.Storage;

/// <summary>A place that holds items under names: a blob container or a folder. Safe to use from several threads.</summary>
/// <remarks>
/// Names have '/' between folders and are otherwise taken as they are: nothing in them is escaped. Every member throws
/// <see cref="ContainerException"/> for faults that another try, or the user, can mend.
/// </remarks>
public interface IItemContainer
{
    /// <summary>The short name, for instance <c>releases</c>.</summary>
    string Name { get; }

    /// <summary>Where it is: an absolute path, or a URL without credentials. Two of one address are the same container.</summary>
    string Address { get; }

    /// <summary>Creates the container unless it is there.</summary>
    Task CreateIfMissingAsync(CancellationToken cancellationToken = default);

    /// <summary>Every item, in no particular order. Temporary and hidden items are left out.</summary>
    /// <param name="stamps">True reads <see cref="Item.Stamp"/> too.</param>
    /// <param name="cancellationToken">Ends the listing.</param>
    /// <exception cref="ContainerException">Also behind the last item, with <see cref="ContainerFault.PartlyListed"/>.</exception>
    IAsyncEnumerable<Item> ListAsync(bool stamps = false, CancellationToken cancellationToken = default);

    /// <summary>The properties of one item with its stamp, or null when there is none under that name, or no container.</summary>
    Task<Item?> FindAsync(string name, CancellationToken cancellationToken = default);

    /// <summary>One item's content with the properties of exactly that version, or null when there is none under that name.</summary>
    /// <param name="name">The item.</param>
    /// <param name="limit">An item longer than this many bytes is not loaded; its properties are given all the same.</param>
    /// <param name="cancellationToken">Ends the read.</param>
    Task<ItemContent?> ReadAsync(string name, long limit, CancellationToken cancellationToken = default);

    /// <summary>Writes an item whole, so that no reader ever sees half of it. Creates the container when it is missing.</summary>
    /// <param name="name">The item.</param>
    /// <param name="content">Seekable, read from its position to its end and left open.</param>
    /// <param name="contentType">Its media type.</param>
    /// <param name="condition">What must hold for the write to happen.</param>
    /// <param name="stamp">What the item was made from. A folder keeps nothing beside the content, which must hold the stamp.</param>
    /// <param name="cancellationToken">Ends the write; then either version may be in place.</param>
    /// <returns>Whether the condition held; if not, nothing was written.</returns>
    Task<bool> WriteAsync(
        string name, Stream content, string contentType, WriteCondition condition, OutputStamp? stamp = null,
        CancellationToken cancellationToken = default);
}

/// <summary>One version of an item.</summary>
/// <param name="Name">Its name in the container.</param>
/// <param name="ETag">Identifies this version of it, without quotes.</param>
/// <param name="LastModified">When this version was written.</param>
/// <param name="Length">In bytes.</param>
/// <param name="Stamp">For an output, what it was made from, where that was asked for.</param>
/// <param name="Language">What the metadata <c>language</c> of a blob says.</param>
public sealed record Item(
    string Name, string ETag, DateTimeOffset LastModified, long Length, OutputStamp? Stamp = null, string? Language = null);

/// <summary>An item that was read.</summary>
/// <param name="Item">The version that was read.</param>
/// <param name="Bytes">Its content, or null when it is longer than the limit.</param>
public sealed record ItemContent(Item Item, byte[]? Bytes);

/// <summary>What must hold for a write to happen. The default is nothing.</summary>
public readonly record struct WriteCondition
{
    /// <summary>The item must still be this version.</summary>
    public string? ETag { get; private init; }

    /// <summary>There must be no item under the name.</summary>
    public bool Absent { get; private init; }

    /// <summary>The write happens whatever is there.</summary>
    public static WriteCondition None => default;

    /// <summary>The item must still be what <see cref="IItemContainer.FindAsync"/> found, be it an item or nothing.</summary>
    public static WriteCondition Unchanged(Item? found) => new() { ETag = found?.ETag, Absent = found is null };
}
