using FollowUp.Core.Messages;
using NodaTime;

namespace FollowUp.Application.Ports;

/// <summary>The messages on their way out: those that commits have stored, and the centre's notices.</summary>
public interface IOutbox
{
    /// <summary>
    /// Stores notices of the centre (<see cref="OutgoingMessage.IsOfCentre"/>), all of one occasion, at once or not at all, and answers when they
    /// are durable. An id that is there already is left as it is (L9).
    /// </summary>
    /// <param name="team">The team in whose list they stand; null for no team's.</param>
    /// <param name="messages">The notices, at most 90.</param>
    /// <param name="cancel">Cancels the attempt.</param>
    /// <exception cref="ArgumentException">One of them is a case's, or of another occasion.</exception>
    Task AddAsync(string? team, IReadOnlyList<OutgoingMessage> messages, CancellationToken cancel);

    /// <summary>A message as it stands; null if there is none of this id.</summary>
    Task<OutboxItem?> FindAsync(string messageId, CancellationToken cancel);

    /// <summary>
    /// Claims messages of one channel that are due: each becomes <see cref="MessageState.Sending"/>, durably, before it is returned, and comes again
    /// only when its lease ends. A message whose lease has ended is returned too, marked as cut off (O3).
    /// </summary>
    /// <param name="channel">The channel: what waits for one provider never stands before another's messages.</param>
    /// <param name="now">The present instant (UTC).</param>
    /// <param name="leaseFor">How long the claim holds.</param>
    /// <param name="atMost">How many at the most, the longest due first.</param>
    /// <param name="cancel">Cancels the claim.</param>
    Task<IReadOnlyList<OutboxItem>> ClaimAsync(Channel channel, Instant now, Duration leaseFor, int atMost, CancellationToken cancel);

    /// <summary>Stores what became of claimed messages.</summary>
    Task SettleAsync(IReadOnlyList<OutboxChange> changes, CancellationToken cancel);

    /// <summary>When the next message is due or its lease ends (UTC); null if none waits.</summary>
    Task<Instant?> NextAsync(CancellationToken cancel);

    /// <summary>When the next message of one channel is due or its lease ends (UTC); null if none waits.</summary>
    Task<Instant?> NextAsync(Channel channel, CancellationToken cancel);
}

/// <summary>A message as it stands in the outbox.</summary>
public sealed record OutboxItem
{
    /// <summary>The message, with its present state.</summary>
    public required OutgoingMessage Message { get; init; }

    /// <summary>How often a sender has taken it.</summary>
    public int Tries { get; init; }

    /// <summary>When a sender first took it (UTC).</summary>
    public Instant? FirstTriedAt { get; init; }

    /// <summary>True if an earlier try has no known outcome: look it up before sending.</summary>
    public bool CutOff { get; init; }

    /// <summary>The provider's own name for it.</summary>
    public string? ProviderId { get; init; }

    /// <summary>The provider's error code.</summary>
    public string? Code { get; init; }
}

/// <summary>A new state for a message.</summary>
/// <param name="Id">The message.</param>
/// <param name="State">
/// The state: <see cref="MessageState.Queued"/> to send it again, <see cref="MessageState.Sending"/> to look it up again.
/// </param>
/// <param name="NextAt">When to take it again (UTC), for those two states.</param>
/// <param name="ProviderId">The provider's own name for it, if known.</param>
/// <param name="Code">The provider's error code, if any.</param>
public sealed record OutboxChange(string Id, MessageState State, Instant? NextAt = null, string? ProviderId = null, string? Code = null);
