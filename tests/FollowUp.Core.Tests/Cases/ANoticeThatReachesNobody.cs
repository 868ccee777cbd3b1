using FollowUp.Core.Cases;
using FollowUp.Core.Messages;

namespace FollowUp.Core.Tests.Cases;

/// <summary>Amy (backup ben, lead lee) is told at half of the span; everybody is on shift.</summary>
[Trait("Rule", "L4")]
public class ANoticeThatReachesNobody
{
    [Fact]
    public void Goes_to_whoever_stands_next_in_the_chain()
    {
        var story = new Story().Flag().At("11:00");

        FailAll(story, "amy", "L1.half");

        Assert.Equal(["11:00 L4.1"], story.Told("ben"));
        Assert.Contains("amy", story.Message("L4.1").Text, StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public void Goes_on_until_the_duty_phone_and_then_no_more()
    {
        var story = new Story().Flag().At("11:00");

        FailAll(story, "amy", "L1.half");
        for (var last = 1; last < 20 && story.Messages.Any(m => m.Step == Steps.PassedOn(last)); last++)
        {
            story.Delivery(Steps.PassedOn(last), MessageState.Failed);
        }

        Assert.Equal(OutgoingMessage.Duty, story.Messages[^1].Recipient);
        Assert.Null(story.Facts<CaseEvent.NoticeLost>()[^1].To);
    }

    [Fact]
    public void Goes_on_once_however_often_the_failure_is_told()
    {
        var story = new Story().Flag().At("11:00");

        FailAll(story, "amy", "L1.half");

        Assert.Empty(Story.Recorded(story.Delivery("L1.half", MessageState.Undelivered)));
    }

    [Fact]
    public void Is_of_no_account_once_the_case_has_ended()
    {
        var story = new Story().Flag().At("11:00");
        story.Answer(proof: Proof.Call);

        Assert.Empty(Story.Recorded(story.Delivery("L1.half", MessageState.Failed)));
    }

    [Fact]
    public void Says_nothing_about_the_customers_number()
    {
        var story = new Story().Flag().At("11:00");

        story.Delivery("L1.half", MessageState.Failed, code: "30006");

        Assert.Empty(story.Case.Blocks);
        Assert.False(story.Case.CustomerNotReached);
    }

    private static void FailAll(Story story, string person, string step)
    {
        Assert.Equal(person, story.Message(step).Recipient);
        Assert.NotEmpty(Story.Recorded(story.Delivery(step, MessageState.Failed)));
    }
}
