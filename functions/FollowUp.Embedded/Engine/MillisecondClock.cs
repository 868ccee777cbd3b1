using NodaTime;

namespace FollowUp.Embedded.Engine;

/// <summary>The machine's clock in whole milliseconds, so that what is stored and what is answered are the same instant.</summary>
internal class MillisecondClock : IClock
{
    /// <inheritdoc/>
    public virtual Instant GetCurrentInstant() => Instant.FromUnixTimeMilliseconds(DateTimeOffset.UtcNow.ToUnixTimeMilliseconds());
}
