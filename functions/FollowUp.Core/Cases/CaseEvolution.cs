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
}
