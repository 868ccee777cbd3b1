using FollowUp.Application.Commands;
using FollowUp.Application.Forecasts;
using FollowUp.Application.Ports;
using FollowUp.Core;
using FollowUp.Core.Access;
using FollowUp.Core.Cases;
using FollowUp.Core.Messages;
using FollowUp.Web.Answers;
using FollowUp.Web.Bodies;
using FollowUp.Web.Contracts;
using FollowUp.Web.Outages;
using FollowUp.Web.Routing;
using NodaTime;

namespace FollowUp.Web.Cases;

/// <summary><c>POST /api/plan</c>: what would be promised if the case were flagged now. Nothing is stored.</summary>
internal sealed class PlanCase(Flags flags, FlagsAgainstOutages outages, Forecasting forecasting, IBookshelf books, IClock clock)
{
    public Task<ApiAnswer> HandleAsync(ApiCall call) => Sent.AnswerAsync(call, FlagReader.Body, async sent =>
    {
        var (shelf, id) = (books.Current, IdempotencyKey.CaseIdFor(call.By, key: null));
        if (FlagReader.Read(sent, id, call.By, shelf.Roster.Centre) is not { } flag)
        {
            return null;
        }

        if (await outages.ProblemOfAsync(flag, call.Gone) is { } wrong)
        {
            return wrong;
        }

        return CaseDecider.Decide(null, flag, clock.GetCurrentInstant(), shelf) switch
        {
            Decision.Refused refused => Problems.Refused(refused.Refusal),
            Decision.Accepted accepted => ApiAnswer.Json(
                200, await PlanAsync(accepted.Case with { Number = NumberToCome.In(accepted.Case.Customer.Language) }, flag, shelf, call), ApiJson.Web.PlanAnswer),
            var other => throw new InvalidOperationException($"{other.GetType().Name} is no decision."),
        };
    });

    /// <summary>A flag that joins a case makes no promise of its own: the load is told of one that would.</summary>
    private async Task<PlanAnswer> PlanAsync(Case planned, CaseCommand.Flag flag, Books shelf, ApiCall call) =>
        await JoinsAsync(flag, call) is { } joins
            ? Views.Plan(planned, shelf) with { Joins = joins }
            : Loads.With(Views.Plan(planned, shelf), await forecasting.OfAsync(flag, call.Gone));

    private async Task<JoinView?> JoinsAsync(CaseCommand.Flag flag, ApiCall call) =>
        await flags.JoinedAsync(flag, mayBeRepeated: false, call.Gone) is { } open
            ? new JoinView(
                open.Id,
                open.Number,
                open.Cycle.Promise?.ToldAt,
                CustomerText.Say(open, books.Current),
                open.Customer.Language,
                Rights.CanSee(flag.By, open) ? null : true)
            : null;
}
