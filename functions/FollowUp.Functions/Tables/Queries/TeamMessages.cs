using Azure.Data.Tables;
using FollowUp.Application.Ports;

namespace FollowUp.Functions.Tables.Queries;

/// <summary>Reads the lists of messages: one team's, or all of them merged.</summary>
internal sealed class TeamMessages(FollowUpTables tables)
{
    /// <summary>The rows after a place, the newest first.</summary>
    /// <remarks>The service looks for a state row by row within the list: a rare one costs a request per thousand rows or so.</remarks>
    public async IAsyncEnumerable<TableEntity> ReadAsync(
        OutboxQuery query, string? after, [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken cancel)
    {
        IEnumerable<string> partitions = query.Team is { } team
            ? [MessageListKeys.Partition(team)]
            : (await TeamsAsync(cancel)).Select(MessageListKeys.Partition);
        var streams = partitions.Select(partition => tables.Messages.QueryAsync<TableEntity>(
            FilterFor(partition, query, after), Math.Clamp(query.Size + 1, 1, 1_000), cancellationToken: cancel));
        await foreach (var row in Merge.ByKeyAsync(streams, row => row.RowKey, cancel).WithCancellation(cancel))
        {
            yield return row;
        }
    }

    private static string FilterFor(string partition, OutboxQuery query, string? after)
    {
        var filter = TableClient.CreateQueryFilter($"PartitionKey eq {partition} and RowKey gt {after ?? ""}");
        return query.State is { } state ? $"{filter} and {TableClient.CreateQueryFilter($"State eq {state.ToString()}")}" : filter;
    }

    private async Task<IReadOnlyList<string>> TeamsAsync(CancellationToken cancel) => await tables.Messages
        .QueryAsync<TableEntity>(TableClient.CreateQueryFilter($"PartitionKey eq {MessageListKeys.Teams}"), cancellationToken: cancel)
        .Select(row => row.GetString("Team")).ToListAsync(cancel);
}
