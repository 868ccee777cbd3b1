using Microsoft.AspNetCore.Http;

namespace FollowUp.Web.SignIn;

/// <summary>
/// Tells what a page of another site had a browser post: the browser sends the session along, whoever wrote the page. Programs send neither
/// of the headers and have no session.
/// </summary>
internal static class CrossSite
{
    /// <summary>True if the request changes something and comes from elsewhere.</summary>
    public static bool Is(HttpRequest request)
    {
        if (HttpMethods.IsGet(request.Method) || HttpMethods.IsHead(request.Method))
        {
            return false;
        }

        // A browser sends this one on secure and local addresses only, and no page can write it.
        var site = request.Headers["Sec-Fetch-Site"].ToString();
        if (site.Length > 0)
        {
            return site is not ("same-origin" or "none");
        }

        var origin = request.Headers.Origin.ToString();
        return origin.Length > 0 && !(Uri.TryCreate(origin, UriKind.Absolute, out var from)
            && Uri.TryCreate($"{from.Scheme}://{request.Host}", UriKind.Absolute, out var here)
            && string.Equals(from.Authority, here.Authority, StringComparison.OrdinalIgnoreCase));
    }
}
