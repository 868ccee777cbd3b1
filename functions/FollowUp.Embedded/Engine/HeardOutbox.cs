using FollowUp.Application.Ports;
using FollowUp.Core.Messages;
using FollowUp.Embedded.Sqlite;
using NodaTime;

namespace FollowUp.Embedded.Engine;

/// <summary>The outbox in the one file; notices of the centre come by no commit, so it disturbs the sleep of those who send them.</summary>
internal sealed class HeardOutbox(SqliteOutbox outbox, WakeUpSignal signal) : IOutbox
{
    /// <inheritdoc/>
    public async Task AddAsync(string? team, IReadOnlyList<OutgoingMessage> messages, CancellationToken cancel)
    {
        await outbox.AddAsync(team, messages, cancel);
        signal.NewMessages();
    }

    /// <inheritdoc/>
    public Task<OutboxItem?> FindAsync(string messageId, CancellationToken cancel) => outbox.FindAsync(messageId, cancel);

    /// <inheritdoc/>
    public Task<IReadOnlyList<OutboxItem>> ClaimAsync(
        Channel channel, Instant now, Duration leaseFor, int atMost, CancellationToken cancel) =>
        outbox.ClaimAsync(channel, now, leaseFor, atMost, cancel);

    /// <inheritdoc/>
    public Task SettleAsync(IReadOnlyList<OutboxChange> changes, CancellationToken cancel) => outbox.SettleAsync(changes, cancel);

    /// <inheritdoc/>
    public Task<Instant?> NextAsync(CancellationToken cancel) => outbox.NextAsync(cancel);

    /// <inheritdoc/>
    public Task<Instant?> NextAsync(Channel channel, CancellationToken cancel) => outbox.NextAsync(channel, cancel);
}
