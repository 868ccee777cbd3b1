using FollowUp.Core.Access;
using NodaTime;

namespace FollowUp.Core.Cases;

/// <content>Whose a case is, and when somebody last did something with it (L1, L8).</content>
public static partial class CaseEvolution
{
    private static Case GivenTo(this Case state, CaseEvent.CaseAssigned e) => state with
    {
        Owner = e.Owner,
        Team = e.Team ?? state.Team,
        Accepted = false,
        Assignments = state.Assignments + 1,

        // What the owner before did says nothing about the new one (L1).
        Cycle = state.Passed(e.From).Cycle with { OwnerActiveAt = null, AcceptBy = e.AcceptBy },
    };

    /// <summary>One more hand, if somebody had it before.</summary>
    private static Case Passed(this Case state, string? from) =>
        from is null ? state : state with { Cycle = state.Cycle with { HandsChanged = state.Cycle.HandsChanged + 1 } };

    /// <summary>A person did something; what the product or the customer does is nobody's activity.</summary>
    private static Case Active(this Case state, string by, Instant at) => by == Actor.System.Id || by == Actor.Customer.Id ? state : (state with
    {
        Cycle = state.Cycle with { ActiveAt = at, OwnerActiveAt = by == state.Owner ? at : state.Cycle.OwnerActiveAt },
    }).AcceptedBy(by);

    /// <summary>An owner who does something with the case has accepted it (L8).</summary>
    private static Case AcceptedBy(this Case state, string by) =>
        by == state.Owner ? state with { Accepted = true, Cycle = state.Cycle with { AcceptBy = null } } : state;
}
