using Azure.Data.Tables;
using FollowUp.Core.Cases;
using FollowUp.Functions.Tables.Hints;

namespace FollowUp.Functions.Tables.Projections;

/// <summary>
/// Makes lists and hints anew from the cases themselves: after a restore, after a change of the lists' form, or when in doubt. It may run
/// while the centre works, be stopped anywhere, and be run again.
/// </summary>
public sealed class TablesRebuild(FollowUpTables tables)
{
    private const int PageSize = 100;
    private const int AtOnce = 8;

    private readonly HintTable _hints = new(tables);
    private readonly CaseProjector _projector = new(tables);

    /// <summary>Goes on with some cases.</summary>
    /// <param name="continuation">What the call before gave; null to begin.</param>
    /// <param name="cancel">Stops between two cases.</param>
    /// <returns>How many cases were done, and what to give to the next call; null at the end.</returns>
    public async Task<(int Cases, string? Continuation)> RebuildAsync(string? continuation, CancellationToken cancel)
    {
        var pages = tables.Cases.QueryAsync<TableEntity>(
            TableClient.CreateQueryFilter($"RowKey eq {RowKeys.Head}"), PageSize, ["PartitionKey"], cancel).AsPages(continuation);
        if (await pages.FirstOrDefaultAsync(cancel) is not { } page)
        {
            return (0, null);
        }

        var options = new ParallelOptions { MaxDegreeOfParallelism = AtOnce, CancellationToken = cancel };
        await Parallel.ForEachAsync(page.Values.Select(row => new CaseId(row.PartitionKey)), options, async (id, stop) =>
        {
            await PutBackHintsAsync(id, stop);
            await _projector.ProjectAsync(id, anew: true, stop);
        });
        return (page.Values.Count, string.IsNullOrEmpty(page.ContinuationToken) ? null : page.ContinuationToken);
    }

    /// <summary>A hint that a commit or a settled message has just made stale may come back by this: it is swept like any other.</summary>
    private async Task PutBackHintsAsync(CaseId id, CancellationToken cancel)
    {
        var rows = await CaseRows.ReadAsync(tables, id, cancel);
        var ofMessages = rows.Messages.Where(message => message is { NextAt: not null, Hint: not null })
            .Select(message => new Hint(id, message.Hint!, message.Key, Hint.InstantIn(message.Hint!)));
        var ofCase = rows.Head is { } row && Head.Read(row).Hint is { } key
            ? new[] { new Hint(id, key, null, Hint.InstantIn(key)) }
            : [];
        foreach (var part in ofCase.Concat(ofMessages).Chunk(PageSize))
        {
            await _hints.WriteAsync(part, cancel);
        }
    }
}
