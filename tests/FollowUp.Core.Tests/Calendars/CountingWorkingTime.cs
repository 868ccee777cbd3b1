using FollowUp.Core.Calendars;
using NodaTime;

namespace FollowUp.Core.Tests.Calendars;

public class CountingWorkingTime
{
    private static readonly WorkingCalendar Office = Given.Calendar(Given.DesignDefinition());

    [Fact]
    [Trait("Rule", "P2")]
    public void Two_hours_from_five_on_Friday_are_due_at_ten_on_the_make_up_Saturday()
    {
        var span = Office.Add(Given.At("2026-10-09T17:00:00+08:00"), Given.Hours(2));

        var reached = Assert.IsType<WorkingSpan.Reached>(span);
        Assert.Equal(Given.At("2026-10-10T10:00:00+08:00"), reached.Due);
        Assert.Equal(
            [
                Piece(SegmentKind.Worked, "2026-10-09T17:00:00+08:00", "2026-10-09T18:00:00+08:00"),
                Piece(SegmentKind.OutsideHours, "2026-10-09T18:00:00+08:00", "2026-10-10T09:00:00+08:00"),
                Piece(SegmentKind.Worked, "2026-10-10T09:00:00+08:00", "2026-10-10T10:00:00+08:00"),
            ],
            reached.Segments);
    }

    [Theory]
    [Trait("Rule", "O7")]
    [InlineData("2026-10-08T17:00:00+08:00", 1, "2026-10-08T18:00:00+08:00", "used up exactly at closing time")]
    [InlineData("2026-10-08T11:30:00+08:00", 1, "2026-10-08T13:30:00+08:00", "over the lunch break")]
    [InlineData("2026-10-08T12:30:00+08:00", 3, "2026-10-08T16:00:00+08:00", "started in the break")]
    [InlineData("2026-10-07T23:00:00+08:00", 3, "2026-10-08T12:00:00+08:00", "started at night")]
    [InlineData("2026-10-08T18:00:00+08:00", 1, "2026-10-09T10:00:00+08:00", "started exactly at closing time")]
    [InlineData("2026-10-08T20:00:00+08:00", 0, "2026-10-08T20:00:00+08:00", "nothing to work, outside hours")]
    [InlineData("2026-10-08T10:00:00+08:00", 0, "2026-10-08T10:00:00+08:00", "nothing to work, in hours")]
    [InlineData("2026-09-30T17:00:00+08:00", 2, "2026-10-02T10:00:00+08:00", "over a holiday")]
    [InlineData("2026-10-10T12:00:00+08:00", 1, "2026-10-10T13:00:00+08:00", "a working Saturday has its own hours, no break")]
    [InlineData("2026-10-10T17:00:00+08:00", 2, "2026-10-12T10:00:00+08:00", "over the Sunday, up to the closed stretch")]
    [InlineData("2026-10-12T09:30:00+08:00", 1, "2026-10-12T12:00:00+08:00", "over the closed stretch")]
    [InlineData("2026-10-16T17:00:00+08:00", 2, "2026-10-19T10:00:00+08:00", "an ordinary Saturday is closed")]
    public void The_due_instant_is(string start, double hours, string due, string because)
    {
        var at = Given.At(start);

        Assert.True(Office.DueAt(at, Given.Hours(hours)) == Given.At(due), because);
        Assert.Equal(Given.At(due), Assert.IsType<WorkingSpan.Reached>(Office.Add(at, Given.Hours(hours))).Due);
        Assert.Equal(Given.Hours(hours), Office.Measure(at, Given.At(due)));
    }

    [Fact]
    public void A_zero_target_has_no_segments() =>
        Assert.Empty(Assert.IsType<WorkingSpan.Reached>(Office.Add(Given.At("2026-10-08T20:00:00+08:00"), Duration.Zero)).Segments);

