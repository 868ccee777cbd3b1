using FollowUp.Application.Diagnostics;
using FollowUp.Application.Ports;
using Microsoft.Extensions.Logging;
using NodaTime;

namespace FollowUp.Application.Sending;

/// <summary>
/// Takes whatever is due from the outbox to the courier, in batches. A claim is durable before anything leaves. Messages do not disturb each
/// other: what one throws is logged, and that message comes again as cut off when its lease ends.
/// </summary>
public sealed class OutboxDispatcher(IOutbox outbox, MessageCourier courier, IClock clock, SendPolicy policy, ILogger<OutboxDispatcher> log)
{
    /// <summary>
    /// Sends a batch of what is due now and tells how many messages that were. The channels go side by side, each with a degree of its own.
    /// </summary>
    /// <param name="cancel">
    /// Claims no more and begins no more. A send that has begun runs to its end, which the sender's time-out bounds, and its outcome is
    /// stored: a cancelled one would be a message in doubt. What was claimed and not begun goes back.
    /// </param>
    public async Task<int> DispatchAsync(CancellationToken cancel)
    {
        cancel.ThrowIfCancellationRequested();
        var items = await outbox.ClaimAsync(clock.GetCurrentInstant(), policy.LeaseFor, policy.BatchSize, cancel);
        var options = new ParallelOptions { MaxDegreeOfParallelism = policy.AtOnce };
        await Task.WhenAll(items.GroupBy(item => item.Message.Channel).Select(channel =>
            Parallel.ForEachAsync(channel, options, async (item, _) => await DispatchAsync(item, cancel))));
        return items.Count;
    }

    private async Task DispatchAsync(OutboxItem item, CancellationToken cancel)
    {
        try
        {
            await (cancel.IsCancellationRequested ? PutBackAsync(item) : courier.CarryAsync(item));
        }
        catch (Exception e)
        {
            log.MessageLeftInDoubt(e, item.Message.Id, MessageCourier.AddressOf(item.Message));
        }
    }

    private Task PutBackAsync(OutboxItem item) =>
        outbox.SettleAsync([OutcomeRules.NotBegun(item, clock.GetCurrentInstant())], CancellationToken.None);
}
