using FollowUp.Core.Messages;
using FollowUp.Core.People;
using FollowUp.Core.Promises;
using NodaTime;

namespace FollowUp.Core.Cases;

/// <summary>What follows from the outcome of an attempt (C3-C5).</summary>
internal static class CallOutcomes
{
    public static Decision Record(Draft draft, CaseCommand.FinishAttempt finish, ulong hash)
    {
        var calls = draft.Cycle.Calls ?? Calls.None;
        var lapsed = calls is { Live: null, Last: { Outcome: null } last } ? last : null;
        var spent = finish.Outcome.ReachedNobody() && lapsed is null;
        draft.Record(new CaseEvent.AttemptEnded
        {
            Number = calls.Live?.Number ?? lapsed?.Number ?? calls.Attempts + 1,
            Outcome = finish.Outcome,
            Note = finish.Note,
            Hash = hash,
            Spent = spent,
            DayEndsAt = spent ? CallHours.EndOfDay(draft.Case.Customer, draft.Now) : null,
            RetryAt = finish.Outcome.ReachedNobody() ? RetryAt(draft, calls, spent) : null,
        });
        switch (finish.Outcome)
        {
            case AttemptOutcome.StillOpen:
                CustomerSpoke.In(draft);
                break;

            case AttemptOutcome.Solved:
                return Telling.Decide(draft, new CaseCommand.GiveAnswer(
                    finish.Text ?? "", finish.Resolution ?? "", finish.RootCause ?? "", Proof.Call, Send: null)
                { By = draft.By });

            case AttemptOutcome.NoAnswer or AttemptOutcome.Busy or AttemptOutcome.Voicemail:
                AfterNobody(draft);
                break;

            case AttemptOutcome.WrongNumber when draft.Case.Customer.Phone is { } phone:
                draft.Record(new CaseEvent.WrongNumberFound(phone, TellOwner(draft, Steps.WrongNumber(draft.Cycle.Calls!.Last!.Number), finish.Note)));
                break;

            case AttemptOutcome.Refused:
                draft.Record(new CaseEvent.CallsRefused(TellOwner(draft, Steps.CallsRefused(draft.Cycle.Calls!.Last!.Number), finish.Note)));
                break;

            case AttemptOutcome.AgentMissed:
                Missed(draft, finish.Note);
                break;
        }

        return draft.Accept();
    }

    /// <summary>Another agent is told to call within minutes, and the lead; no attempt is spent (C3).</summary>
    public static void Missed(Draft draft, string? reason)
    {
        var (state, rules) = (draft.Case, draft.Books.Policies.Rules.Callbacks);
        var count = (draft.Cycle.Calls?.Missed ?? 0) + 1;
        var another = draft.Books.Roster.Members(state.Team, Role.Agent)
            .FirstOrDefault(p => p.Id != state.Owner && p.Id != draft.By.Id && p.IsOnDuty(draft.Now));
        if (another is not null)
        {
            StaffMessages.Send(draft, Steps.AnotherAgent(count), another, reason);
        }

        var step = Steps.AgentMissed(count);
        var lead = StaffMessages.Tell(draft, step, Rung.Lead, evenIfAcknowledged: true, reason);
        var owner = draft.By.Id == state.Owner ? null : StaffMessages.Tell(draft, step, Rung.Owner, evenIfAcknowledged: true, reason);
        var slotStands = draft.Cycle.Calls?.Slot?.DialFrom > draft.Now;
        var calls = draft.Cycle.Calls ?? Calls.None;

        // Calls made before the slot, for reasons of their own, count as any others do: the limits hold for what follows a miss as well.
        var from = draft.Now + rules.AnotherAgentWithin;
        from = calls.SpentToday >= rules.AttemptsADay && calls.DayEndsAt > from ? calls.DayEndsAt.Value : from;
        Instant? retryAt = slotStands || !CallState.MayBeCalled(state) || calls.Spent >= rules.AttemptsACycle ? null
            : CallHours.NextOpen(state.Customer, from, draft.Books);
        draft.Record(new CaseEvent.CallMissed(count, another?.Id, lead, owner, retryAt));
        SeeUnreachable(draft);
    }

    /// <summary>All attempts are used up: the customer is asked for a slot, and then the supervisor decides (C5).</summary>
    public static void SeeUnreachable(Draft draft)
    {
        var rules = draft.Books.Policies.Rules.Callbacks;
        if (draft.Cycle.Calls is { Unreachable: null, Slot: null } calls && calls.Spent >= rules.AttemptsACycle)
        {
            draft.Record(new CaseEvent.CustomerUnreachable(draft.Now + rules.UnreachableFor));
            CustomerMessages.SendOrHold(draft, Steps.Unreachable(calls.TimesUnreachable + 1), TemplateName.Unreachable, evenIfQuiet: false);
        }
    }

    /// <summary>
    /// When the next attempt is due: after a span that grows, inside the customer's window, on another day of the customer's if today has
    /// had enough. None if a slot stands, or all are used up (C3).
    /// </summary>
    public static Instant? RetryAt(Draft draft, Calls calls, bool spent)
    {
        var (customer, now, rules) = (draft.Case.Customer, draft.Now, draft.Books.Policies.Rules.Callbacks);
        var count = calls.Spent + (spent ? 1 : 0);
        if (count >= rules.AttemptsACycle || calls.Slot?.DialFrom > now || !CallState.MayBeCalled(draft.Case))
        {
            return null;
        }

        var dayEnds = CallHours.EndOfDay(customer, now);
        var today = (calls.DayEndsAt > now ? calls.SpentToday : 0) + (spent ? 1 : 0);
        var at = CallHours.NextOpen(customer, now + rules.RetryAfter[Math.Clamp(count - 1, 0, rules.RetryAfter.Length - 1)], draft.Books);
        return today < rules.AttemptsADay || at >= dayEnds ? at : CallHours.NextOpen(customer, dayEnds, draft.Books);
    }

    private static void AfterNobody(Draft draft)
    {
        SeeUnreachable(draft);
        var (calls, every) = (draft.Cycle.Calls!, draft.Books.Policies.Rules.Callbacks.CalledYouEvery);
        if (calls.Unreachable is null && !(calls.CalledYouAt + every > draft.Now))
        {
            draft.Record(new CaseEvent.CalledYouSent(calls.CalledYou + 1));
            CustomerMessages.SendOrHold(draft, Steps.CalledYou(calls.CalledYou + 1), TemplateName.CalledYou, evenIfQuiet: false);
        }
    }

    private static Notice TellOwner(Draft draft, string step, string? reason) =>
        StaffMessages.Tell(draft, step, Rung.Owner, evenIfAcknowledged: true, reason);
}
