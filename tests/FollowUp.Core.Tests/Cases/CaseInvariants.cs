using FollowUp.Application.Json;
using FollowUp.Core.Access;
using FollowUp.Core.Cases;
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
        EveryMessageIsDecidedOnce(accepted, now);
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
