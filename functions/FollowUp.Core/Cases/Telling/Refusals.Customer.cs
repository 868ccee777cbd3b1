using FollowUp.Core.Messages.Sms;

namespace FollowUp.Core.Cases;

/// <content>What customers are told, and what they do themselves (M10, M11).</content>
internal static partial class Refusals
{
    public static Refusal AnswerTooLong(SmsText sms, int segmentsAtMost) => Invalid(
        "text",
        "answerTooLong",
        $"As a text message the answer takes {sms.Segments} segments ({sms.Units} units of {sms.Encoding}) and may take {segmentsAtMost}; "
        + "say it in fewer words, or on a call (M11).").Segments(sms, segmentsAtMost);

    /// <summary>What a customer asks for and no rule takes in any state.</summary>
    public static Refusal NotForCustomers(Case state) =>
        WrongState(state, "notForCustomers", $"The customer of case {state.Number} cannot do this now (M10).");

    private static Refusal Segments(this Refusal refusal, SmsText sms, int most) =>
        refusal.With("segments", sms.Segments).With("units", sms.Units).With("encoding", sms.Encoding == SmsEncoding.Gsm7 ? "gsm7" : "ucs2").With("most", most);
}
