using FollowUp.Application.Ports;
using FollowUp.Application.Shifts;
using FollowUp.Core.Access;
using FollowUp.Core.Calendars;
using FollowUp.Core.People;
using FollowUp.Web.Answers;
using FollowUp.Web.Bodies;
using FollowUp.Web.Contracts;
using FollowUp.Web.Routing;
using NodaTime;

namespace FollowUp.Web.People;

/// <summary><c>GET /api/people</c>: who there is, and who works when. Without addresses: everybody who is signed in may see it.</summary>
internal sealed class ListPeople(IBookshelf books, Absences absences, IClock clock)
{
    public static QueryParameter Days { get; } = new("days", "How many days ahead shifts and absences are listed, from the beginning of today at the centre.")
    {
        Range = (1, 14),
        Default = "2",
    };

    public Task<ApiAnswer> HandleAsync(ApiCall call)
    {
        var errors = new FieldErrors();
        var values = new QueryValues(call, errors);
        return Task.FromResult(errors.Any ? errors.ToProblem() : Of(values.Number(Days.Name), call.By));
    }

    private ApiAnswer Of(int days, Actor by)
    {
        var (roster, now) = (books.Current.Roster, clock.GetCurrentInstant());
        var zone = roster.Centre.Zone;
        var today = now.InZone(zone).Date;
        var (from, until) = (zone.AtStartOfDay(today).ToInstant(), zone.AtStartOfDay(today.PlusDays(days)).ToInstant());
        return ApiAnswer.Json(200, new PeopleAnswer([.. roster.People.Select(person => View(person, now, from, until, ShowHandOver.MaySee(by, person)))]), ApiJson.Web.PeopleAnswer);
    }

    private PersonView View(Person person, Instant now, Instant from, Instant until, bool withReasons) => new()
    {
        Id = person.Id,
        Name = person.Name,
        Role = person.Role,
        Team = person.Team,
        Backup = person.Backup,
        Zone = person.Shifts.Zone.Id,
        OnDuty = person.IsOnDuty(now),
        Shifts = [.. person.Shifts.Stretches(from, until).Select(stretch => new StretchView(stretch.From, stretch.Until))],
        Absences =
        [
            .. person.Shifts.Absences
                .Select(away => new StretchView(At(away.From, person), At(away.Until, person)))
                .Where(away => away.Until > from && away.From < until)
                .OrderBy(away => away.From),
        ],
        Told =
        [
            .. absences.Of(person, now)
                .Select(one => new ToldAbsenceView(AbsenceTimes.Write(one.From), AbsenceTimes.Write(one.Until), withReasons ? one.Reason : null))
                .OrderBy(one => one.From, StringComparer.Ordinal),
        ],
    };

    private static Instant At(LocalDateTime local, Person person) => LocalTimePolicy.InstantOf(local, person.Shifts.Zone);
}
