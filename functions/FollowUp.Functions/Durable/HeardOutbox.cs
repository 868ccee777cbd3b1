using FollowUp.Application.Ports;
using FollowUp.Core.Messages;
using FollowUp.Functions.Tables.Outbox;
using NodaTime;

namespace FollowUp.Functions.Durable;

/// <summary>
/// The outbox that also tells whose messages were settled. A notice to the staff that arrived changes nothing about the case, so no commit tells of
/// it; the lists are to show it all the same. Inside an activity nobody listens: the round that it belongs to looks by itself.
/// </summary>
internal sealed class HeardOutbox(TablesOutbox outbox, DurableWakeUps wakeUps) : IOutbox
{
    /// <inheritdoc/>
    public async Task AddAsync(string? team, IReadOnlyList<OutgoingMessage> messages, CancellationToken cancel)
    {
        await outbox.AddAsync(team, messages, cancel);
        if (messages.Count > 0)
        {
            wakeUps.Added(messages[0].CaseId, [.. messages.Select(message => message.Id)]);
        }
    }

    /// <inheritdoc/>
    public Task<OutboxItem?> FindAsync(string messageId, CancellationToken cancel) => outbox.FindAsync(messageId, cancel);

    /// <inheritdoc/>
    public Task<IReadOnlyList<OutboxItem>> ClaimAsync(
        Channel channel, Instant now, Duration leaseFor, int atMost, CancellationToken cancel) =>
        outbox.ClaimAsync(channel, now, leaseFor, atMost, cancel);

    /// <inheritdoc/>
    public async Task SettleAsync(IReadOnlyList<OutboxChange> changes, CancellationToken cancel)
    {
        await outbox.SettleAsync(changes, cancel);
        foreach (var change in changes)
        {
            if (OutgoingMessage.TryReadCase(change.Id, out var id))
            {
                wakeUps.Settled(id, OutgoingMessage.IsOfCentre(change.Id));
            }
        }
    }

    /// <inheritdoc/>
    public Task<Instant?> NextAsync(CancellationToken cancel) => outbox.NextAsync(cancel);

    /// <inheritdoc/>
    public Task<Instant?> NextAsync(Channel channel, CancellationToken cancel) => outbox.NextAsync(channel, cancel);
}
