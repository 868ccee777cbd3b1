using System.Collections.Frozen;

namespace FollowUp.Core.Customers;

/// <summary>What the codes of failed text messages say about a number, in one place (M8). A code that is not here says nothing lasting.</summary>
public static class DeliveryCodes
{
    /// <summary>Our own: the customer opted out, so the message did not leave.</summary>
    public const string OptedOut = "optedOut";

    /// <summary>Our own: the number did not take messages lately, so this one did not leave.</summary>
    public const string Blocked = "blocked";

    /// <summary>Our own: no receipt came in time.</summary>
    public const string NoReceipt = "noReceipt";

    /// <summary>Our own: the number turned out to be somebody else's while the message waited, so it did not leave. It says nothing about the number itself.</summary>
    public const string WrongNumber = "wrongNumber";

    /// <summary>Our own: there is no channel on which to tell the customer.</summary>
    public const string NoChannel = "noChannel";

    // 30003 is not here: a handset that is switched off or out of reach is back tomorrow.
    private static readonly FrozenDictionary<string, NumberFault> Faults = new Dictionary<string, NumberFault>
    {
        [OptedOut] = NumberFault.OptedOut,
        ["21610"] = NumberFault.OptedOut,
        [Blocked] = NumberFault.Unfit,
        ["21211"] = NumberFault.Unfit, // not a valid number
        ["21614"] = NumberFault.Unfit, // not a mobile number
        ["30005"] = NumberFault.Unfit, // unknown destination
        ["30006"] = NumberFault.Unfit, // landline
    }.ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>What a code says about the number; null if it says nothing lasting.</summary>
    public static NumberFault? FaultOf(string? code) => code is not null && Faults.TryGetValue(code, out var fault) ? fault : null;
}

/// <summary>Why a number takes no text messages.</summary>
public enum NumberFault
{
    /// <summary>The customer wants none until opting in again.</summary>
    OptedOut,

    /// <summary>It is unknown, or no mobile: worth another try after a while.</summary>
    Unfit,
}
