using System.Collections.Immutable;
using NodaTime;

namespace FollowUp.Core.Promises;

/// <summary>The numbers of the policy file that keep one person from too many messages (O5).</summary>
public sealed record BundleRules
{
    /// <summary>How many notices to one person on one channel become one.</summary>
    public required int From { get; init; }

    /// <summary>Within which span they were decided; what waited for a cap counts whenever it was.</summary>
    public required Duration Within { get; init; }

    /// <summary>How many text messages an address gets within a span. All of them hold.</summary>
    public required ImmutableArray<SmsCap> SmsCaps { get; init; }

    /// <summary>For how long a text message is remembered.</summary>
    public Duration RememberedFor => SmsCaps.Length == 0 ? Duration.Zero : SmsCaps.Max(cap => cap.Within);

    /// <summary>How many are remembered at the most.</summary>
    public int RememberedAtMost => SmsCaps.Length == 0 ? 0 : SmsCaps.Max(cap => cap.AtMost);
}

/// <summary>A cap on the text messages to one address (O5).</summary>
/// <param name="Within">The span.</param>
/// <param name="AtMost">How many in any such span.</param>
public sealed record SmsCap(Duration Within, int AtMost);
