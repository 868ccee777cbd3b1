using FollowUp.Application.Ports;
using FollowUp.Application.Sending;
using FollowUp.Core.Messages;
using FollowUp.Web.Answers;
using FollowUp.Web.Bodies;
using FollowUp.Web.Contracts;
using FollowUp.Web.Routing;

namespace FollowUp.Web.Webhooks;

/// <summary>
/// <c>POST /api/webhooks/twilio/status</c>: stores what became of a message (Z1). Reports come twice and in any order, and a state never goes
/// back. A message that we do not know is answered like one that we do.
/// </summary>
internal sealed class TakeStatus(TwilioRequest twilio, MessageOutcomes outcomes)
{
    private static readonly BodyContract Contract = BodyContract.Of(ApiJson.Web.TwilioStatusForm);

    public async Task<ApiAnswer> HandleAsync(ApiCall call)
    {
        var (form, problem) = await twilio.ReadAsync(call.Http);
        if (form is null)
        {
            return problem!;
        }

        var errors = new FieldErrors();
        var fields = new FormFields(form, Contract, errors);
        var (sid, status, code) = (fields.Text("MessageSid"), fields.Text("MessageStatus"), fields.Text("ErrorCode"));
        if (errors.Any)
        {
            return errors.ToProblem();
        }

        if (StateOf(status!) is { } state && call.Http.Request.Query[TwilioPaths.Message] is [{ } id] && OutgoingMessage.TryReadCase(id, out _))
        {
            var failed = state is MessageState.Undelivered or MessageState.Failed;
            var change = new OutboxChange(id, state, ProviderId: sid, Code: failed ? code ?? status : null);
            await outcomes.RecordAsync(change, givesReceipts: true, call.Gone);
        }

        return ApiAnswer.Nothing;
    }

    /// <summary>What a status says; null for those on the way, which say nothing new, and for those that Twilio may yet invent.</summary>
    private static MessageState? StateOf(string status) => status switch
    {
        "sent" => MessageState.Sent,
        "delivered" or "read" => MessageState.Delivered,
        "undelivered" => MessageState.Undelivered,
        "failed" or "canceled" => MessageState.Failed,
        _ => null,
    };
}
