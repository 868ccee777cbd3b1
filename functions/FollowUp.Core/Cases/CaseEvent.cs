using System.Collections.Immutable;
using System.Text.Json.Serialization;
using FollowUp.Core.Customers;
using FollowUp.Core.Messages;
using FollowUp.Core.Promises;
using NodaTime;

namespace FollowUp.Core.Cases;

/// <summary>
/// What became true about a case. Stored as JSON for as long as the case is kept: names and fields are changed only by adding,
/// and a test reads an old sample of each.
/// </summary>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "type")]
[JsonDerivedType(typeof(CaseFlagged), "caseFlagged")]
[JsonDerivedType(typeof(CaseAccepted), "caseAccepted")]
[JsonDerivedType(typeof(CaseAssigned), "caseAssigned")]
[JsonDerivedType(typeof(NoteAdded), "noteAdded")]
[JsonDerivedType(typeof(StepFired), "stepFired")]
[JsonDerivedType(typeof(StepSkipped), "stepSkipped")]
[JsonDerivedType(typeof(WaitingNoticeSettled), "waitingNoticeSettled")]
[JsonDerivedType(typeof(DeadlineMissed), "deadlineMissed")]
[JsonDerivedType(typeof(EscalationRepeated), "escalationRepeated")]
[JsonDerivedType(typeof(RepeatPostponed), "repeatPostponed")]
[JsonDerivedType(typeof(CaseAbandoned), "caseAbandoned")]
[JsonDerivedType(typeof(EscalationAcknowledged), "escalationAcknowledged")]
[JsonDerivedType(typeof(AcknowledgementEnded), "acknowledgementEnded")]
[JsonDerivedType(typeof(CustomerMessageHeld), "customerMessageHeld")]
[JsonDerivedType(typeof(CustomerMessageReleased), "customerMessageReleased")]
[JsonDerivedType(typeof(CustomerMessageDropped), "customerMessageDropped")]
[JsonDerivedType(typeof(FollowUpSent), "followUpSent")]
[JsonDerivedType(typeof(PromiseRenewed), "promiseRenewed")]
[JsonDerivedType(typeof(CaseAnswered), "caseAnswered")]
[JsonDerivedType(typeof(CustomerTold), "customerTold")]
[JsonDerivedType(typeof(CustomerNotReached), "customerNotReached")]
[JsonDerivedType(typeof(CustomerReached), "customerReached")]
[JsonDerivedType(typeof(CaseCancelled), "caseCancelled")]
[JsonDerivedType(typeof(MissExcused), "missExcused")]
[JsonDerivedType(typeof(CustomerReplied), "customerReplied")]
public abstract partial record CaseEvent
{
    private CaseEvent()
    {
    }

    /// <summary>The case exists and, unless it is a suggestion, a promise stands (P1-P6).</summary>
    public sealed record CaseFlagged : CaseEvent
    {
        /// <summary>The number that the customer is given.</summary>
        public required string Number { get; init; }

        /// <summary>What the customer came with.</summary>
        public required CaseKind Kind { get; init; }

        /// <summary>How much work it takes.</summary>
        public required Complexity Complexity { get; init; }

        /// <summary>The centre's category.</summary>
        public required string Category { get; init; }

        /// <summary>What the customer sees.</summary>
        public string? Symptom { get; init; }

        /// <summary>The launch or project that it is about.</summary>
        public string? Project { get; init; }

        /// <summary>What it is about.</summary>
        public required string Summary { get; init; }

        /// <summary>Who waits.</summary>
        public required Customer Customer { get; init; }

        /// <summary>The team it belongs to.</summary>
        public required string Team { get; init; }

        /// <summary>The agent who owns it from the start; null leaves it with the team.</summary>
        public string? Owner { get; init; }

        /// <summary>The outage whose end it waits for (C6); null if there is none.</summary>
        public string? Outage { get; init; }

