using FollowUp.Functions.Durable;
using Microsoft.DurableTask.Client;

namespace FollowUp.Functions.Tests.Durable;

/// <summary>The orchestration of a case on the real engine. It waits real seconds: the engine knows no other clock.</summary>
public sealed class ACaseOnItsWay : IAsyncLifetime
{
    private const string Advance = nameof(CaseActivities.Advance);
    private const string Send = nameof(CaseActivities.Send);
    private static readonly TimeSpan Hour = TimeSpan.FromHours(1);

    private OrchestrationDesk _desk = null!;

    public async Task InitializeAsync() => _desk = await OrchestrationDesk.OpenAsync();

    public Task DisposeAsync() => _desk.DisposeAsync().AsTask();

    [Fact]
    public async Task Ends_when_nothing_is_to_come()
    {
        await _desk.Finds(CaseRound.Over).StartAsync();

        Assert.Equal(OrchestrationRuntimeStatus.Completed, (await _desk.EndAsync()).RuntimeStatus);
        Assert.Equal([Advance], _desk.Called);
    }

    [Fact]
    public async Task Is_looked_at_again_when_its_timer_rings_and_is_told_the_time_of_the_timer()
    {
        var round = OrchestrationDesk.WakeIn(TimeSpan.FromSeconds(1));
        await _desk.Finds(round).Finds(CaseRound.Over).StartAsync();
        await _desk.EndAsync();

        Assert.Equal([null, round.WakeAt], _desk.Calls.Select(call => call.Work!.RungAt));
        Assert.All(_desk.Calls, call => Assert.Equal(OrchestrationDesk.Case, call.Work!.CaseId));
    }

    [Fact]
    public async Task Is_looked_at_again_when_somebody_changes_it()
    {
        await _desk.Finds(OrchestrationDesk.WakeIn(Hour)).Finds(CaseRound.Over).StartAsync();
        await _desk.WhenCalledAsync(Advance, 1);
        await _desk.ChangeAsync();
        await _desk.EndAsync();

        Assert.Equal([null, null], _desk.Calls.Select(call => call.Work!.RungAt));
    }

    [Fact]
    [Trait("Rule", "O4")]
    public async Task Is_looked_at_once_more_for_a_change_while_an_activity_runs()
    {
        var hold = new TaskCompletionSource<CaseRound>();
        await _desk.Finds(OrchestrationDesk.WakeIn(TimeSpan.FromSeconds(1))).Finds(_ => hold.Task).Finds(CaseRound.Over).StartAsync();
        await _desk.WhenCalledAsync(Advance, 2);
        await _desk.ChangeAsync();
        hold.SetResult(OrchestrationDesk.WakeIn(Hour));
        await _desk.EndAsync();

        Assert.Equal([Advance, Advance, Advance], _desk.Called);
    }

    [Fact]
    [Trait("Rule", "O4")]
    public async Task Loses_no_change_that_comes_just_before_its_end()
    {
        var hold = new TaskCompletionSource<CaseRound>();
        await _desk.Finds(_ => hold.Task).Finds(CaseRound.Over).Finds(CaseRound.Over).StartAsync();
        await _desk.WhenCalledAsync(Advance, 1);
        await _desk.ChangeAsync();
        await _desk.ChangeAsync();
        hold.SetResult(CaseRound.Over);
        await _desk.EndAsync();

        Assert.InRange(_desk.Called.Length, 2, 3);
    }

    [Fact]
    public async Task Sends_what_waits_until_nothing_does()
    {
        _desk.Sends.Enqueue(_ => Task.FromResult(OrchestrationDesk.WakeIn(Hour, "m3")));
        _desk.Sends.Enqueue(_ => Task.FromResult(CaseRound.Over));
        await _desk.Finds(OrchestrationDesk.WakeIn(Hour, "m1", "m2")).StartAsync();
        await _desk.EndAsync();

        Assert.Equal([Advance, Send, Send], _desk.Called);
        Assert.Equal(["m1", "m2", "m3"], _desk.Calls.Skip(1).SelectMany(call => call.Work!.Messages!));
    }

    [Fact]
    public async Task Does_not_try_for_ever_what_cannot_be_sent()
    {
        for (var i = 0; i < 10; i++)
        {
            _desk.Sends.Enqueue(_ => Task.FromResult(OrchestrationDesk.WakeIn(Hour, "m1")));
        }

        await _desk.Finds(OrchestrationDesk.WakeIn(Hour, "m1")).Finds(CaseRound.Over).StartAsync();
        await _desk.WhenCalledAsync(Send, 3);
        await _desk.ChangeAsync();
        await _desk.EndAsync();

        Assert.Equal([Advance, Send, Send, Send, Advance], _desk.Called);
    }

    [Fact]
    public async Task Has_its_lists_put_right_if_they_are_behind()
    {
        await _desk.Finds(CaseRound.Over with { Behind = true }).StartAsync();
        await _desk.EndAsync();

        Assert.Equal([Advance, nameof(CaseActivities.Project)], _desk.Called);
    }

    [Fact]
    [Trait("Rule", "O3")]
    public async Task Is_tried_again_when_an_activity_fails()
    {
        await _desk.Finds(_ => throw new InvalidOperationException("The store is away.")).Finds(CaseRound.Over).StartAsync();

        Assert.Equal(OrchestrationRuntimeStatus.Completed, (await _desk.EndAsync()).RuntimeStatus);
        Assert.Equal([Advance, Advance], _desk.Called);
    }

    [Fact]
    public async Task Lives_through_generations_without_losing_a_change()
    {
        const int Changes = 65;
        await _desk.StartAsync();
        for (var change = 1; change <= Changes; change++)
        {
            await _desk.WhenCalledAsync(Advance, change);
            await _desk.ChangeAsync();
        }

        await _desk.WhenCalledAsync(Advance, Changes + 1);
        Assert.Equal(OrchestrationRuntimeStatus.Running, (await _desk.Client.GetInstanceAsync(OrchestrationDesk.Case))!.RuntimeStatus);
    }

    [Fact]
    public async Task Does_not_wait_for_others()
    {
        const int Cases = 1_000;
        var wakeAt = DateTime.UtcNow.AddSeconds(5);
        for (var i = 0; i < Cases; i++)
        {
            _desk.Finds(work => Task.FromResult(work.RungAt is null ? new CaseRound(wakeAt, [], Behind: false) : CaseRound.Over));
            _desk.Finds(work => Task.FromResult(work.RungAt is null ? new CaseRound(wakeAt, [], Behind: false) : CaseRound.Over));
        }

        var ids = Enumerable.Range(0, Cases).Select(i => $"case{i:D12}").ToList();
        await Parallel.ForEachAsync(ids, async (id, _) => await _desk.StartAsync(id));
        foreach (var id in ids)
        {
            Assert.Equal(OrchestrationRuntimeStatus.Completed, (await _desk.EndAsync(id)).RuntimeStatus);
        }

        Assert.Equal(2 * Cases, _desk.Called.Length);
        Assert.All(_desk.Calls.GroupBy(call => call.Work!.CaseId), calls => Assert.Equal([null, wakeAt], calls.Select(call => call.Work!.RungAt)));
    }
}
