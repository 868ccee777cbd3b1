namespace FollowUp.Core.Cases;

/// <content>Master cases (S5).</content>
internal static partial class Refusals
{
    public static Refusal MasterJoinsNone(Case state) =>
        WrongState(state, "masterJoinsNone", $"Case {state.Number} is a master case itself (S5).");

    /// <summary>What takes a customer; those who wait for it have one each.</summary>
    public static Refusal MasterHasNoCustomer(Case state) =>
        WrongState(state, "masterHasNoCustomer", $"Case {state.Number} is a master case and has no customer of its own (S5).");

    public static Refusal HasAnotherMaster(Case state, MasterLink link) =>
        WrongState(state, "hasAnotherMaster", $"Case {state.Number} waits for master case {link.Number}; resume it first (S5).").With("master", link.Number);

    public static Refusal MasterTimeHasPassed(string number) => Invalid(
        "case", "masterTimeHasPassed", $"The time that master case {number} promises has passed: there is none to tell the customer (S5).")
        .With("master", number);

    public static Refusal MasterNeedsAPromise() =>
        Invalid("kind", "masterNeedsAPromise", "The policy book promises nothing for such a case, so there is nothing to tell the others (S5).");
}
