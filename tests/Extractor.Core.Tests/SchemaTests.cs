using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization.Metadata;
using Extractor.Json;

namespace Extractor.Tests;

public class SchemaTests
{
    private static readonly JsonObject Schema = JsonNode.Parse(ExtractionSchema.Text)!.AsObject();

    [Fact]
    public void Full_and_failed_documents_are_valid() =>
        OutputSchema.Validate([ExtractionJson.ToUtf8(SampleExtraction.Full), ExtractionJson.ToUtf8(SampleExtraction.Failed)]);

    [Fact]
    public void Model_and_schema_have_the_same_properties_required_ones_and_enum_values()
    {
        var differences = new List<string>();
        Compare(ExtractionJson.TypeInfo, Schema, "extraction", differences, []);
        // The command line puts the caller's id in front of each line.
        Assert.Equal(["extraction.id: in the schema only"], differences);
    }

    [Fact]
    public void Full_document_has_every_property_of_the_model()
    {
        var document = JsonNode.Parse(ExtractionJson.ToUtf8(SampleExtraction.Full with { Error = new("code", "Message.") }))!;
        var missing = new List<string>();
        FindMissing(ExtractionJson.TypeInfo, [document], "extraction", missing);
        Assert.Empty(missing);
    }

    [Fact]
    public void Every_property_and_definition_is_described()
    {
        var blank = new List<string>();
        FindBlank(Schema, "schema", blank);
        Assert.Empty(blank);
    }

    private static readonly string[] Lists = ["dates", "phones", "emails", "dosages", "durations", "contacts", "events"];

    /// <summary>Each case breaks one rule of the contract.</summary>
    private static readonly (string Rule, Action<JsonObject> Break)[] Violations =
    [
        ("an unknown property", d => d["note"] = "x"),
        ("an unknown property of a mention", d => d["dates"]![0]!["note"] = "x"),
        ("null instead of absent", d => d["dates"]![0]!.AsObject()["timeZone"] = null),
        ("a missing list", d => d.Remove("emails")),
        ("another schema version", d => d["schemaVersion"] = "2.0"),
        ("an unknown status", d => d["status"] = "partial"),
        ("failed without an error", d => { foreach (var list in Lists) d[list] = new JsonArray(); d["status"] = "failed"; }),
        ("failed with mentions", d => { d["status"] = "failed"; d["error"] = new JsonObject { ["code"] = "a", ["message"] = "b" }; }),
        ("extracted with an error", d => d["error"] = new JsonObject { ["code"] = "a", ["message"] = "b" }),
        ("extracted without a source", d => d.Remove("source")),
        ("extracted without a character count", d => d["source"]!.AsObject().Remove("characters")),
        ("a hash in capitals", d => d["source"]!["sha256"] = new string('A', 64)),
        ("local time of the source", d => d["source"]!["lastModified"] = "2026-05-11T12:00:00+02:00"),
        ("a mention without text", d => d["emails"]![0]!["text"] = ""),
        ("a negative offset", d => d["emails"]![0]!["offset"] = -1),
        ("a mention without length", d => d["emails"]![0]!.AsObject().Remove("length")),
        ("the id of another type", d => d["phones"]![0]!["id"] = "d1"),
        ("an unknown date kind", d => d["dates"]![0]!["kind"] = "day"),
        ("a date with a time", d => d["dates"]![0]!["start"] = "2026-05-11T17:00:00"),
        ("a month 13", d => d["dates"]![0]!["start"] = "2026-13-11"),
        ("a date with an end", d => d["dates"]![0]!["end"] = "2026-05-12"),
        ("a time without seconds", d => d["dates"]![1]!["start"] = "17:00"),
        ("a dateTime without time", d => d["dates"]![2]!["start"] = "2026-05-12"),
        ("a zone abbreviation with a space", d => d["dates"]![2]!["timeZone"] = "Eastern Time"),
        ("an unknown TIMEX3 mod", d => d["dates"]![3]!["modifier"] = "AROUND"),
        ("a national number as E.164", d => d["phones"]![0]!["e164"] = "8005550142"),
        ("a country name", d => d["phones"]![0]!["country"] = "USA"),
        ("an extension with letters", d => d["phones"]![0]!["extension"] = "x7"),
        ("an address without @", d => d["emails"]![0]!["address"] = "lumenode.example"),
        ("an empty unit", d => d["dosages"]![0]!["unit"] = ""),
        ("a unit with a space", d => d["dosages"]![0]!["unit"] = "mCi per m2"),
        ("a dosage without value", d => d["dosages"]![0]!.AsObject().Remove("value")),
        ("a dosage with value and range", d => { d["dosages"]![0]!["low"] = 1; d["dosages"]![0]!["high"] = 2; }),
        ("half a range", d => d["dosages"]![1]!.AsObject().Remove("high")),
        ("a value as text", d => d["dosages"]![0]!["value"] = "12.5"),
        ("a bare P", d => d["durations"]![0]!["iso8601"] = "P"),
        ("a time unit without T", d => d["durations"]![0]!["iso8601"] = "P30S"),
        ("a T with nothing behind", d => d["durations"]![0]!["iso8601"] = "P1DT"),
        ("a duration without value", d => d["durations"]![0]!.AsObject().Remove("iso8601")),
        ("an unknown comparator", d => d["durations"]![0]!["comparator"] = "around"),
        ("a contact without kind", d => d["contacts"]![0]!.AsObject().Remove("kind")),
        ("a number instead of an id", d => d["contacts"]![0]!["phones"]![0] = "+18005550142"),
        ("a dial-in without phone", d => d["events"]![0]!["dialIn"]![0]!.AsObject().Remove("phone")),
        ("an unknown event kind", d => d["events"]![0]!["kind"] = "call"),
        ("a code in words", d => d["warnings"]![0]!["code"] = "Encoding guessed"),
    ];

