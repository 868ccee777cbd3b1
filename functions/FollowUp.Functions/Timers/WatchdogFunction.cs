using FollowUp.Application.Commands;
using FollowUp.Application.Diagnostics;
using FollowUp.Application.Ports;
using FollowUp.Application.Sending;
using FollowUp.Functions.Durable;
using Microsoft.Azure.Functions.Worker;
using Microsoft.DurableTask.Client;
using Microsoft.Extensions.Logging;
using NodaTime;

namespace FollowUp.Functions.Timers;

/// <summary>
/// Looks every minute, apart from all orchestrations, for cases and messages that are late: does what is due, and starts the orchestrations that should
/// have done it (O4).
/// </summary>
internal sealed class WatchdogFunction(
    Watchdog watchdog, IOutbox outbox, OutboxDispatcher dispatcher, DurableWakeUps wakeUps, ChangedCases changed, IClock clock, ILogger<WatchdogFunction> log)
{
    [Function("watchdog")]
    public async Task RunAsync([TimerTrigger("0 * * * * *")] TimerInfo timer, [DurableClient] DurableTaskClient client, CancellationToken cancel)
    {
        var touched = await wakeUps.ListenAsync(async () =>
        {
            await watchdog.LookAsync(cancel);
            await SendLateMessagesAsync(cancel);
        });
        await changed.GoOnAsync(client, touched.Select(one => one with { Wakes = true, WasAsleep = true }), cancel);
    }

    private async Task SendLateMessagesAsync(CancellationToken cancel)
    {
        var begun = clock.GetCurrentInstant();
        var (oldest, sent, batch) = (await outbox.NextAsync(cancel), 0, 1);
        for (var next = oldest; batch > 0 && next <= begun - Watchdog.Grace; next = await outbox.NextAsync(cancel))
        {
            sent += batch = await dispatcher.DispatchAsync(cancel);
        }

        if (sent > 0)
        {
            log.WatchdogSentLateMessages((begun - oldest!.Value).TotalMinutes, sent);
        }
    }
}
