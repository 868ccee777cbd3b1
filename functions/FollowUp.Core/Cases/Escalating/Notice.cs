using System.Collections.Immutable;
using FollowUp.Core.Promises;
using NodaTime;

namespace FollowUp.Core.Cases;

/// <summary>What happened at one rung when a step fired (L4, L6). Stored as JSON: change it only by adding.</summary>
public sealed record Notice
{
    /// <summary>The rung that the step tells.</summary>
    public required Rung Rung { get; init; }

    /// <summary>The ids of the people told, or <c>duty</c> for the duty phone.</summary>
    public ImmutableArray<string> To { get; init; } = [];

    /// <summary>Nobody was on shift: it goes out at this instant (UTC), the next shift start.</summary>
    public Instant? WaitsUntil { get; init; }

    /// <summary>True if the rung had acknowledged, so that nobody was told.</summary>
    public bool Acknowledged { get; init; }

    /// <summary>True if it waits because notices were put off (L7).</summary>
    public bool Snoozed { get; init; }

    /// <summary>True if it had been put off and a later notice has overtaken it, so that nobody was told (L7).</summary>
    public bool Overtaken { get; init; }
}

/// <summary>A notice that waits for a shift (L4), or for the end of a snooze (L7).</summary>
/// <param name="Step">The step.</param>
/// <param name="Rung">The rung.</param>
/// <param name="Until">When somebody is on shift (UTC).</param>
/// <param name="Reason">Why, for a step that a person called for.</param>
/// <param name="Snoozed">True if it was put off (L7), not without anybody on shift.</param>
/// <param name="Told">Whom the step has reached on another rung: nobody is told it twice, whoever is chosen by then (L9).</param>
public sealed record WaitingNotice(
    string Step, Rung Rung, Instant Until, string? Reason = null, bool Snoozed = false, ImmutableList<string>? Told = null);
