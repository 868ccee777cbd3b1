using NodaTime;
using NodaTime.TimeZones;

namespace FollowUp.Core.Surges;

/// <summary>An hour of the centre's clock (S3). Where a clock change falls into one it is longer or shorter than others.</summary>
/// <param name="Start">Its start on the clock.</param>
/// <param name="Zone">The centre's zone.</param>
public readonly record struct LocalHour(LocalDateTime Start, DateTimeZone Zone)
{
    /// <summary>Its start (UTC).</summary>
    public Instant StartAt => InstantOf(Start);

    /// <summary>Its end (UTC): the start of the next.</summary>
    public Instant EndAt => InstantOf(Start.PlusHours(1));

    /// <summary>The hour that an instant lies in.</summary>
    public static LocalHour At(Instant at, DateTimeZone zone)
    {
        ArgumentNullException.ThrowIfNull(zone);
        var local = at.InZone(zone).LocalDateTime;
        return new LocalHour(local.Date.At(new LocalTime(local.Hour, 0)), zone);
    }

    /// <summary>The hour after it; one that a clock change leaves out is passed over.</summary>
    public LocalHour Next()
    {
        var next = this with { Start = Start.PlusHours(1) };
        return next.EndAt > next.StartAt ? next : next.Next();
    }

    /// <summary>The same hour of the same weekday, so many weeks before.</summary>
    public LocalHour WeeksBefore(int weeks) => this with { Start = Start.PlusWeeks(-weeks) };

    /// <summary>An hour that comes twice begins with the first; one that is left out has no length.</summary>
    private Instant InstantOf(LocalDateTime local) => local.InZone(Zone, Resolve).ToInstant();

    private static readonly ZoneLocalMappingResolver Resolve = Resolvers.CreateMappingResolver(Resolvers.ReturnEarlier, Resolvers.ReturnStartOfIntervalAfter);
}
