using FollowUp.Core.Access;
using FollowUp.Core.Cases;
using FollowUp.Core.Promises;
using NodaTime;

namespace FollowUp.Core.Rehearsals;

/// <content>What people and customers did.</content>
internal sealed partial class ReadBack
{
    private static readonly Duration LongAgo = Duration.FromHours(1);

    /// <summary>A customer who was erased could be told something then (A4).</summary>
    private const string StandIn = "+0";

    private void TakeCommand(TimelineEntry entry)
    {
        var by = By(entry);
        switch (entry.Event)
        {
            case CaseEvent.CasesMerged fact:
                var merge = new CaseCommand.Merge(fact.FollowOn.Case) { By = by };
                _last = merge;
                _acts.Add(new Act.Merged(entry, merge, fact));
                break;
            case CaseEvent.CaseAnswered fact when _last is CaseCommand.FinishAttempt { Outcome: AttemptOutcome.Solved } solved:
                // The answer of a call stands in the outcome of the attempt.
                _acts[^1] = new Act.Given(entry.At, solved with { Text = fact.Answer.Text, Resolution = fact.Answer.Resolution, RootCause = fact.Answer.RootCause });
                break;
            default:
                Give(entry, OnTheWay(entry.Event, by) ?? Calls(entry.Event, by) ?? Clock(entry.Event, by) ?? Customers(entry.Event, by));
                break;
        }
    }

    private CaseCommand? OnTheWay(CaseEvent fact, Actor by) => fact switch
    {
        CaseEvent.CaseAccepted => new CaseCommand.Accept { By = by },
        CaseEvent.CaseAssigned assigned when _last is not (CaseCommand.Flag { Origin: not null } or CaseCommand.Reopen) =>
            new CaseCommand.Assign(assigned.Owner, assigned.Reason) { By = by },
        CaseEvent.NoteAdded note => new CaseCommand.AddNote(note.Text) { By = by },
        CaseEvent.EscalationAcknowledged taken => new CaseCommand.Acknowledge(taken.NextActionAt) { By = by },
        // Only the customer who asks for one gives no reason: it tells the wish from what else was said within the same instant.
        CaseEvent.StepFired { Step: Steps.CallSupervisor, Reason: null } when by.IsCustomer => new CaseCommand.AskForSupervisor { By = by },
        CaseEvent.StepFired { Step: Steps.CallSupervisor } fired when _last is not (CaseCommand.Flag or CaseCommand.Reopen or CaseCommand.JoinRepeat) =>
            new CaseCommand.Escalate(fired.Reason ?? "") { By = by },
        CaseEvent.CaseAnswered { Answer: var answer } => new CaseCommand.GiveAnswer(answer.Text, answer.Resolution, answer.RootCause, answer.Proof, Sends(answer)) { By = by },
        CaseEvent.CaseCarriedOver carried => new CaseCommand.CarryOver(carried.Reason) { By = by },
        CaseEvent.HandedToLead handed => new CaseCommand.HandToLead(handed.Rule, handed.From, handed.DueAt, Instant.MaxValue) { By = by },
        CaseEvent.CaseCancelled cancelled => new CaseCommand.Cancel(cancelled.Reason) { By = by },
        CaseEvent.MissExcused excused => new CaseCommand.ExcuseMiss(excused.Reason) { By = by },
        CaseEvent.MergedIntoAnother merged => new CaseCommand.EndMerged(merged.Into, merged.Number, Instant.MinValue) { By = by },
        CaseEvent.CustomerCameAgain again => new CaseCommand.JoinRepeat
        {
            By = by,
            FlagId = again.FlagId,
            Summary = again.Summary,
            EscalateNow = Following().Any(next => next is CaseEvent.StepFired { Step: Steps.CallSupervisor }),
            RepeatedFor = again.KnownUntil - _timeline[_place].At,
        },
        _ => null,
    };

    private static CaseCommand? Calls(CaseEvent fact, Actor by) => fact switch
    {
        CaseEvent.SlotChosen chosen => new CaseCommand.ChooseSlot(chosen.Slot.StartAt, chosen.OverrideReason) { By = by },
        CaseEvent.AttemptStarted started => new CaseCommand.StartAttempt(started.OverrideReason) { By = by },
        CaseEvent.AttemptEnded ended => new CaseCommand.FinishAttempt(ended.Outcome, ended.Note) { By = by },
        CaseEvent.CallsReopened reopened => new CaseCommand.ReopenCalls(reopened.Reason) { By = by },
        CaseEvent.ClockStarted or CaseEvent.ClockNotStarted => new CaseCommand.StartClock { By = by },
        _ => null,
    };

