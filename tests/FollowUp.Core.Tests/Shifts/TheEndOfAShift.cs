using FollowUp.Core.Calendars;
using FollowUp.Core.Tests.Calendars;
using FollowUp.Core.Tests.Cases;
using NodaTime;

namespace FollowUp.Core.Tests.Shifts;

/// <summary>When a shift ends, for the hand-over; a lunch is no end.</summary>
[Trait("Rule", "A3")]
public class TheEndOfAShift
{
    private static readonly Duration LeastGap = Duration.FromHours(2);

    [Theory]
    [InlineData("08:00", 0, "18:00")]
    [InlineData("10:00", 0, "18:00")]
    [InlineData("12:30", 0, "18:00")]
    [InlineData("18:00", 0, "+1 18:00")]
    [InlineData("18:00", 4, "+7 18:00")]
    public void Is_where_the_next_work_is_far(string after, int day, string end) =>
        Assert.Equal(end, Story.Local(Office().NextEnd(Story.Time(after, day), LeastGap)!.Value));

    [Fact]
    public void Is_a_lunch_only_where_a_lunch_is_long_enough() =>
        Assert.Equal("12:00", Story.Local(Office().NextEnd(Story.Time("10:00"), Duration.FromHours(1))!.Value));

    [Fact]
    public void Is_the_beginning_of_an_absence()
    {
        var plan = Office(new Absence(new LocalDateTime(2026, 11, 23, 15, 0), new LocalDateTime(2026, 11, 24, 9, 0)));

        Assert.Equal("15:00", Story.Local(plan.NextEnd(Story.Time("10:00"), LeastGap)!.Value));
        Assert.Equal("+1 18:00", Story.Local(plan.NextEnd(Story.Time("15:00"), LeastGap)!.Value));
    }

    [Fact]
    public void Is_not_midnight_where_the_shift_goes_on()
    {
        var night = new ShiftPlan(CallCentre.Shanghai, Given.Week("mon tue wed thu fri sat sun", "00:00-06:00", "22:00-24:00"));

        Assert.Equal("+1 06:00", Story.Local(night.NextEnd(Story.Time("23:00"), LeastGap)!.Value));
    }

    [Fact]
    public void Is_nowhere_for_whoever_always_works_or_never() =>
        Assert.All(
            new[] { new ShiftPlan(CallCentre.Shanghai, WeeklyHours.Always), Office(Absence.Days(Given.Date("2026-01-01"), Given.Date("9999-12-31"))) },
            plan => Assert.Null(plan.NextEnd(Story.Time("10:00"), LeastGap)));

    private static ShiftPlan Office(params Absence[] absences) =>
        new(CallCentre.Shanghai, Given.Week("mon tue wed thu fri", Given.OfficeHours), absences);
}
