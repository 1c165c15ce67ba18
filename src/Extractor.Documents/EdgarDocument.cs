namespace Extractor.Documents;

/// <summary>A document as EDGAR stores it: a header of tags that are never closed, then the document itself as its text.</summary>
/// <remarks>https://www.sec.gov/about/webmaster-frequently-asked-questions: &lt;DOCUMENT&gt; &lt;TYPE&gt;EX-99.1 ... &lt;TEXT&gt; ... &lt;/TEXT&gt; &lt;/DOCUMENT&gt;.</remarks>
internal static class EdgarDocument
{
    private const int LongestHeader = 4096;

    /// <summary>Whether a text is a whole submission: a header and all its documents, pictures among them.</summary>
    public static bool IsSubmission(ReadOnlySpan<char> text)
    {
        text = text.TrimStart();
        return text.StartsWith("<SEC-DOCUMENT>") || text.StartsWith("-----BEGIN PRIVACY-ENHANCED MESSAGE-----");
    }

    /// <summary>The document without its header, where it has one and is HTML; else the text as it is.</summary>
    public static string Content(string text)
    {
        if (!text.AsSpan().TrimStart().StartsWith("<DOCUMENT>")) return text;
        var content = text.AsSpan();
        var header = content[..Math.Min(content.Length, LongestHeader)].IndexOf("<TEXT>");
        if (header < 0) return text;
        content = content[(header + "<TEXT>".Length)..].TrimStart();
        if (content.StartsWith("<XBRL>")) content = content["<XBRL>".Length..];
        var end = content.LastIndexOf("</TEXT>");
        if (end >= 0) content = content[..end];
        return HtmlText.IsHtml(content, isMarkdown: false) ? content.ToString() : text;
    }
}
