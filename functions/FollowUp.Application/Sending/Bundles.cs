using System.Collections.Immutable;
using FollowUp.Application.Documents;
using FollowUp.Application.Ports;
using FollowUp.Core.Cases;
using FollowUp.Core.Messages;
using NodaTime;

namespace FollowUp.Application.Sending;

/// <summary>What is in each bundle (O5), for as long as a provider may report on it: one that fails is a failure of every notice in it (L4).</summary>
public sealed class Bundles(IDocumentStore store, IClock clock) : IDocumentWork
{
    private static readonly Duration KeptFor = Duration.FromDays(3);

    private readonly Documents<BundleContent> _bundles = new("bundle", store);

    /// <inheritdoc/>
    public string Kind => _bundles.Kind;

    /// <summary>Remembers what a bundle is going to hold, before anything else is done about it.</summary>
    public Task RememberAsync(CaseId occasion, IEnumerable<string> members, CancellationToken cancel)
    {
        var content = new BundleContent([.. members]);
        return _bundles.ChangeAsync(
            occasion.Value, _ => new DocumentChange<BundleContent>.Store(content, clock.GetCurrentInstant() + KeptFor), cancel);
    }

    /// <summary>The ids of the notices in a bundle; none for any other message.</summary>
    public async Task<IReadOnlyList<string>> MembersAsync(string messageId, CancellationToken cancel) =>
        OutgoingMessage.IsOfCentre(messageId) && OutgoingMessage.TryReadCase(messageId, out var occasion)
        && messageId.Contains($".{TemplateName.Bundle}.", StringComparison.Ordinal)
        && await _bundles.LoadAsync(occasion.Value, cancel) is { } content ? content.Members : [];

    /// <inheritdoc/>
    /// <remarks>Its time is over: no provider reports any more.</remarks>
    public Task AdvanceAsync(DocumentKey key, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(key);
        return _bundles.ChangeAsync(key.Name, _ => new DocumentChange<BundleContent>.Remove(), cancel);
    }
}

/// <summary>What is in a bundle. Stored as JSON: change it only by adding.</summary>
/// <param name="Members">The ids of the notices.</param>
public sealed record BundleContent(ImmutableArray<string> Members);
