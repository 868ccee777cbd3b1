using FollowUp.Core.Messages.Sms;
using NodaTime;

namespace FollowUp.Core.Cases;

/// <content>Pauses and snoozes (X1-X3, L7).</content>
internal static partial class Refusals
{
    public static Refusal NoClock(Case state) =>
        WrongState(state, "noClock", $"Case {state.Number} promises nothing, so there is no clock to stop or to move (P1).");

    public static Refusal CaseIsPaused(Case state) =>
        WrongState(state, "caseIsPaused", $"Case {state.Number} is paused: resume it first (X1).");

    public static Refusal NoWayToAsk(Case state) =>
        WrongState(state, "noWayToAsk", $"No channel is left on which the customer of case {state.Number} takes a message: ask on a call (M8).");

    public static Refusal QuestionIsOpen(Case state) =>
        WrongState(state, "questionIsOpen", $"The customer of case {state.Number} has not answered the last question yet (X1).");

    public static Refusal QuestionTooLong(SmsText sms, int segmentsAtMost) => Invalid(
        "text",
        "questionTooLong",
        $"As a text message the question takes {sms.Segments} segments ({sms.Units} units of {sms.Encoding}) and may take {segmentsAtMost}; "
        + "ask in fewer words (M11).").Segments(sms, segmentsAtMost);

    public static Refusal UntilIsNeeded() => Invalid("until", "untilIsNeeded", "A customer who asks for later names a time (X1).");

    public static Refusal PauseInThePast() => Invalid("until", "pauseInThePast", "A pause ends in the future (X1).");

    public static Refusal PauseTooLong(Instant latest) =>
        Invalid("until", "pauseTooLong", $"A pause may last until {latest} at the most (X1).").With("latest", latest);

    public static Refusal SnoozeInThePast() => Invalid("until", "snoozeInThePast", "A snooze ends in the future (L7).");

    public static Refusal SnoozeTooLong(Instant latest) =>
        Invalid("until", "snoozeTooLong", $"Notices may be put off until {latest} at the most (L7).").With("latest", latest);
}
