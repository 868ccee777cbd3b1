using FollowUp.Application.Documents;
using FollowUp.Application.Ports;
using NodaTime;

namespace FollowUp.Contract.Tests.Documents;

/// <summary>Documents in memory, for tests of what stands on them; it holds the same contract as the real adapters.</summary>
public sealed class MemoryDocuments : IDocumentStore
{
    private readonly Dictionary<DocumentKey, Document> _documents = [];
    private readonly Lock _lock = new();

    /// <summary>How often something was stored.</summary>
    public int Saves { get; private set; }

    /// <summary>What every look at a document waits for: a test lets it fail, or never end.</summary>
    public Func<DocumentKey, Task> Before { get; set; } = _ => Task.CompletedTask;

    public async Task<Document?> LoadAsync(DocumentKey key, CancellationToken cancel)
    {
        DocumentForm.Check(key);
        await Before(key);
        lock (_lock)
        {
            return _documents.GetValueOrDefault(key);
        }
    }

    public Task<bool> SaveAsync(Document document, CancellationToken cancel)
    {
        DocumentForm.Check(document);
        lock (_lock)
        {
            var fits = document.Version == VersionOf(document.Key) + 1;
            if (fits)
            {
                Saves++;
                _documents[document.Key] = document;
            }

            return Task.FromResult(fits);
        }
    }

    public Task<bool> RemoveAsync(DocumentKey key, long version, CancellationToken cancel)
    {
        DocumentForm.Check(key);
        lock (_lock)
        {
            var stored = VersionOf(key);
            return Task.FromResult(stored == 0 || (stored == version && _documents.Remove(key)));
        }
    }

    public Task<Page<Document>> ListAsync(string kind, string prefix, int atMost, string? after, CancellationToken cancel)
    {
        DocumentForm.CheckKind(kind);
        lock (_lock)
        {
            var found = _documents.Values
                .Where(d => d.Key.Kind == kind && d.Key.Name.StartsWith(prefix, StringComparison.Ordinal)
                    && (after is null || string.CompareOrdinal(d.Key.Name, after) > 0))
                .OrderBy(d => d.Key.Name, StringComparer.Ordinal).Take(atMost + 1).ToList();
            var page = found.Take(atMost).ToList();
            return Task.FromResult(new Page<Document>(page, found.Count > atMost ? page[^1].Key.Name : null));
        }
    }

    public Task<IReadOnlyList<Document>> ReadDueAsync(Instant until, int atMost, CancellationToken cancel)
    {
        lock (_lock)
        {
            return Task.FromResult<IReadOnlyList<Document>>(
                [.. _documents.Values.Where(d => d.WakeAt <= until).OrderBy(d => d.WakeAt).Take(atMost)]);
        }
    }

    public Task<Instant?> NextAsync(CancellationToken cancel)
    {
        lock (_lock)
        {
            return Task.FromResult(_documents.Values.Min(d => d.WakeAt));
        }
    }

    private long VersionOf(DocumentKey key) => _documents.GetValueOrDefault(key)?.Version ?? 0;
}
