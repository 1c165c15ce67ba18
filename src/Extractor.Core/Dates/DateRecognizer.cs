using Extractor.Text;

namespace Extractor.Dates;

/// <summary>Finds dates, times, periods and recurring times.</summary>
internal sealed class DateRecognizer : IRecognizer
{
    /// <inheritdoc/>
    public void Recognize(SourceText text, ExtractionOptions options, List<Mention> found)
    {
    }
}
