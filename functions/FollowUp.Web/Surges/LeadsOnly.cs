using FollowUp.Core.People;
using FollowUp.Web.Answers;
using FollowUp.Web.Bodies;
using FollowUp.Web.Routing;

namespace FollowUp.Web.Surges;

/// <summary>Reads the body of what only leads and those above may do.</summary>
internal static class LeadsOnly
{
    /// <summary>Reads the body and the key; null from the act means that the body has errors.</summary>
    public static async Task<ApiAnswer> WithBodyAsync(ApiCall call, BodyContract contract, Func<JsonFields, string?, Task<ApiAnswer?>> act)
    {
        if (call.By.Role is not >= Role.Lead)
        {
            return Problems.LeadsOnly();
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
