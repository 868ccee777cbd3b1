using FollowUp.Core.Customers;

namespace FollowUp.Core.Cases;

/// <summary>
/// How much a case weighs on the list of what can still be saved. That list is by minutes left: those still to come are divided by the weight, those
/// past the deadline multiplied by it, the fewest first.
/// </summary>
public static class SaveWeight
{
    private const int OfVip = 2;

    /// <summary>1 for an ordinary case; more for a VIP, for each promise that this customer was made and that was not kept, and for each time the customer came again.</summary>
    public static int Of(Case state)
    {
        ArgumentNullException.ThrowIfNull(state);
        var tier = state.Customer.Tier == CustomerTier.Vip ? OfVip : 1;
        return tier * (1 + EarlierMisses(state)) * (1 + state.Cycle.CameAgain);
    }

    /// <summary>How many cycles before this one missed their promise; what a supervisor excused was missed all the same for the customer.</summary>
    public static int EarlierMisses(Case state)
    {
        ArgumentNullException.ThrowIfNull(state);
        return state.Earlier.Count(cycle => cycle.MissedAt is not null);
    }
}
