using FollowUp.Core.Cases;

namespace FollowUp.Core.Tests.Cases;

[Trait("Rule", "L9")]
public class OneEffectPerStep
{
    [Fact]
    public void Has_an_id_made_of_case_cycle_step_recipient_and_channel()
    {
        var story = new Story().Flag().At("11:00");

        Assert.Equal("7k3m9qxd2v5t8w1c.1.L1.half.amy.email", story.Message("L1.half").Id);
        Assert.Equal("7k3m9qxd2v5t8w1c.1.M0.customer.sms", story.Message("M0").Id);
    }

    [Fact]
    public void Reaches_a_person_who_stands_on_two_rungs_once()
    {
        var story = new Story(new CallCentre().Away("amy", "ben", "lee")).Flag().At("12:00");

        Assert.Equal(3, story.Facts<CaseEvent.StepFired>().Single(s => s.Step == "L1.deadline").Notices.Count(n => n.To.Contains("sam")));
        Assert.Single(story.Told("sam"), t => t == "12:00 L1.deadline");
    }

    [Fact]
    public void Reaches_nobody_twice_who_comes_to_stand_on_the_second_rung_while_that_waits_for_its_shift()
    {
        var centre = new CallCentre { Duty = null }.EverybodyOnShift("09:00-24:00").OnShift("ben", "06:00-24:00").OnShift("bob", "20:00-24:00")
            .OnShift("lee", "08:00-24:00").OnShift("lil", "06:00-24:00");
        var story = new Story(centre).From("23:00").Flag(f => f with { By = Story.By("ben"), Kind = CaseKind.Suggestion });
        story.ChooseSlot("ben", Story.Time("23:30"), "asked for it");
        story.At("00:16", day: 1).Assign("sam", "bob");

        // Amy is asked from 06:00 on and lee from 08:00; by then the case is bob's, who is off, and lil stands in on both rungs.
        Assert.Single(story.At("12:00", day: 1).Told("lil"), told => told.EndsWith(" agentMissed.1", StringComparison.Ordinal));
    }

    [Fact]
    public void Is_decided_the_same_by_two_who_decide_at_once()
    {
        var (one, other) = (new Story().Flag(), new Story().Flag());
        one.DownUntil("11:40");
        other.DownUntil("11:40");

        Assert.Equal(one.Messages, other.Messages);
    }
}
