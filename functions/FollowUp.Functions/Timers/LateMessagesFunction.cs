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
/// Looks every minute for messages that no orchestration sends, and sends them (O4). Apart from the watchdog over cases: a provider that hangs must
/// not keep that from looking.
/// </summary>
internal sealed class LateMessagesFunction(
    IOutbox outbox, OutboxDispatcher dispatcher, DurableWakeUps wakeUps, ChangedCases changed, IClock clock, ILogger<LateMessagesFunction> log)
{
    [Function("lateMessages")]
    public Task RunAsync([TimerTrigger("30 * * * * *")] TimerInfo timer, [DurableClient] DurableTaskClient client, CancellationToken cancel) =>
        wakeUps.ListenAsync(
            () => SendAsync(cancel),
            touched => changed.GoOnAsync(client, touched.Select(one => one with { Wakes = true, WasAsleep = true }), cancel));

    private async Task SendAsync(CancellationToken cancel)
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
