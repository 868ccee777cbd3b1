using System.Text.Json.Serialization;
using FollowUp.Core.Promises;
using NodaTime;

namespace FollowUp.Core.Cases;

/// <summary>Whether anybody has taken notice of an escalation (L6).</summary>
public sealed partial record Cycle
{
    /// <summary>True if notices to this rung are stopped by an acknowledgement (L6).</summary>
    public bool IsAcknowledgedAt(Rung rung) => Acknowledgement is { } held && rung <= held.Rung;

    /// <summary>Until when (UTC) somebody of the highest rung that was told, or above, has acknowledged; null if only others have, or nobody (L6).</summary>
    [JsonIgnore]
    public Instant? AcknowledgedUntil => IsAcknowledgedAt(Reached ?? Rung.Owner) ? Acknowledgement!.NextActionAt : null;

    /// <summary>True if there is a ladder whose notices can be acknowledged: where nothing is promised there is none (L6).</summary>
    [JsonIgnore]
    public bool TakesAcknowledgement => Terms is not null;

    /// <summary>
    /// True if an escalation waits for an acknowledgement (L6): it went above the owner or was missed, and nobody of the highest rung that was told, or above,
    /// has said that the next action is still to come.
    /// </summary>
    /// <param name="now">The present instant (UTC).</param>
    public bool AwaitsAcknowledgement(Instant now) =>
        Runs && TakesAcknowledgement && (MissedAt is not null || Reached > Rung.Owner) && !(AcknowledgedUntil > now);
}
