namespace FollowUp.Core.Cases;

/// <summary>Forgetting a customer on request (A4): only of cases on which nobody works any more.</summary>
internal static class Erasing
{
    public static Decision Decide(Draft draft)
    {
        if (draft.Case.ErasedAt is not null)
        {
            return CaseDecider.AlreadySo(draft.Case);
        }

        // Work that is left on another case would take the customer along.
        if (draft.Cycle.Runs || !draft.Case.FollowOns.IsEmpty)
        {
            return CaseDecider.Refused(Refusals.NotErasedWhileItRuns(draft.Case));
        }

        return draft.End(new CaseEvent.CustomerErased());
    }

    /// <summary>True if a command would need the customer, or bring one in again.</summary>
    public static bool Forbids(CaseCommand command) =>
        command is not (CaseCommand.Erase or CaseCommand.Tick or CaseCommand.RecordDelivery or CaseCommand.RecordFollowOn);
}
