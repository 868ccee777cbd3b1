using NodaTime;

namespace FollowUp.Core.Promises;

/// <summary>The centre-wide numbers of changes on the way: another class, more time (X4, X5).</summary>
public sealed record ChangeRules
{
    /// <summary>The least time that a tighter class leaves (X4).</summary>
    public required Duration TighterAtLeast { get; init; }

    /// <summary>The least part of its target that a tighter class leaves, between 0 and 1 (X4).</summary>
    public required double TighterPart { get; init; }

    /// <summary>The most that one extension may add, as a part of the target (X5).</summary>
    public required double ExtendPart { get; init; }

    /// <summary>How many extensions a cycle may ask for; from the second on the supervisor decides (X5).</summary>
    public required int ExtendAtMost { get; init; }

    /// <summary>How long before the deadline the supervisor decides in the lead's place (X5).</summary>
    public required Duration DecideBefore { get; init; }
}
