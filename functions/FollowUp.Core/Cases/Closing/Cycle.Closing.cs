using System.Text.Json.Serialization;
using NodaTime;

namespace FollowUp.Core.Cases;

/// <content>What the customer says of a cycle: again while it runs, and once it has ended.</content>
public sealed partial record Cycle
{
    /// <summary>Why there is this cycle; null for the first (Z2).</summary>
    public Reopened? Reopened { get; init; }

    /// <summary>How often the customer came again with the same (P7).</summary>
    public int CameAgain { get; init; }

    /// <summary>True once that has raised the ladder by one rung (P7).</summary>
    public bool RaisedByRepeat { get; init; }

    /// <summary>Until when the customer may say "not solved" (Z2); null for a cycle that did not end by an answer.</summary>
    public Instant? ConfirmUntil { get; init; }

    /// <summary>When that was over: the customer confirmed, or the time had passed (Z2).</summary>
    public Instant? ClosedAt { get; init; }

    /// <summary>True if the customer said that it is solved (Z2).</summary>
    public bool Confirmed { get; init; }

    /// <summary>When the customer is asked for a rating; null if that is done or not to be done (M5).</summary>
    public Instant? RateAt { get; init; }

    /// <summary>When the customer was asked for a rating (M5).</summary>
    public Instant? RatingAskedAt { get; init; }

    /// <summary>What the customer rated it (Z3).</summary>
    public CustomerRating? Rating { get; init; }

    /// <summary>True while the customer may say "not solved" and has not said "solved" (Z2).</summary>
    [JsonIgnore]
    public bool AwaitsVerdict => ConfirmUntil is not null && ClosedAt is null;

    /// <summary>True if it ended so that the customer may come back to it: by an answer, or because none came to a question (Z2, X2).</summary>
    [JsonIgnore]
    public bool MayBeTakenUpAgain => EndedByAnswer || Outcome is { Kind: OutcomeKind.NoReply };

    /// <summary>True if it ended because the customer has an answer.</summary>
    [JsonIgnore]
    public bool EndedByAnswer => Outcome is { Kind: OutcomeKind.KeptAnswered or OutcomeKind.KeptNotReached or OutcomeKind.Missed or OutcomeKind.AnsweredUnpromised };
}

/// <summary>Somebody said that the answer before did not solve it (Z2).</summary>
/// <param name="By">Who said it.</param>
/// <param name="Reason">What is still wrong.</param>
public sealed record Reopened(string By, string? Reason);

/// <summary>What a customer rated a cycle (Z3).</summary>
/// <param name="Score">1 to 5.</param>
/// <param name="At">When (UTC).</param>
/// <param name="By">The customer, or who wrote down what the customer said.</param>
public sealed record CustomerRating(int Score, Instant At, string By);
