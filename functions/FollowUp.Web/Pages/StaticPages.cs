using System.IO.Compression;
using FollowUp.Web.Answers;
using Microsoft.AspNetCore.Http;

namespace FollowUp.Web.Pages;

/// <summary>The board and what belongs to it: files that are part of the assembly. They run no code but their own.</summary>
public static class StaticPages
{
    /// <summary>Where the files are, but for the page itself.</summary>
    public const string Folder = "/app/";

    private const string Root = "pages/";
    private const string Page = "index.html";

    // Styles are set by classes alone; a chart's shapes are attributes.
    private const string Policy =
        "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; img-src 'self'; "
        + "base-uri 'none'; form-action 'none'; frame-ancestors 'none'; require-trusted-types-for 'script'";

    private static readonly IReadOnlyDictionary<string, ApiAnswer> Files = typeof(StaticPages).Assembly.GetManifestResourceNames()
        .Select(name => (Name: name, Path: name.Replace('\\', '/')))
        .Where(file => file.Path.StartsWith(Root, StringComparison.Ordinal))
        .ToDictionary(file => PathOf(file.Path[Root.Length..]), file => Read(file.Name), StringComparer.Ordinal);

    /// <summary>The paths of the files.</summary>
    public static IEnumerable<string> Paths => Files.Keys;

    /// <summary>Answers with the file of the request's path. Files are checked by ETag at every use, so that a new version is seen at once.</summary>
    public static Task HandleAsync(HttpContext http)
    {
        ArgumentNullException.ThrowIfNull(http);
        var answer = Files.TryGetValue(http.Request.Path.Value ?? "", out var page) ? page.For(http.Request) : Problems.UnknownRoute();
        return answer.WriteAsync(http.Response, http.RequestAborted);
    }

    private static string PathOf(string file) => file == Page ? "/" : Folder + file;

    private static ApiAnswer Read(string name)
    {
        using var resource = typeof(StaticPages).Assembly.GetManifestResourceStream(name)!;
        using var bytes = new MemoryStream();
        resource.CopyTo(bytes);
        var body = bytes.ToArray();
        return new ApiAnswer(200, body)
        {
            Packed = Packing.IsLong(body) ? Packing.Pack(body, CompressionLevel.SmallestSize) : null,
            ContentType = TypeOf(Path.GetExtension(name)),
            Headers = [("Cache-Control", "no-cache"), ("Content-Security-Policy", Policy), ("Referrer-Policy", "no-referrer")],
        }.WithTag();
    }

    private static string TypeOf(string extension) => extension switch
    {
        ".html" => "text/html; charset=utf-8",
        ".css" => "text/css; charset=utf-8",
        ".js" => "text/javascript; charset=utf-8",
        ".svg" => "image/svg+xml",
        _ => throw new InvalidOperationException($"A page has no use for a file '*{extension}'."),
    };
}
