using System.Security.Cryptography;

namespace Extractor.Documents;

/// <summary>Bytes in, output document out.</summary>
public static class DocumentExtraction
{
    /// <summary>Reads one input of any kind; what cannot be read gives a document whose status is failed.</summary>
    /// <param name="extractor">The engine.</param>
    /// <param name="content">All bytes of the input.</param>
    /// <param name="source">What is known of the input, at least its name; the rest is filled in here.</param>
    /// <param name="options">What the caller knows about the release; when absent, the extractor's defaults.</param>
    public static Extraction Extract(
        this ReleaseExtractor extractor, ReadOnlySpan<byte> content, SourceInfo source, ExtractionOptions? options = null)
    {
        source = source with { Length = content.Length, Sha256 = Convert.ToHexStringLower(SHA256.HashData(content)) };
        if (DocumentReader.Read(content, source.Name ?? "input", out var error) is not { } document)
            return Extraction.Failed(error!.Code, error.Message, source);

        options ??= extractor.Defaults;
        var extraction = extractor.Extract(document.Text, options with { Culture = options.Culture ?? document.Culture });
        return extraction with
        {
            Source = source with { ContentType = document.ContentType, Characters = document.Text.Length },
            Warnings = [.. document.Warnings, .. extraction.Warnings.Select(w => w with { Message = $"\"{source.Name}\": {w.Message}" })],
        };
    }
}
