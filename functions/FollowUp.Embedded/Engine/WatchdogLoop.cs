using FollowUp.Application.Commands;
using FollowUp.Application.Ports;
using NodaTime;

namespace FollowUp.Embedded.Engine;

/// <summary>
/// Lets the watchdog look once a minute, beginning a minute after the start (O4), and forgets old answers (O2). It does not wait for its
/// turn with the case loop: a loop that hangs is just what it is there to find, and commits expect a version.
/// </summary>
internal sealed class WatchdogLoop(Watchdog watchdog, ICaseStore store, IClock clock, ILogger<WatchdogLoop> log) : Loop(log)
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
            await watchdog.LookAsync(cancel);
            await store.ForgetAnswersAsync(clock.GetCurrentInstant() - Idempotency.KeptFor, cancel);
        }
    }
}
