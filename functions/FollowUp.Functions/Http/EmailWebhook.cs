using FollowUp.Application.Ports;
using FollowUp.Application.Sending;
using FollowUp.Core.Messages;
using FollowUp.Functions.Senders;
using FollowUp.Web.Answers;
using FollowUp.Web.Routing;
using Microsoft.AspNetCore.Http;

namespace FollowUp.Functions.Http;

/// <summary>
/// <c>POST /api/webhooks/email</c>: brings home what Event Grid reports of emails. A report names the operation only, and that leads to its case; one that
/// fits no message of ours is passed over. Reports may come twice and in any order.
/// </summary>
internal sealed class EmailWebhook(ICaseQueries queries, MessageOutcomes outcomes)
{
    /// <summary>As much as Event Grid delivers at once.</summary>
    private const int MostBytes = 1024 * 1024;

    public async Task<ApiAnswer> HandleAsync(ApiCall call)
    {
        if (await ReadAsync(call.Http.Request, call.Gone) is not { } body)
        {
            return Problems.BodyTooLarge(MostBytes);
        }

        switch (EmailDeliveryReports.Read(body))
        {
            case EventGridPost.Validation validation:
                return ApiAnswer.Written(200, validation.Answer);

            case EventGridPost.Reports reports:
                foreach (var report in reports.Delivery)
                {
                    await RecordAsync(report, call.Gone);
                }

                return ApiAnswer.Empty(204);

            default:
                return Problems.MalformedJson("The body is no list of events.");
        }
    }

    private async Task RecordAsync(EmailDeliveryReport report, CancellationToken cancel)
    {
        if (!OperationId.TryReadCase(report.OperationId, out var id))
        {
            return;
        }

        var messages = await queries.MessagesAsync(id, cancel);
        if (messages.FirstOrDefault(item => OperationId.Of(item.Message.Id) == report.OperationId) is { } item)
        {
            var state = report.Delivered ? MessageState.Delivered : MessageState.Undelivered;
            var change = new OutboxChange(item.Message.Id, state, ProviderId: report.OperationId.ToString(), Code: report.Code);
            await outcomes.RecordAsync(change, givesReceipts: true, cancel);
        }
    }

    /// <summary>The whole body; null if it is too large.</summary>
    private static async Task<byte[]?> ReadAsync(HttpRequest request, CancellationToken cancel)
    {
        using var body = new MemoryStream();
        var buffer = new byte[16 * 1024];
        for (int read; (read = await request.Body.ReadAsync(buffer, cancel)) > 0;)
        {
            if (body.Length + read > MostBytes)
            {
                return null;
            }

            body.Write(buffer, 0, read);
        }

        return body.ToArray();
    }
}
