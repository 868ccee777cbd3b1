using NodaTime;

namespace FollowUp.Core.Reports;

/// <summary>
/// How long something took: exact values by nearest rank, the smallest one that at least that many per cent do not exceed. All null of nothing.
/// </summary>
/// <param name="Count">How many there were.</param>
/// <param name="Median">The 50th percentile.</param>
/// <param name="P90">The 90th percentile.</param>
/// <param name="P99">The 99th percentile.</param>
public sealed record Spread(int Count, Duration? Median, Duration? P90, Duration? P99)
{
    /// <summary>The spread of some spans, in any order.</summary>
    public static Spread Of(IReadOnlyCollection<Duration> spans)
    {
        var sorted = spans.Order().ToList();
        return new Spread(sorted.Count, Rank(sorted, 50), Rank(sorted, 90), Rank(sorted, 99));
    }

    private static Duration? Rank(List<Duration> sorted, int percent) =>
        sorted.Count == 0 ? null : sorted[(int)((((long)percent * sorted.Count) + 99) / 100) - 1];
}
