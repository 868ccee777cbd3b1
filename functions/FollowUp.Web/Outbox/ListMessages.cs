using FollowUp.Application.Ports;
using FollowUp.Core.Messages;
using FollowUp.Web.Answers;
using FollowUp.Web.Bodies;
using FollowUp.Web.Cases;
using FollowUp.Web.Contracts;
using FollowUp.Web.Routing;

namespace FollowUp.Web.Outbox;

/// <summary><c>GET /api/outbox</c>: the messages, the newest first, addresses masked (A1).</summary>
internal sealed class ListMessages(ICaseQueries queries)
{
    public async Task<ApiAnswer> HandleAsync(ApiCall call)
    {
        var errors = new FieldErrors();
        var values = new QueryValues(call, errors);
        if (errors.Any)
        {
            return errors.ToProblem();
        }

        if (!Queues.TryTeam(call.By, values.Text("team"), out var team))
        {
            return Problems.OtherTeam("team");
        }

        var page = await queries.OutboxAsync(
            new OutboxQuery
            {
                Team = team,
                State = EnumText<MessageState>.TryParse(values.Text("state") ?? "", out var state) ? state : null,
                Size = values.Number("size"),
                After = values.Text("after"),
            },
            call.Gone);
        return ApiAnswer.Json(200, new OutboxAnswer([.. page.Items.Select(Views.Listed)], page.Next), ApiJson.Web.OutboxAnswer);
    }
}
