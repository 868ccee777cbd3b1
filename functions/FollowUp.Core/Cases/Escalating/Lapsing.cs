using FollowUp.Core.Promises;

namespace FollowUp.Core.Cases;

/// <summary>An assignment that nobody accepts goes back to the team, and the lead is told (L8).</summary>
internal static class Lapsing
{
    public static void Tick(Draft draft)
    {
        if (draft.Cycle is not { Pause: null, AcceptBy: { } by } || by > draft.Now || draft.Case.Owner is not { } owner)
        {
            return;
        }

        var notice = StaffMessages.Tell(draft, Steps.Unaccepted(draft.Case.Assignments), Rung.Lead, evenIfAcknowledged: true, owner);
        draft.Record(new CaseEvent.AssignmentLapsed(owner, notice));
    }
}
