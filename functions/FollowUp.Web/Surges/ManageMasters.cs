using System.Security.Cryptography;
using System.Text;
using FollowUp.Application.Commands;
using FollowUp.Application.Masters;
using FollowUp.Application.Ports;
using FollowUp.Application.Surges;
using FollowUp.Core.Access;
using FollowUp.Core.Cases;
using FollowUp.Core.Customers;
using FollowUp.Core.Surges;
using FollowUp.Web.Answers;
using FollowUp.Web.Bodies;
using FollowUp.Web.Cases;
using FollowUp.Web.Contracts;
using FollowUp.Web.Routing;
using NodaTime;

namespace FollowUp.Web.Surges;

/// <summary><c>/api/masters</c>: opens master cases and links others to them (S5). For leads and above; everybody may look.</summary>
internal sealed class ManageMasters(
    MasterDesk desk, AlertDesk alerts, OncePerKey posts, CommandHandler commands, ICaseStore store, IBookshelf books, IClock clock)
{
    private static readonly BodyContract Opening = BodyContract.Of(ApiJson.Web.MasterRequest);
    private static readonly BodyContract OfAlert = BodyContract.Of(ApiJson.Web.AlertMasterRequest);
    private static readonly BodyContract Linking = BodyContract.Of(ApiJson.Web.MasterCaseRequest);

    /// <summary>Opens one. Its id comes from caller and key, so that a second try meets the first (O2).</summary>
    public Task<ApiAnswer> OpenAsync(ApiCall call) => posts.AnswerLeadsAsync(call, Opening, unknown: null, async sent =>
    {
        var (category, symptom, summary, complexity) =
            (sent.Fields.Text("category"), sent.Fields.Text("symptom"), sent.Fields.Text("summary"), sent.Fields.OneOf<Complexity>("complexity"));
        return sent.Errors.Any ? null : await OpenAsync(
            call, MasterOf(IdempotencyKey.CaseIdFor(call.By, sent.Key), call.By, category!, symptom, summary!), call.By.Team, complexity);
    });

    /// <summary>Opens one for an alert: one alert has one. The cases of its window and those flagged since are linked.</summary>
    public Task<ApiAnswer> OpenForAlertAsync(ApiCall call) => posts.AnswerLeadsAsync(call, OfAlert, Problems.UnknownAlert, async sent =>
    {
        var (summary, complexity) = (sent.Fields.Text("summary"), sent.Fields.OneOf<Complexity>("complexity"));
        if (sent.Errors.Any)
        {
            return null;
        }

        if (!call.TryGetCase(out var id) || await alerts.FindAsync(id.Value, call.Gone) is not { } alert)
        {
            return Problems.UnknownAlert();
        }

        var master = MasterOf(IdFor(alert), call.By, alert.Category, alert.Symptom, summary!) with
        {
            Alert = alert.Id,
            LookUpFrom = alert.RaisedAt - alert.Within,
        };
        var answer = await OpenAsync(call, master, call.By.Team ?? (alert.Teams.Length > 0 ? alert.Teams[0] : null), complexity);
        if (answer.Status == 201)
        {
            await alerts.HasMasterAsync(alert.Id, master.Id, call.Gone);
        }

        return answer;
    });

    /// <summary>Has a case linked; it is linked within the next minutes, at the master's pace.</summary>
    public Task<ApiAnswer> LinkAsync(ApiCall call) => posts.AnswerLeadsAsync(call, Linking, Problems.UnknownMaster, async sent =>
    {
        var id = sent.Fields.Case("case");
        if (sent.Errors.Any)
        {
            return null;
        }

        if (!call.TryGetCase(out var master) || await desk.FindAsync(master.Value, call.Gone) is not { } known)
        {
            return Problems.UnknownMaster();
        }

        if (known.State != MasterState.Open)
        {
            return Problems.MasterHasEnded();
        }

        if (await store.LoadAsync(id!.Value, call.Gone) is not { } state || !Rights.CanSee(call.By, state))
        {
            return Problems.NoSuchCase("case");
        }

        // Any time ahead will do: the master's own is looked at when the case is linked.
        var now = clock.GetCurrentInstant();
        var join = new CaseCommand.JoinMaster(master, master.Value, now + Duration.FromMinutes(1)) { By = call.By };
        if (CaseDecider.Decide(state, join, now, books.Current) is Decision.Refused refused)
        {
            return Problems.Refused(refused.Refusal);
        }

        await desk.WantAsync(known.Id, [state.Id], call.Gone);
        await desk.LookAgainAsync(known.Id, call.Gone);
        return Written(202, known);
    });

    public async Task<ApiAnswer> ShowAsync(ApiCall call) =>
        call.TryGetCase(out var id) && await desk.FindAsync(id.Value, call.Gone) is { } master ? Written(200, master) : Problems.UnknownMaster();

    public async Task<ApiAnswer> ListAsync(ApiCall call)
    {
        var errors = new FieldErrors();
        var values = new QueryValues(call, errors);
        if (errors.Any)
        {
            return errors.ToProblem();
        }

        var page = await desk.ListAsync(values.Text("open") == "true", values.Number("size"), values.Text("after"), call.Gone);
        return ApiAnswer.Json(200, new MasterListAnswer([.. page.Items.Select(SurgeViews.Of)], page.Next), ApiJson.Web.MasterListAnswer);
    }

    /// <summary>The cases that wait for it, of those that the caller may see (A1).</summary>
    public async Task<ApiAnswer> WaitingAsync(ApiCall call)
    {
        var errors = new FieldErrors();
        var values = new QueryValues(call, errors);
        if (errors.Any)
        {
            return errors.ToProblem();
        }

        if (!call.TryGetCase(out var id) || await desk.FindAsync(id.Value, call.Gone) is not { } master)
        {
            return Problems.UnknownMaster();
        }

        var page = await desk.WaitingAsync(master.Id, values.Number("size"), values.Text("after"), call.Gone);
        var cases = await Task.WhenAll(page.Items.Select(waiting => store.LoadAsync(waiting, call.Gone)));
        var seen = cases.OfType<Case>().Where(one => one.Cycle.Pause?.Reason == PauseReason.Master && one.Cycle.Master?.Case == id && Rights.CanSee(call.By, one));
        return ApiAnswer.Json(200, new CaseListAnswer([.. seen.Select(Views.Item)], page.Next), ApiJson.Web.CaseListAnswer);
    }

    /// <summary>
    /// Flags the case, then keeps the master. Whoever is cut off between leaves an ordinary case with its ladder, which a second try of the same
    /// request makes a master.
    /// </summary>
    private async Task<ApiAnswer> OpenAsync(ApiCall call, Master wanted, string? team, Complexity? complexity)
    {
        var (roster, id) = (books.Current.Roster, new CaseId(wanted.Id));
        var flag = new CaseCommand.Flag
        {
            By = call.By,
            Id = id,
            Kind = CaseKind.Complaint,
            Complexity = complexity ?? Complexity.Complex,
            Category = wanted.Category,
            Symptom = wanted.Symptom,
            Summary = wanted.Summary,
            Customer = new Customer { Name = "-", Tier = CustomerTier.Standard, Zone = roster.Centre.Zone.Id, Language = roster.Centre.Language },
            Master = new MasterOrigin(team ?? roster.Teams[0].Id),
        };
        var result = await commands.HandleAsync(id, flag, idempotency: null, call.Gone);
        if (result is not CommandResult.Done done)
        {
            return Outcomes.ToAnswer(result, _ => throw new InvalidOperationException("It was not done."));
        }

        if (!done.Decision.Case.IsMaster)
        {
            return Problems.KeyReused();
        }

        var stored = await desk.OpenAsync(wanted, call.Gone);
        return (stored.Category, stored.Symptom, stored.Summary) == (wanted.Category, wanted.Symptom, wanted.Summary) || wanted.Alert is not null
            ? Written(201, stored).With("Location", $"/api/masters/{stored.Id}")
            : Problems.KeyReused();
    }

    private Master MasterOf(CaseId id, Actor by, string category, string? symptom, string summary) => new()
    {
        Id = id.Value,
        Category = category,
        Symptom = symptom,
        Summary = summary,
        OpenedBy = by.Id,
        OpenedAt = clock.GetCurrentInstant(),
        PerMinute = books.Current.Policies.Rules.Surges.Masters.PerMinute,
        NextAt = clock.GetCurrentInstant(),
    };

    private static CaseId IdFor(Alert alert) => CaseId.FromBytes(SHA256.HashData(Encoding.UTF8.GetBytes("master " + alert.Id)));

    private static ApiAnswer Written(int status, Master master) => ApiAnswer.Json(status, SurgeViews.Of(master), ApiJson.Web.MasterPage);
}
