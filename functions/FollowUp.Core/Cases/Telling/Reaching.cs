using FollowUp.Core.Customers;
using FollowUp.Core.Messages;
using FollowUp.Core.Promises;

namespace FollowUp.Core.Cases;

/// <summary>
/// Takes a message to the customer from channel to channel until one is known to have told (M8). A step takes a channel once, and none
/// after it was told.
/// </summary>
internal static class Reaching
{
    /// <summary>
    /// A provider that gives receipts took the message, or could not take it: so long the receipt is waited for, from the first try on. A provider that is
    /// down brings no receipt either.
    /// </summary>
    public static void Await(Draft draft, string step, Channel channel)
    {
        if (draft.Cycle.TryOf(step, channel) is null && !draft.Cycle.HasArrived(step))
        {
            var wait = draft.Books.Policies.Rules.Reach.ReceiptWithin(draft.Cycle.Terms?.Target);
            draft.Record(new CaseEvent.ReceiptAwaited(step, channel, draft.Now + wait));
        }
    }

    /// <summary>
    /// The customer has it; a copy that is held for another channel is not needed. Without receipts nothing can be lost later, and there is
    /// nothing to remember.
    /// </summary>
    public static void Arrived(Draft draft, string step, Channel channel, bool byReceipt)
    {
        if (draft.Cycle.HasArrived(step) || !(byReceipt || draft.Case.CustomerNotReached))
        {
            return;
        }

        draft.Record(new CaseEvent.CustomerMessageArrived(step, channel));
        foreach (var copy in draft.Cycle.Held.Where(h => h.Step == step))
        {
            draft.Withdraw(copy);
        }

        if (draft.Case.CustomerNotReached)
        {
            draft.Record(new CaseEvent.CustomerReached(step, channel));
        }
    }

    /// <summary>The receipts that did not come in time.</summary>
    public static void GiveUpReceipts(Draft draft)
    {
        foreach (var late in draft.Cycle.Tries.Where(t => t.State == TryState.Awaited && t.Until <= draft.Now))
        {
            if (Failed(draft, late.Step, late.Channel, DeliveryCodes.NoReceipt) is not null)
            {
                // Where its provider has been down it waits still, and would come once more.
                draft.TakeBack(late.Step, late.Channel);
            }
        }
    }

    /// <summary>
    /// It did not arrive: it goes out on the next channel, if it still matters; nothing is waited for once it was told. Gives that channel; null for none.
    /// </summary>
    public static Channel? Failed(Draft draft, string step, Channel channel, string? code)
    {
        if (draft.Cycle.HasArrived(step) || draft.Cycle.TryOf(step, channel) is { State: TryState.Lost })
        {
            return null;
        }

        Blocking.Learn(draft, channel, code);
        var template = CustomerMessages.TemplateOf(draft, step);
        var matters = template is not null && !CustomerMessages.IsOutOfDate(draft.Cycle, step, template, draft.Now);
        var next = Lost(draft, step, channel, code, matters);
        if (next is { } other)
        {
            CustomerMessages.SendOn(draft, step, template!, other);
        }

        return next;
    }

    /// <summary>Notes that a channel lost a message, and says which one it takes now; with none left the customer is not told.</summary>
    public static Channel? Lost(Draft draft, string step, Channel channel, string? code, bool matters)
    {
        var next = matters ? NextAfter(draft, step, channel) : null;
        draft.Record(new CaseEvent.CustomerMessageLost(step, channel, code, next));
        if (next is null)
        {
            NotTold(draft, step, channel, code, mayCall: matters);
        }

        return next;
    }

    /// <summary>
    /// It is not to be sent any more: its case has moved on while it waited. Nothing is waited for, and what could count only with its arrival is over.
    /// </summary>
    public static void Overtaken(Draft draft, string step, Channel channel)
    {
        if (IsToldOtherwise(draft, step, channel))
        {
            return;
        }

        if (draft.Cycle.TryOf(step, channel) is { State: TryState.Awaited })
        {
            draft.Record(new CaseEvent.CustomerMessageDropped(step));
        }

        CustomerMessages.CloseWhatHungOn(draft, step);
    }

    /// <summary>True if the customer has a step's message, or it took another channel after this one had lost it: no channel sends it once more.</summary>
    public static bool IsToldOtherwise(Draft draft, string step, Channel channel) => draft.Cycle.HasArrived(step)
        || (draft.Cycle.TryOf(step, channel) is { State: TryState.Lost } && NextAfter(draft, step, channel) is not null);

    private static Channel? NextAfter(Draft draft, string step, Channel lost)
    {
        var next = CustomerChannels.NextFor(draft.Case, step, draft.Now, except: lost);
        return next == Channel.Sms && !CustomerMessages.FitsSms(draft, step) ? null : next;
    }

    /// <summary>Nothing is left to try: the case is on the supervisor's list, and the owner is asked to call, once for as long as that lasts.</summary>
    public static void NotTold(Draft draft, string step, Channel channel, string? code, bool mayCall)
    {
        Asking.Failed(draft, step);
        var answer = draft.Cycle.Answer is { } given && step == Steps.Answer(given.Attempt) ? given : null;
        if (answer?.NotReached ?? draft.Case.CustomerNotReached)
        {
            return;
        }

        draft.Record(new CaseEvent.CustomerNotReached(step, channel, code));
        if (mayCall)
        {
            var count = draft.Cycle.CallTasks + 1;
            var notice = StaffMessages.Tell(
                draft, Steps.CallTask(count), Rung.Owner, evenIfAcknowledged: true, CaseEvent.CallAsked.ReasonOf(step, code));
            draft.Record(new CaseEvent.CallAsked(count, step, code, notice));
        }
    }
}
