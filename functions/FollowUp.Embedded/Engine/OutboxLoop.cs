using FollowUp.Application.Ports;
using FollowUp.Core.Messages;
using NodaTime;

namespace FollowUp.Embedded.Engine;

/// <summary>Sends the messages of one channel when they are due: sleeps until the next retry, or until a commit brings new ones.</summary>
internal sealed class OutboxLoop(
    Channel channel, Work work, IOutbox outbox, WakeUpSignal signal, IClock clock, ILogger<OutboxLoop> log) : Loop(log)
{
    private readonly Sleeper _sleeper = signal.Messages[channel];

    /// <inheritdoc/>
    protected override string Name => $"{channel} outbox";

    /// <inheritdoc/>
    protected override async Task TurnAsync(CancellationToken cancel)
    {
        _sleeper.Prepare();
        if (await outbox.NextAsync(channel, cancel) <= clock.GetCurrentInstant() && await work.SendAsync(channel, cancel) > 0)
        {
            return;
        }

        await _sleeper.SleepAsync(await outbox.NextAsync(channel, cancel), clock, cancel);
    }
}
