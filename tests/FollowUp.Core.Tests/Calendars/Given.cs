using FollowUp.Core.Calendars;
using NodaTime;
using NodaTime.Text;

namespace FollowUp.Core.Tests.Calendars;

/// <summary>Short spellings of what tests start from.</summary>
internal static class Given
{
    public static readonly string[] OfficeHours = ["09:00-12:00", "13:00-18:00"];

    public static Instant At(string text) => OffsetDateTimePattern.ExtendedIso.Parse(text).Value.ToInstant();

    public static LocalDate Date(string text) => LocalDatePattern.Iso.Parse(text).Value;

    public static DateTimeZone Zone(string id) => DateTimeZoneProviders.Tzdb[id];

    public static DayHours Day(params string[] intervals) =>
        DayHours.TryParse(intervals, out var hours, out var error) ? hours : throw new ArgumentException(error);

    /// <summary>The same hours on the days named, such as <c>mon tue</c>.</summary>
    public static WeeklyHours Week(string days, params string[] intervals)
    {
        var texts = days.Split(' ').ToDictionary(d => d, _ => (IReadOnlyList<string>)intervals);
        return WeeklyHours.TryParse(texts, out var hours, out var error) ? hours : throw new ArgumentException(error);
    }

    public static CalendarDefinition Definition(string zone, WeeklyHours hours) =>
        new() { Id = "office", Version = "7", Zone = Zone(zone), Hours = hours };

    public static WorkingCalendar Calendar(CalendarDefinition definition) =>
        WorkingCalendar.TryCreate(definition, out var calendar, out var error) ? calendar : throw new ArgumentException(error);

    public static WorkingCalendar Calendar(string zone, WeeklyHours hours) => Calendar(Definition(zone, hours));

    public static CalendarDefinition DesignDefinition() => Definition("Asia/Shanghai", Week("mon tue wed thu fri", OfficeHours)) with
    {
        Holidays = [Date("2026-10-01")],
        Workdays = new Dictionary<LocalDate, DayHours> { [Date("2026-10-10")] = Day("09:00-18:00") },
        Closed = new Dictionary<LocalDate, DayHours> { [Date("2026-10-12")] = Day("10:00-11:30") },
    };

    public static Duration Hours(double hours) => Duration.FromHours(hours);
}
