using FollowUp.Application.Documents;
using FollowUp.Application.Ports;

namespace FollowUp.Application.Replies;

/// <summary>Forgets kept replies when their time is over (O2).</summary>
public sealed class KeptReplyWork(IDocumentStore store) : IDocumentWork
{
    /// <inheritdoc/>
    public string Kind => KeptReplies.Kind;

    /// <inheritdoc/>
    public async Task AdvanceAsync(DocumentKey key, CancellationToken cancel)
    {
        if (await store.LoadAsync(key, cancel) is { } document)
        {
            await store.RemoveAsync(key, document.Version, cancel);
        }
    }
}
