using FollowUp.Application.Surges;
using FollowUp.Core.Surges;
using FollowUp.Web.Answers;
using FollowUp.Web.Bodies;
using FollowUp.Web.Contracts;
using FollowUp.Web.Routing;

namespace FollowUp.Web.Surges;

/// <summary><c>/api/alerts</c>: shows alerts, and takes notice of them (S1-S4). Everybody may look; they name no customer.</summary>
internal sealed class ManageAlerts(AlertDesk desk, OncePerKey posts)
{
    private static readonly BodyContract Acknowledging = BodyContract.Of(ApiJson.Web.AcknowledgeAlertRequest);

    public async Task<ApiAnswer> ListAsync(ApiCall call)
    {
        var errors = new FieldErrors();
        var values = new QueryValues(call, errors);
        if (errors.Any)
        {
            return errors.ToProblem();
        }

        var page = await desk.ListAsync(values.Text("open") == "true", values.Number("size"), values.Text("after"), call.Gone);
        return ApiAnswer.Json(200, new AlertListAnswer([.. page.Items.Select(SurgeViews.Of)], page.Next), ApiJson.Web.AlertListAnswer);
    }

    public async Task<ApiAnswer> ShowAsync(ApiCall call) =>
        call.TryGetCase(out var id) && await desk.FindAsync(id.Value, call.Gone) is { } alert ? Written(alert) : Problems.UnknownAlert();

    /// <summary>Takes notice. Whoever comes second finds who was first.</summary>
    public Task<ApiAnswer> AcknowledgeAsync(ApiCall call) => posts.AnswerLeadsAsync(call, Acknowledging, Problems.UnknownAlert, async sent =>
    {
        var note = sent.Fields.Text("note");
        return sent.Errors.Any ? null
            : call.TryGetCase(out var id) && await desk.AcknowledgeAsync(id.Value, call.By.Id, note, call.Gone) is { } alert
            ? Written(alert)
            : Problems.UnknownAlert();
    });

    private static ApiAnswer Written(Alert alert) => ApiAnswer.Json(200, SurgeViews.Of(alert), ApiJson.Web.AlertAnswer);
}
