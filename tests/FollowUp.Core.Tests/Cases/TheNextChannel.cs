using FollowUp.Core.Cases;
using FollowUp.Core.Messages;
using FollowUp.Core.Promises;

namespace FollowUp.Core.Tests.Cases;

[Trait("Rule", "M8")]
public class TheNextChannel
{
    [Theory]
    [InlineData(Complexity.Simple, "11:11")]
    [InlineData(Complexity.Complex, "11:31")]
    public void Is_taken_when_no_receipt_comes_in_time(Complexity complexity, string at)
    {
        var story = new Story().Flag(f => f with { Complexity = complexity }).At("11:01");
        story.Answer();
        story.Delivery("M4.1", Channel.Sms, MessageState.Sent);

        Assert.Equal(Story.Time(at), story.Case.Cycle.TryOf("M4.1", Channel.Sms)!.Until);
        Assert.Equal(["11:01 M4.1 Sms", $"{at} M4.1 Email"], story.At("11:40").Channels()[1..]);
    }

    [Theory]
    [InlineData(MessageState.Failed)]
    [InlineData(MessageState.Undelivered)]
    public void Is_taken_at_once_when_a_message_failed(MessageState state)
    {
        var story = Answered();
        story.Delivery("M4.1", Channel.Sms, state, "30008");

        Assert.Equal(["11:00 M4.1 Sms", "11:00 M4.1 Email"], story.Channels()[1..]);
        Assert.False(story.Case.CustomerNotReached);
        Assert.False(story.Case.Cycle.Answer!.NotReached);
    }

    [Fact]
    public void Is_sms_after_the_email_that_the_customer_chose()
    {
        var story = Answered(f => f with { Customer = f.Customer with { Preferred = Channel.Email } });
        story.Delivery("M4.1", Channel.Email, MessageState.Undelivered);

        Assert.Equal(["11:00 M4.1 Email", "11:00 M4.1 Sms"], story.Channels()[1..]);
    }

    [Theory]
    [InlineData(Channel.Sms)]
    [InlineData(Channel.Email)]
    [Trait("Rule", "Z1")]
    public void Or_the_first_is_proof_whichever_receipt_comes(Channel channel)
    {
        var story = Answered();
        story.Delivery("M4.1", Channel.Sms, MessageState.Failed);
        story.Delivery("M4.1", channel, MessageState.Delivered);

        Assert.Equal(CaseStatus.Answered, story.Case.Status);
    }

    [Fact]
    public void Is_not_needed_after_the_receipt_whatever_is_reported_later()
    {
        var story = new Story().Flag();
        story.Delivery("M0", Channel.Sms, MessageState.Sent);
        story.Delivery("M0", Channel.Sms, MessageState.Delivered);

        Assert.Empty(Story.Recorded(story.Delivery("M0", Channel.Sms, MessageState.Undelivered, "30005")));
        Assert.Empty(Story.Recorded(story.Delivery("M0", Channel.Sms, MessageState.Sent)));
        Assert.Equal(["10:00 M0 Sms"], story.At("11:00").Channels());
        Assert.Empty(story.Case.Blocks);
    }

    [Fact]
    public void Is_harmless_when_the_receipt_comes_after_it_was_taken()
    {
        var story = new Story().Flag();
        story.Delivery("M0", Channel.Sms, MessageState.Sent);
        story.At("10:10").Delivery("M0", Channel.Email, MessageState.Sent);
        story.Delivery("M0", Channel.Sms, MessageState.Delivered);

        Assert.True(story.Case.Cycle.HasArrived("M0"));
        Assert.Equal(["10:00 M0 Sms", "10:10 M0 Email"], story.At("11:50").Channels());
        Assert.False(story.Case.CustomerNotReached);
    }

    [Fact]
    public void Is_waited_for_once_however_often_the_first_is_reported_sent()
    {
        var story = new Story().Flag();
        story.Delivery("M0", Channel.Sms, MessageState.Sent);
        story.At("10:05");

        Assert.Empty(Story.Recorded(story.Delivery("M0", Channel.Sms, MessageState.Sent)));
        Assert.Equal(["10:00 M0 Sms", "10:10 M0 Email"], story.At("10:20").Channels());
        Assert.Empty(Story.Recorded(story.Delivery("M0", Channel.Sms, MessageState.Sent)));
    }

    [Fact]
    public void After_the_last_is_a_call_by_the_owner_and_the_list_of_those_not_told()
    {
        var story = Answered();
        story.Delivery("M4.1", Channel.Sms, MessageState.Failed, "30008");
        story.Delivery("M4.1", Channel.Email, MessageState.Undelivered, "bounced");

        Assert.True(story.Case.CustomerNotReached);
        Assert.True(story.Case.Cycle.Answer!.NotReached);
        Assert.Equal(["11:00 L1.half", "11:00 M8.1"], story.Told("amy"));
        Assert.Contains("M4.1, bounced", story.Message("M8.1").Text, StringComparison.Ordinal);
    }

