using System.Collections.Frozen;

namespace FollowUp.Core.People;

/// <summary>The people of a centre (A3). Never changes; an edited roster is a new one. Look-ups cost a hash each.</summary>
public sealed class Roster
{
    private readonly FrozenDictionary<string, Person> _people;
    private readonly FrozenDictionary<string, Person> _signIns;
    private readonly FrozenDictionary<string, Person> _emails;
    private readonly FrozenDictionary<(string Team, Role Role), Person[]> _members;
    private readonly FrozenDictionary<Role, Person[]> _roles;

    private Roster(Centre centre, IReadOnlyList<Team> teams, IReadOnlyList<Person> people)
    {
        (Centre, Teams, People) = (centre, teams, people);
        var byId = people.OrderBy(p => p.Id, StringComparer.Ordinal).ToList();
        _people = byId.ToFrozenDictionary(p => p.Id, StringComparer.Ordinal);
        _signIns = byId.Where(p => p.SignIn is not null).ToFrozenDictionary(p => p.SignIn!, StringComparer.OrdinalIgnoreCase);

        // An address that several people read names none of them (A2).
        _emails = byId.Where(p => p.SignIn is null && p.Email is not null).GroupBy(p => p.Email!, StringComparer.OrdinalIgnoreCase)
            .Where(g => g.Count() == 1).ToFrozenDictionary(g => g.Key, g => g.First(), StringComparer.OrdinalIgnoreCase);
        _members = byId.Where(p => p.Team is not null).GroupBy(p => (p.Team!, p.Role)).ToFrozenDictionary(g => g.Key, g => g.ToArray());
        _roles = byId.GroupBy(p => p.Role).ToFrozenDictionary(g => g.Key, g => g.ToArray());
    }

    /// <summary>The centre they work in.</summary>
    public Centre Centre { get; }

    /// <summary>The teams as they were given.</summary>
    public IReadOnlyList<Team> Teams { get; }

    /// <summary>Everybody, as they were given.</summary>
    public IReadOnlyList<Person> People { get; }

    /// <summary>Checks a roster; one with a mistake, or with a rung on which nobody can be reached, is refused with all its errors (A3).</summary>
    public static RosterResult Create(Centre centre, IReadOnlyList<Team> teams, IReadOnlyList<Person> people)
    {
        ArgumentNullException.ThrowIfNull(centre);
        RosterError[] errors = [.. RosterRules.ErrorsIn(teams, people), .. RosterRules.RungsWithoutAnybody(centre, teams, people)];
        return errors.Length == 0 ? new RosterResult.Accepted(new Roster(centre, teams, people)) : new RosterResult.Refused(errors);
    }

    /// <summary>The person with an id; null for an unknown id or none, such as an owner who has left.</summary>
    public Person? Find(string? id) => id is null ? null : _people.GetValueOrDefault(id);

    /// <summary>
    /// The person whom an outside sign-in service knows by one of these names: by <see cref="Person.SignIn"/>, else by the email address. Who
    /// has a sign-in of their own is not found by address, for some services let people choose that themselves.
    /// </summary>
    /// <param name="names">The names, the most trusted first; compared without case.</param>
    public Person? FindBySignIn(IReadOnlyList<string> names) =>
        names.Select(_signIns.GetValueOrDefault).OfType<Person>().FirstOrDefault()
        ?? names.Select(_emails.GetValueOrDefault).OfType<Person>().FirstOrDefault();

    /// <summary>The people of a team who have a role, in the order of their ids; none for an unknown team.</summary>
    public IReadOnlyList<Person> Members(string team, Role role) => _members.GetValueOrDefault((team, role), []);

    /// <summary>The people of the whole centre who have a role, in the order of their ids.</summary>
    public IReadOnlyList<Person> WithRole(Role role) => _roles.GetValueOrDefault(role, []);
}
