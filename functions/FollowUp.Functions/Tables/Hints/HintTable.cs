using System.Runtime.CompilerServices;
using Azure;
using Azure.Data.Tables;
using FollowUp.Core.Cases;
using NodaTime;

namespace FollowUp.Functions.Tables.Hints;

/// <summary>Writes hints before the commits that need them, and lets go of those that are needed no more.</summary>
internal sealed class HintTable(FollowUpTables tables)
{
    /// <summary>Writes hints of one case at once. Writing them again does no harm, so a repeated request needs no care.</summary>
    public async Task WriteAsync(IReadOnlyList<Hint> hints, CancellationToken cancel)
    {
        if (hints is [var single])
        {
            await tables.Hints.UpsertEntityAsync(single.ToRow(), TableUpdateMode.Replace, cancel);
        }
        else if (hints.Count > 1)
        {
            await tables.Hints.SubmitTransactionAsync(
                hints.Select(hint => new TableTransactionAction(TableTransactionActionType.UpsertReplace, hint.ToRow())), cancel);
        }
    }

    /// <summary>
    /// Deletes hints as well as it can: one that stays leads nowhere and is swept up later. A caller that has committed must neither fail
    /// for it nor be cancelled in it.
    /// </summary>
    public Task ForgetAsync(CaseId id, IEnumerable<string> keys) => Task.WhenAll(keys.Select(async key =>
    {
        try
        {
            await tables.Hints.DeleteEntityAsync(Hint.ShardOf(id), key, ETag.All, CancellationToken.None);
        }
        catch (Exception e) when (e is RequestFailedException or AggregateException or OperationCanceledException)
        {
            // The sweep finds it.
        }
    }));

    /// <summary>
    /// Deletes what was found to lead nowhere, unless it is young: it may belong to a commit that is under way, and a case that then waited
    /// without a hint would be lost.
    /// </summary>
    public Task SweepAsync(IEnumerable<Hint> stale) => Task.WhenAll(stale
        .Where(hint => hint.Age > tables.HintsAreStaleAfter)
        .GroupBy(hint => hint.Case)
        .Select(hints => ForgetAsync(hints.Key, hints.Select(hint => hint.Key))));

    /// <summary>The hints of one kind up to an instant (UTC), the earliest first, good ones and stale ones.</summary>
    public IAsyncEnumerable<Hint> ReadAsync(char kind, Instant? until, int pageSize, CancellationToken cancel)
    {
        var end = until is { } last ? kind + StoredTicks.KeyOf(last.Ticks() + 1) : $"{(char)(kind + 1)}";
        return Merge.ByKeyAsync(
            Hint.Shards.Select(shard => ReadAsync(shard, ($"{kind}", end), Math.Clamp(pageSize, 1, 1_000))), hint => hint.Key, cancel);
    }

    private async IAsyncEnumerable<Hint> ReadAsync(
        string shard, (string From, string To) keys, int pageSize, [EnumeratorCancellation] CancellationToken cancel = default)
    {
        var filter = TableClient.CreateQueryFilter($"PartitionKey eq {shard} and RowKey ge {keys.From} and RowKey lt {keys.To}");
        await foreach (var page in tables.Hints.QueryAsync<TableEntity>(filter, pageSize, cancellationToken: cancel).AsPages())
        {
            var readAt = page.GetRawResponse().Headers.Date;
            foreach (var row in page.Values)
            {
                yield return Hint.Read(row, readAt);
            }
        }
    }
}