    [Fact]
    public void After_the_last_asks_for_one_call_as_long_as_nothing_arrives()
    {
        var story = new Story().Flag(Story.ByPhoneOnly);
        story.Delivery("M0", Channel.Sms, MessageState.Failed);
        story.At("12:00").Delivery("M3", Channel.Sms, MessageState.Failed);
        Assert.Equal(1, story.Case.Cycle.CallTasks);

        story.Answer();
        story.Delivery("M4.1", Channel.Sms, MessageState.Failed);

        Assert.Equal(["10:00 M8.1", "12:00 M8.2"], story.Told("amy").Where(told => told.Contains("M8", StringComparison.Ordinal)));
    }

    [Fact]
    [Trait("Rule", "L4")]
    public void After_the_last_waits_with_the_call_for_a_shift_and_forgets_it_when_a_receipt_comes()
    {
        var story = new Story(new CallCentre().EverybodyOnShift("12:00-24:00")).Flag(Story.ByPhoneOnly);
        story.Delivery("M0", Channel.Sms, MessageState.Failed, "30003");
        Assert.Equal(Story.Time("12:00"), Assert.Single(story.Case.Cycle.Waiting).Until);

        story.Delivery("M0", Channel.Sms, MessageState.Delivered);

        Assert.Empty(story.Case.Cycle.Waiting);
        Assert.False(story.Case.CustomerNotReached);
    }

    [Fact]
    public void Is_not_taken_by_a_welcome_whose_promise_has_passed()
    {
        var story = new Story().Flag().At("12:00");
        story.Delivery("M0", Channel.Sms, MessageState.Undelivered);

        Assert.Equal(["10:00 M0 Sms", "12:00 M3 Sms"], story.Channels());
        Assert.Null(Assert.Single(story.Facts<CaseEvent.CustomerMessageLost>()).Next);
        Assert.Equal(0, story.Case.Cycle.CallTasks);
    }

    [Fact]
    public void Is_not_taken_by_an_answer_that_another_has_replaced()
    {
        var story = Answered();
        story.Answer(text: "Paid back, with a voucher.");
        story.Delivery("M4.1", Channel.Sms, MessageState.Failed);

        Assert.Equal(["11:00 M4.1 Sms", "11:00 M4.2 Sms"], story.Channels()[1..]);
    }

    [Fact]
    [Trait("Rule", "M7")]
    public void Waits_for_the_morning_too_but_for_an_answer()
    {
        var story = new Story().From("20:55").Flag(f => f with { Complexity = Complexity.Complex });
        story.Delivery("M0", Channel.Sms, MessageState.Sent);
        story.Answer(send: SendTime.Now);
        story.Delivery("M4.1", Channel.Sms, MessageState.Sent);

        Assert.Equal(["20:55 M0 Sms", "20:55 M4.1 Sms", "21:25 M4.1 Email"], story.At("07:00", day: 1).Channels());

        var other = new Story().From("20:55").Flag(f => f with { Complexity = Complexity.Complex });
        other.Delivery("M0", Channel.Sms, MessageState.Sent);
        Assert.Equal(["20:55 M0 Sms", "+1 08:00 M0 Email"], other.At("09:00", day: 1).Channels());
    }

    [Fact]
    [Trait("Rule", "M3")]
    public void Carries_the_new_time_of_an_apology_and_makes_no_other()
    {
        var story = new Story().Flag().At("12:00");
        story.Delivery("M3", Channel.Sms, MessageState.Failed);

        Assert.Contains("14:00", story.Message("M3").Text, StringComparison.Ordinal);
        Assert.Equal(Channel.Email, story.Message("M3").Channel);
        Assert.Single(story.Facts<CaseEvent.PromiseRenewed>());
    }

    [Fact]
    [Trait("Rule", "P8")]
    public void Is_explained_while_a_receipt_is_awaited()
    {
        var story = new Story().Flag();
        story.Delivery("M0", Channel.Sms, MessageState.Sent);

        Assert.Contains(Explanation.Of(story.Case, story.Books, story.Now).Silences, s => s.Reason.Rule == "M8" && s.Until == Story.Time("10:10"));
    }

    private static Story Answered(Func<CaseCommand.Flag, CaseCommand.Flag>? change = null)
    {
        var story = new Story().Flag(change).At("11:00");
        story.Answer();
        return story;
    }
}
