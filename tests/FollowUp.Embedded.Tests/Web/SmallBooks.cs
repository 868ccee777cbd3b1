using System.Text.Json;
using FollowUp.Core;
using FollowUp.Core.Calendars;
using FollowUp.Core.Cases;
using FollowUp.Core.Chats;
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
        var rules = new PromiseRules
        {
            LeastNotice = Duration.FromMinutes(15),
            ContactAtMostAgo = Duration.FromHours(24),
            LeadAfter = Duration.FromHours(24),
            QuietHours = new QuietHours(new LocalTime(21, 0), new LocalTime(8, 0)),
            LiveContactFor = Duration.FromMinutes(10),
            FollowUpEvery = Duration.FromHours(24),
            FollowUpAtMost = 3,
            ApologyPromisesAtMost = Duration.FromHours(4),
            Pauses = new()
            {
                LeastLeft = Duration.FromMinutes(15),
                RemindAfter = [Duration.FromHours(24), Duration.FromHours(48)],
                GiveUpAfter = Duration.FromHours(72),
                AtMost = Duration.FromDays(30),
            },
            Changes = new()
            {
                TighterAtLeast = Duration.FromMinutes(15),
                TighterPart = 0.25,
                ExtendPart = 0.5,
                ExtendAtMost = 2,
                DecideBefore = Duration.FromMinutes(10),
            },
            Snoozes = new()
            {
                OwnerUpTo = Duration.FromMinutes(30),
                BeforeDeadline = Duration.FromMinutes(15),
                SupervisorUpTo = Duration.FromHours(4),
                TellLeadAt = 3,
            },
            Outages = new FollowUp.Core.Outages.OutageRules { ReleasePerMinute = 20, LookFor = Duration.FromHours(24) },
            Reach = new ReachRules
            {
                ProgressPart = 0.8,
                ProgressFrom = Duration.FromHours(8),
                ShortTarget = Duration.FromHours(4),
                ReceiptShort = Duration.FromMinutes(10),
                ReceiptLong = Duration.FromMinutes(30),
                BlockedFor = Duration.FromDays(30),
                RatingEvery = Duration.FromDays(7),
            },
            DueSoonWithin = Duration.FromMinutes(30),
            Callbacks = new CallbackRules
            {
                SlotFor = Duration.FromMinutes(30),
                SlotAtMostAhead = Duration.FromDays(14),
                RemindBefore = Duration.FromMinutes(10),
                DialAround = Duration.FromMinutes(15),
                LeaseFor = Duration.FromMinutes(10),
                RetryAfter = [Duration.FromMinutes(15), Duration.FromMinutes(60), Duration.FromMinutes(180)],
                AttemptsADay = 3,
                AttemptsACycle = 5,
                AnotherAgentWithin = Duration.FromMinutes(5),
                CalledYouEvery = Duration.FromHours(4),
                UnreachableFor = Duration.FromHours(72),
            },
            Closing = new ClosingRules
            {
                ConfirmFor = Duration.FromHours(72),
                ReopenedPart = 0.5,
                RateAfter = Duration.Zero,
                NotRatedIn = new QuietHours(new LocalTime(20, 0), new LocalTime(9, 0)),
                RecoverUpTo = 2,
                RecoverWithin = Duration.FromHours(2),
            },
            Chats = new ChatRules
            {
                AskAfter = Duration.FromMinutes(3),
                CloseAfter = Duration.FromMinutes(2),
                TellWithin = Duration.FromHours(1),
                KeepFor = Duration.FromHours(24),
            },
            Sms = new SmsRules { SegmentsAtMost = 3 },
            Links = new LinkRules { ValidFor = Duration.FromDays(14), SameWordsWithin = Duration.FromMinutes(10), SlotsShown = 10 },
        };
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
            spec.Audience is Audience.Spoken or Audience.Page ? "" : "Case {number}",
            string.Join(' ', Needed(spec).Select(p => $"{{{JsonNamingPolicy.CamelCase.ConvertName(p.ToString())}}}")
                .Append(spec.Allowed.Contains(Placeholder.Number) ? "{number}" : "Is there anything else?"))
                + (spec.SaysHowToOptOut ? " Reply STOP to opt out." : ".")));
        static IEnumerable<Placeholder> Needed(TemplateSpec spec) =>
            spec.Name == TemplateName.Acknowledgement ? spec.Required.Append(Placeholder.Link) : spec.Required;

        return TemplateBook.Create(sources, "en", out var errors) ?? throw new InvalidOperationException(string.Join("; ", errors));
    }
}
