using FollowUp.Application.Ports;
using FollowUp.Core.Cases;
using FollowUp.Web.Answers;
using FollowUp.Web.Contracts;
using FollowUp.Web.Routing;
using NodaTime;

namespace FollowUp.Web.CustomerPages;

/// <summary><c>GET /c/{link}</c>: shows a customer the case (M10). It changes nothing, whoever opens the link: a mail scanner does so first.</summary>
internal sealed class ShowCustomerPage(LinkedCase cases, IBookshelf books, IClock clock)
{
    public async Task<ApiAnswer> HandleAsync(ApiCall call)
    {
        var (state, problem) = await cases.FindAsync(call);
        return LinkedCase.Private(state is null ? problem! : ApiAnswer.Json(200, Of(state), ApiJson.Web.CustomerPageAnswer));
    }

    /// <summary>The page of a case as it stands.</summary>
    public CustomerPageAnswer Of(Case state)
    {
        var (now, shelf) = (clock.GetCurrentInstant(), books.Current);
        var slots = FreeSlots.Of(state, now, shelf);
        var actions = CustomerActions.For(state, slots, now, shelf);
        string Local(Instant at) => CustomerText.LocalTime(state, at, shelf);
        return new CustomerPageAnswer
        {
            Number = state.Number,
            Standing = CustomerStandings.Of(state, now),
            Status = CustomerStandings.TextOf(state, now, shelf),
            Promised = CustomerStandings.PromisedAt(state, now) is { } promised ? new(promised, Local(promised), state.Customer.Zone) : null,
            Answer = state.Cycle.Answer?.Text,
            Actions = actions,
            Slots = actions.Contains(CustomerAction.ChooseSlot)
                ? [.. slots.Select(start => new CustomerSlot(start, start + FreeSlots.LengthIn(shelf), Local(start)))]
                : [],
            ReachUs = shelf.Roster.Centre.ReachUs,
            Centre = shelf.Roster.Centre.Name,
            Language = state.Customer.Language,
        };
    }
}
