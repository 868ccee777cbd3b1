using FollowUp.Core.People;
using NodaTime;

namespace FollowUp.Core.Cases;

/// <summary>One live attempt at a time, and what came of it (C2, C3).</summary>
internal static class Calling
{
    public static Decision Decide(Draft draft, CaseCommand.StartAttempt start)
    {
        CallTicks.Settle(draft);
        var calls = draft.Cycle.Calls ?? Calls.None;
        if (calls.Live is { } live && live.By == draft.By.Id)
        {
            return CaseDecider.AlreadySo(draft.Case);
        }

        if (WhyNot(draft, calls, start.OverrideReason) is { } refusal)
        {
            return CaseDecider.Refused(refusal);
        }

        draft.Record(new CaseEvent.AttemptStarted(
            calls.Attempts + 1, draft.Now + draft.Books.Policies.Rules.Callbacks.LeaseFor, start.OverrideReason));
        return draft.Accept();
    }

    public static Decision Decide(Draft draft, CaseCommand.FinishAttempt finish)
    {
        var hash = TextHash.Of(string.Join('\n', finish.Note, finish.Text, finish.Resolution, finish.RootCause));
        if (IsRepeated(draft, finish.Outcome, hash))
        {
            return CaseDecider.AlreadySo(draft.Case);
        }

        if (!draft.Cycle.Runs)
        {
            return CaseDecider.Refused(Refusals.CaseHasEnded(draft.Case));
        }

        CallTicks.Settle(draft);
        var calls = draft.Cycle.Calls ?? Calls.None;
        Refusal? refusal = calls switch
        {
            { Live: { } live } when live.By != draft.By.Id => Refusals.AttemptIsLive(draft.Case, live),
            { Live: null } when !MayTellOfACall(draft, calls) => Refusals.NoAttempt(draft.Case),
            _ when finish is { Outcome: AttemptOutcome.StillOpen } => Refusals.FirstBlank(("note", finish.Note ?? "")),
            _ => null,
        };
        return refusal is null ? CallOutcomes.Record(draft, finish, hash) : CaseDecider.Refused(refusal);
    }

    public static Decision Decide(Draft draft, CaseCommand.ReopenCalls reopen)
    {
        if (Refusals.FirstBlank(("note", reopen.Reason)) is { } blank)
        {
            return CaseDecider.Refused(blank);
        }

        var state = draft.Case;
        if (state is { WrongNumber: null, CallsRefusedAt: null })
        {
            return CaseDecider.AlreadySo(state);
        }

        var slot = draft.Cycle.Calls?.Slot;
        draft.Record(new CaseEvent.CallsReopened(
            reopen.Reason, state.Customer.Phone is null || slot is not null ? null : CallHours.NextOpen(state.Customer, draft.Now, draft.Books)));
        return draft.Accept();
    }

    /// <summary>A word of the customer ends the silence: somebody calls as soon as the window is open (C5).</summary>
    public static void HearWord(Draft draft)
    {
        if (draft.Cycle is { Runs: true, Calls.Unreachable: not null })
        {
            draft.Record(new CaseEvent.CustomerBackInTouch(
                CallState.MayBeCalled(draft.Case) ? CallHours.NextOpen(draft.Case.Customer, draft.Now, draft.Books) : null));
        }
    }

    /// <summary>The message that we called has arrived, on a channel with receipts or without (C4).</summary>
    public static void SeeArrival(Draft draft, string step)
    {
        var rule = Promises.PlannedStep.RuleOf(step);
        if (rule is Steps.CalledYouRule or Steps.UnreachableRule && draft.Cycle.Calls is { CalledYouArrivedAt: null })
        {
            draft.Record(new CaseEvent.CalledYouArrived(step));
        }
    }

    private static Refusal? WhyNot(Draft draft, Calls calls, string? overrideReason)
    {
        var (state, now, rules) = (draft.Case, draft.Now, draft.Books.Policies.Rules.Callbacks);
        string Local(Instant at) => CustomerText.LocalTime(state, at, draft.Books);
        return calls switch
        {
            { Live: { } live } => Refusals.AttemptIsLive(state, live),
            _ when Refusals.CallsClosed(state, byCustomer: false) is { } closed => closed,
            _ when overrideReason is not null => Refusals.FirstBlank(("overrideReason", overrideReason)),
            { Slot: { } slot } => now >= slot.DialFrom ? null : Refusals.SlotStands(state, slot, Local),
            _ when !CallHours.IsOpen(state.Customer, now, draft.Books) =>
                Refusals.OutsideCallHours(state, CallHours.NextOpen(state.Customer, now, draft.Books), Local),
            _ when calls.Spent >= rules.AttemptsACycle => Refusals.AttemptsUsedUp(state),
            { DayEndsAt: { } end } when end > now && calls.SpentToday >= rules.AttemptsADay =>
                Refusals.EnoughForToday(state, CallHours.NextOpen(state.Customer, end, draft.Books), Local),
            _ => null,
        };
    }

    /// <summary>The same outcome from the same person, within the time that an attempt takes, is the same attempt told twice.</summary>
    private static bool IsRepeated(Draft draft, AttemptOutcome outcome, ulong hash) =>
        draft.Cycle.Calls is { Live: null, Last: { } last }
        && (last.By, last.Outcome, last.Hash) == (draft.By.Id, outcome, hash)
        && draft.Now < last.At + draft.Books.Policies.Rules.Callbacks.LeaseFor;

    /// <summary>Without a live attempt: whoever owes the call, or leads, or let the lease of one end.</summary>
    private static bool MayTellOfACall(Draft draft, Calls calls) =>
        draft.Case.Owner is null || draft.Case.Owner == draft.By.Id || draft.By.Role is null or >= Role.Lead
        || (calls.Last is { Outcome: null } last && last.By == draft.By.Id);
}
