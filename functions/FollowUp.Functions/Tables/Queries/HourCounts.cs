using System.Globalization;
using Azure.Data.Tables;
using NodaTime;

namespace FollowUp.Functions.Tables.Queries;

/// <summary>Counts what falls due in each hour of a list: one range, its keys alone. An hour that has enough is left at its end.</summary>
internal static class HourCounts
{
    private const char Last = '~';
    private static readonly Duration Hour = Duration.FromHours(1);
    private static readonly string[] Keys = ["RowKey"];

    public static async Task<IReadOnlyList<int>> ReadAsync(
        TableClient list, string partition, Instant from, int hours, int atMost, CancellationToken cancel)
    {
        var counts = new int[hours];
        var next = 0;
        while (next < hours)
        {
            next = await CountAsync(list, partition, from, next, counts, Math.Max(1, atMost), cancel);
        }

        return counts;
    }

    /// <summary>Counts from an hour on, and tells with which one to go on.</summary>
    private static async Task<int> CountAsync(
        TableClient list, string partition, Instant from, int first, int[] counts, int atMost, CancellationToken cancel)
    {
        var (after, until) = (After(from + (first * Hour)), After(from + (counts.Length * Hour)));
        var filter = TableClient.CreateQueryFilter($"PartitionKey eq {partition} and RowKey gt {after} and RowKey lt {until}");
        var perPage = counts.Length - first == 1 ? Math.Min(atMost, 1_000) : 1_000;
        await foreach (var row in list.QueryAsync<TableEntity>(filter, perPage, Keys, cancel))
        {
            var dueAt = StoredTicks.InstantOf(long.Parse(row.RowKey.AsSpan(0, row.RowKey.IndexOf('_', StringComparison.Ordinal)), CultureInfo.InvariantCulture));
            var hour = (int)Math.Ceiling((dueAt - from) / Hour) - 1;
            if (++counts[hour] >= atMost)
            {
                return hour + 1;
            }
        }

        return counts.Length;
    }

    /// <summary>Follows every key of that instant.</summary>
    private static string After(Instant at) => StoredTicks.KeyOf(at.Ticks()) + Last;
}
