using System.Text.Json;
using FollowUp.Application.Commands;
using FollowUp.Application.Forecasts;
using FollowUp.Application.Ports;
using FollowUp.Application.Surges;
using FollowUp.Core.Access;
using FollowUp.Core.Cases;
using FollowUp.Web.Answers;
using FollowUp.Web.Bodies;
using FollowUp.Web.Contracts;
using FollowUp.Web.Outages;
using FollowUp.Web.Routing;

namespace FollowUp.Web.Cases;

/// <summary><c>POST /api/cases</c>: flags a case and answers with the promise (P3), or with that of the open case that it joins (P7).</summary>
internal sealed class FlagCase(Flags flags, FlagsAgainstOutages outages, RedCategories reds, Forecasting forecasting, IBookshelf books)
{
    private const int Created = 201;
    private const int Joined = 200;

    public Task<ApiAnswer> HandleAsync(ApiCall call) => Sent.AnswerAsync(call, FlagReader.Body, async sent =>
    {
        var id = IdempotencyKey.CaseIdFor(call.By, sent.Key);
        if (FlagReader.Read(sent, id, call.By, books.Current.Roster.Centre) is not { } flag)
        {
            return null;
        }

        if (await outages.ExpectAsync(flag, call.Gone) is { } wrong)
        {
            return wrong;
        }

        flag = flag with { Red = await reds.HoldsAsync(flag.Category, call.Gone) };

        // Looked up before: the answer that is kept for the key says it too (O2), and the case itself is not counted.
        var forecast = await forecasting.OfAsync(flag, call.Gone);
        string? written = null;
        var idempotency = IdempotencyKey.With(call, sent, accepted => (StatusOf(accepted, flag), written = Write(accepted.Case, flag, forecast)));
        var (at, result) = await flags.HandleAsync(flag, idempotency, call.Gone);
        if (at == flag.Id)
        {
            await outages.LookAgainAsync(flag, result);
        }

        return LocatedAt(at, Outcomes.ToAnswer(
            result, done => ApiAnswer.Written(StatusOf(done.Decision, flag), written ?? Write(done.Decision.Case, flag, forecast))));
    });

    private static int StatusOf(Decision.Accepted accepted, CaseCommand.Flag flag) => accepted.Case.Id == flag.Id ? Created : Joined;

    private string Write(Case @case, CaseCommand.Flag flag, PromiseForecast? forecast)
    {
        var answer = Views.Answer(@case, books.Current);
        return JsonSerializer.Serialize(@case.Id == flag.Id ? Loads.With(answer, forecast) : JoinedBy(flag, @case, answer), ApiJson.Web.CaseAnswer);
    }

    /// <summary>Another team's case shows what the caller needs to say and has said, not what others wrote down (A1).</summary>
    private static CaseAnswer JoinedBy(CaseCommand.Flag flag, Case @case, CaseAnswer answer) => Rights.CanSee(flag.By, @case)
        ? answer with { Joined = true }
        : answer with
        {
            Joined = true,
            Hidden = true,
            Summary = flag.Summary,
            Symptom = flag.Symptom,
            Project = flag.Project,
            Customer = Views.Customer(flag.Customer) with { Language = @case.Customer.Language },
            Steps = [],
        };

    private static ApiAnswer LocatedAt(CaseId id, ApiAnswer answer) =>
        answer.Status == Created ? answer.With("Location", $"/api/cases/{id.Value}") : answer;
}
