using FollowUp.Core.Promises;
using NodaTime;

namespace FollowUp.Core.Cases;

/// <summary>A cycle that a later one followed (Z2). All instants are UTC. Stored as JSON: change it only by adding.</summary>
public sealed record EndedCycle
{
    /// <summary>1, 2, ...</summary>
    public required int Number { get; init; }

    /// <summary>When it began.</summary>
    public required Instant OpenedAt { get; init; }

    /// <summary>How it ended.</summary>
    public required Outcome Outcome { get; init; }

    /// <summary>What was promised; null where nothing was.</summary>
    public Promise? Promise { get; init; }

    /// <summary>When a miss was seen.</summary>
    public Instant? MissedAt { get; init; }

    /// <summary>Why a supervisor excused it (Z5).</summary>
    public string? Excuse { get; init; }

    /// <summary>Who answered.</summary>
    public string? AnsweredBy { get; init; }

    /// <summary>The centre's code for how it was resolved.</summary>
    public string? Resolution { get; init; }

    /// <summary>The centre's code for why it happened.</summary>
    public string? RootCause { get; init; }

    /// <summary>What the customer rated it (Z3).</summary>
    public CustomerRating? Rating { get; init; }

    /// <summary>Who owed the answer at its end; null in what was stored before this was kept.</summary>
    public string? Owner { get; init; }

    /// <summary>When the deadline had passed with the customer called, told so, and not reached (C4).</summary>
    public Instant? KeptNotReachedAt { get; init; }

    /// <summary>When the customer was first spoken to; null where that was not kept.</summary>
    public Instant? FirstContactAt { get; init; }

    /// <summary>When it was answered; null where that was not kept.</summary>
    public Instant? AnsweredAt { get; init; }

    /// <summary>The highest rung that was told.</summary>
    public Rung? Reached { get; init; }

    /// <summary>How often it passed from one hand to another.</summary>
    public int HandsChanged { get; init; }

    /// <summary>What is kept of a cycle that has ended; the words of its answer stand on the timeline.</summary>
    public static EndedCycle Of(Cycle cycle, string? owner) => new()
    {
        Number = cycle.Number,
        OpenedAt = cycle.OpenedAt,
        Outcome = cycle.Outcome ?? throw new InvalidOperationException("Only a cycle that has ended is an earlier one."),
        Promise = cycle.Promise,
        MissedAt = cycle.MissedAt,
        Excuse = cycle.Excuse,
        AnsweredBy = cycle.Answer?.By,
        Resolution = cycle.Answer?.Resolution,
        RootCause = cycle.Answer?.RootCause,
        Rating = cycle.Rating,
        Owner = owner,
        KeptNotReachedAt = cycle.KeptNotReachedAt,
        FirstContactAt = cycle.FirstContactAt,
        AnsweredAt = cycle.Answer?.At,
        Reached = cycle.Reached,
        HandsChanged = cycle.HandsChanged,
    };
}
