using FollowUp.Core.Access;
using FollowUp.Core.Cases;
using FollowUp.Core.Messages;
using FollowUp.Core.Promises;

namespace FollowUp.Core.Tests.Cases;

[Trait("Rule", "M9")]
public class AWordFromTheCustomer
{
    [Fact]
    public void Is_added_to_the_case_and_the_owner_is_told_what_it_says()
    {
        var story = new Story().Flag().At("10:20");

        Assert.Equal(["CustomerReplied"], Story.Recorded(story.Reply("It was charged three times.")));

        var reply = Assert.Single(story.Facts<CaseEvent.CustomerReplied>());
        Assert.Equal((Channel.Sms, "It was charged three times."), (reply.Channel, reply.Text));
        Assert.Equal(["10:20 reply.1"], story.Told("amy"));
        Assert.Contains("It was charged three times.", story.Message("reply.1").Text, StringComparison.Ordinal);
    }

    [Fact]
    [Trait("Rule", "L4")]
    public void Goes_to_whoever_stands_in_or_waits_for_a_shift_with_its_words()
    {
        Assert.Equal(["10:00 reply.1"], Replied(new CallCentre().Away("amy")).Told("ben"));

        var story = Replied(new CallCentre().EverybodyOnShift("12:15-18:00"));
        Assert.Empty(story.Told("amy"));
        Assert.Contains("12:15 reply.1", story.At("12:15").Told("amy"));
        Assert.Contains("three times", story.Message("reply.1").Text, StringComparison.Ordinal);
    }

    [Fact]
    [Trait("Rule", "L6")]
    public void Is_told_though_the_owner_has_acknowledged()
    {
        var story = new Story().Flag();
        story.Acknowledge("amy", "10:30");
        story.Reply("again");

        Assert.Equal(["10:00 reply.1"], story.Told("amy"));
    }

    [Fact]
    public void Moves_no_deadline_and_is_no_activity_of_the_owner()
    {
        var (quiet, heard) = (new Story().Flag(), new Story().Flag());
        heard.Reply("again");

        Assert.Equal(quiet.Case.Cycle.Promise, heard.Case.Cycle.Promise);
        Assert.Contains("11:48 L1.lead", heard.At("12:00").Told("lee"));
    }

    [Fact]
    public void After_the_end_reopens_nothing_and_is_told_at_once()
    {
        var story = new Story(new CallCentre().EverybodyOnShift("09:00-10:30")).Flag();
        story.Answer(proof: Proof.Call);
        story.At("11:00").Reply("谢谢");

        Assert.Equal(CaseStatus.Answered, story.Case.Status);
        Assert.Equal(["11:00 reply.1"], story.Told("amy"));
        Assert.Equal(story.Case.Cycle.ConfirmUntil, NextWakeUp.Of(story.Case));
    }

    [Fact]
    public void Each_is_told_for_itself()
    {
        var story = new Story().Flag();
        story.Reply("one");
        story.Reply("one");

        Assert.Equal(["10:00 reply.1", "10:00 reply.2"], story.Told("amy"));
    }

    [Fact]
    [Trait("Rule", "O2")]
    public void That_the_provider_brings_again_is_already_so()
    {
        var story = new Story().Flag();
        foreach (var reference in new[] { "SM1", "SM2", "SM3", "SM1", "SM2" })
        {
            story.Reply("again", reference);
        }

        Assert.Equal(3, story.Facts<CaseEvent.CustomerReplied>().Length);
        Assert.Equal(3, story.Told("amy").Length);
    }

    [Fact]
    public void That_is_only_thanks_is_noted_and_disturbs_nobody()
    {
        var story = new Story().Flag();
        var thanks = new CaseCommand.RecordThanks(Channel.Sms, "谢谢", "SM1") { By = Actor.System };

        Assert.Equal(["CustomerThanked"], Story.Recorded(story.Decide(thanks)));
        Assert.Empty(Story.Recorded(story.Decide(thanks)));
        Assert.Empty(story.Told("amy"));
        story.Reply("charged three times", "SM2");
        Assert.Equal(["10:00 reply.1"], story.Told("amy"));
    }

    [Fact]
    public void That_a_machine_wrote_is_noted_and_disturbs_nobody()
    {
        var story = new Story().Flag();
        story.Decide(new CaseCommand.RecordReply(Channel.Sms, "Automatic reply", "SM1", IsAutomatic: true) { By = Actor.System });

        Assert.True(Assert.Single(story.Facts<CaseEvent.CustomerReplied>()).IsAutomatic);
        Assert.Empty(story.Told("amy"));
    }

    [Fact]
    public void Is_nothing_that_a_person_of_the_centre_can_say() =>
        Assert.Equal("notAllowed", Story.Refused(new Story().Flag().Decide(new CaseCommand.RecordReply(Channel.Sms, "x", "SM1") { By = Story.By("max") })));

    private static Story Replied(CallCentre centre)
    {
        var story = new Story(centre).Flag();
        story.Reply("charged three times");
        return story;
    }
}
