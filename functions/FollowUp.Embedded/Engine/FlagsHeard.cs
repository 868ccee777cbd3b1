using FollowUp.Application.Diagnostics;
using FollowUp.Application.Documents;
using FollowUp.Application.Ports;
using FollowUp.Application.Surges;

namespace FollowUp.Embedded.Engine;

/// <summary>
/// Wakes the loops, and has the watch of surges look when a new case has come. Only the first flag after a look writes anything: the watch looks at
/// all that came by then.
/// </summary>
internal sealed class FlagsHeard(WakeUpSignal signal, SurgeWatch watch, IServiceProvider services, ILogger<FlagsHeard> log) : IWakeUps
{
    /// <inheritdoc/>
    public async ValueTask ChangedAsync(CaseChange change)
    {
        await signal.ChangedAsync(change);
        if (!change.WasAsleep || !watch.Ring())
        {
            return;
        }

        try
        {
            // Asked for only now: what comes by the clock may itself give commands, and those come here.
            await services.GetRequiredService<Schedules>().LookAgainAsync(SurgeWatch.Schedule, CancellationToken.None);
        }
        catch (Exception e)
        {
            // The case is stored; the next flag rings again.
            watch.NotHeard();
            log.SurgeWatchNotWoken(e);
        }
    }
}
