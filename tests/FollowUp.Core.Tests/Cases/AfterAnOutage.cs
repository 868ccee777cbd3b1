using FollowUp.Core.Cases;
using FollowUp.Core.Promises;

namespace FollowUp.Core.Tests.Cases;

[Trait("Rule", "L10")]
public class AfterAnOutage
{
    [Fact]
    public void Only_the_highest_passed_step_fires_and_the_others_are_recorded_as_skipped()
    {
        var story = new Story().Flag().DownUntil("12:10");

        Assert.Equal(["12:10 L1.deadline"], story.Told("amy"));
        Assert.Equal(["12:10 L1.deadline"], story.Told("sam"));
        Assert.Equal(["L1.half", "L1.most", "L1.lead", "L1.last"], story.Facts<CaseEvent.StepSkipped>().Select(s => s.Step));
        Assert.All(story.Facts<CaseEvent.StepSkipped>(), s => Assert.Equal(StepState.SkippedOutage, s.State));
    }

    [Fact]
    public void Steps_that_still_lie_ahead_fire_in_their_time() =>
        Assert.Equal(["12:30 L1.overdue"], new Story().Flag().DownUntil("12:10").At("12:30").Told("max"));

    [Fact]
    public void A_case_that_ended_meanwhile_does_nothing()
    {
        var story = new Story().Flag();
        story.Cancel("amy");

        Assert.Empty(Story.Recorded(story.DownUntil("12:10").Tick()));
        Assert.Equal(["10:00 M0"], story.ToldCustomer());
    }

    [Fact]
    public void A_tick_twice_does_nothing_the_second_time()
    {
        var story = new Story().Flag().DownUntil("12:10");

        Assert.Empty(Story.Recorded(story.Tick()));
    }

    [Fact]
    public void A_tick_too_early_does_nothing()
    {
        var story = new Story().Flag().At("10:59:59");

        Assert.Empty(Story.Recorded(story.Tick()));
    }

    [Fact]
    public void Repeats_are_counted_from_when_the_supervisor_heard_and_not_made_up_for()
    {
        var story = new Story().Flag().DownUntil("16:30").At("18:00");

        Assert.Equal(["17:30 L5.1"], story.Told("sam"));
        Assert.Equal(["16:30 L1.overdue"], story.Told("max"));
    }

    [Fact]
    [Trait("Rule", "M2")]
    public void Of_the_follow_ups_only_the_last_goes_out()
    {
        var story = new Story().Flag().DownUntil("12:00", day: 2);

        Assert.Equal(["10:00 M0", "+2 12:00 M3", "+2 12:00 M2.2"], story.ToldCustomer());
        Assert.Equal("+3 10:00 M2.3", story.At("10:00", day: 6).ToldCustomer()[^1]);
    }
}
