using FollowUp.Web.Contracts;
using FollowUp.Web.SignIn;
using Microsoft.Extensions.DependencyInjection;

namespace FollowUp.Web.Routing;

/// <summary>Who is signed in.</summary>
internal static class SessionRoutes
{
    public const string Path = "/api/session";
    public const string Tag = "Session";

    public static IReadOnlyList<ApiRoute> All { get; } =
    [
        new()
        {
            Name = "showSession",
            Method = "GET",
            Pattern = Path,
            Tag = Tag,
            Summary = "Show who is signed in",
            Description = "With what a board has to know of the centre. Where nobody is signed in it says how a browser does so.",
            Handler = services => services.GetRequiredService<ShowSession>().HandleAsync,
            Anonymous = true,
            Answer = typeof(SessionAnswer),
        },
    ];
}
