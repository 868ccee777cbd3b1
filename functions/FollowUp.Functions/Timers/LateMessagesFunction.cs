using FollowUp.Application.Commands;
using FollowUp.Application.Diagnostics;
using FollowUp.Application.Sending;
using FollowUp.Core.Messages;
using FollowUp.Functions.Durable;
using FollowUp.Functions.Tables.Outbox;
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
    TablesOutbox outbox, OutboxDispatcher dispatcher, DurableWakeUps wakeUps, ChangedCases changed, IClock clock, ILogger<LateMessagesFunction> log)
{
    [Function("lateMessages")]
    public async Task RunAsync([TimerTrigger("30 * * * * *")] TimerInfo timer, [DurableClient] DurableTaskClient client, CancellationToken cancel)
    {
        await wakeUps.ListenAsync(() => SendPutOffAsync(cancel), touched => changed.GoOnAsync(client, touched, cancel));
        await wakeUps.ListenAsync(
            () => SendAsync(cancel),
            touched => changed.GoOnAsync(client, touched.Select(one => one with { Wakes = true, WasAsleep = true }), cancel));
    }

    /// <summary>
    /// Notices to the staff that waited for a cap are nobody's fault and nobody else's work: orchestrations leave them to this timer, which sends what has
    /// come together as one (O5). One batch a minute: what is over the cap again waits at least that long.
    /// </summary>
    private async Task SendPutOffAsync(CancellationToken cancel)
    {
        var channels = await outbox.PutOffAsync(clock.GetCurrentInstant(), cancel);
        await Task.WhenAll(channels.Select(channel => dispatcher.DispatchAsync(channel, cancel)));
    }

    private async Task SendAsync(CancellationToken cancel)
    {
        var begun = clock.GetCurrentInstant();
        if (await outbox.NextAsync(cancel) is not { } oldest || oldest > begun - Watchdog.Grace)
        {
            return;
        }

        // Side by side: one channel's provider may hang.
        var sent = await Task.WhenAll(Enum.GetValues<Channel>().Select(channel => SendAsync(channel, begun - Watchdog.Grace, cancel)));
        if (sent.Sum() is var all and > 0)
        {
            log.WatchdogSentLateMessages((begun - oldest).TotalMinutes, all);
        }
    }

    private async Task<int> SendAsync(Channel channel, Instant lateSince, CancellationToken cancel)
    {
        var (sent, batch) = (0, 1);
        while (batch > 0 && await outbox.NextAsync(channel, cancel) <= lateSince)
        {
            sent += batch = await dispatcher.DispatchAsync(channel, cancel);
        }

        return sent;
    }
}
