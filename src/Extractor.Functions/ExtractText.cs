using System.Buffers;
using System.Net;
using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization;
using Extractor.Cultures;
using Extractor.Documents;
using Extractor.Json;
using Microsoft.Azure.Functions.Worker;
using Microsoft.Azure.Functions.Worker.Http;
using Microsoft.Extensions.Logging;

namespace Extractor.Functions;

/// <summary>Text in, extraction out, for Logic Apps and Power Automate.</summary>
/// <remarks>Every answer is an output document: with status 200 extracted, with any other status failed and an error.</remarks>
public sealed class ExtractText(ReleaseExtractor extractor, ExtractionOptions options, ILogger<ExtractText> logger)
{
    /// <summary>In bytes. The host and the worker each hold a request whole; longer releases belong into the container.</summary>
    internal const int MaxBytes = 4 << 20;

    private const string Form = "Send the text as text/plain, text/markdown or text/html, or as application/json: {\"text\": \"...\", \"referenceDate\": \"2026-05-14\", \"region\": \"US\", \"culture\": \"en-US\"}.";

    /// <summary>POST /api/extract with a function key.</summary>
    [Function(nameof(ExtractText))]
    public async Task<HttpResponseData> Run(
        [HttpTrigger(AuthorizationLevel.Function, "post", Route = "extract")] HttpRequestData request, CancellationToken cancellationToken)
    {
        var (status, extraction, bytes) = await AnswerAsync(request, cancellationToken);
        logger.Answered(extraction.Status, bytes, extraction.Dates.Count + extraction.Phones.Count + extraction.Emails.Count
            + extraction.Dosages.Count + extraction.Durations.Count);

        var response = request.CreateResponse(status);
        response.Headers.Add("Content-Type", "application/json; charset=utf-8");
        await response.Body.WriteAsync(ExtractionJson.ToUtf8(extraction), cancellationToken);
        return response;
    }

    private async Task<(HttpStatusCode Status, Extraction Extraction, int Bytes)> AnswerAsync(HttpRequestData request, CancellationToken cancellationToken)
    {
        var body = ArrayPool<byte>.Shared.Rent(MaxBytes + 1);
        try
        {
            var length = await request.Body.ReadAtLeastAsync(body.AsMemory(0, MaxBytes + 1), MaxBytes + 1, throwOnEndOfStream: false, cancellationToken);
            var (status, extraction) = length > MaxBytes
                ? Refused(HttpStatusCode.RequestEntityTooLarge, "inputTooLarge",
                    $"The request has more than {MaxBytes} bytes. Put the release into the container for releases instead.")
                : MediaType(request) switch
                {
                    "text/plain" or "text/markdown" or "text/html" => Read(body.AsSpan(0, length), options),
                    "application/json" => ReadJson(body.AsSpan(0, length)),
                    var other => Refused(HttpStatusCode.UnsupportedMediaType, "unsupportedContent",
                        $"The request's Content-Type is \"{other}\". {Form}"),
                };
            return (status, extraction, length);
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(body);
        }
    }

    private (HttpStatusCode, Extraction) Read(ReadOnlySpan<byte> text, ExtractionOptions options)
    {
        var extraction = extractor.Extract(text, new SourceInfo { Name = "text" }, options);
        return (extraction.Status == ExtractionStatus.Extracted ? HttpStatusCode.OK : HttpStatusCode.BadRequest, extraction);
    }

    private (HttpStatusCode, Extraction) ReadJson(ReadOnlySpan<byte> json)
    {
        ExtractTextRequest? request;
        try
        {
            if (json.StartsWith(Encoding.UTF8.Preamble))
                json = json[Encoding.UTF8.Preamble.Length..];
            request = JsonSerializer.Deserialize(json, ExtractTextJson.Default.ExtractTextRequest);
        }
        catch (JsonException fault)
        {
            return BadRequest(fault.Path is { Length: > 1 } path
                ? $"The JSON of the request has a wrong value at {path}. {Form}"
                : $"The request is not valid JSON. {Form}");
        }
        if (string.IsNullOrWhiteSpace(request?.Text))
            return BadRequest($"The request has no \"text\". {Form}");

        var given = options;
        if (request.ReferenceDate is { } date)
        {
            if (ReferenceDate.Parse(date) is not { } parsed)
                return BadRequest($"The request's \"referenceDate\" is not a date. Write it as {ReferenceDate.Example}.");
            given = given with { ReferenceDate = parsed };
        }
        if (request.Region is { } region)
        {
            if (Region.Parse(region) is not { } parsed)
                return BadRequest($"The request's \"region\" is not one. Write its ISO 3166 code, for instance {Region.Example}.");
            given = given with { Region = parsed };
        }
        if (request.Culture is { } culture)
        {
            if (Culture.Parse(culture) is not { } parsed)
                return BadRequest($"The request's \"culture\" is not one. Write for instance {Culture.Example}.");
            given = given with { Culture = parsed };
        }
        return (HttpStatusCode.OK, extractor.Extract(request.Text, given));
    }

    private static (HttpStatusCode, Extraction) BadRequest(string message) => Refused(HttpStatusCode.BadRequest, "invalidRequest", message);

    private static (HttpStatusCode, Extraction) Refused(HttpStatusCode status, string code, string message) =>
        (status, Extraction.Failed(code, message));

    private static string MediaType(HttpRequestData request) =>
        request.Headers.TryGetValues("Content-Type", out var values)
            ? values.First().Split(';')[0].Trim().ToLowerInvariant()
            : "";
}

internal sealed record ExtractTextRequest(string? Text, string? ReferenceDate, string? Region, string? Culture);

[JsonSerializable(typeof(ExtractTextRequest))]
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
internal sealed partial class ExtractTextJson : JsonSerializerContext;
