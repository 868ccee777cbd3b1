namespace FollowUp.Core.Cases;

/// <summary>The time in which the customer may say that it is not solved, and its end (Z2).</summary>
internal static class Confirming
{
    /// <summary>
    /// "Solved" ends it. Of an answer whose arrival nobody has confirmed it is the proof: who says that it helped has it (Z1). Once the time is
    /// over the case is closed anyhow.
    /// </summary>
    public static Decision Decide(Draft draft)
    {
        var cycle = draft.Cycle;
        if (cycle is { Runs: true, Answer: { } answer })
        {
            Telling.Told(draft, answer.Proof);
        }
        else if (!cycle.EndedByAnswer)
        {
            return CaseDecider.Refused(cycle.Runs ? Refusals.NotAnsweredYet(draft.Case) : Refusals.CaseHasEnded(draft.Case));
        }

        if (draft.Cycle.AwaitsVerdict && draft.Now < draft.Cycle.ConfirmUntil)
        {
            draft.Record(new CaseEvent.CustomerConfirmed(Repeating.KnownUntil(draft)));
        }

        return draft.Accept();
    }

    /// <summary>The customer had nothing to say against it.</summary>
    public static void EndWindow(Draft draft)
    {
        if (draft.Cycle.AwaitsVerdict && draft.Cycle.ConfirmUntil <= draft.Now)
        {
            draft.Record(new CaseEvent.ConfirmWindowEnded(Repeating.KnownUntil(draft)));
        }
    }
}
