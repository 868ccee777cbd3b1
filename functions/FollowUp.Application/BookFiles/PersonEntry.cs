using FollowUp.Core.Calendars;
using FollowUp.Core.People;

namespace FollowUp.Application.BookFiles;

/// <summary>Reads one person of the roster. Shifts and absences are in the person's own zone, or else the centre's.</summary>
internal static class PersonEntry
{
    private static readonly string[] Known =
    [
        "id", "name", "role", "team", "staffNumber", "email", "phone", "signIn", "language", "zone", "shifts", "absences", "backup",
    ];

    public static Person? Read(Located value, Findings findings, Centre centre)
    {
        if (Entry.Of(value, findings, Known) is not { } person) return null;
        var zone = person.Optional("zone", Values.Zone) ?? centre.Zone;
        return new Person
        {
            Id = person.Required("id", Values.Text) ?? "",
            Name = person.Required("name", Values.Text) ?? "",
            Role = person.Required("role", Values.Choice<Role>).GetValueOrDefault(),
            Team = person.Optional("team", Values.Text),
            StaffNumber = person.Required("staffNumber", Values.Text) ?? "",
            Email = person.Optional("email", Contacts.Email),
            Phone = person.Optional("phone", (at, notes) => Contacts.Phone(at, notes, centre.Regions)),
            SignIn = person.Optional("signIn", Values.Text),
            Language = person.Optional("language", CentreEntry.Language),
            Shifts = new ShiftPlan(
                zone, person.Required("shifts", Hours.Week) ?? WeeklyHours.None, person.OptionalList("absences", AbsenceOf)),
            Backup = person.Optional("backup", Values.Text),
        };
    }

    /// <summary>
    /// Whole days, <c>{ "first": "2026-10-01", "last": "2026-10-07" }</c>, or <c>{ "from": "2026-10-09T13:00", "until": ... }</c>.
    /// </summary>
    private static Absence? AbsenceOf(Located value, Findings findings)
    {
        if (value is Located.Fields fields && (fields.Find("from") ?? fields.Find("until")) is not null)
        {
            var hours = Entry.Of(value, findings, "from", "until")!;
            var from = hours.Required("from", Values.LocalTimeOfDate);
            var until = hours.Required("until", Values.LocalTimeOfDate);
            return from is null || until is null ? null : new Absence(from.Value, until.Value);
        }

        if (Entry.Of(value, findings, "first", "last") is not { } days) return null;
        var first = days.Required("first", Values.Date);
        var last = days.Required("last", Values.Date);
        return first is null || last is null ? null : Absence.Days(first.Value, last.Value);
    }
}
