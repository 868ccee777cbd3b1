namespace FollowUp.Embedded.Sqlite;

/// <summary>Where a case stands in the file.</summary>
/// <param name="N">Its row.</param>
/// <param name="Version">Its version.</param>
/// <param name="SamePlace">True if it keeps its place in every list: then only its contents and its wake-up are written.</param>
internal sealed record CaseRow(long N, long Version, bool SamePlace);

/// <summary>Writes the rows of cases.</summary>
internal sealed class CaseTable(SqliteSession session)
{
    private readonly Statement _insert = session.Prepare("""
        INSERT INTO cases (id, version, running, team, owner, deadline_at, not_reached, wake_at, json, unreachable)
        VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10) ON CONFLICT (id) DO NOTHING
        """);

    private readonly Statement _find = session.Prepare("""
        SELECT n, version, running = ?2 AND team = ?3 AND owner IS ?4 AND deadline_at = ?5 AND not_reached = ?6 AND unreachable = ?7
        FROM cases WHERE id = ?1
        """);

    // SQLite writes the entries of an index again whenever one of its columns is named, even if its value stays.
    private readonly Statement _update = session.Prepare("UPDATE cases SET version = ?2, wake_at = ?3, json = ?4 WHERE n = ?1");

    private readonly Statement _move = session.Prepare("""
        UPDATE cases SET version = ?2, wake_at = ?3, json = ?4,
            running = ?5, team = ?6, owner = ?7, deadline_at = ?8, not_reached = ?9, unreachable = ?10
        WHERE n = ?1
        """);

    /// <summary>The new row; null if the case exists.</summary>
    public long? Insert(PreparedCommit prepared)
    {
        var state = prepared.Commit.Case;
        var inserted = _insert
            .Bind(1, state.Id.Value)
            .Bind(2, state.Version)
            .Bind(3, state.Cycle.Runs ? 1 : 0)
            .Bind(4, state.Team)
            .Bind(5, state.Owner)
            .Bind(6, prepared.DeadlineAt)
            .Bind(7, state.CustomerNotReached ? 1 : 0)
            .Bind(8, prepared.Commit.WakeAt?.Ticks())
            .Bind(9, prepared.CaseJson)
            .Bind(10, state.IsUnreachable ? 1 : 0)
            .Run();
        return inserted == 0 ? null : session.LastRowId;
    }

    public CaseRow? Find(PreparedCommit prepared)
    {
        var state = prepared.Commit.Case;
        return _find
            .Bind(1, state.Id.Value)
            .Bind(2, state.Cycle.Runs ? 1 : 0)
            .Bind(3, state.Team)
            .Bind(4, state.Owner)
            .Bind(5, prepared.DeadlineAt)
            .Bind(6, state.CustomerNotReached ? 1 : 0)
            .Bind(7, state.IsUnreachable ? 1 : 0)
            .First(row => new CaseRow(row.Long(0), row.Long(1), row.Long(2) != 0));
    }

    public void Update(CaseRow row, PreparedCommit prepared)
    {
        var state = prepared.Commit.Case;
        var statement = row.SamePlace ? _update : _move;
        statement.Bind(1, row.N).Bind(2, state.Version).Bind(3, prepared.Commit.WakeAt?.Ticks()).Bind(4, prepared.CaseJson);
        if (!row.SamePlace)
        {
            statement
                .Bind(5, state.Cycle.Runs ? 1 : 0)
                .Bind(6, state.Team)
                .Bind(7, state.Owner)
                .Bind(8, prepared.DeadlineAt)
                .Bind(9, state.CustomerNotReached ? 1 : 0)
                .Bind(10, state.IsUnreachable ? 1 : 0);
        }

        statement.Run();
    }
}
