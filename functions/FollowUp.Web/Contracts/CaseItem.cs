using System.Text.Json.Serialization;
using FollowUp.Core.Cases;
using FollowUp.Core.Promises;
using NodaTime;

namespace FollowUp.Web.Contracts;

/// <summary>A case as it stands, in a list and on its own page. Times are UTC; members without a value are left out.</summary>
public record CaseItem : CaseOutline
{
    /// <summary>Its identity, for paths.</summary>
    [JsonPropertyOrder(-3)]
    public required CaseId Id { get; init; }

    /// <summary>The number that the customer is given.</summary>
    [JsonPropertyOrder(-2)]
    public required string Number { get; init; }

    /// <summary>True if the deadline passed before the customer was told.</summary>
    public required bool Missed { get; init; }

    /// <summary>The highest rung that was told; left out before the first.</summary>
    public Rung? Reached { get; init; }

    /// <summary>True if a message to the customer failed and nothing has reached the customer since (M8).</summary>
    public required bool CustomerNotReached { get; init; }

    /// <summary>By when it is to be touched because it was carried over to that day (X6); left out otherwise.</summary>
    public Instant? CarriedOverTo { get; init; }

    /// <summary>What it weighs on the list of what can still be saved: minutes left are divided by it, minutes past the deadline multiplied.</summary>
    public required int Weight { get; init; }

    /// <summary>How many promises of earlier cycles were missed.</summary>
    public required int EarlierMisses { get; init; }

    /// <summary>How often the customer came again with the same in this cycle (P7).</summary>
    public required int CameAgain { get; init; }

    /// <summary>True if a red alert stood for its category when it was flagged (S2).</summary>
    public required bool Red { get; init; }

    /// <summary>True for a master case, for which others wait (S5).</summary>
    public required bool IsMaster { get; init; }

    /// <summary>True if its owner has taken it.</summary>
    public required bool Accepted { get; init; }

    /// <summary>Why its clock stands (X1); left out while it runs.</summary>
    public PauseReason? Paused { get; init; }

    /// <summary>When the clock goes on by itself, if it stands and does.</summary>
    public Instant? PausedUntil { get; init; }

    /// <summary>Why its owner asks to stop the clock for a third party, while no lead has decided on it (X1).</summary>
    public string? PauseAsked { get; init; }

    /// <summary>The new time that its owner asks for, and nobody has decided on (X5).</summary>
    public Instant? ExtensionAsked { get; init; }

    /// <summary>Why.</summary>
    public string? ExtensionReason { get; init; }

    /// <summary>True if only a supervisor may decide on that (X5).</summary>
    public bool? ExtensionAtSupervisor { get; init; }

    /// <summary>The later time that was granted or follows from another class, and counts once the customer was told (X4, X5).</summary>
    public Instant? NewTimeOffered { get; init; }

    /// <summary>True once more time was granted and the customer told of it in time (X5).</summary>
    public required bool Extended { get; init; }

    /// <summary>Until when (UTC) somebody of the rung that was told last, or above, has acknowledged (L6); left out if only others have, or nobody.</summary>
    public Instant? AcknowledgedUntil { get; init; }

    /// <summary>True once an agent or the customer has called the supervisor in this cycle (L2, M10).</summary>
    public required bool SupervisorCalled { get; init; }

    /// <summary>When the customer asked for that (UTC); left out if it was not the customer who did.</summary>
    public Instant? SupervisorAskedAt { get; init; }

    /// <summary>When the customer is to be called (C1).</summary>
    public Instant? SlotAt { get; init; }

    /// <summary>True while all attempts to call the customer have reached nobody (C5).</summary>
    public required bool Unreachable { get; init; }

    /// <summary>True if it went above its owner or was missed, and nobody of the rung that was told last, or above, has acknowledged (L6).</summary>
    public required bool AwaitsAcknowledgement { get; init; }

    /// <summary>The commands that the caller may give now (A1): what stands against one of them is for the command to say.</summary>
    public required IReadOnlyList<string> Allowed { get; init; }
}
