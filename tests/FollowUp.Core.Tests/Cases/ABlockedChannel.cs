using FollowUp.Core.Access;
using FollowUp.Core.Cases;
using FollowUp.Core.Messages;
using FollowUp.Core.Tests.Calendars;

namespace FollowUp.Core.Tests.Cases;

[Trait("Rule", "M8")]
public class ABlockedChannel
{
    [Theory]
    [InlineData("21610")]
    [InlineData("optedOut")]
    public void Of_a_customer_who_opted_out_is_not_taken_until_the_customer_starts_again(string code)
    {
        var story = new Story().FlagComplex();
        story.Delivery("M0", Channel.Sms, MessageState.Failed, code);
        Assert.Equal([new ChannelBlock(Channel.Sms, null, code)], story.Case.Blocks.ToArray());

        story.At("10:00", day: 1);
        story.OptIn();
        story.At("10:00", day: 2);

        Assert.Equal(["M0 Sms", "M0 Email", "M1 Email", "M3 Email", "M2.1 Email", "M2.2 Sms"], story.Channels().Select(WithoutTime));
    }

    [Theory]
    [InlineData("30005")]
    [InlineData("30006")]
    [InlineData("21211")]
    [InlineData("21614")]
    public void Of_a_number_that_takes_no_text_is_tried_again_after_thirty_days(string code)
    {
        var story = new Story().Flag();
        story.Delivery("M0", Channel.Sms, MessageState.Undelivered, code);

        Assert.Equal(Story.Time("10:00", day: 30), Assert.Single(story.Case.Blocks).Until);
        Assert.Equal("12:00 M3 Email", story.At("12:00").Channels()[^1]);
        story.At("10:00", day: 30).Answer();
        Assert.Equal("+30 10:00 M4.1 Sms", story.Channels()[^1]);
    }

    [Theory]
    [InlineData("30003")]
    [InlineData("30007")]
    [InlineData(null)]
    public void Is_no_lasting_thing_for_a_handset_that_was_out_of_reach(string? code)
    {
        var story = new Story().Flag();
        story.Delivery("M0", Channel.Sms, MessageState.Undelivered, code);

        Assert.Empty(story.Case.Blocks);
        Assert.Equal("12:00 M3 Sms", story.At("12:00").Channels()[^1]);
    }

    [Fact]
    [Trait("Rule", "Z4")]
    public void Is_that_of_the_number_that_spoke_and_not_of_the_other_contact_of_a_merged_case()
    {
        var story = new Story().Flag();
        story.Decide(new CaseCommand.RecordOptOut(Channel.Sms, "+8613900000000") { By = Actor.System });
        Assert.Empty(story.Case.Blocks);

        story.Decide(new CaseCommand.RecordOptOut(Channel.Sms, story.Case.Customer.Phone) { By = Actor.System });
        story.Decide(new CaseCommand.RecordOptIn(Channel.Sms, "+8613900000000") { By = Actor.System });
        Assert.Single(story.Case.Blocks);
    }

    [Fact]
    [Trait("Rule", "M9")]
    public void Hands_what_is_held_for_it_to_the_next_one_which_keeps_the_time()
    {
        var story = new Story().From("20:30").Flag().At("23:00");
        story.OptOut();

        Assert.Equal((Channel.Email, MessageState.Held), (story.Message("M3").Channel, story.Message("M3").State));
        Assert.Equal(["20:30 M0 Sms", "+1 08:00 M3 Email"], story.At("09:00", day: 1).Channels());
        Assert.Contains(story.Withdrawn, id => id.EndsWith("M3.customer.sms", StringComparison.Ordinal));
        Assert.Single(story.Facts<CaseEvent.PromiseRenewed>());
    }

    [Fact]
    [Trait("Rule", "M9")]
    public void With_no_other_left_is_a_call_and_not_a_message()
    {
        var story = new Story().Flag(Story.ByPhoneOnly);
        story.OptOut();
        story.At("11:00").Answer();

        Assert.Equal(["10:00 M0 Sms"], story.At("13:00").Channels());
        Assert.True(story.Case.Cycle.Answer!.NotReached);
        Assert.Contains("11:00 M8.1", story.Told("amy"));
        Assert.Null(story.Case.Cycle.Promise!.RenewedAt);
        story.Answer(proof: Proof.Call);
        Assert.Equal(CaseStatus.Answered, story.Case.Status);
    }

    [Fact]
    [Trait("Rule", "M9")]
    public void Is_named_to_the_agent_only_if_there_is_no_other()
    {
        var story = new Story().Flag();
        story.OptOut();

        Assert.Equal(Channel.Email, CustomerText.ChannelOf(story.Case));
        Assert.Equal(Channel.Sms, CustomerText.ChannelOf(story.Case with { Customer = story.Case.Customer with { Email = null } }));
    }

    [Fact]
    [Trait("Rule", "O2")]
    public void Is_blocked_once()
    {
        var story = new Story().Flag();
        Assert.Equal(["ChannelBlocked"], Story.Recorded(story.OptOut()));
        Assert.Empty(Story.Recorded(story.OptOut()));
        Assert.Equal(["ChannelOpened"], Story.Recorded(story.OptIn()));
        Assert.Empty(Story.Recorded(story.OptIn()));
        Assert.True(new ChannelBlock(Channel.Sms, Story.Time("11:00"), "30005").Holds(Story.Time("10:59")));
        Assert.False(new ChannelBlock(Channel.Sms, Story.Time("11:00"), "30005").Holds(Story.Time("11:00") + Given.Hours(0)));
    }

    private static string WithoutTime(string told) => string.Join(' ', told.Split(' ')[^2..]);
}
