using System.Collections.Immutable;
using System.Text.Json.Serialization;
using FollowUp.Core.Messages;
using FollowUp.Core.Promises;
using NodaTime;

namespace FollowUp.Core.Cases;

/// <summary>One run of a case, from flag to outcome. All instants are UTC. Stored as JSON: change it only by adding.</summary>
public sealed partial record Cycle
{
    /// <summary>1, 2, ...</summary>
    public required int Number { get; init; }

    /// <summary>When it was flagged, or when the clock of a case started that had waited for the end of an outage (C6).</summary>
    public required Instant OpenedAt { get; init; }

    /// <summary>The numbers it was made under (P6); null where nothing is promised.</summary>
    public Terms? Terms { get; init; }

    /// <summary>What was promised; null where nothing is.</summary>
    public Promise? Promise { get; init; }

    /// <summary>The ladder.</summary>
    public ImmutableArray<PlannedStep> Steps { get; init; } = [];

    /// <summary>Notices that wait for a shift (L4).</summary>
    public ImmutableArray<WaitingNotice> Waiting { get; init; } = [];

    /// <summary>Notices to the staff that failed for good (L4).</summary>
    public ImmutableArray<LostNotice> LostNotices { get; init; } = [];

    /// <summary>The highest rung that was told, waits for its shift, or knew already.</summary>
    public Rung? Reached { get; init; }

    /// <summary>When the customer was first spoken to: the first answered call, or the answer told; null before, and where nobody kept it.</summary>
    public Instant? FirstContactAt { get; init; }

    /// <summary>How often it passed from one hand to another, or back to the team, since the cycle began.</summary>
    public int HandsChanged { get; init; }

    /// <summary>The last time the owner did something.</summary>
    public Instant? OwnerActiveAt { get; init; }

    /// <summary>The last time anybody did something.</summary>
    public Instant? ActiveAt { get; init; }

    /// <summary>When the miss was seen.</summary>
    public Instant? MissedAt { get; init; }

    /// <summary>When the deadline was seen to have passed with the customer called, told so, and not reached: kept, not reached (C4).</summary>
    public Instant? KeptNotReachedAt { get; init; }

    /// <summary>Why a supervisor excused the miss; the miss itself is never deleted (Z5).</summary>
    public string? Excuse { get; init; }

    /// <summary>When the supervisor is told again (L5).</summary>
    public Instant? RepeatAt { get; init; }

    /// <summary>How often the supervisor was told again (L5).</summary>
    public int Repeats { get; init; }

    /// <summary>When all repeats had brought nothing (L5).</summary>
    public Instant? AbandonedAt { get; init; }

    /// <summary>The acknowledgement that holds now (L6).</summary>
    public Acknowledgement? Acknowledgement { get; init; }

    /// <summary>How many acknowledgements have come to their end (L6).</summary>
    public int AcknowledgementsEnded { get; init; }

    /// <summary>True once the supervisor was called by hand (L2).</summary>
    public bool CalledSupervisor { get; init; }

    /// <summary>When the customer asked for a supervisor (UTC, M10); null if it was not the customer who did, or nobody has.</summary>
    public Instant? SupervisorAskedAt { get; init; }

    /// <summary>How many follow-ups have been sent or passed (M2).</summary>
    public int FollowUps { get; init; }

    /// <summary>Customer messages that wait for the end of the quiet hours (M7).</summary>
    public ImmutableArray<HeldMessage> Held { get; init; } = [];

    /// <summary>True once a held apology was dropped: it is made once per cycle and not again (M3, M7).</summary>
    public bool ApologyDropped { get; init; }

    /// <summary>Slots and attempts; null before the first (C1-C5).</summary>
    public Calls? Calls { get; init; }

    /// <summary>When the customer is told that the case is on its way (M1); null if that is not planned, or settled.</summary>
    public Instant? ProgressAt { get; init; }

    /// <summary>True once that time came: another class plans it no second time.</summary>
    public bool ProgressSettled { get; init; }

    /// <summary>What is known of customer messages on their channels, where only a receipt proves something or a message was lost (M8).</summary>
    public ImmutableArray<ChannelTry> Tries { get; init; } = [];

    /// <summary>How often the owner was asked to call a customer whom no message reached (M8).</summary>
    public int CallTasks { get; init; }

    /// <summary>The answer, from the moment there is one.</summary>
    public Answer? Answer { get; init; }

    /// <summary>The pause that holds now (X1); null while the clock runs.</summary>
    public Pause? Pause { get; init; }

    /// <summary>The pauses that are over, in time order.</summary>
    public ImmutableArray<PastPause> Pauses { get; init; } = [];

