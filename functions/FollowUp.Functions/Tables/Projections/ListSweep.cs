using Azure;
using Azure.Data.Tables;
using FollowUp.Core.Cases;

namespace FollowUp.Functions.Tables.Projections;

/// <summary>
/// Deletes rows of the lists that no note knows of: one who projected lost a race and crashed before putting it right, or the first commit
/// of a case crashed after its addresses were written.
/// </summary>
internal sealed class ListSweep(FollowUpTables tables)
{
    // The time that a key begins with, and its separator.
    private const int BeforeCase = 20;

    /// <summary>Looks at one row. A row is noted before it is written, so one that is not noted now was given up.</summary>
    /// <param name="list">Its table.</param>
    /// <param name="row">The row as it was read.</param>
    /// <param name="readAt">When that was, by the service's clock.</param>
    /// <param name="cancel">Cancels the look.</param>
    public async Task SweepAsync(char list, TableEntity row, DateTimeOffset? readAt, CancellationToken cancel)
    {
        if (row.PartitionKey == MessageListKeys.Teams)
        {
            return;
        }

        var id = list == Place.Contacts ? row.RowKey : row.RowKey.Substring(BeforeCase, CaseId.Length);
        var note = await tables.Cases.FindAsync(id, RowKeys.Projection, cancel);
        var isKnown = note is null
            ? list == Place.Contacts && await MayBeNewAsync(id, readAt - row.Timestamp, cancel)
            : ProjectionNote.Read(note).Rows.ContainsKey(new Place(list, row.PartitionKey, row.RowKey));
        if (!isKnown)
        {
            await DeleteAsync(list, row, cancel);
        }
    }

    /// <summary>The addresses of a case are there before its first commit, and that before its first note.</summary>
    private async Task<bool> MayBeNewAsync(string id, TimeSpan? age, CancellationToken cancel) =>
        age is null || age < tables.HintsAreStaleAfter
            || await tables.Cases.FindAsync(id, RowKeys.Head, cancel, Head.Columns) is not null;

    private async Task DeleteAsync(char list, TableEntity row, CancellationToken cancel)
    {
        try
        {
            await Place.TableOf(tables, list).DeleteEntityAsync(row.PartitionKey, row.RowKey, row.ETag, cancel);
        }
        catch (RequestFailedException e) when (e.Status == 412)
        {
            // Somebody has just written it: it is wanted again.
        }
    }
}
