using System.Text.RegularExpressions;
using FollowUp.Core.Messages;

namespace FollowUp.Core.People;

/// <summary>What a roster must satisfy to be loaded (A3).</summary>
internal static partial class RosterRules
{
    /// <summary>Whom messages and facts name beside the people of a roster.</summary>
    private static readonly string[] Reserved = [OutgoingMessage.Customer, OutgoingMessage.Duty, "system"];

    private const string IdSentence = "must be 1 to 64 of a-z, 0-9 and '-', and begin with a letter or digit";

    /// <summary>Mistakes in single entries.</summary>
    public static IEnumerable<RosterError> ErrorsIn(IReadOnlyList<Team> teams, IReadOnlyList<Person> people)
    {
        var teamIds = teams.Select(t => t.Id).ToHashSet(StringComparer.Ordinal);
        var personIds = people.Select(p => p.Id).ToHashSet(StringComparer.Ordinal);
        return
        [
            .. BlankOrTwice(teams, "team", t => t.Id, "id", t => t.Id),
            .. BlankOrTwice(people, "person", p => p.Id, "id", p => p.Id),
            .. BlankOrTwice(people, "person", p => p.Id, "staffNumber", p => p.StaffNumber),
            .. BlankOrTwice(people.Where(p => p.SignIn is not null), "person", p => p.Id, "signIn", p => p.SignIn!, StringComparer.OrdinalIgnoreCase),
            .. teams.SelectMany(t => IdOf("team", t.Id)).Concat(people.SelectMany(p => IdOf("person", p.Id))),
            .. people.SelectMany(p => TeamOf(p, teamIds).Concat(BackupOf(p, personIds)).Concat(AbsencesOf(p))),
        ];
    }

    /// <summary>Rungs on which no step could ever reach anybody: each needs a person with a channel and a shift.</summary>
    public static IEnumerable<RosterError> RungsWithoutAnybody(Centre centre, IReadOnlyList<Team> teams, IReadOnlyList<Person> people)
    {
        if (teams.Count == 0) yield return new("centre", centre.Name, "teams", "there is none");
        foreach (var team in teams)
        {
            var members = people.Where(p => p.Team == team.Id).ToList();
            foreach (var role in (Role[])[Role.Agent, Role.Lead])
            {
                if (Missing(members, role) is { } sentence) yield return new("team", team.Id, FieldOf(role), sentence);
            }
        }

        foreach (var role in (Role[])[Role.Supervisor, Role.Manager])
        {
            if (Missing(people, role) is { } sentence) yield return new("centre", centre.Name, FieldOf(role), sentence);
        }
    }

    private static string? Missing(IEnumerable<Person> people, Role role)
    {
        var holders = people.Where(p => p.Role == role).ToList();
        if (holders.Count == 0) return "there is none";
        return holders.Exists(p => p.IsReachable && !p.Shifts.Hours.IsEmpty) ? null : "none has both a channel and a shift";
    }

    private static IEnumerable<RosterError> BlankOrTwice<T>(
        IEnumerable<T> entries, string subject, Func<T, string> id, string field, Func<T, string> value, StringComparer? comparer = null)
    {
        var seen = new HashSet<string>(comparer ?? StringComparer.Ordinal);
        foreach (var entry in entries)
        {
            if (string.IsNullOrWhiteSpace(value(entry))) yield return new(subject, id(entry), field, "is blank");
            else if (!seen.Add(value(entry))) yield return new(subject, id(entry), field, $"'{value(entry)}' is used twice");
        }
    }

    private static IEnumerable<RosterError> IdOf(string subject, string id)
    {
        if (Reserved.Contains(id)) yield return new(subject, id, "id", $"'{id}' has a meaning of its own and is nobody's");
        else if (!string.IsNullOrWhiteSpace(id) && !IdPattern().IsMatch(id)) yield return new(subject, id, "id", IdSentence);
    }

    /// <summary>An id becomes a part of message ids (L9), where a dot ends a part.</summary>
    [GeneratedRegex(@"\A[a-z0-9][a-z0-9-]{0,63}\z", RegexOptions.CultureInvariant)]
    private static partial Regex IdPattern();

    private static IEnumerable<RosterError> TeamOf(Person person, HashSet<string> teamIds)
    {
        if (person.Team is null && person.Role <= Role.Lead) yield return Of(person, "team", "an agent or a lead needs one");
        if (person.Team is { } team && !teamIds.Contains(team)) yield return Of(person, "team", $"'{team}' is no team of this roster");
    }

    private static IEnumerable<RosterError> BackupOf(Person person, HashSet<string> personIds)
    {
        if (person.Backup is not { } backup) yield break;
        if (backup == person.Id) yield return Of(person, "backup", "nobody stands in for himself");
        else if (!personIds.Contains(backup)) yield return Of(person, "backup", $"'{backup}' is nobody in this roster");
    }

    private static IEnumerable<RosterError> AbsencesOf(Person person) =>
        person.Shifts.Absences.Where(a => !a.IsInOrder)
            .Select(a => Of(person, "absences", $"the one from {a.From:uuuu'-'MM'-'dd' 'HH':'mm} does not end after it starts"));

    private static RosterError Of(Person person, string field, string sentence) => new("person", person.Id, field, sentence);

    private static string FieldOf(Role role) => role.ToString().ToLowerInvariant();
}
