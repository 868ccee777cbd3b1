using FollowUp.Core.People;
using FollowUp.Core.Promises;

namespace FollowUp.Core.Cases;

/// <summary>Who goes on when a customer comes back: the owner if on shift, else the lead (Z2, Z3).</summary>
internal static class HandingOn
{
    /// <summary>Gives the case to whoever goes on, and tells them; whoever stands in is told while they are off shift (L4).</summary>
    /// <param name="draft">The decision.</param>
    /// <param name="owner">Who goes on if on shift; null for the lead.</param>
    /// <param name="step">The step by which they are told.</param>
    /// <param name="reason">Why, for the message and the timeline.</param>
    public static void To(Draft draft, string? owner, string step, string? reason)
    {
        var state = draft.Case;
        if (Next(draft, owner) is { } next && next.Id != state.Owner)
        {
            draft.Record(new CaseEvent.CaseAssigned(next.Id, state.Owner, next.Team == state.Team ? null : next.Team, reason, Handling.AcceptBy(draft, next.Id)));
        }

        var notice = StaffMessages.Tell(draft, step, Rung.Owner, evenIfAcknowledged: true, reason);
        draft.Record(new CaseEvent.StepFired(step, [notice], reason));
    }

    private static Person? Next(Draft draft, string? ownerId)
    {
        var owner = draft.Books.Roster.Find(ownerId);
        var leads = draft.Books.Roster.Members(draft.Case.Team, Role.Lead);
        return owner?.Shifts.Covers(draft.Now) is true ? owner
            : leads.FirstOrDefault(lead => lead.IsOnDuty(draft.Now)) ?? (leads.Count > 0 ? leads[0] : owner);
    }
}
