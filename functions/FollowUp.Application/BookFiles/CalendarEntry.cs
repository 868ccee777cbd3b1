using FollowUp.Core.Calendars;
using NodaTime;

namespace FollowUp.Application.BookFiles;

/// <summary>Reads one working calendar. Its version is a hash of what it says, so that editing another changes nothing for it (P6).</summary>
internal static class CalendarEntry
{
    public static WorkingCalendar? Read(string id, Located value, Findings findings)
    {
        if (Entry.Of(value, findings, "zone", "hours", "holidays", "workdays", "closed") is not { } entry) return null;
        var zone = entry.Required("zone", Values.Zone);
        var hours = entry.Required("hours", Hours.Week);
        var holidays = entry.OptionalList("holidays", Holiday);
        var workdays = entry.Optional("workdays", Hours.ByDate);
        var closed = entry.Optional("closed", Hours.ByDate);
        if (zone is null || hours is null || !findings.IsClean) return null;

        var definition = new CalendarDefinition
        {
            Id = id,
            Version = ContentVersion.Of(value),
            Zone = zone,
            Hours = hours,
            Holidays = [.. holidays.Select(day => day.Date).Distinct()],
            Workdays = workdays ?? new Dictionary<LocalDate, DayHours>(),
            Closed = closed ?? new Dictionary<LocalDate, DayHours>(),
        };
        if (WorkingCalendar.TryCreate(definition, out var calendar, out var error)) return calendar;
        findings.Add(value, error);
        return null;
    }

    private static Day? Holiday(Located value, Findings findings) =>
        Values.Date(value, findings) is { } date ? new Day(date) : null;

    private sealed record Day(LocalDate Date);
}
