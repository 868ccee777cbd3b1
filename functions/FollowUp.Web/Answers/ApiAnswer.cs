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

    /// <summary>All is well, and there is nothing to say.</summary>
    public static ApiAnswer Nothing { get; } = new(StatusCodes.Status204NoContent, default(ReadOnlyMemory<byte>));

    /// <summary>A value as JSON.</summary>
    public static ApiAnswer Json<T>(int status, T value, JsonTypeInfo<T> shape) =>
        new(status, JsonSerializer.SerializeToUtf8Bytes(value, shape));

    /// <summary>Text that has been written before, JSON unless another media type is set.</summary>
    public static ApiAnswer Written(int status, string text) => new(status, Encoding.UTF8.GetBytes(text));

    /// <summary>The same answer with one more header.</summary>
    public ApiAnswer With(string header, string value) => this with { Headers = [.. Headers, (header, value)] };

    /// <summary>Writes it.</summary>
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
            response.ContentType = Body.IsEmpty ? null : ContentType;
            response.ContentLength = Body.Length;
            await response.BodyWriter.WriteAsync(Body, cancel);
        }
    }
}
