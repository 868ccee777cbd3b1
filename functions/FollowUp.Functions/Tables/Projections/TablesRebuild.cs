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

    private static readonly string Heads = TableClient.CreateQueryFilter($"RowKey eq {RowKeys.Head} or RowKey eq {RowKeys.Notice}");

    // The cases first: what is swept from the lists afterwards is what none of them has claimed.
    private static readonly string Parts = new(['h', Place.Board, Place.Messages, Place.Contacts, Place.Figures]);

    private readonly ListSweep _sweep = new(tables);
    private readonly HintTable _hints = new(tables);
    private readonly CaseProjector _projector = new(tables);

    /// <summary>Goes on with some cases; after the last of them, with some rows of the lists, deleting those that belong to none.</summary>
    /// <param name="continuation">What the call before gave; null to begin.</param>
    /// <param name="cancel">Stops between two of them.</param>
    /// <returns>How many cases were done, and what to give to the next call; null at the end.</returns>
    public async Task<(int Cases, string? Continuation)> RebuildAsync(string? continuation, CancellationToken cancel)
    {
        var part = continuation is [var first, ..] ? first : Parts[0];
        var pages = part == Parts[0]
            ? tables.Cases.QueryAsync<TableEntity>(Heads, PageSize, ["PartitionKey"], cancel)
            : Place.TableOf(tables, part).QueryAsync<TableEntity>((string?)null, PageSize, cancellationToken: cancel);
        var page = await pages.AsPages(continuation is { Length: > 1 } ? continuation[1..] : null).FirstAsync(cancel);
        var options = new ParallelOptions { MaxDegreeOfParallelism = AtOnce, CancellationToken = cancel };
        await Parallel.ForEachAsync(page.Values, options, async (row, stop) =>
            await (part == Parts[0]
                ? RebuildAsync(new CaseId(row.PartitionKey), stop)
                : _sweep.SweepAsync(part, row, page.GetRawResponse().Headers.Date, stop)));
        var done = part == Parts[0] ? page.Values.Count : 0;
        return string.IsNullOrEmpty(page.ContinuationToken)
            ? (done, part == Parts[^1] ? null : $"{Parts[Parts.IndexOf(part, StringComparison.Ordinal) + 1]}")
            : (done, part + page.ContinuationToken);
    }

    private async Task RebuildAsync(CaseId id, CancellationToken cancel)
    {
        await PutBackHintsAsync(id, cancel);
        await _projector.ProjectAsync(id, anew: true, cancel);
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
