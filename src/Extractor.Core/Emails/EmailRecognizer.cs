using Extractor.Text;

namespace Extractor.Emails;

/// <summary>Finds email addresses.</summary>
internal sealed class EmailRecognizer : IRecognizer
{
    /// <inheritdoc/>
    public void Recognize(SourceText text, ExtractionOptions options, List<Mention> found)
    {
    }
}
