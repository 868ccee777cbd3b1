using System.Globalization;
using NodaTime;

namespace FollowUp.Core.Cases;

/// <content>The refusals of slots and attempts (C1-C3, C5).</content>
internal static partial class Refusals
{
    public static Refusal SlotInThePast() => Invalid("startAt", "slotInThePast", "A slot must lie ahead (C1).");

    public static Refusal SlotTooFarAhead(Duration most) => Invalid(
        "startAt", "slotTooFarAhead", string.Create(CultureInfo.InvariantCulture, $"A slot may begin at most {most.TotalDays:0.##} days ahead (C1)."))
        .With("days", most.TotalDays);

    public static Refusal SlotOutsideWindow(Instant next, Func<Instant, string> said) => Invalid(
        "startAt", "slotOutsideWindow", $"The customer is not to be called then; the next time is {said(next)}. Staff may give an 'overrideReason' (C1).")
        .With("next", next);

    public static Refusal CallWindowTooShort(Duration slot) => Invalid(
        "customer.callWindow",
        "callWindowTooShort",
        string.Create(CultureInfo.InvariantCulture, $"A window for calls must be long enough for a slot of {slot.TotalMinutes:0.##} min (C1)."))
        .With("minutes", slot.TotalMinutes);

    public static Refusal AttemptIsLive(Case state, LiveAttempt live) =>
        WrongState(state, "attemptIsLive", $"{live.By} is calling the customer of case {state.Number} until {live.Until} (C2).")
            .With("person", live.By).With("until", live.Until);

    public static Refusal NoAttempt(Case state) =>
        WrongState(state, "noAttempt", $"Nobody is calling the customer of case {state.Number}: start an attempt first (C2).");

    public static Refusal SlotStands(Case state, Slot slot, Func<Instant, string> said) => WrongState(
        state,
        "slotStands",
        $"A call is agreed on for {said(slot.StartAt)} to {said(slot.EndAt)}; it may be made from {said(slot.DialFrom)}. Before that it needs an 'overrideReason' (C1).")
        .With("startAt", slot.StartAt).With("endAt", slot.EndAt).With("from", slot.DialFrom).With("until", slot.DialUntil);

    public static Refusal OutsideCallHours(Case state, Instant next, Func<Instant, string> said) => WrongState(
        state, "outsideCallHours", $"The customer is not to be called now; the next time is {said(next)}. Else a call needs an 'overrideReason' (C3).")
        .With("next", next);

    public static Refusal EnoughForToday(Case state, Instant next, Func<Instant, string> said) => WrongState(
        state,
        "enoughForToday",
        $"The customer was called often enough today; the next time is {said(next)}. Else a call needs an 'overrideReason' (C3).").With("next", next);

    public static Refusal AttemptsUsedUp(Case state) => WrongState(
        state, "attemptsUsedUp", "All attempts were made; the customer was asked to choose a slot. Until then a call needs an 'overrideReason' (C5).");

    /// <summary>Why the customer cannot be called at all; null if that is possible. Whoever refused calls may ask for one.</summary>
    public static Refusal? CallsClosed(Case state, bool byCustomer) => state switch
    {
        { Customer.Phone: null } => WrongState(state, "noPhone", $"There is no number to call the customer of case {state.Number}."),
        { WrongNumber: { } wrong } when wrong == state.Customer.Phone => WrongState(
            state, "wrongNumber", "The number is not the customer's; a lead allows calls again once the right one is known (C3)."),
        { CallsRefusedAt: not null } when !byCustomer => WrongState(
            state, "callsRefused", "The customer does not want to be called; write instead, or a lead allows calls again (C3)."),
        _ => null,
    };
}
