using FollowUp.Application.Json;
using FollowUp.Core.Access;
using FollowUp.Core.Cases;
using FollowUp.Core.Customers;
using FollowUp.Core.Messages;
using FollowUp.Core.Messages.Sms;
using FollowUp.Core.Promises;
using NodaTime;

namespace FollowUp.Core.Tests.Cases;

/// <summary>
/// What holds for every case after every decision, written down once. It follows one case: every decision is taken through
/// <see cref="Decide"/>, which fails where one of these is broken.
/// </summary>
internal sealed partial class CaseInvariants
{
    private readonly HashSet<string> _sent = [];
    private readonly HashSet<string> _held = [];
    private readonly HashSet<string> _withdrawn = [];
    private readonly HashSet<string> _told = [];
    private Case? _folded;

    public IReadOnlyCollection<string> Withdrawn => _withdrawn;

    public Decision Decide(Case? state, CaseCommand command, Instant now, Books books)
    {
        var before = state is null ? "" : Exact.Of(state);
        var decision = CaseDecider.Decide(state, command, now, books);

        Assert.Equal(before, state is null ? "" : Exact.Of(state));
        if (decision is Decision.Refused refused)
        {
            Assert.NotEqual("", refused.Refusal.Code);
            AssertSame(decision, CaseDecider.Decide(state, command, now, books));
            return decision;
        }

        var accepted = (Decision.Accepted)decision;
        TheCaseIsWhatItsFactsMakeOfIt(state, accepted);
        EveryEntrySaysWhoAndWhen(accepted, command, now);
        EveryMessageIsDecidedOnce(accepted);
        NothingIsSentOnABlockedChannelOrAfterItWasTold(accepted, now);
        TheDeadlineMovesLaterOnlyForAReason(state, accepted);
        APausedCaseDoesNothingOfTheClock(state, accepted);
        AResumedCaseHasTheLeastTimeLeft(accepted, now, books);
        SettledStepsStay(state, accepted.Case);
        CallsKeepToTheirLimits(state, accepted, command, now, books);
        WhatHasEndedStaysAsItWas(state, accepted.Case);
        ACycleHasOneRecoveryAtTheMost(accepted);
        OneCaseForTwoKeepsTheEarlierPromise(state, command, accepted);
        AMissIsADeadlineThatPassedBeforeTheCustomerWasTold(accepted.Case, now, looked: state is null || command is CaseCommand.Tick);
        NoTextMessageIsTooLongAndNoLinkLeavesTheCustomer(accepted, books);
        StoringLosesNothing(accepted);
        TheSameCommandAgainChangesNothing(accepted.Case, command, now, books);
        ATickSettlesThisInstant(accepted.Case, now, books);
        return decision;
    }

    private void TheCaseIsWhatItsFactsMakeOfIt(Case? state, Decision.Accepted accepted)
    {
        Assert.Equal((state?.Version ?? 0) + accepted.Entries.Count, accepted.Case.Version);
        foreach (var entry in accepted.Entries)
        {
            _folded = entry.Event is CaseEvent.CaseFlagged flagged
                ? CaseEvolution.Begin(accepted.Case.Id, flagged, entry.At, entry.By)
                : _folded!.Apply(entry);
        }

        Assert.Equal(Exact.Of(_folded!), Exact.Of(accepted.Case));
        if (accepted.Entries.Count == 0)
        {
            Assert.Empty(accepted.Messages);
            Assert.Empty(accepted.Withdrawn);
        }
    }

    private static void EveryEntrySaysWhoAndWhen(Decision.Accepted accepted, CaseCommand command, Instant now) =>
        Assert.All(accepted.Entries, entry => Assert.Equal((now, command.By.Id), (entry.At, entry.By)));

    /// <summary>An id comes once, but for a held message, which may be released once or withdrawn (L9, M7).</summary>
    private void EveryMessageIsDecidedOnce(Decision.Accepted accepted)
    {
        foreach (var id in accepted.Withdrawn)
        {
            Assert.True(_held.Remove(id), $"{id} was not held and is withdrawn.");
            _withdrawn.Add(id);
        }

        foreach (var message in accepted.Messages)
        {
            Assert.Equal(accepted.Case.Id, message.CaseId);
            Assert.StartsWith($"{accepted.Case.Id}.{accepted.Case.Cycle.Number}.{message.Step}.", message.Id, StringComparison.Ordinal);
            Assert.False(string.IsNullOrEmpty(message.Address));
            var fresh = !_sent.Contains(message.Id) && !_withdrawn.Contains(message.Id) && !_held.Contains(message.Id);
            Assert.True(fresh || (message.State == MessageState.Queued && _held.Remove(message.Id)), $"{message.Id} is decided again.");
            (message.State == MessageState.Held ? _held : _sent).Add(message.Id);
        }

        var held = accepted.Case.Cycle.Held.Select(h =>
            OutgoingMessage.IdOf(accepted.Case.Id, accepted.Case.Cycle.Number, h.Step, OutgoingMessage.Customer, h.Channel));
        Assert.Equal(held.Order(), _held.Order());
    }

