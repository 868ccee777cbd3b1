namespace FollowUp.Core.Cases;

/// <summary>Ending a case without an answer, and excusing a miss (Z5).</summary>
internal static class Closing
{
    public static Decision Decide(Draft draft, CaseCommand.Cancel cancel) => draft.Case.Status switch
    {
        CaseStatus.Cancelled => CaseDecider.AlreadySo(draft.Case),
        CaseStatus.Answered => CaseDecider.Refused(Refusals.CaseHasEnded(draft.Case)),
        _ => draft.End(new CaseEvent.CaseCancelled(cancel.Reason)),
    };

    public static Decision Decide(Draft draft, CaseCommand.ExcuseMiss excuse)
    {
        if (draft.Cycle.MissedAt is null)
        {
            return CaseDecider.Refused(Refusals.NothingWasMissed(draft.Case));
        }

        if (draft.Cycle.Excuse is not null)
        {
            return CaseDecider.AlreadySo(draft.Case);
        }

        draft.Record(new CaseEvent.MissExcused(excuse.Reason));
        return draft.Accept();
    }
}
