using System.Collections.Immutable;
using System.Text.Json.Serialization;
using NodaTime;

namespace FollowUp.Core.Promises;

/// <summary>One step of the ladder in one cycle, with its time (L1). Stored as JSON: change it only by adding.</summary>
public sealed record PlannedStep
{
    /// <summary>The step's name, the rule's id in front: <c>L1.half</c>.</summary>
    public required string Id { get; init; }

    /// <summary>When it fires (UTC).</summary>
    public required Instant At { get; init; }

    /// <summary>Who is told.</summary>
    public required ImmutableArray<Rung> Rungs { get; init; }

    /// <summary>The part of the span at which it stands, kept for planning it again; null if it hangs on the deadline.</summary>
    public double? Part { get; init; }

    /// <summary>Its distance from the deadline, kept for planning it again; null if it stands at a part of the span.</summary>
    public Duration? FromDeadline { get; init; }

    /// <summary>The step is passed over if the owner did something after this instant.</summary>
    public Instant? UnlessActiveSince { get; init; }

    /// <summary>The part of the span at which that instant stands, kept for planning it again.</summary>
    public double? UnlessActivePart { get; init; }

    /// <summary>What became of it.</summary>
    public StepState State { get; init; }

    /// <summary>When that was (UTC).</summary>
    public Instant? SettledAt { get; init; }

    /// <summary>The highest rung it tells.</summary>
    [JsonIgnore]
    public Rung Highest => Rungs.Max();

    /// <summary>The id of the rule that a step belongs to: what stands before the first dot.</summary>
    public static string RuleOf(string step) => step.IndexOf('.', StringComparison.Ordinal) is > 0 and var dot ? step[..dot] : step;
}

/// <summary>What became of a planned step.</summary>
public enum StepState
{
    /// <summary>Its time has not come.</summary>
    Planned,

    /// <summary>It fired: each of its rungs was told, waits for a shift, or had acknowledged.</summary>
    Fired,

    /// <summary>Its condition did not hold: the owner was active.</summary>
    NotNeeded,

    /// <summary>A higher step had also passed while nothing ran (L10).</summary>
    SkippedOutage,
}
