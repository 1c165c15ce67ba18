using Extractor.Text;

namespace Extractor.Releases;

/// <summary>A line of a release, as tokens.</summary>
/// <param name="First">Its first token.</param>
/// <param name="End">The token behind its last.</param>
/// <param name="OpensParagraph">Whether a blank line, or the start of the text, is before it.</param>
internal readonly record struct TextLine(int First, int End, bool OpensParagraph)
{
    /// <summary>All lines that are not blank; those of a table's empty cells, nothing but bars, are.</summary>
    public static List<TextLine> ReadAll(SourceText text)
    {
        var lines = new List<TextLine>();
        var opens = false;
        for (var first = 0; first < text.Count;)
        {
            var end = text.Next(first + 1, Marks.Line);
            opens |= text[first].Gap == Gap.Paragraph;
            if (!IsOfBars(text, first, end))
            {
                lines.Add(new(first, end, opens));
                opens = false;
            }

            first = end;
        }

        return lines;
    }

    private static bool IsOfBars(SourceText text, int first, int end)
    {
        while (first < end && text.Is(first, '|')) first++;
        return first == end;
    }
}
