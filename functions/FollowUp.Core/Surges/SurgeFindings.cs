using System.Collections.Immutable;
using NodaTime;

namespace FollowUp.Core.Surges;

/// <summary>What a look at the complaints brought.</summary>
/// <param name="Raised">New alerts, in the order in which they were raised.</param>
/// <param name="Cleared">Alerts that stood, with the time at which all was clear.</param>
/// <param name="NextLookAt">When something is clear if nothing more comes (UTC); null if nothing stands.</param>
public sealed record SurgeFindings(ImmutableArray<Alert> Raised, ImmutableArray<Alert> Cleared, Instant? NextLookAt);

/// <summary>How many customers complained in the same hour of the weeks before (S3).</summary>
/// <param name="Customers">Of all the weeks together.</param>
/// <param name="Weeks">How many weeks.</param>
public sealed record PastHours(int Customers, int Weeks)
{
    /// <summary>How many in the mean.</summary>
    public double Mean => (double)Customers / Weeks;

    /// <summary>True if the mean is large enough to tell growth from chance.</summary>
    public bool Tells(GrowthRule rule) => Weeks > 0 && Customers >= (long)rule.LeastMean * Weeks;

    /// <summary>True if a count has grown by so many percent.</summary>
    public bool HasGrownTo(int count, int percent) => count * 100L * Weeks >= Customers * (100L + percent);

    /// <summary>True if a count has grown by less than half of so many percent.</summary>
    public bool IsUnderHalf(int count, int percent) => count * 200L * Weeks < Customers * (200L + percent);
}
