using System.Collections.Immutable;
using FollowUp.Core.Access;
using FollowUp.Core.Promises;
using NodaTime;

namespace FollowUp.Core.Cases;

/// <summary>What each event makes of a case: one arm per event, no rule inside.</summary>
public static partial class CaseEvolution
{
    private const int RepliesRemembered = 8;

    /// <summary>The case that a flag makes.</summary>
    public static Case Begin(CaseId id, CaseEvent.CaseFlagged e, Instant at, string by) => new()
    {
        Id = id,
        Version = 1,
        Number = e.Number,
        Kind = e.Kind,
        Complexity = e.Complexity,
        Category = e.Category,
        Symptom = e.Symptom,
        Project = e.Project,
        Summary = e.Summary,
        Customer = e.Customer,
        Team = e.Team,
        Owner = e.Owner,
        Accepted = e.Owner is not null,
        FlaggedBy = by,
        FlaggedAt = at,
        Links = e.From is { } from ? [from] : [],
        Outage = e.Outage,
        IsMaster = e.IsMaster,
        Red = e.Red,
        Cycle = new Cycle { Number = 1, OpenedAt = at, Terms = e.Terms, Promise = e.Promise, Steps = e.Steps, ProgressAt = e.ProgressAt },
    };

    /// <summary>The case after one more event.</summary>
    public static Case Apply(this Case state, TimelineEntry entry)
    {
        var (at, by, cycle) = (entry.At, entry.By, state.Cycle);
        var next = entry.Event switch
        {
            CaseEvent.CaseAccepted e => (state with { Owner = e.Owner, Accepted = true }).Passed(e.From).Active(by, at),
            CaseEvent.CaseAssigned e => state.GivenTo(e).Active(by, at),
            CaseEvent.NoteAdded e => (state with { LastNote = new(by, TextHash.Of(e.Text)) }).Active(by, at),
            CaseEvent.StepFired e => state with { Cycle = cycle.Fired(e, at) },
            CaseEvent.StepSkipped e => state with { Cycle = cycle.Settled(e.Step, e.State, at) },
            CaseEvent.WaitingNoticeSettled e => state with { Cycle = cycle.Settled(e) },
            CaseEvent.DeadlineMissed => state with { Cycle = cycle with { MissedAt = at, RepeatAt = at + cycle.Terms!.RepeatEvery } },
            CaseEvent.EscalationRepeated e => state with
            {
                Cycle = cycle.Told(Steps.Repeat(e.Count), e.Notice) with { Repeats = e.Count, RepeatAt = at + cycle.Terms!.RepeatEvery },
            },
            CaseEvent.RepeatPostponed e => state with { Cycle = cycle with { RepeatAt = e.Until } },
            CaseEvent.CaseAbandoned => state with { Cycle = cycle with { AbandonedAt = at, RepeatAt = null } },
            CaseEvent.EscalationAcknowledged e =>
                (state with { Cycle = cycle with { Acknowledgement = new(by, e.Rung, at, e.NextActionAt) } }).AcceptedBy(by),
            CaseEvent.AcknowledgementEnded e => state with { Cycle = cycle.Unacknowledged(e, at) },
            CaseEvent.CustomerMessageHeld e => state with { Cycle = cycle with { Held = cycle.NoLongerHeld(e.Held.Step).Held.Add(e.Held) } },
            CaseEvent.CustomerMessageReleased e => state with { Cycle = cycle.NoLongerHeld(e.Step) },
            CaseEvent.CustomerMessageDropped e => state with { Cycle = cycle.Dropped(e.Step) },
            CaseEvent.FollowUpSent e => state with { Cycle = cycle with { FollowUps = e.Count } },
            CaseEvent.PromiseRenewed e => state with { Cycle = cycle with { Promise = cycle.Promise! with { RenewedAt = e.PromisedAt } } },
            CaseEvent.CaseAnswered e => (state with { Cycle = cycle with { Answer = e.Answer } }).Active(by, at),
            CaseEvent.CustomerTold e => state.Told(e),
            CaseEvent.CustomerConfirmed e => state.KnownUntil(e.KnownUntil) with { Cycle = cycle.Closed(at, confirmed: true) },
            CaseEvent.ConfirmWindowEnded e => state.KnownUntil(e.KnownUntil) with { Cycle = cycle.Closed(at, confirmed: false) },
            CaseEvent.CaseReopened e => state.Reopened(e, at, by),
            CaseEvent.ReopeningCameLate e => state.Following(e.FollowOn, LinkKind.Continuation),
            CaseEvent.RatingAsked => state with { Cycle = cycle with { RateAt = null, RatingAskedAt = at } },
            CaseEvent.RatingPostponed e => state with { Cycle = cycle with { RateAt = e.Until } },
            CaseEvent.RatingPassedOver => state with { Cycle = cycle with { RateAt = null } },
            CaseEvent.CaseRated e => state.Rated(e, at, by),
            CaseEvent.CasesMerged e => state.Absorbed(e),
            CaseEvent.MergedIntoAnother e => state.MergedInto(e, at),
            CaseEvent.CustomerCameAgain e => state.CameAgain(e),
            CaseEvent.RepeatsForgotten => state with { RepeatsKnownUntil = null },
            CaseEvent.CustomerErased => state.Erased(at),
            CaseEvent.FollowOnDone e => state.Followed(e),
            CaseEvent.CustomerNotReached e => state with { CustomerNotReached = true, Cycle = cycle.NotReachedBy(e.Step) },
            CaseEvent.CustomerReached => state with { CustomerNotReached = false, Cycle = cycle.CallNotNeeded() },
            CaseEvent.ProgressSettled => state with { Cycle = cycle with { ProgressAt = null, ProgressSettled = true } },
            CaseEvent.ReceiptAwaited e => state with { Cycle = cycle.Knows(new(e.Step, e.Channel, TryState.Awaited, e.Until)) },
            CaseEvent.CustomerMessageArrived e => state with { Cycle = cycle.Arrived(e) },
            CaseEvent.CustomerMessageLost e => state with { Cycle = cycle.Lost(e) },
            CaseEvent.CallAsked e => state with { Cycle = cycle.Asked(e) },
            CaseEvent.ChannelBlocked e => state.Blocked(e.Block),
            CaseEvent.ChannelOpened e => state with { Blocks = state.Blocks.RemoveAll(b => b.Channel == e.Channel) },
            CaseEvent.CustomerThanked e => state.Thanked(e.Reference),
            CaseEvent.CaseCancelled => state.Ended(new Outcome(OutcomeKind.Cancelled, at)),
            CaseEvent.CustomerReplied e => state.Replied(e),
            CaseEvent.QuestionAsked e => (state with { Cycle = cycle.Asked(e.Question) }).Active(by, at),
            CaseEvent.QuestionClosed e => state with { Cycle = cycle.Closed(e) },
            CaseEvent.ThirdPartyPauseAsked e => (state with { Cycle = cycle.Asked(e) }).Active(by, at),
            CaseEvent.CasePaused e => (state with { Cycle = cycle.Paused(e.Pause) }).Active(by, at),
            CaseEvent.CustomerReminded e => state with { Cycle = cycle.Reminded(e) },
            CaseEvent.GivingUpPostponed e => state with { Cycle = cycle with { Pause = cycle.Pause! with { GivesUpAt = e.Until } } },
            CaseEvent.SilenceReported e => state with { Cycle = cycle.Silent(e.Notice) },
            CaseEvent.ClosedWithoutReply e => state.Ended(new Outcome(OutcomeKind.NoReply, at)).KnownUntil(e.KnownUntil),
            CaseEvent.CaseResumed e => (state with { Cycle = cycle.Resumed(e, at) }).Active(by, at),
            CaseEvent.CaseSnoozed e => (state with { Cycle = cycle.Snoozed(e) }).Active(by, at),
            CaseEvent.AssignmentLapsed e => state.Lapsed(e),
            CaseEvent.CaseReclassified e => state.Reclassified(e).Active(by, at),
            CaseEvent.ExtensionAsked e => (state with { Cycle = cycle.Asked(e) }).Active(by, at),
            CaseEvent.ExtensionEscalated e => state with { Cycle = cycle.Escalated(e) },
            CaseEvent.ExtensionGranted e => (state with { Cycle = cycle.Granted(e, by) }).Active(by, at),
            CaseEvent.ExtensionDenied e => (state with { Cycle = cycle.Denied(e, by) }).Active(by, at),
            CaseEvent.PromiseMoved e => state with { Cycle = cycle.Moved(e) },
            CaseEvent.OfferLapsed => state with { Cycle = cycle with { Offer = null } },
            CaseEvent.SlotChosen e => state.Chosen(e).Active(by, at),
            CaseEvent.SlotReminded e => state.Reminded(e),
            CaseEvent.AttemptStarted e => state.Started(e, by, at).Active(by, at),
            CaseEvent.AttemptEnded e => state.Ended(e, by, at).Active(by, at),
            CaseEvent.AttemptLapsed e => state.Lapsed(e, at),
            CaseEvent.CallMissed e => state.MissedBy(e, at),
            CaseEvent.RetryDue e => state.RetriedBy(e),
            CaseEvent.RetryMoved e => state.With(calls => calls with { Retry = calls.Retry! with { At = e.Until } }),
            CaseEvent.CalledYouSent e => state.With(calls => calls with { CalledYou = e.Count, CalledYouAt = at }),
            CaseEvent.CalledYouArrived => state.With(calls => calls with { CalledYouArrivedAt = at }),
            CaseEvent.WrongNumberFound e =>
                state.NotToBeCalled(Steps.WrongNumber(cycle.Calls!.Last!.Number), e.Notice) with { WrongNumber = e.Phone },
            CaseEvent.CallsRefused e =>
                state.NotToBeCalled(Steps.CallsRefused(cycle.Calls!.Last!.Number), e.Notice) with { CallsRefusedAt = at },
            CaseEvent.CallsReopened e => (state with { WrongNumber = null, CallsRefusedAt = null }).With(calls => calls.DueAt(e.RetryAt)).Active(by, at),
            CaseEvent.CustomerUnreachable e => state.With(calls =>
                calls with { Unreachable = new(at, e.Until), TimesUnreachable = calls.TimesUnreachable + 1, Retry = null }),
            CaseEvent.SupervisorAsked e => state.Asked(e),
            CaseEvent.CustomerBackInTouch e => state.With(calls => calls.CustomerSpoke().DueAt(e.RetryAt)),
            CaseEvent.DeadlinePassedNotReached => state with { Cycle = cycle with { KeptNotReachedAt = at } },
            CaseEvent.CustomerWrote e => state.Wrote(e, at),
            CaseEvent.ClockStarted e => state with
            {
                Cycle = cycle with { OpenedAt = at, Terms = e.Terms, Promise = e.Promise, Steps = e.Steps, ProgressAt = e.ProgressAt },
            },
            CaseEvent.NoticeLost e => state with { Cycle = cycle with { LostNotices = cycle.LostNotices.Add(e.Notice) } },
            CaseEvent.MasterJoined e => (state with { Cycle = cycle.Joined(e.Link) }).Active(by, at),
            CaseEvent.MasterLeft => (state with { Cycle = cycle with { Master = null } }).Active(by, at),
            CaseEvent.ClockNotStarted e => state with { Outage = null, Cycle = cycle.Told(Steps.RestoredOwner, e.Notice, e.Reason) },
            CaseEvent.HandedToLead e => state.Handed(e),
            CaseEvent.CaseCarriedOver e => state.Carried(e, by, at),
            CaseEvent.MissExcused e => state with { Cycle = cycle with { Excuse = e.Reason } },
            _ => throw new InvalidOperationException($"{entry.Event.GetType().Name} does not change a case."),
        };
        return next with { Version = state.Version + 1 };
    }

