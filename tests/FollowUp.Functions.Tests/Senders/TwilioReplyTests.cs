using FollowUp.Application.Ports;
using FollowUp.Contract.Tests.Senders.Twilio;
using FollowUp.TestServers.Twilio;

namespace FollowUp.Functions.Tests.Senders;

/// <summary>What each answer comes to, all the way through the SDK, whose exceptions lose half of it.</summary>
public sealed class TwilioReplyTests() : TwilioReplySuite(new TwilioDesk())
{
    [Fact]
    public async Task An_error_in_the_newer_form_keeps_its_code() => Assert.Equal(
        "21610",
        Assert.IsType<SendOutcome.Refused>(await AfterAsync(new TwilioScript
        {
            Stores = false,
            Status = 400,
            Body = """{"type":"about:blank","title":"opted out","code":21610,"status":400,"details":["not an object"]}""",
        })).Code);
}
