using FollowUp.Core.Cases;

namespace FollowUp.Core.Promises;

/// <summary>Why the customer is not called now, and why a deadline that passed was no miss (P8, C1-C5).</summary>
internal static class ExplainingCalls
{
    public static IEnumerable<ExplainedSilence> Silences(Case state)
    {
        var (cycle, calls) = (state.Cycle, state.Cycle.Calls);
        if (state.WrongNumber is { } wrong && wrong == state.Customer.Phone)
        {
            yield return new(null, Reasons.WrongNumber());
        }

        if (state.CallsRefusedAt is { } refused)
        {
            yield return new(null, Reasons.CallsRefused(refused));
        }

        if (calls?.Live is { } live)
        {
            yield return new(live.Until, Reasons.Calling(live.By));
        }

        if (calls?.Slot is { } slot)
        {
            yield return new(slot.DialFrom, Reasons.SlotChosen(slot.StartAt));
        }

        if (calls?.Retry is { } retry)
        {
            yield return new(retry.At, Reasons.NextAttempt(calls.Attempts));
        }

        if (calls?.Unreachable is { } unreachable)
        {
            yield return unreachable.Asked ? new(null, Reasons.UnreachableWithoutSlot()) : new(unreachable.Until, Reasons.Unreachable());
        }

        if (cycle.KeptNotReachedAt is { } kept)
        {
            yield return new(null, Reasons.KeptNotReached(kept));
        }
    }
}
