using FollowUp.Functions.Tests.Engines;
using FollowUp.Functions.Timers;
using Microsoft.Azure.Functions.Worker;
using Microsoft.Extensions.DependencyInjection;
using NodaTime;

namespace FollowUp.Functions.Tests.Product;

/// <summary>What is kept is looked for as the host does it, on the real storage backend.</summary>
public sealed class Housekeeping : IAsyncLifetime
{
    private ProductDesk _desk = null!;

    public async Task InitializeAsync() => _desk = await ProductDesk.OpenAsync(speed: 1, new StorageMeter());

    public Task DisposeAsync() => _desk.DisposeAsync().AsTask();

    [Fact]
    public async Task Removes_the_histories_of_finished_orchestrations_after_a_month_and_of_no_others()
    {
        var running = await _desk.FlagAsync("one");
        var ended = await _desk.FlagAsync("two");
        await _desk.Client.TerminateInstanceAsync(ended.Value);
        await _desk.Client.WaitForInstanceCompletionAsync(ended.Value);

        await KeepHouseAsync(Duration.FromDays(29));
        Assert.NotNull(await _desk.Client.GetInstanceAsync(ended.Value));

        await KeepHouseAsync(Duration.FromDays(31));
        Assert.Null(await _desk.Client.GetInstanceAsync(ended.Value));
        Assert.True((await _desk.Client.GetInstanceAsync(running.Value))!.IsRunning);
    }

    /// <summary>Histories bear the times of the wall's clock, not of the desk's.</summary>
    private Task KeepHouseAsync(Duration later)
    {
        var clock = new FastClock(SystemClock.Instance.GetCurrentInstant() + later, speed: 1);
        return ActivatorUtilities.CreateInstance<HousekeepingFunction>(_desk.Services, clock)
            .RunAsync(new TimerInfo(), _desk.Client, CancellationToken.None);
    }
}
