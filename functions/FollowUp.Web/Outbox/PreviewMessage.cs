using FollowUp.Web.Answers;
using FollowUp.Web.Bodies;
using FollowUp.Web.Contracts;
using FollowUp.Web.Routing;

namespace FollowUp.Web.Outbox;

/// <summary><c>POST /api/messages/preview</c>: what a text would take as an SMS (M11). Nothing is stored.</summary>
internal static class PreviewMessage
{
    private static readonly BodyContract Contract = BodyContract.Of(ApiJson.Web.PreviewRequest);

    public static Task<ApiAnswer> HandleAsync(ApiCall call) => Sent.AnswerAsync(call, Contract, sent =>
    {
        var text = sent.Fields.Text("text");
        return Task.FromResult(sent.Errors.Any ? null : ApiAnswer.Json(200, SmsView.Of(text!), ApiJson.Web.SmsView));
    });
}
