using System.ComponentModel.DataAnnotations;
using FollowUp.Core.Cases;
using FollowUp.Web.Bodies;
using NodaTime;

namespace FollowUp.Web.Contracts;

/// <summary>Nothing: an object without members, or no body at all.</summary>
public sealed record EmptyRequest;

/// <summary>To whom a case is given.</summary>
public sealed record AssignRequest
{
    /// <summary>The id of an agent or lead of the roster.</summary>
    [StringLength(100, MinimumLength = 1)]
    public required string To { get; init; }

    /// <summary>Why, for the timeline.</summary>
    [StringLength(500, MinimumLength = 1), Lines]
    public string? Reason { get; init; }
}

/// <summary>What was learnt or done.</summary>
public sealed record NoteRequest
{
    /// <summary>The note.</summary>
    [StringLength(4000, MinimumLength = 1), Lines]
    public required string Text { get; init; }
}

/// <summary>When the next action follows (L6).</summary>
public sealed record AcknowledgeRequest
{
    /// <summary>At most 60 min ahead for targets up to 4 h, else 4 h, as the policy file has it.</summary>
    public required Instant NextActionAt { get; init; }
}

/// <summary>Why something is done (L2, Z5).</summary>
public sealed record ReasonRequest
{
    /// <summary>Why, for the timeline.</summary>
    [StringLength(500, MinimumLength = 1), Lines]
    public required string Reason { get; init; }
}

/// <summary>What is still wrong (Z2).</summary>
public sealed record ReopenRequest
{
    /// <summary>In the customer's words or the caller's; left out if nothing was said.</summary>
    [StringLength(500, MinimumLength = 1), Lines]
    public string? Reason { get; init; }
}

/// <summary>What the customer rated the answer (Z3).</summary>
public sealed record RateRequest
{
    /// <summary>From 1, the worst, to 5, the best.</summary>
    [Range(1, 5)]
    public required int Score { get; init; }
}

/// <summary>The case that ends because this one goes on for it (Z4).</summary>
public sealed record MergeRequest
{
    /// <summary>The id of a case of the same customer that runs.</summary>
    public required CaseId Other { get; init; }
}

/// <summary>The answer to a case (Z1).</summary>
public sealed record AnswerRequest
{
    /// <summary>The answer as the customer gets it.</summary>
    [StringLength(4000, MinimumLength = 1), Lines]
    public required string Text { get; init; }

    /// <summary>The centre's code for how it was resolved.</summary>
    [StringLength(64, MinimumLength = 1)]
    public required string Resolution { get; init; }

    /// <summary>The centre's code for why it happened.</summary>
    [StringLength(64, MinimumLength = 1)]
    public required string RootCause { get; init; }

    /// <summary>How the customer is told: by a message (if left out), or on an answered call.</summary>
    public Proof? Proof { get; init; }

    /// <summary>What to do with the message in the customer's quiet hours; left out, a 409 asks (M7).</summary>
    public SendTime? Send { get; init; }
}
