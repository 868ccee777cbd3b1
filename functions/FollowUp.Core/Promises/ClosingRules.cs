using FollowUp.Core.Calendars;
using NodaTime;

namespace FollowUp.Core.Promises;

/// <summary>The numbers of the policy file for what follows an answer (Z2, Z3, M5).</summary>
public sealed record ClosingRules
{
    /// <summary>For how long after the answer the customer may say "not solved" (Z2).</summary>
    public required Duration ConfirmFor { get; init; }

    /// <summary>The part of the target that a cycle after the first is allowed (Z2): more than 0 and at most 1.</summary>
    public required double ReopenedPart { get; init; }

    /// <summary>How long after the answer the customer is asked for a rating (M5).</summary>
    public required Duration RateAfter { get; init; }

    /// <summary>The customer's local hours in which nobody is asked for a rating (M5): from the evening to the morning.</summary>
    public required QuietHours NotRatedIn { get; init; }

    /// <summary>The best rating that still opens a case to win the customer back (Z3); 0 opens none.</summary>
    public required int RecoverUpTo { get; init; }

    /// <summary>The time allowed for such a case (Z3).</summary>
    public required Duration RecoverWithin { get; init; }
}
