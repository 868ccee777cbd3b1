using NodaTime;

namespace FollowUp.Core.Promises;

/// <summary>The numbers of the policy file for the hand-over at the end of a shift.</summary>
public sealed record HandOverRules
{
    /// <summary>How long before its end the owner gets the list.</summary>
    public required Duration Notice { get; init; }

    /// <summary>The shortest time off that ends a shift: a lunch is none.</summary>
    public required Duration LeastGap { get; init; }
}
