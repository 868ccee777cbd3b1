using FollowUp.Application.Ports;
using FollowUp.Core.Cases;
using FollowUp.Core.Messages;
using NodaTime;

namespace FollowUp.Contract.Tests;

/// <summary>What the suites of the storage ports share. Every fact gets a store of its own.</summary>
public abstract class StorageSuite : IAsyncLifetime
{
    private StorageUnderTest? _storage;

    protected ICaseStore Store => _storage!.Store;

    protected IDueIndex DueIndex => _storage!.DueIndex;

    protected IOutbox Outbox => _storage!.Outbox;

    protected ICaseQueries Queries => _storage!.Queries;

    protected ICaseArchive Archive => _storage!.Archive;

    protected ICaseFigures Figures => _storage!.Figures;

    public async Task InitializeAsync() => _storage = await CreateAsync();

    public async Task DisposeAsync() => await _storage!.Dispose();

    /// <summary>Makes a fresh, empty store.</summary>
    protected abstract Task<StorageUnderTest> CreateAsync();

    /// <summary>Checks what a list shows. Lists may lag behind commits on a distributed store: its suite overrides this and tries again.</summary>
    protected virtual Task EventuallyAsync(Func<Task> check) => check();

    protected async Task StoreAsync(params IEnumerable<Commit> commits)
    {
        foreach (var commit in commits)
        {
            Assert.Equal(CommitResult.Committed, await Store.CommitAsync(commit, CancellationToken.None));
        }
    }

    protected Task<Case?> LoadAsync(CaseId id) => Store.LoadAsync(id, CancellationToken.None);

    protected Task<IReadOnlyList<DueCase>> DueAsync(Instant until, int atMost = 100) =>
        DueIndex.ReadDueAsync(until, atMost, CancellationToken.None);

    protected Task<IReadOnlyList<OutboxItem>> ClaimAsync(
        Instant now, Duration? leaseFor = null, int atMost = 100, Channel channel = Channel.Sms) =>
        Outbox.ClaimAsync(channel, now, leaseFor ?? Duration.FromMinutes(1), atMost, CancellationToken.None);

    protected Task SettleAsync(params OutboxChange[] changes) => Outbox.SettleAsync(changes, CancellationToken.None);

    protected async Task<OutboxItem> MessageAsync(CaseId id, string messageId) =>
        (await Queries.MessagesAsync(id, CancellationToken.None)).Single(item => item.Message.Id == messageId);
}
