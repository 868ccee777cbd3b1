using FollowUp.Application.Ports;
using NodaTime;

namespace FollowUp.Embedded.Engine;

/// <summary>Advances cases when their wake-up comes: sleeps until the head of the due index, or until an earlier one is set.</summary>
internal sealed class CaseLoop(Work work, IDueIndex index, WakeUpSignal signal, IClock clock, ILogger<CaseLoop> log) : Loop(log)
{
    private static readonly Duration AfterFailure = Duration.FromSeconds(2);

    /// <inheritdoc/>
    protected override string Name => "case";

    /// <inheritdoc/>
    protected override async Task TurnAsync(CancellationToken cancel)
    {
        signal.Cases.Prepare();
        var next = await index.NextAsync(cancel);
        var now = clock.GetCurrentInstant();
        if (next <= now && await work.AdvanceAsync(now, cancel) > 0)
        {
            return;
        }

        // What is due and could not be advanced would keep this loop spinning: it is tried again after a while.
        await signal.Cases.SleepAsync(next <= now ? now + AfterFailure : next, clock, cancel);
    }
}
