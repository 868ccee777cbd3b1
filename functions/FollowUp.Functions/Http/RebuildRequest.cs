using FollowUp.Core.People;
using FollowUp.Web.Answers;
using FollowUp.Web.Routing;

namespace FollowUp.Functions.Http;

/// <summary><c>POST /api/lists/rebuild</c>: decides who may; the function then starts the work.</summary>
internal static class RebuildRequest
{
    public static Task<ApiAnswer> HandleAsync(ApiCall call) =>
        Task.FromResult(call.By.Role is Role.Manager ? ApiAnswer.Empty(202) : Problems.ManagersOnly());
}
