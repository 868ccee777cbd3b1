using FollowUp.Core.Cases;
using NodaTime;

namespace FollowUp.Application.Ports;

/// <summary>Told after a commit. A hint: nothing is lost if it never arrives, the watchdog finds the case (O4).</summary>
public interface IWakeUps
{
    /// <summary>A case has changed. It does not throw: the commit stands whatever becomes of the hint.</summary>
    ValueTask ChangedAsync(CaseChange change);
}

/// <summary>What a commit means for whoever works on the case.</summary>
/// <param name="Id">The case.</param>
/// <param name="WakeAt">Its next wake-up (UTC); null if there is none.</param>
/// <param name="HasMessages">True if the commit put messages into the outbox.</param>
/// <param name="WasAsleep">True if nothing was to come before: the case is new, or had ended.</param>
/// <param name="ComesSooner">
/// True if the next wake-up is sooner than it was. Whoever sleeps until a wake-up that has moved on may sleep: looking too early does no harm.
/// </param>
public sealed record CaseChange(CaseId Id, Instant? WakeAt, bool HasMessages, bool WasAsleep, bool ComesSooner);
