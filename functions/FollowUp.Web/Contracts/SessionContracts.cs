using FollowUp.Core.People;
using NodaTime;

namespace FollowUp.Web.Contracts;

/// <summary>Who is signed in, and what the board has to know of the centre. What needs a person is left out while nobody is signed in.</summary>
public sealed record SessionAnswer
{
    /// <summary>Who is signed in; left out for nobody.</summary>
    public SessionPerson? Person { get; init; }

    /// <summary>The present instant (UTC) of the host's clock, which a demo moves.</summary>
    public required Instant Now { get; init; }

    /// <summary>True if <c>/api/live</c> tells of changes as they come; false if one has to look again.</summary>
    public required bool Streams { get; init; }

    /// <summary>True if the clock can be moved (<c>/api/demo/clock</c>).</summary>
    public required bool Demo { get; init; }

    /// <summary>Where a browser signs in; left out where that takes a link that the host printed.</summary>
    public string? SignInAt { get; init; }

    /// <summary>Where a browser signs out; left out where <c>DELETE /api/session</c> does it.</summary>
    public string? SignOutAt { get; init; }

    /// <summary>The centre; left out for nobody.</summary>
    public SessionCentre? Centre { get; init; }
}

/// <summary>Somebody who is signed in.</summary>
/// <param name="Id">The person's id.</param>
/// <param name="Name">The name that colleagues read.</param>
/// <param name="Role">What the person may see and do (A1).</param>
/// <param name="Team">The id of the person's team; left out if there is none.</param>
public sealed record SessionPerson(string Id, string Name, Role Role, string? Team);

/// <summary>The centre as the board shows it.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Zone">Its zone, an IANA id: all times of the board are on its clock.</param>
/// <param name="Language">The language of customers unless one says otherwise.</param>
/// <param name="Teams">Its teams.</param>
/// <param name="Categories">The categories that a book names; an agent may write any other.</param>
public sealed record SessionCentre(
    string Name, string Zone, string Language, IReadOnlyList<SessionTeam> Teams, IReadOnlyList<string> Categories);

/// <summary>A team.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Name">Its name.</param>
public sealed record SessionTeam(string Id, string Name);

/// <summary>A token of the first start, to be kept by the browser as a session.</summary>
public sealed record SessionRequest
{
    /// <summary>The token.</summary>
    [System.ComponentModel.DataAnnotations.StringLength(200, MinimumLength = 1)]
    public required string Token { get; init; }
}
