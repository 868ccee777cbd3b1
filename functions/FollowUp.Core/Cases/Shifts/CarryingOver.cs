using FollowUp.Core.Shifts;

namespace FollowUp.Core.Cases;

/// <summary>What cannot end the same day is carried over (X6).</summary>
internal static class CarryingOver
{
    public static Decision Decide(Draft draft, CaseCommand.CarryOver carry)
    {
        if (Refusals.FirstBlank(("reason", carry.Reason)) is { } blank)
        {
            return CaseDecider.Refused(blank);
        }

        if (SameDay.Of(draft.Books) is not { } rule || !rule.Rules.HoldsFor(draft.Case.Team) || rule.TouchBy(draft.Now) is not { } touchBy)
        {
            return CaseDecider.Refused(Refusals.NoSameDayRule(draft.Case));
        }

        if (draft.Cycle.CarriedOver?.TouchBy == touchBy)
        {
            return CaseDecider.AlreadySo(draft.Case);
        }

        draft.Record(new CaseEvent.CaseCarriedOver(carry.Reason, touchBy));
        return draft.Accept();
    }
}
