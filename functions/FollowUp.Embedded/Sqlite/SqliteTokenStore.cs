using NodaTime;

namespace FollowUp.Embedded.Sqlite;

/// <summary>Who may sign in: the hashes of tokens, never the tokens. Safe for concurrent use.</summary>
public sealed class SqliteTokenStore(SqliteDatabase database)
{
    /// <summary>Keeps the hash of a token for a person of the roster; the same hash again names its person anew.</summary>
    /// <param name="hash">The hash, as text.</param>
    /// <param name="person">The person's id.</param>
    /// <param name="at">When it was made (UTC).</param>
    public Task AddAsync(string hash, string person, Instant at) =>
        database.Writer.RunAsync(session => session.Tokens.Put(hash, person, at), CancellationToken.None);

    /// <summary>Takes a token away; one that is not there is none already.</summary>
    public Task RemoveAsync(string hash) => database.Writer.RunAsync(session => session.Tokens.Remove(hash), CancellationToken.None);

    /// <summary>The person whose token has this hash; null if nobody's has.</summary>
    public string? PersonOf(string hash) => database.Readers.Read(session =>
        session.Prepare("SELECT person FROM tokens WHERE hash = ?1").Bind(1, hash).First(row => row.Text(0)));

    /// <summary>True if anybody can sign in: false means that this is the first start.</summary>
    public bool Any() => database.Readers.Read(session => session.Prepare("SELECT 1 FROM tokens LIMIT 1").First(_ => true));
}
