using System.Diagnostics.CodeAnalysis;
using Microsoft.Net.Http.Headers;

namespace FollowUp.Embedded.SignIn;

/// <summary>
/// The token of a browser's session: no script can read it, no other site has it sent along, and it ends with the browser. It is the token itself, so
/// that a token that is taken back ends its sessions too.
/// </summary>
internal static class SessionCookie
{
    private const string Name = "followup";

    public static bool TryRead(HttpRequest request, [NotNullWhen(true)] out string? token) => request.Cookies.TryGetValue(Name, out token);

    public static string Of(string token, HttpRequest request) => Write(token, request);

    public static string Ended(HttpRequest request) => Write("", request, TimeSpan.Zero);

    private static string Write(string value, HttpRequest request, TimeSpan? lasts = null) => new SetCookieHeaderValue(Name, value)
    {
        HttpOnly = true,
        SameSite = Microsoft.Net.Http.Headers.SameSiteMode.Strict,
        Secure = request.IsHttps,
        Path = "/",
        MaxAge = lasts,
    }.ToString();
}
