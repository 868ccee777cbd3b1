using NodaTime;

namespace FollowUp.Core.Cases;

/// <content>What the ends of shifts and days ask of a case (X6, hand-over).</content>
public abstract partial record CaseCommand
{
    /// <summary>
    /// Gives the case to the lead because a rule says that its owner has left it. Given by the product; it changes nothing if somebody else owns the case
    /// by now, if the owner has seen to it, or while the clock stands.
    /// </summary>
    /// <param name="Rule">Which rule.</param>
    /// <param name="From">Whose it is thought to be; null for the team's.</param>
    /// <param name="At">When the rule asked for it (UTC): the end of the shift, the end of the time to carry over.</param>
    /// <param name="UntouchedSince">From when on the owner's activity, or the request to carry over, saves it (UTC).</param>
    public sealed record HandToLead(HandOverRule Rule, string? From, Instant At, Instant UntouchedSince) : CaseCommand;

    /// <summary>Asks that a case that should end today be gone on with on the next working day (X6). It never moves a promise.</summary>
    /// <param name="Reason">Why.</param>
    public sealed record CarryOver(string Reason) : CaseCommand;
}

/// <summary>The rules by which a case goes to the lead.</summary>
public enum HandOverRule
{
    /// <summary>Its owner's shift ended, and it falls due before the next one.</summary>
    ShiftEnd,

    /// <summary>It should have ended that day and was not carried over (X6).</summary>
    SameDay,

    /// <summary>It was carried over and not touched the next morning (X6).</summary>
    Carried,
}
