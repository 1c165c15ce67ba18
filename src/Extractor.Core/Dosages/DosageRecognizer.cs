using Extractor.Text;

namespace Extractor.Dosages;

/// <summary>Finds doses, activities and concentrations.</summary>
internal sealed class DosageRecognizer : IRecognizer
{
    /// <inheritdoc/>
    public void Recognize(SourceText text, ExtractionOptions options, List<Mention> found)
    {
    }
}