        /// <summary>True if a red alert stood for its category (S2).</summary>
        public bool Red { get; init; }

        /// <summary>True for a master case, which has no customer of its own (S5).</summary>
        public bool IsMaster { get; init; }

        /// <summary>The numbers of its first cycle; null where nothing is promised.</summary>
        public Terms? Terms { get; init; }

        /// <summary>Its promise; null where nothing is promised.</summary>
        public Promise? Promise { get; init; }

        /// <summary>The steps that protect the promise.</summary>
        public ImmutableArray<PlannedStep> Steps { get; init; } = [];

        /// <summary>When the customer is told that the case is on its way (UTC); null if that is not planned (M1).</summary>
        public Instant? ProgressAt { get; init; }

        /// <summary>The case that this one was opened for (Z2, Z3); null for one that somebody flagged.</summary>
        public CaseLink? From { get; init; }
    }

    /// <summary>Somebody took the case.</summary>
    /// <param name="Owner">The owner from now on.</param>
    /// <param name="From">The owner before, if there was one.</param>
    public sealed record CaseAccepted(string Owner, string? From) : CaseEvent;

    /// <summary>The case was given to somebody.</summary>
    /// <param name="Owner">The owner from now on.</param>
    /// <param name="From">The owner before, if there was one.</param>
    /// <param name="Team">The owner's team, where it differs from the case's.</param>
    /// <param name="Reason">Why.</param>
    /// <param name="AcceptBy">By when the new owner accepts (UTC), or the case is the team's again (L8).</param>
    public sealed record CaseAssigned(string Owner, string? From, string? Team, string? Reason, Instant? AcceptBy = null) : CaseEvent;

    /// <summary>Something was learnt or done.</summary>
    /// <param name="Text">The note.</param>
    public sealed record NoteAdded(string Text) : CaseEvent;

    /// <summary>A step's time came and its rungs were told (L1-L4).</summary>
    /// <param name="Step">The step.</param>
    /// <param name="Notices">What happened at each rung.</param>
    /// <param name="Reason">Why, for a step that a person called for.</param>
    /// <param name="AskedByCustomer">True if the customer asked for it (M10).</param>
    public sealed record StepFired(string Step, ImmutableArray<Notice> Notices, string? Reason = null, bool AskedByCustomer = false) : CaseEvent;

    /// <summary>A step's time passed without effect.</summary>
    /// <param name="Step">The step.</param>
    /// <param name="State">Why: not needed, or skipped because nothing ran (L10).</param>
    public sealed record StepSkipped(string Step, StepState State) : CaseEvent;

    /// <summary>A notice that had found nobody on shift went out, or waits on (L4).</summary>
    /// <param name="Step">The step.</param>
    /// <param name="Notice">What happened now.</param>
    public sealed record WaitingNoticeSettled(string Step, Notice Notice) : CaseEvent;

    /// <summary>The deadline passed before the customer was told.</summary>
    /// <param name="DeadlineAt">The deadline (UTC).</param>
    public sealed record DeadlineMissed(Instant DeadlineAt) : CaseEvent;

    /// <summary>The supervisor was told again (L5).</summary>
    /// <param name="Count">Which time this is, from 1.</param>
    /// <param name="Notice">What happened.</param>
    public sealed record EscalationRepeated(int Count, Notice Notice) : CaseEvent;

    /// <summary>The supervisor is off shift, or put notices off: the repeat waits for the next shift or that long (L5, L7).</summary>
    /// <param name="Until">When (UTC).</param>
    public sealed record RepeatPostponed(Instant Until) : CaseEvent;

    /// <summary>All repeats brought nothing: the case is on the daily digest (L5).</summary>
    public sealed record CaseAbandoned : CaseEvent;

    /// <summary>Somebody took notice (L6).</summary>
    /// <param name="Rung">The rung of that person; notices to it and below stop.</param>
    /// <param name="NextActionAt">When the next action follows (UTC).</param>
    public sealed record EscalationAcknowledged(Rung Rung, Instant NextActionAt) : CaseEvent;

