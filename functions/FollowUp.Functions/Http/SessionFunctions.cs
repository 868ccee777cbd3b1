using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace FollowUp.Functions.Http;

/// <summary>Who is signed in; signing in and out is the platform's.</summary>
internal sealed class SessionFunctions(HttpGate gate)
{
    [Function("showSession")]
    public Task ShowSession([HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "api/session")] HttpRequest request) =>
        gate.ReadAsync("showSession", request);
}
