using FollowUp.Web.Contracts;
using FollowUp.Web.Health;
using Microsoft.Extensions.DependencyInjection;

namespace FollowUp.Web.Routing;

/// <summary>The probes, for anybody.</summary>
internal static class HealthRoutes
{
    public static IReadOnlyList<ApiRoute> All { get; } =
    [
        Probe("live", "Is the process alive?", [], _ => CheckHealth.LiveAsync),
        Probe("ready", "Can it take work?", [503], services => services.GetRequiredService<CheckHealth>().ReadyAsync),
    ];

    private static ApiRoute Probe(
        string name, string summary, IReadOnlyList<int> problems, Func<IServiceProvider, ApiHandler> handler) => new()
        {
            Name = "health" + char.ToUpperInvariant(name[0]) + name[1..],
            Method = "GET",
            Pattern = "/health/" + name,
            Tag = "Health",
            Summary = summary,
            Handler = handler,
            Anonymous = true,
            Answer = typeof(HealthAnswer),
            Problems = problems,
        };
}
