using FollowUp.Core.People;

namespace FollowUp.Core.Tests.Cases;

/// <summary>Rosters with the teams red and blue.</summary>
internal static class Rosters
{
    public static Roster Of(Centre centre, IEnumerable<Person> people) =>
        Roster.Create(centre, [new("red", "Red"), new("blue", "Blue")], [.. people]) is RosterResult.Accepted accepted
            ? accepted.Roster
            : throw new InvalidOperationException("The roster was refused.");
}
