namespace FollowUp.Embedded.Sqlite;

/// <summary>Writes the facts of cases.</summary>
internal sealed class EventTable(SqliteSession session)
{
    private readonly Statement _insert = session.Prepare("INSERT INTO events (case_n, seq, at, by, json) VALUES (?1, ?2, ?3, ?4, ?5)");

    public void Insert(long caseRow, PreparedCommit prepared)
    {
        var sequence = prepared.Commit.ExpectedVersion;
        foreach (var (entry, json) in prepared.Commit.Entries.Zip(prepared.EventJson))
        {
            _insert.Bind(1, caseRow).Bind(2, ++sequence).Bind(3, entry.At.Ticks()).Bind(4, entry.By).Bind(5, json).Run();
        }
    }
}
