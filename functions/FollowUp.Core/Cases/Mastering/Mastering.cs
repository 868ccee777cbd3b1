using FollowUp.Core.Messages;
using FollowUp.Core.Promises;

namespace FollowUp.Core.Cases;

/// <summary>Waiting for a master case: the ladder stands, and what becomes of the master becomes of this case too (S5).</summary>
internal static class Mastering
{
    public static Decision Decide(Draft draft, CaseCommand.JoinMaster join)
    {
        var (state, cycle) = (draft.Case, draft.Cycle);
        if (cycle.Master?.Case == join.Master)
        {
            return CaseDecider.AlreadySo(state);
        }

        Refusal? refusal = cycle switch
        {
            _ when state.IsMaster => Refusals.MasterJoinsNone(state),
            { Master: { } other } => Refusals.HasAnotherMaster(state, other),
            { Promise: null } => Refusals.NoClock(state),
            { Answer: { NotReached: false } } => Refusals.CaseHasAnAnswer(state),
            _ => null,
        };
        if (refusal is not null)
        {
            return CaseDecider.Refused(refusal);
        }

        var part = draft.Books.Policies.Rules.Surges.Masters.LeftPart;
        draft.Record(new CaseEvent.MasterJoined(new MasterLink(join.Master, join.Number, join.PromisedAt), join.LinkedBy));
        Pausing.Begin(draft, PauseReason.Master, until: null, join.PromisedAt, join.Number, pause => pause with { MasterPart = part });
        CustomerMessages.SendOrHold(draft, Steps.Master(draft.Cycle.MastersJoined), TemplateName.MasterJoined, evenIfQuiet: false);
        return draft.Accept();
    }

    public static Decision Decide(Draft draft, CaseCommand.LeaveMaster leave)
    {
        if (draft.Cycle.Master?.Case == leave.Master)
        {
            Leave(draft, leave.Failed, leave.Reason);
        }

        return draft.Accept();
    }

    public static Decision Decide(Draft draft, CaseCommand.AnswerForMaster answer)
    {
        if (draft.Cycle.Master?.Case != answer.Master || draft.Cycle.Answer is { NotReached: false })
        {
            return CaseDecider.AlreadySo(draft.Case);
        }

        // Nobody is there to be asked when it is to be sent: in quiet hours this is refused, and comes again after them (M7).
        return Telling.Decide(draft, new CaseCommand.GiveAnswer(answer.Text, answer.Resolution, answer.RootCause, Proof.Message, Send: null) { By = draft.By });
    }

    /// <summary>
    /// Goes on without the master: with what was left (X3), or, if the master failed, with a part of the target. The customer is told the new
    /// time. A clock that stands for another reason by now goes on standing.
    /// </summary>
    public static void Leave(Draft draft, bool failed, string? reason)
    {
        draft.Record(new CaseEvent.MasterLeft(draft.Cycle.Master!.Case, failed, reason));
        if (draft.Cycle.Pause is { Reason: PauseReason.Master })
        {
            Pausing.End(draft, reason, tells: true, pause => Without(draft, pause, failed));
        }
    }

    private static Pause Without(Draft draft, Pause pause, bool failed)
    {
        if (!failed || pause.MasterPart is not { } part)
        {
            return pause with { PromiseMovesTo = null };
        }

        var left = part * draft.Cycle.Terms!.Target;
        var at = Planning.After(draft.Now, left, Pausing.CalendarOf(draft)) ?? draft.Now + left;
        return draft.Cycle.DeadlineIsBehind
            ? pause with { PromiseMovesTo = Planning.WholeMinute(at) }
            : pause with { PromiseMovesTo = null, Left = left, PromiseLeft = null };
    }
}
