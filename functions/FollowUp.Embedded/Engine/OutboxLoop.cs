using FollowUp.Application.Ports;
using NodaTime;

namespace FollowUp.Embedded.Engine;

/// <summary>Sends messages when they are due: sleeps until the next retry, or until a commit brings new ones.</summary>
internal sealed class OutboxLoop(Work work, IOutbox outbox, WakeUpSignal signal, IClock clock, ILogger<OutboxLoop> log) : Loop(log)
{
    /// <inheritdoc/>
    protected override string Name => "outbox";

    /// <inheritdoc/>
    protected override async Task TurnAsync(CancellationToken cancel)
    {
        signal.Messages.Prepare();
        if (await work.SendAsync(cancel) == 0)
        {
            await signal.Messages.SleepAsync(await outbox.NextAsync(cancel), clock, cancel);
        }
    }
}
