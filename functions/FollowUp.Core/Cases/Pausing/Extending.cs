using FollowUp.Core.Access;
using FollowUp.Core.People;
using FollowUp.Core.Promises;
using NodaTime;

namespace FollowUp.Core.Cases;

/// <summary>More time: asked for by the owner, decided by the lead, counted once the customer knows (X5).</summary>
internal static class Extending
{
    public static Decision Decide(Draft draft, CaseCommand.Extend extend)
    {
        var (cycle, changes) = (draft.Cycle, draft.Books.Policies.Rules.Changes);
        if (Refusals.FirstBlank(("reason", extend.Reason)) is { } blank)
        {
            return CaseDecider.Refused(blank);
        }

        var until = Planning.WholeMinute(extend.Until);
        if (cycle.Extension is { } asked && asked.Until == until && asked.AskedBy == draft.By.Id)
        {
            return CaseDecider.AlreadySo(draft.Case);
        }

        if ((NotNow(draft, changes) ?? NotSo(draft, until, changes)) is { } refusal)
        {
            return CaseDecider.Refused(refusal);
        }

        // The second is the supervisor's, and so is one that comes when the lead's time is up.
        var number = cycle.Extensions + 1;
        var atSupervisor = number > 1 || draft.Now >= cycle.DeadlineAt!.Value - changes.DecideBefore;
        var notice = StaffMessages.Tell(
            draft, Steps.ExtensionAsked(number), atSupervisor ? Rung.Supervisor : Rung.Lead, evenIfAcknowledged: true, extend.Reason);
        draft.Record(new CaseEvent.ExtensionAsked(new(number, until, draft.By.Id, extend.Reason, changes.DecideBefore, atSupervisor), notice));
        return draft.Accept();
    }

    public static Decision Decide(Draft draft, CaseCommand.DecideExtension decision)
    {
        if (draft.Cycle.Extension is not { } asked)
        {
            return draft.Cycle.ExtensionDecision == new ExtensionDecision(draft.By.Id, decision.Grant)
                ? CaseDecider.AlreadySo(draft.Case)
                : CaseDecider.Refused(Refusals.NoExtensionAsked(draft.Case));
        }

        Refusal? refusal = asked switch
        {
            _ when NotBy(draft.By, asked) is { } notBy => notBy,
            _ when draft.Cycle.Pause is not null => Refusals.CaseIsPaused(draft.Case),
            _ when draft.Cycle.DeadlineAt <= draft.Now => Refusals.DeadlineHasPassed(draft.Case),
            _ when decision.Grant && asked.Until <= draft.Cycle.DeadlineAt => Refusals.ExtensionNotLater(draft.Cycle.DeadlineAt!.Value),
            _ when decision is { Grant: true, Told: Proof.Message } && CustomerMessages.QuietUntil(draft) is { } quiet && quiet >= draft.Cycle.DeadlineAt =>
                Refusals.ToldTooLate(draft.Case, quiet, at => CustomerText.LocalTime(draft.Case, at, draft.Books)),
            _ => null,
        };
        if (refusal is not null)
        {
            return CaseDecider.Refused(refusal);
        }

        if (!decision.Grant)
        {
            Deny(draft, decision.Reason);
            return draft.Accept();
        }

        Grant(draft, asked, decision);
        return draft.Accept();
    }

    /// <summary>Why this person may not decide on it; null if nothing about the person forbids it.</summary>
    public static Refusal? NotBy(Actor by, Extension asked) =>
        asked.AskedBy == by.Id ? Refusals.OwnExtension()
        : asked.AtSupervisor && by.Role is Role.Lead ? Refusals.ForSupervisor()
        : null;

    /// <summary>True while more time is asked for, or was granted and the customer is still to be told: one at a time.</summary>
    public static bool IsUnderWay(Cycle cycle) => cycle.Extension is not null || (cycle.Offer is { } offer && PlannedStep.RuleOf(offer.Step) == "X5");

    /// <summary>Undecided shortly before the deadline it goes to the supervisor, undecided at the deadline it is denied.</summary>
    public static void Tick(Draft draft)
    {
        if (draft.Cycle is not { Pause: null, Extension: { } asked } || draft.Cycle.DeadlineAt is not { } deadline)
        {
            return;
        }

        if (deadline <= draft.Now)
        {
            Deny(draft, reason: null);
        }
        else if (!asked.AtSupervisor && deadline - asked.DecideBefore <= draft.Now)
        {
            var step = Steps.ExtensionAskedAgain(asked.Number);
            draft.Record(new CaseEvent.ExtensionEscalated(StaffMessages.Tell(draft, step, Rung.Supervisor, evenIfAcknowledged: true, asked.Reason)));
        }
    }

    /// <summary>When <see cref="Tick"/> has something to do next; at the deadline the case is looked at in any case.</summary>
    public static Instant? NextAt(Cycle cycle) =>
        cycle is { Extension: { AtSupervisor: false } asked } && cycle.DeadlineAt is { } deadline ? deadline - asked.DecideBefore : null;

    private static void Grant(Draft draft, Extension asked, CaseCommand.DecideExtension decision)
    {
        var step = Steps.Extension(draft.Cycle.OffersMade + 1);
        var offer = new Offer(step, asked.Until, Instant.Max(draft.Cycle.Promise!.DueAt, asked.Until));
        draft.Record(new CaseEvent.ExtensionGranted(offer, decision.Told, decision.Reason));
        if (decision.Told == Proof.Call || draft.Case.IsMaster)
        {
            Offering.Take(draft, offer);
        }
        else
        {
            CustomerMessages.SendOffer(draft);
        }
    }

    private static void Deny(Draft draft, string? reason)
    {
        var step = Steps.ExtensionDenied(draft.Cycle.Extensions);
        draft.Record(new CaseEvent.ExtensionDenied(StaffMessages.Tell(draft, step, Rung.Owner, evenIfAcknowledged: true, reason), reason));
    }

    private static Refusal? NotNow(Draft draft, ChangeRules changes) => draft.Cycle switch
    {
        { Promise: null } => Refusals.NoClock(draft.Case),
        { Pause: not null } => Refusals.CaseIsPaused(draft.Case),
        { DeadlineIsBehind: true } => Refusals.DeadlineHasPassed(draft.Case),
        _ when draft.Cycle.DeadlineAt <= draft.Now => Refusals.DeadlineHasPassed(draft.Case),
        var cycle when IsUnderWay(cycle) => Refusals.ExtensionIsOpen(draft.Case),
        { Extensions: var count } when count >= changes.ExtendAtMost => Refusals.NoExtensionLeft(draft.Case, changes.ExtendAtMost),
        _ => null,
    };

    private static Refusal? NotSo(Draft draft, Instant until, ChangeRules changes)
    {
        var (cycle, calendar) = (draft.Cycle, Pausing.CalendarOf(draft));
        var deadline = cycle.DeadlineAt!.Value;
        var most = Planning.After(deadline, changes.ExtendPart * cycle.Terms!.Target, calendar) ?? deadline;
        return until <= deadline ? Refusals.ExtensionNotLater(deadline)
            : until > most ? Refusals.ExtensionTooLong(Planning.WholeMinute(most))
            : null;
    }
}
