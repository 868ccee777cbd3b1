using FollowUp.Core.Calendars;
using NodaTime;

namespace FollowUp.Core.Tests.Calendars;

[Trait("Rule", "M7")]
public class QuietNights
{
    private static readonly QuietHours Night = new(new LocalTime(21, 0), new LocalTime(8, 0));
    private static readonly DateTimeZone Shanghai = Given.Zone("Asia/Shanghai");
    private static readonly DateTimeZone Berlin = Given.Zone("Europe/Berlin");

    [Theory]
    [InlineData("2026-10-09T20:59:59+08:00", false, "2026-10-09T20:59:59+08:00")]
    [InlineData("2026-10-09T21:00:00+08:00", true, "2026-10-10T08:00:00+08:00")]
    [InlineData("2026-10-10T00:00:00+08:00", true, "2026-10-10T08:00:00+08:00")]
    [InlineData("2026-10-10T07:59:59+08:00", true, "2026-10-10T08:00:00+08:00")]
    [InlineData("2026-10-10T08:00:00+08:00", false, "2026-10-10T08:00:00+08:00")]
    public void A_night_is_quiet_from_evening_to_morning(string at, bool quiet, string end)
    {
        Assert.Equal(quiet, Night.Covers(Given.At(at), Shanghai));
        Assert.Equal(Given.At(end), Night.EndAfter(Given.At(at), Shanghai));
    }

    [Fact]
    public void The_zone_is_the_customers()
    {
        var noonInShanghai = Given.At("2026-10-09T12:00:00+08:00");

        Assert.False(Night.Covers(noonInShanghai, Shanghai));
        Assert.True(Night.Covers(noonInShanghai, Berlin));
    }

    [Fact]
    public void Quiet_hours_may_lie_inside_one_day()
    {
        var siesta = new QuietHours(new LocalTime(13, 0), new LocalTime(15, 0));

        Assert.True(siesta.Covers(Given.At("2026-10-09T14:00:00+08:00"), Shanghai));
        Assert.False(siesta.Covers(Given.At("2026-10-09T15:00:00+08:00"), Shanghai));
        Assert.False(siesta.Covers(Given.At("2026-10-09T03:00:00+08:00"), Shanghai));
    }

    [Fact]
    public void The_same_time_twice_means_no_quiet_hours()
    {
        var never = new QuietHours(new LocalTime(21, 0), new LocalTime(21, 0));

        Assert.All(Enumerable.Range(0, 24), hour =>
        {
            var at = Given.At("2026-10-09T00:00:00+08:00") + Given.Hours(hour);
            Assert.False(never.Covers(at, Shanghai));
            Assert.Equal(at, never.EndAfter(at, Shanghai));
        });
    }

    [Theory]
    [Trait("Rule", "O7")]
    [InlineData("2026-03-28T22:00:00+01:00", "2026-03-29T08:00:00+02:00")]
    [InlineData("2026-10-24T22:00:00+02:00", "2026-10-25T08:00:00+01:00")]
    public void A_night_in_which_the_clocks_change_ends_at_eight_by_the_new_clock(string at, string end) =>
        Assert.Equal(Given.At(end), Night.EndAfter(Given.At(at), Berlin));

    [Theory]
    [Trait("Rule", "O7")]
    [InlineData("02:30", "2026-03-29T01:59:59+01:00", "2026-03-29T03:00:00+02:00")]
    [InlineData("02:30", "2026-10-25T02:29:59+02:00", "2026-10-25T02:30:00+02:00")]
    public void An_end_that_is_skipped_is_the_transition_and_one_that_is_repeated_its_first_occurrence(string to, string at, string end)
    {
        var quiet = new QuietHours(new LocalTime(21, 0), NodaTime.Text.LocalTimePattern.GeneralIso.Parse(to + ":00").Value);

        Assert.Equal(Given.At(end), quiet.EndAfter(Given.At(at), Berlin));
        Assert.False(quiet.Covers(Given.At(end), Berlin));
    }

    [Fact]
    [Trait("Rule", "O7")]
    public void Two_nights_are_one_when_the_clocks_skip_what_lies_between()
    {
        var almostAlways = new QuietHours(new LocalTime(3, 0), new LocalTime(2, 0));

        Assert.Equal(
            Given.At("2026-03-30T02:00:00+02:00"), almostAlways.EndAfter(Given.At("2026-03-28T12:00:00+01:00"), Berlin));
    }

    [Fact]
    [Trait("Rule", "O7")]
    public void Quiet_that_began_at_midnight_goes_on_when_the_clocks_go_back_over_it()
    {
        // At 00:01 on 2010-11-07 the clocks of St. John's went back to 23:01 of the day before.
        var quiet = new QuietHours(LocalTime.Midnight, new LocalTime(6, 0));
        var again = Given.At("2010-11-06T23:30:00-03:30");

        Assert.Equal(Given.At("2010-11-07T06:00:00-03:30"), quiet.EndAfter(again, Given.Zone("America/St_Johns")));
        Assert.False(quiet.Covers(Given.At("2010-11-06T23:30:00-02:30"), Given.Zone("America/St_Johns")));
    }
}
