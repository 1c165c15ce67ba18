namespace Extractor.Documents;

/// <summary>The text of an input.</summary>
/// <param name="Text">The decoded text, without a byte order mark.</param>
/// <param name="ContentType">The media type that the content was read as: text/plain, text/markdown or text/html.</param>
/// <param name="Culture">The culture that the content itself names, BCP 47; only HTML does.</param>
/// <param name="Warnings">What a reader of the text should know; mostly empty.</param>
public sealed record Document(string Text, string ContentType, string? Culture, IReadOnlyList<ExtractionWarning> Warnings);
