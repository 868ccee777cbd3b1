using FollowUp.Application.Ports;
using FollowUp.Web.Answers;
using FollowUp.Web.Bodies;
using FollowUp.Web.Contracts;
using FollowUp.Web.Routing;
using NodaTime;

namespace FollowUp.Web.Cases;

/// <summary><c>GET /api/cases</c>: one page of a queue, addresses masked (A1).</summary>
internal sealed class ListCases(ICaseQueries queries, CarriedFirst carried, IBookshelf books, IClock clock)
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

        var now = clock.GetCurrentInstant();
        var soon = books.Current.Policies.Rules.DueSoonWithin;
        var query = Queues.Of(values.Text("queue")!, call.By, team, now, soon) with
        {
            Size = values.Number("size"),
            After = values.Text("after"),
        };
        var page = values.Text("queue") == Queues.Mine ? await carried.ListAsync(query, call.By, call.Gone) : await queries.ListAsync(query, call.Gone);
        return ApiAnswer.Json(200, new CaseListAnswer([.. page.Items.Select(one => Views.Item(one, call.By, now))], page.Next), ApiJson.Web.CaseListAnswer);
    }
}
