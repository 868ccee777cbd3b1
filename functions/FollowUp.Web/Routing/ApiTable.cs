using FollowUp.Web.Answers;
using Microsoft.AspNetCore.Http;

namespace FollowUp.Web.Routing;

/// <summary>Every route of a host, and the answer where there is none.</summary>
public sealed class ApiTable
{
    /// <summary>Makes the table of the shared routes and the host's own.</summary>
    public ApiTable(IEnumerable<ApiRoute> own) => Routes = [.. ApiRoutes.All, .. own];

    /// <summary>The routes.</summary>
    public IReadOnlyList<ApiRoute> Routes { get; }

    /// <summary>The problem for a request that no route takes: a wrong method, or nothing there at all.</summary>
    internal ApiAnswer NoRoute(HttpRequest request)
    {
        var methods = Routes.Where(route => Fits(route.Pattern, request.Path)).Select(route => route.Method).Distinct().Order().ToList();
        return methods.Count == 0 ? Problems.UnknownRoute() : Problems.MethodNotAllowed(string.Join(", ", methods));
    }

    private static bool Fits(string pattern, PathString path)
    {
        var (wanted, given) = (pattern.Split('/'), (path.Value ?? "").TrimEnd('/').Split('/'));
        return wanted.Length == given.Length
            && wanted.Zip(given).All(pair => pair.First is "{id}" or "{link}" || pair.First.Equals(pair.Second, StringComparison.OrdinalIgnoreCase));
    }
}
