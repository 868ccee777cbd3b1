using Azure;
using Azure.Data.Tables;

namespace FollowUp.Functions.Tables;

/// <summary>The two reads that all of this adapter is made of: a row, and a range within a partition.</summary>
internal static class TableReads
{
    /// <summary>A row with its ETag; null if there is none.</summary>
    public static async Task<TableEntity?> FindAsync(
        this TableClient table, string partition, string key, CancellationToken cancel, params string[] columns)
    {
        var found = await table.GetEntityIfExistsAsync<TableEntity>(partition, key, columns.Length == 0 ? null : columns, cancel);
        if (!found.HasValue)
        {
            return null;
        }

        // The header is there whatever columns were asked for.
        found.Value!.ETag = found.GetRawResponse().Headers.ETag ?? found.Value.ETag;
        return found.Value;
    }

    /// <summary>The rows from a key up to, not including, another, in the order of their keys.</summary>
    public static AsyncPageable<TableEntity> Range(
        this TableClient table, string partition, (string From, string To) keys, CancellationToken cancel, params string[] columns) =>
        table.QueryAsync<TableEntity>(
            TableClient.CreateQueryFilter($"PartitionKey eq {partition} and RowKey ge {keys.From} and RowKey lt {keys.To}"),
            select: columns.Length == 0 ? null : columns, cancellationToken: cancel);

    /// <summary>True for an error that may stand for a conflict, or for the success of a request whose reply was lost.</summary>
    public static bool MayBeOurOwn(this RequestFailedException e) => e.Status is 404 or 409 or 412;
}
