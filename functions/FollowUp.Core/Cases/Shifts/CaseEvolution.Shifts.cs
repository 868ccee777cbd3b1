using NodaTime;

namespace FollowUp.Core.Cases;

/// <content>The ends of shifts and days (X6, hand-over).</content>
public static partial class CaseEvolution
{
    /// <summary>Nobody has to accept it: it lies with somebody who answers for the team, and must not go back to it at night (L8).</summary>
    private static Case Handed(this Case state, CaseEvent.HandedToLead e)
    {
        var given = state.GivenTo(new CaseEvent.CaseAssigned(e.Owner, e.From, Team: null, Reason: null));
        return given with { Cycle = given.Cycle with { HandedOver = new(e.Rule, e.From, e.Owner, e.DueAt) } };
    }

    private static Case Carried(this Case state, CaseEvent.CaseCarriedOver e, string by, Instant at) =>
        (state with { Cycle = state.Cycle with { CarriedOver = new(by, at, e.TouchBy) } }).Active(by, at);
}
