using FollowUp.Core.Cases;
using NodaTime;

namespace FollowUp.Core.Tests.Cases;

/// <content>What holds for slots and attempts after every decision (C1-C5).</content>
internal sealed partial class CaseInvariants
{
    private static void CallsKeepToTheirLimits(Case? before, Decision.Accepted accepted, CaseCommand command, Instant now, Books books)
    {
        var (state, rules) = (accepted.Case, books.Policies.Rules.Callbacks);
        if (state.Cycle.Calls is not { } calls)
        {
            return;
        }

        foreach (var started in accepted.Entries.Select(e => e.Event).OfType<CaseEvent.AttemptStarted>().Where(e => e.OverrideReason is null))
        {
            AnAttemptIsStartedInsideItsLimits(before!, now, books);
            Assert.Equal(now + rules.LeaseFor, started.Until);
        }

        if (calls.Retry is { } retry)
        {
            Assert.True(CallHours.IsOpen(state.Customer, retry.At, books), $"The retry at {retry.At} lies outside the customer's window.");
            Assert.True(calls.Spent < rules.AttemptsACycle, "All attempts are used up, and another is planned.");
            Assert.True(calls.SpentToday < rules.AttemptsADay || retry.At >= calls.DayEndsAt, "Today's attempts are used up, and another is planned.");
            Assert.Null(calls.Live);
            Assert.Null(calls.Unreachable);
        }

        foreach (var chosen in accepted.Entries.Select(e => e.Event).OfType<CaseEvent.SlotChosen>())
        {
            Assert.True(
                chosen.OverrideReason is not null || CallHours.Hold(state.Customer, chosen.Slot.StartAt, chosen.Slot.EndAt, books),
                "The slot lies outside the customer's window.");
        }

        SilenceEndsNothing(before, accepted, command);
    }

    /// <summary>Counted where nobody is believed: over the facts of the calls themselves.</summary>
    private static void AnAttemptIsStartedInsideItsLimits(Case before, Instant now, Books books)
    {
        var (calls, rules) = (before.Cycle.Calls ?? Calls.None, books.Policies.Rules.Callbacks);
        Assert.False(calls.Live?.Until > now, "Two attempts are live at once.");
        Assert.NotEqual(before.WrongNumber ?? "", before.Customer.Phone);
        Assert.Null(before.CallsRefusedAt);
        if (calls.Slot is { } slot && now < slot.DialUntil)
        {
            Assert.True(slot.DialFrom <= now, "The call comes before the slot.");
        }
        else
        {
            Assert.True(CallHours.IsOpen(before.Customer, now, books), "The call lies outside the customer's window.");
            Assert.True(calls.Spent < rules.AttemptsACycle, "One attempt too many in the cycle.");
            Assert.True(calls.SpentToday < rules.AttemptsADay || calls.DayEndsAt <= now, "One attempt too many today.");
        }
    }

    /// <summary>Time and failed calls end no case, and leave none with nobody to go on with it (C4, C5).</summary>
    private static void SilenceEndsNothing(Case? before, Decision.Accepted accepted, CaseCommand command)
    {
        var cycle = accepted.Case.Cycle;
        if (before is { Cycle: { Runs: true, Pause: null } }
            && command is CaseCommand.Tick or CaseCommand.FinishAttempt { Outcome: not AttemptOutcome.Solved })
        {
            Assert.True(cycle.Runs, "Silence ended the case.");
        }

        if (command is CaseCommand.Tick && cycle is { Runs: true, KeptNotReachedAt: not null, Pause: null })
        {
            Assert.True(cycle.Calls!.GoOn || cycle.RepeatAt is not null || cycle.AbandonedAt is not null, "Nobody goes on with the case.");
        }

        Assert.False(cycle.Outcome?.Kind == OutcomeKind.KeptNotReached && (cycle.KeptNotReachedAt is null || cycle.MissedAt is not null));
    }
}
