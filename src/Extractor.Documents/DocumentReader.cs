using System.Buffers;
using System.Text;
using System.Text.Unicode;

namespace Extractor.Documents;

/// <summary>Turns the bytes of an input into text. What they are is told by the bytes, never by the extension alone.</summary>
public static class DocumentReader
{
    /// <summary>Contents that are not text, by their first bytes.</summary>
    private static readonly (byte[] Start, string What)[] Signatures =
    [
        ([0x89, (byte)'P', (byte)'N', (byte)'G'], "a PNG image"),
        ([0xFF, 0xD8, 0xFF], "a JPEG image"),
        ("GIF8"u8.ToArray(), "a GIF image"),
        ("%PDF-"u8.ToArray(), "a PDF document"),
        ("PK\x03\x04"u8.ToArray(), "a ZIP archive or an Office document"),
        ("PK\x05\x06"u8.ToArray(), "an empty ZIP archive"),
        ([0x1F, 0x8B], "a GZIP archive"),
        ([0xD0, 0xCF, 0x11, 0xE0], "a Word, Excel or Outlook document of the old binary kind"),
        ("{\\rtf"u8.ToArray(), "an RTF document"),
    ];

    /// <summary>C0 and C1 controls that no text needs; tab, line breaks, form feed, NEL and end-of-file are not among them.</summary>
    private static readonly SearchValues<char> Controls = SearchValues.Create(
        [.. Enumerable.Range(0, 0xA0).Select(i => (char)i).Where(c => char.IsControl(c) && !"\t\n\v\f\r\u001A\u0085".Contains(c))]);

    /// <summary>An output says what it is within so many characters.</summary>
    private const int OutputHead = 256;

    private static readonly Encoding Windows1252 = CodePagesEncodingProvider.Instance.GetEncoding(1252)!;

    /// <summary>
    /// Reads one input: UTF-8, or UTF-16 with a byte order mark; bytes that are neither are read in the encoding that an HTML
    /// page declares, else as Windows-1252, with a warning. Of HTML, the visible text is read. Never throws.
    /// </summary>
    /// <param name="content">All bytes of the input.</param>
    /// <param name="name">The name of the input: its extension tells Markdown from plain text, and messages name it.</param>
    /// <param name="error">
    /// When the result is null, why: emptyInput (no bytes, or only white space) or unsupportedContent (not text).
    /// </param>
    /// <returns>The text, or null when the content cannot be read as text.</returns>
    public static Document? Read(ReadOnlySpan<byte> content, string name, out ExtractionError? error)
    {
        error = null;
        if (content.IsEmpty)
        {
            error = new("emptyInput", $"\"{name}\" is empty. Put the text of the release into it.");
            return null;
        }
        foreach (var (start, what) in Signatures)
            if (content.StartsWith(start))
            {
                error = Unsupported(name, $"is {what}, not text");
                return null;
            }

        var (text, warning) = Decode(content, name);
        text = EdgarDocument.Content(text);
        var (contentType, culture) = (ContentTypeOf(name), default(string));
        if (text.Contains('\0'))
            error = Unsupported(name, "holds NUL characters, so it is not text in UTF-8 or in UTF-16 with a byte order mark");
        else if (IsMostlyControls(text))
            error = Unsupported(name, "holds too many control characters to be text");
        else if (EdgarDocument.IsSubmission(text))
            error = Unsupported(name, "is a whole EDGAR submission of several documents, not one of them");
        else if (MailMessage.Is(text))
            error = Unsupported(name, "is a mail message in MIME, not its text");
        else if (IsOutput(text))
            error = new("unsupportedContent", $"\"{name}\" is an output of the extractor, not a release. Keep outputs apart from releases.");
        else if (HtmlText.IsOtherXml(text))
            error = Unsupported(name, "is XML, not text or HTML");
        else if (HtmlText.IsHtml(text, contentType == "text/markdown"))
        {
            (text, culture) = HtmlText.Read(text);
            contentType = "text/html";
        }
        if (error is null && text.AsSpan().IsWhiteSpace())
            error = new("emptyInput", $"\"{name}\" holds only white space. Put the text of the release into it.");
        return error is null ? new(text, contentType, culture, warning is null ? [] : [warning]) : null;
    }

    private static (string Text, ExtractionWarning? Warning) Decode(ReadOnlySpan<byte> content, string name)
    {
        if (content.StartsWith(Encoding.UTF8.Preamble))
        {
            content = content[Encoding.UTF8.Preamble.Length..];
            return (Encoding.UTF8.GetString(content), Utf8.IsValid(content) ? null : InvalidBytes(name, "UTF-8"));
        }
        foreach (var utf16 in (ReadOnlySpan<Encoding>)[Encoding.Unicode, Encoding.BigEndianUnicode])
            if (content.StartsWith(utf16.Preamble))
            {
                content = content[utf16.Preamble.Length..];
                var text = utf16.GetString(content);
                return (text, !text.Contains('\uFFFD') ? null : InvalidBytes(name, "UTF-16"));
            }
        if (Utf8.IsValid(content))
            return (Encoding.UTF8.GetString(content), null);
        return HtmlText.DeclaredEncoding(content)?.GetString(content) is { } declared && !declared.Contains('\uFFFD') && !IsMostlyControls(declared)
            ? (declared, null)
            : (Windows1252.GetString(content), new("encodingGuessed",
                $"\"{name}\" is not valid UTF-8; it was read as Windows-1252. If letters look wrong, save it as UTF-8."));
    }

    /// <summary>More than two in all and two in a hundred.</summary>
    private static bool IsMostlyControls(ReadOnlySpan<char> text)
    {
        var allowed = 2 + text.Length / 50;
        for (int at; (at = text.IndexOfAny(Controls)) >= 0; text = text[(at + 1)..])
            if (--allowed < 0)
                return true;
        return false;
    }

    /// <summary>A JSON object that begins as outputs do, indented or not: <c>{ "schemaVersion": "1.0", "status": "extracted", ...</c></summary>
    private static bool IsOutput(string text)
    {
        if (!text.StartsWith('{'))
            return false;
        // Lines of several outputs begin with an id.
        var head = string.Concat(text.Take(OutputHead).Where(c => !char.IsWhiteSpace(c)));
        return head.Contains("\"schemaVersion\":\"1.", StringComparison.Ordinal)
            && (head.Contains("\",\"status\":\"extracted\"", StringComparison.Ordinal) || head.Contains("\",\"status\":\"failed\"", StringComparison.Ordinal));
    }

    private static string ContentTypeOf(string name) =>
        name.EndsWith(".md", StringComparison.OrdinalIgnoreCase) || name.EndsWith(".markdown", StringComparison.OrdinalIgnoreCase)
            ? "text/markdown"
            : "text/plain";

    private static ExtractionError Unsupported(string name, string problem) =>
        new("unsupportedContent", $"\"{name}\" {problem}. Save the release as plain text in UTF-8 and use that file instead.");

    private static ExtractionWarning InvalidBytes(string name, string encoding) =>
        new("invalidBytes", $"\"{name}\" says it is {encoding}, but parts of it are not; they were read as U+FFFD.");
}
