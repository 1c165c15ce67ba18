using Extractor.Text;

namespace Extractor.Durations;

/// <summary>Finds durations and ages.</summary>
internal sealed class DurationRecognizer : IRecognizer
{
    /// <inheritdoc/>
    public void Recognize(SourceText text, ExtractionOptions options, List<Mention> found)
    {
    }
}
