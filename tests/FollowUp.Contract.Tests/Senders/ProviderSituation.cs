namespace FollowUp.Contract.Tests.Senders;

/// <summary>What a sender may meet.</summary>
public enum ProviderSituation
{
    /// <summary>The provider takes everything.</summary>
    Healthy,

    /// <summary>The provider will never take a message for this recipient.</summary>
    RefusesForGood,

    /// <summary>The provider has too much to do and takes nothing now.</summary>
    Overloaded,

    /// <summary>The provider knows our credentials not.</summary>
    RefusesOurCredentials,

    /// <summary>Nobody listens at the provider's address.</summary>
    Unreachable,

    /// <summary>The provider takes the message and the connection breaks before it can say so.</summary>
    CutsAfterTaking,

    /// <summary>The provider takes the message and never says so.</summary>
    SilentAfterTaking,
}
