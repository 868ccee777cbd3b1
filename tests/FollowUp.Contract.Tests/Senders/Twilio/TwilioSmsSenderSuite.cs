using System.Text;
using FollowUp.Application.Ports;
using FollowUp.TestServers.Twilio;
using NodaTime;

namespace FollowUp.Contract.Tests.Senders.Twilio;

/// <summary>What a sender asks of Twilio, and what it makes of a success that cannot be read, a wait and a redirect.</summary>
/// <param name="desk">Makes the senders under test.</param>
public abstract class TwilioSmsSenderSuite(TwilioSenderDesk desk) : TwilioSuite(desk)
{
    [Fact]
    public async Task The_request_carries_sign_in_and_fields()
    {
        await SendAsync();

        var request = Assert.Single(Twilio.Requests.Snapshot());
        Assert.Equal(("POST", $"/2010-04-01/Accounts/{Twilio.AccountSid}/Messages.json"), (request.Method, request.PathAndQuery));
        Assert.Equal("Basic " + Convert.ToBase64String(Encoding.ASCII.GetBytes($"{Twilio.User}:{Twilio.Secret}")), request.Authorization);
        Assert.Equal(
            new Dictionary<string, string>
            {
                ["To"] = "+8613800000001",
                ["From"] = "+15005550006",
                ["Body"] = "您好",
                ["SmartEncoded"] = "false",
            },
            request.Form);
    }

    [Fact]
    public async Task A_messaging_service_stands_in_for_the_sending_number()
    {
        var outcome = await SendAsync(Desk.Sender(service: "MG1"));

        var kept = Assert.Single(Twilio.Messages.Snapshot());
        Assert.Equal(new SendOutcome.Accepted(kept.Sid), outcome);
        Assert.Equal("MG1", kept.Form["MessagingServiceSid"]);
        Assert.DoesNotContain("From", kept.Form.Keys);
    }

    [Theory]
    [Trait("Rule", "Z1")]
    [InlineData("https://followup.example", "https://followup.example/api/webhooks/twilio/status?message=")]
    [InlineData("https://centre.example/followup/", "https://centre.example/followup/api/webhooks/twilio/status?message=")]
    [InlineData("https://followup.example.org/", "https://followup.example.org/api/webhooks/twilio/status?message=")]
    [InlineData("https://example.org:8443/desk", "https://example.org:8443/desk/api/webhooks/twilio/status?message=")]
    public async Task With_a_public_address_receipts_are_asked_for_and_proof(string publicUrl, string callback)
    {
        var sender = Desk.Sender(publicUrl: publicUrl);
        await sender.SendAsync(TwilioSenderDesk.Sms() with { Id = "7k3m9qxd2v5t8w1c.1.L1.王 &7.sms" }, CancellationToken.None);

        Assert.True(sender.GivesReceipts);
        Assert.Equal(
            callback + "7k3m9qxd2v5t8w1c.1.L1.%E7%8E%8B%20%267.sms#rc=5&rp=all",
            Assert.Single(Twilio.Messages.Snapshot()).Form["StatusCallback"]);
    }

    [Fact]
    [Trait("Rule", "Z1")]
    public void Without_a_public_address_no_receipt_is_waited_for() => Assert.False(Desk.Sender().GivesReceipts);

    [Fact]
    public async Task A_wait_that_twilio_asks_for_is_passed_on()
    {
        Twilio.Script = TwilioScript.Error(429, 20429, TimeSpan.FromSeconds(7));

        Assert.Equal(Duration.FromSeconds(7), Assert.IsType<SendOutcome.TryLater>(await SendAsync()).RetryAfter);
    }

    [Theory]
    [InlineData("<html>")]
    [InlineData("{}")]
    [InlineData("null")]
    [InlineData("""{"sid":""}""")]
    [InlineData("")]
    public async Task A_success_that_cannot_be_read_is_unknown(string body)
    {
        Twilio.Script = TwilioScript.Honest with { Body = body };

        Assert.IsType<SendOutcome.Unknown>(await SendAsync());
        Assert.Single(Twilio.Messages.Snapshot());
    }

    [Fact]
    public async Task A_redirect_is_not_followed()
    {
        Twilio.Script = new TwilioScript { Stores = false, Status = 307, Location = Twilio.BaseAddress + "elsewhere" };

        Assert.IsType<SendOutcome.Unknown>(await SendAsync());
        Assert.Single(Twilio.Requests.Snapshot());
    }
}
