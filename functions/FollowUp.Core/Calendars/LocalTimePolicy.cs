using NodaTime;

namespace FollowUp.Core.Calendars;

/// <summary>
/// The one answer to "which instant is this local time?" (O7): the first instant at which the clock on the wall shows that time or a
/// later one. So a repeated local time means its first occurrence, and a skipped one means the instant of the transition.
/// </summary>
/// <remarks>
/// Openings and closings, shifts, absences and quiet hours all go through here. The mapping never runs backwards, so stretches that
/// touch on the clock touch in time: neither a gap nor an overlap appears between them on the days the clocks change. What is open over
/// a repeated hour is open for both its passes; what closes inside it closes in the first.
/// </remarks>
public static class LocalTimePolicy
{
    private static readonly LocalDateTime LastMapped = new(9999, 12, 30, 0, 0);

    /// <summary>The instant meant by a local time of the zone.</summary>
    /// <param name="local">A date and time in the ISO calendar; the last two days of the year 9999 stand for "for ever".</param>
    /// <param name="zone">The zone whose clock shows it.</param>
    public static Instant InstantOf(LocalDateTime local, DateTimeZone zone)
    {
        ArgumentNullException.ThrowIfNull(zone);
        if (local >= LastMapped) return Instant.MaxValue;
        var mapping = zone.MapLocal(local);
        return mapping.Count == 0 ? mapping.LateInterval.Start : mapping.First().ToInstant();
    }
}
