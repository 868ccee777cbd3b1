using FollowUp.Application.Ports;
using NodaTime;

namespace FollowUp.Embedded.Sqlite;

/// <summary>Writes the answers that are kept for idempotency keys (O2).</summary>
internal sealed class AnswerTable(SqliteSession session)
{
    private readonly Statement _find = session.Prepare("SELECT 1 FROM answers WHERE case_n = ?1 AND key = ?2");

    private readonly Statement _insert = session.Prepare(
        "INSERT INTO answers (case_n, key, request_hash, status, body, at) VALUES (?1, ?2, ?3, ?4, ?5, ?6)");

    private readonly Statement _forget = session.Prepare("""
        DELETE FROM answers WHERE (case_n, key) IN (SELECT case_n, key FROM answers WHERE at < ?1 ORDER BY at LIMIT ?2)
        """);

    /// <summary>An answer from key, hash, status, body and time.</summary>
    public static StoredAnswer Read(Statement row) =>
        new(row.Text(0), row.Text(1), (int)row.Long(2), row.Text(3), StoredStates.InstantOf(row.Long(4)));

    public bool Has(long caseRow, string key) => _find.Bind(1, caseRow).Bind(2, key).First(_ => true);

    public void Insert(long caseRow, StoredAnswer answer) => _insert
        .Bind(1, caseRow)
        .Bind(2, answer.Key)
        .Bind(3, answer.RequestHash)
        .Bind(4, answer.Status)
        .Bind(5, answer.Body)
        .Bind(6, answer.At.Ticks())
        .Run();

    public int Forget(Instant before, int atMost) => _forget.Bind(1, before.Ticks()).Bind(2, atMost).Run();
}
