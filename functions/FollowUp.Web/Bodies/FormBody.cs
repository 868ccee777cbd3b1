using System.Buffers;
using FollowUp.Web.Answers;
using Microsoft.AspNetCore.Http;
using Microsoft.Net.Http.Headers;

namespace FollowUp.Web.Bodies;

/// <summary>Reads a form that another program posts.</summary>
internal static class FormBody
{
    /// <summary>The one media type of a form; another is refused.</summary>
    public const string MediaType = "application/x-www-form-urlencoded";

    /// <summary>Reads its fields, or says what is wrong.</summary>
    public static async ValueTask<(IReadOnlyDictionary<string, string>? Form, ApiAnswer? Problem)> ReadAsync(HttpContext http)
    {
        var request = http.Request;
        if (request.ContentLength > RequestBody.MostBytes)
        {
            return (null, Problems.BodyTooLarge(RequestBody.MostBytes));
        }

        if (!IsForm(request.ContentType))
        {
            return (null, Problems.NotForm());
        }

        var rented = ArrayPool<byte>.Shared.Rent(RequestBody.MostBytes);
        try
        {
            var length = await RequestBody.FillAsync(request, rented.AsMemory(0, RequestBody.MostBytes), http.RequestAborted);
            return length < 0 ? (null, Problems.BodyTooLarge(RequestBody.MostBytes)) : Parse(rented.AsSpan(0, length));
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(rented);
        }
    }

    private static (IReadOnlyDictionary<string, string>? Form, ApiAnswer? Problem) Parse(ReadOnlySpan<byte> bytes)
    {
        var errors = new FieldErrors();
        var form = FormText.Read(bytes, errors, out var malformed);
        return malformed is not null ? (null, Problems.MalformedForm(malformed))
            : errors.Any ? (null, errors.ToProblem())
            : (form, null);
    }

    /// <summary>True if a body of this media type is a form.</summary>
    public static bool IsForm(string? contentType) =>
        MediaTypeHeaderValue.TryParse(contentType, out var type)
        && type.MediaType.Equals(MediaType, StringComparison.OrdinalIgnoreCase)
        && (!type.Charset.HasValue || type.Charset.Equals("utf-8", StringComparison.OrdinalIgnoreCase));
}