    private static Case GivenTo(this Case state, CaseEvent.CaseAssigned e) => state with
    {
        Owner = e.Owner,
        Team = e.Team ?? state.Team,
        Accepted = false,
        Assignments = state.Assignments + 1,

        // What the owner before did says nothing about the new one (L1).
        Cycle = state.Passed(e.From).Cycle with { OwnerActiveAt = null, AcceptBy = e.AcceptBy },
    };

    /// <summary>One more hand, if somebody had it before.</summary>
    private static Case Passed(this Case state, string? from) =>
        from is null ? state : state with { Cycle = state.Cycle with { HandsChanged = state.Cycle.HandsChanged + 1 } };

    private static Case Replied(this Case state, CaseEvent.CustomerReplied e)
    {
        var count = state.Replies + 1;
        return state with
        {
            Replies = count,
            LastReplies = [.. state.LastReplies.TakeLast(RepliesRemembered - 1), TextHash.Of(e.Reference)],
            Cycle = e.Notice is { } notice ? state.Cycle.Told(Steps.Reply(count), notice, e.Text) : state.Cycle,
        };
    }

    /// <summary>A person did something; what the product or the customer does is nobody's activity.</summary>
    private static Case Active(this Case state, string by, Instant at) => by == Actor.System.Id || by == Actor.Customer.Id ? state : (state with
    {
        Cycle = state.Cycle with { ActiveAt = at, OwnerActiveAt = by == state.Owner ? at : state.Cycle.OwnerActiveAt },
    }).AcceptedBy(by);

