using FollowUp.Application.Ports;
using FollowUp.Application.Sending;
using FollowUp.Core.Messages;

namespace FollowUp.Embedded.Tests.Senders;

public sealed class ShownSenderTests
{
    [Theory]
    [InlineData(Channel.Sms)]
    [InlineData(Channel.Email)]
    public async Task Without_a_provider_a_message_is_shown_and_nobody_was_told(Channel channel)
    {
        var sender = new ShownSender(channel, demo: false);

        Assert.Equal(channel, sender.Channel);
        Assert.True(sender.GivesReceipts);
        Assert.IsType<SendOutcome.Shown>(await sender.SendAsync(SenderDesk.Sms(), CancellationToken.None));
        Assert.IsType<SendOutcome.NotFound>(await sender.LookUpAsync(SenderDesk.Sms(), SenderDesk.Sms().At, CancellationToken.None));
    }

    [Fact]
    [Trait("Rule", "Z1")]
    public void Being_shown_is_proof_in_the_demo_only()
    {
        Assert.True(new ShownSender(Channel.Sms, demo: false).GivesReceipts);
        Assert.False(new ShownSender(Channel.Sms, demo: true).GivesReceipts);
    }
}
