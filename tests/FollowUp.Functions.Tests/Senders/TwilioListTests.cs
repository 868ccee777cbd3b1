using FollowUp.Application.Ports;
using FollowUp.Contract.Tests.Senders.Twilio;
using FollowUp.TestServers.Twilio;

namespace FollowUp.Functions.Tests.Senders;

public sealed class TwilioListTests() : TwilioListSuite(new TwilioDesk())
{
    [Theory]
    [InlineData("""{"messages":[],"next_page_uri":null}""")]
    [InlineData("""{"messages":[],"uri":null}""")]
    [InlineData("""{"messages":[],"uri":"/elsewhere"}""")]
    public async Task O3_A_page_that_does_not_name_itself_may_have_lost_the_pages_after_it(string body)
    {
        Twilio.ListScript = TwilioScript.Honest with { Body = body };

        Assert.IsType<SendOutcome.Unknown>(await LookUpAsync());
    }
}
