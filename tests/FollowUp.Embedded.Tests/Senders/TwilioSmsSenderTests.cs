using FollowUp.Contract.Tests.Senders.Twilio;
using FollowUp.Embedded.Senders;

namespace FollowUp.Embedded.Tests.Senders;

public sealed class TwilioSmsSenderTests() : TwilioSmsSenderSuite(new SenderDesk())
{
    [Theory]
    [InlineData(null, null)]
    [InlineData("+15005550006", "MG1")]
    public void There_is_one_sender_neither_none_nor_two(string? from, string? service) =>
        Assert.Throws<ArgumentException>(() => new TwilioSmsSender(
            new TwilioSmsOptions { AccountSid = "AC1", Secret = "s", From = from, MessagingServiceSid = service }));

    [Fact]
    public void The_secret_does_not_travel_in_the_clear() =>
        Assert.Throws<ArgumentException>(() => new TwilioSmsSender(new TwilioSmsOptions
        {
            AccountSid = "AC1",
            Secret = "s",
            From = "+15005550006",
            BaseAddress = new Uri("http://api.twilio.com"),
        }));
}
