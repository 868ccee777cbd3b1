using FollowUp.Application.Ports;
using FollowUp.Contract.Tests;
using FollowUp.Core.Cases;
using FollowUp.Core.Messages;
using FollowUp.Functions.Tables.Archive;
using FollowUp.Functions.Tables.Projections;
using NodaTime;

namespace FollowUp.Functions.Tests.Tables;

/// <summary>
/// The adapter with its projector behind every write, as a case's orchestration stands behind it in the app, only at once. The suites ask
/// for lists right after commits.
/// </summary>
internal static class ProjectingStorage
{
    public static async Task<StorageUnderTest> CreateAsync()
    {
        var under = await TablesUnderTest.CreateAsync();
        return new StorageUnderTest(
            new Store(under.Store, under.Projector), under.DueIndex, new Outbox(under.Outbox, under.Projector), under.Queries,
            new TablesCaseArchive(under.Tables), under.Figures, under.DisposeAsync);
    }

    private sealed class Store(ICaseStore inner, CaseProjector projector) : ICaseStore
    {
        public Task<Case?> LoadAsync(CaseId id, CancellationToken cancel) => inner.LoadAsync(id, cancel);

        public async Task<CommitResult> CommitAsync(Commit commit, CancellationToken cancel)
        {
            var result = await inner.CommitAsync(commit, cancel);
            await projector.ProjectAsync(commit.Case.Id, cancel);
            return result;
        }

        public Task<StoredAnswer?> FindAnswerAsync(CaseId id, string key, CancellationToken cancel) =>
            inner.FindAnswerAsync(id, key, cancel);

        public Task<int> ForgetAnswersAsync(Instant before, CancellationToken cancel) => inner.ForgetAnswersAsync(before, cancel);
    }

    private sealed class Outbox(IOutbox inner, CaseProjector projector) : IOutbox
    {
        public async Task AddAsync(string? team, IReadOnlyList<OutgoingMessage> messages, CancellationToken cancel)
        {
            await inner.AddAsync(team, messages, cancel);
            await Task.WhenAll(messages.Select(message => message.CaseId).Distinct().Select(id => projector.ProjectAsync(id, cancel)));
        }

        public Task<OutboxItem?> FindAsync(string messageId, CancellationToken cancel) => inner.FindAsync(messageId, cancel);

        public async Task<IReadOnlyList<OutboxItem>> ClaimAsync(
            Channel channel, Instant now, Duration leaseFor, int atMost, CancellationToken cancel)
        {
            var items = await inner.ClaimAsync(channel, now, leaseFor, atMost, cancel);
            await Task.WhenAll(items.Select(item => item.Message.CaseId).Distinct().Select(id => projector.ProjectAsync(id, cancel)));
            return items;
        }

        public async Task SettleAsync(IReadOnlyList<OutboxChange> changes, CancellationToken cancel)
        {
            await inner.SettleAsync(changes, cancel);
            foreach (var change in changes)
            {
                if (OutgoingMessage.TryReadCase(change.Id, out var id))
                {
                    await projector.ProjectAsync(id, cancel);
                }
            }
        }

        public Task<Instant?> NextAsync(CancellationToken cancel) => inner.NextAsync(cancel);

        public Task<Instant?> NextAsync(Channel channel, CancellationToken cancel) => inner.NextAsync(channel, cancel);
    }
}
