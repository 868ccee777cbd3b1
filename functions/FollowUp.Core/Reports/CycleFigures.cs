using System.Text.Json.Serialization;
using FollowUp.Core.Cases;
using FollowUp.Core.Promises;
using NodaTime;

namespace FollowUp.Core.Reports;

/// <summary>What is counted of one cycle of a case. All instants are UTC. Stored as JSON: change it only by adding.</summary>
public sealed record CycleFigures
{
    /// <summary>1, 2, ...</summary>
    public required int Number { get; init; }

    /// <summary>When it was flagged or opened again, or an outage ended that it had waited for (C6).</summary>
    public required Instant OpenedAt { get; init; }

    /// <summary>Where the customer's wait began: the clock's start, which may lie before the flag (P4), or <see cref="OpenedAt"/>.</summary>
    public required Instant StartedAt { get; init; }

    /// <summary>Who owes the answer, or owed it at the end; null if it is the team's.</summary>
    public string? Owner { get; init; }

    /// <summary>Who answered.</summary>
    public string? AnsweredBy { get; init; }

    /// <summary>E, the deadline; null where nothing is promised.</summary>
    public Instant? DeadlineAt { get; init; }

    /// <summary>When the miss was seen; it stays, however the cycle ends.</summary>
    public Instant? MissedAt { get; init; }

    /// <summary>When the deadline passed with the customer called, told so, and not reached (C4).</summary>
    public Instant? NotReachedAt { get; init; }

    /// <summary>When all repeats after the miss had brought nothing (L5).</summary>
    public Instant? AbandonedAt { get; init; }

    /// <summary>When it ended; null while it runs.</summary>
    public Instant? SettledAt { get; init; }

    /// <summary>How it ended; null while it runs.</summary>
    public OutcomeKind? Result { get; init; }

    /// <summary>When the customer was first spoken to: the first answered call, or the answer told; null before.</summary>
    public Instant? FirstContactAt { get; init; }

    /// <summary>When the answer was given that stands; the customer may have it later. Null in cycles that ended before this was kept.</summary>
    public Instant? AnsweredAt { get; init; }

    /// <summary>The highest rung that was told.</summary>
    public Rung? Reached { get; init; }

    /// <summary>True if the customer sent the answer back: "not solved", whether in time (Z2) or so late that another case goes on.</summary>
    public bool Reopened { get; init; }

    /// <summary>What the customer rated it, 1 to 5.</summary>
    public int? Rating { get; init; }

    /// <summary>When.</summary>
    public Instant? RatedAt { get; init; }

    /// <summary>The centre's code for how it was resolved.</summary>
    public string? Resolution { get; init; }

    /// <summary>The centre's code for why it happened.</summary>
    public string? RootCause { get; init; }

    /// <summary>True if a supervisor excused the miss (Z5).</summary>
    public bool Excused { get; init; }

    /// <summary>True if its owner answered it without a lead or anybody above being told, and without its passing from hand to hand.</summary>
    public bool SolvedAlone { get; init; }

    /// <summary>Whose it is in a report by agent: the owner, else who answered; null for what is nobody's.</summary>
    [JsonIgnore]
    public string? Agent => Owner ?? AnsweredBy;

    /// <summary>True if it ended because the customer has an answer.</summary>
    [JsonIgnore]
    public bool Answered =>
        Result is OutcomeKind.KeptAnswered or OutcomeKind.KeptNotReached or OutcomeKind.Missed or OutcomeKind.AnsweredUnpromised;

    /// <summary>The instants at which something about it is counted.</summary>
    [JsonIgnore]
    public IEnumerable<Instant> CountedAt => new[] { OpenedAt, SettledAt, RatedAt }.OfType<Instant>();

    /// <summary>The figures of a cycle that a later one followed.</summary>
    public static CycleFigures Of(EndedCycle cycle) => new()
    {
        Number = cycle.Number,
        OpenedAt = cycle.OpenedAt,
        StartedAt = cycle.Promise?.StartAt ?? cycle.OpenedAt,
        Owner = cycle.Owner,
        AnsweredBy = cycle.AnsweredBy,
        DeadlineAt = cycle.Promise?.DeadlineAt,
        MissedAt = cycle.MissedAt,
        NotReachedAt = cycle.KeptNotReachedAt,
        SettledAt = cycle.Outcome.At,
        Result = cycle.Outcome.Kind,
        FirstContactAt = cycle.FirstContactAt ?? cycle.Outcome.At,
        AnsweredAt = cycle.AnsweredAt,
        Reached = cycle.Reached,
        Reopened = true,
        Rating = cycle.Rating?.Score,
        RatedAt = cycle.Rating?.At,
        Resolution = cycle.Resolution,
        RootCause = cycle.RootCause,
        Excused = cycle.Excuse is not null,
        SolvedAlone = Alone(cycle.Reached, cycle.HandsChanged, cycle.Owner, cycle.AnsweredBy),
    };

    /// <summary>The figures of the current cycle.</summary>
    public static CycleFigures Of(Cycle cycle, Case state) => new()
    {
        Number = cycle.Number,
        OpenedAt = cycle.OpenedAt,
        StartedAt = cycle.Promise?.StartAt ?? cycle.OpenedAt,
        Owner = state.Owner,
        AnsweredBy = cycle.Answer?.By,
        DeadlineAt = cycle.Promise?.DeadlineAt,
        MissedAt = cycle.MissedAt,
        NotReachedAt = cycle.KeptNotReachedAt,
        AbandonedAt = cycle.AbandonedAt,
        SettledAt = cycle.Outcome?.At,
        Result = cycle.Outcome?.Kind,
        FirstContactAt = cycle.FirstContactAt ?? (cycle.EndedByAnswer ? cycle.Outcome!.At : null),
        AnsweredAt = cycle.Answer?.At,
        Reached = cycle.Reached,
        Reopened = state.Links.Any(link => link.Kind == LinkKind.Continuation),
        Rating = cycle.Rating?.Score,
        RatedAt = cycle.Rating?.At,
        Resolution = cycle.Answer?.Resolution,
        RootCause = cycle.Answer?.RootCause,
        Excused = cycle.Excuse is not null,
        SolvedAlone = cycle.EndedByAnswer && Alone(cycle.Reached, cycle.HandsChanged, state.Owner, cycle.Answer?.By),
    };

    private static bool Alone(Rung? reached, int handsChanged, string? owner, string? answeredBy) =>
        reached is null or Rung.Owner && handsChanged == 0 && (owner is null || owner == answeredBy);
}
