using FollowUp.Application.Outages;
using FollowUp.Application.Ports;
using FollowUp.Core.Outages;
using FollowUp.Web.Answers;
using FollowUp.Web.Bodies;
using FollowUp.Web.Contracts;
using FollowUp.Web.Routing;
using NodaTime;

namespace FollowUp.Web.Outages;

/// <summary><c>/api/outages</c>: declares outages, ends them, shows them (C6). For leads and above; everybody may look.</summary>
internal sealed class ManageOutages(OutageDesk desk, OncePerKey posts, IBookshelf books, IClock clock)
{
    private static readonly BodyContract Declaring = BodyContract.Of(ApiJson.Web.OutageRequest);
    private static readonly BodyContract Ending = BodyContract.Of(ApiJson.Web.EndOutageRequest);

    /// <summary>
    /// Declares one. Its id comes from caller and key, so that a second try meets the first; with another name it is another outage, and the
    /// key was used before (O2).
    /// </summary>
    public Task<ApiAnswer> DeclareAsync(ApiCall call) => posts.AnswerLeadsAsync(call, Declaring, unknown: null, async sent =>
    {
        var (name, perMinute) = (sent.Fields.Text("name"), sent.Fields.Number("perMinute"));
        if (sent.Errors.Any)
        {
            return null;
        }

        var wanted = new Outage
        {
            Id = IdempotencyKey.CaseIdFor(call.By, sent.Key).Value,
            Name = name!,
            DeclaredBy = call.By.Id,
            DeclaredAt = clock.GetCurrentInstant(),
            PerMinute = perMinute ?? books.Current.Policies.Rules.Outages.ReleasePerMinute,
        };
        var stored = await desk.DeclareAsync(wanted, call.Gone);
        return stored.Name == wanted.Name && (perMinute is null || stored.EndedAt is not null || stored.PerMinute == perMinute)
            ? Written(201, stored).With("Location", $"/api/outages/{stored.Id}")
            : Problems.KeyReused();
    });

    /// <summary>Ends one: from now on its cases get their promises. Again changes nothing.</summary>
    public Task<ApiAnswer> EndAsync(ApiCall call) => posts.AnswerLeadsAsync(call, Ending, Problems.UnknownOutage, async sent =>
    {
        var perMinute = sent.Fields.Number("perMinute");
        return sent.Errors.Any ? null
            : call.TryGetCase(out var id) && await desk.EndAsync(id.Value, call.By.Id, perMinute, call.Gone) is { } outage
            ? Written(200, outage)
            : Problems.UnknownOutage();
    });

    public async Task<ApiAnswer> ShowAsync(ApiCall call) =>
        call.TryGetCase(out var id) && await desk.FindAsync(id.Value, call.Gone) is { } outage ? Written(200, outage) : Problems.UnknownOutage();

    public async Task<ApiAnswer> ListAsync(ApiCall call)
    {
        var errors = new FieldErrors();
        var values = new QueryValues(call, errors);
        if (errors.Any)
        {
            return errors.ToProblem();
        }

        var page = await desk.ListAsync(values.Number("size"), values.Text("after"), call.Gone);
        return ApiAnswer.Json(200, new OutageListAnswer([.. page.Items.Select(View)], page.Next), ApiJson.Web.OutageListAnswer);
    }

    private static ApiAnswer Written(int status, Outage outage) => ApiAnswer.Json(status, View(outage), ApiJson.Web.OutageAnswer);

    private static OutageAnswer View(Outage outage) => new()
    {
        Id = outage.Id,
        Name = outage.Name,
        DeclaredBy = outage.DeclaredBy,
        DeclaredAt = outage.DeclaredAt,
        PerMinute = outage.PerMinute,
        EndedBy = outage.EndedBy,
        EndedAt = outage.EndedAt,
        Released = outage.Released,
    };
}
