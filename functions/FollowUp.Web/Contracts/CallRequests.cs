using System.ComponentModel.DataAnnotations;
using FollowUp.Core.Cases;
using FollowUp.Web.Bodies;
using NodaTime;

namespace FollowUp.Web.Contracts;

/// <summary>When the customer is to be called (C1).</summary>
public sealed record SlotRequest
{
    /// <summary>The start; its seconds are cut off. The slot is 30 min long, as the policy file has it, and begins at most 14 days ahead.</summary>
    public required Instant StartAt { get; init; }

    /// <summary>Why the slot lies outside the customer's window, if it does.</summary>
    [StringLength(500, MinimumLength = 1), Lines]
    public string? OverrideReason { get; init; }
}

/// <summary>An attempt to call the customer: its start, its outcome, or calls allowed again (C2, C3).</summary>
public sealed record AttemptRequest
{
    /// <summary>What is done.</summary>
    public required AttemptAction Action { get; init; }

    /// <summary>What came of the call; needed to finish.</summary>
    public AttemptOutcome? Outcome { get; init; }

    /// <summary>What was said; needed for <c>stillOpen</c> and to reopen.</summary>
    [StringLength(4000, MinimumLength = 1), Lines]
    public string? Note { get; init; }

    /// <summary>The answer as it was told; needed for <c>solved</c>.</summary>
    [StringLength(4000, MinimumLength = 1), Lines]
    public string? Text { get; init; }

    /// <summary>The centre's code for how it was resolved; needed for <c>solved</c>.</summary>
    [StringLength(64, MinimumLength = 1)]
    public string? Resolution { get; init; }

    /// <summary>The centre's code for why it happened; needed for <c>solved</c>.</summary>
    [StringLength(64, MinimumLength = 1)]
    public string? RootCause { get; init; }

    /// <summary>Why the call is made outside the slot, the customer's window or the limits, if it is.</summary>
    [StringLength(500, MinimumLength = 1), Lines]
    public string? OverrideReason { get; init; }
}

/// <summary>What is done about an attempt.</summary>
public enum AttemptAction
{
    /// <summary>The call begins: nobody else calls for 10 min, as the policy file has it (C2).</summary>
    Start,

    /// <summary>The call has ended, with an outcome (C3).</summary>
    Finish,

    /// <summary>Calls are allowed again after a wrong number or a refusal; for leads and above (C3).</summary>
    Reopen,
}
