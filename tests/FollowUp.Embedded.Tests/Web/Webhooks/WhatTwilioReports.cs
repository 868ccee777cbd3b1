using FollowUp.Contract.Tests.Samples;
using FollowUp.Core.Cases;
using FollowUp.Core.Messages;
using FollowUp.Web.Webhooks;
using NodaTime;

namespace FollowUp.Embedded.Tests.Web.Webhooks;

[Trait("Rule", "Z1")]
public sealed class WhatTwilioReports : IAsyncDisposable
{
    private readonly WebhookDesk _desk = new();

    public ValueTask DisposeAsync() => _desk.DisposeAsync();

    [Theory]
    [InlineData("sent", MessageState.Sent, null)]
    [InlineData("delivered", MessageState.Delivered, null)]
    [InlineData("read", MessageState.Delivered, null)]
    [InlineData("undelivered", MessageState.Undelivered, "30005")]
    [InlineData("failed", MessageState.Failed, "30005")]
    [InlineData("canceled", MessageState.Failed, "30005")]
    [InlineData("queued", MessageState.Queued, null)]
    [InlineData("sending", MessageState.Queued, null)]
    [InlineData("something new", MessageState.Queued, null)]
    public async Task A_status_becomes_a_state(string status, MessageState state, string? code)
    {
        var message = SampleMessages.Sms(SampleCases.Id());
        await _desk.StoreAsync(SampleCases.Open(), message);

        var answer = await _desk.ReportAsync(message.Id, status, code);

        var stored = await _desk.StoredAsync(message);
        Assert.Equal((204, ""), answer);
        Assert.Equal((state, code), (stored.Message.State, stored.Code));
        Assert.Equal(state == MessageState.Queued ? null : "SM1", stored.ProviderId);
    }

    [Fact]
    public async Task A_failure_without_a_code_is_named_by_its_status()
    {
        var message = SampleMessages.Sms(SampleCases.Id());
        await _desk.StoreAsync(SampleCases.Open(), message);

        await _desk.ReportAsync(message.Id, "undelivered");

        Assert.Equal("undelivered", (await _desk.StoredAsync(message)).Code);
    }

    [Fact]
    public async Task A_state_never_goes_back()
    {
        var message = SampleMessages.Sms(SampleCases.Id());
        await _desk.StoreAsync(SampleCases.Open(), message);

        foreach (var status in (string[])["delivered", "sent", "delivered", "sending", "sent"])
        {
            await _desk.ReportAsync(message.Id, status);
            Assert.Equal(MessageState.Delivered, (await _desk.StoredAsync(message)).Message.State);
        }
    }

    [Fact]
    public async Task An_answer_that_was_delivered_ends_the_case_once()
    {
        var (state, answer) = Answered();
        await _desk.StoreAsync(state, answer);

        await _desk.ReportAsync(answer.Id, "sent");
        Assert.Equal(CaseStatus.AnsweredNotTold, (await _desk.CaseAsync(state.Id)).Status);
        await _desk.ReportAsync(answer.Id, "delivered");
        var ended = await _desk.CaseAsync(state.Id);
        await _desk.ReportAsync(answer.Id, "delivered");
        await _desk.ReportAsync(answer.Id, "sent");

        Assert.Equal(CaseStatus.Answered, ended.Status);
        Assert.Equal(ended.Version, (await _desk.CaseAsync(state.Id)).Version);
        Assert.Equal(MessageState.Delivered, (await _desk.StoredAsync(answer)).Message.State);
    }

    [Fact]
    [Trait("Rule", "M8")]
    public async Task An_answer_that_did_not_arrive_leaves_the_customer_not_told()
    {
        var (state, answer) = Answered();
        state = state with { Customer = state.Customer with { Email = null } };
        await _desk.StoreAsync(state, answer);

        await _desk.ReportAsync(answer.Id, "undelivered", "30006");

        var after = await _desk.CaseAsync(state.Id);
        Assert.Equal((CaseStatus.AnsweredNotTold, true), (after.Status, after.CustomerNotReached));
    }

    [Fact]
    [Trait("Rule", "M8")]
    public async Task An_answer_that_did_not_arrive_goes_out_on_the_next_channel_once_and_the_number_is_remembered()
    {
        var (state, answer) = Answered();
        await _desk.StoreAsync(state, answer);

        await _desk.ReportAsync(answer.Id, "sent");
        await _desk.ReportAsync(answer.Id, "undelivered", "30006");
        await _desk.ReportAsync(answer.Id, "undelivered", "30006");
        await _desk.ReportAsync(answer.Id, "sent");

        Assert.Equal(["M4.1 Sms Undelivered", "M4.1 Email Queued"], await _desk.ToCustomerAsync(state.Id));
        Assert.Equal(["ReceiptAwaited", "ChannelBlocked", "CustomerMessageLost"], await _desk.FactsAsync(state.Id));
        Assert.Equal(_desk.GetCurrentInstant() + Duration.FromDays(30), (await _desk.ContactAsync(state.Customer.Phone!)).BlockedUntil);
    }

    [Fact]
    [Trait("Rule", "M8")]
    public async Task A_failure_that_is_reported_after_the_receipt_changes_nothing()
    {
        var message = SampleMessages.Sms(SampleCases.Id());
        await _desk.StoreAsync(SampleCases.Open(), message);

        await _desk.ReportAsync(message.Id, "delivered");
        await _desk.ReportAsync(message.Id, "undelivered", "30003");

        Assert.Equal(["M0 Sms Delivered"], await _desk.ToCustomerAsync(SampleCases.Id()));
        Assert.Equal(["CustomerMessageArrived"], await _desk.FactsAsync(SampleCases.Id()));
    }

    [Theory]
    [InlineData("")]
    [InlineData("0000000000000000.1.M0.customer.sms")]
    [InlineData("0000000000000000")]
    [InlineData("../../etc")]
    [InlineData("'; DROP TABLE outbox; --")]
    [InlineData("😀\u0000")]
    public async Task A_message_that_is_not_ours_is_answered_like_one_that_is(string id)
    {
        Assert.Equal((204, ""), await _desk.ReportAsync(id, "delivered"));
    }

    [Theory]
    [InlineData("https://followup.example.org:443", 204)]
    [InlineData("http://followup.example.org", 403)]
    [InlineData("http://10.0.0.4:8080", 403)]
    [InlineData("https://followup.example.org:8443", 403)]
    public async Task The_signature_is_over_the_public_address(string over, int status)
    {
        var message = SampleMessages.Sms(SampleCases.Id());
        await _desk.StoreAsync(SampleCases.Open(), message);
        var path = TwilioPaths.StatusOf(message.Id);

        var answer = await _desk.PostAsync("twilioStatus", path, [new("MessageSid", "SM1"), new("MessageStatus", "delivered")], over + path);

        Assert.Equal(status, answer.Status);
        Assert.Equal(status == 204, (await _desk.StoredAsync(message)).Message.State == MessageState.Delivered);
    }

    private static (Case State, OutgoingMessage Answer) Answered()
    {
        var open = SampleCases.Open();
        var given = SampleCases.WithEveryMember().Cycle.Answer! with { Attempt = 1 };
        return (open with { Cycle = open.Cycle with { Answer = given } }, SampleMessages.Sms(open.Id, Steps.Answer(1)));
    }
}
