using FollowUp.Application.Ports;
using FollowUp.Embedded.Sqlite;
using NodaTime;

namespace FollowUp.Embedded.Engine;

/// <summary>The documents in the one file; whoever saves one with a wake-up before the loop means to wake disturbs its sleep.</summary>
internal sealed class HeardDocuments(SqliteDocumentStore store, WakeUpSignal signal) : IDocumentStore
{
    /// <inheritdoc/>
    public Task<Document?> LoadAsync(DocumentKey key, CancellationToken cancel) => store.LoadAsync(key, cancel);

    /// <inheritdoc/>
    public async Task<bool> SaveAsync(Document document, CancellationToken cancel)
    {
        var stands = await store.SaveAsync(document, cancel);
        if (stands && document.WakeAt is { } at)
        {
            signal.Documents.Disturb(at);
        }

        return stands;
    }

    /// <inheritdoc/>
    public Task<bool> RemoveAsync(DocumentKey key, long version, CancellationToken cancel) => store.RemoveAsync(key, version, cancel);

    /// <inheritdoc/>
    public Task<Page<Document>> ListAsync(string kind, string prefix, int atMost, string? after, CancellationToken cancel) =>
        store.ListAsync(kind, prefix, atMost, after, cancel);

    /// <inheritdoc/>
    public Task<IReadOnlyList<Document>> ReadDueAsync(Instant until, int atMost, CancellationToken cancel) =>
        store.ReadDueAsync(until, atMost, cancel);

    /// <inheritdoc/>
    public Task<Instant?> NextAsync(CancellationToken cancel) => store.NextAsync(cancel);
}
