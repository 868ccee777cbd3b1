using FollowUp.Core.Messages;

namespace FollowUp.Core.Cases;

/// <content>What a customer's words say about the channels themselves (M9).</content>
public abstract partial record CaseCommand
{
    /// <summary>The customer wants no more messages on a channel; what is held for it takes the next one.</summary>
    /// <param name="Channel">The channel.</param>
    /// <param name="Address">The address that said so: only a case that writes to it is meant; null means the case's own.</param>
    public sealed record RecordOptOut(Channel Channel, string? Address = null) : CaseCommand;

    /// <summary>The customer takes messages on a channel again.</summary>
    /// <param name="Channel">The channel.</param>
    /// <param name="Address">The address that said so, as in <see cref="RecordOptOut"/>.</param>
    public sealed record RecordOptIn(Channel Channel, string? Address = null) : CaseCommand;

    /// <summary>Notes that the customer said thanks, and nothing else.</summary>
    /// <param name="Channel">The channel it came by.</param>
    /// <param name="Text">The words.</param>
    /// <param name="Reference">The provider's own name for the message: the same one again is "already so".</param>
    public sealed record RecordThanks(Channel Channel, string Text, string Reference) : CaseCommand;
}
