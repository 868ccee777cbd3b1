namespace FollowUp.Core.Cases;

/// <content>Erased customers.</content>
internal static partial class Refusals
{
    public static Refusal NotErasedWhileItRuns(Case state) => WrongState(
        state, "caseStillRuns", $"Case {state.Number} is being worked on: answer or cancel it before its customer is erased (A4).");

    public static Refusal CustomerIsErased(Case state) =>
        WrongState(state, "customerIsErased", $"The customer of case {state.Number} was erased; nothing is added to it (A4).");
}
