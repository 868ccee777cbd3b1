using FollowUp.Core.Cases;
using NodaTime;

namespace FollowUp.Application.Ports;

/// <summary>Finds cases by their next wake-up. An entry is a hint: it may name a case that has nothing to do.</summary>
public interface IDueIndex
{
    /// <summary>Cases whose wake-up is at or before an instant (UTC), the earliest first.</summary>
    Task<IReadOnlyList<DueCase>> ReadDueAsync(Instant until, int atMost, CancellationToken cancel);

    /// <summary>The earliest wake-up of all (UTC); null if no case waits for one.</summary>
    Task<Instant?> NextAsync(CancellationToken cancel);
}

/// <summary>A case and its next wake-up.</summary>
/// <param name="Id">The case.</param>
/// <param name="WakeAt">When (UTC).</param>
public sealed record DueCase(CaseId Id, Instant WakeAt);
