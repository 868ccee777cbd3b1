namespace FollowUp.Core.Cases;

/// <summary>
/// Takes back, with the decision that overtakes it, what a customer was to be told of a matter that stood between the two: a call that was agreed on, or
/// a question (C1, X1). Whoever reads it afterwards waits for a call that nobody makes. What else is overtaken is found when it leaves
/// (<see cref="Currency"/>), or when its quiet hours end: time alone may do that, and what is written again then may be true.
/// </summary>
internal static class Overtaking
{
    /// <summary>Takes it back, held or queued; what a sender has by now goes out. True if there is any.</summary>
    /// <param name="before">The case before the decision.</param>
    /// <param name="draft">The decision.</param>
    public static bool TakeBack(Case before, Draft draft)
    {
        var sameCycle = before.Cycle.Number == draft.Cycle.Number;
        var overtaken = Matters(before.Cycle).Except(sameCycle ? Matters(draft.Cycle) : []).ToList();
        foreach (var step in overtaken)
        {
            if (sameCycle && draft.Cycle.Held.FirstOrDefault(held => held.Step == step) is { } held)
            {
                CustomerMessages.Drop(draft, held);
            }
            else
            {
                draft.WithdrawQueued(before, step);
            }
        }

        return overtaken.Count > 0;
    }

    /// <summary>What stands between the customer and us, by the step whose message says so. An answer says more than when the customer is called.</summary>
    private static IEnumerable<string> Matters(Cycle cycle)
    {
        if (cycle is { Runs: true, Answer: null or { NotReached: true }, Calls: { Slot: not null } calls })
        {
            yield return Steps.Slot(calls.Slots);
        }

        if (cycle is { Runs: true, Question: { } question })
        {
            yield return question.Step;
        }
    }
}
