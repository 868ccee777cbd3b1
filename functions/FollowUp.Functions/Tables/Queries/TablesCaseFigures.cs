using Azure.Data.Tables;
using FollowUp.Application.Json;
using FollowUp.Application.Ports;
using FollowUp.Core.Reports;
using NodaTime;

namespace FollowUp.Functions.Tables.Queries;

/// <summary>What is counted of cases, as it was projected: a moment after the commits. Safe for concurrent use.</summary>
public sealed class TablesCaseFigures(FollowUpTables tables) : ICaseFigures
{
    private const char List = 'f';

    /// <inheritdoc/>
    public async Task<Page<CaseFigures>> OnDayAsync(LocalDate utcDay, Instant? flaggedSince, int atMost, string? after, CancellationToken cancel)
    {
        var most = Math.Max(1, atMost);
        var from = PageCursor.Read(List, after) ?? (flaggedSince is { } since ? FigureKeys.At(since) : "");
        var filter = TableClient.CreateQueryFilter($"PartitionKey eq {FigureKeys.Partition(utcDay)} and RowKey gt {from}");
        var rows = tables.Figures.QueryAsync<TableEntity>(filter, Math.Clamp(most + 1, 1, 1_000), cancellationToken: cancel);
        var found = await rows.Take(most + 1).ToListAsync(cancel);
        var shown = found.Take(most).ToList();
        return new Page<CaseFigures>(
            [.. shown.Select(row => StoredJson.ReadFigures(Chunks.Read(row, "Json")))],
            found.Count > most ? PageCursor.Write(List, shown[^1].RowKey) : null);
    }
}
