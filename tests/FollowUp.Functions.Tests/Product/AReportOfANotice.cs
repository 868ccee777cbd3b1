using System.Text;
using FollowUp.Application.Ports;
using FollowUp.Core.Cases;
using FollowUp.Core.Messages;
using FollowUp.Functions.Http;
using FollowUp.Functions.Senders;
using Microsoft.AspNetCore.Http;

namespace FollowUp.Functions.Tests.Product;

/// <summary>The mail service reports what became of a notice to the staff.</summary>
public sealed class AReportOfANotice : IAsyncLifetime
{
    private ProductDesk _desk = null!;

    public async Task InitializeAsync() => _desk = await ProductDesk.OpenAsync(speed: 1);

    public Task DisposeAsync() => _desk.DisposeAsync().AsTask();

    [Fact]
    public async Task That_arrived_is_shown_by_the_list_of_messages_at_once_and_changes_nothing_about_the_case()
    {
        var notice = await SentAsync();
        var version = (await _desk.CaseAsync(notice.Message.CaseId)).Version;

        Assert.Equal(StatusCodes.Status204NoContent, await ReportAsync(OperationId.Of(notice.Message.Id), "Delivered"));

        Assert.Equal(MessageState.Delivered, (await ListedAsync()).Single(item => item.Message.Id == notice.Message.Id).Message.State);
        Assert.Equal(version, (await _desk.CaseAsync(notice.Message.CaseId)).Version);
    }

    [Fact]
    [Trait("Rule", "L4")]
    public async Task That_did_not_arrive_is_shown_by_the_list_of_messages_at_once_and_goes_on_to_whoever_stands_next()
    {
        var notice = await SentAsync();

        Assert.Equal(StatusCodes.Status204NoContent, await ReportAsync(OperationId.Of(notice.Message.Id), "Bounced"));

        var lost = (await ListedAsync()).Single(item => item.Message.Id == notice.Message.Id);
        Assert.Equal((MessageState.Undelivered, "Bounced"), (lost.Message.State, lost.Code));
        await ProductDesk.EventuallyAsync(async () => Assert.Contains(
            await ListedAsync(),
            item => item.Message is { State: MessageState.Sent, Recipient: not OutgoingMessage.Customer } && item.Message.Id != notice.Message.Id));
    }

    /// <summary>A notice to the supervisor that the mail service took.</summary>
    private async Task<OutboxItem> SentAsync()
    {
        var id = await _desk.FlagAsync();
        await _desk.GiveAsync(id, new CaseCommand.Escalate("The customer insists.") { By = _desk.Agent });
        OutboxItem? notice = null;
        await ProductDesk.EventuallyAsync(async () =>
        {
            notice = Assert.Single(await ListedAsync(), item => item.Message.Channel == Channel.Email);
            Assert.Equal(MessageState.Sent, notice.Message.State);
        });
        return notice!;
    }

    private async Task<IReadOnlyList<OutboxItem>> ListedAsync() =>
        (await _desk.Get<ICaseQueries>().OutboxAsync(new OutboxQuery(), CancellationToken.None)).Items;

    private async Task<int> ReportAsync(Guid operation, string status)
    {
        var http = new DefaultHttpContext { RequestServices = _desk.Services };
        http.Request.Method = "POST";
        http.Request.Body = new MemoryStream(Encoding.UTF8.GetBytes(
            $$$"""[{"eventType":"Microsoft.Communication.EmailDeliveryReportReceived","data":{"messageId":"{{{operation}}}","status":"{{{status}}}"}}]"""));
        await _desk.Get<HttpGate>().CommandAsync(OwnRoutes.EmailReports, http.Request, _desk.Client);
        return http.Response.StatusCode;
    }
}
