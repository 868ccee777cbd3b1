using FollowUp.Core.Promises;
using NodaTime;

namespace FollowUp.Core.Cases;

/// <summary>What the state of a case says about calling its customer (C1-C5).</summary>
internal static class CallState
{
    /// <summary>True if the customer can be called at all: there is a number, it is the customer's, and calls are wanted (C3).</summary>
    public static bool MayBeCalled(Case state) =>
        state is { Customer.Phone: { } phone, CallsRefusedAt: null } && phone != state.WrongNumber;

    /// <summary>True if the deadline finds a customer who was called, and told so, and not reached (C4).</summary>
    public static bool WasTriedInTime(Cycle cycle) =>
        cycle is { Promise: { } promise, Calls: { TriedAt: { } tried, CalledYouArrivedAt: { } arrived } }
        && tried < promise.DeadlineAt && arrived <= promise.DeadlineAt;

    /// <summary>After a deadline that was kept, not reached, calling goes on; the repeats of a miss wait for as long as it does (C4, L5).</summary>
    public static bool HoldsRepeats(Cycle cycle) => cycle is { KeptNotReachedAt: not null, Calls.GoOn: true };

    /// <summary>True if after such a deadline nobody is going to call or to decide: then the supervisor is told as after a miss.</summary>
    public static bool NobodyWillCall(Cycle cycle) =>
        cycle is { KeptNotReachedAt: not null, RepeatAt: null, AbandonedAt: null, Pause: null } && !HoldsRepeats(cycle);

    /// <summary>The instants at which calling wants to be looked at (UTC).</summary>
    public static IEnumerable<Instant?> WakeUps(Cycle cycle)
    {
        if (NobodyWillCall(cycle))
        {
            yield return cycle.KeptNotReachedAt;
        }

        if (cycle.Calls is not { } calls)
        {
            yield break;
        }

        yield return calls.Live?.Until;
        yield return cycle.Pause is null ? calls.Retry?.At : null;
        yield return calls.Unreachable is { Asked: false } unreachable ? unreachable.Until : null;
        if (calls is { Slot: { } slot, Live: null })
        {
            yield return slot.Reminded ? null : slot.RemindAt;
            yield return slot.DialUntil;
        }
    }

    /// <summary>True if a notice that waited for a shift says what is no longer so (L10).</summary>
    public static bool IsStale(Cycle cycle, WaitingNotice waiting)
    {
        var calls = cycle.Calls ?? Calls.None;
        return PlannedStep.RuleOf(waiting.Step) switch
        {
            Steps.SlotReminderRule => calls.Slot is null || waiting.Step != Steps.SlotReminder(calls.Slots),
            Steps.AttemptLapsedRule => calls.Last?.Outcome is not null,
            Steps.RetryRule => calls.GoOn || waiting.Step != Steps.Retry(calls.Retries),
            Steps.SupervisorDecidesRule => calls.Unreachable is null,
            _ => false,
        };
    }

    /// <summary>True if a held message about calls says what is no longer so (M7).</summary>
    public static bool IsOutOfDate(Cycle cycle, string step, Instant now)
    {
        var calls = cycle.Calls ?? Calls.None;
        return PlannedStep.RuleOf(step) switch
        {
            Steps.SlotRule => calls.Slot is not { } slot || step != Steps.Slot(calls.Slots) || slot.StartAt <= now,
            Steps.CalledYouRule => calls.TriedAt is null,
            Steps.UnreachableRule => calls.Unreachable is null,
            _ => false,
        };
    }
}