    [Fact]
    [Trait("Rule", "O7")]
    public void Hours_up_to_24_00_go_on_over_midnight_in_one_segment()
    {
        var calendar = Given.Calendar("Asia/Shanghai", Given.Week("fri sat", "00:00-24:00"));

        var reached = Assert.IsType<WorkingSpan.Reached>(calendar.Add(Given.At("2026-10-09T23:00:00+08:00"), Given.Hours(3)));

        Assert.Equal([Piece(SegmentKind.Worked, "2026-10-09T23:00:00+08:00", "2026-10-10T02:00:00+08:00")], reached.Segments);
        Assert.True(calendar.IsOpen(Given.At("2026-10-10T00:00:00+08:00")));
        Assert.False(calendar.IsOpen(Given.At("2026-10-11T00:00:00+08:00")));
    }

    [Fact]
    [Trait("Rule", "O7")]
    public void A_holiday_wins_over_a_workday_and_over_a_closed_stretch()
    {
        var date = Given.Date("2026-10-10");
        var calendar = Given.Calendar(Given.DesignDefinition() with
        {
            Holidays = [date],
            Closed = new Dictionary<LocalDate, DayHours> { [date] = Given.Day("10:00-11:00") },
        });

        Assert.Equal(Given.At("2026-10-12T10:00:00+08:00"), calendar.DueAt(Given.At("2026-10-09T17:00:00+08:00"), Given.Hours(2)));
    }

    [Fact]
    [Trait("Rule", "O7")]
    public void A_closed_stretch_is_taken_out_of_a_workday_too()
    {
        var calendar = Given.Calendar(Given.DesignDefinition() with
        {
            Closed = new Dictionary<LocalDate, DayHours> { [Given.Date("2026-10-10")] = Given.Day("09:00-11:00") },
        });

        Assert.Equal(Given.At("2026-10-10T12:00:00+08:00"), calendar.DueAt(Given.At("2026-10-09T17:00:00+08:00"), Given.Hours(2)));
    }

    [Fact]
    public void The_next_opening_is_now_if_it_is_open_and_else_the_first_after()
    {
        Assert.Equal(Given.At("2026-10-08T10:00:00+08:00"), Office.NextOpening(Given.At("2026-10-08T10:00:00+08:00")));
        Assert.Equal(Given.At("2026-10-08T13:00:00+08:00"), Office.NextOpening(Given.At("2026-10-08T12:00:00+08:00")));
        Assert.Equal(Given.At("2026-10-12T09:00:00+08:00"), Office.NextOpening(Given.At("2026-10-10T18:00:00+08:00")));
    }

    [Fact]
    public void Opening_time_is_open_and_closing_time_is_not()
    {
        Assert.True(Office.IsOpen(Given.At("2026-10-08T09:00:00+08:00")));
        Assert.False(Office.IsOpen(Given.At("2026-10-08T12:00:00+08:00")));
        Assert.False(Office.IsOpen(Given.At("2026-10-01T10:00:00+08:00")));
    }

    [Fact]
    public void Nothing_is_measured_backwards() =>
        Assert.Equal(Duration.Zero, Office.Measure(Given.At("2026-10-08T17:00:00+08:00"), Given.At("2026-10-08T10:00:00+08:00")));

    [Fact]
    public void A_negative_target_is_a_bug() =>
        Assert.Throws<ArgumentOutOfRangeException>(() => Office.Add(Given.At("2026-10-08T17:00:00+08:00"), -Duration.Epsilon));

    [Fact]
    public void A_target_of_years_of_work_is_measured_back()
    {
        var start = Given.At("2026-10-09T17:00:00+08:00");
        var due = Office.DueAt(start, Given.Hours(10_000));

        Assert.NotNull(due);
        Assert.Equal(Given.Hours(10_000), Office.Measure(start, due.Value));
    }

    private static Segment Piece(SegmentKind kind, string from, string to) => new(kind, Given.At(from), Given.At(to), "P2");
}
