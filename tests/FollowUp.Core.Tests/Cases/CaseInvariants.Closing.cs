using FollowUp.Core.Cases;
using NodaTime;

namespace FollowUp.Core.Tests.Cases;

/// <content>After the answer, and between cases (Z2-Z4).</content>
internal sealed partial class CaseInvariants
{
    private readonly HashSet<int> _recovered = [];

    /// <summary>An outcome is never changed, nor what stands in earlier cycles; cycles count up by one (Z2).</summary>
    private static void WhatHasEndedStaysAsItWas(Case? before, Case after)
    {
        Assert.Equal(after.Cycle.Number - 1, after.Earlier.Length);
        Assert.Equal(Enumerable.Range(1, after.Earlier.Length), after.Earlier.Select(cycle => cycle.Number));
        if (before is null)
        {
            return;
        }

        Assert.Equal(before.Earlier, after.Earlier.Take(before.Earlier.Length));
        if (after.Cycle.Number == before.Cycle.Number)
        {
            Assert.True(before.Cycle.Outcome is null || before.Cycle.Outcome == after.Cycle.Outcome, "An outcome changed.");
            return;
        }

        Assert.Equal(before.Cycle.Number + 1, after.Cycle.Number);
        Assert.Equal(EndedCycle.Of(before.Cycle, before.Owner), after.Earlier[^1]);
    }

    private void ACycleHasOneRecoveryAtTheMost(Decision.Accepted accepted)
    {
        foreach (var rated in accepted.Entries.Select(e => e.Event).OfType<CaseEvent.CaseRated>().Where(e => e.Recovery is not null))
        {
            Assert.True(_recovered.Add(accepted.Case.Cycle.Number), "A second recovery of one cycle.");
            Assert.Contains(rated.Recovery!, accepted.Case.FollowOns);
        }
    }

    private static void OneCaseForTwoKeepsTheEarlierPromise(Case? before, CaseCommand command, Decision.Accepted accepted)
    {
        if (command is not CaseCommand.Merge { Seen: { } other } || accepted.Entries.Count == 0)
        {
            return;
        }

        Instant?[] two = [before!.Cycle.Promise?.DeadlineAt, other.Cycle.Promise?.DeadlineAt];
        var (cycle, now) = (accepted.Case.Cycle, accepted.Entries[0].At);
        if (cycle.Pause is { } pause)
        {
            Assert.Equal(pause.PromiseMovesTo, cycle.Calls!.Slot!.EndAt);
            Assert.True(two.Min() < cycle.Calls.Slot.EndAt, "The promise waits for a call that comes before it.");
        }
        else
        {
            Assert.Equal(two.Min(), cycle.Promise?.DeadlineAt);
        }

        var calls = new[] { before.Cycle.Calls, other.Cycle.Calls }
            .Where(c => c?.Slot is { } slot && slot.DialUntil > now && (c.Live is null || slot.DialFrom > now)).Select(c => c!.Slot!.StartAt).ToList();
        Assert.True(calls.Count == 0 || calls.Min() == cycle.Calls?.Slot?.StartAt, "An agreed call was lost.");
        Assert.Superset(before.Addresses.Concat(other.Addresses).ToHashSet(), accepted.Case.Addresses.ToHashSet());
    }
}
