namespace FollowUp.Core.Tests.Cases;

public class PuttingNoticesOff
{
    [Fact]
    [Trait("Rule", "L7")]
    public void Delays_the_owners_notices_and_not_the_step_at_the_deadline()
    {
        var story = new Story().Flag().At("10:50");
        story.Snooze("amy", Story.Time("11:20"));
        Assert.Equal(["11:20 L1.half"], story.At("11:20").Told("amy"));

        story.Snooze("sam", Story.Time("15:00"));
        Assert.Equal(["11:20 L1.half", "12:00 L1.deadline"], story.At("14:00").Told("amy"));
        Assert.Equal(["12:00 L1.deadline"], story.Told("sam"));
        Assert.Equal(["11:48 L1.lead", "12:00 L1.deadline"], story.Told("lee"));
        Assert.Equal("15:00 L5.1", story.At("15:00").Told("sam")[^1]);
    }

    [Fact]
    [Trait("Rule", "L7")]
    public void Has_its_limits()
    {
        var story = new Story().Flag().At("11:30");

        Assert.Equal("snoozeTooLong", Story.Refused(story.Snooze("amy", Story.Time("11:46"))));
        Assert.Equal("snoozeTooLong", Story.Refused(story.Snooze("sam", Story.Time("15:31"))));
        Assert.Equal("snoozeInThePast", Story.Refused(story.Snooze("amy", Story.Time("11:30"))));
        Assert.Equal("notAllowed", Story.Refused(story.Snooze("ben", Story.Time("11:40"))));
        Assert.Equal(["CaseSnoozed"], Story.Recorded(story.Snooze("amy", Story.Time("11:45"))));
    }

    [Fact]
    [Trait("Rule", "L7")]
    public void Tells_the_lead_the_third_time()
    {
        var story = new Story().Flag();
        story.Snooze("amy", Story.Time("10:10"));
        story.Snooze("amy", Story.Time("10:11"));
        Assert.Empty(story.Told("lee"));
        story.Snooze("amy", Story.Time("10:12"));

        Assert.Equal(["10:00 snoozed.3"], story.Told("lee"));
    }

    [Fact]
    [Trait("Rule", "L8")]
    public void Of_an_assignment_that_nobody_accepts_the_lead_is_told_and_the_deadline_stays()
    {
        var story = new Story().Flag().At("10:05");
        story.Assign("sam", "ben");
        story.At("10:15");

        Assert.Null(story.Case.Owner);
        Assert.Equal(["10:15 unaccepted.1"], story.Told("lee"));
        Assert.Equal(Story.Time("12:00"), story.Case.Cycle.DeadlineAt);
        Assert.Equal(["10:05 assigned.1"], story.At("12:00").Told("ben"));
    }

    [Fact]
    [Trait("Rule", "L8")]
    public void Of_an_assignment_is_over_with_any_activity_of_the_new_owner()
    {
        var story = new Story().FlagComplex();
        story.Assign("lee", "ben");
        story.At("10:29").Note("ben");

        Assert.True(story.Case.Accepted);
        Assert.Equal("ben", story.At("11:00").Case.Owner);
    }
}
