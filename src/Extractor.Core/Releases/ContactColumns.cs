namespace Extractor.Releases;

/// <summary>Two columns of contacts, side by side or flattened into one line.</summary>
/// <param name="Cells">The cells of the left column, then those of the right one.</param>
/// <param name="EndLine">The line behind the columns.</param>
internal sealed record ContactColumns(IReadOnlyList<TextLine> Cells, int EndLine)
{
    public static ContactColumns? Read(ReleaseText release, ContactSegments segments, int line, int end)
    {
        _ = (release, segments, line, end);
        return null;
    }
}
