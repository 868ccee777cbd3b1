using System.Globalization;
using Azure.Data.Tables;
using FollowUp.Application.Ports;

namespace FollowUp.Functions.Tables.Queries;

/// <summary>The filter that gives one page of a queue: the narrowest list, a range of it, and what is left to tell apart in it.</summary>
internal static class BoardQuery
{
    // Follows every key that begins with the same time.
    private const char Last = '~';

    public static string FilterFor(CaseQuery query, string? after)
    {
        var from = query.DeadlineAfter is { } later ? StoredTicks.KeyOf(later.Ticks()) + Last : "";
        from = after is not null && string.CompareOrdinal(after, from) > 0 ? after : from;

        // Without a deadline a case is neither before nor after an instant.
        var to = query.DeadlineUntil is { } until ? StoredTicks.KeyOf(until.Ticks()) + Last
            : query.DeadlineAfter is not null ? StoredTicks.KeyOf(StoredTicks.Never)
            : $"{Last}";
        var filter = TableClient.CreateQueryFilter($"PartitionKey eq {PartitionFor(query)} and RowKey gt {from} and RowKey lt {to}");
        return string.Create(CultureInfo.InvariantCulture, $"{filter}{And("Team", query.Team)}{And("Owner", query.Owner)}");
    }

    private static string PartitionFor(CaseQuery query) => query switch
    {
        { UnreachableOnly: true } => BoardKeys.Unreachable(query.Running),
        { NotReachedOnly: true } => BoardKeys.NotReached(query.Running),
        { Owner: { } owner } => BoardKeys.OfOwner(query.Running, owner),
        { Team: { } team } => BoardKeys.OfTeam(query.Running, team),
        _ => BoardKeys.All(query.Running),
    };

    private static string And(string column, string? value) =>
        value is null ? "" : $" and {column} eq {TableClient.CreateQueryFilter($"{value}")}";
}
