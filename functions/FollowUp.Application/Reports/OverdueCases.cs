using FollowUp.Application.Ports;
using FollowUp.Core.Cases;
using NodaTime;

namespace FollowUp.Application.Reports;

/// <summary>The cases whose deadline has passed and that still run: counted all, named the first of them.</summary>
/// <param name="Misses">The open misses, the longest overdue first.</param>
/// <param name="MissCount">How many there are.</param>
/// <param name="Abandoned">The cases for which all repeats brought nothing (L5).</param>
/// <param name="AbandonedCount">How many there are.</param>
internal sealed record OverdueCases(IReadOnlyList<Case> Misses, int MissCount, IReadOnlyList<Case> Abandoned, int AbandonedCount)
{
    private const int PageSize = 200;

    /// <summary>Reads them, a page at a time.</summary>
    public static async Task<OverdueCases> ReadAsync(ICaseQueries queries, Instant now, int namedAtMost, CancellationToken cancel)
    {
        var (misses, abandoned, missCount, abandonedCount) = (new List<Case>(), new List<Case>(), 0, 0);
        string? after = null;
        do
        {
            var page = await queries.ListAsync(new CaseQuery { DeadlineUntil = now, Size = PageSize, After = after }, cancel);
            foreach (var state in page.Items)
            {
                if (state.Cycle.AbandonedAt is not null)
                {
                    abandonedCount++;
                    Keep(abandoned, state);
                }
                else if (state.Cycle.MissedAt is not null)
                {
                    missCount++;
                    Keep(misses, state);
                }
            }

            after = page.Next;
        }
        while (after is not null);
        return new OverdueCases(misses, missCount, abandoned, abandonedCount);

        void Keep(List<Case> named, Case state)
        {
            if (named.Count < namedAtMost)
            {
                named.Add(state);
            }
        }
    }
}
