using FollowUp.Application.Bookshelves;
using FollowUp.Application.Documents;
using FollowUp.Application.Ports;
using FollowUp.Application.Shifts;
using FollowUp.Web.Answers;
using FollowUp.Web.Bodies;
using FollowUp.Web.Contracts;
using FollowUp.Web.Routing;
using NodaTime;

namespace FollowUp.Web.People;

/// <summary><c>POST /api/people/{id}/absences</c>: somebody does not work for a time (A3). From its beginning the person's shift has ended.</summary>
internal sealed class TakeAbsence(Absences absences, BookKeeper keeper, Schedules schedules, IBookshelf books, IClock clock)
{
    private static readonly BodyContract Contract = BodyContract.Of(ApiJson.Web.AbsenceRequest);

    public async Task<ApiAnswer> HandleAsync(ApiCall call)
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
            var fields = new JsonFields(body.Root, Contract, errors);
            var (from, until, reason) = (AbsenceTimes.Read(fields, "from", errors), AbsenceTimes.Read(fields, "until", errors), fields.Text("reason"));

            // Who has gone already goes now: the end of a shift lies ahead of what was done about it.
            var begins = from is { } given && NextMinute(person.Shifts.Zone) is var next && next > given ? next : from;
            if (!errors.Any && until <= begins)
            {
                errors.Invalid("until", Mistakes.AbsenceBackwards());
            }

            return errors.Any ? errors.ToProblem() : await TakeAsync(new ToldAbsence(person.Id, begins!.Value, until!.Value, reason!, call.By.Id), call.Gone);
        }
    }

    private async Task<ApiAnswer> TakeAsync(ToldAbsence absence, CancellationToken cancel)
    {
        if (await absences.AddAsync(absence, id => books.Current.Roster.Find(id)?.Shifts.Zone, cancel) is not { } stored)
        {
            return Problems.TooManyAbsences();
        }

        // The hand-over comes sooner now, and its schedule has to know.
        await keeper.RefreshAsync(cancel);
        await schedules.LookAgainAsync(HandOverWork.ScheduleName, cancel);
        var answer = new AbsenceAnswer(stored.Person, AbsenceTimes.Write(stored.From), AbsenceTimes.Write(stored.Until), stored.Reason, stored.By);
        return ApiAnswer.Json(200, answer, ApiJson.Web.AbsenceAnswer);
    }

    private LocalDateTime NextMinute(DateTimeZone zone) =>
        (clock.GetCurrentInstant() + Duration.FromMinutes(1) - Duration.Epsilon).InZone(zone).LocalDateTime.With(TimeAdjusters.TruncateToMinute);
}
