using FollowUp.Application.Diagnostics;
using FollowUp.Application.Ports;
using Microsoft.Extensions.Logging;
using NodaTime;

namespace FollowUp.Application.Commands;

/// <summary>
/// Apart from whatever advances cases in the ordinary way, looks for cases that are past their wake-up all the same, counts them, raises
/// the alarm and wakes them (O4).
/// </summary>
public sealed class Watchdog(IDueIndex index, IOutbox outbox, DueCases dueCases, IClock clock, ILogger<Watchdog> log)
{
    /// <summary>How long a case may be past its wake-up before that is an alarm.</summary>
    public static readonly Duration Grace = Duration.FromMinutes(1);

    private const int CountAtMost = 10_000;

    /// <summary>Looks once, and tells how many late cases it found, <c>10,000</c> standing for that many or more.</summary>
    public async Task<int> LookAsync(CancellationToken cancel)
    {
        var now = clock.GetCurrentInstant();
        Telemetry.Waiting(now - (await index.NextAsync(cancel) ?? now), now - (await outbox.NextAsync(cancel) ?? now));
        var late = await index.ReadDueAsync(now - Grace, CountAtMost, cancel);
        if (late.Count == 0)
        {
            return 0;
        }

        // The alarm comes first: what cannot be woken is what most needs to be heard of.
        Telemetry.FoundLate(late.Count);
        log.WatchdogFoundLateCases(late.Count, (now - late[0].WakeAt).TotalMinutes);
        await dueCases.AdvanceAsync(now - Grace, cancel);
        return late.Count;
    }
}
