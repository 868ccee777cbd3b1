using NodaTime;

namespace FollowUp.Core.Promises;

/// <summary>
/// The numbers under which a cycle was made (P6). They are copied into the case, so that editing the book changes new cycles only.
/// Stored as JSON: change it only by adding, with a default that means what was true before.
/// </summary>
public sealed record Terms
{
    /// <summary>The id of the policy row.</summary>
    public required string Policy { get; init; }

    /// <summary>The version of the policy book.</summary>
    public required string PolicyVersion { get; init; }

    /// <summary>The id of the calendar that the target counts; null for elapsed time.</summary>
    public string? Calendar { get; init; }

    /// <summary>The version of that calendar.</summary>
    public string? CalendarVersion { get; init; }

    /// <summary>The time allowed.</summary>
    public required Duration Target { get; init; }

    /// <summary>How long after a missed deadline the supervisor is told again (L5).</summary>
    public required Duration RepeatEvery { get; init; }

    /// <summary>How often at most (L5).</summary>
    public required int RepeatAtMost { get; init; }

    /// <summary>How far ahead an acknowledgement may put the next action (L6).</summary>
    public required Duration AcknowledgeUpTo { get; init; }

    /// <summary>How long a new owner has to accept the case (L8); null in cycles of the first version, where nothing lapses.</summary>
    public Duration? AcceptWithin { get; init; }

    /// <summary>How long after the flag the lead is told at the latest (L3).</summary>
    public required Duration LeadAfter { get; init; }

    /// <summary>How long after the flag the follow-up goes out, and then again (M2).</summary>
    public required Duration FollowUpEvery { get; init; }

    /// <summary>How many follow-ups go out at the most (M2).</summary>
    public required int FollowUpAtMost { get; init; }

    /// <summary>The longest new time that the apology may promise (M3).</summary>
    public required Duration ApologyPromisesAtMost { get; init; }

    /// <summary>Copies the numbers that a new cycle is made under.</summary>
    public static Terms Of(ServicePolicy policy, Duration target, Ladder ladder, PolicyBook book, string? calendarVersion) => new()
    {
        Policy = policy.Id,
        PolicyVersion = book.Version,
        Calendar = policy.Calendar,
        CalendarVersion = calendarVersion,
        Target = target,
        RepeatEvery = ladder.RepeatEvery,
        RepeatAtMost = ladder.RepeatAtMost,
        AcknowledgeUpTo = ladder.AcknowledgeUpTo,
        AcceptWithin = ladder.AcceptWithin,
        LeadAfter = book.Rules.LeadAfter,
        FollowUpEvery = book.Rules.FollowUpEvery,
        FollowUpAtMost = book.Rules.FollowUpAtMost,
        ApologyPromisesAtMost = book.Rules.ApologyPromisesAtMost,
    };
}
