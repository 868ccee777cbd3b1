using FollowUp.Application.Ports;
using NodaTime;

namespace FollowUp.Embedded.Engine;

/// <summary>Advances cases when their wake-up comes: sleeps until the head of the due index, or until an earlier one is set.</summary>
internal sealed class CaseLoop(Work work, IDueIndex index, WakeUpSignal signal, IClock clock, ILogger<CaseLoop> log) : Loop(log)
{
    /// <inheritdoc/>
    protected override string Name => "case";

    /// <inheritdoc/>
    protected override async Task TurnAsync(CancellationToken cancel)
    {
        signal.Cases.Prepare();
        var next = await index.NextAsync(cancel);
        if (next <= clock.GetCurrentInstant())
        {
            await work.AdvanceAsync(clock.GetCurrentInstant(), cancel);
            return;
        }

        await signal.Cases.SleepAsync(next, clock, cancel);
    }
}
