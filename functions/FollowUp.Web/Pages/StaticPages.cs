using System.Security.Cryptography;
using FollowUp.Web.Answers;
using Microsoft.AspNetCore.Http;

namespace FollowUp.Web.Pages;

/// <summary>The page that the first start links to. Its files are part of the assembly; it runs no code but its own.</summary>
public static class StaticPages
{
    private const string Policy =
        "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; "
        + "base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

    private static readonly IReadOnlyDictionary<string, ApiAnswer> Pages = new Dictionary<string, ApiAnswer>(StringComparer.OrdinalIgnoreCase)
    {
        ["/"] = Read("index.html", "text/html; charset=utf-8"),
        ["/followup.css"] = Read("followup.css", "text/css; charset=utf-8"),
        ["/followup.js"] = Read("followup.js", "text/javascript; charset=utf-8"),
    };

    /// <summary>The paths of the files.</summary>
    public static IReadOnlyCollection<string> Paths { get; } = [.. Pages.Keys];

    /// <summary>Answers with the file of the request's path. Files are checked by ETag at every use, so that a new version is seen at once.</summary>
    public static Task HandleAsync(HttpContext http)
    {
        ArgumentNullException.ThrowIfNull(http);
        var answer = Pages.TryGetValue(http.Request.Path.Value ?? "", out var page) ? AnswerTo(http.Request, page) : Problems.UnknownRoute();
        return answer.WriteAsync(http.Response, http.RequestAborted);
    }

    private static ApiAnswer AnswerTo(HttpRequest request, ApiAnswer answer)
    {
        var tag = answer.Headers.First(header => header.Name == "ETag").Value;
        return request.Headers.IfNoneMatch == tag ? answer with { Status = StatusCodes.Status304NotModified } : answer;
    }

    private static ApiAnswer Read(string file, string type)
    {
        using var resource = typeof(StaticPages).Assembly.GetManifestResourceStream(file)
            ?? throw new InvalidOperationException($"{file} is not part of the assembly.");
        using var bytes = new MemoryStream();
        resource.CopyTo(bytes);
        var tag = $"\"{Convert.ToHexStringLower(SHA256.HashData(bytes.ToArray()).AsSpan(0, 8))}\"";
        return new ApiAnswer(200, bytes.ToArray())
        {
            ContentType = type,
            Headers =
            [
                ("ETag", tag),
                ("Cache-Control", "no-cache"),
                ("Content-Security-Policy", Policy),
                ("Referrer-Policy", "no-referrer"),
            ],
        };
    }
}