    /// <summary>A step that was told takes no other channel, and no channel that the customer does not take is chosen (M8, M9).</summary>
    private void NothingIsSentOnABlockedChannelOrAfterItWasTold(Decision.Accepted accepted, Instant now)
    {
        var toCustomer = accepted.Messages.Where(m => m.Recipient == OutgoingMessage.Customer).ToList();
        Assert.DoesNotContain(toCustomer, m => accepted.Case.Blocks.Any(b => b.Channel == m.Channel && b.Holds(now)));
        Assert.DoesNotContain(toCustomer, m => _told.Contains($"{accepted.Case.Cycle.Number} {m.Step}"));
        foreach (var fact in accepted.Entries.Select(e => e.Event))
        {
            Assert.False(fact is CaseEvent.CustomerMessageLost lost && _told.Contains($"{accepted.Case.Cycle.Number} {lost.Step}"), $"{fact} after it was told.");
            if (fact is CaseEvent.CustomerMessageArrived arrived)
            {
                _told.Add($"{accepted.Case.Cycle.Number} {arrived.Step}");
            }
        }

        var cycle = accepted.Case.Cycle;
        Assert.All(cycle.Tries, t => Assert.Equal(t.State == TryState.Awaited, t.Until is not null));
        Assert.DoesNotContain(cycle.Tries, t => t.State == TryState.Awaited && (cycle.HasArrived(t.Step) || !cycle.Runs));
        Assert.DoesNotContain(cycle.Held, h => accepted.Case.Blocks.Any(b => b.Channel == h.Channel && b.Until is null));
    }

    private static void NoTextMessageIsTooLongAndNoLinkLeavesTheCustomer(Decision.Accepted accepted, Books books)
    {
        foreach (var message in accepted.Messages)
        {
            if (message.Channel == Channel.Sms)
            {
                Assert.InRange(SmsText.Of(message.Text).Segments, 1, books.Policies.Rules.Sms.SegmentsAtMost);
            }

            Assert.True(message.Recipient == OutgoingMessage.Customer || Masked.Links(message.Text) == message.Text, $"{message.Id} holds a link.");
        }
    }

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

    private static void StoringLosesNothing(Decision.Accepted accepted)
    {
        Assert.Equal(Exact.Of(accepted.Case), Exact.Of(StoredJson.ReadCase(StoredJson.Write(accepted.Case))));
        foreach (var fact in accepted.Entries.Select(e => e.Event))
        {
            Assert.Equal(Exact.Of(fact), Exact.Of(StoredJson.ReadEvent(StoredJson.Write(fact))));
        }
    }

    private static void TheSameCommandAgainChangesNothing(Case state, CaseCommand command, Instant now, Books books)
    {
        if (CaseDecider.Decide(state, command, now, books) is Decision.Accepted again)
        {
            Assert.Empty(again.Entries);
            Assert.Empty(again.Messages);
        }
    }

    /// <summary>No busy loop: once looked at, a case wants to be looked at later or never, and another look does nothing (L10).</summary>
    private static void ATickSettlesThisInstant(Case state, Instant now, Books books)
    {
        var tick = new CaseCommand.Tick { By = Actor.System };
        var first = (Decision.Accepted)CaseDecider.Decide(state, tick, now, books);
        var next = NextWakeUp.Of(first.Case);
        var left = first.Case with { FollowOns = [] };
        Assert.True(NextWakeUp.Of(left) is not { } again || again > now, $"At {now} the case wants to be looked at again at {next}.");
        Assert.True(first.Case.FollowOns.IsEmpty || next <= now, "Work on another case is due at once.");

        var second = (Decision.Accepted)CaseDecider.Decide(first.Case, tick, now, books);
        Assert.Empty(second.Entries);
        Assert.Empty(second.Messages);
        if (!state.IsFoundByAddress && state.Cycle.RateAt is null && state.FollowOns.IsEmpty)
        {
            Assert.Null(next);
            Assert.Empty(first.Entries);
        }
    }

    private static void AssertSame(Decision one, Decision other) => Assert.Equal(Exact.Of((Decision.Refused)one), Exact.Of((Decision.Refused)other));
}
