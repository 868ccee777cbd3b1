using NodaTime;

namespace FollowUp.Core.Reports;

/// <summary>Local days of the centre, both included. A day with a clock change is as long as it is.</summary>
/// <param name="From">The first day.</param>
/// <param name="Until">The last day, not before the first.</param>
/// <param name="Zone">The centre's zone.</param>
public sealed record ReportPeriod(LocalDate From, LocalDate Until, DateTimeZone Zone)
{
    private readonly Instant _start = Zone.AtStartOfDay(From).ToInstant();
    private readonly Instant _end = Zone.AtStartOfDay(Until.PlusDays(1)).ToInstant();

    /// <summary>Its days, the first one first.</summary>
    public IEnumerable<LocalDate> Days => Each(From, Until);

    /// <summary>The days in UTC that it touches: what is counted in it stands on one of them.</summary>
    public IEnumerable<LocalDate> UtcDays => Each(_start.InUtc().Date, (_end - Duration.Epsilon).InUtc().Date);

    /// <summary>True if an instant lies in it.</summary>
    public bool Contains(Instant at) => at >= _start && at < _end;

    /// <summary>The local day of the centre on which an instant lies.</summary>
    public LocalDate DayOf(Instant at) => at.InZone(Zone).Date;

    /// <summary>
    /// True if an instant is to be counted from the figures of a day in UTC. A case stands on several days: each of its instants is counted
    /// from one of them.
    /// </summary>
    public bool Counts(Instant? at, LocalDate utcDay) => at is { } instant && Contains(instant) && instant.InUtc().Date == utcDay;

    private static IEnumerable<LocalDate> Each(LocalDate from, LocalDate until)
    {
        for (var day = from; day <= until; day = day.PlusDays(1))
        {
            yield return day;
        }
    }
}
