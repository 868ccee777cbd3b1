using FollowUp.Core.Cases;

namespace FollowUp.Core.Reports;

/// <summary>What became of the promise of a cycle that has ended.</summary>
public enum PromiseVerdict
{
    /// <summary>The cycle runs, goes on in another case (Z4), promised nothing, or was given up before its deadline without an answer.</summary>
    None,

    /// <summary>The customer had the answer by the deadline.</summary>
    KeptAnswered,

    /// <summary>By the deadline the customer had been called, told so, and not reached (C4).</summary>
    KeptNotReached,

    /// <summary>The deadline passed with neither. How the cycle ended later, and whether it was excused, does not undo it (Z5).</summary>
    Missed,
}

/// <summary>Reads verdicts.</summary>
public static class PromiseVerdicts
{
    /// <summary>The verdict on a cycle's promise.</summary>
    public static PromiseVerdict Verdict(this CycleFigures cycle)
    {
        ArgumentNullException.ThrowIfNull(cycle);
        return cycle switch
        {
            { SettledAt: null } or { DeadlineAt: null } or { Result: OutcomeKind.Merged } => PromiseVerdict.None,
            { Result: OutcomeKind.Missed } or { MissedAt: not null } => PromiseVerdict.Missed,
            { Result: OutcomeKind.KeptNotReached } or { NotReachedAt: not null } => PromiseVerdict.KeptNotReached,
            { Result: OutcomeKind.KeptAnswered } => PromiseVerdict.KeptAnswered,
            _ => PromiseVerdict.None,
        };
    }
}
