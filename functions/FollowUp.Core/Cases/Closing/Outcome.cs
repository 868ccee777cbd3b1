using NodaTime;

namespace FollowUp.Core.Cases;

/// <summary>How a cycle ended. Stored as JSON: change it only by adding.</summary>
/// <param name="Kind">Kept, missed, or without a promise.</param>
/// <param name="At">When the customer was told or the case ended (UTC).</param>
public sealed record Outcome(OutcomeKind Kind, Instant At);

/// <summary>The ways a cycle ends.</summary>
public enum OutcomeKind
{
    /// <summary>The customer had the answer by the deadline.</summary>
    KeptAnswered,

    /// <summary>The customer had the answer, after the deadline.</summary>
    Missed,

    /// <summary>Nothing was promised, and the customer has an answer.</summary>
    AnsweredUnpromised,

    /// <summary>The case was cancelled with a reason.</summary>
    Cancelled,

    /// <summary>The customer had the answer after the deadline, and by the deadline had been called, told so, and not reached (C4).</summary>
    KeptNotReached,

    /// <summary>Another case of the same customer goes on for it; it counts there (Z4).</summary>
    Merged,

    /// <summary>The customer was asked something and did not answer (X2).</summary>
    NoReply,
}
