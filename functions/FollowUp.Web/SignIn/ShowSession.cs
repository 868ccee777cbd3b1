using FollowUp.Application.Ports;
using FollowUp.Core;
using FollowUp.Core.Access;
using FollowUp.Web.Answers;
using FollowUp.Web.Contracts;
using FollowUp.Web.Routing;
using NodaTime;

namespace FollowUp.Web.SignIn;

/// <summary><c>GET /api/session</c>: who is signed in. It is no error that nobody is: the board asks it first.</summary>
internal sealed class ShowSession(ISignIn signIn, BoardHost host, IBookshelf books, IClock clock)
{
    public async Task<ApiAnswer> HandleAsync(ApiCall call)
    {
        var by = await signIn.FindAsync(call.Http, call.Gone);
        return ApiAnswer.Json(200, Of(by), ApiJson.Web.SessionAnswer);
    }

    /// <summary>The session of a person, or of nobody.</summary>
    public SessionAnswer Of(Actor? by)
    {
        var shelf = books.Current;
        return new SessionAnswer
        {
            Person = by is { Role: { } role } ? new(by.Id, shelf.Roster.Find(by.Id)?.Name ?? by.Id, role, by.Team) : null,
            Now = clock.GetCurrentInstant(),
            Streams = host.Streams,
            Demo = host.Demo,
            SignInAt = host.SignInAt,
            SignOutAt = host.SignOutAt,
            Centre = by is null ? null : Centre(shelf),
        };
    }

    private static SessionCentre Centre(Books shelf)
    {
        var (centre, policies) = (shelf.Roster.Centre, shelf.Policies);
        var categories = policies.Policies.Select(policy => policy.Category).OfType<string>()
            .Concat(policies.Rules.Surges.Classes.SelectMany(one => one.Categories))
            .Distinct(StringComparer.OrdinalIgnoreCase).Order(StringComparer.OrdinalIgnoreCase);
        return new SessionCentre(
            centre.Name, centre.Zone.Id, centre.Language, [.. shelf.Roster.Teams.Select(team => new SessionTeam(team.Id, team.Name))], [.. categories]);
    }
}
