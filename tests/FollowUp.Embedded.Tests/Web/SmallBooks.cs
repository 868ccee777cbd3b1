using System.Text.Json;
using FollowUp.Application.BookFiles;
using FollowUp.Core;
using FollowUp.Core.Calendars;
using FollowUp.Core.Cases;
using FollowUp.Core.Messages;
using FollowUp.Core.People;
using FollowUp.Core.Promises;
using NodaTime;

namespace FollowUp.Embedded.Tests.Web;

/// <summary>
/// A centre in Shanghai that never closes. Team red: the agents amy and ben, the lead lee. Team blue: the agent bob, the lead liz. The
/// supervisor sam and the manager max belong to no team.
/// </summary>
internal static class SmallBooks
{
    private static readonly DateTimeZone Zone = DateTimeZoneProviders.Tzdb["Asia/Shanghai"];

    public static Books Books { get; } = new(Policies(), new Dictionary<string, WorkingCalendar>(), Roster(), Templates());

    private static PolicyBook Policies()
    {
        var rules = ((BookResult.Loaded)BookDirectory.Load(BookDirectory.Shipped)).Books.Policies.Rules;
        var ladder = new Ladder
        {
            Id = "all",
            Steps =
            [
                new StepRule { Id = "L1.half", Part = 0.5, Rungs = [Rung.Owner] },
                new StepRule { Id = "L1.deadline", FromDeadline = Duration.Zero, Rungs = [Rung.Supervisor, Rung.Lead, Rung.Owner] },
            ],
            RepeatEvery = Duration.FromMinutes(60),
            RepeatAtMost = 5,
            AcknowledgeUpTo = Duration.FromMinutes(60),
            AcceptWithin = Duration.FromMinutes(10),
        };
        ServicePolicy[] rows =
        [
            new() { Id = "other", Target = Duration.FromHours(24) },
            new() { Id = "simple", Kind = CaseKind.Complaint, Complexity = Complexity.Simple, Target = Duration.FromHours(2) },
            new() { Id = "suggestion", Kind = CaseKind.Suggestion },
        ];
        return PolicyBook.Create("7", [.. rows], [ladder], rules).Book!;
    }

    private static Roster Roster()
    {
        var centre = new Centre { Name = "East", Zone = Zone, Regions = ["CN"], Language = "en", ReachUs = "call 400 000 0000" };
        Person[] people =
        [
            Somebody("amy", Role.Agent, "red"), Somebody("ben", Role.Agent, "red"), Somebody("lee", Role.Lead, "red"),
            Somebody("bob", Role.Agent, "blue"), Somebody("liz", Role.Lead, "blue"),
            Somebody("sam", Role.Supervisor), Somebody("max", Role.Manager),
        ];
        return ((RosterResult.Accepted)Core.People.Roster.Create(centre, [new("red", "Red"), new("blue", "Blue")], people)).Roster;
    }

    private static Person Somebody(string id, Role role, string? team = null) => new()
    {
        Id = id,
        Name = id,
        Role = role,
        Team = team,
        StaffNumber = "no. " + id,
        Email = id + "@example.org",
        Shifts = new ShiftPlan(Zone, WeeklyHours.Always),
    };

    private static TemplateBook Templates()
    {
        var sources = TemplateCatalog.All.Select(spec => new TemplateSource(
            "en",
            spec.Name,
            spec.Audience is Audience.Spoken or Audience.Page ? "" : spec.Allowed.Contains(Placeholder.Number) ? "Case {number}" : "A notice",
            string.Join(' ', Needed(spec).Select(p => $"{{{JsonNamingPolicy.CamelCase.ConvertName(p.ToString())}}}")
                .Append(spec.Allowed.Contains(Placeholder.Number) ? "{number}" : "Is there anything else?"))
                + (spec.SaysHowToOptOut ? " Reply STOP to opt out." : ".")));
        static IEnumerable<Placeholder> Needed(TemplateSpec spec) =>
            spec.Name == TemplateName.Acknowledgement ? spec.Required.Append(Placeholder.Link) : spec.Required;

        return TemplateBook.Create(sources, "en", out var errors) ?? throw new InvalidOperationException(string.Join("; ", errors));
    }
}
