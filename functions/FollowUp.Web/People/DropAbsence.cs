using FollowUp.Application.Bookshelves;
using FollowUp.Application.Documents;
using FollowUp.Application.Ports;
using FollowUp.Application.Shifts;
using FollowUp.Web.Answers;
using FollowUp.Web.Bodies;
using FollowUp.Web.Contracts;
using FollowUp.Web.Routing;

namespace FollowUp.Web.People;

/// <summary><c>POST /api/people/{id}/absences/drop</c>: an absence that was told by mistake, or has become shorter. What was handed over stays so.</summary>
internal sealed class DropAbsence(Absences absences, BookKeeper keeper, Schedules schedules, IBookshelf books)
{
    private static readonly BodyContract Contract = BodyContract.Of(ApiJson.Web.DropAbsenceRequest);

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
            var (from, until) = (AbsenceTimes.Read(fields, "from", errors), AbsenceTimes.Read(fields, "until", errors));
            if (errors.Any)
            {
                return errors.ToProblem();
            }

            await absences.DropAsync(person.Id, from!.Value, until!.Value, call.Gone);
        }

        // The shift ends later again, and the schedule of its hand-over has to know.
        await keeper.RefreshAsync(call.Gone);
        await schedules.LookAgainAsync(HandOverWork.ScheduleName, call.Gone);
        return ApiAnswer.Nothing;
    }
}
