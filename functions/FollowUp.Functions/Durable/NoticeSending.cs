using FollowUp.Application.Diagnostics;
using FollowUp.Application.Sending;
using FollowUp.Functions.Tables.Outbox;
using Microsoft.Extensions.Logging;
using NodaTime;

namespace FollowUp.Functions.Durable;

/// <summary>Sends notices of the centre as soon as they are stored. What is lost on the way the timer for late messages finds (O4).</summary>
internal sealed class NoticeSending(TablesOutbox outbox, MessageCourier courier, SendPolicy policy, IClock clock, ILogger<NoticeSending> log)
{
    /// <summary>Sends them side by side; it does not throw for one that cannot be sent now.</summary>
    public Task SendAsync(IEnumerable<string> messages, CancellationToken cancel) => Task.WhenAll(messages.Select(async message =>
    {
        try
        {
            if (await outbox.ClaimAsync(message, clock.GetCurrentInstant(), policy.LeaseFor, cancel) is { } item)
            {
                await courier.CarryAsync(item);
            }
        }
        catch (Exception e) when (e is not OperationCanceledException)
        {
            log.SendFailed(e, message);
        }
    }));
}
