namespace FollowUp.Core.Customers;

/// <summary>How a customer stands with the centre; it selects the row of the policy book (P1).</summary>
public enum CustomerTier
{
    /// <summary>Everybody who is not marked otherwise.</summary>
    Standard,

    /// <summary>Shorter targets, and notices that go to the duty phone outside shifts (L4).</summary>
    Vip,
}
