using FollowUp.Application.Commands;
using FollowUp.Application.Documents;
using FollowUp.Application.Ports;
using NodaTime;

namespace FollowUp.Application.Replies;

/// <summary>The replies to requests that go to no case, by their callers' keys (O2): a repeated request is answered as before, for 24 hours.</summary>
public sealed class KeptReplies(IDocumentStore store, IClock clock)
{
    /// <summary>The kind of document that a kept reply is.</summary>
    public const string Kind = "reply";

    private readonly Documents<KeptReply> _replies = new(Kind, store);

    /// <summary>What was replied under a key; null if nothing is known of it.</summary>
    /// <param name="key">Caller and key in a form of one length.</param>
    /// <param name="cancel">Cancels the look.</param>
    public Task<KeptReply?> FindAsync(string key, CancellationToken cancel) => _replies.LoadAsync(key, cancel);

    /// <summary>Keeps a reply, unless there is one: then that one stands.</summary>
    public Task KeepAsync(string key, KeptReply reply, CancellationToken cancel) => _replies.ChangeAsync(
        key,
        was => was is null
            ? new DocumentChange<KeptReply>.Store(reply, clock.GetCurrentInstant() + Idempotency.KeptFor)
            : new DocumentChange<KeptReply>.Keep(),
        cancel);
}

/// <summary>A reply as it was given. Stored as JSON: add only.</summary>
/// <param name="RequestHash">A hash of route and body: another body under the same key is refused.</param>
/// <param name="Status">The HTTP status.</param>
/// <param name="Body">The body, JSON; nothing that tells of a customer may stand in it.</param>
public sealed record KeptReply(string RequestHash, int Status, string Body)
{
    /// <summary>Where what was made is found, as the header Location; null if nothing was made.</summary>
    public string? Location { get; init; }
}
