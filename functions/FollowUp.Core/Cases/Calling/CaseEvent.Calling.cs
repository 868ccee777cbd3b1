using System.Text.Json.Serialization;
using NodaTime;

namespace FollowUp.Core.Cases;

/// <content>Slots, attempts and what follows from them (C1-C5).</content>
[JsonDerivedType(typeof(SlotChosen), "slotChosen")]
[JsonDerivedType(typeof(SlotReminded), "slotReminded")]
[JsonDerivedType(typeof(AttemptStarted), "attemptStarted")]
[JsonDerivedType(typeof(AttemptEnded), "attemptEnded")]
[JsonDerivedType(typeof(AttemptLapsed), "attemptLapsed")]
[JsonDerivedType(typeof(CallMissed), "callMissed")]
[JsonDerivedType(typeof(RetryDue), "retryDue")]
[JsonDerivedType(typeof(RetryMoved), "retryMoved")]
[JsonDerivedType(typeof(CalledYouSent), "calledYouSent")]
[JsonDerivedType(typeof(CalledYouArrived), "calledYouArrived")]
[JsonDerivedType(typeof(WrongNumberFound), "wrongNumberFound")]
[JsonDerivedType(typeof(CallsRefused), "callsRefused")]
[JsonDerivedType(typeof(CallsReopened), "callsReopened")]
[JsonDerivedType(typeof(CustomerUnreachable), "customerUnreachable")]
[JsonDerivedType(typeof(SupervisorAsked), "supervisorAsked")]
[JsonDerivedType(typeof(CustomerBackInTouch), "customerBackInTouch")]
[JsonDerivedType(typeof(DeadlinePassedNotReached), "deadlinePassedNotReached")]
public abstract partial record CaseEvent
{
    /// <summary>The customer, or somebody for the customer, chose when to be called; an earlier slot is gone with it (C1).</summary>
    /// <param name="Slot">The slot.</param>
    /// <param name="OverrideReason">Why it lies outside the customer's window, if it does.</param>
    public sealed record SlotChosen(Slot Slot, string? OverrideReason) : CaseEvent;

    /// <summary>The owner was reminded of the slot (C1).</summary>
    /// <param name="Notice">What happened.</param>
    public sealed record SlotReminded(Notice Notice) : CaseEvent;

    /// <summary>Somebody began to call (C2).</summary>
    /// <param name="Number">Which attempt of the cycle, from 1.</param>
    /// <param name="Until">When its lease ends (UTC).</param>
    /// <param name="OverrideReason">Why outside the slot, the window or the limits, if it is.</param>
    public sealed record AttemptStarted(int Number, Instant Until, string? OverrideReason) : CaseEvent;

    /// <summary>Somebody said what came of a call (C3).</summary>
    public sealed record AttemptEnded : CaseEvent
    {
        /// <summary>Which attempt of the cycle, from 1.</summary>
        public required int Number { get; init; }

        /// <summary>What came of it.</summary>
        public required AttemptOutcome Outcome { get; init; }

        /// <summary>What was written down.</summary>
        public string? Note { get; init; }

        /// <summary>A hash of all that was written down.</summary>
        public ulong Hash { get; init; }

        /// <summary>True if it counts among the attempts that reached nobody.</summary>
        public bool Spent { get; init; }

        /// <summary>When the customer's day ends (UTC).</summary>
        public Instant? DayEndsAt { get; init; }

        /// <summary>When the next attempt is due (UTC); null if none is.</summary>
        public Instant? RetryAt { get; init; }
    }

    /// <summary>The lease of an attempt ended and nobody had said what came of it; it counts as one that reached nobody (C2).</summary>
    /// <param name="Number">Which attempt of the cycle, from 1.</param>
    /// <param name="Notice">The owner, asked to write down the outcome.</param>
    /// <param name="DayEndsAt">When the customer's day ends (UTC).</param>
    /// <param name="RetryAt">When the next attempt is due (UTC); null if none is.</param>
    public sealed record AttemptLapsed(int Number, Notice Notice, Instant DayEndsAt, Instant? RetryAt) : CaseEvent;

    /// <summary>An agent missed a call: another one and the lead were told, and no attempt is spent (C3).</summary>
    /// <param name="Count">Which time this is in the cycle, from 1.</param>
    /// <param name="Another">The other agent's id; null if none is on shift.</param>
    /// <param name="Lead">What happened at the lead's rung.</param>
    /// <param name="Owner">What happened at the owner's rung; null if it was the owner who said so.</param>
    /// <param name="RetryAt">When the lead is told again if nobody has called by then (UTC).</param>
    public sealed record CallMissed(int Count, string? Another, Notice Lead, Notice? Owner, Instant? RetryAt) : CaseEvent;

    /// <summary>The next attempt is due, and somebody was told (C3).</summary>
    /// <param name="Count">Which time this is in the cycle, from 1.</param>
    /// <param name="Notice">What happened.</param>
    public sealed record RetryDue(int Count, Notice Notice) : CaseEvent;

    /// <summary>Nobody looked in time, and the customer's window has closed: the next attempt waits for the next one (C3, L10).</summary>
    /// <param name="Until">When (UTC).</param>
    public sealed record RetryMoved(Instant Until) : CaseEvent;

    /// <summary>The customer was told that we called (C4).</summary>
    /// <param name="Count">Which time this is in the cycle, from 1.</param>
    public sealed record CalledYouSent(int Count) : CaseEvent;

    /// <summary>The message that we called has arrived (C4).</summary>
    /// <param name="Step">The message's step.</param>
    public sealed record CalledYouArrived(string Step) : CaseEvent;

    /// <summary>The number is not the customer's: no more calls to it (C3).</summary>
    /// <param name="Phone">The number in E.164.</param>
    /// <param name="Notice">The owner, asked to find the right one.</param>
    public sealed record WrongNumberFound(string Phone, Notice Notice) : CaseEvent;

    /// <summary>The customer does not want to be called (C3).</summary>
    /// <param name="Notice">The owner, told so.</param>
    public sealed record CallsRefused(Notice Notice) : CaseEvent;

    /// <summary>The customer may be called again (C3).</summary>
    /// <param name="Reason">What changed.</param>
    /// <param name="RetryAt">When the next attempt is due (UTC).</param>
    public sealed record CallsReopened(string Reason, Instant? RetryAt) : CaseEvent;

    /// <summary>All attempts reached nobody: the customer is asked to choose a slot (C5).</summary>
    /// <param name="Until">How long the customer has for it (UTC).</param>
    public sealed record CustomerUnreachable(Instant Until) : CaseEvent;

    /// <summary>The customer chose no slot: the supervisor decides (C5).</summary>
    /// <param name="Notice">What happened.</param>
    public sealed record SupervisorAsked(Notice Notice) : CaseEvent;

    /// <summary>An unreachable customer gave word: the attempts begin anew (C5).</summary>
    /// <param name="RetryAt">When the next is due (UTC); null if the customer may not be called.</param>
    public sealed record CustomerBackInTouch(Instant? RetryAt) : CaseEvent;

    /// <summary>The deadline passed, and the customer had been called and told so before: kept, not reached (C4).</summary>
    /// <param name="DeadlineAt">The deadline (UTC).</param>
    public sealed record DeadlinePassedNotReached(Instant DeadlineAt) : CaseEvent;
}
