using NodaTime;

namespace FollowUp.Core.Cases;

/// <content>One case that many others wait for (S5).</content>
public abstract partial record CaseCommand
{
    /// <summary>Lets a master case answer for this one too: its ladder stops, and its customer is told the master's time.</summary>
    /// <param name="Master">The master case.</param>
    /// <param name="Number">The number of the master case.</param>
    /// <param name="PromisedAt">The time (UTC) that the master promises.</param>
    /// <param name="LinkedBy">Who linked it, where the product carries that out.</param>
    public sealed record JoinMaster(CaseId Master, string Number, Instant PromisedAt, string? LinkedBy = null) : CaseCommand;

    /// <summary>The case goes its own way again. Nothing happens if it waits for another master, or for none.</summary>
    /// <param name="Master">The master case.</param>
    /// <param name="Failed">True if the master missed its deadline or ended without an answer: the case has a part of its target then.</param>
    /// <param name="Reason">Why, for the timeline.</param>
    public sealed record LeaveMaster(CaseId Master, bool Failed, string? Reason) : CaseCommand;

    /// <summary>Gives the master's answer to the customer of this case. Nothing happens if it waits for another master, or has an answer.</summary>
    /// <param name="Master">The master case.</param>
    /// <param name="Text">The answer.</param>
    /// <param name="Resolution">The centre's code for how it was resolved.</param>
    /// <param name="RootCause">The centre's code for why it happened.</param>
    public sealed record AnswerForMaster(CaseId Master, string Text, string Resolution, string RootCause) : CaseCommand;
}
