namespace FollowUp.Core.Cases;

/// <content>The end of what is known of a customer (A4).</content>
public abstract partial record CaseCommand
{
    /// <summary>Forgets whom the case was about. What stands in earlier facts and messages is erased with it, by whoever carries this out.</summary>
    public sealed record Erase : CaseCommand;
}
