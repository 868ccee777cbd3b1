using FollowUp.Application.Ports;

namespace FollowUp.Embedded.Sqlite;

/// <summary>
/// The walk of an index that gives one page of messages, the newest first. Parameters: 1 and 2 the place before which it begins,
/// 3 how many rows, 4 team, 5 state.
/// </summary>
internal static class OutboxListSql
{
    // Without team and state the page is merged from the newest of every state: SQLite walks all ten at once.
    private static readonly string OfEveryState = string.Join(
        " UNION ALL ", Enumerable.Range((int)StoredStates.Held, (int)StoredStates.Bundled + 1).Select(state => OfState($"{state}")));

    public static string For(OutboxQuery query) => query switch
    {
        { State: not null, Team: not null } => Page(OfState("?5") + " AND team = ?4"),
        { State: not null } => Page(OfState("?5")),
        { Team: not null } => Page($"SELECT {OutboxRow.Columns} FROM outbox INDEXED BY outbox_of_team WHERE team = ?4 AND (at, n) < (?1, ?2)"),
        _ => Page(OfEveryState),
    };

    private static string OfState(string state) =>
        $"SELECT {OutboxRow.Columns} FROM outbox INDEXED BY outbox_in_state WHERE state = {state} AND (at, n) < (?1, ?2)";

    private static string Page(string select) => $"{select} ORDER BY at DESC, n DESC LIMIT ?3";
}
