using FollowUp.Application.Ports;
using FollowUp.Core.Access;
using FollowUp.Core.Cases;
using FollowUp.Core.Promises;
using FollowUp.Web.Answers;
using FollowUp.Web.Contracts;
using FollowUp.Web.Routing;
using NodaTime;

namespace FollowUp.Web.Cases;

/// <summary><c>GET /api/cases/{id}</c> and its explanation, for those who may see the case (A1).</summary>
internal sealed class ShowCase(ICaseStore store, ICaseQueries queries, IBookshelf books, IClock clock)
{
    public Task<ApiAnswer> PageAsync(ApiCall call) => ForAsync(call, async state =>
    {
        var timeline = await queries.TimelineAsync(state.Id, call.Gone);
        var messages = await queries.MessagesAsync(state.Id, call.Gone);
        var (now, shelf) = (clock.GetCurrentInstant(), books.Current);
        var page = Views.Page(state, call.By, now, shelf) with
        {
            QuietUntil = CustomerText.QuietUntil(state, now, shelf),
            NextWakeUpAt = NextWakeUp.Of(state),
            Timeline = [.. timeline.Select(entry => new TimelineView(entry))],
            Messages = [.. messages.Select(Views.Whole)],
        };
        return ApiAnswer.Json(200, page, ApiJson.Web.CasePage);
    });

    public Task<ApiAnswer> ExplainAsync(ApiCall call) => ForAsync(call, state => Task.FromResult(ApiAnswer.Json(
        200, Explanation.Of(state, books.Current, clock.GetCurrentInstant()), ApiJson.Web.Explanation)));

    private async Task<ApiAnswer> ForAsync(ApiCall call, Func<Case, Task<ApiAnswer>> show)
    {
        if (!call.TryGetCase(out var id) || await store.LoadAsync(id, call.Gone) is not { } state)
        {
            return Problems.UnknownCase();
        }

        return Rights.CanSee(call.By, state) ? await show(state) : Problems.CannotSee(state, call.By.Id);
    }
}
