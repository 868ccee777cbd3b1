using FollowUp.Core.Messages;
using FollowUp.Core.Promises;
using NodaTime;

namespace FollowUp.Core.People;

/// <summary>
/// Chooses whom a step is told to at the moment it fires (L4): the first of a chain who is on shift and has a channel. Of several on the
/// same link the first by id is chosen, so that the same moment always gives the same answer.
/// </summary>
public static class Recipients
{
    /// <summary>Walks the chain of a rung.</summary>
    /// <param name="roster">The people.</param>
    /// <param name="rung">The rung that the step is for.</param>
    /// <param name="ownerId">The owner of the case; null or unknown passes on to the lead.</param>
    /// <param name="team">The team of the case.</param>
    /// <param name="now">The instant (UTC) at which the step fires.</param>
    public static RecipientChoice Choose(Roster roster, Rung rung, string? ownerId, string team, Instant now)
    {
        ArgumentNullException.ThrowIfNull(roster);
        foreach (var person in Chain(roster, rung, ownerId, team))
        {
            if (person.IsOnDuty(now)) return new RecipientChoice.Reached([person]);
        }

        return new RecipientChoice.NobodyOnShift(
            Chain(roster, rung, ownerId, team).Where(p => p.IsReachable).Min(p => p.Shifts.NextStart(now)));
    }

    /// <summary>
    /// Who is told, in this order, when a notice to somebody failed: the same person on the other channel, then whoever stands in, then the
    /// rungs above, those on duty (L4).
    /// </summary>
    public static IEnumerable<(Person Person, Channel Channel)> After(Roster roster, string recipient, string team, Instant now)
    {
        ArgumentNullException.ThrowIfNull(roster);
        var person = roster.Find(recipient);
        foreach (var channel in Enum.GetValues<Channel>().Where(channel => person?.ReachableBy(channel) is true))
        {
            yield return (person!, channel);
        }

        var from = person?.Role switch { Role.Agent or null => Rung.Owner, Role.Lead => Rung.Lead, Role.Supervisor => Rung.Supervisor, _ => Rung.Manager };
        var above = Enum.GetValues<Rung>().Where(rung => rung >= from).SelectMany(rung => Chain(roster, rung, recipient, team));
        foreach (var next in above.Where(next => next.Id != recipient && next.IsOnDuty(now)).DistinctBy(next => next.Id))
        {
            yield return (next, next.PreferredChannel!.Value);
        }
    }

    private static IEnumerable<Person> Chain(Roster roster, Rung rung, string? ownerId, string team)
    {
        var leads = roster.Members(team, Role.Lead);
        var supervisors = roster.WithRole(Role.Supervisor);
        return rung switch
        {
            Rung.Owner => [.. OneAndBackup(roster, ownerId), .. leads, .. supervisors],
            Rung.Lead => [.. leads, .. BackupsOf(roster, leads), .. supervisors],
            Rung.Supervisor => [.. supervisors, .. BackupsOf(roster, supervisors)],
            Rung.Manager => [.. roster.WithRole(Role.Manager), .. BackupsOf(roster, roster.WithRole(Role.Manager))],
            _ => throw new ArgumentOutOfRangeException(nameof(rung), rung, "No such rung."),
        };
    }

    private static IEnumerable<Person> OneAndBackup(Roster roster, string? id)
    {
        if (roster.Find(id) is not { } person) yield break;
        yield return person;
        if (roster.Find(person.Backup) is { } backup) yield return backup;
    }

    private static IEnumerable<Person> BackupsOf(Roster roster, IReadOnlyList<Person> people) =>
        people.Select(p => roster.Find(p.Backup)).OfType<Person>();
}
