using FollowUp.Core.People;
using FollowUp.Core.Promises;

namespace FollowUp.Core.Cases;

/// <summary>Escalation by hand, and its acknowledgement (L2, L6).</summary>
internal static class Escalating
{
    public static Decision Decide(Draft draft, CaseCommand.Escalate escalate)
    {
        if (draft.Cycle.CalledSupervisor)
        {
            return CaseDecider.AlreadySo(draft.Case);
        }

        CallSupervisor(draft, escalate.Reason);
        return draft.Accept();
    }

    /// <summary>
    /// The customer asks for a supervisor: the same step, once in a cycle. After its end there is an answer, and to be unhappy with that is
    /// to say "not solved" (Z2).
    /// </summary>
    public static Decision AskedFor(Draft draft)
    {
        CustomerSpoke.In(draft);
        if (!draft.Cycle.CalledSupervisor)
        {
            CallSupervisor(draft, reason: null, askedByCustomer: true);
        }

        return draft.Accept();
    }

    /// <summary>The supervisor step fires at once, whatever the time (L2).</summary>
    public static void CallSupervisor(Draft draft, string? reason, bool askedByCustomer = false) => draft.Record(new CaseEvent.StepFired(
        Steps.CallSupervisor,
        [StaffMessages.Tell(draft, Steps.CallSupervisor, Rung.Supervisor, evenIfAcknowledged: true, reason)],
        reason,
        askedByCustomer));

    public static Decision Decide(Draft draft, CaseCommand.Acknowledge acknowledge)
    {
        var (cycle, now, next) = (draft.Cycle, draft.Now, acknowledge.NextActionAt);
        if (cycle.Terms is not { } terms)
        {
            return CaseDecider.Refused(Refusals.NothingWasPromised(draft.Case));
        }

        var latest = now + terms.AcknowledgeUpTo;
        if (cycle.Acknowledgement is { } held && held.By == draft.By.Id && held.NextActionAt == next)
        {
            return CaseDecider.AlreadySo(draft.Case);
        }

        if (next <= now)
        {
            return CaseDecider.Refused(Refusals.NextActionInThePast());
        }

        if (cycle.Acknowledgement is { } higher && higher.Rung > RungOf(draft.By.Role) && higher.NextActionAt > now)
        {
            return CaseDecider.Refused(Refusals.AlreadyAcknowledged(draft.Case, higher));
        }

        if (next > latest)
        {
            return CaseDecider.Refused(Refusals.NextActionTooLate(latest));
        }

        draft.Record(new CaseEvent.EscalationAcknowledged(RungOf(draft.By.Role), next));
        return draft.Accept();
    }

    private static Rung RungOf(Role? role) => role switch
    {
        Role.Manager => Rung.Manager,
        Role.Supervisor => Rung.Supervisor,
        Role.Lead => Rung.Lead,
        _ => Rung.Owner,
    };
}
