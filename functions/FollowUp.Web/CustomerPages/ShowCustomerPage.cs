using FollowUp.Application.Ports;
using FollowUp.Core.Cases;
using FollowUp.Web.Answers;
using FollowUp.Web.Contracts;
using FollowUp.Web.CustomerPages.Markup;
using FollowUp.Web.Routing;
using NodaTime;

namespace FollowUp.Web.CustomerPages;

/// <summary><c>GET /c/{link}</c>: shows a customer the case (M10). It changes nothing, whoever opens the link: a mail scanner does so first.</summary>
internal sealed class ShowCustomerPage(LinkedCase cases, IBookshelf books, IClock clock)
{
    /// <summary>The query parameter that says what the customer has just done. It picks a sentence and does nothing else.</summary>
    public const string Done = "done";

    public async Task<ApiAnswer> HandleAsync(ApiCall call)
    {
        var (state, problem) = await cases.FindAsync(call);
        if (state is null)
        {
            return LinkedCase.Private(problem!);
        }

        var page = Of(state, await cases.NextAsync(state, call.Gone));
        return LinkedCase.Private(Wanted.IsPage(call.Http.Request)
            ? CaseSheet.Of(page, Taking.Done(call.Http.Request.Query[Done])).Answer(200)
            : ApiAnswer.Json(200, page, ApiJson.Web.CustomerPageAnswer));
    }

    /// <summary>The page of a case as it stands.</summary>
    /// <param name="state">The case.</param>
    /// <param name="next">The case that goes on for it; the page says until when, and nothing else of it (Z2).</param>
    public CustomerPageAnswer Of(Case state, Case? next)
    {
        var (now, shelf) = (clock.GetCurrentInstant(), books.Current);
        var slots = FreeSlots.Of(state, now, shelf);
        var actions = CustomerActions.For(state, slots, now, shelf);
        string Local(Instant at) => CustomerText.LocalTime(state, at, shelf);
        CustomerTime? Time(Instant? time) => time is { } at ? new(at, Local(at), state.Customer.Zone) : null;
        return new CustomerPageAnswer
        {
            Number = state.Number,
            Standing = CustomerStandings.Of(state, now),
            Status = CustomerStandings.TextOf(state, now, shelf),
            Promised = Time(CustomerStandings.PromisedAt(state, now, next)),
            CallAt = Time(state.Cycle is { Runs: true, Calls.Slot: { } slot } && slot.EndAt > now ? slot.StartAt : null),
            Question = state.Cycle.Question?.Text,
            Answer = state.Cycle.Answer?.Text,
            Actions = actions,
            Slots = actions.Contains(CustomerAction.ChooseSlot)
                ? [.. slots.Select(start => new CustomerSlot(start, start + FreeSlots.LengthIn(shelf), Local(start), state.Customer.Zone))]
                : [],
            ReachUs = shelf.Roster.Centre.ReachUs,
            Centre = shelf.Roster.Centre.Name,
            Language = state.Customer.Language,
        };
    }
}
