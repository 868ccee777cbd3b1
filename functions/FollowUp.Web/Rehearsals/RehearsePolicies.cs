using FollowUp.Application.BookFiles;
using FollowUp.Application.Bookshelves;
using FollowUp.Application.Rehearsals;
using FollowUp.Core.People;
using FollowUp.Web.Answers;
using FollowUp.Web.Bodies;
using FollowUp.Web.Bookshelves;
using FollowUp.Web.Contracts;
using FollowUp.Web.Routing;

namespace FollowUp.Web.Rehearsals;

/// <summary><c>POST /api/policies/rehearse</c>: what a draft of the policies would have done to the cases of the last days. Nothing is stored.</summary>
internal sealed class RehearsePolicies(Rehearsing rehearsing, BookKeeper keeper)
{
    private const string Policies = "policies";
    private static readonly BodyContract Body = BodyContract.Of(ApiJson.Web.RehearseRequest);

    public async Task<ApiAnswer> HandleAsync(ApiCall call) =>
        call.By.Role is >= Role.Supervisor ? await Sent.AnswerAsync(call, Body, sent => RehearseAsync(call, sent)) : Problems.SupervisorsOnly();

    private async Task<ApiAnswer?> RehearseAsync(ApiCall call, Sent sent)
    {
        var (days, policies) = (sent.Fields.Number("days"), sent.Fields.Any(Policies));
        if (sent.Errors.Any)
        {
            return null;
        }

        // A line is counted in the draft alone, from its first brace.
        var file = keeper.InForce.FileOf(Policies) ?? throw new InvalidOperationException("There are no policies to rehearse against.");
        return keeper.InForce.With(file, policies!.Value.GetRawText()) switch
        {
            BookResult.Loaded loaded => ApiAnswer.Json(
                200, await rehearsing.RunAsync(loaded.Books.Policies, days!.Value, call.Gone), ApiJson.Web.Rehearsal),
            BookResult.Refused refused => BookProblems.Of(refused.Errors, file, Policies),
            var other => throw new InvalidOperationException($"{other.GetType().Name} is no result."),
        };
    }
}
