namespace FollowUp.Core.Customers;

/// <summary>Whether a national spelling has the trunk prefix in front.</summary>
public enum TrunkUse
{
    /// <summary>Never.</summary>
    Never,

    /// <summary>With or without.</summary>
    Optional,

    /// <summary>Always; without it the digits are no full number.</summary>
    Always,
}
