using System.Buffers;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using System.Text.Unicode;
using FollowUp.Web.Answers;
using Microsoft.AspNetCore.Http;
using Microsoft.Net.Http.Headers;

namespace FollowUp.Web.Bodies;

/// <summary>The body of one request, read once into a pooled buffer and parsed. Dispose it when nothing of it is needed any more.</summary>
internal sealed class RequestBody : IDisposable
{
    /// <summary>The most bytes that a body may have, unless a route takes more.</summary>
    public const int MostBytes = 64 * 1024;

    private static readonly JsonDocument Nothing = JsonDocument.Parse("{}");
    private readonly byte[] _rented;
    private readonly int _length;
    private readonly JsonDocument _document;

    private RequestBody(byte[] rented, int length)
    {
        (_rented, _length) = (rented, length);
        _document = length == 0 ? Nothing : JsonDocument.Parse(rented.AsMemory(0, length));
    }

    public JsonElement Root => _document.RootElement;

    /// <summary>The body as it came.</summary>
    public string Text => Encoding.UTF8.GetString(_rented, 0, _length);

    /// <summary>Reads and parses it, or says what is wrong.</summary>
    /// <param name="http">The request.</param>
    /// <param name="optional">True if there may be none: it then reads as an object without members.</param>
    /// <param name="most">The most bytes.</param>
    public static async ValueTask<(RequestBody? Body, ApiAnswer? Problem)> ReadAsync(HttpContext http, bool optional, int most = MostBytes)
    {
        var request = http.Request;
        if (request.ContentLength > most)
        {
            return (null, Problems.BodyTooLarge(most));
        }

        if (request.ContentLength != 0 && !(optional && request.ContentType is null) && !IsJson(request.ContentType))
        {
            return (null, Problems.NotJson());
        }

        var capacity = (int)(request.ContentLength ?? most);
        var rented = ArrayPool<byte>.Shared.Rent(capacity);
        var length = await FillAsync(request, rented.AsMemory(0, capacity), http.RequestAborted);
        var (body, problem) = length < 0 ? (null, Problems.BodyTooLarge(most)) : Parse(rented, length, optional);
        if (body is null)
        {
            ArrayPool<byte>.Shared.Return(rented);
        }

        return (body, problem);
    }

    /// <summary>A hash of method, path and body, byte for byte: it tells a repeated request from another under the same key (O2).</summary>
    public string HashWith(HttpRequest request) => HashOf(request, _rented.AsSpan(0, _length));

    /// <summary>The same for a form, by what was read of it.</summary>
    public static string HashOf(HttpRequest request, JsonElement read) => HashOf(request, Encoding.UTF8.GetBytes(read.GetRawText()));

    private static string HashOf(HttpRequest request, ReadOnlySpan<byte> body)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        hash.AppendData(Encoding.UTF8.GetBytes($"{request.Method}\n{request.Path.Value?.ToLowerInvariant()}\n"));
        hash.AppendData(body);
        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }

    public void Dispose()
    {
        if (_document != Nothing)
        {
            _document.Dispose();
        }

        ArrayPool<byte>.Shared.Return(_rented);
    }

    /// <summary>Fills the buffer; less than nothing means that the body is longer.</summary>
    public static async ValueTask<int> FillAsync(HttpRequest request, Memory<byte> buffer, CancellationToken cancel)
    {
        var length = 0;
        while (true)
        {
            var read = await request.BodyReader.ReadAsync(cancel);
            var tooLong = length + read.Buffer.Length > buffer.Length;
            if (!tooLong)
            {
                read.Buffer.CopyTo(buffer.Span[length..]);
                length += (int)read.Buffer.Length;
            }

            request.BodyReader.AdvanceTo(read.Buffer.End);
            if (tooLong || read.IsCompleted)
            {
                return tooLong ? -1 : length;
            }
        }
    }

    private static (RequestBody? Body, ApiAnswer? Problem) Parse(byte[] rented, int length, bool optional)
    {
        if (length == 0 && !optional)
        {
            return (null, Problems.MalformedJson("The body is empty."));
        }

        if (!Utf8.IsValid(rented.AsSpan(0, length)))
        {
            return (null, Problems.MalformedJson("The body is not UTF-8."));
        }

        try
        {
            return (new RequestBody(rented, length), null);
        }
        catch (JsonException e)
        {
            return (null, Problems.MalformedJson((e.LineNumber ?? 0) + 1, (e.BytePositionInLine ?? 0) + 1));
        }
    }

    private static bool IsJson(string? contentType) =>
        contentType == "application/json"
        || (MediaTypeHeaderValue.TryParse(contentType, out var type)
            && type.MediaType.Equals("application/json", StringComparison.OrdinalIgnoreCase)
            && (!type.Charset.HasValue || type.Charset.Equals("utf-8", StringComparison.OrdinalIgnoreCase)));
}