    /// <summary>An owner who does something with the case has accepted it (L8).</summary>
    private static Case AcceptedBy(this Case state, string by) =>
        by == state.Owner ? state with { Accepted = true, Cycle = state.Cycle with { AcceptBy = null } } : state;

    private static Cycle Fired(this Cycle cycle, CaseEvent.StepFired e, Instant at)
    {
        var fired = e.Notices.Aggregate(cycle.Settled(e.Step, StepState.Fired, at), (told, notice) => told.Told(e.Step, notice, e.Reason));
        return fired with
        {
            CalledSupervisor = cycle.CalledSupervisor || e.Step == Steps.CallSupervisor,
            Waiting = fired.Waiting.Reached(e.Step, [.. e.Notices.SelectMany(notice => notice.To)]),
        };
    }

    private static Cycle Settled(this Cycle cycle, string step, StepState state, Instant at) => cycle with
    {
        Steps = [.. cycle.Steps.Select(s => s.Id == step ? s with { State = state, SettledAt = at } : s)],
    };

    private static Cycle Told(
        this Cycle cycle, string step, Notice notice, string? reason = null, ImmutableList<string>? told = null) => cycle with
        {
            Reached = cycle.Reached >= notice.Rung || Steps.OnlyAsks(step) ? cycle.Reached : notice.Rung,
            Waiting = notice.WaitsUntil is { } until
            ? cycle.Waiting.Add(new(step, notice.Rung, until, reason, notice.Snoozed, told))
            : cycle.Waiting.Reached(step, notice.To),
        };

