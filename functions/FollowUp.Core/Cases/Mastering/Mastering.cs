using FollowUp.Core.Messages;
using FollowUp.Core.Promises;
using NodaTime;

namespace FollowUp.Core.Cases;

/// <summary>Waiting for a master case: the ladder stands, and what becomes of the master becomes of this case too (S5).</summary>
internal static class Mastering
{
    /// <summary>True for what is done with a customer, or said by one: a master case has none.</summary>
    public static bool TakesACustomer(CaseCommand command) => command is CaseCommand.Ask or CaseCommand.PauseCase { Reason: PauseWish.CustomerLater }
        or CaseCommand.ChooseSlot or CaseCommand.StartAttempt or CaseCommand.FinishAttempt or CaseCommand.ReopenCalls
        or CaseCommand.Confirm or CaseCommand.Reopen or CaseCommand.Rate or CaseCommand.Merge or CaseCommand.RecordWords or CaseCommand.AskForSupervisor;

    public static Decision Decide(Draft draft, CaseCommand.JoinMaster join)
    {
        var (state, cycle) = (draft.Case, draft.Cycle);
        if (cycle.Master?.Case == join.Master)
        {
            return CaseDecider.AlreadySo(state);
        }

        Refusal? refusal = cycle switch
        {
            _ when state.IsMaster => Refusals.MasterJoinsNone(state),
            { Master: { } other, Pause.Reason: PauseReason.Master } => Refusals.HasAnotherMaster(state, other),
            { Promise: null } => Refusals.NoClock(state),
            { Answer: { NotReached: false } } => Refusals.CaseHasAnAnswer(state),
            _ when join.PromisedAt <= draft.Now => Refusals.MasterTimeHasPassed(join.Number),
            _ => null,
        };
        if (refusal is not null)
        {
            return CaseDecider.Refused(refusal);
        }

        var part = draft.Books.Policies.Rules.Surges.Masters.LeftPart;
        draft.Record(new CaseEvent.MasterJoined(new MasterLink(join.Master, join.Number, join.PromisedAt), join.LinkedBy));
        Pausing.Begin(draft, PauseReason.Master, until: null, join.PromisedAt, join.Number, pause => pause with { MasterPart = part });
        CustomerMessages.SendOrHold(draft, Steps.Master(draft.Cycle.MastersJoined), TemplateName.MasterJoined, evenIfQuiet: false);
        return draft.Accept();
    }

    public static Decision Decide(Draft draft, CaseCommand.LeaveMaster leave)
    {
        if (draft.Cycle.Master?.Case == leave.Master)
        {
            Leave(draft, leave.Failed, leave.Reason);
        }

        return draft.Accept();
    }

    public static Decision Decide(Draft draft, CaseCommand.AnswerForMaster answer)
    {
        if (draft.Cycle.Master?.Case != answer.Master || draft.Cycle.Answer is { NotReached: false })
        {
            return CaseDecider.AlreadySo(draft.Case);
        }

        // Nobody is there to be asked when it is to be sent: in quiet hours this is refused, and comes again after them (M7).
        return Telling.Decide(draft, new CaseCommand.GiveAnswer(answer.Text, answer.Resolution, answer.RootCause, Proof.Message, Send: null) { By = draft.By });
    }

    /// <summary>
    /// Goes on without the master: with what was left (X3), or, if the master failed, with a part of the target. The customer is told the new
    /// time. A clock that stands for another reason by now goes on standing.
    /// </summary>
    public static void Leave(Draft draft, bool failed, string? reason)
    {
        draft.Record(new CaseEvent.MasterLeft(draft.Cycle.Master!.Case, failed, reason));
        if (draft.Cycle.Pause is { Reason: PauseReason.Master })
        {
            Pausing.End(draft, reason, tells: true, pause => Without(draft, pause, failed));
        }
    }

    /// <summary>
    /// The time that the customer was told has come, and the master, whatever time it has by now, has not answered: the case runs again. Its link
    /// stays, because the answer may still come.
    /// </summary>
    public static void TimeIsUp(Draft draft) => Pausing.End(draft, reason: null, tells: true, pause => Without(draft, pause, failed: true));

    /// <summary>
    /// Judges a case by what its customer was told, not by what became of the master's clock: once that time has passed without an answer the
    /// deadline is behind, and all that a miss brings follows (M3). False if there is nothing to judge.
    /// </summary>
    public static bool SeeMiss(Draft draft)
    {
        if (draft.Cycle is not { Pause: { Reason: PauseReason.Master, PromiseMovesTo: { } told } pause, Promise: { } before, DeadlineIsBehind: false } cycle
            || told > draft.Now)
        {
            return false;
        }

        var calendar = Pausing.CalendarOf(draft);
        var due = Planning.WholeTick(Planning.After(draft.Now, pause.Left, calendar) ?? draft.Now + pause.Left);
        var promise = before with { DueAt = Instant.Max(due, told), PromisedAt = told };
        var pauses = cycle.Pauses.Add(new(pause.Reason, pause.Since, draft.Now));
        draft.Record(new CaseEvent.CaseResumed(promise, Replanning.Of(cycle.Steps, promise, pauses, calendar), Offer: null, Reason: null));
        Ticking.SeeMiss(draft, missed: true);
        return true;
    }

    /// <summary>The time (UTC) that a part of the target leads to.</summary>
    public static Instant AfterPart(Draft draft, double part)
    {
        var left = part * draft.Cycle.Terms!.Target;
        return Planning.After(draft.Now, left, Pausing.CalendarOf(draft)) ?? draft.Now + left;
    }

    private static Pause Without(Draft draft, Pause pause, bool failed) => !failed || pause.MasterPart is not { } part ? pause with { PromiseMovesTo = null }
        : draft.Cycle.DeadlineIsBehind ? pause with { PromiseMovesTo = Planning.WholeMinute(AfterPart(draft, part)) }
        : pause with { PromiseMovesTo = null, Left = part * draft.Cycle.Terms!.Target, PromiseLeft = null };
}
