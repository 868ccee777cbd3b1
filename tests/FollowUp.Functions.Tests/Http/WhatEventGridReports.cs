using System.Text;
using FollowUp.Application.Ports;
using FollowUp.Contract.Tests.Samples;
using FollowUp.Core.Cases;
using FollowUp.Core.Messages;
using FollowUp.Functions.Http;
using FollowUp.Functions.Senders;
using FollowUp.Functions.Tests.Product;
using FollowUp.Web.Routing;
using Microsoft.AspNetCore.Http;

namespace FollowUp.Functions.Tests.Http;

/// <summary>Posts of Event Grid to the webhook, over the tables.</summary>
public sealed class WhatEventGridReports : IAsyncLifetime
{
    private ProductDesk _desk = null!;

    public async Task InitializeAsync() => _desk = await ProductDesk.OpenAsync(speed: 1);

    public Task DisposeAsync() => _desk.DisposeAsync().AsTask();

    [Fact]
    [Trait("Rule", "Z1")]
    public async Task Of_an_answer_that_was_delivered_ends_its_case()
    {
        var (id, message) = await AnsweredAsync();

        Assert.Equal(204, (await PostAsync(Report(message, "Delivered"))).Status);

        Assert.Equal(CaseStatus.Answered, (await _desk.CaseAsync(id)).Status);
        Assert.Equal(MessageState.Delivered, (await MessageAsync(message)).Message.State);
    }

    [Fact]
    [Trait("Rule", "Z1")]
    [Trait("Rule", "M8")]
    public async Task Of_an_answer_that_bounced_leaves_the_clock_running_and_takes_the_next_channel_once()
    {
        var (id, message) = await AnsweredAsync();
        await PostAsync(Report(message, "Bounced"));
        await PostAsync(Report(message, "Bounced"));

        Assert.Equal(CaseStatus.AnsweredNotTold, (await _desk.CaseAsync(id)).Status);
        var messages = await _desk.Get<ICaseQueries>().MessagesAsync(id, CancellationToken.None);
        Assert.Equal([Channel.Email, Channel.Sms], messages.Select(item => item.Message.Channel));
        Assert.Equal(OutgoingMessage.IdOf(id, 1, "M4.1", OutgoingMessage.Customer, Channel.Sms), messages[1].Message.Id);
        Assert.Equal((MessageState.Undelivered, "Bounced"), (await MessageAsync(message)) is { } item ? (item.Message.State, item.Code) : default);
    }

    [Fact]
    public async Task Of_no_message_of_ours_changes_nothing()
    {
        var (id, message) = await AnsweredAsync();
        var version = (await _desk.CaseAsync(id)).Version;

        Assert.Equal(204, (await PostAsync(Report(message + "x", "Delivered"))).Status);
        Assert.Equal(204, (await PostAsync(Report("0000000000000000.1.M0.customer.email", "Delivered"))).Status);

        Assert.Equal(version, (await _desk.CaseAsync(id)).Version);
    }

    [Fact]
    public async Task Before_anything_else_is_answered_with_the_code_that_proves_us()
    {
        var answer = await PostAsync(
            """[{"eventType":"Microsoft.EventGrid.SubscriptionValidationEvent","data":{"validationCode":"512d38b6"}}]""");

        Assert.Equal((200, """{"validationResponse":"512d38b6"}"""), (answer.Status, answer.Body));
    }

    [Theory]
    [InlineData("{}", 400)]
    [InlineData("[{", 400)]
    [InlineData("", 400)]
    [InlineData("[]", 204)]
    public async Task In_another_form_is_refused_or_passed_over(string body, int status) => Assert.Equal(status, (await PostAsync(body)).Status);

    [Fact]
    [Trait("Rule", "O6")]
    public async Task Beyond_what_event_grid_sends_is_too_large() =>
        Assert.Equal(413, (await PostAsync("[" + new string(' ', 1024 * 1024) + "]")).Status);

    private static string Report(string message, string status) => $$$"""
        [{"eventType":"Microsoft.Communication.EmailDeliveryReportReceived","data":{"messageId":"{{{OperationId.Of(message)}}}","status":"{{{status}}}"}}]
        """;

    /// <summary>A case whose answer is on its way by email.</summary>
    private async Task<(CaseId Id, string Message)> AnsweredAsync()
    {
        var id = SampleCases.Id(Guid.NewGuid().ToString());
        var answer = SampleCases.WithEveryMember().Cycle.Answer! with { Attempt = 1, NotReached = false };
        var open = SampleCases.Open(id);
        var email = SampleMessages.Email(id, "M4.1") with
        {
            Id = OutgoingMessage.IdOf(id, 1, "M4.1", OutgoingMessage.Customer, Channel.Email),
            Recipient = OutgoingMessage.Customer,
        };
        var commit = SampleCommits.Flag(open with { CustomerNotReached = false, Cycle = open.Cycle with { Answer = answer } }, email);
        Assert.Equal(CommitResult.Committed, await _desk.Get<ICaseStore>().CommitAsync(commit, CancellationToken.None));
        await _desk.Get<IOutbox>().SettleAsync([new OutboxChange(email.Id, MessageState.Sent)], CancellationToken.None);
        return (id, email.Id);
    }

    private async Task<OutboxItem> MessageAsync(string message)
    {
        Assert.True(OutgoingMessage.TryReadCase(message, out var id));
        return (await _desk.Get<ICaseQueries>().MessagesAsync(id, CancellationToken.None)).Single(item => item.Message.Id == message);
    }

    private async Task<(int Status, string Body)> PostAsync(string body)
    {
        var http = new DefaultHttpContext();
        http.Request.Body = new MemoryStream(Encoding.UTF8.GetBytes(body));
        var route = OwnRoutes.All.Single(own => own.Name == OwnRoutes.EmailReports);
        var answer = await _desk.Get<EmailWebhook>().HandleAsync(new ApiCall(http, route, Caller: null));
        return (answer.Status, Encoding.UTF8.GetString(answer.Body.Span));
    }
}