    [Fact]
    public void Each_broken_rule_is_reported()
    {
        var documents = Violations.Select(violation =>
        {
            var document = JsonNode.Parse(ExtractionJson.ToUtf8(SampleExtraction.Full))!.AsObject();
            violation.Break(document);
            return JsonSerializer.SerializeToUtf8Bytes(document);
        });
        var found = OutputSchema.Violations(documents);
        var accepted = Violations.Where((_, index) => !found.Any(f => f.StartsWith($"[{index}]", StringComparison.Ordinal)));
        Assert.Empty(accepted.Select(v => v.Rule));
    }

    /// <summary>Walks the model's JSON contract and the schema side by side.</summary>
    private static void Compare(JsonTypeInfo type, JsonObject schema, string path, List<string> differences, HashSet<Type> seen)
    {
        if (!seen.Add(type.Type)) return;
        var inSchema = schema["properties"]!.AsObject();
        var required = schema["required"]!.AsArray().Select(r => (string)r!).ToHashSet();

        foreach (var name in inSchema.Select(p => p.Key).Except(type.Properties.Select(p => p.Name)))
            differences.Add($"{path}.{name}: in the schema only");
        if (schema["additionalProperties"]?.GetValueKind() != JsonValueKind.False) differences.Add($"{path}: is open to other properties");

        foreach (var property in type.Properties)
        {
            var here = $"{path}.{property.Name}";
            if (inSchema[property.Name] is not JsonObject declared)
            {
                differences.Add($"{here}: in the model only");
                continue;
            }
            if (IsAlwaysWritten(property) != required.Contains(property.Name)) differences.Add($"{here}: required in one of the two only");
            declared = Resolve(declared);
            var valueType = Nullable.GetUnderlyingType(property.PropertyType) ?? property.PropertyType;
            if (valueType.IsEnum)
            {
                var values = Enum.GetNames(valueType).Select(JsonNamingPolicy.CamelCase.ConvertName);
                if (!values.SequenceEqual(declared["enum"]!.AsArray().Select(v => (string)v!))) differences.Add($"{here}: other enum values");
                continue;
            }
            var (expected, element) = valueType switch
            {
                _ when valueType == typeof(string) => ("string", null),
                _ when valueType == typeof(bool) => ("boolean", null),
                _ when valueType == typeof(int) || valueType == typeof(long) => ("integer", null),
                _ when valueType == typeof(decimal) => ("number", null),
                { IsGenericType: true } => ("array", valueType.GetGenericArguments()[0]),
                _ => ("object", valueType),
            };
            var actual = (string?)declared["type"] ?? (declared["const"] is null ? null : "string");
            if (actual != expected) differences.Add($"{here}: {expected} in the model, {actual} in the schema");
            else if (element is not null && ExtractionJson.TypeInfo.Options.GetTypeInfo(element) is { Kind: JsonTypeInfoKind.Object } inner)
                Compare(inner, Resolve(expected == "array" ? declared["items"]!.AsObject() : declared), here, differences, seen);
        }
    }

    private static bool IsAlwaysWritten(JsonPropertyInfo property) =>
        !property.IsGetNullable && property.ShouldSerialize?.Invoke(new(), property.PropertyType == typeof(bool) ? false : null) != false;

    private static JsonObject Resolve(JsonObject schema) =>
        (string?)schema["$ref"] is { } reference ? Schema["$defs"]![reference["#/$defs/".Length..]]!.AsObject() : schema;

    private static void FindMissing(JsonTypeInfo type, IReadOnlyList<JsonNode> instances, string path, List<string> missing)
    {
        foreach (var property in type.Properties)
        {
            JsonNode[] values = [.. instances.Select(i => i[property.Name]).OfType<JsonNode>()];
            if (values.Length == 0) missing.Add($"{path}.{property.Name}");
            if (values is [JsonArray, ..]) values = [.. values.SelectMany(v => v.AsArray()).OfType<JsonNode>()];
            if (values is not [JsonObject, ..]) continue;
            var element = property.PropertyType.IsGenericType ? property.PropertyType.GetGenericArguments()[0] : property.PropertyType;
            FindMissing(ExtractionJson.TypeInfo.Options.GetTypeInfo(element), values, $"{path}.{property.Name}", missing);
        }
    }

    private static void FindBlank(JsonObject schema, string path, List<string> blank)
    {
        if (schema["description"] is null) blank.Add(path);
        foreach (var section in (ReadOnlySpan<string>)["properties", "$defs"])
            foreach (var (name, child) in schema[section] as JsonObject ?? [])
                FindBlank(child!.AsObject(), $"{path}.{name}", blank);
    }
}
