using System.ComponentModel.DataAnnotations;
using FollowUp.Core.Cases;
using FollowUp.Core.Customers;
using FollowUp.Web.Bodies;
using NodaTime;

namespace FollowUp.Web.Contracts;

/// <summary>A question to the customer that the answer hangs on (X1).</summary>
public sealed record AskRequest
{
    /// <summary>The question as the customer gets it.</summary>
    [StringLength(1000, MinimumLength = 1), Lines]
    public required string Text { get; init; }
}

/// <summary>Why the clock is to stop (X1). Waiting for the customer begins with a question instead.</summary>
public sealed record PauseCaseRequest
{
    /// <summary>The customer asked for later, or a third party has to do something first, which a lead approves.</summary>
    public required PauseWish Reason { get; init; }

    /// <summary>When the case resumes by itself. Needed where the customer asked for later; at most 30 days ahead, as the policy file has it.</summary>
    public Instant? Until { get; init; }

    /// <summary>What was said. Needed for a third party: whom the case waits for.</summary>
    [StringLength(500, MinimumLength = 1), Lines]
    public string? Note { get; init; }
}

/// <summary>The end of a pause (X3).</summary>
public sealed record ResumeRequest
{
    /// <summary>Why, for the timeline.</summary>
    [StringLength(500, MinimumLength = 1), Lines]
    public string? Reason { get; init; }
}

/// <summary>Until when notices to the owner's rung wait (L7).</summary>
public sealed record SnoozeRequest
{
    /// <summary>For the owner at most 30 min ahead and 15 min before the deadline, for a supervisor 4 h ahead, as the policy file has it.</summary>
    public required Instant Until { get; init; }
}

/// <summary>More time that the owner asks for (X5).</summary>
public sealed record ExtendRequest
{
    /// <summary>The new promise, rounded down to the minute: after the deadline by at most 50 % of the target, as the policy file has it.</summary>
    public required Instant Until { get; init; }

    /// <summary>Why.</summary>
    [StringLength(500, MinimumLength = 1), Lines]
    public required string Reason { get; init; }
}

/// <summary>Whether there is more time (X5).</summary>
public sealed record DecideExtensionRequest
{
    /// <summary>True to grant it.</summary>
    public required bool Grant { get; init; }

    /// <summary>Why, for the timeline and for the owner.</summary>
    [StringLength(500, MinimumLength = 1), Lines]
    public string? Reason { get; init; }

    /// <summary>How the customer is told: by a message, which counts once it has arrived (if left out), or it was said on an answered call.</summary>
    public Proof? Told { get; init; }
}

/// <summary>Another class for the case (X4). What is left out stays as it is.</summary>
public sealed record ReclassifyRequest
{
    /// <summary>What the customer came with.</summary>
    public CaseKind? Kind { get; init; }

    /// <summary>How much work it takes.</summary>
    public Complexity? Complexity { get; init; }

    /// <summary>The centre's own category.</summary>
    [StringLength(TextLimits.Category, MinimumLength = 1)]
    public string? Category { get; init; }

    /// <summary>The customer's tier.</summary>
    public CustomerTier? Tier { get; init; }

    /// <summary>Why, for the timeline.</summary>
    [StringLength(500, MinimumLength = 1), Lines]
    public required string Reason { get; init; }
}
