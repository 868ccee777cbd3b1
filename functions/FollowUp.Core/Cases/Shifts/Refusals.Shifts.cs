namespace FollowUp.Core.Cases;

/// <content>The same-day rule (X6).</content>
internal static partial class Refusals
{
    public static Refusal NoSameDayRule(Case state) =>
        WrongState(state, "noSameDayRule", $"The same-day rule does not hold for the team {state.Team}: nothing has to be carried over (X6).")
            .With("team", state.Team);
}