    /// <summary>What a step still has to tell on another rung, now that it has reached somebody on this one.</summary>
    private static ImmutableArray<WaitingNotice> Reached(this ImmutableArray<WaitingNotice> waiting, string step, ImmutableArray<string> people) =>
        people.IsEmpty || waiting.All(w => w.Step != step) ? waiting
        : [.. waiting.Select(w => w.Step == step ? w with { Told = [.. (w.Told ?? []).Union(people)] } : w)];

    private static Cycle Settled(this Cycle cycle, CaseEvent.WaitingNoticeSettled e)
    {
        var waited = cycle.Waiting.FirstOrDefault(w => w.Step == e.Step && w.Rung == e.Notice.Rung);
        var rest = waited is null ? cycle.Waiting : cycle.Waiting.Remove(waited);
        return (cycle with { Waiting = rest }).Told(e.Step, e.Notice, waited?.Reason, waited?.Told);
    }

    private static Cycle NoLongerHeld(this Cycle cycle, string step) => cycle with { Held = cycle.Held.RemoveAll(h => h.Step == step) };

    private static Cycle Dropped(this Cycle cycle, string step) =>
        cycle.NoLongerHeld(step) with { ApologyDropped = cycle.ApologyDropped || step == Steps.Apology };

    private static Cycle NotReachedBy(this Cycle cycle, string step) =>
        cycle.Answer is { } answer && step == Steps.Answer(answer.Attempt) ? cycle with { Answer = answer with { NotReached = true } } : cycle;

    private static Cycle Unacknowledged(this Cycle cycle, CaseEvent.AcknowledgementEnded e, Instant at)
    {
        var ended = cycle with
        {
            Acknowledgement = null,
            AcknowledgementsEnded = cycle.AcknowledgementsEnded + 1,
            RepeatAt = cycle.RepeatAt is not null && cycle.IsAcknowledgedAt(Rung.Supervisor) ? at + cycle.Terms!.RepeatEvery : cycle.RepeatAt,
        };
        return e.Notice is { } notice ? ended.Told(Steps.Unacknowledged(ended.AcknowledgementsEnded), notice) : ended;
    }

    private static Case Ended(this Case state, Outcome outcome) => state with
    {
        // Retries that nobody can have any more need not be waited for.
        RepeatsKnownUntil = state.RepeatsKnownUntil > outcome.At ? state.RepeatsKnownUntil : null,
        Cycle = state.Cycle.Ended(outcome),
    };

    private static Cycle Ended(this Cycle cycle, Outcome outcome) => cycle.PauseOver(outcome.At) with
    {
        Outcome = outcome,
        Waiting = [],
        Held = [],
        RepeatAt = null,
        Acknowledgement = null,
        Question = null,
        PauseRequest = null,
        Extension = null,
        Offer = null,
        AcceptBy = null,
        Calls = cycle.Calls is { } calls ? calls with { Slot = null, Live = null, Retry = null, Unreachable = null } : null,
        ProgressAt = null,
        Tries = cycle.Tries.RemoveAll(t => t.State == TryState.Awaited),
    };
}
