using FollowUp.Core.Calendars;

namespace FollowUp.Core.Tests.Calendars;

[Trait("Rule", "O7")]
public class WhenTheClocksChange
{
    private const string Berlin = "Europe/Berlin";
    private const string NewYork = "America/New_York";

    [Theory]
    [InlineData(Berlin, "2026-03-29T02:30:00", "2026-03-29T01:00:00Z")]
    [InlineData(Berlin, "2026-03-29T03:00:00", "2026-03-29T01:00:00Z")]
    [InlineData(Berlin, "2026-10-25T02:30:00", "2026-10-25T00:30:00Z")]
    [InlineData(Berlin, "2026-10-25T03:00:00", "2026-10-25T02:00:00Z")]
    [InlineData(NewYork, "2026-03-08T02:15:00", "2026-03-08T07:00:00Z")]
    [InlineData(NewYork, "2026-11-01T01:15:00", "2026-11-01T05:15:00Z")]
    [InlineData("Pacific/Apia", "2011-12-30T12:00:00", "2011-12-30T10:00:00Z")]
    public void A_skipped_time_is_the_transition_and_a_repeated_time_its_first_occurrence(string zone, string local, string instant)
    {
        var time = NodaTime.Text.LocalDateTimePattern.ExtendedIso.Parse(local).Value;

        Assert.Equal(Given.At(instant), LocalTimePolicy.InstantOf(time, Given.Zone(zone)));
    }

    [Theory]
    [InlineData(Berlin, "2026-03-29T00:00:00+01:00", 23)]
    [InlineData(Berlin, "2026-10-25T00:00:00+02:00", 25)]
    [InlineData(NewYork, "2026-03-08T00:00:00-05:00", 23)]
    [InlineData(NewYork, "2026-11-01T00:00:00-04:00", 25)]
    public void A_day_that_is_always_open_has_as_many_hours_as_pass(string zone, string midnight, int hours)
    {
        var sundays = Given.Calendar(zone, Given.Week("sun", "00:00-24:00"));
        var start = Given.At(midnight);

        Assert.Equal(start + Given.Hours(hours), sundays.DueAt(start, Given.Hours(hours)));
        Assert.Equal(Given.Hours(hours), sundays.Measure(start, start + Given.Hours(40)));
    }

    [Theory]
    [InlineData(Berlin, "2026-03-29T00:30:00Z", 2)]
    [InlineData(Berlin, "2026-10-24T23:00:00Z", 5)]
    [InlineData(NewYork, "2026-03-08T06:00:00Z", 3)]
    [InlineData(NewYork, "2026-11-01T04:30:00Z", 5)]
    public void Stretches_that_touch_inside_the_change_leave_no_gap_and_no_overlap(string zone, string from, int hours)
    {
        var calendar = Given.Calendar(zone, Given.Week("sun", "00:00-01:30", "01:30-02:15", "02:15-02:45", "02:45-12:00"));
        var start = Given.At(from);

        Assert.Equal(Given.Hours(hours), calendar.Measure(start, start + Given.Hours(hours)));
        Assert.Single(Assert.IsType<WorkingSpan.Reached>(calendar.Add(start, Given.Hours(hours))).Segments);
    }

    [Fact]
    public void A_stretch_that_is_skipped_has_no_length()
    {
        var calendar = Given.Calendar(Berlin, Given.Week("sun", "02:00-03:00"));

        Assert.False(calendar.IsOpen(Given.At("2026-03-29T01:00:00Z")));
        Assert.Equal(Given.At("2026-04-05T02:00:00+02:00"), calendar.NextOpening(Given.At("2026-03-29T00:00:00Z")));
    }

    [Fact]
    public void What_closes_inside_the_repeated_hour_closes_in_its_first_pass()
    {
        var calendar = Given.Calendar(Berlin, Given.Week("sun", "01:00-02:30"));

        Assert.True(calendar.IsOpen(Given.At("2026-10-25T02:29:59+02:00")));
        Assert.False(calendar.IsOpen(Given.At("2026-10-25T02:30:00+02:00")));
        Assert.False(calendar.IsOpen(Given.At("2026-10-25T02:00:00+01:00")));
    }

    [Fact]
    public void What_opens_inside_the_repeated_hour_opens_once()
    {
        var calendar = Given.Calendar(Berlin, Given.Week("sun", "02:30-04:00"));

        Assert.Equal(Given.Hours(2.5), calendar.Measure(Given.At("2026-10-25T00:00:00+02:00"), Given.At("2026-10-25T12:00:00+01:00")));
        Assert.True(calendar.IsOpen(Given.At("2026-10-25T02:15:00+01:00")));
    }

    [Fact]
    public void Clocks_that_go_back_over_midnight_do_not_open_yesterday_again()
    {
        // At 24:00 on Saturday 2024-03-23 the clocks of Asunción went back to 23:00.
        var calendar = Given.Calendar("America/Asuncion", Given.Week("sat", "22:00-23:30"));

        Assert.Equal(Given.Hours(1.5), calendar.Measure(Given.At("2024-03-23T12:00:00-03:00"), Given.At("2024-03-24T12:00:00-04:00")));
        Assert.False(calendar.IsOpen(Given.At("2024-03-23T23:15:00-04:00")));
    }
}
