using System.Globalization;
using System.Text.Json.Nodes;
using FollowUp.Application.BookFiles;
using FollowUp.Core;

namespace FollowUp.Simulation;

/// <summary>The shipped books with a roster of 20 agents in 3 teams, early and late shifts, and absences.</summary>
internal static class SimulatedBooks
{
    public static readonly IReadOnlyList<string> Teams = ["care", "repairs", "billing"];

    private const int Agents = 20;
    private static readonly string[] Week = ["mon", "tue", "wed", "thu", "fri", "sat", "sun"];

    public static (Books Books, IReadOnlyDictionary<string, string> Files) Load()
    {
        var files = Directory.GetFiles(BookDirectory.Shipped, "*.json", SearchOption.AllDirectories).ToDictionary(
            file => Path.GetRelativePath(BookDirectory.Shipped, file).Replace('\\', '/'), File.ReadAllText);
        files["roster.json"] = Roster(JsonNode.Parse(files["roster.json"])!["centre"]!.DeepClone());
        return BookLoader.Load(files) switch
        {
            BookResult.Loaded loaded => (loaded.Books, files),
            BookResult.Refused refused => throw new InvalidOperationException(string.Join(Environment.NewLine, refused.Errors)),
            var other => throw new InvalidOperationException($"{other.GetType().Name} is no result."),
        };
    }

    private static string Roster(JsonNode centre)
    {
        var people = new JsonArray();
        for (var i = 0; i < Agents; i++)
        {
            people.Add(Person($"agent-{i + 1:00}", "agent", Teams[i % Teams.Count], 1000 + i, Shifts(i % 2 == 0 ? "08:00-16:00" : "13:00-21:00", i)));
        }

        foreach (var (i, team) in Teams.Index())
        {
            people.Add(Person($"lead-{team}", "lead", team, 2000 + i, Shifts("08:00-21:00", dayOff: null)));
        }

        people.Add(Person("supervisor-1", "supervisor", null, 3000, Shifts("00:00-24:00", dayOff: null)));
        people.Add(Person("manager-1", "manager", null, 3001, Shifts("09:00-18:00", dayOff: null)));
        people[4]!["absences"] = new JsonArray(new JsonObject { ["first"] = "2026-03-09", ["last"] = "2026-03-13" });
        people[9]!["absences"] = new JsonArray(new JsonObject { ["first"] = "2026-03-16", ["last"] = "2026-03-17" });
        return new JsonObject
        {
            ["centre"] = centre,
            ["teams"] = new JsonArray([.. Teams.Select(team => (JsonNode)new JsonObject { ["id"] = team, ["name"] = team })]),
            ["people"] = people,
        }.ToJsonString();
    }

    private static JsonObject Person(string id, string role, string? team, int number, JsonObject shifts)
    {
        var person = new JsonObject
        {
            ["id"] = id,
            ["name"] = id,
            ["role"] = role,
            ["staffNumber"] = number.ToString(CultureInfo.InvariantCulture),
            ["email"] = $"{id}@example.com",
            ["shifts"] = shifts,
        };
        if (team is not null)
        {
            person["team"] = team;
        }

        return person;
    }

    /// <summary>Agents have two days off, each pair of them others.</summary>
    private static JsonObject Shifts(string hours, int? dayOff)
    {
        var shifts = new JsonObject();
        foreach (var (i, day) in Week.Index())
        {
            if (dayOff is null || (i - dayOff.Value % 7 + 7) % 7 > 1)
            {
                shifts[day] = new JsonArray(hours);
            }
        }

        return shifts;
    }
}
