using FollowUp.Application.Customers;
using FollowUp.Core.Messages;
using FollowUp.Web.Answers;
using FollowUp.Web.Bodies;
using FollowUp.Web.Contracts;
using FollowUp.Web.Routing;

namespace FollowUp.Web.Webhooks;

/// <summary>
/// <c>POST /api/webhooks/twilio/inbound</c>: takes what a customer wrote (M9). Whatever it means, and whether or not there is a case, the answer
/// is the same, and Twilio sends nothing back to the customer: it confirms STOP and START itself.
/// </summary>
internal sealed class TakeReply(TwilioRequest twilio, CustomerEars ears)
{
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
        var optOut = fields.Text("OptOutType");
        if (errors.Any)
        {
            return errors.ToProblem();
        }

        // A centre may give Twilio words of its own for these two; then Twilio says what it took the message for.
        bool? stops = optOut switch { "STOP" => true, "START" => false, _ => null };
        await ears.HearAsync(new Heard(Channel.Sms, from!, words, sid!, stops), call.Gone);
        return Silence;
    }
}
