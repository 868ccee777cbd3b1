using NodaTime;

namespace FollowUp.Core.Promises;

/// <summary>How much may be promised for one hour before somebody is warned.</summary>
public sealed record FeasibilityRules
{
    /// <summary>How many promises of a team may fall due in an hour for each of its agents on shift then.</summary>
    public required int PerAgentAnHour { get; init; }

    /// <summary>How far after the deadline the first honest slot is looked for.</summary>
    public required Duration LookAhead { get; init; }
}
