using System.Diagnostics.CodeAnalysis;
using System.Text.Json.Serialization;
using FollowUp.Core.Cases;
using NodaTime;

namespace FollowUp.Web.Contracts;

/// <summary>All about one case, for those who may see it. Times are UTC; members without a value are left out.</summary>
public sealed record CasePage : CaseAnswer
{
    /// <summary>For the serializer.</summary>
    public CasePage()
    {
    }

    [SetsRequiredMembers]
    internal CasePage(CaseAnswer answer, Case @case, CycleView cycle) : base(answer) =>
        (FlaggedBy, CustomerNotReached, WrongNumber, CallsRefusedAt, Cycle, Earlier, Links, OtherAddresses, Timeline, Messages, Allowed, Red, IsMaster) =
        (@case.FlaggedBy, @case.CustomerNotReached, @case.WrongNumber, @case.CallsRefusedAt, cycle, @case.Earlier, @case.Links, @case.OtherAddresses,
            [], [], [], @case.Red, @case.IsMaster);

    /// <summary>The id of the person who flagged it.</summary>
    [JsonPropertyOrder(1)]
    public required string FlaggedBy { get; init; }

    /// <summary>True if a message to the customer failed and nothing has reached the customer since (M8).</summary>
    [JsonPropertyOrder(1)]
    public required bool CustomerNotReached { get; init; }

    /// <summary>True if a red alert stood for its category when it was flagged (S2).</summary>
    [JsonPropertyOrder(1)]
    public bool Red { get; init; }

    /// <summary>True for a master case, for which others wait (S5).</summary>
    [JsonPropertyOrder(1)]
    public bool IsMaster { get; init; }

    /// <summary>A number that is not the customer's: no more calls to it (C3).</summary>
    [JsonPropertyOrder(1)]
    public string? WrongNumber { get; init; }

    /// <summary>Since when the customer does not want to be called (C3).</summary>
    [JsonPropertyOrder(1)]
    public Instant? CallsRefusedAt { get; init; }

    /// <summary>The current cycle.</summary>
    [JsonPropertyOrder(1)]
    public required CycleView Cycle { get; init; }

    /// <summary>The cycles before it, the oldest first (Z2).</summary>
    [JsonPropertyOrder(1)]
    public required IReadOnlyList<EndedCycle> Earlier { get; init; }

    /// <summary>The cases that it has to do with (Z2, Z3, Z4).</summary>
    [JsonPropertyOrder(1)]
    public required IReadOnlyList<CaseLink> Links { get; init; }

    /// <summary>Further addresses of the customer, from cases merged into this one (Z4).</summary>
    [JsonPropertyOrder(1)]
    public required IReadOnlyList<string> OtherAddresses { get; init; }

    /// <summary>When the customer's quiet hours end, if it is quiet now: messages wait until then (M7).</summary>
    [JsonPropertyOrder(1)]
    public Instant? QuietUntil { get; init; }

    /// <summary>When the case is looked at next.</summary>
    [JsonPropertyOrder(1)]
    public Instant? NextWakeUpAt { get; init; }

    /// <summary>What became true, the oldest first.</summary>
    [JsonPropertyOrder(1)]
    public required IReadOnlyList<TimelineView> Timeline { get; init; }

    /// <summary>Every message of the case with its whole address, the oldest first.</summary>
    [JsonPropertyOrder(1)]
    public required IReadOnlyList<MessageView> Messages { get; init; }

    /// <summary>The commands that the caller may give now.</summary>
    [JsonPropertyOrder(1)]
    public required IReadOnlyList<string> Allowed { get; init; }
}

/// <summary>The current cycle of a case.</summary>
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

    /// <summary>Until when (UTC) that holds for the rung that was told last; left out if it was given below it, or by nobody.</summary>
    public Instant? AcknowledgedUntil { get; init; }

    /// <summary>True once an agent or the customer has called the supervisor in this cycle (L2, M10).</summary>
    public required bool SupervisorCalled { get; init; }

    /// <summary>When the customer asked for that (UTC); left out if it was not the customer who did.</summary>
    public Instant? SupervisorAskedAt { get; init; }

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

    /// <summary>True once more time was granted and the customer told of it in time (X5).</summary>
    public required bool Extended { get; init; }

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

    /// <summary>How often the customer came again with the same (P7).</summary>
    public required int CameAgain { get; init; }

    /// <summary>Until when the customer may say "not solved" (Z2).</summary>
    public Instant? ConfirmUntil { get; init; }

    /// <summary>When that was over (Z2).</summary>
    public Instant? ClosedAt { get; init; }

    /// <summary>When the customer was asked for a rating (M5).</summary>
    public Instant? RatingAskedAt { get; init; }

    /// <summary>What the customer rated it (Z3).</summary>
    public CustomerRating? Rating { get; init; }
}
