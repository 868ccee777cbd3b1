using System.Collections.Immutable;
using NodaTime;

namespace FollowUp.Core.Promises;

/// <summary>One step of a ladder as the book has it: when, to whom, and on what condition (L1).</summary>
public sealed record StepRule
{
    /// <summary>The rule's id, a dot, and the step's own name: <c>L1.half</c>. The part before the dot names the rule everywhere.</summary>
    public required string Id { get; init; }

    /// <summary>The part of the span from cycle start to deadline, between 0 and 1; null if the step hangs on the deadline.</summary>
    public double? Part { get; init; }

    /// <summary>The distance from the deadline, negative before it; null if the step stands at a part of the span.</summary>
    public Duration? FromDeadline { get; init; }

    /// <summary>Who is told.</summary>
    public required ImmutableArray<Rung> Rungs { get; init; }

    /// <summary>The step is passed over if the owner did something after this part of the span; null fires always.</summary>
    public double? UnlessActiveSince { get; init; }
}
