using System.Text;
using FollowUp.Application.Ports;
using FollowUp.Core.Cases;
using FollowUp.Core.Messages;
using FollowUp.Functions.Http;
using FollowUp.Functions.Senders;
using Microsoft.AspNetCore.Http;

namespace FollowUp.Functions.Tests.Product;

/// <summary>The mail service reports that a notice to the staff did not arrive: about the case nothing has changed.</summary>
public sealed class AReportOfANotice : IAsyncLifetime
{
    private ProductDesk _desk = null!;

    public async Task InitializeAsync() => _desk = await ProductDesk.OpenAsync(speed: 1);

    public Task DisposeAsync() => _desk.DisposeAsync().AsTask();

    [Fact]
    [Trait("Rule", "Z1")]
    public async Task Is_shown_by_the_list_of_messages_at_once()
    {
        var id = await _desk.FlagAsync();
        await _desk.GiveAsync(id, new CaseCommand.Escalate("The customer insists.") { By = _desk.Agent });
        await ProductDesk.EventuallyAsync(async () => Assert.Equal(MessageState.Sent, (await NoticeAsync()).Message.State));
        var version = (await _desk.CaseAsync(id)).Version;

        Assert.Equal(StatusCodes.Status204NoContent, await ReportAsync(OperationId.Of((await NoticeAsync()).Message.Id), "Bounced"));

        var notice = await NoticeAsync();
        Assert.Equal((MessageState.Undelivered, "Bounced"), (notice.Message.State, notice.Code));
        Assert.Equal(version, (await _desk.CaseAsync(id)).Version);
    }

    private async Task<OutboxItem> NoticeAsync() => Assert.Single(
        (await _desk.Get<ICaseQueries>().OutboxAsync(new OutboxQuery(), CancellationToken.None)).Items, item => item.Message.Channel == Channel.Email);

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
