using FollowUp.Application.Commands;
using FollowUp.Application.Diagnostics;
using FollowUp.Application.Ports;
using FollowUp.Core.Access;
using FollowUp.Core.Cases;
using FollowUp.Core.Messages;
using FollowUp.Web.Answers;
using FollowUp.Web.Bodies;
using FollowUp.Web.Contracts;
using FollowUp.Web.Routing;
using Microsoft.Extensions.Logging;

namespace FollowUp.Web.Webhooks;

/// <summary>
/// <c>POST /api/webhooks/twilio/inbound</c>: adds what a customer wrote to the newest case of that number that runs, else on which "not solved" may still
/// be said (M9). Without one nothing
/// is stored, and the answer is the same.
/// </summary>
internal sealed class TakeReply(TwilioRequest twilio, ICaseQueries queries, CommandHandler commands, ILogger<TakeReply> log)
{
    // An empty response: Twilio sends nothing back to the customer.
    private static readonly ApiAnswer Silence = ApiAnswer.Written(200, "<Response/>") with { ContentType = "text/xml" };
    private static readonly BodyContract Contract = BodyContract.Of(ApiJson.Web.TwilioInboundForm);

    public async Task<ApiAnswer> HandleAsync(ApiCall call)
    {
        var (form, problem) = await twilio.ReadAsync(call.Http);
        if (form is null)
        {
            return problem!;
        }

        var errors = new FieldErrors();
        var fields = new FormFields(form, Contract, errors);
        var (sid, from, words) = (fields.Text("MessageSid"), fields.Text("From"), CustomerWords.Of(fields.Whole("Body")));
        if (errors.Any)
        {
            return errors.ToProblem();
        }

        var open = await queries.OpenCasesOfAsync(from!, call.Gone);
        if ((open.FirstOrDefault(state => state.Cycle.Runs) ?? open.FirstOrDefault(state => state.HearsCustomer)) is { } newest)
        {
            // Twilio asks again when our answer is lost: by the message's own name the case knows it (O2).
            var reply = new CaseCommand.RecordReply(Channel.Sms, words, sid!) { By = Actor.System };
            await commands.HandleAsync(newest.Id, reply, idempotency: null, call.Gone);
        }
        else
        {
            log.ReplyWithoutCase(sid!);
        }

        return Silence;
    }
}
