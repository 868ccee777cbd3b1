using System.Runtime.CompilerServices;
using Azure;
using Azure.Data.Tables;
using FollowUp.Application.Ports;
using NodaTime;

namespace FollowUp.Functions.Tables.Documents;

/// <summary>
/// The wake-ups of documents, beside those of the cases. A hint is written before the save that needs it, and is checked against its document
/// before that is given out: one that leads nowhere is passed over, and deleted once it cannot belong to a save under way.
/// </summary>
internal sealed class DocumentHints(FollowUpTables tables)
{
    private const int AtOnce = 16;

    /// <summary>Writing one again does no harm, so a repeated request needs no care.</summary>
    public Task WriteAsync(DocumentHint hint, CancellationToken cancel) =>
        tables.Hints.UpsertEntityAsync(hint.ToRow(), TableUpdateMode.Replace, cancel);

    /// <summary>Deletes a hint as well as it can: one that stays leads nowhere and is swept up later. A save that stands must not fail for it.</summary>
    public async Task ForgetAsync(string key)
    {
        try
        {
            await tables.Hints.DeleteEntityAsync(DocumentHint.ShardOf(key), key, ETag.All, CancellationToken.None);
        }
        catch (Exception e) when (e is RequestFailedException or AggregateException or OperationCanceledException)
        {
            // The sweep finds it.
        }
    }

    /// <summary>The documents that wait for an instant up to this one (UTC), the earliest first.</summary>
    public async IAsyncEnumerable<Document> ReadAsync(Instant? until, int pageSize, [EnumeratorCancellation] CancellationToken cancel)
    {
        var hints = Merge.ByKeyAsync(
            DocumentHint.Shards.Select(shard => HintsAsync(shard, until, Math.Clamp(pageSize, 1, 1_000))), hint => hint.Key, cancel);
        await foreach (var part in hints.Chunk(AtOnce).WithCancellation(cancel))
        {
            var rows = await Task.WhenAll(part.Select(hint =>
                tables.Documents.FindAsync(DocumentPlace.PartitionOf(hint.Document), DocumentPlace.RowOf(hint.Document.Name), cancel)));
            var pairs = part.Zip(rows, (hint, row) => (Hint: hint, Row: row, Good: DocumentRow.HintOf(row) == hint.Key)).ToList();
            await Task.WhenAll(pairs.Where(pair => !pair.Good && pair.Hint.Age > tables.HintsAreStaleAfter).Select(pair => ForgetAsync(pair.Hint.Key)));
            foreach (var (hint, row, _) in pairs.Where(pair => pair.Good))
            {
                yield return DocumentRow.Read(row!, hint.Document.Kind);
            }
        }
    }

    private async IAsyncEnumerable<DocumentHint> HintsAsync(
        string shard, Instant? until, int pageSize, [EnumeratorCancellation] CancellationToken cancel = default)
    {
        var filter = TableClient.CreateQueryFilter($"PartitionKey eq {shard} and RowKey lt {DocumentHint.EndOf(until)}");
        await foreach (var page in tables.Hints.QueryAsync<TableEntity>(filter, pageSize, cancellationToken: cancel).AsPages())
        {
            var readAt = page.GetRawResponse().Headers.Date;
            foreach (var row in page.Values)
            {
                yield return DocumentHint.Read(row, readAt);
            }
        }
    }
}
