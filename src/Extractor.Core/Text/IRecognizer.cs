namespace Extractor.Text;

/// <summary>
/// Finds the mentions of one type in one text, piece by piece. Every entity type is one folder with one recognizer. It adds what
/// the text mentions in any order and possibly overlapping; ids are given later.
/// </summary>
internal interface IRecognizer
{
    /// <summary>
    /// Reads on from where the last call ended. A recognizer starts from its anchor tokens and walks outward a bounded number of
    /// tokens, or goes on behind what it has read: its cost is linear, and what starts in a piece is read to its end.
    /// </summary>
    /// <param name="end">The token behind the piece; ends ascend, and the last one is that of the text.</param>
    void ReadTo(int end);
}
