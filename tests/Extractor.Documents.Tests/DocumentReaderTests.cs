using System.Text;

namespace Extractor.Documents.Tests;

public class DocumentReaderTests
{
    private const string Sample = "Zürich – €40 million, “naïve”";

    private static readonly Encoding Windows1252 = CodePagesEncodingProvider.Instance.GetEncoding(1252)!;

    public static TheoryData<string, byte[]> Encodings => new()
    {
        { "UTF-8", Encoding.UTF8.GetBytes(Sample) },
        { "UTF-8 with a byte order mark", [.. Encoding.UTF8.Preamble, .. Encoding.UTF8.GetBytes(Sample)] },
        { "UTF-16 little-endian", [.. Encoding.Unicode.Preamble, .. Encoding.Unicode.GetBytes(Sample)] },
        { "UTF-16 big-endian", [.. Encoding.BigEndianUnicode.Preamble, .. Encoding.BigEndianUnicode.GetBytes(Sample)] },
    };

    [Theory, MemberData(nameof(Encodings))]
    public void Unicode_is_read_without_its_byte_order_mark(string encoding, byte[] content)
    {
        var document = Read(content);

        Assert.True(document.Text == Sample, encoding);
        Assert.Empty(document.Warnings);
    }

    [Fact]
    public void Bytes_that_are_not_UTF_8_are_read_as_Windows_1252_with_a_warning()
    {
        var document = Read(Windows1252.GetBytes(Sample), "old.txt");

        Assert.Equal(Sample, document.Text);
        var warning = Assert.Single(document.Warnings);
        Assert.Equal("encodingGuessed", warning.Code);
        Assert.Contains("old.txt", warning.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(new byte[] { 0xEF, 0xBB, 0xBF, (byte)'a', 0xFF, (byte)'b' })]
    [InlineData(new byte[] { 0xFF, 0xFE, (byte)'a', 0, 0x00, 0xD8, (byte)'b', 0 })]
    [InlineData(new byte[] { 0xFE, 0xFF, 0, (byte)'a', 0xDC, 0x00, 0, (byte)'b' })]
    public void What_breaks_the_promise_of_a_byte_order_mark_is_replaced_with_a_warning(byte[] content)
    {
        var document = Read(content);

        Assert.Equal("a\uFFFDb", document.Text);
        Assert.Equal("invalidBytes", Assert.Single(document.Warnings).Code);
    }

    [Theory]
    [InlineData("{\n  \"schemaVersion\": \"1.0\",\n  \"status\": \"extracted\",\n  \"source\": {")]
    [InlineData("{\"schemaVersion\":\"1.0\",\"status\":\"failed\",\"error\":{")]
    [InlineData("{\"id\":\"7\",\"schemaVersion\":\"1.0\",\"status\":\"extracted\"}\n{\"id\":\"8\"")]
    public void An_output_is_no_release(string content)
    {
        Assert.Null(DocumentReader.Read(Encoding.UTF8.GetBytes(content), "a.txt.json", out var error));
        Assert.Equal("unsupportedContent", error!.Code);
        Assert.StartsWith("\"a.txt.json\" is an output of the extractor, not a release.", error.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("{\"headline\": \"Dosing began\", \"status\": \"extracted\"}")]
    [InlineData("The field \"schemaVersion\": \"1.0\", \"status\": \"extracted\" is new.")]
    public void Other_JSON_and_words_about_outputs_are_text(string content) =>
        Assert.Equal(content, Read(Encoding.UTF8.GetBytes(content)).Text);

    [Theory]
    [InlineData("release.txt", "text/plain")]
    [InlineData("release", "text/plain")]
    [InlineData("release.log", "text/plain")]
    [InlineData("release.md", "text/markdown")]
    [InlineData("RELEASE.MD", "text/markdown")]
    [InlineData("a.md/release.markdown", "text/markdown")]
    public void The_extension_tells_Markdown_from_plain_text(string name, string contentType) =>
        Assert.Equal(contentType, Read("Dosing began."u8.ToArray(), name).ContentType);

    public static TheoryData<string, byte[]> Binaries => new()
    {
        { "a PNG image", [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, 1, 2, 3] },
        { "a JPEG image", [0xFF, 0xD8, 0xFF, 0xE0, 1, 2] },
        { "a GIF image", "GIF89a..."u8.ToArray() },
        { "a PDF document", "%PDF-1.7\nrest that looks like text"u8.ToArray() },
        { "a ZIP archive or an Office document", "PK\x03\x04 and so on"u8.ToArray() },
        { "a GZIP archive", [0x1F, 0x8B, 8, 0, 1] },
        { "an RTF document", "{\\rtf1\\ansi text}"u8.ToArray() },
        { "XML", "<?xml version='1.0'?><rss><item>a</item></rss>"u8.ToArray() },
        { "a mail message", "From: a@b.example\r\nMIME-Version: 1.0\r\nContent-Type: multipart/alternative;\r\n boundary=x\r\n\r\n--x\r\n"u8.ToArray() },
        { "a mail message", "MIME-Version: 1.0\nContent-Transfer-Encoding: quoted-printable\n\nMay=205"u8.ToArray() },
        { "EDGAR", "<SEC-DOCUMENT>0001.txt\n<SEC-HEADER>"u8.ToArray() },
        { "NUL", "text with a \0 in it"u8.ToArray() },
        { "NUL", Encoding.Unicode.GetBytes("UTF-16 without a byte order mark") },
        { "control characters", [.. Enumerable.Range(0, 200).Select(i => (byte)(1 + i % 8))] },
    };

    [Theory, MemberData(nameof(Binaries))]
    public void Content_that_is_not_text_is_refused_whatever_its_name(string what, byte[] content)
    {
        Assert.Null(DocumentReader.Read(content, "folder/release.txt", out var error));

        Assert.Equal("unsupportedContent", error!.Code);
        Assert.Contains("\"folder/release.txt\"", error.Message, StringComparison.Ordinal);
        Assert.Contains(what, error.Message, StringComparison.Ordinal);
        Assert.Contains("UTF-8", error.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("From: Jane Roe\nSent: Tuesday, May 5, 2026\nTo: Jo Penn\n\nContent-Type: multipart/mixed\n")]
    [InlineData("MIME-Version: 1.0\nContent-Type: text/plain\nContent-Transfer-Encoding: 8bit\n\nMay 5")]
    public void A_mail_that_is_plain_text_is_read(string text) => Assert.Equal(text, DocumentReader.Read(Encoding.UTF8.GetBytes(text), "a.eml", out _)!.Text);

    [Theory]
    [InlineData("")]
    [InlineData(" \t\r\n ")]
    [InlineData("\uFEFF")]
    [InlineData("\uFEFF \u00A0\u3000\n")]
    public void Nothing_to_read_is_an_error(string text)
    {
        Assert.Null(DocumentReader.Read(Encoding.UTF8.GetBytes(text), "a.txt", out var error));

        Assert.Equal("emptyInput", error!.Code);
        Assert.Contains("\"a.txt\"", error.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Page one\fPage two\u001A")]
    [InlineData("one\u0085two")]
    [InlineData("a \u0007 bell and a \u001B escape")]
    public void A_few_control_characters_are_text(string text) => Assert.Equal(text, Read(Encoding.UTF8.GetBytes(text)).Text);

    [Fact]
    public void The_limit_of_64_MiB_is_read_whole()
    {
        var content = new byte[64 << 20];
        content.AsSpan().Fill((byte)'7');

        Assert.Equal(content.Length, Read(content).Text.Length);
    }

    [Fact]
    public void An_extraction_says_what_was_read()
    {
        var extraction = new ReleaseExtractor().Extract([.. Encoding.UTF8.Preamble, .. "€1"u8], new() { Name = "a.md", Container = "releases" });

        Assert.Equal(ExtractionStatus.Extracted, extraction.Status);
        Assert.Equal(new SourceInfo
        {
            Name = "a.md",
            Container = "releases",
            ContentType = "text/markdown",
            Length = 7,
            Characters = 2,
            Sha256 = "3f3b810b207b643dcc9a237277183802c310e2c22a6d05c8cef67c8ccf60873e",
        }, extraction.Source);
    }

    [Fact]
    public void An_extraction_carries_the_warnings_of_the_reading() =>
        Assert.Contains(new ReleaseExtractor().Extract([(byte)'a', 0xE4], new() { Name = "a.txt" }).Warnings, w => w.Code == "encodingGuessed");

    [Fact]
    public void What_cannot_be_read_gives_a_failed_document()
    {
        var extraction = new ReleaseExtractor().Extract([0], new() { Name = "a.txt" });

        Assert.Equal(ExtractionStatus.Failed, extraction.Status);
        Assert.Equal("unsupportedContent", extraction.Error!.Code);
        Assert.Equal("6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d", extraction.Source!.Sha256);
        Assert.Equal(1, extraction.Source.Length);
    }

    private static Document Read(byte[] content, string name = "release.txt")
    {
        var document = DocumentReader.Read(content, name, out var error);
        Assert.True(document is not null, error?.Message);
        Assert.Null(error);
        return document;
    }
}
