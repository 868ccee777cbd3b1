using FollowUp.Application.Ports;
using FollowUp.Core.Messages;
using NodaTime;

namespace FollowUp.Embedded.Tests.Sending;

/// <summary>An outbox whose process ends before one of its writes.</summary>
/// <param name="inner">The outbox.</param>
/// <param name="at">Which write, counted from 1; that and all later ones are never made.</param>
internal sealed class OutboxThatBreaks(IOutbox inner, int at) : IOutbox
{
    private int _writes;

    public Task AddAsync(string? team, IReadOnlyList<OutgoingMessage> messages, CancellationToken cancel) =>
        Write(() => inner.AddAsync(team, messages, cancel));

    public Task SettleAsync(IReadOnlyList<OutboxChange> changes, CancellationToken cancel) => Write(() => inner.SettleAsync(changes, cancel));

    public Task<OutboxItem?> FindAsync(string messageId, CancellationToken cancel) => inner.FindAsync(messageId, cancel);

    public Task<IReadOnlyList<OutboxItem>> ClaimAsync(Channel channel, Instant now, Duration leaseFor, int atMost, CancellationToken cancel) =>
        inner.ClaimAsync(channel, now, leaseFor, atMost, cancel);

    public Task<Instant?> NextAsync(CancellationToken cancel) => inner.NextAsync(cancel);

    public Task<Instant?> NextAsync(Channel channel, CancellationToken cancel) => inner.NextAsync(channel, cancel);

    private Task Write(Func<Task> write) => ++_writes >= at ? throw new InvalidOperationException("The process has ended.") : write();
}
