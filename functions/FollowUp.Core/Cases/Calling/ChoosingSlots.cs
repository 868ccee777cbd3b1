using FollowUp.Core.Messages;
using FollowUp.Core.Promises;
using NodaTime;

namespace FollowUp.Core.Cases;

/// <summary>Choosing when the customer is to be called (C1).</summary>
internal static class ChoosingSlots
{
    public static Decision Decide(Draft draft, CaseCommand.ChooseSlot choose)
    {
        var (state, rules) = (draft.Case, draft.Books.Policies.Rules.Callbacks);
        var start = Planning.WholeMinute(choose.StartAt);
        if (state.Cycle.Calls?.Slot?.StartAt == start)
        {
            return CaseDecider.AlreadySo(state);
        }

        var slot = SlotAt(start, rules);
        var reason = draft.By.IsCustomer ? null : choose.OverrideReason;
        Refusal? refusal = state switch
        {
            _ when Refusals.CallsClosed(state, byCustomer: draft.By.IsCustomer) is { } closed => closed,
            _ when start <= draft.Now => Refusals.SlotInThePast(),
            _ when start > draft.Now + rules.SlotAtMostAhead => Refusals.SlotTooFarAhead(rules.SlotAtMostAhead),
            _ when reason is not null && Refusals.FirstBlank(("overrideReason", reason)) is { } blank => blank,
            _ when reason is null && !CallHours.Hold(state.Customer, start, slot.EndAt, draft.Books) => Refusals.SlotOutsideWindow(
                CallHours.NextOpen(state.Customer, start, draft.Books), at => CustomerText.LocalTime(state, at, draft.Books)),
            _ => null,
        };
        if (refusal is not null)
        {
            return CaseDecider.Refused(refusal);
        }

        Ticking.SeeMiss(draft, draft.Cycle.DeadlineAt <= draft.Now);
        draft.Record(new CaseEvent.SlotChosen(slot, reason));
        if (draft.Cycle.Pause is not null || draft.Cycle.DeadlineAt < slot.EndAt)
        {
            Pausing.Begin(draft, PauseReason.CustomerAskedForLater, until: slot.StartAt, promiseMovesTo: slot.EndAt);
        }

        CustomerMessages.SendOrHold(draft, Steps.Slot(draft.Cycle.Calls!.Slots), TemplateName.Slot, evenIfQuiet: false);
        return draft.Accept();
    }

    /// <summary>A promise that came after the slot and ends before it: the customer has asked for later, so no miss is made of that.</summary>
    public static void WaitForStanding(Draft draft)
    {
        if (draft.Cycle is { Pause: null, DeadlineIsBehind: false, Calls.Slot: { } slot } && slot.StartAt > draft.Now && draft.Cycle.DeadlineAt < slot.EndAt)
        {
            Pausing.Begin(draft, PauseReason.CustomerAskedForLater, until: slot.StartAt, promiseMovesTo: slot.EndAt);
        }
    }

    private static Slot SlotAt(Instant start, CallbackRules rules) => new(
        start, start + rules.SlotFor, start - rules.DialAround, start + rules.SlotFor + rules.DialAround, start - rules.RemindBefore);
}
