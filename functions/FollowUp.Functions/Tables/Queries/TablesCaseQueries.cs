using Azure.Data.Tables;
using FollowUp.Application.Ports;
using FollowUp.Core.Cases;
using NodaTime;

namespace FollowUp.Functions.Tables.Queries;

/// <summary>
/// Lists and pages. Queues and the list of all messages show what was projected, a moment after the commits; what is asked of one case, or
/// of one customer, comes from the cases themselves. Safe for concurrent use.
/// </summary>
public sealed class TablesCaseQueries(FollowUpTables tables) : ICaseQueries
{
    private const char Cases = 'c';
    private const char Messages = 'm';

    private readonly TeamMessages _teamMessages = new(tables);

    /// <inheritdoc/>
    public Task<Page<Case>> ListAsync(CaseQuery query, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(query);
        var filter = BoardQuery.FilterFor(query, PageCursor.Read(Cases, query.After));
        var rows = tables.Board.QueryAsync<TableEntity>(filter, Math.Clamp(query.Size + 1, 1, 1_000), cancellationToken: cancel);
        return PageAsync(rows, query.Size, Cases, Head.ReadCase, cancel);
    }

    /// <inheritdoc/>
    public async Task<IReadOnlyList<Case>> OpenCasesOfAsync(string address, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(address);
        if (address.Length == 0)
        {
            return [];
        }

        var entries = await tables.Contacts.QueryAsync<TableEntity>(
            TableClient.CreateQueryFilter($"PartitionKey eq {SafeKey.Of(address)}"), cancellationToken: cancel).ToListAsync(cancel);
        var heads = await Task.WhenAll(entries.Select(entry => tables.Cases.FindAsync(entry.RowKey, RowKeys.Head, cancel)));
        return [.. heads.OfType<TableEntity>().Select(Head.ReadCase)
            .Where(state => state.IsFoundByAddress && state.Addresses.Contains(address))
            .OrderByDescending(state => state.FlaggedAt).ThenBy(state => state.Id.Value, StringComparer.Ordinal)];
    }

    /// <inheritdoc/>
    public Task<IReadOnlyList<int>> PromisesByHourAsync(string team, Instant from, int hours, int atMost, CancellationToken cancel) =>
        HourCounts.ReadAsync(tables.Board, BoardKeys.OfTeam(running: true, team), from, hours, atMost, cancel);

    /// <inheritdoc/>
    public async Task<IReadOnlyList<TimelineEntry>> TimelineAsync(CaseId id, CancellationToken cancel) =>
        await tables.Cases.Range(id.Value, RowKeys.Facts, cancel).Select(FactRow.Read).ToListAsync(cancel);

    /// <inheritdoc/>
    public async Task<IReadOnlyList<OutboxItem>> MessagesAsync(CaseId id, CancellationToken cancel)
    {
        var messages = await tables.Cases.Range(id.Value, RowKeys.Messages, cancel).Select(MessageColumns.Read).ToListAsync(cancel);
        return [.. messages.OrderBy(message => message.Item.Message.At).ThenBy(message => message.Order).Select(message => message.Item)];
    }

    /// <inheritdoc/>
    public Task<Page<OutboxItem>> OutboxAsync(OutboxQuery query, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(query);
        var rows = _teamMessages.ReadAsync(query, PageCursor.Read(Messages, query.After), cancel);
        return PageAsync(rows, query.Size, Messages, row => MessageColumns.Read(row).Item, cancel);
    }

    /// <summary>One row more than the page holds is read: it tells that there is a next one.</summary>
    private static async Task<Page<T>> PageAsync<T>(
        IAsyncEnumerable<TableEntity> rows, int size, char list, Func<TableEntity, T> read, CancellationToken cancel)
    {
        var most = Math.Max(1, size);
        var found = await rows.Take(most + 1).ToListAsync(cancel);
        var shown = found.Take(most).ToList();
        return new Page<T>([.. shown.Select(read)], found.Count > most ? PageCursor.Write(list, shown[^1].RowKey) : null);
    }
}
