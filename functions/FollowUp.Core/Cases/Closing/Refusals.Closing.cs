namespace FollowUp.Core.Cases;

/// <content>After the answer, and between cases.</content>
internal static partial class Refusals
{
    public static Refusal NotAnsweredYet(Case state) =>
        WrongState(state, "notAnsweredYet", $"Case {state.Number} has no answer yet that could be confirmed (Z2).");

    public static Refusal CaseStillRuns(Case state) =>
        WrongState(state, "caseStillRuns", $"Case {state.Number} is being worked on; there is no need to open it again (Z2).");

    public static Refusal NothingToRate(Case state) =>
        WrongState(state, "nothingToRate", $"Case {state.Number} has no answer that reached the customer, so there is nothing to rate (Z3).");

    public static Refusal RatingStands(Case state) =>
        WrongState(state, "ratingStands", $"Case {state.Number} was rated, and the time in which that could be changed is over (Z3).");

    public static Refusal ScoreOutOfRange(int lowest, int highest) =>
        Invalid("score", "scoreOutOfRange", $"A rating is a whole number from {lowest} to {highest} (Z3).").With("least", lowest).With("most", highest);

    public static Refusal SameCase() => Invalid("other", "sameCase", "A case cannot go on for itself (Z4).");

    public static Refusal UnknownOther() => Invalid("other", "unknownOther", "There is no such case, or you may not see it (Z4, A1).");

    public static Refusal OtherHasEnded(Case state, Case other) =>
        WrongState(state, "otherHasEnded", $"Case {other.Number} has ended; only cases that run are merged (Z4).").With("other", other.Number) with { Field = "other" };

    public static Refusal OtherIsPaused(Case state, Case other) =>
        WrongState(state, "otherIsPaused", $"Case {other.Number} is paused: resume it first, so that its promise can be compared (Z4).").With("other", other.Number) with { Field = "other" };

    public static Refusal DifferentCustomers() =>
        Invalid("other", "differentCustomers", "The two cases share neither a phone number nor an email address (Z4).");

    public static Refusal OtherWaitsForOutage(Case state, Case other) =>
        WrongState(state, "otherWaitsForOutage", $"Case {other.Number} gets its promise when an outage ends, and would lose it here (C6, Z4).").With("other", other.Number) with { Field = "other" };

    public static Refusal OtherIsToBeCalled(Case state, Case other) => WrongState(
        state, "otherIsToBeCalled", $"A call is agreed on for case {other.Number}, and case {state.Number} has no number to call: merge them the other way round (C1, Z4).")
        .With("other", other.Number) with
    { Field = "other" };

    public static Refusal GoesOnItself(Case state) =>
        WrongState(state, "goesOnItself", $"Case {state.Number} promises something earlier by now, or goes on for the other one (Z4).");
}
