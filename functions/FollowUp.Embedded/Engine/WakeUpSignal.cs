using FollowUp.Application.Ports;
using FollowUp.Core.Messages;
using NodaTime;

namespace FollowUp.Embedded.Engine;

/// <summary>
/// Wakes the loops of this process. A loop says until when it is going to sleep; only a wake-up before that disturbs it, so that a
/// thousand flags a second, all due in hours, cost it nothing.
/// </summary>
internal sealed class WakeUpSignal : IWakeUps, IDisposable
{
    /// <summary>Disturbed by earlier wake-ups of cases.</summary>
    public Sleeper Cases { get; } = new();

    /// <summary>Disturbed by new messages, of whatever channel: a look is cheap.</summary>
    public IReadOnlyDictionary<Channel, Sleeper> Messages { get; } = Work.Channels.ToDictionary(channel => channel, _ => new Sleeper());

    /// <summary>Disturbed by earlier wake-ups of documents.</summary>
    public Sleeper Documents { get; } = new();

    /// <inheritdoc/>
    public ValueTask ChangedAsync(CaseChange change)
    {
        if (change.WakeAt is { } at)
        {
            Cases.Disturb(at);
        }

        if (change.HasMessages)
        {
            NewMessages();
        }

        return ValueTask.CompletedTask;
    }

    /// <summary>There are messages to send at once.</summary>
    public void NewMessages()
    {
        foreach (var sleeper in Messages.Values)
        {
            sleeper.Disturb(Instant.MinValue);
        }
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        Cases.Dispose();
        foreach (var sleeper in Messages.Values)
        {
            sleeper.Dispose();
        }
        Documents.Dispose();
    }
}
