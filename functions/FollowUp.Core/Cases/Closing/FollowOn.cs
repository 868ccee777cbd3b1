using NodaTime;

namespace FollowUp.Core.Cases;

/// <summary>
/// What one case makes necessary on another. It is stored with the fact that made it so, carried out afterwards, and then struck off: a
/// crash between only means that it is carried out again, which changes nothing. Stored as JSON: change it only by adding.
/// </summary>
public sealed record FollowOn
{
    /// <summary>The other case. One that is to be opened has an id computed from this case, its cycle and the kind.</summary>
    public required CaseId Case { get; init; }

    /// <summary>What is to be done.</summary>
    public required FollowOnKind Kind { get; init; }

    /// <summary>When it became necessary (UTC).</summary>
    public required Instant At { get; init; }

    /// <summary>Why, for whoever works on the other case.</summary>
    public string? Reason { get; init; }

    /// <summary>For the end of a merged case: the deadline (UTC) under which this one goes on for it.</summary>
    public Instant? DeadlineAt { get; init; }
}

/// <summary>The kinds of work on another case.</summary>
public enum FollowOnKind
{
    /// <summary>Open a case to win the customer back (Z3).</summary>
    Recovery,

    /// <summary>Open a case for what was not solved and can no longer be opened again (Z2).</summary>
    LateReopening,

    /// <summary>End the case that this one goes on for (Z4).</summary>
    EndMerged,

    /// <summary>Tell the case that is to win the customer back of what was not solved and can no longer be opened again (P7, Z2).</summary>
    JoinRecovery,
}
