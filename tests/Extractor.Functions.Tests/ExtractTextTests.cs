using System.Net;
using System.Text;
using Extractor.Json;

namespace Extractor.Functions.Tests;

public sealed class ExtractTextTests
{
    private readonly ExtractText function = new(new(), new(), new Lines<ExtractText>());

    [Theory]
    [InlineData("text/plain")]
    [InlineData("text/plain; charset=utf-8")]
    [InlineData("Text/Markdown")]
    public async Task Plain_text_is_answered_with_its_extraction(string contentType)
    {
        var (status, extraction) = await PostAsync("Call +1 888 555 0142 on May 14, 2026 – übermorgen.", contentType);

        Assert.Equal(HttpStatusCode.OK, status);
        Assert.Equal(ExtractionStatus.Extracted, extraction.Status);
        Assert.Equal("+18885550142", Assert.Single(extraction.Phones).E164);
    }

    [Fact]
    public async Task Of_HTML_the_visible_text_is_read()
    {
        var (status, extraction) = await PostAsync("<p>Mail <b>ir</b>@example.com</p><script>'no@example.com'</script>", "text/html; charset=utf-8");

        Assert.Equal((HttpStatusCode.OK, "text/html"), (status, extraction.Source!.ContentType));
        Assert.Equal("ir@example.com", Assert.Single(extraction.Emails).Address);
    }

    [Fact]
    public async Task JSON_may_begin_with_a_byte_order_mark()
    {
        var (status, extraction) = await PostAsync("\uFEFF{\"text\": \"Mail ir@example.com\"}");

        Assert.Equal(HttpStatusCode.OK, status);
        Assert.Equal("ir@example.com", Assert.Single(extraction.Emails).Address);
    }

    [Fact]
    public async Task JSON_may_say_what_is_known_about_the_text()
    {
        var (status, extraction) = await PostAsync(
            """{"text": "Results follow tomorrow. Call 030 901820.", "referenceDate": "2026-05-14", "region": "de", "culture": "en-GB"}""");

        Assert.Equal(HttpStatusCode.OK, status);
        Assert.Equal("2026-05-15", Assert.Single(extraction.Dates).Start);
        Assert.Equal("+4930901820", Assert.Single(extraction.Phones).E164);
        Assert.Equal("en-GB", extraction.Extractor.Culture);
    }

    [Theory]
    [InlineData("", "text/plain", HttpStatusCode.BadRequest, "emptyInput")]
    [InlineData("a\0b", "text/plain", HttpStatusCode.BadRequest, "unsupportedContent")]
    [InlineData("", "application/json", HttpStatusCode.BadRequest, "not valid JSON")]
    [InlineData("{\"text\": \"a\"", "application/json", HttpStatusCode.BadRequest, "not valid JSON")]
    [InlineData("[]", "application/json", HttpStatusCode.BadRequest, "application/json: {")]
    [InlineData("null", "application/json", HttpStatusCode.BadRequest, "has no \"text\"")]
    [InlineData("{\"text\": \" \"}", "application/json", HttpStatusCode.BadRequest, "has no \"text\"")]
    [InlineData("{\"text\": 7}", "application/json", HttpStatusCode.BadRequest, "wrong value at $.text")]
    [InlineData("{\"text\": \"\\ud800\"}", "application/json", HttpStatusCode.BadRequest, "wrong value at $.text")]
    [InlineData("{\"text\": \"a\", \"referenceDate\": \"soon\"}", "application/json", HttpStatusCode.BadRequest, "\"referenceDate\" is not a date")]
    [InlineData("{\"text\": \"a\", \"region\": \"Germany\"}", "application/json", HttpStatusCode.BadRequest, "Write its ISO 3166 code")]
    [InlineData("{\"text\": \"a\", \"culture\": \"german\"}", "application/json", HttpStatusCode.BadRequest, "\"culture\" is not one")]
    [InlineData("%PDF-1.7", "application/pdf", HttpStatusCode.UnsupportedMediaType, "\"application/pdf\"")]
    [InlineData("a", null, HttpStatusCode.UnsupportedMediaType, "text/plain")]
    public async Task A_request_that_cannot_be_used_is_told_why(string body, string? contentType, HttpStatusCode expected, string says)
    {
        var (status, extraction) = await PostAsync(body, contentType);

        Assert.Equal(expected, status);
        Assert.Equal(ExtractionStatus.Failed, extraction.Status);
        Assert.Contains(says, $"{extraction.Error!.Code}: {extraction.Error.Message}", StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_text_over_the_limit_is_refused_and_one_at_the_limit_is_read()
    {
        var line = "The board reviewed the programme and its partners.\n";
        var text = string.Concat(Enumerable.Repeat(line, ExtractText.MaxBytes / line.Length + 1));

        var (atLimit, _) = await PostAsync(text[..ExtractText.MaxBytes], "text/plain");
        var (over, extraction) = await PostAsync(text[..(ExtractText.MaxBytes + 1)], "text/plain");

        Assert.Equal(HttpStatusCode.OK, atLimit);
        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, over);
        Assert.Equal("inputTooLarge", extraction.Error!.Code);
    }

    private async Task<(HttpStatusCode Status, Extraction Extraction)> PostAsync(string body, string? contentType = "application/json")
    {
        var response = await function.Run(new Request(Encoding.UTF8.GetBytes(body), contentType), default);
        Assert.Equal("application/json; charset=utf-8", Assert.Single(response.Headers.GetValues("Content-Type")));
        return (response.StatusCode, ExtractionJson.Read(((MemoryStream)response.Body).ToArray()));
    }
}
