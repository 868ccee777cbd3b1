using FollowUp.Application.Ports;
using NodaTime;

namespace FollowUp.Contract.Tests.Documents;

/// <summary>What the suites of documents share. Every fact gets a store of its own.</summary>
public abstract class DocumentSuite : IAsyncLifetime
{
    private DocumentsUnderTest? _documents;

    protected IDocumentStore Store => _documents!.Store;

    public async Task InitializeAsync() => _documents = await CreateAsync();

    public async Task DisposeAsync() => await _documents!.Dispose();

    /// <summary>Makes a fresh, empty store.</summary>
    protected abstract Task<DocumentsUnderTest> CreateAsync();

    protected static DocumentKey Key(string name, string kind = "chat") => new(kind, name);

    protected static Instant At(int minute) => Instant.FromUtc(2026, 11, 23, 2, 0) + Duration.FromMinutes(minute);

    /// <summary>A document as it is first saved.</summary>
    protected static Document New(string name, int? minute = null, string kind = "chat") =>
        new(Key(name, kind), 1, "{\"name\":\"" + minute + "\"}", minute is { } wake ? At(wake) : null);

    /// <summary>The same one, saved once more with another wake-up.</summary>
    protected static Document Then(Document document, int? minute) =>
        document with { Version = document.Version + 1, WakeAt = minute is { } wake ? At(wake) : null };

    protected async Task StoreAsync(params IEnumerable<Document> documents)
    {
        foreach (var document in documents)
        {
            Assert.True(await SaveAsync(document));
        }
    }

    protected Task<bool> SaveAsync(Document document) => Store.SaveAsync(document, CancellationToken.None);

    protected Task<Document?> LoadAsync(DocumentKey key) => Store.LoadAsync(key, CancellationToken.None);

    protected Task<bool> RemoveAsync(DocumentKey key, long version) => Store.RemoveAsync(key, version, CancellationToken.None);

    protected Task<Page<Document>> ListAsync(string prefix = "", int atMost = 100, string? after = null) =>
        Store.ListAsync("chat", prefix, atMost, after, CancellationToken.None);

    protected Task<IReadOnlyList<Document>> DueAsync(int minute, int atMost = 100) =>
        Store.ReadDueAsync(At(minute), atMost, CancellationToken.None);

    protected Task<Instant?> NextAsync() => Store.NextAsync(CancellationToken.None);
}

/// <summary>One adapter over one fresh, empty store, and how to throw it away.</summary>
public sealed record DocumentsUnderTest(IDocumentStore Store, Func<ValueTask> Dispose);
