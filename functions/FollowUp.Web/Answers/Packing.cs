using System.IO.Compression;
using Microsoft.AspNetCore.Http;

namespace FollowUp.Web.Answers;

/// <summary>
/// Packs long answers: a queue of 500 cases is a tenth of its size. Here and not in a host, for not every platform does it. No answer holds both
/// a secret and what a stranger chose, which is what packing would give away.
/// </summary>
internal static class Packing
{
    private const int Least = 1_400;

    /// <summary>False for what fits one packet anyway.</summary>
    public static bool IsLong(ReadOnlyMemory<byte> body) => body.Length >= Least;

    public static bool IsWorthIt(HttpRequest request, ReadOnlyMemory<byte> body) =>
        IsLong(body) && request.Headers.AcceptEncoding.ToString().Contains("gzip", StringComparison.OrdinalIgnoreCase);

    public static ReadOnlyMemory<byte> Pack(ReadOnlyMemory<byte> body, CompressionLevel level)
    {
        using var packed = new MemoryStream(body.Length / 4);
        using (var gzip = new GZipStream(packed, level, leaveOpen: true))
        {
            gzip.Write(body.Span);
        }

        return packed.ToArray();
    }

    public static void Say(IHeaderDictionary headers)
    {
        headers.ContentEncoding = "gzip";
        headers.AppendCommaSeparatedValues("Vary", "Accept-Encoding");
    }
}
