using System.Diagnostics;
using Azure.Data.Tables;
using FollowUp.Application.Documents;
using FollowUp.Application.Ports;
using NodaTime;
using RequestFailedException = Azure.RequestFailedException;

namespace FollowUp.Functions.Tables.Documents;

/// <summary>
/// What stands beside the cases, a row each. A hint is written before the save that needs it and the stale one removed after: a crash between leaves
/// a hint without a document, never a document that nothing leads to. Safe for concurrent use.
/// </summary>
public sealed class TablesDocumentStore(FollowUpTables tables) : IDocumentStore
{
    // Far below the age at which hints are swept: after so long it is written once more.
    private static readonly TimeSpan HintIsFreshFor = TimeSpan.FromMinutes(2);

    private readonly DocumentHints _hints = new(tables);
    private readonly DocumentList _list = new(tables);

    /// <inheritdoc/>
    public async Task<Document?> LoadAsync(DocumentKey key, CancellationToken cancel) =>
        await FindAsync(DocumentForm.Check(key), cancel) is { } row ? DocumentRow.Read(row, key.Kind) : null;

    /// <inheritdoc/>
    /// <exception cref="DocumentTooLargeException">It is too large; nothing of it was stored.</exception>
    /// <exception cref="RequestFailedException">The service did not answer. Whether it was stored is not known.</exception>
    public async Task<bool> SaveAsync(Document document, CancellationToken cancel)
    {
        DocumentForm.Check(document);
        var isNew = document.Version == 1;
        var before = isNew ? null : await FindAsync(document.Key, cancel, DocumentRow.HeadColumns);
        if (!isNew && (before is null || DocumentRow.VersionOf(before) != document.Version - 1))
        {
            return false;
        }

        var (mark, begun, oldKey) = (Marker.New(), Stopwatch.GetTimestamp(), DocumentRow.HintOf(before));
        var staysDue = before is not null && before.GetInt64("WakeAt") == document.WakeAt?.Ticks();
        var hint = !staysDue && document.WakeAt is { } at ? DocumentHint.For(document.Key, at, mark) : null;
        if (hint is not null)
        {
            await _hints.WriteAsync(hint, cancel);
        }

        var row = DocumentRow.Write(document, mark, staysDue ? oldKey : hint?.Key, before);
        var stands = await PutAsync(row, before, mark, document.Key, cancel);
        if (stands && hint is not null && Stopwatch.GetElapsedTime(begun) > HintIsFreshFor)
        {
            await _hints.WriteAsync(hint, CancellationToken.None);
        }

        var needless = !stands ? hint?.Key : staysDue ? null : oldKey;
        await (needless is null ? Task.CompletedTask : _hints.ForgetAsync(needless));
        return stands;
    }

    /// <inheritdoc/>
    /// <exception cref="RequestFailedException">The service did not answer. Whether it was removed is not known.</exception>
    public async Task<bool> RemoveAsync(DocumentKey key, long version, CancellationToken cancel)
    {
        var row = await FindAsync(DocumentForm.Check(key), cancel, DocumentRow.HeadColumns);
        if (row is null || DocumentRow.VersionOf(row) != version)
        {
            return row is null;
        }

        try
        {
            await tables.Documents.DeleteEntityAsync(DocumentPlace.PartitionOf(key), DocumentPlace.RowOf(key.Name), row.ETag, cancel);
        }
        catch (RequestFailedException e) when (e.MayBeOurOwn())
        {
            if (await FindAsync(key, cancel, DocumentRow.HeadColumns) is not null)
            {
                return false;
            }
        }

        await (DocumentRow.HintOf(row) is { } hint ? _hints.ForgetAsync(hint) : Task.CompletedTask);
        return true;
    }

    /// <inheritdoc/>
    public async Task<Page<Document>> ListAsync(string kind, string prefix, int atMost, string? after, CancellationToken cancel)
    {
        DocumentForm.CheckKind(kind);
        ArgumentNullException.ThrowIfNull(prefix);
        var most = Math.Max(1, atMost);
        var found = await _list.ReadAsync(kind, prefix, after, most + 1, cancel).Take(most + 1).ToListAsync(cancel);
        var page = found.Take(most).ToList();
        return new Page<Document>(page, found.Count > most ? page[^1].Key.Name : null);
    }

    /// <inheritdoc/>
    public async Task<IReadOnlyList<Document>> ReadDueAsync(Instant until, int atMost, CancellationToken cancel) =>
        await _hints.ReadAsync(until, atMost, cancel).Take(atMost).ToListAsync(cancel);

    /// <inheritdoc/>
    public async Task<Instant?> NextAsync(CancellationToken cancel) =>
        (await _hints.ReadAsync(null, 1, cancel).FirstOrDefaultAsync(cancel))?.WakeAt;

    /// <summary>Writes a row where the one before it still is; false if that has changed under it.</summary>
    private async Task<bool> PutAsync(TableEntity row, TableEntity? before, string mark, DocumentKey key, CancellationToken cancel)
    {
        try
        {
            await (before is null
                ? tables.Documents.AddEntityAsync(row, cancel)
                : tables.Documents.UpdateEntityAsync(row, before.ETag, TableUpdateMode.Replace, cancel));
            return true;
        }
        catch (RequestFailedException e) when (e.MayBeOurOwn())
        {
            // The client repeats what got no reply, and may be reporting our own success.
            return DocumentRow.HasLanded(await FindAsync(key, cancel, DocumentRow.HeadColumns), mark);
        }
    }

    private Task<TableEntity?> FindAsync(DocumentKey key, CancellationToken cancel, params string[] columns) =>
        tables.Documents.FindAsync(DocumentPlace.PartitionOf(key), DocumentPlace.RowOf(key.Name), cancel, columns);
}
