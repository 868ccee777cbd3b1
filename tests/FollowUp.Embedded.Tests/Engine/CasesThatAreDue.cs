using FollowUp.Application.Bookshelves;
using FollowUp.Application.Commands;
using FollowUp.Application.Ports;
using FollowUp.Core.Cases;
using Microsoft.Extensions.Logging.Abstractions;
using NodaTime;

namespace FollowUp.Embedded.Tests.Engine;

public sealed class CasesThatAreDue : IAsyncLifetime
{
    private readonly OneMachine _machine = OneMachine.Start();

    public Task InitializeAsync() => Task.CompletedTask;

    public Task DisposeAsync() => _machine.DisposeAsync().AsTask();

    [Fact]
    [Trait("Rule", "O1")]
    public async Task Are_advanced_and_sleep_until_their_next_step()
    {
        var flagged = await _machine.FlagAsync("one");
        _machine.Now = flagged.Cycle.Steps[0].At;

        Assert.Equal(1, await _machine.Due.AdvanceAsync(_machine.Now, CancellationToken.None));

        Assert.Equal(flagged.Cycle.Steps[1].At, await _machine.Index.NextAsync(CancellationToken.None));
    }

    [Fact]
    [Trait("Rule", "O4")]
    public async Task With_a_wrong_hint_are_left_alone_and_the_hint_is_put_right()
    {
        var flagged = await _machine.FlagAsync("one");
        var wrong = new Commit { Case = flagged, ExpectedVersion = flagged.Version, WakeAt = _machine.Now };
        await _machine.Store.CommitAsync(wrong, CancellationToken.None);

        await _machine.Due.AdvanceAsync(_machine.Now, CancellationToken.None);

        Assert.Equal(flagged.Cycle.Steps[0].At, await _machine.Index.NextAsync(CancellationToken.None));
        Assert.Equal(flagged.Version, (await _machine.Store.LoadAsync(flagged.Id, CancellationToken.None))!.Version);
    }

    [Fact]
    [Trait("Rule", "O4")]
    public async Task And_cannot_be_advanced_are_tried_once_and_keep_nobody_waiting()
    {
        var broken = await _machine.FlagAsync("broken");
        var sound = await _machine.FlagAsync("sound");
        var store = new StoreWithABrokenCase(_machine.Store, broken.Id);
        var handler = new CommandHandler(
            store, new Bookshelf(_machine.Books), _machine, _machine, NullLogger<CommandHandler>.Instance);
        var due = new DueCases(_machine.Index, handler, _machine, NullLogger<DueCases>.Instance);
        _machine.Now = sound.Cycle.Steps[0].At;

        Assert.Equal(1, await due.AdvanceAsync(_machine.Now, CancellationToken.None));

        Assert.Equal(1, store.Tried);
        Assert.True((await _machine.Store.LoadAsync(sound.Id, CancellationToken.None))!.Version > sound.Version);
    }

    [Fact]
    [Trait("Rule", "O4")]
    public async Task And_were_forgotten_are_found_counted_and_woken_by_the_watchdog()
    {
        var flagged = await _machine.FlagAsync("one");
        var watchdog = new Watchdog(_machine.Index, _machine.Outbox, _machine.Due, _machine, NullLogger<Watchdog>.Instance);
        _machine.Now = flagged.Cycle.Steps[0].At + Watchdog.Grace - Duration.FromSeconds(1);
        Assert.Equal(0, await watchdog.LookAsync(CancellationToken.None));

        _machine.Now += Duration.FromSeconds(1);

        Assert.Equal(1, await watchdog.LookAsync(CancellationToken.None));
        Assert.Equal(flagged.Cycle.Steps[1].At, await _machine.Index.NextAsync(CancellationToken.None));
        Assert.Equal(0, await watchdog.LookAsync(CancellationToken.None));
    }

    [Fact]
    [Trait("Rule", "O2")]
    public async Task A_key_that_was_used_long_ago_does_not_swallow_a_new_complaint()
    {
        var key = new Idempotency("li-na\nmonday", "hash", _ => (201, "{}"));
        var first = await _machine.FlagAsync("one", key);
        Assert.IsType<CommandResult.Repeated>(
            await _machine.Handler.HandleAsync(first.Id, _machine.Flag(first.Id), key, CancellationToken.None));

        await _machine.Store.ForgetAnswersAsync(_machine.Now + Duration.FromHours(1), CancellationToken.None);

        Assert.IsType<CommandResult.KeyReused>(
            await _machine.Handler.HandleAsync(first.Id, _machine.Flag(first.Id), key, CancellationToken.None));
    }

    private sealed class StoreWithABrokenCase(ICaseStore store, CaseId broken) : ICaseStore
    {
        public int Tried { get; private set; }

        public Task<Case?> LoadAsync(CaseId id, CancellationToken cancel)
        {
            if (id != broken)
            {
                return store.LoadAsync(id, cancel);
            }

            Tried++;
            throw new InvalidOperationException("This case cannot be read.");
        }

        public Task<CommitResult> CommitAsync(Commit commit, CancellationToken cancel) => store.CommitAsync(commit, cancel);

        public Task<StoredAnswer?> FindAnswerAsync(CaseId id, string key, CancellationToken cancel) => store.FindAnswerAsync(id, key, cancel);

        public Task<int> ForgetAnswersAsync(Instant before, CancellationToken cancel) => store.ForgetAnswersAsync(before, cancel);
    }
}