    /// <summary>The time of the acknowledged next action came (L6).</summary>
    /// <param name="Notice">The same rung, told again because nothing had happened; null if something had.</param>
    public sealed record AcknowledgementEnded(Notice? Notice) : CaseEvent;

    /// <summary>A message to the customer waits for the end of the quiet hours (M7); held again, it waits for a later end.</summary>
    /// <param name="Held">The message.</param>
    public sealed record CustomerMessageHeld(HeldMessage Held) : CaseEvent;

    /// <summary>A held message was rendered again and went to the outbox (M7).</summary>
    /// <param name="Step">Its step.</param>
    public sealed record CustomerMessageReleased(string Step) : CaseEvent;

    /// <summary>A message was out of date before it could go out: it was held, or waited for its provider (M7).</summary>
    /// <param name="Step">Its step.</param>
    public sealed record CustomerMessageDropped(string Step) : CaseEvent;

    /// <summary>The customer was told that the case is still being worked on (M2).</summary>
    /// <param name="Count">Which follow-up this is, from 1; those that passed while nothing ran are counted over.</param>
    public sealed record FollowUpSent(int Count) : CaseEvent;

    /// <summary>The customer got an apology with a new time (M3).</summary>
    /// <param name="PromisedAt">The new time (UTC); it moves no deadline.</param>
    public sealed record PromiseRenewed(Instant PromisedAt) : CaseEvent;

    /// <summary>There is an answer; the clock runs until the customer was told (Z1).</summary>
    /// <param name="Answer">The answer.</param>
    public sealed record CaseAnswered(Answer Answer) : CaseEvent;

    /// <summary>The customer has the answer: the cycle ends.</summary>
    /// <param name="By">How.</param>
    /// <param name="Outcome">How the promise was kept.</param>
    public sealed record CustomerTold(Proof By, Outcome Outcome) : CaseEvent
    {
        /// <summary>Until when the customer may say "not solved" (Z2, UTC); null in what was stored before there was such a time.</summary>
        public Instant? ConfirmUntil { get; init; }

        /// <summary>When the customer is asked for a rating (M5, UTC); null if not at all.</summary>
        public Instant? RateAt { get; init; }
    }

    /// <summary>A message to the customer failed for good.</summary>
    /// <param name="Step">The message's step.</param>
    /// <param name="Channel">The channel that failed.</param>
    /// <param name="Code">The provider's code.</param>
    public sealed record CustomerNotReached(string Step, Channel Channel, string? Code) : CaseEvent;

    /// <summary>A message reached the customer after another had failed (M8).</summary>
    /// <param name="Step">The message's step.</param>
    /// <param name="Channel">The channel that it took.</param>
    public sealed record CustomerReached(string Step, Channel Channel) : CaseEvent;

    /// <summary>The case ended without an answer (Z5).</summary>
    /// <param name="Reason">Why.</param>
    public sealed record CaseCancelled(string Reason) : CaseEvent;

    /// <summary>A supervisor excused the miss, which stays on record (Z5).</summary>
    /// <param name="Reason">Why.</param>
    public sealed record MissExcused(string Reason) : CaseEvent;

    /// <summary>The customer wrote, and the owner was told (M9).</summary>
    /// <param name="Channel">The channel it came by.</param>
    /// <param name="Text">The words.</param>
    /// <param name="Reference">The provider's own name for the message.</param>
    /// <param name="Notice">What happened at the owner's rung; null after the end of the cycle, when shifts are not looked at.</param>
    /// <param name="IsAutomatic">True for what a machine wrote in the customer's absence: nobody was told, and nothing resumed (X3).</param>
    public sealed record CustomerReplied(Channel Channel, string Text, string Reference, Notice? Notice, bool IsAutomatic = false) : CaseEvent;
}
