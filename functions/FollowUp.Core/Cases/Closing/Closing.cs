namespace FollowUp.Core.Cases;

/// <summary>Ending a case without an answer, and excusing a miss (Z5).</summary>
internal static class Closing
{
    public static Decision Decide(Draft draft, CaseCommand.Cancel cancel) => draft.Case.Status switch
    {
        _ when Refusals.FirstBlank(("reason", cancel.Reason)) is { } blank => CaseDecider.Refused(blank),
        CaseStatus.Cancelled => CaseDecider.AlreadySo(draft.Case),
        _ when !draft.Cycle.Runs => CaseDecider.Refused(Refusals.CaseHasEnded(draft.Case)),
        _ => Cancelled(draft, cancel.Reason),
    };

    public static Decision Decide(Draft draft, CaseCommand.ExcuseMiss excuse)
    {
        if (Refusals.FirstBlank(("reason", excuse.Reason)) is { } blank)
        {
            return CaseDecider.Refused(blank);
        }

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

    /// <summary>A miss that no tick has seen yet is not cancelled away with the case.</summary>
    private static Decision Cancelled(Draft draft, string reason)
    {
        Ticking.SeeMiss(draft, draft.Cycle.DeadlineAt < draft.Now);
        return draft.End(new CaseEvent.CaseCancelled(reason));
    }
}
