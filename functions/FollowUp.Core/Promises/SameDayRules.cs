using System.Collections.Immutable;
using NodaTime;

namespace FollowUp.Core.Promises;

/// <summary>The numbers of the policy file for the same-day rule (X6). Its times are local times of the calendar, on its working days.</summary>
public sealed record SameDayRules
{
    /// <summary>The teams that it holds for; none by default.</summary>
    public required ImmutableArray<string> Teams { get; init; }

    /// <summary>The id of the calendar whose working days count.</summary>
    public required string Calendar { get; init; }

    /// <summary>What was flagged before this time should end that day; what comes later belongs to the next.</summary>
    public required LocalTime FlaggedBefore { get; init; }

    /// <summary>When the owner gets the list of what is open.</summary>
    public required LocalTime ListAt { get; init; }

    /// <summary>Until when it can be carried over; the rest goes to the lead.</summary>
    public required LocalTime CarryBy { get; init; }

    /// <summary>When what was carried over, and not touched, goes to the lead on the next working day.</summary>
    public required LocalTime NextDayBy { get; init; }

    /// <summary>True if the rule holds for a team.</summary>
    public bool HoldsFor(string team) => Teams.Contains(team);
}
