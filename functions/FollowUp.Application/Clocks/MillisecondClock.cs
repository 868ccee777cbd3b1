using NodaTime;

namespace FollowUp.Application.Clocks;

/// <summary>The machine's clock in whole milliseconds, so that what is stored and what is answered are the same instant.</summary>
public class MillisecondClock : IClock
{
    /// <inheritdoc/>
    public virtual Instant GetCurrentInstant() => Instant.FromUnixTimeMilliseconds(DateTimeOffset.UtcNow.ToUnixTimeMilliseconds());
}
