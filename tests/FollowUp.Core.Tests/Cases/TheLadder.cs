using FollowUp.Core.Cases;
using FollowUp.Core.Promises;

namespace FollowUp.Core.Tests.Cases;

[Trait("Rule", "L1")]
public class TheLadder
{
    [Fact]
    public void Of_two_hours_has_steps_at_60_96_108_110_120_and_150_minutes()
    {
        var story = new Story().Flag().At("12:59");

        Assert.Equal(["11:00 L1.half", "11:36 L1.most", "11:50 L1.last", "12:00 L1.deadline"], story.Told("amy"));
        Assert.Equal(["11:48 L1.lead", "12:00 L1.deadline"], story.Told("lee"));
        Assert.Equal(["12:00 L1.deadline"], story.Told("sam"));
        Assert.Equal(["12:30 L1.overdue"], story.Told("max"));
    }

    [Fact]
    public void Of_a_day_has_steps_at_half_80_and_90_percent_10_minutes_before_at_the_end_and_2_hours_after()
    {
        var story = new Story().FlagComplex().At("12:00", day: 1);

        Assert.Equal(["22:00 L1.half", "+1 05:12 L1.most", "+1 09:50 L1.last", "+1 10:00 L1.deadline"], story.Told("amy"));
        Assert.Equal(["+1 07:36 L1.lead", "+1 10:00 L1.deadline"], story.Told("lee"));
        Assert.Equal(["+1 10:00 L1.deadline", "+1 11:00 L5.1", "+1 12:00 L5.2"], story.Told("sam"));
        Assert.Equal(["+1 12:00 L1.overdue"], story.Told("max"));
    }

    [Theory]
    [InlineData("11:35", true)]
    [InlineData("11:36", false)]
    [InlineData("11:47", false)]
    public void Passes_over_the_lead_if_the_owner_did_something_in_the_last_fifth(string active, bool told)
    {
        var story = new Story().Flag().At(active);
        story.Note("amy");

        Assert.Equal(told, story.At("11:48").Told("lee").Length == 1);
        Assert.Equal(told ? StepState.Fired : StepState.NotNeeded, story.Case.Cycle.Steps.Single(s => s.Id == "L1.lead").State);
    }

    [Fact]
    public void Does_not_pass_over_the_lead_because_somebody_else_did_something()
    {
        var story = new Story().Flag().At("11:40");
        story.Note("ben");

        Assert.Equal(["11:48 L1.lead"], story.At("11:48").Told("lee"));
    }

    [Fact]
    public void Ends_when_the_customer_is_told()
    {
        var story = new Story().Flag().At("11:10");
        story.Answer(proof: Proof.Call);

        Assert.Equal(["11:00 L1.half"], story.At("12:00", day: 20).Told("amy"));
        Assert.Empty(story.Told("sam"));
        Assert.Null(NextWakeUp.Of(story.Case));
    }

    [Fact]
    public void Tells_staff_the_deadline_the_team_and_the_owner_by_name()
    {
        var story = new Story().Flag().At("12:00");

        Assert.Contains("Monday 23 November 2026, 12:00", story.Message("L1.deadline").Text, StringComparison.Ordinal);
        Assert.Contains("Red / Amy", story.Message("L1.deadline").Text, StringComparison.Ordinal);
        Assert.Contains("Due now", story.Message("L1.deadline").Subject, StringComparison.Ordinal);
        Assert.Contains("10 min left", story.Message("L1.last").Text, StringComparison.Ordinal);
    }
}
