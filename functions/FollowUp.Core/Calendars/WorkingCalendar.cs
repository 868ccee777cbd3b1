using System.Diagnostics.CodeAnalysis;
using NodaTime;
using NodaTime.Text;

namespace FollowUp.Core.Calendars;

/// <summary>
/// The working time of a centre: weekly hours in a zone, with holidays, working dates and closed stretches. Local times become instants
/// by <see cref="LocalTimePolicy"/> alone (O7).
/// </summary>
public sealed class WorkingCalendar
{
    /// <summary>How far ahead of its start a target is sought, in days of 24 hours: a hundred years.</summary>
    public const int HorizonDays = 36_525;

    private readonly OpenDays _days;

    private WorkingCalendar(CalendarDefinition definition, OpenDays days) => (Definition, _days) = (definition, days);

    /// <summary>What the calendar was made of.</summary>
    public CalendarDefinition Definition { get; }

    /// <summary>The name by which a policy asks for the calendar.</summary>
    public string Id => Definition.Id;

    /// <summary>The version that a cycle keeps (P6).</summary>
    public string Version => Definition.Version;

    /// <summary>The zone of its local times.</summary>
    public DateTimeZone Zone => Definition.Zone;

    /// <summary>Checks a definition; a calendar that never opens is refused with a sentence (O7).</summary>
    public static bool TryCreate(
        CalendarDefinition definition, [NotNullWhen(true)] out WorkingCalendar? calendar, [NotNullWhen(false)] out string? error)
    {
        ArgumentNullException.ThrowIfNull(definition);
        var special = definition.SpecialDates();
        var days = new OpenDays(definition.Zone, definition.Hours, special);
        var opens = !definition.Hours.IsEmpty || special.Keys.Any(date => OpensOn(date, days));
        calendar = opens ? new WorkingCalendar(definition, days) : null;
        error = opens ? null : $"Calendar '{definition.Id}' never opens";
        return opens;
    }

    /// <summary>True if the instant is working time.</summary>
    public bool IsOpen(Instant at) => _days.IsOpen(at);

    /// <summary>The earliest working instant (UTC) that is not before <paramref name="at"/>; itself if open, null if none follows.</summary>
    public Instant? NextOpening(Instant at) => _days.NextOpening(at);

    /// <summary>True if there is working time on a date of its zone.</summary>
    public bool WorksOn(LocalDate date) => _days.On(date).Count > 0;

    /// <summary>The first working day after a date; null if there is none within a year.</summary>
    public LocalDate? NextWorkingDay(LocalDate date) => DaysFrom(date, 1);

    /// <summary>The last working day before a date; null if there is none within a year.</summary>
    public LocalDate? LastWorkingDay(LocalDate date) => DaysFrom(date, -1);

    /// <summary>Counts a target from a start and tells how (P2, P8).</summary>
    /// <param name="start">Where counting begins, inside hours or outside.</param>
    /// <param name="within">The working time to use up, not negative. Zero is due at the start, even outside hours.</param>
    public WorkingSpan Add(Instant start, Duration within)
    {
        var segments = new WorkedSegments(start);
        var (at, left) = Walk(start, within, segments);
        return left == Duration.Zero ? new WorkingSpan.Reached(at, segments.ToList()) : new WorkingSpan.NeverReached(at, NoTimeAfter(at));
    }

    /// <summary>As <see cref="Add"/>, for callers who do not ask how; null where it answers <see cref="WorkingSpan.NeverReached"/>.</summary>
    public Instant? DueAt(Instant start, Duration within)
    {
        var (at, left) = Walk(start, within, null);
        return left == Duration.Zero ? at : null;
    }

    /// <summary>The working time between two instants; zero if <paramref name="until"/> is not after <paramref name="from"/>.</summary>
    public Duration Measure(Instant from, Instant until)
    {
        var sum = Duration.Zero;
        if (until <= from) return sum;
        for (var open = _days.EndingAfter(from); open.MoveNext() && open.From < until;)
            sum += Instant.Min(open.Until, until) - Instant.Max(open.From, from);
        return sum;
    }

    /// <summary>Where the target is used up, or the last closing and what is left of the target then.</summary>
    private (Instant At, Duration Left) Walk(Instant start, Duration within, WorkedSegments? segments)
    {
        if (within < Duration.Zero) throw new ArgumentOutOfRangeException(nameof(within), within, "A target is not negative.");
        var (at, left) = (start, within);
        for (var open = _days.EndingAfter(start); left > Duration.Zero && open.MoveNext();)
        {
            var from = Instant.Max(open.From, start);
            if (from - start > Duration.FromDays(HorizonDays)) break;
            var worked = Duration.Min(open.Until - from, left);
            (at, left) = (from + worked, left - worked);
            segments?.Work(from, at);
        }

        return (at, left);
    }

    private LocalDate? DaysFrom(LocalDate date, int direction)
    {
        for (var days = 1; days <= 366; days++)
        {
            if (date.PlusDays(direction * days) is var day && WorksOn(day)) return day;
        }

        return null;
    }

    private string NoTimeAfter(Instant at) =>
        $"Calendar '{Id}' has no working time after {InstantPattern.General.Format(at)}, looking {HorizonDays / 365} years ahead";

    private static bool OpensOn(LocalDate date, OpenDays days) => days.On(date).Intervals.Any(open =>
    {
        var clock = new ZoneCursor(days.Zone);
        return clock.InstantOf(date, open.From) < clock.InstantOf(date, open.Until);
    });
}
