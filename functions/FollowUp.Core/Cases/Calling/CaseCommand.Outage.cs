namespace FollowUp.Core.Cases;

/// <content>What an outage does to its cases (C6).</content>
public abstract partial record CaseCommand
{
    /// <summary>The outage is over: the case gets its promise, and its clock starts now.</summary>
    public sealed record StartClock : CaseCommand;
}
