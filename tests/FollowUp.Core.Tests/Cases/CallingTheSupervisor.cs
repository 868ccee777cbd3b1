using FollowUp.Core.Cases;

namespace FollowUp.Core.Tests.Cases;

[Trait("Rule", "L2")]
public class CallingTheSupervisor
{
    [Fact]
    public void At_the_flag_tells_the_supervisor_at_once() =>
        Assert.Equal(["10:00 L2"], new Story().Flag(f => f with { EscalateNow = true }).Told("sam"));

    [Fact]
    public void By_command_tells_the_supervisor_at_once_and_once()
    {
        var story = new Story().Flag().At("10:20");

        Assert.Equal(["StepFired"], Story.Recorded(story.Escalate("amy", "shouts")));
        Assert.Empty(Story.Recorded(story.Escalate("ben", "still shouts")));
        Assert.Equal(["10:20 L2"], story.Told("sam"));
        Assert.Equal("shouts", story.Facts<CaseEvent.StepFired>()[^1].Reason);
    }

    [Fact]
    [Trait("Rule", "L6")]
    public void Tells_the_supervisor_even_if_the_case_is_acknowledged()
    {
        var story = new Story().Flag().At("10:20");
        story.Acknowledge("sam", "11:00");
        story.Escalate("amy");

        Assert.Equal(["10:20 L2"], story.Told("sam"));
    }

    [Fact]
    [Trait("Rule", "L4")]
    public void While_nobody_is_on_shift_goes_out_at_the_next_shift_even_if_acknowledged_meanwhile()
    {
        var story = new Story(new CallCentre().OnShift("sam", "11:00-18:00")).Flag();
        story.Escalate("amy");
        story.At("10:30");
        story.Acknowledge("max", "11:30");

        Assert.Equal(["11:00 L2"], story.At("11:15").Told("sam"));
    }

    [Fact]
    [Trait("Rule", "L4")]
    public void About_a_suggestion_while_nobody_is_on_shift_goes_out_at_the_next_shift()
    {
        var story = new Story(new CallCentre().OnShift("sam", "11:00-18:00")).Flag(f => f with { Kind = CaseKind.Suggestion, EscalateNow = true });

        Assert.Equal(["11:00 L2"], story.At("12:00").Told("sam"));
    }

    [Fact]
    [Trait("Rule", "M10")]
    public void By_an_agent_is_no_wish_of_the_customer()
    {
        var story = new Story().Flag();
        story.Escalate("amy");

        Assert.True(story.Case.Cycle.CalledSupervisor);
        Assert.Null(story.Case.Cycle.SupervisorAskedAt);
    }

    [Fact]
    public void Does_not_move_the_deadline_or_stop_the_ladder()
    {
        var story = new Story().Flag(f => f with { EscalateNow = true }).At("12:00");

        Assert.Equal(Story.Time("12:00"), story.Case.Cycle.Promise!.DeadlineAt);
        Assert.Equal(["10:00 L2", "12:00 L1.deadline"], story.Told("sam"));
    }
}
