using FollowUp.Core.Promises;

namespace FollowUp.Core.Cases;

/// <summary>What time brings to calling: reminders, leases, missed slots, retries, the supervisor's turn (C1-C3, C5, L10).</summary>
internal static class CallTicks
{
    public static void Tick(Draft draft)
    {
        Settle(draft);
        Remind(draft);
        RetryNow(draft);
        AskSupervisor(draft);
    }

    /// <summary>Whoever starts or ends an attempt finds the one before ended, whether or not a tick came in time.</summary>
    public static void Settle(Draft draft)
    {
        EndLease(draft);
        if (draft.Cycle.Calls is { Slot: { } slot, Live: null } && slot.DialUntil <= draft.Now)
        {
            CallOutcomes.Missed(draft, reason: null);
        }
    }

    private static void EndLease(Draft draft)
    {
        if (draft.Cycle.Calls is not { Live: { } live } calls || live.Until > draft.Now)
        {
            return;
        }

        var notice = StaffMessages.Tell(draft, Steps.AttemptLapsed(live.Number), Rung.Owner, evenIfAcknowledged: true);
        var dayEnds = CallHours.EndOfDay(draft.Case.Customer, draft.Now);
        draft.Record(new CaseEvent.AttemptLapsed(live.Number, notice, dayEnds, CallOutcomes.RetryAt(draft, calls, spent: true)));
        CallOutcomes.SeeUnreachable(draft);
    }

    private static void Remind(Draft draft)
    {
        if (draft.Cycle.Calls is { Slot: { Reminded: false } slot, Live: null } calls && slot.RemindAt <= draft.Now)
        {
            draft.Record(new CaseEvent.SlotReminded(
                StaffMessages.Tell(draft, Steps.SlotReminder(calls.Slots), Rung.Owner, evenIfAcknowledged: true)));
        }
    }

    private static void RetryNow(Draft draft)
    {
        if (draft.Cycle is not { Pause: null, Calls: { Retry: { } retry } calls } || retry.At > draft.Now)
        {
            return;
        }

        var open = CallHours.NextOpen(draft.Case.Customer, draft.Now, draft.Books);
        if (open > draft.Now)
        {
            draft.Record(new CaseEvent.RetryMoved(open));
            return;
        }

        var count = calls.Retries + 1;
        draft.Record(new CaseEvent.RetryDue(count, StaffMessages.Tell(draft, Steps.Retry(count), retry.Rung, evenIfAcknowledged: true)));
    }

    private static void AskSupervisor(Draft draft)
    {
        if (draft.Cycle.Calls is { Unreachable: { Asked: false } unreachable } calls && unreachable.Until <= draft.Now)
        {
            draft.Record(new CaseEvent.SupervisorAsked(
                StaffMessages.Tell(draft, Steps.SupervisorDecides(calls.TimesUnreachable), Rung.Supervisor, evenIfAcknowledged: true)));
        }
    }
}
