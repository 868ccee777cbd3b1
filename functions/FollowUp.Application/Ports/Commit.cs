using FollowUp.Core.Cases;
using FollowUp.Core.Messages;
using NodaTime;

namespace FollowUp.Application.Ports;

/// <summary>Everything that one command stores, at once or not at all (O1, O3).</summary>
public sealed record Commit
{
    /// <summary>The case afterwards.</summary>
    public required Case Case { get; init; }

    /// <summary>The version that the decision was made on; 0 for a new case.</summary>
    public required long ExpectedVersion { get; init; }

    /// <summary>The facts, numbered from <see cref="ExpectedVersion"/> + 1.</summary>
    public IReadOnlyList<TimelineEntry> Entries { get; init; } = [];

    /// <summary>
    /// Messages for the outbox. An id that is there already is left as it is (L9), unless it is <see cref="MessageState.Held"/>:
    /// then the new text and state take its place.
    /// </summary>
    public IReadOnlyList<OutgoingMessage> Messages { get; init; } = [];

    /// <summary>
    /// Ids of messages that become <see cref="MessageState.Dropped"/> if they are still held or queued; what a sender has taken stays as it is.
    /// </summary>
    public IReadOnlyList<string> Withdrawn { get; init; } = [];

    /// <summary>What became of a message, stored together with what it means for the case.</summary>
    public OutboxChange? Delivery { get; init; }

    /// <summary>The case's next wake-up (UTC), for the due index; null takes it out.</summary>
    public Instant? WakeAt { get; init; }

    /// <summary>The answer to give again when the same idempotency key comes again (O2).</summary>
    public StoredAnswer? Answer { get; init; }
}

/// <summary>How a commit went.</summary>
public enum CommitResult
{
    /// <summary>It is stored and survives a crash.</summary>
    Committed,

    /// <summary>The case is not at the expected version (or, for a new case, exists): nothing is stored; load and decide again.</summary>
    Conflict,
}

/// <summary>An answer kept for its idempotency key, in the scope of one case (O2).</summary>
/// <param name="Key">Caller and key, as one text.</param>
/// <param name="RequestHash">A hash of route and body: another body under the same key is refused.</param>
/// <param name="Status">The HTTP status.</param>
/// <param name="Body">The body, JSON.</param>
/// <param name="At">When it was given (UTC).</param>
public sealed record StoredAnswer(string Key, string RequestHash, int Status, string Body, Instant At);
