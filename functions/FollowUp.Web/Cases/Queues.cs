using FollowUp.Application.Ports;
using FollowUp.Core.Access;
using FollowUp.Core.People;
using NodaTime;

namespace FollowUp.Web.Cases;

/// <summary>The queues that cases are listed by, and what of them a person sees (A1).</summary>
internal static class Queues
{
    public const string Mine = "mine";
    public const string Team = "team";
    public const string Overdue = "overdue";
    public const string DueSoon = "due-soon";
    public const string NotTold = "not-told";
    public const string Unreachable = "unreachable";
    public const string Ended = "ended";

    public static IReadOnlyList<string> All { get; } = [Mine, Team, Overdue, DueSoon, NotTold, Unreachable, Ended];

    /// <summary>The team whose cases a person gets; null for all. A person below supervisor gets the own team only.</summary>
    /// <param name="by">The person.</param>
    /// <param name="asked">The team asked for, or null.</param>
    /// <param name="team">The team.</param>
    /// <returns>False if the person may not see what was asked for.</returns>
    public static bool TryTeam(Actor by, string? asked, out string? team)
    {
        var all = by.Role is null or >= Role.Supervisor;
        team = all ? asked : by.Team ?? "";
        return all || asked is null || asked == by.Team;
    }

    public static CaseQuery Of(string queue, Actor by, string? team, Instant now, Duration dueSoonWithin)
    {
        var cases = new CaseQuery { Team = team };
        return queue switch
        {
            // Whoever owns a case sees it, whatever its team.
            Mine => new CaseQuery { Owner = by.Id },
            Overdue => cases with { DeadlineUntil = now },
            DueSoon => cases with { DeadlineAfter = now, DeadlineUntil = now + dueSoonWithin },
            NotTold => cases with { NotReachedOnly = true },
            Unreachable => cases with { UnreachableOnly = true },
            Ended => cases with { Running = false },
            _ => cases,
        };
    }
}
