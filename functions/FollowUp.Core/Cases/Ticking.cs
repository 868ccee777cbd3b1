using FollowUp.Core.Promises;

namespace FollowUp.Core.Cases;

/// <summary>
/// Does what is due by now (L1-L6, L10, M1-M3, M7, M8). Every step reads the case as it stands, so a late, early, lost or doubled tick
/// does no harm: what is not due is left, what is done is not done again.
/// </summary>
internal static class Ticking
{
    public static Decision Decide(Draft draft)
    {
        if (!draft.Cycle.Runs)
        {
            Confirming.EndWindow(draft);
            Rating.Invite(draft);
            Repeating.Forget(draft);
            return draft.Accept();
        }

        WaitingOn.Tick(draft);
        if (!draft.Cycle.Runs)
        {
            return draft.Accept();
        }

        Lapsing.Tick(draft);
        EndAcknowledgement(draft);
        TellWhoeverIsOnShiftNow(draft);
        CallTicks.Tick(draft);

        // An answer that reached nobody lets the follow-ups go on: that has to be known before they are looked at.
        Reaching.GiveUpReceipts(draft);
        if (draft.Cycle is { Promise: not null, Pause: null })
        {
            Extending.Tick(draft);
            Offering.Tick(draft);
            SeeMiss(draft, draft.Cycle.DeadlineAt <= draft.Now);
            FireSteps(draft);
            RepeatEscalation(draft);
            TellLeadAtLeast(draft);
            CustomerMessages.Apologise(draft);
            CustomerMessages.Progress(draft);
            CustomerMessages.FollowUp(draft);
        }

        CustomerMessages.Release(draft);
        return draft.Accept();
    }

    /// <summary>Records once that the deadline was missed, or kept though the customer was not reached (C4).</summary>
    public static void SeeMiss(Draft draft, bool missed)
    {
        if (!Mastering.SeeMiss(draft) && missed && draft.Cycle is { Pause: null, MissedAt: null, KeptNotReachedAt: null, Promise.DeadlineAt: var deadline })
        {
            draft.Record(CallState.WasTriedInTime(draft.Cycle)
                ? new CaseEvent.DeadlinePassedNotReached(deadline)
                : new CaseEvent.DeadlineMissed(deadline));
        }
    }

    /// <summary>Of the steps whose time has passed only the highest fires: the others were passed while nothing ran (L10).</summary>
    private static void FireSteps(Draft draft)
    {
        var passed = draft.Cycle.Steps.Where(s => s.State == StepState.Planned && s.At <= draft.Now).ToList();
        foreach (var idle in passed.Where(s => IsNotNeeded(s, draft.Cycle)))
        {
            draft.Record(new CaseEvent.StepSkipped(idle.Id, StepState.NotNeeded));
        }

        passed.RemoveAll(s => IsNotNeeded(s, draft.Cycle));
        var highest = passed.OrderBy(s => s.Highest).ThenBy(s => s.At).LastOrDefault();
        foreach (var step in passed)
        {
            draft.Record(step == highest
                ? new CaseEvent.StepFired(step.Id, [.. step.Rungs.Select(rung => TellOrPutOff(draft, step, rung))])
                : new CaseEvent.StepSkipped(step.Id, StepState.SkippedOutage));
        }
    }

    private static Notice TellOrPutOff(Draft draft, PlannedStep step, Rung rung) =>
        Snoozing.PutOff(draft.Cycle, step, rung, draft.Now) ?? StaffMessages.Tell(draft, step.Id, rung);

    private static bool IsNotNeeded(PlannedStep step, Cycle cycle) =>
        (step.UnlessActiveSince is { } since && cycle.OwnerActiveAt >= since)
        || (cycle.KeptNotReachedAt is not null && step.At >= cycle.Promise!.DeadlineAt);

    private static void TellWhoeverIsOnShiftNow(Draft draft)
    {
        foreach (var waiting in draft.Cycle.Waiting.Where(w => w.Until <= draft.Now && !draft.Cycle.Holds(w)))
        {
            if (CallState.IsStale(draft.Cycle, waiting))
            {
                draft.Record(new CaseEvent.WaitingNoticeSettled(waiting.Step, new Notice { Rung = waiting.Rung }));
                continue;
            }

            var byHand = waiting.Step == Steps.CallSupervisor || Steps.OnlyAsks(waiting.Step);
            var notice = Snoozing.IsOvertaken(draft.Cycle, waiting, draft.Now)
                ? new Notice { Rung = waiting.Rung, Overtaken = true }
                : StaffMessages.Tell(draft, waiting.Step, waiting.Rung, evenIfAcknowledged: byHand, waiting.Reason, waiting.Told);
            draft.Record(new CaseEvent.WaitingNoticeSettled(waiting.Step, notice));
        }
    }

    private static void RepeatEscalation(Draft draft)
    {
        if (CallState.NobodyWillCall(draft.Cycle))
        {
            draft.Record(new CaseEvent.RepeatPostponed(draft.Now + draft.Cycle.Terms!.RepeatEvery));
        }

        var cycle = draft.Cycle;
        if (cycle.RepeatAt is not { } at || at > draft.Now || cycle.IsAcknowledgedAt(Rung.Supervisor) || CallState.HoldsRepeats(cycle))
        {
            return;
        }

        if (cycle.Snooze is { WithRepeats: true } snooze && snooze.Until > draft.Now)
        {
            draft.Record(new CaseEvent.RepeatPostponed(snooze.Until));
            return;
        }

        if (cycle.Repeats >= cycle.Terms!.RepeatAtMost)
        {
            draft.Record(new CaseEvent.CaseAbandoned());
            return;
        }

        var count = cycle.Repeats + 1;
        var notice = StaffMessages.Tell(draft, Steps.Repeat(count), Rung.Supervisor);
        draft.Record(notice.WaitsUntil is { } until
            ? new CaseEvent.RepeatPostponed(until)
            : new CaseEvent.EscalationRepeated(count, notice));
    }

    private static void TellLeadAtLeast(Draft draft)
    {
        var cycle = draft.Cycle;
        if (cycle.Reached is null or Rung.Owner && cycle.OpenedAt + cycle.PausedFor + cycle.Terms!.LeadAfter <= draft.Now)
        {
            draft.Record(new CaseEvent.StepFired(Steps.LeadAtLeast, [StaffMessages.Tell(draft, Steps.LeadAtLeast, Rung.Lead)]));
        }
    }

    /// <summary>The acknowledged next action was due: something happened, or the same rung is told again (L6).</summary>
    private static void EndAcknowledgement(Draft draft)
    {
        if (draft.Cycle is not { Pause: null, Acknowledgement: { } held } || held.NextActionAt > draft.Now)
        {
            return;
        }

        var step = Steps.Unacknowledged(draft.Cycle.AcknowledgementsEnded + 1);
        draft.Record(new CaseEvent.AcknowledgementEnded(
            draft.Cycle.ActiveAt > held.At ? null : StaffMessages.Tell(draft, step, held.Rung, evenIfAcknowledged: true)));
    }
}
