using Extractor.Json;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;
using Newtonsoft.Json.Schema;

namespace Extractor.Tests;

/// <summary>Checks output documents against the published schema.</summary>
/// <remarks>
/// Newtonsoft.Json.Schema validates at most 1,000 times an hour without a licence; so all documents of a test are
/// validated as one array, in one validation. Collect them and call this once.
/// </remarks>
internal static class OutputSchema
{
    private static readonly JSchema Documents = new() { Type = JSchemaType.Array, Items = { JSchema.Parse(ExtractionSchema.Text) } };

    /// <summary>Every violation, each with the path of the value: <c>[3].dates[0].start</c> lies in the fourth document.</summary>
    public static IReadOnlyList<string> Violations(IEnumerable<byte[]> documents)
    {
        JArray array = [.. documents.Select(Parse)];
        array.IsValid(Documents, out IList<ValidationError> errors);
        return [.. errors.SelectMany(Describe)];
    }

    /// <summary>Fails the test when any of the documents, each one UTF-8 JSON value, breaks the schema.</summary>
    public static void Validate(IEnumerable<byte[]> documents) => Assert.Empty(Violations(documents));

    private static JToken Parse(byte[] document)
    {
        using var reader = new JsonTextReader(new StreamReader(new MemoryStream(document)))
        {
            DateParseHandling = DateParseHandling.None,
            FloatParseHandling = FloatParseHandling.Decimal,
        };
        return JToken.ReadFrom(reader);
    }

    private static IEnumerable<string> Describe(ValidationError error) =>
        error.ChildErrors.SelectMany(Describe).Prepend($"{error.Path}: {error.Message}");
}
