using Extractor.Text;

namespace Extractor.Releases;

/// <summary>A line of a release, as tokens.</summary>
/// <param name="First">Its first token.</param>
/// <param name="End">The token behind its last.</param>
/// <param name="OpensParagraph">Whether a blank line, or the start of the text, is before it.</param>
internal readonly record struct TextLine(int First, int End, bool OpensParagraph)
{
    /// <summary>All lines that are not blank.</summary>
    public static List<TextLine> ReadAll(SourceText text)
    {
        var lines = new List<TextLine>();
        for (var first = 0; first < text.Count;)
        {
            var end = text.Next(first + 1, Marks.Line);
            lines.Add(new(first, end, text[first].Gap == Gap.Paragraph));
            first = end;
        }

        return lines;
    }
}
