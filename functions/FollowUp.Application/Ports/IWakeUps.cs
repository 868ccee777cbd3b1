using FollowUp.Core.Cases;
using NodaTime;

namespace FollowUp.Application.Ports;

/// <summary>Told after a commit. A hint: nothing is lost if it never arrives, the watchdog finds the case (O4).</summary>
public interface IWakeUps
{
    /// <summary>A case's next wake-up has changed, or it has messages to send.</summary>
    /// <param name="id">The case.</param>
    /// <param name="wakeAt">The next wake-up (UTC); null if there is none.</param>
    /// <param name="hasMessages">True if the commit put messages into the outbox.</param>
    ValueTask ChangedAsync(CaseId id, Instant? wakeAt, bool hasMessages);
}
