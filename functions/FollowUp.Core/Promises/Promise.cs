using System.Text.Json.Serialization;
using NodaTime;

namespace FollowUp.Core.Promises;

/// <summary>What was promised in one cycle. All instants are UTC. Stored as JSON: change it only by adding.</summary>
public sealed record Promise
{
    /// <summary>Where the clock started: the flag, or the first contact before it (P4).</summary>
    public required Instant StartAt { get; init; }

    /// <summary>The internal deadline: start and target.</summary>
    public required Instant DueAt { get; init; }

    /// <summary>The time first told to the customer, a whole minute (P3).</summary>
    public required Instant PromisedAt { get; init; }

    /// <summary>The time told with the apology after a miss (M3); it moves no deadline.</summary>
    public Instant? RenewedAt { get; init; }

    /// <summary>E, the deadline that drives everything: the earlier of promised and due.</summary>
    [JsonIgnore]
    public Instant DeadlineAt => Instant.Min(DueAt, PromisedAt);

    /// <summary>The time that the customer waits for now.</summary>
    [JsonIgnore]
    public Instant ToldAt => RenewedAt ?? PromisedAt;
}
