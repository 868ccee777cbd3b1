using FollowUp.Core.Customers;
using FollowUp.Core.Promises;

namespace FollowUp.Core.Cases;

/// <summary>What a pause brings with it as time passes: reminders of the question, giving up, and its end (X2, X3).</summary>
internal static class WaitingOn
{
    public static void Tick(Draft draft)
    {
        if (draft.Cycle.Pause is { EndsAt: { } until } pause && until <= draft.Now)
        {
            if (pause.Reason == PauseReason.Master)
            {
                Mastering.TimeIsUp(draft);
            }
            else
            {
                Pausing.End(draft);
            }

            return;
        }

        Remind(draft);
        if (draft.Cycle.Pause is { GivesUpAt: { } end } && end <= draft.Now)
        {
            GiveUp(draft);
        }
    }

    /// <summary>
    /// Of the reminders that passed while nothing ran only the last goes out (L10). Nobody is given up on in the breath in which he is
    /// reminded: the last reminder has the time that it would have had.
    /// </summary>
    private static void Remind(Draft draft)
    {
        if (draft.Cycle.Pause is not { } pause || pause.Bumps >= pause.BumpsAt.Length || pause.BumpsAt[pause.Bumps] > draft.Now)
        {
            return;
        }

        var passed = pause.BumpsAt.Count(at => at <= draft.Now);
        var end = pause.GivesUpAt is { } planned && planned <= draft.Now ? draft.Now + (planned - pause.BumpsAt[passed - 1]) : pause.GivesUpAt;
        draft.Record(new CaseEvent.CustomerReminded(draft.Cycle.Reminders + 1, passed, end));
        CustomerMessages.SendReminder(draft);
    }

    private static void GiveUp(Draft draft)
    {
        if (draft.Case.Customer.Tier == CustomerTier.Vip)
        {
            var step = Steps.Silent(draft.Cycle.Pauses.Length + 1);
            draft.Record(new CaseEvent.SilenceReported(StaffMessages.Tell(draft, step, Rung.Supervisor, evenIfAcknowledged: true)));
            return;
        }

        if (CustomerMessages.QuietUntil(draft) is { } until)
        {
            draft.Record(new CaseEvent.GivingUpPostponed(until));
            return;
        }

        CustomerMessages.SendNoReply(draft);
        draft.End(new CaseEvent.ClosedWithoutReply(Repeating.KnownUntil(draft)));
    }
}
