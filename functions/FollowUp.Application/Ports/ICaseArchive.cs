using FollowUp.Core.Cases;
using NodaTime;

namespace FollowUp.Application.Ports;

/// <summary>Cases whole, with everything that is stored of them: what is exported, imported and erased (A4).</summary>
public interface ICaseArchive
{
    /// <summary>One page of all cases, ended ones too, in an order that does not change.</summary>
    /// <exception cref="UnknownPageException">This list did not give <paramref name="after"/>.</exception>
    Task<Page<Case>> ListAsync(int atMost, string? after, CancellationToken cancel);

    /// <summary>Everything that is stored of a case; null if there is none.</summary>
    Task<WholeCase?> ReadAsync(CaseId id, CancellationToken cancel);

    /// <summary>
    /// Stores a case whole: a new one, or in place of everything that is stored of it, so that nothing of that is left. False if the case is at
    /// another version than is expected: nothing was stored; read it again.
    /// </summary>
    /// <param name="whole">The case, with every fact and message that it is to have.</param>
    /// <param name="expectedVersion">The version that is to be replaced; 0 for a new case.</param>
    /// <param name="cancel">Cancels the attempt. On a distributed store part of it may be stored then: the same call again completes it.</param>
    Task<bool> WriteAsync(WholeCase whole, long expectedVersion, CancellationToken cancel);
}

/// <summary>A case and everything that belongs to it. It is also the form in which cases are exported: change it only by adding.</summary>
public sealed record WholeCase
{
    /// <summary>The case.</summary>
    public required Case Case { get; init; }

    /// <summary>Its facts, the oldest first, as many as its version says.</summary>
    public required IReadOnlyList<TimelineEntry> Entries { get; init; }

    /// <summary>Its messages, the oldest first.</summary>
    public IReadOnlyList<StoredItem> Messages { get; init; } = [];

    /// <summary>The answers that are kept for idempotency keys (O2).</summary>
    public IReadOnlyList<StoredAnswer> Answers { get; init; } = [];
}

/// <summary>A message of the outbox and when it is to be taken.</summary>
/// <param name="Item">The message as it stands.</param>
/// <param name="NextAt">When it is due or its lease ends (UTC); null if it does not wait.</param>
/// <param name="Order">Its place among messages of the same instant, as far as the store can keep it; null for after all others.</param>
public sealed record StoredItem(OutboxItem Item, Instant? NextAt, long? Order = null);
