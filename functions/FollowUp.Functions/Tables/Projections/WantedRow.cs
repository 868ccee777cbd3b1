using Azure.Data.Tables;
using FollowUp.Application.Json;
using FollowUp.Core.Cases;

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
        return [.. board, .. Listed(state.Team, messages), .. state.IsFoundByAddress ? Contacts(state) : []];
    }

    /// <summary>The rows of a team's list of messages.</summary>
    public static IEnumerable<WantedRow> Listed(string team, IEnumerable<StoredMessage> messages) => messages.Select(message => Of(
        Place.Messages,
        message.Revision,
        MessageColumns.Write(message, MessageListKeys.Partition(team), MessageListKeys.Row(message))));

    /// <summary>The rows by which a case is found.</summary>
    public static IEnumerable<WantedRow> Contacts(Case state) =>
        state.Addresses.Select(address => Of(Place.Contacts, 0, Tables.Contacts.Row(address, state.Id)));

    private static WantedRow Of(char list, long stamp, TableEntity row) => new(new Place(list, row.PartitionKey, row.RowKey), stamp, row);

    private static WantedRow Board(Case state, string partition)
    {
        var row = new TableEntity(partition, BoardKeys.Row(state)) { ["Team"] = state.Team, ["Owner"] = state.Owner };
        Chunks.Write(row, "Json", StoredJson.WriteUtf8(state));
        return Of(Place.Board, state.Version, row);
    }
}
