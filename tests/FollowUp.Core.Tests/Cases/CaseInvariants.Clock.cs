using FollowUp.Core.Cases;
using FollowUp.Core.Promises;
using NodaTime;

namespace FollowUp.Core.Tests.Cases;

/// <content>What holds for the deadline, its pauses and its steps after every decision (X1, X3-X5).</content>
internal sealed partial class CaseInvariants
{
    /// <summary>Later only by what moves it: a pause, an extension or a looser class that the customer was told, a slot (X3-X5, C1).</summary>
    private static void TheDeadlineMovesLaterOnlyForAReason(Case? before, Decision.Accepted accepted)
    {
        if (before?.Cycle is { Promise: { } promise } cycle && accepted.Case.Cycle.Number == cycle.Number)
        {
            var moved = accepted.Entries.Any(e => e.Event is CaseEvent.CaseResumed or CaseEvent.PromiseMoved)
                || accepted.Entries.Any(e => e.Event is CaseEvent.CasePaused { Pause.PromiseMovesTo: not null });
            Assert.True(moved || accepted.Case.Cycle.Promise!.DeadlineAt <= promise.DeadlineAt, "The deadline moved later.");
            Assert.True(cycle.MissedAt is null || cycle.MissedAt == accepted.Case.Cycle.MissedAt, "A miss was undone.");
        }
    }

    /// <summary>The clock stands: nothing of it happens (X1). A case that resumes, or is paused, in the same breath may do both.</summary>
    private static void APausedCaseDoesNothingOfTheClock(Case? before, Decision.Accepted accepted)
    {
        if (before?.Cycle.Pause is not null && accepted.Case.Cycle.Pause is { } pause && !accepted.Entries.Any(e => e.Event is CaseEvent.CaseResumed))
        {
            Assert.DoesNotContain(accepted.Entries, e => e.Event is CaseEvent.DeadlineMissed or CaseEvent.EscalationRepeated
                or CaseEvent.FollowUpSent or CaseEvent.PromiseRenewed or CaseEvent.AcknowledgementEnded or CaseEvent.AssignmentLapsed
                or CaseEvent.StepSkipped or CaseEvent.StepFired { Step: not Steps.CallSupervisor });
            Assert.Equal(before.Cycle.Pause.Since, pause.Since);
        }

        Assert.True(accepted.Case.Cycle.Pause is null || accepted.Case.Cycle.Runs, "A case that has ended is paused.");
        foreach (var (one, next) in accepted.Case.Cycle.Pauses.Zip(accepted.Case.Cycle.Pauses.Skip(1)))
        {
            Assert.True(one.To <= next.From, "Two pauses overlap.");
        }
    }

    /// <summary>With an answer no new time is told, so none is needed.</summary>
    private static void AResumedCaseHasTheLeastTimeLeft(Decision.Accepted accepted, Instant now, Books books)
    {
        var comesWithAnAnswer = accepted.Entries.Any(e => e.Event is CaseEvent.CaseAnswered);
        if (accepted.Entries.Any(e => e.Event is CaseEvent.CaseResumed) && !comesWithAnAnswer && accepted.Case.Cycle is { DeadlineIsBehind: false, Promise: { } promise })
        {
            Assert.True(promise.DeadlineAt - now >= books.Policies.Rules.Pauses.LeastLeft, $"Only {promise.DeadlineAt - now} is left.");
        }
    }

    /// <summary>What fired or was passed over stays as it was, however often the ladder is planned again (X3-X5).</summary>
    private static void SettledStepsStay(Case? before, Case after)
    {
        foreach (var step in before?.Cycle.Number == after.Cycle.Number ? before.Cycle.Steps.Where(s => s.State != StepState.Planned) : [])
        {
            var now = Assert.Single(after.Cycle.Steps, s => s.Id == step.Id);
            Assert.Equal((step.At, step.State, step.SettledAt), (now.At, now.State, now.SettledAt));
        }
    }

    /// <summary>At the very instant of the deadline both are right: the tick that came first saw a miss, the customer that came first none.</summary>
    private static void AMissIsADeadlineThatPassedBeforeTheCustomerWasTold(Case @case, Instant now, bool looked)
    {
        var cycle = @case.Cycle;
        var until = cycle.Outcome?.At ?? now;
        if (cycle.Pause is not null || (!cycle.Runs && cycle.Pauses.Any(p => p.To == until)))
        {
            return;
        }

        var passed = cycle.Promise?.DeadlineAt;
        if (passed is null || passed > until)
        {
            Assert.True(cycle.MissedAt is null || cycle.Pause is not null || !cycle.Pauses.IsEmpty);
        }
        else if (passed < until && cycle.Pause is null && (cycle.Runs ? looked : cycle.Pauses.LastOrDefault()?.To != until))
        {
            Assert.NotNull(cycle.MissedAt ?? cycle.KeptNotReachedAt);
        }

        Assert.False(cycle.Outcome?.Kind == OutcomeKind.KeptAnswered && cycle.MissedAt is not null, "Kept and missed at once.");
        Assert.False(cycle.Outcome?.Kind == OutcomeKind.Missed && cycle.MissedAt is null, "Missed without a miss.");
    }
}
