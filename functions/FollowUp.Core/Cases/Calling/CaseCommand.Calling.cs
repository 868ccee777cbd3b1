namespace FollowUp.Core.Cases;

/// <content>Calling the customer back (C2, C3).</content>
public abstract partial record CaseCommand
{
    /// <summary>Begins to call: nobody else may until it ends (C2).</summary>
    /// <param name="OverrideReason">Why outside the slot, the window or the limits; null if it is inside.</param>
    public sealed record StartAttempt(string? OverrideReason) : CaseCommand;

    /// <summary>Says what came of a call: of the live one, of one that lapsed, or of one made from another phone (C2, C3).</summary>
    /// <param name="Outcome">What came of it.</param>
    /// <param name="Note">What was said; needed where the case is still open.</param>
    public sealed record FinishAttempt(AttemptOutcome Outcome, string? Note) : CaseCommand
    {
        /// <summary>The answer as it was told, where it is solved.</summary>
        public string? Text { get; init; }

        /// <summary>The centre's code for how it was resolved, where it is solved.</summary>
        public string? Resolution { get; init; }

        /// <summary>The centre's code for why it happened, where it is solved.</summary>
        public string? RootCause { get; init; }
    }

    /// <summary>Allows calls again, after a wrong number was put right or the customer thought better of it (C3).</summary>
    /// <param name="Reason">What changed.</param>
    public sealed record ReopenCalls(string Reason) : CaseCommand;
}
