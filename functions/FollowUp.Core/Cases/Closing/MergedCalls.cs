using FollowUp.Core.Messages;

namespace FollowUp.Core.Cases;

/// <summary>
/// The call that was agreed on with the customer of two cases that become one (C1, Z4). Whoever was told when to be called is called: the case that goes
/// on takes the other's call over. With one of its own the earlier of the two stays, since a customer who is called sooner than agreed is told so, and
/// one who is called later waits by the phone for nothing. Wherever a call was taken over or given up the customer is told the one that stays, and the
/// fact on the timeline carries it.
/// </summary>
internal static class MergedCalls
{
    /// <summary>The call that stays where the merge changes something; null where it does not.</summary>
    public static Slot? Of(Draft draft, Case other)
    {
        var (ours, theirs) = (Ahead(draft, draft.Case), Ahead(draft, other));
        return theirs is null || theirs.StartAt == ours?.StartAt ? null
            : ours is not null && ours.StartAt < theirs.StartAt ? ours
            : theirs with { Reminded = false };
    }

    /// <summary>Why the call cannot be taken over; null if it can, or there is none.</summary>
    public static Refusal? WhyNot(Draft draft, Case other) => Ahead(draft, other) is null ? null
        : draft.Case.Customer.Phone is not { } phone || phone == draft.Case.WrongNumber ? Refusals.OtherIsToBeCalled(draft.Case, other)
        : null;

    /// <summary>The customer hears when the call is, and a promise that would come before it waits for it, as for any agreed call.</summary>
    public static void Settle(Draft draft, Slot? stays)
    {
        Ticking.SeeMiss(draft, draft.Cycle.DeadlineAt <= draft.Now);
        ChoosingSlots.WaitForStanding(draft);
        if (stays?.StartAt > draft.Now)
        {
            CustomerMessages.SendOrHold(draft, Steps.Slot(draft.Cycle.Calls!.Slots), TemplateName.Slot, evenIfQuiet: false);
        }
    }

    /// <summary>A call that is being made at its time is not agreed on any more, nor one that was missed.</summary>
    private static Slot? Ahead(Draft draft, Case state) =>
        state.Cycle.Calls is { Slot: { } slot } calls && slot.DialUntil > draft.Now && (calls.Live is null || slot.DialFrom > draft.Now) ? slot : null;
}
