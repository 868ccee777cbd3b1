using FollowUp.Web.Answers;
using FollowUp.Web.Bodies;
using FollowUp.Web.Contracts;
using FollowUp.Web.Routing;

namespace FollowUp.Web.Outbox;

/// <summary><c>POST /api/messages/preview</c>: what a text would take as an SMS (M11). Nothing is stored.</summary>
internal static class PreviewMessage
{
    private static readonly BodyContract Contract = BodyContract.Of(ApiJson.Web.PreviewRequest);

    public static async Task<ApiAnswer> HandleAsync(ApiCall call)
    {
        var (body, problem) = await RequestBody.ReadAsync(call.Http, optional: false);
        if (body is null)
        {
            return problem!;
        }

        using (body)
        {
            var errors = new FieldErrors();
            IdempotencyKey.Read(call, errors);
            var text = new JsonFields(body.Root, Contract, errors).Text("text");
            return errors.Any ? errors.ToProblem() : ApiAnswer.Json(200, SmsView.Of(text!), ApiJson.Web.SmsView);
        }
    }
}
