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
internal sealed class ManageAbsences(Absences absences, OncePerKey posts, BookKeeper keeper, Schedules schedules, IBookshelf books, IClock clock)
{
    private static readonly BodyContract Taken = BodyContract.Of(ApiJson.Web.AbsenceRequest);
    private static readonly BodyContract Dropped = BodyContract.Of(ApiJson.Web.DropAbsenceRequest);

    /// <summary><c>POST /api/people/{id}/absences</c>: from its beginning the person's shift has ended.</summary>
    public Task<ApiAnswer> TakeAsync(ApiCall call) => OfPersonAsync(call, Taken, async (person, sent) =>
    {
        var (from, until, reason) = (AbsenceTimes.Read(sent, "from"), AbsenceTimes.Read(sent, "until"), sent.Fields.Text("reason"));

        // Who has gone already goes now: the end of a shift lies ahead of what was done about it.
        var begins = from is { } given && NextMinute(person.Shifts.Zone) is var next && next > given ? next : from;
        if (!sent.Errors.Any && until <= begins)
        {
            sent.Errors.Invalid("until", Mistakes.AbsenceBackwards());
        }

        if (sent.Errors.Any)
        {
            return null;
        }

        var absence = new ToldAbsence(person.Id, begins!.Value, until!.Value, reason!, call.By.Id);
        return await absences.AddAsync(absence, id => books.Current.Roster.Find(id)?.Shifts.Zone, call.Gone) is { } stored
            ? ApiAnswer.Json(
                200,
                new AbsenceAnswer(stored.Person, AbsenceTimes.Write(stored.From), AbsenceTimes.Write(stored.Until), stored.Reason, stored.By),
                ApiJson.Web.AbsenceAnswer)
            : Problems.TooManyAbsences();
    });

    /// <summary><c>POST /api/people/{id}/absences/drop</c>: one that was told by mistake, or has become shorter. What was handed over stays so.</summary>
    public Task<ApiAnswer> DropAsync(ApiCall call) => OfPersonAsync(call, Dropped, async (person, sent) =>
    {
        var (from, until) = (AbsenceTimes.Read(sent, "from"), AbsenceTimes.Read(sent, "until"));
        if (sent.Errors.Any)
        {
            return null;
        }

        await absences.DropAsync(person.Id, from!.Value, until!.Value, call.Gone);
        return ApiAnswer.Nothing;
    });

    private async Task<ApiAnswer> OfPersonAsync(ApiCall call, BodyContract contract, Func<Person, Sent, Task<ApiAnswer?>> change)
    {
        if (books.Current.Roster.Find(call.Named) is not { } person)
        {
            return Problems.UnknownPerson();
        }

        if (!ShowHandOver.MaySee(call.By, person))
        {
            return Problems.OtherPerson();
        }

        var answer = await posts.AnswerAsync(call, contract, sent => change(person, sent));
        if (answer.Status < 300)
        {
            // The hand-over comes sooner now, or later, and its schedule has to know.
            await keeper.RefreshAsync(call.Gone);
            await schedules.LookAgainAsync(HandOverWork.ScheduleName, call.Gone);
        }

        return answer;
    }

    private LocalDateTime NextMinute(DateTimeZone zone) =>
        (clock.GetCurrentInstant() + Duration.FromMinutes(1) - Duration.Epsilon).InZone(zone).LocalDateTime.With(TimeAdjusters.TruncateToMinute);
}
