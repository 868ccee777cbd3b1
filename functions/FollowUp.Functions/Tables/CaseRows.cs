using Azure.Data.Tables;
using FollowUp.Core.Cases;

namespace FollowUp.Functions.Tables;

/// <summary>Head, messages and the note on projections of one case, read by one query.</summary>
/// <param name="Head">The head's row; null if there is no such case.</param>
/// <param name="Notice">The row of an occasion of the centre's notices; null for a case.</param>
/// <param name="Messages">The messages.</param>
/// <param name="Projection">The row of what is projected; null if nothing is.</param>
internal sealed record CaseRows(TableEntity? Head, TableEntity? Notice, IReadOnlyList<StoredMessage> Messages, TableEntity? Projection)
{
    public static async Task<CaseRows> ReadAsync(FollowUpTables tables, CaseId id, CancellationToken cancel)
    {
        var rows = await tables.Cases.Range(id.Value, RowKeys.Work, cancel).ToListAsync(cancel);
        return new CaseRows(
            rows.Find(row => row.RowKey == RowKeys.Head),
            rows.Find(row => row.RowKey == RowKeys.Notice),
            [.. rows.Where(row => RowKeys.IsMessage(row.RowKey)).Select(MessageColumns.Read)],
            rows.Find(row => row.RowKey == RowKeys.Projection));
    }
}
