using NodaTime;

namespace FollowUp.Core.Calendars;

/// <summary>What a calendar file says, before it is checked. See <see cref="WorkingCalendar.TryCreate"/>.</summary>
public sealed record CalendarDefinition
{
    /// <summary>The name by which a policy asks for the calendar.</summary>
    public required string Id { get; init; }

    /// <summary>The version that a cycle keeps, so that a later edit changes new cycles only (P6).</summary>
    public required string Version { get; init; }

    /// <summary>The zone in which all dates and times of the calendar are local.</summary>
    public required DateTimeZone Zone { get; init; }

    /// <summary>The hours of an ordinary week.</summary>
    public required WeeklyHours Hours { get; init; }

    /// <summary>Dates without working time; a holiday wins over <see cref="Workdays"/> and <see cref="Closed"/>.</summary>
    public IReadOnlyCollection<LocalDate> Holidays { get; init; } = [];

    /// <summary>Dates with hours of their own in place of their weekday's, such as a make-up working Saturday.</summary>
    public IReadOnlyDictionary<LocalDate, DayHours> Workdays { get; init; } = new Dictionary<LocalDate, DayHours>();

    /// <summary>Stretches taken out of single dates.</summary>
    public IReadOnlyDictionary<LocalDate, DayHours> Closed { get; init; } = new Dictionary<LocalDate, DayHours>();

    /// <summary>The dates that differ from their weekday, each with the hours that remain.</summary>
    internal Dictionary<LocalDate, DayHours> SpecialDates()
    {
        var dates = new Dictionary<LocalDate, DayHours>(Workdays);
        foreach (var (date, closed) in Closed) dates[date] = dates.GetValueOrDefault(date, Hours.On(date.DayOfWeek)).Without(closed);
        foreach (var holiday in Holidays) dates[holiday] = DayHours.None;
        return dates;
    }
}
