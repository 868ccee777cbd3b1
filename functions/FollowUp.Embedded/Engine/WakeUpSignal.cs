using FollowUp.Application.Ports;
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

    /// <summary>Disturbed by new messages.</summary>
    public Sleeper Messages { get; } = new();

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
            Messages.Disturb(Instant.MinValue);
        }

        return ValueTask.CompletedTask;
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        Cases.Dispose();
        Messages.Dispose();
        Documents.Dispose();
    }
}
