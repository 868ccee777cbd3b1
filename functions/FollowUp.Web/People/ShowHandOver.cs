using FollowUp.Application.Ports;
using FollowUp.Application.Shifts;
using FollowUp.Core.Access;
using FollowUp.Core.People;
using FollowUp.Web.Answers;
using FollowUp.Web.Contracts;
using FollowUp.Web.Routing;
using NodaTime;

namespace FollowUp.Web.People;

/// <summary><c>GET /api/people/{id}/hand-over</c>: what falls due before the person's next shift, as the list before the end of this one has it.</summary>
internal sealed class ShowHandOver(OwnCases cases, IBookshelf books, IClock clock)
{
    public async Task<ApiAnswer> HandleAsync(ApiCall call)
    {
        var (shelf, now) = (books.Current, clock.GetCurrentInstant());
        if (shelf.Roster.Find(call.Named) is not { } person)
        {
            return Problems.UnknownPerson();
        }

        if (!MaySee(call.By, person))
        {
            return Problems.OtherPerson();
        }

        var rules = shelf.Policies.Rules.HandOver;
        var end = person.Shifts.NextEnd(now, rules.LeastGap);
        var next = end is { } over ? person.Shifts.NextStart(over) : null;
        var due = await cases.DueBeforeAsync(person.Id, next, call.Gone);
        var answer = new HandOverAnswer
        {
            Person = person.Id,
            ShiftEndsAt = end,
            NextShiftAt = next,
            Items = [.. due.Select(state => new HandOverItem(Views.Item(state, call.By, now), end is { } at && state.Cycle.OwnerActiveAt >= at - rules.Notice))],
        };
        return ApiAnswer.Json(200, answer, ApiJson.Web.HandOverAnswer);
    }

    /// <summary>One's own, a lead the team's, a supervisor everybody's (A1).</summary>
    internal static bool MaySee(Actor by, Person person) =>
        by.Id == person.Id || by.Role is >= Role.Supervisor || (by.Role is Role.Lead && by.Team is not null && by.Team == person.Team);
}
