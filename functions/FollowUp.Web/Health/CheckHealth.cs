using FollowUp.Application.Ports;
using FollowUp.Web.Answers;
using FollowUp.Web.Contracts;
using FollowUp.Web.Routing;

namespace FollowUp.Web.Health;

/// <summary>The probes of whatever runs the host.</summary>
internal sealed class CheckHealth(IReadiness readiness)
{
    public static Task<ApiAnswer> LiveAsync(ApiCall call) => Task.FromResult(Answer("live"));

    public async Task<ApiAnswer> ReadyAsync(ApiCall call)
    {
        var problems = await readiness.ProblemsAsync(call.Gone);
        return problems.Count == 0 ? Answer("ready") : Problems.NotReady(problems);
    }

    private static ApiAnswer Answer(string status) => ApiAnswer.Json(200, new HealthAnswer(status), ApiJson.Web.HealthAnswer);
}
