using FollowUp.Application.Ports;
using FollowUp.Embedded.Engine;
using NodaTime;

namespace FollowUp.Embedded.Demo;

/// <summary>Moves the demo clock: stops at every instant at which something is due, does it, and goes on, in time order.</summary>
internal sealed class FastForward(DemoClock clock, Work work, IDueIndex cases, IDocumentStore documents, IOutbox outbox)
{
    /// <summary>The furthest that one call moves the clock.</summary>
    public static readonly Duration AtMost = Duration.FromDays(31);

    /// <summary>Moves the clock and returns the new present (UTC) when all work due up to then is done.</summary>
    public Task<Instant> AdvanceAsync(Duration by, CancellationToken cancel) => work.AloneAsync(alone => AdvanceAsync(alone, by, cancel), cancel);

    private async Task<Instant> AdvanceAsync(Work.Alone alone, Duration by, CancellationToken cancel)
    {
        var target = clock.GetCurrentInstant() + by;
        try
        {
            while (true)
            {
                var before = clock.GetCurrentInstant();
                var sent = await alone.SendAsync(cancel);
                var next = await NextAsync(cancel) ?? Instant.MaxValue;
                clock.StandAt(Instant.Min(next, target));
                if (next > target)
                {
                    return target;
                }

                var advanced = await alone.AdvanceAsync(clock.GetCurrentInstant(), cancel);
                if (next <= before && sent + advanced == 0)
                {
                    // What is left cannot be done, as the log says: it must not keep the clock from moving.
                    clock.StandAt(target);
                    return target;
                }
            }
        }
        finally
        {
            clock.Run();
        }
    }

    private async Task<Instant?> NextAsync(CancellationToken cancel) => new[]
    {
        await cases.NextAsync(cancel), await documents.NextAsync(cancel), await outbox.NextAsync(cancel),
    }.Min();
}
