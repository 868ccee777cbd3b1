namespace FollowUp.Core.Cases;

/// <summary>Another case that a case has to do with. Stored as JSON: change it only by adding.</summary>
/// <param name="Case">The other case.</param>
/// <param name="Kind">What it is to this one.</param>
/// <param name="Number">Its number, once it is known.</param>
public sealed record CaseLink(CaseId Case, LinkKind Kind, string? Number = null);

/// <summary>What another case is to this one.</summary>
public enum LinkKind
{
    /// <summary>This case is to win back the customer of the other, who rated it badly (Z3).</summary>
    RecoveryOf,

    /// <summary>The other is to win back the customer of this one (Z3).</summary>
    Recovery,

    /// <summary>The other was not solved, and that was said too late to open it again: this one goes on (Z2).</summary>
    ContinuationOf,

    /// <summary>The other goes on for this one, which was not solved (Z2).</summary>
    Continuation,

    /// <summary>This case goes on for the other as well (Z4).</summary>
    Absorbed,

    /// <summary>The other goes on for this one (Z4).</summary>
    MergedInto,
}
