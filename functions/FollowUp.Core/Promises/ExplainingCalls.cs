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
            yield return new("C3", null, "The number is not the customer's: no calls until a lead allows them again.");
        }

        if (state.CallsRefusedAt is { } refused)
        {
            yield return new("C3", null, $"The customer said at {refused} that calls are not wanted: messages only.");
        }

        if (calls?.Live is { } live)
        {
            yield return new("C2", live.Until, $"{live.By} is calling; nobody else does.");
        }

        if (calls?.Slot is { } slot)
        {
            yield return new("C1", slot.DialFrom, $"The customer chose to be called at {slot.StartAt}; dialling may start a little before.");
        }

        if (calls?.Retry is { } retry)
        {
            yield return new("C3", retry.At, $"Attempt {calls.Attempts} reached nobody, or was missed; the next is due inside the customer's window.");
        }

        if (calls?.Unreachable is { } unreachable)
        {
            yield return new("C5", unreachable.Asked ? null : unreachable.Until, unreachable.Asked
                ? "No call reached the customer, who has chosen no slot: the supervisor decides."
                : "No call reached the customer, who was asked to choose a slot; after that the supervisor decides.");
        }

        if (cycle.KeptNotReachedAt is { } kept)
        {
            yield return new("C4", null, $"The deadline passed at {kept} with the customer called, told so, and not reached: it is no miss.");
        }
    }
}
