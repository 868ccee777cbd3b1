using System.Buffers.Binary;
using System.Security.Cryptography;
using Azure.Data.Tables;
using FollowUp.Application.Json;
using FollowUp.Core.Cases;
using FollowUp.Core.Reports;

namespace FollowUp.Functions.Tables.Projections;

/// <summary>A row that a list should have.</summary>
/// <param name="Place">Where.</param>
/// <param name="Stamp">Changes with its content.</param>
/// <param name="Row">The row.</param>
internal sealed record WantedRow(Place Place, long Stamp, TableEntity Row)
{
    /// <summary>Every row that the lists should have of a case and its messages.</summary>
    public static IReadOnlyList<WantedRow> Of(Case state, IReadOnlyList<StoredMessage> messages)
    {
        var board = BoardKeys.PartitionsOf(state).Select(partition => Board(state, partition));
        return [.. board, .. Listed(state.Team, messages), .. state.IsFoundByAddress ? Contacts(state) : [], .. Figures(CaseFigures.Of(state))];
    }

    /// <summary>The rows of a team's list of messages.</summary>
    public static IEnumerable<WantedRow> Listed(string team, IEnumerable<StoredMessage> messages) => messages.Select(message => Of(
        Place.Messages,
        message.Revision,
        MessageColumns.Write(message, MessageListKeys.Partition(team), MessageListKeys.Row(message))));

    /// <summary>The rows by which a case is found.</summary>
    public static IEnumerable<WantedRow> Contacts(Case state) =>
        state.Addresses.Select(address => Of(Place.Contacts, 0, Tables.Contacts.Row(address, state.Id)));

    /// <summary>One row for each day on which the case counts; they are written again only when what is counted has changed.</summary>
    internal static IEnumerable<WantedRow> Figures(CaseFigures figures)
    {
        var json = StoredJson.WriteUtf8(figures);
        var stamp = BinaryPrimitives.ReadInt64BigEndian(SHA256.HashData(json)) & long.MaxValue;
        foreach (var day in figures.Days)
        {
            var row = new TableEntity(FigureKeys.Partition(day), FigureKeys.Row(figures));
            Chunks.Write(row, "Json", json);
            yield return Of(Place.Figures, stamp, row);
        }
    }

    private static WantedRow Of(char list, long stamp, TableEntity row) => new(new Place(list, row.PartitionKey, row.RowKey), stamp, row);

    private static WantedRow Board(Case state, string partition)
    {
        var row = new TableEntity(partition, BoardKeys.Row(state)) { ["Team"] = state.Team, ["Owner"] = state.Owner };
        Chunks.Write(row, "Json", StoredJson.WriteUtf8(state));
        return Of(Place.Board, state.Version, row);
    }
}
