using FollowUp.Application.Documents;
using FollowUp.Application.Masters;
using FollowUp.Application.Surges;
using Microsoft.Extensions.DependencyInjection;

namespace FollowUp.Web.Surges;

/// <summary>Registers the work behind alerts and master cases (S1-S5), the same in every host.</summary>
public static class SurgeSetup
{
    /// <summary>Registers it; the host has the documents that are due advanced, and the schedules ensured.</summary>
    /// <param name="services">The host's services.</param>
    /// <param name="rungByFlags">True if every flag rings <see cref="SurgeWatch.Ring"/>; false has the watch look again and again.</param>
    public static IServiceCollection AddSurges(this IServiceCollection services, bool rungByFlags)
    {
        services.AddSingleton(new SurgeWatchOptions(rungByFlags));
        services.AddSingleton<SurgeWatch>();
        services.AddSingleton<IScheduledWork>(provider => provider.GetRequiredService<SurgeWatch>());
        services.AddSingleton<IDocumentWork, AlertWork>();
        services.AddSingleton<AlertCases>();
        services.AddSingleton<IDocumentWork, MasterWork>();
        return services;
    }
}
