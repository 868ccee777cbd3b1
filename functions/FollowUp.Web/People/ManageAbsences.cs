using FollowUp.Application.Bookshelves;
using FollowUp.Application.Documents;
using FollowUp.Application.Ports;
using FollowUp.Application.Shifts;
using FollowUp.Core.People;
using FollowUp.Web.Answers;
using FollowUp.Web.Bodies;
using FollowUp.Web.Contracts;
using FollowUp.Web.Routing;
using NodaTime;

namespace FollowUp.Web.People;

/// <summary>Somebody does not work for a time (A3), or does after all.</summary>
internal sealed class ManageAbsences(Absences absences, BookKeeper keeper, Schedules schedules, IBookshelf books, IClock clock)
{
    private static readonly BodyContract Taken = BodyContract.Of(ApiJson.Web.AbsenceRequest);
    private static readonly BodyContract Dropped = BodyContract.Of(ApiJson.Web.DropAbsenceRequest);

    /// <summary><c>POST /api/people/{id}/absences</c>: from its beginning the person's shift has ended. It may take the place of one that was told.</summary>
    public Task<ApiAnswer> TakeAsync(ApiCall call) => OfPersonAsync(call, Taken, async (person, fields, errors) =>
    {
        var (from, until, reason) = (AbsenceTimes.Read(fields, "from", errors), AbsenceTimes.Read(fields, "until", errors), fields.Text("reason"));
        var instead = fields.Object("instead", Dropped) is { } replaced
            && (AbsenceTimes.Read(replaced, "from", errors, "instead."), AbsenceTimes.Read(replaced, "until", errors, "instead.")) is ({ } was, { } end)
            ? (was, end) : ((LocalDateTime From, LocalDateTime Until)?)null;

        // Who has gone already goes now: the end of a shift lies ahead of what was done about it. Who was told to be gone stays gone, unless for longer:
        // then more falls due before the return, and has to be handed over.
        var next = NextMinute(person.Shifts.Zone);
        var begins = next > from && !IsWithin(person, instead, from.Value, until) ? next : from;
        if (!errors.Any && until <= begins)
        {
            errors.Invalid("until", Mistakes.AbsenceBackwards());
        }

        if (errors.Any)
        {
            return errors.ToProblem();
        }

        var absence = new ToldAbsence(person.Id, begins!.Value, until!.Value, reason!, call.By.Id);
        return await absences.AddAsync(absence, id => books.Current.Roster.Find(id)?.Shifts.Zone, call.Gone, instead) is { } stored
            ? ApiAnswer.Json(
                200,
                new AbsenceAnswer(stored.Person, AbsenceTimes.Write(stored.From), AbsenceTimes.Write(stored.Until), stored.Reason, stored.By),
                ApiJson.Web.AbsenceAnswer)
            : Problems.TooManyAbsences();
    });

    /// <summary><c>POST /api/people/{id}/absences/drop</c>: one that was told by mistake, or has become shorter. What was handed over stays so.</summary>
    public Task<ApiAnswer> DropAsync(ApiCall call) => OfPersonAsync(call, Dropped, async (person, fields, errors) =>
    {
        var (from, until) = (AbsenceTimes.Read(fields, "from", errors), AbsenceTimes.Read(fields, "until", errors));
        if (errors.Any)
        {
            return errors.ToProblem();
        }

        await absences.DropAsync(person.Id, from!.Value, until!.Value, call.Gone);
        return ApiAnswer.Nothing;
    });

    private async Task<ApiAnswer> OfPersonAsync(ApiCall call, BodyContract contract, Func<Person, JsonFields, FieldErrors, Task<ApiAnswer>> change)
    {
        if (books.Current.Roster.Find(call.Named) is not { } person)
        {
            return Problems.UnknownPerson();
        }

        if (!ShowHandOver.MaySee(call.By, person))
        {
            return Problems.OtherPerson();
        }

        var (body, problem) = await RequestBody.ReadAsync(call.Http, optional: false);
        if (body is null)
        {
            return problem!;
        }

        using (body)
        {
            var errors = new FieldErrors();
            IdempotencyKey.Read(call, errors);
            var answer = await change(person, new JsonFields(body.Root, contract, errors), errors);
            if (answer.Status < 300)
            {
                // The hand-over comes sooner now, or later, and its schedule has to know.
                await keeper.RefreshAsync(call.Gone);
                await schedules.LookAgainAsync(HandOverWork.ScheduleName, call.Gone);
            }

            return answer;
        }
    }

    private bool IsWithin(Person person, (LocalDateTime From, LocalDateTime Until)? told, LocalDateTime from, LocalDateTime? until) =>
        told?.From <= from && until <= told?.Until && absences.Of(person, clock.GetCurrentInstant()).Any(one => (one.From, one.Until) == told);

    private LocalDateTime NextMinute(DateTimeZone zone) =>
        (clock.GetCurrentInstant() + Duration.FromMinutes(1) - Duration.Epsilon).InZone(zone).LocalDateTime.With(TimeAdjusters.TruncateToMinute);
}
