using System.Collections.Concurrent;
using Azure.Data.Tables;

namespace FollowUp.Functions.Tables.Projections;

/// <summary>Writes and deletes the rows of one case in the lists, one transaction for each partition.</summary>
internal sealed class ListWriter(FollowUpTables tables)
{
    private readonly ConcurrentDictionary<string, bool> _teams = new();

    /// <summary>Lets a team's list be found when the messages of all teams are listed.</summary>
    public async Task RegisterAsync(string team, CancellationToken cancel)
    {
        if (_teams.ContainsKey(team))
        {
            return;
        }

        var row = new TableEntity(MessageListKeys.Teams, SafeKey.Of(team)) { ["Team"] = team };
        await tables.Messages.UpsertEntityAsync(row, TableUpdateMode.Replace, cancel);
        _teams.TryAdd(team, true);
    }

    /// <summary>Makes the lists have the wanted rows and none of the other known ones.</summary>
    /// <param name="wanted">What they should have.</param>
    /// <param name="known">What they may have.</param>
    /// <param name="progress">How much the caller saw; whoever saw more is left alone.</param>
    /// <param name="cancel">Stops between two partitions.</param>
    /// <returns>What is known of the wanted rows now; null if somebody is at it who saw more.</returns>
    public async Task<IReadOnlyDictionary<Place, ProjectedRow>?> WriteAsync(
        IReadOnlyDictionary<Place, WantedRow> wanted,
        IReadOnlyDictionary<Place, ProjectedRow> known,
        long progress,
        CancellationToken cancel)
    {
        var rows = wanted.Keys.Where(known.ContainsKey).ToDictionary(place => place, place => known[place]);
        var changed = wanted.Values.Where(row => known.GetValueOrDefault(row.Place)?.Stamp != row.Stamp).Select(row => row.Place);
        var gone = known.Keys.Where(place => !wanted.ContainsKey(place));
        var parts = changed.Concat(gone).GroupBy(place => (place.List, place.Partition))
            .SelectMany(partition => partition.Chunk(PartitionWrite.MostRows))
            .Select(places => new PartitionWrite(
                Place.TableOf(tables, places[0].List),
                [.. places.Select(place => (place, wanted.GetValueOrDefault(place), known.GetValueOrDefault(place)))],
                progress));
        foreach (var written in await Task.WhenAll(parts.Select(part => part.RunAsync(cancel))))
        {
            if (written is null)
            {
                return null;
            }

            foreach (var row in written)
            {
                rows[row.Place] = row;
            }
        }

        return rows;
    }
}
