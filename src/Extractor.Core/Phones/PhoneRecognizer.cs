using Extractor.Text;

namespace Extractor.Phones;

/// <summary>Finds phone and fax numbers.</summary>
internal sealed class PhoneRecognizer : IRecognizer
{
    /// <inheritdoc/>
    public void Recognize(SourceText text, ExtractionOptions options, List<Mention> found)
    {
    }
}
