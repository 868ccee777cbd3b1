using NodaTime;

namespace FollowUp.Application.Ports;

/// <summary>
/// Keeps the small aggregates that stand beside the cases: what is known of a contact, an outage, a chat, a key. Each is one JSON document
/// with a version, and may have a next wake-up of its own. What was saved is there after a crash at any instant.
/// </summary>
public interface IDocumentStore
{
    /// <summary>The document as it stands; null if there is none.</summary>
    Task<Document?> LoadAsync(DocumentKey key, CancellationToken cancel);

    /// <summary>
    /// Stores a document whose <see cref="Document.Version"/> is one more than the stored one's, or 1 for a new one, and answers when it is
    /// durable. False if another version is stored: load and decide again.
    /// </summary>
    Task<bool> SaveAsync(Document document, CancellationToken cancel);

    /// <summary>Removes a document of this version; false if another version is stored. One that is gone is removed: true.</summary>
    Task<bool> RemoveAsync(DocumentKey key, long version, CancellationToken cancel);

    /// <summary>One page of the documents of a kind whose names begin so, by name in ordinal order.</summary>
    Task<Page<Document>> ListAsync(string kind, string prefix, int atMost, string? after, CancellationToken cancel);

    /// <summary>Documents whose wake-up is at or before an instant (UTC), the earliest first. A hint: one may have nothing to do.</summary>
    Task<IReadOnlyList<Document>> ReadDueAsync(Instant until, int atMost, CancellationToken cancel);

    /// <summary>The earliest wake-up of all (UTC); null if no document waits for one.</summary>
    Task<Instant?> NextAsync(CancellationToken cancel);
}

/// <summary>The identity of a document.</summary>
/// <param name="Kind">What it is, a word of lower-case letters: <c>contact</c>, <c>outage</c>, <c>chat</c>.</param>
/// <param name="Name">Its name among its kind: any text of 1 to 200 characters.</param>
public sealed record DocumentKey(string Kind, string Name);

/// <summary>A document as it is stored.</summary>
/// <param name="Key">Its identity.</param>
/// <param name="Version">How often it was saved.</param>
/// <param name="Json">Its content; at most 30,000 characters.</param>
/// <param name="WakeAt">When it wants to be looked at again (UTC); null if never.</param>
public sealed record Document(DocumentKey Key, long Version, string Json, Instant? WakeAt);
