using System.Globalization;
using System.Text.Json;

namespace Extractor.Storage;

/// <summary>What an output was made from, and by which engine. Decides whether it must be made again.</summary>
/// <param name="SourceETag">The version of the source, without quotes.</param>
/// <param name="SourceLastModified">When that version was written.</param>
/// <param name="ExtractorVersion">SemVer.</param>
/// <param name="SourceContainer">The name of the container of the source; absent in outputs of early extractors, on blobs.</param>
public sealed record OutputStamp(string SourceETag, DateTimeOffset SourceLastModified, string ExtractorVersion, string? SourceContainer = null)
{
    private const string ETagKey = "source_etag", LastModifiedKey = "source_last_modified", VersionKey = "extractor_version",
        ContainerKey = "source_container";

    /// <summary>The stamp of an output made now from this source.</summary>
    public static OutputStamp Of(Item source, IItemContainer container) =>
        new(source.ETag, source.LastModified, ReleaseExtractor.Version, container.Name);

    /// <summary>How an output with this stamp relates to one with the stamp <paramref name="next"/>.</summary>
    /// <param name="next">The stamp of an output made now.</param>
    public StampOrder RelativeTo(OutputStamp next) =>
        SourceContainer is not null && SourceContainer != next.SourceContainer ? StampOrder.Older
        : this with { SourceContainer = next.SourceContainer } == next ? StampOrder.Same
        : SourceLastModified > next.SourceLastModified ? StampOrder.Newer
        : StampOrder.Older;

    /// <summary>ISO 8601 in UTC, without loss.</summary>
    internal static string Format(DateTimeOffset time) =>
        time.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss.FFFFFFF'Z'", CultureInfo.InvariantCulture);

    /// <summary>The stamp as blob metadata.</summary>
    internal Dictionary<string, string> ToMetadata()
    {
        var metadata = new Dictionary<string, string>
        {
            [ETagKey] = SourceETag,
            [LastModifiedKey] = Format(SourceLastModified),
            [VersionKey] = ExtractorVersion,
        };
        // Metadata is ASCII, the name of a folder need not be.
        if (SourceContainer is not null)
            metadata[ContainerKey] = Uri.EscapeDataString(SourceContainer);
        return metadata;
    }

    /// <summary>The stamp in blob metadata, or null when there is none.</summary>
    internal static OutputStamp? FromMetadata(IDictionary<string, string>? metadata) =>
        metadata is not null
        && metadata.TryGetValue(ETagKey, out var etag)
        && metadata.TryGetValue(LastModifiedKey, out var lastModified)
        && metadata.TryGetValue(VersionKey, out var version)
            ? Parse(etag, lastModified, version, metadata.TryGetValue(ContainerKey, out var container) ? Uri.UnescapeDataString(container) : null)
            : null;

    /// <summary>The stamp in an output document, or null when there is none.</summary>
    /// <param name="head">The first bytes of the document; the stamp stands before everything that can be long.</param>
    internal static OutputStamp? FromJson(ReadOnlySpan<byte> head)
    {
        string? parent = null, container = null, etag = null, lastModified = null, version = null;
        var reader = new Utf8JsonReader(head, isFinalBlock: false, state: default);
        try
        {
            while (version is null && reader.Read())
            {
                if (reader.TokenType != JsonTokenType.PropertyName)
                    continue;
                var property = reader.GetString();
                if (reader.CurrentDepth == 1)
                    parent = property;
                else if (reader.CurrentDepth == 2 && reader.Read() && reader.TokenType == JsonTokenType.String)
                    switch (parent, property)
                    {
                        case ("source", "container"): container = reader.GetString(); break;
                        case ("source", "etag"): etag = reader.GetString(); break;
                        case ("source", "lastModified"): lastModified = reader.GetString(); break;
                        case ("extractor", "version"): version = reader.GetString(); break;
                    }
            }
        }
        catch (JsonException)
        {
            return null;
        }
        return Parse(etag, lastModified, version, container);
    }

    private static OutputStamp? Parse(string? etag, string? lastModified, string? version, string? container) =>
        etag is not null && version is not null
        && DateTimeOffset.TryParse(lastModified, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var time)
            ? new(etag, time, version, container)
            : null;
}

/// <summary>How an output that is there relates to one that could be made.</summary>
public enum StampOrder
{
    /// <summary>It was made from an older version of the source, from another container, or by another version of the extractor.</summary>
    Older,

    /// <summary>It would come out the same.</summary>
    Same,

    /// <summary>It was made from a newer version of the source.</summary>
    Newer,
}
