using NodaTime;

namespace FollowUp.Core.Cases;

/// <content>What customers do themselves, by a signed link or by a word from their own address (M9, M10).</content>
public abstract partial record CaseCommand
{
    /// <summary>Says that the answer solved it (M9, Z2).</summary>
    public sealed record Confirm : CaseCommand;

    /// <summary>Says that it is not solved: the next cycle starts (Z2).</summary>
    /// <param name="Reason">What is still wrong, in the customer's words or the agent's; null if nothing was said.</param>
    public sealed record Reopen(string? Reason) : CaseCommand;

    /// <summary>Rates how the case was handled (Z3).</summary>
    /// <param name="Score">1 to 5.</param>
    public sealed record Rate(int Score) : CaseCommand;

    /// <summary>Chooses when the customer is to be called (C1).</summary>
    /// <param name="StartAt">The start of the slot (UTC).</param>
    /// <param name="OverrideReason">Why a slot outside the customer's window is taken all the same; null if it is inside.</param>
    public sealed record ChooseSlot(Instant StartAt, string? OverrideReason) : CaseCommand;

    /// <summary>Adds what the customer wrote on the page behind the link (M10).</summary>
    /// <param name="Text">The words.</param>
    public sealed record RecordWords(string Text) : CaseCommand;

    /// <summary>Asks for a supervisor (L2, M10).</summary>
    public sealed record AskForSupervisor : CaseCommand;
}
