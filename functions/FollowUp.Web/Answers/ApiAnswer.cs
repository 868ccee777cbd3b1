using System.IO.Compression;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using Microsoft.AspNetCore.Http;

namespace FollowUp.Web.Answers;

/// <summary>What a route answers, ready to be written.</summary>
/// <param name="Status">The HTTP status.</param>
/// <param name="Body">The body.</param>
public sealed record ApiAnswer(int Status, ReadOnlyMemory<byte> Body)
{
    /// <summary>The media type of the body.</summary>
    public string ContentType { get; init; } = "application/json";

    /// <summary>Further headers. <c>Cache-Control: no-store</c> is written unless one says otherwise: answers are personal.</summary>
    public IReadOnlyList<(string Name, string Value)> Headers { get; init; } = [];

    /// <summary>The body as it was packed before, for one that is sent often; null if it is packed at need.</summary>
    public ReadOnlyMemory<byte>? Packed { get; init; }

    /// <summary>Where what was made is found; null if nothing was made.</summary>
    public string? Location => Header("Location");

    /// <summary>All is well, and there is nothing to say.</summary>
    public static ApiAnswer Nothing { get; } = new(StatusCodes.Status204NoContent, default(ReadOnlyMemory<byte>));

    /// <summary>A value as JSON.</summary>
    public static ApiAnswer Json<T>(int status, T value, JsonTypeInfo<T> shape) =>
        new(status, JsonSerializer.SerializeToUtf8Bytes(value, shape));

    /// <summary>Text that has been written before, JSON unless another media type is set.</summary>
    public static ApiAnswer Written(int status, string text) => new(status, Encoding.UTF8.GetBytes(text));

    /// <summary>The same answer with one more header.</summary>
    public ApiAnswer With(string header, string value) => this with { Headers = [.. Headers, (header, value)] };

    /// <summary>The same answer with an ETag by what it says; one that has an ETag keeps it.</summary>
    public ApiAnswer WithTag() => Tag is null ? With("ETag", $"W/\"{Convert.ToHexStringLower(SHA256.HashData(Body.Span).AsSpan(0, 12))}\"") : this;

    /// <summary>The same answer for somebody who may have it already: a 304 if the request names its ETag.</summary>
    public ApiAnswer For(HttpRequest request)
    {
        ArgumentNullException.ThrowIfNull(request);
        return Tag is { } tag && request.Headers.IfNoneMatch == tag ? this with { Status = StatusCodes.Status304NotModified } : this;
    }

    /// <summary>Writes it, packed if the caller takes that.</summary>
    public async Task WriteAsync(HttpResponse response, CancellationToken cancel)
    {
        response.StatusCode = Status;
        var headers = response.Headers;
        headers.CacheControl = "no-store";
        headers.XContentTypeOptions = "nosniff";
        foreach (var (name, value) in Headers)
        {
            headers[name] = value;
        }

        if (Status is not (StatusCodes.Status204NoContent or StatusCodes.Status304NotModified))
        {
            var body = Body;
            if (Packing.IsWorthIt(response.HttpContext.Request, Body))
            {
                body = Packed ?? Packing.Pack(Body, CompressionLevel.Fastest);
                Packing.Say(headers);
            }

            response.ContentType = body.IsEmpty ? null : ContentType;
            response.ContentLength = body.Length;
            await response.BodyWriter.WriteAsync(body, cancel);
        }
    }

    private string? Tag => Header("ETag");

    private string? Header(string name) => Headers.FirstOrDefault(header => header.Name == name).Value;
}
