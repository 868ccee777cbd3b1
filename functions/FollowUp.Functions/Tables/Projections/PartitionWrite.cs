using Azure;
using Azure.Data.Tables;

namespace FollowUp.Functions.Tables.Projections;

/// <summary>
/// Changes rows of one case in one partition of a list. A row whose ETag is known costs no read; when something is not as it was thought to
/// be, or may have been written by a request whose reply was lost, the rows are read.
/// </summary>
internal sealed class PartitionWrite(
    TableClient table, IReadOnlyList<(Place Place, WantedRow? Wanted, ProjectedRow? Known)> rows, long progress)
{
    public const int MostRows = 100;

    private const int MostTries = 8;

    /// <summary>What is known of the wanted rows afterwards; null if somebody who saw more is at it, or others keep changing it.</summary>
    public async Task<IReadOnlyList<ProjectedRow>?> RunAsync(CancellationToken cancel)
    {
        // A row that nobody has listed before is new. One that is listed without an ETag may be there or not.
        var known = rows.All(row => row.Known is null or { Tag: not null })
            ? [.. rows.Select(row => row.Known?.ETag)]
            : await LookAsync(cancel);
        for (var tries = 0; tries < MostTries && known is not null; tries++)
        {
            try
            {
                return await SubmitAsync(known, cancel);
            }
            catch (RequestFailedException e) when (e.MayBeOurOwn())
            {
                known = await LookAsync(cancel);
            }
        }

        return null;
    }

    /// <summary>The ETags of the rows, null for those that are not there; null altogether if one is from somebody who saw more.</summary>
    private async Task<ETag?[]?> LookAsync(CancellationToken cancel)
    {
        var found = await Task.WhenAll(rows.Select(row => table.FindAsync(row.Place.Partition, row.Place.Key, cancel, "Progress")));
        return found.Any(row => row?.GetInt64("Progress") > progress) ? null : [.. found.Select(row => row?.ETag)];
    }

    private async Task<IReadOnlyList<ProjectedRow>> SubmitAsync(ETag?[] tags, CancellationToken cancel)
    {
        var actions = rows.Zip(tags, (row, tag) => (row.Wanted, Action: ActionFor(row.Place, row.Wanted, tag)))
            .Where(step => step.Action is not null).ToList();
        if (actions.Count == 0)
        {
            return [];
        }

        var reply = await table.SubmitTransactionAsync(actions.Select(step => step.Action!), cancel);
        return [.. actions.Zip(reply.Value)
            .Where(step => step.First.Wanted is not null)
            .Select(step => new ProjectedRow(
                step.First.Wanted!.Place, step.First.Wanted.Stamp, step.Second.Headers.ETag?.ToString()))];
    }

    private TableTransactionAction? ActionFor(Place place, WantedRow? wanted, ETag? tag)
    {
        if (wanted is null)
        {
            var gone = new TableEntity(place.Partition, place.Key);
            return tag is { } old ? new TableTransactionAction(TableTransactionActionType.Delete, gone, old) : null;
        }

        wanted.Row["Progress"] = progress;
        return tag is { } there
            ? new TableTransactionAction(TableTransactionActionType.UpdateReplace, wanted.Row, there)
            : new TableTransactionAction(TableTransactionActionType.Add, wanted.Row);
    }
}
