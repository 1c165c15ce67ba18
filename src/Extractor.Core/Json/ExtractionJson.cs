using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;

namespace Extractor.Json;

/// <summary>Reads and writes the output document, without reflection.</summary>
public static class ExtractionJson
{
    private static readonly JsonWriterOptions Compact = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };
    private static readonly JsonWriterOptions Indented = Compact with { Indented = true, NewLine = "\n" };

    private static readonly ExtractionJsonContext Context = new(new JsonSerializerOptions
    {
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        Converters =
        {
            new JsonStringEnumConverter<ExtractionStatus>(JsonNamingPolicy.CamelCase),
            new JsonStringEnumConverter<DateKind>(JsonNamingPolicy.CamelCase),
            new JsonStringEnumConverter<PhoneKind>(JsonNamingPolicy.CamelCase),
            new JsonStringEnumConverter<DurationKind>(JsonNamingPolicy.CamelCase),
            new JsonStringEnumConverter<Comparator>(JsonNamingPolicy.CamelCase),
            new JsonStringEnumConverter<ContactKind>(JsonNamingPolicy.CamelCase),
            new JsonStringEnumConverter<EventKind>(JsonNamingPolicy.CamelCase),
        },
    });

    /// <summary>The contract of <see cref="Extraction"/> for System.Text.Json.</summary>
    public static JsonTypeInfo<Extraction> TypeInfo => Context.Extraction;

    /// <summary>The document as indented UTF-8 JSON, with a line feed at the end.</summary>
    public static byte[] ToUtf8(Extraction extraction)
    {
        using var buffer = new MemoryStream();
        Write(buffer, extraction, indented: true);
        buffer.WriteByte((byte)'\n');
        return buffer.ToArray();
    }

    /// <summary>Writes the document as UTF-8 JSON.</summary>
    /// <param name="output">Left open.</param>
    /// <param name="extraction">The document.</param>
    /// <param name="indented">False gives one line.</param>
    public static void Write(Stream output, Extraction extraction, bool indented)
    {
        using var writer = new Utf8JsonWriter(output, indented ? Indented : Compact);
        Write(writer, extraction);
    }

    /// <summary>Writes the document as one JSON value.</summary>
    public static void Write(Utf8JsonWriter writer, Extraction extraction) =>
        JsonSerializer.Serialize(writer, extraction, TypeInfo);

    /// <summary>Reads a document back.</summary>
    /// <exception cref="JsonException">The bytes are not such a document.</exception>
    public static Extraction Read(ReadOnlySpan<byte> utf8) =>
        JsonSerializer.Deserialize(utf8, TypeInfo) ?? throw new JsonException("The document is the JSON value null.");
}

[JsonSerializable(typeof(Extraction))]
[JsonSourceGenerationOptions(GenerationMode = JsonSourceGenerationMode.Metadata)]
internal sealed partial class ExtractionJsonContext : JsonSerializerContext;
