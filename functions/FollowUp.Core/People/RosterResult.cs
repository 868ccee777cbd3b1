namespace FollowUp.Core.People;

/// <summary>What came of checking a roster.</summary>
public abstract record RosterResult
{
    private RosterResult()
    {
    }

    /// <summary>It may be used.</summary>
    public sealed record Accepted(Roster Roster) : RosterResult;

    /// <summary>It may not.</summary>
    /// <param name="Errors">All mistakes, at least one.</param>
    public sealed record Refused(IReadOnlyList<RosterError> Errors) : RosterResult;
}
