using FollowUp.Core.Messages;
using FollowUp.Core.Promises;

namespace FollowUp.Core.Cases;

/// <summary>A case that waited for the end of an outage gets its promise (C6).</summary>
internal static class Restoring
{
    /// <summary>
    /// Starts the clock, tells the customer the time and the owner to call. A case that ended meanwhile, or whose clock runs, is left as it
    /// is. Where the book, which may have been edited meanwhile, promises such a case nothing any more, the lead is told: it is not dropped.
    /// </summary>
    public static Decision Start(Draft draft)
    {
        var (state, books) = (draft.Case, draft.Books);
        if (state.Outage is null || !draft.Cycle.Runs || draft.Cycle.Promise is not null)
        {
            return CaseDecider.AlreadySo(state);
        }

        var policy = books.Policies.PolicyFor(state.Kind, state.Complexity, state.Category, state.Customer.Tier);
        var (made, refusal) = policy is { Target: { } target }
            ? Promising.Make(policy, target, draft.Now, draft.Now, asked: null, books)
            : (null, Refusals.NoPolicy());
        if (made is null)
        {
            var why = refusal!.Sentence;
            draft.Record(new CaseEvent.ClockNotStarted(why, StaffMessages.Tell(draft, Steps.RestoredOwner, Rung.Lead, reason: why)));
            return draft.Accept();
        }

        draft.Record(new CaseEvent.ClockStarted(made.Terms, made.Promise, made.Steps, made.ProgressAt));
        ChoosingSlots.WaitForStanding(draft);
        CustomerMessages.SendOrHold(draft, Steps.Restored, TemplateName.Restored, evenIfQuiet: false);
        draft.Record(new CaseEvent.StepFired(Steps.RestoredOwner, [StaffMessages.Tell(draft, Steps.RestoredOwner, Rung.Owner)]));
        return draft.Accept();
    }
}
