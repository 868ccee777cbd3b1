using System.Runtime.CompilerServices;
using Azure.Data.Tables;
using FollowUp.Application.Ports;

namespace FollowUp.Functions.Tables.Documents;

/// <summary>Reads the documents of a kind by name: its partitions side by side.</summary>
internal sealed class DocumentList(FollowUpTables tables)
{
    public IAsyncEnumerable<Document> ReadAsync(string kind, string prefix, string? after, int pageSize, CancellationToken cancel)
    {
        var range = DocumentPlace.Range(prefix, after);
        var parts = DocumentPlace.PartitionsOf(kind).Select(partition => tables.Documents.QueryAsync<TableEntity>(
            TableClient.CreateQueryFilter($"PartitionKey eq {partition} and RowKey ge {range.From} and RowKey lt {range.To}"),
            Math.Clamp(pageSize, 1, 1_000), cancellationToken: cancel));
        return InOrderAsync(Merge.ByKeyAsync(parts, row => row.RowKey, cancel).Select(row => DocumentRow.Read(row, kind)), cancel)
            .Where(document => document.Key.Name.StartsWith(prefix, StringComparison.Ordinal)
                && (after is null || string.CompareOrdinal(document.Key.Name, after) > 0));
    }

    /// <summary>Long names that begin alike lie together by their hashes; here they come by name.</summary>
    private static async IAsyncEnumerable<Document> InOrderAsync(
        IAsyncEnumerable<Document> documents, [EnumeratorCancellation] CancellationToken cancel)
    {
        var alike = new List<Document>();
        await foreach (var document in documents.WithCancellation(cancel))
        {
            if (alike is [var first, ..] && DocumentPlace.Beginning(first.Key.Name) != DocumentPlace.Beginning(document.Key.Name))
            {
                foreach (var next in ByName(alike))
                {
                    yield return next;
                }

                alike.Clear();
            }

            alike.Add(document);
        }

        foreach (var next in ByName(alike))
        {
            yield return next;
        }
    }

    private static IEnumerable<Document> ByName(List<Document> alike) => alike.OrderBy(document => document.Key.Name, StringComparer.Ordinal);
}
