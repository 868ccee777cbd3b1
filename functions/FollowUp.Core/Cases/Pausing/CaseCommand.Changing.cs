using FollowUp.Core.Customers;
using NodaTime;

namespace FollowUp.Core.Cases;

/// <content>What changes the promise of a case on its way (X4, X5).</content>
public abstract partial record CaseCommand
{
    /// <summary>Puts the case into another class; what is null stays as it is (X4).</summary>
    /// <param name="Kind">The kind.</param>
    /// <param name="Complexity">The complexity.</param>
    /// <param name="Category">The centre's category.</param>
    /// <param name="Tier">The customer's tier.</param>
    /// <param name="Reason">Why, for the timeline.</param>
    public sealed record Reclassify(CaseKind? Kind, Complexity? Complexity, string? Category, CustomerTier? Tier, string Reason) : CaseCommand;

    /// <summary>Asks for more time (X5).</summary>
    /// <param name="Until">The new promise that is asked for (UTC).</param>
    /// <param name="Reason">Why.</param>
    public sealed record Extend(Instant Until, string Reason) : CaseCommand;

    /// <summary>Grants or denies more time (X5).</summary>
    /// <param name="Grant">True to grant it.</param>
    /// <param name="Reason">Why, for the timeline.</param>
    /// <param name="Told">How the customer is told: by a message that has to arrive first, or it was said on an answered call.</param>
    public sealed record DecideExtension(bool Grant, string? Reason, Proof Told) : CaseCommand;
}
