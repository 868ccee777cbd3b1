using FollowUp.Core.Cases;
using NodaTime;

namespace FollowUp.Web.Contracts;

/// <summary>The current cycle of a case, in full: what lists have of it stands with the case. Times are UTC.</summary>
public sealed record CycleView
{
    /// <summary>1, 2, ...</summary>
    public required int Number { get; init; }

    /// <summary>When it began.</summary>
    public required Instant OpenedAt { get; init; }

    /// <summary>When the miss was seen.</summary>
    public Instant? MissedAt { get; init; }

    /// <summary>When the deadline passed with the customer called, told so, and not reached (C4).</summary>
    public Instant? KeptNotReachedAt { get; init; }

    /// <summary>The slot and the attempts; left out before the first (C1-C5).</summary>
    public CallsView? Calls { get; init; }

    /// <summary>Why a supervisor excused the miss (Z5).</summary>
    public string? Excuse { get; init; }

    /// <summary>The acknowledgement that holds (L6).</summary>
    public Acknowledgement? Acknowledgement { get; init; }

    /// <summary>Notices that found nobody on shift (L4).</summary>
    public required IReadOnlyList<WaitingNotice> Waiting { get; init; }

    /// <summary>Messages to the customer that wait for the end of quiet hours (M7).</summary>
    public required IReadOnlyList<HeldMessage> Held { get; init; }

    /// <summary>When the supervisor is told again (L5).</summary>
    public Instant? RepeatAt { get; init; }

    /// <summary>How often the supervisor was told again (L5).</summary>
    public required int Repeats { get; init; }

    /// <summary>When all repeats had brought nothing (L5).</summary>
    public Instant? AbandonedAt { get; init; }

    /// <summary>The pause that holds (X1): the clock stands, and there is no deadline until it goes on.</summary>
    public Pause? Pause { get; init; }

    /// <summary>The master case that answers for this one too (S5).</summary>
    public MasterLink? Master { get; init; }

    /// <summary>The pauses that are over.</summary>
    public required IReadOnlyList<PastPause> Pauses { get; init; }

    /// <summary>A question to the customer that is not answered (X1).</summary>
    public Question? Question { get; init; }

    /// <summary>A pause for a third party that a lead has to approve (X1).</summary>
    public PauseRequest? PauseRequest { get; init; }

    /// <summary>More time that is asked for (X5).</summary>
    public Extension? Extension { get; init; }

    /// <summary>A later promise that counts once the customer was told (X4, X5).</summary>
    public Offer? Offer { get; init; }

    /// <summary>Notices that were put off last (L7).</summary>
    public Snooze? Snooze { get; init; }

    /// <summary>The last request to carry it over to the next working day (X6).</summary>
    public CarriedOver? CarriedOver { get; init; }

    /// <summary>How it last went to the lead because its owner had left it (X6, the hand-over at the end of a shift).</summary>
    public HandedOver? HandedOver { get; init; }

    /// <summary>By when the new owner accepts (L8).</summary>
    public Instant? AcceptBy { get; init; }

    /// <summary>The answer (Z1).</summary>
    public Answer? Answer { get; init; }

    /// <summary>How the cycle ended.</summary>
    public Outcome? Outcome { get; init; }

    /// <summary>Why there is this cycle; left out for the first (Z2).</summary>
    public Reopened? Reopened { get; init; }

    /// <summary>Until when the customer may say "not solved" (Z2).</summary>
    public Instant? ConfirmUntil { get; init; }

    /// <summary>When that was over (Z2).</summary>
    public Instant? ClosedAt { get; init; }

    /// <summary>When the customer was asked for a rating (M5).</summary>
    public Instant? RatingAskedAt { get; init; }

    /// <summary>What the customer rated it (Z3).</summary>
    public CustomerRating? Rating { get; init; }
}
