using FollowUp.Core.People;
using FollowUp.Core.Promises;

namespace FollowUp.Core.Cases;

/// <summary>A case that its owner left goes to the lead (X6, hand-over).</summary>
internal static class HandingToLead
{
    public static Decision Decide(Draft draft, CaseCommand.HandToLead hand)
    {
        var (state, cycle) = (draft.Case, draft.Cycle);
        if (!cycle.Runs || cycle.Pause is not null || state.Owner != hand.From || IsSeenTo(cycle, hand)
            || (cycle.HandedOver is { } over && (over.Rule, over.DueAt) == (hand.Rule, hand.At))
            || LeadFor(draft) is not { } lead || lead.Id == state.Owner)
        {
            return CaseDecider.AlreadySo(state);
        }

        draft.Record(new CaseEvent.HandedToLead(lead.Id, state.Owner, hand.Rule, hand.At));
        return draft.Accept();
    }

    private static bool IsSeenTo(Cycle cycle, CaseCommand.HandToLead hand) => hand.Rule switch
    {
        HandOverRule.ShiftEnd => cycle.OwnerActiveAt >= hand.UntouchedSince,
        HandOverRule.SameDay => cycle.CarriedOver?.At >= hand.UntouchedSince,
        _ => cycle.CarriedOver is not { } carried || carried.TouchBy > hand.At || cycle.OwnerActiveAt >= hand.UntouchedSince,
    };

    /// <summary>The lead on shift, else who stands in, else the supervisor (L4); with nobody on shift the lead all the same.</summary>
    private static Person? LeadFor(Draft draft)
    {
        var (state, roster) = (draft.Case, draft.Books.Roster);
        return Recipients.Choose(roster, Rung.Lead, state.Owner, state.Team, draft.Now) is RecipientChoice.Reached { People: [var first, ..] }
            ? first
            : roster.Members(state.Team, Role.Lead).Concat(roster.WithRole(Role.Supervisor)).FirstOrDefault(person => person.Id != state.Owner);
    }
}
