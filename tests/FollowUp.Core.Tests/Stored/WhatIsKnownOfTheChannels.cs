using FollowUp.Core.Cases;
using FollowUp.Core.Messages;
using FollowUp.Core.Promises;
using FollowUp.Core.Tests.Cases;

namespace FollowUp.Core.Tests.Stored;

[Trait("Rule", "O3")]
public class WhatIsKnownOfTheChannels
{
    [Fact]
    public void Is_what_became_of_a_message_on_each()
    {
        Assert.True(Sample.Fact<CaseEvent.ProgressSettled>("progressSettled").Sent);
        Assert.Equal(new CaseEvent.ReceiptAwaited("M4.1", Channel.Sms, Story.Time("11:10")), Sample.Fact<CaseEvent.ReceiptAwaited>("receiptAwaited"));
        Assert.Equal(new CaseEvent.CustomerMessageArrived("M0", Channel.Email), Sample.Fact<CaseEvent.CustomerMessageArrived>("customerMessageArrived"));
        Assert.Equal(
            new CaseEvent.CustomerMessageLost("M4.1", Channel.Sms, "30005", Channel.Email),
            Sample.Fact<CaseEvent.CustomerMessageLost>("customerMessageLost"));
        Assert.Equal("M4.1, noReceipt", Sample.Fact<CaseEvent.CallAsked>("callAsked").Reason);
    }

    [Fact]
    public void Is_what_the_customer_takes_and_says()
    {
        Assert.Equal(
            new ChannelBlock(Channel.Sms, Story.Time("10:00", day: 30), "30006"), Sample.Fact<CaseEvent.ChannelBlocked>("channelBlocked").Block);
        Assert.Equal(Channel.Sms, Sample.Fact<CaseEvent.ChannelOpened>("channelOpened").Channel);
        Assert.Equal("谢谢", Sample.Fact<CaseEvent.CustomerThanked>("customerThanked").Text);
        Assert.False(Sample.Fact<CaseEvent.CustomerReplied>("customerReplied").IsAutomatic);
    }

    [Fact]
    public void Is_where_a_case_stands_with_them()
    {
        var stored = Sample.Case("unproven");

        Assert.Equal([new ChannelBlock(Channel.Sms, null, "21610")], stored.Blocks.ToArray());
        Assert.Equal(
            [new ChannelTry("M0", Channel.Sms, TryState.Lost), new ChannelTry("M0", Channel.Email, TryState.Awaited, Story.Time("10:30"))],
            stored.Cycle.Tries.ToArray());
        Assert.Equal(Story.Time("05:12", day: 1), stored.Cycle.ProgressAt);
        Assert.Equal(Story.Time("10:30"), NextWakeUp.Of(stored));
    }

    [Fact]
    public void Is_nothing_for_a_case_of_the_first_version()
    {
        var cycle = Sample.Case("open").Cycle;

        Assert.Empty(Sample.Case("open").Blocks);
        Assert.Empty(cycle.Tries);
        Assert.Null(cycle.ProgressAt);
    }
}
