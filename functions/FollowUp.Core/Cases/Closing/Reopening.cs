using FollowUp.Core.Promises;
using NodaTime;

namespace FollowUp.Core.Cases;

/// <summary>"Not solved": the next cycle, or another case if that comes too late (Z2).</summary>
internal static class Reopening
{
    /// <summary>The cycle that the second reopening starts: it begins at the supervisor.</summary>
    private const int StartsAtSupervisor = 3;

    public static Decision Decide(Draft draft, CaseCommand.Reopen reopen)
    {
        var (state, cycle) = (draft.Case, draft.Cycle);
        if (cycle.Runs)
        {
            return cycle.Reopened == new Reopened(draft.By.Id, reopen.Reason)
                ? CaseDecider.AlreadySo(state)
                : CaseDecider.Refused(Refusals.CaseStillRuns(state));
        }

        if (!cycle.MayBeTakenUpAgain)
        {
            return CaseDecider.Refused(Refusals.CaseHasEnded(state));
        }

        Confirming.EndWindow(draft);
        if (draft.Cycle.AwaitsVerdict)
        {
            return Again(draft, reopen.Reason);
        }

        GoOnElsewhere(draft, reopen.Reason);
        return draft.Accept();
    }

    /// <summary>Another case goes on for this one. It is opened, or told, once, however often that is asked for; false if that was done before.</summary>
    public static bool GoOnElsewhere(Draft draft, string? reason)
    {
        if (draft.Case.Links.Any(link => link.Kind == LinkKind.Continuation))
        {
            return false;
        }

        draft.Record(new CaseEvent.ReopeningCameLate(FollowingOn.Continuing(draft, reason)));
        return true;
    }

    private static Decision Again(Draft draft, string? reason)
    {
        var made = MadeAgain(draft);
        var number = draft.Cycle.Number + 1;
        draft.Record(new CaseEvent.CaseReopened
        {
            Cycle = number,
            Reason = reason,
            Terms = made?.Terms,
            Promise = made?.Promise,
            Steps = made?.Steps ?? [],
            ProgressAt = made?.ProgressAt,
        });
        CustomerMessages.Reopened(draft);
        HandingOn.To(draft, draft.Case.Owner, Steps.ReopenedOwner, reason);
        if (number >= StartsAtSupervisor)
        {
            Escalating.CallSupervisor(draft, reason);
        }

        return Ticking.Decide(draft);
    }

    /// <summary>
    /// A part of what the book allows now. A customer who was left with a bad answer is not turned away by an edited book: without a row the
    /// numbers of the cycle before serve, and without enough open hours ahead elapsed time.
    /// </summary>
    private static MadePromise? MadeAgain(Draft draft)
    {
        var (state, books, now) = (draft.Case, draft.Books, draft.Now);
        var part = books.Policies.Rules.Closing.ReopenedPart;
        var row = books.Policies.PolicyFor(state.Kind, state.Complexity, state.Category, state.Customer.Tier);
        var before = state.Cycle.Terms;
        var (policy, allowed) = row?.Target is { } target ? (row, PartOf(target, part))
            : before is null ? (null, Duration.Zero)
            : (new ServicePolicy { Id = before.Policy }, state.Cycle.Number > 1 ? before.Target : PartOf(before.Target, part));
        return policy is null ? null
            : Promising.Make(policy, allowed, now, now, asked: null, books).Made
                ?? Promising.Make(policy with { Calendar = null }, allowed, now, now, asked: null, books).Made;
    }

    /// <summary>Whole seconds: what is stored must come back as it was.</summary>
    private static Duration PartOf(Duration target, double part) => Duration.FromSeconds(Math.Max(1, Math.Floor(target.TotalSeconds * part)));
}
