using NodaTime;

namespace FollowUp.Core.Cases;

/// <summary>The answer to a case (Z1). Stored as JSON: change it only by adding.</summary>
public sealed record Answer
{
    /// <summary>The answer as the customer gets it.</summary>
    public required string Text { get; init; }

    /// <summary>The centre's code for how it was resolved.</summary>
    public required string Resolution { get; init; }

    /// <summary>The centre's code for why it happened.</summary>
    public required string RootCause { get; init; }

    /// <summary>Who answered.</summary>
    public required string By { get; init; }

    /// <summary>When (UTC).</summary>
    public required Instant At { get; init; }

    /// <summary>How the customer is told.</summary>
    public required Proof Proof { get; init; }

    /// <summary>Which answer of the cycle this is, from 1: a later one replaces an earlier one that had not arrived.</summary>
    public int Attempt { get; init; } = 1;

    /// <summary>True once its message failed for good: then the same answer may be given again.</summary>
    public bool NotReached { get; init; }
}
