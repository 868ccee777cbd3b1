using NodaTime;

namespace FollowUp.Embedded.Sqlite;

/// <summary>Writes the hashes of sign-in tokens.</summary>
internal sealed class TokenTable(SqliteSession session)
{
    private readonly Statement _put = session.Prepare("""
        INSERT INTO tokens (hash, person, created_at) VALUES (?1, ?2, ?3)
        ON CONFLICT (hash) DO UPDATE SET person = excluded.person, created_at = excluded.created_at
        """);

    private readonly Statement _remove = session.Prepare("DELETE FROM tokens WHERE hash = ?1");

    public int Put(string hash, string person, Instant at) => _put.Bind(1, hash).Bind(2, person).Bind(3, at.Ticks()).Run();

    public int Remove(string hash) => _remove.Bind(1, hash).Run();
}
