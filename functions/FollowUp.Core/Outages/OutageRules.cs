using NodaTime;

namespace FollowUp.Core.Outages;

/// <summary>The numbers of outages in the policy file (C6).</summary>
public sealed record OutageRules
{
    /// <summary>How many cases are released in a minute, unless whoever ends the outage names another number.</summary>
    public required int ReleasePerMinute { get; init; }

    /// <summary>
    /// How long after its end an outage is still looked at for cases: a flag that was under way when it ended may come that late.
    /// </summary>
    public required Duration LookFor { get; init; }

    /// <summary>What is wrong with the numbers, as a sentence; null if nothing is.</summary>
    public string? Problem =>
        ReleasePerMinute is < 1 or > OutageRelease.MostPerMinute
            ? $"'outages.releasePerMinute' must lie between 1 and {OutageRelease.MostPerMinute}."
        : LookFor <= Duration.Zero ? "'outages.lookFor' must be longer than nothing."
        : null;
}
