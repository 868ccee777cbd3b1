using NodaTime;

namespace FollowUp.Core.Calendars;

/// <summary>
/// When a person works: weekly hours in a zone, less absences (A3). A shift over midnight is written as two stretches that touch.
/// Local times become instants by <see cref="LocalTimePolicy"/> alone (O7).
/// </summary>
public sealed class ShiftPlan
{
    /// <summary>How far ahead the next shift is sought, in days of 24 hours.</summary>
    public const int HorizonDays = 60;

    private readonly OpenDays _days;
    private readonly (Instant From, Instant Until)[] _away;

    /// <summary>Makes a plan out of weekly hours and absences, both in the local time of the zone.</summary>
    public ShiftPlan(DateTimeZone zone, WeeklyHours hours, IEnumerable<Absence>? absences = null)
    {
        ArgumentNullException.ThrowIfNull(zone);
        ArgumentNullException.ThrowIfNull(hours);
        (Zone, Hours, Absences) = (zone, hours, [.. absences ?? []]);
        _days = new OpenDays(zone, hours, new Dictionary<LocalDate, DayHours>());
        _away = [.. Absences.Select(a => (LocalTimePolicy.InstantOf(a.From, zone), LocalTimePolicy.InstantOf(a.Until, zone)))];
    }

    /// <summary>The zone of hours and absences.</summary>
    public DateTimeZone Zone { get; }

    /// <summary>The hours of an ordinary week.</summary>
    public WeeklyHours Hours { get; }

    /// <summary>The times away.</summary>
    public IReadOnlyList<Absence> Absences { get; }

    /// <summary>True if the person is on shift at the instant.</summary>
    public bool Covers(Instant at) => _days.IsOpen(at) && BackAfter(at) is null;

    /// <summary>
    /// The earliest instant (UTC) not before <paramref name="after"/> at which the person is on shift, itself if on shift then; null
    /// if there is none in the next 60 days.
    /// </summary>
    public Instant? NextStart(Instant after)
    {
        var next = _days.NextOpening(after);
        while (next is { } start && start - after <= Duration.FromDays(HorizonDays))
        {
            if (BackAfter(start) is not { } back) return start;
            next = _days.NextOpening(back);
        }

        return null;
    }

    /// <summary>
    /// The first end of a shift (UTC) after an instant: the person goes, by the hours or into an absence, and is not back within a span; a lunch is no
    /// end. Null if there is none in the next 60 days.
    /// </summary>
    /// <param name="after">The instant (UTC).</param>
    /// <param name="leastGap">The shortest time off that ends a shift.</param>
    public Instant? NextEnd(Instant after, Duration leastGap)
    {
        // The plan may say that it is after the last work of a shift, and still within a lunch.
        var at = NextStart(after);
        while (at is { } start && start - after <= Duration.FromDays(HorizonDays))
        {
            var end = WorksUntil(start);
            at = NextStart(end);
            if (at is not { } back || back - end >= leastGap) return end;
        }

        return null;
    }

    /// <summary>What the person works between two instants (UTC), absences taken out, the earliest first; stretches that touch are one.</summary>
    public IEnumerable<(Instant From, Instant Until)> Stretches(Instant from, Instant until)
    {
        for (var at = NextStart(from); at is { } start && start < until;)
        {
            var end = WorksUntil(start);
            yield return (start, Instant.Min(end, until));
            at = NextStart(end);
        }
    }

    /// <summary>Until when the person who works at an instant works without a break; stretches that touch are one.</summary>
    private Instant WorksUntil(Instant start)
    {
        var end = start;
        for (var open = _days.EndingAfter(start); open.MoveNext() && open.From <= end && end - start <= Duration.FromDays(HorizonDays);) end = open.Until;
        foreach (var (from, _) in _away)
        {
            if (start < from && from < end) end = from;
        }

        return end;
    }

    /// <summary>The end of an absence that holds the instant; null if there is none. Absences may overlap.</summary>
    private Instant? BackAfter(Instant at)
    {
        foreach (var (from, until) in _away)
        {
            if (from <= at && at < until) return until;
        }

        return null;
    }
}
