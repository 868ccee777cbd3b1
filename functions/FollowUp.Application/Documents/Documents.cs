using FollowUp.Application.Json;
using FollowUp.Application.Ports;

namespace FollowUp.Application.Documents;

/// <summary>
/// The documents of one kind as values: the way through for what stands beside the cases (O1). What is stored is read by every later version,
/// so a <typeparamref name="T"/> changes only by adding members, with defaults that mean what was true before.
/// </summary>
/// <param name="kind">The kind, a word of lower-case letters; it is part of every document's identity and never changes.</param>
/// <param name="store">Where they are kept.</param>
public sealed class Documents<T>(string kind, IDocumentStore store)
    where T : class
{
    private const int MostTries = 32;

    /// <summary>The kind.</summary>
    public string Kind => kind;

    /// <summary>What is stored by a name; null if nothing is.</summary>
    public async Task<T?> LoadAsync(string name, CancellationToken cancel) =>
        await store.LoadAsync(new DocumentKey(kind, name), cancel) is { } document ? Read(document) : null;

    /// <summary>Changes what is stored by a name, and returns what stands there afterwards: null for nothing.</summary>
    /// <param name="name">The name, 1 to 200 characters.</param>
    /// <param name="decide">
    /// What becomes of the value, null standing for none. It may be asked several times, each time about a fresher value, and must therefore be pure.
    /// </param>
    /// <param name="cancel">Cancels the attempt; what was stored by then stands.</param>
    /// <exception cref="DocumentBusyException">Others kept changing the document; nothing was stored.</exception>
    /// <exception cref="DocumentTooLargeException">The value is larger than a document may be; nothing was stored.</exception>
    public async Task<T?> ChangeAsync(string name, Func<T?, DocumentChange<T>> decide, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(decide);
        var key = new DocumentKey(kind, name);
        for (var tries = 0; tries < MostTries; tries++)
        {
            var stored = await store.LoadAsync(key, cancel);
            var value = stored is null ? null : Read(stored);
            switch (decide(value))
            {
                case DocumentChange<T>.Store change:
                    var json = StoredJson.WriteDocument(change.Value);
                    var alreadySo = stored is not null && stored.Json == json && stored.WakeAt == change.WakeAt;
                    if (alreadySo || await store.SaveAsync(new Document(key, (stored?.Version ?? 0) + 1, json, change.WakeAt), cancel))
                    {
                        return change.Value;
                    }

                    break;
                case DocumentChange<T>.Remove:
                    if (stored is null || await store.RemoveAsync(key, stored.Version, cancel))
                    {
                        return null;
                    }

                    break;
                default:
                    return value;
            }
        }

        throw new DocumentBusyException(key);
    }

    /// <summary>One page of the documents whose names begin so, by name in ordinal order.</summary>
    public async Task<Page<Named<T>>> ListAsync(string prefix, int atMost, string? after, CancellationToken cancel)
    {
        var page = await store.ListAsync(kind, prefix, atMost, after, cancel);
        return new Page<Named<T>>([.. page.Items.Select(document => new Named<T>(document.Key.Name, Read(document)))], page.Next);
    }

    private static T Read(Document document) => StoredJson.ReadDocument<T>(document.Json);
}

/// <summary>A value and the name by which it is stored.</summary>
public sealed record Named<T>(string Name, T Value);
