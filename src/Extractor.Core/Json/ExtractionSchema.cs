namespace Extractor.Json;

/// <summary>The JSON Schema (draft 2019-09) of the output document.</summary>
public static class ExtractionSchema
{
    /// <summary>The schema as UTF-8 JSON with descriptions, ready to print.</summary>
    public static Stream Open() =>
        typeof(ExtractionSchema).Assembly.GetManifestResourceStream("Extractor.Json.extraction.schema.json")!;

    /// <summary>The schema as JSON with descriptions.</summary>
    public static string Text
    {
        get
        {
            using var reader = new StreamReader(Open());
            return reader.ReadToEnd();
        }
    }
}
