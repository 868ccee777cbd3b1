using FollowUp.Application.Bookshelves;
using FollowUp.Application.Customers;
using FollowUp.Application.Documents;
using FollowUp.Application.Ports;
using FollowUp.Application.Sending;
using FollowUp.Embedded.Demo;
using FollowUp.Embedded.Engine;
using FollowUp.Embedded.Sqlite;
using FollowUp.Embedded.Tests.Documents;
using FollowUp.Embedded.Tests.Sqlite;
using Microsoft.Extensions.Logging.Abstractions;
using NodaTime;

namespace FollowUp.Embedded.Tests.Engine;

[Trait("Rule", "O1")]
public sealed class ADocumentOnOneMachine : IAsyncLifetime, IDisposable
{
    private static readonly DocumentKey Key = new("chat", "a");
    private readonly TemporaryDatabase _file = TemporaryDatabase.Open();
    private readonly OneMachine _machine = OneMachine.Start();
    private readonly WakeUpSignal _signal = new();
    private readonly TemporaryFile _clockFile = new();
    private readonly DemoClock _clock;
    private readonly HeardDocuments _documents;

    public ADocumentOnOneMachine()
    {
        _clock = new DemoClock(_clockFile.Path);
        _documents = new HeardDocuments(new SqliteDocumentStore(_file.Database), _signal);
    }

    public Task InitializeAsync() => Task.CompletedTask;

    public async Task DisposeAsync()
    {
        await _machine.DisposeAsync();
        await _file.DisposeAsync();
    }

    public void Dispose()
    {
        _signal.Dispose();
        _clockFile.Dispose();
    }

    [Fact]
    public async Task Wakes_the_loop_that_sleeps_and_is_advanced_at_its_time()
    {
        var advanced = new TaskCompletionSource<Instant>();
        using var work = WorkWith(async key =>
        {
            await WorkedOn.SetAsync(_documents, key, null);
            advanced.TrySetResult(_clock.GetCurrentInstant());
        });
        using var loop = new DocumentLoop(work, _documents, _signal, _clock, NullLogger<DocumentLoop>.Instance);
        await loop.StartAsync(CancellationToken.None);

        var at = _clock.GetCurrentInstant() + Duration.FromMilliseconds(300);
        await SaveAsync(at);
        var late = await advanced.Task.WaitAsync(TimeSpan.FromSeconds(4)) - at;

        Assert.True(late >= Duration.Zero, $"{late}");
        await loop.StopAsync(CancellationToken.None);
    }

    [Fact]
    [Trait("Rule", "O4")]
    public async Task That_cannot_be_advanced_is_not_tried_without_a_pause()
    {
        var tries = 0;
        using var work = WorkWith(_ => Task.FromException(new InvalidOperationException($"{Interlocked.Increment(ref tries)}")));
        using var loop = new DocumentLoop(work, _documents, _signal, _clock, NullLogger<DocumentLoop>.Instance);
        await SaveAsync(_clock.GetCurrentInstant());

        await loop.StartAsync(CancellationToken.None);

        // Nothing tells of a try that is not made. A loop without a pause would make thousands in this time.
        await Task.Delay(1_000);
        await loop.StopAsync(CancellationToken.None);

        Assert.Equal(1, tries);
    }

    [Fact]
    public async Task Is_advanced_at_each_of_its_instants_when_the_clock_of_the_demo_is_moved()
    {
        var (start, seen) = (_clock.GetCurrentInstant(), new List<long>());
        using var work = WorkWith(key =>
        {
            var minute = (long)(_clock.GetCurrentInstant() - start).TotalMinutes;
            seen.Add(minute);
            return WorkedOn.SetAsync(_documents, key, minute < 60 ? start + Duration.FromMinutes(minute + 20) : null);
        });
        await SaveAsync(start + Duration.FromMinutes(20));

        var forward = new FastForward(_clock, work, _machine.Index, _documents, _machine.Outbox);
        var now = await forward.AdvanceAsync(Duration.FromHours(2), CancellationToken.None);

        Assert.Equal([20, 40, 60], seen);
        Assert.True(now >= start + Duration.FromHours(2));
    }

    private Work WorkWith(Func<DocumentKey, Task> advance)
    {
        var work = new WorkedOn("chat", advance);
        var policy = new SendPolicy();
        var contacts = new KnownContacts(_documents, new Bookshelf(_machine.Books), _clock);
        var bundles = new Bundles(_documents, _clock);
        var outcomes = new MessageOutcomes(_machine.Outbox, _machine.Handler, contacts, bundles, NullLogger<MessageOutcomes>.Instance);
        var waited = new WaitedMessages(_machine.Store, new Bookshelf(_machine.Books), _clock, policy);
        var courier = new MessageCourier(_machine.Outbox, [], outcomes, contacts, waited, _clock, policy, NullLogger<MessageCourier>.Instance);
        return new Work(
            _machine.Due,
            new DueDocuments(_documents, [work], _clock, work),
            new OutboxDispatcher(
                _machine.Outbox,
                new Bundler(_machine.Outbox, _machine.Store, bundles, new Bookshelf(_machine.Books), _clock, policy, NullLogger<Bundler>.Instance),
                courier, _clock, policy, NullLogger<OutboxDispatcher>.Instance));
    }

    private async Task SaveAsync(Instant wakeAt) => Assert.True(await _documents.SaveAsync(new Document(Key, 1, "{}", wakeAt), CancellationToken.None));
}
