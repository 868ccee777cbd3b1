using System.Collections.Immutable;
using NodaTime;

namespace FollowUp.Core.Promises;

/// <summary>The steps that protect a promise, for targets up to a length (L1, L5, L6). All numbers come from the policy file.</summary>
public sealed record Ladder
{
    /// <summary>The ladder's name.</summary>
    public required string Id { get; init; }

    /// <summary>The longest target it is for; null for every longer one.</summary>
    public Duration? UpTo { get; init; }

    /// <summary>Its steps.</summary>
    public required ImmutableArray<StepRule> Steps { get; init; }

    /// <summary>How long after a missed deadline the supervisor is told again (L5).</summary>
    public required Duration RepeatEvery { get; init; }

    /// <summary>How often at most; then the case is marked abandoned (L5).</summary>
    public required int RepeatAtMost { get; init; }

    /// <summary>How far ahead an acknowledgement may put the next action (L6).</summary>
    public required Duration AcknowledgeUpTo { get; init; }

    /// <summary>How long a new owner has to accept the case (L8).</summary>
    public required Duration AcceptWithin { get; init; }
}