    /// <summary>What the customer was asked, until it is answered or known to have failed (X1).</summary>
    public Question? Question { get; init; }

    /// <summary>How many questions were asked.</summary>
    public int Questions { get; init; }

    /// <summary>How often the customer was reminded of one (X2).</summary>
    public int Reminders { get; init; }

    /// <summary>A pause for a third party that no lead has approved yet (X1).</summary>
    public PauseRequest? PauseRequest { get; init; }

    /// <summary>How often a lead was asked for one.</summary>
    public int PausesAsked { get; init; }

    /// <summary>More time that the owner asked for and nobody has decided yet (X5).</summary>
    public Extension? Extension { get; init; }

    /// <summary>How many extensions were asked for.</summary>
    public int Extensions { get; init; }

    /// <summary>How the last one was decided.</summary>
    public ExtensionDecision? ExtensionDecision { get; init; }

    /// <summary>True once an extension counted.</summary>
    public bool Extended { get; init; }

    /// <summary>A later promise that counts once the customer was told (X4, X5).</summary>
    public Offer? Offer { get; init; }

    /// <summary>How many new promises the customer was told, or was to be told.</summary>
    public int OffersMade { get; init; }

    /// <summary>True once the case was put into another class (X4).</summary>
    public bool Reclassified { get; init; }

    /// <summary>The last snooze (L7).</summary>
    public Snooze? Snooze { get; init; }

    /// <summary>How often notices were put off.</summary>
    public int Snoozes { get; init; }

    /// <summary>By when the new owner accepts, or the case is the team's again (L8); null once that is settled.</summary>
    public Instant? AcceptBy { get; init; }

    /// <summary>How the cycle ended; null while it runs.</summary>
    public Outcome? Outcome { get; init; }

    /// <summary>True while steps and messages are due: until the customer was told or the case ended.</summary>
    [JsonIgnore]
    public bool Runs => Outcome is null;

    /// <summary>True once the deadline has passed, missed or kept without reaching the customer (C4): nothing moves it any more.</summary>
    [JsonIgnore]
    public bool DeadlineIsBehind => MissedAt is not null || KeptNotReachedAt is not null;

    /// <summary>E; null while the clock stands, and where nothing is promised.</summary>
    [JsonIgnore]
    public Instant? DeadlineAt => Pause is null ? Promise?.DeadlineAt : null;

    /// <summary>How long the pauses that are over have lasted together.</summary>
    [JsonIgnore]
    public Duration PausedFor => Pauses.Aggregate(Duration.Zero, (sum, pause) => sum + (pause.To - pause.From));

    /// <summary>True if a notice that waits for a shift goes on waiting because the clock stands: what a person called for does not (L2, L10).</summary>
    public bool Holds(WaitingNotice notice) => Pause is not null && PlannedStep.RuleOf(notice.Step) is "L1" or "L3" or "L5" or "L6";

    /// <summary>True if a message held for the customer goes on waiting because the clock stands: it would name a time that stands with it.</summary>
    public bool Holds(HeldMessage message) =>
        Pause is not null && message.Template != TemplateName.MasterJoined
        && TemplateCatalog.Find(message.Template) is { } spec && spec.Allowed.Contains(Placeholder.Promised);

    /// <summary>True once the customer is known to have the message of a step, by whatever channel (M8).</summary>
    public bool HasArrived(string step) => Tries.Any(t => t.Step == step && t.State == TryState.Arrived);

    /// <summary>What is known of a step's message on a channel; null if nothing is.</summary>
    public ChannelTry? TryOf(string step, Channel channel) => Tries.FirstOrDefault(t => t.Step == step && t.Channel == channel);

    /// <summary>True while something the customer was asked is open: the next word is the answer (X1).</summary>
    [JsonIgnore]
    public bool WaitsForCustomer => Runs && (Question is not null || Pause is { Reason: PauseReason.WaitingForCustomer });
}

/// <summary>Somebody knows, and says when the next action follows (L6).</summary>
/// <param name="By">The person's id.</param>
/// <param name="Rung">That person's rung.</param>
/// <param name="At">When it was said (UTC).</param>
/// <param name="NextActionAt">When the next action follows (UTC).</param>
public sealed record Acknowledgement(string By, Rung Rung, Instant At, Instant NextActionAt);

/// <summary>A customer message that waits for the end of the quiet hours (M7).</summary>
/// <param name="Step">Its step, part of its id.</param>
/// <param name="Template">Its template.</param>
/// <param name="Channel">The channel chosen for it.</param>
/// <param name="Until">When it is released (UTC).</param>
public sealed record HeldMessage(string Step, string Template, Channel Channel, Instant Until);
