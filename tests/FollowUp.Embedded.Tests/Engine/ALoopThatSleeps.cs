using FollowUp.Application.Clocks;
using FollowUp.Embedded.Engine;
using NodaTime;

namespace FollowUp.Embedded.Tests.Engine;

[Trait("Rule", "O4")]
public sealed class ALoopThatSleeps : IDisposable
{
    private static readonly Duration Hour = Duration.FromHours(1);

    /// <summary>A timer may ring a few milliseconds before the clock is there.</summary>
    private static readonly Duration TimerIsEarly = Duration.FromMilliseconds(20);

    private readonly MillisecondClock _clock = new();
    private readonly Sleeper _sleeper = new();

    public void Dispose() => _sleeper.Dispose();

    [Fact]
    public async Task Does_not_sleep_if_something_came_up_between_its_last_look_and_its_sleep()
    {
        _sleeper.Prepare();
        _sleeper.Disturb(Instant.MinValue);

        Assert.True(await WokeEarlyAsync(_clock.GetCurrentInstant() + Hour));
    }

    [Fact]
    public async Task Is_woken_by_what_is_due_before_it_meant_to_wake()
    {
        _sleeper.Prepare();
        var sleep = WokeEarlyAsync(_clock.GetCurrentInstant() + Hour);
        _sleeper.Disturb(_clock.GetCurrentInstant() + Hour - Duration.FromSeconds(1));

        Assert.True(await sleep);
    }

    [Fact]
    public async Task Is_not_woken_by_what_is_due_later()
    {
        _sleeper.Prepare();
        var until = _clock.GetCurrentInstant() + Duration.FromMilliseconds(200);
        var sleep = _sleeper.SleepAsync(until, _clock, CancellationToken.None);
        _sleeper.Disturb(until + Hour);
        await sleep;

        Assert.True(_clock.GetCurrentInstant() >= until - TimerIsEarly);
    }

    [Fact]
    public async Task Forgets_old_disturbances()
    {
        _sleeper.Prepare();
        _sleeper.Disturb(Instant.MinValue);
        await _sleeper.SleepAsync(null, _clock, CancellationToken.None);

        _sleeper.Prepare();
        var until = _clock.GetCurrentInstant() + Duration.FromMilliseconds(200);
        await _sleeper.SleepAsync(until, _clock, CancellationToken.None);

        Assert.True(_clock.GetCurrentInstant() >= until - TimerIsEarly);
    }

    /// <summary>True if the sleep ended long before the 5 seconds after which a loop looks anyhow.</summary>
    private async Task<bool> WokeEarlyAsync(Instant until)
    {
        var began = _clock.GetCurrentInstant();
        await _sleeper.SleepAsync(until, _clock, CancellationToken.None);
        return _clock.GetCurrentInstant() - began < Duration.FromSeconds(4);
    }
}
