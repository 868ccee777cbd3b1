using FollowUp.Core.Cases;
using FollowUp.Core.Promises;

namespace FollowUp.Core.Tests.Cases;

[Trait("Rule", "L5")]
public class AfterAMiss
{
    [Fact]
    public void The_supervisor_is_told_every_hour_five_times()
    {
        var story = new Story().Flag().At("10:00", day: 9);

        Assert.Equal(
            ["12:00 L1.deadline", "13:00 L5.1", "14:00 L5.2", "15:00 L5.3", "16:00 L5.4", "17:00 L5.5"], story.Told("sam"));
    }

    [Fact]
    public void The_case_is_marked_abandoned_one_interval_after_the_last_repeat()
    {
        var story = new Story().Flag().At("17:59");
        Assert.Null(story.Case.Cycle.AbandonedAt);

        Assert.Equal(Story.Time("18:00"), story.At("18:00").Case.Cycle.AbandonedAt);
        Assert.Equal(CaseStatus.Open, story.Case.Status);
        Assert.Single(story.At("10:00", day: 9).Facts<CaseEvent.CaseAbandoned>());
    }

    [Fact]
    public void Repeats_off_shift_wait_for_the_next_shift_and_go_on_from_there()
    {
        var story = new Story(new CallCentre().OnShift("sam", "09:00-13:30")).Flag().At("11:30", day: 1);

        Assert.Equal(["12:00 L1.deadline", "13:00 L5.1", "+1 09:00 L5.2", "+1 10:00 L5.3", "+1 11:00 L5.4"], story.Told("sam"));
    }

    [Fact]
    public void An_acknowledgement_below_the_supervisor_does_not_put_the_repeats_off()
    {
        var story = new Story().Flag().At("12:40");
        story.Acknowledge("amy", "12:50");

        Assert.Equal(["12:00 L1.deadline", "13:00 L5.1"], story.At("13:00").Told("sam"));
    }

    [Fact]
    public void An_abandoned_case_can_still_be_answered_and_stays_missed()
    {
        var story = new Story().Flag().At("19:00");
        story.Answer(proof: Proof.Call);

        Assert.Equal(OutcomeKind.Missed, story.Case.Cycle.Outcome!.Kind);
        Assert.Equal(story.Case.Cycle.ConfirmUntil, NextWakeUp.Of(story.Case));
    }
}
