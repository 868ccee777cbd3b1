using FollowUp.Core.Messages;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Primitives;
using Microsoft.Net.Http.Headers;

namespace FollowUp.Web.CustomerPages.Markup;

/// <summary>What a caller wants by the headers of the request: a browser a page, in the languages of its owner; a program JSON.</summary>
internal static class Wanted
{
    private const string Page = "text/html";
    private const string Json = "application/json";

    /// <summary>True if the request names pages and does not like JSON as much. Who takes anything, as programs do, gets JSON.</summary>
    public static bool IsPage(HttpRequest request)
    {
        if (!MediaTypeHeaderValue.TryParseList(Lines(request.Headers.Accept), out var accepted))
        {
            return false;
        }

        var (page, json) = (LikingFor(Page, accepted), LikingFor(Json, accepted));
        return page.Named && page.Quality > 0 && (page.Quality > json.Quality || (page.Quality == json.Quality && !json.Named));
    }

    /// <summary>The language that the browser's owner likes best of those that there are; null if it names none of them.</summary>
    public static string? Language(HttpRequest request) =>
        StringWithQualityHeaderValue.TryParseList(Lines(request.Headers.AcceptLanguage), out var liked)
            ? liked.Where(one => one.Quality is not 0).OrderByDescending(one => one.Quality ?? 1).Select(one => Known(one.Value.ToString())).FirstOrDefault(one => one is not null)
            : null;

    private static (double Quality, bool Named) LikingFor(string type, IList<MediaTypeHeaderValue> accepted)
    {
        var exact = accepted.FirstOrDefault(one => one.MediaType.Equals(type, StringComparison.OrdinalIgnoreCase));
        var fitting = exact ?? accepted.FirstOrDefault(one => one.MatchesAllSubTypes && !one.MatchesAllTypes && type.StartsWith(one.Type + "/", StringComparison.OrdinalIgnoreCase))
            ?? accepted.FirstOrDefault(one => one.MatchesAllTypes);
        return fitting is null ? (0, false) : (fitting.Quality ?? 1, exact is not null);
    }

    private static string? Known(string tag)
    {
        var parts = tag.ToLowerInvariant().Split('-');
        return parts[0] switch
        {
            "en" => Languages.En,
            "zh" when parts.Contains("hans") => Languages.ZhCn,
            "zh" when parts.Any(part => part is "hant" or "tw" or "hk" or "mo") => Languages.ZhTw,
            "zh" => Languages.ZhCn,
            _ => null,
        };
    }

    private static List<string> Lines(StringValues header) => [.. header.OfType<string>()];
}
