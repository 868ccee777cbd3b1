using System.Text.Json;
using FollowUp.Application.Commands;
using FollowUp.Application.Ports;
using FollowUp.Core.Cases;
using FollowUp.Web.Answers;
using FollowUp.Web.Bodies;
using FollowUp.Web.Contracts;
using FollowUp.Web.Outages;
using FollowUp.Web.Routing;

namespace FollowUp.Web.Cases;

/// <summary><c>POST /api/cases</c>: flags a case and answers with the promise (P3).</summary>
internal sealed class FlagCase(CommandHandler commands, FlagsAgainstOutages outages, IBookshelf books)
{
    private const int Created = 201;

    public async Task<ApiAnswer> HandleAsync(ApiCall call)
    {
        var (body, problem) = await RequestBody.ReadAsync(call.Http, optional: false);
        if (body is null)
        {
            return problem!;
        }

        using (body)
        {
            var errors = new FieldErrors();
            var key = IdempotencyKey.Read(call, errors);
            var id = IdempotencyKey.CaseIdFor(call.By, key);
            if (FlagReader.Read(body.Root, id, call.By, books.Current.Roster.Centre, errors) is not { } flag)
            {
                return errors.ToProblem();
            }

            if (await outages.ExpectAsync(flag, call.Gone) is { } wrong)
            {
                return wrong;
            }

            string? written = null;
            var idempotency = IdempotencyKey.With(key, call, body, accepted => (Created, written = Write(accepted.Case)));
            var result = await commands.HandleAsync(id, flag, idempotency, call.Gone);
            await outages.LookAgainAsync(flag, result);
            return LocatedAt(id, Outcomes.ToAnswer(result, done => ApiAnswer.Written(Created, written ?? Write(done.Decision.Case))));
        }
    }

    private string Write(Case @case) => JsonSerializer.Serialize(Views.Answer(@case, books.Current), ApiJson.Web.CaseAnswer);

    private static ApiAnswer LocatedAt(CaseId id, ApiAnswer answer) =>
        answer.Status == Created ? answer.With("Location", $"/api/cases/{id.Value}") : answer;
}
