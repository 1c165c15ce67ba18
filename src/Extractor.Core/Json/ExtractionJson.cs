using System.Buffers;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;

namespace Extractor.Json;

/// <summary>Reads and writes the output document, without reflection.</summary>
public static class ExtractionJson
{
    // The generated code writes no wrong JSON that the writer had to find.
    private static readonly JsonWriterOptions Compact = new() { SkipValidation = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };
    private static readonly JsonWriterOptions Indented = Compact with { Indented = true, NewLine = "\n" };

    // About what a mention takes with its place in contacts and events, and what stands around them. Beyond so much, room is made
    // only as it is filled.
    private const int BytesPerMention = 256, BytesAround = 4096, MostAtOnce = 1 << 28;

    [ThreadStatic]
    private static (PooledBuffer Buffer, Utf8JsonWriter Writer)? kept;

    /// <summary>The contract of <see cref="Extraction"/> for System.Text.Json.</summary>
    public static JsonTypeInfo<Extraction> TypeInfo => ExtractionJsonContext.Default.Extraction;

    /// <summary>The document as indented UTF-8 JSON, with a line feed at the end.</summary>
    public static byte[] ToUtf8(Extraction extraction)
    {
        var mentions = extraction.Dates.Count + extraction.Phones.Count + extraction.Emails.Count + extraction.Dosages.Count + extraction.Durations.Count;
        var buffer = kept?.Buffer ?? new();
        var writer = kept?.Writer ?? new(buffer, Indented);
        kept = null;
        using (buffer.Rent(Math.Min(mentions, MostAtOnce / BytesPerMention) * BytesPerMention + BytesAround))
        {
            writer.Reset(buffer);
            Write(writer, extraction);
            writer.Flush();
            buffer.Write("\n"u8);
            kept = (buffer, writer);
            var utf8 = GC.AllocateUninitializedArray<byte>(buffer.Written.Length);
            buffer.Written.CopyTo(utf8);
            return utf8;
        }
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
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
internal sealed partial class ExtractionJsonContext : JsonSerializerContext;

/// <summary>Writes the names of an enum in camel case.</summary>
internal sealed class CamelCaseConverter<TEnum> : JsonConverter<TEnum>
    where TEnum : struct, Enum
{
    private static readonly TEnum[] Values = Enum.GetValues<TEnum>();
    private static readonly JsonEncodedText[] Names = [.. Values.Select(static value => JsonEncodedText.Encode(JsonNamingPolicy.CamelCase.ConvertName(value.ToString())))];

    /// <inheritdoc/>
    public override TEnum Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        for (var i = 0; reader.TokenType == JsonTokenType.String && i < Names.Length; i++)
        {
            if (reader.ValueTextEquals(Names[i].EncodedUtf8Bytes)) return Values[i];
        }

        throw new JsonException($"The value is none of {string.Join(", ", Names)}.");
    }

    /// <inheritdoc/>
    public override void Write(Utf8JsonWriter writer, TEnum value, JsonSerializerOptions options) =>
        writer.WriteStringValue(Array.IndexOf(Values, value) is >= 0 and var i ? Names[i] : throw new JsonException($"{value} is no value of {typeof(TEnum).Name}."));
}
