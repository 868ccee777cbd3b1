using NodaTime;

namespace FollowUp.Core.Reports;

/// <summary>The numbers of the policy file for what the supervisors are told every day. Times are local times of the centre.</summary>
public sealed record DigestRules
{
    /// <summary>When the digest of the day before goes out.</summary>
    public required LocalTime At { get; init; }

    /// <summary>When, on the day of a launch, what customers said about it goes out.</summary>
    public required LocalTime LaunchesAt { get; init; }

    /// <summary>How many cases a list in one of them names at the most; the rest is counted.</summary>
    public required int ListsAtMost { get; init; }
}
