using FollowUp.Core.Access;
using FollowUp.Core.Calendars;
using FollowUp.Core.Customers;
using FollowUp.Core.Messages;
using FollowUp.Core.People;
using FollowUp.Core.Tests.Calendars;
using FollowUp.Core.Tests.Messages;
using NodaTime;

namespace FollowUp.Core.Tests.Cases;

/// <summary>
/// A centre in Shanghai, everybody on shift round the clock unless a test says otherwise. Team red: the agents amy (backup ben) and
/// ben, the lead lee. Team blue: the agent bob, the lead lil. Above teams: the supervisor sam, the manager max. There is a duty phone.
/// </summary>
internal sealed class CallCentre
{
    public const string DutyPhone = "+8613900000000";

    public static readonly DateTimeZone Shanghai = Given.Zone("Asia/Shanghai");

    public static readonly Customer Anna = new()
    {
        Name = "Anna Smith",
        Salutation = "Ms",
        Phone = "+8613800138000",
        Email = "anna@example.org",
        Tier = CustomerTier.Standard,
        Zone = "Asia/Shanghai",
        Language = Languages.En,
    };

    private static readonly TemplateBook Templates = ShippedTemplates.Book();

    private readonly Dictionary<string, ShiftPlan> _shifts = [];

    public string? Duty { get; set; } = DutyPhone;

    public DateTimeZone Zone { get; init; } = Shanghai;

    /// <summary>The person works these hours every day.</summary>
    public CallCentre OnShift(string person, params string[] hours)
    {
        _shifts[person] = new ShiftPlan(Zone, WeeklyHours.Of(_ => Given.Day(hours)));
        return this;
    }

    public CallCentre EverybodyOnShift(params string[] hours) => People.Aggregate(this, (centre, p) => centre.OnShift(p.Id, hours));

    /// <summary>The people are away for good.</summary>
    public CallCentre Away(params string[] people)
    {
        foreach (var person in people)
        {
            _shifts[person] = new ShiftPlan(Zone, WeeklyHours.Always, [Absence.Days(Given.Date("2020-01-01"), Given.Date("9999-12-31"))]);
        }

        return this;
    }

    public Books Books()
    {
        var calendar = Given.Calendar(Given.Definition(Zone.Id, Given.Week("mon tue wed thu fri", Given.OfficeHours)));
        return new(DefaultPolicies.Book(), new Dictionary<string, WorkingCalendar> { [calendar.Id] = calendar }, Roster(), Templates)
        {
            Links = new CustomerLinks(new byte[CustomerLinks.KeyLength], new Uri("https://followup.example")),
        };
    }

    public static IReadOnlyList<Person> People { get; } =
    [
        Somebody("amy", Role.Agent, "red", backup: "ben"),
        Somebody("ben", Role.Agent, "red"),
        Somebody("lee", Role.Lead, "red"),
        Somebody("bob", Role.Agent, "blue"),
        Somebody("lil", Role.Lead, "blue"),
        Somebody("sam", Role.Supervisor),
        Somebody("max", Role.Manager),
    ];

    private Roster Roster()
    {
        var centre = new Centre
        {
            Name = "North",
            Zone = Zone,
            Regions = ["CN"],
            Language = Languages.En,
            ReachUs = "call 400 000 0000",
            DutyPhone = Duty,
        };
        var people = People.Select(p => p with { Shifts = _shifts.GetValueOrDefault(p.Id, p.Shifts) });
        return Rosters.Of(centre, people);
    }

    private static Person Somebody(string id, Role role, string? team = null, string? backup = null) => new()
    {
        Id = id,
        Name = $"{char.ToUpperInvariant(id[0])}{id[1..]}",
        Role = role,
        Team = team,
        StaffNumber = "no. " + id,
        Email = id + "@example.org",
        Backup = backup,
        Shifts = new ShiftPlan(Shanghai, WeeklyHours.Always),
    };
}
