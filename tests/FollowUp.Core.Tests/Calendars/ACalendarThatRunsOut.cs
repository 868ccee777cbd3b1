using FollowUp.Core.Calendars;
using NodaTime;

namespace FollowUp.Core.Tests.Calendars;

[Trait("Rule", "O7")]
public class ACalendarThatRunsOut
{
    private static readonly CalendarDefinition Never = Given.Definition("Europe/Berlin", WeeklyHours.None);

    [Fact]
    public void One_that_never_opens_is_refused()
    {
        Assert.False(WorkingCalendar.TryCreate(Never, out _, out var error));
        Assert.Equal("Calendar 'office' never opens", error);
    }

    [Theory]
    [InlineData("2026-10-10", "09:00-12:00", true, "")]
    [InlineData("2026-10-10", "09:00-12:00", false, "09:00-12:00")]
    [InlineData("2026-03-29", "02:10-02:50", false, "")]
    public void One_whose_only_workday_is_a_holiday_or_closed_or_skipped_by_the_clock_is_refused(
        string date, string hours, bool holiday, string closed)
    {
        var day = Given.Date(date);
        var definition = Never with
        {
            Workdays = new Dictionary<LocalDate, DayHours> { [day] = Given.Day(hours) },
            Holidays = holiday ? [day] : [],
            Closed = new Dictionary<LocalDate, DayHours> { [day] = closed.Length == 0 ? DayHours.None : Given.Day(closed) },
        };

        Assert.False(WorkingCalendar.TryCreate(definition, out _, out _));
    }

    [Fact]
    public void A_target_beyond_its_last_date_is_never_reached()
    {
        var calendar = Given.Calendar(Never with
        {
            Workdays = new Dictionary<LocalDate, DayHours> { [Given.Date("2026-10-10")] = Given.Day("09:00-12:00") },
        });
        var start = Given.At("2026-10-09T17:00:00+02:00");

        Assert.Equal(Given.At("2026-10-10T12:00:00+02:00"), calendar.DueAt(start, Given.Hours(3)));
        Assert.Null(calendar.DueAt(start, Given.Hours(3) + Duration.Epsilon));
        var never = Assert.IsType<WorkingSpan.NeverReached>(calendar.Add(start, Given.Hours(4)));
        Assert.Equal(Given.At("2026-10-10T12:00:00+02:00"), never.After);
        Assert.Contains("'office' has no working time after 2026-10-10T10:00:00Z", never.Sentence, StringComparison.Ordinal);
        Assert.Null(calendar.NextOpening(Given.At("2026-10-10T12:00:00+02:00")));
        Assert.False(calendar.IsOpen(Given.At("2026-10-10T12:00:00+02:00")));
    }

    [Fact]
    public void A_target_is_sought_for_a_hundred_years_and_no_longer()
    {
        var calendar = Given.Calendar("Europe/Berlin", Given.Week("mon", "09:00-09:01"));

        Assert.IsType<WorkingSpan.NeverReached>(calendar.Add(Given.At("2026-10-09T17:00:00+02:00"), Given.Hours(100)));
        Assert.NotNull(calendar.DueAt(Given.At("2026-10-09T17:00:00+02:00"), Given.Hours(80)));
    }

    [Fact]
    public void At_the_end_of_time_nothing_opens()
    {
        var calendar = Given.Calendar("Asia/Shanghai", WeeklyHours.Always);

        Assert.Null(calendar.NextOpening(Instant.MaxValue));
        Assert.Null(calendar.DueAt(Given.At("9999-12-31T23:00:00Z"), Given.Hours(1)));
        Assert.IsType<WorkingSpan.NeverReached>(calendar.Add(Given.At("9999-12-26T00:00:00Z"), Given.Hours(1000)));
    }
}
