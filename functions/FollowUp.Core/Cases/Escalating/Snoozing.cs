using FollowUp.Core.People;
using FollowUp.Core.Promises;
using NodaTime;

namespace FollowUp.Core.Cases;

/// <summary>Putting notices off for a while, never the step at the deadline (L7).</summary>
internal static class Snoozing
{
    public static Decision Decide(Draft draft, CaseCommand.Snooze snooze)
    {
        var (cycle, rules, until) = (draft.Cycle, draft.Books.Policies.Rules.Snoozes, snooze.Until);
        if (cycle.Snooze is { } before && before.SnoozedBy == draft.By.Id && before.Until == until)
        {
            return CaseDecider.AlreadySo(draft.Case);
        }

        var supervises = draft.By.Role is null or >= Role.Supervisor;
        Refusal? refusal = cycle switch
        {
            { Promise: null } => Refusals.NoClock(draft.Case),
            { Pause: not null } => Refusals.CaseIsPaused(draft.Case),
            _ when until <= draft.Now => Refusals.SnoozeInThePast(),
            { Promise: { } promise } => Latest(draft.Now, promise, rules, supervises) is var latest && until > latest
                ? Refusals.SnoozeTooLong(latest)
                : null,
        };
        if (refusal is not null)
        {
            return CaseDecider.Refused(refusal);
        }

        var count = cycle.Snoozes + 1;
        var notice = count == rules.TellLeadAt
            ? StaffMessages.Tell(draft, Steps.Snoozed(count), Rung.Lead, evenIfAcknowledged: true, draft.By.Id)
            : null;
        draft.Record(new CaseEvent.CaseSnoozed(new Snooze(draft.By.Id, until, supervises), notice));
        return draft.Accept();
    }

    /// <summary>What becomes of a step's notice to a rung: put off if it is the owner's, before the deadline, and a snooze holds; null tells it.</summary>
    public static Notice? PutOff(Cycle cycle, PlannedStep step, Rung rung, Instant now) =>
        rung == Rung.Owner && step.At < cycle.DeadlineAt && cycle.Snooze is { } snooze && snooze.Until > now
            ? new Notice { Rung = rung, WaitsUntil = Instant.Min(snooze.Until, cycle.DeadlineAt.Value), Snoozed = true }
            : null;

    /// <summary>True if a notice that was put off has nothing left to say: the deadline is there, or a later one goes out with it.</summary>
    public static bool IsOvertaken(Cycle cycle, WaitingNotice waiting, Instant now) =>
        waiting.Snoozed && (cycle.DeadlineAt <= now || cycle.Waiting.Last(w => w.Snoozed && w.Rung == waiting.Rung && w.Until <= now) != waiting);

    private static Instant Latest(Instant now, Promise promise, SnoozeRules rules, bool supervises) => supervises
        ? now + rules.SupervisorUpTo
        : Instant.Min(now + rules.OwnerUpTo, promise.DeadlineAt - rules.BeforeDeadline);
}
