namespace FollowUp.Core.Reports;

/// <summary>
/// What was promised and what became of it in a period. Each thing is counted on the local day of the centre on which it happened: a flag when
/// it was flagged, a promise when its cycle ended, a rating when it was given.
/// </summary>
public sealed record PromiseFigures
{
    /// <summary>What the row is of: a day, or the id of a team, agent, category or tier; empty for what is nobody's, and for the total.</summary>
    public required string Key { get; init; }

    /// <summary>Cases flagged.</summary>
    public required int Flagged { get; init; }

    /// <summary>Promises whose cycle ended with a verdict: the sum of kept answered, kept not reached, missed and excused.</summary>
    public required int Settled { get; init; }

    /// <summary>Promises where the customer had the answer by the deadline.</summary>
    public required int KeptAnswered { get; init; }

    /// <summary>Promises where by the deadline the customer had been called, told so, and not reached (C4).</summary>
    public required int KeptNotReached { get; init; }

    /// <summary>Promises missed and not excused.</summary>
    public required int Missed { get; init; }

    /// <summary>Promises missed and excused by a supervisor (Z5); counted apart, never as kept.</summary>
    public required int Excused { get; init; }

    /// <summary>Cycles that ended with an answer and had promised nothing.</summary>
    public required int Unpromised { get; init; }

    /// <summary>Cycles that were cancelled, or closed without the customer's reply, before any deadline passed.</summary>
    public required int Withdrawn { get; init; }

    /// <summary>Cycles that were opened in the period and still run.</summary>
    public required int Open { get; init; }

    /// <summary>Kept answered and kept not reached, of all settled that are not excused.</summary>
    public required Share Kept { get; init; }

    /// <summary>
    /// First promises of a case that were kept answered and whose answer the customer has not sent back, of all first promises that were settled.
    /// </summary>
    public required Share FirstTimeKept { get; init; }

    /// <summary>Cycles in which the supervisor or the manager was told, of all cycles that ended other than by a merge.</summary>
    public required Share Escalated { get; init; }

    /// <summary>Cycles whose answer the customer has sent back by now, of all cycles that ended with an answer.</summary>
    public required Share Reopened { get; init; }

    /// <summary>How many ratings were given.</summary>
    public required int Ratings { get; init; }

    /// <summary>Their mean, 1 to 5; null without any.</summary>
    public required double? Rating { get; init; }

    /// <summary>
    /// From the start of the wait to the first answered call, or the answer told: of the cycles that ended other than by a merge and had such a
    /// contact. Pauses count, for the customer waited.
    /// </summary>
    public required Spread FirstContact { get; init; }

    /// <summary>From the start of the wait until the customer had the answer: of the cycles that ended with an answer. Pauses count.</summary>
    public required Spread Answer { get; init; }
}
