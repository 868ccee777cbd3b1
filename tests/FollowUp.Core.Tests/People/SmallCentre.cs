using FollowUp.Core.Calendars;
using FollowUp.Core.People;
using FollowUp.Core.Tests.Calendars;

namespace FollowUp.Core.Tests.People;

/// <summary>
/// A centre in which all work 09:00-18:00, Monday to Friday. Team red: the agents amy (backup ben), ben and zoe, the leads lee (backup
/// zoe) and lin. No team: the supervisors sam (backup ben) and sue, the manager max (backup sam).
/// </summary>
internal static class SmallCentre
{
    public static readonly Centre Centre = new()
    {
        Name = "North",
        Zone = Given.Zone("Asia/Shanghai"),
        Regions = ["CN"],
        Language = "zh-CN",
        ReachUs = "call 400 000 0000",
    };

    public static readonly IReadOnlyList<Team> Teams = [new("red", "Red")];

    public static IReadOnlyList<Person> People { get; } =
    [
        Somebody("zoe", Role.Agent, "red"),
        Somebody("amy", Role.Agent, "red", backup: "ben"),
        Somebody("ben", Role.Agent, "red"),
        Somebody("lin", Role.Lead, "red"),
        Somebody("lee", Role.Lead, "red", backup: "zoe"),
        Somebody("sue", Role.Supervisor),
        Somebody("sam", Role.Supervisor, backup: "ben"),
        Somebody("max", Role.Manager, backup: "sam"),
    ];

    public static ShiftPlan Shift(string days, string hours) => new(Centre.Zone, Given.Week(days, hours));

    public static Person Somebody(string id, Role role, string? team = null, string? backup = null) => new()
    {
        Id = id,
        Name = id,
        Role = role,
        Team = team,
        StaffNumber = "no. " + id,
        Email = id + "@example.org",
        Backup = backup,
        Shifts = Shift("mon tue wed thu fri", "09:00-18:00"),
    };

    /// <summary>The centre with some people changed.</summary>
    public static Roster Roster(Func<Person, Person>? change = null)
    {
        var people = change is null ? People : [.. People.Select(change)];
        return Core.People.Roster.Create(Centre, Teams, people) is RosterResult.Accepted accepted
            ? accepted.Roster
            : throw new InvalidOperationException("The roster was refused.");
    }

    /// <summary>The centre in which those named are away for good.</summary>
    public static Roster Without(params string[] away) => Roster(p => away.Contains(p.Id)
        ? p with { Shifts = new ShiftPlan(Centre.Zone, p.Shifts.Hours, [Absence.Days(Given.Date("2026-01-01"), Given.Date("9999-12-31"))]) }
        : p);
}
