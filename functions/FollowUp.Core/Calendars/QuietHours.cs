using NodaTime;

namespace FollowUp.Core.Calendars;

/// <summary>
/// The hours of a day in which automatic messages to a customer wait (M7), half-open, usually over midnight: 21:00 to 08:00 holds 21:00
/// and not 08:00. Times are local to the customer's zone and become instants by <see cref="LocalTimePolicy"/> alone (O7).
/// </summary>
/// <param name="From">When quiet begins.</param>
/// <param name="To">When it ends, on the next day if not later than <paramref name="From"/>. The same time as it means no quiet hours.</param>
public sealed record QuietHours(LocalTime From, LocalTime To)
{
    /// <summary>No quiet hours at all.</summary>
    public static QuietHours None { get; } = new(LocalTime.Midnight, LocalTime.Midnight);

    /// <summary>True if the instant is quiet in the zone.</summary>
    public bool Covers(Instant at, DateTimeZone zone) => EndOf(at, zone) is not null;

    /// <summary>True if any part of a span, half-open, is quiet in the zone.</summary>
    public bool Touches(Instant from, Instant until, DateTimeZone zone)
    {
        if (from >= until) return false;
        if (Covers(from, zone)) return true;
        if (From == To) return false;
        var last = until.WithOffset(zone.GetUtcOffset(until)).Date.PlusDays(1);
        for (var date = from.WithOffset(zone.GetUtcOffset(from)).Date; date <= last; date = date.PlusDays(1))
        {
            var begin = LocalTimePolicy.InstantOf(date + From, zone);
            if (from <= begin && begin < until && Covers(begin, zone)) return true;
        }

        return false;
    }

    /// <summary>The earliest instant (UTC) not before <paramref name="at"/> that is not quiet: itself, unless it is covered.</summary>
    public Instant EndAfter(Instant at, DateTimeZone zone)
    {
        // The day on which the clocks skip all that lies between two quiet nights joins them.
        while (EndOf(at, zone) is { } end) at = end;
        return at;
    }

    private Instant? EndOf(Instant at, DateTimeZone zone)
    {
        ArgumentNullException.ThrowIfNull(zone);
        if (From == To) return null;
        var today = at.WithOffset(zone.GetUtcOffset(at)).Date;
        // A quiet night may have begun yesterday; clocks set back over midnight may have begun tomorrow's early.
        for (var day = -1; day <= 1; day++)
        {
            var date = today.PlusDays(day);
            var end = LocalTimePolicy.InstantOf((From < To ? date : date.PlusDays(1)) + To, zone);
            if (at < end && LocalTimePolicy.InstantOf(date + From, zone) <= at) return end;
        }

        return null;
    }
}
