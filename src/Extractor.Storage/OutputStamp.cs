using System.Globalization;
using System.Text.Json;

namespace Extractor.Storage;

/// <summary>What an output was made from, and by which engine. Decides whether it must be made again.</summary>
/// <param name="SourceETag">The version of the source, without quotes.</param>
/// <param name="SourceLastModified">When that version was written.</param>
/// <param name="ExtractorVersion">SemVer.</param>
public sealed record OutputStamp(string SourceETag, DateTimeOffset SourceLastModified, string ExtractorVersion)
{
    private const string ETagKey = "source_etag", LastModifiedKey = "source_last_modified", VersionKey = "extractor_version";

    /// <summary>The stamp of an output made now from this source.</summary>
    public static OutputStamp Of(Item source) => new(source.ETag, source.LastModified, ReleaseExtractor.Version);

    /// <summary>How an output with this stamp relates to one with the stamp <paramref name="next"/>.</summary>
    public StampOrder RelativeTo(OutputStamp next) =>
        this == next ? StampOrder.Same
        : SourceLastModified > next.SourceLastModified ? StampOrder.Newer
        : StampOrder.Older;

    /// <summary>ISO 8601 in UTC, without loss.</summary>
    internal static string Format(DateTimeOffset time) =>
        time.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss.FFFFFFF'Z'", CultureInfo.InvariantCulture);

    /// <summary>The stamp as blob metadata.</summary>
    internal Dictionary<string, string> ToMetadata() => new()
    {
        [ETagKey] = SourceETag,
        [LastModifiedKey] = Format(SourceLastModified),
        [VersionKey] = ExtractorVersion,
    };

    /// <summary>The stamp in blob metadata, or null when there is none.</summary>
    internal static OutputStamp? FromMetadata(IDictionary<string, string>? metadata) =>
        metadata is not null
        && metadata.TryGetValue(ETagKey, out var etag)
        && metadata.TryGetValue(LastModifiedKey, out var lastModified)
        && metadata.TryGetValue(VersionKey, out var version)
            ? Parse(etag, lastModified, version)
            : null;

    /// <summary>The stamp in an output document, or null when there is none.</summary>
    /// <param name="head">The first bytes of the document; the stamp stands before everything that can be long.</param>
    internal static OutputStamp? FromJson(ReadOnlySpan<byte> head)
    {
        string? parent = null, etag = null, lastModified = null, version = null;
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
        return Parse(etag, lastModified, version);
    }

    private static OutputStamp? Parse(string? etag, string? lastModified, string? version) =>
        etag is not null && version is not null
        && DateTimeOffset.TryParse(lastModified, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var time)
            ? new(etag, time, version)
            : null;
}

/// <summary>How an output that is there relates to one that could be made.</summary>
public enum StampOrder
{
    /// <summary>It was made from an older version of the source, or by another version of the extractor.</summary>
    Older,

    /// <summary>It would come out the same.</summary>
    Same,

    /// <summary>It was made from a newer version of the source.</summary>
    Newer,
}
