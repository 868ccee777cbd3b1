using FollowUp.Core.People;
using FollowUp.Web.Answers;
using FollowUp.Web.Bodies;
using FollowUp.Web.Routing;

namespace FollowUp.Web.Surges;

/// <summary>Reads the body of what only leads and those above may do.</summary>
internal static class LeadsOnly
{
    /// <summary>Reads the body and the key; null from the act means that the body has errors.</summary>
    /// <param name="call">The request.</param>
    /// <param name="contract">The body.</param>
    /// <param name="unknown">What is said of an id in the path that can be nothing's; null where the path has none.</param>
    /// <param name="act">What is done with the body.</param>
    public static async Task<ApiAnswer> WithBodyAsync(
        ApiCall call, BodyContract contract, Func<ApiAnswer>? unknown, Func<JsonFields, string?, Task<ApiAnswer?>> act)
    {
        if (call.By.Role is not >= Role.Lead)
        {
            return Problems.LeadsOnly();
        }

        if (unknown is not null && !call.TryGetCase(out _))
        {
            return unknown();
        }

        var (body, problem) = await RequestBody.ReadAsync(call.Http, optional: contract.MayBeLeftOut);
        if (body is null)
        {
            return problem!;
        }

        using (body)
        {
            var errors = new FieldErrors();
            var key = IdempotencyKey.Read(call, errors);
            return await act(new JsonFields(body.Root, contract, errors), key) ?? errors.ToProblem();
        }
    }
}
