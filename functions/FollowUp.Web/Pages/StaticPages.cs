using System.Security.Cryptography;
using FollowUp.Web.Answers;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace FollowUp.Web.Pages;

/// <summary>The page that the first start links to. Its files are part of the assembly; it runs no code but its own.</summary>
public static class StaticPages
{
    private const string Policy =
        "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

    private static readonly IReadOnlyList<(string Path, string File, string Type)> Files =
    [
        ("/", "index.html", "text/html; charset=utf-8"),
        ("/followup.css", "followup.css", "text/css; charset=utf-8"),
        ("/followup.js", "followup.js", "text/javascript; charset=utf-8"),
    ];

    /// <summary>Maps the files. They are checked by ETag at every use, so that a new version is seen at once.</summary>
    internal static void Map(IEndpointRouteBuilder app)
    {
        foreach (var (path, file, type) in Files)
        {
            var answer = Read(file, type);
            app.MapMethods(path, ["GET"], http => AnswerTo(http.Request, answer).WriteAsync(http.Response, http.RequestAborted))
                .ExcludeFromDescription();
        }
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
