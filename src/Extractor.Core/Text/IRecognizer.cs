namespace Extractor.Text;

/// <summary>Finds the mentions of one type. Every entity type is one folder with one recognizer.</summary>
internal interface IRecognizer
{
    /// <summary>
    /// Adds what the text mentions, in any order and possibly overlapping. A recognizer starts from its anchor tokens and
    /// walks outward a bounded number of tokens, or goes on behind what it has read: its cost is linear.
    /// </summary>
    /// <param name="text">The text and its tokens.</param>
    /// <param name="options">Region and day order.</param>
    /// <param name="found">Where mentions are added; their ids are given later.</param>
    void Recognize(SourceText text, ExtractionOptions options, List<Mention> found);
}
