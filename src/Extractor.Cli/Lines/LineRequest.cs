using System.Buffers;
using System.Globalization;
using System.Text;
using System.Text.Json;
using System.Text.Unicode;
using Extractor.Cultures;

namespace Extractor.Cli.Lines;

/// <summary>One line of <c>extract --jsonl</c>.</summary>
/// <param name="Id">The id as the JSON it is written in, or null when the line names none.</param>
/// <param name="Text">The text to read.</param>
/// <param name="Options">The command's options, with the line's own in their place.</param>
/// <param name="Problem">When the line cannot be used: what is wrong with it, to follow "Line 3".</param>
internal readonly record struct LineRequest(byte[]? Id, string Text, ExtractionOptions Options, string? Problem)
{
    private const string Form = "Write one JSON object a line: {\"id\":\"1\",\"text\":\"...\"}.";

    private static readonly string[] Keys = ["id", "text", "referenceDate", "region", "culture"];

    /// <summary>Reads a line. Keys of others are left alone, but not misspelt ones. A string may hold unpaired surrogates, written as \ud800; they are kept.</summary>
    /// <param name="line">UTF-8 JSON.</param>
    /// <param name="defaults">Count where the line says nothing.</param>
    public static LineRequest Parse(ReadOnlySpan<byte> line, ExtractionOptions defaults)
    {
        var id = default(byte[]);
        var text = default(string);
        var options = defaults;
        if (!Utf8.IsValid(line)) return Bad("is not valid UTF-8. Save the input as UTF-8.");
        try
        {
            var json = new Utf8JsonReader(line);
            if (!json.Read() || json.TokenType != JsonTokenType.StartObject) return Bad($"is not a JSON object. {Form}");
            var problem = default(string);
            while (json.Read() && json.TokenType != JsonTokenType.EndObject)
            {
                var name = StringOf(json);
                json.Read();
                if (!Keys.Contains(name))
                {
                    if (Meant(name) is { } key) problem ??= $"has a \"{name}\", which is written \"{key}\".";
                    json.Skip();
                }
                else if (name is "id" && json.TokenType is JsonTokenType.String or JsonTokenType.Number)
                    id = line[(int)json.TokenStartIndex..(int)json.BytesConsumed].ToArray();
                else if (name is not "text" && json.TokenType == JsonTokenType.Null) continue;
                else if (json.TokenType != JsonTokenType.String)
                {
                    problem ??= $"has a \"{name}\" that is not a string. {Form}";
                    json.Skip();
                }
                else if (name is "text") text = StringOf(json);
                else if (name is "referenceDate" && ReferenceDate.Parse(StringOf(json)) is { } date) options = options with { ReferenceDate = date };
                else if (name is "referenceDate")
                    problem ??= $"has a \"referenceDate\" that is not a date. Write it as {ReferenceDate.Example}.";
                else if (name is "culture" && Culture.Parse(StringOf(json)) is { } culture) options = options with { Culture = culture };
                else if (name is "culture") problem ??= $"has a \"culture\" that is not one. Write for instance {Culture.Example}.";
                else if (Region.Parse(StringOf(json)) is { } region) options = options with { Region = region };
                else problem ??= $"has a \"region\" that is not one. Write its ISO 3166 code, for instance {Region.Example}.";
            }
            json.Read();
            if (problem is not null) return Bad(problem);
        }
        catch (JsonException fault)
        {
            var place = string.Create(CultureInfo.InvariantCulture, $"byte {fault.BytePositionInLine + 1}");
            return Bad($"is not valid JSON at {place}. {Form}");
        }
        if (id is null) return Bad($"has no \"id\". {Form}");
        return text is null ? Bad($"has no \"text\". {Form}") : new(id, text, options, null);

        LineRequest Bad(string problem) => new(id, "", defaults, problem);
    }

    /// <summary>The key that another one is meant for: "reference_date", "Region".</summary>
    private static string? Meant(string name) =>
        Keys.FirstOrDefault(key => key.Equals(name.Replace("_", "").Replace("-", ""), StringComparison.OrdinalIgnoreCase));

    /// <summary>The string that a JSON reader stands on. Its own GetString refuses unpaired surrogates.</summary>
    private static string StringOf(in Utf8JsonReader json)
    {
        var escaped = json.ValueSpan;
        if (!json.ValueIsEscaped) return Encoding.UTF8.GetString(escaped);
        var text = ArrayPool<char>.Shared.Rent(escaped.Length);
        var length = 0;
        for (int backslash; (backslash = escaped.IndexOf((byte)'\\')) >= 0;)
        {
            length += Encoding.UTF8.GetChars(escaped[..backslash], text.AsSpan(length));
            var kind = escaped[backslash + 1];
            escaped = escaped[(backslash + 2)..];
            text[length++] = kind switch
            {
                (byte)'n' => '\n',
                (byte)'r' => '\r',
                (byte)'t' => '\t',
                (byte)'b' => '\b',
                (byte)'f' => '\f',
                (byte)'u' => (char)ushort.Parse(escaped[..4], NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture),
                _ => (char)kind,
            };
            if (kind == (byte)'u') escaped = escaped[4..];
        }
        length += Encoding.UTF8.GetChars(escaped, text.AsSpan(length));
        var result = new string(text, 0, length);
        ArrayPool<char>.Shared.Return(text);
        return result;
    }
}
