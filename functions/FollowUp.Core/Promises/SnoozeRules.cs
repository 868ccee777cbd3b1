using NodaTime;

namespace FollowUp.Core.Promises;

/// <summary>The centre-wide numbers of snoozes (L7).</summary>
public sealed record SnoozeRules
{
    /// <summary>For how long the owner may put notices off.</summary>
    public required Duration OwnerUpTo { get; init; }

    /// <summary>How long before the deadline an owner's snooze has ended.</summary>
    public required Duration BeforeDeadline { get; init; }

    /// <summary>For how long a supervisor may.</summary>
    public required Duration SupervisorUpTo { get; init; }

    /// <summary>Which snooze of a cycle tells the lead, from 1.</summary>
    public required int TellLeadAt { get; init; }
}
