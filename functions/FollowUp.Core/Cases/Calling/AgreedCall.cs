namespace FollowUp.Core.Cases;

/// <summary>The confirmation of an agreed call: it says what is no longer so once another call is agreed on, or none is needed (C1, M7).</summary>
internal static class AgreedCall
{
    /// <summary>
    /// Takes back the confirmation that a decision has overtaken, held or queued; one that a sender has by now goes out. True if there is one.
    /// </summary>
    /// <param name="before">The case before the decision.</param>
    /// <param name="draft">The decision.</param>
    public static bool TakeBack(Case before, Draft draft)
    {
        if (Confirmed(before) is not { } step || (before.Cycle.Number == draft.Cycle.Number && Confirmed(draft.Case) == step))
        {
            return false;
        }

        foreach (var held in draft.Cycle.Held.Where(held => held.Step == step))
        {
            CustomerMessages.Drop(draft, held);
        }

        draft.WithdrawQueued(before, step);
        return true;
    }

    /// <summary>The step whose message says when the customer is called; null if nobody is to call, or an answer says more.</summary>
    private static string? Confirmed(Case state) =>
        state.Cycle is { Runs: true, Answer: null or { NotReached: true }, Calls: { Slot: not null } calls } ? Steps.Slot(calls.Slots) : null;
}
