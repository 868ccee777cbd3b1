using System.Collections.Immutable;
using FollowUp.Core.Cases;
using FollowUp.Core.Promises;
using NodaTime;

namespace FollowUp.Core.Rehearsals;

/// <summary>What became of a case in a replay.</summary>
public sealed record ReplayedCase
{
    /// <summary>The case afterwards; null if the books would have refused the flag.</summary>
    public Case? Case { get; init; }

    /// <summary>Everything that became true, in order.</summary>
    public ImmutableArray<TimelineEntry> Entries { get; init; } = [];

    /// <summary>The templates of the messages that went out or are about to, by the message's id; a held one that was dropped is none.</summary>
    public ImmutableDictionary<string, ReplayedMessage> Messages { get; init; } = ImmutableDictionary<string, ReplayedMessage>.Empty;

    /// <summary>How many commands the books would have refused.</summary>
    public int Refused { get; init; }

    /// <summary>Every cycle, the oldest first.</summary>
    public IEnumerable<ReplayedCycle> Cycles => Case is not { } state ? [] :
    [
        .. state.Earlier.Select(e => new ReplayedCycle(e.Number, e.Promise?.DeadlineAt, e.MissedAt is not null, e.Outcome.Kind)),
        new ReplayedCycle(state.Cycle.Number, state.Cycle.Promise?.DeadlineAt, state.Cycle.MissedAt is not null, state.Cycle.Outcome?.Kind),
    ];

    /// <summary>Every notice that reached somebody of the staff: when (UTC), and at which rung.</summary>
    public IEnumerable<(Instant At, Rung Rung)> Notices =>
        Entries.SelectMany(entry => NoticesIn(entry.Event).Where(notice => !notice.To.IsEmpty).Select(notice => (entry.At, notice.Rung)));

    private static IEnumerable<Notice> NoticesIn(CaseEvent fact) => fact switch
    {
        CaseEvent.StepFired fired => fired.Notices,
        CaseEvent.WaitingNoticeSettled one => [one.Notice],
        CaseEvent.EscalationRepeated one => [one.Notice],
        CaseEvent.AcknowledgementEnded { Notice: { } notice } => [notice],
        CaseEvent.CustomerReplied { Notice: { } notice } => [notice],
        CaseEvent.CustomerWrote { Notice: { } notice } => [notice],
        CaseEvent.SlotReminded one => [one.Notice],
        CaseEvent.AttemptLapsed one => [one.Notice],
        CaseEvent.CallMissed one => one.Owner is { } owner ? [one.Lead, owner] : [one.Lead],
        CaseEvent.RetryDue one => [one.Notice],
        CaseEvent.WrongNumberFound one => [one.Notice],
        CaseEvent.CallsRefused one => [one.Notice],
        CaseEvent.SupervisorAsked one => [one.Notice],
        CaseEvent.ClockNotStarted one => [one.Notice],
        CaseEvent.CustomerCameAgain again => new[] { again.Notice, again.Raised }.OfType<Notice>(),
        CaseEvent.ExtensionAsked one => [one.Notice],
        CaseEvent.ExtensionEscalated one => [one.Notice],
        CaseEvent.ExtensionDenied one => [one.Notice],
        CaseEvent.QuestionClosed { Notice: { } notice } => [notice],
        CaseEvent.ThirdPartyPauseAsked one => [one.Notice],
        CaseEvent.SilenceReported one => [one.Notice],
        CaseEvent.CaseSnoozed { Notice: { } notice } => [notice],
        CaseEvent.AssignmentLapsed one => [one.Notice],
        CaseEvent.CallAsked one => [one.Notice],
        _ => [],
    };
}

/// <summary>A message of a replay.</summary>
/// <param name="Template">Its template.</param>
/// <param name="ToCustomer">True if it goes to the customer, false to the staff.</param>
public sealed record ReplayedMessage(string Template, bool ToCustomer);

/// <summary>One cycle of a replayed case.</summary>
/// <param name="Number">1, 2, ...</param>
/// <param name="DeadlineAt">Its deadline (UTC); null where nothing was promised.</param>
/// <param name="Missed">True if it was missed.</param>
/// <param name="Outcome">How it ended; null if it runs.</param>
public sealed record ReplayedCycle(int Number, Instant? DeadlineAt, bool Missed, OutcomeKind? Outcome)
{
    /// <summary>True if the promise was kept, reached or not.</summary>
    public bool Kept => !Missed && Outcome is OutcomeKind.KeptAnswered or OutcomeKind.KeptNotReached;
}
