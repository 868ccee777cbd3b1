using NodaTime;

namespace FollowUp.Core.Cases;

/// <content>Changes on the way (X4, X5).</content>
internal static partial class Refusals
{
    public static Refusal PromiseCannotBeTakenBack() =>
        Invalid("kind", "promiseCannotBeTakenBack", "This class promises nothing, and the customer has a promise: cancel the case, or answer it (X4).");

    public static Refusal DeadlineHasPassed(Case state) =>
        WrongState(state, "deadlineHasPassed", $"The deadline of case {state.Number} has passed: more time is asked for before it (X5).");

    public static Refusal ExtensionIsOpen(Case state) => WrongState(
        state, "extensionIsOpen", $"More time was asked for and granted or is still to be decided for case {state.Number} (X5).");

    public static Refusal NoExtensionLeft(Case state, int most) =>
        WrongState(state, "noExtensionLeft", $"Case {state.Number} has asked for more time {most} times, which is the most (X5).").With("most", most);

    public static Refusal ExtensionNotLater(Instant deadline) =>
        Invalid("until", "extensionNotLater", $"More time ends after {deadline} (X5).").With("deadline", deadline);

    public static Refusal ExtensionTooLong(Instant latest) =>
        Invalid("until", "extensionTooLong", $"One extension may last until {latest} at the most (X5).").With("latest", latest);

    public static Refusal NoExtensionAsked(Case state) =>
        WrongState(state, "noExtensionAsked", $"Nobody has asked for more time for case {state.Number} (X5).");

    public static Refusal ForSupervisor() =>
        new(RefusalKind.NotAllowed, "forSupervisor", "This extension is for a supervisor to decide (X5).");

    public static Refusal OwnExtension() =>
        new(RefusalKind.NotAllowed, "ownExtension", "Nobody decides what he asked for himself (X5).");

    public static Refusal ToldTooLate(Case state, Instant until, Func<Instant, string> said) => WrongState(
        state,
        "toldTooLate",
        $"A message would wait for the customer's quiet hours to end at {said(until)}, after the deadline: tell the customer on a call (M7, X5).").With("until", until) with
    {
        Field = "told",
    };
}