    private CaseCommand? Clock(CaseEvent fact, Actor by) => fact switch
    {
        CaseEvent.QuestionAsked { Question: var question } => Told(question.Step, new CaseCommand.Ask(question.Text) { By = by }),
        CaseEvent.ThirdPartyPauseAsked { Request: var request } => new CaseCommand.PauseCase(PauseWish.ThirdParty, request.Until, request.Note) { By = by },
        CaseEvent.MasterJoined { Link: var link } joined => new CaseCommand.JoinMaster(link.Case, link.Number, link.PromisedAt, joined.LinkedBy) { By = by },
        CaseEvent.MasterLeft left when !by.IsSystem && !left.Failed && Following().FirstOrDefault() is CaseEvent.CaseResumed =>
            new CaseCommand.Resume(left.Reason) { By = by },
        CaseEvent.MasterLeft left => new CaseCommand.LeaveMaster(left.Master, left.Failed, left.Reason) { By = by },
        CaseEvent.CasePaused { Pause: { Reason: not PauseReason.Master } pause } when !by.IsSystem && !by.IsCustomer && _last is not (CaseCommand.ChooseSlot or CaseCommand.Reclassify) =>
            new CaseCommand.PauseCase(
                pause.Reason == PauseReason.ThirdParty ? PauseWish.ThirdParty : PauseWish.CustomerLater, pause.Until, pause.Note)
            { By = by },
        CaseEvent.CaseResumed resumed when IsByHand(by) => new CaseCommand.Resume(resumed.Reason) { By = by },
        CaseEvent.CaseSnoozed { Snooze: var snooze } => new CaseCommand.Snooze(snooze.Until) { By = by },
        CaseEvent.CaseReclassified { To: var to } changed => Told(
            changed.Offer?.Step, new CaseCommand.Reclassify(to.Kind, to.Complexity, to.Category, to.Tier, changed.Reason) { By = by }),
        CaseEvent.ExtensionAsked { Extension: var asked } => new CaseCommand.Extend(asked.Until, asked.Reason) { By = by },
        CaseEvent.ExtensionGranted granted => Told(granted.Offer.Step, new CaseCommand.DecideExtension(true, granted.Reason, granted.Told) { By = by }),
        CaseEvent.ExtensionDenied denied when !by.IsSystem && _last is null => new CaseCommand.DecideExtension(false, denied.Reason, Proof.Message) { By = by },
        _ => null,
    };

    private CaseCommand? Customers(CaseEvent fact, Actor by) => fact switch
    {
        CaseEvent.CustomerReplied replied => new CaseCommand.RecordReply(replied.Channel, replied.Text, replied.Reference, replied.IsAutomatic) { By = by },
        CaseEvent.CustomerThanked thanked => new CaseCommand.RecordThanks(thanked.Channel, thanked.Text, thanked.Reference) { By = by },
        CaseEvent.CustomerWrote wrote => new CaseCommand.RecordWords(wrote.Text) { By = by },
        CaseEvent.CustomerConfirmed => new CaseCommand.Confirm { By = by },
        CaseEvent.CaseRated rated => new CaseCommand.Rate(rated.Score) { By = by },
        CaseEvent.ReopeningCameLate late => new CaseCommand.Reopen(late.FollowOn.Reason) { By = by },
        CaseEvent.ChannelBlocked { Block: var block } when !Following().Take(1).Any(next => next is CaseEvent.CustomerMessageLost lost && !_held.Contains(lost.Step)) =>
            new CaseCommand.RecordOptOut(block.Channel) { By = by },
        CaseEvent.ChannelOpened opened => new CaseCommand.RecordOptIn(opened.Channel) { By = by },
        // A customer who asked for a supervisor again has at least spoken.
        CaseEvent.CaseResumed or CaseEvent.QuestionClosed { Answered: true } or CaseEvent.CustomerBackInTouch
            when by.IsCustomer && _last is null && Following().All(next => next is CaseEvent.CaseResumed || FollowsAWord(next)) =>
            new CaseCommand.AskForSupervisor { By = by },
        _ => null,
    };

