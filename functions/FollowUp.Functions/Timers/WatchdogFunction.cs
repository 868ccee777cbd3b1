using FollowUp.Application.Commands;
using FollowUp.Functions.Durable;
using Microsoft.Azure.Functions.Worker;
using Microsoft.DurableTask.Client;

namespace FollowUp.Functions.Timers;

/// <summary>
/// Looks every minute, apart from all orchestrations, for cases that are late: does what is due, and starts the orchestrations that should have done
/// it (O4).
/// </summary>
internal sealed class WatchdogFunction(Watchdog watchdog, DurableWakeUps wakeUps, ChangedCases changed)
{
    [Function("watchdog")]
    public Task RunAsync([TimerTrigger("0 * * * * *")] TimerInfo timer, [DurableClient] DurableTaskClient client, CancellationToken cancel) =>
        wakeUps.ListenAsync(
            () => watchdog.LookAsync(cancel),
            touched => changed.GoOnAsync(client, touched.Select(one => one with { Wakes = true, WasAsleep = true }), cancel));
}
