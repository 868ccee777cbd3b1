using System.Text;
using FollowUp.Application.Ports;
using FollowUp.Embedded.Senders;
using FollowUp.TestServers.Twilio;
using NodaTime;

namespace FollowUp.Embedded.Tests.Senders;

public sealed class TwilioSmsSenderTests : IAsyncLifetime
{
    private readonly SenderDesk _desk = new();

    private TwilioFake Twilio => _desk.Twilio;

    public Task InitializeAsync() => _desk.InitializeAsync();

    public Task DisposeAsync() => _desk.DisposeAsync();

    [Fact]
    public async Task The_request_carries_sign_in_and_fields()
    {
        await SendAsync(_desk.Sender());

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
    [Trait("Rule", "Z1")]
    public void Receipts_are_promised_where_twilio_knows_where_to_report_to()
    {
        Assert.False(_desk.Sender().GivesReceipts);
        Assert.True(_desk.Sender(publicUrl: "https://followup.example.org").GivesReceipts);
    }

    [Theory]
    [InlineData("https://followup.example.org/", "https://followup.example.org")]
    [InlineData("https://example.org:8443/desk", "https://example.org:8443/desk")]
    public async Task Twilio_is_told_where_to_report_on_this_very_message(string publicUrl, string root)
    {
        await SendAsync(_desk.Sender(publicUrl: publicUrl));

        var kept = Assert.Single(Twilio.Messages.Snapshot());
        Assert.Equal($"{root}/api/webhooks/twilio/status?message={SenderDesk.Sms().Id}", kept.Form["StatusCallback"]);
    }

    [Fact]
    public async Task A_messaging_service_stands_in_for_the_sending_number()
    {
        var outcome = await SendAsync(_desk.Sender(service: "MG1"));

        var kept = Assert.Single(Twilio.Messages.Snapshot());
        Assert.Equal(new SendOutcome.Accepted(kept.Sid), outcome);
        Assert.Equal("MG1", kept.Form["MessagingServiceSid"]);
        Assert.DoesNotContain("From", kept.Form.Keys);
    }

    [Theory]
    [InlineData(400, 21211)]
    [InlineData(400, 21408)]
    [InlineData(403, 21408)]
    [InlineData(400, 21610)]
    [InlineData(400, 21614)]
    [InlineData(400, 21999)]
    public async Task M8_What_will_not_change_is_refused_with_twilios_code(int status, int code)
    {
        Twilio.Script = TwilioScript.Error(status, code);

        Assert.Equal($"{code}", Assert.IsType<SendOutcome.Refused>(await SendAsync()).Code);
    }

    [Theory]
    [InlineData(401, 20003)]
    [InlineData(403, 20003)]
    [InlineData(404, 20404)]
    [InlineData(400, 21606)]
    [InlineData(400, 21611)]
    [InlineData(429, 20429)]
    [InlineData(429, 14107)]
    [InlineData(500, 20500)]
    [InlineData(503, 20503)]
    public async Task What_is_no_fault_of_the_message_is_tried_later(int status, int code)
    {
        Twilio.Script = TwilioScript.Error(status, code);

        Assert.IsType<SendOutcome.TryLater>(await SendAsync());
    }

    [Fact]
    public async Task A_wait_that_twilio_asks_for_is_passed_on()
    {
        Twilio.Script = TwilioScript.Error(429, 20429, TimeSpan.FromSeconds(7));

        Assert.Equal(Duration.FromSeconds(7), Assert.IsType<SendOutcome.TryLater>(await SendAsync()).RetryAfter);
    }

    [Theory]
    [InlineData(502, typeof(SendOutcome.Unknown))]
    [InlineData(503, typeof(SendOutcome.Unknown))]
    [InlineData(504, typeof(SendOutcome.Unknown))]
    [InlineData(408, typeof(SendOutcome.Unknown))]
    [InlineData(413, typeof(SendOutcome.TryLater))]
    [InlineData(429, typeof(SendOutcome.TryLater))]
    public async Task A_page_that_is_not_twilios_says_little(int status, Type meaning)
    {
        Twilio.Script = TwilioScript.Page(status, stores: status > 500);

        Assert.IsType(meaning, await SendAsync());
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
    public async Task A_gateways_json_is_not_twilios()
    {
        Twilio.Script = TwilioScript.Honest with { Status = 504, Body = """{"message":"Endpoint request timed out"}""" };

        Assert.IsType<SendOutcome.Unknown>(await SendAsync());
    }

    [Fact]
    public async Task A_redirect_is_not_followed()
    {
        Twilio.Script = new TwilioScript { Stores = false, Status = 307, Location = Twilio.BaseAddress + "elsewhere" };

        Assert.IsType<SendOutcome.Unknown>(await SendAsync());
        Assert.Single(Twilio.Requests.Snapshot());
    }

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

    private Task<SendOutcome> SendAsync(TwilioSmsSender? sender = null) =>
        (sender ?? _desk.Sender()).SendAsync(SenderDesk.Sms(), CancellationToken.None);
}
