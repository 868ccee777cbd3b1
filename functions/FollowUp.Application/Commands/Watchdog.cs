using FollowUp.Application.Diagnostics;
using FollowUp.Application.Ports;
using Microsoft.Extensions.Logging;
using NodaTime;

namespace FollowUp.Application.Commands;

/// <summary>
/// Apart from whatever advances cases in the ordinary way, looks for cases that are past their wake-up all the same, wakes them, counts
/// them and raises the alarm (O4). Also forgets what is kept for a time only.
/// </summary>
public sealed class Watchdog(IDueIndex index, ICaseStore store, DueCases dueCases, IClock clock, ILogger<Watchdog> log)
{
    /// <summary>How long a case may be past its wake-up before that is an alarm.</summary>
    public static readonly Duration Grace = Duration.FromMinutes(1);

    /// <summary>How long the answer to an idempotency key is kept (O2).</summary>
    public static readonly Duration AnswersKeptFor = Duration.FromHours(24);

    /// <summary>Looks once, and tells how many cases it had to wake.</summary>
    public async Task<int> LookAsync(CancellationToken cancel)
    {
        var now = clock.GetCurrentInstant();
        await store.ForgetAnswersAsync(now - AnswersKeptFor, cancel);
        if (await index.NextAsync(cancel) is not { } oldest || oldest > now - Grace)
        {
            return 0;
        }

        var count = await dueCases.AdvanceAsync(now - Grace, cancel);
        Telemetry.Woken(count);
        log.WatchdogFoundLateCases(count, (now - oldest).TotalMinutes);
        return count;
    }
}
