using FollowUp.Core.People;
using NodaTime;

namespace FollowUp.Core.Promises;

/// <summary>What a team has promised for one hour of the clock, and who is there to keep it. An hour holds its end and not its beginning: what is
/// due at 18:00 is work of the hour before.</summary>
/// <param name="From">The beginning (UTC), a whole hour of the local clock.</param>
/// <param name="Promises">How many promises fall due in it, counted as far as it matters.</param>
/// <param name="Agents">How many agents of the team are on shift in it.</param>
/// <param name="PerAgent">How many promises each of them may have.</param>
public sealed record HourLoad(Instant From, int Promises, int Agents, int PerAgent)
{
    /// <summary>The end (UTC).</summary>
    public Instant Until => From + Duration.FromHours(1);

    /// <summary>How many promises the hour takes.</summary>
    public int Most => MostOf(Agents, PerAgent);

    /// <summary>True if one more promise is one too many.</summary>
    public bool IsFull => Promises >= Most;

    /// <summary>How many promises an hour takes.</summary>
    public static int MostOf(int agents, int perAgent) => agents * perAgent;

    /// <summary>The beginning (UTC) of the hour of the local clock in which something falls due.</summary>
    public static Instant StartOf(Instant dueAt, DateTimeZone zone)
    {
        ArgumentNullException.ThrowIfNull(zone);
        var last = dueAt - Duration.Epsilon;
        var local = last.InZone(zone).TimeOfDay;
        return last - Duration.FromNanoseconds(local.NanosecondOfDay % NodaConstants.NanosecondsPerHour);
    }

    /// <summary>How many agents of a team are on shift at some time of an hour.</summary>
    public static int AgentsIn(Roster roster, string team, Instant from)
    {
        ArgumentNullException.ThrowIfNull(roster);
        var until = from + Duration.FromHours(1);
        return roster.Members(team, Role.Agent).Count(agent => agent.Shifts.NextStart(from) < until);
    }
}
