using FollowUp.Core.Cases;
using NodaTime;

namespace FollowUp.Web.Contracts;

/// <summary>Where calling the customer stands (C1-C5). Times are UTC; members without a value are left out.</summary>
public sealed record CallsView
{
    /// <summary>The slot that stands (C1).</summary>
    public Slot? Slot { get; init; }

    /// <summary>The attempt that somebody is making now (C2).</summary>
    public LiveAttempt? Live { get; init; }

    /// <summary>How many attempts were made in the cycle.</summary>
    public required int Attempts { get; init; }

    /// <summary>How many of them reached nobody since the customer's last word (C3).</summary>
    public required int Spent { get; init; }

    /// <summary>When the next attempt is due (C3).</summary>
    public Instant? RetryAt { get; init; }

    /// <summary>All attempts reached nobody; after <c>until</c> the supervisor decides (C5).</summary>
    public Unreachable? Unreachable { get; init; }

    internal static CallsView Of(Calls calls) => new()
    {
        Slot = calls.Slot,
        Live = calls.Live,
        Attempts = calls.Attempts,
        Spent = calls.Spent,
        RetryAt = calls.Retry?.At,
        Unreachable = calls.Unreachable,
    };
}
