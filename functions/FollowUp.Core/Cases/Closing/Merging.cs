using System.Collections.Immutable;
using FollowUp.Core.Access;
using FollowUp.Core.Promises;

namespace FollowUp.Core.Cases;

/// <summary>One case that goes on for two of the same customer (Z4).</summary>
internal static class Merging
{
    /// <summary>Goes on for another case. Its end is work on that case, carried out afterwards.</summary>
    public static Decision Decide(Draft draft, CaseCommand.Merge merge)
    {
        var state = draft.Case;
        if (state.Links.Any(link => link.Case == merge.Other && link.Kind == LinkKind.Absorbed))
        {
            return CaseDecider.AlreadySo(state);
        }

        Refusal? refusal = merge.Seen switch
        {
            _ when !draft.Cycle.Runs => Refusals.CaseHasEnded(state),
            _ when merge.Other == state.Id => Refusals.SameCase(),
            null => Refusals.UnknownOther(),
            { } hidden when !Rights.CanSee(draft.By, hidden) => Refusals.UnknownOther(),
            { Cycle.Runs: false } ended => Refusals.OtherHasEnded(state, ended),
            _ when draft.Cycle.Pause is not null => Refusals.CaseIsPaused(state),
            { Cycle.Pause: not null } paused => Refusals.OtherIsPaused(state, paused),
            { } stranger when !state.Addresses.Intersect(stranger.Addresses).Any() => Refusals.DifferentCustomers(),
            { Outage: { } outage, Cycle.Promise: null } waits when draft.Cycle.Promise is null && state.Outage != outage => Refusals.OtherWaitsForOutage(state, waits),
            { } called => MergedCalls.WhyNot(draft, called),
        };
        if (refusal is not null)
        {
            return CaseDecider.Refused(refusal);
        }

        Absorb(draft, merge.Seen!);

        // The promise that won may be past some of its steps: the highest of them fires now (L10).
        return Ticking.Decide(draft);
    }

    /// <summary>
    /// Ends the case, unless it has ended otherwise, was paused, or promises something earlier than the one that is to go on for it: then both run, and
    /// nobody is forgotten. Of two that were told to go on for each other the one with the smaller id does.
    /// </summary>
    public static Decision Decide(Draft draft, CaseCommand.EndMerged end)
    {
        var state = draft.Case;
        if (state.Links.Any(link => link.Case == end.Into && link.Kind == LinkKind.MergedInto))
        {
            return CaseDecider.AlreadySo(state);
        }

        var goesOnForIt = state.Links.Any(link => link.Case == end.Into && link.Kind == LinkKind.Absorbed);
        if (!draft.Cycle.Runs)
        {
            return CaseDecider.Refused(Refusals.CaseHasEnded(state));
        }

        // A clock that stands has no deadline to compare; whoever stopped it meanwhile wants this case.
        if (draft.Cycle.Pause is not null || (goesOnForIt && string.CompareOrdinal(state.Id.Value, end.Into.Value) < 0)
            || (draft.Cycle.Promise is { } promise && !(end.DeadlineAt <= promise.DeadlineAt)))
        {
            return CaseDecider.Refused(Refusals.GoesOnItself(state));
        }

        Ticking.SeeMiss(draft, draft.Cycle.Promise?.DeadlineAt < draft.Now);
        return draft.End(new CaseEvent.MergedIntoAnother(end.Into, end.Number));
    }

    private static void Absorb(Draft draft, Case other)
    {
        var theirs = IsEarlier(other.Cycle.Promise, draft.Cycle.Promise) ? other.Cycle : null;
        var call = MergedCalls.Of(draft, other);
        draft.Record(new CaseEvent.CasesMerged
        {
            Number = other.Number,
            Addresses = [.. other.Addresses.Except(draft.Case.Addresses)],
            FollowOn = new FollowOn
            {
                Case = other.Id,
                Kind = FollowOnKind.EndMerged,
                At = draft.Now,
                DeadlineAt = (theirs ?? draft.Cycle).Promise?.DeadlineAt,
            },
            Promise = theirs?.Promise,
            Terms = theirs?.Terms,
            Steps = theirs is null ? [] : PlannedAgain(draft, theirs),
            Slot = call,
        });
        MergedCalls.Settle(draft, call);
    }

    private static bool IsEarlier(Promise? theirs, Promise? ours) => theirs is not null && !(ours?.DeadlineAt <= theirs.DeadlineAt);

    /// <summary>What was settled stays so, by name: a step's message is sent once in a cycle (L9).</summary>
    private static ImmutableArray<PlannedStep> PlannedAgain(Draft draft, Cycle theirs)
    {
        var settled = draft.Cycle.Steps.Where(step => step.State != StepState.Planned).ToDictionary(step => step.Id);
        var planned = Promising.StepsFor(theirs.Terms!, theirs.Promise!, draft.Books);
        return [.. planned.Select(step => settled.GetValueOrDefault(step.Id, step)).OrderBy(step => step.At)];
    }
}
