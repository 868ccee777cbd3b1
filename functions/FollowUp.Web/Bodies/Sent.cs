using FollowUp.Web.Answers;
using FollowUp.Web.Routing;

namespace FollowUp.Web.Bodies;

/// <summary>What came with a request, while it is answered: its body, the members of it, the caller's key, and the mistakes in them.</summary>
internal sealed record Sent(RequestBody Body, JsonFields Fields, string? Key, FieldErrors Errors)
{
    /// <summary>Reads what came and answers it.</summary>
    /// <param name="call">The request.</param>
    /// <param name="contract">The contract of its body.</param>
    /// <param name="act">Answers; null where mistakes are the answer.</param>
    public static async Task<ApiAnswer> AnswerAsync(ApiCall call, BodyContract contract, Func<Sent, Task<ApiAnswer?>> act)
    {
        var (body, problem) = await RequestBody.ReadAsync(call.Http, contract.MayBeLeftOut, call.Route.MostBytes);
        if (body is null)
        {
            return problem!;
        }

        using (body)
        {
            var errors = new FieldErrors();
            var key = call.Route.TakesKey ? IdempotencyKey.Read(call, errors) : null;
            return await act(new Sent(body, new JsonFields(body.Root, contract, errors), key, errors)) ?? errors.ToProblem();
        }
    }
}
