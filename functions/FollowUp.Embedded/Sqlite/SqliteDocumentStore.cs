using FollowUp.Application.Documents;
using FollowUp.Application.Ports;
using NodaTime;

namespace FollowUp.Embedded.Sqlite;

/// <summary>What stands beside the cases, in the one file. Lives as long as its database and is safe for concurrent use.</summary>
public sealed class SqliteDocumentStore(SqliteDatabase database) : IDocumentStore
{
    internal const string One = "SELECT kind, name, version, json, wake_at FROM documents WHERE kind = ?1 AND place = ?2";

    internal const string Part = """
        SELECT kind, name, version, json, wake_at FROM documents WHERE kind = ?1 AND place >= ?2 AND place < ?3 ORDER BY place LIMIT ?4
        """;

    internal const string Due = "SELECT kind, name, version, json, wake_at FROM documents WHERE wake_at <= ?1 ORDER BY wake_at, n LIMIT ?2";

    internal const string Next = "SELECT min(wake_at) FROM documents WHERE wake_at IS NOT NULL";

    /// <summary>The kinds of which there are documents.</summary>
    public IReadOnlyList<string> Kinds() =>
        database.Readers.Read(session => session.Prepare("SELECT DISTINCT kind FROM documents ORDER BY kind").All(row => row.Text(0)));

    /// <inheritdoc/>
    public Task<Document?> LoadAsync(DocumentKey key, CancellationToken cancel)
    {
        DocumentForm.Check(key);
        return Task.FromResult(database.Readers.Read(session =>
            session.Prepare(One).Bind(1, key.Kind).BindBytes(2, DocumentPlace.Of(key.Name)).First(Read)));
    }

    /// <inheritdoc/>
    /// <exception cref="DocumentTooLargeException">It is too large; nothing of it was stored.</exception>
    public Task<bool> SaveAsync(Document document, CancellationToken cancel)
    {
        DocumentForm.Check(document);
        return database.Writer.RunAsync(session => session.Documents.Save(document), cancel);
    }

    /// <inheritdoc/>
    public Task<bool> RemoveAsync(DocumentKey key, long version, CancellationToken cancel)
    {
        DocumentForm.Check(key);
        return database.Writer.RunAsync(session => session.Documents.Remove(key, version), cancel);
    }

    /// <inheritdoc/>
    public Task<Page<Document>> ListAsync(string kind, string prefix, int atMost, string? after, CancellationToken cancel)
    {
        DocumentForm.CheckKind(kind);
        ArgumentNullException.ThrowIfNull(prefix);
        var most = Math.Max(1, atMost);
        var found = database.Readers.Read(session => session.Prepare(Part)
            .Bind(1, kind)
            .BindBytes(2, DocumentPlace.First(prefix, after))
            .BindBytes(3, DocumentPlace.End(prefix))
            .Bind(4, most + 1L)
            .All(Read));
        var page = found.Take(most).ToList();
        return Task.FromResult(new Page<Document>(page, found.Count > most ? page[^1].Key.Name : null));
    }

    /// <inheritdoc/>
    public Task<IReadOnlyList<Document>> ReadDueAsync(Instant until, int atMost, CancellationToken cancel) =>
        Task.FromResult<IReadOnlyList<Document>>(database.Readers.Read(session =>
            session.Prepare(Due).Bind(1, until.Ticks()).Bind(2, atMost).All(Read)));

    /// <inheritdoc/>
    public Task<Instant?> NextAsync(CancellationToken cancel) => Task.FromResult(database.Readers.Read(session =>
        session.Prepare(Next).First(row => row.LongOrNull(0) is { } ticks ? StoredStates.InstantOf(ticks) : (Instant?)null)));

    private static Document Read(Statement row) => new(
        new DocumentKey(row.Text(0), row.Text(1)), row.Long(2), row.Text(3),
        row.LongOrNull(4) is { } ticks ? StoredStates.InstantOf(ticks) : null);
}
