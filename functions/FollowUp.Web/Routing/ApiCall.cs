using FollowUp.Core.Access;
using FollowUp.Core.Cases;
using Microsoft.AspNetCore.Http;

namespace FollowUp.Web.Routing;

/// <summary>One request on its way through a handler.</summary>
/// <param name="Http">The request and its answer.</param>
/// <param name="Route">The route that it came by.</param>
/// <param name="Caller">Who signed in; null on an anonymous route.</param>
public sealed record ApiCall(HttpContext Http, ApiRoute Route, Actor? Caller)
{
    /// <summary>Who signed in.</summary>
    /// <exception cref="InvalidOperationException">The route is anonymous: its handler may not ask.</exception>
    public Actor By => Caller ?? throw new InvalidOperationException($"{Route.Name} is anonymous; nobody signed in.");

    /// <summary>The customer's link in the path, as a stranger may have written it; null on other routes.</summary>
    public string? Link => Http.Request.RouteValues["link"] as string;

    /// <summary>Ends when the caller has gone.</summary>
    public CancellationToken Gone => Http.RequestAborted;

    /// <summary>The id in the path, as a stranger may have written it; empty on routes without one.</summary>
    public string Named => Http.Request.RouteValues["id"] as string ?? "";

    /// <summary>The case that the path names; false if it cannot be one.</summary>
    public bool TryGetCase(out CaseId id) => CaseId.TryParse(Http.Request.RouteValues["id"] as string, out id);
}