    /// <summary>A clock that goes on because of an answer, or of the customer's word, was not let go on by hand.</summary>
    private bool IsByHand(Actor by) => !by.IsSystem && !by.IsCustomer
        && _last is not (CaseCommand.FinishAttempt or CaseCommand.Resume or CaseCommand.LeaveMaster)
        && Following().FirstOrDefault(next => !FollowsAWord(next))
            is not (CaseEvent.CaseAnswered or CaseEvent.CustomerCameAgain or CaseEvent.DeadlineMissed or CaseEvent.DeadlinePassedNotReached);

    /// <summary>What a word of the customer settles: a question, and the message that was still to ask it.</summary>
    private static bool FollowsAWord(CaseEvent fact) => fact is CaseEvent.QuestionClosed or CaseEvent.CustomerBackInTouch or CaseEvent.CustomerMessageDropped;

    private SendTime Sends(Answer answer) =>
        Following().Any(next => next is CaseEvent.CustomerMessageHeld { Held: var held } && held.Step == Steps.Answer(answer.Attempt)) ? SendTime.Later : SendTime.Now;

    /// <summary>A message that something hangs on was made.</summary>
    private CaseCommand Told(string? step, CaseCommand command)
    {
        if (step is not null)
        {
            _told.Add((_cycle, step));
        }

        return command;
    }

    /// <summary>What the target alone would have promised: a case that came late was given the least notice (P4).</summary>
    private Instant OfTheTarget(Promise promise, Instant at)
    {
        var least = Planning.WholeMinuteAtLeast(at, _books.Policies.Rules.LeastNotice);
        return promise.DueAt < least ? Instant.Max(least, Planning.WholeMinute(promise.DueAt)) : Planning.WholeMinute(promise.DueAt);
    }

    /// <summary>
    /// Where nothing is promised no time of first contact is kept. That the welcome was held says that it was not a moment ago (M7).
    /// </summary>
    private bool WasHeld() => Following().Any(next => next is CaseEvent.CustomerMessageHeld { Held.Step: Steps.Welcome });

    /// <summary>The flag as it came. A promise is the agent's own if it is earlier than what the target gives (P5).</summary>
    private CaseCommand.Flag Flag(TimelineEntry entry, CaseEvent.CaseFlagged fact, CaseId id)
    {
        var promise = fact.Promise;
        var opened = fact.From is not null;
        return new CaseCommand.Flag
        {
            By = opened ? Actor.System : Flagger(entry, fact),
            Id = id,
            Kind = fact.Kind,
            Complexity = fact.Complexity,
            Category = fact.Category,
            Symptom = fact.Symptom,
            Summary = fact.Summary,
            Customer = fact.Customer is { Phone: null, Email: null } erased && !fact.IsMaster ? erased with { Phone = StandIn } : fact.Customer,
            Master = fact.IsMaster ? new MasterOrigin(fact.Team) : null,
            Outage = fact.Outage,
            ContactedAt = promise?.StartAt < entry.At ? promise.StartAt : promise is null && WasHeld() ? entry.At - LongAgo : null,
            Project = fact.Project,
            Promise = promise is not null && promise.PromisedAt < OfTheTarget(promise, entry.At) ? promise.PromisedAt : null,
            EscalateNow = Following().Any(next => next is CaseEvent.StepFired { Step: Steps.CallSupervisor }),
            Origin = opened ? Origin(fact) : null,
        };
    }

    /// <summary>Whoever flagged it, in the role of then: an agent owns what he flags.</summary>
    private Actor Flagger(TimelineEntry entry, CaseEvent.CaseFlagged fact) =>
        fact.Owner == entry.By && !fact.IsMaster ? new Actor(entry.By, People.Role.Agent, fact.Team)
        : By(entry) is { Role: People.Role.Agent } promoted && !fact.IsMaster ? promoted with { Role = People.Role.Lead, Team = fact.Team }
        : By(entry) is { IsSystem: false } person ? person with { Team = person.Team ?? fact.Team }
        : Actor.System;

    private FlagOrigin Origin(CaseEvent.CaseFlagged fact)
    {
        var given = Following().OfType<CaseEvent.CaseAssigned>().FirstOrDefault();
        var told = Following().OfType<CaseEvent.StepFired>().FirstOrDefault(step => step.Step is Steps.RecoveryOwner or Steps.ReopenedOwner);

        // How long winning a customer back may take is the book's number, which is put in when the case is replayed.
        var within = fact.From!.Kind == LinkKind.RecoveryOf ? fact.Terms?.Target : null;
        return new FlagOrigin(fact.From, fact.Team, given?.Owner, within, told?.Reason, fact.Terms);
    }
}
