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

    /// <summary><c>POST /api/people/{id}/absences</c>: from its beginning the person's shift has ended. It may take the place of one that was told.</summary>
    public Task<ApiAnswer> TakeAsync(ApiCall call) => OfPersonAsync(call, Taken, async (person, sent) =>
    {
        var (from, until, reason) = (AbsenceTimes.Read(sent, "from"), AbsenceTimes.Read(sent, "until"), sent.Fields.Text("reason"));
        var instead = InsteadOf(sent);

        // Who has gone already goes now: the end of a shift lies ahead of what was done about it. Who was told to be gone stays gone, unless for longer:
        // then more falls due before the return, and has to be handed over.
        var next = NextMinute(person.Shifts.Zone);
        var begins = next > from && !IsWithin(person, instead, from.Value, until) ? next : from;
        if (!sent.Errors.Any && until <= begins)
        {
            sent.Errors.Invalid("until", Mistakes.AbsenceBackwards());
        }

        if (sent.Errors.Any)
        {
            return null;
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

    /// <summary>The times of the absence that is changed; null if none is.</summary>
    private static (LocalDateTime From, LocalDateTime Until)? InsteadOf(Sent sent) => sent.Fields.Object("instead", Dropped) is { } told
        && (AbsenceTimes.Read(sent, told, "instead.", "from"), AbsenceTimes.Read(sent, told, "instead.", "until")) is ({ } from, { } until)
            ? (from, until)
            : null;

    private bool IsWithin(Person person, (LocalDateTime From, LocalDateTime Until)? told, LocalDateTime from, LocalDateTime? until) =>
        told?.From <= from && until <= told?.Until && absences.Of(person, clock.GetCurrentInstant()).Any(one => (one.From, one.Until) == told);

    private LocalDateTime NextMinute(DateTimeZone zone) =>
        (clock.GetCurrentInstant() + Duration.FromMinutes(1) - Duration.Epsilon).InZone(zone).LocalDateTime.With(TimeAdjusters.TruncateToMinute);
}
