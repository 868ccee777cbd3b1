using FollowUp.Application.Commands;

namespace FollowUp.Embedded.Engine;

/// <summary>Lets the watchdog look once a minute, beginning a minute after the start (O4).</summary>
internal sealed class WatchdogLoop(Work work, Watchdog watchdog, ILogger<WatchdogLoop> log) : Loop(log)
{
    private readonly PeriodicTimer _minute = new(TimeSpan.FromMinutes(1));

    /// <inheritdoc/>
    protected override string Name => "watchdog";

    /// <inheritdoc/>
    public override void Dispose()
    {
        _minute.Dispose();
        base.Dispose();
    }

    /// <inheritdoc/>
    protected override async Task TurnAsync(CancellationToken cancel)
    {
        if (await _minute.WaitForNextTickAsync(cancel))
        {
            await work.WithCasesAsync(() => watchdog.LookAsync(cancel), cancel);
        }
    }
}
