using FollowUp.Core.People;

namespace FollowUp.Application.BookFiles;

/// <summary>Reads <c>roster.json</c>: the centre, its teams and its people (A3).</summary>
internal static class RosterFile
{
    public const string Name = "roster.json";

    /// <summary>Reads the roster; null if there are findings.</summary>
    public static Roster? Read(BookFile file)
    {
        if (Entry.Of(file.Root, file.Findings, "centre", "teams", "people") is not { } entry) return null;
        var centre = entry.Required("centre", CentreEntry.Read);
        var teams = entry.List("teams", Team);
        // Without a centre there is neither a zone for the shifts nor a region for the phones.
        var people = centre is null ? [] : entry.List<Person>("people", (value, findings) => PersonEntry.Read(value, findings, centre));
        if (teams.Count == 0 && entry.Node.Find("teams") is Located.List none) file.Findings.Add(none, "must hold at least one team");
        if (centre is null || !file.Findings.IsClean) return null;

        var result = Roster.Create(centre, teams, people);
        foreach (var error in result is RosterResult.Refused refused ? refused.Errors : [])
        {
            file.Findings.Add(WhereIs(error, entry.Node), error.ToString());
        }

        return (result as RosterResult.Accepted)?.Roster;
    }

    private static Team? Team(Located value, Findings findings) =>
        Entry.Of(value, findings, "id", "name") is { } team
            ? new Team(team.Required("id", Values.Text) ?? "", team.Required("name", Values.Text) ?? "")
            : null;

    /// <summary>The field that an error is about, or the entry it would stand in. Of two with one id it is the second.</summary>
    private static Located WhereIs(RosterError error, Located.Fields roster)
    {
        var list = error.Subject switch { "team" => "teams", "person" => "people", _ => null };
        var entry = list is null
            ? roster.Find("centre") as Located.Fields
            : (roster.Find(list) as Located.List)?.Items.OfType<Located.Fields>()
                .LastOrDefault(item => (item.Find("id") as Located.Text)?.Value == error.Id);
        return entry?.Find(error.Field) ?? (Located?)entry ?? roster;
    }
}
