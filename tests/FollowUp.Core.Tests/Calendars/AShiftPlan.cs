using FollowUp.Core.Calendars;
using NodaTime;

namespace FollowUp.Core.Tests.Calendars;

[Trait("Rule", "A3")]
public class AShiftPlan
{
    private static readonly DateTimeZone Shanghai = Given.Zone("Asia/Shanghai");
    private static readonly WeeklyHours Weekdays = Given.Week("mon tue wed thu fri", "09:00-18:00");

    [Fact]
    public void It_covers_the_hours_of_the_shift_and_not_its_end()
    {
        var plan = new ShiftPlan(Shanghai, Weekdays);

        Assert.True(plan.Covers(Given.At("2026-10-09T09:00:00+08:00")));
        Assert.True(plan.Covers(Given.At("2026-10-09T17:59:59+08:00")));
        Assert.False(plan.Covers(Given.At("2026-10-09T18:00:00+08:00")));
        Assert.False(plan.Covers(Given.At("2026-10-10T10:00:00+08:00")));
    }

    [Fact]
    public void A_night_shift_goes_on_over_midnight()
    {
        var plan = new ShiftPlan(Shanghai, WeeklyHours.Of(_ => Given.Day("00:00-06:00", "22:00-24:00")));

        Assert.True(plan.Covers(Given.At("2026-10-09T23:59:59+08:00")));
        Assert.True(plan.Covers(Given.At("2026-10-10T00:00:00+08:00")));
        Assert.Equal(Given.At("2026-10-10T22:00:00+08:00"), plan.NextStart(Given.At("2026-10-10T06:00:00+08:00")));
    }

    [Fact]
    public void An_absence_of_days_includes_its_last_day()
    {
        var plan = new ShiftPlan(Shanghai, Weekdays, [Absence.Days(Given.Date("2026-10-12"), Given.Date("2026-10-13"))]);

        Assert.False(plan.Covers(Given.At("2026-10-13T17:59:59+08:00")));
        Assert.True(plan.Covers(Given.At("2026-10-14T09:00:00+08:00")));
        Assert.Equal(Given.At("2026-10-14T09:00:00+08:00"), plan.NextStart(Given.At("2026-10-10T10:00:00+08:00")));
    }

    [Fact]
    public void An_absence_of_hours_ends_inside_the_shift()
    {
        var morning = new Absence(new LocalDateTime(2026, 10, 9, 8, 0), new LocalDateTime(2026, 10, 9, 11, 30));
        var plan = new ShiftPlan(Shanghai, Weekdays, [morning]);

        Assert.Equal(Given.At("2026-10-09T11:30:00+08:00"), plan.NextStart(Given.At("2026-10-09T07:00:00+08:00")));
        Assert.False(plan.Covers(Given.At("2026-10-09T11:29:59+08:00")));
        Assert.True(plan.Covers(Given.At("2026-10-09T11:30:00+08:00")));
    }

    [Fact]
    public void Absences_may_overlap()
    {
        var plan = new ShiftPlan(
            Shanghai,
            Weekdays,
            [
                Absence.Days(Given.Date("2026-10-13"), Given.Date("2026-10-15")),
                Absence.Days(Given.Date("2026-10-12"), Given.Date("2026-10-13")),
            ]);

        Assert.Equal(Given.At("2026-10-16T09:00:00+08:00"), plan.NextStart(Given.At("2026-10-12T10:00:00+08:00")));
    }

    [Fact]
    public void The_next_start_on_shift_is_now()
    {
        var now = Given.At("2026-10-09T10:00:00+08:00");

        Assert.Equal(now, new ShiftPlan(Shanghai, Weekdays).NextStart(now));
    }

    [Fact]
    public void Nothing_starts_beyond_sixty_days()
    {
        var now = Given.At("2026-10-09T20:00:00+08:00");

        Assert.Null(new ShiftPlan(Shanghai, WeeklyHours.None).NextStart(now));
        Assert.Null(new ShiftPlan(Shanghai, Weekdays, [Away("2026-12-31")]).NextStart(now));
        Assert.Null(new ShiftPlan(Shanghai, Weekdays, [Away("9999-12-31")]).NextStart(now));
        Assert.NotNull(new ShiftPlan(Shanghai, Weekdays, [Away("2026-12-01")]).NextStart(now));
    }

    [Fact]
    [Trait("Rule", "O7")]
    public void A_night_shift_is_an_hour_longer_when_the_clocks_go_back()
    {
        var plan = new ShiftPlan(Given.Zone("Europe/Berlin"), Given.Week("sun", "00:00-06:00"));

        Assert.True(plan.Covers(Given.At("2026-10-25T02:30:00+01:00")));
        Assert.True(plan.Covers(Given.At("2026-10-25T00:00:00+02:00") + Given.Hours(6.5)));
        Assert.False(plan.Covers(Given.At("2026-10-25T00:00:00+02:00") + Given.Hours(7)));
    }

    private static Absence Away(string last) => Absence.Days(Given.Date("2026-10-01"), Given.Date(last));
}
