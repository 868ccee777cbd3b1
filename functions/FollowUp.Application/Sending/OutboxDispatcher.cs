using FollowUp.Application.Diagnostics;
using FollowUp.Application.Ports;
using FollowUp.Core.Messages;
using Microsoft.Extensions.Logging;
using NodaTime;

namespace FollowUp.Application.Sending;

/// <summary>
/// Takes whatever is due on a channel from the outbox to the courier, in batches. A claim is durable before anything leaves. Messages do not disturb each
/// other: what one throws is logged, and that message comes again as cut off when its lease ends.
/// </summary>
public sealed class OutboxDispatcher(
    IOutbox outbox, Bundler bundler, MessageCourier courier, IClock clock, SendPolicy policy, ILogger<OutboxDispatcher> log)
{
    /// <summary>
    /// Sends a batch of what is due now on one channel, several notices to one person as one (O5), and tells how many messages that were. A batch ends with its slowest message: channels
    /// are given batches of their own, or a provider that hangs would hold up the other's.
    /// </summary>
    /// <param name="channel">The channel.</param>
    /// <param name="cancel">
    /// Claims no more and begins no more. A send that has begun runs to its end, which the sender's time-out bounds, and its outcome is
    /// stored: a cancelled one would be a message in doubt. What was claimed and not begun goes back.
    /// </param>
    public async Task<int> DispatchAsync(Channel channel, CancellationToken cancel)
    {
        cancel.ThrowIfCancellationRequested();
        var items = await outbox.ClaimAsync(channel, clock.GetCurrentInstant(), policy.LeaseFor, policy.BatchSize, cancel);
        var single = await bundler.BundleAsync(items, CancellationToken.None);
        var options = new ParallelOptions { MaxDegreeOfParallelism = policy.AtOnce };
        await Parallel.ForEachAsync(single, options, async (item, _) => await DispatchAsync(item, cancel));
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
